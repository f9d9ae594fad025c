//! The pure rules give keys and values instead of sentences. Every such key has a text that wants exactly those values, or
//! people would read `{$label}`.

use super::words::languages;
use frankmark::rules::address::{
    AddressRefused, BadDnsName, DisplayNameRefused, DnsName, DomainName, DomainPolicy, DomainRefused, Hint, Repair,
    TypedDomain,
};
use frankmark::rules::records::spf_merge::{MergeNote, Removable};
use frankmark::rules::records::{Note, spf};
use std::collections::{BTreeMap, BTreeSet};

type Said = (&'static str, Vec<(&'static str, String)>);

/// Each refusal once, mostly by asking for it.
fn domains() -> Vec<Said> {
    let policy = DomainPolicy { own_names: vec!["mail.acme.nl".to_owned()], ..DomainPolicy::default() };
    let refused = |text: &str| match DomainName::parse(text, &policy) {
        Err(why) => (why.key(), why.arguments()),
        Ok(domain) => panic!("{domain} was let in"),
    };
    let (long, deep) = ("a".repeat(64), "a.b.c.d.e.f.g.h.i.acme.nl");
    let wide = format!("{0}.{0}.{0}.acme.nl", "a".repeat(60));
    let texts = [
        "",
        "a b.nl",
        "a\r.nl",
        "a_b.nl",
        "1.2.3.4",
        &wide,
        "a..nl",
        &format!("{long}.nl"),
        deep,
        "-a.nl",
        "xn--a-.nl",
        "gmаil.com",
        "acme",
        "acme.nll",
        "acme.test",
        "co.uk",
        "github.io",
        "gmail.com",
        "mail.acme.nl",
    ];
    let others = [
        TypedDomain::read("a.nl, b.nl", &policy).expect_err("two names"),
        DomainRefused::LooksLike { name: "gmail.com".to_owned() },
    ];
    texts.into_iter().map(refused).chain(others.iter().map(|it| (it.key(), it.arguments()))).collect()
}

fn repairs_and_hints() -> Vec<Said> {
    use Repair as R;
    let repairs = [
        R::Blanks,
        R::Punctuation,
        R::Address,
        R::WebAddress,
        R::UserInWebAddress,
        R::Wildcard,
        R::LeadingDot,
        R::FinalDot,
        R::CommaForDot,
        R::WideDot,
        R::Capitals,
        R::Characters,
        R::International,
    ];
    let name = || "acme.nl".to_owned();
    let hints =
        [Hint::Www { bare: name() }, Hint::Subdomain { registrable: name() }, Hint::LooksLike { looks_like: name() }];
    let repairs = repairs.iter().map(|it| (it.key(), Vec::new()));
    repairs.chain(hints.iter().map(|it| (it.key(), it.arguments()))).collect()
}

fn senders() -> Vec<Said> {
    use AddressRefused as A;
    use DisplayNameRefused as D;
    let text = || "x".to_owned();
    let addresses = [
        A::Empty,
        A::NoAt,
        A::NoLocalPart,
        A::LocalPartTooLong { length: 65 },
        A::TooLong { length: 255 },
        A::Character { character: text() },
        A::Dots,
        A::EncodedWord,
        A::NoHost { domain: text() },
        A::Domain(DomainRefused::Empty),
    ];
    let names = [
        D::Empty,
        D::TooLong { length: 65 },
        D::ControlCharacter { code: text(), position: 1 },
        D::Character { character: '@' },
        D::EncodedWord,
        D::Link,
    ];
    let addresses = addresses.iter().map(|it| (it.key(), it.arguments()));
    addresses.chain(names.iter().map(|it| (it.key(), it.arguments()))).collect()
}

fn notes() -> Result<Vec<Said>, BadDnsName> {
    use spf::NotPlain as N;
    let host = DnsName::parse("spf.mail.example")?;
    let by_hand = [N::Character(1), N::Term(1), N::LookUps(11), N::Long(451)];
    let mut notes: Vec<_> = by_hand.into_iter().map(|why| Note::SpfByHand { why, host: host.clone() }).collect();
    notes.extend([
        Note::SpfNotAsked,
        Note::SpfNamesUs,
        Note::SpfChange,
        Note::SpfSeveral { count: 2 },
        Note::SpfMerge { count: 2 },
        Note::SpfPrice { before: 1, after: 2 },
        Note::SpfElsewhere { name: host.clone() },
        Note::DmarcThere,
        Note::DmarcChange,
        Note::DmarcSeveral { count: 2 },
        Note::DmarcChoice { count: 2, other: "v=DMARC1; p=reject".into() },
    ]);
    let (entry, kept, dropped) = (|| "mx".to_owned(), || "~all".to_owned(), || "-all".to_owned());
    let merged = [
        MergeNote::Twice,
        MergeNote::Repaired { from: entry(), to: entry() },
        MergeNote::Weaker { kept: kept(), dropped: dropped() },
        MergeNote::Moved { entry: entry() },
        MergeNote::Ending { kept: kept(), dropped: dropped() },
        MergeNote::Everybody { kept: kept() },
        MergeNote::Redirect { entry: entry(), include: entry() },
        MergeNote::Dropped { entry: entry() },
        MergeNote::Dead { entry: entry() },
    ];
    notes.extend(merged.map(Note::SpfMerged));
    let removable = [Removable::Dead { entry: entry() }, Removable::Nested { entry: entry(), within: entry() }];
    notes.extend(removable.map(Note::SpfRemovable));
    notes.push(Note::DmarcInherited { from: host });
    Ok(notes.iter().map(|it| (it.key(), it.arguments())).collect())
}

#[test]
fn every_key_that_the_rules_give_has_a_text_with_its_values() {
    let mut said: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (key, values) in [domains(), repairs_and_hints(), senders(), notes().expect("good names")].concat() {
        said.insert(key, values.into_iter().map(|(name, _)| name.to_owned()).collect());
    }
    let english = &languages()["en"];
    for (key, values) in &said {
        assert_eq!(english.get(*key), Some(values), "{key}");
    }
    let kinds = [
        "domain-refused-",
        "domain-repair-",
        "domain-hint-",
        "address-refused-",
        "display-name-refused-",
        "record-note-",
    ];
    let unsaid: Vec<_> = english
        .keys()
        .filter(|key| kinds.iter().any(|it| key.starts_with(it)) && !said.contains_key(key.as_str()))
        .collect();
    assert!(unsaid.is_empty(), "texts that no rule gives, or that this test forgot: {unsaid:?}");
}
