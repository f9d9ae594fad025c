//! "Which domains do we have, and which of them need me?" One page of them, however many there are.
//!
//! Nothing is counted when a page is shown: numbers come from the stored counters, a search counts what it finds up to a
//! thousand. Pages are cut by place, not by number, so that the last page costs what the first does (`pages`).

mod ids;
mod meant;
mod pages;
mod term;
mod view;

pub(crate) use ids::ids;
pub use view::{At, Place, Sort, View};

use super::counts::Counts;
use super::store::{Matches, Narrowed, Ranked};
use super::types::read;
use super::{Domain, Filter, Show, store};
use crate::app::App;
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::senders;
use pages::{Page, Source, Walk};
use std::collections::HashMap;
use term::Term;

/// A search counts so far.
const COUNTED: usize = 1000;
/// So many senders that match a search are looked at.
const SENDERS: u32 = 200;
/// No page is longer.
const LONGEST: u32 = 1000;

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Listed {
    pub lines: Vec<DomainLine>,
    /// How many there are on all pages.
    pub matching: Matching,
    /// Of every filter, whatever is searched for.
    pub counts: Counts,
    /// Where the page before and the page behind this one lie.
    pub previous: Option<Place>,
    pub next: Option<Place>,
    /// What may have been meant, where a search found nothing.
    pub meant: Option<String>,
}

#[derive(Debug, Clone)]
pub struct DomainLine {
    pub domain: Domain,
    pub senders: u32,
    /// The address of the sender that the search has found, where the name does not match by itself.
    pub found_by: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matching {
    Exactly(u32),
    MoreThan(u32),
}

pub async fn list(app: &App, customer: &CustomerId, view: &View) -> Result<Listed> {
    let (customer, view, now) = (customer.clone(), view.clone(), app.clock.now());
    app.db.read(move |conn| Ok::<_, Error>(listed(conn, &customer, &view, now)?)).await
}

fn listed(conn: &mut Conn, customer: &CustomerId, view: &View, now: Moment) -> db::Result<Listed> {
    let counts = Counts::read(conn, customer)?;
    let (which, search) = narrowed(conn, customer, &view.filter)?;
    let (source, matching) = source(conn, which, &counts, view)?;
    let most = usize::try_from(view.most.clamp(1, LONGEST)).unwrap_or(1);
    let page = Walk::new(conn, source, view.sort).page(&view.at, most)?;
    let meant = match &search {
        Some(search) if page.keys.is_empty() && view.filter.show == Show::All => {
            let (everything, _) = narrowed(conn, customer, &Filter::default())?;
            meant::meant(conn, &everything, &search.term)?
        }
        _ => None,
    };
    let edge = |key: Option<&Ranked>, is_end: bool| key.filter(|_| !is_end).map(|it| view.sort.place_of(it));
    let (previous, next) = (edge(page.keys.first(), page.is_first), edge(page.keys.last(), page.is_last));
    Ok(Listed { lines: lines(conn, customer, page, search.as_ref(), now)?, matching, counts, previous, next, meant })
}

/// What is searched for, and the senders that were found by it, one address of each domain.
#[derive(Debug)]
struct Search {
    term: Term,
    senders: HashMap<DomainId, String>,
}

fn narrowed(conn: &mut Conn, customer: &CustomerId, filter: &Filter) -> db::Result<(Narrowed, Option<Search>)> {
    let search = match Term::read(&filter.search) {
        Some(term) => Some(Search { senders: senders::found(conn, customer, &term.text, SENDERS)?, term }),
        None => None,
    };
    let matches = search.as_ref().map(|it| {
        let mut domains: Vec<DomainId> = it.senders.keys().cloned().collect();
        domains.sort();
        Matches { pattern: it.term.pattern(), domains }
    });
    let which = Narrowed {
        customer: customer.clone(),
        urgencies: view::urgencies(&filter.show),
        silent: filter.show == Show::CouldNotCheck,
        matches,
    };
    Ok((which, search))
}

/// A search that finds little is sorted and counted here; one that finds much soon fills a page along an index.
fn source(conn: &mut Conn, which: Narrowed, counts: &Counts, view: &View) -> db::Result<(Source, Matching)> {
    if which.matches.is_none() {
        return Ok((Source::Table(which), Matching::Exactly(counts.of(&view.filter.show))));
    }
    let found = store::some(conn, &which, COUNTED + 1)?;
    if found.len() > COUNTED {
        return Ok((Source::Table(which), Matching::MoreThan(u32::try_from(COUNTED).unwrap_or(u32::MAX))));
    }
    let matching = Matching::Exactly(u32::try_from(found.len()).unwrap_or(u32::MAX));
    Ok((Source::found(view.sort, found), matching))
}

fn lines(
    conn: &mut Conn,
    customer: &CustomerId,
    page: Page,
    search: Option<&Search>,
    now: Moment,
) -> db::Result<Vec<DomainLine>> {
    let ids: Vec<DomainId> = page.keys.into_iter().map(|it| it.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let counted = senders::count_of(conn, customer, &ids)?;
    let mut rows: HashMap<DomainId, store::Row> =
        store::with_ids(conn, customer, &ids)?.into_iter().map(|it| (it.id.clone(), it)).collect();
    let mut lines = Vec::with_capacity(ids.len());
    // A domain that went between two questions is not shown.
    for row in ids.iter().filter_map(|it| rows.remove(it)) {
        let domain = read(&row, now)?;
        let found_by = search.and_then(|it| {
            let by_name = store::search_name(&domain.name).contains(&it.term.text);
            it.senders.get(&domain.id).filter(|_| !by_name).cloned()
        });
        lines.push(DomainLine { senders: counted.get(&domain.id).copied().unwrap_or(0), domain, found_by });
    }
    Ok(lines)
}
