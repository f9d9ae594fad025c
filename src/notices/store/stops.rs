//! Whose owners want no mail from us, and the links that say so.

use crate::db::schema::{mail_stops, outbox};
use crate::db::{Conn, Failure, Result, savepoint};
use crate::moment::Moment;
use diesel::prelude::*;

pub(in crate::notices) fn is_stopped(conn: &mut Conn, address_hash: &str) -> Result<bool> {
    Ok(diesel::select(diesel::dsl::exists(mail_stops::table.find(address_hash))).get_result(conn)?)
}

/// False if it was stopped before.
pub(in crate::notices) fn insert_stop(tx: &mut Conn, address_hash: &str, now: Moment) -> Result<bool> {
    let inserted = savepoint(tx, |tx| {
        let row = (mail_stops::address_hash.eq(address_hash), mail_stops::created_at.eq(now));
        diesel::insert_into(mail_stops::table).values(row).execute(tx)?;
        Ok(())
    });
    match inserted {
        Ok(()) => Ok(true),
        Err(Failure::Unique(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

/// False if it was not stopped.
pub(in crate::notices) fn lift_stop(tx: &mut Conn, address_hash: &str) -> Result<bool> {
    Ok(diesel::delete(mail_stops::table.find(address_hash)).execute(tx)? == 1)
}

/// To whom the mail with that link went.
pub(in crate::notices) fn recipient_of(conn: &mut Conn, stop_hash: &str) -> Result<Option<String>> {
    Ok(outbox::table.filter(outbox::stop_hash.eq(stop_hash)).select(outbox::recipient).first(conn).optional()?)
}

/// Ends what waits for that address, unless somebody is sending it just now.
pub(in crate::notices) fn withdraw(
    tx: &mut Conn,
    mailbox: &str,
    (queued, failed): (&str, &str),
    reply: &str,
    now: Moment,
) -> Result<usize> {
    let waiting = outbox::table
        .filter(outbox::state.eq(queued))
        .filter(outbox::recipient_key.eq(mailbox))
        .filter(outbox::claimed_until.is_null().or(outbox::claimed_until.le(now)));
    let end = (outbox::state.eq(failed), outbox::last_reply.eq(reply), outbox::ended_at.eq(now));
    Ok(diesel::update(waiting).set(end).execute(tx)?)
}
