//! "A colleague comes."

use super::store::{self, NewPerson};
use super::{Role, email, guessable, password};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::customers::{self, Customer, checked_name};
use crate::db::{self, Conn, Failure, savepoint};
use crate::error::{Error, Problem, Result};
use crate::ids::{CustomerId, PersonId};
use crate::moment::Moment;
use crate::text::{Locale, Say};
use serde_json::json;

/// Adds a person (fields `email`, `name`, `password`) to a customer; an address that exists already only gets the
/// membership. Passwords: 12 to 1,024 characters, not a common one, not the address or the organisation.
pub async fn add(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    email: &str,
    name: &str,
    role: Role,
    password: &str,
) -> Result<PersonId> {
    let email = email::checked_email(email).map_err(|it| Error::Invalid(vec![it]))?;
    let (customer, known) = found(app, customer, &email).await?;
    let joining = match known {
        Some(id) => Joining::Known(id),
        None => Joining::New(new_person(app, &customer.name, email, name, password).await?),
    };
    let (actor, now) = (actor.clone(), app.clock.now());
    app.db.write(move |tx| join(tx, &actor, &customer.id, joining, role, now)).await
}

async fn found(app: &App, customer: &CustomerId, email: &str) -> Result<(Customer, Option<PersonId>)> {
    let (customer, email) = (customer.clone(), email.to_owned());
    app.db
        .read(move |conn| {
            let customer = customers::by_id(conn, &customer)?.ok_or(Error::NotFound)?;
            Ok((customer, store::by_email(conn, &email)?.map(|it| it.id)))
        })
        .await
}

/// Checks everything that was typed, tells of all problems at one time, and hashes the password.
pub(super) async fn new_person(
    app: &App,
    organisation: &str,
    email: String,
    name: &str,
    password: &str,
) -> Result<NewPerson> {
    let own = [organisation, &app.config.brand.name, &email, name];
    let checked = (checked_name("name", name), guessable::checked_password(password, &own));
    let name = match checked {
        (Ok(name), Ok(())) => name,
        (name, password) => {
            let problems: Vec<Problem> = [name.err(), password.err()].into_iter().flatten().collect();
            return Err(Error::Invalid(problems));
        }
    };
    let password_hash = password::hash(app, password).await?;
    Ok(NewPerson { id: PersonId::new(), email, name, password_hash, locale: Locale::default().tag() })
}

pub(super) enum Joining {
    Known(PersonId),
    New(NewPerson),
}

/// Writes person and membership within somebody else's transaction.
pub(super) fn join(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    joining: Joining,
    role: Role,
    now: Moment,
) -> Result<PersonId> {
    let person = match joining {
        Joining::Known(id) => id,
        Joining::New(person) => insert_once(tx, &person, now)?,
    };
    match savepoint(tx, |tx| store::insert_membership(tx, &person, customer, role, now)) {
        Err(Failure::Unique(_)) => return Err(Error::Conflict(Say::key("people-already-member"))),
        Err(Failure::StillUsed(_)) => return Err(Error::NotFound),
        other => other?,
    }
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(customer),
            action: "person.added",
            object: format!("person:{person}"),
            details: json!({ "role": role.id() }),
        },
    )?;
    Ok(person)
}

/// Somebody may have added the same address since we looked; then it is that person who joins.
fn insert_once(tx: &mut Conn, person: &NewPerson, now: Moment) -> db::Result<PersonId> {
    match savepoint(tx, |tx| store::insert(tx, person, now)) {
        Ok(()) => Ok(person.id.clone()),
        Err(Failure::Unique(name)) => match store::by_email(tx, &person.email)? {
            Some(other) => Ok(other.id),
            None => Err(Failure::Unique(name)),
        },
        Err(other) => Err(other),
    }
}
