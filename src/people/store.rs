//! The tables `people`, `memberships`, `sessions`, `setup_links` and `rate_limits`.

mod sessions;
mod setup_links;
mod tries;

pub(super) use sessions::{
    Session, insert_session, live_session, move_idle_limit, revoke_session, revoke_sessions_of, update_session,
};
pub(super) use setup_links::{replace_setup_link, setup_is_open, use_setup_link};
pub(super) use tries::{count_try, forget_tries};

use super::{Colours, Role, StaffRole};
use crate::db::schema::{customers, memberships, people, rate_limits};
use crate::db::{Conn, Failure, Result};
use crate::ids::{CustomerId, PersonId};
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug)]
pub(super) struct NewPerson {
    pub(super) id: PersonId,
    pub(super) email: String,
    pub(super) name: String,
    pub(super) password_hash: String,
    /// A language tag.
    pub(super) locale: &'static str,
}

#[derive(Debug)]
pub(super) struct Person {
    pub(super) id: PersonId,
    pub(super) email: String,
    pub(super) name: String,
    pub(super) password_hash: String,
    /// As a language tag.
    pub(super) locale: String,
    pub(super) colours: Colours,
    pub(super) disabled_at: Option<Moment>,
    pub(super) staff: Option<StaffRole>,
}

#[derive(Debug, Clone)]
pub(super) struct Membership {
    pub(super) customer: CustomerId,
    pub(super) customer_name: String,
    pub(super) role: Role,
}

type Row = (PersonId, String, String, String, String, String, Option<Moment>, Option<String>);

const COLUMNS: (
    people::id,
    people::email,
    people::name,
    people::password_hash,
    people::locale,
    people::colours,
    people::disabled_at,
    people::staff_role,
) = (
    people::id,
    people::email,
    people::name,
    people::password_hash,
    people::locale,
    people::colours,
    people::disabled_at,
    people::staff_role,
);

fn read((id, email, name, password_hash, locale, colours, disabled_at, staff): Row) -> Person {
    // A colour that this version does not know is no reason to lock somebody out.
    let colours = Colours::from_id(&colours).unwrap_or_default();
    // A role that this version does not know opens nothing.
    let staff = staff.and_then(|it| StaffRole::from_id(&it));
    Person { id, email, name, password_hash, locale, colours, disabled_at, staff }
}

pub(super) fn by_email(conn: &mut Conn, email: &str) -> Result<Option<Person>> {
    let row = people::table.filter(people::email.eq(email)).select(COLUMNS).first::<Row>(conn).optional()?;
    Ok(row.map(read))
}

pub(super) fn by_id(conn: &mut Conn, id: &PersonId) -> Result<Option<Person>> {
    Ok(people::table.find(id).select(COLUMNS).first::<Row>(conn).optional()?.map(read))
}

pub(super) fn anybody(conn: &mut Conn) -> Result<bool> {
    Ok(diesel::select(diesel::dsl::exists(people::table.select(people::id))).get_result(conn)?)
}

pub(super) fn insert(tx: &mut Conn, person: &NewPerson, now: Moment) -> Result<()> {
    diesel::insert_into(people::table)
        .values((
            people::id.eq(&person.id),
            people::email.eq(&person.email),
            people::name.eq(&person.name),
            people::password_hash.eq(&person.password_hash),
            people::locale.eq(person.locale),
            people::colours.eq(Colours::default().id()),
            people::created_at.eq(now),
        ))
        .execute(tx)?;
    Ok(())
}

/// Guarded by the hash that was compared: a password that was changed meanwhile stays changed.
pub(super) fn replace_hash(tx: &mut Conn, id: &PersonId, old: &str, new: &str) -> Result<()> {
    let row = people::table.find(id).filter(people::password_hash.eq(old));
    diesel::update(row).set(people::password_hash.eq(new)).execute(tx)?;
    Ok(())
}

pub(super) fn set_locale(tx: &mut Conn, id: &PersonId, locale: &str) -> Result<bool> {
    Ok(diesel::update(people::table.find(id)).set(people::locale.eq(locale)).execute(tx)? == 1)
}

pub(super) fn set_colours(tx: &mut Conn, id: &PersonId, colours: Colours) -> Result<bool> {
    Ok(diesel::update(people::table.find(id)).set(people::colours.eq(colours.id())).execute(tx)? == 1)
}

/// False if that person is gone.
pub(super) fn set_staff_role(tx: &mut Conn, id: &PersonId, role: Option<StaffRole>) -> Result<bool> {
    let row = people::table.find(id);
    Ok(diesel::update(row).set(people::staff_role.eq(role.map(StaffRole::id))).execute(tx)? == 1)
}

pub(super) fn insert_membership(
    tx: &mut Conn,
    person: &PersonId,
    customer: &CustomerId,
    role: Role,
    now: Moment,
) -> Result<()> {
    diesel::insert_into(memberships::table)
        .values((
            memberships::person_id.eq(person),
            memberships::customer_id.eq(customer),
            memberships::role.eq(role.id()),
            memberships::created_at.eq(now),
        ))
        .execute(tx)?;
    Ok(())
}

pub(super) fn memberships(conn: &mut Conn, person: &PersonId) -> Result<Vec<Membership>> {
    let rows: Vec<(CustomerId, String, String)> = memberships::table
        .inner_join(customers::table)
        .filter(memberships::person_id.eq(person))
        .select((customers::id, customers::name, memberships::role))
        .load(conn)?;
    rows.into_iter()
        .map(|(customer, customer_name, role)| {
            let role = Role::from_id(&role).ok_or_else(|| Failure::Other(format!("unknown role {role}")))?;
            Ok(Membership { customer, customer_name, role })
        })
        .collect()
}

/// Everybody who works for a customer, by address.
pub(super) fn members(conn: &mut Conn, customer: &CustomerId) -> Result<Vec<(Person, Role)>> {
    let rows: Vec<(Row, String)> = memberships::table
        .inner_join(people::table)
        .filter(memberships::customer_id.eq(customer))
        .order((people::email, people::id))
        .select((COLUMNS, memberships::role))
        .load(conn)?;
    rows.into_iter()
        .map(|(row, role)| {
            let role = Role::from_id(&role).ok_or_else(|| Failure::Other(format!("unknown role {role}")))?;
            Ok((read(row), role))
        })
        .collect()
}

pub(super) fn names(conn: &mut Conn, ids: &[PersonId]) -> Result<Vec<(PersonId, String)>> {
    Ok(people::table.filter(people::id.eq_any(ids)).select((people::id, people::name)).load(conn)?)
}

/// Rows that are over by `now`; tries that were last counted before `forgotten`.
pub(super) fn sweep(tx: &mut Conn, now: Moment, forgotten: Moment) -> Result<usize> {
    let tries = diesel::delete(rate_limits::table.filter(rate_limits::updated_at.lt(forgotten))).execute(tx)?;
    Ok(tries + sessions::sweep(tx, now)? + setup_links::sweep(tx, now)?)
}
