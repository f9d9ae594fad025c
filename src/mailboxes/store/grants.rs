//! The table `grants`.

use crate::db::schema::{grants, mailboxes, senders};
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId, GrantId, MailboxId, SenderId};
use crate::moment::Moment;
use diesel::prelude::*;
use std::collections::HashMap;

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = grants)]
pub(in crate::mailboxes) struct GrantRow {
    pub(in crate::mailboxes) id: GrantId,
    pub(in crate::mailboxes) customer_id: CustomerId,
    pub(in crate::mailboxes) mailbox_id: MailboxId,
    pub(in crate::mailboxes) domain_id: DomainId,
    /// Nothing: the whole domain.
    pub(in crate::mailboxes) sender_id: Option<SenderId>,
    pub(in crate::mailboxes) with_subdomains: bool,
    pub(in crate::mailboxes) granted_by: String,
    pub(in crate::mailboxes) created_at: Moment,
}

/// With the login and the sender's address.
pub(in crate::mailboxes) type Named = (GrantRow, String, String, bool, Option<String>);

/// A unique violation if the mailbox has it already; inside a savepoint, then.
pub(in crate::mailboxes) fn insert_grant(tx: &mut Conn, row: &GrantRow) -> Result<()> {
    diesel::insert_into(grants::table).values(row).execute(tx)?;
    Ok(())
}

/// What was taken away; nothing if it was gone, or is a stranger's.
pub(in crate::mailboxes) fn delete_grant(tx: &mut Conn, customer: &CustomerId, id: &GrantId) -> Result<bool> {
    let theirs = grants::table.find(id).filter(grants::customer_id.eq(customer));
    Ok(diesel::delete(theirs).execute(tx)? == 1)
}

macro_rules! named {
    ($filter:expr) => {
        grants::table
            .inner_join(mailboxes::table)
            .left_join(senders::table)
            .filter($filter)
            .order((mailboxes::login, grants::id))
            .select((
                GrantRow::as_select(),
                mailboxes::login,
                mailboxes::name,
                mailboxes::active,
                senders::address.nullable(),
            ))
    };
}

/// By login: grant, login, name of the mailbox, whether it is active, address of the sender.
pub(in crate::mailboxes) fn grants_of_domain(
    conn: &mut Conn,
    customer: &CustomerId,
    domain: &DomainId,
) -> Result<Vec<Named>> {
    Ok(named!(grants::domain_id.eq(domain).and(grants::customer_id.eq(customer))).load(conn)?)
}

/// One of the customer's.
pub(in crate::mailboxes) fn grant_named(conn: &mut Conn, customer: &CustomerId, id: &GrantId) -> Result<Option<Named>> {
    Ok(named!(grants::id.eq(id).and(grants::customer_id.eq(customer))).first(conn).optional()?)
}

pub(in crate::mailboxes) fn grants_of_mailbox(conn: &mut Conn, mailbox: &MailboxId) -> Result<Vec<Named>> {
    Ok(named!(grants::mailbox_id.eq(mailbox)).load(conn)?)
}

/// How many mailboxes may send as each of these domains.
pub(in crate::mailboxes) fn counts_by_domain(
    conn: &mut Conn,
    customer: &CustomerId,
    domains: &[DomainId],
) -> Result<HashMap<DomainId, i64>> {
    let theirs = grants::table
        .filter(grants::customer_id.eq(customer))
        .filter(grants::domain_id.eq_any(domains))
        .group_by(grants::domain_id)
        .select((grants::domain_id, diesel::dsl::count(grants::mailbox_id).aggregate_distinct()));
    Ok(theirs.load::<(DomainId, i64)>(conn)?.into_iter().collect())
}
