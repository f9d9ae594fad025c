//! The tables `mailboxes`, `grants`, `decisions`, `observed_refusals`, `mail_doors`, `mail_minutes`, `api_tokens` and
//! `permission_changes`.

mod authorized;
mod decisions;
mod doors;
mod grants;
mod snapshot;
mod tokens;

pub(super) use authorized::{
    accounts_on, active_logins, delete_grants, domains_named, logins_with_sender, observed_of,
};
pub(super) use decisions::{
    DecisionRow, ObservedRow, decision, forget_observed, insert_decisions, observed, prune_decisions,
};
pub(super) use doors::{
    DoorRow, MinuteRow, add_to_minute, delete_door, doors_seen, minutes_since, prune_doors, prune_minutes, put_door,
};
pub(super) use grants::{
    GrantRow as GrantedRow, Named as NamedGrant, counts_by_domain, delete_grant, grant_named, grants_of_domain,
    grants_of_mailbox, insert_grant,
};
pub(super) use snapshot::{
    Changed, DomainRow, GrantRow, KeyRow, MailboxRow, Position, TokenRow, changes, every_domain, every_grant,
    every_key, every_mailbox, how_many, position, prune_changes, some_domains, some_grants, some_keys, some_mailboxes,
    tokens,
};
pub(super) use tokens::{ApiTokenRow, all_tokens, insert_token, revoke_token, token_by_hash, token_used};

use crate::db::schema::mailboxes;
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, MailboxId};
use crate::moment::Moment;
use diesel::prelude::*;

/// One row of `mailboxes`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = mailboxes)]
pub(super) struct Row {
    pub(super) id: MailboxId,
    pub(super) customer_id: CustomerId,
    /// In the form of `Login`.
    pub(super) login: String,
    pub(super) name: String,
    pub(super) hosted: bool,
    pub(super) active: bool,
    pub(super) created_at: Moment,
    pub(super) changed_at: Moment,
}

/// What can change of a mailbox.
#[derive(Debug, Clone, AsChangeset)]
#[diesel(table_name = mailboxes)]
pub(super) struct Change {
    pub(super) name: String,
    pub(super) hosted: bool,
    pub(super) active: bool,
    pub(super) changed_at: Moment,
}

pub(super) fn insert(tx: &mut Conn, row: &Row) -> Result<()> {
    diesel::insert_into(mailboxes::table).values(row).execute(tx)?;
    Ok(())
}

/// A customer's row; a stranger's is not there.
pub(super) fn find(conn: &mut Conn, customer: &CustomerId, id: &MailboxId) -> Result<Option<Row>> {
    let theirs = mailboxes::table.find(id).filter(mailboxes::customer_id.eq(customer));
    Ok(theirs.select(Row::as_select()).first(conn).optional()?)
}

/// Whoever's it is.
pub(super) fn with_id(conn: &mut Conn, id: &MailboxId) -> Result<Option<Row>> {
    Ok(mailboxes::table.find(id).select(Row::as_select()).first(conn).optional()?)
}

/// Whoever's it is: a login is unique in the whole installation.
pub(super) fn with_login(conn: &mut Conn, login: &str) -> Result<Option<Row>> {
    let named = mailboxes::table.filter(mailboxes::login.eq(login));
    Ok(named.select(Row::as_select()).first(conn).optional()?)
}

/// Whoever's they are, of so many logins at most as one question can hold.
pub(super) fn with_logins(conn: &mut Conn, logins: &[String]) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for some in logins.chunks(500) {
        rows.extend(mailboxes::table.filter(mailboxes::login.eq_any(some)).select(Row::as_select()).load::<Row>(conn)?);
    }
    Ok(rows)
}

/// By login, after that login; so many at most.
pub(super) fn some_of(conn: &mut Conn, customer: &CustomerId, after: Option<&str>, most: i64) -> Result<Vec<Row>> {
    let mut theirs = mailboxes::table.filter(mailboxes::customer_id.eq(customer)).into_boxed();
    if let Some(after) = after {
        theirs = theirs.filter(mailboxes::login.gt(after));
    }
    Ok(theirs.order(mailboxes::login).limit(most).select(Row::as_select()).load(conn)?)
}

/// All of a customer, by login.
pub(super) fn all_of(conn: &mut Conn, customer: &CustomerId) -> Result<Vec<Row>> {
    let theirs = mailboxes::table.filter(mailboxes::customer_id.eq(customer));
    Ok(theirs.order(mailboxes::login).select(Row::as_select()).load(conn)?)
}

/// False if it is gone.
pub(super) fn update(tx: &mut Conn, id: &MailboxId, change: &Change) -> Result<bool> {
    Ok(diesel::update(mailboxes::table.find(id)).set(change).execute(tx)? == 1)
}

/// Its grants go with it.
pub(super) fn delete(tx: &mut Conn, id: &MailboxId) -> Result<bool> {
    Ok(diesel::delete(mailboxes::table.find(id)).execute(tx)? == 1)
}
