//! "That login is gone." Its grants go with it, in one transaction; the mail server knows within a second.

use super::{Mailbox, store};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::domains;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, MailboxId};
use serde_json::json;
use std::collections::HashMap;

/// The mailbox that is gone now, and as what it could send until then: whole domains, and addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    pub mailbox: Mailbox,
    pub grants: Vec<String>,
}

/// Removes a mailbox for good.
pub async fn remove(app: &App, actor: &Actor, customer: &CustomerId, id: &MailboxId) -> Result<Removed> {
    let (actor, customer, id, now) = (actor.clone(), customer.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let row = store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            let granted = store::grants_of_mailbox(tx, &id)?;
            let ids: Vec<DomainId> = granted.iter().map(|it| it.0.domain_id.clone()).collect();
            let named = domains::named_ids(tx, &customer, &ids)?;
            let names: HashMap<DomainId, String> = named.into_iter().map(|it| (it.id, it.name.to_string())).collect();
            let told = granted
                .into_iter()
                .filter_map(|(grant, _, _, _, address)| address.or_else(|| names.get(&grant.domain_id).cloned()));
            let grants: Vec<String> = told.collect();
            if !store::delete(tx, &id)? {
                return Err(Error::NotFound);
            }
            audit::record(
                tx,
                &Change {
                    at: now,
                    actor: &actor,
                    customer: Some(&customer),
                    action: "mailbox.removed",
                    object: format!("mailbox:{id}"),
                    details: json!({ "login": row.login, "grants": grants }),
                },
            )?;
            Ok(Removed { mailbox: row.into(), grants })
        })
        .await
}
