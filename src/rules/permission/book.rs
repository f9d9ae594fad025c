//! Everything that a decision is made from: logins, domains and grants, in memory. No I/O: whoever keeps a book tells it
//! what came, changed and went.
//!
//! Made for 100,000 domains and a million questions a second: names are hashed once, ids are numbers. See `decide.rs` for
//! the questions.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// An id, as a number (ids are UUIDs in hexadecimal).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(u128);

/// A login of the mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    pub id: Key,
    pub customer: Key,
    /// In the form of [`crate::rules::address::Login`].
    pub login: Box<str>,
    pub active: bool,
    pub hosted: bool,
}

/// A domain as one customer has it; several may have one name, and at most one of them has proven it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    pub id: Key,
    pub customer: Key,
    /// A-labels, lower case.
    pub name: Box<str>,
    /// The customer is the holder of the name.
    pub verified: bool,
    pub ready: bool,
    grants: Box<[Grant]>,
}

/// What one mailbox may send as, on one domain.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grant {
    pub mailbox: Key,
    pub covers: Covers,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Covers {
    /// Every address of the domain.
    Domain { with_subdomains: bool },
    /// One sender: its part before the `@`, in the form of [`crate::rules::address::MailAddress`].
    Sender(Box<str>),
}

/// Logins, domains and grants.
#[derive(Debug, Default)]
pub struct Book {
    /// By login.
    mailboxes: HashMap<Box<str>, Mailbox>,
    logins: HashMap<Key, Box<str>>,
    /// By name.
    domains: HashMap<Box<str>, Vec<Domain>>,
    names: HashMap<Key, Box<str>>,
}

impl Key {
    /// None for a text that is no id.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        (id.len() == 32).then(|| u128::from_str_radix(id, 16).ok()).flatten().map(Self)
    }

    #[cfg(test)]
    pub(super) const fn number(number: u32) -> Self {
        Self(number as u128)
    }

    /// The id as text.
    #[must_use]
    pub fn id(self) -> String {
        format!("{:032x}", self.0)
    }
}

impl Domain {
    #[must_use]
    pub fn new(id: Key, customer: Key, name: &str, verified: bool, ready: bool, mut grants: Vec<Grant>) -> Self {
        grants.sort();
        Self { id, customer, name: name.into(), verified, ready, grants: grants.into() }
    }

    /// What that mailbox may send as.
    pub fn grants_of(&self, mailbox: Key) -> impl Iterator<Item = &Covers> {
        let first = self.grants.partition_point(|it| it.mailbox < mailbox);
        let theirs = self.grants.iter().skip(first).take_while(move |it| it.mailbox == mailbox);
        theirs.map(|it| &it.covers)
    }

    #[must_use]
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }
}

impl Book {
    /// Puts a mailbox in, in place of what was known of it.
    pub fn put_mailbox(&mut self, mailbox: Mailbox) {
        self.remove_mailbox(mailbox.id);
        self.logins.insert(mailbox.id, mailbox.login.clone());
        self.mailboxes.insert(mailbox.login.clone(), mailbox);
    }

    pub fn remove_mailbox(&mut self, id: Key) {
        let Some(login) = self.logins.remove(&id) else { return };
        // Another mailbox may have taken the login meanwhile.
        if let Entry::Occupied(known) = self.mailboxes.entry(login)
            && known.get().id == id
        {
            known.remove();
        }
    }

    /// Puts a domain in, in place of what was known of it.
    pub fn put_domain(&mut self, domain: Domain) {
        self.remove_domain(domain.id);
        self.names.insert(domain.id, domain.name.clone());
        self.domains.entry(domain.name.clone()).or_default().push(domain);
    }

    pub fn remove_domain(&mut self, id: Key) {
        let Some(name) = self.names.remove(&id) else { return };
        if let Entry::Occupied(mut known) = self.domains.entry(name) {
            known.get_mut().retain(|it| it.id != id);
            if known.get().is_empty() {
                known.remove();
            }
        }
    }

    /// By its login, in lower case.
    #[must_use]
    pub fn mailbox(&self, login: &str) -> Option<&Mailbox> {
        self.mailboxes.get(login)
    }

    #[must_use]
    pub fn login_of(&self, mailbox: Key) -> Option<&str> {
        self.logins.get(&mailbox).map(AsRef::as_ref)
    }

    /// Everybody's domains of that name.
    #[must_use]
    pub fn domains(&self, name: &str) -> &[Domain] {
        self.domains.get(name).map_or(&[], Vec::as_slice)
    }

    #[must_use]
    pub fn domain(&self, id: Key) -> Option<&Domain> {
        self.domains(self.names.get(&id)?).iter().find(|it| it.id == id)
    }

    /// Whoever has proven that name.
    #[must_use]
    pub fn holder(&self, name: &str) -> Option<&Domain> {
        self.domains(name).iter().find(|it| it.verified)
    }

    /// How many mailboxes and domains it knows.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        (self.logins.len(), self.names.len())
    }

    /// Makes room at one time for what is about to come.
    pub fn reserve(&mut self, mailboxes: usize, domains: usize) {
        self.mailboxes.reserve(mailboxes);
        self.logins.reserve(mailboxes);
        self.domains.reserve(domains);
        self.names.reserve(domains);
    }
}
