//! Unbound, a resolver that is not ours. It validates, starting from the key of the root that it is given.
//!
//! Real resolvers ask at port 53 only. Ours are elsewhere, so Unbound is told the servers of every zone, which changes
//! where it asks but not what it thinks of the answers.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use hickory_proto::{op::ResponseCode, rr::RecordType};

use super::{
    dns::ask,
    processes::{Folder, Running, Signal, wait_for},
    tools,
};

#[derive(Debug)]
pub struct Unbound {
    address: SocketAddr,
    folder: Folder,
    _running: Running,
}

/// A zone and the addresses of its servers.
pub type Zone<'a> = (&'a str, Vec<SocketAddr>);

impl Unbound {
    /// `root_ds`: the key of the root; without one nothing is validated. `None`, and a line that says so, without
    /// Unbound on the machine.
    pub fn start(address: SocketAddr, zones: &[Zone<'_>], root_ds: Option<&str>) -> Option<Self> {
        Self::start_with(address, zones, root_ds, "")
    }

    /// The same, remembering nothing: for tests in which days go by in a moment.
    pub fn start_forgetful(address: SocketAddr, zones: &[Zone<'_>], root_ds: Option<&str>) -> Option<Self> {
        Self::start_with(address, zones, root_ds, "server:\n    cache-max-ttl: 0\n    cache-max-negative-ttl: 0\n")
    }

    fn start_with(address: SocketAddr, zones: &[Zone<'_>], root_ds: Option<&str>, more: &str) -> Option<Self> {
        let mut unbound = tools::command("unbound")?;
        let folder = Folder::new("unbound");
        let text = format!("{}{more}", configuration(&folder, address, zones, root_ds));
        let configuration = folder.write("unbound.conf", &text);
        unbound.arg("-d").arg("-c").arg(configuration);
        let running = Running::start(unbound, &folder.join("log"), Signal::Term);
        let unbound = Self { address, folder, _running: running };
        let answers = wait_for(Duration::from_secs(20), || {
            ask::resolve(address, ".", RecordType::SOA)
                .is_ok_and(|it| it.metadata.response_code == ResponseCode::NoError)
        });
        assert!(answers, "Unbound did not start: {}", unbound.folder.read("log"));
        Some(unbound)
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

fn configuration(folder: &Folder, address: SocketAddr, zones: &[Zone<'_>], root_ds: Option<&str>) -> String {
    let at = |it: &SocketAddr| format!("{}@{}", it.ip(), it.port());
    let path = folder.path().display();
    let modules = if root_ds.is_some() { "validator iterator" } else { "iterator" };
    let trust = root_ds.map(|ds| format!("    trust-anchor: \". IN DS {ds}\"\n")).unwrap_or_default();
    let mut text = format!(
        "server:
    directory: \"{path}\"
    chroot: \"\"
    username: \"\"
    pidfile: \"\"
    use-syslog: no
    logfile: \"\"
    num-threads: 1
    interface: {listen}
    outgoing-interface: {ip}
    access-control: 127.0.0.0/8 allow
    do-not-query-localhost: no
    do-ip6: no
    root-hints: \"\"
    msg-cache-size: 1m
    rrset-cache-size: 1m
    outgoing-range: 128
    local-zone: \"test.\" nodefault
    module-config: \"{modules}\"
{trust}remote-control:
    control-enable: no
",
        listen = at(&address),
        ip = address.ip(),
    );
    for (zone, servers) in zones {
        text.push_str(&format!("stub-zone:\n    name: \"{}.\"\n", zone.trim_end_matches('.')));
        for server in servers {
            text.push_str(&format!("    stub-addr: {}\n", at(server)));
        }
    }
    text
}

/// The addresses of servers, for a zone.
pub fn zone(name: &str, port: u16, servers: impl IntoIterator<Item = IpAddr>) -> Zone<'_> {
    (name, servers.into_iter().map(|ip| SocketAddr::new(ip, port)).collect())
}
