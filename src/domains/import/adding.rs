//! Writes what can be added of a list: a hundred domains to a transaction, in the order of their names, counted at its
//! end. Everybody who writes names and counters does so in this order, so that two lists at one time do not wait for each
//! other for ever.

use super::{Fate, ListedLine, Preview, SenderFate, preview};
use crate::app::App;
use crate::audit::Actor;
use crate::db::Conn;
use crate::domains::add::{audited, new_row, with_a_free_tag};
use crate::domains::{policy, store};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::address::DomainName;
use crate::rules::lifecycle;
use crate::senders::{self, TypedSender};
use std::collections::{HashMap, HashSet};

/// So many domains (or senders) are written in one transaction.
const GROUP: usize = 100;

/// What became of a list.
#[derive(Debug, Clone)]
pub struct AddedList {
    /// Every line, with what became of it.
    pub outcome: Preview,
    /// The lines that somebody has to look at, under the header of their table.
    pub rest: String,
    /// When the last of the new domains is looked at for the first time.
    pub checked_by: Option<Moment>,
}

/// Adds all that can be added. `sure` are the names (in A-labels) of unsure lines that the person confirmed.
pub async fn add_listed(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    text: &str,
    sure: &[String],
) -> Result<AddedList> {
    let mut outcome = preview(app, customer, text).await?;
    if outcome.too_many.is_some() {
        return Ok(AddedList { outcome, rest: text.to_owned(), checked_by: None });
    }
    let now = app.clock.now();
    let names = wanted(&outcome, sure);
    let mut written: HashMap<DomainName, Fate> = HashMap::new();
    for (group, number) in names.chunks(GROUP).zip(0..) {
        written.extend(add_group(app, actor, customer, group, now, number * GROUP).await?);
    }
    for line in &mut outcome.lines {
        // A line that names the domain again still does.
        let fate = line.domain.as_ref().and_then(|it| written.get(it));
        if let Some(fate) = fate.filter(|_| matches!(line.fate, Fate::New | Fate::Unsure)) {
            line.fate = fate.clone();
        }
    }
    add_senders(app, actor, customer, &mut outcome.lines, now).await?;
    let checked_by = outcome.added().checked_sub(1).map(|last| lifecycle::first_check_in_a_row(now, last));
    Ok(AddedList { rest: rest(&outcome), outcome, checked_by })
}

/// In the order of their names.
fn wanted(preview: &Preview, sure: &[String]) -> Vec<DomainName> {
    let sure: HashSet<&str> = sure.iter().map(String::as_str).collect();
    let named = |it: &ListedLine| match (&it.fate, &it.domain) {
        (Fate::New, Some(name)) => Some(name.clone()),
        (Fate::Unsure, Some(name)) if sure.contains(name.as_str()) => Some(name.clone()),
        _ => None,
    };
    let mut names: Vec<DomainName> = preview.lines.iter().filter_map(named).collect();
    names.sort();
    names
}

async fn add_group(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    names: &[DomainName],
    now: Moment,
    before: usize,
) -> Result<Vec<(DomainName, Fate)>> {
    let mut rows = Vec::new();
    for (name, place) in names.iter().zip(before..) {
        let mut row = new_row(app, customer, name, None)?;
        row.next_check_at = lifecycle::first_check_in_a_row(now, place);
        rows.push((name.clone(), row));
    }
    let (actor, customer) = (actor.clone(), customer.clone());
    app.db.write(move |tx| write_group(tx, &actor, &customer, rows, now)).await
}

fn write_group(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    rows: Vec<(DomainName, store::NewRow)>,
    now: Moment,
) -> Result<Vec<(DomainName, Fate)>> {
    let (mut fates, mut added) = (Vec::new(), 0);
    for (name, row) in rows {
        let row = with_a_free_tag(tx, row)?;
        let fate = if store::insert_uncounted(tx, &row)? {
            audited(tx, actor, &row, now)?;
            added += 1;
            Fate::Added(row.id)
        } else {
            // Came meanwhile.
            let there = store::with_name(tx, name.as_str(), Some(customer))?;
            Fate::Here(there.first().ok_or(Error::NotFound)?.id.clone())
        };
        fates.push((name, fate));
    }
    store::came(tx, customer, added)?;
    Ok(fates)
}

async fn add_senders(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    lines: &mut [ListedLine],
    now: Moment,
) -> Result<()> {
    let policy = policy(&app.config);
    let mut wanted: Vec<(TypedSender, usize)> = Vec::new();
    for (line, at) in lines.iter().zip(0..) {
        let Some(sender) = line.sender.as_ref().filter(|it| it.fate == SenderFate::New) else { continue };
        if let Ok(typed) = senders::read_typed(&policy, &sender.name, &sender.address) {
            wanted.push((typed, at));
        }
    }
    wanted.sort_by_cached_key(|it| it.0.address.to_string());
    let mut fates = HashMap::new();
    for group in wanted.chunks(GROUP) {
        let (actor, customer, group) = (actor.clone(), customer.clone(), group.to_vec());
        fates.extend(app.db.write(move |tx| write_senders(tx, &actor, &customer, group, now)).await?);
    }
    for (line, at) in lines.iter_mut().zip(0..) {
        if let (Some(sender), Some(fate)) = (&mut line.sender, fates.remove(&at)) {
            sender.fate = fate;
        }
    }
    Ok(())
}

fn write_senders(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    wanted: Vec<(TypedSender, usize)>,
    now: Moment,
) -> Result<Vec<(usize, SenderFate)>> {
    let names: Vec<String> = wanted.iter().map(|it| it.0.address.domain().to_string()).collect();
    let domains: HashMap<String, DomainId> = store::among(tx, customer, &names)?.into_iter().collect();
    let mut fates = Vec::new();
    for (sender, at) in wanted {
        let fate = match domains.get(sender.address.domain().as_str()) {
            // Its domain was not confirmed, or went meanwhile.
            None => SenderFate::Refused(vec![senders::unknown_domain(sender.address.domain())]),
            Some(domain) if senders::add_within(tx, actor, customer, &sender, domain, now)? => SenderFate::Added,
            Some(_) => SenderFate::Here,
        };
        fates.push((at, fate));
    }
    Ok(fates)
}

fn rest(outcome: &Preview) -> String {
    let open: Vec<&str> = outcome.lines.iter().filter(|it| it.is_open()).map(|it| it.text.as_str()).collect();
    if open.is_empty() {
        return String::new();
    }
    outcome.header.as_deref().into_iter().chain(open).collect::<Vec<_>>().join("\n")
}
