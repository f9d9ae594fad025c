//! "Is it right now?" Looks at DNS and writes down what that means.
//!
//! One check per domain at a time, however many people, processes and clocks ask: the first to claim the row does the
//! check, the others wait for its outcome. A claim runs out by itself ([`LEASE`]); whoever wakes up after that has lost
//! it, and nothing of theirs is written. A check whose plan went out of date meanwhile (another challenge, a new key) is
//! made again.

use super::outcome::{self, Occasion, Run};
use super::receipts::{self, ReceiptNumber};
use super::store::{self, Key, Row};
use super::types::{ownership, read, standing};
use super::{Domain, Ownership, keys, published, renew, show};
use crate::app::App;
use crate::audit::Actor;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::address::{DnsName, DomainName};
use crate::rules::diagnosis::{Answers, Earlier, Plan, Report, Standing, Times, noted};
use crate::text::Say;
use crate::vault;
use data_encoding::HEXLOWER;
use std::time::Duration;

/// How long a claim holds without a sign of life of whoever has it.
pub(super) const LEASE: Duration = Duration::from_secs(30);
/// A check takes 15 s at most, but may have to wait for its turn before.
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);
/// How often somebody else's check is asked after.
const GLANCE: Duration = Duration::from_millis(150);
/// A minute.
const GLANCES: u32 = 400;
/// A plan that goes out of date more often than this is somebody pressing buttons.
pub(super) const ATTEMPTS: u32 = 3;
/// After a check the button rests for so long.
const REST: Duration = Duration::from_secs(10);
/// Other domains of the customer that a check knows of.
const SIBLINGS: usize = 50;
/// Whoever looks by hand so long after adding a domain thinks that its records are there.
const TIME_TO_PUBLISH: Duration = Duration::from_secs(3600);

/// The outcome of one check.
#[derive(Debug, Clone)]
pub struct Checked {
    pub domain: Domain,
    pub report: Report,
    pub checked_at: Moment,
    pub duration: Duration,
    pub standing_before: Standing,
    /// Of the receipt, if this check left one.
    pub receipt: Option<ReceiptNumber>,
}

/// How a validation that was started stands after the wait.
#[derive(Debug, Clone)]
pub enum Validation {
    Done(Box<Checked>),
    /// Still asking; the page polls.
    UnderWay,
}

/// Looks at DNS now and waits for the end. One check per domain at a time: while one is under way its outcome is
/// waited for instead of starting another.
pub async fn validate(app: &App, actor: &Actor, customer: &CustomerId, id: &DomainId) -> Result<Checked> {
    validate_beside(app, actor, customer, id, &[]).await
}

/// The same, with a look at keys of other services under these selectors: DNS cannot list them, so they must be named.
pub async fn validate_beside(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    selectors: &[DnsName],
) -> Result<Checked> {
    let occasion = Occasion::ByHand { selectors: selectors.to_vec() };
    let asked_at = app.clock.now();
    for _ in 0..ATTEMPTS {
        let checked = match attempt(app, actor, &occasion, customer, id).await? {
            Attempt::Done(checked) => Some(checked),
            Attempt::OutOfDate | Attempt::NotDue => None,
            Attempt::Busy(claimer) => outcome_of_other(app, customer, id, &claimer, asked_at).await?,
        };
        if let Some(checked) = checked {
            return Ok(*checked);
        }
    }
    Err(Error::Conflict(Say::key("domains-changed-meanwhile")))
}

/// The same from a click: waits up to `patience` and leaves the check running behind. `TooSoon` within 10 s of the last.
pub async fn start_validation(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    patience: Duration,
) -> Result<Validation> {
    let (row, now) = (row(app, customer, id).await?, app.clock.now());
    if let Some(again_at) = row.checked_at.map(|it| it.plus(REST)).filter(|it| *it > now)
        && !store::is_claimed(&row, now)
    {
        return Err(Error::TooSoon(again_at));
    }
    let (app, actor, customer, id) = (app.clone(), actor.clone(), customer.clone(), id.clone());
    let check = tokio::spawn(async move {
        let outcome = validate(&app, &actor, &customer, &id).await;
        if let Err(error @ (Error::Internal(_) | Error::Unavailable(_))) = &outcome {
            // Nobody may be waiting any more.
            tracing::error!(domain = %id, %error, "a validation failed");
        }
        outcome
    });
    match tokio::time::timeout(patience, check).await {
        Ok(Ok(outcome)) => Ok(Validation::Done(Box::new(outcome?))),
        Ok(Err(broken)) => Err(Error::Internal(format!("a validation broke off: {broken}"))),
        Err(_) => Ok(Validation::UnderWay),
    }
}

/// How one try to check went.
pub(super) enum Attempt {
    Done(Box<Checked>),
    /// What was to be checked changed meanwhile, or our claim ran out; nothing was written.
    OutOfDate,
    /// Somebody else is at it, under that name.
    Busy(String),
    /// The clock asked, but somebody else has checked it since the clock looked.
    NotDue,
}

/// What came of claiming a row.
enum Claimed {
    Ours(Box<Row>, Vec<Key>),
    Busy(String),
    NotDue,
}

/// Claims, asks, writes.
pub(super) async fn attempt(
    app: &App,
    actor: &Actor,
    occasion: &Occasion,
    customer: &CustomerId,
    id: &DomainId,
) -> Result<Attempt> {
    let row = row(app, customer, id).await?;
    if ownership(&row.ownership)? != Ownership::None {
        // A proven domain waits for nothing but its records, so what they are must be settled.
        keys::ensured(app, actor, &row).await?;
    }
    let claimer = new_claimer()?;
    let (row, keys) = match claimed(app, occasion, customer, id, &claimer).await? {
        Claimed::Ours(row, keys) => (*row, keys),
        Claimed::Busy(other) => return Ok(Attempt::Busy(other)),
        Claimed::NotDue => return Ok(Attempt::NotDue),
    };
    let taken = Taken { actor: actor.clone(), occasion: occasion.clone(), row, keys, claimer };
    let run = asked(app, taken).await?;
    let written = app.db.write(move |tx| outcome::write(tx, run)).await?;
    Ok(written.map_or(Attempt::OutOfDate, |it| Attempt::Done(Box::new(it))))
}

/// A name for whoever claims domains now, unlike every other.
pub(super) fn new_claimer() -> Result<String> {
    Ok(HEXLOWER.encode(&vault::random::<16>()?))
}

/// A domain that is ours to check.
pub(super) struct Taken {
    pub(super) actor: Actor,
    pub(super) occasion: Occasion,
    pub(super) row: Row,
    pub(super) keys: Vec<Key>,
    pub(super) claimer: String,
}

/// Asks DNS about it; what comes back is to be written.
pub(super) async fn asked(app: &App, taken: Taken) -> Result<Run> {
    let Taken { actor, occasion, row, keys, claimer } = taken;
    let earlier = earlier(app, &row.id).await?;
    let started = app.clock.now();
    let mut plan = published::plan(&app.config, &row, &keys, earlier.clone(), started)?;
    plan.background.siblings = siblings(app, &row).await?;
    if let Occasion::ByHand { selectors } = &occasion {
        plan.background.by_hand = started.since(row.created_at) >= TIME_TO_PUBLISH;
        plan.background.selectors.clone_from(selectors);
    }
    let (mut report, answers, times) = checked(app, &row.id, &claimer, &plan).await;
    let now = app.clock.now();
    report.earlier = Some(Box::new(noted(earlier.unwrap_or_default(), &report, now)));
    let (duration, receipt) = (now.since(started), None);
    Ok(Run { actor, occasion, row, keys, claimer, plan, answers, times, report, now, duration, receipt })
}

/// What the checks before this one know; nothing before the first.
async fn earlier(app: &App, id: &DomainId) -> Result<Option<Earlier>> {
    let id = id.clone();
    let last = app.db.read(move |conn| Ok::<_, Error>(store::last_check(conn, &id)?)).await?;
    Ok(last.and_then(|it| show::report(&it)?.earlier).map(|it| *it))
}

/// Where else the customer may have put a record by mistake.
async fn siblings(app: &App, row: &Row) -> Result<Vec<DnsName>> {
    let (customer, name) = (row.customer_id.clone(), row.name.clone());
    let names =
        app.db.read(move |conn| Ok::<_, Error>(store::neighbours(conn, &customer, &name, SIBLINGS / 2)?)).await?;
    Ok(names.into_iter().map(|it| DomainName::from_stored(it).dns_name()).collect())
}

/// Asks, and keeps the claim alive as long as that takes.
async fn checked(app: &App, id: &DomainId, claimer: &str, plan: &Plan) -> (Report, Answers, Times) {
    let mut check = Box::pin(app.dns.check_by_the_clock(plan));
    loop {
        match tokio::time::timeout(SIGN_OF_LIFE, &mut check).await {
            Ok(all) => return all,
            Err(_) => {
                let (id, claimer, until) = (id.clone(), claimer.to_owned(), app.clock.now().plus(LEASE));
                let kept = app.db.write(move |tx| Ok::<_, Error>(store::extend(tx, &id, &claimer, until)?)).await;
                // Without the claim the outcome will not be written; nothing is to be done about it here.
                tracing::debug!(?kept, "a check takes long");
            }
        }
    }
}

async fn row(app: &App, customer: &CustomerId, id: &DomainId) -> Result<Row> {
    let (customer, id) = (customer.clone(), id.clone());
    app.db.read(move |conn| store::find(conn, &customer, &id)?.ok_or(Error::NotFound)).await
}

/// The row as it is checked, and its keys; or why it is not to be checked now.
async fn claimed(
    app: &App,
    occasion: &Occasion,
    customer: &CustomerId,
    id: &DomainId,
    claimer: &str,
) -> Result<Claimed> {
    let (by_hand, by_clock) = (occasion.is_by_hand(), *occasion == Occasion::Clock);
    let now = app.clock.now();
    let (customer, id, claimer) = (customer.clone(), id.clone(), claimer.to_owned());
    app.db
        .write(move |tx| {
            let taken = store::claim(tx, &id, &claimer, now, now.plus(LEASE))?;
            let mut row = store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            if !taken {
                return Ok(Claimed::Busy(row.claimed_by.unwrap_or_default()));
            }
            if by_clock && row.next_check_at > now {
                store::release(tx, &id, &claimer)?;
                return Ok(Claimed::NotDue);
            }
            let renewed = renew::replace_if_expired(tx, &row, now)?;
            if by_hand {
                store::set_validated(tx, &id, now)?;
            }
            if renewed || by_hand {
                row = store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            }
            let keys = store::keys_of(tx, &id)?;
            Ok(Claimed::Ours(Box::new(row), keys))
        })
        .await
}

/// Waits for the end of somebody else's check. Nothing if it never came to an end, and the domain is free again.
pub(super) async fn outcome_of_other(
    app: &App,
    customer: &CustomerId,
    id: &DomainId,
    claimer: &str,
    asked_at: Moment,
) -> Result<Option<Box<Checked>>> {
    for _ in 0..GLANCES {
        let row = row(app, customer, id).await?;
        let now = app.clock.now();
        if row.claimed_by.as_deref() == Some(claimer) && store::is_claimed(&row, now) {
            tokio::time::sleep(GLANCE).await;
            continue;
        }
        let (wanted, domain) = (row.id.clone(), read(&row, now)?);
        let last = app.db.read(move |conn| {
            let check = store::last_check(conn, &wanted)?;
            let receipt = check.as_ref().map(|it| receipts::of_check(conn, &it.id)).transpose()?.flatten();
            Ok::<_, Error>((check, receipt))
        });
        let (check, receipt) = last.await?;
        let Some(check) = check.filter(|it| it.checked_at >= asked_at) else { return Ok(None) };
        let Some(report) = show::report(&check) else { return Ok(None) };
        return Ok(Some(Box::new(Checked {
            domain,
            report,
            checked_at: check.checked_at,
            duration: Duration::from_millis(u64::try_from(check.duration_ms).unwrap_or(0)),
            standing_before: standing(&check.standing_before)?,
            receipt,
        })));
    }
    Err(Error::Unavailable(format!("the check of domain {id} does not come to an end")))
}
