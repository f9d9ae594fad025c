//! Where signed-in people begin: what needs them, how their domains stand, what happened lately.

use super::checks::Card;
use super::domains::may_change;
use super::filters;
use super::marks::{self, Mark};
use super::page::Outcome;
use super::urls;
use super::visit::Visit;
use crate::domains::{self, Counts, Domain, FirstSteps, Happened, Occurrence, SenderCount, Show};
use crate::moment::Moment;
use crate::people::SignedIn;
use crate::rules::address::DomainName;
use crate::rules::diagnosis::Standing;
use crate::rules::records::RecordStatus;
use crate::text::Say;
use askama::Template;
use jiff::Timestamp;

#[derive(Debug, Template)]
#[template(path = "overview.html")]
struct Page {
    greeting: Say,
    /// A check of many domains that is running, or whose end nobody has put away.
    card: Option<Card>,
    steps: Vec<Step>,
    urgent: Vec<Line>,
    /// How many need somebody, and how many of them are not among the lines.
    needs_you: u32,
    more: u32,
    all_of_them: String,
    chips: Vec<Chip>,
    /// One line where nobody is needed; nothing without domains.
    calm: Option<Say>,
    checked_at: Option<Moment>,
    senders: SenderCount,
    happened: Vec<Event>,
    may_change: bool,
}

/// One step of the first three.
#[derive(Debug)]
struct Step {
    key: &'static str,
    /// How long it takes.
    lasts: &'static str,
    done: bool,
    /// Where it goes on, and the words for it; only for the step that is next.
    next: Option<(&'static str, String)>,
    /// The domain with which it goes on, or empty.
    domain: String,
}

/// A domain that needs somebody.
#[derive(Debug)]
struct Line {
    name: String,
    link: String,
    mark: Mark,
    /// Occurrence is wrong in a few words: the record, and how it stands.
    record: Option<(String, String)>,
    /// Otherwise this, and a time behind it.
    words: String,
    since: Option<Moment>,
    action: Option<(&'static str, String)>,
}

/// A number that is a filter of the list.
#[derive(Debug)]
struct Chip {
    key: &'static str,
    icon: &'static str,
    tone: &'static str,
    count: u32,
    link: String,
}

#[derive(Debug)]
struct Event {
    at: Moment,
    say: Say,
    /// The page of the domain, or empty.
    link: String,
}

/// `GET /overview`
pub async fn show(visit: Visit, who: SignedIn) -> Outcome {
    let overview = domains::overview(visit.app(), &who.customer).await?;
    let counts = &overview.counts;
    let needs_you = counts.of(&Show::NeedsYou);
    let named = u32::try_from(overview.urgent.len()).unwrap_or(u32::MAX);
    let calm = calm(counts);
    visit.page(&Page {
        card: Card::current(&visit, &who).await?,
        greeting: Say::key(greeting(&visit)).with("name", who.name.as_str()),
        steps: overview.first_steps.as_ref().map(steps).unwrap_or_default(),
        urgent: overview.urgent.iter().map(Line::of).collect(),
        needs_you,
        more: needs_you.saturating_sub(named),
        all_of_them: urls::domains_shown(&Show::NeedsYou),
        chips: chips(counts),
        checked_at: overview.checked_at.filter(|_| calm.is_some()),
        calm,
        senders: overview.senders,
        happened: overview.happened.iter().map(Event::of).collect(),
        may_change: may_change(&who),
    })
}

/// By the clock of the installation, as the times in the footer are.
fn greeting(visit: &Visit) -> &'static str {
    let now = Timestamp::from_microsecond(visit.app().clock.now().micros()).unwrap_or_default();
    match now.to_zoned(visit.app().config.zone()).hour() {
        5..12 => "overview-morning",
        12..18 => "overview-afternoon",
        _ => "overview-evening",
    }
}

/// Nothing where somebody is needed, or where there is nothing yet.
fn calm(counts: &Counts) -> Option<Say> {
    let (all, waiting, silent) =
        (counts.of(&Show::All), counts.of(&Show::One(Standing::Waiting)), counts.of(&Show::CouldNotCheck));
    match (all, counts.of(&Show::NeedsYou)) {
        (0, _) | (_, 1..) => None,
        (all, 0) if waiting == 0 && silent == 0 => Some(Say::key("overview-all-ready").with("count", all)),
        (_, 0) if waiting > 0 => Some(Say::key("overview-all-waiting").with("count", waiting)),
        (_, 0) => Some(Say::key("overview-all-silent").with("count", silent)),
    }
}

fn chips(counts: &Counts) -> Vec<Chip> {
    let look = |show: &Show| match show {
        Show::All => ("overview-chip-all", "domains", ""),
        Show::NeedsYou => ("overview-chip-needs-you", "attention", "attention"),
        Show::Problem => ("overview-chip-problem", "problem", "problem"),
        Show::CouldNotCheck => ("standing-could_not_check", "unknown", "neutral"),
        Show::One(Standing::Waiting) => ("standing-waiting", "waiting", "waiting"),
        Show::One(_) => ("standing-ready", "ok", "ok"),
    };
    let shown = [
        Show::All,
        Show::One(Standing::Ready),
        Show::One(Standing::Waiting),
        Show::NeedsYou,
        Show::Problem,
        Show::CouldNotCheck,
    ];
    let chip = |show: Show| {
        let ((key, icon, tone), count) = (look(&show), counts.of(&show));
        (count > 0).then(|| Chip { key, icon, tone, count, link: urls::domains_shown(&show) })
    };
    shown.into_iter().filter_map(chip).collect()
}

fn steps(first: &FirstSteps) -> Vec<Step> {
    let (at, domain, next) = match first {
        FirstSteps::Add => (0, String::new(), ("domain-add", urls::new_domain().to_owned())),
        FirstSteps::Prove(it) => (1, it.name.to_unicode(), ("overview-go-on", urls::verify(&it.id))),
        FirstSteps::Publish(it) => {
            let link = match it.standing {
                Standing::NeedsRecords => urls::authenticate(&it.id, "dns"),
                _ => urls::domain(&it.id),
            };
            (2, it.name.to_unicode(), ("overview-go-on", link))
        }
    };
    let keys = [
        ("overview-step-add", "overview-step-add-lasts"),
        ("overview-step-prove", "overview-step-prove-lasts"),
        ("overview-step-publish", "overview-step-publish-lasts"),
    ];
    let step = |((key, lasts), place): ((&'static str, &'static str), usize)| Step {
        key,
        lasts,
        done: place < at,
        next: (place == at).then(|| next.clone()),
        domain: if place == at { domain.clone() } else { String::new() },
    };
    keys.into_iter().zip(0..).map(step).collect()
}

impl Line {
    fn of(domain: &Domain) -> Self {
        let own = format!("next-{}", domain.standing.id());
        let wrong = matches!(domain.standing, Standing::RecordProblem | Standing::StoppedWorking);
        let remark = domain.remark.filter(|_| wrong);
        let is_missing = remark.is_some_and(|it| it.status == RecordStatus::Missing);
        let sent = domain.handed_over_at.filter(|_| domain.standing == Standing::NeedsRecords || is_missing);
        let is_sent = sent.is_some() && domain.standing != Standing::StoppedWorking;
        let (words, since, action) = match domain.standing {
            // Whoever has the records has not come to it yet.
            _ if is_sent => ("overview-sent-to-it".into(), sent, Some(("overview-remind", urls::handover(&domain.id)))),
            Standing::NotVerified if domain.held_elsewhere => ("next-held-elsewhere".into(), None, None),
            Standing::NotVerified => (own, None, Some(("verify-this-domain", urls::verify(&domain.id)))),
            Standing::NeedsRecords => {
                (own, None, Some(("authenticate-this-domain", urls::authenticate(&domain.id, "dns"))))
            }
            Standing::StoppedWorking => (own, None, Some(("see-what-changed", urls::domain(&domain.id)))),
            _ => (own, None, Some(("see-what-is-wrong", urls::domain(&domain.id)))),
        };
        Self {
            name: domain.name.to_unicode(),
            link: urls::domain(&domain.id),
            mark: marks::standing(&domain.standing),
            record: remark.filter(|_| !is_sent).map(|it| (marks::purpose(&it.purpose), marks::status(&it.status).key)),
            words,
            since,
            action,
        }
    }
}

impl Event {
    fn of(happened: &Happened) -> Self {
        let key = match happened.what {
            Occurrence::Added => "overview-happened-added",
            Occurrence::Deleted => "overview-happened-deleted",
            Occurrence::HandedOver => "overview-happened-handed-over",
            Occurrence::SenderAdded => "overview-happened-sender-added",
            Occurrence::SenderDeleted => "overview-happened-sender-deleted",
            Occurrence::Standing { after: Standing::NeedsRecords, proven: true } => "overview-happened-proven",
            Occurrence::Standing { after, .. } => {
                return Self::made(happened, &format!("overview-happened-{}", after.id()));
            }
        };
        Self::made(happened, key)
    }

    fn made(happened: &Happened, key: &str) -> Self {
        // A domain is written as people read it; an address has no such form in the log.
        let to = DomainName::in_stored_form(&happened.to).map_or(happened.to.clone(), |it| it.to_unicode());
        Self {
            at: happened.at,
            say: Say::key(key).with("what", to).with("more", happened.times - 1),
            link: happened.domain.as_ref().map(urls::domain).unwrap_or_default(),
        }
    }
}
