//! Knot DNS, a name server that is not ours: one process on a loopback address of its own, for one zone. Records change
//! while it runs; it can be switched off and on again.
//!
//! A signed zone is signed by Knot itself; the zone above is told with `Knot::ds`.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use hickory_proto::rr::RecordType;

use super::{
    dns::ask,
    processes::{Folder, Running, Signal, wait_for},
    tools,
};

#[derive(Debug)]
pub struct Knot {
    zone: String,
    address: SocketAddr,
    folder: Folder,
    running: Option<Running>,
}

/// Where the records of a zone come from, as Knot calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signing {
    On,
    Off,
}

impl Knot {
    /// A server with this zone and no more in it than who serves it: `hosts` are names with their addresses.
    /// `None`, and a line that says so, without Knot on the machine.
    pub fn start(zone: &str, address: SocketAddr, hosts: &[(&str, IpAddr)], signing: Signing) -> Option<Self> {
        tools::path("knotd")?;
        let zone = format!("{}.", zone.trim_end_matches('.'));
        let folder = Folder::new("knot");
        let mut records = format!(
            "{zone} 300 SOA {}. hostmaster.{} 1 3600 600 86400 300\n",
            hosts[0].0,
            zone.trim_start_matches('.')
        );
        for (host, ip) in hosts {
            records.push_str(&format!("{zone} 300 NS {host}.\n"));
            if zone == "." || host.ends_with(zone.trim_end_matches('.')) {
                records.push_str(&address_record(host, *ip));
            }
        }
        folder.write("zone", &records);
        folder.write("knot.conf", &configuration(&folder, &zone, address, signing));
        let mut knot = Self { zone, address, folder, running: None };
        knot.switch_on();
        Some(knot)
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Adds a record. The value is in the notation of zone files, a TXT without quotes as it is to be read.
    pub fn publish(&self, owner: &str, kind: &str, value: &str) {
        let value = match kind {
            "TXT" => quoted(value),
            "CNAME" | "NS" => format!("{}.", value.trim_end_matches('.')),
            _ => value.to_owned(),
        };
        self.change(&["zone-set", &self.zone, &absolute(owner), "300", kind, &value]);
    }

    /// Appends a zone file to the one it serves, as somebody would who was given it, and has it read again.
    pub fn paste(&self, records: &str) {
        // Blocking, or what it writes comes after what is written here.
        self.control(&["-b", "zone-flush", &self.zone]);
        let before = self.folder.read("zone");
        self.folder.write("zone", &format!("{before}\n{records}"));
        self.control(&["-b", "zone-reload", &self.zone]);
    }

    /// All records that it serves, one a line.
    pub fn read(&self) -> String {
        let mut knotc = tools::command("knotc").expect("comes with Knot");
        knotc.arg("-s").arg(self.folder.join("knot.sock")).args(["zone-read", &self.zone]);
        String::from_utf8_lossy(&knotc.output().expect("knotc").stdout).into_owned()
    }

    pub fn withdraw(&self, owner: &str, kind: &str) {
        self.change(&["zone-unset", &self.zone, &absolute(owner), kind]);
    }

    /// Hands a zone below on to its servers, given with their addresses.
    pub fn delegate(&self, zone: &str, hosts: &[(&str, IpAddr)]) {
        for (host, ip) in hosts {
            self.publish(zone, "NS", host);
            self.publish(host, if ip.is_ipv4() { "A" } else { "AAAA" }, &ip.to_string());
        }
    }

    /// The records that let a validating resolver trust this signed zone, each `TAG ALGORITHM DIGEST-TYPE DIGEST`.
    pub fn ds(&self) -> Vec<String> {
        let mut keymgr = tools::command("keymgr").expect("comes with Knot");
        let said =
            keymgr.arg("-c").arg(self.folder.join("knot.conf")).args([&self.zone, "ds"]).output().expect("keymgr");
        let text = String::from_utf8_lossy(&said.stdout).into_owned();
        let found: Vec<_> = text.lines().filter_map(|it| it.split_once(" DS ")).map(|it| it.1.to_owned()).collect();
        assert!(!found.is_empty(), "no key for {}: {text}{}", self.zone, String::from_utf8_lossy(&said.stderr));
        found
    }

    pub fn switch_off(&mut self) {
        self.running = None;
    }

    /// Starts it with the records that its zone file began with and those that were published before.
    pub fn switch_on(&mut self) {
        let mut knotd = tools::command("knotd").expect("was there at the start");
        knotd.arg("-c").arg(self.folder.join("knot.conf"));
        self.running = Some(Running::start(knotd, &self.folder.join("log"), Signal::Term));
        let answers = wait_for(Duration::from_secs(20), || {
            let is_loaded = ask::ask(self.address, &self.zone, RecordType::SOA).is_ok_and(|it| !it.answers.is_empty());
            is_loaded && self.folder.join("knot.sock").exists()
        });
        assert!(answers, "Knot did not start: {}", self.folder.read("log"));
    }

    fn change(&self, arguments: &[&str]) {
        self.control(&["zone-begin", &self.zone]);
        self.control(arguments);
        self.control(&["zone-commit", &self.zone]);
    }

    fn control(&self, arguments: &[&str]) {
        let mut knotc = tools::command("knotc").expect("comes with Knot");
        let said = knotc.arg("-s").arg(self.folder.join("knot.sock")).args(arguments).output().expect("knotc");
        let why = String::from_utf8_lossy(&said.stderr);
        assert!(said.status.success(), "knotc {arguments:?}: {why}\n{}", self.folder.read("log"));
    }
}

fn configuration(folder: &Folder, zone: &str, address: SocketAddr, signing: Signing) -> String {
    let path = folder.path().display();
    let signing = if signing == Signing::On { "on" } else { "off" };
    format!(
        "server:
    rundir: {path}
    listen: {ip}@{port}
    background-workers: 1
    udp-workers: 1
    tcp-workers: 1
database:
    storage: {path}
log:
  - target: stderr
    any: info
policy:
  - id: simple
    algorithm: ecdsap256sha256
    single-type-signing: on
zone:
  - domain: {zone}
    storage: {path}
    file: zone
    dnssec-signing: {signing}
    dnssec-policy: simple
    zonefile-load: difference-no-serial
    zonefile-sync: 0
    journal-content: all
",
        ip = address.ip(),
        port = address.port(),
    )
}

fn absolute(owner: &str) -> String {
    format!("{}.", owner.trim_end_matches('.'))
}

fn address_record(host: &str, ip: IpAddr) -> String {
    format!("{host}. 300 {} {ip}\n", if ip.is_ipv4() { "A" } else { "AAAA" })
}

/// Strings of at most 255 bytes, as RFC 1035 5.1 writes them.
fn quoted(value: &str) -> String {
    let escape = |byte: &u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(*byte)),
        b' '..=b'~' => char::from(*byte).to_string(),
        _ => format!("\\{byte:03}"),
    };
    let strings = value.as_bytes().chunks(255).map(|it| format!("\"{}\"", it.iter().map(escape).collect::<String>()));
    strings.collect::<Vec<_>>().join(" ")
}
