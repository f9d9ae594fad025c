use super::*;
use crate::rules::address::DomainPolicy;
use crate::rules::diagnosis::ObservedDmarc;
use crate::rules::records::{Brand, SpfBranch, SpfState, test_keys};
use data_encoding::BASE64;

fn name(text: &str) -> DnsName {
    DnsName::parse(text).unwrap()
}

fn settings() -> RecordSettings {
    RecordSettings {
        challenge: name("_frankmark-challenge"),
        challenge_aliases: vec![name("domauthvalidation")],
        keys_zone: None,
        bounce: None,
        spf: None,
        report_address: None,
        dmarc_needed: false,
    }
}

fn with_spf() -> RecordSettings {
    RecordSettings { spf: Some(SpfHost { host: name("spf.mail.example"), needed: true }), ..settings() }
}

fn key(selector: &str, spki: &str) -> DkimKey {
    DkimKey::from_spki(selector, &BASE64.decode(spki.as_bytes()).unwrap()).unwrap()
}

fn records(domain: &str, settings: &RecordSettings, observed: &Observed) -> Vec<ExpectedRecord> {
    let domain = DomainName::parse(domain, &DomainPolicy::default()).unwrap();
    let token = ChallengeToken::from_random([1; 32], &Brand::default());
    let keys = [key("fmqzkwp1", test_keys::RSA)];
    expected(&Claim { domain: &domain, token: &token, proven: false, keys: &keys, key_label: None }, settings, observed)
        .unwrap()
}

fn only(purpose: Purpose, records: Vec<ExpectedRecord>) -> ExpectedRecord {
    let mut found = records.into_iter().filter(|it| it.purpose == purpose);
    let first = found.next().unwrap();
    assert_eq!(found.next(), None);
    first
}

fn seen_spf(records: &[&str]) -> Observed {
    Observed { spf: records.iter().map(|it| (*it).to_owned()).collect(), spf_known: true, ..Observed::default() }
}

#[test]
fn without_any_setting_token_and_key_are_needed_and_the_rest_is_explained() {
    let records = records("news.acme.nl", &settings(), &Observed::default());
    let seen: Vec<_> =
        records.iter().map(|it| (it.purpose, it.needed, it.owner.to_string(), it.value.is_some())).collect();
    assert_eq!(
        seen,
        [
            (Purpose::Ownership, true, "_frankmark-challenge.news.acme.nl".to_owned(), true),
            (Purpose::Dkim, true, "fmqzkwp1._domainkey.news.acme.nl".to_owned(), true),
            (Purpose::Spf, false, "news.acme.nl".to_owned(), false),
            (Purpose::Dmarc, false, "_dmarc.news.acme.nl".to_owned(), true),
        ]
    );
    assert_eq!(records[0].aliases, [name("domauthvalidation.news.acme.nl")]);
    assert_eq!(records[2].note, Some(Note::SpfNotAsked));
    assert_eq!(records[3].value.as_deref(), Some("v=DMARC1; p=none"));
    assert!(records.iter().all(|it| it.ttl == 3600));
}

#[test]
fn everything_that_the_operator_set_up_is_asked_for() {
    let settings = RecordSettings {
        bounce: Some(Bounce { host: name("rp.mail.example"), label: name("bounce"), needed: true }),
        report_address: Some("dmarc@mail.example".to_owned()),
        dmarc_needed: true,
        ..with_spf()
    };
    let records = records("acme.nl", &settings, &Observed::default());
    let seen: Vec<_> =
        records.iter().skip(2).map(|it| (it.rtype, it.needed, it.owner.to_string(), it.value.as_deref())).collect();
    assert_eq!(
        seen,
        [
            (RecordType::Cname, true, "bounce.acme.nl".to_owned(), Some("rp.mail.example.")),
            (RecordType::Txt, true, "acme.nl".to_owned(), Some("v=spf1 include:spf.mail.example ~all")),
            (
                RecordType::Txt,
                true,
                "_dmarc.acme.nl".to_owned(),
                Some("v=DMARC1; p=none; rua=mailto:dmarc@mail.example")
            ),
        ]
    );
}

#[test]
fn a_proven_domain_may_drop_its_token_and_an_extra_key_is_never_needed() {
    let domain = DomainName::parse("acme.nl", &DomainPolicy::default()).unwrap();
    let token = ChallengeToken::from_random([1; 32], &Brand::default());
    let keys = [key("fmqzkwp1", test_keys::RSA), key("fmqzkwp2", test_keys::ED25519_SPKI)];
    let claim = Claim { domain: &domain, token: &token, proven: true, keys: &keys, key_label: None };
    let records = expected(&claim, &settings(), &Observed::default()).unwrap();
    let needed: Vec<_> = records.iter().map(|it| (it.purpose, it.needed)).collect();
    let wanted = [
        (Purpose::Ownership, false),
        (Purpose::Dkim, true),
        (Purpose::Dkim, false),
        (Purpose::Spf, false),
        (Purpose::Dmarc, false),
    ];
    assert_eq!(needed, wanted);
}

#[test]
fn names_without_underscore_prove_nothing_below_private_suffixes() {
    let record = only(Purpose::Ownership, records("acme.github.io", &settings(), &Observed::default()));
    assert_eq!(record.aliases, []);
}

#[test]
fn an_existing_sender_list_is_changed_and_never_joined_by_a_second() {
    let spf = |observed: &[&str]| only(Purpose::Spf, records("acme.nl", &with_spf(), &seen_spf(observed)));
    let changed = spf(&["v=spf1 mx include:a.example -all"]);
    assert_eq!(changed.value.as_deref(), Some("v=spf1 mx include:a.example include:spf.mail.example -all"));
    assert_eq!(changed.instead_of.as_deref(), Some("v=spf1 mx include:a.example -all"));
    assert_eq!(changed.note, Some(Note::SpfChange));
    assert_eq!(
        changed.wanted().value.as_deref(),
        Some("v=spf1 include:spf.mail.example ~all"),
        "judged by our entry alone"
    );

    let there = spf(&["v=spf1 include:SPF.mail.example. -all"]);
    assert_eq!((there.note, there.instead_of), (Some(Note::SpfNamesUs), None));
    assert_eq!(there.value.as_deref(), Some("v=spf1 include:SPF.mail.example. -all"));

    let several = spf(&["v=spf1 -all", "v=spf1 mx ~all"]);
    assert_eq!(several.value.as_deref(), Some("v=spf1 mx include:spf.mail.example ~all"));
    assert_eq!((several.note, several.instead_of.as_deref()), (Some(Note::SpfMerge { count: 2 }), Some("v=spf1 -all")));
    assert_eq!(several.to_delete, ["v=spf1 mx ~all"]);
    assert_eq!(several.inserted.len(), 1);
    let ending = MergeNote::Ending { kept: "~all".into(), dropped: "-all".into() };
    assert_eq!(several.remarks, [Note::SpfMerged(ending), Note::SpfPrice { before: 0, after: 2 }]);
    let hopeless = spf(&["v=spf1 -all", "v=spf1 foo ~all"]);
    assert_eq!((hopeless.value, hopeless.note), (None, Some(Note::SpfSeveral { count: 2 })));

    let odd = spf(&["v=spf1 ip4:1.2.3 -all"]);
    let why = NotPlain::Term(7);
    assert_eq!((odd.value, odd.instead_of.as_deref()), (None, Some("v=spf1 ip4:1.2.3 -all")));
    assert_eq!(odd.note, Some(Note::SpfByHand { why, host: name("spf.mail.example") }));
}

#[test]
fn a_record_that_would_be_too_dear_is_not_proposed() {
    let mut observed = seen_spf(&["v=spf1 include:a.example include:gone.example mx ~all"]);
    let branch =
        |entry: &str, lookups, state| SpfBranch { entry: entry.into(), lookups, state, ..SpfBranch::default() };
    observed.senders.branches = vec![branch("include:a.example", 9, SpfState::Fine)];
    let bounce = Bounce { host: name("rp.mail.example"), label: name("bounce"), needed: true };
    let settings = RecordSettings { bounce: Some(bounce), ..with_spf() };
    let record = only(Purpose::Spf, records("acme.nl", &settings, &observed));
    assert_eq!(
        record.note.unwrap().arguments(),
        [("entry", "include:spf.mail.example".to_owned()), ("number", "12".to_owned())]
    );
    assert_eq!((record.value, record.remarks), (None, vec![Note::SpfElsewhere { name: name("bounce.acme.nl") }]));
}

#[test]
fn our_entry_behind_another_list_is_enough() {
    let mut observed = seen_spf(&["v=spf1 include:a.example ~all"]);
    let passes = vec![name("spf.mail.example")];
    observed.senders.branches = vec![SpfBranch { entry: "include:a.example".into(), passes, ..SpfBranch::default() }];
    let record = only(Purpose::Spf, records("acme.nl", &with_spf(), &observed));
    assert_eq!((record.note, record.instead_of), (Some(Note::SpfNamesUs), None));
}

#[test]
fn an_existing_policy_is_left_alone() {
    let dmarc = |owner: &str| {
        let found = ObservedDmarc { owner: name(owner), value: "v=DMARC1; p=reject".to_owned() };
        let observed = Observed { dmarc: Some(found), dmarc_known: true, ..Observed::default() };
        only(Purpose::Dmarc, records("news.acme.nl", &settings(), &observed))
    };
    let own = dmarc("_dmarc.news.acme.nl");
    assert_eq!((own.value, own.note), (None, Some(Note::DmarcThere)));
    let above = dmarc("_dmarc.acme.nl");
    assert_eq!((above.value, above.note), (None, Some(Note::DmarcInherited { from: name("acme.nl") })));
    assert_eq!(above.owner, name("_dmarc.news.acme.nl"));
}

#[test]
fn the_longest_domain_that_is_let_in_leaves_room_for_all_names() {
    let label = "a".repeat(55);
    let domain = format!("{label}.{label}.{label}.acme.nl");
    assert_eq!(domain.len(), 175);
    let settings = RecordSettings {
        bounce: Some(Bounce { host: name("rp.mail.example"), label: name("bounce"), needed: true }),
        ..settings()
    };
    assert_eq!(records(&domain, &settings, &Observed::default()).len(), 5);
}

#[test]
fn with_a_zone_of_the_operators_two_aliases_are_asked_for_and_the_keys_stand_behind_them() {
    let domain = DomainName::parse("acme.nl", &DomainPolicy::default()).unwrap();
    let token = ChallengeToken::from_random([1; 32], &Brand::default());
    let keys = [key("fmqzkwp1", test_keys::RSA), key("fmqzkwp2", test_keys::OTHER_RSA)];
    let claim = Claim { domain: &domain, token: &token, proven: true, keys: &keys, key_label: Some("k7wq") };
    let in_zone = RecordSettings { keys_zone: Some(name("dkim.mail.example")), ..settings() };
    let mut records = expected(&claim, &in_zone, &Observed::default()).unwrap();
    records.retain(|it| it.purpose == Purpose::Dkim);
    for (record, (number, key)) in records.iter().zip([(1, &keys[0]), (2, &keys[1])]) {
        assert_eq!(record.owner, name(&format!("fmqzkwp{number}._domainkey.acme.nl")));
        assert_eq!(record.value, Some(format!("fmqzkwp{number}.k7wq.dkim.mail.example.")));
        assert_eq!((record.rtype, record.needed), (RecordType::Cname, number == 1));
        assert_eq!(record.behind.as_deref(), Some(key.text()));
        assert_eq!(record.wanted().behind, record.behind);
    }
    assert_eq!(records.len(), 2);

    // Before there is a label, and without the zone: as everybody else.
    for (claim, settings) in [(Claim { key_label: None, ..claim.clone() }, &in_zone), (claim, &settings())] {
        let records = expected(&claim, settings, &Observed::default()).unwrap();
        let first = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        assert_eq!((first.rtype, first.value.as_deref()), (RecordType::Txt, Some(keys[0].text())));
        assert_eq!(first.behind, None);
    }
}

#[test]
fn the_key_that_signs_is_needed_and_one_that_was_emptied_says_so() {
    let domain = DomainName::parse("acme.nl", &DomainPolicy::default()).unwrap();
    let token = ChallengeToken::from_random([1; 32], &Brand::default());
    let keys = [
        key("fmqzkwp1", test_keys::RSA).in_state(KeyState::Emptied),
        key("fmqzkwp2", test_keys::OTHER_RSA),
        key("fmqzkwp3", test_keys::ED25519_SPKI).in_state(KeyState::Retiring),
        key("fmqzkwp4", test_keys::ED25519_SPKI),
    ];
    let claim = Claim { domain: &domain, token: &token, proven: true, keys: &keys, key_label: Some("k7wq") };
    let asked = |settings: &RecordSettings| {
        let mut records = expected(&claim, settings, &Observed::default()).unwrap();
        records.retain(|it| it.purpose == Purpose::Dkim);
        records
    };
    let in_zone = asked(&RecordSettings { keys_zone: Some(name("dkim.mail.example")), ..settings() });
    let needed: Vec<_> = in_zone.iter().map(|it| it.needed).collect();
    assert_eq!(needed, [false, true, false, false]);
    assert_eq!(in_zone[0].behind.as_deref(), Some("v=DKIM1; p="));
    assert_eq!(in_zone[2].behind.as_deref(), Some(keys[2].text()), "as long as mail may be on its way");
    // What rests is nothing that a customer has to publish.
    let owners: Vec<String> = asked(&settings()).iter().map(|it| it.owner.to_string()).collect();
    assert_eq!(owners, ["fmqzkwp2._domainkey.acme.nl", "fmqzkwp4._domainkey.acme.nl"]);
}

#[test]
fn policies_that_count_as_none_become_one() {
    let dmarc = |texts: &[&str]| {
        let dmarc_texts = texts.iter().map(|it| (*it).to_owned()).collect();
        let observed = Observed { dmarc_texts, dmarc_known: true, ..Observed::default() };
        only(Purpose::Dmarc, records("acme.nl", &settings(), &observed))
    };
    let same = dmarc(&["v=DMARC1; p=none; rua=mailto:a@acme.nl", "v=DMARC1; p=none; rua=mailto:b@acme.nl"]);
    assert_eq!(same.value.as_deref(), Some("v=DMARC1; p=none; rua=mailto:a@acme.nl,mailto:b@acme.nl"));
    assert_eq!(same.note, Some(Note::DmarcSeveral { count: 2 }));
    let choice = dmarc(&["v=DMARC1; p=none", "v=DMARC1; p=reject"]);
    assert_eq!(choice.value.as_deref(), Some("v=DMARC1; p=none"));
    assert_eq!(choice.note, Some(Note::DmarcChoice { count: 2, other: "v=DMARC1; p=reject".to_owned() }));
    for broken in ["v=DMARC1; p=quarentine", "v=dmarc1; p=quarantine"] {
        let changed = dmarc(&[broken]);
        assert_eq!(changed.value.as_deref(), Some("v=DMARC1; p=quarantine"));
        assert_eq!((changed.note, changed.instead_of.as_deref()), (Some(Note::DmarcChange), Some(broken)));
    }
    let replaced = dmarc(&["v=DMARC1; p=block"]);
    assert_eq!((replaced.value.as_deref(), replaced.note), (Some("v=DMARC1; p=none"), Some(Note::DmarcChange)));
}
