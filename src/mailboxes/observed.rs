//! While mail servers only look: what would have been refused, by login and address, so that it can be allowed (or not)
//! before anything is enforced.
//!
//! A customer sees its own logins, the staff sees all. Allowing something also takes it off the list, and so does
//! forgetting it; it comes back when it is seen again.

use super::authorize::authorize;
use super::check_lines::Coverage;
use super::refusal::{Reader, Reason};
use super::store::{self, ObservedRow};
use crate::app::App;
use crate::audit::Actor;
use crate::domains;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, SenderId};
use crate::moment::Moment;
use crate::rules::address::{DomainName, MailAddress};
use crate::senders;
use crate::text::Say;

/// So many are shown.
const MOST: i64 = 500;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// Of the login; nothing where nobody has it.
    pub customer: Option<CustomerId>,
    pub login: String,
    pub address: String,
    pub reason: Reason,
    pub times: i64,
    pub first_at: Moment,
    pub last_at: Moment,
    /// Of the latest decision.
    pub decision: String,
    /// The customer's domain on which it could be allowed, and the sender with that very address.
    pub domain: Option<(DomainId, DomainName)>,
    pub sender: Option<SenderId>,
}

/// As what to allow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AllowAs {
    Sender,
    Domain,
}

/// The most often first.
pub async fn observed(app: &App, reader: &Reader) -> Result<Vec<Observed>> {
    let reader = reader.clone();
    app.db
        .read(move |conn| {
            let mut rows = Vec::new();
            if reader.is_staff {
                rows = store::observed(conn, None, MOST)?;
            } else {
                for customer in &reader.customers {
                    rows.extend(store::observed(conn, Some(customer), MOST)?);
                }
            }
            rows.sort_by_key(|it| std::cmp::Reverse((it.times, it.last_at)));
            rows.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
            rows.into_iter().map(|row| read(conn, row)).collect()
        })
        .await
}

fn read(conn: &mut crate::db::Conn, row: ObservedRow) -> Result<Observed> {
    let address = MailAddress::parse(&row.address).ok();
    let name = address.as_ref().and_then(|it| DomainName::in_stored_form(it.domain()));
    let domain = match (&row.customer_id, &name) {
        (Some(customer), Some(name)) => domains::named(conn, customer, name)?,
        _ => None,
    };
    let sender = match (&row.customer_id, &domain, &address) {
        (Some(customer), Some(domain), Some(address)) => senders::of_domain(conn, customer, &domain.id)?
            .into_iter()
            .find(|it| it.1.eq_ignore_ascii_case(address.as_str()))
            .map(|it| it.0),
        _ => None,
    };
    Ok(Observed {
        reason: Reason::of(&row.reason),
        customer: row.customer_id,
        login: row.login,
        address: row.address,
        times: row.times,
        first_at: row.first_at,
        last_at: row.last_at,
        decision: row.last_decision,
        domain: domain.map(|it| (it.id, it.name)),
        sender,
    })
}

/// Allows what was seen, for the customer whose login and domain it is, and takes it off the list. `NotFound` for what
/// was not seen, or is a stranger's; `Conflict` where there is nothing to allow it on.
pub async fn allow_observed(
    app: &App,
    actor: &Actor,
    reader: &Reader,
    login: &str,
    address: &str,
    allow: AllowAs,
) -> Result<()> {
    let seen = seen(app, reader, login, address).await?;
    let nothing = || Error::Conflict(Say::key("observed-nothing-to-allow"));
    let (customer, (domain, _)) = seen.customer.clone().zip(seen.domain.clone()).ok_or_else(nothing)?;
    let coverage = match allow {
        AllowAs::Domain => Coverage::Domain { with_subdomains: false },
        AllowAs::Sender => Coverage::Senders(already(app, &customer, &domain, &seen).await?),
    };
    let list = authorize(app, actor, &customer, &domain, &seen.login, &coverage).await?;
    if list.lines.iter().any(|it| it.fate.is_bad()) {
        return Err(nothing());
    }
    forget(app, &seen).await
}

/// The sender, and those that the login may use already: nothing is taken away here.
async fn already(app: &App, customer: &CustomerId, domain: &DomainId, seen: &Observed) -> Result<Vec<SenderId>> {
    let sender = seen.sender.clone().ok_or_else(|| Error::Conflict(Say::key("observed-nothing-to-allow")))?;
    let (customer, domain, login) = (customer.clone(), domain.clone(), seen.login.to_ascii_lowercase());
    let grants =
        app.db.read(move |conn| store::grants_of_domain(conn, &customer, &domain)).await.map_err(Error::from)?;
    let theirs = grants.into_iter().filter(|it| it.1 == login).filter_map(|it| it.0.sender_id);
    Ok(theirs.chain([sender]).collect())
}

/// Takes it off the list, until it is seen again.
pub async fn forget_observed(app: &App, reader: &Reader, login: &str, address: &str) -> Result<()> {
    let seen = seen(app, reader, login, address).await?;
    forget(app, &seen).await
}

async fn seen(app: &App, reader: &Reader, login: &str, address: &str) -> Result<Observed> {
    let (reader, login, address) = (reader.clone(), login.to_owned(), address.to_owned());
    app.db
        .read(move |conn| {
            let row = store::observed_of(conn, &login, &address)?.ok_or(Error::NotFound)?;
            let theirs = reader.is_staff || row.customer_id.as_ref().is_some_and(|it| reader.customers.contains(it));
            if theirs { read(conn, row) } else { Err(Error::NotFound) }
        })
        .await
}

async fn forget(app: &App, seen: &Observed) -> Result<()> {
    let (login, address) = (seen.login.clone(), seen.address.clone());
    app.db.write(move |tx| store::forget_observed(tx, &login, &address)).await.map_err(Error::from)?;
    Ok(())
}
