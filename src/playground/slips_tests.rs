use super::*;
use crate::playground::zone::Server;

const KEY: &str = "v=DKIM1; k=rsa; p=";

fn name(text: &str) -> DnsName {
    DnsName::parse(text).expect("a name")
}

fn wanted() -> Vec<Wanted> {
    let record = |purpose, owner: &str, rtype, value: String| Wanted {
        domain: name("acme.example"),
        purpose,
        owner: name(owner),
        rtype,
        value,
    };
    let txt = RecordType::Txt;
    vec![
        record(Purpose::Ownership, "_challenge.acme.example", txt, "token=fm-abc9zzz".into()),
        record(Purpose::Dkim, "s1._domainkey.acme.example", txt, format!("{KEY}{}", "A".repeat(392))),
        record(Purpose::ReturnPath, "bounce.acme.example", RecordType::Cname, "bounces.mail.example.".into()),
        record(Purpose::Spf, "acme.example", txt, "v=spf1 include:mail.example mx -all".into()),
    ]
}

fn acme() -> Zone {
    let mut zone = Zone::new(name("acme.example"));
    for value in ["v=spf1 mx -all", "office=1"] {
        let value = value.to_owned();
        zone.put(Written { owner: name("acme.example"), rtype: RecordType::Txt, value }).expect("is taken");
    }
    zone
}

/// Every record that has to do with us: owner and data.
fn shown(zone: &Zone) -> Vec<(String, String)> {
    let text = |data: &Data| match data {
        Data::Txt(strings) => String::from_utf8(strings.concat()).expect("text"),
        Data::Cname(host) => host.to_string(),
        other => panic!("not asked for: {other:?}"),
    };
    let entries = zone.newest.records.iter().filter(|it| it.made_for.is_some());
    entries.map(|it| (it.owner.to_string(), text(&it.data))).collect()
}

fn after(slip: Slip) -> Vec<(String, String)> {
    let mut zone = acme();
    press(slip, &mut zone, &wanted()).expect("can be pressed");
    let others = zone.newest.records.iter().filter(|it| it.value == "office=1").count();
    assert_eq!(others, 1, "{slip:?} leaves other records alone");
    shown(&zone)
}

fn owners(slip: Slip) -> Vec<String> {
    after(slip).into_iter().map(|it| it.0).collect()
}

#[test]
fn without_a_slip_everything_is_as_asked() {
    let right: Vec<_> =
        wanted().into_iter().map(|it| (it.owner.to_string(), it.value.trim_end_matches('.').to_owned())).collect();
    assert_eq!(after(Slip::None), right);
    let mut zone = acme();
    press(Slip::None, &mut zone, &wanted()).expect("can be pressed");
    assert!(!zone.newest.records.iter().any(|it| it.value == "v=spf1 mx -all"), "replaced, not joined");
}

#[test]
fn each_slip_is_the_mistake_that_it_says() {
    assert_eq!(
        owners(Slip::DoubledName),
        [
            "_challenge.acme.example.acme.example",
            "s1._domainkey.acme.example.acme.example",
            "bounce.acme.example.acme.example",
            "acme.example"
        ]
    );
    assert_eq!(owners(Slip::OnTheDomain), ["acme.example", "acme.example", "bounce.acme.example", "acme.example"]);
    assert_eq!(after(Slip::QuotesInside)[0].1, "\"token=fm-abc9zzz\"");
    assert_eq!(after(Slip::QuotesInside)[1].1.len(), KEY.len() + 394);
    let cut = after(Slip::CutAt255);
    assert_eq!((cut[0].1.len(), cut[1].1.len()), (16, 255));
    let wrong = after(Slip::WrongLetter);
    for (wrong, right) in wrong.iter().zip(wanted()) {
        let right = right.value.trim_end_matches('.');
        let differing = wrong.1.bytes().zip(right.bytes()).filter(|(a, b)| a != b).count();
        assert_eq!((differing, wrong.1.len()), (1, right.len()), "{}", wrong.1);
    }
}

#[test]
fn one_server_misses_the_records() {
    let mut zone = acme();
    press(Slip::OnlyOneServer, &mut zone, &wanted()).expect("can be pressed");
    assert_eq!(zone.shown_by(Server::First).records.len(), 5);
    assert_eq!(zone.shown_by(Server::Second).records.len(), 1);
    press(Slip::None, &mut zone, &wanted()).expect("can be pressed");
    assert_eq!(zone.second_shows, None);
}

#[test]
fn switching_servers_off_leaves_the_records_alone_and_the_next_button_switches_them_on() {
    let mut zone = acme();
    press(Slip::None, &mut zone, &wanted()).expect("can be pressed");
    let before = zone.newest.clone();
    press(Slip::SecondOff, &mut zone, &wanted()).expect("can be pressed");
    assert_eq!(zone.off, Off { first: false, second: true });
    press(Slip::BothOff, &mut zone, &wanted()).expect("can be pressed");
    assert_eq!((zone.off, &zone.newest), (Off { first: true, second: true }, &before));
    press(Slip::DoubledName, &mut zone, &wanted()).expect("can be pressed");
    assert_eq!(zone.off, Off::default());
    press(Slip::OnlyOneServer, &mut zone, &wanted()).expect("can be pressed");
    press(Slip::BothOff, &mut zone, &wanted()).expect("can be pressed");
    press(Slip::AllOn, &mut zone, &wanted()).expect("can be pressed");
    assert_eq!((zone.off, &zone.second_shows), (Off::default(), &None));
}

#[test]
fn buttons_follow_each_other_in_any_order() {
    let mut zone = acme();
    for first in Slip::ALL {
        for second in Slip::ALL {
            press(first, &mut zone, &wanted()).expect("can be pressed");
            press(second, &mut zone, &wanted()).expect("can be pressed");
        }
    }
    press(Slip::None, &mut zone, &wanted()).expect("can be pressed");
    assert_eq!(shown(&zone).len(), 4);
    press(Slip::RemoveAll, &mut zone, &wanted()).expect("can be pressed");
    assert_eq!(zone.newest.records.len(), 1);
}

#[test]
fn what_was_typed_in_the_place_of_a_record_is_replaced() {
    let mut zone = acme();
    let wrong = Written { owner: name("bounce.acme.example"), rtype: RecordType::A, value: "192.0.2.1".into() };
    zone.put(wrong).expect("is taken");
    press(Slip::None, &mut zone, &wanted()).expect("can be pressed");
    assert_eq!(shown(&zone).len(), 4);
}

#[test]
fn a_slip_that_cannot_be_made_changes_nothing_and_says_so() {
    let mut zone = acme();
    let before = zone.clone();
    let short = &wanted()[..1];
    for (slip, wanted) in [(Slip::CutAt255, short), (Slip::QuotesInside, &wanted()[2..3])] {
        let refused = press(slip, &mut zone, wanted).expect_err("must be refused");
        assert!(matches!(refused, Error::Conflict(say) if say.key == "playground-slip-without-effect"), "{slip:?}");
    }
    for slip in [Slip::None, Slip::WrongLetter, Slip::OnlyOneServer] {
        let refused = press(slip, &mut zone, &[]).expect_err("must be refused");
        assert!(matches!(refused, Error::Conflict(say) if say.key == "playground-slip-nothing-asked"), "{slip:?}");
    }
    assert_eq!(zone, before);
}

#[test]
fn what_is_no_longer_asked_for_because_it_is_right_stays() {
    let mut zone = acme();
    press(Slip::None, &mut zone, &wanted()).expect("can be pressed");
    press(Slip::None, &mut zone, &wanted()[..2]).expect("can be pressed");
    assert_eq!(shown(&zone).len(), 4);
    press(Slip::RemoveAll, &mut zone, &[]).expect("can be pressed");
    assert_eq!(zone.newest.records.len(), 1, "what the buttons made goes, the domain's other text stays");
}

#[test]
fn ids_lead_back_to_their_slip() {
    for slip in Slip::ALL {
        assert_eq!(Slip::from_id(slip.id()), Some(slip));
    }
    assert_eq!(Slip::from_id("nonsense"), None);
}
