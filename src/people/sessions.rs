//! Sessions as rows: revocable, never re-inserted. Used by the web door's `SessionStore`.
//!
//! A row ends in three ways: revoked, idle for too long, or too old. Every later write is guarded by all three, so a
//! request that finishes after a sign-out cannot bring its session back.

use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::PersonId;
use crate::moment::Moment;
use std::time::Duration;

/// A click moves the idle limit at most this often, so that reading pages does not become writing rows.
const TOUCH_AT_MOST_EVERY: Duration = Duration::from_secs(60);

/// State by the hash of the cookie's key, if it is neither revoked nor past one of its limits.
pub async fn load(app: &App, key_hash: &str) -> Result<Option<String>> {
    let (key_hash, now) = (key_hash.to_owned(), app.clock.now());
    app.db.read(move |conn| Ok::<_, Error>(store::live_session(conn, &key_hash, now)?.map(|it| it.state))).await
}

pub async fn create(app: &App, key_hash: &str, state: &str, person: Option<&PersonId>) -> Result<()> {
    let (key_hash, state, person, now) = (key_hash.to_owned(), state.to_owned(), person.cloned(), app.clock.now());
    let (idle, absolute) = limits(app, now);
    app.db
        .write(move |tx| {
            let row = store::Session {
                key_hash,
                state,
                person_id: person,
                created_at: now,
                idle_until: idle,
                absolute_until: absolute,
            };
            Ok::<_, Error>(store::insert_session(tx, &row)?)
        })
        .await
}

/// Guarded: false if the row is gone, revoked or past a limit, and then nothing was written. Never inserts.
pub async fn update(app: &App, key_hash: &str, state: &str, person: Option<&PersonId>) -> Result<bool> {
    let (key_hash, state, person, now) = (key_hash.to_owned(), state.to_owned(), person.cloned(), app.clock.now());
    app.db.write(move |tx| Ok::<_, Error>(store::update_session(tx, &key_hash, &state, person.as_ref(), now)?)).await
}

/// Moves the idle limit on (at most once a minute is written), never past the absolute one.
pub async fn touch(app: &App, key_hash: &str) -> Result<()> {
    let (key, now) = (key_hash.to_owned(), app.clock.now());
    let (wanted, _) = limits(app, now);
    let read = key.clone();
    let live = app.db.read(move |conn| Ok::<_, Error>(store::live_session(conn, &read, now)?)).await?;
    let Some(session) = live else { return Ok(()) };
    let idle = wanted.min(session.absolute_until);
    if idle.since(session.idle_until) < TOUCH_AT_MOST_EVERY {
        return Ok(());
    }
    app.db.write(move |tx| Ok::<_, Error>(store::move_idle_limit(tx, &key, idle, now)?)).await
}

pub async fn revoke(app: &App, key_hash: &str) -> Result<()> {
    let (key_hash, now) = (key_hash.to_owned(), app.clock.now());
    app.db.write(move |tx| Ok::<_, Error>(store::revoke_session(tx, &key_hash, now)?)).await
}

/// Ends every session of a person that was made until `at`.
pub async fn revoke_all(app: &App, person: &PersonId, at: Moment) -> Result<()> {
    let (person, now) = (person.clone(), app.clock.now());
    app.db.write(move |tx| Ok::<_, Error>(store::revoke_sessions_of(tx, &person, at, now)?)).await
}

/// Idle limit and absolute limit of a session that begins at `now`.
fn limits(app: &App, now: Moment) -> (Moment, Moment) {
    let settings = &app.config.sessions;
    let idle = Duration::from_secs(u64::from(settings.idle_minutes) * 60);
    let absolute = Duration::from_secs(u64::from(settings.absolute_hours) * 3600);
    (now.plus(idle.min(absolute)), now.plus(absolute))
}
