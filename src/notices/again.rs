//! "Send it again": the same message once more, after it was refused or nobody knows whether it arrived.

use super::store;
use super::{Kind, Sent, State, list, stop};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, MailId};
use crate::rules::address::Recipient;
use crate::text::Say;
use serde_json::json;

/// Queues a handover of that domain once more that came to no good end; the same bytes with the same Message-ID, so that a mail program
/// which has it already may notice. `Conflict` where it is on its way, was sent, or its reader wants none;
/// `NotFound` for a mail of another kind: those are asked for anew.
pub async fn send_again(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    domain: &DomainId,
    mail: &MailId,
) -> Result<Sent> {
    let (app_, actor, customer, domain) = (app.clone(), actor.clone(), customer.clone(), domain.clone());
    let (id, now) = (mail.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let line = store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            // A proof or a summary is asked for anew; its link and its numbers are of then.
            if line.domain_id.as_ref() != Some(&domain) || line.kind != Kind::Handover.id() {
                return Err(Error::NotFound);
            }
            let to =
                Recipient::parse(&line.recipient).map_err(|_| Error::Internal(format!("outbox: no address: {id}")))?;
            if store::is_stopped(tx, &stop::address_hash(&app_, &to)?)? {
                return Err(Error::Conflict(Say::key("notices-stopped").with("address", to.to_string())));
            }
            let ends = [State::Failed.id(), State::Unsure.id()];
            if !store::again(tx, &customer, &id, &ends, now)? {
                return Err(Error::Conflict(Say::key("notices-not-again")));
            }
            let change = Change {
                at: now,
                actor: &actor,
                customer: Some(&customer),
                action: "mail.sent_again",
                object: format!("mail:{id}"),
                details: json!({ "recipient": line.recipient, "was": line.state }),
            };
            audit::record(tx, &change)?;
            list::read(store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?)
        })
        .await
}
