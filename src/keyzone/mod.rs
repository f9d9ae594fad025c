//! The name server of the operator's key zone (door): answers for `keys.zone` at `keys.listen`, over UDP and TCP, and for
//! nothing else.
//!
//! Authoritative only: no recursion, no zone transfer, no signing. hickory reads and writes the messages; the sockets are
//! our own, because what strangers may use of this program has limits: connections, questions under way, silence. A
//! question that could not be answered, because the database is away, gets SERVFAIL, never "there is no such name": that
//! would be believed, and mail refused for it.
//!
//! Where to look next: [`answer`] knows what is said, `knowledge` where that comes from and how long it is kept, `sockets`
//! how questions come in.

mod answer;
mod knowledge;
mod sockets;

use crate::app::App;
use crate::domains::key_zone::Zone;
use knowledge::Knowledge;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::{TcpListener, UdpSocket};
use tokio::task::JoinSet;

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
    Socket(SocketAddr, std::io::Error),
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
        let failed = |it| CannotServe::Socket(*listen, it);
        let udp = UdpSocket::bind(listen).await.map_err(failed)?;
        let address = udp.local_addr().map_err(failed)?;
        let tcp = TcpListener::bind(address).await.map_err(failed)?;
        addresses.push(address);
        listeners.spawn(sockets::by_udp(udp, Arc::clone(&knowledge)));
        listeners.spawn(sockets::by_tcp(tcp, Arc::clone(&knowledge)));
    }
    Ok(Some(KeyZoneServer { addresses, _listeners: listeners }))
}

impl KeyZoneServer {
    /// Where it listens.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }
}
