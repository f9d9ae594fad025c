//! Any text as a receipt: it is refused, or judged again.

#![no_main]

use frankmark::rules::diagnosis::{Receipt, dig};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(receipt) = Receipt::parse(text) {
        let _ = (receipt.judge_again(), dig(&receipt));
    }
});
