//! "The records are on their way to whoever manages the DNS." How they travel is the business of [`crate::handover`].

use super::store;
use crate::audit::{self, Actor, Change};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::address::DomainName;
use serde_json::json;

/// Writes it down, within the transaction that lets them go. For three days, records that are missing are now on their
/// way; and DNS is looked at soon. `form`: in which form they went, for the log.
pub(crate) fn handed_over(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    (id, name): (&DomainId, &DomainName),
    form: &str,
    now: Moment,
) -> Result<()> {
    if !store::set_handed_over(tx, customer, id, now)? {
        return Err(Error::NotFound);
    }
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(customer),
            action: "domain.handed_over",
            object: format!("domain:{id}"),
            details: json!({ "name": name.as_str(), "form": form }),
        },
    )?;
    Ok(())
}
