//! "What happened to it, and since when?" What checks found to be different and what people did, in one list, the newest
//! first; and how the domain fared these ninety days.
//!
//! Asks nobody and changes nothing. A domain that was deleted has no history; the audit log keeps its entries for the
//! operator.

mod cursor;
mod words;

pub use cursor::Cursor;

use super::store::{self, ChangeRow, Row};
use super::types::read;
use super::{Domain, types::standing};
use crate::app::App;
use crate::audit::{self, Actor, Entry, Wanted};
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, PersonId};
use crate::moment::Moment;
use crate::people;
use crate::rules::diagnosis::Change;
use crate::rules::lifecycle::health_days::{DAYS, Health, Shift, health};
use jiff::tz::TimeZone;
use std::collections::HashMap;
use std::time::Duration;

/// Lines at one time.
const LINES: usize = 50;
/// More changes of standing than this in ninety days are not drawn.
const MOST_SHIFTS: i64 = 2000;

/// What a check found by the clock stands in `domain_changes`; what it proved does so, too.
const WANTED: Wanted<'_> = Wanted {
    always: &[
        "domain.added",
        "domain.challenge_renewed",
        "domain.handed_over",
        "domain.mail_proof_asked",
        "domain.proven_by_mail",
        "dkim_key.made",
        "dkim_key.renewed",
        "dkim_key.switched",
        "grant.added",
        "grant.changed",
        "grant.removed",
    ],
    by_hand: &["domain.validated"],
};

#[derive(Debug, Clone)]
pub struct History {
    pub domain: Domain,
    /// The newest first.
    pub lines: Vec<Line>,
    /// Where the next page begins, if there is one.
    pub older: Option<Cursor>,
    /// On the first page only.
    pub health: Option<Health>,
}

#[derive(Debug, Clone)]
pub struct Line {
    pub at: Moment,
    pub what: What,
    /// Nothing where a check found it.
    pub by: Option<By>,
    place: Cursor,
}

#[derive(Debug, Clone)]
pub enum What {
    Found(Change),
    Done {
        /// As the audit log calls it.
        action: String,
        /// To whom something was sent, or the account that it is about.
        recipient: Option<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    Person(String),
    /// Somebody whose name is not known any more.
    Somebody,
    Operator,
    /// The program, by the clock.
    Itself,
    /// Whoever a mail of ours went to.
    Recipient,
}

/// The lines before `before`, or the newest ones.
pub async fn history(app: &App, customer: &CustomerId, id: &DomainId, before: Option<&Cursor>) -> Result<History> {
    let (customer, id, before) = (customer.clone(), id.clone(), before.cloned());
    let (now, zone) = (app.clock.now(), app.config.zone());
    app.db
        .read(move |conn| {
            let row = store::find(conn, &customer, &id)?.ok_or(Error::NotFound)?;
            let (lines, older) = page(conn, &row, before.as_ref())?;
            let health = if before.is_none() { Some(fared(conn, &row, now, &zone)?) } else { None };
            Ok(History { domain: read(&row, now)?, lines, older, health })
        })
        .await
}

fn page(conn: &mut Conn, row: &Row, before: Option<&Cursor>) -> Result<(Vec<Line>, Option<Cursor>)> {
    let place = before.map(|it| (it.at(), it.id()));
    let most = i64::try_from(LINES).unwrap_or(i64::MAX).saturating_add(1);
    let found = store::changes_before(conn, &row.id, place, most)?;
    let object = format!("domain:{}", row.id);
    let done = audit::of_object(conn, &row.customer_id, &object, &WANTED, place, most)?;
    let people: Vec<PersonId> = done.iter().filter_map(person).collect();
    let names = people::names(conn, &people)?;
    let mut lines: Vec<Line> = found.iter().filter_map(found_line).collect();
    lines.extend(done.into_iter().map(|it| done_line(it, &names)));
    lines.sort_by(|a, b| b.place.cmp(&a.place));
    let more = lines.len() > LINES;
    lines.truncate(LINES);
    let older = lines.last().filter(|_| more).map(|it| it.place.clone());
    Ok((lines, older))
}

/// One that this version cannot read is left out.
fn found_line(row: &ChangeRow) -> Option<Line> {
    let change = serde_json::from_str(&row.details)
        .inspect_err(|error| tracing::warn!(change = %row.id, %error, "a stored change cannot be read"))
        .ok()?;
    Some(Line { at: row.at, what: What::Found(change), by: None, place: Cursor::new(row.at, row.id.as_str()) })
}

fn done_line(entry: Entry, names: &HashMap<PersonId, String>) -> Line {
    let by = match entry.actor() {
        Some(Actor::Person(id)) => names.get(&id).map_or(By::Somebody, |it| By::Person(it.clone())),
        Some(Actor::Operator | Actor::Program(_)) => By::Operator,
        Some(Actor::Schedule) => By::Itself,
        Some(Actor::Recipient) => By::Recipient,
        None => By::Somebody,
    };
    let text = |name: &str| entry.details.get(name).and_then(|it| it.as_str()).map(str::to_owned);
    let recipient = text("recipient").or_else(|| text("login"));
    Line {
        at: entry.at,
        place: Cursor::new(entry.at, entry.id.as_str()),
        what: What::Done { action: entry.action, recipient },
        by: Some(by),
    }
}

fn person(entry: &Entry) -> Option<PersonId> {
    match entry.actor()? {
        Actor::Person(id) => Some(id),
        Actor::Operator | Actor::Program(_) | Actor::Schedule | Actor::Recipient => None,
    }
}

fn fared(conn: &mut Conn, row: &Row, now: Moment, zone: &TimeZone) -> Result<Health> {
    // A day more: days are counted by the clock on the wall.
    let since = now.minus(Duration::from_secs(24 * 60 * 60) * u32::try_from(DAYS + 1).unwrap_or(u32::MAX));
    let mut changes = store::changes_since(conn, &row.id, &["standing", "could_not_check"], since, MOST_SHIFTS)?;
    changes.reverse();
    Ok(health(&shifts(row, &changes)?, now, zone))
}

/// How the domain stood from when on. What it was before the first change, the change says.
fn shifts(row: &Row, changes: &[ChangeRow]) -> db::Result<Vec<Shift>> {
    let changes: Vec<(Moment, Change)> =
        changes.iter().filter_map(|it| Some((it.at, serde_json::from_str(&it.details).ok()?))).collect();
    let first_standing = changes.iter().find_map(|it| match it.1 {
        Change::Standing { before, .. } => Some(before),
        _ => None,
    });
    let first_silence = changes.iter().find_map(|it| match it.1 {
        Change::CouldNotCheck { began } => Some(!began),
        _ => None,
    });
    let mut last = Shift {
        at: row.created_at,
        standing: match first_standing {
            Some(standing) => standing,
            None => standing(&row.standing)?,
        },
        could_not_check: first_silence.unwrap_or(row.could_not_check_since.is_some()),
    };
    let mut shifts = vec![last];
    for (at, change) in changes {
        match change {
            Change::Standing { after, .. } => last.standing = after,
            Change::CouldNotCheck { began } => last.could_not_check = began,
            Change::Record(_) | Change::Zone { .. } | Change::Proof { .. } => {}
        }
        last.at = at.max(last.at);
        shifts.push(last);
    }
    Ok(shifts)
}
