//! "Never mail me again": from the link at the end of every notice.
//!
//! Opening the link changes nothing (programs open links); pressing the button does, and once more does no harm. Only
//! digests are kept, of the link's token and of the address, so that the list of those who want no mail is no list of
//! addresses.

use super::State;
use super::store;
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::error::{Error, Result};
use crate::rules::address::Recipient;
use crate::vault::fingerprint;
use data_encoding::HEXLOWER;
use serde_json::json;

pub(super) const WITHDRAWN: &str = "the recipient wants no mail from here";

/// Whose mail the link would stop. `NotFound` for a token that we did not make, or so long ago that it is forgotten.
pub async fn who_would_stop(app: &App, token: &str) -> Result<Recipient> {
    let hash = fingerprint(token);
    let found = app.db.read(move |conn| Ok::<_, Error>(store::recipient_of(conn, &hash)?)).await?;
    found.as_deref().and_then(|it| Recipient::parse(it).ok()).ok_or(Error::NotFound)
}

/// From now on nothing is queued for that address, and what waits is withdrawn. Works any number of times.
pub async fn stop(app: &App, token: &str) -> Result<Recipient> {
    let recipient = who_would_stop(app, token).await?;
    let (hash, now, to) = (address_hash(app, &recipient)?, app.clock.now(), recipient.clone());
    app.db
        .write(move |tx| {
            let is_new = store::insert_stop(tx, &hash, now)?;
            let withdrawn =
                store::withdraw(tx, &to.mailbox(), (State::Queued.id(), State::Failed.id()), WITHDRAWN, now)?;
            if is_new {
                let details = json!({ "withdrawn": withdrawn });
                changed(tx, &Actor::Recipient, "mail.stopped", &hash, details, now)?;
            }
            Ok::<_, Error>(())
        })
        .await?;
    Ok(recipient)
}

/// Lets mail go to the address again, because its owner asked for it. False if nothing was stopped.
pub async fn allow(app: &App, actor: &Actor, recipient: &Recipient) -> Result<bool> {
    let (hash, now, actor) = (address_hash(app, recipient)?, app.clock.now(), actor.clone());
    app.db
        .write(move |tx| {
            let lifted = store::lift_stop(tx, &hash)?;
            if lifted {
                changed(tx, &actor, "mail.allowed", &hash, json!({}), now)?;
            }
            Ok(lifted)
        })
        .await
}

fn changed(
    tx: &mut crate::db::Conn,
    actor: &Actor,
    action: &'static str,
    hash: &str,
    details: serde_json::Value,
    at: crate::moment::Moment,
) -> Result<()> {
    let object = format!("mail_stop:{hash}");
    Ok(audit::record(tx, &Change { at, actor, customer: None, action, object, details })?)
}

/// Keyed, since addresses can be guessed.
pub(super) fn address_hash(app: &App, recipient: &Recipient) -> Result<String> {
    Ok(HEXLOWER.encode(&app.vault.mac("addresses that want no mail", &recipient.mailbox())?))
}
