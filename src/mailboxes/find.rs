//! "Which mailbox do you mean?"

use super::types::checked_login;
use super::{Mailbox, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, MailboxId};

/// The customer's mailbox with that login, in any letter case. A stranger's is `NotFound`; so is what can be no login.
pub async fn find(app: &App, customer: &CustomerId, login: &str) -> Result<Mailbox> {
    let found = anybodys(app, login).await?;
    Some(found).filter(|it| it.customer == *customer).ok_or(Error::NotFound)
}

/// The same, whoever's it is: for the operator.
pub async fn anybodys(app: &App, login: &str) -> Result<Mailbox> {
    let login = checked_login(login).map_err(|_| Error::NotFound)?;
    let row = app.db.read(move |conn| store::with_login(conn, login.as_str())).await.map_err(Error::from)?;
    row.map(Mailbox::from).ok_or(Error::NotFound)
}

/// The mailbox with that id, whoever's it is: for programs of the operator.
pub async fn anybodys_by_id(app: &App, id: &MailboxId) -> Result<Mailbox> {
    let id = id.clone();
    let row = app.db.read(move |conn| store::with_id(conn, &id)).await.map_err(Error::from)?;
    row.map(Mailbox::from).ok_or(Error::NotFound)
}

/// The mailbox with that id.
pub async fn by_id(app: &App, customer: &CustomerId, id: &MailboxId) -> Result<Mailbox> {
    let (customer, id) = (customer.clone(), id.clone());
    let row = app.db.read(move |conn| store::find(conn, &customer, &id)).await.map_err(Error::from)?;
    row.map(Mailbox::from).ok_or(Error::NotFound)
}
