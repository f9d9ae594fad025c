//! `frankmark domain import`: a list of names or a CSV file, as "Paste a list" takes it. Exit code 1 where a line is left
//! that somebody has to look at.

use crate::app::App;
use crate::audit::Actor;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, customer, layout};
use crate::customers::Customer;
use crate::domains::import::{self, Fate, ListedLine, MOST, Preview, SenderFate};
use crate::error::Error;
use crate::text::Say;
use serde_json::{Value, json};
use std::io::Read;
use std::path::Path;

/// More than a thousand lines of the longest kind.
const LARGEST: u64 = 16 * 1024 * 1024;

/// What was asked for beside the file and the customer.
#[derive(Debug, Clone, Copy)]
pub(super) struct How {
    pub(super) dry_run: bool,
    /// Add the unsure ones too.
    pub(super) yes: bool,
}

pub(super) async fn run(app: &App, file: &Path, customer: &str, how: How, output: &Output) -> Result<Answer, Failure> {
    let customer = customer::find(app, customer).await?;
    let text = read(file)?;
    let mut outcome = import::preview(app, &customer.id, &text).await?;
    if let Some(count) = outcome.too_many {
        let say = Say::key("import-too-many").with("count", count).with("most", MOST);
        return Err(Error::invalid("file", say).into());
    }
    if !how.dry_run {
        let unsure = outcome.lines.iter().filter(|it| it.fate == Fate::Unsure).filter_map(|it| it.domain.as_ref());
        let sure: Vec<String> = unsure.filter(|_| how.yes).map(ToString::to_string).collect();
        outcome = import::add_listed(app, &Actor::Operator, &customer.id, &text, &sure).await?.outcome;
    }
    output.answer(&value(&outcome, &customer, output), || words(&outcome, how, output));
    Ok(if outcome.lines.iter().any(ListedLine::is_open) { Answer::No } else { Answer::Done })
}

fn read(file: &Path) -> Result<String, Failure> {
    let failed = |it: std::io::Error| Failure::could_not(&format!("{}: {it}", file.display()));
    let mut text = String::new();
    match file.to_str() {
        Some("-") => std::io::stdin().take(LARGEST).read_to_string(&mut text),
        _ => std::fs::File::open(file).and_then(|it| it.take(LARGEST).read_to_string(&mut text)),
    }
    .map_err(failed)?;
    Ok(text)
}

fn words(outcome: &Preview, how: How, output: &Output) -> Vec<String> {
    let (key, domains, senders) = match how.dry_run {
        true => ("cli-import-would", outcome.to_add(), outcome.senders_to_add()),
        false => ("import-done", outcome.added(), outcome.senders_added()),
    };
    let mut lines = output.paragraph(&Say::key(key).with("count", domains), 0);
    if senders > 0 {
        let key = if how.dry_run { "cli-import-would-senders" } else { "import-done-senders" };
        lines.extend(output.paragraph(&Say::key(key).with("count", senders), 0));
    }
    let here = outcome.lines.iter().filter(|it| matches!(it.fate, Fate::Here(_))).count();
    if here > 0 {
        lines.extend(output.paragraph(&Say::key("import-done-here").with("count", here), 0));
    }
    for line in outcome.lines.iter().filter(|it| it.is_open()) {
        let number = output.say(&Say::key("import-line").with("line", line.number));
        lines.push(layout::safe(&format!("{number}: {}", cut(&line.typed))));
        lines.extend(reasons(line).iter().flat_map(|it| output.paragraph(it, 2)));
    }
    if outcome.lines.iter().any(|it| it.fate == Fate::Unsure) && !how.yes {
        lines.extend(output.paragraph(&Say::key("cli-add-yes"), 0));
    }
    lines
}

fn reasons(line: &ListedLine) -> Vec<Say> {
    let mut reasons = match (&line.fate, &line.domain) {
        (Fate::Refused(why), _) => vec![why.clone()],
        (Fate::Unsure, Some(name)) => {
            let confirm = Say::key("cli-import-unsure").with("domain", name.as_str());
            vec![confirm.with("shown", name.to_unicode())]
        }
        _ => Vec::new(),
    };
    if let Some(SenderFate::Refused(why)) = line.sender.as_ref().map(|it| &it.fate) {
        reasons.extend(why.iter().cloned());
    }
    reasons
}

/// A line of ten thousand characters says no more than its beginning.
fn cut(text: &str) -> String {
    let short: String = text.chars().take(100).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

fn value(outcome: &Preview, customer: &Customer, output: &Output) -> Value {
    json!({
        "customer": customer.id,
        "added": outcome.added(),
        "to_add": outcome.to_add(),
        "senders_added": outcome.senders_added(),
        "senders_to_add": outcome.senders_to_add(),
        "lines": outcome.lines.iter().map(|it| of_line(it, output)).collect::<Vec<_>>(),
    })
}

fn of_line(line: &ListedLine, output: &Output) -> Value {
    let said = |all: &[Say]| all.iter().map(|it| output.say(it)).collect::<Vec<_>>();
    let (outcome, id, first) = match &line.fate {
        Fate::New => ("new", None, None),
        Fate::Unsure => ("unsure", None, None),
        Fate::Here(id) => ("here", Some(id), None),
        Fate::Twice(first) => ("twice", None, Some(*first)),
        Fate::Refused(_) => ("refused", None, None),
        Fate::Added(id) => ("added", Some(id), None),
    };
    let sender = line.sender.as_ref().map(|it| {
        let outcome = match it.fate {
            SenderFate::New => "new",
            SenderFate::Here => "here",
            SenderFate::Twice(_) => "twice",
            SenderFate::Refused(_) => "refused",
            SenderFate::Added => "added",
        };
        json!({ "name": it.name, "address": it.address, "outcome": outcome })
    });
    json!({
        "line": line.number,
        "typed": line.typed,
        "domain": line.domain,
        "outcome": outcome,
        "id": id,
        "first_line": first,
        "reasons": said(&reasons(line)),
        "repairs": said(&line.repairs),
        "hints": said(&line.hints),
        "sender": sender,
    })
}
