//! The draft and the table, read by Python: exactly what was meant, also where somebody typed something else.

use super::{Desk, draft, hostile_notes};
use crate::support::app::Database;
use crate::support::python;
use frankmark::handover::{Draft, Form};
use frankmark::text::Locale;
use serde_json::{Value, json};

#[tokio::test]
async fn a_draft_has_just_its_fields_and_two_files_in_every_language() {
    let Some(desk) = Desk::open(Database::Sqlite).await else { return };
    desk.records().await;
    for (locale, subject) in [
        (Locale::En, "Add 5 DNS records for acme.test, by Friday 4 December"),
        (Locale::Nl, "5 DNS-records toevoegen voor acme.test, uiterlijk vrijdag 4 december"),
        (Locale::Es, "Añadir 5 registros DNS para acme.test, a más tardar el viernes 4 de diciembre"),
    ] {
        for note in hostile_notes().into_iter().chain([String::new()]) {
            desk.save(&Draft { locale, note: note.clone(), ..draft() }).await;
            let eml = desk.file(Form::Eml).await;
            assert_eq!((eml.name.as_str(), eml.media_type), ("acme.test.eml", "message/rfc822"));
            let Some(read) = python::mail(&eml.body) else { return };
            assert_eq!(read["to"], json!([["", "it@acme.test"]]));
            assert_eq!((&read["from"], &read["reply_to"]), (&json!([]), &json!([])));
            let mut names: Vec<&str> =
                read["headers"].as_array().expect("fields").iter().filter_map(|it| it[0].as_str()).collect();
            names.sort_unstable();
            assert_eq!(names, ["Content-Type", "MIME-Version", "Subject", "To", "X-Unsent"], "{note:?}");
            let field =
                |name: &str| read["headers"].as_array()?.iter().find(|it| it[0] == name).map(|it| it[1].clone());
            assert_eq!(field("Subject"), Some(json!(subject)));
            assert_eq!(field("X-Unsent"), Some(json!("1")));
            let parts: Vec<Value> = read["parts"]
                .as_array()
                .expect("parts")
                .iter()
                .map(|it| json!([it["type"], it["disposition"], it["filename"]]))
                .collect();
            let expected = json!([
                ["multipart/mixed", null, null],
                ["multipart/alternative", null, null],
                ["text/plain", null, null],
                ["text/html", null, null],
                ["text/plain", "attachment", "acme.test.zone.txt"],
                ["text/csv", "attachment", "acme.test.csv"],
            ]);
            assert_eq!(json!(parts), expected, "{note:?}");
            let part = |at: usize| read["parts"][at]["text"].as_str().expect("text").to_owned();
            let same = |at: usize, body: Vec<u8>| {
                assert_eq!(
                    part(at).replace("\r\n", "\n"),
                    String::from_utf8(body).expect("UTF-8").replace("\r\n", "\n")
                );
            };
            same(4, desk.file(Form::Zone).await.body);
            same(5, desk.file(Form::Csv).await.body);
            let (text, html) = (part(2), part(3));
            for value in desk.records().await.iter().filter_map(|it| it.value.clone()) {
                assert!(text.lines().any(|it| it == value), "{value} stands alone in\n{text}");
                assert!(html.contains(&value.replace('"', "&quot;")), "{value} is in\n{html}");
            }
            let tagged: Vec<&str> = note.lines().filter(|it| !it.trim().is_empty()).collect();
            let quoted: Vec<&str> = text.lines().filter_map(|it| it.strip_prefix("> ")).collect();
            assert!(tagged.is_empty() == quoted.is_empty(), "{note:?}: {text}");
            assert!(!html.contains("<script") && !html.contains("<a href=\"https://evil"), "{html}");
        }
    }
}

#[tokio::test]
async fn a_draft_without_a_recipient_has_no_field_for_it() {
    let Some(desk) = Desk::open(Database::Sqlite).await else { return };
    desk.records().await;
    desk.save(&Draft { recipient: String::new(), needed_by: String::new(), ..draft() }).await;
    let Some(read) = python::mail(&desk.file(Form::Eml).await.body) else { return };
    assert_eq!(read["to"], json!([]));
    let subject = read["headers"].as_array().expect("fields").iter().find(|it| it[0] == "Subject").expect("one");
    assert_eq!(subject[1], "Add 5 DNS records for acme.test");
}

#[tokio::test]
async fn the_table_is_what_a_spreadsheet_reads_and_runs_nothing() {
    let Some(desk) = Desk::open(Database::Sqlite).await else { return };
    let records = desk.records().await;
    desk.save(&draft()).await;
    let csv = desk.file(Form::Csv).await.body;
    assert!(!String::from_utf8_lossy(&csv).replace("\r\n", "").contains(['\r', '\n']), "lines end as RFC 4180 says");
    let script = "import csv, io, json, sys\n\
        text = sys.stdin.buffer.read().decode('utf-8-sig')\n\
        print(json.dumps(list(csv.DictReader(io.StringIO(text, newline=''), strict=True))))";
    let Some(Value::Array(rows)) = python::json(script, &csv) else { return };
    assert_eq!(rows.len(), 5);
    for (row, record) in rows.iter().zip(&records) {
        let named = |name: &str| row[name].as_str().expect("a cell").to_owned();
        let short = if record.name == "@" { "'@".to_owned() } else { record.name.clone() };
        assert_eq!((named("type"), named("name")), (record.rtype.to_string(), short));
        assert_eq!(named("full_name"), record.owner.to_string());
        assert_eq!(Some(named("value")), record.value);
        assert_eq!((named("ttl"), named("needed")), ("3600".into(), if record.needed { "yes" } else { "no" }.into()));
        for cell in row.as_object().expect("cells").values() {
            assert!(!cell.as_str().expect("text").starts_with(['=', '+', '-', '@', '\t', '\r', '\0']), "{cell}");
        }
    }
}
