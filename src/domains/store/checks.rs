//! The table `checks`: the last outcomes of each domain, with what every server said. Those that found something new are
//! kept longer.

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
    /// Something was found to be different.
    pub(in crate::domains) changed: bool,
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

/// Keeps the newest checks that nobody asked for and that found nothing new, so many; and of the others those that are not
/// `older` than that, and not more than the second number.
pub(in crate::domains) fn prune_checks(
    tx: &mut Conn,
    domain: &DomainId,
    older: Moment,
    [ordinary, special]: [i64; 2],
) -> Result<()> {
    let is_ordinary = || checks::changed.eq(false).and(checks::asked_by.eq("schedule"));
    let is_special = || checks::changed.eq(true).or(checks::asked_by.ne("schedule"));
    let of_domain = checks::table.filter(checks::domain_id.eq(domain));
    let newest = checks::checked_at.desc();
    let too_many: Option<Moment> = of_domain
        .filter(is_ordinary())
        .order(newest)
        .offset(ordinary)
        .select(checks::checked_at)
        .first(tx)
        .optional()?;
    if let Some(then) = too_many {
        diesel::delete(of_domain.filter(is_ordinary()).filter(checks::checked_at.le(then))).execute(tx)?;
    }
    let too_many: Option<Moment> =
        of_domain.filter(is_special()).order(newest).offset(special).select(checks::checked_at).first(tx).optional()?;
    let limit = too_many.map_or(older, |it| it.max(older));
    diesel::delete(of_domain.filter(is_special()).filter(checks::checked_at.le(limit))).execute(tx)?;
    Ok(())
}
