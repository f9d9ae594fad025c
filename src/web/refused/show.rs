//! "Why was my mail refused?" Somebody pastes what the mail server said, or the id at its end; what happened is told in
//! plain words, with the one button that helps. A text that we do not know gets an honest answer.
//!
//! An id that is somebody else's answers like one that does not exist.

use super::explained::{self, Told};
use super::reader;
use crate::config::Mode;
use crate::error::{Error, Problem};
use crate::mailboxes::{self, DecisionId};
use crate::people::SignedIn;
use crate::rules::permission::read_reply;
use crate::text::Say;
use crate::web::filters;
use crate::web::forms::Problems;
use crate::web::page::Outcome;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "refused/show.html", blocks = ["main"])]
struct Page {
    problems: Problems,
    typed: String,
    told: Option<Told>,
    /// There is a list of what would be refused.
    observing: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    id: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pasted {
    reply: String,
}

/// `GET /refused`, with `?id=` from a link.
pub async fn show(visit: Visit, who: SignedIn, asked: Query<Asked>) -> Outcome {
    let typed: String = asked.into_inner().id.chars().take(40).collect();
    let told = match typed.is_empty() {
        true => None,
        false => Some(look(&visit, &who, &typed).await?),
    };
    let page = Page { problems: Problems::none(), told, observing: observing(&visit, &who).await?, typed };
    visit.show(&page, &page.as_main())
}

/// `POST /refused`. Changes nothing; a reply is too long for an address, and holds other people's addresses.
pub async fn take(visit: Visit, who: SignedIn, form: Form<Pasted>) -> Outcome {
    let typed = form.value.reply;
    let observing = observing(&visit, &who).await?;
    if typed.trim().is_empty() {
        let problem = Problem { field: "reply", say: Say::key("refused-empty") };
        let page = Page { problems: vec![problem].into(), typed, told: None, observing };
        return visit.refuse(&page, &page.as_main());
    }
    let told = Some(look(&visit, &who, &typed).await?);
    let page = Page { problems: Problems::none(), typed, told, observing };
    visit.show(&page, &page.as_main())
}

async fn look(visit: &Visit, who: &SignedIn, typed: &str) -> Result<Told, Error> {
    let (app, reader) = (visit.app(), reader(who));
    let read = read_reply(typed);
    if let Some(id) = read.id.as_deref().and_then(DecisionId::read) {
        match mailboxes::decided(app, &reader, &id).await {
            Ok((decided, explained)) => return Ok(explained::of_decision(&decided, &explained)),
            // Perhaps the rest of the reply says something; if there is none, that the id is not known.
            Err(Error::NotFound) if read.kind.is_none() => return Ok(explained::unknown_id(id.as_str())),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    let known = match (&read.login, &read.address) {
        (Some(login), Some(address)) => mailboxes::explain(app, &reader, login, address).await?,
        _ => None,
    };
    Ok(explained::of_reply(&read, known.as_ref()))
}

async fn observing(visit: &Visit, who: &SignedIn) -> Result<bool, Error> {
    let only_looking = visit.app().config.mta.mode == Mode::Observe;
    Ok(only_looking || !mailboxes::observed(visit.app(), &super::observed::reader(who)).await?.is_empty())
}
