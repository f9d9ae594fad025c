//! "Why was my mail refused?", and what would be refused, as their readers see them.

use super::site::Site;
use crate::support::app::both_databases;
use crate::support::visitor::{Page, Visitor};
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::config::{Config, Mode};
use frankmark::db::schema::{decisions, observed_refusals, sending_domains};
use frankmark::error::Error;
use frankmark::ids::{CustomerId, DomainId};
use frankmark::{domains, mailboxes};

fn quiet(config: &mut Config) {
    config.dns.resolvers = vec!["127.0.0.1:9".parse().unwrap()];
}

fn says(page: &Page, words: &str) {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    assert!(squeezed(&page.words()).contains(&squeezed(words)), "{words:?} is not on {}:\n{}", page.path, page.words());
}

/// Acme's proven domain and its mailbox; a mailbox of the other customer.
async fn furnish(site: &Site) -> DomainId {
    let (app, actor) = (site.app(), Actor::Operator);
    let domain = domains::add(app, &actor, &site.acme, "acme.test").await.unwrap().domain.id;
    mailboxes::add(app, &actor, &site.acme, "web42", "", false).await.unwrap();
    mailboxes::add(app, &actor, &site.other, "eve", "", false).await.unwrap();
    let id = domain.clone();
    let proven = app.db.write(move |tx| {
        let proven = sending_domains::ownership.eq("dns");
        Ok::<_, Error>(diesel::update(sending_domains::table.find(&id)).set(proven).execute(tx).unwrap())
    });
    assert_eq!(proven.await.unwrap(), 1);
    domain
}

/// A decision as the mail server's side writes it down.
async fn decision(site: &Site, id: &'static str, customer: &CustomerId, login: &'static str, reason: &'static str) {
    let (customer, now) = (customer.clone(), site.app().clock.now());
    let written = site.app().db.write(move |tx| {
        let (stage, address) = if reason == "several_from" { ("header", "") } else { ("envelope", "<info@acme.test>") };
        let row = (
            decisions::id.eq(id),
            decisions::at.eq(now),
            decisions::customer_id.eq(Some(customer)),
            decisions::login.eq(login),
            decisions::door.eq("milter"),
            decisions::stage.eq(stage),
            decisions::outcome.eq("rejected"),
            decisions::reason.eq(reason),
            decisions::envelope.eq("<info@acme.test>"),
            decisions::address.eq(address),
            decisions::client.eq("192.0.2.7"),
        );
        Ok::<_, Error>(diesel::insert_into(decisions::table).values(row).execute(tx).unwrap())
    });
    assert_eq!(written.await.unwrap(), 1);
}

async fn observed(site: &Site, customer: &CustomerId, login: &'static str, address: &'static str) {
    let (customer, now) = (customer.clone(), site.app().clock.now());
    let written = site.app().db.write(move |tx| {
        let row = (
            observed_refusals::login.eq(login),
            observed_refusals::address.eq(address),
            observed_refusals::customer_id.eq(Some(customer)),
            observed_refusals::reason.eq("not_granted"),
            observed_refusals::times.eq(3_i64),
            observed_refusals::first_at.eq(now),
            observed_refusals::last_at.eq(now),
            observed_refusals::last_decision.eq("7K3F0111"),
        );
        Ok::<_, Error>(diesel::insert_into(observed_refusals::table).values(row).execute(tx).unwrap())
    });
    assert_eq!(written.await.unwrap(), 1);
}

async fn pasted(who: &Visitor, reply: &str) -> Page {
    let form = who.get("/refused").await.expect_status(200).form("/refused");
    who.submit(&form.with("reply", reply)).await
}

both_databases! {
    async fn a_pasted_reply_leads_to_the_button_that_helps(database: Database) {
        let Some(site) = Site::open_with(database, quiet).await else { return };
        let domain = furnish(&site).await;
        decision(&site, "7K3F0111", &site.acme, "web42", "not_granted").await;
        let anna = site.server.signed_in("manager@people.test").await;
        let reply = "553 5.7.1 <info@acme.test>: Sender address rejected:\r\n not owned by user web42 [id 7K3F0111]";
        let told = pasted(&anna, reply).await.expect_status(200);
        says(&told, "The mail server refused mail of web42 as info@acme.test.");
        says(&told, "The mailbox web42 is not allowed to send as info@acme.test.");
        says(&told, "192.0.2.7");
        let button = told.links().into_iter().find(|it| it.contains("add=web42")).expect("a button");
        assert!(button.starts_with(&format!("/domains/{domain}/accounts")), "{button}");
        let page = anna.get(&button).await.expect_status(200);
        says(&page, "web42 will be added");
        let save = page.form(&format!("/domains/{domain}/accounts"));
        let save = crate::support::visitor::Form { action: format!("/domains/{domain}/accounts/add"), ..save };
        says(&anna.submit(&save).await.expect_status(200), "1 account is saved.");
        let linked = anna.get("/refused?id=7k3f-0111").await.expect_status(200);
        says(&linked, "It would be accepted now.");
        says(&linked, "Send the mail again.");

        decision(&site, "7K3F0112", &site.acme, "web42", "several_from").await;
        let message = anna.get("/refused?id=7K3F0112").await.expect_status(200);
        says(&message, "The message has more than one From line.");
        says(&message, "exactly one From line");
    }

    async fn an_id_of_somebody_else_is_one_that_nobody_has(database: Database) {
        let Some(site) = Site::open_with(database, quiet).await else { return };
        furnish(&site).await;
        decision(&site, "7K3F0111", &site.acme, "web42", "not_granted").await;
        let stranger = site.signed_in("stranger").await;
        let ask = async |path: &str| stranger.get(path).await.comparable().replace("7K3F0999", "7K3F0111");
        assert_eq!(ask("/refused?id=7K3F0111").await, ask("/refused?id=7K3F0999").await);
        let reply = |login: &str, id: &str| {
            format!("553 5.7.1 <info@acme.test>: Sender address rejected: not owned by user {login} [id {id}]")
        };
        let post = async |text: String| stranger.post("/refused", &[("reply", &text)]).await.comparable();
        let (foreign, nobodys) = (post(reply("web42", "7K3F0111")).await, post(reply("web43", "7K3F0999")).await);
        let same = |it: &str| it.replace("7K3F0999", "7K3F0111").replace("web43", "web42");
        assert_eq!(same(&foreign), same(&nobodys));
        assert!(!foreign.contains("Acme") && !foreign.contains("192.0.2.7"));
        let own = pasted(&site.server.signed_in("stranger@people.test").await, &reply("eve", "7K3F0111")).await;
        says(&own, "info@acme.test is not on one of your sending domains.");
        assert_eq!(site.visitor().get("/refused?id=7K3F0111").await.status, 303, "sign in first");
    }

    async fn the_staff_reads_every_decision_and_changes_none(database: Database) {
        let Some(site) = Site::open_with(database, quiet).await else { return };
        furnish(&site).await;
        decision(&site, "7K3F0111", &site.acme, "web42", "not_granted").await;
        observed(&site, &site.acme, "web42", "info@acme.test").await;
        let role = Some(frankmark::people::StaffRole::Support);
        frankmark::people::set_staff_role(site.app(), &Actor::Operator, "stranger@people.test", role).await.unwrap();
        let support = site.server.signed_in("stranger@people.test").await;
        let told = support.get("/refused?id=7K3F0111").await.expect_status(200);
        says(&told, "The mailbox web42 is not allowed to send as info@acme.test.");
        assert!(told.links().iter().all(|it| !it.contains("add=")), "{:?}", told.links());
        let page = support.get("/refused/observed").await.expect_status(200);
        says(&page, "info@acme.test");
        assert!(!page.actions().contains(&"/refused/observed".to_owned()), "{:?}", page.actions());
        let fields = [("login", "web42"), ("address", "info@acme.test"), ("what", "domain")];
        support.post("/refused/observed", &fields).await.expect_status(404);
    }

    async fn other_replies_are_told_apart_and_unknown_ones_are_called_so(database: Database) {
        let Some(site) = Site::open_with(database, quiet).await else { return };
        let reader = site.server.signed_in("reader@people.test").await;
        for (reply, words) in [
            ("552 5.2.2 mailbox is over quota", "The receiver’s mailbox is full."),
            ("451 4.3.0 Temporary lookup failure", "Nothing is wrong with your mail."),
            ("554 something else <b>bold</b>", "We do not know this reply."),
            ("554 something else", "refused for good"),
            ("hello", "We find no code in it"),
            ("AAAA0000", "We have nothing with the number AAAA0000."),
        ] {
            let told = pasted(&reader, reply).await.expect_status(200);
            says(&told, words);
            assert!(!told.body.contains("<b>bold"), "{}", told.body);
        }
        let empty = pasted(&reader, " \n").await.expect_status(422);
        assert!(empty.body.contains("href=\"#reply\"") && empty.body.contains("<title>Error:"), "{}", empty.words());
        pasted(&reader, &"x".repeat(70 * 1024)).await.expect_status(413);
    }

    async fn what_would_be_refused_is_allowed_or_forgotten(database: Database) {
        let observe = |config: &mut Config| {
            quiet(config);
            config.mta.mode = Mode::Observe;
        };
        let Some(site) = Site::open_with(database, observe).await else { return };
        let domain = furnish(&site).await;
        observed(&site, &site.acme, "web42", "info@acme.test").await;
        observed(&site, &site.acme, "web42", "x@nobody.test").await;
        observed(&site, &site.other, "eve", "eve@other.test").await;
        let anna = site.server.signed_in("manager@people.test").await;
        let way = anna.get("/refused").await.links();
        assert!(way.contains(&"/refused/observed".to_owned()), "{way:?}");
        let page = anna.get("/refused/observed").await.expect_status(200);
        says(&page, "The mail server only looks at the moment");
        says(&page, "Allow all of acme.test");
        assert!(!page.words().contains("eve@other.test"), "{}", page.words());
        let press = async |login: &str, address: &str, what: &str| {
            anna.post("/refused/observed", &[("login", login), ("address", address), ("what", what)]).await
        };
        press("eve", "eve@other.test", "forget").await.expect_status(404);
        press("eve", "eve@other.test", "domain").await.expect_status(404);
        press("web42", "x@nobody.test", "domain").await.expect_status(409);
        press("web42", "info@acme.test", "everything").await.expect_status(404);
        says(&press("web42", "info@acme.test", "domain").await.expect_status(200), "That is allowed now.");
        let left = press("web42", "x@nobody.test", "forget").await.expect_status(200);
        says(&left, "Nothing would be refused");
        says(&anna.get(&format!("/domains/{domain}/accounts")).await, "web42");
        let reader = site.signed_in("reader").await;
        assert_eq!(reader.post("/refused/observed", &[("what", "forget")]).await.status, 403);
    }
}
