//! "Authorized accounts" by somebody without scripts: a list is checked, saved, taken back; and what the page says of
//! when it works.

use super::site::Site;
use crate::support::app::both_databases;
use crate::support::visitor::{Form, Page, Visitor};
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::config::{Config, Tls};
use frankmark::db::schema::{mail_doors, sending_domains};
use frankmark::error::Error;
use frankmark::ids::{DomainId, MailDoorId};
use frankmark::{domains, mailboxes, senders};
use std::time::Duration;

/// Nobody is asked.
fn quiet(config: &mut Config) {
    config.dns.resolvers = vec!["127.0.0.1:9".parse().unwrap()];
    config.submission.host = Some("mail.example.net".into());
    config.submission.tls = Tls::Starttls;
}

async fn furnish(site: &Site) -> DomainId {
    let (app, actor) = (site.app(), Actor::Operator);
    let domain = domains::add(app, &actor, &site.acme, "acme.test").await.unwrap().domain.id;
    mailboxes::add(app, &actor, &site.acme, "desk@partner.test", "Front desk", false).await.unwrap();
    mailboxes::add(app, &actor, &site.acme, "web42", "", false).await.unwrap();
    mailboxes::add(app, &actor, &site.other, "eve@other.test", "", false).await.unwrap();
    domain
}

/// The form of the page, as its button "Save" sends it.
fn saving(page: &Page, domain: &DomainId) -> Form {
    let address = format!("/domains/{domain}/accounts/add");
    assert!(page.body.contains(&format!("formaction=\"{address}\"")), "{}", page.words());
    Form { action: address, ..page.form(&format!("/domains/{domain}/accounts")) }
}

fn typed(page: &Page) -> String {
    page.form_ending("/accounts").value("list").unwrap_or_default().trim_start_matches('\n').to_owned()
}

fn says(page: &Page, words: &str) {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    assert!(squeezed(&page.words()).contains(&squeezed(words)), "{words:?} is not on {}:\n{}", page.path, page.words());
}

/// As if a check had found the token.
async fn prove(site: &Site, id: &DomainId) {
    let id = id.clone();
    let written = site.app().db.write(move |tx| {
        let proven = sending_domains::ownership.eq("dns");
        Ok::<_, Error>(diesel::update(sending_domains::table.find(&id)).set(proven).execute(tx).unwrap())
    });
    assert_eq!(written.await.unwrap(), 1);
}

/// A program that answers mail servers, and knows everything up to so long ago.
async fn door(site: &Site, id: &MailDoorId, behind: Duration) {
    let (id, now) = (id.clone(), site.app().clock.now());
    let written = site.app().db.write(move |tx| {
        diesel::delete(mail_doors::table.find(&id)).execute(tx).unwrap();
        let row = (
            mail_doors::id.eq(&id),
            mail_doors::host.eq("mx1"),
            mail_doors::version.eq("1"),
            mail_doors::listening.eq("[]"),
            mail_doors::started_at.eq(now),
            mail_doors::seen_at.eq(now),
            mail_doors::connections.eq(0_i64),
            mail_doors::current_at.eq(now.minus(behind)),
        );
        Ok::<_, Error>(diesel::insert_into(mail_doors::table).values(row).execute(tx).unwrap())
    });
    assert_eq!(written.await.unwrap(), 1);
}

async fn manager(site: &Site) -> Visitor {
    site.server.signed_in("manager@people.test").await
}

both_databases! {
    async fn a_list_is_checked_saved_and_taken_back(database: Database) {
        let Some(site) = Site::open_with(database, quiet).await else { return };
        let domain = furnish(&site).await;
        let anna = manager(&site).await;
        let list = anna.get("/accounts").await.expect_status(200);
        says(&list, "acme.test");
        let link = list.links().into_iter().find(|it| it.ends_with("/accounts") && it.contains("/domains/"));
        let page = anna.get(&link.expect("a way to its accounts")).await.expect_status(200);
        says(&page, "No account may send as acme.test yet.");
        says(&page, "This takes effect once acme.test is verified.");
        let form = page.form_ending("/accounts");
        assert_eq!((form.value("extent"), form.value("subdomains")), (Some("domain"), None));

        let empty = anna.submit(&form.clone().with("list", " \n# nothing")).await.expect_status(422);
        assert!(empty.body.contains("href=\"#list\"") && empty.body.contains("<title>Error:"), "{}", empty.words());
        let text = "Front desk <desk@partner.tset>\nweb42\neve@other.test\n<script>alert(1)</script>";
        let looked = anna.submit(&form.with("list", text)).await.expect_status(200);
        says(&looked, "you have no account desk@partner.tset; did you mean desk@partner.test?");
        says(&looked, "web42 will be added");
        says(&looked, "you have no account eve@other.test");
        assert!(!looked.body.contains("<script>alert"), "{}", looked.body);
        let form = looked.form_ending("/accounts").with("list", &typed(&looked)).with("use", "1");
        let used = anna.submit(&form).await.expect_status(200);
        says(&used, "desk@partner.test will be added");
        says(&used, "Save 2 accounts");

        let saved = anna.submit(&saving(&used, &domain)).await.expect_status(200);
        says(&saved, "2 accounts are saved.");
        says(&saved, "Any address at acme.test");
        says(&saved, "by manager");
        assert_eq!(typed(&saved), "eve@other.test\n<script>alert(1)</script>\n", "the bad lines stay");
        says(&saved, "mail.example.net");
        says(&anna.get("/accounts").await, "acme.test");

        let removed = anna.submit(&saved.form_ending("/remove")).await.expect_status(200);
        says(&removed, "desk@partner.test may not send as acme.test any more.");
        let again = removed.links().into_iter().find(|it| it.contains("add=")).expect("it can be undone");
        let again = anna.get(&again).await.expect_status(200);
        says(&again, "desk@partner.test will be added");
        let saved = anna.submit(&saving(&again, &domain)).await.expect_status(200);
        says(&saved, "1 account is saved.");
        let lie = anna.get(&format!("/domains/{domain}/accounts?removed=web42")).await.expect_status(200);
        assert!(!lie.words().contains("any more"), "only what is really gone is called removed");
    }

    async fn accounts_are_limited_to_senders_and_widened_again(database: Database) {
        let Some(site) = Site::open_with(database, quiet).await else { return };
        let domain = furnish(&site).await;
        let anna = manager(&site).await;
        let press = senders::add(site.app(), &Actor::Operator, &site.acme, "Press", "press@acme.test").await.unwrap().id;
        let path = format!("/domains/{domain}/accounts");
        let form = anna.get(&path).await.form(&path).with("list", "web42").with("extent", "senders");
        let none = anna.submit(&form).await.expect_status(422);
        says(&none, "Tick at least one sender");
        assert!(none.body.contains("href=\"#sender\""));
        let looked = anna.submit(&form.with("sender", press.as_str())).await.expect_status(200);
        let saved = anna.submit(&saving(&looked, &domain)).await.expect_status(200);
        says(&saved, "press@acme.test");
        let form = saved.form(&path).with("list", "web42").with("extent", "domain").with("subdomains", "1");
        let looked = anna.submit(&form).await.expect_status(200);
        says(&looked, "web42 is here already, with something else");
        let saved = anna.submit(&saving(&looked, &domain)).await.expect_status(200);
        says(&saved, "Any address at acme.test , also on names below it");

        let question = anna.get(&format!("/domains/{domain}/delete?all=1")).await.expect_status(200);
        says(&question, "These accounts may not send from it any more: web42");
        mailboxes::authorize(
            site.app(), &Actor::Operator, &site.acme, &domain, "desk@partner.test",
            &mailboxes::Coverage::Domain { with_subdomains: false },
        ).await.unwrap();
        let again = anna.submit(&question.form_ending("/delete")).await.expect_status(200);
        says(&again, "any more: desk@partner.test , web42");
        let gone = anna.submit(&again.form_ending("/delete")).await.expect_status(200);
        says(&gone, "acme.test is deleted");
    }

    async fn the_page_says_honestly_when_it_works(database: Database) {
        let Some(site) = Site::open_with(database, quiet).await else { return };
        let domain = furnish(&site).await;
        prove(&site, &domain).await;
        let anna = manager(&site).await;
        let path = format!("/domains/{domain}/accounts");
        let add = async || {
            let looked = anna.submit(&anna.get(&path).await.form(&path).with("list", "web42")).await;
            anna.submit(&saving(&looked, &domain)).await.expect_status(200)
        };
        says(&add().await, "No mail server asks Frankmark yet.");
        let removed = anna.submit(&anna.get(&path).await.form_ending("/remove")).await;
        says(&removed, "No mail server asks Frankmark yet.");

        let mail_door = MailDoorId::new();
        door(&site, &mail_door, Duration::from_secs(5)).await;
        let waiting = add().await;
        says(&waiting, "Works in a moment");
        let poll = waiting.body.split("hx-get=\"").find(|it| it.contains("?at=")).expect("it is asked again");
        let poll = poll.split('"').next().unwrap().replace("&#38;", "&");
        let part = site.signed_in("manager").await;
        assert!(part.part(&poll).await.body.contains("hx-trigger"), "and again");
        door(&site, &mail_door, Duration::ZERO).await;
        let known = part.part(&poll).await;
        assert!(known.body.contains("the mail server knows these accounts"), "{}", known.body);
        assert!(known.body.contains("09:41:03") && !known.body.contains("hx-trigger"), "{}", known.body);
        site.server.wait(Duration::from_secs(60));
        says(&anna.get(&path).await, "No mail server asks Frankmark yet.");
    }

    async fn who_may_only_look_changes_nothing_and_strangers_see_nothing(database: Database) {
        let Some(site) = Site::open_with(database, quiet).await else { return };
        let domain = furnish(&site).await;
        let whole = mailboxes::Coverage::Domain { with_subdomains: false };
        mailboxes::authorize(site.app(), &Actor::Operator, &site.acme, &domain, "web42", &whole).await.unwrap();
        let reader = site.server.signed_in("reader@people.test").await;
        let page = reader.get(&format!("/domains/{domain}/accounts")).await.expect_status(200);
        says(&page, "web42");
        assert!(page.actions().iter().all(|it| !it.contains("/accounts")), "{:?}", page.actions());
        let stranger = site.signed_in("stranger").await;
        let reader = site.signed_in("reader").await;
        for end in ["", "/add", "/remove"] {
            let path = format!("/domains/{domain}/accounts{end}");
            assert_eq!(reader.post(&path, &[]).await.status, 403, "{path}");
            let fields: &[(&str, &str)] = if end == "/remove" { &[("account", "0197")] } else { &[("list", "web42")] };
            assert_eq!(stranger.post(&path, fields).await.status, 404, "{path}");
        }
        assert_eq!(stranger.get(&format!("/domains/{domain}/accounts")).await.status, 404);
        assert!(!stranger.get("/accounts").await.body.contains("acme.test"));
    }
}
