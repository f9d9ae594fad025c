//! Which names may become a sending domain: every reason to refuse, in the order in which they are looked for.
//!
//! IDNA is strict (UTS 46, non-transitional, STD3 characters, hyphens checked), so that nothing is folded into another
//! name (CVE-2024-12224). Converting comes before every judgement: a full-width dot must not hide an ending. Public
//! suffixes come from the list built into `psl`; an ending that the list does not know does not exist.

use std::net::IpAddr;

use super::special_use::{self, SpecialUse, is_within};
use super::{DomainName, DomainPolicy, DomainRefused, domain_name, free_mail, script};

/// What nobody types by mistake; longer texts are not looked at.
const LONGEST_INPUT: usize = 2_000;
/// The longest sending domain: DNS ends at 253, and the names of its records must still fit.
const LONGEST: usize = 180;
/// More labels than any organisation needs.
const MOST_LABELS: usize = 10;

/// The domain that `text` names, if it may be a sending domain.
pub(super) fn admit(text: &str, policy: &DomainPolicy) -> Result<DomainName, DomainRefused> {
    refuse_unreadable(text)?;
    let ascii = idna::domain_to_ascii_strict(text).map_err(|_| why_not_ascii(text))?;
    if is_ip_address(&ascii) {
        return Err(DomainRefused::IpAddress);
    }
    let domain = DomainName::in_stored_form(&ascii).ok_or(DomainRefused::NotInternational { label: ascii })?;
    refuse_shape(&domain, policy)?;
    refuse_script(&domain)?;
    refuse_suffix(&domain, policy)?;
    refuse_owner(&domain, policy)?;
    Ok(domain)
}

/// What must not even be converted: nothing, far too much, characters that steer the text, blanks.
fn refuse_unreadable(text: &str) -> Result<(), DomainRefused> {
    if text.is_empty() {
        return Err(DomainRefused::Empty);
    }
    if text.len() > LONGEST_INPUT {
        return Err(DomainRefused::TooLong { length: text.len() });
    }
    for (character, position) in text.chars().zip(1..) {
        if character.is_control() || script::is_bidi_control(character) {
            return Err(DomainRefused::ControlCharacter { code: script::code_point(character), position });
        }
        if character.is_whitespace() {
            return Err(DomainRefused::Blank { position });
        }
    }
    match text.trim_matches(['[', ']']).parse::<IpAddr>() {
        Ok(_) => Err(DomainRefused::IpAddress),
        Err(_) => Ok(()),
    }
}

/// The converter only says "no"; this finds the reason, looking at the labels from the left.
fn why_not_ascii(text: &str) -> DomainRefused {
    for label in text.split(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}']) {
        let strange = |it: &char| it.is_ascii() && !it.is_ascii_alphanumeric() && *it != '-';
        if label.is_empty() {
            return DomainRefused::EmptyLabel;
        }
        if let Some(character) = label.chars().find(strange) {
            return DomainRefused::BadCharacter { character };
        }
        let shown = label.to_owned();
        let Ok(ascii) = idna::domain_to_ascii(label) else {
            return DomainRefused::NotInternational { label: shown };
        };
        if ascii.len() > 63 {
            return DomainRefused::LabelTooLong { label: shown };
        }
        let third_and_fourth = ascii.as_bytes().get(2..4) == Some(b"--") && !ascii.starts_with("xn--");
        if label.starts_with('-') || label.ends_with('-') || third_and_fourth {
            return DomainRefused::Hyphen { label: shown };
        }
        if idna::domain_to_ascii_strict(label).is_err() {
            return DomainRefused::NotInternational { label: shown };
        }
    }
    match idna::domain_to_ascii(text) {
        Ok(ascii) if ascii.len() > domain_name::LONGEST => DomainRefused::TooLong { length: ascii.len() },
        _ => DomainRefused::NotInternational { label: text.to_owned() },
    }
}

/// Whether old programs would read the name as an address: `1.2.3.4`, but also `0x7f.1` and `127.1`.
fn is_ip_address(ascii: &str) -> bool {
    ascii.split('.').all(|label| {
        let hex = label.strip_prefix("0x").is_some_and(|rest| rest.bytes().all(|it| it.is_ascii_hexdigit()));
        hex || label.bytes().all(|it| it.is_ascii_digit())
    })
}

fn refuse_shape(domain: &DomainName, policy: &DomainPolicy) -> Result<(), DomainRefused> {
    let special = special_use::of(domain.as_str());
    if let Some((ending, which)) = special
        && (which == SpecialUse::Never || !policy.allow_special_use)
    {
        return Err(DomainRefused::SpecialUse { ending: ending.to_owned() });
    }
    if domain.as_str().len() > LONGEST {
        return Err(DomainRefused::TooLong { length: domain.as_str().len() });
    }
    match domain.dns_name().labels().len() {
        1 if psl::suffix(domain.as_str().as_bytes()).is_some_and(|it| it.is_known()) => Ok(()),
        1 => Err(DomainRefused::SingleLabel { label: domain.to_unicode() }),
        count if count > MOST_LABELS => Err(DomainRefused::TooManyLabels { count }),
        _ => Ok(()),
    }
}

fn refuse_script(domain: &DomainName) -> Result<(), DomainRefused> {
    if !domain.is_international() {
        return Ok(());
    }
    let shown = domain.to_unicode();
    for label in shown.split('.') {
        if let Some(character) = script::odd_character(label) {
            return Err(DomainRefused::BadCharacter { character });
        }
        if script::mixes_scripts(label) {
            return Err(DomainRefused::MixedScript { label: label.to_owned() });
        }
    }
    let registrable = idna::domain_to_unicode(domain.registrable()).0;
    match free_mail::looks_like(&registrable) {
        Some(name) => Err(DomainRefused::LooksLike { name: name.to_owned() }),
        None => Ok(()),
    }
}

fn refuse_suffix(domain: &DomainName, policy: &DomainPolicy) -> Result<(), DomainRefused> {
    let ending = |text: &str| idna::domain_to_unicode(text).0;
    let suffix = psl::suffix(domain.as_str().as_bytes());
    let text = suffix.and_then(|it| std::str::from_utf8(it.as_bytes()).ok()).unwrap_or_default();
    match suffix.and_then(|it| it.typ()) {
        None if special_use::of(domain.as_str()).is_some() => Ok(()),
        None => Err(DomainRefused::UnknownEnding { ending: ending(text) }),
        Some(psl::Type::Icann) if text == domain.as_str() => Err(DomainRefused::PublicSuffix { suffix: ending(text) }),
        Some(psl::Type::Private)
            if text == domain.as_str() && !policy.private_suffixes_allowed.iter().any(|it| it == text) =>
        {
            Err(DomainRefused::PrivateSuffix { suffix: ending(text) })
        }
        Some(_) => Ok(()),
    }
}

fn refuse_owner(domain: &DomainName, policy: &DomainPolicy) -> Result<(), DomainRefused> {
    if let Some(name) = policy.own_names.iter().find(|own| is_within(domain.as_str(), own)) {
        return Err(DomainRefused::OwnName { name: name.clone() });
    }
    match free_mail::provider_of(domain.registrable()) {
        Some(provider) => {
            Err(DomainRefused::FreeMail { domain: domain.registrable().to_owned(), provider: provider.to_owned() })
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<String, DomainRefused> {
        DomainName::parse(text, &DomainPolicy::default()).map(|it| it.to_string())
    }

    #[test]
    fn every_cause_has_its_own_refusal() {
        use DomainRefused as R;
        let label = |it: &str| it.to_owned();
        let long = "a".repeat(64);
        let deep = "a.b.c.d.e.f.g.h.i.acme.nl";
        let long_but_legal = format!("{0}.{0}.{0}.acme.nl", "a".repeat(60));
        let wide = format!("{0}.{0}.{0}.{0}.nl", "a".repeat(63));
        for (text, why) in [
            ("", R::Empty),
            ("acme shop.nl", R::Blank { position: 5 }),
            ("acme\u{a0}.nl", R::Blank { position: 5 }),
            ("acme.nl\r\nBcc: x", R::ControlCharacter { code: label("U+000D"), position: 8 }),
            ("acme\0.nl", R::ControlCharacter { code: label("U+0000"), position: 5 }),
            ("ln.\u{202e}emca", R::ControlCharacter { code: label("U+202E"), position: 4 }),
            ("a_b.com", R::BadCharacter { character: '_' }),
            ("*.example.com", R::BadCharacter { character: '*' }),
            ("acme.nl/", R::BadCharacter { character: '/' }),
            ("i❤.ws", R::BadCharacter { character: '❤' }),
            ("1.2.3.4", R::IpAddress),
            ("0x7f.1", R::IpAddress),
            ("127.1", R::IpAddress),
            ("１.２.３.４", R::IpAddress),
            ("[2001:db8::1]", R::IpAddress),
            ("::1", R::IpAddress),
            ("a..b", R::EmptyLabel),
            (".acme.nl", R::EmptyLabel),
            ("acme.nl.", R::EmptyLabel),
            (&format!("{}.nl", "a".repeat(64)), R::LabelTooLong { label: long }),
            (&wide, R::TooLong { length: 258 }),
            (&long_but_legal, R::TooLong { length: 190 }),
            (deep, R::TooManyLabels { count: 11 }),
            ("-a.com", R::Hyphen { label: label("-a") }),
            ("a-.com", R::Hyphen { label: label("a-") }),
            ("ab--c.com", R::Hyphen { label: label("ab--c") }),
            ("xn--example-.org", R::NotInternational { label: label("xn--example-") }),
            ("example.org.xn--", R::NotInternational { label: label("xn--") }),
            ("\u{200d}acme.com", R::NotInternational { label: label("\u{200d}acme") }),
            ("gmаil.com", R::MixedScript { label: label("gmаil") }),
            ("раypal.com", R::MixedScript { label: label("раypal") }),
            ("ɡmail.com", R::BadCharacter { character: 'ɡ' }),
            ("localhost", R::SpecialUse { ending: label("localhost") }),
            ("acme.test", R::SpecialUse { ending: label("test") }),
            ("acme.example.com", R::SpecialUse { ending: label("example.com") }),
            ("acme", R::SingleLabel { label: label("acme") }),
            ("acme.nll", R::UnknownEnding { ending: label("nll") }),
            ("acme.123", R::UnknownEnding { ending: label("123") }),
            ("com", R::PublicSuffix { suffix: label("com") }),
            ("co.uk", R::PublicSuffix { suffix: label("co.uk") }),
            ("foo.kawasaki.jp", R::PublicSuffix { suffix: label("foo.kawasaki.jp") }),
            ("公司.cn", R::PublicSuffix { suffix: label("公司.cn") }),
            ("github.io", R::PrivateSuffix { suffix: label("github.io") }),
            ("gmail.com", R::FreeMail { domain: label("gmail.com"), provider: label("Google") }),
            ("mail.GMX.net", R::FreeMail { domain: label("gmx.net"), provider: label("GMX") }),
        ] {
            assert_eq!(parse(text), Err(why), "{text:?}");
        }
    }

    #[test]
    fn a_full_width_dot_does_not_hide_the_ending() {
        assert_eq!(parse("foo.com。evil.com").unwrap(), "foo.com.evil.com");
        assert!(matches!(parse("foo。co.uk。"), Err(DomainRefused::EmptyLabel)));
        assert!(matches!(parse("co。uk"), Err(DomainRefused::PublicSuffix { .. })));
    }

    #[test]
    fn the_operator_widens_and_narrows_what_is_let_in() {
        let policy = DomainPolicy {
            allow_special_use: true,
            private_suffixes_allowed: vec!["github.io".to_owned()],
            own_names: vec!["frankmark.host.nl".to_owned()],
        };
        let parse = |text: &str| DomainName::parse(text, &policy);
        assert_eq!(parse("news.acme.test").unwrap().registrable(), "acme.test");
        assert_eq!(parse("github.io").unwrap().registrable(), "github.io");
        assert!(parse("acme.github.io").unwrap().is_below_private_suffix());
        assert!(!parse("acme.co.uk").unwrap().is_below_private_suffix());
        assert!(parse("host.nl").is_ok() && parse("afrankmark.host.nl").is_ok());
        for (text, key) in [
            ("test", "domain-refused-single-label"),
            ("acme.invalid", "domain-refused-special-use"),
            ("home.arpa", "domain-refused-public-suffix"),
            ("blogspot.com.evil", "domain-refused-unknown-ending"),
            ("frankmark.host.nl", "domain-refused-own-name"),
            ("a.frankmark.host.nl", "domain-refused-own-name"),
        ] {
            assert_eq!(parse(text).unwrap_err().key(), key, "{text}");
        }
    }
}
