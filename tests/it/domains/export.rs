//! The list as a table: what Python's reader sees in it, what narrows it, and the way back through the import.

use crate::ground::Ground;
use crate::support::app::both_databases;
use crate::support::tools;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::domains::{self, Filter, Show, Which, import};
use frankmark::rules::diagnosis::Standing;
use frankmark::senders;
use frankmark::text::{Locale, csv::Csv};
use std::io::Write;
use std::process::Stdio;

/// Every row and cell as Python's `csv` reads them, in the dialect that spreadsheets write.
fn cells(file: &[u8]) -> Option<Vec<Vec<String>>> {
    const SCRIPT: &str = "import csv, io, json, sys\n\
        text = sys.stdin.buffer.read().decode('utf-8-sig')\n\
        print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), dialect='excel', strict=True))))";
    let mut command = tools::command("python")?;
    let mut child = command.arg("-c").arg(SCRIPT).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("python");
    child.stdin.take().expect("an input").write_all(file).expect("read");
    let output = child.wait_with_output().expect("ended");
    assert!(output.status.success(), "the reader refuses the file");
    Some(serde_json::from_slice(&output.stdout).expect("rows"))
}

impl Ground {
    async fn exported(&self, customer: &Customer, filter: Filter, locale: Locale) -> (Vec<u8>, usize) {
        let mut export = domains::export(&self.app, &customer.id, Which::Matching(filter), locale);
        let (mut file, mut pieces) = (Vec::new(), 0);
        while let Some(piece) = export.next().await.unwrap() {
            file.extend(piece);
            pieces += 1;
        }
        (file, pieces)
    }
}

fn text(file: &[u8]) -> String {
    String::from_utf8(file.to_vec()).expect("UTF-8")
}

#[test]
fn python_reads_hostile_cells_as_they_were_with_one_apostrophe() {
    let hostile = [
        "=HYPERLINK(\"http://evil.test\",\"x\")",
        "+31 20",
        "-1",
        "@SUM(A1:A9)",
        "\t=1",
        "\r=1",
        "say \"hi\"",
        "a;=cmd|' /C calc'!A0",
        "two\r\nlines",
        "three\nlines",
        ",",
        "",
        "\u{202e}txet",
        "bücher",
        "'s-Hertogenbosch",
        "'=1",
        "\u{ff1d}1",
        " =1",
    ];
    let mut table = Csv::with_header(["cell", "number"]).expect("written");
    for (cell, number) in hostile.iter().zip(0..) {
        table.row([cell, &format!("{number}")]).expect("written");
    }
    let file = table.into_bytes().expect("bytes");
    let Some(rows) = cells(&file) else { return };
    assert_eq!(rows[0], ["cell", "number"]);
    for (row, cell) in rows[1..].iter().zip(hostile) {
        assert_eq!(row[0], frankmark::text::csv::guarded(cell), "{cell:?}");
        assert_eq!(frankmark::text::csv::plain(&row[0]), cell);
        assert!(!row[0].trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?} would run");
    }
    assert_eq!(rows.len(), hostile.len() + 1);
}

both_databases! {
    async fn python_sees_exactly_what_the_list_shows(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let (empty, _) = ground.exported(&acme, Filter::default(), Locale::En).await;
        assert_eq!(text(&empty).lines().count(), 1, "a header");
        ground.added(&acme, "plain.test").await;
        ground.added(&acme, "bücher.test").await;
        ground.added(&zeta, "theirs.test").await;
        senders::add(&ground.app, &Actor::Operator, &acme.id, "Acme", "a@plain.test").await.unwrap();
        ground.stands(&acme, "plain.test", Standing::Ready).await;
        let (file, _) = ground.exported(&acme, Filter::default(), Locale::Nl).await;
        assert!(file.starts_with(b"\xef\xbb\xbf\"domain\","), "Excel needs the mark");
        let Some(rows) = cells(&file) else { return };
        let at = "2026-11-22T09:00:00Z";
        let expected = [
            ["domain", "name", "status", "status_text", "since", "ownership", "senders", "checked_at", "zone"],
            ["plain.test", "plain.test", "ready", "Klaar", at, "none", "1", at, "plain.test"],
            ["xn--bcher-kva.test", "bücher.test", "not_verified", "Niet geverifieerd", at, "none", "0", "", "xn--bcher-kva.test"],
        ];
        assert_eq!(rows, expected.map(|row| row.map(str::to_owned).to_vec()));
        for (filter, expected) in [
            (Filter { show: Show::One(Standing::Ready), ..Filter::default() }, "plain.test"),
            (Filter { search: "bücher".into(), ..Filter::default() }, "xn--bcher-kva.test"),
            (Filter { search: "a@plain".into(), ..Filter::default() }, "plain.test"),
        ] {
            let (file, _) = ground.exported(&acme, filter.clone(), Locale::En).await;
            let file = text(&file);
            assert!(file.lines().count() == 2 && file.contains(&format!("\r\n\"{expected}\"")), "{filter:?}: {file}");
        }
        let which = Which::These(domains::find(&ground.app, "plain.test", None).await.unwrap().into_iter().map(|it| it.id).collect());
        let strange = domains::export(&ground.app, &zeta.id, which, Locale::En).next().await.unwrap().unwrap();
        assert_eq!(text(&strange).lines().count(), 1, "nothing of another customer");
    }

    async fn our_own_table_comes_back_as_already_here(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let list: String = (0..700).map(|it| format!("name-{it}.test\n")).collect::<String>() + "bücher.test\n";
        import::add_listed(&ground.app, &Actor::Operator, &acme.id, &list, &[]).await.unwrap();
        let (file, pieces) = ground.exported(&acme, Filter::default(), Locale::En).await;
        assert_eq!((text(&file).lines().count(), pieces), (702, 2), "a batch at a time");
        let preview = import::preview(&ground.app, &acme.id, &text(&file)).await.unwrap();
        assert!(preview.lines.iter().all(|it| matches!(it.fate, import::Fate::Here(_))), "{:?}", preview.lines[0]);
        assert_eq!(preview.lines.len(), 701);
        let moved = import::add_listed(&ground.app, &Actor::Operator, &zeta.id, &text(&file), &[]).await.unwrap();
        assert_eq!((moved.outcome.added(), moved.rest.as_str()), (701, ""), "and can be taken elsewhere");
    }
}
