//! "What is there today?" A look before the first record is asked for: nothing is kept but what [`super::add`] keeps.

use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::rules::address::{DnsName, DomainName};
use crate::rules::diagnosis::{Background, Plan, Report};
use serde::Serialize;

/// What public DNS shows of a domain today: "look before we leap".
#[derive(Debug, Clone, Serialize)]
pub struct FoundToday {
    /// No name server of the domain could be asked, or none is known; then most of the rest is empty.
    pub could_not_look: bool,
    /// False only where DNS definitely says that there is no such domain.
    pub exists: bool,
    pub zone: Option<DnsName>,
    pub name_servers: Vec<DnsName>,
    pub mail_hosts: Vec<DnsName>,
    pub spf: Vec<String>,
    pub dmarc: Option<(DnsName, String)>,
}

/// The finding that says so (catalogue of mistakes, family Z).
const NO_SUCH_DOMAIN: &str = "Z01";

/// What DNS shows of the domain today, in about a second.
pub async fn find_today(app: &App, customer: &CustomerId, id: &DomainId) -> Result<FoundToday> {
    let (customer, id) = (customer.clone(), id.clone());
    let row = app.db.read(move |conn| store::find(conn, &customer, &id)?.ok_or(Error::NotFound)).await?;
    Ok(told(look(app, &DomainName::from_stored(row.name)).await))
}

/// A check that wants no record: zone, servers, SPF, DMARC and incoming mail.
pub(super) async fn look(app: &App, name: &DomainName) -> Report {
    let plan = Plan { domain: name.dns_name(), records: Vec::new(), background: Background::default() };
    app.dns.check(&plan).await.0
}

fn told(report: Report) -> FoundToday {
    let observed = report.observed;
    FoundToday {
        could_not_look: report.could_not_check || report.resolver_silent,
        exists: !report.findings.iter().any(|it| it.id == NO_SUCH_DOMAIN),
        zone: report.zone,
        name_servers: observed.name_servers,
        mail_hosts: observed.mx,
        spf: observed.spf,
        dmarc: observed.dmarc.map(|it| (it.owner, it.value)),
    }
}
