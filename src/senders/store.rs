//! The table `senders`.

use crate::db::schema::senders;
use crate::db::{Conn, Result, like};
use crate::ids::{CustomerId, DomainId, SenderId};
use crate::moment::Moment;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = senders)]
pub(super) struct Row {
    pub(super) id: SenderId,
    pub(super) customer_id: CustomerId,
    pub(super) domain_id: DomainId,
    pub(super) display_name: String,
    /// As typed.
    pub(super) local_part: String,
    /// Lower case, for comparing.
    pub(super) address: String,
    pub(super) created_at: Moment,
}

pub(super) fn insert(tx: &mut Conn, row: &Row) -> Result<()> {
    diesel::insert_into(senders::table).values(row).execute(tx)?;
    Ok(())
}

/// A customer's row; a stranger's is not there.
pub(super) fn find(conn: &mut Conn, customer: &CustomerId, id: &SenderId) -> Result<Option<Row>> {
    let theirs = senders::table.find(id).filter(senders::customer_id.eq(customer));
    Ok(theirs.select(Row::as_select()).first(conn).optional()?)
}

/// A customer's senders, of one domain where given.
pub(super) fn all(conn: &mut Conn, customer: &CustomerId, domain: Option<&DomainId>) -> Result<Vec<Row>> {
    let theirs = senders::table.filter(senders::customer_id.eq(customer)).select(Row::as_select());
    match domain {
        Some(domain) => Ok(theirs.filter(senders::domain_id.eq(domain)).load(conn)?),
        None => Ok(theirs.load(conn)?),
    }
}

/// Id and address of the first senders of a domain, by address.
pub(super) fn some(
    conn: &mut Conn,
    customer: &CustomerId,
    domain: &DomainId,
    most: u32,
) -> Result<Vec<(SenderId, String)>> {
    Ok(senders::table
        .filter(senders::customer_id.eq(customer))
        .filter(senders::domain_id.eq(domain))
        .order(senders::address)
        .limit(i64::from(most))
        .select((senders::id, senders::address))
        .load(conn)?)
}

/// Those of the addresses that the customer has.
pub(super) fn among(conn: &mut Conn, customer: &CustomerId, addresses: &[String]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for addresses in addresses.chunks(500) {
        let theirs = senders::table.filter(senders::customer_id.eq(customer));
        found.extend(theirs.filter(senders::address.eq_any(addresses)).select(senders::address).load::<String>(conn)?);
    }
    Ok(found)
}

/// The domain of each sender, of so many at most.
pub(super) fn domains_of(conn: &mut Conn, customer: &CustomerId, most: i64) -> Result<Vec<DomainId>> {
    let theirs = senders::table.filter(senders::customer_id.eq(customer)).limit(most);
    Ok(theirs.select(senders::domain_id).load(conn)?)
}

pub(super) fn counts(conn: &mut Conn, customer: &CustomerId, domains: &[DomainId]) -> Result<Vec<(DomainId, i64)>> {
    Ok(senders::table
        .filter(senders::customer_id.eq(customer))
        .filter(senders::domain_id.eq_any(domains))
        .group_by(senders::domain_id)
        .select((senders::domain_id, diesel::dsl::count_star()))
        .load(conn)?)
}

define_sql_function! {
    /// On SQLite, of ASCII letters only.
    fn lower(text: Text) -> Text;
}

/// Domain and address of those whose address or name matches a pattern, by domain and address.
pub(super) fn search(
    conn: &mut Conn,
    customer: &CustomerId,
    address: &str,
    name: &str,
    most: u32,
) -> Result<Vec<(DomainId, String)>> {
    let by_address = senders::address.like(address).escape(like::ESCAPE);
    let by_name = lower(senders::display_name).like(name).escape(like::ESCAPE);
    Ok(senders::table
        .filter(senders::customer_id.eq(customer))
        .filter(by_address.or(by_name))
        // Keeps the statement out of the cache: a plan that was made for another pattern does not fit this one.
        .filter(sql::<Bool>("1 = 1"))
        .order((senders::domain_id, senders::address))
        .limit(i64::from(most))
        .select((senders::domain_id, senders::address))
        .load(conn)?)
}

pub(super) fn delete(tx: &mut Conn, customer: &CustomerId, id: &SenderId) -> Result<bool> {
    let theirs = senders::table.find(id).filter(senders::customer_id.eq(customer));
    Ok(diesel::delete(theirs).execute(tx)? == 1)
}
