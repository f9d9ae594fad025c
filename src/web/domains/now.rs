//! "What to do now": the one box that people look for. One sentence, one explanation, at most one main button.

use super::finding::sentences;
use super::record_card::id;
use crate::domains::{DomainView, RecordToPublish};
use crate::moment::Moment;
use crate::rules::diagnosis::{Finding, Severity, Standing};
use crate::rules::records::{Purpose, RecordStatus};
use crate::text::Say;
use crate::web::{marks, urls};
use std::time::Duration;

#[derive(Debug, Clone)]
pub struct Now {
    pub tone: &'static str,
    pub heading: &'static str,
    pub say: Say,
    pub more: Option<Say>,
    /// Key of the label, and where it leads.
    pub button: Option<(&'static str, String)>,
    pub can_validate: bool,
    /// What is on its way, and until when.
    pub pending: Vec<Say>,
    pub remark: Option<Say>,
    /// Records that are right, and all that are asked for; shown while we wait.
    pub progress: Option<(usize, usize)>,
    /// Seconds until the page looks again; nothing ends the polling.
    pub poll: Option<u32>,
}

impl Now {
    pub fn of(view: &DomainView, now: Moment) -> Self {
        let domain = &view.domain;
        let about = |key: &str| Say::key(key).with("domain", domain.name.to_unicode());
        let fault = main_fault(view);
        let mark = marks::standing(&domain.standing);
        let mut box_ = Self {
            tone: mark.tone,
            heading: "now-title",
            say: about("now-ready"),
            more: None,
            button: None,
            can_validate: true,
            pending: Vec::new(),
            remark: domain.could_not_check_since.map(|_| Say::key("now-could-not-check")),
            progress: None,
            poll: pace(view, now),
        };
        match domain.standing {
            Standing::NotVerified if domain.held_elsewhere => {
                (box_.tone, box_.say) = ("attention", about("now-held-elsewhere"));
                box_.more = Some(Say::key("now-held-elsewhere-more"));
            }
            Standing::NotVerified => {
                box_.say = about("now-not-verified");
                box_.more = Some(Say::key("now-not-verified-more"));
                box_.button = Some(("verify-this-domain", urls::verify(&domain.id)));
                if let Some((finding, _)) = fault {
                    let [customer, _] = sentences(finding);
                    (box_.tone, box_.say, box_.more) = ("problem", customer, None);
                    box_.button = Some(("see-what-is-wrong", urls::verify(&domain.id)));
                }
                box_.can_validate = domain.checked_at.is_some();
            }
            Standing::NeedsRecords => {
                let has_key = view.records.iter().any(|it| it.purpose == Purpose::Dkim);
                box_.say = match has_key {
                    true => about("now-needs-records").with("count", to_add(view)),
                    // The key is made on the way through the pages behind the button.
                    false => about("now-needs-signature"),
                };
                box_.more = Some(Say::key("now-needs-records-more"));
                box_.button = Some(("authenticate-this-domain", urls::authenticate(&domain.id, "dns")));
            }
            Standing::Waiting => {
                let (right, all) = counted(view);
                box_.say = Say::key("now-waiting").with("right", right).with("all", all);
                box_.more = Some(Say::key(if box_.poll.is_some() { "now-waiting-more" } else { "now-waiting-long" }));
                box_.progress = Some((right, all));
                box_.pending = pending(view);
            }
            Standing::RecordProblem | Standing::StoppedWorking => {
                box_.say = about("now-record-problem");
                if let Some((finding, place)) = fault {
                    let [customer, it] = sentences(finding);
                    (box_.say, box_.more) = (customer, Some(it));
                    box_.button = Some(("see-what-to-change", place));
                }
            }
            Standing::Ready => {
                box_.heading = "now-title-ready";
                box_.more = Some(Say::key("now-ready-more"));
            }
        }
        box_
    }
}

/// The worst finding about a record that is asked for, and the place on the page where it is explained.
fn main_fault(view: &DomainView) -> Option<(&Finding, String)> {
    let report = view.report.as_ref()?;
    let records = report.records.iter().filter(|it| it.status != RecordStatus::Found);
    let faults = records.flat_map(|record| record.findings.iter().map(move |it| (it, record)));
    let (finding, record) = faults.filter(|it| it.0.severity == Severity::Fail).min_by_key(|it| !it.1.needed)?;
    let shown = view.records.iter().find(|it| it.purpose == record.purpose && it.owner == record.owner);
    Some((finding, shown.map_or("#records".into(), |it| format!("#{}", id(view, it)))))
}

/// Findings that settle by themselves, each once; the others are on the cards.
fn pending(view: &DomainView) -> Vec<Say> {
    let Some(report) = &view.report else { return Vec::new() };
    let all = report.records.iter().flat_map(|it| &it.findings).chain(&report.findings);
    let mut pending: Vec<Say> = Vec::new();
    for finding in all.filter(|it| it.severity == Severity::Pending) {
        let [customer, _] = sentences(finding);
        if pending.len() < MOST_PENDING && !pending.contains(&customer) {
            pending.push(customer);
        }
    }
    pending
}

/// Said in the box.
const MOST_PENDING: usize = 3;

/// Right, and asked for. Records that need not be published do not count.
pub fn counted(view: &DomainView) -> (usize, usize) {
    // A domain that is proven without its challenge needs none.
    let is_asked = |it: &&RecordToPublish| {
        it.value.is_some() && (it.needed || it.purpose != Purpose::Ownership || it.status == RecordStatus::Found)
    };
    let asked = view.records.iter().filter(is_asked);
    let (right, open): (Vec<_>, Vec<_>) = asked.partition(|it| it.status == RecordStatus::Found);
    (right.len(), right.len() + open.len())
}

fn to_add(view: &DomainView) -> usize {
    let (right, all) = counted(view);
    all - right
}

/// How often the page asks again: quickly at first, then less, never for longer than an hour.
fn pace(view: &DomainView, now: Moment) -> Option<u32> {
    let domain = &view.domain;
    let expects = domain.checking || domain.standing != Standing::Ready;
    let asked = domain.validated_at.filter(|_| expects && !domain.held_elsewhere)?;
    match now.since(asked) {
        it if it < Duration::from_secs(2 * 60) => Some(5),
        it if it < Duration::from_secs(10 * 60) => Some(15),
        it if it < Duration::from_secs(60 * 60) => Some(60),
        _ => None,
    }
}

/// The steps of the road, and the one at which the domain stands (from 1; 5 when all are done).
pub fn step(view: &DomainView) -> usize {
    match view.domain.standing {
        Standing::NotVerified => 2,
        Standing::NeedsRecords | Standing::Waiting | Standing::RecordProblem | Standing::StoppedWorking => 3,
        Standing::Ready => 5,
    }
}
