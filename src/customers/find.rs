//! "Which customer do you mean?"

use super::{Customer, store};
use crate::app::App;
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::ids::CustomerId;
use crate::moment::Moment;
use crate::text::Say;

/// The customer with this id, or with this exact name where only one has it; `Conflict` where several have.
pub async fn find(app: &App, name_or_id: &str) -> Result<Customer> {
    let wanted = name_or_id.trim().to_owned();
    if wanted.chars().any(char::is_control) {
        return Err(Error::NotFound);
    }
    let (id, name) = (CustomerId::given(&wanted), wanted.clone());
    let found = app
        .db
        .read(move |conn| match store::by_id(conn, &id)? {
            Some(one) => Ok::<_, Error>(vec![one]),
            None => Ok(store::by_name(conn, &name)?),
        })
        .await?;
    match <[Customer; 1]>::try_from(found) {
        Ok([one]) => Ok(one),
        Err(none) if none.is_empty() => Err(Error::NotFound),
        Err(several) => {
            let ids: Vec<&str> = several.iter().map(|it| it.id.as_str()).collect();
            let say = Say::key("customers-several-of-that-name").with("name", wanted).with("ids", ids.join(", "));
            Err(Error::Conflict(say))
        }
    }
}

/// The same by id, within somebody else's transaction.
pub(crate) fn by_id(conn: &mut Conn, id: &CustomerId) -> db::Result<Option<Customer>> {
    store::by_id(conn, id)
}

/// Said once, at its first ready domain; later ones change nothing.
pub(crate) fn has_a_ready_domain(tx: &mut Conn, id: &CustomerId, now: Moment) -> db::Result<()> {
    store::set_first_ready(tx, id, now)
}
