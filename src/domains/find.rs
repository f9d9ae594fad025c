//! "The one called acme.example."

use super::Domain;
use super::store;
use super::types::read;
use crate::app::App;
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::address::{DomainName, TypedDomain};
use crate::rules::diagnosis::Standing;

/// So many ids are asked for in one statement.
const AT_ONCE: usize = 500;

/// All domains with that name (in any spelling that [`super::add`] takes), of one customer or of all: for the command
/// line.
pub async fn find(app: &App, name: &str, customer: Option<&CustomerId>) -> Result<Vec<Domain>> {
    let name = match DomainName::in_stored_form(name) {
        Some(name) => name,
        None => match TypedDomain::read(name, &super::policy(&app.config)) {
            Ok(typed) => typed.domain,
            Err(_) => return Ok(Vec::new()),
        },
    };
    let (customer, now) = (customer.cloned(), app.clock.now());
    app.db
        .read(move |conn| {
            let rows = store::with_name(conn, name.as_str(), customer.as_ref())?;
            rows.iter().map(|it| Ok::<_, Error>(read(it, now)?)).collect()
        })
        .await
}

/// A customer's domain as its neighbours see it.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) id: DomainId,
    pub(crate) name: DomainName,
    pub(crate) standing: Standing,
}

/// The customer's domain of exactly that name, within somebody else's transaction.
pub(crate) fn named(conn: &mut Conn, customer: &CustomerId, name: &DomainName) -> db::Result<Option<Named>> {
    let rows = store::with_name(conn, name.as_str(), Some(customer))?;
    rows.first().map(seen_by_neighbours).transpose()
}

/// The customer's domain as it stands now, within somebody else's transaction.
pub(crate) fn by_id(conn: &mut Conn, customer: &CustomerId, id: &DomainId, now: Moment) -> db::Result<Option<Domain>> {
    store::find(conn, customer, id)?.map(|row| read(&row, now)).transpose()
}

/// The customer's domains with these ids, in no order; a stranger's are not there.
pub(crate) fn named_ids(conn: &mut Conn, customer: &CustomerId, ids: &[DomainId]) -> db::Result<Vec<Named>> {
    let mut named = Vec::with_capacity(ids.len());
    for ids in ids.chunks(AT_ONCE) {
        for (id, name, standing) in store::named_ids(conn, customer, ids)? {
            let standing = super::types::standing(&standing)?;
            named.push(Named { id, name: DomainName::from_stored(name), standing });
        }
    }
    Ok(named)
}

fn seen_by_neighbours(row: &store::Row) -> db::Result<Named> {
    let standing = super::types::standing(&row.standing)?;
    Ok(Named { id: row.id.clone(), name: DomainName::from_stored(row.name.clone()), standing })
}
