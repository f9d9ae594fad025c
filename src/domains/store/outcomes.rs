//! Writing the outcome of a check into the domain's row.

use super::Row;
use crate::db::schema::sending_domains;
use crate::db::{Conn, Failure, Result, savepoint};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use diesel::prelude::*;

/// Everything that a check may change, but for becoming the holder ([`take_the_name`]).
#[derive(Debug, AsChangeset)]
#[diesel(table_name = sending_domains, treat_none_as_null = true)]
pub(in crate::domains) struct Outcome {
    pub(in crate::domains) zone: Option<String>,
    pub(in crate::domains) proof_lost_at: Option<Moment>,
    pub(in crate::domains) proof_lost_answers: i32,
    pub(in crate::domains) held_elsewhere: bool,
    pub(in crate::domains) standing: &'static str,
    pub(in crate::domains) standing_since: Moment,
    pub(in crate::domains) could_not_check_since: Option<Moment>,
    pub(in crate::domains) ready_since: Option<Moment>,
    pub(in crate::domains) checked_at: Option<Moment>,
    pub(in crate::domains) next_check_at: Moment,
    pub(in crate::domains) observed: Option<String>,
    pub(in crate::domains) urgency: i32,
    pub(in crate::domains) search_name: String,
    pub(in crate::domains) remark: Option<String>,
}

/// Ends the claim and moves the generation on; takes the row, so that nothing changes below us until the end of the
/// transaction. False if the row is gone, was changed since it was read, or is no longer claimed by us: then our report
/// is out of date and nothing of it may be written.
pub(in crate::domains) fn end_claim(tx: &mut Conn, seen: &Row, claimer: &str) -> Result<bool> {
    let row = sending_domains::table
        .find(&seen.id)
        .filter(sending_domains::generation.eq(seen.generation))
        .filter(sending_domains::claimed_by.eq(claimer));
    let changed = diesel::update(row)
        .set((
            sending_domains::claimed_by.eq(None::<String>),
            sending_domains::claimed_until.eq(None::<Moment>),
            sending_domains::generation.eq(seen.generation.wrapping_add(1)),
        ))
        .execute(tx)?;
    Ok(changed == 1)
}

/// Makes this domain the holder of its name. False where another customer's is: the partial unique index decides, and
/// it does so for all processes at one time.
pub(in crate::domains) fn take_the_name(tx: &mut Conn, id: &DomainId, now: Moment) -> Result<bool> {
    let taken = savepoint(tx, |tx| {
        diesel::update(sending_domains::table.find(id))
            .set((sending_domains::ownership.eq("dns"), sending_domains::proven_at.eq(now)))
            .execute(tx)?;
        Ok(())
    });
    match taken {
        Ok(()) => Ok(true),
        Err(Failure::Unique(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

/// The proof has lapsed; the name is free for whoever proves it next. When it was proven stays in the row: a challenge
/// that once proved something is never replaced behind anybody's back.
pub(in crate::domains) fn let_go_of_the_name(tx: &mut Conn, id: &DomainId) -> Result<()> {
    diesel::update(sending_domains::table.find(id)).set(sending_domains::ownership.eq("none")).execute(tx)?;
    Ok(())
}

pub(in crate::domains) fn write_outcome(tx: &mut Conn, id: &DomainId, outcome: &Outcome) -> Result<()> {
    diesel::update(sending_domains::table.find(id)).set(outcome).execute(tx)?;
    Ok(())
}

/// When a person (or the operator) last asked for a validation.
pub(in crate::domains) fn set_validated(tx: &mut Conn, id: &DomainId, at: Moment) -> Result<()> {
    diesel::update(sending_domains::table.find(id)).set(sending_domains::validated_at.eq(at)).execute(tx)?;
    Ok(())
}

/// When the records last went to whoever manages the DNS; from then on it is worth looking again. False if that customer
/// has no such domain.
pub(in crate::domains) fn set_handed_over(
    tx: &mut Conn,
    customer: &CustomerId,
    id: &DomainId,
    at: Moment,
) -> Result<bool> {
    let theirs = sending_domains::table.find(id).filter(sending_domains::customer_id.eq(customer));
    let changed = diesel::update(theirs)
        .set((
            sending_domains::handed_over_at.eq(at),
            // A check that is under way does not know of it, and would write its own next time.
            sending_domains::generation.eq(sending_domains::generation + 1),
        ))
        .execute(tx)?;
    diesel::update(theirs.filter(sending_domains::next_check_at.gt(at)))
        .set(sending_domains::next_check_at.eq(at))
        .execute(tx)?;
    Ok(changed == 1)
}
