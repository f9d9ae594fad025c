//! "Who is that, and for whom do they work now?"

use super::{SignedIn, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, PersonId};
use crate::text::Locale;

/// Who that is now, working for `customer` (or, if that is none of theirs, for the first by name). `NotFound` once the
/// person is disabled or has no customer.
pub async fn who(app: &App, person: &PersonId, customer: Option<&CustomerId>) -> Result<SignedIn> {
    let id = person.clone();
    let (person, mut memberships) = app
        .db
        .read(move |conn| {
            let person = store::by_id(conn, &id)?.filter(|it| it.disabled_at.is_none()).ok_or(Error::NotFound)?;
            let memberships = store::memberships(conn, &id)?;
            Ok::<_, Error>((person, memberships))
        })
        .await?;
    memberships.sort_by_key(|it| (it.customer_name.to_lowercase(), it.customer.clone()));
    let current = memberships.iter().find(|it| Some(&it.customer) == customer).or(memberships.first());
    let current = current.ok_or(Error::NotFound)?.clone();
    Ok(SignedIn {
        person: person.id,
        name: person.name,
        email: person.email,
        locale: Locale::from_tag(&person.locale).unwrap_or_default(),
        colours: person.colours,
        customer: current.customer,
        customer_name: current.customer_name,
        role: current.role,
        staff: person.staff,
        customers: memberships.into_iter().map(|it| (it.customer, it.customer_name)).collect(),
    })
}
