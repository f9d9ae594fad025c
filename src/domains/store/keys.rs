//! The table `dkim_keys`, and under which label its keys are published in the operator's zone.

use crate::db::schema::{dkim_keys, sending_domains};
use crate::db::{Conn, Result};
use crate::ids::{DkimKeyId, DomainId};
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = dkim_keys)]
pub(in crate::domains) struct Key {
    pub(in crate::domains) id: DkimKeyId,
    pub(in crate::domains) domain_id: DomainId,
    pub(in crate::domains) selector: String,
    pub(in crate::domains) algorithm: String,
    pub(in crate::domains) sealed_private: String,
    /// Base64 of the SubjectPublicKeyInfo.
    pub(in crate::domains) public_key: String,
    pub(in crate::domains) seen_at: Option<Moment>,
    pub(in crate::domains) created_at: Moment,
    /// `active`, `standby`, `retiring` or `emptied`.
    pub(in crate::domains) state: String,
    pub(in crate::domains) state_since: Moment,
}

/// In the order of their numbers, of which no domain has ten.
pub(in crate::domains) fn keys_of(conn: &mut Conn, domain: &DomainId) -> Result<Vec<Key>> {
    Ok(dkim_keys::table
        .filter(dkim_keys::domain_id.eq(domain))
        .order(dkim_keys::selector)
        .select(Key::as_select())
        .load(conn)?)
}

pub(in crate::domains) fn insert_key(tx: &mut Conn, key: &Key) -> Result<()> {
    diesel::insert_into(dkim_keys::table).values(key).execute(tx)?;
    Ok(())
}

/// The label of its keys in the operator's zone, once and for all; false where the domain has one.
pub(in crate::domains) fn set_key_label(tx: &mut Conn, domain: &DomainId, label: &str) -> Result<bool> {
    let unnamed = sending_domains::table.find(domain).filter(sending_domains::key_label.is_null());
    Ok(diesel::update(unnamed).set(sending_domains::key_label.eq(label)).execute(tx)? == 1)
}

/// Since when its record is seen correct; nothing once it is not.
pub(in crate::domains) fn mark_seen(tx: &mut Conn, key: &DkimKeyId, seen_at: Option<Moment>) -> Result<()> {
    diesel::update(dkim_keys::table.find(key)).set(dkim_keys::seen_at.eq(seen_at)).execute(tx)?;
    Ok(())
}

/// A key in the place of another, under the same selector. False, and nothing changed, where the other is no longer what it
/// was.
pub(in crate::domains) fn replace_key(tx: &mut Conn, old: &Key, new: &Key) -> Result<bool> {
    let as_it_was = dkim_keys::table.find(&old.id).filter(dkim_keys::state.eq(&old.state));
    if diesel::delete(as_it_was).execute(tx)? != 1 {
        return Ok(false);
    }
    insert_key(tx, new)?;
    Ok(true)
}

/// False, and nothing changed, where the key is no longer what it was.
pub(in crate::domains) fn set_state(tx: &mut Conn, key: &Key, state: &str, now: Moment) -> Result<bool> {
    let as_it_was = dkim_keys::table.find(&key.id).filter(dkim_keys::state.eq(&key.state));
    let changed =
        diesel::update(as_it_was).set((dkim_keys::state.eq(state), dkim_keys::state_since.eq(now))).execute(tx)?;
    Ok(changed == 1)
}

/// The same for a key that is emptied: nobody can sign with it again.
pub(in crate::domains) fn empty_key(tx: &mut Conn, key: &Key, now: Moment) -> Result<bool> {
    let emptied = set_state(tx, key, "emptied", now)?;
    diesel::update(dkim_keys::table.find(&key.id).filter(dkim_keys::state.eq("emptied")))
        .set(dkim_keys::sealed_private.eq(""))
        .execute(tx)?;
    Ok(emptied)
}

/// The clock is to look at that domain soon.
pub(in crate::domains) fn look_soon(tx: &mut Conn, domain: &DomainId, now: Moment) -> Result<()> {
    let later = sending_domains::table.find(domain).filter(sending_domains::next_check_at.gt(now));
    diesel::update(later).set(sending_domains::next_check_at.eq(now)).execute(tx)?;
    Ok(())
}
