//! "Who says what": the name servers of the domain, side by side; what it comes to in one sentence; and a sentence for the
//! company that runs them, where it is theirs to act.
//!
//! A name with several addresses is one line while they say the same. What each address said is among the details.

use crate::moment::Moment;
use crate::rules::diagnosis::{Report, ServerProblem, ServerSeen};
use crate::rules::records::{Purpose, RecordStatus};
use crate::text::Say;

#[derive(Debug, Clone)]
pub struct Servers {
    pub purposes: Vec<Purpose>,
    pub rows: Vec<Row>,
    /// What it comes to: tone, icon, words.
    pub headline: Headline,
    /// To be passed on.
    pub tell: Option<Say>,
    /// Every address by itself.
    pub details: Vec<Detail>,
}

#[derive(Debug, Clone)]
pub struct Headline {
    pub tone: &'static str,
    pub icon: &'static str,
    pub say: Say,
    pub more: Option<&'static str>,
    /// As far as earlier checks know.
    pub since: Option<Moment>,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub name: String,
    /// Only where the addresses of a name do not say the same.
    pub address: Option<String>,
    /// One for each of `purposes`.
    pub said: Vec<(Purpose, RecordStatus)>,
    /// The number of the zone's version.
    pub serial: Option<u32>,
    /// Its version is not the newest one seen.
    pub is_behind: bool,
    /// Key of the sentence.
    pub problem: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Detail {
    pub name: String,
    pub address: Option<String>,
    pub zone: Option<String>,
    pub serial: Option<u32>,
    pub problem: Option<String>,
}

impl Servers {
    /// Nothing where there is nothing to compare.
    pub fn of(report: Option<&Report>) -> Option<Self> {
        let report = report.filter(|it| !it.servers.is_empty())?;
        let mut purposes: Vec<_> =
            report.records.iter().filter(|it| !it.seen.is_empty()).map(|it| it.purpose).collect();
        purposes.dedup();
        let each: Vec<Row> = report.servers.iter().map(|it| row(report, it, &purposes)).collect();
        Some(Self {
            headline: headline(report, &each),
            tell: tell(report, &each),
            rows: joined(each),
            purposes,
            details: report.servers.iter().map(Detail::of).collect(),
        })
    }

    /// Something about addresses or zones is not in the table.
    pub fn has_details(&self) -> bool {
        self.details.iter().any(|it| it.address.is_some())
    }
}

fn row(report: &Report, server: &ServerSeen, purposes: &[Purpose]) -> Row {
    Row {
        name: server.name.to_string(),
        address: server.address.map(|it| it.to_string()),
        said: purposes.iter().map(|it| (*it, said(report, server, *it))).collect(),
        serial: server.serial,
        is_behind: server.behind,
        problem: server.problem.map(|it| format!("server-{}", it.id())),
    }
}

/// One line for each name, unless its addresses differ.
fn joined(each: Vec<Row>) -> Vec<Row> {
    let alike = |one: &Row, other: &Row| {
        one.name == other.name && (&one.said, one.serial, &one.problem) == (&other.said, other.serial, &other.problem)
    };
    let is_uniform = |row: &Row| each.iter().filter(|it| it.name == row.name).all(|it| alike(it, row));
    let mut rows: Vec<Row> = Vec::new();
    for row in &each {
        match is_uniform(row) {
            true if rows.iter().any(|it| it.name == row.name) => {}
            true => rows.push(Row { address: None, ..row.clone() }),
            false => rows.push(row.clone()),
        }
    }
    rows
}

/// The worst of what that server said about the records of one purpose.
fn said(report: &Report, server: &ServerSeen, purpose: Purpose) -> RecordStatus {
    let records = report.records.iter().filter(|it| it.purpose == purpose);
    let all = records.flat_map(|it| &it.seen).filter(|it| Some(it.address) == server.address).map(|it| it.status);
    let (good, bad): (Vec<_>, Vec<_>) = all.partition(|it| *it == RecordStatus::Found);
    let nothing = if server.problem.is_some() { RecordStatus::NoAnswer } else { RecordStatus::NotChecked };
    bad.first().or(good.first()).copied().unwrap_or(nothing)
}

fn headline(report: &Report, rows: &[Row]) -> Headline {
    let behind = names(rows.iter().filter(|it| it.is_behind));
    let silent = names(rows.iter().filter(|it| is_silent(report, it)));
    let answers = |it: &&Row| !is_silent(report, it);
    let agree = rows.iter().filter(answers).all(|it| rows.iter().filter(answers).all(|other| agrees(it, other)));
    let about = |key: &str, names: &[String]| Say::key(key).with("names", names.join(", ")).with("count", names.len());
    let since = |which: &dyn Fn(&ServerSeen) -> bool| {
        report.servers.iter().filter(|it| which(it)).filter_map(|it| it.since).min()
    };
    match () {
        () if rows.iter().filter(answers).count() == 0 => Headline {
            tone: "neutral",
            icon: "unknown",
            say: Say::key("servers-none-answers"),
            more: Some("servers-none-answers-more"),
            since: since(&|it| it.problem.is_some()),
        },
        () if !behind.is_empty() => Headline {
            tone: "waiting",
            icon: "waiting",
            say: about("servers-behind", &behind),
            more: Some("servers-behind-more"),
            since: since(&|it| it.behind),
        },
        () if !agree => Headline {
            tone: "attention",
            icon: "attention",
            say: Say::key("servers-disagree"),
            more: Some("servers-disagree-more"),
            since: None,
        },
        () if !silent.is_empty() => Headline {
            tone: "neutral",
            icon: "unknown",
            say: about("servers-silent", &silent),
            more: Some("servers-silent-more"),
            since: since(&|it| it.problem.is_some()),
        },
        () => Headline {
            tone: "ok",
            icon: "ok",
            say: Say::key("servers-agree").with("count", names(rows.iter()).len()),
            more: None,
            since: None,
        },
    }
}

/// Nothing that both were asked for is told differently; servers of different zones are asked for different things.
fn agrees(one: &Row, other: &Row) -> bool {
    let is_told = |it: RecordStatus| !matches!(it, RecordStatus::NotChecked | RecordStatus::NoAnswer);
    one.said.iter().zip(&other.said).all(|(it, other)| it == other || !is_told(it.1) || !is_told(other.1))
}

/// What the company that runs the name servers can act on: a version that lags, or a server that gives no answer.
fn tell(report: &Report, rows: &[Row]) -> Option<Say> {
    let zone = report.zone.as_ref()?.to_string();
    if let Some(behind) = rows.iter().find(|it| it.is_behind) {
        let ahead = rows.iter().find(|it| it.serial.is_some() && !it.is_behind)?;
        let say = Say::key("servers-tell-behind").with("zone", zone).with("behind", behind.name.as_str());
        let say = say.with("old", behind.serial?.to_string()).with("ahead", ahead.name.as_str());
        return Some(say.with("new", ahead.serial?.to_string()));
    }
    let server = report.servers.iter().find(|it| it.problem.is_some_and(is_theirs) && it.address.is_some())?;
    let say = Say::key("servers-tell-silent").with("zone", zone).with("name", server.name.to_string());
    Some(say.with("address", server.address?.to_string()))
}

/// Not what we left out ourselves.
fn is_theirs(problem: ServerProblem) -> bool {
    !matches!(problem, ServerProblem::NotAsked | ServerProblem::ForbiddenAddress | ServerProblem::NoAddress)
}

fn is_silent(report: &Report, row: &Row) -> bool {
    let mut servers = report.servers.iter().filter(|it| it.name.to_string() == row.name);
    row.problem.is_some() && servers.all(|it| it.problem.is_some())
}

fn names<'r>(rows: impl Iterator<Item = &'r Row>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for row in rows {
        if !names.contains(&row.name) {
            names.push(row.name.clone());
        }
    }
    names
}

impl Detail {
    fn of(server: &ServerSeen) -> Self {
        Self {
            name: server.name.to_string(),
            address: server.address.map(|it| it.to_string()),
            zone: server.zone.as_ref().map(ToString::to_string),
            serial: server.serial,
            problem: server.problem.map(|it| format!("server-{}", it.id())),
        }
    }
}

#[cfg(test)]
#[path = "servers_tests.rs"]
mod tests;
