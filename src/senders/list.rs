//! "Who do we send as?"

use super::{Sender, show, store};
use crate::app::App;
use crate::domains::{self, Named};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use std::collections::{BTreeSet, HashMap};

/// By domain, then address; of one domain where given.
pub async fn list(app: &App, customer: &CustomerId, domain: Option<&DomainId>) -> Result<Vec<Sender>> {
    let (customer, domain) = (customer.clone(), domain.cloned());
    let (rows, domains) = app
        .db
        .read(move |conn| {
            let rows = store::all(conn, &customer, domain.as_ref())?;
            let used: BTreeSet<DomainId> = rows.iter().map(|it| it.domain_id.clone()).collect();
            let used: Vec<DomainId> = used.into_iter().collect();
            let domains = domains::named_ids(conn, &customer, &used)?;
            Ok::<_, Error>((rows, domains))
        })
        .await?;
    let domains: HashMap<DomainId, Named> = domains.into_iter().map(|it| (it.id.clone(), it)).collect();
    let mut senders: Vec<Sender> = rows
        .into_iter()
        .filter_map(|row| {
            let domain = domains.get(&row.domain_id)?.clone();
            Some(show::read(row, domain))
        })
        .collect();
    // Sorted here: the databases differ in their order of names.
    senders.sort_by_cached_key(|it| (it.domain_name.clone(), it.address.to_lowercase()));
    Ok(senders)
}
