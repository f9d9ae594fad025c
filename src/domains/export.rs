//! "Give us the list as a table." For spreadsheets and for other programs; our own import takes it back and adds nothing.
//!
//! A batch at a time, in the order in which the domains were added, so that a million of them are neither one question nor
//! one piece of memory. A domain that comes or goes meanwhile is in it, or is not. How cells are written, and why the file
//! begins with a byte order mark, stands in [`crate::text::csv`].

use super::types::read;
use super::{Domain, Which, list, store};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::senders;
use crate::text::csv::Csv;
use crate::text::{Locale, Say, say};
use std::collections::HashMap;

/// So many domains are read at one time.
const BATCH: u32 = 500;

/// Never renamed: programs read them. `name` is as people write it, times are RFC 3339 in UTC, `zone` is as last seen.
const COLUMNS: [&str; 9] =
    ["domain", "name", "status", "status_text", "since", "ownership", "senders", "checked_at", "zone"];

/// A table under way.
#[derive(Debug)]
pub struct Export {
    app: App,
    customer: CustomerId,
    which: Which,
    /// Of the column `status_text`.
    locale: Locale,
    begun: bool,
    after: Option<DomainId>,
}

/// Begins a table; nothing is read yet.
pub fn export(app: &App, customer: &CustomerId, which: Which, locale: Locale) -> Export {
    Export { app: app.clone(), customer: customer.clone(), which, locale, begun: false, after: None }
}

impl Export {
    /// The next piece of the file, the first with the header; nothing at its end.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>> {
        let (customer, which, after) = (self.customer.clone(), self.which.clone(), self.after.clone());
        let now = self.app.clock.now();
        let batch = self.app.db.read(move |conn| batch(conn, &customer, &which, after.as_ref(), now)).await?;
        let Some(last) = batch.last else { return self.end() };
        self.after = Some(last);
        let mut table = self.table()?;
        for (domain, senders) in &batch.lines {
            table.row(cells(domain, *senders, self.locale).each_ref().map(String::as_str)).map_err(broken)?;
        }
        Ok(Some(table.into_bytes().map_err(broken)?))
    }

    /// A table without rows has a header.
    fn end(&mut self) -> Result<Option<Vec<u8>>> {
        if self.begun { Ok(None) } else { Ok(Some(self.table()?.into_bytes().map_err(broken)?)) }
    }

    fn table(&mut self) -> Result<Csv<9>> {
        match std::mem::replace(&mut self.begun, true) {
            false => Csv::with_header(COLUMNS).map_err(broken),
            true => Ok(Csv::more()),
        }
    }
}

struct Batch {
    lines: Vec<(Domain, u32)>,
    /// Nothing at the end of the table.
    last: Option<DomainId>,
}

fn batch(
    conn: &mut Conn,
    customer: &CustomerId,
    which: &Which,
    after: Option<&DomainId>,
    now: Moment,
) -> Result<Batch> {
    let ids = list::ids(conn, customer, which, after, BATCH)?;
    let mut rows: HashMap<DomainId, store::Row> =
        store::with_ids(conn, customer, &ids)?.into_iter().map(|it| (it.id.clone(), it)).collect();
    let senders = senders::count_of(conn, customer, &ids)?;
    let mut lines = Vec::with_capacity(ids.len());
    for (id, row) in ids.iter().filter_map(|id| Some((id, rows.remove(id)?))) {
        lines.push((read(&row, now)?, senders.get(id).copied().unwrap_or(0)));
    }
    Ok(Batch { lines, last: ids.last().cloned() })
}

fn cells(domain: &Domain, senders: u32, locale: Locale) -> [String; 9] {
    let word = |key: &str| say(locale, &Say::key(key));
    let standing = word(&format!("standing-{}", domain.standing.id()));
    let in_words = match domain.could_not_check_since {
        Some(_) => format!("{standing} ({})", word("standing-could_not_check")),
        None => standing,
    };
    [
        domain.name.to_string(),
        domain.name.to_unicode(),
        domain.standing.id().to_owned(),
        in_words,
        domain.standing_since.rfc3339(),
        domain.ownership.id().to_owned(),
        senders.to_string(),
        domain.checked_at.map(Moment::rfc3339).unwrap_or_default(),
        domain.zone.to_string(),
    ]
}

/// Writing into memory does not fail.
fn broken(error: std::io::Error) -> Error {
    Error::Internal(format!("a table cannot be written: {error}"))
}
