//! What the other features may do with senders, within their own transactions.

use super::store;
use crate::audit::{self, Actor, Change};
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId, SenderId};
use crate::moment::Moment;
use serde_json::json;
use std::collections::HashMap;

/// How many senders each domain of the customer has; a domain without any is not there.
pub(crate) fn count_by_domain(conn: &mut Conn, customer: &CustomerId) -> Result<HashMap<DomainId, u32>> {
    let counts = store::counts(conn, customer)?.into_iter();
    Ok(counts.map(|(domain, count)| (domain, u32::try_from(count).unwrap_or(u32::MAX))).collect())
}

/// Id and address of every sender of a domain, by address.
pub(crate) fn of_domain(conn: &mut Conn, customer: &CustomerId, domain: &DomainId) -> Result<Vec<(SenderId, String)>> {
    let rows = store::all(conn, customer, Some(domain))?;
    let mut senders: Vec<_> = rows.into_iter().map(|it| (it.id, it.address)).collect();
    senders.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(senders)
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
            details: json!({ "address": address }),
        },
    )?;
    Ok(true)
}
