//! Colours for people at a terminal: never for a pipe or a file, and never where `NO_COLOR` is set (no-color.org).
//!
//! Colour only repeats what the words say. What is painted went through [`super::layout`] before, so that nothing that a
//! name server sent is taken for a colour.

use crate::config;
use crate::rules::diagnosis::Severity;
use crate::rules::records::RecordStatus;
use std::io::{IsTerminal, stdout};

#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    on: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Strong,
    Good,
    Bad,
    Doubtful,
}

impl Paint {
    /// As standard output wants it.
    pub(super) fn of_output() -> Self {
        Self { on: stdout().is_terminal() && !config::is_without_colours() }
    }

    pub(super) fn text(self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Strong => "1",
            Tone::Good => "32",
            Tone::Bad => "31",
            Tone::Doubtful => "33",
        };
        if self.on { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

impl Tone {
    pub(super) fn of_status(status: RecordStatus) -> Self {
        match status {
            RecordStatus::Found => Self::Good,
            RecordStatus::SomeServers | RecordStatus::NoAnswer | RecordStatus::NotChecked => Self::Doubtful,
            RecordStatus::Missing | RecordStatus::Different | RecordStatus::WrongPlace | RecordStatus::MoreThanOne => {
                Self::Bad
            }
        }
    }

    pub(super) fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Fail => Self::Bad,
            Severity::Warning | Severity::Pending | Severity::Operator => Self::Doubtful,
            Severity::Information => Self::Strong,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_terminal_nothing_is_painted() {
        assert_eq!(Paint { on: false }.text(Tone::Bad, "no"), "no");
        assert_eq!(Paint { on: true }.text(Tone::Bad, "no"), "\u{1b}[31mno\u{1b}[0m");
    }
}
