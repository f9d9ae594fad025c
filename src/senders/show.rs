//! "Who is that sender?"

use super::Sender;
use super::store::{self, Row};
use crate::app::App;
use crate::domains::{self, Named};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, SenderId};

pub async fn show(app: &App, customer: &CustomerId, id: &SenderId) -> Result<Sender> {
    let (customer, id) = (customer.clone(), id.clone());
    app.db
        .read(move |conn| {
            let row = store::find(conn, &customer, &id)?.ok_or(Error::NotFound)?;
            let domain = domains::named_ids(conn, &customer, std::slice::from_ref(&row.domain_id))?.pop();
            // A domain cannot go while it has senders; gone between two looks, the sender is gone too.
            Ok(read(row, domain.ok_or(Error::NotFound)?))
        })
        .await
}

pub(super) fn read(row: Row, domain: Named) -> Sender {
    Sender {
        id: row.id,
        address: format!("{}@{}", row.local_part, domain.name),
        domain: domain.id,
        domain_name: domain.name,
        domain_standing: domain.standing,
        display_name: row.display_name,
        created_at: row.created_at,
    }
}
