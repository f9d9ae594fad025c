//! Who is told that a domain stopped working: once it is certain, once a day, and many domains in one mail.

use super::validating::{ready, wanted};
use crate::ground::Ground;
use crate::support::app::{Database, PASSWORD, both_databases};
use crate::support::dns::{Conduct, Domain as Zone, Internet};
use crate::support::processes::Folder;
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, Domain};
use frankmark::people::{self, Role};
use frankmark::rules::records::Purpose;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

/// Mail goes into a folder that nobody empties: what is queued is what counts here.
fn ground(database: Database, internet: &Internet, mail: &Folder) -> Option<Ground> {
    Ground::asking_with(database, internet, |config| {
        config.mail.folder = Some(mail.path().to_owned());
        config.mail.from = Some("Frankmark <no-reply@mail.test>".into());
    })
}

async fn person(ground: &Ground, customer: &Customer, email: &str, role: Role) {
    people::add(&ground.app, &Actor::Operator, &customer.id, email, "Robin", role, PASSWORD).await.unwrap();
}

async fn broken(ground: &Ground, zone: &Zone, domain: &Domain) {
    let records = wanted(&ground.app, domain).await;
    let owner = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap().owner.to_string();
    zone.withdraw(&owner, RecordType::TXT);
}

/// Looks again, by the clock, at whatever is due.
async fn looked_after(ground: &Ground, span: Duration) {
    ground.wait(span);
    domains::recheck_due(&ground.app, 100).await.unwrap();
}

/// Often enough for it to be certain.
async fn looked_again(ground: &Ground) {
    for _ in 0..3 {
        looked_after(ground, MINUTE * 5).await;
    }
}

/// To whom, and about what.
async fn mails(ground: &Ground) -> Vec<(String, String)> {
    ground
        .app
        .db
        .read(|conn| {
            use schema::outbox::dsl;
            Ok::<_, Failure>(dsl::outbox.order(dsl::id).select((dsl::recipient, dsl::subject)).load(conn)?)
        })
        .await
        .unwrap()
}

both_databases! {
    async fn people_who_can_act_are_told_once_when_it_is_certain(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let mail = Folder::new("told");
        let Some(ground) = ground(database, &internet, &mail) else { return };
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        for (email, role) in [
            ("owner@acme.test", Role::Owner),
            ("manager@acme.test", Role::Manager),
            ("reader@acme.test", Role::Reader),
            ("admin@intranet", Role::Owner),
        ] {
            person(&ground, &acme, email, role).await;
        }
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        broken(&ground, &zone, &domain).await;
        looked_after(&ground, MINUTE * 60 * 24).await;
        assert_eq!(domains::tell_stopped(&ground.app).await.unwrap(), 0, "seen once is not certain");
        looked_again(&ground).await;
        let others = ground.another_process();
        let (one, two) = tokio::join!(domains::tell_stopped(&ground.app), domains::tell_stopped(&others));
        assert_eq!(one.unwrap() + two.unwrap(), 2, "once, however many processes look");
        let subject = "acme.test stopped working".to_owned();
        let expected = ["manager@acme.test", "owner@acme.test"].map(|it| (it.to_owned(), subject.clone()));
        assert_eq!(mails(&ground).await, expected, "no reader, and nobody whom mail cannot reach");
        looked_after(&ground, MINUTE * 60 * 5).await;
        assert_eq!(domains::tell_stopped(&ground.app).await.unwrap(), 0, "told is told");
    }

    async fn servers_that_do_not_answer_are_no_news(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let mail = Folder::new("told");
        let Some(ground) = ground(database, &internet, &mail) else { return };
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        person(&ground, &acme, "owner@acme.test", Role::Owner).await;
        ready(&ground, &zone, &acme, "acme.test").await;
        for server in zone.servers() {
            server.behaves([Conduct::Says(ResponseCode::ServFail)]);
        }
        looked_after(&ground, MINUTE * 60 * 24).await;
        looked_after(&ground, MINUTE * 60).await;
        assert_eq!(domains::tell_stopped(&ground.app).await.unwrap(), 0);
    }

    async fn many_domains_are_one_mail_and_latecomers_wait_for_the_next_hour(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let mail = Folder::new("told");
        let Some(ground) = ground(database, &internet, &mail) else { return };
        let acme = ground.customer("Acme").await;
        person(&ground, &acme, "owner@acme.test", Role::Owner).await;
        let mut zones = Vec::new();
        for number in 0..3 {
            let name = format!("d{number}.test");
            let zone = internet.domain(&name, 1);
            zones.push((ready(&ground, &zone, &acme, &name).await, zone));
        }
        for (domain, zone) in &zones[..2] {
            broken(&ground, zone, domain).await;
        }
        looked_after(&ground, MINUTE * 60 * 24).await;
        looked_again(&ground).await;
        assert_eq!(domains::tell_stopped(&ground.app).await.unwrap(), 1);
        assert_eq!(mails(&ground).await, [("owner@acme.test".to_owned(), "2 domains stopped working".to_owned())]);
        let (late, zone) = &zones[2];
        broken(&ground, zone, late).await;
        domains::validate(&ground.app, &Actor::Operator, &acme.id, &late.id).await.unwrap();
        looked_again(&ground).await;
        assert_eq!(domains::tell_stopped(&ground.app).await.unwrap(), 0, "there was a mail in this hour");
        ground.wait(MINUTE * 60);
        assert_eq!(domains::tell_stopped(&ground.app).await.unwrap(), 1);
        assert_eq!(mails(&ground).await[1].1, "d2.test stopped working");
    }

    async fn without_a_way_out_for_mail_nobody_is_told_and_nothing_is_forgotten(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        person(&ground, &acme, "owner@acme.test", Role::Owner).await;
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        broken(&ground, &zone, &domain).await;
        looked_after(&ground, MINUTE * 60 * 24).await;
        looked_after(&ground, MINUTE * 15).await;
        assert_eq!(domains::tell_stopped(&ground.app).await.unwrap(), 0);
        assert!(mails(&ground).await.is_empty());
    }
}
