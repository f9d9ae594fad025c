//! "What is going on?" The one bulk check that lists and the overview show: running, or ended and not put away.

use super::super::store::bulk_checks as store;
use super::types::{BulkCheck, read};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CustomerId;

pub async fn current(app: &App, customer: &CustomerId) -> Result<Option<BulkCheck>> {
    let customer = customer.clone();
    app.db
        .read(move |conn| {
            let job = store::latest(conn, &customer)?.filter(|it| it.hidden_at.is_none());
            Ok::<_, Error>(job.map(|it| read(conn, it)).transpose()?)
        })
        .await
}
