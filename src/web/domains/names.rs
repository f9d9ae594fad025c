//! The switch "short names / full names"; kept with the domain, followed by every copy button.

use super::{Id, Outcome, id};
use crate::domains;
use crate::error::Error;
use crate::people::SignedIn;
use crate::web::typed::Form;
use crate::web::urls;
use crate::web::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    names: String,
    /// The page with the switch.
    back: String,
}

/// `POST /domains/{id}/names`
pub async fn take(visit: Visit, who: SignedIn, path: Id, form: Form<Chosen>) -> Outcome {
    let id = id(&path);
    let full = match form.value.names.as_str() {
        "full" => true,
        "short" => false,
        _ => return Err(Error::NotFound),
    };
    domains::choose_names(visit.app(), &who.customer, &id, full).await?;
    visit.see_other(&match form.value.back.as_str() {
        "verify" => urls::verify(&id),
        "records" => urls::authenticate(&id, "records"),
        _ => urls::domain(&id),
    })
}
