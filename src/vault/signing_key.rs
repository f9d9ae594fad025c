//! New keys for signing mail: RSA with 2048 bits, which every receiver reads (RFC 8301 section 3.2).

use super::VaultError;
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use std::fmt;

/// A fresh pair. The private half is to be sealed at once.
pub struct SigningKey {
    /// PKCS#8 in DER (RFC 5958).
    pub private: Vec<u8>,
    /// SubjectPublicKeyInfo in DER (RFC 5280 section 4.1.2.7), as DKIM publishes it.
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
}
