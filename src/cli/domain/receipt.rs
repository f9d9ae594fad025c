//! `frankmark domain receipt`: what exactly was asked and answered. `--json` prints the file that `frankmark diagnose`
//! reads.

use super::Found;
use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, layout};
use crate::domains::receipts::{self, ReceiptLine, ReceiptNumber};
use crate::error::Error;
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(app: &App, found: &Found, number: Option<&str>, output: &Output) -> Result<Answer, Failure> {
    let (customer, id) = (&found.customer.id, &found.domain.id);
    let Some(number) = number else {
        let lines = receipts::list(app, customer, id).await?;
        output.answer(&lines.iter().map(value).collect::<Vec<_>>(), || words(&lines, found, output));
        return Ok(Answer::Done);
    };
    let number = ReceiptNumber::parse(number).ok_or(Error::NotFound)?;
    let kept = receipts::show(app, customer, id, &number).await?;
    let value: Value = serde_json::from_str(&kept.json()).map_err(|it| Failure::could_not(&it))?;
    output.answer(&value, || kept.text(output.locale()).lines().map(without_tabs).collect::<Vec<_>>());
    Ok(Answer::Done)
}

/// Between the parts of a record.
fn without_tabs(line: &str) -> String {
    layout::safe(&line.replace('\t', " "))
}

fn value(line: &ReceiptLine) -> Value {
    json!({
        "number": line.number,
        "made_at": line.made_at,
        "asked_by": line.asked_by,
        "standing": line.standing,
        "shared": line.shared,
    })
}

fn words(lines: &[ReceiptLine], found: &Found, output: &Output) -> Vec<String> {
    if lines.is_empty() {
        return output.paragraph(&Say::key("cli-no-receipts").with("domain", found.domain.name.as_str()), 0);
    }
    let head = ["cli-column-receipt", "cli-column-made", "cli-column-status", "cli-column-shared"];
    let row = |it: &ReceiptLine| {
        let standing = output.word(&format!("standing-{}", it.standing.id()));
        let shared = if it.shared { output.word("cli-yes") } else { String::new() };
        vec![it.number.to_string(), it.made_at.rfc3339(), standing, shared]
    };
    let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
    layout::table(&head.map(|it| output.word(it)), &rows)
}
