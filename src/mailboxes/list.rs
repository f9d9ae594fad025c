//! "Which logins does this customer have?"

use super::{Mailbox, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CustomerId;

/// Mailboxes by login: at most so many, those behind the login `after` (in lower case, as it was listed).
pub async fn list(app: &App, customer: &CustomerId, after: Option<&str>, most: u32) -> Result<Vec<Mailbox>> {
    let (customer, after) = (customer.clone(), after.map(str::to_owned));
    let rows = app.db.read(move |conn| store::some_of(conn, &customer, after.as_deref(), i64::from(most)));
    Ok(rows.await.map_err(Error::from)?.into_iter().map(Mailbox::from).collect())
}
