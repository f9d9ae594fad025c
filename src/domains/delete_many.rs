//! "We do not send from these domains any more." What can go, goes for good; a domain with senders stays, and is named.
//!
//! [`before_deleting`] says what would become of each and changes nothing. [`delete_many`] deletes in transactions of a
//! hundred: one that breaks off leaves whole domains behind, and asking again goes on where it ended.

use super::store::{self, Moves};
use super::types::read;
use super::{Which, list};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::{self, Conn, Failure};
use crate::error::{Error, Problem, Result};
use crate::ids::{CustomerId, DomainId, SenderId};
use crate::mailboxes;
use crate::moment::Moment;
use crate::rules::address::DomainName;
use crate::senders;
use crate::text::Say;
use crate::vault::fingerprint;
use serde_json::json;
use std::collections::{BTreeSet, HashMap};

/// At one time.
pub const MOST_DELETED: usize = 10_000;
/// Above that, the number must be typed.
const TYPED_ABOVE: usize = 25;
/// In one transaction.
const BATCH: usize = 100;
/// So many are named; of the rest there is the number.
const NAMED: usize = 50;
/// So many senders of a domain are named.
const SENDERS_NAMED: u32 = 3;
/// A sender that comes while its domain goes makes the database refuse; then the batch is looked at again.
const ATTEMPTS: u32 = 5;

/// What would become of many domains.
#[derive(Debug, Clone, Default)]
pub struct ManyDeletion {
    /// Those that can go.
    pub free: Vec<DomainId>,
    /// The names of the first of them.
    pub names: Vec<DomainName>,
    /// How many accounts may send as one of them, and the logins of the first.
    pub accounts: usize,
    pub logins: Vec<String>,
    pub blocked: Blocked,
    /// There are more than [`MOST_DELETED`]; then nothing else is filled in.
    pub too_many: bool,
}

/// Domains that stay.
#[derive(Debug, Clone, Default)]
pub struct Blocked {
    pub all: usize,
    /// The first of them.
    pub named: Vec<StillUsed>,
}

/// A domain that senders still use.
#[derive(Debug, Clone)]
pub struct StillUsed {
    pub id: DomainId,
    pub name: DomainName,
    pub senders: u32,
    /// Id and address of the first of them.
    pub some: Vec<(SenderId, String)>,
}

#[derive(Debug, Clone, Default)]
pub struct ManyDeleted {
    pub gone: usize,
    /// The first of them.
    pub names: Vec<DomainName>,
    pub blocked: Blocked,
    /// Not there any more when their turn came.
    pub were_gone: usize,
}

impl ManyDeletion {
    pub fn wants_number(&self) -> bool {
        self.free.len() > TYPED_ABOVE
    }

    /// Another one if another set of domains would go.
    pub fn fingerprint(&self) -> String {
        let ids: Vec<&str> = self.free.iter().map(DomainId::as_str).collect();
        fingerprint(&ids.join(" "))
    }
}

pub async fn before_deleting(app: &App, customer: &CustomerId, which: &Which) -> Result<ManyDeletion> {
    let (customer, which) = (customer.clone(), which.clone());
    app.db.read(move |conn| Ok::<_, Error>(looked_over(conn, &customer, &which)?)).await
}

fn looked_over(conn: &mut Conn, customer: &CustomerId, which: &Which) -> db::Result<ManyDeletion> {
    let mut deletion = ManyDeletion::default();
    let mut all: Vec<DomainId> = Vec::new();
    loop {
        let batch = list::ids(conn, customer, which, all.last(), 1000)?;
        if batch.is_empty() {
            break;
        }
        all.extend(batch);
        if all.len() > MOST_DELETED {
            return Ok(ManyDeletion { too_many: true, ..ManyDeletion::default() });
        }
    }
    let mut logins: BTreeSet<String> = BTreeSet::new();
    for batch in all.chunks(BATCH * 5) {
        let used = senders::count_of(conn, customer, batch)?;
        let (blocked, free): (Vec<_>, Vec<_>) = batch.iter().cloned().partition(|it| used.contains_key(it));
        note_blocked(conn, customer, &mut deletion.blocked, &blocked)?;
        logins.extend(mailboxes::logins_on(conn, customer, &free)?.into_iter().map(|it| it.1));
        deletion.free.extend(free);
    }
    deletion.accounts = logins.len();
    deletion.logins = logins.into_iter().take(NAMED).collect();
    let first: Vec<DomainId> = deletion.free.iter().take(NAMED).cloned().collect();
    deletion.names =
        store::named_ids(conn, customer, &first)?.into_iter().map(|it| DomainName::from_stored(it.1)).collect();
    deletion.names.sort();
    Ok(deletion)
}

fn note_blocked(conn: &mut Conn, customer: &CustomerId, blocked: &mut Blocked, ids: &[DomainId]) -> db::Result<()> {
    blocked.all += ids.len();
    let missing = NAMED.saturating_sub(blocked.named.len());
    let some: Vec<DomainId> = ids.iter().take(missing).cloned().collect();
    if some.is_empty() {
        return Ok(());
    }
    let counted = senders::count_of(conn, customer, &some)?;
    for (id, name, _) in store::named_ids(conn, customer, &some)? {
        blocked.named.push(StillUsed {
            senders: counted.get(&id).copied().unwrap_or(0),
            some: senders::some_of_domain(conn, customer, &id, SENDERS_NAMED)?,
            name: DomainName::from_stored(name),
            id,
        });
    }
    blocked.named.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(())
}

/// What the question showed: its fingerprint, and the number that was typed where it asked for one.
#[derive(Debug, Clone, Default)]
pub struct Confirmed {
    pub fingerprint: String,
    pub number: String,
}

/// Deletes what can go. `Invalid` (fields `number`, or `domains` where other domains would go than the question showed)
/// if nothing was deleted because it must be asked again.
pub async fn delete_many(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    which: &Which,
    confirmed: &Confirmed,
) -> Result<ManyDeleted> {
    let deletion = before_deleting(app, customer, which).await?;
    let asked_again = problems(&deletion, which, confirmed);
    if !asked_again.is_empty() {
        return Err(Error::Invalid(asked_again));
    }
    let mut done = ManyDeleted { blocked: deletion.blocked, ..ManyDeleted::default() };
    if let Which::These(ids) = which {
        let mut ids = ids.clone();
        ids.sort();
        ids.dedup();
        done.were_gone = ids.len().saturating_sub(deletion.free.len() + done.blocked.all);
    }
    for batch in deletion.free.chunks(BATCH) {
        delete_batch(app, actor, customer, batch, &mut done).await?;
    }
    done.names.sort();
    Ok(done)
}

fn problems(deletion: &ManyDeletion, which: &Which, confirmed: &Confirmed) -> Vec<Problem> {
    let count = deletion.free.len();
    // Ticked domains stand in the form one by one; what matches a filter may be another set by now.
    let same = matches!(which, Which::These(_)) || confirmed.fingerprint == deletion.fingerprint();
    if deletion.too_many || (!same && count > 0) {
        return vec![Problem { field: "domains", say: Say::key("domains-deletion-changed") }];
    }
    if deletion.wants_number() && confirmed.number.trim() != count.to_string() {
        return vec![Problem { field: "number", say: Say::key("domains-deletion-number").with("count", count) }];
    }
    Vec::new()
}

async fn delete_batch(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    ids: &[DomainId],
    done: &mut ManyDeleted,
) -> Result<()> {
    let mut last = String::new();
    for _ in 0..ATTEMPTS {
        let (actor, customer, ids, now) = (actor.clone(), customer.clone(), ids.to_vec(), app.clock.now());
        match app.db.write(move |tx| delete_within(tx, &actor, &customer, &ids, now)).await {
            Ok(batch) => {
                done.gone += batch.gone;
                done.were_gone += batch.were_gone;
                done.names.extend(batch.names);
                done.names.truncate(NAMED);
                done.blocked.all += batch.blocked.all;
                done.blocked.named.extend(batch.blocked.named);
                done.blocked.named.truncate(NAMED);
                return Ok(());
            }
            // A sender that came meanwhile, or checks that locked the same rows in another order.
            Err(again @ (Failure::StillUsed(_) | Failure::Away(_))) => last = again.to_string(),
            Err(other) => return Err(other.into()),
        }
    }
    Err(Error::Unavailable(format!("domains could not be deleted, {ATTEMPTS} times in a row: {last}")))
}

/// Those of a batch that have no senders at this moment.
fn delete_within(
    tx: &mut Conn,
    actor: &Actor,
    customer: &CustomerId,
    ids: &[DomainId],
    now: Moment,
) -> db::Result<ManyDeleted> {
    let mut batch = ManyDeleted::default();
    let rows = store::with_ids(tx, customer, ids)?;
    batch.were_gone = ids.len() - rows.len();
    let used = senders::count_of(tx, customer, ids)?;
    let (blocked, free): (Vec<_>, Vec<_>) = rows.into_iter().partition(|it| used.contains_key(&it.id));
    let blocked: Vec<DomainId> = blocked.into_iter().map(|it| it.id).collect();
    note_blocked(tx, customer, &mut batch.blocked, &blocked)?;

    let free_ids: Vec<DomainId> = free.iter().map(|it| it.id.clone()).collect();
    let mut logins: HashMap<DomainId, Vec<String>> = HashMap::new();
    for (domain, login) in mailboxes::logins_on(tx, customer, &free_ids)? {
        logins.entry(domain).or_default().push(login);
    }
    let gone = store::delete_all(tx, customer, &free_ids)?;
    let mut moves = Moves::default();
    for row in free.iter().filter(|it| gone.iter().any(|gone| gone.id == it.id)) {
        store::retire_names(tx, row, now)?;
        let domain = read(row, now)?;
        audit::record(
            tx,
            &Change {
                at: now,
                actor,
                customer: Some(customer),
                action: "domain.deleted",
                object: format!("domain:{}", row.id),
                details: json!({
                    "name": row.name,
                    "ownership": row.ownership,
                    "senders": [],
                    "accounts": logins.remove(&row.id).unwrap_or_default(),
                }),
            },
        )?;
        batch.names.push(domain.name);
    }
    for gone in &gone {
        moves.note(customer, Some(gone.counted()), None);
    }
    moves.count(tx)?;
    batch.gone = gone.len();
    batch.were_gone += free_ids.len() - gone.len();
    Ok(batch)
}
