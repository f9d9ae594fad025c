//! Which names belong to one organisation.
//!
//! Nothing is asked: the list of public endings is enough for advice, and where it is in doubt (companies that give names to
//! strangers) two names count as one organisation, so that nobody is accused.

use crate::rules::address::DnsName;

/// The registered name that `name` lies in: one label below an ending such as `co.uk`.
pub(super) fn registered(name: &DnsName) -> DnsName {
    let mut above: Vec<DnsName> = name.self_and_ancestors().collect();
    above.reverse();
    above.into_iter().find(|it| !is_ending(it, false)).unwrap_or_else(|| name.clone())
}

/// Whether anybody can register names below this one, at a registry or at a company.
pub(super) fn is_public(name: &DnsName) -> bool {
    is_ending(name, true)
}

fn is_ending(name: &DnsName, private: bool) -> bool {
    let text = name.to_string();
    psl::suffix(text.as_bytes())
        .is_some_and(|it| it.as_bytes() == text.as_bytes() && (private || it.typ() != Some(psl::Type::Private)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_below_a_company_may_belong_together() {
        let name = |text: &str| DnsName::parse(text).unwrap();
        for (of, registered_name, public) in [
            ("a.b.acme.co.uk", "acme.co.uk", false),
            ("acme.test", "acme.test", false),
            ("a.github.io", "github.io", false),
            ("github.io", "github.io", true),
            ("co.uk", "co.uk", true),
            ("test", "test", true),
        ] {
            assert_eq!((registered(&name(of)), is_public(&name(of))), (name(registered_name), public), "{of}");
        }
    }
}
