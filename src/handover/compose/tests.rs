//! A brief as it comes from the screens, and everything made of it.

use super::letter::subject;
use super::*;
use crate::handover::Draft;
use crate::mailer::Block;
use crate::rules::records::{Purpose, RecordStatus, RecordType};
use crate::text::Locale;

fn record(purpose: Purpose, name: &str, rtype: RecordType, value: &str) -> RecordToPublish {
    RecordToPublish {
        purpose,
        needed: purpose != Purpose::Dmarc,
        owner: DnsName::parse(if name == "@" { "acme.nl".into() } else { format!("{name}.acme.nl") }.as_str()).unwrap(),
        name: name.into(),
        rtype,
        value: Some(value.into()),
        ttl: 3600,
        behind: None,
        note: None,
        instead_of: None,
        to_delete: Vec::new(),
        inserted: Vec::new(),
        remarks: Vec::new(),
        aliases: Vec::new(),
        status: RecordStatus::Missing,
    }
}

fn key() -> String {
    format!("v=DKIM1; k=rsa; p={}", "MIIB".repeat(98))
}

fn brief(locale: Locale) -> Brief {
    let draft = Draft {
        locale,
        recipient: "it@acme.nl".into(),
        needed_by: "2026-12-04".into(),
        note: "We send the mailing on the 8th.\nThanks!".into(),
        contact_name: "Ann Smit".into(),
        contact_email: "ann@acme.nl".into(),
        contact_phone: "020 1234567".into(),
    };
    let today = jiff::civil::date(2026, 11, 22);
    let changed = RecordToPublish {
        instead_of: Some("v=spf1 mx ~all".into()),
        status: RecordStatus::Different,
        ..record(Purpose::Spf, "@", RecordType::Txt, "v=spf1 mx include:spf.mail.example ~all")
    };
    Brief {
        request: draft.read(today).0,
        customer: "Acme BV".into(),
        brand: "Example Mail".into(),
        support: Some("help@mail.example".into()),
        domain: DomainName::from_stored("acme.nl".into()),
        zone: DnsName::parse("acme.nl").unwrap(),
        name_servers: ["ns0.dns.example", "ns1.dns.example"].map(|it| DnsName::parse(it).unwrap()).into(),
        asked: vec![
            record(Purpose::Ownership, "_frankmark-challenge", RecordType::Txt, "token=fm-0123456789abcdef"),
            record(Purpose::Dkim, "fmx1._domainkey", RecordType::Txt, &key()),
            record(Purpose::ReturnPath, "bounce", RecordType::Cname, "bounces.mail.example."),
            changed,
        ],
        by_hand: Vec::new(),
        mistakes: "https://mail.example/help/mistakes".into(),
        today,
    }
}

fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "x\r\nBcc: boss@acme.nl",
        "\u{202e}txt.exe",
        "=HYPERLINK(\"http://evil.test\")",
        "\" ) ; $INCLUDE /etc/passwd",
        "a\n$INCLUDE /etc/passwd\n@ IN TXT \"v=spf1 +all\"",
        "\\\" \\010 ;",
        "=?utf-8?q?x?=",
        "\0\u{7f}\u{2028}",
        "https://evil.test/x 0900-1234567",
    ]
    .map(String::from)
    .into();
    all.push("é".repeat(10_000));
    all
}

#[test]
fn the_subject_says_what_and_until_when() {
    for (locale, with, without) in [
        (Locale::En, "Add 4 DNS records for acme.nl, by Friday 4 December", "Add 4 DNS records for acme.nl"),
        (
            Locale::Nl,
            "4 DNS-records toevoegen voor acme.nl, uiterlijk vrijdag 4 december",
            "4 DNS-records toevoegen voor acme.nl",
        ),
        (
            Locale::Es,
            "Añadir 4 registros DNS para acme.nl, a más tardar el viernes 4 de diciembre",
            "Añadir 4 registros DNS para acme.nl",
        ),
    ] {
        let mut brief = brief(locale);
        assert_eq!(subject(&brief), with);
        brief.request.needed_by = None;
        assert_eq!(subject(&brief), without);
        brief.asked.truncate(1);
        assert!(!subject(&brief).contains("records "), "{}", subject(&brief));
    }
}

#[test]
fn the_text_says_everything_in_its_order_and_values_stand_alone() {
    let text = text(&brief(Locale::En));
    let key = key();
    let mut at = 0;
    for piece in [
        "Add 4 DNS records for acme.nl, by Friday 4 December\n===",
        "Ann Smit (Acme BV) asks you to add 4 DNS records for acme.nl.",
        "It is needed by Friday 4 December.",
        "They write:",
        "\n> We send the mailing on the 8th.\n> Thanks!\n",
        "Nothing else changes",
        "\n1. Ownership\n",
        "\n_frankmark-challenge\n",
        "\n_frankmark-challenge.acme.nl\n",
        "\ntoken=fm-0123456789abcdef\n",
        "not on acme.nl itself",
        "\n2. Signature (DKIM)\n",
        key.as_str(),
        "\n\"v=DKIM1;",
        "\n3. Return path\n",
        "Type: CNAME\n",
        "\nbounces.mail.example.\n",
        "\n4. Sender list (SPF)\n",
        "Do not add a second one.",
        "There today:\nv=spf1 mx ~all\n",
        "Change it to:\nv=spf1 mx include:spf.mail.example ~all\n",
        "\ndig +norecurse +short CNAME bounce.acme.nl @ns0.dns.example\n",
        "When it is done",
        "Who asks: Ann Smit (Acme BV)\nE-mail: ann@acme.nl\nPhone: 020 1234567\nSupport: Example Mail: help@mail.example",
        "Is this real?",
        "\n-- \nPut together with Example Mail for Ann Smit (Acme BV).\n",
    ] {
        let behind = text.get(at..).and_then(|it| it.find(piece));
        at += behind.unwrap_or_else(|| panic!("{piece:?} is not behind {at} in\n{text}"));
    }
    assert_eq!(text.matches("dig ").count(), 8, "four records at two servers");
}

#[test]
fn what_was_not_set_is_left_out() {
    let mut brief = brief(Locale::En);
    brief.request.needed_by = None;
    brief.request.note = None;
    brief.request.phone = None;
    brief.support = None;
    brief.name_servers.clear();
    let text = text(&brief);
    for word in ["needed by", "They write", "Phone", "Support", "@ns"] {
        assert!(!text.contains(word), "{word} is in\n{text}");
    }
    assert!(text.contains("\ndig +short TXT fmx1._domainkey.acme.nl\n"));
}

#[test]
fn the_letter_is_the_text_with_files() {
    let brief = brief(Locale::Nl);
    let ours = letter(&brief);
    assert_eq!(ours.lang, "nl");
    let names: Vec<&str> = ours.attachments.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["acme.nl.zone.txt", "acme.nl.csv"]);
    let Some(Block::Footer(last)) = ours.blocks.last() else { panic!("{:?}", ours.blocks.last()) };
    assert_eq!(last, "Samengesteld met Example Mail voor Ann Smit (Acme BV).");
}

#[test]
fn nothing_that_was_typed_reaches_the_subject() {
    for text in hostile() {
        let mut brief = brief(Locale::En);
        brief.request.note = Some(text.clone());
        brief.customer = name::plain(&text).unwrap_or_else(|| "acme.nl".into());
        assert_eq!(subject(&brief), "Add 4 DNS records for acme.nl, by Friday 4 December", "{text:?}");
    }
}

#[test]
fn a_mail_that_is_started_is_short_and_never_holds_the_key() {
    for locale in Locale::ALL {
        let plain = mailto(&brief(locale));
        assert!(plain.starts_with("mailto:it@acme.nl?subject="), "{plain}");
        assert!(plain.contains("acme.nl.zone.txt") && plain.contains("%0D%0A"), "{plain}");
        assert!(plain.contains("fmx1._domainkey.acme.nl"), "{plain}");
        for text in hostile() {
            let mut brief = brief(locale);
            brief.request.note = Some(text.clone());
            brief.customer = name::plain(&text).unwrap_or_else(|| "acme.nl".into());
            let link = mailto(&brief);
            assert!(link.len() < 1_600, "{}: {link}", link.len());
            assert!(!link.contains("MIIB") && link.is_ascii(), "{link}");
            assert_eq!(link.matches(['?', '&']).count(), 2, "nothing adds a field of its own: {link}");
        }
    }
    let mut nobody = brief(Locale::En);
    nobody.request.recipient = crate::rules::address::Recipient::parse("a&b+c?d@acme.nl").ok();
    assert!(mailto(&nobody).starts_with("mailto:a%26b%2Bc%3Fd@acme.nl?"));
    nobody.request.recipient = None;
    assert!(mailto(&nobody).starts_with("mailto:?subject="));
}

#[test]
fn the_zone_file_holds_each_record_once_and_what_is_to_be_changed_as_a_remark() {
    let file = zone_file(&brief(Locale::En));
    let live: Vec<&str> = file.lines().filter(|it| !it.is_empty() && !it.starts_with(';')).collect();
    assert_eq!(live[..2], ["$ORIGIN acme.nl.", "$TTL 3600"]);
    assert_eq!(live[2], "_frankmark-challenge 3600 IN TXT \"token=fm-0123456789abcdef\"");
    assert!(live[3].starts_with("fmx1._domainkey 3600 IN TXT \"v=DKIM1; k=rsa; p=MIIB"), "{}", live[3]);
    assert_eq!(live[3].matches('"').count(), 4, "two strings");
    assert_eq!(live[4], "bounce 3600 IN CNAME bounces.mail.example.");
    assert_eq!(live.len(), 5);
    assert!(file.contains(";   @ 3600 IN TXT \"v=spf1 mx ~all\"\n"), "{file}");
    assert!(file.contains(";   @ 3600 IN TXT \"v=spf1 mx include:spf.mail.example ~all\"\n"), "{file}");
}

#[test]
fn nobody_gets_a_line_of_their_own_into_the_zone_file() {
    for text in hostile() {
        let mut brief = brief(Locale::Es);
        brief.customer = text.clone();
        brief.brand = text.clone();
        brief.by_hand = vec![Say::key("record-note-dmarc-inherited").with("from", text.clone())];
        brief.asked[0].value = Some(text.clone());
        brief.asked[3].instead_of = Some(text.clone());
        let file = zone_file(&brief);
        let live: Vec<&str> = file.lines().filter(|it| !it.is_empty() && !it.starts_with(';')).collect();
        assert_eq!(live.len(), 5, "{file}");
        assert!(!live.iter().any(|it| it.starts_with("$INCLUDE")), "{file}");
        assert!(!file.chars().any(|it| it.is_control() && it != '\n'), "{file:?}");
    }
}

#[test]
fn the_table_has_a_row_for_each_record_and_no_formula() {
    let mut brief = brief(Locale::Nl);
    brief.asked[0].value = Some("=1+1".into());
    let text = String::from_utf8(table(&brief)).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
    assert_eq!(lines[0], r#""type","name","full_name","value","ttl","purpose","needed""#);
    assert_eq!(
        lines[1],
        r#""TXT","_frankmark-challenge","_frankmark-challenge.acme.nl","'=1+1","3600","Eigendom","ja""#
    );
    assert!(lines[4].starts_with(r#""TXT","'@","acme.nl","v=spf1 mx include"#), "{}", lines[4]);
    assert!(
        lines[4].ends_with(r#""Afzenderlijst (SPF): Pas het bestaande SPF-record aan. Voeg geen tweede toe.","ja""#)
    );
    assert_eq!(lines.len(), 5);
}

#[test]
fn files_are_named_after_the_domain_and_fit_every_system() {
    let mut brief = brief(Locale::En);
    assert_eq!(file_name(&brief, "eml"), "acme.nl.eml");
    brief.domain = DomainName::from_stored(format!("{}.{}.nl", "a".repeat(60), "b".repeat(60)));
    assert!(file_name(&brief, "zone.txt").len() < 100);
}
