//! Any bytes as a DMARC policy.

#![no_main]

use frankmark::rules::diagnosis::judge_texts;
use frankmark::rules::records::Purpose;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let strings: Vec<Vec<u8>> = bytes.chunks(255).map(<[u8]>::to_vec).collect();
    let found = judge_texts(Purpose::Dmarc, None, &strings);
    assert!(found.len() <= 3);
});
