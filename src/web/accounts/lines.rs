//! What becomes of each line of a list of accounts, as the page shows it.

use crate::mailboxes::{CheckedLine, CheckedLines, LineFate};
use crate::text::{Arg, Say};

/// More than this of a line says no more to anybody.
const READABLE: usize = 100;

/// One line.
#[derive(Debug)]
pub struct LineShown {
    pub number: usize,
    pub typed: String,
    pub tone: &'static str,
    pub icon: &'static str,
    pub says: Say,
    /// Something near it was found, which a button puts in its place.
    pub has_meant: bool,
}

/// All of them, those that somebody has to change first.
pub fn shown(checked: &CheckedLines) -> Vec<LineShown> {
    let bad = checked.lines.iter().filter(|it| it.fate.is_bad());
    let others = checked.lines.iter().filter(|it| !it.fate.is_bad());
    bad.chain(others).map(LineShown::of).collect()
}

impl LineShown {
    fn of(line: &CheckedLine) -> Self {
        let about = |key: &str| Say::key(key).with("login", cut(&line.login));
        let (tone, icon, says) = match &line.fate {
            LineFate::New => ("ok", "ok", about("accounts-line-new")),
            LineFate::Changed => ("ok", "edit", about("accounts-line-changed")),
            LineFate::Saved => ("ok", "ok", about("accounts-line-saved")),
            LineFate::Here => ("neutral", "info", about("accounts-line-here")),
            LineFate::Twice(first) => ("neutral", "info", Say::key("accounts-line-twice").with("line", *first)),
            LineFate::Disabled => ("attention", "attention", about("accounts-line-disabled")),
            LineFate::NotALogin(why) => ("problem", "problem", cut_values(why.clone())),
            LineFate::Unknown { meant: None } => ("problem", "problem", about("accounts-line-unknown")),
            LineFate::Unknown { meant: Some(meant) } => {
                ("attention", "attention", about("accounts-line-meant").with("meant", meant.as_str()))
            }
        };
        let has_meant = matches!(line.fate, LineFate::Unknown { meant: Some(_) });
        Self { number: line.number, typed: cut(&line.text), tone, icon, says, has_meant }
    }
}

/// The text with what was meant in place of that line.
pub fn with_meant(text: &str, checked: &CheckedLines, number: usize) -> String {
    let line = checked.lines.iter().find(|it| it.number == number).map(|it| &it.fate);
    let Some(LineFate::Unknown { meant: Some(meant) }) = line else { return text.to_owned() };
    let lines = text.lines().enumerate().map(|(at, line)| if at + 1 == number { meant.as_str() } else { line });
    lines.map(|it| format!("{it}\n")).collect()
}

/// A reason quotes what was typed.
fn cut_values(mut say: Say) -> Say {
    for (_, value) in &mut say.args {
        if let Arg::Text(text) = value {
            *text = cut(text);
        }
    }
    say
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(READABLE) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
