//! Reading everything that decisions are made from: all of it, or what the journal says has changed.
//!
//! Reads rows of domains, keys and senders too: the mail server's view goes across them, and only reads.

use crate::db::schema::{api_tokens, dkim_keys, grants, mailboxes, permission_changes, senders, sending_domains};
use crate::db::{Conn, Result};
use crate::moment::Moment;
use diesel::dsl::{max, min};
use diesel::prelude::*;
use diesel::sql_types::BigInt as Big;

/// Up to where the journal was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::mailboxes) struct Position {
    /// The newest entry that was seen.
    seq: i64,
    /// On PostgreSQL: every transaction below this one was over.
    epoch: i64,
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::mailboxes) struct Changed {
    pub(in crate::mailboxes) kind: String,
    pub(in crate::mailboxes) object: String,
}

#[derive(Debug, Queryable)]
pub(in crate::mailboxes) struct MailboxRow {
    pub(in crate::mailboxes) id: String,
    pub(in crate::mailboxes) customer: String,
    pub(in crate::mailboxes) login: String,
    pub(in crate::mailboxes) hosted: bool,
    pub(in crate::mailboxes) active: bool,
}

#[derive(Debug, Queryable)]
pub(in crate::mailboxes) struct DomainRow {
    pub(in crate::mailboxes) id: String,
    pub(in crate::mailboxes) customer: String,
    pub(in crate::mailboxes) name: String,
    pub(in crate::mailboxes) ownership: String,
    pub(in crate::mailboxes) held_elsewhere: bool,
    pub(in crate::mailboxes) standing: String,
}

#[derive(Debug, Queryable)]
pub(in crate::mailboxes) struct GrantRow {
    pub(in crate::mailboxes) domain: String,
    pub(in crate::mailboxes) mailbox: String,
    /// The sender's address in lower case; nothing for the whole domain.
    pub(in crate::mailboxes) address: Option<String>,
    pub(in crate::mailboxes) with_subdomains: bool,
}

/// A key that may sign: active, and its record was seen.
#[derive(Debug, Queryable)]
pub(in crate::mailboxes) struct KeyRow {
    pub(in crate::mailboxes) id: String,
    pub(in crate::mailboxes) domain: String,
    pub(in crate::mailboxes) selector: String,
    pub(in crate::mailboxes) algorithm: String,
    pub(in crate::mailboxes) sealed: String,
}

#[derive(Debug, Queryable)]
pub(in crate::mailboxes) struct TokenRow {
    pub(in crate::mailboxes) hash: String,
    pub(in crate::mailboxes) scopes: String,
    pub(in crate::mailboxes) expires_at: Option<Moment>,
}

/// A key with its state, and when its record was seen.
type StatedKey = (KeyRow, String, Option<Moment>);

/// Rows in one stretch.
const AT_ONCE: i64 = 1_000;

#[derive(diesel::QueryableByName)]
struct Oldest {
    #[diesel(sql_type = Big)]
    oldest: i64,
}

/// Where the journal ends now; in the transaction that reads everything.
pub(in crate::mailboxes) fn position(conn: &mut Conn) -> Result<Position> {
    let newest: Option<i64> = permission_changes::table.select(max(permission_changes::seq)).first(conn)?;
    let epoch = match conn {
        Conn::Sqlite(_) => 0,
        Conn::Postgres(inner) => {
            let oldest = "SELECT txid_snapshot_xmin(txid_current_snapshot()) AS oldest";
            diesel::sql_query(oldest).get_result::<Oldest>(inner)?.oldest
        }
    };
    Ok(Position { seq: newest.unwrap_or(0), epoch })
}

/// What was written since, some of it perhaps twice; nothing if so much of the journal is gone (or there is so much of it)
/// that everything must be read anew.
pub(in crate::mailboxes) fn changes(
    conn: &mut Conn,
    since: Position,
    most: i64,
) -> Result<(Position, Option<Vec<Changed>>)> {
    let now = position(conn)?;
    let oldest: Option<i64> = permission_changes::table.select(min(permission_changes::seq)).first(conn)?;
    if oldest.is_some_and(|it| it > since.seq + 1) {
        return Ok((now, None));
    }
    let columns = (permission_changes::kind, permission_changes::object);
    let read = permission_changes::table.select(columns).into_boxed();
    let read = match conn {
        // Numbers were given out before commits: one that is lower than what was seen may come later.
        Conn::Postgres(_) => read.filter(permission_changes::epoch.ge(since.epoch)),
        Conn::Sqlite(_) => read.filter(permission_changes::seq.gt(since.seq)),
    };
    let rows: Vec<(String, String)> = read.limit(most + 1).load(conn)?;
    if i64::try_from(rows.len()).unwrap_or(i64::MAX) > most {
        return Ok((now, None));
    }
    let mut changed: Vec<Changed> = rows.into_iter().map(|(kind, object)| Changed { kind, object }).collect();
    changed.sort();
    changed.dedup();
    Ok((now, Some(changed)))
}

/// Throws entries away that are older than the newest so many. Leaves the newest.
pub(in crate::mailboxes) fn prune_changes(tx: &mut Conn, kept: i64) -> Result<usize> {
    let newest: Option<i64> = permission_changes::table.select(max(permission_changes::seq)).first(tx)?;
    let Some(newest) = newest else { return Ok(0) };
    Ok(diesel::delete(permission_changes::table.filter(permission_changes::seq.le(newest - kept.max(1))))
        .execute(tx)?)
}

macro_rules! mailbox_columns {
    () => {
        (mailboxes::id, mailboxes::customer_id, mailboxes::login, mailboxes::hosted, mailboxes::active)
    };
}
macro_rules! domain_columns {
    () => {
        (
            sending_domains::id,
            sending_domains::customer_id,
            sending_domains::name,
            sending_domains::ownership,
            sending_domains::held_elsewhere,
            sending_domains::standing,
        )
    };
}
macro_rules! grant_columns {
    () => {
        (grants::domain_id, grants::mailbox_id, senders::address.nullable(), grants::with_subdomains)
    };
}
macro_rules! key_columns {
    () => {
        (dkim_keys::id, dkim_keys::domain_id, dkim_keys::selector, dkim_keys::algorithm, dkim_keys::sealed_private)
    };
}

/// About how many mailboxes and domains will come.
pub(in crate::mailboxes) fn how_many(conn: &mut Conn) -> Result<(usize, usize)> {
    let mailboxes: i64 = mailboxes::table.count().get_result(conn)?;
    let domains: i64 = sending_domains::table.count().get_result(conn)?;
    Ok((usize::try_from(mailboxes).unwrap_or(0), usize::try_from(domains).unwrap_or(0)))
}

/// Everything of a table, by id, in stretches.
macro_rules! in_stretches {
    ($conn:expr, $from:expr, $id:expr, $columns:expr, $row:ty, $each:expr) => {{
        let mut after = String::new();
        loop {
            let next = $from.filter($id.gt(&after)).order($id).limit(AT_ONCE).select(($id, $columns));
            let rows: Vec<(String, $row)> = next.load($conn)?;
            let Some(last) = rows.last() else { break };
            after.clone_from(&last.0);
            rows.into_iter().for_each(|it| $each(it.1));
        }
        Ok(())
    }};
}

pub(in crate::mailboxes) fn every_mailbox(conn: &mut Conn, mut each: impl FnMut(MailboxRow)) -> Result<()> {
    in_stretches!(conn, mailboxes::table, mailboxes::id, mailbox_columns!(), MailboxRow, each)
}

pub(in crate::mailboxes) fn every_domain(conn: &mut Conn, mut each: impl FnMut(DomainRow)) -> Result<()> {
    in_stretches!(conn, sending_domains::table, sending_domains::id, domain_columns!(), DomainRow, each)
}

pub(in crate::mailboxes) fn every_grant(conn: &mut Conn, mut each: impl FnMut(GrantRow)) -> Result<()> {
    in_stretches!(conn, grants::table.left_join(senders::table), grants::id, grant_columns!(), GrantRow, each)
}

/// Every key that signs. Which do is seen here and not by the database, which would go by the state and sort all of them
/// for every stretch.
pub(in crate::mailboxes) fn every_key(conn: &mut Conn, mut each: impl FnMut(KeyRow)) -> Result<()> {
    let mut signing = |(row, state, seen_at): StatedKey| {
        if state == "active" && seen_at.is_some() {
            each(row);
        }
    };
    let columns = (key_columns!(), dkim_keys::state, dkim_keys::seen_at);
    in_stretches!(conn, dkim_keys::table, dkim_keys::id, columns, StatedKey, signing)
}

pub(in crate::mailboxes) fn some_mailboxes(conn: &mut Conn, ids: &[String]) -> Result<Vec<MailboxRow>> {
    Ok(mailboxes::table.filter(mailboxes::id.eq_any(ids)).select(mailbox_columns!()).load(conn)?)
}

pub(in crate::mailboxes) fn some_domains(conn: &mut Conn, ids: &[String]) -> Result<Vec<DomainRow>> {
    Ok(sending_domains::table.filter(sending_domains::id.eq_any(ids)).select(domain_columns!()).load(conn)?)
}

pub(in crate::mailboxes) fn some_grants(conn: &mut Conn, domains: &[String]) -> Result<Vec<GrantRow>> {
    let theirs = grants::table.left_join(senders::table).filter(grants::domain_id.eq_any(domains));
    Ok(theirs.select(grant_columns!()).load(conn)?)
}

pub(in crate::mailboxes) fn some_keys(conn: &mut Conn, domains: &[String]) -> Result<Vec<KeyRow>> {
    let signing = dkim_keys::table
        .filter(dkim_keys::state.eq("active"))
        .filter(dkim_keys::seen_at.is_not_null())
        .filter(dkim_keys::domain_id.eq_any(domains));
    Ok(signing.order(dkim_keys::id).select(key_columns!()).load(conn)?)
}

/// All that were not revoked; they are few.
pub(in crate::mailboxes) fn tokens(conn: &mut Conn) -> Result<Vec<TokenRow>> {
    let columns = (api_tokens::token_hash, api_tokens::scopes, api_tokens::expires_at);
    Ok(api_tokens::table.filter(api_tokens::revoked_at.is_null()).select(columns).load(conn)?)
}
