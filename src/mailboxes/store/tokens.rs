//! The table `api_tokens`.

use crate::db::schema::api_tokens;
use crate::db::{Conn, Result};
use crate::ids::ApiTokenId;
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = api_tokens)]
pub(in crate::mailboxes) struct ApiTokenRow {
    pub(in crate::mailboxes) id: ApiTokenId,
    pub(in crate::mailboxes) name: String,
    pub(in crate::mailboxes) start: String,
    pub(in crate::mailboxes) token_hash: String,
    pub(in crate::mailboxes) scopes: String,
    pub(in crate::mailboxes) created_at: Moment,
    pub(in crate::mailboxes) expires_at: Option<Moment>,
    pub(in crate::mailboxes) used_at: Option<Moment>,
    pub(in crate::mailboxes) revoked_at: Option<Moment>,
}

pub(in crate::mailboxes) fn insert_token(tx: &mut Conn, row: &ApiTokenRow) -> Result<()> {
    diesel::insert_into(api_tokens::table).values(row).execute(tx)?;
    Ok(())
}

/// The newest first.
pub(in crate::mailboxes) fn all_tokens(conn: &mut Conn) -> Result<Vec<ApiTokenRow>> {
    Ok(api_tokens::table.order(api_tokens::created_at.desc()).select(ApiTokenRow::as_select()).load(conn)?)
}

pub(in crate::mailboxes) fn token_by_hash(conn: &mut Conn, hash: &str) -> Result<Option<ApiTokenRow>> {
    let known = api_tokens::table.filter(api_tokens::token_hash.eq(hash));
    Ok(known.select(ApiTokenRow::as_select()).first(conn).optional()?)
}

/// False if it is not there, or was revoked already.
pub(in crate::mailboxes) fn revoke_token(tx: &mut Conn, id: &ApiTokenId, now: Moment) -> Result<bool> {
    let open = api_tokens::table.find(id).filter(api_tokens::revoked_at.is_null());
    Ok(diesel::update(open).set(api_tokens::revoked_at.eq(now)).execute(tx)? == 1)
}

/// When it was last used, to the minute; no reason to write more often.
pub(in crate::mailboxes) fn token_used(
    tx: &mut Conn,
    id: &ApiTokenId,
    now: Moment,
    unless_since: Moment,
) -> Result<()> {
    let old = api_tokens::table.find(id).filter(api_tokens::used_at.is_null().or(api_tokens::used_at.lt(unless_since)));
    diesel::update(old).set(api_tokens::used_at.eq(now)).execute(tx)?;
    Ok(())
}
