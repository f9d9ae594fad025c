//! The tables `bulk_checks` and `bulk_check_domains`: which domains are to be checked again, and what came of it.
//!
//! One running bulk check per customer: the partial unique index decides. A domain of one is begun by a guarded update
//! with a lease, and done once: whoever writes an outcome where there is one already changes nothing.

use super::{Key, Row};
use crate::db::schema::{bulk_check_domains, bulk_checks, dkim_keys, sending_domains};
use crate::db::{Conn, Failure, Result};
use crate::ids::{BulkCheckId, CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::lifecycle::BulkOutcome;
use diesel::prelude::*;
use diesel::sql_types::Text;

pub(in crate::domains) const RUNNING: &str = "running";
pub(in crate::domains) const STOPPED: &str = "stopped";
pub(in crate::domains) const DONE: &str = "done";

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = bulk_checks)]
pub(in crate::domains) struct Job {
    pub(in crate::domains) id: BulkCheckId,
    pub(in crate::domains) customer_id: CustomerId,
    pub(in crate::domains) asked_by: String,
    pub(in crate::domains) state: String,
    pub(in crate::domains) domains: i32,
    pub(in crate::domains) created_at: Moment,
    pub(in crate::domains) ended_at: Option<Moment>,
    pub(in crate::domains) hidden_at: Option<Moment>,
    pub(in crate::domains) served_at: Moment,
    pub(in crate::domains) slowed_host: Option<String>,
}

/// A unique violation is the answer "one is running already".
pub(in crate::domains) fn insert(tx: &mut Conn, job: &Job) -> Result<()> {
    diesel::insert_into(bulk_checks::table).values(job).execute(tx)?;
    Ok(())
}

/// All domains of the customer belong to it now; how many that are.
pub(in crate::domains) fn add_all(tx: &mut Conn, id: &BulkCheckId, customer: &CustomerId) -> Result<usize> {
    let all = "INSERT INTO bulk_check_domains (bulk_check_id, domain_id) \
               SELECT $1, id FROM sending_domains WHERE customer_id = $2";
    Ok(diesel::sql_query(all).bind::<Text, _>(id).bind::<Text, _>(customer).execute(tx)?)
}

/// Some of them; a foreign id, a missing one and one that is there already are passed over. How many came.
pub(in crate::domains) fn add_these(
    tx: &mut Conn,
    id: &BulkCheckId,
    customer: &CustomerId,
    domains: &[DomainId],
) -> Result<usize> {
    let one = "INSERT INTO bulk_check_domains (bulk_check_id, domain_id) \
               SELECT $1, id FROM sending_domains WHERE customer_id = $2 AND id = $3 \
               AND NOT EXISTS (SELECT 1 FROM bulk_check_domains WHERE bulk_check_id = $1 AND domain_id = $3)";
    let mut added = 0;
    for domain in domains {
        let query = diesel::sql_query(one).bind::<Text, _>(id).bind::<Text, _>(customer).bind::<Text, _>(domain);
        added += query.execute(tx)?;
    }
    Ok(added)
}

pub(in crate::domains) fn set_size(tx: &mut Conn, id: &BulkCheckId, domains: i32) -> Result<()> {
    diesel::update(bulk_checks::table.find(id)).set(bulk_checks::domains.eq(domains)).execute(tx)?;
    Ok(())
}

/// A customer's; a stranger's is not there.
pub(in crate::domains) fn find(conn: &mut Conn, customer: &CustomerId, id: &BulkCheckId) -> Result<Option<Job>> {
    let theirs = bulk_checks::table.find(id).filter(bulk_checks::customer_id.eq(customer));
    Ok(theirs.select(Job::as_select()).first(conn).optional()?)
}

pub(in crate::domains) fn by_id(conn: &mut Conn, id: &BulkCheckId) -> Result<Option<Job>> {
    Ok(bulk_checks::table.find(id).select(Job::as_select()).first(conn).optional()?)
}

pub(in crate::domains) fn running_of(conn: &mut Conn, customer: &CustomerId) -> Result<Option<BulkCheckId>> {
    let theirs = bulk_checks::table.filter(bulk_checks::customer_id.eq(customer));
    Ok(theirs.filter(bulk_checks::state.eq(RUNNING)).select(bulk_checks::id).first(conn).optional()?)
}

pub(in crate::domains) fn latest(conn: &mut Conn, customer: &CustomerId) -> Result<Option<Job>> {
    Ok(bulk_checks::table
        .filter(bulk_checks::customer_id.eq(customer))
        .order((bulk_checks::created_at.desc(), bulk_checks::id.desc()))
        .select(Job::as_select())
        .first(conn)
        .optional()?)
}

/// Of all customers; whoever had their turn longest ago comes first.
pub(in crate::domains) fn running(conn: &mut Conn) -> Result<Vec<Job>> {
    Ok(bulk_checks::table
        .filter(bulk_checks::state.eq(RUNNING))
        .order((bulk_checks::served_at, bulk_checks::id))
        .select(Job::as_select())
        .load(conn)?)
}

/// How many have come to which end; nothing stands for those that wait.
pub(in crate::domains) fn tally(conn: &mut Conn, id: &BulkCheckId) -> Result<Vec<(Option<String>, i64)>> {
    Ok(bulk_check_domains::table
        .filter(bulk_check_domains::bulk_check_id.eq(id))
        .group_by(bulk_check_domains::outcome)
        .select((bulk_check_domains::outcome, diesel::dsl::count_star()))
        .load(conn)?)
}

/// Not begun by anybody, or by somebody whose time is up.
macro_rules! waiting {
    ($id:expr, $now:expr) => {
        bulk_check_domains::bulk_check_id
            .eq($id)
            .and(bulk_check_domains::outcome.is_null())
            .and(bulk_check_domains::claimed_until.is_null().or(bulk_check_domains::claimed_until.le($now)))
    };
}

/// Some that wait, by id, after that one; each with what DNS showed of it last (JSON). A domain that was deleted has
/// nothing to show.
pub(in crate::domains) fn waiting(
    conn: &mut Conn,
    id: &BulkCheckId,
    after: &DomainId,
    now: Moment,
    most: i64,
) -> Result<Vec<(DomainId, Option<String>)>> {
    Ok(bulk_check_domains::table
        .left_join(sending_domains::table.on(sending_domains::id.eq(bulk_check_domains::domain_id)))
        .filter(waiting!(id, now))
        .filter(bulk_check_domains::domain_id.gt(after))
        .order(bulk_check_domains::domain_id)
        .limit(most)
        .select((bulk_check_domains::domain_id, sending_domains::observed.nullable()))
        .load(conn)?)
}

/// Begins these; those that are ours now. None once the bulk check was stopped. Notes that its customer had a turn.
pub(in crate::domains) fn begin(
    tx: &mut Conn,
    id: &BulkCheckId,
    domains: &[DomainId],
    now: Moment,
    until: Moment,
) -> Result<Vec<DomainId>> {
    let job = bulk_checks::table.find(id).filter(bulk_checks::state.eq(RUNNING));
    if diesel::update(job).set(bulk_checks::served_at.eq(now)).execute(tx)? == 0 {
        return Ok(Vec::new());
    }
    let free =
        bulk_check_domains::table.filter(waiting!(id, now)).filter(bulk_check_domains::domain_id.eq_any(domains));
    Ok(diesel::update(free)
        .set(bulk_check_domains::claimed_until.eq(until))
        .returning(bulk_check_domains::domain_id)
        .get_results(tx)?)
}

/// Claims these domains themselves, as [`super::claim`] does with one; which of them are ours now.
pub(in crate::domains) fn claim_domains(
    tx: &mut Conn,
    customer: &CustomerId,
    domains: &[DomainId],
    claimer: &str,
    now: Moment,
    until: Moment,
) -> Result<Vec<DomainId>> {
    let free = sending_domains::table
        .filter(sending_domains::customer_id.eq(customer))
        .filter(sending_domains::id.eq_any(domains))
        .filter(sending_domains::claimed_until.is_null().or(sending_domains::claimed_until.le(now)));
    Ok(diesel::update(free)
        .set((sending_domains::claimed_by.eq(claimer), sending_domains::claimed_until.eq(until)))
        .returning(sending_domains::id)
        .get_results(tx)?)
}

pub(in crate::domains) fn rows(conn: &mut Conn, customer: &CustomerId, domains: &[DomainId]) -> Result<Vec<Row>> {
    let theirs = sending_domains::table.filter(sending_domains::customer_id.eq(customer));
    Ok(theirs.filter(sending_domains::id.eq_any(domains)).select(Row::as_select()).load(conn)?)
}

/// The keys of all these domains, each domain's in the order of their numbers.
pub(in crate::domains) fn keys(conn: &mut Conn, domains: &[DomainId]) -> Result<Vec<Key>> {
    Ok(dkim_keys::table
        .filter(dkim_keys::domain_id.eq_any(domains))
        .order(dkim_keys::selector)
        .select(Key::as_select())
        .load(conn)?)
}

/// True if this is how it ended; false if it had an end before.
pub(in crate::domains) fn record(
    tx: &mut Conn,
    id: &BulkCheckId,
    domain: &DomainId,
    outcome: BulkOutcome,
    now: Moment,
) -> Result<bool> {
    let open = bulk_check_domains::table.find((id, domain)).filter(bulk_check_domains::outcome.is_null());
    let changed = diesel::update(open)
        .set((bulk_check_domains::outcome.eq(outcome.id()), bulk_check_domains::done_at.eq(now)))
        .execute(tx)?;
    Ok(changed == 1)
}

/// Back to those that wait, where it was begun and came to no end.
pub(in crate::domains) fn let_go(tx: &mut Conn, id: &BulkCheckId, domain: &DomainId) -> Result<()> {
    let open = bulk_check_domains::table.find((id, domain)).filter(bulk_check_domains::outcome.is_null());
    diesel::update(open).set(bulk_check_domains::claimed_until.eq(None::<Moment>)).execute(tx)?;
    Ok(())
}

/// The DNS host that is asked more slowly for its sake, if there is one.
pub(in crate::domains) fn set_slowed_host(tx: &mut Conn, id: &BulkCheckId, host: Option<&str>) -> Result<()> {
    diesel::update(bulk_checks::table.find(id)).set(bulk_checks::slowed_host.eq(host)).execute(tx)?;
    Ok(())
}

/// False if it was not running any more.
pub(in crate::domains) fn stop(tx: &mut Conn, customer: &CustomerId, id: &BulkCheckId, now: Moment) -> Result<bool> {
    let running = bulk_checks::table
        .find(id)
        .filter(bulk_checks::customer_id.eq(customer))
        .filter(bulk_checks::state.eq(RUNNING));
    let ended = (bulk_checks::state.eq(STOPPED), bulk_checks::ended_at.eq(now));
    Ok(diesel::update(running).set(ended).execute(tx)? == 1)
}

/// Done, if nothing waits any more. True for the one who found that out.
pub(in crate::domains) fn end_if_done(tx: &mut Conn, id: &BulkCheckId, now: Moment) -> Result<bool> {
    let open = bulk_check_domains::table
        .filter(bulk_check_domains::bulk_check_id.eq(id))
        .filter(bulk_check_domains::outcome.is_null())
        .select(bulk_check_domains::domain_id);
    if open.first::<DomainId>(tx).optional()?.is_some() {
        return Ok(false);
    }
    let running = bulk_checks::table.find(id).filter(bulk_checks::state.eq(RUNNING));
    let ended = (bulk_checks::state.eq(DONE), bulk_checks::ended_at.eq(now));
    Ok(diesel::update(running).set(ended).execute(tx)? == 1)
}

/// Puts the summary away; one that is running stays in sight.
pub(in crate::domains) fn hide(tx: &mut Conn, customer: &CustomerId, id: &BulkCheckId, now: Moment) -> Result<()> {
    let ended = bulk_checks::table
        .find(id)
        .filter(bulk_checks::customer_id.eq(customer))
        .filter(bulk_checks::state.ne(RUNNING));
    diesel::update(ended).set(bulk_checks::hidden_at.eq(now)).execute(tx)?;
    Ok(())
}

/// Domains that came to that end, by id, after that one; a deleted one has no row.
pub(in crate::domains) fn of_outcome(
    conn: &mut Conn,
    id: &BulkCheckId,
    outcome: BulkOutcome,
    after: &DomainId,
    most: i64,
) -> Result<Vec<(DomainId, Option<Row>)>> {
    Ok(bulk_check_domains::table
        .left_join(sending_domains::table.on(sending_domains::id.eq(bulk_check_domains::domain_id)))
        .filter(bulk_check_domains::bulk_check_id.eq(id))
        .filter(bulk_check_domains::outcome.eq(outcome.id()))
        .filter(bulk_check_domains::domain_id.gt(after))
        .order(bulk_check_domains::domain_id)
        .limit(most)
        .select((bulk_check_domains::domain_id, Option::<Row>::as_select()))
        .load(conn)?)
}

/// Keeps the newest `kept` of a customer; a running one is the newest of all.
pub(in crate::domains) fn prune(tx: &mut Conn, customer: &CustomerId, kept: i64) -> Result<()> {
    let old: Vec<BulkCheckId> = bulk_checks::table
        .filter(bulk_checks::customer_id.eq(customer))
        .order((bulk_checks::created_at.desc(), bulk_checks::id.desc()))
        .offset(kept)
        .limit(100)
        .select(bulk_checks::id)
        .load(tx)?;
    diesel::delete(bulk_checks::table.filter(bulk_checks::id.eq_any(old)).filter(bulk_checks::state.ne(RUNNING)))
        .execute(tx)?;
    Ok(())
}

/// A state that this version does not know.
pub(in crate::domains) fn unknown(state: &str) -> Failure {
    Failure::Other(format!("unknown state of a bulk check {state}"))
}
