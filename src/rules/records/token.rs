//! The text of the ownership record: `token=fm-` and 56 characters that nobody can guess and a typo cannot survive.
//!
//! 256 random bits in Crockford's base32, lower case, so that no letter can be taken for another (no i, l, o, u), and four
//! characters of checksum. The checksum is no secret: it tells a typing error from a token that was made for somebody else.
//! The value must match exactly; what is near but wrong is explained, never accepted ([`TokenShape`]).

use std::fmt;

use data_encoding::{Encoding, Specification};
use std::sync::LazyLock;

/// Crockford's alphabet without its upper case.
const ALPHABET: &str = "0123456789abcdefghjkmnpqrstvwxyz";
/// 256 bits in base32; the last character carries one bit.
const RANDOM_LENGTH: usize = 52;
/// 20 bits in base32.
const CHECKSUM_LENGTH: usize = 4;
/// What every value starts with, so that other systems' tokens are told apart.
const KEY: &str = "token=";

/// The operator's short name in tokens and selectors: two to eight lower-case letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Brand(String);

/// The whole text of an ownership record.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ChallengeToken(String);

/// What a text is, seen as an ownership record of this installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenShape {
    /// A token as we make them, for whomever.
    WellFormed(ChallengeToken),
    /// Right form, wrong checksum: a character was changed or two changed places.
    BadChecksum,
    /// Starts like ours, but has a wrong length or wrong characters.
    Malformed,
    /// A record of another system: `something=…`, SPF, DMARC and the like.
    Foreign,
    /// Nothing of the kind.
    Junk,
}

impl Brand {
    /// Reads the operator's setting.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (2..=8).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_lowercase());
        fits.then(|| Self(text.to_owned()))
    }

    /// The brand in the text of a token.
    #[must_use]
    pub fn of_token(value: &str) -> Option<Self> {
        Self::parse(value.strip_prefix(KEY)?.split_once('-')?.0)
    }

    /// The letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Brand {
    fn default() -> Self {
        Self("fm".to_owned())
    }
}

impl ChallengeToken {
    /// Makes the token for these random bits. One token per customer, domain and attempt.
    #[must_use]
    pub fn from_random(random: [u8; 32], brand: &Brand) -> Self {
        let named = format!("{}-{}", brand.0, CROCKFORD.encode(&random));
        Self(format!("{KEY}{named}{}", checksum(&named)))
    }

    /// Takes the text only if it is, byte for byte, a token as [`ChallengeToken::from_random`] makes them.
    #[must_use]
    pub fn parse(text: &str, brand: &Brand) -> Option<Self> {
        match TokenShape::of(text.as_bytes(), brand) {
            TokenShape::WellFormed(token) => Some(token),
            _ => None,
        }
    }

    /// Takes a token from a row: it was made here before it was stored.
    #[must_use]
    pub const fn from_stored(value: String) -> Self {
        Self(value)
    }

    /// The text to publish, `token=` included.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.0
    }
}

impl TokenShape {
    /// Looks at a whole TXT value, its character-strings joined.
    #[must_use]
    pub fn of(text: &[u8], brand: &Brand) -> Self {
        let Ok(text) = std::str::from_utf8(text) else { return Self::Junk };
        let ours = format!("{}-", brand.0);
        let small = text.trim().to_ascii_lowercase();
        if !small.strip_prefix(KEY).unwrap_or(&small).starts_with(&ours) {
            return if is_foreign(&small) { Self::Foreign } else { Self::Junk };
        }
        let Some(named) = text.strip_prefix(KEY).filter(|it| it.len() == ours.len() + RANDOM_LENGTH + CHECKSUM_LENGTH)
        else {
            return Self::Malformed;
        };
        let Some((random, sum)) = named.strip_prefix(&ours).and_then(|it| it.split_at_checked(RANDOM_LENGTH)) else {
            return Self::Malformed;
        };
        if !random.chars().chain(sum.chars()).all(|it| ALPHABET.contains(it)) {
            return Self::Malformed;
        }
        // A last character with bits that mean nothing is not one that we made.
        if checksum(&format!("{ours}{random}")) != sum || CROCKFORD.decode(random.as_bytes()).is_err() {
            return Self::BadChecksum;
        }
        Self::WellFormed(ChallengeToken(text.to_owned()))
    }
}

/// Records of other systems are words, an equals sign (or a colon) and a value.
fn is_foreign(small: &str) -> bool {
    let Some((key, value)) = small.split_once(['=', ':']) else { return false };
    let word = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_' | '.');
    !key.is_empty() && key.chars().all(word) && !value.trim().is_empty()
}

static CROCKFORD: LazyLock<Encoding> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str(ALPHABET);
    specification.encoding().unwrap_or(data_encoding::BASE32_NOPAD)
});

/// A number below the prime 2^20 - 3, in four characters. The text is taken as the digits of a number to a base that is no
/// factor of the prime: one changed character always shows, and so do two neighbours that changed places.
fn checksum(text: &str) -> String {
    const PRIME: u32 = (1 << 20) - 3;
    const BASE: u32 = 1_021;
    let sum = text.bytes().fold(0, |sum, byte| (sum * BASE + u32::from(byte)) % PRIME);
    let digits = [sum >> 15, sum >> 10, sum >> 5, sum].map(|it| it as usize % ALPHABET.len());
    digits.iter().filter_map(|digit| ALPHABET.chars().nth(*digit)).collect()
}

impl fmt::Display for ChallengeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Tokens are published, but logs need not repeat them.
impl fmt::Debug for ChallengeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: String = self.0.chars().take(13).collect();
        write!(f, "{shown}…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::chance::Chance;

    fn token(seed: u64) -> ChallengeToken {
        ChallengeToken::from_random(Chance::new(seed).bytes(32).try_into().unwrap(), &Brand::default())
    }

    fn shape(text: &str) -> TokenShape {
        TokenShape::of(text.as_bytes(), &Brand::default())
    }

    #[test]
    fn the_form_is_fixed_for_ever() {
        // A change here would make every published record wrong. The second value was worked out by another program.
        let zeros = ChallengeToken::from_random([0; 32], &Brand::default());
        assert_eq!(
            zeros.value(),
            format!("token=fm-{}{}", "0".repeat(52), checksum(&format!("fm-{}", "0".repeat(52))))
        );
        let bytes: [u8; 32] = std::array::from_fn(|at| at as u8);
        let known = ChallengeToken::from_random(bytes, &Brand::default());
        assert_eq!(known.value(), "token=fm-000g40r40m30e209185gr38e1w8124gk2gahc5rr34d1p70x3rfg4j22");
    }

    #[test]
    fn every_token_is_read_back_and_different() {
        let mut seen = std::collections::HashSet::new();
        for seed in 0..500 {
            let made = token(seed);
            assert_eq!(ChallengeToken::parse(made.value(), &Brand::default()), Some(made.clone()));
            assert_eq!(made.value().len(), 65);
            assert!(
                made.value().bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || b"=-".contains(&it))
            );
            assert!(seen.insert(made.value().to_owned()));
        }
    }

    #[test]
    fn no_single_slip_of_the_finger_survives() {
        let value = token(3).value().to_owned();
        for (at, right) in value.char_indices().skip("token=fm-".len()) {
            for wrong in ALPHABET.chars().filter(|it| *it != right) {
                let mut typed = value.clone();
                typed.replace_range(at..=at, &wrong.to_string());
                assert_eq!(shape(&typed), TokenShape::BadChecksum, "{at} {wrong}");
            }
        }
        let bytes = value.as_bytes();
        for at in "token=fm-".len()..bytes.len() - 1 {
            let mut typed = bytes.to_vec();
            typed.swap(at, at + 1);
            if typed != bytes {
                assert_eq!(TokenShape::of(&typed, &Brand::default()), TokenShape::BadChecksum, "{at}");
            }
        }
    }

    #[test]
    fn near_misses_are_told_from_strangers() {
        let value = token(9).value().to_owned();
        let bare = value.strip_prefix("token=").unwrap();
        for text in [
            format!(" {value}"),
            format!("{value} "),
            value.to_uppercase(),
            bare.to_owned(),
            value.get(..40).unwrap().to_owned(),
            format!("{value}0"),
            value.replace("token=fm-", "token=fm-l"),
            value.replacen("fm-", "fm-\u{200b}", 1),
        ] {
            assert_eq!(shape(&text), TokenShape::Malformed, "{text}");
        }
        for text in [
            "token=xx-abcdef",
            "google-site-verification=abc",
            "v=spf1 -all",
            "v=DMARC1; p=none",
            "MS=ms123",
            "apple-domain:x",
        ] {
            assert_eq!(shape(text), TokenShape::Foreign, "{text}");
        }
        for text in ["", "frankmark", "=x", "token=", "some words = more", "\"quoted\""] {
            assert_eq!(shape(text), TokenShape::Junk, "{text}");
        }
        assert_eq!(TokenShape::of(b"\xff\xfe", &Brand::default()), TokenShape::Junk);
    }

    #[test]
    fn another_brand_is_another_system() {
        let brand = Brand::parse("acme").unwrap();
        let made = ChallengeToken::from_random([7; 32], &brand);
        assert_eq!(ChallengeToken::parse(made.value(), &brand), Some(made.clone()));
        assert_eq!(shape(made.value()), TokenShape::Foreign);
        assert!(["", "f", "FM", "f-m", "abcdefghi"].iter().all(|it| Brand::parse(it).is_none()));
    }
}
