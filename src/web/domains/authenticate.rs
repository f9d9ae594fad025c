//! "Authenticate this domain": who manages the DNS, the records to add, and the look at them. Each page has its own
//! address; it can be left at any time, nothing is lost.

use super::now::{self, Now};
use super::record_card::RecordCard;
use super::{Id, Outcome, id, look, may_change, name_servers, view};
use crate::domains::{self, DnsManager, Domain};
use crate::error::{Error, Problem};
use crate::ids::DomainId;
use crate::people::SignedIn;
use crate::rules::diagnosis::Standing;
use crate::rules::records::{Purpose, RecordStatus};
use crate::text::Say;
use crate::web::forms::Problems;
use crate::web::marks::{self, Mark};
use crate::web::typed::Form;
use crate::web::visit::{Visit, Wants};
use crate::web::{filters, urls};
use askama::Template;
use serde::Deserialize;

/// Value of the field, what it says, what that means.
type WhoManages = (&'static str, &'static str, &'static str);

const CHOICES: [WhoManages; 3] = [
    ("myself", "authenticate-who-myself", "authenticate-who-myself-hint"),
    ("it", "authenticate-who-it", "authenticate-who-it-hint"),
    ("unknown", "authenticate-who-unknown", "authenticate-who-unknown-hint"),
];

#[derive(Debug, Template)]
#[template(path = "domains/authenticate/dns.html", blocks = ["main"])]
struct DnsPage {
    domain: Domain,
    name_servers: Vec<String>,
    problems: Problems,
    choices: [WhoManages; 3],
    chosen: &'static str,
}

#[derive(Debug, Template)]
#[template(path = "domains/authenticate/records.html")]
struct RecordsPage {
    domain: Domain,
    /// Those still to be added first.
    cards: Vec<RecordCard>,
    to_add: usize,
    advice: &'static str,
    /// Someone in IT manages the DNS: that way comes first.
    sends_to_it: bool,
    may_change: bool,
    back: &'static str,
}

#[derive(Debug, Template)]
#[template(path = "domains/authenticate/looking.html", blocks = ["state"])]
struct LookingPage {
    domain: Domain,
    ready: bool,
    now: Now,
    mark: Mark,
    cards: Vec<RecordCard>,
    counted: (usize, usize),
    version: String,
    may_change: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    #[serde(default)]
    who: String,
}

/// `GET /domains/{id}/authenticate/dns`
pub async fn dns(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    visit.page(&dns_page(&visit, &who, &id(&path), Problems::none()).await?)
}

/// `POST /domains/{id}/authenticate/dns`
pub async fn choose_dns(visit: Visit, who: SignedIn, path: Id, form: Form<Chosen>) -> Outcome {
    let id = id(&path);
    let manager = match form.value.who.as_str() {
        "myself" => DnsManager::Myself,
        "it" => DnsManager::It,
        "unknown" => DnsManager::Unknown,
        _ => {
            let problem = Problem { field: "who", say: Say::key("authenticate-dns-choose") };
            let page = dns_page(&visit, &who, &id, vec![problem].into()).await?;
            return visit.refuse(&page, &page.as_main());
        }
    };
    domains::choose_dns_manager(visit.app(), &who.customer, &id, manager).await?;
    visit.see_other(&urls::authenticate(&id, "records"))
}

async fn dns_page(visit: &Visit, who: &SignedIn, id: &DomainId, problems: Problems) -> Result<DnsPage, Error> {
    let view = view(visit, who, id).await?;
    let chosen = view.domain.dns_manager.map_or("", value_of);
    Ok(DnsPage { name_servers: name_servers(&view), domain: view.domain, problems, choices: CHOICES, chosen })
}

fn value_of(manager: DnsManager) -> &'static str {
    match manager {
        DnsManager::Myself => "myself",
        DnsManager::It => "it",
        DnsManager::Unknown => "unknown",
    }
}

/// `GET /domains/{id}/authenticate/records`. The first time somebody who may change things comes here, the key is made.
pub async fn records(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    let id = id(&path);
    if may_change(&who) {
        domains::records(visit.app(), &(&who).into(), &who.customer, &id).await?;
    }
    let view = view(&visit, &who, &id).await?;
    let mut cards = RecordCard::all(&view);
    cards.retain(|it| it.purpose != Purpose::Ownership || (it.needed && it.status != RecordStatus::Found));
    cards.sort_by_key(|it| it.status == RecordStatus::Found);
    visit.page(&RecordsPage {
        to_add: cards.iter().filter(|it| it.value.is_some() && it.status != RecordStatus::Found).count(),
        advice: match view.domain.dns_manager {
            Some(DnsManager::It) => "authenticate-advice-it",
            Some(DnsManager::Unknown) => "authenticate-advice-unknown",
            Some(DnsManager::Myself) | None => "authenticate-advice-myself",
        },
        sends_to_it: view.domain.dns_manager == Some(DnsManager::It),
        may_change: may_change(&who),
        back: "records",
        domain: view.domain,
        cards,
    })
}

/// `GET /domains/{id}/authenticate/looking`
pub async fn looking(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    let page = LookingPage::load(&visit, &who, &id(&path), None).await?;
    visit.show_changed(&page.version, &page, &page.as_state())
}

/// `POST /domains/{id}/authenticate/looking`: "Validate".
pub async fn validate(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    let id = id(&path);
    let too_soon = look(&visit, &who, &id).await?;
    if visit.wants() == Wants::Page && too_soon.is_none() {
        return visit.see_other(&urls::authenticate(&id, "looking"));
    }
    let page = LookingPage::load(&visit, &who, &id, too_soon).await?;
    visit.show(&page, &page.as_state())
}

impl LookingPage {
    async fn load(visit: &Visit, who: &SignedIn, id: &DomainId, remark: Option<Say>) -> Result<Self, Error> {
        let view = view(visit, who, id).await?;
        let mut now = Now::of(&view, visit.app().clock.now());
        now.remark = remark.or(now.remark);
        let mut cards = RecordCard::all(&view);
        cards.retain(|it| it.value.is_some());
        Ok(Self {
            version: format!("{}-{}", view.version, now.poll.unwrap_or_default()),
            ready: view.domain.standing == Standing::Ready,
            mark: marks::standing(&view.domain.standing),
            counted: now::counted(&view),
            may_change: may_change(who),
            now,
            cards,
            domain: view.domain,
        })
    }
}
