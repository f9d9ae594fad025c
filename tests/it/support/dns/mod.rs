//! A small internet of name servers on loopback, over real UDP and TCP: a root, the top-level domains `test` and
//! `example`, a recursive resolver, and whatever servers of domains a test needs, honest or not.
//!
//! Every server has an address of its own in 127.0.0.0/8, all of them one port, as on the real internet: give the program
//! `Internet::resolver` as resolver and `Internet::port` as authoritative port. Tests do not see each other.
//!
//! It does not sign zones and the resolver does not validate: for that there are Knot and Unbound beside this folder.
//! Where a system has only 127.0.0.1 (`Internet::start` says `None`), the test is skipped.

pub mod ask;
mod conduct;
mod data;
mod resolver;
mod server;
mod tests;
mod zone;

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicU16, Ordering},
    },
};

use hickory_proto::rr::{Name, RData, RecordType};
use tokio::runtime::{Builder, Runtime};

pub use conduct::Conduct;
pub use data::{address, cname, data, mx, name, ns, raw, txt, txt_strings};
pub use server::{Asked, Server};

use super::{ports, tools};
use resolver::{Recursion, Servers};
use zone::Zone;

#[derive(Debug)]
pub struct Internet {
    runtime: Option<Runtime>,
    port: u16,
    servers: Arc<Servers>,
    root: Server,
    resolver: Server,
    zones: std::sync::Mutex<Vec<(Name, Vec<Server>)>>,
}

/// A domain with its name servers.
#[derive(Clone, Debug)]
pub struct Domain {
    zone: Name,
    servers: Vec<Server>,
}

impl Internet {
    /// `None`, and a line that says so, where the system has no more than one loopback address.
    pub fn start() -> Option<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("internet").enable_all().build();
        let runtime = runtime.expect("a runtime for the name servers");
        let servers = Arc::new(Servers::default());
        if std::net::UdpSocket::bind((next_address(), 0)).is_err() {
            tools::skip("name servers: this system has only one loopback address");
            return None;
        }
        let root_address = next_address();
        let port = ports::free(root_address);
        let at = |ip| SocketAddr::new(ip, port);
        let handle = runtime.handle();
        let root = Server::new(name("a.root-servers.test"), at(root_address), handle.clone(), None);
        root.start().expect("the port was free a moment ago");
        servers.lock().unwrap().push(root.clone());
        root.take_zone(Zone::new(&Name::root(), 86_400));

        let recursion = Some(Recursion::over(&servers));
        let resolver =
            start_somewhere(|ip| Server::new(name("resolver.test"), at(ip), handle.clone(), recursion.clone()));
        let zones = std::sync::Mutex::new(vec![(Name::root(), vec![root.clone()])]);
        let internet = Self { runtime: Some(runtime), port, servers, root, resolver, zones };
        for zone in ["test", "example"] {
            internet.domain(zone, 1);
        }
        Some(internet)
    }

    /// The port of every server.
    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn root(&self) -> &Server {
        &self.root
    }

    /// Answers questions with RD=1, from what the name servers would say.
    pub fn resolver(&self) -> &Server {
        &self.resolver
    }

    /// One more recursive resolver, to behave differently from the first.
    pub fn another_resolver(&self) -> Server {
        let recursion = Some(Recursion::over(&self.servers));
        start_somewhere(|ip| self.unstarted("resolver-2.test", ip, recursion.clone()))
    }

    /// A name server without zones. Its address is published by the caller, in the zone its name belongs to.
    pub fn server(&self, host: &str) -> Server {
        let server = start_somewhere(|ip| self.unstarted(host, ip, None));
        self.servers.lock().unwrap().push(server.clone());
        server
    }

    /// A domain on `count` new servers `ns1.{zone}`, `ns2.{zone}` …, delegated by the zone above.
    pub fn domain(&self, zone: &str, count: usize) -> Domain {
        let servers: Vec<_> = (1..=count).map(|number| self.server(&format!("ns{number}.{zone}"))).collect();
        self.domain_on(zone, &servers)
    }

    /// A domain on servers that exist, delegated by the zone above, with their addresses where they lie inside it.
    pub fn domain_on(&self, zone: &str, servers: &[Server]) -> Domain {
        let domain = Domain { zone: name(zone), servers: servers.to_vec() };
        for server in servers {
            server.take_zone(Zone::new(&domain.zone, 300));
        }
        let hosts: Vec<_> = servers.iter().map(|it| (it.name(), it.ip())).collect();
        let parents = self.servers_above(&domain.zone);
        for (host, ip) in hosts {
            for holder in servers.iter().chain(&parents) {
                holder.publish(zone, ns(&host));
                if domain.zone.zone_of(&name(&host)) {
                    holder.publish(&host, address(ip));
                }
            }
        }
        self.zones.lock().unwrap().push((domain.zone.clone(), servers.to_vec()));
        domain
    }

    /// Delegates a zone to another program, which answers for it at that address and at the port of every server.
    pub fn delegate(&self, zone: &str, host: &str, ip: IpAddr) {
        let other = self.unstarted(host, ip, None);
        other.is_another_program();
        self.servers.lock().unwrap().push(other);
        for holder in self.servers_above(&name(zone)) {
            holder.publish(zone, ns(host));
            holder.publish(host, address(ip));
        }
    }

    /// The servers of the zone that a zone is delegated from: the place to spoil a delegation.
    pub fn parent_of(&self, zone: &str) -> Vec<Server> {
        self.servers_above(&name(zone))
    }

    fn servers_above(&self, zone: &Name) -> Vec<Server> {
        let zones = self.zones.lock().unwrap();
        let above = zones.iter().filter(|(it, _)| it.zone_of(zone) && it != zone);
        above.max_by_key(|(it, _)| it.num_labels()).map(|(_, servers)| servers.clone()).unwrap_or_default()
    }

    fn unstarted(&self, host: &str, ip: IpAddr, recursion: Option<Recursion>) -> Server {
        let runtime = self.runtime.as_ref().expect("runs until it is dropped").handle().clone();
        Server::new(name(host), SocketAddr::new(ip, self.port), runtime, recursion)
    }
}

impl Drop for Internet {
    fn drop(&mut self) {
        // May happen inside the runtime of an async test, where nothing may block.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Domain {
    /// The name server with this number, counted from 1 as in its name.
    pub fn ns(&self, number: usize) -> &Server {
        &self.servers[number - 1]
    }

    pub fn servers(&self) -> &[Server] {
        &self.servers
    }

    /// Adds a record at every server. Owners are absolute; those that do not end in the zone's name are relative to it.
    pub fn publish(&self, owner: &str, data: RData) {
        let owner = self.owner(owner);
        self.servers.iter().for_each(|it| it.publish(&owner, data.clone()));
    }

    /// Adds a record at one server only.
    pub fn publish_at(&self, number: usize, owner: &str, data: RData) {
        self.ns(number).publish(&self.owner(owner), data);
    }

    pub fn withdraw(&self, owner: &str, kind: RecordType) {
        let owner = self.owner(owner);
        self.servers.iter().for_each(|it| it.withdraw(&owner, kind));
    }

    /// The full name of an owner.
    pub fn owner(&self, owner: &str) -> String {
        let zone = self.zone.to_ascii();
        let zone = zone.trim_end_matches('.');
        let owner = owner.trim_end_matches('.');
        match owner {
            "" | "@" => zone.to_owned(),
            _ if owner == zone || owner.ends_with(&format!(".{zone}")) => owner.to_owned(),
            _ => format!("{owner}.{zone}"),
        }
    }
}

/// Loopback addresses for other servers than those of this folder.
pub fn addresses() -> impl Iterator<Item = IpAddr> {
    std::iter::repeat_with(next_address)
}

/// An address that no other server of this process has, and hardly one of another process.
fn next_address() -> IpAddr {
    static NEXT: AtomicU16 = AtomicU16::new(1);
    let [high, low] = NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    let process = u8::try_from(std::process::id() % 200).expect("below 200");
    IpAddr::V4(Ipv4Addr::new(127, 16 + process, high, low))
}

fn start_somewhere(make: impl Fn(IpAddr) -> Server) -> Server {
    let mut tries = (0..50).map(|_| make(next_address()));
    tries.find(|server| server.start().is_ok()).expect("an address with this port free")
}
