//! "For which of my customers is that?"

use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, SenderId};

/// Which of these customers has the sender; nothing if none of them has.
pub async fn whose(app: &App, among: &[CustomerId], id: &SenderId) -> Result<Option<CustomerId>> {
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
