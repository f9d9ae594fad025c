//! "Which domains do we have, and which of them need me?"

use super::types::read;
use super::{Domain, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CustomerId;
use crate::senders;

/// A line of the list, "needs you first, then name".
#[derive(Debug, Clone)]
pub struct DomainLine {
    pub domain: Domain,
    pub senders: u32,
}

/// All of one customer.
pub async fn list(app: &App, customer: &CustomerId) -> Result<Vec<DomainLine>> {
    let (customer, now) = (customer.clone(), app.clock.now());
    let mut lines = app
        .db
        .read(move |conn| {
            let senders = senders::count_by_domain(conn, &customer)?;
            let line = |row: &store::Row| {
                let senders = senders.get(&row.id).copied().unwrap_or(0);
                Ok::<_, Error>(DomainLine { domain: read(row, now)?, senders })
            };
            store::all(conn, Some(&customer))?.iter().map(line).collect::<Result<Vec<_>>>()
        })
        .await?;
    // Sorted here: the databases differ in their order of names.
    lines.sort_by(|a, b| {
        (a.domain.standing.urgency(), &a.domain.name).cmp(&(b.domain.standing.urgency(), &b.domain.name))
    });
    Ok(lines)
}
