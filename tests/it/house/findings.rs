//! Every finding has a sentence for the customer and one for the IT colleague.

use super::words::languages;
use frankmark::rules::diagnosis::{FINDING_IDS, SERVER_FINDING_IDS};
use std::collections::BTreeSet;

#[test]
fn every_finding_has_its_two_sentences_and_no_other_is_written() {
    let ids = FINDING_IDS.iter().chain(&SERVER_FINDING_IDS);
    let wanted: BTreeSet<String> =
        ids.flat_map(|id| ["customer", "it"].map(|whom| format!("finding-{id}-{whom}"))).collect();
    for (language, messages) in languages() {
        let written = messages.into_keys().filter(|it| it.starts_with("finding-")).collect::<BTreeSet<_>>();
        assert_eq!(written, wanted, "{language}");
    }
}
