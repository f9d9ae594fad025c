//! "A new customer comes."

use super::{Customer, checked_name, store};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::ids::CustomerId;
use crate::moment::Moment;
use serde_json::json;

/// Name: 1 to 100 characters, no control or bidi characters; problems come back under the field `name`.
pub async fn add(app: &App, actor: &Actor, name: &str) -> Result<Customer> {
    let name = checked_name("name", name).map_err(|it| Error::Invalid(vec![it]))?;
    let (now, actor) = (app.clock.now(), actor.clone());
    app.db.write(move |tx| Ok(insert(tx, &actor, name, now)?)).await
}

/// The same within somebody else's transaction, with a name that was checked.
pub(crate) fn insert(tx: &mut Conn, actor: &Actor, name: String, now: Moment) -> db::Result<Customer> {
    let customer = Customer { id: CustomerId::new(), name, created_at: now, first_ready_at: None };
    store::insert(tx, &customer)?;
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(&customer.id),
            action: "customer.added",
            object: format!("customer:{}", customer.id),
            details: json!({ "name": customer.name }),
        },
    )?;
    Ok(customer)
}
