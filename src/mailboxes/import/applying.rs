//! Writes a plan: a thousand mailboxes to a transaction, in the order of their logins, so that two lists at one time do
//! not wait for each other for ever.

use super::planning::fate;
use super::{Fate, Line, Plan};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::{Conn, Failure};
use crate::error::{Error, Result};
use crate::ids::CustomerId;
use crate::mailboxes::add::new_row;
use crate::mailboxes::change::{Wanted, changed};
use crate::mailboxes::store::{self, Row};
use crate::moment::Moment;
use crate::rules::address::Login;
use serde_json::json;
use std::collections::HashMap;

/// So many are written in one transaction.
const GROUP: usize = 1_000;
/// Somebody adds the same login at the same time: then it is judged again.
const TRIES: usize = 5;

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    pub added: usize,
    pub changed: usize,
    /// Because the list does not name them.
    pub disabled: usize,
    /// Logins that somebody else took between plan and writing.
    pub taken: Vec<String>,
}

/// Writes what the plan says, and with `sync` disables what the list does not name; not while a line was unreadable.
pub async fn apply(app: &App, actor: &Actor, customer: &CustomerId, plan: &Plan, sync: bool) -> Result<Imported> {
    let mut work: Vec<Work> = plan.lines.iter().filter_map(Work::of).collect();
    if sync && !plan.has_unreadable() {
        let off = Wanted { active: Some(false), ..Wanted::default() };
        let missing = plan.missing.iter().map(|it| Login::from_stored(it.clone()));
        work.extend(missing.map(|login| Work { login, wanted: off.clone(), is_missing: true }));
    }
    work.sort_by(|one, other| one.login.cmp(&other.login));
    let mut all = Imported::default();
    for group in work.chunks(GROUP) {
        let done = write_group(app, actor, customer, group).await?;
        all.added += done.added;
        all.changed += done.changed;
        all.disabled += done.disabled;
        all.taken.extend(done.taken);
    }
    Ok(all)
}

#[derive(Debug, Clone)]
struct Work {
    login: Login,
    wanted: Wanted,
    is_missing: bool,
}

impl Work {
    fn of(line: &Line) -> Option<Self> {
        let is_work = matches!(line.fate, Fate::Add | Fate::Change);
        let login = line.login.clone().filter(|_| is_work)?;
        Some(Self { login, wanted: line.wanted.clone(), is_missing: false })
    }
}

/// Rolls the group back.
enum Stop {
    /// A login came meanwhile.
    Again,
    Error(Error),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unique(_) => Self::Again,
            other => Self::Error(other.into()),
        }
    }
}

async fn write_group(app: &App, actor: &Actor, customer: &CustomerId, group: &[Work]) -> Result<Imported> {
    let now = app.clock.now();
    for _ in 0..TRIES {
        let (actor, customer, group) = (actor.clone(), customer.clone(), group.to_vec());
        match app.db.write(move |tx| write(tx, &actor, &customer, &group, now)).await {
            Ok(done) => return Ok(done),
            Err(Stop::Again) => {}
            Err(Stop::Error(error)) => return Err(error),
        }
    }
    Err(Error::Unavailable("the same logins are being added elsewhere".into()))
}

fn write(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    group: &[Work],
    now: Moment,
) -> std::result::Result<Imported, Stop> {
    let logins: Vec<String> = group.iter().map(|it| it.login.to_string()).collect();
    let rows = store::with_logins(tx, &logins)?;
    let rows: HashMap<&str, &Row> = rows.iter().map(|it| (it.login.as_str(), it)).collect();
    let (mut added, mut altered, mut disabled, mut taken) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for Work { login, wanted, is_missing } in group {
        let row = rows.get(login.as_str()).copied();
        match (fate(row, customer, login.as_str(), wanted), row) {
            // Removed since the plan was made: it is no more than missing.
            (Fate::Add, _) if *is_missing => {}
            (Fate::Add, _) => {
                let name = wanted.name.clone().unwrap_or_default();
                let (hosted, active) = (wanted.hosted.unwrap_or(false), wanted.active.unwrap_or(true));
                store::insert(tx, &new_row(customer, login, name, hosted, active, now))?;
                added.push(login.as_str());
            }
            (Fate::Change, Some(row)) => {
                store::update(tx, &row.id, &changed(row, wanted, now))?;
                if *is_missing { &mut disabled } else { &mut altered }.push(login.as_str());
            }
            (Fate::Refused(_), _) => taken.push(login.to_string()),
            _ => {}
        }
    }
    if !(added.is_empty() && altered.is_empty() && disabled.is_empty()) {
        let details = json!({ "added": added, "changed": altered, "disabled": disabled });
        let object = format!("customer:{customer}");
        let action = "mailboxes.imported";
        audit::record(tx, &Change { at: now, actor, customer: Some(customer), action, object, details })?;
    }
    Ok(Imported { added: added.len(), changed: altered.len(), disabled: disabled.len(), taken })
}
