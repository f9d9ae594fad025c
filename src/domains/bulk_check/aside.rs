//! One domain of a bulk check by itself, on the road that a click takes: somebody else is checking it (then their outcome
//! is ours), its key or its challenge must be made first, or it could not be written together with others.

use super::super::Checked;
use super::super::outcome::Occasion;
use super::super::store::bulk_checks;
use super::super::validate::{ATTEMPTS, Attempt, attempt, outcome_of_other};
use super::turn;
use crate::app::App;
use crate::audit::Actor;
use crate::error::{Error, Result};
use crate::ids::{BulkCheckId, CustomerId, DomainId};
use crate::rules::lifecycle::{BeforeAndAfter, BulkOutcome, bulk_outcome};

/// Comes to an end in any case; what the database could not take is begun again when its lease has run out.
pub(super) async fn check(app: &App, actor: &Actor, customer: &CustomerId, bulk: &BulkCheckId, id: &DomainId) {
    let ended = match tried(app, actor, customer, bulk, id).await {
        Err(Error::NotFound) => record(app, bulk, id, BulkOutcome::Gone).await,
        Err(error @ Error::Internal(_)) => {
            tracing::error!(domain = %id, %error, "a check failed");
            record(app, bulk, id, BulkOutcome::CouldNotAsk).await
        }
        other => other,
    };
    if let Err(error) = ended {
        tracing::warn!(domain = %id, %error, "a check among many failed");
    }
}

async fn tried(app: &App, actor: &Actor, customer: &CustomerId, bulk: &BulkCheckId, id: &DomainId) -> Result<()> {
    let asked_at = app.clock.now();
    for _ in 0..ATTEMPTS {
        match attempt(app, actor, &Occasion::Bulk(bulk.clone()), customer, id).await? {
            // Written together with the check.
            Attempt::Done(_) => return Ok(()),
            Attempt::OutOfDate | Attempt::NotDue => {}
            Attempt::Busy(claimer) => {
                if let Some(checked) = outcome_of_other(app, customer, id, &claimer, asked_at).await? {
                    return record(app, bulk, id, word(&checked)).await;
                }
            }
        }
    }
    // Somebody keeps changing it: later.
    let (bulk, id) = (bulk.clone(), id.clone());
    app.db.write(move |tx| Ok(bulk_checks::let_go(tx, &bulk, &id)?)).await
}

/// What another's check came to, as far as can be seen from outside.
fn word(checked: &Checked) -> BulkOutcome {
    let (before, after) = (checked.standing_before, checked.domain.standing);
    bulk_outcome(BeforeAndAfter {
        before,
        after,
        differs: before != after,
        could_not_check: checked.report.could_not_check,
    })
}

async fn record(app: &App, bulk: &BulkCheckId, id: &DomainId, end: BulkOutcome) -> Result<()> {
    let (bulk, id, now) = (bulk.clone(), id.clone(), app.clock.now());
    app.db.write(move |tx| turn::record(tx, &bulk, &id, end, now)).await
}
