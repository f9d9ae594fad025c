//! "How are we doing, and what needs me?"
//!
//! Costs the same with ten domains and with a million: stored counters, the first few along an index, the newest lines of
//! the log. What cannot be had like that (an exact number of very many senders, the last check of very many domains) is
//! left out instead of counted.

use super::types::read;
use super::{Counts, Domain, Show, store};
use crate::app::App;
use crate::audit::{self, Told};
use crate::customers;
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::diagnosis::Standing;
use crate::senders;
use std::collections::{HashMap, HashSet};

/// So many domains that need somebody are named.
const NAMED: i64 = 10;
/// So many lines of what happened.
const LINES: usize = 8;
/// So far back in the log they are looked for.
const LOOKED_AT: i64 = 200;
/// Up to here senders (and checks) are counted.
const COUNTED: i64 = 1_000;

#[derive(Debug, Clone)]
pub struct Overview {
    pub counts: Counts,
    /// The most urgent of those that need somebody.
    pub urgent: Vec<Domain>,
    pub senders: SenderCount,
    /// The newest first.
    pub happened: Vec<Happened>,
    /// Until the first domain was ready once.
    pub first_steps: Option<FirstSteps>,
    /// Of the last check of all; nothing where there was none, or where there are very many domains.
    pub checked_at: Option<Moment>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SenderCount {
    /// All, and those on domains that are not ready.
    Exactly {
        all: usize,
        not_ready: usize,
    },
    MoreThan(usize),
}

/// How far somebody is who has not had a ready domain yet; the domain is where it goes on.
#[derive(Debug, Clone)]
pub enum FirstSteps {
    Add,
    /// The domain that was added last.
    Prove(Box<Domain>),
    /// The newest domain that is proven.
    Publish(Box<Domain>),
}

/// Something that happened, once or several times in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    pub at: Moment,
    pub what: Occurrence,
    /// Name of the domain, or address of the sender; of the newest where there are several.
    pub to: String,
    /// The domain, while it is there.
    pub domain: Option<DomainId>,
    /// How often in a row.
    pub times: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occurrence {
    Added,
    Deleted,
    /// A check found another standing than before; `proven` where that is because ownership was.
    Standing {
        after: Standing,
        proven: bool,
    },
    HandedOver,
    SenderAdded,
    SenderDeleted,
}

pub async fn overview(app: &App, customer: &CustomerId) -> Result<Overview> {
    let counts = super::counts(app, customer).await?;
    let (customer, now) = (customer.clone(), app.clock.now());
    app.db
        .read(move |conn| {
            let begun = customers::by_id(conn, &customer)?.ok_or(Error::NotFound)?.first_ready_at.is_some();
            let rows = store::most_urgent(conn, &customer, Standing::Waiting.urgency(), NAMED)?;
            let few = i64::from(counts.of(&Show::All)) <= COUNTED;
            Ok(Overview {
                urgent: rows.iter().map(|it| read(it, now)).collect::<db::Result<_>>()?,
                senders: count_senders(conn, &customer)?,
                happened: happened(conn, &customer)?,
                first_steps: if begun { None } else { Some(first_steps(conn, &customer, now)?) },
                checked_at: if few { store::latest_check(conn, &customer)? } else { None },
                counts,
            })
        })
        .await
}

fn count_senders(conn: &mut Conn, customer: &CustomerId) -> db::Result<SenderCount> {
    let mut domains = senders::domains_of(conn, customer, COUNTED + 1)?;
    let all = domains.len();
    if i64::try_from(all).is_ok_and(|it| it > COUNTED) {
        return Ok(SenderCount::MoreThan(all - 1));
    }
    let mut each: HashMap<DomainId, usize> = HashMap::new();
    domains.iter().for_each(|it| *each.entry(it.clone()).or_default() += 1);
    domains.sort();
    domains.dedup();
    let named = super::named_ids(conn, customer, &domains)?.into_iter();
    let not_ready = named.filter(|it| it.standing != Standing::Ready).filter_map(|it| each.get(&it.id)).sum();
    Ok(SenderCount::Exactly { all, not_ready })
}

fn first_steps(conn: &mut Conn, customer: &CustomerId, now: Moment) -> db::Result<FirstSteps> {
    for standing in [Standing::NeedsRecords, Standing::RecordProblem, Standing::Waiting, Standing::StoppedWorking] {
        if let Some(row) = store::newest_at(conn, customer, standing.urgency())? {
            return Ok(FirstSteps::Publish(Box::new(read(&row, now)?)));
        }
    }
    match store::newest_at(conn, customer, Standing::NotVerified.urgency())? {
        Some(row) => Ok(FirstSteps::Prove(Box::new(read(&row, now)?))),
        None => Ok(FirstSteps::Add),
    }
}

fn happened(conn: &mut Conn, customer: &CustomerId) -> db::Result<Vec<Happened>> {
    let mut lines: Vec<Happened> = Vec::new();
    for one in audit::newest(conn, customer, LOOKED_AT)?.iter().filter_map(understood) {
        let known = lines.len();
        match lines.last_mut().filter(|it| it.what == one.what) {
            // A list of a thousand is one line.
            Some(last) => last.times += 1,
            None if known == LINES => break,
            None => lines.push(one),
        }
    }
    let ids: Vec<DomainId> = lines.iter().filter_map(|it| it.domain.clone()).collect();
    let there: HashSet<DomainId> = super::named_ids(conn, customer, &ids)?.into_iter().map(|it| it.id).collect();
    for line in &mut lines {
        line.domain = line.domain.take().filter(|it| there.contains(it));
    }
    Ok(lines)
}

/// What customers want to read of the log.
fn understood(told: &Told) -> Option<Happened> {
    let text = |name: &str| told.details.get(name).and_then(|it| it.as_str());
    let what = match told.action.as_str() {
        "domain.added" => Occurrence::Added,
        "domain.deleted" => Occurrence::Deleted,
        "domain.handed_over" => Occurrence::HandedOver,
        "sender.added" => Occurrence::SenderAdded,
        "sender.deleted" => Occurrence::SenderDeleted,
        "domain.validated" => {
            let standing = |name: &str| text(name).and_then(Standing::from_id);
            let (before, after) = (standing("standing_before")?, standing("standing")?);
            if before == after {
                return None;
            }
            Occurrence::Standing { after, proven: before == Standing::NotVerified }
        }
        _ => return None,
    };
    let to = match what {
        Occurrence::SenderAdded | Occurrence::SenderDeleted => text("address")?,
        _ => text("name")?,
    };
    let domain = told.object.strip_prefix("domain:").map(DomainId::given);
    Some(Happened { at: told.at, what, to: to.to_owned(), domain, times: 1 })
}
