//! Deleting many domains: the question, which says what goes and what stays; then what became of them.

use super::Outcome;
use super::chosen::{self, Matching};
use crate::domains::{self, Confirmed, MOST_DELETED, ManyDeleted, ManyDeletion, Which};
use crate::error::Error;
use crate::people::SignedIn;
use crate::web::filters;
use crate::web::forms::Problems;
use crate::web::typed::{self, Form};
use crate::web::visit::Visit;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "domains/deletions/ask.html", blocks = ["main"])]
struct Question {
    problems: Problems,
    deletion: ManyDeletion,
    matching: Option<Matching>,
    most: usize,
    /// The number that was typed.
    typed: String,
    /// The list that one came from.
    back: String,
}

#[derive(Debug, Template)]
#[template(path = "domains/deletions/done.html", blocks = ["main"])]
struct Done {
    done: ManyDeleted,
    back: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// Those that the question said would go.
    #[serde(default, deserialize_with = "typed::several")]
    domain: Vec<String>,
    #[serde(default)]
    all: String,
    #[serde(default)]
    search: String,
    #[serde(default)]
    show: String,
    #[serde(default)]
    back: String,
    #[serde(default)]
    fingerprint: String,
    #[serde(default)]
    number: String,
}

/// Changes nothing.
pub async fn ask(visit: &Visit, who: &SignedIn, which: Which, back: String) -> Outcome {
    let page = Question::load(visit, who, &which, back, Problems::none(), String::new()).await?;
    visit.show(&page, &page.as_main())
}

/// `POST /domains/deletion`. Pressed twice, the second time finds them gone.
pub async fn take(visit: Visit, who: SignedIn, form: Form<Confirmation>) -> Outcome {
    let Confirmation { domain, all, search, show, back, fingerprint, number } = form.value;
    let back = super::asked::Asked::read(back.split_once('?').map_or("", |it| it.1)).address();
    let which = chosen::which(&all, &search, &show, &domain)?;
    let confirmed = Confirmed { fingerprint, number };
    match domains::delete_many(visit.app(), &(&who).into(), &who.customer, &which, &confirmed).await {
        Ok(done) => {
            let page = Done { done, back };
            visit.show(&page, &page.as_main())
        }
        Err(Error::Invalid(problems)) => {
            let page = Question::load(&visit, &who, &which, back, problems.into(), confirmed.number).await?;
            visit.refuse(&page, &page.as_main())
        }
        Err(error) => Err(error),
    }
}

impl Question {
    async fn load(
        visit: &Visit,
        who: &SignedIn,
        which: &Which,
        back: String,
        problems: Problems,
        typed: String,
    ) -> Result<Self, Error> {
        let deletion = domains::before_deleting(visit.app(), &who.customer, which).await?;
        Ok(Self { problems, deletion, matching: Matching::of(which), most: MOST_DELETED, typed, back })
    }
}
