//! Text from outside inside a `LIKE`.

/// The pattern for "contains exactly this", to be used with [`ESCAPE`].
pub fn containing(text: &str) -> String {
    format!("%{}%", literal(text))
}

/// What stands before a wildcard that is meant as itself; both databases are told (SQLite knows none by itself).
pub const ESCAPE: char = '\\';

/// `text` as a piece of a pattern that matches nothing but itself.
pub fn literal(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | ESCAPE) {
            pattern.push(ESCAPE);
        }
        pattern.push(letter);
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_mean_themselves() {
        for (text, pattern) in
            [("acme", "%acme%"), ("50%", "%50\\%%"), ("_dmarc", "%\\_dmarc%"), ("a\\b", "%a\\\\b%"), ("", "%%")]
        {
            assert_eq!(containing(text), pattern);
        }
    }
}
