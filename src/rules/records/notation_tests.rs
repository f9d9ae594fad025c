use super::*;
use crate::rules::chance::Chance;

/// Reads quoted character-strings as a name server does (RFC 1035 section 5.1).
fn read(line: &str) -> Vec<Vec<u8>> {
    let mut strings = Vec::new();
    let mut open: Option<Vec<u8>> = None;
    let mut bytes = line.bytes();
    while let Some(byte) = bytes.next() {
        match (&mut open, byte) {
            (None, b'"') => open = Some(Vec::new()),
            (None, b' ') => {}
            (None, other) => panic!("{other} between the strings of {line}"),
            (Some(_), b'"') => strings.push(open.take().unwrap()),
            (Some(string), b'\\') => match bytes.next().unwrap() {
                digit @ b'0'..=b'9' => {
                    let digits = [digit, bytes.next().unwrap(), bytes.next().unwrap()];
                    string.push(std::str::from_utf8(&digits).unwrap().parse().unwrap());
                }
                other => string.push(other),
            },
            (Some(string), other) => string.push(other),
        }
    }
    assert!(open.is_none(), "{line} does not end");
    strings
}

fn record(rtype: RecordType, value: &str) -> ExpectedRecord {
    use crate::rules::address::DomainName;
    use crate::rules::diagnosis::Observed;
    use crate::rules::records::{Brand, ChallengeToken, Claim, RecordSettings, expected};
    let token = ChallengeToken::from_random([0; 32], &Brand::default());
    let domain = DomainName::in_stored_form("news.acme.nl").unwrap();
    let claim = Claim { domain: &domain, token: &token, proven: false, keys: &[], key_label: None };
    let settings = RecordSettings {
        challenge: DnsName::parse("_frankmark-challenge").unwrap(),
        challenge_aliases: vec![],
        keys_zone: None,
        bounce: None,
        spf: None,
        report_address: None,
        dmarc_needed: false,
    };
    let mut record = expected(&claim, &settings, &Observed::default()).unwrap().remove(0);
    record.rtype = rtype;
    record.value = Some(value.to_owned());
    record
}

fn name(text: &str) -> DnsName {
    DnsName::parse(text).unwrap()
}

#[test]
fn names_are_shortened_to_the_zone_and_not_to_the_domain() {
    let record = record(RecordType::Txt, "token=x");
    for (zone, short) in [
        ("acme.nl", "_frankmark-challenge.news"),
        ("news.acme.nl", "_frankmark-challenge"),
        ("_frankmark-challenge.news.acme.nl", "@"),
        ("other.nl", "_frankmark-challenge.news.acme.nl"),
    ] {
        let shown = Notation::of(&record, &name(zone)).unwrap();
        assert_eq!((shown.short_name.as_str(), shown.full_name.as_str()), (short, "_frankmark-challenge.news.acme.nl"));
    }
}

#[test]
fn each_form_is_exact() {
    let shown = Notation::of(&record(RecordType::Txt, "v=DMARC1; p=none"), &name("acme.nl")).unwrap();
    assert_eq!(shown.zone_file_line, "_frankmark-challenge.news.acme.nl. 3600 IN TXT \"v=DMARC1; p=none\"");
    assert_eq!(shown.line(false), "_frankmark-challenge.news\tTXT\tv=DMARC1; p=none\t3600");
    assert_eq!(shown.line(true), "_frankmark-challenge.news.acme.nl\tTXT\tv=DMARC1; p=none\t3600");
    assert_eq!(shown.parts, ["v=DMARC1; p=none"]);
    let shown = Notation::of(&record(RecordType::Cname, "rp.mail.example."), &name("acme.nl")).unwrap();
    assert_eq!(shown.zone_file_line, "_frankmark-challenge.news.acme.nl. 3600 IN CNAME rp.mail.example.");
    let mut nothing = record(RecordType::Txt, "");
    nothing.value = None;
    assert_eq!(Notation::of(&nothing, &name("acme.nl")), None);
}

#[test]
fn a_long_key_comes_in_parts_that_join_to_the_whole() {
    let value = format!("v=DKIM1; k=rsa; p={}", super::super::test_keys::RSA);
    let shown = Notation::of(&record(RecordType::Txt, &value), &name("acme.nl")).unwrap();
    assert_eq!(shown.parts.iter().map(String::len).collect::<Vec<_>>(), [255, 155]);
    assert_eq!(shown.parts.concat(), value);
    assert_eq!(read(&shown.quoted_parts()).concat(), value.as_bytes());
    assert!(shown.zone_file_line.ends_with(&format!(" IN TXT {}", shown.quoted_parts())));
    assert_eq!(shown.value, value, "what is copied has no quotes");
}

#[test]
fn any_bytes_survive_a_zone_file() {
    let mut chance = Chance::new(11);
    for _ in 0..2_000 {
        let length = chance.below(700);
        let value = chance.bytes(length);
        let text = zone_file_text(&value);
        assert!(text.bytes().all(|it| (b' '..=b'~').contains(&it)), "one line of printable ASCII");
        let strings = read(&text);
        assert!(strings.iter().all(|it| it.len() <= 255) && !strings.is_empty());
        assert_eq!(strings.concat(), value);
    }
    assert_eq!(quoted("\"a\\b\" ü;\n".as_bytes()), r#""\"a\\b\" \195\188;\010""#);
    assert_eq!(zone_file_text(b""), "\"\"");
}

#[test]
fn parts_are_never_cut_within_a_character() {
    let value = format!("{}{}", "a".repeat(254), "é".repeat(300));
    let parts = parts(&value);
    assert_eq!(parts.concat(), value);
    assert!(parts.iter().all(|it| it.len() <= 255));
    assert_eq!(parts[0].len(), 254);
}
