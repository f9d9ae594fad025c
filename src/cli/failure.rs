//! Why a command could not be carried out: what, to what, what to do; and the exit code that says so to scripts.

use super::output::Output;
use crate::error::{Error, Problem};
use crate::text::Say;
use serde_json::{Value, json};
use std::fmt::Display;

/// A failure on its way to the shell.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) code: u8,
    /// For scripts; never changes.
    pub(super) kind: &'static str,
    /// One line each; at least one.
    pub(super) lines: Vec<Line>,
    /// Further members of the JSON object.
    pub(super) more: Vec<(&'static str, Value)>,
}

/// A sentence of ours, or a line from elsewhere (settings, the system).
#[derive(Debug)]
pub(super) enum Line {
    Say(Say),
    /// What is wrong with one argument.
    Argument(Problem),
    Plain(String),
}

const NO: u8 = 1;
const WRONG_USE: u8 = 2;
const COULD_NOT: u8 = 3;

impl Failure {
    fn new(code: u8, kind: &'static str, line: Line) -> Self {
        Self { code, kind, lines: vec![line], more: Vec::new() }
    }

    /// A bad setting, in one line.
    pub(super) fn wrong_use(why: &dyn Display) -> Self {
        Self::new(WRONG_USE, "wrong_use", Line::Plain(one_line(why)))
    }

    /// The system, the network or the database says no.
    pub(super) fn could_not(why: &dyn Display) -> Self {
        Self::new(COULD_NOT, "could_not", Line::Plain(one_line(why)))
    }

    /// Somebody pressed Ctrl-C; what was begun can be gone on with.
    pub(super) fn interrupted(say: Say) -> Self {
        Self::new(COULD_NOT, "interrupted", Line::Say(say))
    }

    pub(super) fn not_found(say: Say) -> Self {
        Self::new(NO, "not_found", Line::Say(say))
    }

    /// Several fit; `candidates` is what scripts read, `lines` what people do.
    pub(super) fn ambiguous(say: Say, lines: Vec<String>, candidates: Value) -> Self {
        let mut failure = Self::new(WRONG_USE, "ambiguous", Line::Say(say));
        failure.lines.extend(lines.into_iter().map(Line::Plain));
        failure.more.push(("candidates", candidates));
        failure
    }

    /// No such id; `meant` is what may have been meant.
    pub(super) fn unknown(say: Say, meant: Value) -> Self {
        let mut failure = Self::new(WRONG_USE, "unknown", Line::Say(say));
        failure.more.push(("meant", meant));
        failure
    }

    /// A file that is not what it should be.
    pub(super) fn unreadable(say: Say) -> Self {
        Self::new(WRONG_USE, "unreadable", Line::Say(say))
    }

    /// What is asked for cannot be done like that.
    pub(super) fn refused(say: Say) -> Self {
        Self::new(WRONG_USE, "refused", Line::Say(say))
    }

    /// As the JSON of `--json`.
    pub(super) fn json(&self, output: &Output) -> Value {
        let lines: Vec<String> = self.lines.iter().map(|it| output.line(it)).collect();
        let mut error = json!({ "kind": self.kind, "message": lines.first() });
        let problems: Vec<Value> = self
            .lines
            .iter()
            .filter_map(|it| match it {
                Line::Argument(problem) => {
                    Some(json!({ "field": problem.field, "id": problem.say.key, "message": output.say(&problem.say) }))
                }
                Line::Say(_) | Line::Plain(_) => None,
            })
            .collect();
        if let Some(members) = error.as_object_mut() {
            if !problems.is_empty() {
                members.insert("problems".into(), problems.into());
            }
            members.extend(self.more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        }
        json!({ "error": error })
    }
}

fn one_line(why: &dyn Display) -> String {
    why.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::not_found(Say::key("cli-not-found")),
            Error::Forbidden(say) => Self::new(NO, "forbidden", Line::Say(say)),
            Error::Conflict(say) => {
                let mut failure = Self::new(NO, "conflict", Line::Say(say.clone()));
                failure.more.push(("id", say.key.into()));
                failure
            }
            Error::Invalid(problems) => {
                let lines = problems.into_iter().map(Line::Argument).collect();
                Self { code: WRONG_USE, kind: "invalid", lines, more: Vec::new() }
            }
            Error::TooSoon(until) => {
                let say = Say::key("cli-too-soon").with("time", until.rfc3339());
                let mut failure = Self::new(COULD_NOT, "too_soon", Line::Say(say));
                failure.more.push(("until", until.rfc3339().into()));
                failure
            }
            Error::Unavailable(why) => {
                let say = Say::key("cli-unavailable").with("why", one_line(&why));
                Self::new(COULD_NOT, "unavailable", Line::Say(say))
            }
            Error::Internal(why) => {
                let say = Say::key("cli-internal").with("why", one_line(&why));
                Self::new(COULD_NOT, "internal", Line::Say(say))
            }
        }
    }
}
