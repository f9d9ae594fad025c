//! "Check again", "Stop", "Hide".

use super::show::Page;
use crate::domains::bulk_check::{self, Started};
use crate::domains::{Filter, Show, Which};
use crate::error::Error;
use crate::ids::{BulkCheckId, DomainId};
use crate::people::SignedIn;
use crate::text::Say;
use crate::web::page::Outcome;
use crate::web::typed::{self, Form};
use crate::web::urls;
use crate::web::visit::{Visit, Wants};
use actix_web::web::Path;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// Domains that were ticked; without any, all that match.
    #[serde(default, deserialize_with = "typed::several")]
    domain: Vec<String>,
    #[serde(default)]
    search: String,
    /// As in the address of the list; nothing means all.
    #[serde(default)]
    show: String,
}

/// `POST /checks`. Where one is running already, that one is shown.
pub async fn start(visit: Visit, who: SignedIn, form: Form<Wanted>) -> Outcome {
    let Wanted { domain, search, show } = form.value;
    let which = if domain.is_empty() {
        let show = if show.is_empty() { Show::All } else { Show::from_id(&show).ok_or(Error::NotFound)? };
        Which::Matching(Filter { search, show })
    } else {
        Which::These(domain.iter().map(|it| DomainId::given(it)).collect())
    };
    match bulk_check::start(visit.app(), &(&who).into(), &who.customer, which).await? {
        Started::Started(id) | Started::Running(id) => visit.see_other(&urls::bulk_check(&id)),
        Started::Nothing => Err(Error::Conflict(Say::key("bulk-nothing"))),
    }
}

/// `POST /checks/{id}/stop`
pub async fn stop(visit: Visit, who: SignedIn, path: Path<String>) -> Outcome {
    let id = BulkCheckId::given(&path);
    bulk_check::stop(visit.app(), &(&who).into(), &who.customer, &id).await?;
    if visit.wants() == Wants::Page {
        return visit.see_other(&urls::bulk_check(&id));
    }
    let page = Page::load(&visit, &who, &id, None, "").await?;
    visit.show(&page, &page.as_card())
}

/// `POST /checks/{id}/hide`. Back to where the button was; from its own page to the list.
pub async fn hide(visit: Visit, who: SignedIn, path: Path<String>) -> Outcome {
    let id = BulkCheckId::given(&path);
    bulk_check::hide(visit.app(), &who.customer, &id).await?;
    let behind = visit.page_behind();
    let back = if behind.starts_with(&urls::bulk_check(&id)) { urls::domains() } else { behind };
    visit.see_other(back)
}
