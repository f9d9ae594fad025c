//! The tables `decisions` and `observed_refusals`.

use crate::db::schema::{decisions, observed_refusals};
use crate::db::{Conn, Failure, Result, savepoint};
use crate::ids::CustomerId;
use crate::mailboxes::log::{Entry, Outcome};
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = decisions)]
pub(in crate::mailboxes) struct DecisionRow {
    pub(in crate::mailboxes) id: String,
    pub(in crate::mailboxes) at: Moment,
    pub(in crate::mailboxes) customer_id: Option<CustomerId>,
    pub(in crate::mailboxes) login: String,
    pub(in crate::mailboxes) door: String,
    pub(in crate::mailboxes) stage: String,
    pub(in crate::mailboxes) outcome: String,
    pub(in crate::mailboxes) reason: String,
    pub(in crate::mailboxes) envelope: String,
    pub(in crate::mailboxes) address: String,
    pub(in crate::mailboxes) client: String,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = observed_refusals)]
pub(in crate::mailboxes) struct ObservedRow {
    pub(in crate::mailboxes) login: String,
    pub(in crate::mailboxes) address: String,
    pub(in crate::mailboxes) customer_id: Option<CustomerId>,
    pub(in crate::mailboxes) reason: String,
    pub(in crate::mailboxes) times: i64,
    pub(in crate::mailboxes) first_at: Moment,
    pub(in crate::mailboxes) last_at: Moment,
    pub(in crate::mailboxes) last_decision: String,
}

/// The longest text that is kept of what somebody sent.
const LONGEST: usize = 400;

pub(in crate::mailboxes) fn insert_decisions(tx: &mut Conn, entries: &[Entry]) -> Result<()> {
    for entry in entries {
        let row = row(entry);
        match savepoint(tx, |tx| {
            diesel::insert_into(decisions::table).values(&row).execute(tx)?;
            Ok(())
        }) {
            // Two refusals with one id: the older one is told, once in a long while.
            Ok(()) | Err(Failure::Unique(_)) => {}
            Err(other) => return Err(other),
        }
        if entry.outcome == Outcome::Observed {
            observe(tx, row)?;
        }
    }
    Ok(())
}

fn row(entry: &Entry) -> DecisionRow {
    DecisionRow {
        id: entry.id.as_str().to_owned(),
        at: entry.at,
        customer_id: entry.customer.map(|it| CustomerId::given(&it.id())),
        login: kept(&entry.login),
        door: entry.door.id().to_owned(),
        stage: entry.stage.id().to_owned(),
        outcome: entry.outcome.id().to_owned(),
        reason: entry.reason.to_owned(),
        envelope: kept(&entry.envelope),
        address: kept(&entry.address),
        client: kept(&entry.client),
    }
}

/// What a mail program sent is data: cut, and without what PostgreSQL cannot hold.
fn kept(text: &str) -> String {
    text.chars().filter(|it| *it != '\0').take(LONGEST).collect()
}

/// Counted by login and address.
fn observe(tx: &mut Conn, seen: DecisionRow) -> Result<()> {
    let known = observed_refusals::table.find((&seen.login, &seen.address));
    let changed = diesel::update(known)
        .set((
            observed_refusals::times.eq(observed_refusals::times + 1),
            observed_refusals::last_at.eq(seen.at),
            observed_refusals::reason.eq(&seen.reason),
            observed_refusals::customer_id.eq(&seen.customer_id),
            observed_refusals::last_decision.eq(&seen.id),
        ))
        .execute(tx)?;
    if changed > 0 {
        return Ok(());
    }
    let first = ObservedRow {
        login: seen.login,
        address: seen.address,
        customer_id: seen.customer_id,
        reason: seen.reason,
        times: 1,
        first_at: seen.at,
        last_at: seen.at,
        last_decision: seen.id,
    };
    let inserted = savepoint(tx, |tx| {
        diesel::insert_into(observed_refusals::table).values(&first).execute(tx)?;
        Ok(())
    });
    match inserted {
        // Another program saw it for the first time in this moment; its count is one short.
        Ok(()) | Err(Failure::Unique(_)) => Ok(()),
        Err(other) => Err(other),
    }
}

pub(in crate::mailboxes) fn decision(conn: &mut Conn, id: &str) -> Result<Option<DecisionRow>> {
    Ok(decisions::table.find(id).select(DecisionRow::as_select()).first(conn).optional()?)
}

/// What would have been refused, the most often first; of a customer, or of everybody.
pub(in crate::mailboxes) fn observed(
    conn: &mut Conn,
    customer: Option<&CustomerId>,
    most: i64,
) -> Result<Vec<ObservedRow>> {
    let mut asked = observed_refusals::table.select(ObservedRow::as_select()).into_boxed();
    if let Some(customer) = customer {
        asked = asked.filter(observed_refusals::customer_id.eq(customer));
    }
    Ok(asked.order((observed_refusals::times.desc(), observed_refusals::last_at.desc())).limit(most).load(conn)?)
}

pub(in crate::mailboxes) fn forget_observed(tx: &mut Conn, login: &str, address: &str) -> Result<bool> {
    Ok(diesel::delete(observed_refusals::table.find((login, address))).execute(tx)? > 0)
}

/// What is older is thrown away.
pub(in crate::mailboxes) fn prune_decisions(tx: &mut Conn, before: Moment) -> Result<usize> {
    let old = diesel::delete(decisions::table.filter(decisions::at.lt(before))).execute(tx)?;
    diesel::delete(observed_refusals::table.filter(observed_refusals::last_at.lt(before))).execute(tx)?;
    Ok(old)
}
