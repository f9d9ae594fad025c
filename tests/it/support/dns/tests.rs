//! The small internet is what it says it is. Asked with plain sockets, so that nothing of the program is in between.

use std::{
    io::ErrorKind,
    sync::Arc,
    time::{Duration, Instant},
};

use hickory_proto::{
    op::{Message, ResponseCode},
    rr::{Name, RData, RecordType},
};

use super::{Conduct, Internet, Server, address, ask::question, ask::texts, cname, data, name, raw, txt, txt_strings};

fn send(server: &Server, message: &Message) -> std::io::Result<Vec<u8>> {
    super::ask::send(server.address(), message, Duration::from_millis(400))
}

fn ask(server: &Server, owner: &str, kind: RecordType) -> Message {
    super::ask::ask(server.address(), owner, kind).expect("an answer")
}

fn ask_by_tcp(server: &Server, owner: &str, kind: RecordType) -> std::io::Result<Message> {
    super::ask::ask_by_tcp(server.address(), owner, kind)
}

fn resolve(internet: &Internet, owner: &str, kind: RecordType) -> Message {
    super::ask::resolve(internet.resolver().address(), owner, kind).expect("an answer")
}

#[test]
fn a_domain_is_found_from_the_root_down() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);

    let root = ask(internet.root(), "x.acme.test", RecordType::TXT);
    assert!(!root.metadata.authoritative && root.answers.is_empty());
    assert_eq!(root.authorities[0].name, name("test"));
    assert_eq!(root.additionals.len(), 1, "glue");

    let parent = ask(&internet.parent_of("acme.test")[0], "x.acme.test", RecordType::TXT);
    assert_eq!(parent.authorities.len(), 2);
    assert_eq!(parent.additionals.len(), 2);

    let child = ask(acme.ns(2), "acme.test", RecordType::NS);
    assert!(child.metadata.authoritative);
    assert_eq!(child.answers.len(), 2);
}

#[test]
fn three_kinds_of_no_are_told_apart() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.publish("s1._domainkey", txt("v=DKIM1; p="));

    let no_such_name = ask(acme.ns(1), "nothing.acme.test", RecordType::TXT);
    assert_eq!(no_such_name.metadata.response_code, ResponseCode::NXDomain);
    assert_eq!(no_such_name.authorities[0].record_type(), RecordType::SOA);

    for (owner, kind) in [("s1._domainkey.acme.test", RecordType::CNAME), ("_domainkey.acme.test", RecordType::TXT)] {
        let no_data = ask(acme.ns(1), owner, kind);
        assert_eq!((no_data.metadata.response_code, no_data.answers.len()), (ResponseCode::NoError, 0), "{owner}");
        assert_eq!(no_data.authorities[0].record_type(), RecordType::SOA);
    }

    let refused = ask(acme.ns(1), "other.test", RecordType::TXT);
    assert_eq!(refused.metadata.response_code, ResponseCode::Refused);
    assert!(!refused.metadata.authoritative);
}

#[test]
fn records_come_and_go_at_one_server_or_all() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);
    let found = |number| texts(&ask(acme.ns(number), "_DMARC.acme.test", RecordType::TXT)).len();

    acme.publish_at(1, "_dmarc", txt("v=DMARC1; p=none"));
    assert_eq!((found(1), found(2)), (1, 0));
    acme.publish("_dmarc.acme.test.", txt("v=DMARC1; p=none"));
    assert_eq!((found(1), found(2)), (1, 1));
    acme.withdraw("_dmarc", RecordType::TXT);
    assert_eq!((found(1), found(2)), (0, 0));
    assert_eq!(ask(acme.ns(1), "_dmarc.acme.test", RecordType::TXT).metadata.response_code, ResponseCode::NXDomain);
}

#[test]
fn a_change_moves_the_serial_unless_it_is_held() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    let serial = || match &ask(acme.ns(1), "acme.test", RecordType::SOA).answers[0].data {
        RData::SOA(soa) => soa.serial,
        other => panic!("{other}"),
    };
    let before = serial();
    acme.publish("a", txt("b"));
    assert_eq!(serial(), before + 1);
    acme.ns(1).set_serial("acme.test", 2_026_112_201);
    assert_eq!(serial(), 2_026_112_201);
}

#[test]
fn a_wildcard_stands_in_for_names_that_do_not_exist() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.publish("*", txt("v=spf1 -all"));
    acme.publish("www", address([127, 0, 0, 1]));
    acme.publish("s1._domainkey", txt("v=DKIM1; p="));

    let message = ask(acme.ns(1), "anything.acme.test", RecordType::TXT);
    assert_eq!(message.answers[0].name, name("anything.acme.test"));
    assert_eq!(ask(acme.ns(1), "www.acme.test", RecordType::TXT).answers.len(), 0);
    assert_eq!(ask(acme.ns(1), "_domainkey.acme.test", RecordType::TXT).answers.len(), 0);
    assert_eq!(
        ask(acme.ns(1), "s2._domainkey.acme.test", RecordType::TXT).metadata.response_code,
        ResponseCode::NXDomain
    );
}

#[test]
fn aliases_are_followed_inside_the_zone_and_loops_end() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    let keys = internet.domain("keys.example", 1);
    keys.publish("k1", txt("v=DKIM1; p=abc"));
    acme.publish("one", cname("two.acme.test"));
    acme.publish("two", cname("k1.keys.example"));
    acme.publish("here", cname("there.acme.test"));
    acme.publish("there", cname("here.acme.test"));

    let chain = ask(acme.ns(1), "one.acme.test", RecordType::TXT);
    assert_eq!(texts(&chain), ["two.acme.test.", "k1.keys.example."]);
    let circle = ask(acme.ns(1), "here.acme.test", RecordType::TXT);
    assert_eq!(texts(&circle), ["there.acme.test.", "here.acme.test."]);

    let whole = resolve(&internet, "one.acme.test", RecordType::TXT);
    assert_eq!(texts(&whole), ["two.acme.test.", "k1.keys.example.", "v=DKIM1; p=abc"]);
    let never = resolve(&internet, "here.acme.test", RecordType::TXT);
    assert_eq!(never.metadata.response_code, ResponseCode::ServFail);
}

#[test]
fn the_resolver_answers_what_a_real_one_would() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);

    let soa = resolve(&internet, "acme.test", RecordType::SOA);
    assert_eq!(soa.answers[0].record_type(), RecordType::SOA);
    assert!(soa.metadata.recursion_available && !soa.metadata.authoritative && !soa.metadata.authentic_data);
    assert_eq!(resolve(&internet, "acme.test", RecordType::NS).answers.len(), 2);
    assert_eq!(resolve(&internet, "ns2.acme.test", RecordType::A).answers[0].data, address(acme.ns(2).ip()));

    let ds = resolve(&internet, "acme.test", RecordType::DS);
    assert_eq!(ds.metadata.response_code, ResponseCode::NoError);
    assert_eq!(ds.authorities[0].name, name("test"), "the zone above says that there is no DS");
    let nothing = resolve(&internet, "mail.acme.test", RecordType::SOA);
    assert_eq!(nothing.metadata.response_code, ResponseCode::NXDomain);
    assert_eq!(nothing.authorities[0].name, name("acme.test"), "the zone that the name would lie in");
    assert_eq!(resolve(&internet, "nowhere.test", RecordType::NS).authorities[0].name, name("test"));
    assert_eq!(resolve(&internet, "nowhere", RecordType::NS).authorities[0].name, Name::root());

    acme.ns(1).behaves([Conduct::Silent]);
    assert_eq!(resolve(&internet, "acme.test", RecordType::SOA).answers.len(), 1, "the other server is asked");
    acme.ns(2).stop();
    assert_eq!(resolve(&internet, "acme.test", RecordType::SOA).metadata.response_code, ResponseCode::ServFail);
}

#[test]
fn servers_far_from_the_domain_are_found_without_glue() {
    let Some(internet) = Internet::start() else { return };
    let hoster = internet.domain("hoster.example", 1);
    let servers = [internet.server("dns1.hoster.example"), internet.server("dns2.hoster.example")];
    for server in &servers {
        hoster.publish(&server.name(), address(server.ip()));
    }
    internet.domain_on("acme.test", &servers);
    let parent = ask(&internet.parent_of("acme.test")[0], "acme.test", RecordType::NS);
    assert_eq!((parent.authorities.len(), parent.additionals.len()), (2, 0));
    assert_eq!(resolve(&internet, "acme.test", RecordType::SOA).answers.len(), 1);
}

#[test]
fn the_log_keeps_questions_as_they_came() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    ask(acme.ns(1), "_DmArC.acme.TEST", RecordType::TXT);
    ask_by_tcp(acme.ns(1), "acme.test", RecordType::SOA).unwrap();

    let log = acme.ns(1).log();
    assert_eq!(log.len(), 2);
    assert_eq!((log[0].name.as_str(), log[0].by_tcp, log[0].recursion_desired), ("_DmArC.acme.TEST", false, false));
    assert!(log[1].by_tcp && log[0].payload.is_some() && log[0].at <= log[1].at);
    assert_eq!(acme.ns(1).times_asked("_dmarc.acme.test", RecordType::TXT), 1);
    acme.ns(1).forget_log();
    assert_eq!(acme.ns(1).times_asked("_dmarc.acme.test", RecordType::TXT), 0);
}

#[test]
fn an_answer_that_does_not_fit_is_cut_and_comes_whole_by_tcp() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.publish("big", txt(&"x".repeat(5000)));
    let cut = ask(acme.ns(1), "big.acme.test", RecordType::TXT);
    assert!(cut.metadata.truncation && cut.answers.is_empty());
    let whole = ask_by_tcp(acme.ns(1), "big.acme.test", RecordType::TXT).unwrap();
    assert_eq!(whole.answers.len(), 1);

    acme.publish("small", txt("x"));
    acme.ns(1).behaves([Conduct::Truncates]);
    assert!(ask(acme.ns(1), "small.acme.test", RecordType::TXT).metadata.truncation);
    assert_eq!(ask_by_tcp(acme.ns(1), "small.acme.test", RecordType::TXT).unwrap().answers.len(), 1);
    acme.ns(1).refuse_tcp();
    let refused = ask_by_tcp(acme.ns(1), "small.acme.test", RecordType::TXT).expect_err("nothing listens");
    assert_eq!(refused.kind(), ErrorKind::ConnectionRefused);
}

#[test]
fn a_server_that_is_off_refuses_and_comes_back() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.ns(1).stop();
    let refused = send(acme.ns(1), &question("acme.test", RecordType::SOA, false)).expect_err("is off");
    assert_eq!(refused.kind(), ErrorKind::ConnectionRefused);
    acme.ns(1).start().unwrap();
    assert_eq!(ask(acme.ns(1), "acme.test", RecordType::SOA).answers.len(), 1);
}

#[test]
fn every_conduct_is_seen_on_the_wire() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.publish("x", txt("true"));
    let asked = question("X.acme.test", RecordType::TXT, false);
    let with = |conduct: Conduct| {
        acme.ns(1).behaves([conduct]);
        send(acme.ns(1), &asked)
    };
    let message = |conduct| Message::from_vec(&with(conduct).expect("an answer")).expect("a message");

    for silence in [Conduct::Silent, Conduct::FromElsewhere] {
        assert_eq!(with(silence).expect_err("nothing comes").kind(), ErrorKind::WouldBlock);
    }
    let start = Instant::now();
    assert_eq!(message(Conduct::Slow(Duration::from_millis(80))).answers.len(), 1);
    assert!(start.elapsed() >= Duration::from_millis(80));
    assert_eq!(message(Conduct::Says(ResponseCode::ServFail)).metadata.response_code, ResponseCode::ServFail);
    let lame = message(Conduct::NotAuthoritative);
    assert!(!lame.metadata.authoritative && lame.answers.len() == 1);
    assert_eq!(message(Conduct::UpwardReferral).authorities[0].name, Name::root());
    assert_eq!(message(Conduct::DeniesAll).metadata.response_code, ResponseCode::NXDomain);
    assert_eq!(texts(&message(Conduct::Lies(RecordType::TXT, vec![txt("false")]))), ["false"]);
    assert_eq!(message(Conduct::WrongId).metadata.id, 4712);
    assert_eq!(message(Conduct::WrongQuestion).queries[0].name, name("another-question.test"));
    assert_eq!(message(Conduct::WrongOwner).answers[0].name, name("somebody-else.test"));
    assert!(message(Conduct::LowersCase).queries[0].name.eq_case(&name("x.acme.test")));
    assert_eq!(message(Conduct::FormatErrorOnEdns).metadata.response_code, ResponseCode::FormErr);
    for garbage in [Conduct::Garbage, Conduct::PointerLoop] {
        assert!(Message::from_vec(&with(garbage).unwrap()).is_err());
    }
    let own = Conduct::Custom(Arc::new(|asked: &Message| Some(asked.metadata.id.to_be_bytes().to_vec())));
    assert_eq!(with(own).unwrap(), 4711_u16.to_be_bytes());

    acme.withdraw("x", RecordType::TXT);
    assert!(message(Conduct::WithoutSoa).authorities.is_empty());
    acme.ns(1).behaves_well();
    acme.ns(1).behaves_at("x.acme.test", Conduct::Says(ResponseCode::Refused));
    assert_eq!(ask(acme.ns(1), "x.acme.test", RecordType::TXT).metadata.response_code, ResponseCode::Refused);
    assert_eq!(ask(acme.ns(1), "acme.test", RecordType::SOA).metadata.response_code, ResponseCode::NoError);
}

#[test]
fn data_that_no_library_would_write_can_be_published() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.publish("empty", raw(RecordType::TXT, &[]));
    acme.publish("strings", txt_strings(&[b"\xff\x00", b"b"]));
    acme.publish("mail", data("MX", "10 mx.acme.test"));
    let answer = send(acme.ns(1), &question("empty.acme.test", RecordType::TXT, false)).unwrap();
    assert_eq!(answer[6..8], [0, 1], "one answer, whatever a library thinks of it");
    let strings = ask(acme.ns(1), "strings.acme.test", RecordType::TXT);
    let RData::TXT(strings) = &strings.answers[0].data else { panic!("no TXT") };
    assert_eq!(strings.txt_data.len(), 2);
    assert_eq!(texts(&ask(acme.ns(1), "mail.acme.test", RecordType::MX)), ["10 mx.acme.test."]);
}
