//! The table `domain_counts`: how many domains a customer has of each standing, kept in the transaction of every change,
//! so that a list of ten thousand counts nothing when it is shown.

use crate::db::schema::domain_counts;
use crate::db::{Conn, Failure, Result, savepoint};
use crate::ids::CustomerId;
use diesel::prelude::*;
use std::collections::BTreeMap;

/// The line under which domains are counted that could not be asked about, whatever their standing.
const COULD_NOT_CHECK: &str = "could_not_check";

/// Where a domain is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domains) struct Counted<'a> {
    pub(in crate::domains) standing: &'a str,
    pub(in crate::domains) could_not_check: bool,
}

/// Domains that came, went or changed in one transaction, to be counted at its end: all who count take the lines in
/// one order then, however many domains they write, and none waits for another who waits for them.
#[derive(Debug, Default)]
pub(in crate::domains) struct Moves(BTreeMap<(CustomerId, String), i32>);

impl Moves {
    /// A domain comes (from nowhere), goes (to nowhere) or changes.
    pub(in crate::domains) fn note(
        &mut self,
        customer: &CustomerId,
        from: Option<Counted<'_>>,
        to: Option<Counted<'_>>,
    ) {
        for (line, by) in [(from, -1), (to, 1)] {
            let Some(line) = line else { continue };
            let silent = line.could_not_check.then_some(COULD_NOT_CHECK);
            for standing in [Some(line.standing), silent].into_iter().flatten() {
                *self.0.entry((customer.clone(), standing.to_owned())).or_default() += by;
            }
        }
    }

    pub(in crate::domains) fn count(self, tx: &mut Conn) -> Result<()> {
        for ((customer, standing), by) in self.0.into_iter().filter(|it| it.1 != 0) {
            raise(tx, &customer, &standing, by)?;
        }
        Ok(())
    }
}

/// The same for one domain alone.
pub(in crate::domains) fn moved(
    tx: &mut Conn,
    customer: &CustomerId,
    from: Option<Counted<'_>>,
    to: Option<Counted<'_>>,
) -> Result<()> {
    let mut moves = Moves::default();
    moves.note(customer, from, to);
    moves.count(tx)
}

pub(super) fn raise(tx: &mut Conn, customer: &CustomerId, standing: &str, by: i32) -> Result<()> {
    if raised(tx, customer, standing, by)? {
        return Ok(());
    }
    let first = savepoint(tx, |tx| {
        let line = (
            domain_counts::customer_id.eq(customer),
            domain_counts::standing.eq(standing),
            domain_counts::domains.eq(by),
        );
        diesel::insert_into(domain_counts::table).values(line).execute(tx)?;
        Ok(())
    });
    match first {
        // Somebody else wrote the first line meanwhile.
        Err(Failure::Unique(_)) => raised(tx, customer, standing, by).map(|_| ()),
        other => other,
    }
}

fn raised(tx: &mut Conn, customer: &CustomerId, standing: &str, by: i32) -> Result<bool> {
    let line = domain_counts::table.find((customer, standing));
    Ok(diesel::update(line).set(domain_counts::domains.eq(domain_counts::domains + by)).execute(tx)? == 1)
}

/// The lines of one customer: standing (or `could_not_check`) and number.
pub(in crate::domains) fn counts(conn: &mut Conn, customer: &CustomerId) -> Result<Vec<(String, i32)>> {
    Ok(domain_counts::table
        .filter(domain_counts::customer_id.eq(customer))
        .select((domain_counts::standing, domain_counts::domains))
        .load(conn)?)
}

/// Under which line a row is counted.
pub(in crate::domains) fn counted(row: &super::Row) -> Counted<'_> {
    Counted { standing: &row.standing, could_not_check: row.could_not_check_since.is_some() }
}
