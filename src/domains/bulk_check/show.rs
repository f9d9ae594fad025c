//! "How far is it, and which ones?"

use super::super::Domain;
use super::super::store::bulk_checks as store;
use super::super::types as domain;
use super::types::{BulkCheck, read};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{BulkCheckId, CustomerId, DomainId};
use crate::rules::lifecycle::BulkOutcome;

pub async fn show(app: &App, customer: &CustomerId, id: &BulkCheckId) -> Result<BulkCheck> {
    let (customer, id) = (customer.clone(), id.clone());
    app.db
        .read(move |conn| {
            let job = store::find(conn, &customer, &id)?.ok_or(Error::NotFound)?;
            Ok(read(conn, job)?)
        })
        .await
}

/// One that came to the asked end; nothing is known any more of a domain that is gone.
#[derive(Debug, Clone)]
pub struct MemberLine {
    pub id: DomainId,
    pub domain: Option<Domain>,
}

#[derive(Debug, Clone)]
pub struct Members {
    pub lines: Vec<MemberLine>,
    /// The next page begins after this one; nothing where this is the last.
    pub next: Option<DomainId>,
}

/// The domains that came to that end, `most` at one time, after the given one (an empty id: from the first).
pub async fn members(
    app: &App,
    customer: &CustomerId,
    id: &BulkCheckId,
    outcome: BulkOutcome,
    after: &DomainId,
    most: u32,
) -> Result<Members> {
    let (customer, id, after, now) = (customer.clone(), id.clone(), after.clone(), app.clock.now());
    app.db
        .read(move |conn| {
            store::find(conn, &customer, &id)?.ok_or(Error::NotFound)?;
            let mut rows = store::of_outcome(conn, &id, outcome, &after, i64::from(most) + 1)?;
            let wanted = usize::try_from(most).unwrap_or(usize::MAX);
            let more = rows.len() > wanted;
            rows.truncate(wanted);
            let next = rows.last().filter(|_| more).map(|it| it.0.clone());
            let line = |(id, row): (DomainId, Option<_>)| {
                Ok::<_, Error>(MemberLine { id, domain: row.map(|it| domain::read(&it, now)).transpose()? })
            };
            Ok(Members { lines: rows.into_iter().map(line).collect::<Result<_>>()?, next })
        })
        .await
}
