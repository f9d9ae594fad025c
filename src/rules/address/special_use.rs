//! Names that are set aside and therefore nobody's sending domain.
//!
//! Source: the IANA registry "Special-Use Domain Names" (RFC 6761) as it stood in November 2026, and `internal`, which
//! ICANN reserved in 2024. The whole of `arpa` is infrastructure (RFC 3172).

/// What may become of a set-aside name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SpecialUse {
    /// A private or testing DNS can serve it: `domains.allow_special_use` lets it in.
    Private,
    /// Never in any DNS, or not for anyone's mail.
    Never,
}

const NAMES: [(&str, SpecialUse); 13] = [
    ("test", SpecialUse::Private),
    ("example", SpecialUse::Private),
    ("example.com", SpecialUse::Private),
    ("example.net", SpecialUse::Private),
    ("example.org", SpecialUse::Private),
    ("local", SpecialUse::Private),
    ("internal", SpecialUse::Private),
    ("home.arpa", SpecialUse::Private),
    ("arpa", SpecialUse::Never),
    ("invalid", SpecialUse::Never),
    ("localhost", SpecialUse::Never),
    ("onion", SpecialUse::Never),
    ("alt", SpecialUse::Never),
];

/// The set-aside name that `name` (A-labels, lower case) is or lies below; the first in the table wins.
pub(super) fn of(name: &str) -> Option<(&'static str, SpecialUse)> {
    NAMES.iter().copied().find(|(special, _)| is_within(name, special))
}

/// Whether `name` is `ancestor` or below it, both in lower-case A-labels.
pub(super) fn is_within(name: &str, ancestor: &str) -> bool {
    name.strip_suffix(ancestor).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_labels_count() {
        assert_eq!(of("acme.test"), Some(("test", SpecialUse::Private)));
        assert_eq!(of("mail.example.com"), Some(("example.com", SpecialUse::Private)));
        assert_eq!(of("nas.home.arpa"), Some(("home.arpa", SpecialUse::Private)));
        assert_eq!(of("10.in-addr.arpa"), Some(("arpa", SpecialUse::Never)));
        assert_eq!(of("localhost"), Some(("localhost", SpecialUse::Never)));
        assert_eq!(of("contest"), None);
        assert_eq!(of("myexample.com"), None);
    }
}
