//! One transaction for many domains: what has ended is written, what comes next is begun. A disk that must be told
//! "really" costs as much for thirty domains as for one.
//!
//! All or nothing. Where it fails, each domain is checked again by itself (`aside`), so that one that cannot be written
//! does not take the others with it.

use super::super::Ownership;
use super::super::keys::are_settled;
use super::super::outcome::{self, Occasion, Run};
use super::super::renew;
use super::super::store::{self, Key, Moves, Row, bulk_checks};
use super::super::types::ownership;
use super::super::validate::{LEASE, Taken};
use crate::audit::Actor;
use crate::config::Config;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BulkCheckId, CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::lifecycle::BulkOutcome;
use std::collections::{HashMap, HashSet};

/// Domains of one bulk check that are to be begun.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    pub(super) bulk: BulkCheckId,
    pub(super) customer: CustomerId,
    pub(super) actor: Actor,
    pub(super) domains: Vec<DomainId>,
}

/// What became of the wishes. Domains that stand nowhere here are somebody else's, or the bulk check was stopped.
#[derive(Default)]
pub(super) struct Turned {
    pub(super) begun: Vec<(BulkCheckId, Taken)>,
    /// Begun, but not to be checked like the rest: somebody else is checking it, or it has no key yet.
    pub(super) aside: Vec<(BulkCheckId, DomainId)>,
    /// They were deleted meanwhile, and that is their end.
    pub(super) gone: Vec<(BulkCheckId, DomainId)>,
}

pub(super) fn turn(
    tx: &mut Conn,
    config: &Config,
    ended: Vec<(BulkCheckId, Run)>,
    wishes: &[Wish],
    claimer: &str,
    now: Moment,
) -> Result<Turned> {
    let moves = write(tx, ended, now)?;
    let mut turned = Turned::default();
    // Two processes that work on the same bulk checks take them in one order.
    let mut wishes: Vec<&Wish> = wishes.iter().collect();
    wishes.sort_by(|a, b| a.bulk.cmp(&b.bulk));
    for wish in wishes {
        begin(tx, config, wish, claimer, now, &mut turned)?;
    }
    // Last: whoever deletes a domain has its row and then wants the counters, and we have just claimed rows.
    moves.count(tx)?;
    Ok(turned)
}

/// The moves, still to be counted.
fn write(tx: &mut Conn, mut ended: Vec<(BulkCheckId, Run)>, now: Moment) -> Result<Moves> {
    ended.sort_by(|(_, a), (_, b)| (&a.row.customer_id, &a.row.id).cmp(&(&b.row.customer_id, &b.row.id)));
    let mut moves = Moves::default();
    for (bulk, run) in ended {
        let domain = run.row.id.clone();
        match outcome::write_uncounted(tx, run, &mut moves) {
            Ok(Some(_)) => {}
            // It changed while we asked: once more.
            Ok(None) => bulk_checks::let_go(tx, &bulk, &domain)?,
            Err(Error::NotFound) => {
                bulk_checks::record(tx, &bulk, &domain, BulkOutcome::Gone, now)?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(moves)
}

fn begin(tx: &mut Conn, config: &Config, wish: &Wish, claimer: &str, now: Moment, turned: &mut Turned) -> Result<()> {
    let until = now.plus(LEASE);
    let ours = bulk_checks::begin(tx, &wish.bulk, &wish.domains, now, until)?;
    if ours.is_empty() {
        return Ok(());
    }
    let (mut rows, mut keys) = read(tx, &wish.customer, &ours)?;
    let unsettled = |row: &Row| {
        let theirs = keys.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        renew::has_expired(row, now) || wants_a_key(row) && !are_settled(config, row, theirs)
    };
    let settled: Vec<DomainId> = rows.values().filter(|it| !unsettled(it)).map(|it| it.id.clone()).collect();
    let free = bulk_checks::claim_domains(tx, &wish.customer, &settled, claimer, now, until)?;
    let free: HashSet<DomainId> = free.into_iter().collect();
    for id in ours {
        let bulk = wish.bulk.clone();
        match rows.remove(&id) {
            None => {
                bulk_checks::record(tx, &bulk, &id, BulkOutcome::Gone, now)?;
                turned.gone.push((bulk, id));
            }
            Some(row) if free.contains(&id) => {
                let (occasion, keys) = (Occasion::Bulk(bulk.clone()), keys.remove(&id).unwrap_or_default());
                let taken = Taken { actor: wish.actor.clone(), occasion, row, keys, claimer: claimer.to_owned() };
                turned.begun.push((bulk, taken));
            }
            Some(_) => turned.aside.push((bulk, id)),
        }
    }
    Ok(())
}

/// A proven domain waits for nothing but its records, so what they are must be settled first.
fn wants_a_key(row: &Row) -> bool {
    ownership(&row.ownership).is_ok_and(|it| it != Ownership::None)
}

/// Domains and their keys, by domain.
type Read = (HashMap<DomainId, Row>, HashMap<DomainId, Vec<Key>>);

fn read(tx: &mut Conn, customer: &CustomerId, ids: &[DomainId]) -> Result<Read> {
    let rows = bulk_checks::rows(tx, customer, ids)?;
    let mut keys: HashMap<DomainId, Vec<Key>> = HashMap::new();
    for key in bulk_checks::keys(tx, ids)? {
        keys.entry(key.domain_id.clone()).or_default().push(key);
    }
    Ok((rows.into_iter().map(|it| (it.id.clone(), it)).collect(), keys))
}

/// Gives these domains back, where they are still ours.
pub(super) fn release(tx: &mut Conn, claims: &[(DomainId, String)]) -> Result<()> {
    for (domain, claimer) in claims {
        store::release(tx, domain, claimer)?;
    }
    Ok(())
}

/// An outcome that is written by itself.
pub(super) fn record(
    tx: &mut Conn,
    bulk: &BulkCheckId,
    domain: &DomainId,
    end: BulkOutcome,
    now: Moment,
) -> Result<()> {
    bulk_checks::record(tx, bulk, domain, end, now)?;
    Ok(())
}

/// The same for a domain that we had claimed.
pub(super) fn give_up(tx: &mut Conn, bulk: &BulkCheckId, domain: &DomainId, claimer: &str, now: Moment) -> Result<()> {
    store::release(tx, domain, claimer)?;
    record(tx, bulk, domain, BulkOutcome::CouldNotAsk, now)
}
