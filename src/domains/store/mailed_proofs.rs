//! The table `mail_proofs`: links that were mailed to an address at exactly a domain. Only digests of their tokens.
//!
//! Rows outlive their domain for a while: deleting it and adding it again gives no new mails.

use crate::db::schema::{mail_proofs, sending_domains};
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = mail_proofs)]
pub(in crate::domains) struct MailProof {
    pub(in crate::domains) token_hash: String,
    pub(in crate::domains) domain_id: DomainId,
    pub(in crate::domains) domain_name: String,
    pub(in crate::domains) customer_id: CustomerId,
    /// In lower case.
    pub(in crate::domains) recipient: String,
    pub(in crate::domains) asked_by: String,
    pub(in crate::domains) created_at: Moment,
    pub(in crate::domains) expires_at: Moment,
    pub(in crate::domains) used_at: Option<Moment>,
}

pub(in crate::domains) fn insert_proof(tx: &mut Conn, proof: &MailProof) -> Result<()> {
    diesel::insert_into(mail_proofs::table).values(proof).execute(tx)?;
    Ok(())
}

pub(in crate::domains) fn mail_proof(conn: &mut Conn, token_hash: &str) -> Result<Option<MailProof>> {
    Ok(mail_proofs::table.find(token_hash).select(MailProof::as_select()).first(conn).optional()?)
}

/// The link of that domain that still works.
pub(in crate::domains) fn open_proof(conn: &mut Conn, domain: &DomainId, now: Moment) -> Result<Option<MailProof>> {
    Ok(mail_proofs::table
        .filter(mail_proofs::domain_id.eq(domain))
        .filter(mail_proofs::used_at.is_null())
        .filter(mail_proofs::expires_at.gt(now))
        .order(mail_proofs::created_at.desc())
        .select(MailProof::as_select())
        .first(conn)
        .optional()?)
}

/// Links of that domain that still work stop working.
pub(in crate::domains) fn end_proofs(tx: &mut Conn, domain: &DomainId, now: Moment) -> Result<()> {
    let open = mail_proofs::table
        .filter(mail_proofs::domain_id.eq(domain))
        .filter(mail_proofs::used_at.is_null())
        .filter(mail_proofs::expires_at.gt(now));
    diesel::update(open).set(mail_proofs::expires_at.eq(now)).execute(tx)?;
    Ok(())
}

/// False where it was used or has expired; of two at one time, one gets true.
pub(in crate::domains) fn use_proof(tx: &mut Conn, token_hash: &str, now: Moment) -> Result<bool> {
    let open = mail_proofs::table
        .find(token_hash)
        .filter(mail_proofs::used_at.is_null())
        .filter(mail_proofs::expires_at.gt(now));
    Ok(diesel::update(open).set(mail_proofs::used_at.eq(now)).execute(tx)? == 1)
}

/// When the `nth` newest mail since then went out to that address, the `nth_about` newest about that name, and the `nth`
/// newest for that customer.
pub(in crate::domains) fn nth_proof_since(
    conn: &mut Conn,
    [recipient, name]: [&str; 2],
    customer: &CustomerId,
    since: Moment,
    [nth, nth_about]: [i64; 2],
) -> Result<[Option<Moment>; 3]> {
    let recent = || mail_proofs::table.filter(mail_proofs::created_at.gt(since)).select(mail_proofs::created_at);
    let newest = mail_proofs::created_at.desc();
    let (skipped, skipped_about) = (nth.saturating_sub(1), nth_about.saturating_sub(1));
    let to =
        recent().filter(mail_proofs::recipient.eq(recipient)).order(newest).offset(skipped).first(conn).optional()?;
    let about = recent().filter(mail_proofs::domain_name.eq(name));
    let about = about.order(newest).offset(skipped_about).first(conn).optional()?;
    let by =
        recent().filter(mail_proofs::customer_id.eq(customer)).order(newest).offset(skipped).first(conn).optional()?;
    Ok([to, about, by])
}

/// Lets level "mailbox" in where there was none; the row must be ours by then ([`super::next_generation`]).
pub(in crate::domains) fn set_mailbox(
    tx: &mut Conn,
    id: &DomainId,
    (standing, urgency): (&str, i32),
    (since, next_check_at): (Moment, Moment),
) -> Result<bool> {
    let row = sending_domains::table.find(id).filter(sending_domains::ownership.eq("none"));
    let changed = diesel::update(row)
        .set((
            sending_domains::ownership.eq("mailbox"),
            sending_domains::standing.eq(standing),
            sending_domains::urgency.eq(urgency),
            sending_domains::standing_since.eq(since),
            sending_domains::next_check_at.eq(next_check_at),
        ))
        .execute(tx)?;
    Ok(changed == 1)
}

/// How many rows went.
pub(in crate::domains) fn sweep_proofs(tx: &mut Conn, older: Moment) -> Result<usize> {
    Ok(diesel::delete(mail_proofs::table.filter(mail_proofs::created_at.lt(older))).execute(tx)?)
}
