//! "Add sender": a name and an address on one of the customer's domains.

use crate::error::Error;
use crate::people::SignedIn;
use crate::senders;
use crate::text::Arg;
use crate::web::forms::Problems;
use crate::web::page::Outcome;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Default, Template)]
#[template(path = "senders/add.html", blocks = ["main"])]
struct Page {
    problems: Problems,
    name: String,
    address: String,
    /// A domain that is not the customer's yet, or empty.
    unknown: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    address: String,
}

/// `GET /senders/new`
pub async fn show(visit: Visit) -> Outcome {
    visit.page(&Page::default())
}

/// `POST /senders/new`
pub async fn take(visit: Visit, who: SignedIn, form: Form<Typed>) -> Outcome {
    let Typed { name, address } = form.value;
    match senders::add(visit.app(), &(&who).into(), &who.customer, &name, &address).await {
        Ok(sender) => visit.see_other(&urls::senders_with(&sender.id)),
        Err(Error::Invalid(problems)) => {
            let strange = problems.iter().find(|it| it.say.key == "senders-unknown-domain");
            let unknown = strange.and_then(|it| it.say.args.iter().find(|it| it.0 == "domain"));
            let unknown = match unknown {
                Some((_, Arg::Text(name))) => name.clone(),
                _ => String::new(),
            };
            let page = Page { problems: problems.into(), name, address, unknown };
            visit.refuse(&page, &page.as_main())
        }
        Err(error) => Err(error),
    }
}
