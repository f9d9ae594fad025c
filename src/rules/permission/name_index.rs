//! Entries that are found by their name and taken away by their id, in memory. Several may have one name. No I/O.
//!
//! One entry lies in one place, and the way to it by id is the hash of its name instead of the name once more: with a
//! hundred thousand entries a question costs as much as the memory that it waits for. The hash is the careful one of the
//! standard library, since people choose the names.

use super::book::Key;
use hashbrown::HashTable;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

/// What stands in an index.
pub(super) trait Entry {
    fn id(&self) -> Key;
    /// In the one form in which it is compared.
    fn name(&self) -> &str;
}

#[derive(Debug)]
pub(super) struct NameIndex<T> {
    entries: HashTable<T>,
    /// By id, the hash of the name.
    hashes: HashMap<Key, u64>,
    hasher: RandomState,
}

impl<T> Default for NameIndex<T> {
    fn default() -> Self {
        Self { entries: HashTable::new(), hashes: HashMap::new(), hasher: RandomState::new() }
    }
}

impl<T: Entry> NameIndex<T> {
    /// Puts an entry in, in place of what was known by its id.
    pub(super) fn put(&mut self, entry: T) {
        self.remove(entry.id());
        let hash = self.hash(entry.name());
        self.hashes.insert(entry.id(), hash);
        self.entries.insert_unique(hash, entry, |it| self.hasher.hash_one(it.name()));
    }

    pub(super) fn remove(&mut self, id: Key) {
        let Some(hash) = self.hashes.remove(&id) else { return };
        if let Ok(found) = self.entries.find_entry(hash, |it| it.id() == id) {
            found.remove();
        }
    }

    pub(super) fn with_id(&self, id: Key) -> Option<&T> {
        self.entries.find(*self.hashes.get(&id)?, |it| it.id() == id)
    }

    pub(super) fn with_id_mut(&mut self, id: Key) -> Option<&mut T> {
        self.entries.find_mut(*self.hashes.get(&id)?, |it| it.id() == id)
    }

    /// Some entry of that name, where there can be one only.
    pub(super) fn named(&self, name: &str) -> Option<&T> {
        self.entries.find(self.hash(name), |it| it.name() == name)
    }

    /// Every entry of that name, in no order.
    pub(super) fn all_named<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = &'a T> + use<'a, 'n, T> {
        self.entries.iter_hash(self.hash(name)).filter(move |it| it.name() == name)
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Makes room at one time for what is about to come.
    pub(super) fn reserve(&mut self, more: usize) {
        self.entries.reserve(more, |it| self.hasher.hash_one(it.name()));
        self.hashes.reserve(more);
    }

    fn hash(&self, name: &str) -> u64 {
        self.hasher.hash_one(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::chance::Chance;

    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    struct Named(u32, &'static str);

    impl Entry for Named {
        fn id(&self) -> Key {
            Key::number(self.0)
        }

        fn name(&self) -> &str {
            self.1
        }
    }

    /// Whatever is put and removed: the index says the same as a plain list.
    #[test]
    fn an_index_is_a_list_that_finds_quickly() {
        let names = ["a", "b", "c", "d", "e"];
        let mut chance = Chance::new(7);
        let (mut index, mut list) = (NameIndex::default(), Vec::<Named>::new());
        for round in 0..5_000 {
            let entry = Named(chance.pick(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), chance.pick(&names));
            list.retain(|it| it.0 != entry.0);
            if round % 3 == 0 {
                index.remove(entry.id());
            } else {
                list.push(entry.clone());
                index.put(entry);
            }
            assert_eq!(index.len(), list.len());
            for name in names {
                let mut found: Vec<Named> = index.all_named(name).cloned().collect();
                let mut listed: Vec<Named> = list.iter().filter(|it| it.1 == name).cloned().collect();
                found.sort();
                listed.sort();
                assert_eq!(found, listed, "round {round}");
                assert_eq!(index.named(name).is_some(), !listed.is_empty());
            }
            for number in 1..=12 {
                let listed = list.iter().find(|it| it.0 == number);
                assert_eq!(index.with_id(Key::number(number)), listed);
                assert_eq!(index.with_id_mut(Key::number(number)).as_deref(), listed);
            }
        }
    }
}
