//! One look after another, and what the history says of each.

use super::acme::{CHALLENGE, KEY, POLICY, checked, healthy, key, plan};
use super::net::{Conduct, Net};
use crate::moment::Moment;
use crate::rules::diagnosis::{
    Change, Condition, Look, Proof, ProofStep, Rcode, RecordChange, Report, Silence, Standing, changes, remembered,
};
use crate::rules::records::{Purpose, RecordStatus, RecordType};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);
const NS3: &str = "198.51.100.3";

/// Looks once an hour and keeps what a row keeps.
struct Past {
    at: Moment,
    last: Option<(Moment, Report)>,
    condition: Condition,
}

impl Past {
    fn new() -> Self {
        let condition = Condition {
            standing: Standing::NotVerified,
            could_not_check: false,
            proven: false,
            held_elsewhere: false,
            zone: None,
            name_servers: Vec::new(),
        };
        Self { at: Moment::from_micros(0), last: None, condition }
    }

    fn looked_at(net: &Net) -> Self {
        let mut past = Self::new();
        past.look(net);
        past
    }

    fn look(&mut self, net: &Net) -> Vec<Change> {
        self.at = self.at.plus(HOUR);
        let mut report = checked(net, &plan());
        let seen = report.zone.is_some();
        let after = Condition {
            could_not_check: report.could_not_check,
            proven: match report.proof {
                Proof::Challenge | Proof::OwnRecords => true,
                Proof::Absent => false,
                Proof::Partial | Proof::CannotTell => self.condition.proven,
            },
            zone: if seen { report.zone.clone() } else { self.condition.zone.clone() },
            name_servers: if seen { report.observed.name_servers.clone() } else { self.condition.name_servers.clone() },
            ..self.condition.clone()
        };
        let earlier = self.last.as_ref().map(|(at, report)| Look { at: *at, report });
        let now = Look { at: self.at, report: &report };
        let found = changes((&self.condition, earlier), (&after, now));
        let kept = remembered(earlier, now);
        report.remembered = kept;
        // As it comes back from the database.
        let stored = serde_json::to_string(&report).unwrap();
        self.last = Some((self.at, serde_json::from_str(&stored).unwrap()));
        self.condition = after;
        found
    }

    /// Looks, and says what changed in short: `dkim found>different`.
    fn says(&mut self, net: &Net) -> Vec<String> {
        self.look(net).iter().map(short).collect()
    }
}

fn short(change: &Change) -> String {
    match change {
        Change::Record(it) => {
            let before = it.before.as_ref().map_or("nothing", |it| it.status.id());
            format!("{} {before}>{}", it.purpose.id(), it.after.status.id())
        }
        Change::CouldNotCheck { began } => if *began { "silence" } else { "heard again" }.to_owned(),
        Change::Zone { servers_before, servers_after, .. } => {
            format!("servers {}>{}", servers_before.len(), servers_after.len())
        }
        Change::Proof { step } => format!("{step:?}"),
        Change::Standing { before, after } => format!("{}>{}", before.id(), after.id()),
    }
}

fn record(changes: &[Change], purpose: Purpose) -> &RecordChange {
    let mut all = changes.iter().filter_map(|it| if let Change::Record(it) = it { Some(it.as_ref()) } else { None });
    all.find(|it| it.purpose == purpose).expect("that record changed")
}

fn broken_key() -> String {
    key().replacen("p=MII", "p=NII", 1)
}

fn silence(net: &mut Net, servers: std::ops::RangeInclusive<u8>) {
    for server in servers {
        net.behave(&format!("198.51.100.{server}"), Conduct::Silent(Silence::TimedOut));
    }
}

fn with_key(value: &str) -> Net {
    let mut net = healthy();
    net.take(KEY, RecordType::Txt);
    net.put(KEY, "TXT", value);
    net
}

fn without_key() -> Net {
    let mut net = healthy();
    net.take(KEY, RecordType::Txt);
    net
}

fn silent() -> Net {
    let mut net = healthy();
    silence(&mut net, 1..=4);
    net
}

#[test]
fn one_look_after_another() {
    let mut key_at_three = without_key();
    for server in ["198.51.100.1", "198.51.100.2", NS3] {
        key_at_three.put_at(server, KEY, "TXT", &key());
    }
    let mut key_at_three_and_silence = key_at_three.clone();
    key_at_three_and_silence.behave("198.51.100.4", Conduct::Silent(Silence::TimedOut));
    let mut one_silent = healthy();
    one_silent.behave(NS3, Conduct::Says(Rcode::ServFail));
    let mut other_policy = healthy();
    other_policy.take(POLICY, RecordType::Txt);
    other_policy.put(POLICY, "TXT", "v=DMARC1; p=reject");
    let mut two_keys = healthy();
    two_keys.put(KEY, "TXT", &broken_key());
    let mut no_proof = without_key();
    no_proof.take(CHALLENGE, RecordType::Txt);
    let mut new_text = healthy();
    for text in ["a=1", "b=2", "c=3", "d=4", "e=5"] {
        new_text.put("acme.example", "TXT", text);
    }
    let mut doubled = without_key();
    doubled.put(&format!("{KEY}.acme.example"), "TXT", &key());
    let mut new_version = healthy();
    for server in 1..=4 {
        new_version.serial(&format!("198.51.100.{server}"), 9);
    }
    let mut away = healthy();
    away.resolver_away = true;
    // What it is about, what DNS showed at each check, and what is told of each but the first.
    type Case = (&'static str, Vec<Net>, Vec<&'static [&'static str]>);
    let cases: Vec<Case> = vec![
        ("nothing new is nothing", vec![healthy(), healthy()], vec![&[]]),
        ("a new version of the zone alone is nothing", vec![healthy(), new_version], vec![&[]]),
        (
            "a record goes and comes back",
            vec![healthy(), without_key(), healthy()],
            vec![&["dkim found>missing"], &["dkim missing>found"]],
        ),
        (
            "another value",
            vec![healthy(), with_key(&broken_key()), with_key(&broken_key())],
            vec![&["dkim found>different"], &[]],
        ),
        (
            "one wrong value after another",
            vec![healthy(), with_key(&broken_key()), with_key("v=DKIM1; k=rsa; p=")],
            vec![&["dkim found>different"], &["dkim different>different"]],
        ),
        ("a second one", vec![healthy(), two_keys], vec![&["dkim found>more_than_one"]]),
        (
            "moved to a wrong place",
            vec![without_key(), doubled, without_key()],
            vec![&["dkim missing>wrong_place"], &["dkim wrong_place>missing"]],
        ),
        ("still right, but other words", vec![healthy(), other_policy], vec![&["dmarc found>found"]]),
        ("other texts beside SPF are none of ours", vec![healthy(), new_text], vec![&[]]),
        (
            "server by server",
            vec![without_key(), key_at_three.clone(), healthy()],
            vec![&["dkim missing>some_servers"], &["dkim some_servers>found"]],
        ),
        ("one server falls silent and comes back", vec![healthy(), one_silent.clone(), healthy()], vec![&[], &[]]),
        (
            "the one that lacks it falls silent: nobody says that it is right now",
            vec![key_at_three.clone(), key_at_three_and_silence.clone(), key_at_three.clone()],
            vec![&[], &[]],
        ),
        (
            "what it says afterwards is news",
            vec![key_at_three.clone(), key_at_three_and_silence, healthy()],
            vec![&[], &["dkim some_servers>found"]],
        ),
        (
            "silence accuses nobody",
            vec![healthy(), silent(), silent(), healthy()],
            vec![&["silence"], &[], &["heard again"]],
        ),
        (
            "after a silence the last answer counts",
            vec![healthy(), silent(), silent(), with_key(&broken_key())],
            vec![&["silence"], &[], &["dkim found>different", "heard again"]],
        ),
        ("no resolver", vec![healthy(), away, healthy()], vec![&["silence"], &["heard again"]]),
        (
            "proof and key go",
            vec![healthy(), no_proof],
            vec![&["ownership found>missing", "dkim found>missing", "Lapsed"]],
        ),
    ];
    for (story, nets, expected) in cases {
        let mut nets = nets.iter();
        let mut past = Past::looked_at(nets.next().unwrap());
        let said: Vec<Vec<String>> = nets.map(|it| past.says(it)).collect();
        assert_eq!(said, expected, "{story}");
    }
}

#[test]
fn the_first_look_tells_what_is_there_and_not_what_is_not() {
    assert_eq!(Past::new().says(&Net::with_acme()), [""; 0]);
    let found = Past::new().says(&healthy());
    assert_eq!(
        found,
        ["ownership nothing>found", "dkim nothing>found", "Challenge"],
        "what is only advised is no news"
    );
    let mut past = Past::looked_at(&Net::with_acme());
    assert_eq!(
        past.says(&healthy()),
        ["ownership missing>found", "dkim missing>found", "dmarc missing>found", "Challenge"]
    );
}

#[test]
fn a_change_shows_both_values_who_said_them_and_between_which_versions() {
    let mut past = Past::looked_at(&healthy());
    let mut net = with_key(&broken_key());
    for server in 1..=4 {
        net.serial(&format!("198.51.100.{server}"), 7);
    }
    let changes = past.look(&net);
    let change = record(&changes, Purpose::Dkim);
    let before = change.before.as_ref().unwrap();
    assert_eq!((before.serial, change.after.serial), (Some(1), Some(7)));
    assert_eq!(
        (before.at, change.after.at),
        (Moment::from_micros(0).plus(HOUR), Moment::from_micros(0).plus(HOUR * 2))
    );
    assert_eq!((before.values(), change.after.values()), (vec![key().as_str()], vec![broken_key().as_str()]));
    let servers: Vec<_> = (1..=4).map(|it| format!("ns{it}.acme.example")).collect();
    assert_eq!(change.after.said.iter().map(|it| it.servers.clone()).collect::<Vec<_>>(), [servers]);
    assert_eq!(change.good, None, "it was right before: nothing to add");

    // A day later it is gone altogether; when it was last right is not forgotten, silences or not.
    past.look(&silent());
    let changes = past.look(&without_key());
    let change = record(&changes, Purpose::Dkim);
    assert_eq!(change.before.as_ref().map(|it| it.status), Some(RecordStatus::Different));
    let good = change.good.as_ref().unwrap();
    assert_eq!((good.at, good.values()), (Moment::from_micros(0).plus(HOUR), vec![key().as_str()]));
}

#[test]
fn a_move_to_other_name_servers_is_told_and_a_new_home_with_the_same_records_is_no_other_change() {
    let mut past = Past::looked_at(&healthy());
    let mut net = Net::with_acme();
    net = {
        let mut moved = net.clone();
        moved.forget_delegation("acme.example", "ns1.acme.example");
        moved.forget_delegation("acme.example", "ns2.acme.example");
        for server in ["198.51.100.1", "198.51.100.2"] {
            moved.unload(server, "acme.example");
        }
        moved
    };
    net.put(CHALLENGE, "TXT", &super::acme::token());
    net.put(KEY, "TXT", &key());
    net.put(POLICY, "TXT", "v=DMARC1; p=none");
    net.put("acme.example", "TXT", "v=spf1 mx -all");
    let said = past.says(&net);
    assert!(said.iter().all(|it| it.starts_with("servers")), "{said:?}");
}

#[test]
fn whoever_holds_the_name_is_told_once() {
    let report = checked(&healthy(), &plan());
    let mut was = Past::new().condition;
    let now = Look { at: Moment::from_micros(5), report: &report };
    for (proven, held, expected) in [
        (false, true, vec![ProofStep::HeldElsewhere]),
        (false, true, vec![]),
        (false, false, vec![ProofStep::Free]),
        (true, false, vec![ProofStep::Challenge]),
        (true, false, vec![]),
        (false, true, vec![ProofStep::Lapsed]),
    ] {
        let is = Condition { proven, held_elsewhere: held, ..was.clone() };
        let steps = changes((&was, Some(now)), (&is, now)).into_iter().filter_map(|it| match it {
            Change::Proof { step } => Some(step),
            _ => None,
        });
        assert_eq!(steps.collect::<Vec<_>>(), expected);
        was = is;
    }
}

#[test]
fn a_hostile_zone_leaves_little_behind() {
    let mut past = Past::looked_at(&healthy());
    let mut net = without_key();
    for number in 0..40 {
        let long = format!("v=DKIM1; p={}", char::from(b'a' + number % 26).to_string().repeat(3000));
        for server in 1..=4 {
            net.put_at(&format!("198.51.100.{server}"), KEY, "TXT", &format!("{long}{server}"));
        }
    }
    let changes = past.look(&net);
    let stored = serde_json::to_string(record(&changes, Purpose::Dkim)).unwrap();
    assert!(stored.len() < 20_000, "{}", stored.len());
}
