//! Name servers as they are met in the wild: silent, lame, slow, lying, looping, truncating, garbling; and resolvers that
//! are away. Whatever they do, the program ends in time, accuses nobody without proof and takes nothing away in doubt.

use std::{thread, time::Duration};

use hickory_proto::{op::ResponseCode, rr::RecordType};
use serde_json::{Value, json};

use super::{add_domain, check, needed, problem, publish, ready, to_publish};
use crate::support::{
    dns::{Conduct, Domain, Internet, cname, raw, txt},
    program::{Installation, asking, asking_at},
};

/// What a server does to those who ask it.
type Spoil = fn(&crate::support::dns::Server);

/// Conducts from which nothing can be concluded, with the problems that the report may give for them.
const USELESS: &[(&str, Spoil, &[&str])] = &[
    ("off", |it| it.stop(), &["unreachable"]),
    ("silent", |it| it.behaves([Conduct::Silent]), &["timed_out"]),
    ("refuses", |it| it.behaves([Conduct::Says(ResponseCode::Refused)]), &["refused"]),
    ("fails", |it| it.behaves([Conduct::Says(ResponseCode::ServFail)]), &["serv_fail"]),
    ("lame", |it| it.behaves([Conduct::NotAuthoritative]), &["not_authoritative"]),
    ("upward", |it| it.behaves([Conduct::UpwardReferral]), &["not_authoritative"]),
    ("garbage", |it| it.behaves([Conduct::Garbage]), &["malformed", "timed_out"]),
    ("pointers", |it| it.behaves([Conduct::PointerLoop]), &["malformed", "timed_out"]),
    ("wrong-id", |it| it.behaves([Conduct::WrongId]), &["malformed", "timed_out"]),
    ("wrong-question", |it| it.behaves([Conduct::WrongQuestion]), &["malformed", "timed_out"]),
    ("wrong-owner", |it| it.behaves([Conduct::WrongOwner]), &["malformed", "timed_out", "not_authoritative"]),
    ("from-elsewhere", |it| it.behaves([Conduct::FromElsewhere]), &["timed_out"]),
    (
        "cut-off",
        |it| {
            it.behaves([Conduct::Truncates]);
            it.refuse_tcp()
        },
        &["truncated"],
    ),
];

/// Conducts that are odd and still give good answers.
const ODD: &[(&str, Spoil)] = &[
    ("slow", |it| it.behaves([Conduct::Slow(Duration::from_millis(400))])),
    ("truncating", |it| it.behaves([Conduct::Truncates])),
    ("lower-case", |it| it.behaves([Conduct::LowersCase])),
];

/// Tells one story per line of a table at the same time: most of it is waiting.
fn at_once<T: Sync>(table: &[T], story: impl Fn(&T) + Sync) {
    thread::scope(|scope| {
        let stories: Vec<_> = table.iter().map(|line| scope.spawn(|| story(line))).collect();
        let failed = stories.into_iter().filter_map(|it| it.join().err()).count();
        assert_eq!(failed, 0, "stories failed, see above");
    });
}

fn home_of(internet: &Internet) -> Installation {
    let home = Installation::new(&asking(internet));
    home.json(&["customer", "add", "Acme"]);
    home
}

fn within_limits(name: &str, checked: &Value) {
    let duration = checked["duration_ms"].as_u64().expect("a duration");
    assert!(duration <= 16_000, "{name}: took {duration} ms");
    let queries = checked["queries"].as_u64().expect("a count");
    assert!(queries <= 300, "{name}: {queries} queries");
}

#[test]
fn one_bad_server_of_two_takes_nothing_away_and_is_named() {
    let Some(internet) = Internet::start() else { return };
    let home = home_of(&internet);
    at_once(USELESS, |(conduct, spoil, problems)| {
        let name = format!("{conduct}.test");
        let (domain, records) = ready(&home, &internet, &name);
        spoil(domain.ns(2));
        let checked = check(&home, &name).expect_code(0).json();
        within_limits(&name, &checked);
        assert_eq!(
            (&checked["standing"], &checked["could_not_check"]),
            (&json!("ready"), &json!(false)),
            "{checked:#}"
        );
        assert_eq!(needed(&records, &checked), ["found"], "{name}: {checked:#}");
        assert_eq!(problem(&checked, &format!("ns1.{name}")), None, "{name}");
        let said =
            problem(&checked, &format!("ns2.{name}")).unwrap_or_else(|| panic!("{name}: nothing said: {checked:#}"));
        assert!(problems.contains(&said), "{name}: {said}");
    });
}

#[test]
fn only_bad_servers_leave_everything_as_it_was() {
    let Some(internet) = Internet::start() else { return };
    let home = home_of(&internet);
    at_once(USELESS, |(conduct, spoil, _)| {
        let name = format!("{conduct}.test");
        let (domain, _) = ready(&home, &internet, &name);
        domain.servers().iter().for_each(spoil);
        let checked = check(&home, &name).expect_code(0).json();
        within_limits(&name, &checked);
        assert_eq!(
            (&checked["standing"], &checked["could_not_check"]),
            (&json!("ready"), &json!(true)),
            "{name}: {checked:#}"
        );
        assert_eq!(checked["ownership"], "dns", "{name}");

        domain.servers().iter().for_each(|it| it.behaves_well());
        domain.servers().iter().for_each(|it| {
            it.stop();
            it.start().unwrap()
        });
        let after = check(&home, &name).expect_code(0).json();
        assert_eq!(
            (&after["standing"], &after["could_not_check"]),
            (&json!("ready"), &json!(false)),
            "{name}: {after:#}"
        );
    });
}

#[test]
fn nobody_becomes_owner_through_bad_servers() {
    let Some(internet) = Internet::start() else { return };
    let home = home_of(&internet);
    at_once(USELESS, |(conduct, spoil, _)| {
        let name = format!("{conduct}.test");
        let domain = internet.domain(&name, 2);
        publish(&domain, &add_domain(&home, "Acme", &name));
        domain.servers().iter().for_each(spoil);
        let checked = check(&home, &name).expect_code(1).json();
        assert_eq!((&checked["standing"], &checked["ownership"]), (&json!("not_verified"), &json!("none")), "{name}");
        assert_eq!(checked["could_not_check"], true, "{name}: {checked:#}");
    });
}

#[test]
fn odd_servers_are_good_servers() {
    let Some(internet) = Internet::start() else { return };
    let home = home_of(&internet);
    at_once(ODD, |(conduct, spoil)| {
        let name = format!("{conduct}.test");
        let domain = internet.domain(&name, 2);
        let records = add_domain(&home, "Acme", &name);
        publish(&domain, &records);
        domain.servers().iter().for_each(spoil);
        let checked = check(&home, &name).expect_code(0).json();
        within_limits(&name, &checked);
        assert_eq!(needed(&records, &checked), ["found"], "{name}: {checked:#}");
        assert_eq!(
            (problem(&checked, &format!("ns1.{name}")), problem(&checked, &format!("ns2.{name}"))),
            (None, None)
        );
    });
}

#[test]
fn a_definite_no_from_all_servers_counts_and_from_one_does_not() {
    let Some(internet) = Internet::start() else { return };
    let home = home_of(&internet);
    let (domain, records) = ready(&home, &internet, "acme.test");
    domain.ns(2).behaves([Conduct::DeniesAll]);
    let one = check(&home, "acme.test").json();
    assert_eq!(needed(&records, &one), ["some_servers"], "{one:#}");
    domain.ns(1).behaves([Conduct::DeniesAll]);
    let both = check(&home, "acme.test").expect_code(1).json();
    assert_eq!((&both["standing"], &both["could_not_check"]), (&json!("stopped_working"), &json!(false)), "{both:#}");
}

#[test]
fn a_no_that_proves_nothing_accuses_nobody() {
    let Some(internet) = Internet::start() else { return };
    let home = home_of(&internet);
    let (domain, records) = ready(&home, &internet, "acme.test");
    for record in records.as_array().unwrap() {
        if let (Some(owner), Some(kind)) = (record["owner"].as_str(), record["type"].as_str()) {
            domain.withdraw(owner, kind.parse::<RecordType>().unwrap());
        }
    }
    domain.servers().iter().for_each(|it| it.behaves([Conduct::WithoutSoa]));
    let checked = check(&home, "acme.test").expect_code(0).json();
    assert_eq!((&checked["standing"], &checked["could_not_check"]), (&json!("ready"), &json!(true)), "{checked:#}");
}

#[test]
fn a_server_that_answers_everything_with_one_text_proves_nothing() {
    let Some(internet) = Internet::start() else { return };
    let home = home_of(&internet);
    let domain = internet.domain("acme.test", 2);
    let records = add_domain(&home, "Acme", "acme.test");
    let token = records.as_array().unwrap().iter().find(|it| it["purpose"] == "ownership").unwrap()["value"].clone();
    domain.ns(1).behaves([Conduct::Lies(RecordType::TXT, vec![txt(token.as_str().unwrap())])]);
    let checked = check(&home, "acme.test").expect_code(1).json();
    assert_eq!(checked["ownership"], "none", "the other server contradicts: {checked:#}");
}

/// Ready domains whose DKIM record is spoilt in the zone itself.
fn spoilt_record(spoil: impl Fn(&Domain, &str)) -> Value {
    let Some(internet) = Internet::start() else { return Value::Null };
    let home = home_of(&internet);
    let (domain, records) = ready(&home, &internet, "acme.test");
    let dkim = records.as_array().unwrap().iter().find(|it| it["purpose"] == "dkim").unwrap();
    let (owner, kind) = (dkim["owner"].as_str().unwrap(), dkim["type"].as_str().unwrap());
    domain.withdraw(owner, kind.parse::<RecordType>().unwrap());
    spoil(&domain, owner);
    let checked = check(&home, "acme.test").json();
    within_limits(owner, &checked);
    let reports = checked["records"].as_array().unwrap();
    reports
        .iter()
        .find(|it| it["owner"] == owner)
        .cloned()
        .unwrap_or_else(|| panic!("no report for {owner}: {checked:#}"))
}

#[test]
fn an_alias_that_goes_round_in_circles_is_not_found() {
    let report = spoilt_record(|domain, owner| {
        domain.publish(owner, cname("round.acme.test"));
        domain.publish("round", cname("and-round.acme.test"));
        domain.publish("and-round", cname("round.acme.test"));
    });
    assert_ne!(report["status"], "found", "{report:#}");
}

#[test]
fn an_alias_to_itself_is_not_found() {
    let report = spoilt_record(|domain, owner| domain.publish(owner, cname(owner)));
    assert_ne!(report["status"], "found", "{report:#}");
}

#[test]
fn a_chain_of_aliases_without_end_is_given_up() {
    let report = spoilt_record(|domain, owner| {
        domain.publish(owner, cname("c1.acme.test"));
        for number in 1..100 {
            domain.publish(&format!("c{number}"), cname(&format!("c{}.acme.test", number + 1)));
        }
    });
    assert_ne!(report["status"], "found", "{report:#}");
}

#[test]
fn a_record_without_any_string_is_survived() {
    let report = spoilt_record(|domain, owner| domain.publish(owner, raw(RecordType::TXT, &[])));
    assert_ne!(report["status"], "found", "{report:#}");
}

#[test]
fn more_text_than_anybody_wants_is_survived() {
    let report = spoilt_record(|domain, owner| {
        for number in 0..200 {
            domain.publish(owner, txt(&format!("v=DKIM1; p={number}{}", "A".repeat(250))));
        }
    });
    assert_ne!(report["status"], "found", "{report:#}");
    assert!(report.to_string().len() < 100_000, "the report is {} bytes", report.to_string().len());
}

#[test]
fn a_resolver_that_is_no_use_is_told_and_changes_nothing() {
    let conducts: &[(&str, Spoil)] = &[
        ("off", |it| it.stop()),
        ("silent", |it| it.behaves([Conduct::Silent])),
        ("refuses", |it| it.behaves([Conduct::Says(ResponseCode::Refused)])),
        ("fails", |it| it.behaves([Conduct::Says(ResponseCode::ServFail)])),
        ("garbage", |it| it.behaves([Conduct::Garbage])),
        ("wrong-id", |it| it.behaves([Conduct::WrongId])),
    ];
    at_once(conducts, |(conduct, spoil)| {
        let Some(internet) = Internet::start() else { return };
        let home = home_of(&internet);
        let (_domain, _) = ready(&home, &internet, "acme.test");
        spoil(internet.resolver());
        let checked = check(&home, "acme.test").expect_code(0).json();
        within_limits(conduct, &checked);
        assert_eq!(
            (&checked["standing"], &checked["could_not_check"]),
            (&json!("ready"), &json!(true)),
            "{conduct}: {checked:#}"
        );
    });
}

#[test]
fn the_second_resolver_helps_when_the_first_is_away() {
    let Some(internet) = Internet::start() else { return };
    let second = internet.another_resolver();
    let both = format!("[\"{}\", \"{}\"]", internet.resolver().address(), second.address());
    let settings = asking_at(second.address(), internet.port()).replace(&format!("[\"{}\"]", second.address()), &both);
    let home = Installation::new(&settings);
    home.json(&["customer", "add", "Acme"]);
    let (_domain, _) = ready(&home, &internet, "acme.test");
    internet.resolver().behaves([Conduct::Silent]);
    let checked = check(&home, "acme.test").expect_code(0).json();
    assert_eq!((&checked["standing"], &checked["could_not_check"]), (&json!("ready"), &json!(false)), "{checked:#}");
}

#[test]
fn a_resolver_is_asked_about_records_only_once_they_were_seen() {
    let Some(internet) = Internet::start() else { return };
    let home = home_of(&internet);
    let domain = internet.domain("acme.test", 2);
    let records = add_domain(&home, "Acme", "acme.test");
    check(&home, "acme.test").expect_code(1);
    let before = internet.resolver().log().len();
    publish(&domain, &records);
    check(&home, "acme.test").expect_code(0);

    let published: Vec<&str> = to_publish(&records).into_iter().map(|(owner, ..)| owner).collect();
    let log = internet.resolver().log();
    assert!(before > 0);
    for (number, asked) in log.iter().enumerate() {
        let name = asked.name.to_ascii_lowercase();
        // What it remembers is looked at when the name servers have shown the record.
        let about_seen = number >= before && published.contains(&name.as_str());
        let about_zones = matches!(asked.kind, RecordType::SOA | RecordType::NS | RecordType::DS)
            && ["acme.test", "test", ""].contains(&name.as_str());
        let about_hosts = matches!(asked.kind, RecordType::A | RecordType::AAAA) && name.starts_with("ns");
        assert!(about_zones || about_hosts || about_seen, "{asked:?}");
        assert!(asked.recursion_desired);
    }
    for server in domain.servers() {
        assert!(
            server.log().iter().all(|it| !it.recursion_desired),
            "name servers are asked what they have themselves"
        );
    }
}
