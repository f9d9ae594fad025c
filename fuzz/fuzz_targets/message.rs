//! Any bytes as the answer of a name server.

#![no_main]

use frankmark::rules::address::DnsName;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let name = DnsName::parse("_dmarc.acme.example").expect("a name");
    let _ = frankmark::dns::is_answer(bytes, &name);
});
