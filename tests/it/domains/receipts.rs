//! Receipts: what leaves one, who sees it, and when it is gone.

use super::validating::{check, publish, ready, wanted};
use crate::ground::Ground;
use crate::support::app::both_databases;
use crate::support::dns::{Internet, txt};
use diesel::prelude::*;
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::db::{Failure, schema};
use frankmark::domains::receipts::{self, ReceiptNumber};
use frankmark::domains::{self, Domain};
use frankmark::error::Error;
use frankmark::ids::{DomainId, PersonId};
use frankmark::rules::diagnosis::{Receipt, Whom};
use frankmark::rules::records::Purpose;
use frankmark::text::Locale;
use hickory_proto::rr::RecordType as Kind;
use std::net::IpAddr;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn numbers(app: &App, domain: &Domain) -> Vec<ReceiptNumber> {
    let lines = receipts::list(app, &domain.customer, &domain.id).await.unwrap();
    lines.into_iter().map(|it| it.number).collect()
}

async fn count(app: &App) -> (i64, i64) {
    let counted = app.db.read(|conn| {
        let receipts = schema::receipts::table.count().get_result(conn)?;
        Ok::<_, Failure>((receipts, schema::receipt_links::table.count().get_result(conn)?))
    });
    counted.await.unwrap()
}

fn token(url: &str) -> &str {
    url.rsplit('/').next().unwrap()
}

both_databases! {
    async fn a_check_that_somebody_asked_for_leaves_every_question_and_answer(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 2);
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let records = wanted(app, &domain).await;
        publish(&zone, &records, Purpose::Ownership);
        let key = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        zone.publish(&key.owner.to_string(), txt(&format!("\u{201c}{}\u{201d}", key.value.as_deref().unwrap())));

        let checked = check(app, &domain).await;
        let number = checked.receipt.clone().expect("a number");
        assert_eq!(domains::show(app, &acme.id, &domain.id).await.unwrap().receipt, Some(number.clone()));
        let kept = receipts::show(app, &acme.id, &domain.id, &number).await.unwrap();
        assert_eq!((kept.made_at, kept.standing), (checked.checked_at, checked.domain.standing));
        assert_eq!((kept.domain.as_str(), kept.asked_by.as_str()), ("acme.test", "operator"));
        assert_eq!(kept.receipt.report, checked.report, "the report as it was");
        assert_eq!(kept.receipt.judge_again(), checked.report, "and the same when it is judged again");
        let read = Receipt::parse(&kept.json()).unwrap();
        assert_eq!(read.judge_again(), checked.report, "from the file too");

        for server in zone.servers() {
            let address: IpAddr = server.address().ip();
            let of_it = kept.receipt.exchanges.iter().filter(|it| it.question.whom == Whom::Server(address));
            assert!(of_it.clone().count() >= 4, "{address} was asked");
            assert!(of_it.clone().all(|it| it.answer.is_some() && it.timing.took > 0));
        }
        assert!(kept.receipt.exchanges.is_sorted_by_key(|it| it.timing.after));

        let text = kept.text(Locale::En);
        for wanted in [number.as_str(), "acme.test", "Signature (DKIM): Different", "status: NOERROR; flags: qr aa", "\\226\\128\\156"] {
            assert!(text.contains(wanted), "{wanted} is not in\n{text}");
        }
        assert!(text.chars().all(|it| it == '\n' || it == '\t' || !it.is_control()));
        assert_ne!(kept.text(Locale::Nl), text);
        assert_eq!(kept.file_name("txt"), format!("receipt-acme.test-{number}.txt"));
    }

    async fn routine_looks_leave_none_unless_something_is_new(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        assert_eq!(numbers(app, &domain).await.len(), 1);
        ground.wait(DAY);
        assert_eq!(domains::recheck_due(app, 10).await.unwrap(), 1);
        assert_eq!(numbers(app, &domain).await.len(), 1, "nothing new");
        assert_eq!(domains::show(app, &acme.id, &domain.id).await.unwrap().receipt, None, "the last check left none");

        let key = wanted(app, &domain).await.into_iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        zone.withdraw(&key.owner.to_string(), Kind::TXT);
        ground.wait(DAY);
        assert_eq!(domains::recheck_due(app, 10).await.unwrap(), 1);
        let lines = receipts::list(app, &acme.id, &domain.id).await.unwrap();
        assert_eq!(lines.len(), 2);
        assert_eq!((lines[0].asked_by.as_str(), lines[1].asked_by.as_str()), ("schedule", "operator"), "newest first");
        let kept = receipts::show(app, &acme.id, &domain.id, &lines[0].number).await.unwrap();
        assert_eq!(kept.receipt.judge_again(), kept.receipt.report);
    }

    async fn a_strangers_receipt_is_not_there(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let theirs = ground.added(&zeta, "acme.test").await;
        let number = numbers(app, &domain).await.remove(0);
        let eve = Actor::Person(PersonId::new());

        for (customer, id) in [(&zeta.id, &domain.id), (&zeta.id, &theirs.id), (&acme.id, &theirs.id), (&acme.id, &DomainId::given("x"))] {
            assert!(matches!(receipts::show(app, customer, id, &number).await, Err(Error::NotFound)));
            assert!(matches!(receipts::share(app, &eve, customer, id, &number).await, Err(Error::NotFound)));
            assert!(matches!(receipts::stop_sharing(app, &eve, customer, id, &number).await, Err(Error::NotFound)));
        }
        assert!(matches!(receipts::list(app, &zeta.id, &domain.id).await, Err(Error::NotFound)));
        assert_eq!(count(app).await, (1, 0));
    }

    async fn a_link_opens_that_receipt_until_it_is_taken_back(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let number = numbers(app, &domain).await.remove(0);
        let ann = Actor::Person(PersonId::new());
        let made = receipts::share(app, &ann, &acme.id, &domain.id, &number).await.unwrap();
        let other = receipts::share(app, &ann, &acme.id, &domain.id, &number).await.unwrap();
        assert!(made.url.contains("/r/") && token(&made.url).len() == 32 && made.url != other.url, "{}", made.url);
        assert!(receipts::list(app, &acme.id, &domain.id).await.unwrap()[0].shared);
        assert_eq!(receipts::show(app, &acme.id, &domain.id, &number).await.unwrap().links.len(), 2);

        let seen = receipts::shared(app, token(&made.url)).await.unwrap();
        assert_eq!((&seen.number, seen.domain.as_str(), seen.until), (&number, "acme.test", made.until));
        let told = format!("{seen:?} {} {}", seen.json(), seen.text(Locale::En));
        for secret in [acme.id.as_str(), domain.id.as_str(), "Acme", &ann.to_string()] {
            assert!(!told.contains(secret), "{secret}");
        }
        let stored = app.db.read(|conn| Ok::<_, Failure>(schema::receipt_links::table.select(schema::receipt_links::token_hash).load::<String>(conn)?));
        assert!(stored.await.unwrap().iter().all(|it| it.len() == 64 && !it.contains(token(&made.url))), "digests only");
        for bad in ["", "0", "../x", "\0", &"0".repeat(32), &token(&made.url).to_uppercase()[..31], number.as_str()] {
            assert!(matches!(receipts::shared(app, bad).await, Err(Error::NotFound)), "{bad:?}");
        }

        for _ in 2..10 {
            receipts::share(app, &ann, &acme.id, &domain.id, &number).await.unwrap();
        }
        let enough = receipts::share(app, &ann, &acme.id, &domain.id, &number).await;
        assert!(matches!(enough, Err(Error::Conflict(_))));
        receipts::stop_sharing(app, &ann, &acme.id, &domain.id, &number).await.unwrap();
        for gone in [&made, &other] {
            assert!(matches!(receipts::shared(app, token(&gone.url)).await, Err(Error::NotFound)));
        }
        assert_eq!(count(app).await, (1, 0));
        receipts::show(app, &acme.id, &domain.id, &number).await.expect("the receipt itself is still there");
    }

    async fn receipts_go_after_thirteen_months_and_with_their_domain(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let number = numbers(app, &domain).await.remove(0);
        let made = receipts::share(app, &Actor::Operator, &acme.id, &domain.id, &number).await.unwrap();
        assert_eq!(made.until.since(app.clock.now()).as_secs() / DAY.as_secs(), 396);

        ground.wait(DAY * 395);
        assert_eq!(receipts::sweep(app).await.unwrap(), 0);
        receipts::shared(app, token(&made.url)).await.expect("a day is left");
        check(app, &domain).await;
        ground.wait(DAY);
        assert!(matches!(receipts::shared(app, token(&made.url)).await, Err(Error::NotFound)), "over, swept or not");
        assert!(matches!(receipts::show(app, &acme.id, &domain.id, &number).await, Err(Error::NotFound)));
        assert_eq!(numbers(app, &domain).await.len(), 1);
        assert_eq!(receipts::sweep(app).await.unwrap(), 1);
        assert_eq!(count(app).await, (1, 0), "the link went with it");

        let number = numbers(app, &domain).await.remove(0);
        let made = receipts::share(app, &Actor::Operator, &acme.id, &domain.id, &number).await.unwrap();
        domains::delete(app, &Actor::Operator, &acme.id, &domain.id, &[]).await.unwrap();
        assert!(matches!(receipts::shared(app, token(&made.url)).await, Err(Error::NotFound)));
        assert_eq!(count(app).await, (0, 0));
    }

    async fn a_name_server_that_talks_much_fills_nothing(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 4);
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let long: String = (0u32..16_000).map(|it| char::from(b'!' + u8::try_from(it.wrapping_mul(2_654_435_761) >> 24).unwrap() % 90)).collect();
        for record in wanted(app, &domain).await {
            zone.publish(&record.owner.to_string(), txt(&long));
        }
        for _ in 0..3 {
            let checked = check(app, &domain).await;
            let kept = receipts::show(app, &acme.id, &domain.id, &checked.receipt.unwrap()).await.unwrap();
            assert_eq!(kept.receipt.judge_again(), checked.report);
        }
        let contents = app.db.read(|conn| Ok::<_, Failure>(schema::receipts::table.select(schema::receipts::content).load::<String>(conn)?));
        for content in contents.await.unwrap() {
            assert!(content.len() < 400_000, "{}", content.len());
        }
    }
}
