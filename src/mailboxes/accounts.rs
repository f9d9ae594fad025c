//! "Who may send as this domain?" The accounts of one domain, and for a list of domains how many each has.
//!
//! An account is a mailbox as the customer sees it: by its login. What it may send as takes effect once the domain is
//! proven (and ready, where the operator wants that); [`Effect`] says how it stands.

use super::store::{self, GrantedRow};
use crate::app::App;
use crate::config::{Config, Requires};
use crate::db::{self, Conn};
use crate::domains::{self, Domain, Listed, Ownership, View};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, MailboxId, PersonId, SenderId};
use crate::moment::Moment;
use crate::people;
use crate::rules::address::Login;
use crate::rules::diagnosis::Standing;
use crate::senders;
use std::collections::HashMap;

/// A domain, and who may send as it.
#[derive(Debug, Clone)]
pub struct DomainAccounts {
    pub domain: Domain,
    pub effect: Effect,
    /// By login.
    pub accounts: Vec<Account>,
    /// The senders of the domain, id and address, by address.
    pub senders: Vec<(SenderId, String)>,
}

/// A mailbox that may send as a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub mailbox: MailboxId,
    pub login: Login,
    /// May be empty.
    pub name: String,
    pub active: bool,
    pub allowed: Allowed,
    /// When the first of its grants was given, and by whom.
    pub since: Moment,
    pub by: AllowedBy,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allowed {
    Domain {
        with_subdomains: bool,
    },
    /// Addresses of the senders.
    Senders(Vec<String>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AllowedBy {
    Person(String),
    /// Somebody whose name is not known any more.
    Somebody,
    /// Whoever runs this installation.
    Operator,
}

/// Whether a grant on the domain lets mail through now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    Now,
    /// Nobody has proven yet that the domain is theirs.
    OnceVerified,
    /// Proven, and the operator also wants its records.
    OnceReady,
}

impl Effect {
    pub(super) fn of(domain: &Domain, config: &Config) -> Self {
        let proven = matches!(domain.ownership, Ownership::Dns | Ownership::Staff) && !domain.held_elsewhere;
        match config.sending.requires {
            _ if !proven => Self::OnceVerified,
            Requires::Ready if domain.standing != Standing::Ready => Self::OnceReady,
            Requires::Ready | Requires::Verified => Self::Now,
        }
    }
}

/// The accounts of one domain.
pub async fn accounts_of(app: &App, customer: &CustomerId, domain: &DomainId) -> Result<DomainAccounts> {
    let (config, customer, domain, now) = (app.config.clone(), customer.clone(), domain.clone(), app.clock.now());
    app.db
        .read(move |conn| {
            let domain = domains::by_id(conn, &customer, &domain, now)?.ok_or(Error::NotFound)?;
            Ok(DomainAccounts {
                effect: Effect::of(&domain, &config),
                accounts: read(conn, &customer, &domain.id)?,
                senders: senders::of_domain(conn, &customer, &domain.id)?,
                domain,
            })
        })
        .await
}

/// A page of the customer's domains, and of each that has accounts how many.
pub async fn domains_with_accounts(
    app: &App,
    customer: &CustomerId,
    view: &View,
) -> Result<(Listed, HashMap<DomainId, u32>)> {
    let listed = domains::list(app, customer, view).await?;
    let ids: Vec<DomainId> = listed.lines.iter().map(|it| it.domain.id.clone()).collect();
    let customer = customer.clone();
    let counted = app.db.read(move |conn| store::counts_by_domain(conn, &customer, &ids)).await.map_err(Error::from)?;
    let counted = counted.into_iter().map(|(id, count)| (id, u32::try_from(count).unwrap_or(u32::MAX)));
    Ok((listed, counted.collect()))
}

pub(super) fn read(conn: &mut Conn, customer: &CustomerId, domain: &DomainId) -> db::Result<Vec<Account>> {
    let rows = store::grants_of_domain(conn, customer, domain)?;
    let people: Vec<PersonId> = rows.iter().filter_map(|it| person(&it.0)).collect();
    let names = people::names(conn, &people)?;
    let mut accounts: Vec<Account> = Vec::new();
    for (grant, login, name, active, sender) in rows {
        let allowed = match sender {
            None => Allowed::Domain { with_subdomains: grant.with_subdomains },
            Some(address) => Allowed::Senders(vec![address]),
        };
        match accounts.last_mut().filter(|it| it.mailbox == grant.mailbox_id) {
            Some(account) => {
                account.since = account.since.min(grant.created_at);
                account.allowed = account.allowed.clone().and(allowed);
            }
            None => accounts.push(Account {
                by: by(&grant, &names),
                mailbox: grant.mailbox_id,
                login: Login::from_stored(login),
                name,
                active,
                allowed,
                since: grant.created_at,
            }),
        }
    }
    Ok(accounts)
}

impl Allowed {
    /// The whole domain is more than some of its senders.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Domain { with_subdomains: one }, Self::Domain { with_subdomains: other }) => {
                Self::Domain { with_subdomains: one || other }
            }
            (whole @ Self::Domain { .. }, _) | (_, whole @ Self::Domain { .. }) => whole,
            (Self::Senders(mut some), Self::Senders(more)) => {
                some.extend(more);
                some.sort();
                Self::Senders(some)
            }
        }
    }
}

fn person(grant: &GrantedRow) -> Option<PersonId> {
    grant.granted_by.strip_prefix("person:").map(PersonId::given)
}

fn by(grant: &GrantedRow, names: &HashMap<PersonId, String>) -> AllowedBy {
    match person(grant) {
        Some(id) => names.get(&id).map_or(AllowedBy::Somebody, |it| AllowedBy::Person(it.clone())),
        None => AllowedBy::Operator,
    }
}
