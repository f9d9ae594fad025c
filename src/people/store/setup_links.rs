//! The table `setup_links`: at most one row that can still be used.

use crate::db::schema::setup_links;
use crate::db::{Conn, Result};
use crate::moment::Moment;
use diesel::prelude::*;

pub(in crate::people) fn replace_setup_link(
    tx: &mut Conn,
    token_hash: &str,
    now: Moment,
    expires_at: Moment,
) -> Result<()> {
    diesel::delete(setup_links::table).execute(tx)?;
    diesel::insert_into(setup_links::table)
        .values((
            setup_links::token_hash.eq(token_hash),
            setup_links::created_at.eq(now),
            setup_links::expires_at.eq(expires_at),
        ))
        .execute(tx)?;
    Ok(())
}

pub(in crate::people) fn setup_is_open(conn: &mut Conn, token_hash: &str, now: Moment) -> Result<bool> {
    let open = setup_links::table
        .find(token_hash)
        .filter(setup_links::used_at.is_null())
        .filter(setup_links::expires_at.gt(now));
    Ok(diesel::select(diesel::dsl::exists(open)).get_result(conn)?)
}

/// False where it cannot be used (any more); of two that try at one time, one gets true.
pub(in crate::people) fn use_setup_link(tx: &mut Conn, token_hash: &str, now: Moment) -> Result<bool> {
    let open = setup_links::table
        .find(token_hash)
        .filter(setup_links::used_at.is_null())
        .filter(setup_links::expires_at.gt(now));
    Ok(diesel::update(open).set(setup_links::used_at.eq(now)).execute(tx)? == 1)
}

pub(super) fn sweep(tx: &mut Conn, now: Moment) -> Result<usize> {
    Ok(diesel::delete(setup_links::table.filter(setup_links::expires_at.lt(now))).execute(tx)?)
}
