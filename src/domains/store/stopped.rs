//! Domains that stopped working, and when people were last told: rows of kind `told` in `domain_changes`.

use crate::db::schema::{domain_changes, domain_counts, sending_domains};
use crate::db::{Conn, Result};
use crate::ids::{ChangeId, CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::diagnosis::Standing;
use diesel::prelude::*;
use std::collections::HashMap;

pub(super) const TOLD: &str = "told";

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = sending_domains)]
pub(in crate::domains) struct StoppedRow {
    pub(in crate::domains) id: DomainId,
    pub(in crate::domains) name: String,
    pub(in crate::domains) standing_since: Moment,
    pub(in crate::domains) checked_at: Option<Moment>,
    pub(in crate::domains) could_not_check_since: Option<Moment>,
    pub(in crate::domains) remark: Option<String>,
}

/// Customers that have any, from the stored counters.
pub(in crate::domains) fn customers_with_stopped(conn: &mut Conn) -> Result<Vec<CustomerId>> {
    Ok(domain_counts::table
        .filter(domain_counts::standing.eq(Standing::StoppedWorking.id()))
        .filter(domain_counts::domains.gt(0))
        .order(domain_counts::customer_id)
        .select(domain_counts::customer_id)
        .load(conn)?)
}

/// Those of one customer of which nobody was told since, by name.
pub(in crate::domains) fn stopped(conn: &mut Conn, customer: &CustomerId, most: u32) -> Result<Vec<StoppedRow>> {
    let told = domain_changes::table
        .filter(domain_changes::domain_id.eq(sending_domains::id))
        .filter(domain_changes::kind.eq(TOLD))
        .filter(domain_changes::at.ge(sending_domains::standing_since))
        .select(domain_changes::id);
    Ok(sending_domains::table
        .filter(sending_domains::customer_id.eq(customer))
        .filter(sending_domains::urgency.eq(Standing::StoppedWorking.urgency()))
        .filter(sending_domains::could_not_check_since.is_null())
        .filter(diesel::dsl::not(diesel::dsl::exists(told)))
        .order(sending_domains::name)
        .limit(i64::from(most))
        .select(StoppedRow::as_select())
        .load(conn)?)
}

/// When people were last told about each of these.
pub(in crate::domains) fn told(conn: &mut Conn, domains: &[DomainId]) -> Result<HashMap<DomainId, Moment>> {
    let rows: Vec<(DomainId, Moment)> = domain_changes::table
        .filter(domain_changes::domain_id.eq_any(domains))
        .filter(domain_changes::kind.eq(TOLD))
        .order(domain_changes::at)
        .select((domain_changes::domain_id, domain_changes::at))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// People are told now; `details` says how many.
pub(in crate::domains) fn insert_told(tx: &mut Conn, domain: &DomainId, at: Moment, details: &str) -> Result<()> {
    diesel::insert_into(domain_changes::table)
        .values((
            domain_changes::id.eq(ChangeId::new()),
            domain_changes::domain_id.eq(domain),
            domain_changes::at.eq(at),
            domain_changes::kind.eq(TOLD),
            domain_changes::details.eq(details),
        ))
        .execute(tx)?;
    Ok(())
}
