//! What a decision can be, and why. The ids go into tables, logs and JSON; the sentences for people are in
//! `src/text/locales` under `refusal-ID`.

use crate::rules::permission::Key;

/// May this login send as this address?
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Permit(Permit),
    /// Definitely not.
    Reject(Why),
    /// It could not be decided: a temporary refusal, never a yes.
    Defer(Doubt),
}

/// Which rule allows it, on which domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    pub rule: Rule,
    /// The domain on which the rule stands; its keys may sign. None for the null sender, and for a hosted mailbox whose
    /// domain nobody has proven.
    pub domain: Option<Key>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// MAIL FROM:<>, as read receipts have it.
    NullSender,
    /// Granted as exactly this sender.
    Sender,
    /// The address without its `+detail` is granted.
    PlusDetail,
    /// Granted for the whole domain.
    WholeDomain,
    /// Granted for a domain above, with everything below it.
    Subdomain,
    /// A mailbox that the operator hosts, as its own address.
    HostedMailbox,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    UnknownLogin,
    LoginDisabled,
    /// It has no form in which it could be compared.
    NotAnAddress,
    /// The login's customer has no such domain. Whether somebody else has is nobody's business.
    UnknownDomain,
    /// The customer has it, and has not proven it.
    DomainNotVerified,
    /// Proven, but its records are not found (setting `sending.requires = "ready"`).
    DomainNotReady,
    /// A good domain of the customer, and this login may not send as it.
    NotGranted,
    /// Only as some senders of the domain, and this is none of them.
    NotThisSender,
    /// The message has no From field.
    NoFrom,
    SeveralFrom,
    /// The From field names several people.
    SeveralAuthors,
    /// A field that names an author cannot be read without doubt.
    NotUnderstood,
    /// MAIL FROM and From are of two domains (setting `mta.same_domain`).
    OtherDomain,
}

/// Why nothing could be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// Nothing was read from the database yet.
    NotLoaded,
    /// Nobody brought any mailboxes in yet: an installation that is not finished refuses nobody for good.
    NoMailboxes,
    /// The database was silent for too long (setting `mta.current_for_minutes`).
    TooOld,
    /// A key does not open, or signing failed.
    KeyUnusable,
    /// The message is larger than what is signed (setting `mta.largest_message_mib`).
    TooLarge,
    /// Something went wrong inside.
    Internal,
}

impl Verdict {
    #[must_use]
    pub const fn permit(&self) -> Option<Permit> {
        match self {
            Self::Permit(permit) => Some(*permit),
            _ => None,
        }
    }

    /// The id of the rule or reason.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Permit(permit) => permit.rule.id(),
            Self::Reject(why) => why.id(),
            Self::Defer(doubt) => doubt.id(),
        }
    }
}

impl Rule {
    pub const ALL: [Self; 6] =
        [Self::NullSender, Self::Sender, Self::PlusDetail, Self::WholeDomain, Self::Subdomain, Self::HostedMailbox];

    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NullSender => "null_sender",
            Self::Sender => "sender",
            Self::PlusDetail => "plus_detail",
            Self::WholeDomain => "whole_domain",
            Self::Subdomain => "subdomain",
            Self::HostedMailbox => "hosted_mailbox",
        }
    }
}

impl Why {
    pub const ALL: [Self; 13] = [
        Self::UnknownLogin,
        Self::LoginDisabled,
        Self::NotAnAddress,
        Self::UnknownDomain,
        Self::DomainNotVerified,
        Self::DomainNotReady,
        Self::NotGranted,
        Self::NotThisSender,
        Self::NoFrom,
        Self::SeveralFrom,
        Self::SeveralAuthors,
        Self::NotUnderstood,
        Self::OtherDomain,
    ];

    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::UnknownLogin => "unknown_login",
            Self::LoginDisabled => "login_disabled",
            Self::NotAnAddress => "not_an_address",
            Self::UnknownDomain => "unknown_domain",
            Self::DomainNotVerified => "domain_not_verified",
            Self::DomainNotReady => "domain_not_ready",
            Self::NotGranted => "not_granted",
            Self::NotThisSender => "not_this_sender",
            Self::NoFrom => "no_from",
            Self::SeveralFrom => "several_from",
            Self::SeveralAuthors => "several_authors",
            Self::NotUnderstood => "not_understood",
            Self::OtherDomain => "other_domain",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

impl Doubt {
    pub const ALL: [Self; 6] =
        [Self::NotLoaded, Self::NoMailboxes, Self::TooOld, Self::KeyUnusable, Self::TooLarge, Self::Internal];

    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotLoaded => "not_loaded",
            Self::NoMailboxes => "no_mailboxes",
            Self::TooOld => "too_old",
            Self::KeyUnusable => "key_unusable",
            Self::TooLarge => "too_large",
            Self::Internal => "internal",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}
