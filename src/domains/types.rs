//! A sending domain as it stands now, with the ids that its choices have in tables and JSON.

use super::store::{self, Row};
use crate::db;
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::address::{DnsName, DomainName};
use crate::rules::diagnosis::Standing;
use crate::rules::records::{Purpose, RecordStatus};
use serde::Serialize;

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
    /// The needed record that is most wrong, as of the last check.
    pub remark: Option<Remark>,
    /// When the records last went to whoever manages the DNS.
    pub handed_over_at: Option<Moment>,
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

impl Ownership {
    pub const ALL: [Self; 4] = [Self::None, Self::Mailbox, Self::Dns, Self::Staff];

    /// The id in tables and JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Mailbox => "mailbox",
            Self::Dns => "dns",
            Self::Staff => "staff",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
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

impl DnsManager {
    pub const ALL: [Self; 3] = [Self::Myself, Self::It, Self::Unknown];

    /// The id in tables and forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Myself => "myself",
            Self::It => "it",
            Self::Unknown => "unknown",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

/// In short what is wrong, for a line in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remark {
    pub purpose: Purpose,
    pub status: RecordStatus,
}

impl Remark {
    pub(super) fn read(text: &str) -> Option<Self> {
        let (purpose, status) = text.split_once(':')?;
        Some(Self { purpose: Purpose::from_id(purpose)?, status: RecordStatus::from_id(status)? })
    }
}

/// A row as the doors know it.
pub(super) fn read(row: &Row, now: Moment) -> db::Result<Domain> {
    let name = DomainName::from_stored(row.name.clone());
    let zone = row.zone.as_deref().and_then(|it| DnsName::parse(it).ok()).unwrap_or_else(|| name.dns_name());
    Ok(Domain {
        id: row.id.clone(),
        customer: row.customer_id.clone(),
        zone,
        ownership: ownership(&row.ownership)?,
        held_elsewhere: row.held_elsewhere,
        standing: standing(&row.standing)?,
        standing_since: row.standing_since,
        could_not_check_since: row.could_not_check_since,
        checked_at: row.checked_at,
        next_check_at: row.next_check_at,
        checking: store::is_claimed(row, now),
        validated_at: row.validated_at,
        full_names: row.full_names,
        dns_manager: row.dns_manager.as_deref().and_then(DnsManager::from_id),
        remark: row.remark.as_deref().and_then(Remark::read),
        handed_over_at: row.handed_over_at,
        created_at: row.created_at,
        name,
    })
}

/// An id that this version does not know: the tables were made by another one, and guessing would let mail through.
pub(super) fn standing(id: &str) -> db::Result<Standing> {
    Standing::from_id(id).ok_or_else(|| db::Failure::Other(format!("unknown standing {id}")))
}

pub(super) fn ownership(id: &str) -> db::Result<Ownership> {
    Ownership::from_id(id).ok_or_else(|| db::Failure::Other(format!("unknown ownership {id}")))
}
