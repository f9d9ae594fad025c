//! One record that is wrong, and what is said about it.

use super::acme::{
    ALIAS, BOUNCE, CHALLENGE, KEY, POLICY, checked, healthy, ids, key, plan, status, token, with_return_path,
};
use super::net::{Conduct, Net, name};
use crate::rules::diagnosis::{Data, Proof, Severity, Silence};
use crate::rules::records::Purpose::{Dkim, Dmarc, Ownership, Spf};
use crate::rules::records::RecordStatus::{Different, Found, Missing, MoreThanOne, SomeServers, WrongPlace};
use crate::rules::records::test_keys::OTHER_RSA;
use crate::rules::records::{Brand, ChallengeToken, Purpose, RecordStatus, RecordType};

/// What is done to a healthy domain, the status of one record after it, and the ids of what is found about that record.
type Case = (&'static str, fn(&mut Net), Purpose, RecordStatus, &'static [&'static str]);

const CHALLENGES: &[Case] = &[
    (
        "at one server only",
        |it| {
            it.take(CHALLENGE, RecordType::Txt);
            it.put_at("198.51.100.2", CHALLENGE, "TXT", &token());
        },
        Ownership,
        SomeServers,
        &["O06"],
    ),
    (
        "another token",
        |it| instead(it, CHALLENGE, &ChallengeToken::from_random([9; 32], &Brand::default()).to_string()),
        Ownership,
        Different,
        &["O02"],
    ),
    (
        "an earlier token",
        |it| instead(it, CHALLENGE, &ChallengeToken::from_random([8; 32], &Brand::default()).to_string()),
        Ownership,
        Different,
        &["O03"],
    ),
    ("a typing error", |it| instead(it, CHALLENGE, &flipped(&token(), 20)), Ownership, Different, &["O04"]),
    ("more text", |it| instead(it, CHALLENGE, &format!("my {}", token())), Ownership, Different, &["O05"]),
    ("quotes", |it| instead(it, CHALLENGE, &format!("\"{}\"", token())), Ownership, Different, &["X01"]),
    ("a blank", |it| instead(it, CHALLENGE, &format!("{} ", token())), Ownership, Different, &["X09"]),
    ("cut off", |it| instead(it, CHALLENGE, &start(&token(), 40)), Ownership, Different, &["X10"]),
    ("something else", |it| instead(it, CHALLENGE, "hello"), Ownership, Different, &["X15"]),
    (
        "another system's text only",
        |it| instead(it, CHALLENGE, "other-site-verification=abc"),
        Ownership,
        Missing,
        &["O01"],
    ),
    ("another text beside it", |it| it.put(CHALLENGE, "TXT", "other-site-verification=abc"), Ownership, Found, &[]),
    (
        "at the accepted alias",
        |it| {
            it.take(CHALLENGE, RecordType::Txt);
            it.put(ALIAS, "TXT", &token());
        },
        Ownership,
        Found,
        &["N19"],
    ),
    (
        "at the alias, something else at the name",
        |it| {
            instead(it, CHALLENGE, "hello");
            it.put(ALIAS, "TXT", &token());
        },
        Ownership,
        Found,
        &["N19"],
    ),
    (
        "the name doubled",
        |it| {
            it.take(CHALLENGE, RecordType::Txt);
            it.put(&format!("{CHALLENGE}.acme.example"), "TXT", &token());
        },
        Ownership,
        WrongPlace,
        &["N01"],
    ),
    (
        "the alias doubled",
        |it| {
            it.take(CHALLENGE, RecordType::Txt);
            it.put(&format!("{ALIAS}.acme.example"), "TXT", &token());
        },
        Ownership,
        WrongPlace,
        &["N01"],
    ),
    (
        "on the domain itself",
        |it| {
            it.take(CHALLENGE, RecordType::Txt);
            it.put("acme.example", "TXT", &token());
        },
        Ownership,
        WrongPlace,
        &["N02"],
    ),
];

const KEYS: &[Case] = &[
    ("missing at one server", |it| it.take_at("198.51.100.2", KEY, RecordType::Txt), Dkim, SomeServers, &["Z10"]),
    (
        "old at one server",
        |it| {
            it.take_at("198.51.100.3", KEY, RecordType::Txt);
            it.put_at("198.51.100.3", KEY, "TXT", &format!("v=DKIM1; k=rsa; p={OTHER_RSA}"));
        },
        Dkim,
        SomeServers,
        &["Z10", "K02"],
    ),
    (
        "key on the domain itself",
        |it| {
            it.take(KEY, RecordType::Txt);
            it.put("acme.example", "TXT", &key());
        },
        Dkim,
        WrongPlace,
        &["N02"],
    ),
    (
        "key doubled",
        |it| {
            it.take(KEY, RecordType::Txt);
            it.put(&format!("{KEY}.acme.example"), "TXT", &key());
        },
        Dkim,
        WrongPlace,
        &["N01"],
    ),
    ("another key", |it| instead(it, KEY, &format!("v=DKIM1; k=rsa; p={OTHER_RSA}")), Dkim, Different, &["K02"]),
    ("a withdrawn key", |it| instead(it, KEY, "v=DKIM1; k=rsa; p="), Dkim, Different, &["K03"]),
    ("two keys", |it| it.put(KEY, "TXT", &format!("v=DKIM1; k=rsa; p={OTHER_RSA}")), Dkim, MoreThanOne, &["K04"]),
    ("no key", |it| instead(it, KEY, "v=DKIM1; k=rsa"), Dkim, Different, &["K06"]),
    ("commas", |it| instead(it, KEY, &key().replace(';', ",")), Dkim, Different, &["K07"]),
    ("half a key", |it| instead(it, KEY, &start(&key(), 255)), Dkim, Different, &["X10"]),
    ("key in quotes", |it| instead(it, KEY, &format!("\"{}\"", key())), Dkim, Different, &["X01"]),
    ("key written otherwise", |it| instead(it, KEY, &key().replace("; ", " ;")), Dkim, Found, &[]),
];

const POLICIES_AND_LISTS: &[Case] = &[
    (
        "policy on the domain itself",
        |it| {
            it.take(POLICY, RecordType::Txt);
            it.put("acme.example", "TXT", "v=DMARC1; p=reject");
        },
        Dmarc,
        WrongPlace,
        &["N02"],
    ),
    ("two policies", |it| it.put(POLICY, "TXT", "v=DMARC1; p=reject"), Dmarc, MoreThanOne, &["M02"]),
    ("no policy in it", |it| instead(it, POLICY, "v=DMARC1; policy=none"), Dmarc, Different, &["M05"]),
    (
        "a policy of their own",
        |it| instead(it, POLICY, "v=DMARC1; p=reject; rua=mailto:a@acme.example"),
        Dmarc,
        Found,
        &[],
    ),
    ("two sender lists", |it| it.put("acme.example", "TXT", "v=spf1 a -all"), Spf, MoreThanOne, &["S02"]),
];

fn instead(net: &mut Net, owner: &str, value: &str) {
    net.take(owner, RecordType::Txt);
    net.put(owner, "TXT", value);
}

/// The first characters.
fn start(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}

#[test]
fn one_thing_wrong() {
    let mut faults = Vec::new();
    for (what, change, purpose, expected, found) in [CHALLENGES, KEYS, POLICIES_AND_LISTS].into_iter().flatten() {
        let mut net = healthy();
        change(&mut net);
        let report = checked(&net, &plan());
        let said = (status(&report, *purpose), ids(&report, *purpose));
        if said != (*expected, found.to_vec()) {
            faults.push(format!("{what}: {said:?} instead of {expected:?} {found:?}"));
        }
        if report.could_not_check {
            faults.push(format!("{what}: could not check"));
        }
        let others = report.records.iter().filter(|it| it.purpose != *purpose);
        for other in others.filter(|it| it.status != Found || !it.findings.is_empty()) {
            faults.push(format!("{what}: touches {:?}: {:?}", other.purpose, other.status));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The value with one character of its random part changed.
fn flipped(value: &str, at: usize) -> String {
    let mut bytes = value.as_bytes().to_vec();
    bytes[at] = if bytes[at] == b'7' { b'8' } else { b'7' };
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_typing_error_is_shown_to_the_character() {
    let mut net = healthy();
    net.take(CHALLENGE, RecordType::Txt);
    net.put(CHALLENGE, "TXT", &flipped(&token(), 20));
    let report = checked(&net, &plan());
    let finding = &report.records[0].findings[0];
    let at = finding.at.unwrap();
    assert_eq!((at.string, at.byte, at.character), (1, 20, 21));
    assert_eq!(finding.args["pos"], "21");
    assert_eq!(finding.args["wanted-char"], token().chars().nth(20).unwrap().to_string());
    assert_eq!(finding.corrected, Some(token()));
    // The other proof is there.
    assert_eq!(report.proof, Proof::OwnRecords);
}

#[test]
fn either_proof_will_do_and_neither_is_absence() {
    let proof = |change: fn(&mut Net)| {
        let mut net = healthy();
        change(&mut net);
        checked(&net, &plan()).proof
    };
    assert_eq!(proof(|_| ()), Proof::Challenge);
    assert_eq!(proof(|it| it.take(KEY, RecordType::Txt)), Proof::Challenge);
    assert_eq!(proof(|it| it.take(CHALLENGE, RecordType::Txt)), Proof::OwnRecords);
    assert_eq!(
        proof(|it| {
            it.take(CHALLENGE, RecordType::Txt);
            it.take(KEY, RecordType::Txt);
        }),
        Proof::Absent
    );
    assert_eq!(
        proof(|it| {
            it.take(CHALLENGE, RecordType::Txt);
            it.take_at("198.51.100.1", KEY, RecordType::Txt);
        }),
        Proof::Partial
    );
    // In the wrong place it proves nothing.
    assert_eq!(
        proof(|it| {
            it.take(CHALLENGE, RecordType::Txt);
            it.take(KEY, RecordType::Txt);
            it.put("acme.example", "TXT", &token());
        }),
        Proof::Absent
    );
}

#[test]
fn a_damaged_record_is_told_and_does_not_hide_a_good_one() {
    let mut net = healthy();
    net.put_data(CHALLENGE, Data::Damaged(RecordType::Txt));
    let report = checked(&net, &plan());
    assert_eq!((status(&report, Ownership), ids(&report, Ownership)), (Found, vec!["X19"]));
}

#[test]
fn other_peoples_lists_are_never_to_be_overwritten() {
    let mut plan = plan();
    let spf = plan.records.iter_mut().find(|it| it.purpose == Spf).unwrap();
    (spf.value, spf.needed) = (Some("v=spf1 include:spf.mail.test ~all".into()), true);
    let mut net = healthy();
    net.zone("mail.test", &[("ns1.mail.test", "203.0.113.1")]);
    net.put("spf.mail.test", "TXT", "v=spf1 ip4:192.0.2.0/24 -all");
    let report = checked(&net, &plan);
    let record = &report.records[2];
    assert_eq!((record.status, record.findings[0].id.as_str()), (Different, "S04"));
    assert_eq!(record.findings[0].severity, Severity::Fail);
    assert_eq!(record.findings[0].corrected.as_deref(), Some("v=spf1 mx include:spf.mail.test -all"));
}

#[test]
fn a_return_path_that_leads_elsewhere() {
    let mut net = healthy();
    net.put(BOUNCE, "CNAME", "rp.mail.tset");
    let report = checked(&net, &with_return_path());
    assert_eq!((status(&report, Purpose::ReturnPath), ids(&report, Purpose::ReturnPath)), (Different, vec!["C03"]));
    let said = report.records.iter().flat_map(|it| &it.findings).find(|it| it.id == "C03").map(|it| &it.args);
    let host = |name| said.and_then(|it| it.get(name)).map(String::as_str);
    assert_eq!(
        (host("got"), host("want")),
        (Some("rp.mail.tset"), Some("rp.mail.test")),
        "the sentence has its own dot"
    );
    net.put(BOUNCE, "CNAME", "rp.mail.test");
    let report = checked(&net, &with_return_path());
    assert_eq!((status(&report, Purpose::ReturnPath), ids(&report, Purpose::ReturnPath)), (MoreThanOne, vec!["T09"]));
}

#[test]
fn the_policy_of_the_registry_applies_where_it_says_so() {
    let mut net = healthy();
    net.take(POLICY, RecordType::Txt);
    net.put("_dmarc.example", "TXT", "v=DMARC1; p=reject; psd=y");
    let report = checked(&net, &plan());
    assert_eq!(report.observed.dmarc.unwrap().owner, name("_dmarc.example"));
    // Several records at a name are none, and the walk goes on above it.
    net.put(POLICY, "TXT", "v=DMARC1; p=none");
    net.put(POLICY, "TXT", "v=DMARC1; p=quarantine");
    let report = checked(&net, &plan());
    assert_eq!(report.observed.dmarc.unwrap().owner, name("_dmarc.example"));
    assert_eq!(report.records[3].status, MoreThanOne);
}

#[test]
fn what_is_quoted_is_the_record_that_is_meant() {
    let mut net = healthy();
    net.take(CHALLENGE, RecordType::Txt);
    net.put(CHALLENGE, "TXT", "a-site-verification=1");
    net.put(CHALLENGE, "TXT", &format!("my {}", token()));
    let finding = &checked(&net, &plan()).records[0].findings[0];
    assert_eq!(finding.args["got"], format!("my {}", token()));
    assert!(finding.evidence.iter().all(|it| it.value == Some(format!("my {}", token()))));

    net.take(CHALLENGE, RecordType::Txt);
    net.put("acme.example", "TXT", "a-site-verification=1");
    net.put("acme.example", "TXT", &token());
    let finding = &checked(&net, &plan()).records[0].findings[0];
    assert_eq!((finding.id.as_str(), &finding.evidence[0].value), ("N02", &Some(token())));
}

#[test]
fn no_policy_is_only_said_where_the_whole_walk_was_heard() {
    let mut net = healthy();
    net.take(POLICY, RecordType::Txt);
    for server in ["192.0.2.11", "192.0.2.12"] {
        net.behave_for(server, RecordType::Txt, Conduct::Silent(Silence::TimedOut));
    }
    let report = checked(&net, &plan());
    assert_eq!((status(&report, Dmarc), report.observed.dmarc_known), (RecordStatus::NoAnswer, false));
    assert!(!report.could_not_check, "it is only recommended");
}
