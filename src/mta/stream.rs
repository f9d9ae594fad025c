//! A connection from a mail server, over a UNIX socket or TCP, with limits on how long either side may take.
//!
//! Over TCP the kernel is told to acknowledge at once before each read: a mail server writes in small pieces, and its own
//! kernel holds the next piece back until the last one is acknowledged, which costs 45 ms for each message.

use socket2::SockRef;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

#[derive(Debug)]
pub(super) enum Stream {
    Unix(UnixStream),
    Tcp(TcpStream),
}

impl Stream {
    /// Reads what there is behind what `buffer` holds already, at most to its capacity; 0 octets at the end.
    pub(super) async fn read(&mut self, buffer: &mut Vec<u8>, at_most: Duration) -> io::Result<usize> {
        let read = async {
            match self {
                Self::Unix(stream) => stream.read_buf(buffer).await,
                Self::Tcp(stream) => {
                    acknowledge_at_once(stream);
                    stream.read_buf(buffer).await
                }
            }
        };
        timeout(at_most, read).await.map_err(|_| io::ErrorKind::TimedOut)?
    }

    /// Writes all of it, in one piece where the kernel takes it.
    pub(super) async fn write(&mut self, bytes: &[u8], at_most: Duration) -> io::Result<()> {
        let write = async {
            match self {
                Self::Unix(stream) => stream.write_all(bytes).await,
                Self::Tcp(stream) => stream.write_all(bytes).await,
            }
        };
        timeout(at_most, write).await.map_err(|_| io::ErrorKind::TimedOut)?
    }
}

#[cfg(target_os = "linux")]
fn acknowledge_at_once(stream: &TcpStream) {
    // It is a matter of speed: where the kernel refuses, the conversation is only slower.
    let _slower = SockRef::from(stream).set_tcp_quickack(true);
}

#[cfg(not(target_os = "linux"))]
fn acknowledge_at_once(_: &TcpStream) {}

impl From<UnixStream> for Stream {
    fn from(stream: UnixStream) -> Self {
        Self::Unix(stream)
    }
}

impl From<TcpStream> for Stream {
    fn from(stream: TcpStream) -> Self {
        let _slower = stream.set_nodelay(true);
        Self::Tcp(stream)
    }
}
