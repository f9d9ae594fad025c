//! "Make a new one": another challenge, with the old one dead at once.

use super::add::new_challenge;
use super::store::{self, Row};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::lifecycle;
use crate::text::Say;
use serde_json::json;

/// "Make a new one": the old challenge stops counting.
pub async fn renew_challenge(app: &App, actor: &Actor, customer: &CustomerId, id: &DomainId) -> Result<()> {
    let (actor, customer, id, now) = (actor.clone(), customer.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let row = store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            replace(tx, &actor, &row, now)
        })
        .await
}

/// Nobody used it in time. One that proves something stays for ever.
pub(super) fn has_expired(row: &Row, now: Moment) -> bool {
    row.proven_at.is_none() && lifecycle::challenge_has_expired(row.challenge_made_at, now)
}

/// The same for a challenge that has expired. True if there is a new one.
pub(super) fn replace_if_expired(tx: &mut Conn, row: &Row, now: Moment) -> Result<bool> {
    if !has_expired(row, now) {
        return Ok(false);
    }
    replace(tx, &Actor::Schedule, row, now)?;
    Ok(true)
}

fn replace(tx: &mut Conn, actor: &Actor, row: &Row, now: Moment) -> Result<()> {
    if !store::replace_challenge(tx, row, &new_challenge()?, now)? {
        return Err(Error::Conflict(Say::key("domains-changed-meanwhile")));
    }
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(&row.customer_id),
            action: "domain.challenge_renewed",
            object: format!("domain:{}", row.id),
            details: json!({ "name": row.name }),
        },
    )?;
    Ok(())
}
