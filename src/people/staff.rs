//! "They work for us." Who sees to the installation: the operator decides it from the shell; whoever used the set-up link
//! is the first.

use super::{StaffRole, email, store};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::PersonId;
use crate::moment::Moment;
use serde_json::json;

/// Makes the person with that address one of the staff, or takes it back. `NotFound` if nobody signs in with it.
pub async fn set_staff_role(app: &App, actor: &Actor, email: &str, role: Option<StaffRole>) -> Result<PersonId> {
    let email = email::checked_email(email).map_err(|it| Error::Invalid(vec![it]))?;
    let (actor, now) = (actor.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let person = store::by_email(tx, &email)?.ok_or(Error::NotFound)?;
            if person.staff != role {
                appoint(tx, &actor, &person.id, role, now)?;
            }
            Ok(person.id)
        })
        .await
}

/// The same within somebody else's transaction.
pub(super) fn appoint(
    tx: &mut Conn,
    actor: &Actor,
    person: &PersonId,
    role: Option<StaffRole>,
    now: Moment,
) -> Result<()> {
    if !store::set_staff_role(tx, person, role)? {
        return Err(Error::NotFound);
    }
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: None,
            action: "person.staff_changed",
            object: format!("person:{person}"),
            details: json!({ "staff": role.map(StaffRole::id) }),
        },
    )?;
    Ok(())
}
