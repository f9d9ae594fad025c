//! Any text that is wanted and any that was found: what is offered instead must be right.

#![no_main]

use frankmark::rules::diagnosis::{Severity, judge_texts};
use frankmark::rules::records::Purpose;

libfuzzer_sys::fuzz_target!(|input: (u8, &str, Vec<Vec<u8>>)| {
    let (kind, want, found) = input;
    let purpose = Purpose::ALL[usize::from(kind) % Purpose::ALL.len()];
    // Only a text that is right itself can be asked for.
    let is_right = |text: &str| {
        let found = judge_texts(purpose, Some(want), &[text.as_bytes().to_vec()]);
        found.iter().all(|it| it.severity != Severity::Fail)
    };
    if is_right(want) {
        for finding in judge_texts(purpose, Some(want), &found) {
            assert!(finding.corrected.is_none_or(|it| is_right(&it)));
        }
    }
});
