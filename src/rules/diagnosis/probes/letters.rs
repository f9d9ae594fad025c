//! What happens to a label on its way from a page into a panel: spelling, blanks, characters that look alike, international
//! names in the wrong form.

use crate::rules::address::DnsName;

/// How the fixed labels are misspelt, the likeliest first.
const MISSPELT: &[(&str, &[&str])] = &[
    ("_domainkey", &["_domainkeys", "_domain-key", "-domainkey", "__domainkey", "_domiankey", "_domankey"]),
    ("_dmarc", &["_dmark", "__dmarc", "_demarc", "-dmarc", "_dmrac", "_dmarcs"]),
];

/// Cyrillic letters that nobody can tell from these.
const CYRILLIC: &[(u8, &str)] = &[(b'o', "о"), (b'a', "а"), (b'e', "е"), (b'c', "с"), (b'p', "р")];

/// Other spellings of one label, the likeliest first; none where it is nobody's fixed word.
pub(super) fn misspelt(label: &[u8]) -> Vec<Vec<u8>> {
    if let Some((_, others)) = MISSPELT.iter().find(|(it, _)| it.as_bytes() == label) {
        return others.iter().map(|it| it.as_bytes().to_vec()).collect();
    }
    let Some(rest) = label.strip_prefix(b"_") else { return Vec::new() };
    let replaced = |from: u8, to: &[u8]| {
        let bytes = rest.iter().flat_map(|it| if *it == from { to.to_vec() } else { vec![*it] });
        [b"_".to_vec(), bytes.collect()].concat()
    };
    let other_start = |start: &[u8]| [start, rest].concat();
    let all = [replaced(b'-', b"_"), other_start(b"-"), other_start(b"__"), replaced(b'-', b"")];
    all.into_iter().filter(|it| it != label).collect()
}

/// Labels without the underscores that they begin with.
pub(super) fn without_underscores(labels: &[Vec<u8>]) -> Vec<Vec<u8>> {
    labels.iter().map(|it| it.strip_prefix(b"_").unwrap_or(it).to_vec()).collect()
}

/// With a blank before or after a label, as it comes along when text is copied.
pub(super) fn with_blanks(labels: &[Vec<u8>]) -> Vec<Vec<Vec<u8>>> {
    let (Some(last), several) = (labels.len().checked_sub(1), labels.len() > 1) else { return Vec::new() };
    let after = |which: usize, blank: &[u8]| changed(labels, which, |it| [it, blank].concat());
    let before = changed(labels, 0, |it| [b" ", it].concat());
    let mut all = vec![after(last, b" ")];
    all.extend(several.then(|| after(0, b" ")));
    all.extend([before, after(last, "\u{a0}".as_bytes()), after(last, b"\t")]);
    all
}

/// With characters that are easily taken for one another.
pub(super) fn look_alikes(labels: &[Vec<u8>]) -> Vec<Vec<Vec<u8>>> {
    let mapped = |pairs: &[(u8, u8)]| -> Vec<Vec<u8>> {
        let letter = |it: &u8| pairs.iter().find(|(from, _)| from == it).map_or(*it, |(_, to)| *to);
        labels.iter().map(|label| label.iter().map(letter).collect()).collect()
    };
    let mut all = vec![mapped(&[(b'1', b'l'), (b'0', b'o')]), mapped(&[(b'l', b'1'), (b'o', b'0')])];
    for (latin, cyrillic) in CYRILLIC {
        let Some(which) = labels.iter().position(|it| it.contains(latin)) else { continue };
        all.push(changed(labels, which, |label| {
            let place = label.iter().position(|it| it == latin).unwrap_or(0);
            let (before, after) = label.split_at_checked(place).unwrap_or((label, b""));
            [before, cyrillic.as_bytes(), after.get(1..).unwrap_or_default()].concat()
        }));
        break;
    }
    all.retain(|it| it != labels);
    all
}

fn changed(labels: &[Vec<u8>], which: usize, change: impl Fn(&[u8]) -> Vec<u8>) -> Vec<Vec<u8>> {
    let one = |(place, label): (usize, &Vec<u8>)| if place == which { change(label) } else { label.clone() };
    labels.iter().enumerate().map(one).collect()
}

/// An international domain in its two wrong forms: the letters themselves, and encoded twice. Nothing for others.
pub(super) fn wrong_forms(domain: &DnsName) -> Option<[DnsName; 2]> {
    let encoded = |label: &[u8]| label.starts_with(b"xn--");
    if !domain.labels().any(encoded) {
        return None;
    }
    let unicode = |label: &[u8]| {
        let text = String::from_utf8_lossy(label).into_owned();
        idna::domain_to_unicode(&text).0.into_bytes()
    };
    let twice = |label: &[u8]| {
        let text = String::from_utf8_lossy(label).into_owned();
        idna::punycode::encode_str(&text).map(|it| format!("xn--{it}").into_bytes())
    };
    let letters = DnsName::from_labels(domain.labels().map(|it| if encoded(it) { unicode(it) } else { it.to_vec() }));
    let again = domain.labels().map(|it| if encoded(it) { twice(it).unwrap_or_default() } else { it.to_vec() });
    Some([letters.ok()?, DnsName::from_labels(again).ok()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(text: &str) -> Vec<Vec<u8>> {
        DnsName::parse(text).unwrap().labels().map(<[u8]>::to_vec).collect()
    }

    fn shown(all: Vec<Vec<Vec<u8>>>) -> Vec<String> {
        all.iter().map(|it| DnsName::from_labels(it).unwrap().to_string()).collect()
    }

    #[test]
    fn labels_are_misspelt() {
        let spelt = |it: &str| misspelt(it.as_bytes()).into_iter().map(|it| String::from_utf8(it).unwrap());
        assert_eq!(spelt("_dmarc").next().unwrap(), "_dmark");
        assert_eq!(
            spelt("_a-challenge").collect::<Vec<_>>(),
            ["_a_challenge", "-a-challenge", "__a-challenge", "_achallenge"]
        );
        assert_eq!(spelt("bounce").next(), None);
    }

    #[test]
    fn blanks_and_look_alikes() {
        let owner = labels("fm1._domainkey");
        assert_eq!(
            shown(with_blanks(&owner)),
            [
                r"fm1._domainkey\032",
                r"fm1\032._domainkey",
                r"\032fm1._domainkey",
                r"fm1._domainkey\194\160",
                r"fm1._domainkey\009"
            ]
        );
        assert_eq!(shown(look_alikes(&owner)), ["fml._domainkey", "fm1._d0mainkey", r"fm1._d\208\190mainkey"],);
        assert_eq!(shown(look_alikes(&labels("_dmarc"))), [r"_dm\208\176rc"]);
    }

    #[test]
    fn international_names_have_two_wrong_forms() {
        let name = |text: &str| DnsName::parse(text).unwrap();
        let [letters, twice] = wrong_forms(&name("xn--bcher-kva.acme.test")).unwrap();
        assert_eq!(letters.to_string(), r"b\195\188cher.acme.test");
        assert_eq!(twice.to_string(), "xn--xn--bcher-kva-.acme.test");
        assert_eq!(wrong_forms(&name("acme.test")), None);
    }
}
