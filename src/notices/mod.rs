//! The mail that we send: one row in the outbox for every occasion, sent by the clock.
//!
//! Deliberately writes no letters: whoever has the occasion does. How a message travels is [`crate::mailer`].
//!
//! **Nothing twice, nothing lost.** A message is made once, when it is queued, in the transaction of what it tells of;
//! every try sends the same bytes with the same Message-ID. One occasion is one row (its `episode` is unique), and a row
//! is sent by whoever holds its claim, so any number of processes may send. Until the relay has been given the final dot
//! a try may be repeated; from the moment before it the row says `handing_over`, and if no answer comes (the relay is
//! silent, the process dies) it becomes `unsure`: it is not tried again by itself, since it may have arrived, and it is
//! shown with the button "Send again", since it may not have.
//!
//! ```text
//! queued ──claimed──▶ (queued, claimed) ──354──▶ handing_over ──2xx──▶ sent
//!    ▲                      │ 4xx, no connection      │ 4xx             ▲
//!    └──────────────────────┴─────────────────────────┤                 │ late answer
//!    └─ "Send again" ── failed ◀──5xx, three days─────┤                 │
//!    └─ "Send again" ── unsure ◀──no answer, claim ran out──────────────┘
//! ```
//!
//! Every notice ends with why it came and a link with which its reader stops all mail from here, for good
//! ([`stop`]). Start reading at [`queue`], then `send.rs`.

mod again;
mod list;
mod queue;
mod send;
mod stop;
mod store;
mod sweep;
mod trial;

pub use again::send_again;
pub use list::{Mail, last_handover, newest, of_domain, show};
pub use queue::queue;
pub use send::{AT_ONCE, send_due};
pub use stop::{allow, stop, who_would_stop};
pub use sweep::sweep;
pub use trial::{Trial, send_trial};

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, MailId};
use crate::mailer::{Letter, Mailbox};
use crate::moment::Moment;
use crate::rules::address::Recipient;
use std::time::Duration;

/// A mail that is to be sent.
#[derive(Debug, Clone)]
pub struct Notice {
    /// The occasion, such as `handover:ID:GENERATION`: the second notice with the same one is not sent.
    pub episode: String,
    pub kind: Kind,
    /// Who may see it in their outbox, and send it again.
    pub customer: Option<CustomerId>,
    pub domain: Option<DomainId>,
    pub to: Recipient,
    pub to_name: Option<String>,
    pub reply_to: Option<Mailbox>,
    /// Without the small print about why and how to stop, which is added.
    pub letter: Letter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Records on their way to whoever manages the DNS.
    Handover,
    /// A link to an address at the domain.
    Proof,
    /// The summary of a "check again" of many domains.
    BulkCheck,
    /// Domains that were ready and stopped working.
    Stopped,
}

/// What came of queueing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Queued {
    Queued(MailId),
    /// The occasion has its mail already, whatever became of it.
    AlreadyQueued(MailId),
    /// Its reader wants no mail from us. Nothing was queued.
    Stopped,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Queued,
    /// Between the relay's "go ahead" and its last answer.
    HandingOver,
    Sent,
    /// Will not be tried again by itself: the relay refused it, or nobody took it for three days.
    Failed,
    /// It may have arrived.
    Unsure,
}

/// A mail in the outbox, as lists show it.
#[derive(Debug, Clone)]
pub struct Sent {
    pub id: MailId,
    pub kind: Kind,
    pub customer: Option<CustomerId>,
    pub domain: Option<DomainId>,
    /// The bare address.
    pub recipient: String,
    pub subject: String,
    pub state: State,
    pub tries: u32,
    /// Says something while it is queued.
    pub next_try_at: Moment,
    /// The relay's sentence or what went wrong on the way: one line, bounded, not in the reader's language.
    pub last_reply: Option<String>,
    pub created_at: Moment,
    pub ended_at: Option<Moment>,
}

/// There is a way out for mail; without one no screen offers to send any.
pub fn is_on(app: &App) -> bool {
    app.mailer.from().is_some()
}

impl Kind {
    const ALL: [Self; 4] = [Self::Handover, Self::Proof, Self::BulkCheck, Self::Stopped];

    pub fn id(self) -> &'static str {
        match self {
            Self::Handover => "handover",
            Self::Proof => "proof",
            Self::BulkCheck => "bulk_check",
            Self::Stopped => "stopped",
        }
    }

    /// For how long it is worth trying: a link that proves is dead after a day.
    fn patience(self) -> Duration {
        let days = if self == Self::Proof { 1 } else { 3 };
        Duration::from_secs(days * 24 * 60 * 60)
    }

    fn from_id(id: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|it| it.id() == id);
        found.ok_or_else(|| Error::Internal(format!("outbox: unknown kind {id}")))
    }
}

impl State {
    const ALL: [Self; 5] = [Self::Queued, Self::HandingOver, Self::Sent, Self::Failed, Self::Unsure];

    /// In the database, and the end of the key of its words: `mail-state-{id}`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::HandingOver => "handing_over",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Unsure => "unsure",
        }
    }

    /// Nothing more happens to it by itself, and it may not have arrived.
    pub fn may_be_sent_again(self) -> bool {
        matches!(self, Self::Failed | Self::Unsure)
    }

    fn from_id(id: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|it| it.id() == id);
        found.ok_or_else(|| Error::Internal(format!("outbox: unknown state {id}")))
    }
}
