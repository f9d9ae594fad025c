//! "We do not send from this domain any more." For good: the key is erased, its names are never given out again, and
//! adding the domain again starts from nothing.

use super::published::{RecordToPublish, to_publish};
use super::types::read;
use super::{Domain, show, store};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::config::Config;
use crate::db::{Conn, Failure};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, MailboxId, SenderId};
use crate::mailboxes;
use crate::moment::Moment;
use crate::rules::address::DomainName;
use crate::rules::records::{Purpose, RecordStatus};
use crate::senders;
use serde_json::json;

/// What stands in the way of deleting.
#[derive(Debug, Clone)]
pub struct Deletion {
    pub domain: Domain,
    /// Senders that still use it, id and address; while there are any, deleting is refused.
    pub senders: Vec<(SenderId, String)>,
    /// Accounts that may send as it, id and login; they go along.
    pub accounts: Vec<(MailboxId, String)>,
    /// Records that may be removed from DNS afterwards.
    pub records: Vec<RecordToPublish>,
}

#[derive(Debug, Clone)]
pub enum Deleted {
    Gone(DomainName),
    /// Senders are (again) in the way, or accounts that were not shown; nothing was changed.
    Blocked(Box<Deletion>),
}

pub async fn before_deletion(app: &App, customer: &CustomerId, id: &DomainId) -> Result<Deletion> {
    let (config, customer, id, now) = (app.config.clone(), customer.clone(), id.clone(), app.clock.now());
    app.db.read(move |conn| in_the_way(conn, &config, &customer, &id, now)).await
}

fn in_the_way(conn: &mut Conn, config: &Config, customer: &CustomerId, id: &DomainId, now: Moment) -> Result<Deletion> {
    let row = store::find(conn, customer, id)?.ok_or(Error::NotFound)?;
    let keys = store::keys_of(conn, id)?;
    let report = store::last_check(conn, id)?.as_ref().and_then(show::report);
    let mut records = to_publish(config, &row, &keys, report.as_ref())?;
    records.retain(|it| {
        // Only what is there for us alone; an SPF record or a policy serves others too.
        let ours = matches!(it.purpose, Purpose::Ownership | Purpose::Dkim | Purpose::ReturnPath);
        ours && it.value.is_some() && it.status != RecordStatus::Missing
    });
    Ok(Deletion {
        domain: read(&row, now)?,
        senders: senders::of_domain(conn, customer, id)?,
        accounts: mailboxes::accounts_on(conn, customer, id)?,
        records,
    })
}

/// Deletes the domain for good, and what accounts may do on it. With `senders_too`, exactly those senders go first, in the
/// same transaction; a sender that was added meanwhile blocks.
pub async fn delete(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    senders_too: &[SenderId],
) -> Result<Deleted> {
    let too = Along { senders: senders_too.to_vec(), accounts: None };
    delete_with(app, actor, customer, id, too).await
}

/// The same for somebody who was shown these senders and accounts: an account that was added meanwhile blocks, too.
pub async fn delete_as_shown(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    senders: &[SenderId],
    accounts: &[MailboxId],
) -> Result<Deleted> {
    let too = Along { senders: senders.to_vec(), accounts: Some(accounts.to_vec()) };
    delete_with(app, actor, customer, id, too).await
}

/// What goes along.
struct Along {
    senders: Vec<SenderId>,
    /// Nothing: whoever it is.
    accounts: Option<Vec<MailboxId>>,
}

async fn delete_with(app: &App, actor: &Actor, customer: &CustomerId, id: &DomainId, too: Along) -> Result<Deleted> {
    let (work_actor, work_customer, work_id) = (actor.clone(), customer.clone(), id.clone());
    let now = app.clock.now();
    let tried = app.db.write(move |tx| delete_within(tx, &work_actor, &work_customer, &work_id, &too, now)).await;
    match tried {
        Ok(name) => Ok(Deleted::Gone(name)),
        Err(Refused::Blocked) => Ok(Deleted::Blocked(Box::new(before_deletion(app, customer, id).await?))),
        Err(Refused::Error(error)) => Err(error),
    }
}

/// Rolls everything back.
enum Refused {
    Blocked,
    Error(Error),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        match failure {
            // A sender came between our look and our deletion.
            Failure::StillUsed(_) => Self::Blocked,
            other => Self::Error(other.into()),
        }
    }
}

fn delete_within(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    too: &Along,
    now: Moment,
) -> std::result::Result<DomainName, Refused> {
    let row = store::find(tx, customer, id)?.ok_or(Refused::Error(Error::NotFound))?;
    let senders = senders::of_domain(tx, customer, id)?;
    if senders.iter().any(|(it, _)| !too.senders.contains(it)) {
        return Err(Refused::Blocked);
    }
    let accounts = mailboxes::accounts_on(tx, customer, id)?;
    if too.accounts.as_ref().is_some_and(|shown| accounts.iter().any(|(it, _)| !shown.contains(it))) {
        return Err(Refused::Blocked);
    }
    for (sender, address) in &senders {
        senders::delete_within(tx, actor, customer, sender, address, now)?;
    }
    store::retire_names(tx, &row, now)?;
    if !store::delete(tx, customer, id)? {
        return Err(Refused::Error(Error::NotFound));
    }
    let addresses: Vec<&str> = senders.iter().map(|it| it.1.as_str()).collect();
    let logins: Vec<&str> = accounts.iter().map(|it| it.1.as_str()).collect();
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(customer),
            action: "domain.deleted",
            object: format!("domain:{id}"),
            details: json!({
                "name": row.name, "ownership": row.ownership, "senders": addresses, "accounts": logins,
            }),
        },
    )?;
    Ok(DomainName::from_stored(row.name))
}
