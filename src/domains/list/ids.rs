//! The ids of a selection, a batch at a time: for jobs that take a customer's domains one by one.

use super::super::store::{self, Along, Stretch};
use super::super::{Which, store::Narrowed};
use super::narrowed;
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId};

/// At most `most` (at least one) in the order of ids, those behind `after`; an empty answer is the end. Foreign and
/// missing ids are passed over. A domain that comes or goes between two batches is in one of them, or is not.
pub(crate) fn ids(
    conn: &mut Conn,
    customer: &CustomerId,
    which: &Which,
    after: Option<&DomainId>,
    most: u32,
) -> Result<Vec<DomainId>> {
    let most = usize::try_from(most.max(1)).unwrap_or(1);
    match which {
        Which::These(ids) => these(conn, customer, ids, after, most),
        Which::Matching(filter) => {
            let (which, _) = narrowed(conn, customer, filter)?;
            matching(conn, &which, after, most)
        }
    }
}

fn these(
    conn: &mut Conn,
    customer: &CustomerId,
    ids: &[DomainId],
    after: Option<&DomainId>,
    most: usize,
) -> Result<Vec<DomainId>> {
    let mut wanted: Vec<DomainId> = ids.iter().filter(|it| after.is_none_or(|after| *it > after)).cloned().collect();
    wanted.sort();
    wanted.dedup();
    for batch in wanted.chunks(most) {
        let mut there: Vec<DomainId> = store::named_ids(conn, customer, batch)?.into_iter().map(|it| it.0).collect();
        if !there.is_empty() {
            there.sort();
            return Ok(there);
        }
    }
    Ok(Vec::new())
}

fn matching(conn: &mut Conn, which: &Narrowed, after: Option<&DomainId>, most: usize) -> Result<Vec<DomainId>> {
    let mut ids = Vec::new();
    for urgency in &which.urgencies {
        let beyond = after.map(DomainId::as_str);
        let stretch = Stretch { urgency: Some(*urgency), along: Along::Id, descending: false, beyond };
        ids.extend(store::stretch(conn, which, stretch, most)?.into_iter().map(|it| it.id));
    }
    ids.sort();
    ids.truncate(most);
    Ok(ids)
}
