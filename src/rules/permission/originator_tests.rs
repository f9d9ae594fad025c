//! The strict reader: what it makes of the values in `tests/cases/permission/from.case`, and that nothing upsets it.

use super::misread::Misread;
use super::originator::{Field, OriginatorFields};
use crate::rules::chance::Chance;
use std::time::Instant;

fn read(value: &[u8]) -> Field {
    let mut fields = OriginatorFields::default();
    fields.add(b"From", value);
    fields.from.pop().expect("one field")
}

/// `\n` and the like in a case.
fn octets(text: &str) -> Vec<u8> {
    let mut octets = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        octets.push(match byte {
            b'\\' => match rest.next().expect("something after a backslash") {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'0' => 0,
                b'x' => {
                    let hex = [rest.next().expect("a digit"), rest.next().expect("a digit")];
                    u8::from_str_radix(std::str::from_utf8(&hex).expect("digits"), 16).expect("digits")
                }
                b'\\' => b'\\',
                other => panic!("\\{} in {text}", char::from(other)),
            },
            other => other,
        });
    }
    octets
}

#[test]
fn every_case_is_read_as_it_says() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    let cases = include_str!("../../../tests/cases/permission/from.case");
    for line in cases.lines().filter(|it| !it.is_empty() && !it.starts_with('#')) {
        let (value, expected) = line.rsplit_once("=> ").expect("an arrow");
        count += 1;
        let seen = match read(&octets(value.strip_suffix(' ').unwrap_or(value))) {
            Ok(addresses) => addresses.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(" ").into_bytes(),
            Err(misread) => format!("!{}", misread.id()).into_bytes(),
        };
        if seen != octets(expected) {
            wrong.push(format!("{line}   but {}", String::from_utf8_lossy(&seen)));
        }
    }
    assert!(wrong.is_empty() && count >= 150, "{count} cases\n{}", wrong.join("\n"));
}

#[test]
fn fields_are_found_by_name_and_kept_in_order() {
    let mut fields = OriginatorFields::default();
    for (name, value) in [
        ("FROM", "a@x"),
        ("from \t", "b@x"),
        ("Sender", "c@x"),
        ("Sender", "c@x, d@x"),
        ("resent-FROM", "e@x, f@x"),
        ("Resent-From", "g"),
        ("Resent-Sender", "h@x"),
        ("Reply-To", "i@x"),
        ("X-From", "j@x"),
        (" From", "k@x"),
        ("Fro", "l@x"),
    ] {
        fields.add(name.as_bytes(), value.as_bytes());
    }
    let shown = |fields: &[Field]| format!("{fields:?}");
    assert_eq!(shown(&fields.from), r#"[Ok(["a@x"]), Ok(["b@x"])]"#);
    assert_eq!(shown(&fields.sender), r#"[Ok(["c@x"]), Err(SeveralAddresses)]"#);
    assert_eq!(shown(&fields.resent_from), r#"[Ok(["e@x", "f@x"]), Err(NoAddress)]"#);
    assert_eq!(shown(&fields.resent_sender), r#"[Ok(["h@x"])]"#);
    fields.clear();
    assert_eq!(fields, OriginatorFields::default());
}

#[test]
fn too_much_is_counted_and_not_read() {
    assert_eq!(read(&vec![b'a'; 65 * 1024]), Err(Misread::TooLong));
    assert_eq!(read("a@b,".repeat(200).as_bytes()), Err(Misread::TooMany));
    let mut fields = OriginatorFields::default();
    (0..10_000).for_each(|_| fields.add(b"From", b"a@b"));
    assert_eq!(fields.from.len(), 10_000);
    assert_eq!(fields.from.iter().filter(|it| it.is_ok()).count(), 32);
    assert_eq!(fields.from.last(), Some(&Err(Misread::TooMany)));
}

#[test]
fn ids_are_unique_and_lead_back() {
    for one in Misread::ALL {
        assert_eq!(Misread::by_id(one.id()), Some(one));
        assert!(one.what().is_ascii() && !one.what().contains('%'), "{one:?} goes into a reply");
    }
}

const PIECES: [&str; 40] = [
    "alice@acme.example",
    "bob@b.example",
    "<",
    ">",
    "(",
    ")",
    "\"",
    "\\",
    ",",
    ";",
    ":",
    "@",
    ".",
    " ",
    "\t",
    "\n ",
    "\r\n\t",
    "[",
    "]",
    "=?utf-8?q?x?=",
    "Alice",
    "é",
    "\u{200b}",
    "\u{2028}",
    "\0",
    "\r",
    "%",
    "!",
    "a",
    "b.c",
    "<alice@acme.example>",
    "\"bob@b.example\"",
    "(x)",
    ", ",
    "Team:",
    "xn--p1ai",
    "＠",
    "'",
    "Dr.",
    "\"\"",
];

#[test]
fn random_fields_upset_nobody_and_accepted_ones_hold_plain_addresses() {
    let mut chance = Chance::new(20_261_127);
    let mut accepted = 0;
    for _ in 0..200_000 {
        let value: String = (0..chance.below(9)).map(|_| chance.pick(&PIECES)).collect();
        let mut value = value.into_bytes();
        if chance.below(8) == 0 && !value.is_empty() {
            let at = chance.below(value.len());
            value[at] = u8::try_from(chance.below(256)).expect("a byte");
        }
        let Ok(addresses) = read(&value) else { continue };
        accepted += 1;
        assert!(!addresses.is_empty());
        for address in addresses {
            let text = address.as_str();
            assert!(!text.contains([' ', '<', '>', '(', ')', ',', ';', ':', '\\', '\n']), "{text:?} of {value:?}");
            assert_eq!(text.matches('@').count(), 1, "{text:?}");
            let seen = value.windows(text.len()).filter(|it| *it == text.as_bytes()).count();
            assert!(seen > 0, "{text:?} is not in {value:?}");
        }
    }
    assert!(accepted > 2_000, "only {accepted} were accepted: the pieces are too wild to test anything");
}

#[test]
fn time_grows_with_the_length_only() {
    for piece in ["(", ")", "\"", "\\\"", "<", "a", "a.", "@", ",", "a@b ", "(x)", "\n ", "\"x\" ", "a ", "=?", "é"] {
        let value = piece.repeat(64 * 1024 / piece.len());
        let start = Instant::now();
        let _any = read(value.as_bytes());
        assert!(start.elapsed().as_millis() < 250, "{piece:?} takes {:?}", start.elapsed());
    }
}
