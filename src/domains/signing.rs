//! "Which key signs, and until when?" For the domain's page and the shell; and the private keys themselves, for operators
//! who let another program sign.

use super::keys::{self, Kind};
use super::rotation::{every, turns};
use super::store::{self, Key, Row};
use crate::app::App;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::ids::DkimKeyId;
use crate::moment::Moment;
use crate::rules::records::KeyState;
use crate::vault;
use serde::Serialize;

/// Keys are opened so many at a time.
const PAGE: i64 = 200;

/// A key that signs, as people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SigningKey {
    pub selector: String,
    /// `rsa` or `ed25519`.
    pub algorithm: &'static str,
    /// Since when it signs; nothing while its record is not seen.
    pub since: Option<Moment>,
    /// We publish it and change it, without the customer.
    pub ours: bool,
    /// When a new key is made; nothing where nobody changes it by the clock.
    pub next_change: Option<Moment>,
    /// A new key waits to be seen.
    pub changing: bool,
    /// The one that signed before, and until when it stays published.
    pub old: Option<OldKey>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OldKey {
    pub selector: String,
    pub until: Moment,
}

/// The keys that sign, the one that everybody reads first.
pub(super) fn signing(config: &Config, row: &Row, keys: &[Key]) -> Result<Vec<SigningKey>> {
    let ours = config.keys.zone.is_some() && row.key_label.is_some();
    let turns = if ours { turns(row, keys)? } else { Vec::new() };
    let every = every(config.keys.rotate_days);
    let mut signing = Vec::new();
    for kind in Kind::ALL {
        let is_it = |it: &&Key| it.algorithm == kind.id() && it.state == KeyState::Active.id();
        let Some(key) = keys.iter().find(is_it) else { continue };
        let turn = turns.iter().find(|it| it.active.id == key.id);
        signing.push(SigningKey {
            selector: key.selector.clone(),
            algorithm: kind.id(),
            since: key.seen_at.map(|it| it.max(key.state_since)),
            ours,
            next_change: turn.and_then(|it| it.pair.next_change(every)),
            changing: turn.is_some_and(|it| it.pair.is_under_way()),
            old: turn
                .and_then(|it| Some(OldKey { selector: it.other.selector.clone(), until: it.pair.old_key_until()? })),
        });
    }
    Ok(signing)
}

/// A key with which mail from a domain is to be signed now. Not for any screen.
pub struct PrivateKey {
    /// As in DNS.
    pub domain: String,
    pub selector: String,
    /// `rsa` or `ed25519`.
    pub algorithm: &'static str,
    /// PKCS#8 in DER.
    pub private: Vec<u8>,
}

impl std::fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PrivateKey({}, {})", self.domain, self.selector)
    }
}

impl PrivateKey {
    /// The 32 bytes that an Ed25519 key is made of; nothing of another.
    pub fn ed25519_seed(&self) -> Option<[u8; 32]> {
        vault::ed25519_seed(&self.private)
    }
}

/// Private keys, some at a time.
#[derive(Debug)]
pub struct PrivateKeys {
    app: App,
    after: Option<DkimKeyId>,
}

/// The keys of all domains that are proven, whose record was seen when it was last looked at.
pub fn private_keys(app: &App) -> PrivateKeys {
    PrivateKeys { app: app.clone(), after: None }
}

impl PrivateKeys {
    /// The next of them; nothing at the end.
    pub async fn next(&mut self) -> Result<Option<Vec<PrivateKey>>> {
        let after = self.after.clone();
        let found =
            self.app.db.read(move |conn| Ok::<_, Error>(store::signing_keys(conn, after.as_ref(), PAGE)?)).await?;
        let Some((_, _, last)) = found.last() else { return Ok(None) };
        self.after = Some(last.id.clone());
        found.into_iter().map(|it| self.opened(it)).collect::<Result<_>>().map(Some)
    }

    fn opened(&self, (customer, domain, key): store::Signs) -> Result<PrivateKey> {
        let kind = Kind::ALL.into_iter().find(|it| it.id() == key.algorithm);
        let kind = kind.ok_or_else(|| Error::Internal(format!("unknown kind of key: {}", key.algorithm)))?;
        let private = self.app.vault.unseal(&key.sealed_private, keys::bound(&key.id, &customer))?;
        Ok(PrivateKey { domain, selector: key.selector, algorithm: kind.id(), private })
    }
}
