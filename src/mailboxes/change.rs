//! "It has another name now", "it is hosted here", "it may not send any more".

use super::Mailbox;
use super::store::{self, Row};
use super::types::checked_name;
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, MailboxId};
use crate::moment::Moment;
use serde_json::{Map, Value, json};

/// What is to be different; what is nothing stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub name: Option<String>,
    pub hosted: Option<bool>,
    /// One that is not active may send nothing; its grants wait.
    pub active: Option<bool>,
}

/// Changes a mailbox (field `name`). What is so already is neither written nor logged.
pub async fn change(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &MailboxId,
    wanted: Wanted,
) -> Result<Mailbox> {
    let name = wanted.name.as_deref().map(checked_name).transpose().map_err(|it| Error::Invalid(vec![it]))?;
    let wanted = Wanted { name, ..wanted };
    let (actor, customer, id, now) = (actor.clone(), customer.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let before = store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            Ok(write(tx, &actor, before, &wanted, now)?.into())
        })
        .await
}

/// Lets a mailbox send, or stops it.
pub async fn set_active(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &MailboxId,
    active: bool,
) -> Result<Mailbox> {
    change(app, actor, customer, id, Wanted { active: Some(active), ..Wanted::default() }).await
}

/// The row as it is then.
fn write(tx: &mut Conn, actor: &Actor, before: Row, wanted: &Wanted, now: Moment) -> Result<Row> {
    let after = changed(&before, wanted, now);
    let different = differences(&before, &after);
    if different.is_empty() {
        return Ok(before);
    }
    if !store::update(tx, &before.id, &after)? {
        return Err(Error::NotFound);
    }
    let mut details = json!({ "login": before.login });
    if let Some(members) = details.as_object_mut() {
        members.extend(different);
    }
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(&before.customer_id),
            action: "mailbox.changed",
            object: format!("mailbox:{}", before.id),
            details,
        },
    )?;
    let store::Change { name, hosted, active, changed_at } = after;
    Ok(Row { name, hosted, active, changed_at, ..before })
}

pub(super) fn changed(before: &Row, wanted: &Wanted, now: Moment) -> store::Change {
    store::Change {
        name: wanted.name.clone().unwrap_or_else(|| before.name.clone()),
        hosted: wanted.hosted.unwrap_or(before.hosted),
        active: wanted.active.unwrap_or(before.active),
        changed_at: now,
    }
}

pub(super) fn would_change(before: &Row, wanted: &Wanted) -> bool {
    !differences(before, &changed(before, wanted, before.changed_at)).is_empty()
}

/// What is different, as it is now.
fn differences(before: &Row, after: &store::Change) -> Map<String, Value> {
    let all = [
        ("name", before.name != after.name, json!(after.name)),
        ("hosted", before.hosted != after.hosted, json!(after.hosted)),
        ("active", before.active != after.active, json!(after.active)),
    ];
    let different = all.into_iter().filter(|it| it.1);
    different.map(|(field, _, value)| (field.to_owned(), value)).collect()
}
