//! The key with which mail from a domain is signed: made when its record is first wanted, sealed at once.

use super::store::{self, Key, Row};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::{Conn, Failure, savepoint};
use crate::error::{Error, Result};
use crate::ids::DkimKeyId;
use crate::moment::Moment;
use crate::rules::records::DkimKey;
use crate::vault::{Bound, SigningKey};
use data_encoding::BASE64;
use serde_json::json;

/// The keys of a domain; makes the first one where there is none. Whoever asks at the same time gets the same key.
pub(super) async fn ensured(app: &App, actor: &Actor, row: &Row) -> Result<Vec<Key>> {
    let id = row.id.clone();
    let keys = app.db.read(move |conn| Ok::<_, Error>(store::keys_of(conn, &id)?)).await?;
    if !keys.is_empty() {
        return Ok(keys);
    }
    let (key, actor, row, now) = (new_key(app, row).await?, actor.clone(), row.clone(), app.clock.now());
    app.db.write(move |tx| write(tx, &actor, &row, &key, now)).await
}

async fn new_key(app: &App, row: &Row) -> Result<Key> {
    let made = tokio::task::spawn_blocking(SigningKey::new_rsa).await;
    let made = made.map_err(|it| Error::Internal(format!("making a key broke off: {it}")))??;
    let id = DkimKeyId::new();
    let sealed_private = app.vault.seal(&made.private, bound(&id, row))?;
    Ok(Key {
        domain_id: row.id.clone(),
        // The number counts up and is never given out again.
        selector: format!("{}1", row.selector_tag),
        algorithm: "rsa".into(),
        sealed_private,
        public_key: BASE64.encode(&made.public),
        seen_at: None,
        created_at: app.clock.now(),
        id,
    })
}

/// What a sealed key belongs to.
fn bound<'a>(id: &'a DkimKeyId, row: &'a Row) -> Bound<'a> {
    Bound { table: "dkim_keys", row: id.as_str(), customer: row.customer_id.as_str(), purpose: "private_key" }
}

fn write(tx: &mut Conn, actor: &Actor, row: &Row, key: &Key, now: Moment) -> Result<Vec<Key>> {
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
    Ok(store::keys_of(tx, &row.id)?)
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
