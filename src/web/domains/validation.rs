//! "Validate": look at DNS now. Without script it leads back to the page; with it, the page's state is the answer.

use super::show::Page;
use super::{Id, Outcome, id, look};
use crate::people::SignedIn;
use crate::web::urls;
use crate::web::visit::{Visit, Wants};

/// `POST /domains/{id}/validation`
pub async fn take(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    let id = id(&path);
    let too_soon = look(&visit, &who, &id).await?;
    if visit.wants() == Wants::Page && too_soon.is_none() {
        return visit.see_other(&urls::domain(&id));
    }
    let page = Page::load(&visit, &who, &id, too_soon).await?;
    visit.show(&page, &page.as_state())
}
