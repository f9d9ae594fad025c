//! The table `handovers`: one draft for each domain.

use crate::db::schema::handovers;
use crate::db::{Conn, Failure, Result, savepoint};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = handovers)]
pub(super) struct Row {
    pub(super) domain_id: DomainId,
    pub(super) customer_id: CustomerId,
    pub(super) locale: String,
    pub(super) recipient: String,
    pub(super) needed_by: String,
    pub(super) note: String,
    pub(super) contact_name: String,
    pub(super) contact_email: String,
    pub(super) contact_phone: String,
    pub(super) changed_at: Moment,
}

pub(super) fn find(conn: &mut Conn, customer: &CustomerId, domain: &DomainId) -> Result<Option<Row>> {
    let theirs = handovers::table.find(domain).filter(handovers::customer_id.eq(customer));
    Ok(theirs.select(Row::as_select()).first(conn).optional()?)
}

/// What the customer typed last, for whichever domain.
pub(super) fn last_of(conn: &mut Conn, customer: &CustomerId) -> Result<Option<Row>> {
    let theirs = handovers::table.filter(handovers::customer_id.eq(customer));
    let latest = theirs.order((handovers::changed_at.desc(), handovers::domain_id.desc()));
    Ok(latest.select(Row::as_select()).first(conn).optional()?)
}

/// The last one to save wins. False if the domain is gone.
pub(super) fn put(tx: &mut Conn, row: &Row) -> Result<bool> {
    if update(tx, row)? {
        return Ok(true);
    }
    match savepoint(tx, |tx| insert(tx, row)) {
        Ok(()) => Ok(true),
        // Somebody else was faster with the first one.
        Err(Failure::Unique(_)) => update(tx, row),
        Err(Failure::StillUsed(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

fn insert(tx: &mut Conn, row: &Row) -> Result<()> {
    diesel::insert_into(handovers::table).values(row).execute(tx)?;
    Ok(())
}

fn update(tx: &mut Conn, row: &Row) -> Result<bool> {
    let theirs = handovers::table.find(&row.domain_id).filter(handovers::customer_id.eq(&row.customer_id));
    Ok(diesel::update(theirs).set(row).execute(tx)? == 1)
}
