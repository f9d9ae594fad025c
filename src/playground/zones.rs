//! The domains of the playground and their records, in memory, and in one file if the demo keeps its data.
//!
//! A change is made to a copy, saved, and only then taken over: what was said to be saved is saved, and a question
//! never meets half a change. Knows nothing of DNS messages ([`super::answer`]) or pages ([`super::pages`]).

use super::zone::Zone;
use crate::error::{Error, Result};
use crate::rules::address::DnsName;
use crate::text::Say;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

/// All zones by name; cheap to clone.
#[derive(Debug, Clone)]
pub struct Zones {
    all: Arc<RwLock<BTreeMap<DnsName, Zone>>>,
    file: Option<Arc<Path>>,
}

/// More domains than anybody plays with.
const MOST_ZONES: usize = 200;

const FILE: &str = "playground.json";

impl Zones {
    /// Reads what an earlier run saved in `folder`; without that, starts with the ready-made domains.
    pub fn open(folder: Option<PathBuf>, ready_made: impl FnOnce() -> Vec<Zone>) -> std::io::Result<Self> {
        let file = folder.map(|it| it.join(FILE));
        let saved = match &file {
            Some(path) if path.try_exists()? => Some(read(path)?),
            _ => None,
        };
        let zones = saved.unwrap_or_else(ready_made);
        let all = zones.into_iter().map(|it| (it.name.clone(), it)).collect();
        Ok(Self { all: Arc::new(RwLock::new(all)), file: file.map(Arc::from) })
    }

    /// To look at all of them at one moment. Held for as short as possible: changes wait for it.
    pub fn look(&self) -> RwLockReadGuard<'_, BTreeMap<DnsName, Zone>> {
        self.all.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn get(&self, name: &DnsName) -> Option<Zone> {
        self.look().get(name).cloned()
    }

    /// Makes an empty zone. One that is there already is left as it is.
    pub fn register(&self, name: &DnsName) -> Result<()> {
        let mut all = self.all.write().unwrap_or_else(PoisonError::into_inner);
        if all.contains_key(name) {
            return Ok(());
        }
        if all.len() >= MOST_ZONES {
            return Err(Error::Conflict(Say::key("playground-too-many-domains").with("most", MOST_ZONES)));
        }
        let mut next = all.clone();
        next.insert(name.clone(), Zone::new(name.clone()));
        self.save(&next)?;
        *all = next;
        Ok(())
    }

    /// Changes one zone. Nothing is changed if `change` refuses or if the file cannot be written. Writes to the disk:
    /// not for the threads that serve requests.
    pub fn change<T>(&self, name: &DnsName, change: impl FnOnce(&mut Zone) -> Result<T>) -> Result<T> {
        let mut all = self.all.write().unwrap_or_else(PoisonError::into_inner);
        let mut next = all.clone();
        let outcome = change(next.get_mut(name).ok_or(Error::NotFound)?)?;
        self.save(&next)?;
        *all = next;
        Ok(outcome)
    }

    /// Through a second file, so that a crash leaves the old or the new content.
    fn save(&self, zones: &BTreeMap<DnsName, Zone>) -> Result<()> {
        let Some(path) = &self.file else { return Ok(()) };
        let folder = path.parent().unwrap_or(Path::new("."));
        let text = serde_json::to_vec_pretty(&zones.values().collect::<Vec<_>>()).map_err(std::io::Error::from);
        let write = |text: Vec<u8>| {
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(&text)?;
            file.persist(path)?;
            Ok(())
        };
        text.and_then(write).map_err(|it| Error::Unavailable(format!("{}: {it}", path.display())))
    }
}

fn read(path: &Path) -> std::io::Result<Vec<Zone>> {
    let named = |why: String| std::io::Error::other(format!("{}: {why}", path.display()));
    let text = std::fs::read(path).map_err(|it| named(it.to_string()))?;
    serde_json::from_slice(&text).map_err(|it| named(it.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::playground::typed::Typed;

    fn acme() -> DnsName {
        DnsName::parse("acme.example").expect("a name")
    }

    fn add(zones: &Zones, name: &str) -> Result<()> {
        let typed = Typed { name: name.into(), rtype: "TXT".into(), value: "x".into() };
        zones.change(&acme(), |it| it.add(&typed).map(|_| ()))
    }

    #[test]
    fn what_was_saved_is_there_after_a_restart() {
        let folder = tempfile::tempdir().expect("a folder");
        let open = || Zones::open(Some(folder.path().to_owned()), || vec![Zone::new(acme())]).expect("opens");
        let first = open();
        add(&first, "a").expect("is added");
        first.register(&DnsName::parse("new.test").expect("a name")).expect("is made");
        let second = open();
        assert_eq!(*first.look(), *second.look());
        assert_eq!(second.look().len(), 2);
    }

    #[test]
    fn what_cannot_be_saved_is_not_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let zones = Zones::open(Some(folder.path().join("gone")), || vec![Zone::new(acme())]).expect("nothing to read");
        let before = zones.look().clone();
        assert!(matches!(add(&zones, "a"), Err(Error::Unavailable(why)) if why.contains("playground.json")));
        assert!(zones.register(&DnsName::parse("new.test").expect("a name")).is_err());
        assert_eq!(*zones.look(), before);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        for broken in [
            "",
            "{",
            r#"[{"name":"acme.example","serial":1,"records":[{"id":1,"owner":"acme.example","type":"A","ttl":300,"value":"x"}]}]"#,
        ] {
            std::fs::write(folder.path().join(FILE), broken).expect("writes");
            let said = Zones::open(Some(folder.path().to_owned()), Vec::new).expect_err("must be refused").to_string();
            assert!(said.contains("playground.json: "), "{said}");
        }
    }

    #[test]
    fn an_unknown_zone_is_not_found_and_registering_twice_changes_nothing() {
        let zones = Zones::open(None, Vec::new).expect("opens");
        assert!(matches!(add(&zones, "a"), Err(Error::NotFound)));
        zones.register(&acme()).expect("is made");
        add(&zones, "a").expect("is added");
        zones.register(&acme()).expect("is there");
        assert_eq!(zones.get(&acme()).expect("is there").newest.records.len(), 1);
    }

    #[test]
    fn there_is_an_end_to_registering() {
        let zones = Zones::open(None, Vec::new).expect("opens");
        let outcomes =
            (0..=MOST_ZONES).map(|it| zones.register(&DnsName::parse(&format!("a{it}.test")).expect("a name")));
        assert_eq!(outcomes.filter(Result::is_err).count(), 1);
    }
}
