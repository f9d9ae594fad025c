//! The operator's zone of keys: what stands at each of its names, whoever serves it.
//!
//! `{selector}.{label}.{zone}` is where the aliases of [`crate::rules::records::expected`] lead. The label of a domain that
//! is gone stays, with nothing but emptied keys below it: an alias that somebody forgot never leads to another's key.
//! How questions come in, and how answers go out, is the doors' affair.

use super::keys::{is_label, published};
use super::store::{self, Key};
use crate::app::App;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::rules::address::DnsName;
use crate::rules::records::{EMPTIED, zone_file_text};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::net::IpAddr;

/// Seconds; short, because keys are there to be changed.
pub const KEY_TTL: u32 = 300;
/// Seconds, of everything else. How long "there is no such name" is remembered is [`KEY_TTL`].
pub const ZONE_TTL: u32 = 3_600;
/// Seconds: how often other servers of the zone ask for news, how soon again, and when they give up.
pub const REFRESH: u32 = 3_600;
pub const RETRY: u32 = 600;
pub const EXPIRE: u32 = 604_800;

/// Labels read at a time.
const PAGE: i64 = 500;

/// The zone itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    pub apex: DnsName,
    /// At least one.
    pub name_servers: Vec<DnsName>,
    /// Where those of them are that lie in the zone.
    pub addresses: Vec<IpAddr>,
}

impl Zone {
    /// As the settings say; nothing without a zone. Fails only where a setting is no name, which is refused at start.
    pub fn of(config: &Config) -> Result<Option<Self>> {
        let Some(apex) = &config.keys.zone else { return Ok(None) };
        let name = |text: &str| DnsName::parse(text).map_err(|it| Error::Internal(format!("setting {text}: {it}")));
        let apex = name(apex)?;
        let mut name_servers = config.keys.name_servers.iter().map(|it| name(it)).collect::<Result<Vec<_>>>()?;
        if name_servers.is_empty() {
            let own = apex.prefixed("ns").map_err(|it| Error::Internal(format!("the name server of {apex}: {it}")))?;
            name_servers.push(own);
        }
        let told: BTreeSet<IpAddr> = config.keys.listen.iter().map(|it| it.ip()).collect();
        let addresses = told.into_iter().filter(|it| !it.is_unspecified()).collect();
        Ok(Some(Self { apex, name_servers, addresses }))
    }

    /// Whether it can be said where each name server is.
    pub fn is_complete(&self) -> bool {
        !self.addresses.is_empty() || !self.name_servers.iter().any(|it| it.is_within(&self.apex))
    }
}

/// What is known of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// Nobody has it, and nobody had it.
    Nobodys,
    /// The domain is gone; whatever selector it had answers with an emptied key.
    Retired,
    /// Selectors and their texts.
    Keys(Vec<(String, String)>),
}

impl Label {
    /// The text under that selector.
    pub fn text(&self, selector: &str) -> Option<&str> {
        match self {
            Self::Nobodys => None,
            Self::Retired => is_selector(selector).then_some(EMPTIED),
            Self::Keys(keys) => keys.iter().find(|it| it.0 == selector).map(|it| it.1.as_str()),
        }
    }
}

/// Whether a text could be a selector of ours: a tag of seven letters and a number.
fn is_selector(text: &str) -> bool {
    let Some((tag, number)) = text.split_at_checked(7) else { return false };
    let is_number = (1..=3).contains(&number.len()) && number.bytes().all(|it| it.is_ascii_digit());
    tag.starts_with("fm") && tag.bytes().all(|it| it.is_ascii_lowercase()) && is_number
}

/// What stands below that label, in lower case.
pub async fn label(app: &App, label: &str) -> Result<Label> {
    if !is_label(label) {
        return Ok(Label::Nobodys);
    }
    let label = label.to_owned();
    app.db
        .read(move |conn| {
            let keys = store::keys_under(conn, &label)?;
            match keys.is_empty() {
                false => Ok(Label::Keys(keys.iter().map(entry).collect::<Result<_>>()?)),
                true if store::is_retired(conn, &label)? => Ok(Label::Retired),
                true => Ok(Label::Nobodys),
            }
        })
        .await
}

fn entry(key: &Key) -> Result<(String, String)> {
    Ok((key.selector.clone(), published(key)?.text().to_owned()))
}

/// The number of the zone's version: the second of its newest change.
pub async fn serial(app: &App) -> Result<u32> {
    let changed = app.db.read(|conn| Ok::<_, Error>(store::zone_changed_at(conn)?)).await?;
    let seconds = changed.map_or(1, |it| it.micros() / 1_000_000);
    // Serial numbers go round (RFC 1982).
    Ok(u32::try_from(seconds.rem_euclid(1 << 32)).unwrap_or(1).max(1))
}

/// The whole zone as a zone file, some lines at a time.
#[derive(Debug)]
pub struct ZoneFile {
    app: App,
    zone: Zone,
    /// The last label that was written; nothing before the first piece.
    after: Option<String>,
}

/// `None` without a zone, or while it cannot be said where its name servers are.
pub fn zone_file(app: &App) -> Result<Option<ZoneFile>> {
    let zone = Zone::of(&app.config)?.filter(Zone::is_complete);
    Ok(zone.map(|zone| ZoneFile { app: app.clone(), zone, after: None }))
}

impl ZoneFile {
    /// The next piece; nothing at the end.
    pub async fn next(&mut self) -> Result<Option<String>> {
        let Some(after) = self.after.clone() else {
            self.after = Some(String::new());
            let serial = serial(&self.app).await?;
            return Ok(Some(head(&self.zone, serial)));
        };
        let found = self.app.db.read(move |conn| Ok::<_, Error>(store::labelled(conn, &after, PAGE)?)).await?;
        let Some((last, _)) = found.last() else { return Ok(None) };
        self.after = Some(last.clone());
        let mut lines = String::new();
        for (label, keys) in &found {
            for key in keys {
                let (selector, text) = entry(key)?;
                // Writing into a string cannot fail.
                let _written = writeln!(
                    lines,
                    "{} {KEY_TTL} IN TXT {}",
                    absolute(&below(&self.zone, label, &selector)?),
                    zone_file_text(text.as_bytes())
                );
            }
        }
        Ok(Some(lines))
    }
}

fn below(zone: &Zone, label: &str, selector: &str) -> Result<DnsName> {
    let name = zone.apex.prefixed(label).and_then(|it| it.prefixed(selector));
    name.map_err(|it| Error::Internal(format!("the key {selector}.{label}: {it}")))
}

fn absolute(name: &DnsName) -> String {
    format!("{name}.")
}

/// SOA, NS, and the addresses of name servers within.
fn head(zone: &Zone, serial: u32) -> String {
    let apex = absolute(&zone.apex);
    let first = zone.name_servers.first().map(absolute).unwrap_or_default();
    let mut lines = format!(
        "$TTL {ZONE_TTL}\n{apex} {ZONE_TTL} IN SOA {first} hostmaster.{apex} {serial} {REFRESH} {RETRY} {EXPIRE} {KEY_TTL}\n"
    );
    for server in &zone.name_servers {
        let _written = writeln!(lines, "{apex} {ZONE_TTL} IN NS {}", absolute(server));
    }
    for server in zone.name_servers.iter().filter(|it| it.is_within(&zone.apex)) {
        for address in &zone.addresses {
            let kind = if address.is_ipv4() { "A" } else { "AAAA" };
            let _written = writeln!(lines, "{} {ZONE_TTL} IN {kind} {address}", absolute(server));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forgotten_aliases_lead_to_emptied_keys_and_to_nothing_else() {
        for selector in ["fmqzkwp1", "fmqzkwp4", "fmqzkwp12"] {
            assert_eq!(Label::Retired.text(selector), Some("v=DKIM1; p="));
            assert_eq!(Label::Nobodys.text(selector), None);
        }
        for other in ["", "fmqzkwp", "www", "fmqzkwp1x", "xxqzkwp1", "fmqzkw11111", "*", "fmqzkẃ1"] {
            assert_eq!(Label::Retired.text(other), None, "{other}");
        }
        let keys = Label::Keys(vec![("fmqzkwp1".into(), "v=DKIM1; k=rsa; p=AA==".into())]);
        assert_eq!(keys.text("fmqzkwp1"), Some("v=DKIM1; k=rsa; p=AA=="));
        assert_eq!(keys.text("fmqzkwp2"), None);
    }
}
