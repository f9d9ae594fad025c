//! Everything that a decision is made from: logins, domains and grants, in memory. No I/O: whoever keeps a book tells it
//! what came, changed and went.
//!
//! Made for 100,000 domains and a million questions a second: what a question needs of a mailbox or a domain lies in one
//! place, short texts and the first grant included. See `decide.rs` for the questions, `name_index.rs` for how it is found.

use super::name_index::{Entry, NameIndex};
use compact_str::CompactString;
use smallvec::SmallVec;

/// An id, as a number (ids are UUIDs in hexadecimal), the highest octet first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key([u8; 16]);

/// A login of the mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    pub id: Key,
    pub customer: Key,
    /// In the form of [`crate::rules::address::Login`].
    pub login: CompactString,
    pub active: bool,
    pub hosted: bool,
}

/// A domain as one customer has it; several may have one name, and at most one of them has proven it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    pub id: Key,
    pub customer: Key,
    /// A-labels, lower case.
    pub name: CompactString,
    /// The customer is the holder of the name.
    pub verified: bool,
    pub ready: bool,
    /// Sorted. Most domains have one.
    grants: SmallVec<[Grant; 1]>,
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
    mailboxes: NameIndex<Mailbox>,
    domains: NameIndex<Domain>,
}

impl Key {
    /// None for a text that is no id.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        let number = (id.len() == 32).then(|| u128::from_str_radix(id, 16).ok()).flatten()?;
        Some(Self(number.to_be_bytes()))
    }

    #[cfg(test)]
    pub(super) const fn number(number: u32) -> Self {
        Self((number as u128).to_be_bytes())
    }

    /// The id as text.
    #[must_use]
    pub fn id(self) -> String {
        format!("{:032x}", u128::from_be_bytes(self.0))
    }
}

impl Domain {
    /// Nobody may send as it yet.
    #[must_use]
    pub fn new(id: Key, customer: Key, name: &str, verified: bool, ready: bool) -> Self {
        Self { id, customer, name: name.into(), verified, ready, grants: SmallVec::new() }
    }

    fn grant(&mut self, grant: Grant) {
        if let Err(place) = self.grants.binary_search(&grant) {
            // Exactly so much room: what is loaded once stays for months.
            self.grants.reserve_exact(1);
            self.grants.insert(place, grant);
        }
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

impl Entry for Mailbox {
    fn id(&self) -> Key {
        self.id
    }

    fn name(&self) -> &str {
        &self.login
    }
}

impl Entry for Domain {
    fn id(&self) -> Key {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }
}

impl Book {
    /// Puts a mailbox in, in place of what was known of it and of its login.
    pub fn put_mailbox(&mut self, mailbox: Mailbox) {
        if let Some(former) = self.mailbox(&mailbox.login) {
            self.mailboxes.remove(former.id);
        }
        self.mailboxes.put(mailbox);
    }

    pub fn remove_mailbox(&mut self, id: Key) {
        self.mailboxes.remove(id);
    }

    /// Puts a domain in, in place of what was known of it.
    pub fn put_domain(&mut self, domain: Domain) {
        self.domains.put(domain);
    }

    pub fn remove_domain(&mut self, id: Key) {
        self.domains.remove(id);
    }

    /// Allows something on a domain that is in; on any other it means nothing.
    pub fn grant(&mut self, domain: Key, grant: Grant) {
        if let Some(domain) = self.domains.with_id_mut(domain) {
            domain.grant(grant);
        }
    }

    /// By its login, in lower case.
    #[must_use]
    pub fn mailbox(&self, login: &str) -> Option<&Mailbox> {
        self.mailboxes.named(login)
    }

    #[must_use]
    pub fn mailbox_with(&self, id: Key) -> Option<&Mailbox> {
        self.mailboxes.with_id(id)
    }

    /// Everybody's domains of that name.
    pub fn domains<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = &'a Domain> + use<'a, 'n> {
        self.domains.all_named(name)
    }

    #[must_use]
    pub fn domain(&self, id: Key) -> Option<&Domain> {
        self.domains.with_id(id)
    }

    /// Whoever has proven that name.
    #[must_use]
    pub fn holder(&self, name: &str) -> Option<&Domain> {
        self.domains(name).find(|it| it.verified)
    }

    /// How many mailboxes and domains it knows.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        (self.mailboxes.len(), self.domains.len())
    }

    /// Makes room at one time for what is about to come.
    pub fn reserve(&mut self, mailboxes: usize, domains: usize) {
        self.mailboxes.reserve(mailboxes);
        self.domains.reserve(domains);
    }
}
