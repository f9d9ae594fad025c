//! DMARC policies (RFC 9989): recognising them, reading what we need of them, writing the one we suggest.
//!
//! Any policy that receivers apply is the customer's own decision and right for us. Where in the tree a policy was found is
//! not known here.

use super::tag_list::{BadTag, TagList};

/// What receivers do with mail that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DmarcPolicy {
    None,
    Quarantine,
    Reject,
}

/// A policy record, as far as it concerns us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dmarc<'a> {
    pub policy: DmarcPolicy,
    /// `p` is missing or not a policy, and only the report address saves the record (RFC 9989 section 4.7): then it means
    /// `none`, but some receivers say that there is no policy.
    pub assumed: bool,
    /// The addresses behind `rua`, as written.
    pub reports: Vec<&'a str>,
}

/// Why receivers do not apply a record that starts like a policy, and where in the joined text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadDmarc {
    pub at: usize,
    pub why: DmarcFault,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DmarcFault {
    /// No tag list (M04, M06).
    TagList(BadTag),
    /// `p` is missing and there is no usable `rua` (M05).
    NoPolicy,
    /// `p` is not a policy and there is no usable `rua` (M05).
    Policy,
}

/// Whether receivers take this TXT value for a policy: exactly `v=DMARC1`, then a semicolon or the end, blanks between. The
/// letters must be capitals and nothing may stand before them.
#[must_use]
pub fn is_dmarc(text: &[u8]) -> bool {
    let Some(rest) = text.strip_prefix(b"v") else { return false };
    let value = rest.trim_ascii_start().strip_prefix(b"=").map(<[u8]>::trim_ascii_start);
    let after = value.and_then(|it| it.strip_prefix(b"DMARC1")).map(<[u8]>::trim_ascii_start);
    after.is_some_and(|it| matches!(it.first(), None | Some(b';')))
}

/// The suggestion for a domain without a policy: nothing changes for anybody's mail, reports come to `address` if given.
#[must_use]
pub fn suggestion(address: Option<&str>) -> String {
    match address {
        Some(address) => format!("v=DMARC1; p=none; rua=mailto:{}", in_uri(address)),
        None => "v=DMARC1; p=none".to_owned(),
    }
}

/// An address as it may stand in a list of report URIs: commas, exclamation marks and semicolons have a meaning there.
fn in_uri(address: &str) -> String {
    let mut text = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@+=&'*$".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

impl<'a> Dmarc<'a> {
    /// Reads the joined text of a record that [`is_dmarc`].
    pub fn parse(text: &'a [u8]) -> Result<Self, BadDmarc> {
        let tags = TagList::parse(text).map_err(|it| BadDmarc { at: it.at, why: DmarcFault::TagList(it.why) })?;
        let reports: Vec<&str> = tags.get("rua").map_or(Vec::new(), |it| it.value.split(',').map(str::trim).collect());
        let usable = reports.iter().any(|it| is_report_uri(it));
        let policy = tags.get("p");
        match policy.map(|it| it.value.to_ascii_lowercase()).as_deref() {
            Some("none") => Ok(Self { policy: DmarcPolicy::None, assumed: false, reports }),
            Some("quarantine") => Ok(Self { policy: DmarcPolicy::Quarantine, assumed: false, reports }),
            Some("reject") => Ok(Self { policy: DmarcPolicy::Reject, assumed: false, reports }),
            _ if usable => Ok(Self { policy: DmarcPolicy::None, assumed: true, reports }),
            Some(_) => Err(BadDmarc { at: policy.map_or(0, |it| it.value_at.start), why: DmarcFault::Policy }),
            None => Err(BadDmarc { at: text.len(), why: DmarcFault::NoPolicy }),
        }
    }
}

fn is_report_uri(uri: &str) -> bool {
    let address =
        uri.split_at_checked(7).filter(|(scheme, _)| scheme.eq_ignore_ascii_case("mailto:")).map(|(_, it)| it);
    address.and_then(|it| it.rsplit_once('@')).is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_known_by_its_first_word() {
        for yes in ["v=DMARC1", "v=DMARC1;p=none", "v=DMARC1 ; p=none", "v = DMARC1;", "v=DMARC1\t;"] {
            assert!(is_dmarc(yes.as_bytes()), "{yes}");
        }
        for no in [
            "",
            " v=DMARC1; p=none",
            "v=dmarc1; p=none",
            "V=DMARC1; p=none",
            "v=DMARC1 p=none",
            "v=DMARC10;",
            "v=DMARCl; p=none",
            "p=none; v=DMARC1",
            "\"v=DMARC1; p=none\"",
        ] {
            assert!(!is_dmarc(no.as_bytes()), "{no}");
        }
    }

    #[test]
    fn policies_are_read_as_receivers_read_them() {
        use DmarcPolicy as P;
        for (text, policy, assumed, reports) in [
            ("v=DMARC1; p=none", P::None, false, vec![]),
            ("v=DMARC1;p=none;", P::None, false, vec![]),
            (
                "v=DMARC1; sp=none; adkim=s; p=Reject; rua=mailto:a@x.example",
                P::Reject,
                false,
                vec!["mailto:a@x.example"],
            ),
            (
                "v=DMARC1; p=quarantine; rua=mailto:a@x.example , mailto:b@y.example!10m",
                P::Quarantine,
                false,
                vec!["mailto:a@x.example", "mailto:b@y.example!10m"],
            ),
            ("v=DMARC1; rua=mailto:a@x.example", P::None, true, vec!["mailto:a@x.example"]),
            ("v=DMARC1; p=monitor; rua=mailto:a@x.example", P::None, true, vec!["mailto:a@x.example"]),
            ("v=DMARC1; p=none; pct=50; whatever=1", P::None, false, vec![]),
        ] {
            assert_eq!(Dmarc::parse(text.as_bytes()), Ok(Dmarc { policy, assumed, reports }), "{text}");
        }
    }

    #[test]
    fn records_without_effect_say_where() {
        for (text, at, why) in [
            ("v=DMARC1", 8, DmarcFault::NoPolicy),
            ("v=DMARC1; policy=none", 21, DmarcFault::NoPolicy),
            ("v=DMARC1; p=quarentine", 12, DmarcFault::Policy),
            ("v=DMARC1; p=", 12, DmarcFault::Policy),
            ("v=DMARC1; p=none; p=reject", 18, DmarcFault::TagList(BadTag::Twice)),
            ("v=DMARC1; p=none; sp- reject", 18, DmarcFault::TagList(BadTag::NoEquals)),
            ("v=DMARC1;; p=none", 9, DmarcFault::TagList(BadTag::Empty)),
            ("v=DMARC1; p=nope; rua=a@x.example", 12, DmarcFault::Policy),
        ] {
            assert_eq!(Dmarc::parse(text.as_bytes()), Err(BadDmarc { at, why }), "{text}");
        }
    }

    #[test]
    fn our_suggestion_is_a_policy() {
        assert_eq!(suggestion(None), "v=DMARC1; p=none");
        let text = suggestion(Some("reports@mail.example"));
        assert_eq!(text, "v=DMARC1; p=none; rua=mailto:reports@mail.example");
        let odd = suggestion(Some("a!b,c;d@mail.example"));
        assert_eq!(odd, "v=DMARC1; p=none; rua=mailto:a%21b%2Cc%3Bd@mail.example");
        for text in [text, odd] {
            let dmarc = Dmarc::parse(text.as_bytes()).unwrap();
            assert!(is_dmarc(text.as_bytes()) && dmarc.policy == DmarcPolicy::None && dmarc.reports.len() == 1);
        }
    }
}
