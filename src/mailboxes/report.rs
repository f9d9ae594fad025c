//! What programs that answer mail servers tell about themselves, and what pages read of it.
//!
//! Each has a row that it writes every five seconds, and at once when it has taken in a change, so that a page can say "the
//! mail server knows it". Its numbers are added to the row of the minute. A database that is away loses nothing but the
//! minute in which something was counted: what was not written is written later. A program that ends as it should takes
//! its row along; one that was killed is overlooked after fifteen seconds.

use super::permissions::Permissions;
use super::store::{self, DoorRow, MinuteRow};
use super::tally::Counted;
use crate::app::App;
use crate::error::Result;
use crate::ids::MailDoorId;
use crate::moment::Moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::watch;

/// Between two reports without news.
const EVERY: Duration = Duration::from_secs(5);
/// Between two reports with news.
const PAUSE: Duration = Duration::from_millis(100);
/// Whoever was not seen for so long may be gone.
const LATELY: Duration = Duration::from_secs(15);
/// Rows of programs that were killed.
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);
/// Entries of the journal of changes; whoever is further behind reads everything anew.
const CHANGES_KEPT: i64 = 100_000;
const MINUTE: i64 = 60_000_000;

/// One interface, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listening {
    /// milter, socketmap, line, http.
    pub what: String,
    /// A path, or `IP:PORT`.
    pub place: String,
}

/// A program that answers mail servers, as it told last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailDoor {
    pub id: MailDoorId,
    pub host: String,
    pub version: String,
    pub listening: Vec<Listening>,
    pub started_at: Moment,
    pub seen_at: Moment,
    /// Open then.
    pub connections: u64,
    /// Up to when it knew everything.
    pub current_at: Moment,
    /// Heard of within the last fifteen seconds.
    pub is_alive: bool,
}

/// What all of them decided in one minute; `connections` is not counted here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minute {
    /// When it began.
    pub at: Moment,
    pub counted: Counted,
}

/// Whether a change has arrived where mail servers ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Every program that was seen lately.
    Everywhere,
    NotYet,
    /// No program answers mail servers, so nobody enforces anything.
    NobodyAnswers,
}

/// The programs of the last day, the latest first.
pub async fn mail_doors(app: &App) -> Result<Vec<MailDoor>> {
    let now = app.clock.now();
    let rows = app.db.read(move |conn| store::doors_seen(conn, now.minus(KEPT))).await?;
    Ok(rows.into_iter().map(|it| door(it, now)).collect())
}

/// The last so many minutes, the present one last; those without any mail are there with zeros.
pub async fn minutes(app: &App, last: u32) -> Result<Vec<Minute>> {
    let present = app.clock.now().micros().div_euclid(MINUTE);
    let first = present - i64::from(last) + 1;
    let mut by_minute: BTreeMap<i64, Counted> = (first..=present).map(|it| (it, Counted::default())).collect();
    for row in app.db.read(move |conn| store::minutes_since(conn, first)).await? {
        if let Some(sum) = by_minute.get_mut(&row.minute) {
            add(sum, &row);
        }
    }
    let minute = |(minute, counted): (i64, Counted)| Minute { at: Moment::from_micros(minute * MINUTE), counted };
    Ok(by_minute.into_iter().map(minute).collect())
}

/// Whether what was written before that moment is known everywhere. Take the moment *after* the writing use case came
/// back; the clocks of several machines must agree to within a second or so, as everything with times here.
pub async fn known_since(app: &App, moment: Moment) -> Result<Known> {
    let lately = app.clock.now().minus(LATELY);
    let rows = app.db.read(move |conn| store::doors_seen(conn, lately)).await?;
    Ok(if rows.is_empty() {
        Known::NobodyAnswers
    } else if rows.iter().all(|it| it.current_at >= moment) {
        Known::Everywhere
    } else {
        Known::NotYet
    })
}

/// Throws away refusals that are too old, programs that are gone, and what nobody is behind of any more.
pub async fn sweep(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let refusals = now.minus(Duration::from_secs(u64::from(app.config.mta.decisions_days) * 24 * 60 * 60));
    let rows = app.db.write(move |tx| {
        let doors = store::prune_doors(tx, now.minus(KEPT))?;
        let decisions = store::prune_decisions(tx, refusals)?;
        let minutes = store::prune_minutes(tx, refusals.micros().div_euclid(MINUTE))?;
        let changes = store::prune_changes(tx, CHANGES_KEPT)?;
        Ok::<_, crate::db::Failure>(doors + decisions + minutes + changes)
    });
    Ok(rows.await?)
}

impl Permissions {
    /// Tells the database of this program until it is stopped.
    pub async fn report(&self, app: &App, listening: Vec<Listening>, mut stopped: watch::Receiver<bool>) {
        let mut news = self.0.taken.subscribe();
        let mut own = Own {
            id: MailDoorId::new(),
            host: host(app),
            listening: serde_json::to_string(&listening).unwrap_or_default(),
            started_at: app.clock.now(),
            told: Counted::default(),
        };
        let mut was_away = false;
        loop {
            match own.tell(self, app).await {
                Ok(()) => was_away = false,
                Err(error) if !was_away => {
                    tracing::warn!(%error, "what was decided could not be counted in the database yet");
                    was_away = true;
                }
                Err(_) => {}
            }
            let pause = async {
                tokio::time::sleep(PAUSE).await;
                // Without the sender there are no news, only the time.
                let told = async {
                    if news.changed().await.is_err() {
                        std::future::pending().await
                    }
                };
                drop(tokio::time::timeout(EVERY, told).await);
            };
            tokio::select! {
                () = pause => {}
                _ = stopped.wait_for(|it| *it) => break,
            }
        }
        own.end(self, app).await;
    }
}

/// This program's row.
struct Own {
    id: MailDoorId,
    host: String,
    listening: String,
    started_at: Moment,
    /// What is counted in the database already.
    told: Counted,
}

impl Own {
    async fn tell(&mut self, permissions: &Permissions, app: &App) -> Result<()> {
        let (now, counted) = (app.clock.now(), permissions.tally().now());
        let more = counted.since(self.told);
        let row = DoorRow {
            id: self.id.clone(),
            host: self.host.clone(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            listening: self.listening.clone(),
            started_at: self.started_at,
            seen_at: now,
            connections: i64::try_from(counted.connections).unwrap_or(i64::MAX),
            current_at: permissions.condition().current_at.unwrap_or(Moment::from_micros(0)),
        };
        let written = app.db.write(move |tx| {
            store::put_door(tx, &row)?;
            if (Counted { connections: 0, ..more }) != Counted::default() {
                store::add_to_minute(tx, now.micros().div_euclid(MINUTE), &row.id, more)?;
            }
            Ok::<_, crate::db::Failure>(())
        });
        written.await?;
        self.told = counted;
        Ok(())
    }

    async fn end(mut self, permissions: &Permissions, app: &App) {
        let told = self.tell(permissions, app).await;
        let id = self.id;
        let gone = app.db.write(move |tx| store::delete_door(tx, &id)).await;
        if let (Err(error), _) | (Ok(()), Err(error)) = (told, gone.map_err(crate::error::Error::from)) {
            tracing::warn!(%error, "the last numbers could not be written");
        }
    }
}

/// The name of this machine.
fn host(app: &App) -> String {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let name: String = name.trim().chars().take(200).collect();
    if name.is_empty() { app.config.host().to_owned() } else { name }
}

fn door(row: DoorRow, now: Moment) -> MailDoor {
    MailDoor {
        id: row.id,
        host: row.host,
        version: row.version,
        listening: serde_json::from_str(&row.listening).unwrap_or_default(),
        started_at: row.started_at,
        seen_at: row.seen_at,
        connections: u64::try_from(row.connections).unwrap_or(0),
        current_at: row.current_at,
        is_alive: now.since(row.seen_at) <= LATELY,
    }
}

fn add(sum: &mut Counted, row: &MinuteRow) {
    let more = |sum: &mut u64, it: i64| *sum = sum.saturating_add(u64::try_from(it).unwrap_or(0));
    more(&mut sum.permitted, row.permitted);
    more(&mut sum.rejected, row.rejected);
    more(&mut sum.deferred, row.deferred);
    more(&mut sum.observed, row.observed);
    more(&mut sum.signed, row.signed);
    more(&mut sum.unsigned, row.unsigned);
    more(&mut sum.dropped, row.dropped);
}
