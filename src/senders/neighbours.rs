//! What the other features may do with senders, within their own transactions.

use super::store;
use crate::audit::{self, Actor, Change};
use crate::db::{Conn, Result, like};
use crate::ids::{CustomerId, DomainId, SenderId};
use crate::mailboxes;
use crate::moment::Moment;
use serde_json::json;
use std::collections::HashMap;

/// How many senders these domains have; a domain without any is not there.
pub(crate) fn count_of(conn: &mut Conn, customer: &CustomerId, domains: &[DomainId]) -> Result<HashMap<DomainId, u32>> {
    let counts = store::counts(conn, customer, domains)?.into_iter();
    Ok(counts.map(|(domain, count)| (domain, u32::try_from(count).unwrap_or(u32::MAX))).collect())
}

/// The domains of senders whose address (its part before the @, unless one is searched for too) or name holds that text,
/// with the first such address of each; of so many senders at most. `text` in lower case.
pub(crate) fn found(
    conn: &mut Conn,
    customer: &CustomerId,
    text: &str,
    most: u32,
) -> Result<HashMap<DomainId, String>> {
    let mut found = HashMap::new();
    for (domain, address) in store::search(conn, customer, &address_pattern(text), &like::containing(text), most)? {
        found.entry(domain).or_insert(address);
    }
    Ok(found)
}

/// Addresses are stored with the domain as DNS has it.
fn address_pattern(text: &str) -> String {
    match text.split_once('@') {
        None => format!("{}@%", like::containing(text)),
        Some((local, domain)) => {
            let domain = idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.to_owned());
            like::containing(&format!("{local}@{domain}"))
        }
    }
}

/// Id and address of every sender of a domain, by address.
pub(crate) fn of_domain(conn: &mut Conn, customer: &CustomerId, domain: &DomainId) -> Result<Vec<(SenderId, String)>> {
    let rows = store::all(conn, customer, Some(domain))?;
    let mut senders: Vec<_> = rows.into_iter().map(|it| (it.id, it.address)).collect();
    senders.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(senders)
}

/// Id and address of the first senders of a domain, by address.
pub(crate) fn some_of_domain(
    conn: &mut Conn,
    customer: &CustomerId,
    domain: &DomainId,
    most: u32,
) -> Result<Vec<(SenderId, String)>> {
    store::some(conn, customer, domain, most)
}

/// False where it is gone already.
pub(crate) fn delete_within(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    id: &SenderId,
    address: &str,
    now: Moment,
) -> Result<bool> {
    // Read first: they lose this sender with it.
    let logins = mailboxes::logins_with(tx, customer, id)?;
    if !store::delete(tx, customer, id)? {
        return Ok(false);
    }
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(customer),
            action: "sender.deleted",
            object: format!("sender:{id}"),
            details: json!({ "address": address, "accounts": logins }),
        },
    )?;
    Ok(true)
}
