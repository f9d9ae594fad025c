//! Every message is read by Python's `email` package at its strictest: exactly the header fields, parts and files that
//! were meant, whatever was typed.

use crate::support::python;
use frankmark::mailer::{Attachment, Block, Fact, FileKind, Headers, Letter, Mailbox, message};
use frankmark::moment::Moment;
use frankmark::rules::address::Recipient;
use serde_json::{Value, json};

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox { name: Some(name.to_owned()), address: Recipient::parse(address).unwrap() }
}

fn headers() -> Headers {
    Headers {
        from: Some(mailbox("Example Mail", "no-reply@mail.example")),
        to: Some(mailbox("IT Desk", "IT@acme.example")),
        reply_to: Some(mailbox("Ann Owner", "ann@acme.example")),
        message_id: "0197@mail.example".into(),
        date: Moment::parse_rfc3339("2026-11-22T09:41:03Z").unwrap(),
        is_draft: false,
        stop_url: Some("https://mail.example/no-mail/abc".into()),
    }
}

pub(super) fn letter() -> Letter {
    let fact = |label: &str, value: &str, is_code| Fact { label: label.into(), value: value.into(), is_code };
    let value = format!("v=DKIM1; k=rsa; p={}", "MIIBIjANBg".repeat(39));
    Letter {
        lang: "nl",
        subject: "3 DNS-records toevoegen voor bücher.example, uiterlijk vrijdag 6 december".into(),
        blocks: vec![
            Block::Heading("Drie records".into()),
            Block::Paragraph("Één zin met àccenten en een € erin, lang genoeg om te worden afgebroken. ".repeat(3)),
            Block::Quote("Wij versturen op de 8e.\n.\nAnn".into()),
            Block::Facts(vec![fact("Type", "TXT", false), fact("Waarde", &value, true)]),
            Block::Code("dig fm1._domainkey.bücher.example TXT".into()),
            Block::Link { label: "Bekijken".into(), url: "https://mail.example/s/abc?x=1&y=2".into() },
            Block::Footer("Kleine letters.".into()),
        ],
        attachments: vec![
            Attachment {
                name: "acme.example.zone.txt".into(), kind: FileKind::Text, body: "; é\n$ORIGIN x.\n".into()
            },
            Attachment {
                name: "acme.example.csv".into(),
                kind: FileKind::Csv,
                body: b"type,name\r\nTXT,x\r\n".to_vec(),
            },
        ],
    }
}

fn names(read: &Value) -> Vec<&str> {
    let mut names: Vec<_> = read["headers"].as_array().unwrap().iter().map(|it| it[0].as_str().unwrap()).collect();
    names.sort_unstable();
    names
}

fn value<'a>(read: &'a Value, name: &str) -> &'a str {
    let fields = read["headers"].as_array().unwrap();
    fields.iter().find(|it| it[0] == name).unwrap_or_else(|| panic!("no {name}: {read}"))[1].as_str().unwrap()
}

const FIELDS: [&str; 10] = [
    "Auto-Submitted",
    "Content-Type",
    "Date",
    "From",
    "List-Unsubscribe",
    "MIME-Version",
    "Message-ID",
    "Reply-To",
    "Subject",
    "To",
];

#[test]
fn a_letter_arrives_as_it_was_meant() {
    let bytes = message(&letter(), &headers()).unwrap();
    let Some(read) = python::mail(&bytes) else { return };
    assert_eq!(names(&read), FIELDS);
    assert_eq!(value(&read, "Subject"), letter().subject);
    assert_eq!(value(&read, "Date"), "Sun, 22 Nov 2026 09:41:03 +0000");
    assert_eq!(value(&read, "Message-ID"), "<0197@mail.example>");
    assert_eq!(value(&read, "Auto-Submitted"), "auto-generated");
    assert_eq!(value(&read, "List-Unsubscribe"), "<https://mail.example/no-mail/abc>");
    assert_eq!(read["from"], json!([["Example Mail", "no-reply@mail.example"]]));
    assert_eq!(read["to"], json!([["IT Desk", "IT@acme.example"]]));
    assert_eq!(read["reply_to"], json!([["Ann Owner", "ann@acme.example"]]));
    let kinds: Vec<_> = read["parts"].as_array().unwrap().iter().map(|it| it["type"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/plain", "text/csv"]
    );
    let part = |at: usize| &read["parts"][at];
    assert_eq!((&part(2)["text"], &part(2)["charset"]), (&json!(letter().text()), &json!("utf-8")));
    assert_eq!(part(3)["text"], json!(letter().html().unwrap()));
    assert_eq!(
        (&part(4)["filename"], &part(4)["text"]),
        (&json!("acme.example.zone.txt"), &json!("; é\n$ORIGIN x.\n"))
    );
    let csv = [&part(5)["filename"], &part(5)["disposition"], &part(5)["text"]];
    assert_eq!(csv, [&json!("acme.example.csv"), &json!("attachment"), &json!("type,name\r\nTXT,x\r\n")]);
}

#[test]
fn a_draft_is_for_the_mail_program_to_finish() {
    let draft = Headers { from: None, to: None, reply_to: None, stop_url: None, is_draft: true, ..headers() };
    let letter = Letter { attachments: vec![], ..letter() };
    let Some(read) = python::mail(&message(&letter, &draft).unwrap()) else { return };
    assert_eq!(names(&read), ["Content-Type", "MIME-Version", "Subject", "X-Unsent"]);
    assert_eq!(value(&read, "X-Unsent"), "1");
    assert!(value(&read, "Content-Type").starts_with("multipart/alternative"));
}

/// What attackers type into names, notes and subjects.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "Ann\r\nBcc: boss@acme.example",
        "Ann\nX-Evil: 1",
        "Ann\r\n\r\nbody",
        "Ann\rX: 1",
        "a\0b",
        "a\u{2028}b\u{2029}c\u{85}d",
        "\u{202e}moc.elpmaxe@lla",
        "\"Ann\" <evil@example.net>",
        "\" <evil@example.net>, \"",
        "Ann, Bob; <x@y.example>",
        "a\\\" <evil@example.net>",
        "=?utf-8?q?=0d=0aBcc:_x?=",
        "=?utf-8?b?QmNjOiB4QHkuZXhhbXBsZQ==?= =?utf-8?q?x?=",
        "é=?utf-8?q?x?=",
        "(comment) Ann",
        "--=_frankmark_letter_and_files--",
        "--=_frankmark_text_or_html\r\nContent-Type: text/html\r\n\r\n<b>",
        ".\r\n.\r\nMAIL FROM:<x@y.example>",
        "\u{feff}\u{200b}\u{ad}",
        "<script>alert(1)</script>",
        "{{ 7*7 }} %s ${x}",
        "日本語の名前 — عربى — 👩\u{200d}💻",
        "\t  spaces \t",
        "",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("x".repeat(10_000));
    texts.push("é".repeat(10_000));
    texts.push("word ".repeat(2_000));
    texts
}

#[test]
fn whatever_is_typed_the_fields_and_parts_stay_the_same() {
    for text in hostile() {
        let named = |address| Some(Mailbox { name: Some(text.clone()), address: Recipient::parse(address).unwrap() });
        let headers = Headers {
            from: named("no-reply@mail.example"),
            to: named("it@acme.example"),
            reply_to: named("ann@acme.example"),
            ..headers()
        };
        let mut letter = letter();
        letter.subject = text.clone();
        letter.blocks = vec![
            Block::Heading(text.clone()),
            Block::Paragraph(text.clone()),
            Block::Quote(text.clone()),
            Block::List(vec![text.clone()]),
            Block::Facts(vec![Fact { label: text.clone(), value: text.clone(), is_code: true }]),
            Block::Code(text.clone()),
            Block::Footer(text.clone()),
        ];
        letter.attachments[0].body = text.clone().into_bytes();
        let bytes = message(&letter, &headers).unwrap();
        assert!(bytes.is_ascii() && bytes.split(|it| *it == b'\n').all(|it| it.len() <= 998), "{text:?}");
        let Some(read) = python::mail(&bytes) else { return };
        assert_eq!(names(&read), FIELDS, "{text:?}");
        for (field, address) in
            [("from", "no-reply@mail.example"), ("to", "it@acme.example"), ("reply_to", "ann@acme.example")]
        {
            let people = read[field].as_array().unwrap();
            assert_eq!(people.len(), 1, "{text:?}: {read}");
            assert_eq!(people[0][1], address, "{text:?}");
            let name = people[0][0].as_str().unwrap();
            assert!(!name.contains(['@', '<', '>', '"', '\n', '\r', '\0', '\u{202e}']), "{name:?}");
            // Python before 3.13 puts a blank between the pieces of a long encoded name.
            assert!(name.chars().filter(|it| *it != ' ').count() <= 64, "{name:?}");
        }
        let subject = value(&read, "Subject");
        assert!(!subject.contains(['\n', '\r', '\0', '\u{202e}']) && subject.chars().count() <= 200, "{subject:?}");
        let parts = read["parts"].as_array().unwrap();
        let kinds: Vec<_> = parts.iter().map(|it| it["type"].as_str().unwrap()).collect();
        let meant = ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/plain", "text/csv"];
        assert_eq!(kinds, meant, "{text:?}");
        assert_eq!(parts[2]["text"], json!(letter.text()), "{text:?}");
        assert_eq!(parts[4]["text"].as_str(), Some(text.as_str()), "a file arrives byte for byte");
        let html = parts[3]["text"].as_str().unwrap();
        assert!(!html.contains("<script") && !html.contains("\u{202e}"), "{html}");
    }
}
