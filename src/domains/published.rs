//! What must be published for one domain, made ready to be shown.

use super::Ownership;
use super::settings::{operator, record_settings};
use super::store::{Key, Row};
use super::{keys, types};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::moment::Moment;
use crate::rules::address::{DnsName, DomainName};
use crate::rules::diagnosis::{Background, Earlier, Observed, Plan, Report};
use crate::rules::records::{
    ChallengeToken, Claim, DkimKey, ExpectedRecord, Note, Purpose, RecordStatus, RecordType, expected,
};
use crate::text::Say;
use serde::Serialize;
use std::ops::Range;

/// Seconds.
const BEHIND_TTL: u32 = 300;

/// One record to publish, ready to be shown; also the JSON of `domain records`.
#[derive(Debug, Clone, Serialize)]
pub struct RecordToPublish {
    pub purpose: Purpose,
    pub needed: bool,
    /// Absolute name without final dot.
    pub owner: DnsName,
    /// Relative to the zone, as typed into most panels.
    pub name: String,
    #[serde(rename = "type")]
    pub rtype: RecordType,
    /// Nothing where nothing needs to be published (purposes `spf` and `dmarc` are always listed).
    pub value: Option<String>,
    pub ttl: u32,
    /// What the operator publishes where the alias leads; nothing where the customer publishes the key itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub behind: Option<Behind>,
    /// Why nothing needs to be published, or what to change; a text key with its values.
    #[serde(skip)]
    pub note: Option<Say>,
    /// What is published today and would be replaced (an existing SPF record).
    #[serde(skip)]
    pub instead_of: Option<String>,
    /// Further records at the name that are to be deleted, because their entries are in `value` now.
    #[serde(skip)]
    pub to_delete: Vec<String>,
    /// The parts of `value` that `instead_of` does not have, in bytes.
    #[serde(skip)]
    pub inserted: Vec<Range<usize>>,
    /// More than `note`: what was repaired or left out, and what it costs.
    #[serde(skip)]
    pub remarks: Vec<Say>,
    /// Other owner names at which the same record is accepted.
    #[serde(skip)]
    pub aliases: Vec<DnsName>,
    /// As the last check saw it.
    #[serde(skip)]
    pub status: RecordStatus,
}

/// A record in the operator's own zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Behind {
    /// Absolute name without final dot.
    pub owner: DnsName,
    #[serde(rename = "type")]
    pub rtype: RecordType,
    pub value: String,
    /// Short: it is there to be changed.
    pub ttl: u32,
}

/// What the rules say, for a row and its keys.
pub(super) fn expected_records(config: &Config, row: &Row, keys: &[Key]) -> Result<Vec<ExpectedRecord>> {
    let name = DomainName::from_stored(row.name.clone());
    let token = ChallengeToken::from_stored(row.challenge.clone());
    let keys = keys::to_publish(keys)?;
    // Whoever went on by mail proves the domain in DNS with its own records.
    let proven = types::ownership(&row.ownership)? != Ownership::None;
    let claim = Claim { domain: &name, token: &token, proven, keys: &keys, key_label: row.key_label.as_deref() };
    expected(&claim, &record_settings(config)?, &observed(row))
        .map_err(|it| Error::Internal(format!("the records of {name}: {it}")))
}

/// What one check of that row looks for. `earlier` is what the checks before it know.
pub(super) fn plan(config: &Config, row: &Row, keys: &[Key], earlier: Option<Earlier>, now: Moment) -> Result<Plan> {
    let mut records: Vec<_> = expected_records(config, row, keys)?.iter().map(ExpectedRecord::wanted).collect();
    for record in records.iter_mut().filter(|it| it.purpose == Purpose::Ownership) {
        record.earlier = row.earlier_challenges.split_whitespace().map(str::to_owned).collect();
    }
    // At a selector, any other key of the domain is an older one of ours.
    let ours = keys::to_publish(keys)?;
    for record in records.iter_mut().filter(|it| it.purpose == Purpose::Dkim && it.rtype == RecordType::Txt) {
        let others = ours.iter().map(DkimKey::text).filter(|it| record.value.as_deref() != Some(*it));
        record.earlier = others.map(str::to_owned).collect();
    }
    let was_ready = row.ready_since.is_some();
    let earlier = earlier.or_else(|| was_ready.then(Earlier::default));
    let earlier = earlier.map(|it| Earlier { was_ready: it.was_ready || was_ready, ..it });
    let background = Background {
        operator: operator(config)?,
        now: Some(now),
        views: config.dns.views().iter().map(|it| it.ip()).collect(),
        asked_at: row.validated_at.max(row.handed_over_at),
        earlier,
        ..Background::default()
    };
    Ok(Plan { domain: DomainName::from_stored(row.name.clone()).dns_name(), records, background })
}

/// What DNS showed when it could last be seen; nothing that cannot be read any more.
pub(super) fn observed(row: &Row) -> Observed {
    row.observed.as_deref().and_then(|it| serde_json::from_str(it).ok()).unwrap_or_default()
}

/// Ready to be shown, with the status of the last check.
pub(super) fn to_publish(
    config: &Config,
    row: &Row,
    keys: &[Key],
    report: Option<&Report>,
) -> Result<Vec<RecordToPublish>> {
    let name = DomainName::from_stored(row.name.clone()).dns_name();
    let zone = row.zone.as_deref().and_then(|it| DnsName::parse(it).ok()).unwrap_or(name);
    let records = expected_records(config, row, keys)?.into_iter();
    Ok(records.map(|record| shown(record, &zone, report)).collect())
}

fn shown(record: ExpectedRecord, zone: &DnsName, report: Option<&Report>) -> RecordToPublish {
    let seen = report
        .and_then(|it| it.records.iter().find(|seen| seen.purpose == record.purpose && seen.owner == record.owner));
    RecordToPublish {
        name: record.owner.relative_to(zone),
        status: seen.map_or(RecordStatus::NotChecked, |it| it.status),
        behind: behind(&record),
        purpose: record.purpose,
        needed: record.needed,
        owner: record.owner,
        rtype: record.rtype,
        value: record.value,
        ttl: record.ttl,
        note: record.note.as_ref().map(said),
        remarks: record.remarks.iter().map(said).collect(),
        instead_of: record.instead_of,
        to_delete: record.to_delete,
        inserted: record.inserted,
        aliases: record.aliases,
    }
}

fn said(note: &Note) -> Say {
    note.arguments().into_iter().fold(Say::key(note.key()), |say, (name, value)| say.with(name, value))
}

/// Behind an alias to a key of ours.
fn behind(record: &ExpectedRecord) -> Option<Behind> {
    let (value, target) = (record.behind.clone()?, record.value.as_deref()?);
    Some(Behind { owner: DnsName::parse(target).ok()?, rtype: RecordType::Txt, value, ttl: BEHIND_TTL })
}
