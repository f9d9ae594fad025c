//! What a check changes, in one transaction: ownership, standing, the next look, the keys that were seen, the check
//! itself, the log.
//!
//! The name that becomes proven is the one in the row, never one that was typed. Becoming the holder is tried within a
//! savepoint, because "somebody else has it" is an answer and not a fault. What could not be asked changes neither
//! standing nor proof.

use super::store::{self, Check, Key, Moves, Outcome, Row};
use super::types::{self, read};
use super::{Checked, Ownership, changes, published, receipts};
use crate::audit::{self, Actor, Change};
use crate::customers;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BulkCheckId, CheckId};
use crate::moment::Moment;
use crate::rules::address::{DnsName, DomainName};
use crate::rules::diagnosis::{Answers, Facts, Observed, Plan, Proof, Report, Standing, Times, standing};
use crate::rules::lifecycle::{self, BeforeAndAfter, LastCheck};
use crate::rules::records::{Purpose, RecordStatus};
use crate::vault;
use serde_json::json;
use std::time::Duration;

/// How a check came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Occasion {
    /// Somebody pressed "Validate", or typed `domain check`; perhaps naming selectors of other services.
    ByHand { selectors: Vec<DnsName> },
    /// Its time had come.
    Clock,
    /// One of many. Nobody says by this that the records of this very domain were just published, so it does not count
    /// as a validation ([`store::set_validated`]): what is missing is not "on its way" once more, and the quick looks do
    /// not begin anew for ten thousand domains.
    Bulk(BulkCheckId),
}

impl Occasion {
    pub(super) const fn is_by_hand(&self) -> bool {
        matches!(self, Self::ByHand { .. })
    }
}

/// One check that was made.
pub(super) struct Run {
    pub(super) actor: Actor,
    pub(super) occasion: Occasion,
    /// As it was when the check began.
    pub(super) row: Row,
    pub(super) keys: Vec<Key>,
    pub(super) claimer: String,
    pub(super) plan: Plan,
    pub(super) answers: Answers,
    pub(super) times: Times,
    pub(super) report: Report,
    pub(super) now: Moment,
    pub(super) duration: Duration,
    /// Of the receipt, if this check leaves one; known once it was written.
    pub(super) receipt: Option<receipts::ReceiptNumber>,
}

/// Writes it down. Nothing if the row was changed or claimed by somebody else meanwhile; `NotFound` if it is gone.
pub(super) fn write(tx: &mut Conn, run: Run) -> Result<Option<Checked>> {
    let mut moves = Moves::default();
    let Some((run, before)) = write_uncounted(tx, run, &mut moves)? else { return Ok(None) };
    moves.count(tx)?;
    let row = store::find(tx, &run.row.customer_id, &run.row.id)?.ok_or(Error::NotFound)?;
    Ok(Some(Checked {
        domain: read(&row, run.now)?,
        report: run.report,
        checked_at: run.now,
        duration: run.duration,
        standing_before: before,
        receipt: run.receipt,
    }))
}

/// The same as one of several in a transaction that counts the moves at its end; with the standing before.
pub(super) fn write_uncounted(tx: &mut Conn, mut run: Run, moves: &mut Moves) -> Result<Option<(Run, Standing)>> {
    if !store::end_claim(tx, &run.row, &run.claimer)? {
        store::find(tx, &run.row.customer_id, &run.row.id)?.ok_or(Error::NotFound)?;
        // Our own claim on a row that changed would keep others waiting for nothing.
        store::release(tx, &run.row.id, &run.claimer)?;
        return Ok(None);
    }
    let before = types::standing(&run.row.standing)?;
    let claim = settle_ownership(tx, &run)?;
    let after = standing_after(&run, before, &claim);
    store::write_outcome(tx, &run.row.id, &outcome(&run, after, &claim)?)?;
    let counted = store::Counted { standing: after.id(), could_not_check: run.report.could_not_check };
    moves.note(&run.row.customer_id, Some(store::counted(&run.row)), Some(counted));
    if after == Standing::Ready && before != Standing::Ready {
        customers::has_a_ready_domain(tx, &run.row.customer_id, run.now)?;
    }
    mark_seen_keys(tx, &run)?;
    let is = changes::Is { standing: after, owned: claim.owned, held_elsewhere: claim.held_elsewhere };
    let found = changes::found(tx, &mut run, before, is)?;
    let check = check(&run, before, after, !found.is_empty())?;
    store::insert_check(tx, &check)?;
    changes::write(tx, &run.row.id, run.now, Some(&check.id), &found)?;
    if check.changed || run.occasion.is_by_hand() {
        run.receipt = Some(receipts::write(tx, &run, &check)?);
    }
    // For one of many the next look by the clock does it; where bulk checks always come before that, one in sixteen does.
    if !matches!(run.occasion, Occasion::Bulk(_)) || vault::random::<1>()?[0].is_multiple_of(16) {
        changes::prune_checks(tx, &run.row.id, run.now)?;
    }
    tell(tx, &run, before, after, &claim)?;
    if let Occasion::Bulk(bulk) = &run.occasion {
        let could_not_check = run.report.could_not_check;
        let facts = BeforeAndAfter { before, after, differs: check.changed, could_not_check };
        store::bulk_checks::record(tx, bulk, &run.row.id, lifecycle::bulk_outcome(facts), run.now)?;
    }
    Ok(Some((run, before)))
}

/// How it stands with the name after this check.
struct Claim {
    owned: bool,
    /// Proven by mail and by nothing else before this check.
    by_mail: bool,
    gained: bool,
    lost: bool,
    held_elsewhere: bool,
    /// Since when, and for how many answers, the proof of an owned domain was definitely not there.
    absent: (Option<Moment>, i32),
}

fn settle_ownership(tx: &mut Conn, run: &Run) -> Result<Claim> {
    let (row, level) = (&run.row, types::ownership(&run.row.ownership)?);
    let owned = level == Ownership::Dns;
    let unchanged = Claim {
        owned,
        by_mail: level == Ownership::Mailbox,
        gained: false,
        lost: false,
        held_elsewhere: row.held_elsewhere,
        absent: (row.proof_lost_at, row.proof_lost_answers),
    };
    let seen = Claim { absent: (None, 0), ..unchanged };
    Ok(match run.report.proof {
        Proof::Challenge | Proof::OwnRecords if owned => seen,
        Proof::Challenge | Proof::OwnRecords => {
            let taken = store::take_the_name(tx, &row.id, run.now)?;
            Claim { owned: taken, gained: taken, held_elsewhere: !taken, ..seen }
        }
        Proof::Absent if owned => {
            let answers = u32::try_from(row.proof_lost_answers).unwrap_or(0);
            let absence = lifecycle::after_absence(row.proof_lost_at, answers, run.now);
            if absence.lapsed {
                store::let_go_of_the_name(tx, &row.id)?;
                Claim { owned: false, lost: true, ..seen }
            } else {
                let answers = i32::try_from(absence.answers).unwrap_or(i32::MAX);
                Claim { absent: (Some(absence.since), answers), ..unchanged }
            }
        }
        Proof::Absent => Claim { held_elsewhere: false, ..seen },
        Proof::Partial | Proof::CannotTell => unchanged,
    })
}

fn standing_after(run: &Run, before: Standing, claim: &Claim) -> Standing {
    if run.report.could_not_check {
        return match before {
            // The proof itself was definite.
            _ if claim.lost || claim.held_elsewhere => Standing::NotVerified,
            Standing::NotVerified if claim.gained => Standing::NeedsRecords,
            other => other,
        };
    }
    // A validation from before the first key was made asked about the ownership alone.
    let first_key = run.keys.iter().map(|it| it.created_at).min();
    let asked_at = asked_at(&run.row).filter(|it| first_key.is_some_and(|made| *it >= made));
    standing(Facts {
        // A link that was confirmed opens the way to the records; whoever holds the name closes it again.
        proven: claim.owned || (claim.by_mail && !claim.held_elsewhere),
        in_dns: claim.owned,
        records: &run.report.records,
        was_ready: run.row.ready_since.is_some(),
        asked_at,
        now: run.now,
    })
}

/// When a person last validated, or gave the records to whoever manages the DNS.
fn asked_at(row: &Row) -> Option<Moment> {
    row.validated_at.max(row.handed_over_at)
}

fn outcome(run: &Run, after: Standing, claim: &Claim) -> Result<Outcome> {
    let (row, now) = (&run.row, run.now);
    let standing_since = if row.standing == after.id() { row.standing_since } else { now };
    let could_not_check_since = run.report.could_not_check.then(|| row.could_not_check_since.unwrap_or(now));
    let last = LastCheck { standing: after, since: standing_since, could_not_check_since, asked_at: asked_at(row) };
    let observed = merged(published::observed(row), &run.report.observed);
    Ok(Outcome {
        zone: run.report.zone.as_ref().map(ToString::to_string).or_else(|| row.zone.clone()),
        proof_lost_at: claim.absent.0,
        proof_lost_answers: claim.absent.1,
        held_elsewhere: claim.held_elsewhere,
        standing: after.id(),
        standing_since,
        could_not_check_since,
        ready_since: match after {
            Standing::Ready | Standing::StoppedWorking => Some(row.ready_since.unwrap_or(now)),
            _ => None,
        },
        checked_at: Some(now),
        next_check_at: lifecycle::next_check(last, now, u32::from_le_bytes(vault::random()?)),
        observed: Some(serde_json::to_string(&observed).map_err(|it| Error::Internal(it.to_string()))?),
        urgency: after.urgency(),
        search_name: store::search_name(&DomainName::from_stored(row.name.clone())),
        remark: remark(&run.report).or_else(|| row.remark.clone().filter(|_| run.report.could_not_check)),
    })
}

/// The needed record that is most wrong, in short, for the line in the list.
fn remark(report: &Report) -> Option<String> {
    let worst = |status| match status {
        RecordStatus::Different => 0,
        RecordStatus::MoreThanOne => 1,
        RecordStatus::WrongPlace => 2,
        RecordStatus::Missing => 3,
        RecordStatus::SomeServers => 4,
        _ => 5,
    };
    let needed = report.records.iter().filter(|it| it.needed && worst(it.status) < 5);
    needed.min_by_key(|it| worst(it.status)).map(|it| format!("{}:{}", it.purpose.id(), it.status.id()))
}

/// What could not be seen today is remembered as it was last seen.
fn merged(before: Observed, now: &Observed) -> Observed {
    let now = now.clone();
    Observed {
        spf: if now.spf_known { now.spf } else { before.spf },
        senders: if now.spf_known { now.senders } else { before.senders },
        spf_known: now.spf_known || before.spf_known,
        dmarc: if now.dmarc_known { now.dmarc } else { before.dmarc },
        dmarc_texts: if now.dmarc_known { now.dmarc_texts } else { before.dmarc_texts },
        dmarc_known: now.dmarc_known || before.dmarc_known,
        mx: if now.spf_known { now.mx } else { before.mx },
        name_servers: if now.name_servers.is_empty() { before.name_servers } else { now.name_servers },
    }
}

/// Only keys whose record was seen correct may sign.
fn mark_seen_keys(tx: &mut Conn, run: &Run) -> Result<()> {
    for key in &run.keys {
        let records = run.report.records.iter().filter(|it| it.purpose == Purpose::Dkim);
        let own = records.clone().find(|it| it.owner.labels().next() == Some(key.selector.as_bytes()));
        // Behind an alias the key is seen where we publish it.
        let status = own.map(|it| match (it.status, it.behind) {
            (RecordStatus::Found, Some(behind)) => behind,
            (status, _) => status,
        });
        let seen_at = match status {
            Some(RecordStatus::Found) => Some(key.seen_at.unwrap_or(run.now)),
            Some(
                RecordStatus::Missing | RecordStatus::Different | RecordStatus::WrongPlace | RecordStatus::MoreThanOne,
            ) => None,
            Some(RecordStatus::SomeServers | RecordStatus::NoAnswer | RecordStatus::NotChecked) | None => key.seen_at,
        };
        if seen_at != key.seen_at {
            store::mark_seen(tx, &key.id, seen_at)?;
        }
    }
    Ok(())
}

fn check(run: &Run, before: Standing, after: Standing, changed: bool) -> Result<Check> {
    Ok(Check {
        id: CheckId::new(),
        domain_id: run.row.id.clone(),
        asked_by: run.actor.kind().to_owned(),
        checked_at: run.now,
        standing_before: before.id().to_owned(),
        standing_after: after.id().to_owned(),
        could_not_check: run.report.could_not_check,
        duration_ms: i64::try_from(run.duration.as_millis()).unwrap_or(i64::MAX),
        queries: i32::try_from(run.report.queries).unwrap_or(i32::MAX),
        report: serde_json::to_string(&run.report).map_err(|it| Error::Internal(it.to_string()))?,
        changed,
    })
}

/// Every validation by hand goes into the log, a look by the clock or among many only when it changed something.
fn tell(tx: &mut Conn, run: &Run, before: Standing, after: Standing, claim: &Claim) -> Result<()> {
    let changed = before != after || claim.held_elsewhere != run.row.held_elsewhere;
    let mut told = Vec::new();
    if changed || run.occasion.is_by_hand() {
        told.push("domain.validated");
    }
    if claim.gained {
        told.push("domain.proven");
    }
    if claim.lost {
        told.push("domain.proof_lapsed");
    }
    for action in told {
        audit::record(
            tx,
            &Change {
                at: run.now,
                actor: &run.actor,
                customer: Some(&run.row.customer_id),
                action,
                object: format!("domain:{}", run.row.id),
                details: json!({
                    "name": run.row.name,
                    "standing_before": before,
                    "standing": after,
                    "proof": run.report.proof,
                    "held_elsewhere": claim.held_elsewhere,
                    "could_not_check": run.report.could_not_check,
                }),
            },
        )?;
    }
    Ok(())
}
