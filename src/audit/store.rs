//! The table `audit_log`: only ever appended to.

use super::Change;
use crate::db::schema::audit_log;
use crate::db::{Conn, Result};
use crate::ids::AuditId;
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
