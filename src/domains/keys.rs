//! The keys with which mail from a domain is signed: made when their records are first wanted, sealed at once. Where the
//! operator publishes them, under a label that no other domain has or had; there two of a kind take turns
//! ([`super::rotation`]).

use super::store::{self, Key, Row};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::config::Config;
use crate::db::{Conn, Failure, savepoint};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DkimKeyId};
use crate::moment::Moment;
use crate::rules::records::{DkimKey, KeyState};
use crate::vault::{self, Bound, SigningKey};
use data_encoding::BASE64;
use serde_json::json;

/// A domain as it is with its keys.
pub(super) type Settled = (Row, Vec<Key>);

/// What a key is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Every receiver reads it.
    Rsa,
    /// Few do; beside the first, never alone.
    Ed25519,
}

impl Kind {
    pub(super) const ALL: [Self; 2] = [Self::Rsa, Self::Ed25519];

    /// The id in tables and JSON.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Rsa => "rsa",
            Self::Ed25519 => "ed25519",
        }
    }

    fn new_key(self) -> std::result::Result<SigningKey, vault::VaultError> {
        match self {
            Self::Rsa => SigningKey::new_rsa(),
            Self::Ed25519 => SigningKey::new_ed25519(),
        }
    }
}

/// A key that is to be made.
#[derive(Debug, Clone)]
pub(super) struct ToMake {
    pub(super) kind: Kind,
    pub(super) selector: String,
    pub(super) state: KeyState,
    pub(super) since: Moment,
}

/// The keys of a domain; makes those that are missing. Whoever asks at the same time gets the same keys.
pub(super) async fn ensured(app: &App, actor: &Actor, row: &Row) -> Result<Settled> {
    let id = row.id.clone();
    let keys = app.db.read(move |conn| Ok::<_, Error>(store::keys_of(conn, &id)?)).await?;
    if are_settled(&app.config, row, &keys) {
        return Ok((row.clone(), keys));
    }
    let made = new_keys(app, row, lacking(&app.config, row, &keys, app.clock.now())).await?;
    let (actor, row, now, in_zone) = (actor.clone(), row.clone(), app.clock.now(), app.config.keys.zone.is_some());
    app.db
        .write(move |tx| {
            if in_zone {
                name(tx, &row)?;
            }
            write(tx, &actor, &row, &made, now)?;
            let row = store::find(tx, &row.customer_id, &row.id)?.ok_or(Error::NotFound)?;
            let keys = store::keys_of(tx, &row.id)?;
            Ok((row, keys))
        })
        .await
}

/// Whether everything is there that is to be published.
pub(super) fn are_settled(config: &Config, row: &Row, keys: &[Key]) -> bool {
    let named = config.keys.zone.is_none() || row.key_label.is_some();
    named && lacking(config, row, keys, row.created_at).is_empty()
}

/// Keys that are not there yet. The customer publishes one of a kind; of those that we publish one signs and another rests,
/// so that a change of keys needs nobody else. Numbers count up and are never given out for another key of another kind.
fn lacking(config: &Config, row: &Row, keys: &[Key], now: Moment) -> Vec<ToMake> {
    let each = if config.keys.zone.is_some() { 2 } else { 1 };
    let given_out = keys.iter().filter_map(|it| it.selector.strip_prefix(&row.selector_tag)?.parse::<u32>().ok());
    let mut number = given_out.max().unwrap_or(0);
    let mut lacking = Vec::new();
    for kind in Kind::ALL.into_iter().filter(|it| *it == Kind::Rsa || config.keys.ed25519) {
        let of_kind: Vec<&Key> = keys.iter().filter(|it| it.algorithm == kind.id()).collect();
        // One that comes later rests as long as the first signs.
        let since = of_kind.iter().find(|it| it.state == KeyState::Active.id()).map_or(now, |it| it.state_since);
        for place in of_kind.len()..each {
            number += 1;
            let state = if place == 0 { KeyState::Active } else { KeyState::Standby };
            lacking.push(ToMake { kind, selector: format!("{}{number}", row.selector_tag), state, since });
        }
    }
    lacking
}

pub(super) async fn new_keys(app: &App, row: &Row, wanted: Vec<ToMake>) -> Result<Vec<Key>> {
    let kinds: Vec<Kind> = wanted.iter().map(|it| it.kind).collect();
    let made = tokio::task::spawn_blocking(move || {
        kinds.into_iter().map(Kind::new_key).collect::<std::result::Result<Vec<_>, _>>()
    });
    let made = made.await.map_err(|it| Error::Internal(format!("making a key broke off: {it}")))??;
    let created_at = app.clock.now();
    let key = |(wanted, made): (ToMake, SigningKey)| {
        let id = DkimKeyId::new();
        let sealed_private = app.vault.seal(&made.private, bound(&id, &row.customer_id))?;
        Ok(Key {
            domain_id: row.id.clone(),
            selector: wanted.selector,
            algorithm: wanted.kind.id().into(),
            sealed_private,
            public_key: BASE64.encode(&made.public),
            seen_at: None,
            created_at,
            state: wanted.state.id().into(),
            state_since: wanted.since,
            id,
        })
    };
    wanted.into_iter().zip(made).map(key).collect()
}

/// Gives the domain its label in the operator's zone, unless it has one.
fn name(tx: &mut Conn, row: &Row) -> Result<()> {
    // More labels than there are domains in the world: another draw is only for form's sake.
    for _ in 0..20 {
        let label = new_label()?;
        if !store::is_taken(tx, &label)? {
            if store::set_key_label(tx, &row.id, &label)? {
                store::next_generation(tx, &row.id)?;
            }
            return Ok(());
        }
    }
    Err(Error::Internal("no free label for a domain's keys".into()))
}

/// Of these characters, and so many, labels are made: none is easily taken for another.
const LABEL_LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LABEL_LENGTH: usize = 10;

fn new_label() -> Result<String> {
    let random: [u8; LABEL_LENGTH] = vault::random()?;
    let letter = |byte: &u8| LABEL_LETTERS.get(usize::from(byte % 32)).copied().map(char::from);
    Ok(random.iter().filter_map(letter).collect())
}

/// Whether a text could be a label of ours.
pub(super) fn is_label(text: &str) -> bool {
    text.len() == LABEL_LENGTH && text.bytes().all(|it| LABEL_LETTERS.contains(&it))
}

/// What a sealed key belongs to.
pub(super) fn bound<'a>(id: &'a DkimKeyId, customer: &'a CustomerId) -> Bound<'a> {
    Bound { table: "dkim_keys", row: id.as_str(), customer: customer.as_str(), purpose: "private_key" }
}

fn write(tx: &mut Conn, actor: &Actor, row: &Row, keys: &[Key], now: Moment) -> Result<()> {
    for key in keys {
        match savepoint(tx, |tx| store::insert_key(tx, key)) {
            Ok(()) => {
                store::next_generation(tx, &row.id)?;
                told(tx, actor, row, "dkim_key.made", &key.selector, now)?;
            }
            // Somebody else was faster; theirs is the one.
            Err(Failure::Unique(_)) => {}
            // The domain went meanwhile.
            Err(Failure::StillUsed(_)) => return Err(Error::NotFound),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(())
}

/// Writes into the log what happened to a key.
pub(super) fn told(
    tx: &mut Conn,
    actor: &Actor,
    row: &Row,
    action: &'static str,
    selector: &str,
    at: Moment,
) -> Result<()> {
    let details = json!({ "name": row.name, "selector": selector });
    let (customer, object) = (Some(&row.customer_id), format!("domain:{}", row.id));
    Ok(audit::record(tx, &Change { at, actor, customer, action, object, details })?)
}

/// As the rules know it.
pub(super) fn to_publish(keys: &[Key]) -> Result<Vec<DkimKey>> {
    keys.iter().map(published).collect()
}

pub(super) fn published(key: &Key) -> Result<DkimKey> {
    let spki = BASE64.decode(key.public_key.as_bytes()).ok();
    let read = spki.and_then(|it| DkimKey::from_spki(&key.selector, &it));
    let read = read.ok_or_else(|| Error::Internal(format!("dkim_keys {}: the public key is damaged", key.id)))?;
    Ok(read.in_state(state(key)?))
}

pub(super) fn state(key: &Key) -> Result<KeyState> {
    KeyState::from_id(&key.state).ok_or_else(|| Error::Internal(format!("unknown state of a key: {}", key.state)))
}
