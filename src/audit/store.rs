//! The table `audit_log`: only ever appended to, and read for one object of one customer.

use super::{Change, Entry, Wanted};
use crate::db::schema::audit_log;
use crate::db::{Conn, Result};
use crate::ids::{AuditId, CustomerId};
use crate::moment::Moment;
use diesel::prelude::*;

pub(super) fn insert(tx: &mut Conn, change: &Change<'_>) -> Result<()> {
    diesel::insert_into(audit_log::table)
        .values((
            audit_log::id.eq(AuditId::new()),
            audit_log::at.eq(change.at),
            audit_log::customer_id.eq(change.customer),
            audit_log::actor.eq(change.actor.to_string()),
            audit_log::action.eq(change.action),
            audit_log::object.eq(&change.object),
            audit_log::details.eq(change.details.to_string()),
        ))
        .execute(tx)?;
    Ok(())
}

pub(super) fn of_object(
    conn: &mut Conn,
    customer: &CustomerId,
    object: &str,
    wanted: &Wanted<'_>,
    before: Option<(Moment, &str)>,
    most: i64,
) -> Result<Vec<Entry>> {
    let by_hand = audit_log::action.eq_any(wanted.by_hand).and(audit_log::actor.ne("schedule"));
    let of_object = audit_log::table
        .filter(audit_log::object.eq(object))
        .filter(audit_log::customer_id.eq(customer))
        .filter(audit_log::action.eq_any(wanted.always).or(by_hand));
    let newest = (audit_log::at.desc(), audit_log::id.desc());
    let columns = (audit_log::id, audit_log::at, audit_log::actor, audit_log::action, audit_log::details);
    let rows: Vec<(AuditId, Moment, String, String, String)> = match before {
        Some((at, id)) => {
            let earlier = audit_log::at.lt(at).or(audit_log::at.eq(at).and(audit_log::id.lt(AuditId::given(id))));
            of_object.filter(earlier).order(newest).limit(most).select(columns).load(conn)?
        }
        None => of_object.order(newest).limit(most).select(columns).load(conn)?,
    };
    let read = |(id, at, actor, action, details): (AuditId, Moment, String, String, String)| Entry {
        id,
        at,
        actor,
        action,
        details: serde_json::from_str(&details).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Time, action, object and details of a customer's changes, the newest first.
pub(super) fn newest(
    conn: &mut Conn,
    customer: &CustomerId,
    most: i64,
) -> Result<Vec<(Moment, String, String, String)>> {
    Ok(audit_log::table
        .filter(audit_log::customer_id.eq(customer))
        .order((audit_log::at.desc(), audit_log::id.desc()))
        .limit(most)
        .select((audit_log::at, audit_log::action, audit_log::object, audit_log::details))
        .load(conn)?)
}
