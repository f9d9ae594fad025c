//! "We do not send as this address any more."

use super::{Sender, neighbours, show};
use crate::app::App;
use crate::audit::Actor;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, SenderId};
use crate::mailboxes;

/// The logins that may send as it by name, and cannot any more when it is gone.
pub async fn before_deletion(app: &App, customer: &CustomerId, id: &SenderId) -> Result<(Sender, Vec<String>)> {
    let sender = show(app, customer, id).await?;
    let (customer, id) = (customer.clone(), id.clone());
    let logins = app.db.read(move |conn| mailboxes::logins_with(conn, &customer, &id)).await.map_err(Error::from)?;
    Ok((sender, logins))
}

/// The sender that is gone now; what accounts may do with it goes along.
pub async fn delete(app: &App, actor: &Actor, customer: &CustomerId, id: &SenderId) -> Result<Sender> {
    let sender = show(app, customer, id).await?;
    let (actor, customer, now) = (actor.clone(), customer.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            if neighbours::delete_within(tx, &actor, &customer, &sender.id, &sender.address, now)? {
                Ok(sender)
            } else {
                Err(Error::NotFound)
            }
        })
        .await
}
