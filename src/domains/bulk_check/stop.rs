//! "Stop", and "I have read it".

use super::super::store::bulk_checks as store;
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::error::{Error, Result};
use crate::ids::{BulkCheckId, CustomerId};
use serde_json::json;

/// Nothing new begins. Checks that are under way come to their end and count; the rest stays unchecked. Stopping what has
/// ended changes nothing.
pub async fn stop(app: &App, actor: &Actor, customer: &CustomerId, id: &BulkCheckId) -> Result<()> {
    let (actor, customer, id, now) = (actor.clone(), customer.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            if store::stop(tx, &customer, &id, now)? {
                audit::record(
                    tx,
                    &Change {
                        at: now,
                        actor: &actor,
                        customer: Some(&customer),
                        action: "bulk_check.stopped",
                        object: format!("bulk_check:{id}"),
                        details: json!({}),
                    },
                )?;
            }
            Ok(())
        })
        .await
}

/// Puts the summary of one that has ended away; its own page stays.
pub async fn hide(app: &App, customer: &CustomerId, id: &BulkCheckId) -> Result<()> {
    let (customer, id, now) = (customer.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            Ok(store::hide(tx, &customer, &id, now)?)
        })
        .await
}
