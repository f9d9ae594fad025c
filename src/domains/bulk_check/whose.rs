//! "For which of my customers is that?"

use super::super::store::bulk_checks as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{BulkCheckId, CustomerId};

/// Which of these customers has the bulk check; nothing if none of them has.
pub async fn whose(app: &App, among: &[CustomerId], id: &BulkCheckId) -> Result<Option<CustomerId>> {
    let (among, id) = (among.to_vec(), id.clone());
    app.db
        .read(move |conn| {
            for customer in among {
                if store::find(conn, &customer, &id)?.is_some() {
                    return Ok::<_, Error>(Some(customer));
                }
            }
            Ok(None)
        })
        .await
}
