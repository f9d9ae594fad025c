//! The keys with which mail is signed: opened at their first use, the latest ten thousand kept open.
//!
//! Only keys whose record was seen are in the snapshot. A key that does not open is a fault of ours (another key file, a
//! damaged row): the mail is put off, never sent unsigned instead.

use super::permissions::Permissions;
use super::snapshot::SealedKey;
use crate::rules::permission::{Doubt, Key, Permit};
use crate::vault::{Bound, OpenedKey, Vault, VaultError};
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

/// 6 KB each.
const MOST: NonZeroUsize = NonZeroUsize::new(10_000).expect("not zero");

/// One signature to make.
#[derive(Debug, Clone)]
pub struct Signing {
    /// The tag `d=`, in A-labels.
    pub domain: String,
    /// The tag `s=`.
    pub selector: String,
    pub key: Arc<OpenedKey>,
}

/// An opened key, or the one to open.
type Found = Result<Arc<OpenedKey>, Box<SealedKey>>;

#[derive(Debug)]
pub(super) struct Opened(Mutex<Kept>);

/// By the mark of the sealed key.
type Kept = LruCache<(Key, [u8; 16]), Arc<OpenedKey>>;

impl Default for Opened {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(MOST)))
    }
}

impl Permissions {
    /// With what a message is signed whose From was permitted so; RSA first. Nothing where the domain has no key that was
    /// seen in DNS, or signing is off.
    pub fn signing(&self, permit: &Permit) -> Result<Vec<Signing>, Doubt> {
        let Some(domain) = permit.domain.filter(|_| self.0.settings.sign) else { return Ok(Vec::new()) };
        let (name, customer, keys) = {
            let known = self.known()?;
            let Some(keys) = known.keys.get(&domain) else { return Ok(Vec::new()) };
            // Gone between the permit and now.
            let Some(row) = known.book.domain(domain).filter(|it| it.verified) else { return Ok(Vec::new()) };
            (row.name.to_string(), row.customer, self.opened_or_sealed(keys))
        };
        keys.into_iter()
            .map(|(selector, key)| {
                let key = match key {
                    Ok(open) => open,
                    Err(sealed) => self.open(&sealed, customer)?,
                };
                Ok(Signing { domain: name.clone(), selector, key })
            })
            .collect()
    }

    /// The private half itself (PKCS#8 in DER), for a mail server that signs by itself. Only where the operator allows it
    /// (`mta.hand_out_keys`); nothing for a selector that does not sign.
    pub fn private_key(&self, permit: &Permit, selector: &str) -> Result<Option<Vec<u8>>, Doubt> {
        let allowed = self.0.settings.sign && self.0.settings.hand_out_keys;
        let Some(domain) = permit.domain.filter(|_| allowed) else { return Ok(None) };
        let (key, customer) = {
            let known = self.known()?;
            let key = known.keys.get(&domain).and_then(|it| it.iter().find(|it| &*it.selector == selector));
            let row = known.book.domain(domain).filter(|it| it.verified);
            let Some((key, row)) = key.zip(row) else { return Ok(None) };
            (key.clone(), row.customer)
        };
        let pkcs8 = pkcs8(&self.0.vault, &key, customer).map_err(|error| {
            tracing::error!(key = key.id.id(), %error, "a key does not open, mail of its domain is put off");
            Doubt::KeyUnusable
        })?;
        Ok(Some(pkcs8))
    }

    /// Opening takes a while, so it is not done while the snapshot is held.
    fn opened_or_sealed(&self, keys: &[SealedKey]) -> Vec<(String, Found)> {
        let mut opened = self.0.opened.0.lock().unwrap_or_else(PoisonError::into_inner);
        let look = |key: &SealedKey| {
            let found = opened.get(&key.mark()).cloned().ok_or_else(|| Box::new(key.clone()));
            (key.selector.to_string(), found)
        };
        keys.iter().map(look).collect()
    }

    fn open(&self, key: &SealedKey, customer: Key) -> Result<Arc<OpenedKey>, Doubt> {
        let open = Arc::new(unseal(&self.0.vault, key, customer).map_err(|error| {
            tracing::error!(key = key.id.id(), %error, "a key does not open, mail of its domain is put off");
            Doubt::KeyUnusable
        })?);
        let mut opened = self.0.opened.0.lock().unwrap_or_else(PoisonError::into_inner);
        opened.put(key.mark(), Arc::clone(&open));
        Ok(open)
    }
}

fn pkcs8(vault: &Vault, key: &SealedKey, customer: Key) -> Result<Vec<u8>, VaultError> {
    let (row, customer) = (key.id.id(), customer.id());
    let bound = Bound { table: "dkim_keys", row: &row, customer: &customer, purpose: "private_key" };
    vault.unseal(&key.sealed(), bound)
}

fn unseal(vault: &Vault, key: &SealedKey, customer: Key) -> Result<OpenedKey, VaultError> {
    let pkcs8 = pkcs8(vault, key, customer)?;
    if key.is_ed25519 { OpenedKey::ed25519(&pkcs8) } else { OpenedKey::rsa(&pkcs8) }
}
