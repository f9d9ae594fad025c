//! Everything that decisions are made from, in memory: the book, the sealed keys, the tokens of asking programs.
//!
//! Read whole once, then kept by what the journal names. Pure bookkeeping: when it is read is `follow.rs`, how it is
//! asked is `permissions.rs`. A row with a strange id is left out, which refuses, and is logged; a damaged key stays and
//! does not open, which puts mail off.

use super::store::{self, Changed, DomainRow, GrantRow, KeyRow, MailboxRow, Position, TokenRow};
use crate::db::{Conn, Result};
use crate::moment::Moment;
use crate::rules::diagnosis::Standing;
use crate::rules::permission::{Book, Covers, Domain, Grant, Key, Mailbox};
use compact_str::CompactString;
use data_encoding::BASE64;
use std::collections::{BTreeSet, HashMap};

/// More changes than this are slower one by one than everything at one time.
const MOST_CHANGES: i64 = 20_000;
/// Parameters in one question.
const AT_ONCE: usize = 500;

#[derive(Debug, Default)]
pub(super) struct Snapshot {
    pub(super) book: Book,
    /// Of each domain the keys that may sign, RSA first.
    pub(super) keys: HashMap<Key, Box<[SealedKey]>>,
    pub(super) tokens: Vec<Token>,
    position: Position,
}

/// A private key as the vault sealed it, and what it is bound to.
#[derive(Debug, Clone)]
pub(super) struct SealedKey {
    pub(super) id: Key,
    pub(super) selector: CompactString,
    pub(super) is_ed25519: bool,
    sealed: Box<[u8]>,
}

/// A program that may ask over HTTP.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) hash: String,
    pub(super) scopes: String,
    pub(super) expires_at: Option<Moment>,
}

/// What was read to bring a snapshot up to date; applied at one time.
#[derive(Debug)]
pub(super) enum News {
    Whole(Box<Snapshot>),
    Parts(Box<Parts>),
}

#[derive(Debug, Default)]
pub(super) struct Parts {
    position: Position,
    mailboxes: BTreeSet<String>,
    domains: BTreeSet<String>,
    mailbox_rows: Vec<MailboxRow>,
    domain_rows: Vec<DomainRow>,
    grants: Vec<GrantRow>,
    keys: Vec<KeyRow>,
    tokens: Option<Vec<TokenRow>>,
}

impl News {
    /// Nothing has changed.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Whole(_) => false,
            Self::Parts(parts) => parts.mailboxes.is_empty() && parts.domains.is_empty() && parts.tokens.is_none(),
        }
    }
}

impl SealedKey {
    /// Tells this key from an earlier one in the same row: every sealing begins with a nonce of its own.
    pub(super) fn mark(&self) -> (Key, [u8; 16]) {
        let mut start = [0; 16];
        start.iter_mut().zip(self.sealed.iter()).for_each(|(to, from)| *to = *from);
        (self.id, start)
    }

    /// As the vault takes it.
    pub(super) fn sealed(&self) -> String {
        BASE64.encode(&self.sealed)
    }
}

impl Snapshot {
    pub(super) fn position(&self) -> Position {
        self.position
    }

    /// Reads everything. In one transaction, and in stretches: what is read is not in memory twice.
    pub(super) fn read(conn: &mut Conn) -> Result<Self> {
        let mut new = Self { position: store::position(conn)?, ..Self::default() };
        let (mailboxes, domains) = store::how_many(conn)?;
        new.book.reserve(mailboxes, domains);
        new.keys.reserve(domains);
        store::every_mailbox(conn, |it| new.put_mailbox(&it))?;
        store::every_domain(conn, |it| new.put_domain(&it))?;
        store::every_grant(conn, |it| new.grant(&it))?;
        store::every_key(conn, |it| new.put_key(&it))?;
        new.tokens = store::tokens(conn)?.into_iter().map(token).collect();
        Ok(new)
    }

    /// Only what a question about these logins and names of domains needs; keys and tokens are not there.
    pub(super) fn about(conn: &mut Conn, logins: &[String], names: &[String]) -> Result<Book> {
        let mut new = Self::default();
        let ids: Vec<String> = store::with_logins(conn, logins)?.into_iter().map(|it| it.id.to_string()).collect();
        store::some_mailboxes(conn, &ids)?.iter().for_each(|it| new.put_mailbox(it));
        let ids = store::domains_named(conn, names)?;
        store::some_domains(conn, &ids)?.iter().for_each(|it| new.put_domain(it));
        store::some_grants(conn, &ids)?.iter().for_each(|it| new.grant(it));
        Ok(new.book)
    }

    pub(super) fn apply(&mut self, news: News) {
        match news {
            News::Whole(new) => *self = *new,
            News::Parts(parts) => self.take(*parts),
        }
    }

    fn take(&mut self, parts: Parts) {
        for id in parts.mailboxes.iter().filter_map(|it| Key::of(it)) {
            self.book.remove_mailbox(id);
        }
        parts.mailbox_rows.iter().for_each(|it| self.put_mailbox(it));
        for id in parts.domains.iter().filter_map(|it| Key::of(it)) {
            self.book.remove_domain(id);
            self.keys.remove(&id);
        }
        parts.domain_rows.iter().for_each(|it| self.put_domain(it));
        parts.grants.iter().for_each(|it| self.grant(it));
        parts.keys.iter().for_each(|it| self.put_key(it));
        if let Some(tokens) = parts.tokens {
            self.tokens = tokens.into_iter().map(token).collect();
        }
        self.position = parts.position;
    }

    fn put_mailbox(&mut self, row: &MailboxRow) {
        let Some((id, customer)) = keys("mailbox", &row.id, &row.customer) else { return };
        let (login, active, hosted) = (row.login.as_str().into(), row.active, row.hosted);
        self.book.put_mailbox(Mailbox { id, customer, login, active, hosted });
    }

    fn put_domain(&mut self, row: &DomainRow) {
        let Some((id, customer)) = keys("domain", &row.id, &row.customer) else { return };
        // Anything that this version does not know is not proven.
        let verified = matches!(row.ownership.as_str(), "dns" | "staff") && !row.held_elsewhere;
        let ready = row.standing == Standing::Ready.id();
        self.book.put_domain(Domain::new(id, customer, &row.name, verified, ready));
    }

    fn grant(&mut self, row: &GrantRow) {
        let Some((domain, mailbox)) = keys("grant", &row.domain, &row.mailbox) else { return };
        let covers = match &row.address {
            None => Covers::Domain { with_subdomains: row.with_subdomains },
            Some(address) => Covers::Sender(address.rsplit_once('@').map_or("", |it| it.0).into()),
        };
        self.book.grant(domain, Grant { mailbox, covers });
    }

    fn put_key(&mut self, row: &KeyRow) {
        let Some((id, domain)) = keys("key", &row.id, &row.domain) else { return };
        // A damaged one stays, does not open, and the mail is put off; without it, mail would leave unsigned.
        let sealed = BASE64.decode(row.sealed.as_bytes()).unwrap_or_default();
        let is_ed25519 = row.algorithm == "ed25519";
        let key = SealedKey { id, selector: row.selector.as_str().into(), is_ed25519, sealed: sealed.into() };
        let keys = self.keys.entry(domain).or_default();
        // RSA is what everybody verifies; its signature comes first.
        let place = keys.partition_point(|it| (it.is_ed25519, &it.selector) < (key.is_ed25519, &key.selector));
        let mut more = std::mem::take(keys).into_vec();
        more.reserve_exact(1);
        more.insert(place, key);
        *keys = more.into();
    }
}

/// Reads what the journal names since that position, or everything. In one transaction.
pub(super) fn news(conn: &mut Conn, since: Option<Position>) -> Result<News> {
    let whole = |conn: &mut Conn| Ok(News::Whole(Box::new(Snapshot::read(conn)?)));
    let Some(since) = since else { return whole(conn) };
    let (position, Some(changed)) = store::changes(conn, since, MOST_CHANGES)? else { return whole(conn) };
    let mut parts = Parts { position, ..Parts::default() };
    let mut tokens = false;
    for Changed { kind, object } in changed {
        match kind.as_str() {
            "mailbox" => drop(parts.mailboxes.insert(object)),
            "domain" => drop(parts.domains.insert(object)),
            "token" => tokens = true,
            // A newer version's journal: better slow than wrong.
            _ => return whole(conn),
        }
    }
    for ids in stretches(&parts.mailboxes) {
        parts.mailbox_rows.extend(store::some_mailboxes(conn, &ids)?);
    }
    for ids in stretches(&parts.domains) {
        parts.domain_rows.extend(store::some_domains(conn, &ids)?);
        parts.grants.extend(store::some_grants(conn, &ids)?);
        parts.keys.extend(store::some_keys(conn, &ids)?);
    }
    if tokens {
        parts.tokens = Some(store::tokens(conn)?);
    }
    Ok(News::Parts(Box::new(parts)))
}

fn stretches(ids: &BTreeSet<String>) -> Vec<Vec<String>> {
    let all: Vec<String> = ids.iter().cloned().collect();
    all.chunks(AT_ONCE).map(<[String]>::to_vec).collect()
}

/// Both ids of a row, or a line in the log.
fn keys(what: &'static str, one: &str, other: &str) -> Option<(Key, Key)> {
    let keys = Key::of(one).zip(Key::of(other));
    if keys.is_none() {
        tracing::error!(what, one, other, "a row has a strange id and is left out");
    }
    keys
}

fn token(row: TokenRow) -> Token {
    Token { hash: row.hash, scopes: row.scopes, expires_at: row.expires_at }
}
