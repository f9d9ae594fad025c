//! A small internet to play with (door): the DNS of `frankmark demo`, so that a newcomer walks the whole road, from
//! "Add domain" over a wrong record and its diagnosis to the green tick, without owning a domain.
//!
//! Real name servers on loopback, over UDP and TCP: a resolver, the root, the top-level domains `example` and `test`,
//! and two name servers for every domain below them. The checks of the program run over the real DNS path against
//! them and know nothing of the demo. The newcomer plays the IT colleague on the pages "DNS of acme.example".
//!
//! Deliberately not a general DNS server: no signing, no caching, no zones below the second level. Never part of
//! `frankmark serve`; listens on loopback only.
//!
//! Where to look next: [`internet`] says who lives where, [`answer`] what they say, [`zone`] what a domain is made of,
//! [`typed`] what the panel takes, [`slips`] which mistakes it makes at
//! the press of a button, [`pages`] how it looks.

pub mod answer;
pub mod internet;
pub mod pages;
pub mod ready_made;
mod registrar;
mod server;
pub mod slips;
mod sockets;
pub mod typed;
mod wire;
pub mod zone;
mod zones;

pub use internet::Places;
pub use registrar::Registrar;
pub use zones::Zones;

use hickory_server::Server;
use server::Spot;
use sockets::{Sockets, USUAL};
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

/// A TCP connection that says nothing for so long is closed.
const PATIENCE: Duration = Duration::from_secs(5);
/// Answers that may wait in one TCP connection.
const WAITING: usize = 32;

/// Running name servers; they stop when this is dropped.
pub struct Playground {
    pub zones: Zones,
    pub places: Places,
    pub registrar: Registrar,
    port: u16,
    /// Their tasks end with them.
    _servers: Vec<Server<Spot>>,
}

/// Why the playground could not start: one line for the person at the shell.
#[derive(Debug, thiserror::Error)]
pub enum CannotPlay {
    #[error("{0}: the playground listens on loopback addresses only, such as 127.0.0.1")]
    NotLoopback(SocketAddr),
    #[error("the playground cannot listen on {0}")]
    Socket(std::io::Error),
    #[error("the playground cannot read its data: {0}")]
    Data(std::io::Error),
}

/// Starts the name servers at `listen` and at further loopback addresses with the same port; port 0 takes a free one.
/// `data`: the folder in which the domains are kept, without which they live until the program ends.
pub async fn start(listen: SocketAddr, data: Option<PathBuf>) -> Result<Playground, CannotPlay> {
    start_at(listen, &USUAL, data).await
}

/// As [`start`], with other further addresses; none where all shall be played at one.
pub async fn start_at(listen: SocketAddr, others: &[IpAddr], data: Option<PathBuf>) -> Result<Playground, CannotPlay> {
    if !listen.ip().is_loopback() {
        return Err(CannotPlay::NotLoopback(listen));
    }
    let zones = Zones::open(data, ready_made::domains).map_err(CannotPlay::Data)?;
    let Sockets { places, port, bound } = Sockets::bind(listen, others).await.map_err(CannotPlay::Socket)?;
    let registrar = Registrar::default();
    let serve = |(at, udp, tcp)| {
        let mut server = Server::new(Spot { at, places, zones: zones.clone(), registrar: registrar.clone() });
        server.register_socket(udp);
        server.register_listener(tcp, PATIENCE, WAITING);
        server
    };
    let servers = bound.into_iter().map(serve).collect();
    Ok(Playground { zones, places, registrar, port, _servers: servers })
}

impl Playground {
    /// The port of every server: the program's `dns.authoritative_port`.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The program's `dns.resolvers`.
    pub fn resolver(&self) -> SocketAddr {
        SocketAddr::new(self.places.first, self.port)
    }
}

impl fmt::Debug for Playground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Playground").field("places", &self.places).field("port", &self.port).finish_non_exhaustive()
    }
}
