//! `frankmark mailbox import`: a CSV file of logins. Exit code 1 where a line is left that somebody has to look at, or
//! where disabling what is missing was not agreed to.

use crate::app::App;
use crate::audit::Actor;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, layout};
use crate::customers::Customer;
use crate::mailboxes::import::{self, Fate, Imported, Line, Plan};
use crate::text::Say;
use serde_json::{Value, json};
use std::io::{BufRead, IsTerminal, Read, Write, stderr, stdin};
use std::path::Path;

/// Half a million lines.
const LARGEST: u64 = 128 * 1024 * 1024;

/// What was asked for beside the file and the customer.
#[derive(Debug, Clone, Copy)]
pub(super) struct How {
    /// Disable what the list does not name.
    pub(super) sync: bool,
    pub(super) dry_run: bool,
    /// Do not ask before that.
    pub(super) yes: bool,
}

pub(super) async fn run(
    app: &App,
    file: &Path,
    customer: &Customer,
    how: How,
    output: &Output,
) -> Result<Answer, Failure> {
    let list = import::read(&read(file)?)?;
    let plan = import::plan(app, &customer.id, list.entries).await?;
    let to_disable = if how.sync && !plan.has_unreadable() { plan.missing.len() } else { 0 };
    let agreed = how.dry_run || to_disable == 0 || how.yes || is_agreed(file, to_disable, output);
    let done = match how.dry_run || !agreed {
        true => None,
        false => Some(import::apply(app, &Actor::Operator, &customer.id, &plan, how.sync).await?),
    };
    let seen = Seen { plan: &plan, ignored: &list.ignored, how, to_disable, agreed, done: done.as_ref() };
    output.answer(&seen.value(customer, output), || seen.words(output));
    let is_open = plan.open().next().is_some() || done.as_ref().is_some_and(|it| !it.taken.is_empty());
    Ok(if is_open || !agreed { Answer::No } else { Answer::Done })
}

fn read(file: &Path) -> Result<String, Failure> {
    let failed = |it: std::io::Error| Failure::could_not(&format!("{}: {it}", file.display()));
    let mut text = String::new();
    match file.to_str() {
        Some("-") => stdin().take(LARGEST).read_to_string(&mut text),
        _ => std::fs::File::open(file).and_then(|it| it.take(LARGEST).read_to_string(&mut text)),
    }
    .map_err(failed)?;
    Ok(text)
}

/// Asks whoever sits at the terminal; a script has to say `--yes`.
fn is_agreed(file: &Path, to_disable: usize, output: &Output) -> bool {
    if output.is_json() || file.to_str() == Some("-") || !stdin().is_terminal() || !stderr().is_terminal() {
        return false;
    }
    let question = output.say(&Say::key("cli-mailbox-import-ask").with("count", to_disable));
    let mut answer = String::new();
    let asked = write!(stderr(), "{} ", layout::safe(&question)).and_then(|()| stderr().flush());
    let read = asked.and_then(|()| stdin().lock().read_line(&mut answer));
    let yes = output.word("cli-mailbox-import-ask-yes");
    read.is_ok() && (answer.trim().eq_ignore_ascii_case(&yes) || answer.trim().eq_ignore_ascii_case("yes"))
}

struct Seen<'a> {
    plan: &'a Plan,
    ignored: &'a [String],
    how: How,
    to_disable: usize,
    agreed: bool,
    /// Nothing where nothing was written.
    done: Option<&'a Imported>,
}

impl Seen<'_> {
    fn words(&self, output: &Output) -> Vec<String> {
        let (key, added, changed, disabled) = match self.done {
            Some(done) => ("cli-mailbox-imported", done.added, done.changed, done.disabled),
            None => ("cli-mailbox-import-would", self.plan.to_add(), self.plan.to_change(), self.to_disable),
        };
        let counts = Say::key(key).with("added", added).with("changed", changed).with("same", self.plan.same());
        let mut lines = output.paragraph(&counts, 0);
        if self.how.sync && self.plan.has_unreadable() {
            let say = Say::key("cli-mailbox-import-unreadable").with("count", self.plan.missing.len());
            lines.extend(output.paragraph(&say, 0));
        } else if disabled > 0 {
            let key = if self.done.is_some() { "cli-mailbox-disabled-missing" } else { "cli-mailbox-would-disable" };
            lines.extend(output.paragraph(&Say::key(key).with("count", disabled), 0));
        }
        if !self.ignored.is_empty() {
            let names = Say::key("cli-mailbox-import-ignored").with("columns", self.ignored.join(", "));
            lines.extend(output.paragraph(&names, 0));
        }
        for line in self.plan.open() {
            let number = output.say(&Say::key("import-line").with("line", line.number));
            lines.push(layout::safe(&format!("{number}: {}", cut(&line.typed))));
            lines.extend(reasons(line).iter().flat_map(|it| output.paragraph(it, 2)));
        }
        for login in self.done.iter().flat_map(|it| &it.taken) {
            lines.extend(output.paragraph(&Say::key("mailboxes-login-taken").with("login", login.as_str()), 0));
        }
        if !self.agreed {
            lines.extend(output.paragraph(&Say::key("cli-mailbox-import-yes"), 0));
        }
        lines
    }

    fn value(&self, customer: &Customer, output: &Output) -> Value {
        let whole = |it: &&Line| self.how.dry_run && it.fate != Fate::Same;
        let is_open = |it: &&Line| matches!(it.fate, Fate::Refused(_) | Fate::Twice(_));
        let lines = self.plan.lines.iter().filter(|it| whole(it) || is_open(it));
        json!({
            "customer": customer.id,
            "to_add": self.plan.to_add(),
            "to_change": self.plan.to_change(),
            "to_disable": self.to_disable,
            "same": self.plan.same(),
            "missing": self.plan.missing.len(),
            "added": self.done.map_or(0, |it| it.added),
            "changed": self.done.map_or(0, |it| it.changed),
            "disabled": self.done.map_or(0, |it| it.disabled),
            "taken": self.done.map(|it| it.taken.clone()).unwrap_or_default(),
            "ignored_columns": self.ignored,
            "lines": lines.map(|it| of_line(it, output)).collect::<Vec<_>>(),
        })
    }
}

fn reasons(line: &Line) -> Vec<Say> {
    match &line.fate {
        Fate::Refused(why) => why.clone(),
        Fate::Twice(first) => vec![Say::key("cli-mailbox-import-twice").with("line", *first)],
        _ => Vec::new(),
    }
}

fn of_line(line: &Line, output: &Output) -> Value {
    let reasons: Vec<String> = reasons(line).iter().map(|it| output.say(it)).collect();
    json!({
        "line": line.number,
        "typed": line.typed,
        "login": line.login.as_ref().map(|it| it.as_str()),
        "outcome": line.fate.id(),
        "reasons": reasons,
    })
}

/// A line of ten thousand characters says no more than its beginning.
fn cut(text: &str) -> String {
    let short: String = text.chars().take(100).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}
