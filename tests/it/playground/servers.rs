//! Each role answers as a proper internet would, and survives what is not a proper question.

use super::dig::{dig, told, udp};
use crate::support::tools;
use frankmark::playground::{self, CannotPlay, Playground, typed::Typed};
use frankmark::rules::address::DnsName;
use hickory_proto::op::{OpCode, Query};
use hickory_proto::rr::rdata::opt::EdnsOption;
use hickory_proto::rr::{DNSClass, Name, RecordType};
use hickory_proto::serialize::binary::BinEncodable;
use std::net::{IpAddr, SocketAddr};

const FREE: SocketAddr = SocketAddr::new(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 0);

struct Play {
    playground: Playground,
}

impl Play {
    async fn start() -> Self {
        Self { playground: playground::start(FREE, None).await.expect("starts") }
    }

    fn at(&self, ip: IpAddr) -> SocketAddr {
        SocketAddr::new(ip, self.playground.port())
    }

    fn first(&self) -> SocketAddr {
        self.playground.resolver()
    }

    /// Nothing, and a line that says so, on a system with a single loopback address.
    fn second(&self) -> Option<SocketAddr> {
        let second = self.playground.places.second.map(|it| self.at(it));
        if second.is_none() {
            tools::skip("playground: this system has only one loopback address");
        }
        second
    }

    fn registry(&self) -> SocketAddr {
        self.at(self.playground.places.registry)
    }

    fn add(&self, zone: &str, name: &str, rtype: &str, value: &str) {
        let typed = Typed { name: name.into(), rtype: rtype.into(), value: value.into() };
        let zone = DnsName::parse(zone).unwrap();
        self.playground.zones.change(&zone, |it| it.add(&typed).map(|_| ())).expect("is taken");
    }
}

#[tokio::test]
async fn a_check_finds_its_way_from_the_resolver_over_the_registry_to_the_name_servers() {
    let play = Play::start().await;
    let Some(second) = play.second() else { return };

    let found = dig("acme.example", RecordType::SOA).recursing().udp(play.first()).await.unwrap();
    assert!(told(&found).starts_with("NOERROR ra: acme.example. SOA ns1.playground.example."), "{}", told(&found));
    let found = dig("example", RecordType::NS).recursing().udp(play.first()).await.unwrap();
    assert_eq!(told(&found), "NOERROR ra: example. NS registry.playground.example.");
    let found = dig("registry.playground.example", RecordType::A).recursing().udp(play.first()).await.unwrap();
    assert_eq!(told(&found), "NOERROR ra: registry.playground.example. A 127.0.0.3");

    let found = dig("acme.example", RecordType::NS).udp(play.registry()).await.unwrap();
    let servers = "acme.example. NS ns1.playground.example., acme.example. NS ns2.playground.example.";
    let glue = "ns1.playground.example. A 127.0.0.1, ns2.playground.example. A 127.0.0.2";
    assert_eq!(told(&found), format!("NOERROR:  / {servers} / {glue}"));

    for server in [play.first(), second] {
        let found = dig("acme.example", RecordType::NS).udp(server).await.unwrap();
        let flags = told(&found).split(':').next().unwrap().replace(" ra", "");
        assert_eq!(flags, "NOERROR aa");
        let found = dig("www.acme.example", RecordType::A).tcp(server).await.unwrap();
        assert!(told(&found).ends_with("www.acme.example. CNAME acme.example., acme.example. A 192.0.2.10"));
    }
}

#[tokio::test]
async fn a_no_says_how_long_it_may_be_remembered() {
    let play = Play::start().await;
    for (name, rtype, rcode) in [
        ("no.acme.example", RecordType::TXT, "NXDOMAIN"),
        ("acme.example", RecordType::AAAA, "NOERROR"),
        ("acme.example", RecordType::HTTPS, "NOERROR"),
    ] {
        let found = dig(name, rtype).udp(play.first()).await.unwrap();
        assert!(told(&found).starts_with(&format!("{rcode} aa ra:  / acme.example. SOA")), "{}", told(&found));
        let soa = &found.authorities[0];
        assert_eq!(soa.ttl, 300);
        assert!(soa.data.to_string().ends_with(" 300"), "{}", soa.data);
    }
}

#[tokio::test]
async fn a_large_answer_is_cut_over_udp_and_whole_over_tcp() {
    let play = Play::start().await;
    for number in 0..5 {
        play.add("acme.example", "large", "TXT", &format!("{number}{}", "x".repeat(299)));
    }
    let question = || dig("large.acme.example", RecordType::TXT);
    let empty = "NOERROR aa ra tc:";
    assert_eq!(told(&question().udp(play.first()).await.unwrap()), empty);
    assert_eq!(told(&question().payload(1232).udp(play.first()).await.unwrap()), empty);
    assert_eq!(told(&question().payload(4096).udp(play.first()).await.unwrap()), empty, "1232 is the most");
    let cut = question().payload(1232).udp(play.first()).await.unwrap();
    assert_eq!(cut.edns.expect("an answer with EDNS to a question with it").max_payload(), 1232);
    let whole = question().tcp(play.first()).await.unwrap();
    assert_eq!(whole.answers.len(), 5);

    play.add("acme.example", "key", "TXT", &"k".repeat(410));
    let key = || dig("key.acme.example", RecordType::TXT);
    assert_eq!(key().payload(1232).udp(play.first()).await.unwrap().answers.len(), 1);
    assert_eq!(key().payload(1).udp(play.first()).await.unwrap().answers.len(), 1, "512 is the least");
}

#[tokio::test]
async fn the_spelling_of_the_question_comes_back() {
    let play = Play::start().await;
    let found = dig("WwW.aCMe.eXAmple", RecordType::CNAME).udp(play.first()).await.unwrap();
    assert_eq!(found.queries[0].name().to_string(), "WwW.aCMe.eXAmple.");
    assert_eq!(found.answers[0].name.to_string(), "WwW.aCMe.eXAmple.");
}

#[tokio::test]
async fn odd_names_are_names() {
    let play = Play::start().await;
    play.add("acme.example", r"blank\032here", "TXT", "found");
    play.add("acme.example", r"dot\.dot", "TXT", "found");
    for label in [&b"blank here"[..], b"dot.dot"] {
        let mut name = Name::from_labels([label, b"acme", b"example"]).unwrap();
        name.set_fqdn(true);
        let question = dig("acme.example", RecordType::TXT);
        let question = question.changed(|it| it.queries = vec![Query::query(name.clone(), RecordType::TXT)]);
        let found = question.udp(play.first()).await.unwrap();
        assert_eq!(found.answers.len(), 1, "{name}");
    }
}

#[tokio::test]
async fn what_is_no_question_for_us_is_refused_in_the_words_of_dns() {
    let play = Play::start().await;
    let soa = || dig("acme.example", RecordType::SOA);
    for (question, rcode) in [
        (dig("acme.example", RecordType::AXFR), "Refused"),
        (dig("acme.example", RecordType::ANY), "NotImp"),
        (soa().changed(|it| it.metadata.op_code = OpCode::Notify), "NotImp"),
        (soa().changed(|it| it.queries.clear()), "FormErr"),
        (soa().changed(|it| it.queries.push(it.queries[0].clone())), "FormErr"),
        (
            soa().changed(|it| {
                it.queries[0].set_query_class(DNSClass::CH);
            }),
            "Refused",
        ),
    ] {
        let found = question.udp(play.first()).await.unwrap();
        assert_eq!(told(&found), format!("{rcode} ra:"));
    }
    let newer = soa().payload(1232).changed(|it| {
        it.edns.as_mut().unwrap().set_version(1);
    });
    let found = newer.udp(play.first()).await.unwrap();
    assert!(found.answers.is_empty());
    assert_eq!(found.edns.expect("carries the high bits of BADVERS").rcode_high(), 1);
}

#[tokio::test]
async fn garbage_harms_nobody() {
    let play = Play::start().await;
    let good = dig("acme.example", RecordType::SOA);
    let mut question = Vec::new();
    for length in [0, 1, 11, 12, 13, 100, 1500] {
        question.clear();
        question.resize(length, 0xff);
        udp(play.first(), &question).await;
    }
    let mut endless = Name::from_labels([&b"a"[..]]).unwrap().to_bytes().unwrap();
    endless.extend([0xc0, 0x0c]);
    udp(play.first(), &[&[0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xc0, 0x0c, 0, 1, 0, 1], &endless[..]].concat()).await;
    let mut stream = tokio::net::TcpStream::connect(play.first()).await.unwrap();
    tokio::io::AsyncWriteExt::write_all(&mut stream, &[0xff; 300]).await.unwrap();
    assert_eq!(good.udp(play.first()).await.unwrap().answers.len(), 1);
    assert_eq!(good.tcp(play.first()).await.unwrap().answers.len(), 1);
}

#[tokio::test]
async fn a_server_that_is_off_says_nothing_and_the_resolver_says_why() {
    let play = Play::start().await;
    let Some(second) = play.second() else { return };
    let acme = DnsName::parse("acme.example").unwrap();
    let off = |first, second| {
        let change = |it: &mut playground::zone::Zone| {
            it.off = playground::zone::Off { first, second };
            Ok(())
        };
        play.playground.zones.change(&acme, change).unwrap();
    };
    let soa = || dig("acme.example", RecordType::SOA);
    off(false, true);
    assert!(soa().udp(second).await.is_none());
    assert!(soa().tcp(second).await.is_none());
    assert_eq!(soa().recursing().udp(play.first()).await.unwrap().answers.len(), 1);
    off(true, true);
    assert!(soa().udp(play.first()).await.is_none());
    let failed = soa().recursing().payload(1232).udp(play.first()).await.unwrap();
    assert_eq!(told(&failed), "ServFail ra:");
    let edns = failed.edns.unwrap();
    let error = edns.options().as_ref().iter().find(|it| u16::from(it.0) == 15).expect("an extended error");
    let EdnsOption::Unknown(_, bytes) = &error.1 else { panic!("{error:?}") };
    assert_eq!(*bytes, [&[0, 22][..], b"no name server of acme.example answers"].concat());
    off(false, false);
    assert_eq!(soa().udp(second).await.unwrap().answers.len(), 1);
}

#[tokio::test]
async fn a_domain_comes_into_being_when_it_was_added_elsewhere() {
    let play = Play::start().await;
    let asks = |name: &str| dig(name, RecordType::SOA).recursing();
    let rcode = async |name: &str| told(&asks(name).udp(play.first()).await.unwrap());
    assert!(rcode("fresh.example").await.starts_with("NXDOMAIN ra:  / example. SOA"));
    play.playground.registrar.ask(|domain| async move { domain.to_string() == "fresh.example" });
    assert!(rcode("other.example").await.starts_with("NXDOMAIN"));
    assert!(rcode("fresh.example").await.starts_with("NOERROR ra: fresh.example. SOA"));
    assert!(rcode("_dmarc.fresh.example").await.starts_with("NXDOMAIN ra:  / fresh.example. SOA"));
    assert!(rcode("fresh.test").await.starts_with("NXDOMAIN"));
}

#[tokio::test]
async fn one_address_plays_them_all_where_there_is_only_one() {
    let playground = playground::start_at(FREE, &[], None).await.expect("starts");
    assert_eq!(playground.places.second, None);
    let at = playground.resolver();
    let found = dig("acme.example", RecordType::NS).udp(at).await.unwrap();
    let one = "acme.example. NS ns1.playground.example. /  / ns1.playground.example. A 127.0.0.1";
    assert_eq!(told(&found), format!("NOERROR aa ra: {one}"));
    let found = dig("example", RecordType::NS).udp(at).await.unwrap();
    assert!(told(&found).starts_with("NOERROR aa ra: example. NS registry.playground.example."), "{}", told(&found));
    let found = dig("acme.example", RecordType::A).recursing().udp(at).await.unwrap();
    assert_eq!(told(&found), "NOERROR ra: acme.example. A 192.0.2.10");
}

#[tokio::test]
async fn addresses_that_the_system_lacks_are_left_out() {
    // Documentation addresses are nobody's (RFC 5737).
    let missing: IpAddr = [192, 0, 2, 77].into();
    let playground = playground::start_at(FREE, &[missing, [127, 0, 0, 1].into()], None).await.expect("starts");
    assert_eq!(playground.places.second, None);
    assert_eq!(playground.places.registry, playground.places.first);
}

#[tokio::test]
async fn only_loopback_is_listened_on_and_a_taken_port_is_named() {
    let refused = playground::start("0.0.0.0:0".parse().unwrap(), None).await.expect_err("must be refused");
    assert!(matches!(refused, CannotPlay::NotLoopback(_)));
    assert!(refused.to_string().starts_with("0.0.0.0:0: "));
    let play = Play::start().await;
    let refused = playground::start(play.first(), None).await.expect_err("the port is taken");
    assert!(refused.to_string().contains(&play.first().to_string()), "{refused}");
}

#[tokio::test]
async fn records_and_serials_outlive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let open = || playground::start(FREE, Some(folder.path().to_owned()));
    let first = Play { playground: open().await.unwrap() };
    first.add("acme.example", "kept", "TXT", "yes");
    let soa = dig("acme.example", RecordType::SOA);
    let before = soa.udp(first.first()).await.unwrap();
    drop(first);
    let second = Play { playground: open().await.unwrap() };
    assert_eq!(soa.udp(second.first()).await.unwrap().answers, before.answers);
    let found = dig("kept.acme.example", RecordType::TXT).udp(second.first()).await.unwrap();
    assert_eq!(found.answers.len(), 1);
}

#[tokio::test]
async fn the_servers_stop_with_the_playground() {
    let play = Play::start().await;
    let at = play.first();
    let question = dig("acme.example", RecordType::SOA);
    assert!(question.udp(at).await.is_some());
    drop(play);
    tokio::task::yield_now().await;
    playground::start(at, None).await.expect("the port is free again");
}
