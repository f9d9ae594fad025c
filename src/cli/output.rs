//! Where a command's words go: for people in their language, for scripts as JSON.
//!
//! A reader that has gone away (`frankmark … | head`) is no failure.

use super::failure::{Failure, Line};
use super::layout;
use super::paint::{Paint, Tone};
use crate::text::{Locale, Say, say};
use serde::Serialize;
use serde_json::Value;
use std::io::{Write, stderr, stdout};
use std::process::ExitCode;

#[derive(Debug)]
pub(super) struct Output {
    json: bool,
    locale: Locale,
    paint: Paint,
}

impl Output {
    pub(super) fn new(json: bool, locale: Locale) -> Self {
        Self { json, locale, paint: Paint::of_output() }
    }

    pub(super) fn is_json(&self) -> bool {
        self.json
    }

    /// Prints `value` for scripts, or else what `words` says for people.
    pub(super) fn answer<W: IntoIterator<Item = String>>(&self, value: &impl Serialize, words: impl FnOnce() -> W) {
        if self.json {
            self.value(&serde_json::to_value(value).unwrap_or(Value::Null));
        } else {
            self.print(words());
        }
    }

    /// Prints `value` for scripts, or else the bytes of a file as they are.
    pub(super) fn file(&self, value: &Value, bytes: &[u8]) {
        if self.json {
            return self.value(value);
        }
        let mut out = stdout().lock();
        let _reader_gone = out.write_all(bytes).and_then(|()| out.flush());
    }

    /// Prints lines as they are; they went through [`layout::safe`].
    pub(super) fn print(&self, lines: impl IntoIterator<Item = String>) {
        let mut out = stdout().lock();
        for line in lines {
            if writeln!(out, "{line}").is_err() {
                return;
            }
        }
        let _reader_gone = out.flush();
    }

    /// Prints a piece of a file as it is; false once nobody reads any more.
    pub(super) fn bytes(&self, piece: &[u8]) -> bool {
        let mut out = stdout().lock();
        out.write_all(piece).and_then(|()| out.flush()).is_ok()
    }

    pub(super) fn locale(&self) -> Locale {
        self.locale
    }

    pub(super) fn paint(&self) -> Paint {
        self.paint
    }

    /// A line of its own above others.
    pub(super) fn heading(&self, key: &str) -> String {
        self.paint.text(Tone::Strong, &layout::safe(&self.word(key)))
    }

    fn value(&self, value: &Value) {
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        self.print([text]);
    }

    /// A sentence in the chosen language.
    pub(super) fn say(&self, what: &Say) -> String {
        say(self.locale, what)
    }

    /// A sentence without values.
    pub(super) fn word(&self, key: &str) -> String {
        self.say(&Say::key(key))
    }

    /// A sentence as a paragraph.
    pub(super) fn paragraph(&self, what: &Say, indent: usize) -> Vec<String> {
        layout::wrapped(&self.say(what), indent)
    }

    pub(super) fn line(&self, line: &Line) -> String {
        match line {
            Line::Say(what) => self.say(what),
            Line::Argument(problem) => format!("{}: {}", problem.field, self.say(&problem.say)),
            Line::Plain(text) => text.clone(),
        }
    }

    /// Tells of a failure; its exit code.
    pub(super) fn failure(&self, failure: &Failure) -> ExitCode {
        if self.json {
            self.value(&failure.json(self));
        }
        let mut to = stderr().lock();
        for (number, line) in failure.lines.iter().enumerate() {
            let lead = if number == 0 { "frankmark: " } else { "" };
            let _reader_gone = writeln!(to, "{lead}{}", layout::safe(&self.line(line)));
        }
        ExitCode::from(failure.code)
    }
}
