//! The keys with which mail is to be signed now.

use super::Key;
use crate::db::schema::{dkim_keys, sending_domains};
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DkimKeyId};
use diesel::prelude::*;

/// One of them: whose, for which domain.
pub(in crate::domains) type Signs = (CustomerId, String, Key);

/// Those behind `after`, in the order of their ids: active, seen, and of a domain whose holder is known.
pub(in crate::domains) fn signing_keys(conn: &mut Conn, after: Option<&DkimKeyId>, most: i64) -> Result<Vec<Signs>> {
    let mut query = dkim_keys::table
        .inner_join(sending_domains::table)
        .filter(dkim_keys::state.eq("active"))
        .filter(dkim_keys::seen_at.is_not_null())
        .filter(sending_domains::ownership.eq_any(["dns", "staff"]))
        .filter(sending_domains::held_elsewhere.eq(false))
        .order(dkim_keys::id)
        .limit(most)
        .select((sending_domains::customer_id, sending_domains::name, Key::as_select()))
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(dkim_keys::id.gt(after));
    }
    Ok(query.load(conn)?)
}
