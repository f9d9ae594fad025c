//! "Keep what I typed", and, where it goes somewhere now, "it is on its way".

use super::draft::{Draft, Request};
use super::load::{self, Loaded};
use super::{Form, store};
use crate::app::App;
use crate::audit::Actor;
use crate::domains;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::text::Say;

/// Keeps the draft of that domain; with `form`, the records are handed over in it now. `Invalid` with a problem for each
/// field; `Conflict` where there is nothing (left) to hand over.
pub async fn save(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    draft: &Draft,
    form: Option<Form>,
) -> Result<()> {
    let (loaded, _) = judged(app, actor, customer, id, draft).await?;
    if form.is_some() {
        something_is_asked(app, &loaded)?;
    }
    let now = app.clock.now();
    let row = load::row(draft, customer, id, now);
    let (actor, customer, id, name) = (actor.clone(), customer.clone(), id.clone(), loaded.view.domain.name);
    app.db
        .write(move |tx| {
            if !store::put(tx, &row)? {
                return Err(Error::NotFound);
            }
            match form {
                Some(form) => domains::handed_over(tx, &actor, &customer, (&id, &name), form.id(), now),
                None => Ok(()),
            }
        })
        .await
}

/// The draft as a request without problems. Whoever hands records over wants all of them: the key is made here.
pub(super) async fn judged(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    draft: &Draft,
) -> Result<(Loaded, Request)> {
    domains::records(app, actor, customer, id).await?;
    let loaded = load::load(app, customer, id).await?;
    match draft.read(load::today(app)) {
        (request, problems) if problems.is_empty() => Ok((loaded, request)),
        (_, problems) => Err(Error::Invalid(problems)),
    }
}

/// Somebody may have put everything right while the form was open.
pub(super) fn something_is_asked(app: &App, loaded: &Loaded) -> Result<()> {
    let (request, _) = Draft::default().read(load::today(app));
    let brief = loaded.brief(app, request);
    if brief.asked.is_empty() && brief.by_hand.is_empty() {
        let domain = loaded.view.domain.name.to_unicode();
        return Err(Error::Conflict(Say::key("handover-nothing").with("domain", domain)));
    }
    Ok(())
}
