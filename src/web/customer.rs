//! Working for another customer: lists and "add" follow the choice; it is kept in the session.

use super::page::Outcome;
use super::typed::Form;
use super::visit::Visit;
use super::{session, urls};
use crate::error::Error;
use crate::people::SignedIn;
use actix_session::Session;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    customer: String,
}

/// `POST /customer`. Somebody else's customer looks like one that does not exist.
pub async fn take(visit: Visit, who: SignedIn, session: Session, form: Form<Chosen>) -> Outcome {
    let mut own = who.customers.iter().map(|it| &it.0);
    let customer = own.find(|it| it.as_str() == form.value.customer).ok_or(Error::NotFound)?;
    session::work_for(&session, customer)?;
    visit.see_other(urls::home())
}
