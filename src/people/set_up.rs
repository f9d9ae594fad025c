//! "This installation is mine": the one-time link that makes the first customer and its owner.
//!
//! There is no default sign-in to forget about. The link holds a token that only its hash is kept of; it works once,
//! for 24 hours, and only while there is nobody.

use super::add::{Joining, join, new_person};
use super::{Role, StaffRole, email, staff, store};
use crate::app::App;
use crate::audit::Actor;
use crate::customers::{self, checked_name};
use crate::error::{Error, Problem, Result};
use crate::ids::PersonId;
use crate::vault::{self, fingerprint};
use data_encoding::HEXLOWER;
use std::time::Duration;

const VALID_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// What the set-up form asks of the first person.
#[derive(Debug, Clone)]
pub struct FirstPerson {
    pub organisation: String,
    pub name: String,
    pub email: String,
    pub password: String,
}

/// A one-time token for the first person, valid for 24 hours; nothing once there are people. Replaces an earlier one.
pub async fn offer_setup(app: &App) -> Result<Option<String>> {
    let token = HEXLOWER.encode(&vault::random::<32>()?);
    let (hash, now) = (fingerprint(&token), app.clock.now());
    app.db
        .write(move |tx| {
            if store::anybody(tx)? {
                return Ok(None);
            }
            store::replace_setup_link(tx, &hash, now, now.plus(VALID_FOR))?;
            Ok(Some(token))
        })
        .await
}

/// `NotFound` for a token that is unknown, used or expired, alike.
pub async fn setup_is_open(app: &App, token: &str) -> Result<()> {
    let (hash, now) = (fingerprint(token), app.clock.now());
    let open =
        app.db.read(move |conn| Ok::<_, Error>(store::setup_is_open(conn, &hash, now)? && !store::anybody(conn)?));
    if open.await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Uses the token up and makes customer and owner (fields `organisation`, `name`, `email`, `password`), who is also the
/// operator of this installation.
pub async fn set_up(app: &App, token: &str, first: FirstPerson) -> Result<PersonId> {
    setup_is_open(app, token).await?;
    let mut problems: Vec<Problem> = Vec::new();
    let organisation = checked_name("organisation", &first.organisation).map_err(|it| problems.push(it)).ok();
    let email = email::checked_email(&first.email).map_err(|it| problems.push(it)).ok();
    let typed_email = email.clone().unwrap_or_default();
    let person = match new_person(app, &first.organisation, typed_email, &first.name, &first.password).await {
        Ok(person) => Some(person),
        Err(Error::Invalid(more)) => {
            problems.extend(more);
            None
        }
        Err(other) => return Err(other),
    };
    let (Some(organisation), Some(_), Some(person)) = (organisation, email, person) else {
        return Err(Error::Invalid(problems));
    };
    let (hash, now) = (fingerprint(token), app.clock.now());
    app.db
        .write(move |tx| {
            if store::anybody(tx)? || !store::use_setup_link(tx, &hash, now)? {
                return Err(Error::NotFound);
            }
            let actor = Actor::Person(person.id.clone());
            let customer = customers::insert(tx, &actor, organisation, now)?;
            let person = join(tx, &actor, &customer.id, Joining::New(person), Role::Owner, now)?;
            staff::appoint(tx, &actor, &person, Some(StaffRole::Operator), now)?;
            Ok(person)
        })
        .await
}
