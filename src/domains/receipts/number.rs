//! The number of a receipt: short enough to be said on the telephone. Not a secret; it is only looked up among the receipts
//! of one domain.

use serde::Serialize;
use std::fmt;

/// Crockford's base 32: no letter that is taken for a digit, none that makes a bad word.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// `7F3K-22`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ReceiptNumber(String);

impl ReceiptNumber {
    pub(super) fn from_random(bytes: [u8; 4]) -> Self {
        let bits = u32::from_le_bytes(bytes);
        let sign = |place: u32| {
            let which = usize::try_from(bits >> (place * 5) & 31).unwrap_or(0);
            char::from(SIGNS.get(which).copied().unwrap_or(b'0'))
        };
        let signs: String = (0..6).map(sign).collect();
        let (front, back) = signs.split_at(4);
        Self(format!("{front}-{back}"))
    }

    /// As it stands in the table.
    pub(super) fn stored(text: String) -> Self {
        Self(text)
    }

    /// As somebody typed it: small letters, O for 0, I or L for 1, with or without the dash.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut signs = String::new();
        for it in typed.trim().chars().filter(|it| !matches!(it, '-' | ' ')) {
            let sign = match it.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let known = u8::try_from(sign).is_ok_and(|it| SIGNS.contains(&it));
            if !known || signs.len() == 6 {
                return None;
            }
            signs.push(sign);
        }
        let (front, back) = signs.split_at_checked(4).filter(|it| it.1.len() == 2)?;
        Some(Self(format!("{front}-{back}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ReceiptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_down_by_hand_is_still_found() {
        let made = ReceiptNumber::from_random([0xef, 0xbe, 0xad, 0xde]);
        assert_eq!(made.as_str().len(), 7);
        assert_eq!(ReceiptNumber::parse(made.as_str()), Some(made));
        let number = ReceiptNumber::parse("7f3k-22");
        assert_eq!(number.as_ref().map(ReceiptNumber::as_str), Some("7F3K-22"));
        assert_eq!(ReceiptNumber::parse(" 7F3K22 "), number);
        assert_eq!(ReceiptNumber::parse("oil0-00").unwrap().as_str(), "0110-00");
        for bad in ["", "7F3K", "7F3K-2", "7F3K-222", "7F3K-2U", "7F3K/22", "é", "\0"] {
            assert_eq!(ReceiptNumber::parse(bad), None, "{bad:?}");
        }
    }
}
