//! Free ports on loopback, outside the range that the system gives to outgoing connections: what is free when it is
//! looked for is still free when a program binds it a moment later.

use std::{
    net::{IpAddr, TcpListener, UdpSocket},
    sync::atomic::{AtomicU32, Ordering},
};

const FIRST: u32 = 10_000;
const COUNT: u32 = 22_000;

/// A port that is free for UDP and TCP on this address.
pub fn free(ip: impl Into<IpAddr>) -> u16 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let ip = ip.into();
    // Each process begins elsewhere, so that two test runs at the same time do not try the same ports.
    let start = std::process::id().wrapping_mul(2_654_435_761);
    let candidates = std::iter::repeat_with(|| NEXT.fetch_add(1, Ordering::Relaxed)).take(COUNT as usize);
    let ports = candidates.map(|it| FIRST + start.wrapping_add(it) % COUNT);
    let mut ports = ports.filter_map(|it| u16::try_from(it).ok());
    ports
        .find(|port| UdpSocket::bind((ip, *port)).is_ok() && TcpListener::bind((ip, *port)).is_ok())
        .expect("a free port")
}
