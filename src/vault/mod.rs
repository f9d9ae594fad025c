//! Sealing secrets for the database: AES-256-GCM with a key that lives in a file of its own.
//!
//! A sealed text is bound to the row it belongs to: opened for another row (or purpose) it does not open. Where the
//! key file is missing at start it is made, with mode 0600; a file that others may read is refused. Also the one
//! source of randomness, of digests and of signatures.

mod key_file;
mod opened_key;
mod signing_key;

pub use opened_key::{OpenedKey, Sum};
pub use signing_key::{SigningKey, ed25519_seed};

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::{constant_time, digest, hkdf, hmac, rand};
use data_encoding::{BASE64, BASE64URL_NOPAD, HEXLOWER};
use std::fmt;
use std::path::Path;
use std::sync::Arc;

#[derive(Clone)]
pub struct Vault {
    key: Arc<LessSafeKey>,
    /// Other keys are drawn from this one, so that one file is all that must be kept.
    root: hkdf::Prk,
}

#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    #[error("key_file = {path}: {why}")]
    KeyFile { path: String, why: String },
    /// Damaged, sealed with another key, or bound to another row.
    #[error("a sealed secret does not open: wrong key file, or the row was changed")]
    DoesNotOpen,
    #[error("a key does not sign")]
    DoesNotSign,
    #[error("the system gives no randomness")]
    NoRandomness,
}

/// What a sealed secret belongs to; each part is bound.
#[derive(Debug, Clone, Copy)]
pub struct Bound<'a> {
    pub table: &'a str,
    pub row: &'a str,
    pub customer: &'a str,
    pub purpose: &'a str,
}

impl Bound<'_> {
    /// The parts joined with their lengths, so that no two bindings give the same bytes.
    fn bytes(&self) -> Vec<u8> {
        let parts = [self.table, self.row, self.customer, self.purpose];
        parts.iter().flat_map(|it| format!("{}:{it}", it.len()).into_bytes()).collect()
    }
}

/// Marks the format, so that a later one can be told apart.
const VERSION: u8 = 1;

impl Vault {
    /// Reads the key file, or makes it where there is none.
    pub fn open(path: &Path) -> Result<Self, VaultError> {
        Self::from_key(&key_file::read_or_make(path)?)
    }

    fn from_key(key: &[u8; 32]) -> Result<Self, VaultError> {
        let root = hkdf::Salt::new(hkdf::HKDF_SHA256, b"frankmark").extract(key);
        let key = UnboundKey::new(&AES_256_GCM, key).map_err(|_| VaultError::DoesNotOpen)?;
        Ok(Self { key: Arc::new(LessSafeKey::new(key)), root })
    }

    /// A key for another purpose, the same in every process with this key file (HKDF-SHA256, RFC 5869).
    pub fn derived(&self, purpose: &str) -> Result<[u8; 64], VaultError> {
        let mut key = [0; 64];
        let info = [purpose.as_bytes()];
        let drawn = self.root.expand(&info, Length(key.len())).map_err(|_| VaultError::DoesNotOpen)?;
        drawn.fill(&mut key).map_err(|_| VaultError::DoesNotOpen)?;
        Ok(key)
    }

    /// Base64 of version, nonce and ciphertext.
    pub fn seal(&self, secret: &[u8], bound: Bound<'_>) -> Result<String, VaultError> {
        let nonce: [u8; NONCE_LEN] = random()?;
        let mut sealed = secret.to_vec();
        self.key
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(bound.bytes()), &mut sealed)
            .map_err(|_| VaultError::NoRandomness)?;
        Ok(BASE64.encode(&[&[VERSION][..], &nonce, &sealed].concat()))
    }

    pub fn unseal(&self, sealed: &str, bound: Bound<'_>) -> Result<Vec<u8>, VaultError> {
        let bytes = BASE64.decode(sealed.as_bytes()).map_err(|_| VaultError::DoesNotOpen)?;
        let Some((&VERSION, rest)) = bytes.split_first() else { return Err(VaultError::DoesNotOpen) };
        let (nonce, sealed) = rest.split_at_checked(NONCE_LEN).ok_or(VaultError::DoesNotOpen)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| VaultError::DoesNotOpen)?;
        let mut sealed = sealed.to_vec();
        let opened = self
            .key
            .open_in_place(nonce, Aad::from(bound.bytes()), &mut sealed)
            .map_err(|_| VaultError::DoesNotOpen)?;
        Ok(opened.to_vec())
    }
}

impl Vault {
    /// 256 bits that nobody can guess, as text that fits a cookie or an address.
    pub fn secret(&self) -> Result<String, VaultError> {
        Ok(BASE64URL_NOPAD.encode(&random::<32>()?))
    }

    /// HMAC-SHA256 of a text under the key for that purpose: how the keys of cookies are kept, and how tokens that need no
    /// row are made.
    pub fn mac(&self, purpose: &str, text: &str) -> Result<[u8; 32], VaultError> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.derived(purpose)?);
        let tag = hmac::sign(&key, text.as_bytes());
        tag.as_ref().try_into().map_err(|_| VaultError::DoesNotOpen)
    }

    /// Compares in a time that does not depend on where the two differ.
    pub fn same(&self, one: &[u8], other: &[u8]) -> bool {
        constant_time::verify_slices_are_equal(one, other).is_ok()
    }
}

struct Length(usize);

impl hkdf::KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(…)")
    }
}

/// Bytes that nobody can guess.
pub fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    rand::fill(&mut bytes).map_err(|_| VaultError::NoRandomness)?;
    Ok(bytes)
}

/// SHA-256 in lower-case hex: how tokens and session keys are kept, so that a stolen database opens nothing.
pub fn fingerprint(secret: &str) -> String {
    HEXLOWER.encode(digest::digest(&digest::SHA256, secret.as_bytes()).as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Bound<'_> = Bound { table: "dkim_keys", row: "1", customer: "a", purpose: "private_key" };

    #[test]
    fn opens_what_it_sealed_and_only_for_the_same_row() {
        let vault = Vault::from_key(&[7; 32]).expect("a key");
        let sealed = vault.seal(b"secret", HERE).expect("sealed");
        assert_eq!(vault.unseal(&sealed, HERE).expect("opened"), b"secret");
        for other in [
            Bound { row: "2", ..HERE },
            Bound { customer: "b", ..HERE },
            Bound { table: "people", ..HERE },
            Bound { purpose: "x", ..HERE },
        ] {
            assert!(matches!(vault.unseal(&sealed, other), Err(VaultError::DoesNotOpen)), "{other:?}");
        }
        let stranger = Vault::from_key(&[8; 32]).expect("a key");
        assert!(stranger.unseal(&sealed, HERE).is_err());
    }

    #[test]
    fn keys_for_other_purposes_differ_and_come_back() {
        let (vault, again) = (Vault::from_key(&[7; 32]).expect("a key"), Vault::from_key(&[7; 32]).expect("a key"));
        let cookies = vault.derived("cookies").expect("derived");
        assert_eq!(cookies, again.derived("cookies").expect("derived"));
        assert_ne!(cookies, vault.derived("forms").expect("derived"));
        assert_ne!(cookies, Vault::from_key(&[8; 32]).expect("a key").derived("cookies").expect("derived"));
    }

    #[test]
    fn damaged_texts_do_not_open() {
        let vault = Vault::from_key(&[7; 32]).expect("a key");
        for damaged in ["", "AA==", "AQ==", "not base64", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ=="] {
            assert!(vault.unseal(damaged, HERE).is_err(), "{damaged}");
        }
    }

    #[test]
    fn a_key_file_is_made_private_and_read_again() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("frankmark.key");
        let sealed = Vault::open(&path).expect("made").seal(b"x", HERE).expect("sealed");
        let mode = std::fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(Vault::open(&path).expect("read").unseal(&sealed, HERE).expect("opened"), b"x");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).expect("changed");
        assert!(Vault::open(&path).expect_err("others may read it").to_string().contains("chmod 600"));
    }
}
