//! The table `customers`.

use super::Customer;
use crate::db::schema::customers;
use crate::db::{Conn, Result};
use crate::ids::CustomerId;
use crate::moment::Moment;
use diesel::prelude::*;

type Row = (CustomerId, String, Moment, Option<Moment>);

fn read((id, name, created_at, first_ready_at): Row) -> Customer {
    Customer { id, name, created_at, first_ready_at }
}

pub(super) fn insert(tx: &mut Conn, customer: &Customer) -> Result<()> {
    diesel::insert_into(customers::table)
        .values((
            customers::id.eq(&customer.id),
            customers::name.eq(&customer.name),
            customers::created_at.eq(customer.created_at),
        ))
        .execute(tx)?;
    Ok(())
}

pub(super) fn all(conn: &mut Conn) -> Result<Vec<Customer>> {
    Ok(customers::table.load::<Row>(conn)?.into_iter().map(read).collect())
}

pub(super) fn by_id(conn: &mut Conn, id: &CustomerId) -> Result<Option<Customer>> {
    Ok(customers::table.find(id).first::<Row>(conn).optional()?.map(read))
}

pub(super) fn by_name(conn: &mut Conn, name: &str) -> Result<Vec<Customer>> {
    let rows = customers::table.filter(customers::name.eq(name)).order(customers::id).load::<Row>(conn)?;
    Ok(rows.into_iter().map(read).collect())
}

/// Only the first time counts.
pub(super) fn set_first_ready(tx: &mut Conn, id: &CustomerId, at: Moment) -> Result<()> {
    let row = customers::table.find(id).filter(customers::first_ready_at.is_null());
    diesel::update(row).set(customers::first_ready_at.eq(at)).execute(tx)?;
    Ok(())
}
