//! The catalogue of mistakes: every id that a check can give, with a short name.
//!
//! An id never changes its meaning and is never given out again: scripts, stored reports and help pages name it. The first
//! letter is the family. Words for people are elsewhere: `finding-ID-…` and `explain-ID-…` in `src/text/locales`.

/// Id and short name, family by family.
pub const CATALOGUE: [(&str, &str); 159] = [
    // Owner name.
    ("N01", "host-doubled"),
    ("N02", "at-apex-instead-of-label"),
    ("N03", "wrong-level"),
    ("N04", "underscore-lost"),
    ("N05", "reserved-label-misspelt"),
    ("N06", "labels-swapped-or-joined"),
    ("N07", "wrong-zone-or-www"),
    ("N08", "literal-at-sign"),
    ("N09", "blank-in-label"),
    ("N10", "idn-form"),
    ("N11", "look-alike-characters"),
    ("N12", "panel-shortened-name"),
    ("N13", "delegated-subzone-hides-it"),
    ("N14", "edited-in-wrong-provider"),
    ("N15", "split-horizon"),
    ("N16", "saved-not-published"),
    ("N17", "wildcard-answer"),
    ("N18", "wildcard-masked-by-new-record"),
    ("N19", "legacy-ownership-label"),
    ("N20", "empty-non-terminal-nxdomain"),
    // Record type and coexistence.
    ("T01", "cname-target-pasted-as-txt"),
    ("T02", "txt-copy-of-key-instead-of-cname"),
    ("T03", "type-99-spf"),
    ("T04", "cname-and-other-data"),
    ("T05", "cname-at-apex"),
    ("T06", "url-forward-or-a-instead-of-cname"),
    ("T07", "mx-bad-target"),
    ("T08", "dname-above"),
    ("T09", "duplicate-cname"),
    // Target of an alias.
    ("C01", "zone-appended-to-target"),
    ("C02", "url-as-target"),
    ("C03", "target-typo"),
    ("C04", "proxied-or-flattened"),
    ("C05", "dangling-target"),
    ("C06", "loop-or-long-chain"),
    ("C07", "other-tenant-or-old-label"),
    ("C08", "hand-built-target"),
    ("C09", "owner-and-target-swapped"),
    ("C10", "selectors-crossed"),
    ("C11", "quotes-in-target"),
    // What happens to any text on its way into DNS.
    ("X01", "literal-quotes"),
    ("X02", "escaped-semicolons"),
    ("X03", "typographic-quotes-or-dashes"),
    ("X04", "invisible-characters"),
    ("X05", "mojibake"),
    ("X06", "html-or-url-encoding"),
    ("X07", "zone-file-line-pasted"),
    ("X08", "label-or-markup-pasted"),
    ("X09", "outer-whitespace"),
    ("X10", "truncated"),
    ("X11", "blank-lost-at-string-seam"),
    ("X12", "seam-characters-in-data"),
    ("X13", "value-spread-over-several-records"),
    ("X14", "elided-copy"),
    ("X15", "placeholder-published"),
    ("X16", "case-changed"),
    ("X17", "exact-duplicate"),
    ("X18", "oversized-rrset"),
    ("X19", "empty-or-malformed-rdata"),
    ("X20", "mail-address-mangled"),
    // Ownership token.
    ("O01", "token-missing"),
    ("O02", "foreign-token"),
    ("O03", "old-token"),
    ("O04", "token-typo"),
    ("O05", "token-embedded-in-text"),
    ("O06", "token-on-some-servers"),
    ("O07", "public-suffix"),
    ("O08", "token-removed-later"),
    ("O09", "domain-changed-hands"),
    ("O10", "token-from-wildcard"),
    // DKIM.
    ("K01", "selector-missing"),
    ("K02", "other-or-old-key"),
    ("K03", "revoked"),
    ("K04", "several-txt"),
    ("K05", "version-tag"),
    ("K06", "p-tag-missing-or-misnamed"),
    ("K07", "separators"),
    ("K08", "key-type-mismatch"),
    ("K09", "hash-restriction"),
    ("K10", "service-type"),
    ("K11", "flags"),
    ("K12", "key-size"),
    ("K13", "key-encoding"),
    ("K14", "private-key-published"),
    ("K15", "pem-armour"),
    ("K16", "key-text-damaged"),
    ("K17", "legacy-tags"),
    ("K18", "second-selector-missing"),
    ("K19", "domainkeys-policy-only"),
    ("K20", "known-weak-key"),
    ("K21", "other-senders-keys"),
    // SPF.
    ("S01", "spf-missing"),
    ("S02", "several-spf"),
    ("S03", "version-typo"),
    ("S04", "our-entry-missing"),
    ("S05", "entry-after-all"),
    ("S06", "over-10-lookups"),
    ("S07", "void-lookups"),
    ("S08", "include-without-spf"),
    ("S09", "loop"),
    ("S10", "weak-all"),
    ("S11", "ptr"),
    ("S12", "equals-for-colon"),
    ("S13", "bad-term"),
    ("S14", "redirect-misuse"),
    ("S15", "too-long"),
    ("S16", "wrong-name"),
    ("S17", "macro-or-charset"),
    ("S18", "two-alls"),
    ("S19", "empty-or-huge-a-mx"),
    ("S20", "sender-id"),
    ("S21", "never-sends"),
    ("S22", "wrong-include-host"),
    // DMARC.
    ("M01", "no-policy"),
    ("M02", "several-policies"),
    ("M03", "version"),
    ("M04", "separators"),
    ("M05", "policy-missing-or-misspelt"),
    ("M06", "bad-value-or-duplicate-tag"),
    ("M07", "report-address-syntax"),
    ("M08", "external-reports-not-authorised"),
    ("M09", "report-domain-without-mail"),
    ("M10", "removed-tags"),
    ("M11", "strict-alignment"),
    ("M12", "inherited-policy"),
    ("M13", "psd-misuse"),
    ("M14", "dead-delegated-policy"),
    ("M15", "enforced-before-ready"),
    ("M16", "stray-txt"),
    // Return path.
    ("R01", "return-path-missing"),
    ("R02", "label-occupied"),
    ("R03", "mx-elsewhere-or-null"),
    ("R04", "not-aligned"),
    // Zone and name servers.
    ("Z01", "domain-missing"),
    ("Z02", "on-hold-or-expired"),
    ("Z03", "parked"),
    ("Z04", "servfail-everywhere"),
    ("Z05", "lame-server"),
    ("Z06", "ns-unusable"),
    ("Z07", "parent-child-ns-differ"),
    ("Z08", "transport"),
    ("Z09", "dnssec-bogus"),
    ("Z10", "servers-disagree"),
    ("Z11", "case-sensitive-server"),
    ("Z12", "delegation-just-changed"),
    ("Z13", "resolver-filtering"),
    ("Z14", "own-resolver-lies"),
    ("Z15", "malformed-or-forged"),
    // Time and caches.
    ("H01", "negative-cached"),
    ("H02", "old-value-cached"),
    ("H03", "ttl-too-long"),
    ("H04", "ttl-zero-or-odd"),
    ("H05", "failure-cached"),
    ("H06", "just-appeared"),
    // Extras that never block sending.
    ("V01", "mta-sts-record"),
    ("V02", "mta-sts-policy-host"),
    ("V03", "tls-rpt"),
    ("V04", "bimi-without-enforcement"),
    ("V05", "null-mx-sender"),
];

/// The id as the catalogue writes it, for one that somebody typed.
#[must_use]
pub fn catalogued(typed: &str) -> Option<&'static str> {
    CATALOGUE.iter().map(|(id, _)| *id).find(|id| id.eq_ignore_ascii_case(typed.trim()))
}

/// The short name of an id, e.g. `host-doubled`.
#[must_use]
pub fn slug(id: &str) -> Option<&'static str> {
    CATALOGUE.iter().find(|(it, _)| *it == id).map(|(_, slug)| *slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_numbered_without_gaps_in_each_family() {
        let mut before = ("", 0);
        for (id, slug) in CATALOGUE {
            let (family, number) = id.split_at(1);
            let number: u32 = number.parse().unwrap();
            assert_eq!(number, if family == before.0 { before.1 + 1 } else { 1 }, "{id}");
            assert!(slug.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-'));
            before = (family, number);
        }
        assert_eq!((catalogued(" k16 "), catalogued("K99"), slug("N01")), (Some("K16"), None, Some("host-doubled")));
    }
}
