//! Help: the road, the words of the screens, what each status means.

use super::filters;
use super::marks::{self, Mark};
use super::page::Outcome;
use super::visit::Visit;
use crate::rules::diagnosis::Standing;
use crate::rules::records::RecordStatus;
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "help/show.html")]
struct Page<'a> {
    road: [(&'static str, &'static str); 4],
    words: [(&'static str, &'static str); 7],
    standings: Vec<(Mark, String)>,
    statuses: Vec<(Mark, String)>,
    support: &'a str,
}

const ROAD: [(&str, &str); 4] = [
    ("domain-add", "help-road-add"),
    ("verify-this-domain", "help-road-verify"),
    ("authenticate-this-domain", "help-road-authenticate"),
    ("button-validate", "help-road-validate"),
];

const WORDS: [(&str, &str); 7] = [
    ("help-word-sending-domain", "help-word-sending-domain-is"),
    ("help-word-sender", "help-word-sender-is"),
    ("help-word-verify", "help-word-verify-is"),
    ("help-word-authenticate", "help-word-authenticate-is"),
    ("help-word-validate", "help-word-validate-is"),
    ("help-word-dns", "help-word-dns-is"),
    ("help-word-name-server", "help-word-name-server-is"),
];

const STATUSES: [RecordStatus; 8] = [
    RecordStatus::Found,
    RecordStatus::Missing,
    RecordStatus::Different,
    RecordStatus::WrongPlace,
    RecordStatus::MoreThanOne,
    RecordStatus::SomeServers,
    RecordStatus::NoAnswer,
    RecordStatus::NotChecked,
];

/// `GET /help`
pub async fn show(visit: Visit) -> Outcome {
    let standings = Standing::ALL.iter().map(marks::standing).chain([marks::could_not_check()]);
    let support = visit.app().config.brand.support.as_deref().unwrap_or_default();
    visit.page(&Page {
        road: ROAD,
        words: WORDS,
        standings: standings.map(|it| (it.clone(), format!("help-{}", it.key))).collect(),
        statuses: STATUSES.iter().map(marks::status).map(|it| (it.clone(), format!("help-{}", it.key))).collect(),
        support,
    })
}
