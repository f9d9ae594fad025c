//! How far it is, on standard error: a bar on a terminal, a line for every tenth elsewhere. Nothing of it is for scripts;
//! with `--json` and no terminal it is silent.

use crate::cli::output::Output;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Write, stderr};

#[derive(Debug)]
pub(super) enum Progress {
    Bar(ProgressBar),
    /// Tenths that were told.
    Lines(u32),
    Silent,
}

/// Below 80 columns, in ASCII: terminals differ.
const BAR: &str = "[{bar:40}] {msg}";

impl Progress {
    pub(super) fn new(output: &Output) -> Self {
        if stderr().is_terminal() {
            let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template(BAR).unwrap_or_else(|_| ProgressStyle::default_bar());
            bar.set_style(style.progress_chars("=> "));
            Self::Bar(bar)
        } else if output.is_json() {
            Self::Silent
        } else {
            Self::Lines(0)
        }
    }

    /// A line above.
    pub(super) fn says(&self, line: &str) {
        match self {
            Self::Bar(bar) => bar.println(line),
            Self::Lines(_) => tell(line),
            Self::Silent => {}
        }
    }

    pub(super) fn is_at(&mut self, checked: u32, all: u32, words: &str) {
        match self {
            Self::Bar(bar) => {
                bar.set_length(all.into());
                bar.set_message(words.to_owned());
                bar.set_position(checked.into());
            }
            Self::Lines(told) => {
                let tenths = u32::try_from(u64::from(checked) * 10 / u64::from(all.max(1))).unwrap_or(10);
                if tenths > *told {
                    *told = tenths;
                    tell(words);
                }
            }
            Self::Silent => {}
        }
    }

    pub(super) fn end(&self) {
        if let Self::Bar(bar) = self {
            bar.finish();
        }
    }
}

fn tell(line: &str) {
    // A reader that has gone away is no failure.
    let _reader_gone = writeln!(stderr().lock(), "{line}");
}
