//! What stands in the operator's zone of keys.

use super::Key;
use crate::db::schema::{dkim_keys, retired_names, sending_domains};
use crate::db::{Conn, Result};
use crate::moment::Moment;
use diesel::prelude::*;
use std::collections::HashMap;

/// The keys under a label.
pub(in crate::domains) fn keys_under(conn: &mut Conn, label: &str) -> Result<Vec<Key>> {
    Ok(dkim_keys::table
        .inner_join(sending_domains::table)
        .filter(sending_domains::key_label.eq(label))
        .order(dkim_keys::selector)
        .select(Key::as_select())
        .load(conn)?)
}

/// Whether it was the name of a domain that is gone.
pub(in crate::domains) fn is_retired(conn: &mut Conn, name: &str) -> Result<bool> {
    let found = retired_names::table.find(name).select(retired_names::name).first::<String>(conn).optional()?;
    Ok(found.is_some())
}

/// When the zone last changed.
pub(in crate::domains) fn zone_changed_at(conn: &mut Conn) -> Result<Option<Moment>> {
    use diesel::dsl::max;
    let all: [Option<Moment>; 3] = [
        dkim_keys::table.select(max(dkim_keys::state_since)).first(conn)?,
        dkim_keys::table.select(max(dkim_keys::created_at)).first(conn)?,
        retired_names::table.select(max(retired_names::retired_at)).first(conn)?,
    ];
    Ok(all.into_iter().flatten().max())
}

/// Labels behind `after` in the database's order, each with its keys.
pub(in crate::domains) fn labelled(conn: &mut Conn, after: &str, most: i64) -> Result<Vec<(String, Vec<Key>)>> {
    let labels: Vec<Option<String>> = sending_domains::table
        .filter(sending_domains::key_label.gt(after))
        .order(sending_domains::key_label)
        .limit(most)
        .select(sending_domains::key_label)
        .load(conn)?;
    let labels: Vec<String> = labels.into_iter().flatten().collect();
    let keys: Vec<(Option<String>, Key)> = dkim_keys::table
        .inner_join(sending_domains::table)
        .filter(sending_domains::key_label.eq_any(&labels))
        .order(dkim_keys::selector)
        .select((sending_domains::key_label, Key::as_select()))
        .load(conn)?;
    let mut under: HashMap<String, Vec<Key>> = HashMap::new();
    for (label, key) in keys {
        under.entry(label.unwrap_or_default()).or_default().push(key);
    }
    Ok(labels
        .into_iter()
        .map(|label| {
            let keys = under.remove(&label).unwrap_or_default();
            (label, keys)
        })
        .collect())
}
