//! "Sign with a new key": by the clock, or because the operator asks. Only where we publish the keys; the customer has
//! nothing to do.
//!
//! What comes next is [`lifecycle::Pair`]'s to say. Each step is one transaction that holds the domain's row at the
//! generation that the decision was made on, so that any number of processes may try, and a check that was under way
//! is made again. A domain that fails is logged and does not keep the others from their turn.

use super::keys::{self, Kind, ToMake};
use super::store::{self, Key, Row};
use crate::app::App;
use crate::audit::Actor;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::lifecycle::{self, NotNow, Pair, Step, TurnTaker};
use crate::rules::records::KeyState;
use crate::text::Say;
use std::collections::BTreeSet;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The two keys of one kind, with what decides about them.
#[derive(Debug, Clone)]
pub(super) struct Turn<'k> {
    pub(super) kind: Kind,
    pub(super) active: &'k Key,
    pub(super) other: &'k Key,
    pub(super) pair: Pair,
}

/// How long a key signs; nothing for "as long as nobody asks for another".
pub(super) fn every(app_days: u32) -> Option<Duration> {
    (app_days > 0).then(|| DAY.saturating_mul(app_days))
}

/// The keys that take turns, by kind.
pub(super) fn turns<'k>(row: &Row, keys: &'k [Key]) -> Result<Vec<Turn<'k>>> {
    let mut turns = Vec::new();
    for kind in Kind::ALL {
        let of_kind = || keys.iter().filter(move |it| it.algorithm == kind.id());
        let Some(active) = of_kind().find(|it| it.state == KeyState::Active.id()) else { continue };
        let Some(other) = of_kind().find(|it| it.id != active.id) else { continue };
        let pair = Pair { active: taker(active)?, other: taker(other)?, checked_at: row.checked_at };
        turns.push(Turn { kind, active, other, pair });
    }
    Ok(turns)
}

fn taker(key: &Key) -> Result<TurnTaker> {
    Ok(TurnTaker { state: keys::state(key)?, since: key.state_since, seen_at: key.seen_at })
}

/// Makes the next step for domains whose keys are to be changed, up to `most` that begin and `most` that end; how many steps
/// were made.
pub async fn rotate_due(app: &App, most: u32) -> Result<u32> {
    if app.config.keys.zone.is_none() {
        return Ok(0);
    }
    let (now, most, every) = (app.clock.now(), i64::from(most), every(app.config.keys.rotate_days));
    let due = app.db.read(move |conn| {
        let mut due: BTreeSet<(CustomerId, DomainId)> = BTreeSet::new();
        due.extend(store::retired(conn, now.minus(lifecycle::RETIREMENT), most)?);
        due.extend(store::under_way(conn, now.minus(lifecycle::EXPECTATION))?);
        if let Some(every) = every {
            due.extend(store::overdue(conn, now.minus(every), most)?);
        }
        Ok::<_, Error>(due)
    });
    let mut made = 0;
    for (customer, id) in due.await? {
        match next_steps(app, &customer, &id, every).await {
            Ok(steps) => made += steps,
            // It went meanwhile.
            Err(Error::NotFound) => {}
            Err(error) => tracing::warn!(domain = %id, %error, "changing a key failed"),
        }
    }
    Ok(made)
}

async fn next_steps(app: &App, customer: &CustomerId, id: &DomainId, every: Option<Duration>) -> Result<u32> {
    let mut made = 0;
    for kind in Kind::ALL {
        // Read again for each kind, since a step moves the row on.
        let (row, keys) = read(app, customer, id).await?;
        let Some(turn) = turns(&row, &keys)?.into_iter().find(|it| it.kind == kind) else { continue };
        let now = app.clock.now();
        let done = match turn.pair.next_step(every, now) {
            Step::Nothing => false,
            Step::Renew => renew(app, &Actor::Schedule, &row, &turn).await?,
            Step::Look => {
                let id = id.clone();
                app.db.write(move |tx| Ok::<_, Error>(store::look_soon(tx, &id, now)?)).await?;
                false
            }
            Step::Switch => switch(app, &row, &turn).await?,
            Step::Empty => empty(app, &row, &turn).await?,
        };
        made += u32::from(done);
    }
    Ok(made)
}

/// Begins a change of keys now; the selectors under which new keys were made. A conflict says why it cannot be.
pub async fn rotate(app: &App, actor: &Actor, customer: &CustomerId, id: &DomainId) -> Result<Vec<String>> {
    let (mut begun, mut refused) = (Vec::new(), None);
    for kind in Kind::ALL {
        let (row, keys) = read(app, customer, id).await?;
        if app.config.keys.zone.is_none() || row.key_label.is_none() {
            return Err(Error::Conflict(Say::key("rotation-not-ours")));
        }
        let Some(turn) = turns(&row, &keys)?.into_iter().find(|it| it.kind == kind) else { continue };
        match turn.pair.can_begin() {
            Ok(()) if renew(app, actor, &row, &turn).await? => begun.push(turn.other.selector.clone()),
            Ok(()) => refused = refused.or_else(|| Some(Say::key("domains-changed-meanwhile"))),
            Err(why) => refused = refused.or_else(|| Some(said(why, turn.other))),
        }
    }
    match (begun.is_empty(), refused) {
        (true, why) => Err(Error::Conflict(why.unwrap_or_else(|| Say::key("rotation-not-ours")))),
        (false, _) => Ok(begun),
    }
}

fn said(why: NotNow, other: &Key) -> Say {
    match why {
        NotNow::UnderWay => Say::key("rotation-under-way").with("selector", other.selector.as_str()),
        NotNow::OldKeyInUse(until) => {
            Say::key("rotation-old-key").with("selector", other.selector.as_str()).with("time", until.rfc3339())
        }
        NotNow::NoSecondAlias => Say::key("rotation-no-alias").with("selector", other.selector.as_str()),
    }
}

async fn read(app: &App, customer: &CustomerId, id: &DomainId) -> Result<(Row, Vec<Key>)> {
    let (customer, id) = (customer.clone(), id.clone());
    app.db
        .read(move |conn| {
            let row = store::find(conn, &customer, &id)?.ok_or(Error::NotFound)?;
            // After the row: whoever changes the keys in between moves the row on.
            let keys = store::keys_of(conn, &id)?;
            Ok((row, keys))
        })
        .await
}

async fn renew(app: &App, actor: &Actor, row: &Row, turn: &Turn<'_>) -> Result<bool> {
    // Always younger than the key that signs, however coarse the clock: that is how a change under way is known.
    let since = app.clock.now().max(turn.active.state_since.plus(Duration::from_micros(1)));
    let wanted = ToMake { kind: turn.kind, selector: turn.other.selector.clone(), state: KeyState::Standby, since };
    let made = keys::new_keys(app, row, vec![wanted]).await?;
    let Some(new) = made.into_iter().next() else { return Ok(false) };
    let old = turn.other.clone();
    step(app, actor, row, "dkim_key.renewed", new.selector.clone(), move |tx, _| {
        Ok(store::replace_key(tx, &old, &new)?)
    })
    .await
}

async fn switch(app: &App, row: &Row, turn: &Turn<'_>) -> Result<bool> {
    let (old, new) = (turn.active.clone(), turn.other.clone());
    step(app, &Actor::Schedule, row, "dkim_key.switched", new.selector.clone(), move |tx, now| {
        let retired = store::set_state(tx, &old, KeyState::Retiring.id(), now)?;
        Ok(retired && store::set_state(tx, &new, KeyState::Active.id(), now)?)
    })
    .await
}

async fn empty(app: &App, row: &Row, turn: &Turn<'_>) -> Result<bool> {
    let old = turn.other.clone();
    step(app, &Actor::Schedule, row, "dkim_key.emptied", old.selector.clone(), move |tx, now| {
        Ok(store::empty_key(tx, &old, now)?)
    })
    .await
}

/// Not all of it could be done: nothing is.
struct Lost(Option<Error>);

impl<E: Into<Error>> From<E> for Lost {
    fn from(error: E) -> Self {
        Self(Some(error.into()))
    }
}

/// One step in one transaction, with a look at DNS soon after. False, and nothing changed, if the domain is no longer as it
/// was when the step was decided on.
async fn step(
    app: &App,
    actor: &Actor,
    row: &Row,
    action: &'static str,
    selector: String,
    change: impl FnOnce(&mut Conn, Moment) -> Result<bool> + Send + 'static,
) -> Result<bool> {
    let (actor, row, now) = (actor.clone(), row.clone(), app.clock.now());
    let made = app.db.write(move |tx| {
        if !store::move_on(tx, &row)? || !change(tx, now)? {
            return Err(Lost(None));
        }
        store::look_soon(tx, &row.id, now)?;
        keys::told(tx, &actor, &row, action, &selector, now)?;
        Ok(())
    });
    match made.await {
        Ok(()) => Ok(true),
        Err(Lost(None)) => Ok(false),
        Err(Lost(Some(error))) => Err(error),
    }
}
