//! "Why was my mail refused?" By the id of a decision, or by login and address as they stand in a reply: what happened,
//! what would be decided now, and what helps.
//!
//! A decision is told to the customer whose login it was about, and to the staff. To everybody else it is as if there were
//! no such decision; likewise a login of somebody else is one that nobody has.

use super::decision::DecisionId;
use super::judge::judge;
use super::store::{self, DecisionRow};
use crate::app::App;
use crate::config::Config;
use crate::db::Conn;
use crate::domains;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, SenderId};
use crate::moment::Moment;
use crate::rules::address::{DomainName, Login, MailAddress};
use crate::rules::permission::{Doubt, Verdict, Why};
use crate::senders;

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// All for whom they work.
    pub customers: Vec<CustomerId>,
    /// Of the people who run the installation.
    pub is_staff: bool,
}

/// A decision that was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub id: String,
    pub at: Moment,
    pub login: String,
    /// The interface that asked, by its id.
    pub door: String,
    pub outcome: DecidedOutcome,
    pub reason: Reason,
    /// MAIL FROM.
    pub envelope: String,
    /// What was judged; empty where the message itself was the reason.
    pub address: String,
    pub client: String,
    /// It was about the header, not about MAIL FROM.
    pub in_header: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecidedOutcome {
    Rejected,
    Deferred,
    /// Let through, because we only looked.
    Observed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Why(Why),
    Doubt(Doubt),
    /// Of another version of the program.
    Other,
}

/// What is to be said about a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    pub login: String,
    pub address: String,
    /// The same question asked now; nothing where it is about a whole message.
    pub now: Option<Verdict>,
    pub help: Help,
    /// The reader works for the customer of the login, so that they can do something about it; else they only explain.
    pub is_own: bool,
    /// As what the login may send; the first few.
    pub instead: Vec<Instead>,
}

/// The one thing that helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Help {
    /// Send again: it would be accepted.
    SendAgain,
    /// Allow the login to send as that domain, or as that sender of it.
    Grant {
        domain: DomainId,
        name: DomainName,
        sender: Option<SenderId>,
    },
    Verify {
        domain: DomainId,
        name: DomainName,
    },
    Authenticate {
        domain: DomainId,
        name: DomainName,
    },
    AddDomain {
        name: String,
    },
    /// Only whoever keeps the mailboxes can do something.
    AskOperator,
    /// The mail program has to write another header.
    Program,
    /// The address cannot be one.
    Address,
    Nothing,
}

/// Something that a login may send as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Instead {
    Address(String),
    AnyOf(DomainName),
}

/// So many of those are named.
const INSTEAD: usize = 5;

impl Reader {
    fn may_read(&self, customer: Option<&CustomerId>) -> bool {
        self.is_staff || customer.is_some_and(|it| self.customers.contains(it))
    }
}

impl Reason {
    pub fn of(id: &str) -> Self {
        match (Why::from_id(id), Doubt::from_id(id)) {
            (Some(why), _) => Self::Why(why),
            (_, Some(doubt)) => Self::Doubt(doubt),
            (None, None) => Self::Other,
        }
    }

    /// The end of the key of its sentence.
    pub fn id(self) -> &'static str {
        match self {
            Self::Why(why) => why.id(),
            Self::Doubt(doubt) => doubt.id(),
            Self::Other => "other",
        }
    }

    /// It is about how the message is made, not about who may use an address.
    fn is_about_the_message(self) -> bool {
        let Self::Why(why) = self else { return false };
        matches!(why, Why::NoFrom | Why::SeveralFrom | Why::SeveralAuthors | Why::NotUnderstood | Why::OtherDomain)
    }
}

/// The decision with that id; `NotFound` also for whoever may not read it.
pub async fn decided(app: &App, reader: &Reader, id: &DecisionId) -> Result<(Decided, Explained)> {
    let (config, reader, id) = (app.config.clone(), reader.clone(), id.clone());
    app.db
        .read(move |conn| {
            let row = store::decision(conn, id.as_str())?.ok_or(Error::NotFound)?;
            if !reader.may_read(row.customer_id.as_ref()) {
                return Err(Error::NotFound);
            }
            let customer = row.customer_id.clone();
            let decided = read(row);
            let explained = if decided.reason.is_about_the_message() {
                let help = Help::Program;
                let named = if decided.address.is_empty() { &decided.envelope } else { &decided.address };
                let (login, address) = (decided.login.clone(), named.clone());
                Explained { login, address, now: None, help, is_own: true, instead: Vec::new() }
            } else {
                let asked = if decided.in_header { &decided.address } else { &decided.envelope };
                explained(conn, &config, &reader, customer.as_ref(), &decided.login, asked)?
            };
            Ok((decided, explained))
        })
        .await
}

/// What a reply says about a login and an address; nothing unless the login is one of the reader's own.
pub async fn explain(app: &App, reader: &Reader, login: &str, address: &str) -> Result<Option<Explained>> {
    let Ok(login) = Login::parse(login) else { return Ok(None) };
    let (config, reader, address) = (app.config.clone(), reader.clone(), address.to_owned());
    app.db
        .read(move |conn| {
            let mailbox = store::with_login(conn, login.as_str())?;
            let Some(row) = mailbox.filter(|it| reader.may_read(Some(&it.customer_id))) else { return Ok(None) };
            Ok(Some(explained(conn, &config, &reader, Some(&row.customer_id), login.as_str(), &address)?))
        })
        .await
}

fn explained(
    conn: &mut Conn,
    config: &Config,
    reader: &Reader,
    customer: Option<&CustomerId>,
    login: &str,
    address: &str,
) -> Result<Explained> {
    let verdict = judge(conn, config, login, address)?;
    let help = match customer {
        Some(customer) => help(conn, customer, &verdict, address)?,
        None => Help::AskOperator,
    };
    let wants_other = matches!(help, Help::Grant { .. } | Help::AddDomain { .. } | Help::Address);
    let instead = if wants_other { instead(conn, login)? } else { Vec::new() };
    let is_own = customer.is_some_and(|it| reader.customers.contains(it));
    Ok(Explained { login: login.to_owned(), address: address.to_owned(), now: Some(verdict), help, is_own, instead })
}

fn help(conn: &mut Conn, customer: &CustomerId, verdict: &Verdict, address: &str) -> Result<Help> {
    let why = match verdict {
        Verdict::Permit(_) => return Ok(Help::SendAgain),
        Verdict::Defer(_) => return Ok(Help::Nothing),
        Verdict::Reject(why) => *why,
    };
    let Ok(address) = MailAddress::parse(address) else {
        return Ok(if matches!(why, Why::UnknownLogin | Why::LoginDisabled) {
            Help::AskOperator
        } else {
            Help::Address
        });
    };
    let name = DomainName::in_stored_form(address.domain());
    let own = match &name {
        Some(name) => domains::named(conn, customer, name)?,
        None => None,
    };
    Ok(match (why, own) {
        (Why::UnknownLogin | Why::LoginDisabled, _) => Help::AskOperator,
        (Why::NotGranted | Why::NotThisSender, Some(domain)) => {
            let of_domain = senders::of_domain(conn, customer, &domain.id)?;
            let sender = of_domain.into_iter().find(|it| it.1.eq_ignore_ascii_case(address.as_str()));
            Help::Grant { domain: domain.id, name: domain.name, sender: sender.map(|it| it.0) }
        }
        (Why::DomainNotVerified, Some(domain)) => Help::Verify { domain: domain.id, name: domain.name },
        (Why::DomainNotReady, Some(domain)) => Help::Authenticate { domain: domain.id, name: domain.name },
        (Why::UnknownDomain, None) => Help::AddDomain { name: address.domain().to_owned() },
        _ => Help::Address,
    })
}

fn instead(conn: &mut Conn, login: &str) -> Result<Vec<Instead>> {
    let Some(mailbox) = store::with_login(conn, &login.to_ascii_lowercase())? else { return Ok(Vec::new()) };
    let grants = store::grants_of_mailbox(conn, &mailbox.id)?;
    let ids: Vec<DomainId> = grants.iter().map(|it| it.0.domain_id.clone()).collect();
    let names = domains::named_ids(conn, &mailbox.customer_id, &ids)?;
    let mut all: Vec<Instead> = Vec::new();
    for (grant, _, _, _, sender) in grants {
        let name = names.iter().find(|it| it.id == grant.domain_id).map(|it| it.name.clone());
        let one = sender.map(Instead::Address).or(name.map(Instead::AnyOf));
        all.extend(one.filter(|it| !all.contains(it)));
    }
    if mailbox.hosted && MailAddress::parse(&mailbox.login).is_ok() {
        all.insert(0, Instead::Address(mailbox.login));
    }
    all.truncate(INSTEAD);
    Ok(all)
}

fn read(row: DecisionRow) -> Decided {
    Decided {
        outcome: match row.outcome.as_str() {
            "observed" => DecidedOutcome::Observed,
            "deferred" => DecidedOutcome::Deferred,
            _ => DecidedOutcome::Rejected,
        },
        reason: Reason::of(&row.reason),
        in_header: row.stage != "envelope",
        id: row.id,
        at: row.at,
        login: row.login,
        door: row.door,
        envelope: row.envelope,
        address: row.address,
        client: row.client,
    }
}
