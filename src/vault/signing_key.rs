//! New keys for signing mail: RSA with 2048 bits, which every receiver reads (RFC 8301 section 3.2), and Ed25519, which is
//! short and which some read (RFC 8463).

use super::VaultError;
use aws_lc_rs::encoding::{AsBigEndian, AsDer, Curve25519SeedBin, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use std::fmt;

/// A fresh pair. The private half is to be sealed at once.
pub struct SigningKey {
    /// PKCS#8 in DER, version 1 (RFC 5208): not every program reads version 2.
    pub private: Vec<u8>,
    /// SubjectPublicKeyInfo in DER (RFC 5280 section 4.1.2.7).
    pub public: Vec<u8>,
}

impl SigningKey {
    /// Takes some tenths of a second of computing: for the blocking pool.
    pub fn new_rsa() -> Result<Self, VaultError> {
        let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| VaultError::NoRandomness)?;
        let private: Pkcs8V1Der<'_> = pair.as_der().map_err(|_| VaultError::NoRandomness)?;
        let public: PublicKeyX509Der<'_> = pair.public_key().as_der().map_err(|_| VaultError::NoRandomness)?;
        Ok(Self { private: private.as_ref().to_vec(), public: public.as_ref().to_vec() })
    }

    pub fn new_ed25519() -> Result<Self, VaultError> {
        let pair = Ed25519KeyPair::generate().map_err(|_| VaultError::NoRandomness)?;
        let private = pair.to_pkcs8v1().map_err(|_| VaultError::NoRandomness)?;
        let public: PublicKeyX509Der<'_> = pair.public_key().as_der().map_err(|_| VaultError::NoRandomness)?;
        Ok(Self { private: private.as_ref().to_vec(), public: public.as_ref().to_vec() })
    }
}

/// The 32 bytes from which an Ed25519 key is made (RFC 8032 section 5.1.5), out of its PKCS#8; nothing of another key.
pub fn ed25519_seed(private: &[u8]) -> Option<[u8; 32]> {
    let pair = Ed25519KeyPair::from_pkcs8(private).ok()?;
    let seed: Curve25519SeedBin<'_> = pair.seed().ok()?.as_be_bytes().ok()?;
    seed.as_ref().try_into().ok()
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_belongs_together_and_is_one_of_its_kind() {
        let (one, other) = (SigningKey::new_rsa().expect("a key"), SigningKey::new_rsa().expect("a key"));
        assert_ne!(one.public, other.public);
        assert_eq!(one.public.len(), 294, "SubjectPublicKeyInfo of RSA-2048 with exponent 65537");
        let read = KeyPair::from_pkcs8(&one.private).expect("PKCS#8");
        let public: PublicKeyX509Der<'_> = read.public_key().as_der().expect("DER");
        assert_eq!(public.as_ref(), one.public);
        assert_eq!(format!("{one:?}"), "SigningKey(…)");
    }

    #[test]
    fn a_short_key_is_one_of_its_kind_too() {
        let (one, other) = (SigningKey::new_ed25519().expect("a key"), SigningKey::new_ed25519().expect("a key"));
        assert_ne!(one.public, other.public);
        assert_eq!((one.private.len(), one.public.len()), (48, 44), "PKCS#8 version 1, SubjectPublicKeyInfo");
        let read = Ed25519KeyPair::from_pkcs8(&one.private).expect("PKCS#8");
        assert!(one.public.ends_with(read.public_key().as_ref()));
        let seed = ed25519_seed(&one.private).expect("its seed");
        assert!(one.private.ends_with(&seed));
        assert_eq!(ed25519_seed(&SigningKey::new_rsa().expect("a key").private), None);
    }
}
