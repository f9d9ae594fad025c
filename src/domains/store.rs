//! The tables `sending_domains`, `domain_counts`, `dkim_keys`, `checks`, `domain_changes`, `retired_names`,
//! `mail_proofs`, `bulk_checks`, `bulk_check_domains`, `receipts` and `receipt_links`.

pub(super) mod bulk_checks;

mod changes;
mod checks;
mod claims;
mod counts;
mod key_zone;
mod keys;
mod list;
mod listed;
mod mailed_proofs;
mod outcomes;
mod overview;
mod receipts;
mod signing;
mod stopped;
mod turns;

pub(super) use changes::{ChangeRow, changes_before, changes_since, insert_change, prune_changes};
pub(super) use checks::{Check, insert_check, last_check, prune_checks};
pub(super) use claims::{claim, due, extend, is_claimed, release};
pub(super) use counts::{Counted, Moves, counted, counts, moved};
pub(super) use key_zone::{is_retired, keys_under, labelled, zone_changed_at};
pub(super) use keys::{
    Key, empty_key, insert_key, keys_of, look_soon, mark_seen, replace_key, set_key_label, set_state,
};
pub(super) use list::{
    Along, Matches, Narrowed, Ranked, Stretch, delete_all, named_ids, neighbours, some, stretch, with_ids,
};
pub(super) use listed::{among, came, insert_uncounted};
pub(super) use mailed_proofs::{
    MailProof, end_proofs, insert_proof, mail_proof, nth_proof_since, open_proof, set_mailbox, sweep_proofs, use_proof,
};
pub(super) use outcomes::{
    Outcome, end_claim, let_go_of_the_name, set_handed_over, set_validated, take_the_name, write_outcome,
};
pub(super) use overview::{latest_check, most_urgent, newest_at};
pub(super) use receipts::{
    ReceiptHead, ReceiptRow, end_links, insert_link, insert_receipt, links_of, number_is_taken, prune_receipts,
    receipt, receipt_by_link, receipt_of_check, receipts_of, shared_among, sweep_receipts,
};
pub(super) use signing::{Signs, signing_keys};
pub(super) use stopped::{StoppedRow, customers_with_stopped, insert_told, stopped, told};
pub(super) use turns::{overdue, retired, under_way};

use crate::db::schema::{retired_names, sending_domains};
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::address::DomainName;
use diesel::prelude::*;

/// So many replaced challenges are remembered, to tell an old one from a wrong one.
const EARLIER_KEPT: usize = 5;

/// One row of `sending_domains`.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = sending_domains)]
pub(super) struct Row {
    pub(super) id: DomainId,
    pub(super) customer_id: CustomerId,
    pub(super) name: String,
    pub(super) zone: Option<String>,
    pub(super) ownership: String,
    pub(super) proven_at: Option<Moment>,
    pub(super) proof_lost_at: Option<Moment>,
    pub(super) proof_lost_answers: i32,
    pub(super) held_elsewhere: bool,
    pub(super) challenge: String,
    pub(super) challenge_made_at: Moment,
    pub(super) earlier_challenges: String,
    pub(super) selector_tag: String,
    pub(super) standing: String,
    pub(super) standing_since: Moment,
    pub(super) could_not_check_since: Option<Moment>,
    pub(super) ready_since: Option<Moment>,
    pub(super) validated_at: Option<Moment>,
    pub(super) checked_at: Option<Moment>,
    pub(super) next_check_at: Moment,
    pub(super) claimed_by: Option<String>,
    pub(super) claimed_until: Option<Moment>,
    pub(super) generation: i32,
    pub(super) observed: Option<String>,
    pub(super) full_names: bool,
    pub(super) dns_manager: Option<String>,
    pub(super) created_at: Moment,
    pub(super) remark: Option<String>,
    pub(super) handed_over_at: Option<Moment>,
    pub(super) key_label: Option<String>,
}

/// A domain that comes.
#[derive(Debug, Insertable)]
#[diesel(table_name = sending_domains)]
pub(super) struct NewRow {
    pub(super) id: DomainId,
    pub(super) customer_id: CustomerId,
    pub(super) name: String,
    pub(super) zone: Option<String>,
    pub(super) ownership: &'static str,
    pub(super) proof_lost_answers: i32,
    pub(super) held_elsewhere: bool,
    pub(super) challenge: String,
    pub(super) challenge_made_at: Moment,
    pub(super) earlier_challenges: String,
    pub(super) selector_tag: String,
    pub(super) standing: &'static str,
    pub(super) standing_since: Moment,
    pub(super) next_check_at: Moment,
    pub(super) generation: i32,
    pub(super) observed: Option<String>,
    pub(super) full_names: bool,
    pub(super) created_at: Moment,
    pub(super) urgency: i32,
    pub(super) search_name: String,
}

/// Counted with it.
pub(super) fn insert(tx: &mut Conn, row: &NewRow) -> Result<()> {
    diesel::insert_into(sending_domains::table).values(row).execute(tx)?;
    moved(tx, &row.customer_id, None, Some(Counted { standing: row.standing, could_not_check: false }))
}

/// What the list searches: the name as DNS has it and, where that differs, as people read it.
pub(super) fn search_name(name: &DomainName) -> String {
    let shown = name.to_unicode();
    if shown == name.as_str() { shown } else { format!("{name} {shown}") }
}

/// A customer's row; a stranger's is not there.
pub(super) fn find(conn: &mut Conn, customer: &CustomerId, id: &DomainId) -> Result<Option<Row>> {
    let theirs = sending_domains::table.find(id).filter(sending_domains::customer_id.eq(customer));
    Ok(theirs.select(Row::as_select()).first(conn).optional()?)
}

/// All with that name, of one customer or of all.
pub(super) fn with_name(conn: &mut Conn, name: &str, customer: Option<&CustomerId>) -> Result<Vec<Row>> {
    let named = sending_domains::table.filter(sending_domains::name.eq(name));
    let rows = match customer {
        Some(customer) => {
            named.filter(sending_domains::customer_id.eq(customer)).select(Row::as_select()).load(conn)?
        }
        None => named.order(sending_domains::id).select(Row::as_select()).load(conn)?,
    };
    Ok(rows)
}

/// Is that name somebody's now, or was it ever?
pub(super) fn is_taken(conn: &mut Conn, name: &str) -> Result<bool> {
    use diesel::dsl::exists;
    let is_theirs = sending_domains::selector_tag.eq(name).or(sending_domains::key_label.eq(name));
    let used = sending_domains::table.filter(is_theirs).select(sending_domains::id);
    let retired = retired_names::table.find(name).select(retired_names::name);
    Ok(diesel::select(exists(used)).get_result(conn)? || diesel::select(exists(retired)).get_result(conn)?)
}

/// The names of a domain that goes: its selectors, and the label of its keys in the operator's zone.
pub(super) fn retire_names(tx: &mut Conn, row: &Row, now: Moment) -> Result<()> {
    for name in [Some(&row.selector_tag), row.key_label.as_ref()].into_iter().flatten() {
        diesel::insert_into(retired_names::table)
            .values((retired_names::name.eq(name), retired_names::retired_at.eq(now)))
            .execute(tx)?;
    }
    Ok(())
}

/// Keys, checks and changes go with it; a sender that still uses it makes the database refuse. Counted out by the row as
/// it is deleted, not as it was read.
pub(super) fn delete(tx: &mut Conn, customer: &CustomerId, id: &DomainId) -> Result<bool> {
    let theirs = sending_domains::table.find(id).filter(sending_domains::customer_id.eq(customer));
    let was = (sending_domains::standing, sending_domains::could_not_check_since);
    let gone: Vec<(String, Option<Moment>)> = diesel::delete(theirs).returning(was).get_results(tx)?;
    for (standing, silent) in &gone {
        moved(tx, customer, Some(Counted { standing, could_not_check: silent.is_some() }), None)?;
    }
    Ok(!gone.is_empty())
}

/// How the customer likes to see it; no change to what is checked, so the generation stays.
pub(super) fn set_full_names(tx: &mut Conn, customer: &CustomerId, id: &DomainId, full: bool) -> Result<bool> {
    let theirs = sending_domains::table.find(id).filter(sending_domains::customer_id.eq(customer));
    Ok(diesel::update(theirs).set(sending_domains::full_names.eq(full)).execute(tx)? == 1)
}

pub(super) fn set_dns_manager(tx: &mut Conn, customer: &CustomerId, id: &DomainId, who: &str) -> Result<bool> {
    let theirs = sending_domains::table.find(id).filter(sending_domains::customer_id.eq(customer));
    Ok(diesel::update(theirs).set(sending_domains::dns_manager.eq(who)).execute(tx)? == 1)
}

/// Guarded: false if somebody else changed what is checked since the row was read.
pub(super) fn replace_challenge(tx: &mut Conn, seen: &Row, challenge: &str, now: Moment) -> Result<bool> {
    let row = sending_domains::table.find(&seen.id).filter(sending_domains::generation.eq(seen.generation));
    let earlier = [seen.challenge.as_str()].into_iter().chain(seen.earlier_challenges.split_whitespace());
    let earlier: Vec<&str> = earlier.take(EARLIER_KEPT).collect();
    let changed = diesel::update(row)
        .set((
            sending_domains::challenge.eq(challenge),
            sending_domains::challenge_made_at.eq(now),
            sending_domains::earlier_challenges.eq(earlier.join(" ")),
            sending_domains::generation.eq(seen.generation.wrapping_add(1)),
        ))
        .execute(tx)?;
    Ok(changed == 1)
}

/// What is checked has changed, so that a check that is under way is out of date.
pub(super) fn next_generation(tx: &mut Conn, id: &DomainId) -> Result<()> {
    let row = sending_domains::table.find(id);
    diesel::update(row).set(sending_domains::generation.eq(sending_domains::generation + 1)).execute(tx)?;
    Ok(())
}

/// The same, guarded: false if somebody else changed what is checked since the row was read. Holds the row until the end
/// of the transaction.
pub(super) fn move_on(tx: &mut Conn, seen: &Row) -> Result<bool> {
    let row = sending_domains::table.find(&seen.id).filter(sending_domains::generation.eq(seen.generation));
    let next = sending_domains::generation.eq(seen.generation.wrapping_add(1));
    Ok(diesel::update(row).set(next).execute(tx)? == 1)
}
