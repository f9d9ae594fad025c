//! Reading `sending_domains` along its indexes, however many rows there are: no offset, no counting.
//!
//! A page of the list is cut out of one *stretch* per urgency. Each stretch is an index range (customer, urgency, name or
//! id, or for all urgencies customer and name) that is left after so many rows; `domains/list` joins them.

use super::{Counted, Row};
use crate::db::schema::sending_domains;
use crate::db::{Conn, Result, like};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

type Backend = <Conn as Connection>::Backend;

/// What orders need to know of a row.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sending_domains)]
pub(in crate::domains) struct Ranked {
    pub(in crate::domains) id: DomainId,
    pub(in crate::domains) urgency: i32,
    pub(in crate::domains) name: String,
}

/// Which rows.
#[derive(Debug, Clone)]
pub(in crate::domains) struct Narrowed {
    pub(in crate::domains) customer: CustomerId,
    /// Ascending, without duplicates.
    pub(in crate::domains) urgencies: Vec<i32>,
    /// Only those that could not be asked about.
    pub(in crate::domains) silent: bool,
    pub(in crate::domains) matches: Option<Matches>,
}

/// What a search matches: names of a pattern, and the domains of senders that were found before.
#[derive(Debug, Clone)]
pub(in crate::domains) struct Matches {
    pub(in crate::domains) pattern: String,
    pub(in crate::domains) domains: Vec<DomainId>,
}

/// One index range and the direction in which it is read.
#[derive(Debug, Clone, Copy)]
pub(in crate::domains) struct Stretch<'a> {
    /// Of one urgency, or of all.
    pub(in crate::domains) urgency: Option<i32>,
    pub(in crate::domains) along: Along,
    pub(in crate::domains) descending: bool,
    /// Behind this name or id, seen in that direction.
    pub(in crate::domains) beyond: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domains) enum Along {
    Name,
    /// By the time of adding: ids are made in that order.
    Id,
}

/// The first of a stretch.
pub(in crate::domains) fn stretch(
    conn: &mut Conn,
    which: &Narrowed,
    stretch: Stretch<'_>,
    most: usize,
) -> Result<Vec<Ranked>> {
    use sending_domains::{id, name, urgency};
    let mut rows = narrowed(which);
    if let Some(of) = stretch.urgency {
        rows = rows.filter(urgency.eq(of));
    }
    rows = match (stretch.along, stretch.descending, stretch.beyond) {
        (Along::Name, false, Some(it)) => rows.filter(name.gt(it)),
        (Along::Name, true, Some(it)) => rows.filter(name.lt(it)),
        (Along::Id, false, Some(it)) => rows.filter(id.gt(it)),
        (Along::Id, true, Some(it)) => rows.filter(id.lt(it)),
        (_, _, None) => rows,
    };
    rows = match (stretch.along, stretch.descending) {
        (Along::Name, false) => rows.order(name.asc()),
        (Along::Name, true) => rows.order(name.desc()),
        (Along::Id, false) => rows.order(id.asc()),
        (Along::Id, true) => rows.order(id.desc()),
    };
    Ok(rows.limit(limit(most)).select(Ranked::as_select()).load(conn)?)
}

/// Some of the rows, in no order: all of them where there are not more than `most`.
pub(in crate::domains) fn some(conn: &mut Conn, which: &Narrowed, most: usize) -> Result<Vec<Ranked>> {
    let rows = narrowed(which).filter(sending_domains::urgency.eq_any(&which.urgencies));
    Ok(rows.limit(limit(most)).select(Ranked::as_select()).load(conn)?)
}

fn narrowed(which: &Narrowed) -> sending_domains::BoxedQuery<'_, Backend> {
    let mut rows = sending_domains::table.filter(sending_domains::customer_id.eq(&which.customer)).into_boxed();
    if which.silent {
        rows = rows.filter(sending_domains::could_not_check_since.is_not_null());
    }
    if let Some(Matches { pattern, domains }) = &which.matches {
        let by_name = sending_domains::search_name.like(pattern).escape(like::ESCAPE);
        rows = rows.filter(by_name.or(sending_domains::id.eq_any(domains)));
        // Keeps the statement out of the cache: a plan that was made for another pattern does not fit this one.
        rows = rows.filter(sql::<Bool>("1 = 1"));
    }
    rows
}

/// The rows with these ids, in no order; a stranger's are not there.
pub(in crate::domains) fn with_ids(conn: &mut Conn, customer: &CustomerId, ids: &[DomainId]) -> Result<Vec<Row>> {
    let theirs = sending_domains::table.filter(sending_domains::customer_id.eq(customer));
    Ok(theirs.filter(sending_domains::id.eq_any(ids)).select(Row::as_select()).load(conn)?)
}

/// Id, name and standing of the rows with these ids, likewise.
pub(in crate::domains) fn named_ids(
    conn: &mut Conn,
    customer: &CustomerId,
    ids: &[DomainId],
) -> Result<Vec<(DomainId, String, String)>> {
    let theirs = sending_domains::table.filter(sending_domains::customer_id.eq(customer));
    Ok(theirs
        .filter(sending_domains::id.eq_any(ids))
        .select((sending_domains::id, sending_domains::name, sending_domains::standing))
        .load(conn)?)
}

fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}

/// A row that was deleted, as it was at that moment.
#[derive(Debug)]
pub(in crate::domains) struct Gone {
    pub(in crate::domains) id: DomainId,
    standing: String,
    could_not_check: bool,
}

impl Gone {
    pub(in crate::domains) fn counted(&self) -> Counted<'_> {
        Counted { standing: &self.standing, could_not_check: self.could_not_check }
    }
}

/// Deletes the rows with these ids, and what hangs on them; a sender that still uses one of them makes the database
/// refuse all. The caller counts them out.
pub(in crate::domains) fn delete_all(tx: &mut Conn, customer: &CustomerId, ids: &[DomainId]) -> Result<Vec<Gone>> {
    let theirs = sending_domains::table
        .filter(sending_domains::customer_id.eq(customer))
        .filter(sending_domains::id.eq_any(ids));
    let was = (sending_domains::id, sending_domains::standing, sending_domains::could_not_check_since);
    let gone: Vec<(DomainId, String, Option<Moment>)> = diesel::delete(theirs).returning(was).get_results(tx)?;
    let read = |(id, standing, silent): (DomainId, String, Option<Moment>)| Gone {
        id,
        standing,
        could_not_check: silent.is_some(),
    };
    Ok(gone.into_iter().map(read).collect())
}

/// The names of the customer's domains next to this one in the alphabet, on both sides: `acme.be` and `acme.de` stand beside
/// `acme.nl`. At most `each` on either side, read along the index whatever the customer has.
pub(in crate::domains) fn neighbours(
    conn: &mut Conn,
    customer: &CustomerId,
    beside: &str,
    each: usize,
) -> Result<Vec<String>> {
    use sending_domains::{customer_id, name};
    let of = || sending_domains::table.filter(customer_id.eq(customer)).select(name).limit(limit(each));
    let before: Vec<String> = of().filter(name.lt(beside)).order(name.desc()).load(conn)?;
    let after: Vec<String> = of().filter(name.gt(beside)).order(name.asc()).load(conn)?;
    Ok([before, after].concat())
}
