//! The table `checks`: the last outcomes of each domain, with what every server said.

use crate::db::schema::checks;
use crate::db::{Conn, Result};
use crate::ids::{CheckId, DomainId};
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = checks)]
pub(in crate::domains) struct Check {
    pub(in crate::domains) id: CheckId,
    pub(in crate::domains) domain_id: DomainId,
    /// `person`, `operator` or `schedule`.
    pub(in crate::domains) asked_by: String,
    pub(in crate::domains) checked_at: Moment,
    pub(in crate::domains) standing_before: String,
    pub(in crate::domains) standing_after: String,
    pub(in crate::domains) could_not_check: bool,
    pub(in crate::domains) duration_ms: i64,
    pub(in crate::domains) queries: i32,
    /// JSON.
    pub(in crate::domains) report: String,
}

pub(in crate::domains) fn insert_check(tx: &mut Conn, check: &Check) -> Result<()> {
    diesel::insert_into(checks::table).values(check).execute(tx)?;
    Ok(())
}

pub(in crate::domains) fn last_check(conn: &mut Conn, domain: &DomainId) -> Result<Option<Check>> {
    Ok(checks::table
        .filter(checks::domain_id.eq(domain))
        .order((checks::checked_at.desc(), checks::id.desc()))
        .select(Check::as_select())
        .first(conn)
        .optional()?)
}

/// Keeps the newest `kept`.
pub(in crate::domains) fn prune_checks(tx: &mut Conn, domain: &DomainId, kept: i64) -> Result<()> {
    let newest_too_many: Option<Moment> = checks::table
        .filter(checks::domain_id.eq(domain))
        .order(checks::checked_at.desc())
        .offset(kept)
        .select(checks::checked_at)
        .first(tx)
        .optional()?;
    if let Some(then) = newest_too_many {
        let old = checks::table.filter(checks::domain_id.eq(domain)).filter(checks::checked_at.le(then));
        diesel::delete(old).execute(tx)?;
    }
    Ok(())
}
