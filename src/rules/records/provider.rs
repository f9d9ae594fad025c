//! What is known of the panels of DNS hosts, to word an instruction better. Never decides whether a record is right.
//!
//! One small file for each host in `providers/`, with the date on which it was checked and where each fact is from. What is
//! not known is left out, and then nothing is said. A host is recognised by the names of its name servers, all of which must
//! be its own: whoever uses two companies at once is told nothing about either.

use super::RecordType;
use crate::rules::address::DnsName;
use serde::Deserialize;
use std::sync::LazyLock;

/// A DNS host and what its panel wants.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    pub name: String,
    /// Names of its name servers; `*` stands for any characters.
    pub name_servers: Vec<String>,
    /// How owner names are typed.
    pub names: Option<Names>,
    pub quotes: Option<Quotes>,
    /// How values of more than 255 characters are entered.
    pub long_values: Option<LongValues>,
    /// Host names in values need a final dot, or the zone is put behind them.
    #[serde(default)]
    pub target_dot: bool,
    /// Has a switch that answers with addresses in place of an alias.
    #[serde(default)]
    pub proxy: bool,
    /// The longest TXT record, in bytes.
    pub longest_text: Option<usize>,
    /// Whether an alias may have an underscore in its name.
    pub underscore_alias: Option<bool>,
    /// The day on which all this was checked.
    pub checked: String,
    pub sources: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Names {
    /// Relative to the zone, which the panel adds.
    Short,
    /// The whole name.
    Full,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quotes {
    Refused,
    Needed,
    /// A quoted value is not the same as one without.
    Stored,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LongValues {
    Whole,
    /// In parts of at most 255 characters, each in quotes.
    Parts,
}

/// A sentence for people: the key of a text, and its values.
pub type ProviderHint = (&'static str, Vec<(&'static str, String)>);

/// The longest character-string (RFC 1035 section 3.3).
const LONGEST_STRING: usize = 255;

/// A file that cannot be read is left out here, and found by the test below.
static PROVIDERS: LazyLock<Vec<Provider>> =
    LazyLock::new(|| FILES.iter().filter_map(|(_, text)| toml::from_str(text).ok()).collect());

/// The DNS host whose name servers these are; none where it is not known, or where they are several hosts'.
#[must_use]
pub fn provider(name_servers: &[DnsName]) -> Option<&'static Provider> {
    let first = name_servers.first()?;
    let found = PROVIDERS.iter().find(|it| it.serves_at(first))?;
    name_servers.iter().all(|it| found.serves_at(it)).then_some(found)
}

impl Provider {
    fn serves_at(&self, host: &DnsName) -> bool {
        let host = host.to_string();
        self.name_servers.iter().any(|it| is_like(host.as_bytes(), it.as_bytes()))
    }

    /// What to mind when this record is entered there; nothing where nothing is known that matters for it.
    #[must_use]
    pub fn hints(&self, owner: &DnsName, rtype: RecordType, value: &str) -> Vec<ProviderHint> {
        let said = |key| (key, vec![("provider", self.name.clone())]);
        let (text, alias) = (rtype == RecordType::Txt, rtype == RecordType::Cname);
        let long = value.len() > LONGEST_STRING;
        let mut hints = Vec::new();
        let mut add = |applies: bool, hint: ProviderHint| hints.extend(applies.then_some(hint));
        add(self.names == Some(Names::Short), said("provider-hint-short-name"));
        add(self.names == Some(Names::Full), said("provider-hint-full-name"));
        add(text && matches!(self.quotes, Some(Quotes::Refused | Quotes::Stored)), said("provider-hint-no-quotes"));
        add(text && self.quotes == Some(Quotes::Needed), said("provider-hint-quotes"));
        add(text && long && self.long_values == Some(LongValues::Parts), said("provider-hint-parts"));
        add(text && long && self.long_values == Some(LongValues::Whole), said("provider-hint-whole"));
        if let Some(longest) = self.longest_text.filter(|it| value.len() > *it) {
            let (key, mut values) = said("provider-hint-too-long");
            values.push(("number", longest.to_string()));
            add(text, (key, values));
        }
        add(alias && self.target_dot, said("provider-hint-final-dot"));
        add(alias && self.proxy, said("provider-hint-proxy"));
        let underscored = owner.labels().any(|it| it.starts_with(b"_"));
        add(alias && underscored && self.underscore_alias == Some(false), said("provider-hint-underscore"));
        hints
    }
}

/// Whether a text fits a pattern in which `*` stands for any characters.
fn is_like(text: &[u8], pattern: &[u8]) -> bool {
    match pattern.split_first() {
        None => text.is_empty(),
        Some((b'*', rest)) => (0..=text.len()).any(|it| text.get(it..).is_some_and(|text| is_like(text, rest))),
        Some((letter, rest)) => text.split_first().is_some_and(|(first, text)| first == letter && is_like(text, rest)),
    }
}

macro_rules! files {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("providers/", $name, ".toml")))),*]
    };
}

const FILES: &[(&str, &str)] = files! {
    "akamai"
    "alidns"
    "azure"
    "cdmon"
    "cloudflare"
    "cloudns"
    "digitalocean"
    "dnsimple"
    "dnsmadeeasy"
    "godaddy"
    "google"
    "hetzner"
    "hostpoint"
    "ionos"
    "joker"
    "loopia"
    "namecheap"
    "namecom"
    "network_solutions"
    "ovh"
    "porkbun"
    "route53"
    "sakura"
    "softlayer"
    "squarespace"
    "strato"
    "transip"
    "vultr"
};

#[cfg(test)]
mod tests {
    use super::*;

    fn names(hosts: &[&str]) -> Vec<DnsName> {
        hosts.iter().map(|it| DnsName::parse(it).unwrap()).collect()
    }

    fn keys(hosts: &[&str], owner: &str, rtype: RecordType, value: &str) -> Vec<&'static str> {
        let found = provider(&names(hosts)).unwrap();
        found.hints(&DnsName::parse(owner).unwrap(), rtype, value).into_iter().map(|(key, _)| key).collect()
    }

    #[test]
    fn every_file_is_listed_and_can_be_read() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules/records/providers");
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), FILES.len());
        for (name, text) in FILES {
            let read: Provider = toml::from_str(text).unwrap_or_else(|it| panic!("{name}: {it}"));
            assert!(!read.name_servers.is_empty() && !read.sources.is_empty(), "{name}");
            assert_eq!(read.checked.len(), "2026-11-27".len(), "{name}");
        }
        assert!(FILES.len() >= 20);
    }

    #[test]
    fn hosts_are_known_by_all_their_name_servers() {
        let name = |hosts: &[&str]| provider(&names(hosts)).map(|it| it.name.as_str());
        assert_eq!(name(&["ada.ns.cloudflare.com", "bob.ns.cloudflare.com"]), Some("Cloudflare"));
        assert_eq!(name(&["ns-1.awsdns-01.co.uk", "ns-2.awsdns-02.net"]), Some("Amazon Route 53"));
        assert_eq!(name(&["ns0.transip.net", "ns1.transip.nl", "ns2.transip.eu"]), Some("TransIP"));
        assert_eq!(name(&["ns1.acme.test"]), None);
        assert_eq!(name(&["ada.ns.cloudflare.com", "ns1.acme.test"]), None, "two companies");
        assert_eq!(name(&["cloudflare.com.acme.test"]), None);
        assert_eq!(name(&[]), None);
    }

    #[test]
    fn every_hint_has_a_text_in_every_language() {
        let keys = include_str!("provider.rs").split('"').filter(|it| it.starts_with("provider-hint-"));
        let keys: std::collections::BTreeSet<&str> = keys.filter(|it| it.len() > "provider-hint-".len()).collect();
        assert_eq!(keys.len(), 10);
        for language in ["en", "nl", "es"] {
            let file = format!("{}/src/text/locales/{language}/provider-hints.ftl", env!("CARGO_MANIFEST_DIR"));
            let texts = std::fs::read_to_string(file).unwrap();
            for key in &keys {
                let text = texts.lines().find(|it| it.starts_with(&format!("{key} ="))).unwrap();
                assert_eq!(text.contains("{ $number }"), *key == "provider-hint-too-long", "{key}");
            }
        }
    }

    #[test]
    fn only_what_matters_for_the_record_is_said() {
        let cloudflare = &["ada.ns.cloudflare.com"];
        let (key, alias) = ("fm1._domainkey.acme.test", "bounce.acme.test");
        assert_eq!(
            keys(cloudflare, alias, RecordType::Cname, "rp.mail.test."),
            ["provider-hint-short-name", "provider-hint-proxy"]
        );
        assert_eq!(keys(cloudflare, key, RecordType::Txt, "x"), ["provider-hint-short-name"]);
        let amazon = &["ns-1.awsdns-01.org"];
        assert_eq!(keys(amazon, key, RecordType::Txt, "x"), ["provider-hint-quotes"]);
        assert_eq!(
            keys(amazon, key, RecordType::Txt, &"x".repeat(400)),
            ["provider-hint-quotes", "provider-hint-parts"]
        );
        assert_eq!(keys(&["ns1.loopia.se"], key, RecordType::Txt, &"x".repeat(451)), ["provider-hint-too-long"]);
        assert_eq!(keys(&["ns.hostpoint.ch"], key, RecordType::Cname, "x."), ["provider-hint-underscore"]);
    }
}
