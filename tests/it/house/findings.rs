//! Every finding has a sentence for the customer and one for the IT colleague.

use super::words::languages;
use frankmark::rules::diagnosis::CATALOGUE;
use std::collections::BTreeSet;

#[test]
fn every_finding_has_its_two_sentences_and_no_other_is_written() {
    let wanted: BTreeSet<String> =
        CATALOGUE.iter().flat_map(|(id, _)| ["customer", "it"].map(|whom| format!("finding-{id}-{whom}"))).collect();
    for (language, messages) in languages() {
        let written = messages.into_keys().filter(|it| it.starts_with("finding-")).collect::<BTreeSet<_>>();
        assert_eq!(written, wanted, "{language}");
    }
}
