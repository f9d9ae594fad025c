//! "What happened lately?"

use super::store;
use crate::db::{Conn, Result};
use crate::ids::CustomerId;
use crate::moment::Moment;

/// One change, read again.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) at: Moment,
    pub(crate) action: String,
    /// `domain:ID`; it may be gone by now.
    pub(crate) object: String,
    pub(crate) details: serde_json::Value,
}

/// The customer's newest changes, the newest first; at most so many.
pub(crate) fn newest(conn: &mut Conn, customer: &CustomerId, most: i64) -> Result<Vec<Told>> {
    let read = |(at, action, object, details): (Moment, String, String, String)| Told {
        at,
        action,
        object,
        details: serde_json::from_str(&details).unwrap_or_default(),
    };
    Ok(store::newest(conn, customer, most)?.into_iter().map(read).collect())
}
