//! "We do not send as this address any more."

use super::{Sender, neighbours, show};
use crate::app::App;
use crate::audit::Actor;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, SenderId};

/// The sender that is gone now.
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
