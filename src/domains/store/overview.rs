//! What the overview reads: always along an index, never more than was asked for.

use super::{Row, sending_domains};
use crate::db::{Conn, Result};
use crate::ids::CustomerId;
use crate::moment::Moment;
use diesel::prelude::*;

/// The most urgent domains below that urgency, then by name.
pub(in crate::domains) fn most_urgent(
    conn: &mut Conn,
    customer: &CustomerId,
    below: i32,
    most: i64,
) -> Result<Vec<Row>> {
    Ok(sending_domains::table
        .filter(sending_domains::customer_id.eq(customer))
        .filter(sending_domains::urgency.lt(below))
        .order((sending_domains::urgency, sending_domains::name))
        .limit(most)
        .select(Row::as_select())
        .load(conn)?)
}

/// The domain of that urgency that was added last.
pub(in crate::domains) fn newest_at(conn: &mut Conn, customer: &CustomerId, urgency: i32) -> Result<Option<Row>> {
    Ok(sending_domains::table
        .filter(sending_domains::customer_id.eq(customer))
        .filter(sending_domains::urgency.eq(urgency))
        .order(sending_domains::id.desc())
        .select(Row::as_select())
        .first(conn)
        .optional()?)
}

/// When the last check of all was made. Reads every row of the customer: only for few.
pub(in crate::domains) fn latest_check(conn: &mut Conn, customer: &CustomerId) -> Result<Option<Moment>> {
    let theirs = sending_domains::table.filter(sending_domains::customer_id.eq(customer));
    let checked = theirs.filter(sending_domains::checked_at.is_not_null()).order(sending_domains::checked_at.desc());
    Ok(checked.select(sending_domains::checked_at).first::<Option<Moment>>(conn).optional()?.flatten())
}
