//! How questions come in and answers go out. Strangers reach these sockets: everything that they can take up is counted.

use super::answer::{self, Way};
use super::knowledge::Knowledge;
use super::rate_limit::RateLimit;
use std::io::{Error, Result};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep, timeout};

/// Datagrams under way at one address; more are not answered, and come again.
const DATAGRAMS: usize = 1_000;
/// Connections at one address; more wait until one ends.
const CONNECTIONS: usize = 200;
/// Questions in one connection.
const QUESTIONS: usize = 100;
/// How long a connection may say nothing, and how long a question or an answer may take to arrive.
const SILENCE: Duration = Duration::from_secs(10);
const TRANSFER: Duration = Duration::from_secs(5);
/// A question is far shorter.
const LONGEST: usize = 4_096;
/// After an error that may come again at once (no more file descriptors, say).
const REST: Duration = Duration::from_millis(50);

pub(super) async fn by_udp(socket: UdpSocket, knowledge: Arc<Knowledge>) {
    let (socket, room) = (Arc::new(socket), Arc::new(Semaphore::new(DATAGRAMS)));
    let (mut limit, began) = (RateLimit::new(), Instant::now());
    let mut buffer = vec![0; LONGEST];
    loop {
        let (length, from) = match socket.recv_from(&mut buffer).await {
            Ok(received) => received,
            Err(error) => {
                // Often the echo of an answer that nobody waited for.
                tracing::debug!(%error, "key zone: no datagram");
                sleep(REST).await;
                continue;
            }
        };
        let Ok(permit) = Arc::clone(&room).try_acquire_owned() else { continue };
        let asked = buffer.get(..length).unwrap_or_default().to_vec();
        let way = if limit.allow(from.ip(), began.elapsed()) { Way::Udp } else { Way::UdpTruncated };
        let (socket, knowledge) = (Arc::clone(&socket), Arc::clone(&knowledge));
        tokio::spawn(async move {
            let _held_to_the_end = permit;
            if let Some(answer) = answer::answer(&knowledge, &asked, way).await {
                let _gone = socket.send_to(&answer, from).await;
            }
        });
    }
}

pub(super) async fn by_tcp(listener: TcpListener, knowledge: Arc<Knowledge>) {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let knowledge = Arc::clone(&knowledge);
                tokio::spawn(async move {
                    let _held_to_the_end = permit;
                    let ended = converse(stream, &knowledge).await;
                    tracing::trace!(?ended, "key zone: a connection ended");
                });
            }
            Err(error) => {
                tracing::debug!(%error, "key zone: no connection");
                sleep(REST).await;
            }
        }
    }
}

/// Each message with its length before it (RFC 1035 section 4.2.2), one after the other.
async fn converse(mut stream: TcpStream, knowledge: &Knowledge) -> Result<()> {
    for _ in 0..QUESTIONS {
        let length = timeout(SILENCE, stream.read_u16()).await??;
        let mut asked = vec![0; usize::from(length)];
        timeout(TRANSFER, stream.read_exact(&mut asked)).await??;
        let Some(answer) = answer::answer(knowledge, &asked, Way::Tcp).await else { return Ok(()) };
        let length = u16::try_from(answer.len()).map_err(Error::other)?;
        timeout(TRANSFER, stream.write_all(&[&length.to_be_bytes()[..], &answer].concat())).await??;
    }
    Ok(())
}
