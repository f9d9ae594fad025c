#![expect(clippy::string_slice, reason = "the texts of these tests are ASCII")]

use super::*;
use crate::rules::records::test_keys::{ED25519, ED25519_SPKI, RSA, RSA_PKCS1};
use crate::rules::records::{Brand, ChallengeToken, Purpose};

const LIST: &str = "v=spf1 include:spf.mail.example ~all";
const POLICY: &str = "v=DMARC1; p=none; rua=mailto:dmarc@mail.example";

/// What was done, to which value, what came of it, and what is to be found.
type Mangled<'t> = (&'t str, Purpose, &'t str, String, &'t [(&'t str, usize)]);

fn token() -> String {
    ChallengeToken::from_random([5; 32], &Brand::default()).value().to_owned()
}

fn key() -> String {
    format!("v=DKIM1; k=rsa; p={RSA}")
}

fn found(purpose: Purpose, want: &str, records: &[&[&str]]) -> Option<Repair> {
    let records: Vec<Vec<Vec<u8>>> =
        records.iter().map(|it| it.iter().map(|it| it.as_bytes().to_vec()).collect()).collect();
    let records: Vec<&[Vec<u8>]> = records.iter().map(Vec::as_slice).collect();
    let accepts = goal(purpose, Some(want));
    search(&records, &Goal { want: Some(want.as_bytes()), accepts: &accepts }, transforms(purpose))
}

fn steps(purpose: Purpose, want: &str, records: &[&[&str]]) -> Vec<(&'static str, Option<usize>)> {
    found(purpose, want, records).map_or(Vec::new(), |it| it.steps.iter().map(|it| (it.id, it.at)).collect())
}

#[test]
fn what_is_right_has_no_repair() {
    for (purpose, want) in [
        (Purpose::Ownership, token()),
        (Purpose::Dkim, key()),
        (Purpose::Spf, LIST.into()),
        (Purpose::Dmarc, POLICY.into()),
    ] {
        assert_eq!(found(purpose, &want, &[&[&want]]), None, "{want}");
        assert_eq!(found(purpose, &want, &[]), None);
        assert_eq!(found(purpose, &want, &[&[""]]), None);
        assert_eq!(found(purpose, &want, &[&["something else"]]), None);
    }
    assert_eq!(found(Purpose::Dkim, &key(), &[&["v=DKIM1; k=rsa; p="]]), None, "withdrawn is no accident");
}

#[test]
#[expect(clippy::too_many_lines, reason = "a line for each change")]
fn each_change_is_named_with_its_place() {
    use Purpose::{Dkim, Dmarc, Ownership, Spf};
    let (token, key) = (token(), key());
    let p = |value: &str| format!("v=DKIM1; k=rsa; p={value}");
    let ed = format!("v=DKIM1; k=ed25519; p={ED25519}");
    let letter = [("K16", 18 + RSA.find("AQ8A").unwrap() + 2)];
    let plus = [("K16", 18 + RSA.find('+').unwrap())];
    let last = [("K16", ed.len() - 1)];
    let three = [("X01", 7), ("X02", 15), ("X08", 0)];
    let cases: Vec<Mangled<'_>> = vec![
        ("quotes", Ownership, &token, format!("\"{token}\""), &[("X01", 0)]),
        ("quotes", Dkim, &key, format!("\"{key}\""), &[("X01", 0)]),
        ("quotes", Spf, LIST, format!("\"{LIST}\""), &[("X01", 0)]),
        ("quotes", Dmarc, POLICY, format!("\"{POLICY}\""), &[("X01", 0)]),
        ("backslashes", Dkim, &key, key.replace(';', "\\;"), &[("X02", 7)]),
        ("backslashes", Dmarc, POLICY, POLICY.replace(';', "\\;"), &[("X02", 8)]),
        ("curly quotes", Spf, LIST, format!("“{LIST}”"), &[("X03", 0)]),
        ("a dash", Spf, "v=spf1 mx -all", "v=spf1 mx –all".into(), &[("X03", 10)]),
        (
            "zero width",
            Dkim,
            &key,
            p(&format!("AB\u{200b}{RSA}")).replace("AB\u{200b}MI", "MI\u{200b}"),
            &[("X04", 20)],
        ),
        ("no break", Spf, LIST, LIST.replace(' ', "\u{a0}"), &[("X04", 6)]),
        ("byte order mark", Ownership, &token, format!("\u{feff}{token}"), &[("X04", 0)]),
        ("mojibake", Spf, LIST, format!("â€œ{LIST}â€\u{9d}"), &[("X05", 0), ("X03", 0)]),
        ("entities", Dkim, &key, format!("&quot;{key}&quot;"), &[("X06", 0), ("X01", 0)]),
        ("percent", Dmarc, POLICY, POLICY.replace(';', "%3B").replace(' ', "%20"), &[("X06", 8)]),
        ("plus", Spf, LIST, LIST.replace(':', "%3A").replace(' ', "+"), &[("X06", 6)]),
        ("zone line", Dkim, &key, format!("s1._domainkey 3600 IN TXT \"{key}\""), &[("X07", 0)]),
        (
            "zone line in parts",
            Dkim,
            &key,
            format!("s1._domainkey\tIN\tTXT\t( \"{}\"\n\t\"{}\" ) ; a key", &key[..50], &key[50..]),
            &[("X07", 0)],
        ),
        ("a label", Ownership, &token, format!("Value: {token}"), &[("X08", 0)]),
        ("a type", Spf, LIST, format!("TXT {LIST}"), &[("X08", 0)]),
        ("a dash before", Spf, LIST, format!("-{LIST}"), &[("X08", 0)]),
        ("backticks", Ownership, &token, format!("`{token}`"), &[("X08", 0)]),
        ("any words", Dkim, &key, format!("our key is {key}"), &[("X08", 0)]),
        ("a blank", Ownership, &token, format!("{token} "), &[("X09", 65)]),
        ("a line break", Dmarc, POLICY, format!("\n{POLICY}"), &[("X09", 0)]),
        ("cut off", Dkim, &key, key[..255].into(), &[("X10", 255)]),
        ("cut off", Ownership, &token, token[..40].into(), &[("X10", 40)]),
        ("marks of seams", Dkim, &key, format!("{}\" \"{}", &key[..250], &key[250..]), &[("X12", 250)]),
        ("a preview", Dkim, &key, format!("{}...", &key[..60]), &[("X14", 60)]),
        ("a preview", Ownership, &token, format!("{}…{}", &token[..20], &token[60..]), &[("X14", 20)]),
        ("small letters", Dkim, &key, key.to_lowercase(), &[("X16", 2)]),
        ("small letters", Dkim, &key, p(&RSA.to_lowercase()), &[("X16", 18)]),
        ("capitals", Ownership, &token, token.to_uppercase(), &[("X16", 0)]),
        ("commas", Dkim, &key, key.replace(';', ","), &[("K07", 7)]),
        ("no semicolons", Dkim, &key, key.replace(';', ""), &[("K07", 7)]),
        ("nothing between", Dkim, &key, key.replace("; ", ""), &[("K07", 7)]),
        ("two semicolons", Dkim, &key, key.replace(';', ";;"), &[("K07", 8)]),
        ("version in small letters", Dkim, &key, key.replace("DKIM1", "dkim1"), &[("K05", 2)]),
        ("version two", Dkim, &key, key.replace("DKIM1", "DKIM2"), &[("K05", 2)]),
        ("version behind", Dkim, &key, format!("k=rsa; v=DKIM1; p={RSA}"), &[("K05", 0)]),
        ("underscore", Dkim, &key, key.replace("p=", "_p="), &[("K06", 16)]),
        ("capital P", Dkim, &key, key.replace("p=", "P="), &[("K06", 16)]),
        ("no name", Dkim, &key, key.replace("p=", ""), &[("K06", 16)]),
        ("only the key", Dkim, &key, RSA.into(), &[("K06", 0)]),
        ("colon", Dkim, &key, key.replace("p=", "p:"), &[("K06", 16)]),
        ("kind", Dkim, &key, key.replace("k=rsa", "k=rsa-sha256"), &[("K08", 11)]),
        ("kind", Dkim, &ed, ed.replace("k=ed25519; ", ""), &[("K08", 9)]),
        ("hash", Dkim, &key, format!("v=DKIM1; h=sha1; p={RSA}"), &[("K09", 8)]),
        ("service", Dkim, &key, format!("v=DKIM1; s=web; p={RSA}"), &[("K10", 8)]),
        ("wrapping", Dkim, &key, p(RSA_PKCS1), &[("K13", 18)]),
        ("wrapping", Dkim, &ed, ed.replace(ED25519, ED25519_SPKI), &[("K13", 22)]),
        ("armour", Dkim, &key, p(&format!("-----BEGIN PUBLIC KEY-----{RSA}-----END PUBLIC KEY-----")), &[("K15", 18)]),
        (
            "a file",
            Dkim,
            &key,
            format!("-----BEGIN PUBLIC KEY-----\n{}\n{}\n-----END PUBLIC KEY-----", &RSA[..64], &RSA[64..]),
            &[("K15", 0)],
        ),
        ("lines", Dkim, &key, p(&format!("{}\n{}", &RSA[..64], &RSA[64..])), &[("K15", 82)]),
        ("one letter", Dkim, &key, p(&RSA.replacen("AQ8A", "AQ9A", 1)), &letter),
        ("a plus", Dkim, &key, p(&RSA.replacen('+', " ", 1)), &plus),
        ("no padding", Dkim, &ed, ed.trim_end_matches('=').into(), &last),
        ("a letter lost", Ownership, &token, format!("{}{}", &token[..30], &token[31..]), &[("O04", 30)]),
        ("a blank within", Ownership, &token, format!("{} {}", &token[..30], &token[30..]), &[("O04", 30)]),
        ("an address as link", Dmarc, POLICY, POLICY.into(), &[]),
        ("two", Dkim, &key, format!("\"{}\"", key.replace(';', "\\;")), &[("X01", 0), ("X02", 8)]),
        ("three", Dkim, &key, format!("Value: \"{}\"", key.replace(';', "\\;")), &three),
    ];
    let mut faults = Vec::new();
    for (what, purpose, want, text, expected) in cases {
        let expected: Vec<(&str, Option<usize>)> = expected.iter().map(|(id, at)| (*id, Some(*at))).collect();
        let mut seen = steps(purpose, want, &[&[&text]]);
        let mut wanted = expected.clone();
        if expected.len() > 1 {
            // Which of two independent changes is undone first does not matter.
            seen.sort_unstable();
            wanted.sort_unstable();
        }
        if seen != wanted {
            faults.push(format!("{what}: {seen:?} instead of {expected:?} for {text}"));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn strings_and_records_are_put_together() {
    let key = key();
    assert_eq!(steps(Purpose::Spf, LIST, &[&["v=spf1", "include:spf.mail.example", "~all"]]), [("X11", Some(6))]);
    assert_eq!(steps(Purpose::Dkim, &key, &[&[&key[..255], &key[255..]]]), [], "that is how it must be");
    let parts: [&str; 3] = [&key[200..300], &key[..200], &key[300..]];
    assert_eq!(steps(Purpose::Dkim, &key, &[&[parts[0]], &[parts[1]], &[parts[2]]]), [("X13", None)]);
    assert_eq!(steps(Purpose::Dkim, &key, &[&["v=DKIM1; k=rsa;"], &[&format!("p={RSA}")]]), [("X13", None)]);
    let token = token();
    assert_eq!(steps(Purpose::Ownership, &token, &[&["other=1"], &[&token[30..]], &[&token[..30]]]), [("X13", None)]);
    assert_eq!(steps(Purpose::Dkim, &key, &[&[&key], &["v=spf1 -all"]]), [], "a second text is no part");
}

#[test]
fn the_work_is_bounded() {
    let key = key();
    for filler in
        ["\"", "\\;", "%3B", "&quot;", "“", "\u{200b}", "v=DKIM1; ", "...", "-----BEGIN", "<a>", ", p=", "â€œ", " \n"]
    {
        let text = filler.repeat(65_000 / filler.len());
        for purpose in [Purpose::Ownership, Purpose::Dkim, Purpose::Spf, Purpose::Dmarc] {
            found(purpose, &key, &[&[&text]]);
        }
    }
}
