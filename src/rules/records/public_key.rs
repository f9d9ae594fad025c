//! Public keys of DKIM: what they are, whatever they are wrapped in.
//!
//! Two keys are equal when their numbers are, not when their texts are: an RSA key can stand as SPKI (what everybody
//! publishes) or as bare PKCS#1 (what RFC 6376 says), and base64 can hold blanks.

use super::der::{self, BIT_STRING, OBJECT_IDENTIFIER, SEQUENCE};
use std::fmt;

/// 1.2.840.113549.1.1.1 (RFC 8017 appendix A.1).
const RSA_ENCRYPTION: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01";
/// 1.3.101.112 (RFC 8410 section 3).
const ED25519: &[u8] = b"\x2b\x65\x70";
/// The parameters of RSA keys; other algorithms have none.
const NULL: &[u8] = b"\x05\x00";

#[derive(Clone, PartialEq, Eq, Hash)]
pub enum PublicKey {
    /// Big-endian, without leading zeros.
    Rsa {
        modulus: Vec<u8>,
        exponent: Vec<u8>,
    },
    Ed25519([u8; 32]),
}

/// What the bytes of a key were wrapped in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrapping {
    /// SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7): right for RSA, wrong for Ed25519.
    Spki,
    /// RSAPublicKey (RFC 8017 appendix A.1.1): some receivers cannot read it.
    Pkcs1,
    /// The 32 bytes of an Ed25519 key as they are (RFC 8463 section 4).
    Raw,
}

impl PublicKey {
    /// Recognises a key by its bytes.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<(Self, Wrapping)> {
        if let Some(key) = Self::from_spki(bytes) {
            return Some((key, Wrapping::Spki));
        }
        if let Some(key) = from_pkcs1(bytes) {
            return Some((key, Wrapping::Pkcs1));
        }
        Some((Self::Ed25519(bytes.try_into().ok()?), Wrapping::Raw))
    }

    /// The key in a SubjectPublicKeyInfo.
    #[must_use]
    pub fn from_spki(bytes: &[u8]) -> Option<Self> {
        let (algorithm, rest) = der::value(der::only(bytes, SEQUENCE)?, SEQUENCE)?;
        let (identifier, parameters) = der::value(algorithm, OBJECT_IDENTIFIER)?;
        // The first byte says how many bits at the end do not count; keys use all.
        let key = der::only(rest, BIT_STRING)?.strip_prefix(&[0])?;
        match (identifier, parameters) {
            (RSA_ENCRYPTION, NULL) => from_pkcs1(key),
            (ED25519, []) => Some(Self::Ed25519(key.try_into().ok()?)),
            _ => None,
        }
    }

    /// The bytes behind `p=` as everybody reads them: SPKI for RSA, bare for Ed25519.
    #[must_use]
    pub fn published(&self) -> Vec<u8> {
        match self {
            Self::Rsa { modulus, exponent } => {
                let numbers = [der::integer(modulus), der::integer(exponent)].concat();
                let key = [vec![0], der::written(SEQUENCE, &numbers)].concat();
                let algorithm = [der::written(OBJECT_IDENTIFIER, RSA_ENCRYPTION), NULL.to_vec()].concat();
                let parts = [der::written(SEQUENCE, &algorithm), der::written(BIT_STRING, &key)].concat();
                der::written(SEQUENCE, &parts)
            }
            Self::Ed25519(raw) => raw.to_vec(),
        }
    }

    /// Length of the modulus in bits; 256 for Ed25519.
    #[must_use]
    pub fn bits(&self) -> usize {
        match self {
            Self::Rsa { modulus, .. } => {
                let unused = modulus.first().map_or(0, |it| it.leading_zeros() as usize);
                modulus.len() * 8 - unused
            }
            Self::Ed25519(_) => 256,
        }
    }

    /// The value of `k=` (RFC 6376 section 3.6.1, RFC 8463).
    #[must_use]
    pub const fn key_type(&self) -> &'static str {
        match self {
            Self::Rsa { .. } => "rsa",
            Self::Ed25519(_) => "ed25519",
        }
    }
}

fn from_pkcs1(bytes: &[u8]) -> Option<PublicKey> {
    let (modulus, rest) = der::positive(der::only(bytes, SEQUENCE)?)?;
    let (exponent, rest) = der::positive(rest)?;
    rest.is_empty().then(|| PublicKey::Rsa { modulus: modulus.to_vec(), exponent: exponent.to_vec() })
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} key of {} bits", self.key_type(), self.bits())
    }
}
