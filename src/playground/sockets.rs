//! One port at several loopback addresses, over UDP and TCP.
//!
//! Linux has all of 127.0.0.0/8; other systems often have 127.0.0.1 and ::1 only. Roles whose address is not there
//! move in with another one, down to a single address for all.

use super::internet::Places;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use tokio::net::{TcpListener, UdpSocket};

/// Where the second name server and the registry live, if these addresses are there.
pub(super) const USUAL: [IpAddr; 4] = [
    IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2)),
    IpAddr::V4(Ipv4Addr::new(127, 0, 0, 3)),
    IpAddr::V4(Ipv4Addr::new(127, 0, 0, 4)),
    IpAddr::V6(Ipv6Addr::LOCALHOST),
];

/// How often a free port is looked for that is free at every address.
const TRIES: usize = 50;

#[derive(Debug)]
pub(super) struct Sockets {
    pub places: Places,
    pub port: u16,
    pub bound: Vec<(IpAddr, UdpSocket, TcpListener)>,
}

impl Sockets {
    /// Port 0 finds one that is free everywhere.
    pub(super) async fn bind(listen: SocketAddr, others: &[IpAddr]) -> io::Result<Self> {
        let mut tries = if listen.port() == 0 { TRIES } else { 1 };
        loop {
            tries -= 1;
            match Self::bind_once(listen, others).await {
                Err(error) if error.kind() == ErrorKind::AddrInUse && tries > 0 => {}
                outcome => return outcome,
            }
        }
    }

    async fn bind_once(listen: SocketAddr, others: &[IpAddr]) -> io::Result<Self> {
        let first = pair(listen).await?;
        let port = first.1.local_addr()?.port();
        let mut bound = vec![first];
        for ip in others.iter().filter(|it| **it != listen.ip()) {
            match pair(SocketAddr::new(*ip, port)).await {
                Ok(it) => bound.push(it),
                Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(error),
                // The system does not have that address.
                Err(_) => {}
            }
            if bound.len() == 3 {
                break;
            }
        }
        let at = |place: usize| bound.get(place).map(|it| it.0);
        // With two addresses a second name server is worth more than a registry of its own.
        let registry = at(2).unwrap_or(listen.ip());
        Ok(Self { places: Places { first: listen.ip(), second: at(1), registry }, port, bound })
    }
}

async fn pair(at: SocketAddr) -> io::Result<(IpAddr, UdpSocket, TcpListener)> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{at}: {error}"));
    let udp = UdpSocket::bind(at).await.map_err(named)?;
    let tcp = TcpListener::bind(udp.local_addr()?).await.map_err(named)?;
    Ok((at.ip(), udp, tcp))
}
