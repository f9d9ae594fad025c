//! Domains of mailbox providers for everyone. Nobody but the provider can publish records there, so adding one is a mistake.
//!
//! The list is `free_mail.txt` beside this file; its head says where it comes from. It is asked with the registrable
//! domain. A missing entry does no harm: the domain can be added but never proven.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::script;

const LIST: &str = include_str!("free_mail.txt");

static PROVIDERS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| entries().collect());

/// What the names look like, for finding names in other letters that look the same.
static SKELETONS: LazyLock<HashMap<String, &str>> =
    LazyLock::new(|| entries().map(|(domain, _)| (script::skeleton(domain), domain)).collect());

/// The company behind a mailbox domain, e.g. `Google` for `gmail.com`; `domain` in lower-case A-labels.
pub(super) fn provider_of(domain: &str) -> Option<&'static str> {
    PROVIDERS.get(domain).copied()
}

/// The mailbox domain that `domain`, in its Unicode form, can be taken for without being it.
pub(super) fn looks_like(domain: &str) -> Option<&'static str> {
    SKELETONS.get(&script::skeleton(domain)).copied().filter(|name| *name != domain)
}

/// One line per company: its name, a colon, its domains with blanks between.
fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    let companies = lines.filter_map(|line| line.split_once(':'));
    companies
        .flat_map(|(provider, domains)| domains.split_ascii_whitespace().map(move |domain| (domain, provider.trim())))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::rules::address::DomainName;

    #[test]
    fn the_list_is_well_formed() {
        let mut seen = HashSet::new();
        for (domain, provider) in entries() {
            let name =
                DomainName::in_stored_form(domain).unwrap_or_else(|| panic!("{domain} is not in its stored form"));
            assert_eq!(name.registrable(), domain, "entries are registrable domains");
            assert!(!provider.is_empty() && seen.insert(domain), "{domain} is there twice or without a provider");
        }
        assert!(seen.len() >= 300, "only {} domains", seen.len());
        for line in LIST.lines() {
            assert!(line.is_empty() || line.starts_with('#') || line.contains(':'), "{line}");
        }
    }

    #[test]
    fn look_alikes_are_known_and_the_names_themselves_are_not_look_alikes() {
        assert_eq!(provider_of("outlook.com"), Some("Microsoft"));
        assert_eq!(provider_of("acme.nl"), None);
        assert_eq!(looks_like("gmаil.com"), Some("gmail.com"), "with a Cyrillic a");
        assert_eq!(looks_like("gmail.com"), None);
        assert_eq!(looks_like("bücher.de"), None);
    }
}
