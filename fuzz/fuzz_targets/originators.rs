//! Any bytes as a From field, and as a body that is signed.

#![no_main]

use frankmark::mta::dkim::BodyHash;
use frankmark::rules::permission::OriginatorFields;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut fields = OriginatorFields::default();
    fields.add(b"From", bytes);
    for address in fields.from.iter().flatten().flatten() {
        assert_eq!(address.as_str().matches('@').count(), 1);
    }
    let (mut whole, mut pieces) = (BodyHash::default(), BodyHash::default());
    whole.add(bytes);
    bytes.chunks(3).for_each(|it| pieces.add(it));
    assert_eq!(whole.finish(), pieces.finish());
});
