//! All settings: one TOML file (`--config`, else `frankmark.toml` if present), overridden by `FRANKMARK_…` variables
//! (nested keys join with `__`). The only reader of the environment.
//!
//! Every setting has a default that serves. A bad value ends the start with one line: key, value, reason. Secrets
//! are never settings; they live in files that settings name.

mod mail;
mod mta;

pub use mail::{Mail, Tls};
pub use mta::{Mode, Mta, Place, Requires, Sending, Submission};

use crate::rules::address::DnsName;
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use tracing_subscriber::EnvFilter;

/// A setting that cannot be used, as one line for the operator.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadConfig(pub String);

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where the web server listens.
    pub listen: SocketAddr,
    /// How people reach us; all links are made from it. Its scheme decides about `Secure` cookies.
    pub base_url: String,
    /// `sqlite:PATH` or `postgres://…`.
    pub database_url: String,
    /// The key that seals secrets in the database; made on first start, mode 0600, outside the database.
    pub key_file: PathBuf,
    /// The time zone of every clock time shown, as in the IANA list (`Europe/Amsterdam`). Unset: that of the machine.
    pub time_zone: Option<String>,
    pub brand: Brand,
    pub dns: Dns,
    pub domains: Domains,
    pub keys: Keys,
    pub bounce: Bounce,
    pub spf: Spf,
    pub dmarc: Dmarc,
    pub sessions: Sessions,
    pub mail: Mail,
    pub mta: Mta,
    pub sending: Sending,
    pub submission: Submission,
    pub log: Log,
}

/// Who runs this installation.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Brand {
    /// Shown in the page header.
    pub name: String,
    /// Where people ask for help; shown on the help page when set.
    pub support: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Dns {
    /// Validating resolvers, `IP:PORT`. Asked only about zones and hosts, never for the customer's records.
    pub resolvers: Vec<SocketAddr>,
    /// Resolvers whose memory of published records is shown, `IP:PORT`. Unset: `resolvers`; `[]`: nobody is asked.
    pub views: Option<Vec<SocketAddr>>,
    /// The port of authoritative servers; 53 everywhere but in tests.
    pub authoritative_port: u16,
    /// Let name servers have loopback and private addresses. Only for tests and the demo.
    pub allow_private_addresses: bool,
    /// How many checks run at one time.
    pub checks_at_once: usize,
    /// How many checks a second a "check again" of many domains makes at one DNS host; nobody's click waits for it.
    pub checks_per_second_and_host: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Domains {
    /// Accept `.test`, `.example` and other special-use names (RFC 6761). Only for tests and the demo.
    pub allow_special_use: bool,
    /// The label of the ownership record.
    pub challenge_label: String,
    /// Other labels at which the ownership record is accepted, for panels that refuse underscores.
    pub challenge_aliases: Vec<String>,
    /// Private public suffixes (such as `github.io`) that may be added all the same.
    pub allowed_private_suffixes: Vec<String>,
    /// Look at every domain again by ourselves.
    pub recheck: bool,
    /// Let a link that is mailed to an address at the domain open the way to its records; needs `mail`.
    pub mailed_proof: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Keys {
    /// The operator's zone in which the keys of customers are published, e.g. `dkim.mail.example`: customers are asked for
    /// two aliases to it. Without one they publish the key itself.
    pub zone: Option<String>,
    /// Where we answer for that zone as its name server (UDP and TCP), `IP:PORT`. Unset: somebody else serves it.
    pub listen: Vec<SocketAddr>,
    /// Names of the zone's name servers, for its NS and SOA records. Unset: `ns.` below the zone.
    pub name_servers: Vec<String>,
    /// A second key of the kind Ed25519 (RFC 8463) beside the first; customers publish more records for it.
    pub ed25519: bool,
    /// Keys in our zone are replaced after so many days; 0: never by themselves.
    pub rotate_days: u32,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Bounce {
    /// The operator's bounce host; without one no return path is asked for.
    pub host: Option<String>,
    /// The label below the customer's domain.
    pub label: Option<String>,
    pub needed: bool,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Spf {
    /// The host behind `include:`, only if mail leaves with the customer's own domain as MAIL FROM.
    pub host: Option<String>,
    pub needed: bool,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Dmarc {
    /// Where suggested DMARC records send their reports.
    pub report_address: Option<String>,
    pub needed: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sessions {
    /// Signed out after so many minutes without a click.
    pub idle_minutes: u32,
    /// Signed out after so many hours in any case.
    pub absolute_hours: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// What is logged, in the notation of `tracing` (`info`, `frankmark=debug`, …).
    pub filter: String,
    /// One JSON object a line.
    pub json: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            base_url: "http://127.0.0.1:8080".into(),
            database_url: "sqlite:frankmark.db".into(),
            key_file: "frankmark.key".into(),
            time_zone: None,
            brand: Brand::default(),
            dns: Dns::default(),
            domains: Domains::default(),
            keys: Keys::default(),
            bounce: Bounce::default(),
            spf: Spf::default(),
            dmarc: Dmarc::default(),
            sessions: Sessions::default(),
            mail: Mail::default(),
            mta: Mta::default(),
            sending: Sending::default(),
            submission: Submission::default(),
            log: Log::default(),
        }
    }
}

impl Default for Brand {
    fn default() -> Self {
        Self { name: "Frankmark".into(), support: None }
    }
}

impl Default for Dns {
    fn default() -> Self {
        let public = [[1, 1, 1, 1], [8, 8, 8, 8], [9, 9, 9, 9]];
        Self {
            resolvers: public.into_iter().map(|ip| SocketAddr::from((ip, 53))).collect(),
            views: None,
            authoritative_port: 53,
            allow_private_addresses: false,
            checks_at_once: 32,
            checks_per_second_and_host: 25,
        }
    }
}

impl Dns {
    /// The resolvers whose memory is shown.
    pub fn views(&self) -> &[SocketAddr] {
        self.views.as_deref().unwrap_or(&self.resolvers)
    }
}

impl Default for Domains {
    fn default() -> Self {
        Self {
            allow_special_use: false,
            challenge_label: "_frankmark-challenge".into(),
            challenge_aliases: vec!["domauthvalidation".into()],
            allowed_private_suffixes: Vec::new(),
            recheck: true,
            mailed_proof: true,
        }
    }
}

impl Default for Keys {
    fn default() -> Self {
        Self { zone: None, listen: Vec::new(), name_servers: Vec::new(), ed25519: false, rotate_days: 180 }
    }
}

impl Keys {
    fn checked(&self) -> Result<(), BadConfig> {
        let bad = |key: &str, value: &str, reason: &str| Err(BadConfig(format!("keys.{key} = {value}: {reason}")));
        let Some(listen) = self.listen.first() else { return Ok(()) };
        let Some(zone) = &self.zone else {
            return bad("listen", &listen.to_string(), "needs keys.zone, the zone to be served");
        };
        let zone = DnsName::parse(zone).ok();
        let is_outside =
            |it: &String| DnsName::parse(it).ok().zip(zone.as_ref()).is_some_and(|(it, zone)| !it.is_within(zone));
        let named_outside = !self.name_servers.is_empty() && self.name_servers.iter().all(is_outside);
        match self.listen.iter().find(|it| it.ip().is_unspecified()) {
            Some(any) if !named_outside => {
                let reason = "does not say at which address the zone's name server is; use that address, or set \
                              keys.name_servers to names outside the zone";
                bad("listen", &any.to_string(), reason)
            }
            _ => Ok(()),
        }
    }
}

impl Default for Sessions {
    fn default() -> Self {
        Self { idle_minutes: 120, absolute_hours: 24 * 7 }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self { filter: "info".into(), json: false }
    }
}

/// Whether people want no colours in a terminal (`NO_COLOR`, no-color.org), or the terminal has none.
pub fn is_without_colours() -> bool {
    let set = |name: &str| std::env::var_os(name).filter(|it| !it.is_empty());
    set("NO_COLOR").is_some() || set("TERM").is_some_and(|it| it == "dumb")
}

impl Config {
    /// Reads the settings. Without `file`, `frankmark.toml` is read if it exists.
    pub fn read(file: Option<&Path>) -> Result<Self, BadConfig> {
        let path = file.unwrap_or(Path::new("frankmark.toml"));
        if file.is_some() && !path.is_file() {
            return Err(BadConfig(format!("--config {}: there is no such file", path.display())));
        }
        let mut settings = Figment::from(Serialized::defaults(Self::default()));
        if path.is_file() {
            settings = settings.merge(Toml::file_exact(path));
        }
        settings
            .merge(Env::prefixed("FRANKMARK_").split("__"))
            .extract::<Self>()
            .map_err(|error| BadConfig(one_line(&error)))?
            .checked()
    }

    /// Refuses combinations that would be unsafe or cannot work.
    pub fn checked(self) -> Result<Self, BadConfig> {
        let bad = |key: &str, value: &str, reason: &str| Err(BadConfig(format!("{key} = {value}: {reason}")));
        let url = &self.base_url;
        let Some((scheme, rest)) = url.split_once("://") else {
            return bad("base_url", url, "must begin with http:// or https://");
        };
        if !matches!(scheme, "http" | "https") || rest.is_empty() || rest.trim_end_matches('/').contains('/') {
            return bad("base_url", url, "must be http:// or https:// and a host, without a path");
        }
        if !self.database_url.starts_with("sqlite:") && !self.database_url.starts_with("postgres") {
            return bad("database_url", "…", "must begin with sqlite: or postgres://");
        }
        if let Some(name) = self.time_zone.as_deref().filter(|it| jiff::tz::TimeZone::get(it).is_err()) {
            return bad("time_zone", name, "is no time zone that this machine knows, such as Europe/Amsterdam");
        }
        if self.dns.resolvers.is_empty() {
            return bad("dns.resolvers", "[]", "name at least one resolver as \"IP:PORT\"");
        }
        if self.dns.allow_private_addresses && self.is_https() && !self.is_loopback() {
            let reason = "is for tests and demos; with a public https base_url it would let customers reach inside";
            return bad("dns.allow_private_addresses", "true", reason);
        }
        if !self.domains.challenge_label.starts_with('_') {
            return bad("domains.challenge_label", &self.domains.challenge_label, "must begin with an underscore");
        }
        if let Some((key, name)) = self.names().find(|(_, name)| !is_name(name)) {
            return bad(key, name, "is no name in DNS");
        }
        if let Some(zone) = self.keys.zone.as_deref().filter(|it| !has_room_for_keys(it)) {
            return bad("keys.zone", zone, "must have two labels at least, and leave room for names of 40 characters");
        }
        self.keys.checked()?;
        if let Some(address) = self.dmarc.report_address.as_deref().filter(|it| !is_address(it)) {
            return bad("dmarc.report_address", address, "must be an e-mail address");
        }
        self.mail.checked()?;
        self.mta.checked()?;
        self.submission.checked()?;
        if let Err(error) = self.log.filter.parse::<EnvFilter>() {
            return bad("log.filter", &self.log.filter, &error.to_string());
        }
        Ok(self)
    }

    /// Settings that become part of records, with their keys.
    fn names(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let one = |key, name| (key, name);
        let optional = [
            ("keys.zone", &self.keys.zone),
            ("bounce.host", &self.bounce.host),
            ("bounce.label", &self.bounce.label),
            ("spf.host", &self.spf.host),
        ];
        let servers = self.keys.name_servers.iter().map(move |it| one("keys.name_servers", it.as_str()));
        let label = one("domains.challenge_label", self.domains.challenge_label.as_str());
        let aliases =
            self.domains.challenge_aliases.iter().map(move |it| one("domains.challenge_aliases", it.as_str()));
        let set = optional.into_iter().filter_map(move |(key, name)| Some(one(key, name.as_deref()?)));
        std::iter::once(label).chain(aliases).chain(set).chain(servers)
    }

    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// The zone in which clock times are shown.
    pub fn zone(&self) -> jiff::tz::TimeZone {
        match &self.time_zone {
            Some(name) => jiff::tz::TimeZone::get(name).unwrap_or(jiff::tz::TimeZone::UTC),
            None => jiff::tz::TimeZone::system(),
        }
    }

    /// Host and port as in the base URL.
    pub fn authority(&self) -> &str {
        self.base_url.split_once("://").map_or("", |it| it.1).trim_end_matches('/')
    }

    /// The host of the base URL, without port; an IPv6 address without its brackets.
    pub fn host(&self) -> &str {
        let authority = self.authority();
        match authority.strip_prefix('[').and_then(|it| it.split_once(']')) {
            Some((address, _)) => address,
            None => authority.split_once(':').map_or(authority, |it| it.0),
        }
    }

    pub fn is_loopback(&self) -> bool {
        let authority = self.authority();
        let host = authority.rsplit_once(':').filter(|it| !it.1.contains(']')).map_or(authority, |it| it.0);
        let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        host == "localhost" || address.is_ok_and(|it| it.is_loopback())
    }
}

fn is_name(text: &str) -> bool {
    DnsName::parse(text).is_ok_and(|it| !it.is_root())
        && !text.contains(|it: char| it.is_whitespace() || !it.is_ascii())
}

/// Two customers never share a name in it, so it is no top-level domain, and names in it must fit.
fn has_room_for_keys(zone: &str) -> bool {
    let zone = DnsName::parse(zone);
    let below = |zone: &DnsName| zone.prefixed([b'x'; 19])?.prefixed([b'x'; 19]);
    zone.is_ok_and(|it| it.labels().len() > 1 && below(&it).is_ok())
}

fn is_address(text: &str) -> bool {
    let parts = text.split_once('@');
    let odd = |it: char| it.is_whitespace() || it.is_control() || matches!(it, ',' | ';' | '!' | '@');
    parts.is_some_and(|(local, domain)| {
        !local.is_empty() && !local.contains(odd) && !domain.contains(odd) && is_name(domain)
    })
}

fn one_line(error: &figment::Error) -> String {
    error.clone().into_iter().next().map_or_else(|| error.to_string(), |first| first.to_string()).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(change: impl FnOnce(&mut Config)) -> String {
        let mut config = Config::default();
        change(&mut config);
        config.checked().expect_err("must be refused").to_string()
    }

    #[test]
    fn the_defaults_serve() {
        Config::default().checked().expect("defaults are good");
    }

    #[test]
    fn a_bad_setting_names_key_value_and_reason() {
        let said = refused(|it| it.base_url = "example.com".into());
        assert_eq!(said, "base_url = example.com: must begin with http:// or https://");
        assert!(refused(|it| it.time_zone = Some("Mars/Base".into())).starts_with("time_zone = Mars/Base: "));
        assert!(refused(|it| it.dns.resolvers.clear()).starts_with("dns.resolvers = []"));
        assert!(refused(|it| it.database_url = "mysql://x".into()).starts_with("database_url"));
        assert!(refused(|it| it.domains.challenge_label = "x".into()).starts_with("domains.challenge_label = x"));
    }

    #[test]
    fn a_key_zone_is_served_only_where_its_name_server_can_be_told() {
        let served = |listen: &str, zone: Option<&str>, servers: &[&str]| {
            let mut config = Config::default();
            config.keys.listen = vec![listen.parse().expect("an address")];
            config.keys.zone = zone.map(str::to_owned);
            config.keys.name_servers = servers.iter().map(|it| (*it).to_owned()).collect();
            config.checked().map(|_| ()).map_err(|it| it.to_string())
        };
        let zone = Some("dkim.mail.example");
        assert!(served("0.0.0.0:53", None, &[]).expect_err("no zone").starts_with("keys.listen = 0.0.0.0:53: needs"));
        for servers in [&[][..], &["ns1.dkim.mail.example"], &["ns.other.example", "ns.dkim.mail.example"]] {
            assert!(
                served("0.0.0.0:53", zone, servers).expect_err("where?").starts_with("keys.listen = 0.0.0.0:53: does")
            );
            assert_eq!(served("192.0.2.1:53", zone, servers), Ok(()));
        }
        assert_eq!(served("[::]:53", zone, &["ns1.mail.example"]), Ok(()));
        assert!(
            served("192.0.2.1:53", zone, &["no name"]).expect_err("odd").starts_with("keys.name_servers = no name: ")
        );
    }

    #[test]
    fn only_this_machine_is_loopback() {
        for (url, expected) in [
            ("http://127.0.0.1:8080", true),
            ("http://127.0.0.1", true),
            ("http://localhost:1", true),
            ("http://[::1]:8080/", true),
            ("http://127.0.0.1.example.com", false),
            ("http://localhost.example.com", false),
            ("http://192.0.2.1:80", false),
        ] {
            assert_eq!(Config { base_url: url.into(), ..Config::default() }.is_loopback(), expected, "{url}");
        }
    }

    #[test]
    fn private_name_servers_are_refused_on_a_public_https_address() {
        let said = refused(|it| {
            it.base_url = "https://mail.example.com".into();
            it.dns.allow_private_addresses = true;
        });
        assert!(said.starts_with("dns.allow_private_addresses = true"), "{said}");
    }
}
