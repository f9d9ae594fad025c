//! Keys that are ready to sign mail, and the digest that they sign.
//!
//! DKIM signs a SHA-256 digest with either algorithm: RSA as PKCS#1 v1.5 (RFC 6376 section 3.3.1), Ed25519 the digest's
//! octets as its message (RFC 8463 section 3). Opening an RSA key takes a fifth of a millisecond: once per key, not per mail.

use super::VaultError;
use aws_lc_rs::digest::{self, Context};
use aws_lc_rs::signature::{Ed25519KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use std::fmt;

/// A private key that can be used but not read.
pub struct OpenedKey(Kind);

enum Kind {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Box<Ed25519KeyPair>),
}

impl OpenedKey {
    /// From PKCS#8 in DER.
    pub fn rsa(pkcs8: &[u8]) -> Result<Self, VaultError> {
        let key = RsaKeyPair::from_pkcs8(pkcs8).map_err(|_| VaultError::DoesNotOpen)?;
        Ok(Self(Kind::Rsa(Box::new(key))))
    }

    /// From PKCS#8 in DER.
    pub fn ed25519(pkcs8: &[u8]) -> Result<Self, VaultError> {
        let key = Ed25519KeyPair::from_pkcs8(pkcs8).map_err(|_| VaultError::DoesNotOpen)?;
        Ok(Self(Kind::Ed25519(Box::new(key))))
    }

    /// The algorithm as the tag `a=` names it.
    pub fn algorithm(&self) -> &'static str {
        match self.0 {
            Kind::Rsa(_) => "rsa-sha256",
            Kind::Ed25519(_) => "ed25519-sha256",
        }
    }

    /// The signature's octets. A third of a millisecond for RSA-2048.
    pub fn sign(&self, sum: Sum) -> Result<Vec<u8>, VaultError> {
        let digest = sum.0.finish();
        match &self.0 {
            Kind::Rsa(key) => {
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign_digest(&RSA_PKCS1_SHA256, &digest, &mut signature).map_err(|_| VaultError::DoesNotSign)?;
                Ok(signature)
            }
            Kind::Ed25519(key) => Ok(key.sign(digest.as_ref()).as_ref().to_vec()),
        }
    }
}

impl fmt::Debug for OpenedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OpenedKey({}, …)", self.algorithm())
    }
}

/// SHA-256 of what comes piece by piece.
#[derive(Clone)]
pub struct Sum(Context);

impl Sum {
    pub fn new() -> Self {
        Self(Context::new(&digest::SHA256))
    }

    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub fn base64(self) -> String {
        data_encoding::BASE64.encode(self.0.finish().as_ref())
    }
}

impl Default for Sum {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sum(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::SigningKey;
    use aws_lc_rs::rand::SystemRandom;
    use aws_lc_rs::signature::{ED25519, KeyPair, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};

    fn sum(text: &[u8]) -> Sum {
        let mut sum = Sum::new();
        text.chunks(3).for_each(|it| sum.add(it));
        sum
    }

    #[test]
    fn rsa_signs_the_digest_of_the_text() {
        let made = SigningKey::new_rsa().expect("a key");
        let key = OpenedKey::rsa(&made.private).expect("opened");
        let signature = key.sign(sum(b"some text")).expect("signed");
        let read = RsaKeyPair::from_pkcs8(&made.private).expect("a key");
        let public = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, read.public_key().as_ref());
        assert!(public.verify(b"some text", &signature).is_ok());
        assert!(public.verify(b"some other text", &signature).is_err());
        assert_eq!(format!("{key:?}"), "OpenedKey(rsa-sha256, …)");
        assert!(OpenedKey::ed25519(&made.private).is_err());
    }

    #[test]
    fn ed25519_signs_the_octets_of_the_digest() {
        let made = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).expect("a key");
        let key = OpenedKey::ed25519(made.as_ref()).expect("opened");
        let signature = key.sign(sum(b"some text")).expect("signed");
        let read = Ed25519KeyPair::from_pkcs8(made.as_ref()).expect("a key");
        let public = UnparsedPublicKey::new(&ED25519, read.public_key().as_ref());
        let digest = digest::digest(&digest::SHA256, b"some text");
        assert!(public.verify(digest.as_ref(), &signature).is_ok());
        assert!(OpenedKey::rsa(made.as_ref()).is_err());
    }
}
