//! From what people type to the domain that is meant: an address, a web address, a name with blanks around it.
//!
//! Every change is told (`repairs`), so that the page can say "we will add acme.nl" and why. Where a change might not be
//! what was meant (other characters than were seen, a user name hidden in a web address), `confirm` asks for a second press of
//! the button before anything is saved. What cannot be repaired without guessing is refused by [`DomainName::parse`].

use super::peeling::Peeling;
use super::{DomainName, DomainPolicy, DomainRefused, peeling, script};

/// What a person typed, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedDomain {
    /// The domain to add.
    pub domain: DomainName,
    /// What was changed, in the order in which it was done; empty where the text was typed as it is stored.
    pub repairs: Vec<Repair>,
    /// What may be worth a thought; nothing was changed.
    pub hints: Vec<Hint>,
    /// Whether to show the domain and ask "is this the one?" before adding it.
    pub confirm: bool,
}

/// One change to the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// Blanks, tabs or line ends around the text or beside its dots were removed.
    Blanks,
    /// Quotes, brackets or a comma around the text were removed.
    Punctuation,
    /// The part before the `@` was removed.
    Address,
    /// `https://`, path, port and the like were removed.
    WebAddress,
    /// A user name in a web address was removed: what stood before the `@` was not the host.
    UserInWebAddress,
    /// `*.` was removed.
    Wildcard,
    /// A dot at the start was removed.
    LeadingDot,
    /// The final dot was removed.
    FinalDot,
    /// Commas became dots.
    CommaForDot,
    /// Dots of East Asian writing became plain dots.
    WideDot,
    /// Capitals became small letters.
    Capitals,
    /// Characters were replaced by the ones that domain names use, or invisible ones were dropped.
    Characters,
    /// The name is written differently in DNS: `xn--…`.
    International,
}

/// A remark about a good name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// The name starts with `www.`, which is seldom what stands after the `@`; `bare` is the name without it.
    Www { bare: String },
    /// The name is below the registered one.
    Subdomain { registrable: String },
    /// The name is in other letters than `looks_like`, but people take it for that.
    LooksLike { looks_like: String },
}

impl TypedDomain {
    /// Understands `text`, or says why it cannot be a sending domain.
    pub fn read(text: &str, policy: &DomainPolicy) -> Result<Self, DomainRefused> {
        let Peeling { text: cleaned, mut repairs } = peeling::peel(text)?;
        let domain = DomainName::parse(&cleaned, policy)?;
        let shown = domain.to_unicode();
        let small = cleaned.to_lowercase();
        if small != cleaned {
            repairs.push(Repair::Capitals);
        }
        if small != shown && small != domain.as_str() {
            repairs.push(Repair::Characters);
        }
        if domain.is_international() {
            repairs.push(Repair::International);
        }
        let hints = hints(&domain, &shown);
        let surprising = |it: &Repair| matches!(it, Repair::WideDot | Repair::Characters | Repair::UserInWebAddress);
        let confirm = repairs.iter().any(surprising) || hints.iter().any(|it| matches!(it, Hint::LooksLike { .. }));
        Ok(Self { domain, repairs, hints, confirm })
    }
}

fn hints(domain: &DomainName, shown: &str) -> Vec<Hint> {
    let mut hints = Vec::new();
    if let Some(bare) = domain.as_str().strip_prefix("www.")
        && domain.registrable() != domain.as_str()
    {
        hints.push(Hint::Www { bare: bare.to_owned() });
    } else if domain.registrable() != domain.as_str() {
        hints.push(Hint::Subdomain { registrable: domain.registrable().to_owned() });
    }
    let seen = script::skeleton(shown);
    if domain.is_international() && seen.is_ascii() && seen != shown {
        hints.push(Hint::LooksLike { looks_like: seen });
    }
    hints
}

impl Repair {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Blanks => "domain-repair-blanks",
            Self::Punctuation => "domain-repair-punctuation",
            Self::Address => "domain-repair-address",
            Self::WebAddress => "domain-repair-web-address",
            Self::UserInWebAddress => "domain-repair-user-in-web-address",
            Self::Wildcard => "domain-repair-wildcard",
            Self::LeadingDot => "domain-repair-leading-dot",
            Self::FinalDot => "domain-repair-final-dot",
            Self::CommaForDot => "domain-repair-comma-for-dot",
            Self::WideDot => "domain-repair-wide-dot",
            Self::Capitals => "domain-repair-capitals",
            Self::Characters => "domain-repair-characters",
            Self::International => "domain-repair-international",
        }
    }
}

impl Hint {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Www { .. } => "domain-hint-www",
            Self::Subdomain { .. } => "domain-hint-subdomain",
            Self::LooksLike { .. } => "domain-hint-looks-like",
        }
    }

    /// What stands in the sentence: name and value of its variable.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let (Self::Www { bare: name } | Self::Subdomain { registrable: name } | Self::LooksLike { looks_like: name }) =
            self;
        vec![("name", name.clone())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<TypedDomain, DomainRefused> {
        TypedDomain::read(text, &DomainPolicy::default())
    }

    #[test]
    fn what_people_type_becomes_the_domain_they_mean() {
        use Repair as R;
        for (text, domain, repairs) in [
            ("acme.nl", "acme.nl", vec![]),
            ("  acme.nl\r\n", "acme.nl", vec![R::Blanks]),
            ("Example-Shop.COM.", "example-shop.com", vec![R::FinalDot, R::Capitals]),
            ("me@acme.nl", "acme.nl", vec![R::Address]),
            ("@acme.nl", "acme.nl", vec![R::Address]),
            ("mailto:me@acme.nl?subject=x", "acme.nl", vec![R::Address]),
            ("Jane Doe <jane@acme.nl>", "acme.nl", vec![R::Punctuation, R::Address]),
            ("https://acme.nl/shop?x=1#top", "acme.nl", vec![R::WebAddress]),
            ("HTTPS://Acme.nl", "acme.nl", vec![R::WebAddress, R::Capitals]),
            ("acme.nl/", "acme.nl", vec![R::WebAddress]),
            ("acme.nl:8080", "acme.nl", vec![R::WebAddress]),
            ("//acme.nl/x", "acme.nl", vec![R::WebAddress]),
            ("*.acme.nl", "acme.nl", vec![R::Wildcard]),
            (".acme.nl", "acme.nl", vec![R::LeadingDot]),
            ("acme,nl", "acme.nl", vec![R::CommaForDot]),
            ("acme . nl", "acme.nl", vec![R::Blanks]),
            ("\"acme.nl\",", "acme.nl", vec![R::Punctuation]),
            ("„acme.nl”", "acme.nl", vec![R::Punctuation]),
            ("bücher.de", "xn--bcher-kva.de", vec![R::International]),
            ("BÜCHER.de", "xn--bcher-kva.de", vec![R::Capitals, R::International]),
            ("xn--bcher-kva.de", "xn--bcher-kva.de", vec![R::International]),
            ("faß.de", "xn--fa-hia.de", vec![R::International]),
            ("info@bücher.de", "xn--bcher-kva.de", vec![R::Address, R::International]),
        ] {
            let typed = read(text).unwrap_or_else(|why| panic!("{text:?}: {why}"));
            assert_eq!((typed.domain.as_str(), &typed.repairs), (domain, &repairs), "{text:?}");
            assert!(!typed.confirm, "{text:?} is no surprise");
        }
    }

    #[test]
    fn what_may_surprise_is_asked_back() {
        use Repair as R;
        for (text, domain, repairs) in [
            ("ａｃｍｅ.com", "acme.com", vec![R::Characters]),
            ("exa\u{ad}mple-shop.com", "example-shop.com", vec![R::Characters]),
            ("ac\u{200b}me.com", "acme.com", vec![R::Characters]),
            ("foo.com。evil.com", "foo.com.evil.com", vec![R::WideDot]),
            ("https://acme.nl@evil.com/", "evil.com", vec![R::WebAddress, R::UserInWebAddress]),
            ("аррӏе.com", "xn--80ak6aa92e.com", vec![R::International]),
        ] {
            let typed = read(text).unwrap_or_else(|why| panic!("{text:?}: {why}"));
            assert_eq!((typed.domain.as_str(), &typed.repairs), (domain, &repairs), "{text:?}");
            assert!(typed.confirm, "{text:?}");
        }
    }

    #[test]
    fn hints_change_nothing() {
        let typed = read("www.acme.co.uk").unwrap();
        assert_eq!(typed.domain.as_str(), "www.acme.co.uk");
        assert_eq!(typed.hints, [Hint::Www { bare: "acme.co.uk".to_owned() }]);
        let typed = read("news.acme.nl").unwrap();
        assert_eq!(typed.hints, [Hint::Subdomain { registrable: "acme.nl".to_owned() }]);
        assert_eq!(read("www.nl").unwrap().hints, [], "a registered name that happens to be www");
        let typed = read("аррӏе.com").unwrap();
        assert_eq!(typed.hints, [Hint::LooksLike { looks_like: "apple.corn".to_owned() }]);
    }

    #[test]
    fn what_would_be_a_guess_is_refused() {
        for (text, key) in [
            ("", "domain-refused-empty"),
            ("   ", "domain-refused-empty"),
            ("@", "domain-refused-empty"),
            ("https://", "domain-refused-empty"),
            ("acme.nl, acme.be", "domain-refused-several-names"),
            ("acme.nl acme.be", "domain-refused-several-names"),
            ("acme.nl\tacme.be", "domain-refused-several-names"),
            ("acme.nl;acme.be", "domain-refused-several-names"),
            ("my company.nl", "domain-refused-blank"),
            ("acme.nl\r\nBcc: all@evil.com", "domain-refused-control-character"),
            ("acme\n.nl", "domain-refused-control-character"),
            ("\u{202e}ln.emca", "domain-refused-control-character"),
            ("acme.nl\u{200f}", "domain-refused-control-character"),
            ("1.2.3.4", "domain-refused-ip-address"),
            ("a@[127.0.0.1]", "domain-refused-ip-address"),
            ("http://[2001:db8::1]:8080/", "domain-refused-ip-address"),
            ("http://0x7f.1/", "domain-refused-ip-address"),
            ("a@localhost", "domain-refused-special-use"),
            ("_dmarc.acme.nl", "domain-refused-bad-character"),
            ("acme%2Enl", "domain-refused-bad-character"),
            ("-a.com", "domain-refused-hyphen"),
            ("a..b", "domain-refused-empty-label"),
            ("xn--example-.org", "domain-refused-not-international"),
            ("example.org.xn--", "domain-refused-not-international"),
            ("\u{200d}acme.com", "domain-refused-not-international"),
            ("co.uk", "domain-refused-public-suffix"),
            ("https://com/", "domain-refused-public-suffix"),
            ("foo.kawasaki.jp", "domain-refused-public-suffix"),
            ("github.io", "domain-refused-private-suffix"),
            ("x.unknowntld", "domain-refused-unknown-ending"),
            ("jane@gmail.com", "domain-refused-free-mail"),
            ("gmаil.com", "domain-refused-mixed-script"),
        ] {
            assert_eq!(read(text).unwrap_err().key(), key, "{text:?}");
        }
        let endless = "a".repeat(1_000_000);
        assert_eq!(read(&endless).unwrap_err(), DomainRefused::TooLong { length: 1_000_000 });
    }

    #[test]
    fn whatever_is_typed_gets_an_answer() {
        use crate::rules::chance::Chance;
        let mut chance = Chance::new(7);
        let alphabet: Vec<char> =
            "ab.-_@:/\\,;<> \t\n*%[]()\"'xn--é。аß\u{ad}\u{200d}\u{202e}\0１０😀".chars().collect();
        for _ in 0..20_000 {
            let text: String = (0..chance.below(24)).map(|_| chance.pick(&alphabet)).collect();
            if let Ok(typed) = read(&format!("{text}.nl")) {
                let again = read(typed.domain.as_str()).unwrap();
                assert_eq!(again.domain, typed.domain, "{text:?}");
                assert!(typed.domain.as_str().is_ascii());
            }
        }
    }
}
