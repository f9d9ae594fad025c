//! "May login L send as address A?" and its inverse. The one place that decides; every door asks here.
//!
//! Both sides are brought into one form first; whatever has none is not owned. Nobody's grant reaches another customer's
//! domain, and nobody but the holder of a name can send as it. The order of the rules is the order in which a match is
//! told.

use super::book::{Book, Covers, Domain, Key, Mailbox};
use super::verdict::{Permit, Rule, Verdict, Why};
use crate::rules::address::{Login, MailAddress};

/// What the operator chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// `info+news@` may be used by whoever may use `info@`.
    pub plus_detail: bool,
    /// A domain must have all its records, not only be proven.
    pub requires_ready: bool,
    /// Several addresses in From, with exactly one in Sender.
    pub several_authors: bool,
    /// MAIL FROM and From must be of one domain.
    pub same_domain: bool,
}

impl Default for Terms {
    fn default() -> Self {
        Self { plus_detail: true, requires_ready: false, several_authors: false, same_domain: false }
    }
}

/// May that login use that address? `address` as it stands in MAIL FROM or a header field.
#[must_use]
pub fn decide(book: &Book, terms: &Terms, login: &str, address: &str) -> Verdict {
    let mailbox = match signed_in(book, login) {
        Ok(mailbox) => mailbox,
        Err(why) => return Verdict::Reject(why),
    };
    match MailAddress::parse(address) {
        Ok(address) => decide_for(book, terms, mailbox, &address),
        Err(_) => Verdict::Reject(Why::NotAnAddress),
    }
}

/// The same for MAIL FROM, where nobody at all may be named (`<>`).
#[must_use]
pub fn decide_envelope(book: &Book, terms: &Terms, login: &str, mail_from: &str) -> Verdict {
    match mail_from {
        "" | "<>" => match signed_in(book, login) {
            Ok(_) => Verdict::Permit(Permit { rule: Rule::NullSender, domain: None }),
            Err(why) => Verdict::Reject(why),
        },
        address => decide(book, terms, login, address),
    }
}

/// Every active login that may use that address: the same rules, asked from the other end. Sorted.
#[must_use]
pub fn owners<'a>(book: &'a Book, terms: &Terms, address: &str) -> Vec<&'a str> {
    let Ok(address) = MailAddress::parse(address) else { return Vec::new() };
    let own = book.mailbox(address.as_str());
    let bare = address.without_detail().filter(|_| terms.plus_detail);
    let bare = bare.as_ref().and_then(|it| book.mailbox(it.as_str()));
    // The domains on which a rule could stand: the name itself and everything above it.
    let granted = above(address.domain()).filter_map(|name| book.holder(name)).flat_map(|it| it.grants());
    let granted = granted.filter_map(|it| book.mailbox_with(it.mailbox));
    let candidates = granted.chain(own).chain(bare).filter(|it| it.active);
    let may = candidates.filter(|it| matches!(decide_for(book, terms, it, &address), Verdict::Permit(_)));
    let mut logins: Vec<&str> = may.map(|it| it.login.as_ref()).collect();
    logins.sort_unstable();
    logins.dedup();
    logins
}

/// The mailbox behind a login.
pub(super) fn signed_in<'a>(book: &'a Book, login: &str) -> Result<&'a Mailbox, Why> {
    let known = match book.mailbox(login) {
        Some(mailbox) => Some(mailbox),
        None => Login::parse(login).ok().and_then(|it| book.mailbox(it.as_str())),
    };
    match known {
        Some(mailbox) if mailbox.active => Ok(mailbox),
        Some(_) => Err(Why::LoginDisabled),
        None => Err(Why::UnknownLogin),
    }
}

pub(super) fn decide_for(book: &Book, terms: &Terms, mailbox: &Mailbox, address: &MailAddress) -> Verdict {
    let (mut exact, mut is_claimed) = (None, false);
    for domain in book.domains(address.domain()) {
        exact = exact.or(Some(domain).filter(|it| it.verified));
        is_claimed |= domain.customer == mailbox.customer;
    }
    let refused = match exact.filter(|it| it.customer == mailbox.customer) {
        Some(domain) => match on_domain(terms, mailbox, domain, address) {
            Ok(rule) => return Verdict::Permit(Permit { rule, domain: Some(domain.id) }),
            Err(why) => why,
        },
        None if is_claimed => Why::DomainNotVerified,
        None => Why::UnknownDomain,
    };
    let is_anothers = exact.is_some_and(|it| it.customer != mailbox.customer);
    if is_anothers {
        return Verdict::Reject(refused);
    }
    if let Some(domain) = domain_above(book, terms, mailbox, address.domain()) {
        return Verdict::Permit(Permit { rule: Rule::Subdomain, domain: Some(domain) });
    }
    if mailbox.hosted && is_own(terms, mailbox, address) {
        return Verdict::Permit(Permit { rule: Rule::HostedMailbox, domain: exact.map(|it| it.id) });
    }
    Verdict::Reject(refused)
}

/// On a domain that the customer holds.
fn on_domain(terms: &Terms, mailbox: &Mailbox, domain: &Domain, address: &MailAddress) -> Result<Rule, Why> {
    let mut found = None;
    let mut some = false;
    let bare = address.local_without_detail().filter(|_| terms.plus_detail);
    for covers in domain.grants_of(mailbox.id) {
        some = true;
        let rule = match covers {
            Covers::Sender(local) if **local == *address.local_part() => Rule::Sender,
            Covers::Sender(local) if bare.is_some_and(|it| **local == *it) => Rule::PlusDetail,
            Covers::Sender(_) => continue,
            Covers::Domain { .. } => Rule::WholeDomain,
        };
        found = Some(found.map_or(rule, |it: Rule| it.min(rule)));
    }
    match found {
        Some(_) if terms.requires_ready && !domain.ready => Err(Why::DomainNotReady),
        Some(rule) => Ok(rule),
        None if some => Err(Why::NotThisSender),
        None => Err(Why::NotGranted),
    }
}

/// The nearest domain above that is granted with everything below it. Where another customer holds a name in between,
/// what is above says nothing about what is below.
fn domain_above(book: &Book, terms: &Terms, mailbox: &Mailbox, name: &str) -> Option<Key> {
    for above in above(name).skip(1) {
        let Some(domain) = book.holder(above) else { continue };
        if domain.customer != mailbox.customer {
            return None;
        }
        let mut granted = domain.grants_of(mailbox.id);
        let reaches = granted.any(|it| matches!(it, Covers::Domain { with_subdomains: true }));
        if reaches && (domain.ready || !terms.requires_ready) {
            return Some(domain.id);
        }
    }
    None
}

/// Its login is the address, or the address without its detail.
fn is_own(terms: &Terms, mailbox: &Mailbox, address: &MailAddress) -> bool {
    let Ok(own) = MailAddress::parse(&mailbox.login) else { return false };
    own == *address || terms.plus_detail && address.without_detail().is_some_and(|it| it == own)
}

/// A name and the names above it, without the last label: nobody holds a top-level domain.
fn above(name: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(name), |it| it.split_once('.').map(|it| it.1)).filter(|it| it.contains('.'))
}
