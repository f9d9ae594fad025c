//! The table `sessions`. A row is inserted once; every other statement only changes rows that are alive.

use crate::db::schema::sessions;
use crate::db::{Conn, Result};
use crate::ids::PersonId;
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Insertable)]
#[diesel(table_name = sessions)]
pub(in crate::people) struct Session {
    pub(in crate::people) key_hash: String,
    pub(in crate::people) state: String,
    pub(in crate::people) person_id: Option<PersonId>,
    pub(in crate::people) created_at: Moment,
    pub(in crate::people) idle_until: Moment,
    pub(in crate::people) absolute_until: Moment,
}

#[derive(Debug)]
pub(in crate::people) struct Live {
    pub(in crate::people) state: String,
    pub(in crate::people) idle_until: Moment,
    pub(in crate::people) absolute_until: Moment,
}

pub(in crate::people) fn insert_session(tx: &mut Conn, session: &Session) -> Result<()> {
    diesel::insert_into(sessions::table).values(session).execute(tx)?;
    Ok(())
}

/// Neither revoked nor past one of its limits.
macro_rules! alive {
    ($key:expr, $now:expr) => {
        sessions::table
            .find($key)
            .filter(sessions::revoked_at.is_null())
            .filter(sessions::idle_until.gt($now))
            .filter(sessions::absolute_until.gt($now))
    };
}

pub(in crate::people) fn live_session(conn: &mut Conn, key_hash: &str, now: Moment) -> Result<Option<Live>> {
    let row: Option<(String, Moment, Moment)> = alive!(key_hash, now)
        .select((sessions::state, sessions::idle_until, sessions::absolute_until))
        .first(conn)
        .optional()?;
    Ok(row.map(|(state, idle_until, absolute_until)| Live { state, idle_until, absolute_until }))
}

pub(in crate::people) fn update_session(
    tx: &mut Conn,
    key_hash: &str,
    state: &str,
    person: Option<&PersonId>,
    now: Moment,
) -> Result<bool> {
    let changed = diesel::update(alive!(key_hash, now))
        .set((sessions::state.eq(state), sessions::person_id.eq(person)))
        .execute(tx)?;
    Ok(changed == 1)
}

pub(in crate::people) fn move_idle_limit(tx: &mut Conn, key_hash: &str, until: Moment, now: Moment) -> Result<()> {
    diesel::update(alive!(key_hash, now)).set(sessions::idle_until.eq(until)).execute(tx)?;
    Ok(())
}

pub(in crate::people) fn revoke_session(tx: &mut Conn, key_hash: &str, now: Moment) -> Result<()> {
    diesel::update(alive!(key_hash, now)).set(sessions::revoked_at.eq(now)).execute(tx)?;
    Ok(())
}

pub(in crate::people) fn revoke_sessions_of(
    tx: &mut Conn,
    person: &PersonId,
    made_until: Moment,
    now: Moment,
) -> Result<()> {
    let theirs = sessions::table
        .filter(sessions::person_id.eq(person))
        .filter(sessions::revoked_at.is_null())
        .filter(sessions::created_at.le(made_until));
    diesel::update(theirs).set(sessions::revoked_at.eq(now)).execute(tx)?;
    Ok(())
}

/// Revoked rows stay until their absolute limit, so that nothing could insert the same key again meanwhile.
pub(super) fn sweep(tx: &mut Conn, now: Moment) -> Result<usize> {
    Ok(diesel::delete(sessions::table.filter(sessions::absolute_until.lt(now))).execute(tx)?)
}
