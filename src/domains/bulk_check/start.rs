//! "Check all again", "check these again".

use super::super::store::bulk_checks::{self as store, Job};
use super::super::{Filter, Show, Which, ids};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::customers;
use crate::db::{Conn, Failure, savepoint};
use crate::error::{Error, Result};
use crate::ids::{BulkCheckId, CustomerId};
use crate::moment::Moment;
use serde_json::json;
use std::time::Duration;

/// So many bulk checks of each customer are kept, with what came of each domain.
const KEPT: i64 = 5;

/// Between two presses of one customer's people, as between two clicks on "Validate": a button that starts ten thousand
/// checks is no way round that.
const REST: Duration = Duration::from_secs(10);
/// So many at one time, where not all are meant.
const BATCH: u32 = 1000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Started {
    Started(BulkCheckId),
    /// One is running already; whoever presses again is shown that one.
    Running(BulkCheckId),
    /// There is nothing to check.
    Nothing,
}

/// Makes the job; it is worked on by whoever runs [`super::run_some`]. `TooSoon` for a person within 10 s of the last one's
/// start, unless that is running still.
pub async fn start(app: &App, actor: &Actor, customer: &CustomerId, which: Which) -> Result<Started> {
    let (actor, customer, now) = (actor.clone(), customer.clone(), app.clock.now());
    let started = app.db.write(move |tx| write(tx, &actor, &customer, &which, now)).await;
    match started {
        Ok(started) => Ok(started),
        Err(Refused::Nothing) => Ok(Started::Nothing),
        Err(Refused::Error(error)) => Err(error),
    }
}

/// Rolls everything back.
enum Refused {
    Nothing,
    Error(Error),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self::Error(failure.into())
    }
}

fn write(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    which: &Which,
    now: Moment,
) -> std::result::Result<Started, Refused> {
    customers::by_id(tx, customer)?.ok_or(Refused::Error(Error::NotFound))?;
    let last = store::latest(tx, customer)?;
    let job = Job {
        id: BulkCheckId::new(),
        customer_id: customer.clone(),
        asked_by: actor.to_string(),
        state: store::RUNNING.to_owned(),
        domains: 0,
        created_at: now,
        ended_at: None,
        hidden_at: None,
        served_at: now,
        slowed_host: None,
    };
    match savepoint(tx, |tx| store::insert(tx, &job)) {
        Ok(()) => {}
        Err(Failure::Unique(why)) => {
            let running = store::running_of(tx, customer)?;
            let unexpected = || Refused::Error(Error::Internal(format!("unexpected duplicate: {why}")));
            return Ok(Started::Running(running.ok_or_else(unexpected)?));
        }
        Err(other) => return Err(other.into()),
    }
    let rested = last.map(|it| it.created_at.plus(REST)).filter(|it| *it > now);
    if let (Actor::Person(_), Some(again_at)) = (actor, rested) {
        return Err(Refused::Error(Error::TooSoon(again_at)));
    }
    let domains = add(tx, &job.id, customer, which)?;
    if domains == 0 {
        return Err(Refused::Nothing);
    }
    store::set_size(tx, &job.id, i32::try_from(domains).unwrap_or(i32::MAX))?;
    store::prune(tx, customer, KEPT)?;
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(customer),
            action: "bulk_check.started",
            object: format!("bulk_check:{}", job.id),
            details: json!({ "domains": domains }),
        },
    )?;
    Ok(Started::Started(job.id))
}

fn add(tx: &mut Conn, id: &BulkCheckId, customer: &CustomerId, which: &Which) -> std::result::Result<usize, Refused> {
    match which {
        Which::Matching(Filter { search, show: Show::All }) if search.is_empty() => {
            Ok(store::add_all(tx, id, customer)?)
        }
        some => {
            let (mut added, mut after) = (0, None);
            loop {
                let batch = ids(tx, customer, some, after.as_ref(), BATCH)?;
                let Some(last) = batch.last().cloned() else { return Ok(added) };
                added += store::add_these(tx, id, customer, &batch)?;
                after = Some(last);
            }
        }
    }
}
