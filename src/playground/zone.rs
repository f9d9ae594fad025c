//! One domain of the playground: its records, what each of its two name servers has of them, and which are off.
//!
//! The serial moves at each change, as it would at a DNS company. The second name server may lag behind: then it goes
//! on showing an older version, serial included.

use super::typed::{Typed, Written, data, read};
use crate::error::{Error, Problem, Result};
use crate::rules::address::DnsName;
use crate::rules::diagnosis::Data;
use crate::rules::records::{Purpose, RecordType};
use crate::text::Say;
use serde::{Deserialize, Serialize};

/// Seconds; short, because in a demo nobody wants to wait for a cache.
pub const TTL: u32 = 300;

/// More records than any panel of this size shows.
const MOST_RECORDS: usize = 200;

/// All texts at one name together, in bytes; what no resolver would fetch is not taken.
const MOST_AT_ONE_NAME: usize = 16 * 1024;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    pub name: DnsName,
    /// What the panel shows and the first name server serves.
    #[serde(flatten)]
    pub newest: Version,
    /// What the second name server serves while it lags behind.
    #[serde(default)]
    pub second_shows: Option<Version>,
    #[serde(default)]
    pub off: Off,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    pub serial: u32,
    pub records: Vec<Entry>,
}

/// Which of its name servers do not answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Off {
    pub first: bool,
    pub second: bool,
}

/// One of the two name servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    First,
    Second,
}

/// One line of the panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Entry {
    pub id: u32,
    pub owner: DnsName,
    pub rtype: RecordType,
    pub ttl: u32,
    /// In the notation of the panel.
    pub value: String,
    pub data: Data,
    /// Made by one of the buttons of [`super::slips`]: for which domain and purpose.
    pub made_for: Option<(DnsName, Purpose)>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    id: u32,
    owner: DnsName,
    #[serde(rename = "type")]
    rtype: RecordType,
    ttl: u32,
    value: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    made_for: Option<(DnsName, Purpose)>,
}

impl Zone {
    /// Without records.
    pub fn new(name: DnsName) -> Self {
        Self { name, newest: Version { serial: 1, records: Vec::new() }, second_shows: None, off: Off::default() }
    }

    /// What that server has.
    pub fn shown_by(&self, server: Server) -> &Version {
        match (server, &self.second_shows) {
            (Server::Second, Some(older)) => older,
            _ => &self.newest,
        }
    }

    pub fn is_off(&self, server: Server) -> bool {
        match server {
            Server::First => self.off.first,
            Server::Second => self.off.second,
        }
    }

    pub fn entry(&self, id: u32) -> Option<&Entry> {
        self.newest.records.iter().find(|it| it.id == id)
    }

    /// Adds what was typed.
    pub fn add(&mut self, typed: &Typed) -> Result<Entry> {
        let written = read(typed, &self.name)?;
        self.put(written)
    }

    /// Adds a record that did not come from the form.
    pub fn put(&mut self, written: Written) -> Result<Entry> {
        let id = self.newest.records.iter().map(|it| it.id).max().unwrap_or(0).saturating_add(1);
        let entry = self.fits(id, written)?;
        self.newest.records.push(entry.clone());
        self.moved();
        Ok(entry)
    }

    /// Adds a record at the press of a button; see [`Entry::made_for`].
    pub fn put_for(&mut self, made_for: (DnsName, Purpose), written: Written) -> Result<()> {
        let id = self.put(written)?.id;
        if let Some(entry) = self.newest.records.iter_mut().find(|it| it.id == id) {
            entry.made_for = Some(made_for);
        }
        Ok(())
    }

    /// Replaces the record with that id by what was typed.
    pub fn edit(&mut self, id: u32, typed: &Typed) -> Result<Entry> {
        if self.entry(id).is_none() {
            return Err(Error::NotFound);
        }
        let entry = self.fits(id, read(typed, &self.name)?)?;
        if let Some(place) = self.newest.records.iter_mut().find(|it| it.id == id) {
            *place = entry.clone();
        }
        self.moved();
        Ok(entry)
    }

    /// Removes every record for which `goes` holds, and tells how many that were.
    pub fn delete(&mut self, mut goes: impl FnMut(&Entry) -> bool) -> usize {
        let before = self.newest.records.len();
        self.newest.records.retain(|it| !goes(it));
        let gone = before - self.newest.records.len();
        if gone > 0 {
            self.moved();
        }
        gone
    }

    /// From now on the second name server misses every change.
    pub fn hold_second(&mut self) {
        self.second_shows.get_or_insert_with(|| self.newest.clone());
    }

    /// The second name server fetches the newest version.
    pub fn release_second(&mut self) {
        self.second_shows = None;
    }

    fn moved(&mut self) {
        self.newest.serial = self.newest.serial.wrapping_add(1);
    }

    /// May this stand beside the others? `id` is the record that it replaces, or a new one.
    fn fits(&self, id: u32, written: Written) -> Result<Entry> {
        let Written { owner, rtype, value } = written;
        let data = data(rtype, &value).ok_or_else(|| Error::Internal(format!("not a {rtype}: {value}")))?;
        let others = || self.newest.records.iter().filter(|it| it.id != id);
        let beside: Vec<&Entry> = others().filter(|it| it.owner == owner).collect();
        let refuse = |field, say: Say| Err(Error::Invalid(vec![Problem { field, say }]));
        if beside.iter().any(|it| it.data == data) {
            return refuse("value", Say::key("playground-already-there").with("name", owner.to_string()));
        }
        if rtype == RecordType::Cname && owner == self.name {
            return refuse("type", Say::key("playground-cname-on-domain").with("domain", owner.to_string()));
        }
        // RFC 1034 section 3.6.2
        if rtype == RecordType::Cname && !beside.is_empty() {
            return refuse("type", Say::key("playground-cname-not-alone").with("name", owner.to_string()));
        }
        if beside.iter().any(|it| it.rtype == RecordType::Cname) {
            return refuse("name", Say::key("playground-beside-cname").with("name", owner.to_string()));
        }
        if others().count() >= MOST_RECORDS {
            return refuse("name", Say::key("playground-too-many-records").with("most", MOST_RECORDS));
        }
        if beside.iter().map(|it| it.value.len()).sum::<usize>() + value.len() > MOST_AT_ONE_NAME {
            return refuse("value", Say::key("playground-too-much-at-name").with("name", owner.to_string()));
        }
        Ok(Entry { id, owner, rtype, ttl: TTL, value, data, made_for: None })
    }
}

impl TryFrom<Stored> for Entry {
    type Error = String;

    fn try_from(stored: Stored) -> std::result::Result<Self, String> {
        let Stored { id, owner, rtype, ttl, value, made_for } = stored;
        let data = data(rtype, &value).ok_or_else(|| format!("{owner}: not a {rtype}: {value}"))?;
        Ok(Self { id, owner, rtype, ttl, value, data, made_for })
    }
}

impl From<Entry> for Stored {
    fn from(entry: Entry) -> Self {
        let Entry { id, owner, rtype, ttl, value, data: _, made_for } = entry;
        Self { id, owner, rtype, ttl, value, made_for }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(name: &str, rtype: &str, value: &str) -> Typed {
        Typed { name: name.into(), rtype: rtype.into(), value: value.into() }
    }

    fn acme() -> Zone {
        Zone::new(DnsName::parse("acme.example").expect("a name"))
    }

    fn key<T: std::fmt::Debug>(outcome: Result<T>) -> String {
        match outcome {
            Err(Error::Invalid(problems)) => problems.into_iter().next().expect("a problem").say.key,
            other => panic!("must be refused, not {other:?}"),
        }
    }

    #[test]
    fn every_change_moves_the_serial_and_a_refused_one_does_not() {
        let mut zone = acme();
        let id = zone.add(&typed("a", "TXT", "x")).expect("is added").id;
        zone.edit(id, &typed("a", "TXT", "y")).expect("is changed");
        assert_eq!(zone.newest.serial, 3);
        assert!(zone.add(&typed("a b", "TXT", "x")).is_err());
        assert!(matches!(zone.edit(99, &typed("a", "TXT", "x")), Err(Error::NotFound)));
        assert_eq!(zone.delete(|it| it.id == 99), 0);
        assert_eq!(zone.newest.serial, 3);
        assert_eq!(zone.delete(|it| it.id == id), 1);
        assert_eq!(zone.newest, Version { serial: 4, records: Vec::new() });
    }

    #[test]
    fn a_cname_stands_alone_and_not_on_the_domain() {
        let mut zone = acme();
        let id = zone.add(&typed("www", "CNAME", "acme.example")).expect("is added").id;
        assert_eq!(key(zone.add(&typed("www", "TXT", "x"))), "playground-beside-cname");
        assert_eq!(key(zone.add(&typed("", "CNAME", "other.example"))), "playground-cname-on-domain");
        zone.add(&typed("x", "TXT", "x")).expect("is added");
        assert_eq!(key(zone.add(&typed("x", "CNAME", "acme.example"))), "playground-cname-not-alone");
        zone.edit(id, &typed("www", "TXT", "now a text")).expect("it only had itself beside it");
    }

    #[test]
    fn the_same_record_twice_is_refused_however_it_is_typed() {
        let mut zone = acme();
        zone.add(&typed("a", "TXT", "x")).expect("is added");
        assert_eq!(key(zone.add(&typed("a.acme.example.", "TXT", "\"x\""))), "playground-already-there");
        zone.add(&typed("a", "TXT", "y")).expect("another value is no duplicate");
    }

    #[test]
    fn there_is_an_end_to_adding() {
        let mut zone = acme();
        for at in 0..MOST_RECORDS {
            zone.add(&typed(&format!("a{at}"), "TXT", "x")).expect("is added");
        }
        assert_eq!(key(zone.add(&typed("b", "TXT", "x"))), "playground-too-many-records");
        let mut zone = acme();
        for at in 0..4 {
            zone.add(&typed("a", "TXT", &format!("{at}{}", "x".repeat(4000)))).expect("is added");
        }
        assert_eq!(key(zone.add(&typed("a", "TXT", &"x".repeat(4000)))), "playground-too-much-at-name");
    }

    #[test]
    fn the_second_server_keeps_its_version_until_it_is_released() {
        let mut zone = acme();
        zone.hold_second();
        zone.add(&typed("a", "TXT", "x")).expect("is added");
        zone.hold_second();
        assert_eq!(zone.shown_by(Server::First).serial, 2);
        assert_eq!(*zone.shown_by(Server::Second), Version { serial: 1, records: Vec::new() });
        zone.release_second();
        assert_eq!(zone.shown_by(Server::Second).serial, 2);
    }
}
