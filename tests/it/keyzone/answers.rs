//! What is said, as RFC 1034, 2181, 2308, 6891 and 8482 want it.

use super::{Served, ZONE};
use crate::support::app::both_databases;
use crate::support::dns::{ask, name};
use frankmark::audit::Actor;
use frankmark::domains;
use hickory_proto::op::{Edns, Message, OpCode, Query, ResponseCode};
use hickory_proto::rr::{DNSClass, RData, RecordType};
use std::time::Duration;

fn code(message: &Message) -> ResponseCode {
    message.metadata.response_code
}

fn soa_in_authority(message: &Message) -> bool {
    matches!(message.authorities.as_slice(), [only] if only.record_type() == RecordType::SOA && only.ttl == 300)
}

both_databases! {
    async fn each_key_stands_where_its_alias_leads(database: Database) {
        let Some(served) = Served::start_with(database, |it| it.keys.ed25519 = true).await else { return };
        assert_eq!(served.behind.len(), 4, "two of each kind");
        for key in &served.behind {
            // In letters mixed as resolvers do it, and repeated so.
            let owner: String = key.owner.to_string().chars().enumerate()
                .map(|(at, it)| if at % 2 == 0 { it.to_ascii_uppercase() } else { it }).collect();
            let said = served.ask(&owner, RecordType::TXT).await;
            assert_eq!((code(&said), said.metadata.authoritative), (ResponseCode::NoError, true));
            let [record] = said.answers.as_slice() else { panic!("{said:?}") };
            let RData::TXT(text) = &record.data else { panic!("{record}") };
            assert_eq!(text.txt_data.concat(), key.value.as_bytes());
            assert!(text.txt_data.iter().all(|it| it.len() <= 255));
            assert_eq!(record.ttl, 300);
            assert_eq!(record.name.to_ascii().trim_end_matches('.'), owner);
            assert_eq!(said.queries[0].name().to_ascii().trim_end_matches('.'), owner);
        }
        let kinds: Vec<&str> = served.behind.iter().map(|it| it.value.split("; ").nth(1).unwrap()).collect();
        assert_eq!(kinds, ["k=rsa", "k=rsa", "k=ed25519", "k=ed25519"]);
    }

    async fn every_no_is_the_right_one(database: Database) {
        let Some(served) = Served::start(database).await else { return };
        let key = served.behind[0].owner.to_string();
        let label = key.split_once('.').unwrap().1.to_owned();
        let no_data = |said: &Message| code(said) == ResponseCode::NoError && said.answers.is_empty() && soa_in_authority(said);
        for (owner, kind) in [
            (key.as_str(), RecordType::A), (&key, RecordType::CNAME), (&label, RecordType::TXT), (ZONE, RecordType::TXT),
            (ZONE, RecordType::DS), (&format!("ns.{ZONE}"), RecordType::AAAA),
        ] {
            let said = served.ask(owner, kind).await;
            assert!(no_data(&said) && said.metadata.authoritative, "{owner} {kind}: {said:?}");
        }
        for owner in [
            format!("x.{key}"), format!("fmzzzzz9.{label}"), format!("0123456789.{ZONE}"), format!("fmabcde1.0123456789.{ZONE}"),
            format!("www.{ZONE}"), format!("\\000\\255.{ZONE}"),
        ] {
            let said = served.ask(&owner, RecordType::TXT).await;
            assert_eq!((code(&said), said.metadata.authoritative), (ResponseCode::NXDomain, true), "{owner}");
            assert!(said.answers.is_empty() && soa_in_authority(&said), "{owner}");
        }
        for owner in ["mail.test", "acme.test", ".", "xdkim.mail.test"] {
            let said = served.ask(owner, RecordType::TXT).await;
            assert_eq!((code(&said), said.metadata.authoritative), (ResponseCode::Refused, false), "{owner}");
            assert!(said.answers.is_empty() && said.authorities.is_empty());
        }
    }

    async fn the_zone_itself_and_its_version(database: Database) {
        let Some(served) = Served::start(database).await else { return };
        let said = served.ask(ZONE, RecordType::SOA).await;
        let RData::SOA(soa) = &said.answers[0].data else { panic!("{said:?}") };
        let now = served.ground.app.clock.now().micros() / 1_000_000;
        assert_eq!(i64::from(soa.serial), now, "the second of the newest change");
        assert_eq!((soa.mname.to_ascii(), soa.minimum), (format!("ns.{ZONE}."), 300));
        let said = served.ask(ZONE, RecordType::NS).await;
        assert_eq!(ask::texts(&said), [format!("ns.{ZONE}.")]);
        assert!(said.additionals.iter().any(|it| it.data.ip_addr().is_some()), "with its address");
        assert_eq!(ask::texts(&served.ask(&format!("ns.{ZONE}"), RecordType::A).await), ["127.0.0.1"]);

        served.ground.wait(Duration::from_secs(77));
        domains::delete(&served.ground.app, &Actor::Operator, &served.domain.customer, &served.domain.id, &[]).await.unwrap();
        tokio::time::sleep(Duration::from_millis(1_100)).await;
        let said = served.ask(ZONE, RecordType::SOA).await;
        let RData::SOA(soa) = &said.answers[0].data else { panic!("{said:?}") };
        assert_eq!(i64::from(soa.serial), now + 77, "a domain that goes changes it too");
    }

    async fn a_forgotten_alias_leads_to_an_emptied_key_for_ever(database: Database) {
        let Some(served) = Served::start(database).await else { return };
        let (app, owner) = (&served.ground.app, served.behind[0].owner.to_string());
        domains::delete(app, &Actor::Operator, &served.domain.customer, &served.domain.id, &[]).await.unwrap();
        let again = served.ground.customer("Other").await;
        let domain = served.ground.added(&again, "acme.test").await;
        let theirs = super::behind(&served.ground, &domain).await;
        assert_ne!(theirs[0].owner, served.behind[0].owner);
        let said = served.ask(&owner, RecordType::TXT).await;
        assert_eq!(ask::texts(&said), ["v=DKIM1; p="]);
        let label = owner.split_once('.').unwrap().1;
        assert_eq!(code(&served.ask(&format!("www.{label}"), RecordType::TXT).await), ResponseCode::NXDomain);
    }

    async fn what_is_no_usual_question_is_answered_in_form(database: Database) {
        let Some(served) = Served::start(database).await else { return };
        let key = served.behind[0].owner.to_string();
        for kind in [RecordType::AXFR, RecordType::IXFR] {
            assert_eq!(code(&served.ask(ZONE, kind).await), ResponseCode::Refused, "{kind}");
        }
        let any = served.ask(&key, RecordType::ANY).await;
        assert_eq!((any.answers.len(), any.answers[0].record_type()), (1, RecordType::HINFO), "RFC 8482");

        let mut chaos = ask::question("version.bind", RecordType::TXT, false);
        chaos.queries[0].set_query_class(DNSClass::CH);
        assert_eq!(code(&served.send(chaos).await), ResponseCode::Refused);
        let mut update = ask::question(ZONE, RecordType::SOA, false);
        update.metadata.op_code = OpCode::Update;
        assert_eq!(code(&served.send(update).await), ResponseCode::NotImp);
        let mut newer = ask::question(&key, RecordType::TXT, false);
        newer.edns.as_mut().unwrap().set_version(1);
        // The number that is called BADVERS here is called BADSIG in signed messages.
        assert_eq!(u16::from(code(&served.send(newer).await)), 16);
        let mut two = ask::question(&key, RecordType::TXT, false);
        two.add_query(Query::query(name(ZONE), RecordType::SOA));
        assert_eq!(code(&served.send(two).await), ResponseCode::FormErr);

        // Recursion is not offered, whoever wishes for it.
        let said = served.send(ask::question(&key, RecordType::TXT, true)).await;
        assert!(!said.metadata.recursion_available && said.metadata.recursion_desired && said.metadata.authoritative);
        let ours = said.edns.unwrap();
        assert_eq!((ours.version(), ours.max_payload()), (0, 1232));
    }

    async fn what_does_not_fit_is_asked_again_by_tcp(database: Database) {
        let long = format!("{}.dkim.mail.test", "a-name-as-companies-have-them".repeat(2));
        let Some(served) = Served::start_with(database, |it| it.keys.zone = Some(long)).await else { return };
        let key = served.behind[0].owner.to_string();
        let sized = |payload: Option<u16>| {
            let mut message = ask::question(&key, RecordType::TXT, false);
            message.edns = payload.map(|it| {
                let mut edns = Edns::new();
                edns.set_max_payload(it);
                edns
            });
            message
        };
        for payload in [None, Some(0), Some(512)] {
            let said = served.send(sized(payload)).await;
            assert!(said.metadata.truncation && said.answers.is_empty(), "{payload:?}: {said:?}");
            assert_eq!(said.edns.is_some(), payload.is_some());
        }
        let said = served.send(sized(Some(1_400))).await;
        assert!(!said.metadata.truncation && said.answers.len() == 1);
        let (address, owner) = (served.address(), key.clone());
        let said = tokio::task::spawn_blocking(move || ask::ask_by_tcp(address, &owner, RecordType::TXT)).await.unwrap().unwrap();
        assert_eq!(ask::texts(&said).concat().replace(' ', ""), served.behind[0].value.replace(' ', ""));
    }
}
