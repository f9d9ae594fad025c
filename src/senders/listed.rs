//! Senders that come with a list of domains: what the import may do with them, within its own transactions.

use super::add;
use super::store::{self, Row};
use crate::audit::Actor;
use crate::db::{Conn, Failure, Result};
use crate::error::Problem;
use crate::ids::{CustomerId, DomainId, SenderId};
use crate::moment::Moment;
use crate::rules::address::{Address, DisplayName, DomainName, DomainPolicy};
use crate::text::Say;

/// A sender as it was typed, fit to be added once its domain is there.
#[derive(Debug, Clone)]
pub(crate) struct TypedSender {
    pub(crate) name: DisplayName,
    pub(crate) address: Address,
    /// The part before the `@` in the letters it was typed in.
    pub(super) local: String,
}

/// Reads both fields, with all that is wrong with them at one time (fields `name`, `address`).
pub(crate) fn read_typed(
    policy: &DomainPolicy,
    name: &str,
    address: &str,
) -> std::result::Result<TypedSender, Vec<Problem>> {
    let (name, address, local) = add::checked(policy, name, address)?;
    Ok(TypedSender { name, address, local })
}

pub(crate) fn unknown_domain(domain: &DomainName) -> Say {
    Say::key("senders-unknown-domain").with("domain", domain.as_str())
}

/// Those of the addresses that are the customer's senders already.
pub(crate) fn among(conn: &mut Conn, customer: &CustomerId, addresses: &[String]) -> Result<Vec<String>> {
    store::among(conn, customer, addresses)
}

/// False if the customer has it already.
pub(crate) fn add_within(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    sender: &TypedSender,
    domain: &DomainId,
    now: Moment,
) -> Result<bool> {
    let row = Row {
        id: SenderId::new(),
        customer_id: customer.clone(),
        domain_id: domain.clone(),
        display_name: sender.name.as_str().to_owned(),
        local_part: sender.local.clone(),
        address: sender.address.to_string(),
        created_at: now,
    };
    match add::insert(tx, actor, &row, now) {
        Ok(()) => Ok(true),
        Err(Failure::Unique(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

/// The domain of each of the customer's senders, of so many at most.
pub(crate) fn domains_of(conn: &mut Conn, customer: &CustomerId, most: i64) -> Result<Vec<DomainId>> {
    store::domains_of(conn, customer, most)
}
