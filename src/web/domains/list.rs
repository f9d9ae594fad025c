//! "Manage sending domains": one page of the list, those that need somebody first. Search, filter, order and page stand in
//! the address; htmx morphs the block `results`, without it the same links load the page.

use super::asked::{Asked, SIZES};
use super::line::{Line, Next};
use super::may_change;
use crate::domains::{self, At, Listed, Matching, Show, Sort, View};
use crate::error::{Error, Problem};
use crate::people::SignedIn;
use crate::rules::address::DomainName;
use crate::rules::diagnosis::Standing;
use crate::text::Say;
use crate::web::checks::Card;
use crate::web::filters;
use crate::web::forms::Problems;
use crate::web::marks;
use crate::web::page::Outcome;
use crate::web::typed::Fields;
use crate::web::visit::{Visit, Wants};
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "domains/list.html", blocks = ["results"])]
pub struct Page {
    asked: Asked,
    /// The address of this very list, for the way back.
    address: String,
    /// The same list as a table.
    export: String,
    /// What is being checked again, on the page only.
    card: Option<Card>,
    problems: Problems,
    notice: Option<Say>,
    may_change: bool,
    chips: Vec<Chip>,
    lines: Vec<Line>,
    /// How many there are; spoken when a list comes in by htmx.
    told: Say,
    /// Why there are no lines.
    empty: Option<Empty>,
    /// "Choose all 311 that match", where there are more than are shown.
    choose_all: Option<Say>,
    columns: Columns,
    pager: Pager,
}

/// A filter with its number.
#[derive(Debug)]
struct Chip {
    key: String,
    tone: &'static str,
    icon: &'static str,
    count: u32,
    address: String,
    chosen: bool,
}

#[derive(Debug)]
enum Empty {
    /// No domains at all.
    NoneYet,
    /// Nothing matches: what may have been meant, with its address; the address without the search.
    NoMatch { meant: Option<(String, String)>, clear: String },
    /// Nothing of this kind; is that good?
    Nothing { good: bool },
}

/// The addresses of the other orders, and `aria-sort` of the columns.
#[derive(Debug)]
struct Columns {
    name: String,
    name_sorted: &'static str,
    status: String,
    status_sorted: &'static str,
    added: Option<String>,
}

#[derive(Debug)]
struct Pager {
    first: Option<String>,
    previous: Option<String>,
    next: Option<String>,
    last: Option<String>,
    /// Length, its address, and whether it is this one; empty where one page holds all anyway.
    sizes: Vec<(u32, String, bool)>,
    letters: Vec<(char, String)>,
    /// Not the beginning: htmx moves the keyboard to the top of the new page.
    turned: bool,
}

/// `GET /domains`
pub async fn show(visit: Visit, who: SignedIn) -> Outcome {
    let asked = Asked::read(visit.query());
    let page = Page::load(&visit, &who, asked, Problems::none()).await?;
    visit.show(&page, &page.as_results())
}

/// The list again, with what was wrong: 422.
pub async fn refuse(visit: &Visit, who: &SignedIn, asked: Asked, problem: Say) -> Outcome {
    let problems = vec![Problem { field: "domains", say: problem }];
    let page = Page::load(visit, who, asked, problems.into()).await?;
    visit.refuse(&page, &page.as_results())
}

impl Page {
    async fn load(visit: &Visit, who: &SignedIn, asked: Asked, problems: Problems) -> Result<Self, Error> {
        let listed = domains::list(visit.app(), &who.customer, &asked.view).await?;
        let notice = deleted(visit, who).await?;
        let card = match visit.wants() {
            Wants::Page => Card::current(visit, who).await?,
            Wants::Part => None,
        };
        let shown = u32::try_from(listed.lines.len()).unwrap_or(u32::MAX);
        let Listed { lines, matching, counts, previous, next, meant } = listed;
        let more = previous.is_some() || next.is_some();
        Ok(Self {
            address: asked.address(),
            export: asked.export(),
            card,
            chips: chips(&asked, &counts),
            told: told(&asked, matching),
            empty: lines.is_empty().then(|| empty(&asked, &counts, meant)),
            choose_all: (more && may_change(who)).then(|| choose_all(matching, shown)),
            columns: columns(&asked),
            pager: Pager {
                first: previous.is_some().then(|| asked.at(At::First)),
                previous: previous.map(|it| asked.before(it)),
                last: next.is_some().then(|| asked.at(At::Last)),
                next: next.map(|it| asked.after(it)),
                sizes: if more || shown > SIZES.into_iter().min().unwrap_or(0) { sizes(&asked) } else { Vec::new() },
                letters: if more { letters(&asked) } else { Vec::new() },
                turned: asked.view.at != At::First,
            },
            lines: lines.into_iter().map(Line::of).collect(),
            may_change: may_change(who),
            problems,
            notice,
            asked,
        })
    }
}

impl Page {
    fn is_none_yet(&self) -> bool {
        matches!(self.empty, Some(Empty::NoneYet))
    }
}

/// Only a name that is really gone is called deleted; the address of a page must not be able to frighten anybody.
async fn deleted(visit: &Visit, who: &SignedIn) -> Result<Option<Say>, Error> {
    let fields = Fields::unpacked(visit.query()).unwrap_or_default();
    let Some(name) = fields.first("deleted").and_then(DomainName::in_stored_form) else { return Ok(None) };
    let there = domains::find(visit.app(), name.as_str(), Some(&who.customer)).await?;
    Ok(there.is_empty().then(|| Say::key("domains-deleted").with("domain", name.to_unicode())))
}

fn chips(asked: &Asked, counts: &domains::Counts) -> Vec<Chip> {
    let usual = [
        Show::All,
        Show::One(Standing::Ready),
        Show::NeedsYou,
        Show::One(Standing::Waiting),
        Show::Problem,
        Show::CouldNotCheck,
    ];
    // A standing that an address names and that has no chip of its own.
    let here = Some(asked.view.filter.show.clone()).filter(|it| !usual.contains(it));
    let chip = |show: Show| {
        let (tone, icon) = match &show {
            Show::All => ("", "domains"),
            Show::NeedsYou => ("attention", "attention"),
            Show::Problem => ("problem", "problem"),
            Show::CouldNotCheck => (marks::could_not_check().tone, marks::could_not_check().icon),
            Show::One(standing) => (marks::standing(standing).tone, marks::standing(standing).icon),
        };
        let key = match &show {
            Show::All | Show::NeedsYou | Show::Problem => format!("list-show-{}", show.id()),
            Show::CouldNotCheck | Show::One(_) => format!("standing-{}", show.id()),
        };
        let (count, chosen) = (counts.of(&show), show == asked.view.filter.show);
        Chip { key, tone, icon, count, address: asked.showing(show), chosen }
    };
    usual.into_iter().chain(here).map(chip).collect()
}

fn told(asked: &Asked, matching: Matching) -> Say {
    let search = asked.view.filter.search.as_str();
    match (matching, search) {
        (Matching::Exactly(count), "") => Say::key("list-count").with("count", count),
        (Matching::Exactly(count), search) => Say::key("list-found").with("count", count).with("search", search),
        (Matching::MoreThan(count), search) => Say::key("list-found-many").with("count", count).with("search", search),
    }
}

fn choose_all(matching: Matching, shown: u32) -> Say {
    match matching {
        Matching::Exactly(count) => Say::key("list-choose-all").with("count", count.max(shown)),
        Matching::MoreThan(_) => Say::key("list-choose-all-many"),
    }
}

fn empty(asked: &Asked, counts: &domains::Counts, meant: Option<String>) -> Empty {
    let filter = &asked.view.filter;
    if counts.of(&Show::All) == 0 {
        Empty::NoneYet
    } else if filter.search.is_empty() {
        let good = !matches!(filter.show, Show::All | Show::One(Standing::Ready | Standing::Waiting));
        Empty::Nothing { good }
    } else {
        let meant = meant.map(|it| (it.clone(), asked.searching(&it)));
        Empty::NoMatch { meant, clear: asked.searching("") }
    }
}

fn columns(asked: &Asked) -> Columns {
    let sort = asked.view.sort;
    let (name, name_sorted) = match sort {
        Sort::Name => (Sort::NameBackwards, "ascending"),
        Sort::NameBackwards => (Sort::Name, "descending"),
        Sort::Urgency | Sort::Added => (Sort::Name, ""),
    };
    Columns {
        name: asked.sorted(name),
        name_sorted,
        status: asked.sorted(Sort::Urgency),
        status_sorted: if sort == Sort::Urgency { "other" } else { "" },
        added: (sort != Sort::Added).then(|| asked.sorted(Sort::Added)),
    }
}

fn sizes(asked: &Asked) -> Vec<(u32, String, bool)> {
    SIZES.into_iter().map(|it| (it, asked.of_size(it), it == asked.view.most)).collect()
}

fn letters(asked: &Asked) -> Vec<(char, String)> {
    let View { sort, .. } = asked.view;
    if !matches!(sort, Sort::Name | Sort::NameBackwards) {
        return Vec::new();
    }
    let mut letters: Vec<char> = ('0'..='9').chain('a'..='z').collect();
    if sort == Sort::NameBackwards {
        letters.reverse();
    }
    letters.into_iter().map(|it| (it, asked.at(At::Letter(it)))).collect()
}
