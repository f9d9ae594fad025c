//! A private key that is open and ready to sign. Opening an RSA key costs 0.2 ms and 6 KB, so whoever signs often keeps it.

use super::VaultError;
use aws_lc_rs::digest;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeyPair as RsaKeyPair;
use aws_lc_rs::signature::{Ed25519KeyPair, RSA_PKCS1_SHA256};
use std::fmt;

/// Signs as DKIM wants it (RFC 6376 section 3.3, RFC 8463 section 3).
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

    /// Signs the SHA-256 of `data`: RSA by PKCS#1 v1.5, Ed25519 over the digest as its message.
    pub fn sign(&self, data: &[u8]) -> Result<Vec<u8>, VaultError> {
        match &self.0 {
            Kind::Rsa(key) => {
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), data, &mut signature)
                    .map_err(|_| VaultError::DoesNotOpen)?;
                Ok(signature)
            }
            Kind::Ed25519(key) => Ok(key.sign(digest::digest(&digest::SHA256, data).as_ref()).as_ref().to_vec()),
        }
    }
}

impl fmt::Debug for OpenedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OpenedKey({}, …)", self.algorithm())
    }
}
