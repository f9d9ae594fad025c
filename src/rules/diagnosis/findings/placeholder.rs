//! Values of examples and forms that somebody published as they were (X15).

/// What examples say where a real value must stand, in small letters.
const EXAMPLES: &[&str] = &[
    "<token>",
    "<value>",
    "<key>",
    "<your",
    "[your",
    "{your",
    "{{",
    "${",
    "%domain%",
    "%value%",
    "%token%",
    "your-",
    "your_",
    "yourdomain",
    "yourkey",
    "yourtoken",
    "your key",
    "your public",
    "your token",
    "your value",
    "yourpublickey",
    "placeholder",
    "changeme",
    "change-me",
    "replace-me",
    "replace_me",
    "replace this",
    "insert ",
    "paste ",
    "public_key",
    "publickey",
    "public-key-here",
    "abc123",
    "abcdef123",
    "1234567890abcdef",
    "xxxxxx",
    "lorem ipsum",
    "example-token",
    "token-here",
    "value here",
    "value-here",
    "uw-token",
    "uw token",
    "su-token",
    "su token",
];

/// Whether a text is plainly an example. Only to be asked of a text that is not what was wanted.
pub(super) fn is_example(text: &[u8]) -> bool {
    const LONGEST: usize = 4_096;
    let small = text.get(..text.len().min(LONGEST)).unwrap_or_default().to_ascii_lowercase();
    EXAMPLES.iter().any(|it| small.windows(it.len()).any(|part| part == it.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::is_example;
    use crate::rules::records::test_keys::RSA;

    #[test]
    fn examples_are_known_and_values_are_not() {
        for text in
            ["v=DKIM1; k=rsa; p=YOUR_PUBLIC_KEY", "token=fm-<token>", "abc123", "token=fm-xxxxxxxxxxxx", "{{ token }}"]
        {
            assert!(is_example(text.as_bytes()), "{text}");
        }
        for text in ["", "token=fm-000g40r40m30e209185gr38e1w8124gk2gahc5rr34d1p70x3rfg4j22", RSA, "v=spf1 -all"] {
            assert!(!is_example(text.as_bytes()), "{text}");
        }
    }
}
