//! A mail on its way: claimed, handed over, ended. Each step asks in its `WHERE` whether the row is still the claimer's.

use super::Load;
use crate::db::schema::outbox;
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, MailId};
use crate::moment::Moment;
use diesel::prelude::*;

const QUEUED: &str = "queued";
const HANDING_OVER: &str = "handing_over";
const UNSURE: &str = "unsure";

/// Free, or held by somebody whose time is up.
macro_rules! free {
    ($now:expr) => {
        outbox::claimed_until.is_null().or(outbox::claimed_until.le($now))
    };
}

/// The claimer's, not ended by anybody else.
macro_rules! ours {
    ($id:expr, $claimer:expr) => {
        outbox::table.find($id).filter(outbox::claimed_by.eq($claimer)).filter(outbox::state.eq_any([
            QUEUED,
            HANDING_OVER,
            UNSURE,
        ]))
    };
}

/// Mails whose time has come and that nobody is sending, the longest overdue first.
pub(in crate::notices) fn due(conn: &mut Conn, now: Moment, most: u32) -> Result<Vec<MailId>> {
    Ok(outbox::table
        .filter(outbox::state.eq(QUEUED))
        .filter(outbox::next_try_at.le(now))
        .filter(free!(now))
        .order((outbox::next_try_at, outbox::id))
        .limit(i64::from(most))
        .select(outbox::id)
        .load(conn)?)
}

/// The mail, if it is ours to try now. Counts the try.
pub(in crate::notices) fn claim(
    tx: &mut Conn,
    id: &MailId,
    claimer: &str,
    now: Moment,
    until: Moment,
) -> Result<Option<Load>> {
    let row =
        outbox::table.find(id).filter(outbox::state.eq(QUEUED)).filter(outbox::next_try_at.le(now)).filter(free!(now));
    let changed = diesel::update(row)
        .set((outbox::claimed_by.eq(claimer), outbox::claimed_until.eq(until), outbox::tries.eq(outbox::tries + 1_i32)))
        .execute(tx)?;
    if changed == 0 {
        return Ok(None);
    }
    Ok(outbox::table.find(id).select(Load::as_select()).first(tx).optional()?)
}

/// A little longer; false if it is no longer ours.
pub(in crate::notices) fn extend(tx: &mut Conn, id: &MailId, claimer: &str, until: Moment) -> Result<bool> {
    let row = outbox::table
        .find(id)
        .filter(outbox::claimed_by.eq(claimer))
        .filter(outbox::state.eq_any([QUEUED, HANDING_OVER]));
    Ok(diesel::update(row).set(outbox::claimed_until.eq(until)).execute(tx)? == 1)
}

/// The mark before the message goes; false if it is no longer ours, and then it must not go.
pub(in crate::notices) fn hand_over(tx: &mut Conn, id: &MailId, claimer: &str, until: Moment) -> Result<bool> {
    let row = outbox::table.find(id).filter(outbox::claimed_by.eq(claimer)).filter(outbox::state.eq(QUEUED));
    let mark = (outbox::state.eq(HANDING_OVER), outbox::claimed_until.eq(until));
    Ok(diesel::update(row).set(mark).execute(tx)? == 1)
}

/// How a try ended, for good. Also where the row was called unsure meanwhile, because we were thought to be dead.
pub(in crate::notices) fn end(
    tx: &mut Conn,
    id: &MailId,
    claimer: &str,
    state: &str,
    reply: &str,
    now: Moment,
) -> Result<bool> {
    let changed = diesel::update(ours!(id, claimer))
        .set((
            outbox::state.eq(state),
            outbox::last_reply.eq(reply),
            outbox::ended_at.eq(now),
            outbox::claimed_by.eq(None::<String>),
            outbox::claimed_until.eq(None::<Moment>),
        ))
        .execute(tx)?;
    Ok(changed == 1)
}

/// Not taken; once more at that time.
pub(in crate::notices) fn retry(tx: &mut Conn, id: &MailId, claimer: &str, reply: &str, at: Moment) -> Result<bool> {
    let changed = diesel::update(ours!(id, claimer))
        .set((
            outbox::state.eq(QUEUED),
            outbox::last_reply.eq(reply),
            outbox::next_try_at.eq(at),
            outbox::ended_at.eq(None::<Moment>),
            outbox::claimed_by.eq(None::<String>),
            outbox::claimed_until.eq(None::<Moment>),
        ))
        .execute(tx)?;
    Ok(changed == 1)
}

/// Mails that somebody was handing over who gives no sign of life any more.
pub(in crate::notices) fn lapsed(conn: &mut Conn, now: Moment) -> Result<Vec<MailId>> {
    Ok(outbox::table.filter(outbox::state.eq(HANDING_OVER)).filter(free!(now)).select(outbox::id).load(conn)?)
}

/// Calls it unsure. The claimer's name stays, so that an answer which comes late after all can still be written.
pub(in crate::notices) fn lapse(tx: &mut Conn, id: &MailId, reply: &str, now: Moment) -> Result<bool> {
    let row = outbox::table.find(id).filter(outbox::state.eq(HANDING_OVER)).filter(free!(now));
    let changed = diesel::update(row)
        .set((outbox::state.eq(UNSURE), outbox::last_reply.eq(reply), outbox::ended_at.eq(now)))
        .execute(tx)?;
    Ok(changed == 1)
}

/// From the beginning, if it has come to one of these ends; false if not.
pub(in crate::notices) fn again(
    tx: &mut Conn,
    customer: &CustomerId,
    id: &MailId,
    ends: &[&str],
    now: Moment,
) -> Result<bool> {
    let row =
        outbox::table.find(id).filter(outbox::customer_id.eq(customer)).filter(outbox::state.eq_any(ends.to_vec()));
    let changed = diesel::update(row)
        .set((
            outbox::state.eq(QUEUED),
            outbox::tries.eq(0_i32),
            outbox::next_try_at.eq(now),
            outbox::ended_at.eq(None::<Moment>),
            outbox::claimed_by.eq(None::<String>),
            outbox::claimed_until.eq(None::<Moment>),
        ))
        .execute(tx)?;
    Ok(changed == 1)
}
