//! The buttons for many domains: those that were ticked, or all that match what the list shows.

use super::asked::{self, Asked};
use super::{Outcome, deletions, list};
use crate::domains::bulk_check::{self, Started};
use crate::domains::{Show, Which};
use crate::error::Error;
use crate::ids::DomainId;
use crate::people::SignedIn;
use crate::text::Say;
use crate::web::typed::{self, Form};
use crate::web::urls;
use crate::web::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    #[serde(default, deserialize_with = "typed::several")]
    domain: Vec<String>,
    /// Ticked: all that match, not only those that are shown.
    #[serde(default)]
    all: String,
    #[serde(default)]
    search: String,
    #[serde(default)]
    show: String,
    /// The list with its place, to come back to.
    #[serde(default)]
    back: String,
    /// Which button was pressed.
    #[serde(default, rename = "do")]
    action: String,
}

impl Chosen {
    fn which(&self) -> Result<Which, Error> {
        which(&self.all, &self.search, &self.show, &self.domain)
    }

    fn asked(&self) -> Asked {
        Asked::read(self.back.split_once('?').map_or("", |it| it.1))
    }
}

/// What a form with these fields is about.
///
/// A filter that does not exist must not become "all" for a button.
pub fn which(all: &str, search: &str, show: &str, ids: &[String]) -> Result<Which, Error> {
    if all.is_empty() {
        let ids = ids.iter().map(|it| DomainId::given(it)).filter(|it| !it.as_str().is_empty());
        return Ok(Which::These(ids.collect()));
    }
    if !show.is_empty() && Show::from_id(show).is_none() {
        return Err(Error::NotFound);
    }
    Ok(Which::Matching(asked::filter(search, show)))
}

/// The fields by which a form is about the same domains again: `all`, `search` and `show`; ticked ones stand by themselves.
#[derive(Debug)]
pub struct Matching {
    pub search: String,
    pub show: &'static str,
}

impl Matching {
    pub fn of(which: &Which) -> Option<Self> {
        match which {
            Which::These(_) => None,
            Which::Matching(filter) => Some(Self { search: filter.search.clone(), show: filter.show.id() }),
        }
    }
}

/// `POST /domains/chosen`
pub async fn take(visit: Visit, who: SignedIn, form: Form<Chosen>) -> Outcome {
    let chosen = form.value;
    let which = chosen.which()?;
    if which == Which::These(Vec::new()) {
        return list::refuse(&visit, &who, chosen.asked(), Say::key("list-choose-none")).await;
    }
    match chosen.action.as_str() {
        "check" => match bulk_check::start(visit.app(), &(&who).into(), &who.customer, which).await? {
            Started::Started(id) | Started::Running(id) => visit.see_other(&urls::bulk_check(&id)),
            Started::Nothing => list::refuse(&visit, &who, chosen.asked(), Say::key("list-choose-none")).await,
        },
        "delete" => deletions::ask(&visit, &who, which, chosen.asked().address()).await,
        _ => Err(Error::NotFound),
    }
}
