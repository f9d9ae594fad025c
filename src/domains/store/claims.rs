//! Who is checking a domain now: a name and a time, set by a guarded update, so that any number of processes may try.
//!
//! A claim that is not released runs out by itself; whoever comes back after that finds another name in the row, and
//! nothing of theirs is written.

use super::Row;
use crate::db::schema::sending_domains;
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use diesel::prelude::*;

/// Free, or held by somebody whose time is up.
macro_rules! free {
    ($now:expr) => {
        sending_domains::claimed_until.is_null().or(sending_domains::claimed_until.le($now))
    };
}

/// True if it is ours now.
pub(in crate::domains) fn claim(
    tx: &mut Conn,
    id: &DomainId,
    claimer: &str,
    now: Moment,
    until: Moment,
) -> Result<bool> {
    let row = sending_domains::table.find(id).filter(free!(now));
    let changed = diesel::update(row)
        .set((sending_domains::claimed_by.eq(claimer), sending_domains::claimed_until.eq(until)))
        .execute(tx)?;
    Ok(changed == 1)
}

/// A little longer; false if it is no longer ours.
pub(in crate::domains) fn extend(tx: &mut Conn, id: &DomainId, claimer: &str, until: Moment) -> Result<bool> {
    let row = sending_domains::table.find(id).filter(sending_domains::claimed_by.eq(claimer));
    Ok(diesel::update(row).set(sending_domains::claimed_until.eq(until)).execute(tx)? == 1)
}

pub(in crate::domains) fn release(tx: &mut Conn, id: &DomainId, claimer: &str) -> Result<bool> {
    let row = sending_domains::table.find(id).filter(sending_domains::claimed_by.eq(claimer));
    let changed = diesel::update(row)
        .set((sending_domains::claimed_by.eq(None::<String>), sending_domains::claimed_until.eq(None::<Moment>)))
        .execute(tx)?;
    Ok(changed == 1)
}

pub(in crate::domains) fn is_claimed(row: &Row, now: Moment) -> bool {
    row.claimed_by.is_some() && row.claimed_until.is_some_and(|it| it > now)
}

/// Domains whose time has come and that nobody is checking, the longest overdue first.
pub(in crate::domains) fn due(conn: &mut Conn, now: Moment, most: u32) -> Result<Vec<(CustomerId, DomainId)>> {
    Ok(sending_domains::table
        .filter(sending_domains::next_check_at.le(now))
        .filter(free!(now))
        .order((sending_domains::next_check_at, sending_domains::id))
        .limit(i64::from(most))
        .select((sending_domains::customer_id, sending_domains::id))
        .load(conn)?)
}
