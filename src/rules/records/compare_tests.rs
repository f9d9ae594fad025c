use super::*;
use crate::rules::chance::Chance;
use crate::rules::records::test_keys::{ED25519, ED25519_SPKI, OTHER_RSA, RSA, RSA_PKCS1};
use crate::rules::records::{BadTag, ChallengeToken};

const SPF: &str = "v=spf1 include:spf.mail.example ~all";
const DMARC: &str = "v=DMARC1; p=none";
const HOST: &str = "rp.mail.example.";

fn wanted_token() -> String {
    ChallengeToken::from_random([5; 32], &Brand::default()).value().to_owned()
}

fn wanted_key() -> String {
    format!("v=DKIM1; k=rsa; p={RSA}")
}

fn txt(text: &str) -> Data {
    Data::Txt(text.as_bytes().chunks(255).map(<[u8]>::to_vec).collect())
}

fn txts(texts: &[&str]) -> Vec<Data> {
    texts.iter().map(|it| txt(it)).collect()
}

fn cname(target: &str) -> Data {
    Data::Cname(DnsName::parse(target).unwrap())
}

fn why(outcome: &Match) -> Option<(&Mismatch, Option<usize>)> {
    match outcome {
        Match::Different(it) => Some((&it.why, it.at)),
        _ => None,
    }
}

/// What real checkers have called wrong and is not (dns.md 1b; each line was a false alarm somewhere).
#[test]
fn healthy_variants_are_healthy() {
    let (token, key) = (wanted_token(), wanted_key());
    let half = key.len() / 2;
    let split = Data::Txt(vec![key.as_bytes()[..half].to_vec(), key.as_bytes()[half..].to_vec()]);
    let crumbs = Data::Txt(token.bytes().map(|it| vec![it]).collect());
    let blanks = format!("v=DKIM1;\tk=rsa ; p={}", RSA.replace('M', "M "));
    let cases: Vec<(&str, Purpose, &str, Vec<Data>)> = vec![
        ("several character-strings", Purpose::Dkim, &key, vec![split]),
        ("every character its own string", Purpose::Ownership, &token, vec![crumbs]),
        (
            "an empty string in between",
            Purpose::Ownership,
            &token,
            vec![Data::Txt(vec![vec![], token.clone().into_bytes(), vec![]])],
        ),
        ("blanks between tags and in the key", Purpose::Dkim, &key, txts(&[&blanks])),
        ("blanks at the edges of a key", Purpose::Dkim, &key, txts(&[&format!(" {key} ")])),
        ("no version", Purpose::Dkim, &key, txts(&[&format!("k=rsa; p={RSA}")])),
        ("no key type", Purpose::Dkim, &key, txts(&[&format!("v=DKIM1; p={RSA}")])),
        ("other order after the version", Purpose::Dkim, &key, txts(&[&format!("v=DKIM1; p={RSA}; k=rsa")])),
        ("further tags", Purpose::Dkim, &key, txts(&[&format!("v=DKIM1; k=rsa; t=s; n=x; y=1; p={RSA};")])),
        ("no blank after the semicolon", Purpose::Dmarc, DMARC, txts(&["v=DMARC1;p=none"])),
        ("semicolon at the end", Purpose::Dmarc, DMARC, txts(&["v=DMARC1; p=none;"])),
        ("a stricter policy", Purpose::Dmarc, DMARC, txts(&["v=DMARC1; p=reject; rua=mailto:x@other.example"])),
        ("other texts beside the policy", Purpose::Dmarc, DMARC, txts(&["hello", DMARC])),
        ("capitals in a host name", Purpose::ReturnPath, HOST, vec![cname("RP.Mail.EXAMPLE")]),
        ("no final dot", Purpose::ReturnPath, "rp.mail.example", vec![cname("rp.mail.example.")]),
        ("version of SPF in capitals", Purpose::Spf, SPF, txts(&["V=SPF1 include:spf.mail.example ~all"])),
        (
            "more senders, harder ending",
            Purpose::Spf,
            SPF,
            txts(&["v=spf1 mx ip4:192.0.2.1 +include:SPF.mail.example. -all"]),
        ),
        ("other texts at the domain", Purpose::Spf, SPF, txts(&["google-site-verification=x", SPF, "MS=ms1"])),
        ("other texts beside the token", Purpose::Ownership, &token, txts(&["google-site-verification=x", &token])),
        ("another customer's token beside ours", Purpose::Ownership, &token, {
            let other = ChallengeToken::from_random([6; 32], &Brand::default());
            txts(&[other.value(), &token])
        }),
    ];
    for (what, purpose, value, found) in cases {
        assert_eq!(compare(purpose, Some(value), &found), Match::Same, "{what}");
        let rotated: Vec<Data> = found.iter().rev().cloned().collect();
        assert_eq!(compare(purpose, Some(value), &rotated), Match::Same, "{what}, in another order");
    }
}

/// And the reverse: green because one of several matches.
#[test]
fn one_of_several_is_not_enough_where_only_one_may_be() {
    let key = wanted_key();
    let other = format!("v=DKIM1; k=rsa; p={OTHER_RSA}");
    for (purpose, value, found) in [
        (Purpose::Dkim, key.as_str(), txts(&[&key, &other])),
        (Purpose::Dkim, &key, txts(&[&key, "v=spf1 -all"])),
        (Purpose::Spf, SPF, txts(&[SPF, "v=spf1 mx -all"])),
        (Purpose::Spf, SPF, txts(&[SPF, SPF])),
        (Purpose::Dmarc, DMARC, txts(&[DMARC, "v=DMARC1; p=reject"])),
        (Purpose::ReturnPath, HOST, vec![cname("rp.mail.example"), cname("old.example")]),
    ] {
        let outcome = compare(purpose, Some(value), &found);
        assert_eq!(outcome, Match::MoreThanOne(2));
        assert_eq!(outcome.status(), RecordStatus::MoreThanOne);
    }
}

#[test]
fn nothing_of_the_kind_is_missing() {
    let (token, key) = (wanted_token(), wanted_key());
    for (purpose, value, found) in [
        (Purpose::Ownership, token.as_str(), vec![]),
        (Purpose::Ownership, &token, txts(&["v=spf1 -all"])),
        (Purpose::Ownership, &token, vec![cname("other.example")]),
        (Purpose::Dkim, &key, vec![]),
        (Purpose::Dkim, &key, vec![cname("other.example")]),
        (Purpose::ReturnPath, HOST, txts(&["rp.mail.example"])),
        (Purpose::Spf, SPF, txts(&["v=spf10 -all", " v=spf1 -all", "hello"])),
        (Purpose::Dmarc, DMARC, txts(&["hello dmarc", "v=spf1 -all"])),
    ] {
        let outcome = compare(purpose, Some(value), &found);
        assert_eq!(outcome, Match::Missing, "{purpose:?} {found:?}");
        assert_eq!(outcome.status(), RecordStatus::Missing);
    }
}

#[test]
fn a_token_must_match_to_the_byte() {
    let token = wanted_token();
    let mut typo = token.clone().into_bytes();
    typo[20] = if typo[20] == b'0' { b'1' } else { b'0' };
    let typo = String::from_utf8(typo).unwrap();
    for (text, mismatch, at) in [
        (format!(" {token}"), Mismatch::TokenEmbedded, None),
        (format!("{token}\n"), Mismatch::TokenEmbedded, None),
        (format!("\"{token}\""), Mismatch::TokenEmbedded, None),
        (format!("Value: {token}"), Mismatch::TokenEmbedded, None),
        (typo, Mismatch::TokenTypo, Some(20)),
        (token.get(..30).unwrap().to_owned(), Mismatch::TokenDamaged, Some(30)),
        (token.to_uppercase(), Mismatch::TokenDamaged, Some(0)),
        (token.replace("token=", ""), Mismatch::TokenDamaged, Some(0)),
        (ChallengeToken::from_random([6; 32], &Brand::default()).value().to_owned(), Mismatch::OtherToken, None),
        ("abc123".to_owned(), Mismatch::OtherText, None),
    ] {
        let outcome = compare(Purpose::Ownership, Some(&token), &[txt("unrelated=1"), txt(&text)]);
        assert_eq!(why(&outcome), Some((&mismatch, at)), "{text:?}");
        assert!(matches!(outcome, Match::Different(Difference { which: 1, .. })), "{text:?}");
    }
}

#[test]
fn keys_differ_by_their_numbers_and_records_by_their_faults() {
    let rsa = wanted_key();
    let ed = format!("v=DKIM1; k=ed25519; p={ED25519}");
    for (value, text, mismatch, at) in [
        (&rsa, format!("v=DKIM1; k=rsa; p={OTHER_RSA}"), Mismatch::OtherKey, None),
        (&rsa, ed.clone(), Mismatch::OtherKey, None),
        (&rsa, format!("v=DKIM1; k=rsa; p={RSA_PKCS1}"), Mismatch::Wrapping(Wrapping::Pkcs1), None),
        (&ed, format!("v=DKIM1; k=ed25519; p={ED25519_SPKI}"), Mismatch::Wrapping(Wrapping::Spki), None),
        (&rsa, "v=DKIM1; p=".to_owned(), Mismatch::Key(DkimFault::Revoked), Some(11)),
        (&rsa, format!("\"{rsa}\""), Mismatch::Key(DkimFault::TagList(BadTag::Name)), Some(0)),
        (&rsa, "v=spf1 -all".to_owned(), Mismatch::Key(DkimFault::Version), Some(2)),
    ] {
        let outcome = compare(Purpose::Dkim, Some(value), &[txt(&text)]);
        assert_eq!(why(&outcome), Some((&mismatch, at)), "{text}");
        assert_eq!(outcome.status(), RecordStatus::Different);
    }
    assert_eq!(compare(Purpose::Dkim, Some(&ed), &[txt(&ed)]), Match::Same);
}

#[test]
fn a_key_that_was_emptied_must_be_empty() {
    let emptied = |found: &[Data]| compare(Purpose::Dkim, Some("v=DKIM1; p="), found);
    for same in ["v=DKIM1; p=", "p=", "v=DKIM1; k=rsa; p=", " v=DKIM1 ; p= ; "] {
        assert_eq!(emptied(&txts(&[same])), Match::Same, "{same}");
    }
    assert_eq!(why(&emptied(&txts(&[&wanted_key()]))), Some((&Mismatch::OtherKey, None)), "still there");
    assert_eq!(emptied(&[]), Match::Missing);
    assert_eq!(why(&emptied(&txts(&["v=DKIM1"]))), Some((&Mismatch::Key(DkimFault::NoKey), Some(0))));
    let key = compare(Purpose::Dkim, Some(&wanted_key()), &txts(&["v=DKIM1; p="]));
    assert_eq!(why(&key), Some((&Mismatch::Key(DkimFault::Revoked), Some(11))), "emptied too early");
}

#[test]
fn the_rest_differs_as_receivers_see_it() {
    for (purpose, value, found, mismatch, at) in [
        (Purpose::ReturnPath, HOST, cname("rp.mail.example.acme.nl"), Mismatch::OtherHost, None),
        (Purpose::Spf, SPF, txt("v=spf1 mx -all"), Mismatch::SpfLacksUs, None),
        (Purpose::Spf, SPF, txt("v=spf1 -all include:spf.mail.example"), Mismatch::SpfAfterAll, Some(12)),
        (Purpose::Spf, SPF, txt("v=spf1 include:spf.mail.example ip4:1.2.3 -all"), Mismatch::SpfTerm, Some(32)),
        (Purpose::Spf, SPF, txt("v=spf1 include:spf.mail.example –all"), Mismatch::SpfCharacter, Some(32)),
        (Purpose::Dmarc, DMARC, txt("v=DMARC1; p=quarentine"), Mismatch::Policy(dmarc::DmarcFault::Policy), Some(12)),
    ] {
        let outcome = compare(purpose, Some(value), &[found]);
        assert_eq!(why(&outcome), Some((&mismatch, at)), "{purpose:?}");
    }
}

#[test]
fn without_a_wish_it_says_what_is_there() {
    for (purpose, found, outcome) in [
        (Purpose::Spf, vec![], Match::Missing),
        (Purpose::Spf, txts(&["v=spf1 mx -all"]), Match::Same),
        (Purpose::Spf, txts(&["v=spf1 mx -all", "v=spf1 -all"]), Match::MoreThanOne(2)),
        (Purpose::Dmarc, txts(&["v=DMARC1; p=reject"]), Match::Same),
        (Purpose::Dmarc, vec![], Match::Missing),
        (Purpose::Ownership, vec![], Match::Missing),
        (Purpose::ReturnPath, vec![cname("x.example")], Match::Same),
    ] {
        assert_eq!(compare(purpose, None, &found), outcome, "{purpose:?} {found:?}");
    }
}

/// A green tick is a promise: chance must not earn one, and no answer may break the reader.
#[test]
fn damaged_values_are_never_the_same() {
    let mut chance = Chance::new(17);
    let (token, key) = (wanted_token(), wanted_key());
    for round in 0..3_000 {
        let (purpose, value) = if round % 2 == 0 { (Purpose::Ownership, &token) } else { (Purpose::Dkim, &key) };
        let mut bytes = value.clone().into_bytes();
        match chance.below(3) {
            0 => {
                let length = chance.below(bytes.len());
                bytes.truncate(length);
            }
            1 => {
                let at = chance.below(bytes.len());
                bytes.remove(at);
            }
            _ => {
                let at = chance.below(bytes.len());
                bytes[at] = bytes[at].wrapping_add(1 + chance.below(255) as u8);
            }
        }
        let outcome = compare(purpose, Some(value), &[Data::Txt(bytes.chunks(255).map(<[u8]>::to_vec).collect())]);
        let harmless = purpose == Purpose::Dkim && {
            // A blank in front of a tag, or a letter of a tag that nobody reads, changes nothing.
            let text = String::from_utf8_lossy(&bytes).into_owned();
            text.contains(&format!("p={RSA}"))
        };
        assert!(outcome != Match::Same || harmless, "{}", bytes.escape_ascii());
    }
}
