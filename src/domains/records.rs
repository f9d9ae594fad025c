//! "What do I have to put into DNS?"

use super::published::{RecordToPublish, to_publish};
use super::{keys, renew, show, store};
use crate::app::App;
use crate::audit::Actor;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};

/// What must be published; makes the DKIM key when it is first wanted, and a new challenge where the old one went unused
/// for too long.
pub async fn records(app: &App, actor: &Actor, customer: &CustomerId, id: &DomainId) -> Result<Vec<RecordToPublish>> {
    let row = wanted(app, customer, id).await?;
    let (row, keys) = keys::ensured(app, actor, &row).await?;
    let last = row.id.clone();
    let check = app.db.read(move |conn| Ok::<_, Error>(store::last_check(conn, &last)?)).await?;
    to_publish(&app.config, &row, &keys, check.and_then(|it| show::report(&it)).as_ref())
}

async fn wanted(app: &App, customer: &CustomerId, id: &DomainId) -> Result<store::Row> {
    let (customer, id, now) = (customer.clone(), id.clone(), app.clock.now());
    let read = (customer.clone(), id.clone());
    let row = app.db.read(move |conn| store::find(conn, &read.0, &read.1)?.ok_or(Error::NotFound)).await?;
    if !renew::has_expired(&row, now) {
        return Ok(row);
    }
    app.db
        .write(move |tx| {
            let row = store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            renew::replace_if_expired(tx, &row, now)?;
            store::find(tx, &customer, &id)?.ok_or(Error::NotFound)
        })
        .await
}
