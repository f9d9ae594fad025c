//! "This login sends for that customer."

use super::Mailbox;
use super::store::{self, Row};
use super::types::{checked, taken};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::customers;
use crate::db::{Conn, Failure, savepoint};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, MailboxId};
use crate::moment::Moment;
use crate::rules::address::Login;
use crate::text::Say;
use serde_json::json;

/// Adds a mailbox that may be used at once (fields `login`, `name`). Whether it is `hosted` is for the operator to say.
/// A login that somebody has is a `Conflict`, which does not tell who.
pub async fn add(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    login: &str,
    name: &str,
    hosted: bool,
) -> Result<Mailbox> {
    let (login, name) = checked(login, name).map_err(Error::Invalid)?;
    let (actor, customer, now) = (actor.clone(), customer.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            customers::by_id(tx, &customer)?.ok_or(Error::NotFound)?;
            let row = new_row(&customer, &login, name, hosted, true, now);
            match savepoint(tx, |tx| store::insert(tx, &row)) {
                Ok(()) => {}
                Err(Failure::Unique(_)) => return Err(already(tx, &customer, &login)?),
                Err(other) => return Err(other.into()),
            }
            audit::record(tx, &added(&actor, &row, now))?;
            Ok(row.into())
        })
        .await
}

pub(super) fn new_row(
    customer: &CustomerId,
    login: &Login,
    name: String,
    hosted: bool,
    active: bool,
    now: Moment,
) -> Row {
    Row {
        id: MailboxId::new(),
        customer_id: customer.clone(),
        login: login.to_string(),
        name,
        hosted,
        active,
        created_at: now,
        changed_at: now,
    }
}

fn already(tx: &mut Conn, customer: &CustomerId, login: &Login) -> Result<Error> {
    let own = store::with_login(tx, login.as_str())?.is_some_and(|it| it.customer_id == *customer);
    let theirs = Say::key("mailboxes-already-there").with("login", login.as_str());
    Ok(Error::Conflict(if own { theirs } else { taken(login.as_str()) }))
}

fn added<'a>(actor: &'a Actor, row: &'a Row, now: Moment) -> Change<'a> {
    Change {
        at: now,
        actor,
        customer: Some(&row.customer_id),
        action: "mailbox.added",
        object: format!("mailbox:{}", row.id),
        details: json!({ "login": row.login, "name": row.name, "hosted": row.hosted }),
    }
}
