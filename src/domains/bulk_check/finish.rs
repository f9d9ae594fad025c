//! The end of a bulk check: found out by whoever looks first, once.

use super::super::store::bulk_checks as store;
use crate::app::App;
use crate::error::Result;
use crate::ids::BulkCheckId;

/// Ends it if nothing waits any more. True if it has ended by now, through us or somebody else.
pub(super) async fn end_if_done(app: &App, id: &BulkCheckId) -> Result<bool> {
    let (id, now) = (id.clone(), app.clock.now());
    app.db.write(move |tx| Ok(store::end_if_done(tx, &id, now)?)).await
}
