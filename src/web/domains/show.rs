//! The page of one domain: how it stands, what to do now, its records, what each name server says.

use super::finding::FindingShown;
use super::memory::Memories;
use super::now::{self, Now};
use super::record_card::RecordCard;
use super::servers::Servers;
use super::{Id, Outcome, id, may_change, name_servers, view};
use crate::domains::{Domain, DomainView, SigningKey};
use crate::error::Error;
use crate::people::SignedIn;
use crate::rules::diagnosis::{Severity, Standing};
use crate::rules::records::{Purpose, RecordStatus};
use crate::senders::{self, Sender};
use crate::text::Say;
use crate::web::filters;
use crate::web::visit::Visit;
use askama::Template;

/// So many senders are shown on the page of their domain.
const SENDERS_SHOWN: usize = 5;

#[derive(Debug, Template)]
#[template(path = "domains/show.html", blocks = ["state"])]
pub struct Page {
    domain: Domain,
    now: Now,
    cards: Vec<RecordCard>,
    /// Right, and all.
    counted: (usize, usize),
    /// About the zone as a whole.
    findings: Vec<FindingShown>,
    servers: Option<Servers>,
    memory: Option<Memories>,
    name_servers: Vec<String>,
    signing: Vec<SigningKey>,
    senders: Vec<Sender>,
    all_senders: usize,
    step: usize,
    version: String,
    may_change: bool,
    back: &'static str,
}

/// `GET /domains/{id}`
pub async fn show(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    let page = Page::load(&visit, &who, &id(&path), None).await?;
    visit.show_changed(&page.version, &page, &page.as_state())
}

impl Page {
    /// `remark`: something to say in the box, such as "pressed again too soon".
    pub async fn load(
        visit: &Visit,
        who: &SignedIn,
        id: &crate::ids::DomainId,
        remark: Option<Say>,
    ) -> Result<Self, Error> {
        let view = view(visit, who, id).await?;
        let mut senders = senders::list(visit.app(), &who.customer, Some(&view.domain.id)).await?;
        let all_senders = senders.len();
        senders.truncate(SENDERS_SHOWN);
        let mut now = Now::of(&view, visit.app().clock.now());
        now.remark = remark.or(now.remark);
        Ok(Self {
            version: format!("{}-{}", view.version, now.poll.unwrap_or_default()),
            cards: cards(&view),
            counted: now::counted(&view),
            findings: findings(&view),
            servers: Servers::of(view.report.as_ref()),
            memory: Memories::of(view.report.as_ref()),
            name_servers: name_servers(&view),
            step: now::step(&view),
            may_change: may_change(who),
            back: "domain",
            now,
            signing: view.signing,
            senders,
            all_senders,
            domain: view.domain,
        })
    }
}

/// Before ownership is proven, only its record, and only if it was looked for: everything else comes later.
fn cards(view: &DomainView) -> Vec<RecordCard> {
    let mut cards = RecordCard::all(view);
    if view.domain.standing == Standing::NotVerified {
        cards.retain(|it| it.purpose == Purpose::Ownership && it.status != RecordStatus::NotChecked);
    }
    cards
}

fn findings(view: &DomainView) -> Vec<FindingShown> {
    let all = view.report.iter().flat_map(|it| &it.findings);
    all.filter(|it| it.severity != Severity::Operator).map(|it| FindingShown::of(it, None)).collect()
}
