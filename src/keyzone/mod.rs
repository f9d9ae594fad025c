//! The name server of the operator's key zone (door): answers for `keys.zone` at `keys.listen`, over UDP and TCP, and for
//! nothing else.
//!
//! Authoritative only: no recursion, no zone transfer, no signing. hickory reads and writes the messages; the sockets are
//! our own, because what strangers may use of this program has limits: connections, questions under way, silence, whole
//! answers for one network. A question that could not be answered, because the database is away, gets SERVFAIL, never
//! "there is no such name": that would be believed, and mail refused for it.
//!
//! Where to look next: [`answer`] knows what is said, `knowledge` where that comes from and how long it is kept, `sockets`
//! how questions come in, `rate_limit` how much goes out.

mod answer;
mod knowledge;
mod rate_limit;
mod sockets;

use crate::app::App;
use crate::domains::key_zone::Zone;
use knowledge::Knowledge;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::{TcpListener, UdpSocket};
use tokio::task::JoinSet;

/// How often a free port is looked for that is free for both.
const TRIES: usize = 50;

/// A running name server; it stops when this is dropped.
#[derive(Debug)]
pub struct KeyZoneServer {
    addresses: Vec<SocketAddr>,
    _listeners: JoinSet<()>,
}

/// Why it could not start: one line for the operator.
#[derive(Debug, thiserror::Error)]
pub enum CannotServe {
    #[error("keys.listen = {0}: {1}")]
    Socket(SocketAddr, io::Error),
    #[error("keys.zone: {0}")]
    Zone(String),
}

/// Listens at every address of `keys.listen`; nothing where there is none.
pub async fn start(app: &App) -> Result<Option<KeyZoneServer>, CannotServe> {
    let zone = Zone::of(&app.config).map_err(|it| CannotServe::Zone(it.to_string()))?;
    let Some(zone) = zone.filter(|_| !app.config.keys.listen.is_empty()) else { return Ok(None) };
    let knowledge = Arc::new(Knowledge::new(app.clone(), zone));
    let (mut addresses, mut listeners) = (Vec::new(), JoinSet::new());
    for listen in &app.config.keys.listen {
        let (address, udp, tcp) = bound(*listen).await.map_err(|it| CannotServe::Socket(*listen, it))?;
        addresses.push(address);
        listeners.spawn(sockets::by_udp(udp, Arc::clone(&knowledge)));
        listeners.spawn(sockets::by_tcp(tcp, Arc::clone(&knowledge)));
    }
    Ok(Some(KeyZoneServer { addresses, _listeners: listeners }))
}

/// Both at one port; port 0 finds one that is free for both.
async fn bound(listen: SocketAddr) -> io::Result<(SocketAddr, UdpSocket, TcpListener)> {
    let mut tries = if listen.port() == 0 { TRIES } else { 1 };
    loop {
        tries -= 1;
        let udp = UdpSocket::bind(listen).await?;
        let address = udp.local_addr()?;
        match TcpListener::bind(address).await {
            Ok(tcp) => return Ok((address, udp, tcp)),
            Err(error) if error.kind() == ErrorKind::AddrInUse && tries > 0 => {}
            Err(error) => return Err(error),
        }
    }
}

impl KeyZoneServer {
    /// Where it listens.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }
}
