//! The table `domain_changes`: what checks found to be different, for thirteen months.

use crate::db::schema::domain_changes;
use crate::db::{Conn, Result};
use crate::ids::{ChangeId, CheckId, DomainId};
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = domain_changes)]
pub(in crate::domains) struct ChangeRow {
    pub(in crate::domains) id: ChangeId,
    pub(in crate::domains) domain_id: DomainId,
    pub(in crate::domains) at: Moment,
    /// Nothing where no check found it.
    pub(in crate::domains) check_id: Option<CheckId>,
    pub(in crate::domains) kind: String,
    /// JSON.
    pub(in crate::domains) details: String,
}

pub(in crate::domains) fn insert_change(tx: &mut Conn, row: &ChangeRow) -> Result<()> {
    diesel::insert_into(domain_changes::table).values(row).execute(tx)?;
    Ok(())
}

/// The newest first, those before a point in time and id.
pub(in crate::domains) fn changes_before(
    conn: &mut Conn,
    domain: &DomainId,
    before: Option<(Moment, &str)>,
    most: i64,
) -> Result<Vec<ChangeRow>> {
    // That people were told is remembered beside, and is no change of the domain.
    let of_domain = domain_changes::table
        .filter(domain_changes::domain_id.eq(domain))
        .filter(domain_changes::kind.ne(super::stopped::TOLD));
    let newest = (domain_changes::at.desc(), domain_changes::id.desc());
    Ok(match before {
        Some((at, id)) => {
            let earlier =
                domain_changes::at.lt(at).or(domain_changes::at.eq(at).and(domain_changes::id.lt(ChangeId::given(id))));
            of_domain.filter(earlier).order(newest).limit(most).select(ChangeRow::as_select()).load(conn)?
        }
        None => of_domain.order(newest).limit(most).select(ChangeRow::as_select()).load(conn)?,
    })
}

/// The newest of these kinds since then, the newest first.
pub(in crate::domains) fn changes_since(
    conn: &mut Conn,
    domain: &DomainId,
    kinds: &[&str],
    since: Moment,
    most: i64,
) -> Result<Vec<ChangeRow>> {
    Ok(domain_changes::table
        .filter(domain_changes::domain_id.eq(domain))
        .filter(domain_changes::at.ge(since))
        .filter(domain_changes::kind.eq_any(kinds))
        .order((domain_changes::at.desc(), domain_changes::id.desc()))
        .limit(most)
        .select(ChangeRow::as_select())
        .load(conn)?)
}

/// Throws away what is older than that, and what is more than `most`.
pub(in crate::domains) fn prune_changes(tx: &mut Conn, domain: &DomainId, older: Moment, most: i64) -> Result<()> {
    let of_domain = domain_changes::table.filter(domain_changes::domain_id.eq(domain));
    let first_too_many: Option<Moment> = of_domain
        .order((domain_changes::at.desc(), domain_changes::id.desc()))
        .offset(most)
        .select(domain_changes::at)
        .first(tx)
        .optional()?;
    let limit = first_too_many.map_or(older, |it| it.max(older));
    diesel::delete(of_domain.filter(domain_changes::at.lt(limit))).execute(tx)?;
    Ok(())
}
