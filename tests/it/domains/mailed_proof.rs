//! Proof by a link that is mailed: to exactly the domain, a few a day, once, by the button, and never more than a way to
//! the records.

use super::validating::{check, publish, ready, wanted};
use crate::ground::Ground;
use crate::support::app::{Database, TestApp, both_databases};
use crate::support::dns::Internet;
use crate::support::visitor::Page;
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::config::Config;
use frankmark::customers::Customer;
use frankmark::domains::mailed_proof::{self, Asked, Request};
use frankmark::domains::{self, By, Domain, Ownership, Show};
use frankmark::error::Error;
use frankmark::notices::{self, Kind};
use frankmark::people::Role;
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::records::{Purpose, RecordStatus};
use frankmark::text::Locale;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

/// Mail goes into a folder that nobody looks into.
fn with_mail(config: &mut Config) {
    config.mail.from = Some("Example Mail <no-reply@mail.example>".into());
    config.mail.folder = Some(std::env::temp_dir().join("frankmark-no-mail"));
}

fn asking(config: &mut Config, internet: &Internet) {
    config.dns.resolvers = vec![internet.resolver().address()];
    config.dns.authoritative_port = internet.port();
    config.dns.allow_private_addresses = true;
}

async fn ask(app: &App, domain: &Domain, local: &str) -> Result<Asked, Error> {
    mailed_proof::ask(app, &Actor::Operator, &domain.customer, &domain.id, local, Locale::En).await
}

/// The token in the newest of our mails.
async fn token(app: &App) -> String {
    let newest = notices::newest(app, 1).await.unwrap().remove(0);
    assert_eq!(newest.kind, Kind::Proof);
    let mail = notices::show(app, &newest.id).await.unwrap();
    let link = mail.text.split_whitespace().find(|it| it.contains("/proof/")).expect("a link").to_owned();
    link.rsplit('/').next().unwrap().to_owned()
}

async fn mailed(app: &App, domain: &Domain) -> String {
    ask(app, domain, "info").await.unwrap();
    token(app).await
}

async fn now(app: &App, domain: &Domain) -> Domain {
    domains::show(app, &domain.customer, &domain.id).await.unwrap().domain
}

async fn standings(app: &App, customer: &Customer) -> (u32, u32, u32) {
    let counts = domains::counts(app, &customer.id).await.unwrap();
    let of = |it| counts.of(&Show::One(it));
    (of(Standing::NotVerified), of(Standing::NeedsRecords), of(Standing::Ready))
}

both_databases! {
    async fn a_link_opens_the_way_to_the_records_and_the_records_prove_the_domain(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::open_with(database, |it| { with_mail(it); asking(it, &internet) }) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 2);
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let token = mailed(app, &domain).await;
        assert!(token.len() == 64 && token.bytes().all(|it| it.is_ascii_hexdigit()), "256 bits: {token}");
        for _ in 0..5 {
            assert!(matches!(mailed_proof::look(app, &token).await.unwrap(), Request::Open { .. }));
        }
        assert_eq!(now(app, &domain).await.ownership, Ownership::None, "looking proves nothing");
        assert!(matches!(mailed_proof::confirm(app, &token).await.unwrap(), Request::Confirmed { .. }));
        let after = now(app, &domain).await;
        assert_eq!((after.ownership, after.standing), (Ownership::Mailbox, Standing::NeedsRecords));
        assert_eq!(standings(app, &acme).await, (0, 1, 0));
        assert!(matches!(mailed_proof::confirm(app, &token).await.unwrap(), Request::Confirmed { .. }), "once more does no harm");

        let told = domains::history(app, &acme.id, &domain.id, None).await.unwrap();
        let recipients = told.lines.iter().filter(|it| it.by == Some(By::Recipient)).count();
        assert_eq!(recipients, 1, "told once: {:?}", told.lines);

        // A look without records changes nothing, and one at them makes the holder.
        ground.wait(HOUR);
        let checked = check(app, &domain).await;
        assert_eq!((checked.domain.ownership, checked.domain.standing), (Ownership::Mailbox, Standing::Waiting));
        let records = wanted(app, &domain).await;
        assert!(!records.iter().find(|it| it.purpose == Purpose::Ownership).unwrap().needed);
        publish(&zone, &records, Purpose::Dkim);
        ground.wait(HOUR);
        let checked = check(app, &domain).await;
        assert_eq!((checked.domain.ownership, checked.domain.standing), (Ownership::Dns, Standing::Ready));
        assert_eq!(standings(app, &acme).await, (0, 0, 1));
        assert!(matches!(ask(app, &domain, "info").await, Err(Error::Conflict(_))), "nothing left to prove");
    }

    async fn a_link_never_makes_a_holder_and_never_lets_mail_out_beside_one(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::open_with(database, |it| { with_mail(it); asking(it, &internet) }) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 2);
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let holder = ready(&ground, &zone, &acme, "acme.test").await;
        let theirs = ground.added(&zeta, "acme.test").await;
        let link = mailed(app, &theirs).await;
        mailed_proof::confirm(app, &link).await.unwrap();
        let after = now(app, &theirs).await;
        assert_eq!((after.ownership, after.held_elsewhere), (Ownership::Mailbox, false), "and learns nothing of the holder");
        assert_eq!(after.standing, Standing::NeedsRecords);
        publish(&zone, &wanted(app, &theirs).await, Purpose::Dkim);
        ground.wait(HOUR);
        let checked = check(app, &theirs).await.domain;
        assert_eq!((checked.ownership, checked.standing, checked.held_elsewhere), (Ownership::Mailbox, Standing::NotVerified, true));
        let holder = check(app, &holder).await.domain;
        assert_eq!((holder.ownership, holder.standing), (Ownership::Dns, Standing::Ready));

        // A proof in DNS is never lowered by a link that was asked for before it came.
        let late = ground.added(&zeta, "late.test").await;
        let link = mailed(app, &late).await;
        let zone = internet.domain("late.test", 1);
        publish(&zone, &wanted(app, &late).await, Purpose::Ownership);
        assert_eq!(check(app, &late).await.domain.ownership, Ownership::Dns);
        mailed_proof::confirm(app, &link).await.unwrap();
        assert_eq!(now(app, &late).await.ownership, Ownership::Dns);
    }

    async fn a_proof_that_lapses_falls_to_nothing(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::open_with(database, |it| { with_mail(it); asking(it, &internet) }) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let link = mailed(app, &domain).await;
        mailed_proof::confirm(app, &link).await.unwrap();
        let records = wanted(app, &domain).await;
        publish(&zone, &records, Purpose::Dkim);
        assert_eq!(check(app, &domain).await.domain.standing, Standing::Ready);
        let dkim = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        zone.withdraw(&dkim.owner.to_string(), hickory_proto::rr::RecordType::TXT);
        for _ in 0..4 {
            ground.wait(HOUR * 25);
            check(app, &domain).await;
        }
        let after = now(app, &domain).await;
        assert_eq!((after.ownership, after.standing), (Ownership::None, Standing::NotVerified));
    }

    async fn a_link_that_is_late_replaced_unknown_or_of_a_deleted_domain_does_nothing(database: Database) {
        let Some(ground) = Ground::open_with(database, with_mail) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let domain = ground.added(&acme, "acme.test").await;
        let other = ground.added(&acme, "other.test").await;
        let first = mailed(app, &domain).await;
        let second = mailed(app, &domain).await;
        for link in [first.as_str(), "", "0", &"f".repeat(64), &"x".repeat(4000), "a\u{0}b", "é"] {
            let is_first = link == first;
            let answer = mailed_proof::confirm(app, link).await.unwrap();
            assert_eq!(matches!(answer, Request::Expired { .. }), is_first, "{link}");
            assert_eq!(matches!(answer, Request::Unknown), !is_first, "{link}");
        }
        ground.wait(HOUR * 24);
        assert!(matches!(mailed_proof::look(app, &second).await.unwrap(), Request::Expired { .. }));
        assert!(matches!(mailed_proof::confirm(app, &second).await.unwrap(), Request::Expired { .. }));
        let third = mailed(app, &domain).await;
        domains::delete(app, &Actor::Operator, &acme.id, &domain.id, &[]).await.unwrap();
        let again = ground.added(&acme, "acme.test").await;
        assert!(matches!(mailed_proof::look(app, &third).await.unwrap(), Request::Expired { .. }));
        assert!(matches!(mailed_proof::confirm(app, &third).await.unwrap(), Request::Expired { .. }));
        for domain in [&again, &other] {
            assert_eq!(now(app, domain).await.ownership, Ownership::None);
        }
        // One more and it works: the limits of the day before are over.
        let fourth = mailed(app, &again).await;
        mailed_proof::confirm(app, &fourth).await.unwrap();
        assert_eq!(now(app, &again).await.ownership, Ownership::Mailbox);
        assert_eq!(now(app, &other).await.ownership, Ownership::None, "only the domain that was asked about");
    }

    async fn a_name_gets_four_times_as_many_over_all_customers_and_deleting_resets_nothing(database: Database) {
        let Some(ground) = Ground::open_with(database, with_mail) else { return };
        let app = &ground.app;
        let acme = ground.customer("Acme").await;
        let mut domain = ground.added(&acme, "acme.test").await;
        for local in ["info", "info", "admin"] {
            ask(app, &domain, local).await.unwrap();
        }
        domains::delete(app, &Actor::Operator, &acme.id, &domain.id, &[]).await.unwrap();
        domain = ground.added(&acme, "acme.test").await;
        ask(app, &domain, "postmaster").await.unwrap();
        ask(app, &domain, "hostmaster").await.unwrap();
        let told = ask(app, &domain, "webmaster").await.unwrap_err();
        ground.wait(HOUR);
        for number in 0..3 {
            let other = ground.customer(&format!("Other {number}")).await;
            let theirs = ground.added(&other, "acme.test").await;
            for mail in 0..5 {
                ask(app, &theirs, &format!("n{number}{mail}")).await.expect("one customer's mails do not block another");
            }
        }
        let late = ground.customer("Zeta").await;
        let theirs = ground.added(&late, "acme.test").await;
        let told_to_them = ask(app, &theirs, "someone").await.unwrap_err();
        let (Error::TooSoon(until), Error::TooSoon(theirs_until)) = (told, told_to_them) else { panic!("refused otherwise") };
        assert_eq!(until, theirs_until, "one answer for everybody");
        assert!(until.micros() % HOUR.as_micros() as i64 == 0 && until > app.clock.now());
        ground.wait(until.since(app.clock.now()));
        ask(app, &domain, "webmaster").await.unwrap();
        ask(app, &theirs, "someone").await.unwrap();
    }

    async fn five_mails_a_day_for_a_customer_over_all_its_domains(database: Database) {
        let Some(ground) = Ground::open_with(database, with_mail) else { return };
        let (app, acme, zeta) = (&ground.app, ground.customer("Acme").await, ground.customer("Zeta").await);
        for number in 0..5 {
            let domain = ground.added(&acme, &format!("d{number}.test")).await;
            ask(app, &domain, "info").await.unwrap();
        }
        let sixth = ground.added(&acme, "d6.test").await;
        assert!(matches!(ask(app, &sixth, "info").await, Err(Error::TooSoon(_))));
        let theirs = ground.added(&zeta, "d6.test").await;
        ask(app, &theirs, "info").await.unwrap();
    }

    async fn two_processes_that_ask_at_once_do_not_get_more(database: Database) {
        let Some(ground) = Ground::open_with(database, with_mail) else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let processes = [ground.app.clone(), ground.another_process()];
        let asked: Vec<_> = (0..16)
            .map(|number| {
                let (app, domain) = (processes[number % 2].clone(), domain.clone());
                tokio::spawn(async move { ask(&app, &domain, &format!("n{number}")).await })
            })
            .collect();
        let mut sent = 0;
        for it in asked {
            match it.await.unwrap() {
                Ok(_) => sent += 1,
                Err(Error::TooSoon(_)) => {}
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(sent, 5);
        assert_eq!(notices::newest(&ground.app, 100).await.unwrap().len(), 5);
        // And a button that is pressed at two places at once confirms once.
        let link = token(&ground.app).await;
        let (one, two) = tokio::join!(mailed_proof::confirm(&processes[0], &link), mailed_proof::confirm(&processes[1], &link));
        assert!(matches!((one.unwrap(), two.unwrap()), (Request::Confirmed { .. }, Request::Confirmed { .. })));
        assert_eq!(standings(&ground.app, &acme).await, (0, 1, 0));
    }

    async fn what_is_no_address_at_exactly_the_domain_is_refused_and_nothing_is_sent(database: Database) {
        let Some(ground) = Ground::open_with(database, with_mail) else { return };
        let (app, acme, zeta) = (&ground.app, ground.customer("Acme").await, ground.customer("Zeta").await);
        let domain = ground.added(&acme, "acme.test").await;
        for local in ["", "info@badacme.test", "info@mail.acme.test", "info@test", "a\r\nBcc: b", "\"a b\"", "a(b)", "=?utf-8?q?a?="] {
            assert!(matches!(ask(app, &domain, local).await, Err(Error::Invalid(_))), "{local:?}");
        }
        assert!(matches!(ask(app, &domain, &"x".repeat(10_000)).await, Err(Error::Invalid(_))));
        assert!(notices::newest(app, 10).await.unwrap().is_empty());
        let foreign = mailed_proof::ask(app, &Actor::Operator, &zeta.id, &domain.id, "info", Locale::En).await;
        assert!(matches!(foreign, Err(Error::NotFound)));
        assert!(matches!(mailed_proof::asked(app, &zeta.id, &domain.id).await, Err(Error::NotFound)));
    }

    async fn who_wants_no_mail_gets_none_and_nothing_is_counted(database: Database) {
        let Some(ground) = Ground::open_with(database, with_mail) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let domain = ground.added(&acme, "acme.test").await;
        ask(app, &domain, "info").await.unwrap();
        let newest = notices::newest(app, 1).await.unwrap().remove(0);
        let mail = notices::show(app, &newest.id).await.unwrap();
        let stop = mail.text.split_whitespace().find_map(|it| it.split_once("/no-mail/")).expect("a way to stop it").1.to_owned();
        notices::stop(app, &stop).await.unwrap();
        for _ in 0..10 {
            assert!(matches!(ask(app, &domain, "INFO").await, Err(Error::Invalid(_))));
        }
        ask(app, &domain, "admin").await.unwrap();
    }

    async fn without_the_operators_leave_there_is_no_such_thing(database: Database) {
        for is_off in [|it: &mut Config| { with_mail(it); it.domains.mailed_proof = false }, |_: &mut Config| {}] {
            let Some(site) = TestApp::start_with(database, |config| {
                config.dns.resolvers = vec!["127.0.0.1:9".parse().unwrap()];
                is_off(config);
            }) else { return };
            let acme = site.customer("Acme BV").await;
            site.person(&acme, "anna@acme.test", Role::Manager).await;
            let domain = domains::add(&site.app, &Actor::Operator, &acme, "acme.test").await.unwrap().domain;
            let anna = site.signed_in("anna@acme.test").await;
            let page = anna.get(&format!("/domains/{}/verify", domain.id)).await.expect_status(200);
            assert!(page.actions().iter().all(|it| !it.ends_with("/mail-proof")), "{:?}", page.actions());
            let fields = [("local", "info"), ("language", "en")];
            anna.post(&format!("/domains/{}/mail-proof", domain.id), &fields).await.expect_status(404);
            site.visitor().get(&format!("/proof/{}", "0".repeat(64))).await.expect_status(404);
        }
    }

    async fn the_road_by_mail_without_scripts_and_scanners_that_open_links(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(site) = TestApp::start_with(database, |it| { with_mail(it); asking(it, &internet) }) else { return };
        let zone = internet.domain("acme.test", 2);
        let acme = site.customer("Acme http://evil.test +31 20 1234567").await;
        site.person(&acme, "anna@acme.test", Role::Manager).await;
        site.person(&acme, "rob@acme.test", Role::Reader).await;
        let domain = domains::add(&site.app, &Actor::Operator, &acme, "acme.test").await.unwrap().domain;
        let verify = format!("/domains/{}/verify", domain.id);
        let anna = site.signed_in("anna@acme.test").await;
        let form = |page: &Page| page.form_ending("/mail-proof");

        let page = anna.get(&verify).await.expect_status(200);
        let wrong = anna.submit(&form(&page).with("local", "info@evil.test")).await.expect_status(422);
        assert!(wrong.words().contains("must be at exactly"), "{}", wrong.words());
        assert_eq!(form(&wrong).value("local"), Some("info@evil.test"), "what was typed stays");
        let asked = anna.submit(&form(&page).with("local", "postmaster").with("language", "nl")).await.expect_status(200);
        assert!(asked.words().contains("on its way to postmaster@acme.test"), "{}", asked.words());
        let link = format!("/proof/{}", token(&site.app).await);
        let mail = notices::show(&site.app, &notices::newest(&site.app, 1).await.unwrap()[0].id).await.unwrap();
        assert!(mail.text.contains("Wil acme.test") || mail.text.contains("wil mail verzenden"), "in Dutch: {}", mail.text);
        assert!(!mail.text.contains("evil") && !mail.text.contains("1234567"), "{}", mail.text);
        let rob = site.signed_in("rob@acme.test").await;
        assert!(rob.get(&verify).await.actions().iter().all(|it| !it.ends_with("/mail-proof")));

        let scanner = site.visitor();
        for _ in 0..3 {
            scanner.get(&link).await.expect_status(200);
            scanner.send(scanner.request(reqwest::Method::HEAD, &link)).await.expect_status(200);
            scanner.send(scanner.request(reqwest::Method::GET, &link).header("hx-request", "true")).await.expect_status(200);
        }
        let nobody = site.visitor();
        let open = nobody.get(&link).await.expect_status(200);
        assert!(open.words().contains("No mail is sent from acme.test yet") && !open.body.contains("evil"), "{}", open.words());
        assert_eq!(open.header("cache-control"), Some("no-store"));
        // From another site the button does nothing.
        let forged = nobody.request(reqwest::Method::POST, &link).header("sec-fetch-site", "cross-site").form(&[("csrf", "x")]);
        assert!(nobody.send(forged).await.status >= 400);
        assert_eq!(now(&site.app, &domain).await.ownership, Ownership::None);
        let done = nobody.submit(&open.form(&link)).await.expect_status(200);
        assert!(done.words().contains("Confirmed, thank you"), "{}", done.words());
        assert!(done.links().iter().all(|it| !it.contains("/domains/")), "nothing about the account for a stranger");
        nobody.get(&link).await.expect_status(200);
        site.visitor().get(&format!("/proof/{}", "1".repeat(64))).await.expect_status(404);

        let after = anna.get(&verify).await.expect_status(200);
        assert!(after.words().contains("Confirmed by mail"), "{}", after.words());
        assert!(!after.words().contains("acme.test is yours"), "no more than that");
        assert!(anna.get(&link).await.links().contains(&verify), "who may see it is led on");
        let dns = anna.get(&format!("/domains/{}/authenticate/dns", domain.id)).await.expect_status(200);
        let records = anna.submit(&dns.form_ending("/authenticate/dns").with("who", "it")).await.expect_status(200);
        assert!(!records.words().contains("_frankmark-challenge"), "{}", records.words());
        let page = anna.get(&format!("/domains/{}", domain.id)).await.expect_status(200);
        assert!(page.words().contains("confirmed by mail, not yet in DNS"), "{}", page.words());
        publish(&zone, &wanted(&site.app, &domain).await, Purpose::Dkim);
        site.wait(Duration::from_secs(60));
        let ready = anna.submit(&page.form_ending("/validation")).await.expect_status(200);
        assert!(ready.words().contains("acme.test is ready."), "{}", ready.words());
        let view = domains::show(&site.app, &acme, &domain.id).await.unwrap();
        assert_eq!(view.records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap().status, RecordStatus::Found);
    }
}

#[tokio::test]
async fn old_rows_are_swept_and_newer_ones_still_count() {
    let Some(ground) = Ground::open_with(Database::Sqlite, with_mail) else { return };
    let (app, acme) = (&ground.app, ground.customer("Acme").await);
    let domain = ground.added(&acme, "acme.test").await;
    for _ in 0..5 {
        ask(app, &domain, "info").await.unwrap();
    }
    assert_eq!(mailed_proof::sweep(app).await.unwrap(), 0);
    assert!(matches!(ask(app, &domain, "info").await, Err(Error::TooSoon(_))));
    ground.wait(HOUR * 24 * 31);
    assert_eq!(mailed_proof::sweep(app).await.unwrap(), 5);
}
