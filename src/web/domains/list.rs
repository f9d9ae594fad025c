//! "Manage sending domains": the list, those that need somebody first.

use super::may_change;
use crate::domains::{self, Domain, DomainLine};
use crate::moment::Moment;
use crate::people::SignedIn;
use crate::rules::address::DomainName;
use crate::rules::diagnosis::Standing;
use crate::text::Say;
use crate::web::marks::{self, Mark};
use crate::web::page::Outcome;
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "domains/list.html")]
struct Page {
    lines: Vec<Line>,
    notice: Option<Say>,
    may_change: bool,
}

#[derive(Debug)]
struct Line {
    domain: Domain,
    senders: u32,
    mark: Mark,
    next: String,
    /// Ends the line where there is nothing to do.
    checked_at: Option<Moment>,
    action: Option<(&'static str, String)>,
}

/// What was just done.
#[derive(Debug, Deserialize)]
pub struct Done {
    deleted: Option<String>,
}

/// `GET /domains`
pub async fn show(visit: Visit, who: SignedIn, done: Query<Done>) -> Outcome {
    let lines = domains::list(visit.app(), &who.customer, &domains::View::default()).await?.lines;
    let notice = done.into_inner().deleted.and_then(|name| deleted(&name, &lines));
    let lines = lines.into_iter().map(Line::of).collect();
    visit.page(&Page { lines, notice, may_change: may_change(&who) })
}

/// Only a name that is really gone is called deleted; the address of a page must not be able to frighten anybody.
fn deleted(name: &str, lines: &[DomainLine]) -> Option<Say> {
    let gone = DomainName::in_stored_form(name).filter(|name| lines.iter().all(|it| it.domain.name != *name))?;
    Some(Say::key("domains-deleted").with("domain", gone.to_unicode()))
}

impl Line {
    fn of(DomainLine { domain, senders, .. }: DomainLine) -> Self {
        let silent = domain.could_not_check_since.is_some();
        let (next, action) = match domain.standing {
            Standing::NotVerified if domain.held_elsewhere => ("next-held-elsewhere".into(), None),
            Standing::NotVerified => (own(&domain), Some(("verify-this-domain", urls::verify(&domain.id)))),
            Standing::NeedsRecords => {
                (own(&domain), Some(("authenticate-this-domain", urls::authenticate(&domain.id, "dns"))))
            }
            Standing::RecordProblem => (own(&domain), Some(("see-what-is-wrong", urls::domain(&domain.id)))),
            Standing::StoppedWorking => (own(&domain), Some(("see-what-changed", urls::domain(&domain.id)))),
            Standing::Waiting | Standing::Ready if silent => ("next-could_not_check".into(), None),
            Standing::Waiting | Standing::Ready => (own(&domain), None),
        };
        let mark = if silent { marks::could_not_check() } else { marks::standing(&domain.standing) };
        let checked_at = domain.checked_at.filter(|_| domain.standing == Standing::Ready && !silent);
        Self { senders, mark, next, checked_at, action, domain }
    }
}

fn own(domain: &Domain) -> String {
    format!("next-{}", domain.standing.id())
}
