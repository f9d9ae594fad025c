//! "Authorized accounts": the domains, how they stand, and how many accounts may send as each.

use crate::domains::{At, DomainLine, Filter, Ownership, Sort, View};
use crate::mailboxes;
use crate::people::SignedIn;
use crate::web::domains::may_change;
use crate::web::page::Outcome;
use crate::web::typed::Fields;
use crate::web::visit::Visit;
use crate::web::{filters, marks, urls};
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "accounts/list.html")]
struct Page {
    lines: Vec<Line>,
    search: String,
    /// There are no domains at all.
    none_yet: bool,
    previous: Option<String>,
    next: Option<String>,
    may_change: bool,
}

#[derive(Debug)]
struct Line {
    domain: DomainLine,
    mark: marks::Mark,
    proven: bool,
    accounts: u32,
}

/// `GET /accounts`
pub async fn show(visit: Visit, who: SignedIn) -> Outcome {
    let fields = Fields::unpacked(visit.query()).unwrap_or_default();
    let search: String = fields.first("search").unwrap_or_default().trim().chars().take(300).collect();
    let place = |name: &str| fields.first(name).and_then(|it| Sort::Name.place(it));
    let at = match (place("after"), place("before")) {
        (Some(place), _) => At::After(place),
        (None, Some(place)) => At::Before(place),
        (None, None) => At::First,
    };
    let filter = Filter { search: search.clone(), ..Filter::default() };
    let view = View { filter, sort: Sort::Name, at, ..View::default() };
    let (listed, counted) = mailboxes::domains_with_accounts(visit.app(), &who.customer, &view).await?;
    let turn = |name: &str, place| urls::accounts_where(&[("search", &search), (name, &Sort::Name.written(&place))]);
    let lines = listed.lines.into_iter().map(|domain| Line {
        mark: marks::standing(&domain.domain.standing),
        proven: matches!(domain.domain.ownership, Ownership::Dns | Ownership::Staff) && !domain.domain.held_elsewhere,
        accounts: counted.get(&domain.domain.id).copied().unwrap_or(0),
        domain,
    });
    visit.page(&Page {
        lines: lines.collect(),
        none_yet: listed.counts.of(&crate::domains::Show::All) == 0,
        previous: listed.previous.map(|it| turn("before", it)),
        next: listed.next.map(|it| turn("after", it)),
        may_change: may_change(&who),
        search,
    })
}
