//! "Show it to me like this." Wording only; what is checked stays the same.

use super::{DnsManager, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};

/// Shows record names in full, or relative to the zone.
pub async fn choose_names(app: &App, customer: &CustomerId, id: &DomainId, full: bool) -> Result<()> {
    let (customer, id) = (customer.clone(), id.clone());
    app.db.write(move |tx| found(store::set_full_names(tx, &customer, &id, full)?)).await
}

pub async fn choose_dns_manager(app: &App, customer: &CustomerId, id: &DomainId, who: DnsManager) -> Result<()> {
    let (customer, id) = (customer.clone(), id.clone());
    app.db.write(move |tx| found(store::set_dns_manager(tx, &customer, &id, who.id())?)).await
}

fn found(changed: bool) -> Result<()> {
    if changed { Ok(()) } else { Err(Error::NotFound) }
}
