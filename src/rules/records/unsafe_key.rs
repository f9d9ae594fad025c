//! Keys that nobody should publish: those that everybody knows, those that can be broken with a pencil, and secret ones.
//!
//! Only what is certain from the key itself. How long a key must be is for [`crate::rules::diagnosis`] to say.

use super::PublicKey;
use data_encoding::BASE64;
use std::sync::LazyLock;

/// Why a key protects nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Its secret half is printed in a document.
    Printed,
    /// The exponent is 1: every signature is right.
    NoExponent,
    /// The exponent is 3, with which careless programs accept forged signatures.
    SmallExponent,
    /// The modulus has a small factor.
    Factor,
    /// Made by a chip whose keys can be computed (CVE-2017-15361).
    Guessable,
}

/// Examples with their secret halves: RFC 6376 appendix C, RFC 8463 appendix A.
const PRINTED: [&str; 3] = [
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB",
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB",
    "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
];

static KNOWN: LazyLock<Vec<PublicKey>> = LazyLock::new(|| {
    let read = |it: &&str| PublicKey::read(&BASE64.decode(it.as_bytes()).ok()?).map(|(key, _)| key);
    PRINTED.iter().filter_map(read).collect()
});

/// The first odd primes: the moduli of the chip are products of their residues of powers of 65537 (Nemec and others, "The
/// Return of Coppersmith's Attack", section 2).
const PRIMES: [u32; 38] = [
    3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109,
    113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
];

impl PublicKey {
    /// Nothing for a key that looks sound.
    #[must_use]
    pub fn weakness(&self) -> Option<Weakness> {
        if KNOWN.contains(self) {
            return Some(Weakness::Printed);
        }
        let Self::Rsa { modulus, exponent } = self else { return None };
        let even = modulus.last().is_none_or(|it| it % 2 == 0);
        match exponent.as_slice() {
            _ if even || PRIMES.iter().any(|it| remainder(modulus, *it) == 0) => Some(Weakness::Factor),
            [1] => Some(Weakness::NoExponent),
            [3] => Some(Weakness::SmallExponent),
            _ => PRIMES.iter().all(|it| is_power(remainder(modulus, *it), *it)).then_some(Weakness::Guessable),
        }
    }
}

/// Whether these bytes are, or begin like, the secret half of a key: PKCS#8, PKCS#1 or SEC 1, which all say a version first.
#[must_use]
pub fn is_private_key(bytes: &[u8]) -> bool {
    let Some([0x30, length, rest @ ..]) = bytes.get(..) else { return false };
    let digits = if *length < 0x80 { 0 } else { usize::from(length & 0x7f) };
    let content = rest.get(digits..).unwrap_or_default();
    matches!(content, [0x02, 0x01, 0x00 | 0x01, 0x02 | 0x30 | 0x04, ..])
}

fn remainder(number: &[u8], by: u32) -> u32 {
    number.iter().fold(0, |rest, digit| (rest * 256 + u32::from(*digit)) % by)
}

/// Whether a number is a power of 65537, modulo a prime.
fn is_power(number: u32, prime: u32) -> bool {
    let mut power = 1;
    for _ in 0..prime {
        if power == number {
            return true;
        }
        power = power * (65_537 % prime) % prime;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::chance::Chance;
    use crate::rules::records::test_keys::{ED25519, OTHER_RSA, RSA};

    fn key(text: &str) -> PublicKey {
        PublicKey::read(&BASE64.decode(text.as_bytes()).unwrap()).unwrap().0
    }

    #[test]
    fn sound_keys_are_left_alone() {
        for text in [RSA, OTHER_RSA, ED25519] {
            assert_eq!(key(text).weakness(), None);
        }
        let mut chance = Chance::new(9);
        let accused = (0..2_000).filter(|_| {
            let mut modulus = chance.bytes(256);
            modulus[255] |= 1;
            PublicKey::Rsa { modulus, exponent: vec![1, 0, 1] }.weakness() == Some(Weakness::Guessable)
        });
        assert_eq!(accused.count(), 0);
    }

    #[test]
    fn weak_keys_are_named() {
        for text in PRINTED {
            assert_eq!(key(text).weakness(), Some(Weakness::Printed));
        }
        let PublicKey::Rsa { modulus, .. } = key(RSA) else { panic!("RSA") };
        let rsa = |modulus: &[u8], exponent: &[u8]| {
            PublicKey::Rsa { modulus: modulus.to_vec(), exponent: exponent.to_vec() }.weakness()
        };
        assert_eq!(rsa(&modulus, &[1]), Some(Weakness::NoExponent));
        assert_eq!(rsa(&modulus, &[3]), Some(Weakness::SmallExponent));
        assert_eq!(rsa(&[modulus, vec![0]].concat(), &[1, 0, 1]), Some(Weakness::Factor));
        // 65537 to the ninth power is what such a chip would make, in small.
        let mut product: u128 = 1;
        (0..7).for_each(|_| product *= 65_537);
        assert_eq!(rsa(&product.to_be_bytes(), &[1, 0, 1]), Some(Weakness::Guessable));
    }

    #[test]
    fn secret_keys_are_seen_and_public_ones_are_not() {
        for text in [RSA, OTHER_RSA, ED25519] {
            assert!(!is_private_key(&BASE64.decode(text.as_bytes()).unwrap()));
        }
        for text in [
            "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g",
            "MIICXQIBAAKBgQDkHlOQoBTzWRiGs5V6NpP3idY6",
        ] {
            assert!(is_private_key(&BASE64.decode(text.as_bytes()).unwrap()), "{text}");
        }
        assert!(!is_private_key(b"") && !is_private_key(&[0x30]));
    }
}
