//! Whom to write to about a customer's domains, and how people are called in a history.

use super::store;
use super::{Correspondent, Role};
use crate::db::{self, Conn};
use crate::ids::{CustomerId, PersonId};
use crate::text::Locale;
use std::collections::HashMap;

/// The people of a customer who can do something about a domain, by address. Nobody who is disabled.
pub(crate) fn managers(conn: &mut Conn, customer: &CustomerId) -> db::Result<Vec<Correspondent>> {
    let people = store::members(conn, customer)?.into_iter().filter(|(_, role)| *role >= Role::Manager);
    Ok(people.map(|(person, _)| person).filter(|it| it.disabled_at.is_none()).map(known).collect())
}

/// One person, unless disabled or gone.
pub(crate) fn correspondent(conn: &mut Conn, person: &PersonId) -> db::Result<Option<Correspondent>> {
    Ok(store::by_id(conn, person)?.filter(|it| it.disabled_at.is_none()).map(known))
}

/// The names of these people; who is gone has none.
pub(crate) fn names(conn: &mut Conn, people: &[PersonId]) -> db::Result<HashMap<PersonId, String>> {
    Ok(store::names(conn, people)?.into_iter().collect())
}

fn known(person: store::Person) -> Correspondent {
    let locale = Locale::from_tag(&person.locale).unwrap_or_default();
    Correspondent { person: person.id, name: person.name, email: person.email, locale }
}
