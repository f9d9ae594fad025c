//! What Frankmark has asked the newcomer to publish in a zone: the records that its own pages show by now.

use super::super::slips::Wanted;
use crate::app::App;
use crate::domains::{self, Domain, Filter, RecordToPublish, View};
use crate::error::Result;
use crate::people::SignedIn;
use crate::rules::address::DnsName;

/// The sending domains of the person's customer in that zone.
pub async fn domains_in(app: &App, who: &SignedIn, zone: &DnsName) -> Result<Vec<Domain>> {
    let named = Filter { search: zone.to_string(), ..Filter::default() };
    let view = View { filter: named, most: 1000, ..View::default() };
    let all = domains::list(app, &who.customer, &view).await?.lines.into_iter().map(|it| it.domain);
    Ok(all.filter(|it| it.name.dns_name().is_within(zone)).collect())
}

/// Every record that is to be published there; those that need no publishing are left out.
pub async fn records_in(app: &App, who: &SignedIn, zone: &DnsName) -> Result<Vec<Wanted>> {
    let mut wanted = Vec::new();
    for domain in domains_in(app, who, zone).await? {
        let name = domain.name.dns_name();
        let view = domains::show(app, &who.customer, &domain.id).await?;
        wanted.extend(view.records.into_iter().filter_map(|it| one(&name, it)));
    }
    Ok(wanted)
}

fn one(domain: &DnsName, record: RecordToPublish) -> Option<Wanted> {
    let RecordToPublish { purpose, owner, rtype, value, .. } = record;
    Some(Wanted { domain: domain.clone(), purpose, owner, rtype, value: value? })
}
