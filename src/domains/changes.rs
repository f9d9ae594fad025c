//! What a check found to be different, written down in the transaction of the check itself.
//!
//! What is different, [`crate::rules::diagnosis::changes`] says. Reads one report, that of the check before. Bounded for
//! each domain: a name server that says something else every time must not fill the database.

use super::outcome::Run;
use super::store::{self, ChangeRow};
use super::{Ownership, published, types};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{ChangeId, CheckId, DomainId};
use crate::moment::Moment;
use crate::rules::address::DnsName;
use crate::rules::diagnosis::{Change, Condition, Look, Standing, changes, remembered};
use std::time::Duration;

/// Thirteen months: whoever looks back a year finds the same season.
pub(super) const KEPT: Duration = Duration::from_secs(396 * 24 * 60 * 60);
/// Changes of one domain.
const MOST_CHANGES: i64 = 1000;
/// Checks of one domain that nobody asked for and that found nothing new.
const ORDINARY_CHECKS: i64 = 200;
/// Checks of one domain that somebody asked for or that found something new.
const SPECIAL_CHECKS: i64 = 500;

/// How the domain stands with its owner, after the check.
#[derive(Debug, Clone, Copy)]
pub(super) struct Is {
    pub(super) standing: Standing,
    pub(super) owned: bool,
    pub(super) held_elsewhere: bool,
}

/// What is different from the last check; leaves in the report what the next one will need. To be called before the
/// check is written.
pub(super) fn found(tx: &mut Conn, run: &mut Run, standing: Standing, is: Is) -> Result<Vec<Change>> {
    let last = store::last_check(tx, &run.row.id)?;
    let earlier = last.as_ref().and_then(|it| Some((it.checked_at, super::show::report(it)?)));
    let earlier = earlier.as_ref().map(|(at, report)| Look { at: *at, report });
    let was = before(run, standing)?;
    let is = Condition {
        standing: is.standing,
        could_not_check: run.report.could_not_check,
        proven: is.owned,
        held_elsewhere: is.held_elsewhere,
        zone: run.report.zone.clone().or_else(|| was.zone.clone()),
        name_servers: match run.report.observed.name_servers.as_slice() {
            [] => was.name_servers.clone(),
            seen => seen.to_vec(),
        },
    };
    let now = Look { at: run.now, report: &run.report };
    let found = changes((&was, earlier), (&is, now));
    let kept = remembered(earlier, now);
    run.report.remembered = kept;
    Ok(found)
}

fn before(run: &Run, standing: Standing) -> Result<Condition> {
    Ok(Condition {
        standing,
        could_not_check: run.row.could_not_check_since.is_some(),
        proven: types::ownership(&run.row.ownership)? == Ownership::Dns,
        held_elsewhere: run.row.held_elsewhere,
        zone: run.row.zone.as_deref().and_then(|it| DnsName::parse(it).ok()),
        name_servers: published::observed(&run.row).name_servers,
    })
}

/// Writes them down, and throws away what has been kept for long enough.
pub(super) fn write(
    tx: &mut Conn,
    domain: &DomainId,
    at: Moment,
    check: Option<&CheckId>,
    found: &[Change],
) -> Result<()> {
    for change in found {
        let details = serde_json::to_string(change).map_err(|it| Error::Internal(it.to_string()))?;
        let row = ChangeRow {
            id: ChangeId::new(),
            domain_id: domain.clone(),
            at,
            check_id: check.cloned(),
            kind: change.kind().to_owned(),
            details,
        };
        store::insert_change(tx, &row)?;
    }
    if !found.is_empty() {
        store::prune_changes(tx, domain, at.minus(KEPT), MOST_CHANGES)?;
    }
    Ok(())
}

/// Throws away checks that have been kept for long enough.
pub(super) fn prune_checks(tx: &mut Conn, domain: &DomainId, now: Moment) -> Result<()> {
    store::prune_checks(tx, domain, now.minus(KEPT), [ORDINARY_CHECKS, SPECIAL_CHECKS])?;
    Ok(())
}
