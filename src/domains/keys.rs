//! The keys with which mail from a domain is signed: made when their records are first wanted, sealed at once. Where the
//! operator publishes them, under a label that no other domain has or had.

use super::store::{self, Key, Row};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::config::Config;
use crate::db::{Conn, Failure, savepoint};
use crate::error::{Error, Result};
use crate::ids::DkimKeyId;
use crate::moment::Moment;
use crate::rules::records::DkimKey;
use crate::vault::{self, Bound, SigningKey, VaultError};
use data_encoding::BASE64;
use serde_json::json;

/// A domain as it is with its keys.
pub(super) type Settled = (Row, Vec<Key>);

/// The keys of a domain; makes those that are missing. Whoever asks at the same time gets the same keys.
pub(super) async fn ensured(app: &App, actor: &Actor, row: &Row) -> Result<Settled> {
    let id = row.id.clone();
    let keys = app.db.read(move |conn| Ok::<_, Error>(store::keys_of(conn, &id)?)).await?;
    if are_settled(&app.config, row, &keys) {
        return Ok((row.clone(), keys));
    }
    let made = new_keys(app, row, &lacking(&app.config, row, &keys)).await?;
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
    named && lacking(config, row, keys).is_empty()
}

/// Selectors without a key. The customer publishes one key; of those that we publish one signs and the other rests, so that
/// a change of keys needs nobody else. Numbers count up and are never given out again.
fn lacking(config: &Config, row: &Row, keys: &[Key]) -> Vec<String> {
    let wanted = match (&config.keys.zone, keys) {
        (Some(_), _) => 2,
        (None, []) => 1,
        (None, _) => 0,
    };
    let selectors = (1..=wanted).map(|number| format!("{}{number}", row.selector_tag));
    selectors.filter(|it| keys.iter().all(|key| key.selector != *it)).collect()
}

async fn new_keys(app: &App, row: &Row, selectors: &[String]) -> Result<Vec<Key>> {
    let count = selectors.len();
    let made = tokio::task::spawn_blocking(move || (0..count).map(|_| SigningKey::new_rsa()).collect::<Vec<_>>()).await;
    let made = made.map_err(|it| Error::Internal(format!("making a key broke off: {it}")))?;
    let key = |(selector, made): (&String, std::result::Result<SigningKey, VaultError>)| {
        let (made, id) = (made?, DkimKeyId::new());
        let sealed_private = app.vault.seal(&made.private, bound(&id, row))?;
        Ok(Key {
            domain_id: row.id.clone(),
            selector: selector.clone(),
            algorithm: "rsa".into(),
            sealed_private,
            public_key: BASE64.encode(&made.public),
            seen_at: None,
            created_at: app.clock.now(),
            // Of two that we publish the second rests.
            state: if selector.ends_with('2') { "standby" } else { "active" }.into(),
            state_since: app.clock.now(),
            id,
        })
    };
    selectors.iter().zip(made).map(key).collect()
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

/// Ten characters that are not easily taken for each other.
fn new_label() -> Result<String> {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let random: [u8; 10] = vault::random()?;
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied().map(char::from);
    Ok(random.iter().filter_map(letter).collect())
}

/// What a sealed key belongs to.
fn bound<'a>(id: &'a DkimKeyId, row: &'a Row) -> Bound<'a> {
    Bound { table: "dkim_keys", row: id.as_str(), customer: row.customer_id.as_str(), purpose: "private_key" }
}

fn write(tx: &mut Conn, actor: &Actor, row: &Row, keys: &[Key], now: Moment) -> Result<()> {
    for key in keys {
        match savepoint(tx, |tx| store::insert_key(tx, key)) {
            Ok(()) => {
                store::next_generation(tx, &row.id)?;
                audit::record(
                    tx,
                    &Change {
                        at: now,
                        actor,
                        customer: Some(&row.customer_id),
                        action: "dkim_key.made",
                        object: format!("domain:{}", row.id),
                        details: json!({ "name": row.name, "selector": key.selector }),
                    },
                )?;
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

/// As the rules know it.
pub(super) fn to_publish(keys: &[Key]) -> Result<Vec<DkimKey>> {
    keys.iter()
        .map(|key| {
            let spki = BASE64.decode(key.public_key.as_bytes()).ok();
            let read = spki.and_then(|it| DkimKey::from_spki(&key.selector, &it));
            read.ok_or_else(|| Error::Internal(format!("dkim_keys {}: the public key is damaged", key.id)))
        })
        .collect()
}
