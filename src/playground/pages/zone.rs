//! "DNS of acme.example": its records, the form for one more, the buttons, the two name servers.

use super::super::slips::Slip;
use super::super::typed::{TYPES, Typed};
use super::super::zone::{Entry, Server, Zone};
use super::notes::{self, After};
use super::{Panel, asked, urls};
use crate::domains::Domain;
use crate::error::{Error, Problem, Result};
use crate::people::SignedIn;
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use crate::text::Say;
use crate::web::filters;
use crate::web::forms::Problems;
use crate::web::page::Outcome;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "playground/zone.html")]
struct Page<'a> {
    zone: &'a Zone,
    rows: Vec<Row<'a>>,
    servers: Vec<ServerLine>,
    /// Id and key of the words.
    buttons: Vec<(&'static str, String)>,
    /// The sending domains that lie in this zone.
    domains: Vec<Domain>,
    types: [RecordType; 5],
    typed: &'a Typed,
    problems: Problems,
    /// Tone and words.
    note: Option<(&'static str, Say)>,
    brand: &'a str,
}

#[derive(Debug)]
struct Row<'a> {
    name: String,
    entry: &'a Entry,
}

#[derive(Debug)]
struct ServerLine {
    name: DnsName,
    tone: &'static str,
    icon: &'static str,
    say: Say,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    r#type: String,
    #[serde(default)]
    value: String,
}

/// `GET /playground/{zone}`
pub async fn show(
    visit: Visit,
    who: SignedIn,
    panel: web::Data<Panel>,
    path: web::Path<String>,
    after: web::Query<After>,
) -> Outcome {
    let zone = panel.find(&path).await?;
    let note = after.note(&visit, &zone).map(|it| ("ok", it));
    let shown = Shown { typed: Typed::default(), problems: Vec::new(), note };
    visit.page(&page(&visit, &who, &panel, &zone, &shown).await?)
}

/// `POST /playground/{zone}/records`
pub async fn add(
    visit: Visit,
    who: SignedIn,
    panel: web::Data<Panel>,
    path: web::Path<String>,
    form: Form<RecordForm>,
) -> Outcome {
    let zone = panel.find(&path).await?;
    let typed = Typed::from(form.value);
    let (name, to_add) = (zone.name.clone(), typed.clone());
    match panel.change(move |zones| zones.change(&name, |it| it.add(&to_add))).await {
        Ok(entry) => visit.see_other(&urls::zone_after(&zone.name, &notes::saved(entry.id))),
        Err(Error::Invalid(problems)) => {
            refuse(&visit, &who, &panel, &zone, Shown { typed, problems, note: None }).await
        }
        Err(error) => Err(error),
    }
}

/// What the page shows beside the zone itself.
#[derive(Debug)]
pub struct Shown {
    pub typed: Typed,
    pub problems: Vec<Problem>,
    pub note: Option<(&'static str, Say)>,
}

/// The page again, with what is wrong.
pub async fn refuse(visit: &Visit, who: &SignedIn, panel: &Panel, zone: &Zone, shown: Shown) -> Outcome {
    let page = page(visit, who, panel, zone, &shown).await?;
    visit.refuse(&page, &page)
}

async fn page<'a>(
    visit: &'a Visit,
    who: &SignedIn,
    panel: &Panel,
    zone: &'a Zone,
    shown: &'a Shown,
) -> Result<Page<'a>> {
    let rows = zone.newest.records.iter();
    let has_two = panel.places.second.is_some();
    let buttons = Slip::ALL.into_iter().filter(|it| *it != Slip::AllOn && (has_two || !it.needs_two_servers()));
    Ok(Page {
        rows: rows.map(|entry| Row { name: entry.owner.relative_to(&zone.name), entry }).collect(),
        servers: servers(panel, zone),
        buttons: buttons.map(|it| (it.id(), notes::label(it))).collect(),
        domains: asked::domains_in(visit.app(), who, &zone.name).await?,
        types: TYPES,
        typed: &shown.typed,
        problems: shown.problems.clone().into(),
        note: shown.note.clone(),
        brand: &visit.app().config.brand.name,
        zone,
    })
}

fn servers(panel: &Panel, zone: &Zone) -> Vec<ServerLine> {
    let hosts = panel.places.name_servers().into_iter().zip([Server::First, Server::Second]);
    let line = |(host, server): (super::super::internet::Host, Server)| {
        let shown = zone.shown_by(server);
        let (tone, icon, key) = match () {
            () if zone.is_off(server) => ("neutral", "unknown", "playground-server-off"),
            () if *shown != zone.newest => ("waiting", "waiting", "playground-server-behind"),
            () => ("ok", "ok", "playground-server-on"),
        };
        ServerLine { name: host.name, tone, icon, say: Say::key(key).with("serial", shown.serial.to_string()) }
    };
    hosts.map(line).collect()
}

impl Page<'_> {
    /// Is there anything to switch on, or to bring up to date?
    fn is_impaired(&self) -> bool {
        self.servers.iter().any(|it| it.tone != "ok")
    }
}

impl From<RecordForm> for Typed {
    fn from(form: RecordForm) -> Self {
        Self { name: form.name, rtype: form.r#type, value: form.value }
    }
}
