//! "Who says what": the name servers of the domain, side by side.

use crate::rules::diagnosis::{Report, ServerSeen};
use crate::rules::records::{Purpose, RecordStatus};

#[derive(Debug, Clone)]
pub struct Servers {
    pub purposes: Vec<Purpose>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub name: String,
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

impl Servers {
    /// Nothing where there is nothing to compare.
    pub fn of(report: Option<&Report>) -> Option<Self> {
        let report = report.filter(|it| !it.servers.is_empty())?;
        let mut purposes: Vec<_> =
            report.records.iter().filter(|it| !it.seen.is_empty()).map(|it| it.purpose).collect();
        purposes.dedup();
        let newest = report.servers.iter().filter_map(|it| it.serial).reduce(newer);
        let rows = report.servers.iter().map(|server| Row {
            name: server.name.to_string(),
            address: server.address.map(|it| it.to_string()),
            said: purposes.iter().map(|it| (*it, said(report, server, *it))).collect(),
            serial: server.serial,
            is_behind: server.serial.is_some() && server.serial != newest,
            problem: server.problem.map(|it| format!("server-{}", it.id())),
        });
        let rows = rows.collect();
        Some(Self { purposes, rows })
    }
}

/// The worst of what that server said about the records of one purpose.
fn said(report: &Report, server: &ServerSeen, purpose: Purpose) -> RecordStatus {
    let records = report.records.iter().filter(|it| it.purpose == purpose);
    let all = records.flat_map(|it| &it.seen).filter(|it| Some(it.address) == server.address).map(|it| it.status);
    let (good, bad): (Vec<_>, Vec<_>) = all.partition(|it| *it == RecordStatus::Found);
    let nothing = if server.problem.is_some() { RecordStatus::NoAnswer } else { RecordStatus::NotChecked };
    bad.first().or(good.first()).copied().unwrap_or(nothing)
}

/// Serial numbers go round (RFC 1982).
fn newer(one: u32, other: u32) -> u32 {
    if one.wrapping_sub(other) < 1 << 31 { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_serial_is_found_across_the_wrap() {
        for (one, other, newest) in [(1, 2, 2), (2_026_112_201, 2_026_112_104, 2_026_112_201), (u32::MAX, 3, 3)] {
            assert_eq!((newer(one, other), newer(other, one)), (newest, newest));
        }
    }
}
