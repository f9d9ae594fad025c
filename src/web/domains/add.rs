//! "Add domain": takes an address, a web address, any case; refuses with a reason; shows then what DNS has today.

use super::Outcome;
use crate::domains;
use crate::error::{Error, Problem};
use crate::ids::DomainId;
use crate::people::SignedIn;
use crate::text::{Arg, Say};
use crate::web::forms::Problems;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Default, Template)]
#[template(path = "domains/add.html", blocks = ["main"])]
struct Page {
    problems: Problems,
    typed: String,
    /// Address of the domain that is here already, or empty.
    existing: String,
    /// The name that the typed text means and that may not be the one that was meant; pressing again takes it.
    shown: String,
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
    #[serde(default)]
    shown: String,
}

/// `GET /domains/new`
pub async fn show(visit: Visit, filled: Query<Prefilled>) -> Outcome {
    let typed = filled.into_inner().domain;
    visit.page(&Page { typed, ..Page::default() })
}

/// `POST /domains/new`
pub async fn take(visit: Visit, who: SignedIn, form: Form<Typed>) -> Outcome {
    let Typed { domain: typed, shown } = form.value;
    let (app, actor) = (visit.app(), (&who).into());
    let outcome = match shown.as_str() {
        "" => domains::add(app, &actor, &who.customer, &typed).await,
        shown => domains::add_as_shown(app, &actor, &who.customer, &typed, shown).await,
    };
    let page = match outcome {
        Ok(added) => return visit.see_other(&urls::domain_today(&added.domain.id, &typed)),
        Err(Error::Invalid(problems)) => {
            let confirm = problems.iter().find(|it| it.say.key == "domains-add-confirm");
            let shown = confirm.and_then(|it| text(&it.say, "domain")).unwrap_or_default().to_owned();
            Page { problems: problems.into(), typed, shown, ..Page::default() }
        }
        Err(Error::Conflict(say)) => {
            let existing = text(&say, "id").map(|id| urls::domain(&DomainId::given(id))).unwrap_or_default();
            let problem = Problem { field: "domain", say };
            Page { problems: vec![problem].into(), typed, existing, ..Page::default() }
        }
        Err(error) => return Err(error),
    };
    visit.refuse(&page, &page.as_main())
}

/// One of the values of a sentence.
fn text<'a>(say: &'a Say, name: &str) -> Option<&'a str> {
    say.args.iter().find(|it| it.0 == name).and_then(|(_, value)| match value {
        Arg::Text(text) => Some(text.as_str()),
        Arg::Number(_) => None,
    })
}
