//! Sending domains: add one, prove it, publish its records, validate it, delete it.
//!
//! Every function takes the customer it works for; another customer's domain is `NotFound`, exactly like a missing one.

use crate::app::App;
use crate::audit::Actor;
use crate::error::Result;
use crate::ids::{CustomerId, DomainId, SenderId};
use crate::moment::Moment;
use crate::rules::address::{DnsName, DomainName};
use crate::rules::diagnosis::{Report, Standing};
use crate::rules::records::{Purpose, RecordStatus, RecordType};
use crate::text::Say;
use serde::Serialize;
use std::time::Duration;

/// A sending domain as it stands now.
#[derive(Debug, Clone)]
pub struct Domain {
    pub id: DomainId,
    pub customer: CustomerId,
    pub name: DomainName,
    /// As last seen; the domain itself until it was looked up.
    pub zone: DnsName,
    pub ownership: Ownership,
    pub held_elsewhere: bool,
    pub standing: Standing,
    pub standing_since: Moment,
    pub could_not_check_since: Option<Moment>,
    pub checked_at: Option<Moment>,
    pub next_check_at: Moment,
    /// A check is under way.
    pub checking: bool,
    /// When a person last asked for a validation.
    pub validated_at: Option<Moment>,
    pub full_names: bool,
    pub dns_manager: Option<DnsManager>,
    pub created_at: Moment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ownership {
    None,
    Mailbox,
    Dns,
    Staff,
}

/// The answer to "Who manages your DNS?"; changes wording only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DnsManager {
    /// The DNS company that we detected, by myself.
    Myself,
    /// Someone in IT.
    It,
    /// I do not know.
    Unknown,
}

/// A line of the list, "needs you first, then name".
#[derive(Debug, Clone)]
pub struct DomainLine {
    pub domain: Domain,
    pub senders: u32,
}

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
    /// Why nothing needs to be published, or what to change; a text key with its values.
    #[serde(skip)]
    pub note: Option<Say>,
    /// What is published today and would be replaced (an existing SPF record).
    #[serde(skip)]
    pub instead_of: Option<String>,
    /// Other owner names at which the same record is accepted.
    #[serde(skip)]
    pub aliases: Vec<DnsName>,
    /// As the last check saw it.
    #[serde(skip)]
    pub status: RecordStatus,
}

/// Everything that the domain's page shows.
#[derive(Debug, Clone)]
pub struct DomainView {
    pub domain: Domain,
    pub records: Vec<RecordToPublish>,
    /// The report of the last check, if there was one.
    pub report: Option<Report>,
    pub senders: u32,
    /// Changes whenever anything shown changes; the ETag of the polled part.
    pub version: String,
}

#[derive(Debug, Clone)]
pub struct Added {
    pub domain: Domain,
    /// What was repaired in what was typed, one sentence each.
    pub repairs: Vec<Say>,
}

/// What public DNS shows of a domain today: "look before we leap".
#[derive(Debug, Clone, Serialize)]
pub struct FoundToday {
    /// No server could be asked; then the rest is empty.
    pub could_not_look: bool,
    pub exists: bool,
    pub zone: Option<DnsName>,
    pub name_servers: Vec<DnsName>,
    pub mail_hosts: Vec<DnsName>,
    pub spf: Vec<String>,
    pub dmarc: Option<(DnsName, String)>,
}

/// The outcome of one check.
#[derive(Debug, Clone)]
pub struct Checked {
    pub domain: Domain,
    pub report: Report,
    pub checked_at: Moment,
    pub duration: Duration,
    pub standing_before: Standing,
}

/// How a validation that was started stands after the wait.
#[derive(Debug, Clone)]
pub enum Validation {
    Done(Box<Checked>),
    /// Still asking; the page polls.
    UnderWay,
}

/// Adds what was typed (field `domain`): an address, a web address, any case. Refused with a sentence where it cannot
/// be a sending domain; `Conflict` with the existing id (argument `id`) where this customer has it already. Looks up the
/// zone; makes the challenge, no keys.
pub async fn add(_app: &App, _actor: &Actor, _customer: &CustomerId, _typed: &str) -> Result<Added> {
    todo!()
}

/// What DNS shows of the domain today, in about a second.
pub async fn find_today(_app: &App, _customer: &CustomerId, _id: &DomainId) -> Result<FoundToday> {
    todo!()
}

pub async fn list(_app: &App, _customer: &CustomerId) -> Result<Vec<DomainLine>> {
    todo!()
}

/// By id.
pub async fn show(_app: &App, _customer: &CustomerId, _id: &DomainId) -> Result<DomainView> {
    todo!()
}

/// All domains with that name, of one customer or of all: for the command line.
pub async fn find(_app: &App, _name: &str, _customer: Option<&CustomerId>) -> Result<Vec<Domain>> {
    todo!()
}

/// What must be published; makes the DKIM key when it is first wanted.
pub async fn records(
    _app: &App,
    _actor: &Actor,
    _customer: &CustomerId,
    _id: &DomainId,
) -> Result<Vec<RecordToPublish>> {
    todo!()
}

/// "Make a new one": the old challenge stops counting.
pub async fn renew_challenge(_app: &App, _actor: &Actor, _customer: &CustomerId, _id: &DomainId) -> Result<()> {
    todo!()
}

/// Looks at DNS now and waits for the end. One check per domain at a time: while one is under way its outcome is
/// waited for instead of starting another.
pub async fn validate(_app: &App, _actor: &Actor, _customer: &CustomerId, _id: &DomainId) -> Result<Checked> {
    todo!()
}

/// The same from a click: waits up to `patience` and leaves the check running behind. `TooSoon` within 10 s of the last.
pub async fn start_validation(
    _app: &App,
    _actor: &Actor,
    _customer: &CustomerId,
    _id: &DomainId,
    _patience: Duration,
) -> Result<Validation> {
    todo!()
}

/// Shows record names in full, or relative to the zone.
pub async fn choose_names(_app: &App, _customer: &CustomerId, _id: &DomainId, _full: bool) -> Result<()> {
    todo!()
}

pub async fn choose_dns_manager(_app: &App, _customer: &CustomerId, _id: &DomainId, _who: DnsManager) -> Result<()> {
    todo!()
}

/// What stands in the way of deleting.
#[derive(Debug, Clone)]
pub struct Deletion {
    pub domain: Domain,
    /// Senders that still use it; while there are any, deleting is refused.
    pub senders: Vec<(SenderId, String)>,
    /// Records that may be removed from DNS afterwards.
    pub records: Vec<RecordToPublish>,
}

pub async fn before_deletion(_app: &App, _customer: &CustomerId, _id: &DomainId) -> Result<Deletion> {
    todo!()
}

#[derive(Debug, Clone)]
pub enum Deleted {
    Gone(DomainName),
    /// Senders are (again) in the way; nothing was changed.
    Blocked(Box<Deletion>),
}

/// Deletes the domain for good. With `senders_too`, exactly those senders go first, in the same transaction; a sender
/// that was added meanwhile blocks.
pub async fn delete(
    _app: &App,
    _actor: &Actor,
    _customer: &CustomerId,
    _id: &DomainId,
    _senders_too: &[SenderId],
) -> Result<Deleted> {
    todo!()
}

/// Checks up to `most` domains whose time has come; how many were checked. Claims each in the database, so that any
/// number of processes may do this.
pub async fn recheck_due(_app: &App, _most: u32) -> Result<u32> {
    todo!()
}
