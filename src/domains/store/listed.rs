//! Many rows of `sending_domains` at one time.

use super::counts::raise;
use super::{NewRow, sending_domains};
use crate::db::{Conn, Failure, Result, savepoint};
use crate::ids::{CustomerId, DomainId};
use crate::rules::diagnosis::Standing;
use diesel::prelude::*;

/// Neither database likes thousands of values in one question.
const VALUES: usize = 500;

/// Those of the customer's domains that are among these names: name and id.
pub(in crate::domains) fn among(
    conn: &mut Conn,
    customer: &CustomerId,
    names: &[String],
) -> Result<Vec<(String, DomainId)>> {
    let mut found = Vec::new();
    for names in names.chunks(VALUES) {
        let theirs = sending_domains::table
            .filter(sending_domains::customer_id.eq(customer))
            .filter(sending_domains::name.eq_any(names))
            .select((sending_domains::name, sending_domains::id));
        found.extend(theirs.load::<(String, DomainId)>(conn)?);
    }
    Ok(found)
}

/// False if the customer has that name already. The caller counts it ([`came`]).
pub(in crate::domains) fn insert_uncounted(tx: &mut Conn, row: &NewRow) -> Result<bool> {
    let inserted = savepoint(tx, |tx| {
        diesel::insert_into(sending_domains::table).values(row).execute(tx)?;
        Ok(())
    });
    match inserted {
        Ok(()) => Ok(true),
        Err(Failure::Unique(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

/// So many domains were added, none of them verified.
pub(in crate::domains) fn came(tx: &mut Conn, customer: &CustomerId, domains: i32) -> Result<()> {
    if domains == 0 { Ok(()) } else { raise(tx, customer, Standing::NotVerified.id(), domains) }
}
