//! What the screens about grants ask of the tables `mailboxes`, `grants` and `observed_refusals` beside single rows.

use super::decisions::ObservedRow;
use crate::db::schema::{grants, mailboxes, observed_refusals, sending_domains};
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId, MailboxId, SenderId};
use diesel::prelude::*;

/// The logins of a customer that may be used, by login; so many at most.
pub(in crate::mailboxes) fn active_logins(conn: &mut Conn, customer: &CustomerId, most: i64) -> Result<Vec<String>> {
    let theirs = mailboxes::table.filter(mailboxes::customer_id.eq(customer)).filter(mailboxes::active.eq(true));
    Ok(theirs.order(mailboxes::login).limit(most).select(mailboxes::login).load(conn)?)
}

/// Everything that a mailbox may send as on a domain; how many grants went.
pub(in crate::mailboxes) fn delete_grants(
    tx: &mut Conn,
    customer: &CustomerId,
    domain: &DomainId,
    mailbox: &MailboxId,
) -> Result<usize> {
    let theirs = grants::table
        .filter(grants::customer_id.eq(customer))
        .filter(grants::domain_id.eq(domain))
        .filter(grants::mailbox_id.eq(mailbox));
    Ok(diesel::delete(theirs).execute(tx)?)
}

/// Domain, mailbox and login of everybody who may send as one of these domains, by login.
pub(in crate::mailboxes) fn accounts_on(
    conn: &mut Conn,
    customer: &CustomerId,
    domains: &[DomainId],
) -> Result<Vec<(DomainId, MailboxId, String)>> {
    let theirs = grants::table
        .inner_join(mailboxes::table)
        .filter(grants::customer_id.eq(customer))
        .filter(grants::domain_id.eq_any(domains));
    let columns = (grants::domain_id, grants::mailbox_id, mailboxes::login);
    Ok(theirs.order((mailboxes::login, grants::domain_id)).select(columns).distinct().load(conn)?)
}

/// Login of everybody who may send as that sender by name.
pub(in crate::mailboxes) fn logins_with_sender(
    conn: &mut Conn,
    customer: &CustomerId,
    sender: &SenderId,
) -> Result<Vec<String>> {
    let theirs = grants::table.inner_join(mailboxes::table).filter(grants::customer_id.eq(customer));
    Ok(theirs.filter(grants::sender_id.eq(sender)).order(mailboxes::login).select(mailboxes::login).load(conn)?)
}

/// Everybody's domains with these names.
pub(in crate::mailboxes) fn domains_named(conn: &mut Conn, names: &[String]) -> Result<Vec<String>> {
    Ok(sending_domains::table.filter(sending_domains::name.eq_any(names)).select(sending_domains::id).load(conn)?)
}

/// What was seen of that login and address.
pub(in crate::mailboxes) fn observed_of(conn: &mut Conn, login: &str, address: &str) -> Result<Option<ObservedRow>> {
    let seen = observed_refusals::table.find((login, address)).select(ObservedRow::as_select());
    Ok(seen.first(conn).optional()?)
}
