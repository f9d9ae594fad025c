//! "This mailbox may send as that domain", or as one sender of it; and "it may not any more".
//!
//! Mailbox, domain and sender must be the customer's own: no grant ever crosses customers. A grant may come before the
//! domain is proven, and then does not help yet.

use super::store::{self, GrantedRow};
use super::types::checked_login;
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::{Conn, Failure, savepoint};
use crate::domains;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, GrantId, MailboxId, SenderId};
use crate::moment::Moment;
use crate::senders;
use serde_json::json;

/// As what a mailbox may send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// Any address of the domain; with everything below it, if that was chosen.
    Domain { with_subdomains: bool },
    /// This sender of the domain only.
    Sender(SenderId),
}

/// One grant, for people to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    pub id: GrantId,
    pub mailbox: MailboxId,
    pub login: String,
    pub domain: DomainId,
    /// Nothing: the whole domain.
    pub sender: Option<String>,
    pub with_subdomains: bool,
    pub created_at: Moment,
}

/// Grants; false if it was granted already exactly so. A grant of the whole domain is brought to what is asked now.
pub async fn grant(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    mailbox: &MailboxId,
    domain: &DomainId,
    extent: Extent,
) -> Result<bool> {
    let (actor, customer, mailbox, domain) = (actor.clone(), customer.clone(), mailbox.clone(), domain.clone());
    let now = app.clock.now();
    app.db.write(move |tx| grant_within(tx, &actor, &customer, &mailbox, &domain, &extent, now)).await
}

/// The same within somebody else's transaction.
pub(super) fn grant_within(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    mailbox: &MailboxId,
    domain: &DomainId,
    extent: &Extent,
    now: Moment,
) -> Result<bool> {
    let mailbox = store::find(tx, customer, mailbox)?.ok_or(Error::NotFound)?;
    let domain = domains::named_ids(tx, customer, std::slice::from_ref(domain))?.pop().ok_or(Error::NotFound)?;
    let (sender, address, with_subdomains) = match extent {
        Extent::Domain { with_subdomains } => (None, None, *with_subdomains),
        Extent::Sender(id) => {
            let of_domain = senders::of_domain(tx, customer, &domain.id)?;
            let sender = of_domain.into_iter().find(|it| it.0 == *id).ok_or(Error::NotFound)?;
            (Some(sender.0), Some(sender.1), false)
        }
    };
    let row = GrantedRow {
        id: GrantId::new(),
        customer_id: customer.clone(),
        mailbox_id: mailbox.id,
        domain_id: domain.id,
        sender_id: sender,
        with_subdomains,
        granted_by: actor.to_string(),
        created_at: now,
    };
    if !insert_or_replace(tx, customer, &row)? {
        return Ok(false);
    }
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(customer),
            action: "grant.added",
            object: format!("domain:{}", row.domain_id),
            details: json!({
                "login": mailbox.login,
                "domain": domain.name,
                "sender": address,
                "with_subdomains": with_subdomains,
            }),
        },
    )?;
    Ok(true)
}

/// False if it is there already.
fn insert_or_replace(tx: &mut Conn, customer: &CustomerId, row: &GrantedRow) -> Result<bool> {
    match savepoint(tx, |tx| store::insert_grant(tx, row)) {
        Ok(()) => return Ok(true),
        Err(Failure::Unique(_)) => {}
        // Domain or sender went meanwhile.
        Err(Failure::StillUsed(_)) => return Err(Error::NotFound),
        Err(other) => return Err(other.into()),
    }
    let there = store::grants_of_mailbox(tx, &row.mailbox_id)?.into_iter().map(|it| it.0);
    let mut there = there.filter(|it| it.domain_id == row.domain_id && it.sender_id == row.sender_id);
    match there.next() {
        Some(other) if other.with_subdomains != row.with_subdomains => {
            store::delete_grant(tx, customer, &other.id)?;
            store::insert_grant(tx, row)?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// Takes a grant away; `NotFound` if it is gone, or a stranger's.
pub async fn revoke(app: &App, actor: &Actor, customer: &CustomerId, id: &GrantId) -> Result<()> {
    let (actor, customer, id, now) = (actor.clone(), customer.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let named = store::grant_named(tx, &customer, &id)?;
            let (row, login, _, _, address) = named.ok_or(Error::NotFound)?;
            let domain = domains::named_ids(tx, &customer, std::slice::from_ref(&row.domain_id))?.pop();
            if !store::delete_grant(tx, &customer, &id)? {
                return Err(Error::NotFound);
            }
            let details = json!({ "login": login, "domain": domain.map(|it| it.name), "sender": address });
            let object = format!("domain:{}", row.domain_id);
            let change =
                Change { at: now, actor: &actor, customer: Some(&customer), action: "grant.removed", object, details };
            Ok(audit::record(tx, &change)?)
        })
        .await
}

/// The grants on one domain of the customer, by login.
pub async fn granted(app: &App, customer: &CustomerId, domain: &DomainId) -> Result<Vec<Granted>> {
    let (customer, domain) = (customer.clone(), domain.clone());
    let rows = app.db.read(move |conn| store::grants_of_domain(conn, &customer, &domain)).await.map_err(Error::from)?;
    Ok(rows.into_iter().map(told).collect())
}

/// The grants of the customer's mailbox with that login.
pub async fn granted_to(app: &App, customer: &CustomerId, login: &str) -> Result<Vec<Granted>> {
    let login = checked_login(login).map_err(|_| Error::NotFound)?;
    let customer = customer.clone();
    let rows = app
        .db
        .read(move |conn| {
            let mailbox = store::with_login(conn, login.as_str())?.filter(|it| it.customer_id == customer);
            Ok::<_, Error>(store::grants_of_mailbox(conn, &mailbox.ok_or(Error::NotFound)?.id)?)
        })
        .await?;
    Ok(rows.into_iter().map(told).collect())
}

fn told((row, login, _, _, sender): store::NamedGrant) -> Granted {
    Granted {
        id: row.id,
        mailbox: row.mailbox_id,
        login,
        domain: row.domain_id,
        sender,
        with_subdomains: row.with_subdomains,
        created_at: row.created_at,
    }
}
