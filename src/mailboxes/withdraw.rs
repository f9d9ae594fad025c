//! "This account may not send as that domain any more." Everything that it may on this domain goes, at once.

use super::store;
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, MailboxId};
use crate::rules::address::Login;
use serde_json::json;

/// The login that may not any more; `NotFound` if it could not before.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    domain: &DomainId,
    mailbox: &MailboxId,
) -> Result<Login> {
    let (actor, customer, now) = (actor.clone(), customer.clone(), app.clock.now());
    let (domain, mailbox) = (domain.clone(), mailbox.clone());
    app.db
        .write(move |tx| {
            let row = store::find(tx, &customer, &mailbox)?.ok_or(Error::NotFound)?;
            if store::delete_grants(tx, &customer, &domain, &mailbox)? == 0 {
                return Err(Error::NotFound);
            }
            audit::record(
                tx,
                &Change {
                    at: now,
                    actor: &actor,
                    customer: Some(&customer),
                    action: "grant.removed",
                    object: format!("domain:{domain}"),
                    details: json!({ "login": row.login }),
                },
            )?;
            Ok(Login::from_stored(row.login))
        })
        .await
}
