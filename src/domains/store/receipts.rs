//! The tables `receipts` and `receipt_links`: what was asked and answered, and links to it, of which only digests are kept.

use crate::db::schema::{receipt_links, receipts};
use crate::db::{Conn, Result};
use crate::ids::{CheckId, CustomerId, DomainId, ReceiptId};
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = receipts)]
pub(in crate::domains) struct ReceiptRow {
    pub(in crate::domains) id: ReceiptId,
    pub(in crate::domains) number: String,
    pub(in crate::domains) check_id: CheckId,
    pub(in crate::domains) domain_id: DomainId,
    pub(in crate::domains) customer_id: CustomerId,
    pub(in crate::domains) made_at: Moment,
    pub(in crate::domains) asked_by: String,
    pub(in crate::domains) standing: String,
    /// JSON, deflated, base64.
    pub(in crate::domains) content: String,
}

/// A receipt without its content.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = receipts)]
pub(in crate::domains) struct ReceiptHead {
    pub(in crate::domains) id: ReceiptId,
    pub(in crate::domains) number: String,
    pub(in crate::domains) made_at: Moment,
    pub(in crate::domains) asked_by: String,
    pub(in crate::domains) standing: String,
}

pub(in crate::domains) fn insert_receipt(tx: &mut Conn, row: &ReceiptRow) -> Result<()> {
    diesel::insert_into(receipts::table).values(row).execute(tx)?;
    Ok(())
}

pub(in crate::domains) fn number_is_taken(conn: &mut Conn, domain: &DomainId, number: &str) -> Result<bool> {
    let same = receipts::table.filter(receipts::domain_id.eq(domain)).filter(receipts::number.eq(number));
    Ok(diesel::select(diesel::dsl::exists(same.select(receipts::id))).get_result(conn)?)
}

/// The newest first.
pub(in crate::domains) fn receipts_of(conn: &mut Conn, domain: &DomainId, since: Moment) -> Result<Vec<ReceiptHead>> {
    Ok(receipts::table
        .filter(receipts::domain_id.eq(domain))
        .filter(receipts::made_at.gt(since))
        .order((receipts::made_at.desc(), receipts::id.desc()))
        .select(ReceiptHead::as_select())
        .load(conn)?)
}

/// Those of these that somebody with a link can open.
pub(in crate::domains) fn shared_among(conn: &mut Conn, ids: &[ReceiptId]) -> Result<Vec<ReceiptId>> {
    let links = receipt_links::table.filter(receipt_links::receipt_id.eq_any(ids));
    Ok(links.select(receipt_links::receipt_id).distinct().load(conn)?)
}

/// A customer's; a stranger's is not there.
pub(in crate::domains) fn receipt(
    conn: &mut Conn,
    customer: &CustomerId,
    domain: &DomainId,
    number: &str,
    since: Moment,
) -> Result<Option<ReceiptRow>> {
    Ok(receipts::table
        .filter(receipts::customer_id.eq(customer))
        .filter(receipts::domain_id.eq(domain))
        .filter(receipts::number.eq(number))
        .filter(receipts::made_at.gt(since))
        .select(ReceiptRow::as_select())
        .first(conn)
        .optional()?)
}

/// The number of the receipt of that check, if it has one.
pub(in crate::domains) fn receipt_of_check(conn: &mut Conn, check: &CheckId) -> Result<Option<String>> {
    let of_check = receipts::table.filter(receipts::check_id.eq(check));
    Ok(of_check.select(receipts::number).first(conn).optional()?)
}

/// Keeps the newest of a domain, so many.
pub(in crate::domains) fn prune_receipts(tx: &mut Conn, domain: &DomainId, most: i64) -> Result<()> {
    let of_domain = receipts::table.filter(receipts::domain_id.eq(domain));
    let newest = receipts::made_at.desc();
    let too_many: Option<Moment> =
        of_domain.order(newest).offset(most).select(receipts::made_at).first(tx).optional()?;
    if let Some(then) = too_many {
        diesel::delete(of_domain.filter(receipts::made_at.le(then))).execute(tx)?;
    }
    Ok(())
}

/// How many rows went; links go with them.
pub(in crate::domains) fn sweep_receipts(tx: &mut Conn, older: Moment) -> Result<usize> {
    Ok(diesel::delete(receipts::table.filter(receipts::made_at.le(older))).execute(tx)?)
}

/// `token_hash`, for that receipt.
pub(in crate::domains) fn insert_link(
    tx: &mut Conn,
    token_hash: &str,
    receipt: &ReceiptId,
    made_by: &str,
    now: Moment,
) -> Result<()> {
    let columns = (
        receipt_links::token_hash.eq(token_hash),
        receipt_links::receipt_id.eq(receipt),
        receipt_links::made_by.eq(made_by),
        receipt_links::made_at.eq(now),
    );
    diesel::insert_into(receipt_links::table).values(columns).execute(tx)?;
    Ok(())
}

/// When each was made, the newest first.
pub(in crate::domains) fn links_of(conn: &mut Conn, receipt: &ReceiptId) -> Result<Vec<Moment>> {
    Ok(receipt_links::table
        .filter(receipt_links::receipt_id.eq(receipt))
        .order(receipt_links::made_at.desc())
        .select(receipt_links::made_at)
        .load(conn)?)
}

/// All links to it stop working; how many there were.
pub(in crate::domains) fn end_links(tx: &mut Conn, receipt: &ReceiptId) -> Result<usize> {
    Ok(diesel::delete(receipt_links::table.filter(receipt_links::receipt_id.eq(receipt))).execute(tx)?)
}

pub(in crate::domains) fn receipt_by_link(
    conn: &mut Conn,
    token_hash: &str,
    since: Moment,
) -> Result<Option<ReceiptRow>> {
    Ok(receipt_links::table
        .inner_join(receipts::table)
        .filter(receipt_links::token_hash.eq(token_hash))
        .filter(receipts::made_at.gt(since))
        .select(ReceiptRow::as_select())
        .first(conn)
        .optional()?)
}
