//! "How does it stand?" Reads only: whatever a page shows, showing it changes nothing.

use super::Domain;
use super::published::{RecordToPublish, to_publish};
use super::receipts::{self, ReceiptNumber};
use super::signing::{SigningKey, signing};
use super::store::{self, Check};
use super::types::read;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::rules::diagnosis::Report;
use crate::senders;
use crate::vault::fingerprint;

/// Everything that the domain's page shows.
#[derive(Debug, Clone)]
pub struct DomainView {
    pub domain: Domain,
    /// Without the signature until its key was first wanted ([`super::records`]).
    pub records: Vec<RecordToPublish>,
    /// The report of the last check, if there was one.
    pub report: Option<Report>,
    /// The receipt of the last check, if it left one.
    pub receipt: Option<ReceiptNumber>,
    pub senders: u32,
    /// The keys that sign, none before they are first wanted.
    pub signing: Vec<SigningKey>,
    /// Changes whenever anything shown changes; the ETag of the polled part.
    pub version: String,
}

/// By id.
pub async fn show(app: &App, customer: &CustomerId, id: &DomainId) -> Result<DomainView> {
    let (customer, id, now) = (customer.clone(), id.clone(), app.clock.now());
    let config = app.config.clone();
    app.db
        .read(move |conn| {
            let row = store::find(conn, &customer, &id)?.ok_or(Error::NotFound)?;
            let keys = store::keys_of(conn, &row.id)?;
            let check = store::last_check(conn, &row.id)?;
            let senders =
                senders::count_of(conn, &customer, std::slice::from_ref(&row.id))?.get(&row.id).copied().unwrap_or(0);
            let report = check.as_ref().and_then(report);
            let records = to_publish(&config, &row, &keys, report.as_ref())?;
            let receipt = check.as_ref().map(|it| receipts::of_check(conn, &it.id)).transpose()?.flatten();
            let domain = read(&row, now)?;
            let signing = signing(&config, &row, &keys)?;
            let shown = format!("{domain:?} {} {signing:?} {senders} {:?}", row.generation, check.map(|it| it.id));
            let version = fingerprint(&shown).chars().take(20).collect();
            Ok(DomainView { domain, records, report, receipt, senders, signing, version })
        })
        .await
}

/// The stored report; one that this version cannot read is not there.
pub(super) fn report(check: &Check) -> Option<Report> {
    serde_json::from_str(&check.report)
        .inspect_err(|error| tracing::warn!(check = %check.id, %error, "a stored report cannot be read"))
        .ok()
}
