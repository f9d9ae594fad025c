//! "Add domain": takes an address, a web address, any case; refuses with a reason; shows then what DNS has today.

use super::Outcome;
use crate::domains;
use crate::error::{Error, Problem};
use crate::people::SignedIn;
use crate::text::{Arg, Say};
use crate::web::forms::Problems;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "domains/add.html", blocks = ["main"])]
struct Page {
    problems: Problems,
    typed: String,
    /// Address of the domain that is here already, or empty.
    existing: String,
}

#[derive(Debug, Deserialize)]
pub struct Prefilled {
    #[serde(default)]
    domain: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    domain: String,
}

/// `GET /domains/new`
pub async fn show(visit: Visit, filled: Query<Prefilled>) -> Outcome {
    let typed = filled.into_inner().domain;
    visit.page(&Page { problems: Problems::none(), typed, existing: String::new() })
}

/// `POST /domains/new`
pub async fn take(visit: Visit, who: SignedIn, form: Form<Typed>) -> Outcome {
    let typed = form.value.domain;
    let (problems, existing) = match domains::add(visit.app(), &(&who).into(), &who.customer, &typed).await {
        Ok(added) => return visit.see_other(&urls::domain_today(&added.domain.id, &typed)),
        Err(Error::Invalid(problems)) => (problems, String::new()),
        Err(Error::Conflict(say)) => {
            let existing = id_in(&say).map(|id| urls::domain(&id)).unwrap_or_default();
            (vec![Problem { field: "domain", say }], existing)
        }
        Err(error) => return Err(error),
    };
    let page = Page { problems: problems.into(), typed, existing };
    visit.refuse(&page, &page.as_main())
}

fn id_in(say: &Say) -> Option<crate::ids::DomainId> {
    say.args.iter().find_map(|(name, value)| match value {
        Arg::Text(id) if name == "id" => Some(crate::ids::DomainId::given(id)),
        _ => None,
    })
}
