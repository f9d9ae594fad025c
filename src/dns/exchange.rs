//! One message there and back, by UDP or TCP.
//!
//! A UDP socket is made for every message and takes answers from the asked address and port only. Answers that do not
//! belong to the question are ignored, because anybody can send those; damaged ones with the right number end the wait soon.

use super::message::{self, Received, Sent};
use crate::rules::diagnosis::{Oddity, Reply, Silence};
use std::io::{Error, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::{Instant, timeout_at};

/// More than we say that we take.
const DATAGRAM: usize = 4096;
/// A damaged answer may be somebody else's; the honest one is close behind.
const GRACE: Duration = Duration::from_millis(300);

#[derive(Debug)]
pub(super) enum Outcome {
    Said(Box<Reply>),
    Truncated,
    OtherCase,
    Silent(Silence),
}

pub(super) async fn by_udp(server: SocketAddr, sent: &Sent, until: Instant) -> Outcome {
    match udp(server, sent, until).await {
        Ok(outcome) => outcome,
        Err(error) => Outcome::Silent(silence(&error)),
    }
}

/// Sends before the runtime hears of the socket: a new one can always take a datagram, and to be told so would cost a turn
/// of the runtime for every question.
fn sent_to(server: SocketAddr, bytes: &[u8]) -> std::io::Result<UdpSocket> {
    let any: SocketAddr = match server {
        SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
        SocketAddr::V6(_) => (Ipv6Addr::UNSPECIFIED, 0).into(),
    };
    let socket = std::net::UdpSocket::bind(any)?;
    socket.set_nonblocking(true)?;
    socket.connect(server)?;
    socket.send(bytes)?;
    UdpSocket::from_std(socket)
}

async fn udp(server: SocketAddr, sent: &Sent, until: Instant) -> std::io::Result<Outcome> {
    let socket = sent_to(server, &sent.bytes)?;
    let mut buffer = vec![0; DATAGRAM];
    let (mut until, mut otherwise, mut stray) = (until, Silence::TimedOut, false);
    loop {
        let Ok(received) = timeout_at(until, socket.recv(&mut buffer)).await else {
            return Ok(Outcome::Silent(otherwise));
        };
        let length = received?;
        match message::read(buffer.get(..length).unwrap_or_default(), sent) {
            Received::Answer(mut reply) => {
                reply.oddities.extend(stray.then_some(Oddity::Stray));
                return Ok(Outcome::Said(reply));
            }
            Received::Truncated => return Ok(Outcome::Truncated),
            Received::OtherCase => return Ok(Outcome::OtherCase),
            Received::Stray => stray = true,
            Received::Malformed => {
                stray = true;
                otherwise = Silence::Malformed;
                until = until.min(Instant::now() + GRACE);
            }
        }
    }
}

/// Only after a cut answer: whatever fails here leaves it cut.
pub(super) async fn by_tcp(server: SocketAddr, sent: &Sent, until: Instant) -> Outcome {
    match timeout_at(until, tcp(server, sent)).await {
        Ok(Ok(Received::Answer(reply))) => Outcome::Said(reply),
        Ok(Ok(Received::Malformed | Received::Stray | Received::OtherCase)) => Outcome::Silent(Silence::Malformed),
        Ok(Ok(Received::Truncated)) | Ok(Err(_)) | Err(_) => Outcome::Silent(Silence::Truncated),
    }
}

async fn tcp(server: SocketAddr, sent: &Sent) -> std::io::Result<Received> {
    let mut stream = TcpStream::connect(server).await?;
    let length = u16::try_from(sent.bytes.len()).map_err(|_| ErrorKind::InvalidInput)?;
    stream.write_all(&[&length.to_be_bytes()[..], &sent.bytes].concat()).await?;
    let length = stream.read_u16().await?;
    let mut bytes = vec![0; length.into()];
    stream.read_exact(&mut bytes).await?;
    Ok(message::read(&bytes, sent))
}

/// What the network said. Where our own machine is short of something, nobody was asked.
fn silence(error: &Error) -> Silence {
    match error.kind() {
        ErrorKind::ConnectionRefused
        | ErrorKind::ConnectionReset
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::AddrNotAvailable
        | ErrorKind::Unsupported
        | ErrorKind::PermissionDenied => Silence::Unreachable,
        _ => Silence::Budget,
    }
}
