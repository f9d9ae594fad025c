//! The screens of domains and senders, walked by somebody without scripts: over real HTTP, against a small internet.

use crate::support::app::{Database, TestApp, both_databases};
use crate::support::dns::{Internet, data, txt};
use crate::support::visitor::{Page, Visitor};
use frankmark::audit::Actor;
use frankmark::ids::{CustomerId, DomainId};
use frankmark::people::Role;
use frankmark::rules::records::Purpose;
use frankmark::{domains, senders};
use std::time::Duration;

/// The way into the screens: an application, its customer, and somebody who is signed in.
struct Desk {
    app: TestApp,
    acme: CustomerId,
    anna: Visitor,
}

impl Desk {
    async fn open(database: Database, internet: &Internet) -> Option<Self> {
        let app = TestApp::start_asking(database, internet)?;
        let acme = app.customer("Acme BV").await;
        app.person(&acme, "anna@acme.test", Role::Manager).await;
        app.person(&acme, "rob@acme.test", Role::Reader).await;
        let anna = app.signed_in("anna@acme.test").await;
        Some(Self { app, acme, anna })
    }

    /// Sends the form "Add a sending domain".
    async fn add(&self, typed: &str) -> Page {
        let form = self.anna.get("/domains/new").await.expect_status(200).form("/domains/new");
        self.anna.submit(&form.with("domain", typed)).await
    }

    async fn id(&self, name: &str) -> DomainId {
        let list = domains::list(&self.app.app, &self.acme, &domains::View::default()).await.expect("a list").lines;
        list.into_iter().find(|it| it.domain.name.as_str() == name).expect("added").domain.id
    }

    /// Presses the one button of the form with that address.
    async fn press(&self, page: &Page, action: &str) -> Page {
        self.app.wait(Duration::from_secs(20));
        self.anna.submit(&page.form_ending(action)).await
    }
}

fn says(page: &Page, words: &str) {
    assert!(squeezed(&page.words()).contains(&squeezed(words)), "{words:?} is not on {}:\n{}", page.path, page.words());
}

fn says_not(page: &Page, words: &str) {
    assert!(!squeezed(&page.words()).contains(&squeezed(words)), "{words:?} is on {}:\n{}", page.path, page.words());
}

/// Without blanks: where a name stands in markup of its own, blanks come and go.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

both_databases! {
    async fn what_cannot_be_a_sending_domain_is_refused_and_stays_typed(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(desk) = Desk::open(database, &internet).await else { return };
        let refused = desk.add("anna@gmail.com").await.expect_status(422);
        assert!(refused.body.contains("<title>Error: Add a sending domain"), "{}", refused.body);
        says(&refused, "There is a problem");
        assert_eq!(refused.form("/domains/new").value("domain"), Some("anna@gmail.com"));
        let hostile = desk.add("<script>alert(1)</script>").await.expect_status(422);
        assert!(!hostile.body.contains("<script>alert"), "{}", hostile.body);
    }

    async fn a_domain_is_repaired_added_once_and_shown_with_what_dns_has(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(desk) = Desk::open(database, &internet).await else { return };
        let zone = internet.domain("fresh.test", 2);
        zone.publish("", txt("v=spf1 include:spf.post.test ~all"));
        let added = desk.add("https://Fresh,test/").await.expect_status(200);
        says(&added, "fresh.test is added");
        says(&added, "We turned the comma into a dot.");
        says(&added, "v=spf1 include:spf.post.test ~all");
        let id = desk.id("fresh.test").await;
        let again = desk.add("fresh.test").await.expect_status(422);
        assert!(again.links().contains(&format!("/domains/{id}")), "{:?}", again.links());
        // Whoever writes another text into the address gets nothing said.
        let odd = desk.anna.get(&format!("/domains/{id}/today?typed=evil.test")).await.expect_status(200);
        says_not(&odd, "evil.test");
    }

    async fn the_road_is_walked_from_add_to_ready_and_a_slip_is_explained(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(desk) = Desk::open(database, &internet).await else { return };
        let zone = internet.domain("acme.test", 2);
        desk.add("acme.test").await.expect_status(200);
        let id = desk.id("acme.test").await;
        let at = |end: &str| format!("/domains/{id}{end}");
        let (app, acme) = (&desk.app.app, &desk.acme);

        let verify = desk.anna.get(&at("/verify")).await.expect_status(200);
        says(&verify, "Verify that acme.test is yours");
        let records = domains::show(app, acme, &id).await.expect("a view").records;
        let challenge = records.iter().find(|it| it.purpose == Purpose::Ownership).expect("a challenge");
        let token = challenge.value.clone().expect("a token");
        assert!(verify.body.contains(&format!(">{token}</code>")), "what is copied is exactly the value");
        zone.publish("", txt(&token));
        let misplaced = desk.press(&verify, "/verify").await.expect_status(200);
        says(&misplaced, "Wrong place");
        says_not(&misplaced, "acme.test is yours.");
        zone.publish(&challenge.name, txt(&token));
        let proven = desk.press(&misplaced, "/verify").await.expect_status(200);
        says(&proven, "acme.test is yours.");

        let dns = desk.anna.get(&at("/authenticate/dns")).await.expect_status(200);
        let nothing = desk.anna.submit(&dns.form_ending("/authenticate/dns")).await.expect_status(422);
        says(&nothing, "Choose one of the three.");
        let to_add = desk.anna.submit(&dns.form_ending("/authenticate/dns").with("who", "it")).await.expect_status(200);
        says(&to_add, "Give your colleague");
        says(&to_add, "In 2 parts");

        let records = domains::show(app, acme, &id).await.expect("a view").records;
        let dkim = records.iter().find(|it| it.purpose == Purpose::Dkim).expect("a key");
        let key = dkim.value.clone().expect("a value");
        zone.publish(&dkim.name, txt(&format!("\"{key}\"")));
        let looking = desk.press(&to_add, "/authenticate/looking").await.expect_status(200);
        says(&looking, "Different");
        says(&desk.anna.get(&at("")).await, "Record problem");

        zone.withdraw(&dkim.name, hickory_proto::rr::RecordType::TXT);
        zone.publish(&dkim.name, data("TXT", &key));
        let page = desk.anna.get(&at("")).await.expect_status(200);
        let ready = desk.press(&page, "/validation").await.expect_status(200);
        assert_eq!(ready.path, at(""));
        says(&ready, "acme.test is ready.");
        says(&ready, "Who says what");
        says(&desk.anna.get("/domains").await, "Ready");
        let too_soon = desk.anna.submit(&ready.form_ending("/validation")).await;
        says(&too_soon, "You can try again at");
    }

    async fn a_poll_says_nothing_while_nothing_changed(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(desk) = Desk::open(database, &internet).await else { return };
        internet.domain("acme.test", 2);
        desk.add("acme.test").await.expect_status(200);
        let path = format!("/domains/{}", desk.id("acme.test").await);
        let poll = |tag: String| {
            let request = desk.anna.request(reqwest::Method::GET, &path).header("hx-request", "true");
            desk.anna.send(request.header("hx-ptag", tag))
        };
        let first = poll("nothing yet".into()).await.expect_status(200);
        assert!(first.body.trim_start().starts_with("<div id=\"state\""), "a part only: {}", first.body);
        let tag = first.header("hx-ptag").expect("a tag").to_owned();
        let same = poll(tag.clone()).await.expect_status(304);
        assert_eq!(same.body, "");
        let page = desk.anna.get(&format!("{path}/verify")).await;
        desk.anna.submit(&page.form_ending("/names").with("names", "full")).await.expect_status(200);
        assert_ne!(poll(tag).await.expect_status(200).header("hx-ptag"), first.header("hx-ptag"));
    }

    async fn a_domain_with_senders_goes_only_with_them_or_after_them(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(desk) = Desk::open(database, &internet).await else { return };
        internet.domain("acme.test", 1);
        desk.add("acme.test").await.expect_status(200);
        let id = desk.id("acme.test").await;
        let (app, operator) = (&desk.app.app, Actor::Operator);
        for address in ["press@acme.test", "events@acme.test"] {
            senders::add(app, &operator, &desk.acme, "Acme", address).await.expect("added");
        }
        let blocked = desk.anna.get(&format!("/domains/{id}/delete")).await.expect_status(200);
        says(&blocked, "acme.test cannot be deleted yet");
        assert!(blocked.actions().iter().all(|it| !it.ends_with("/delete")), "{:?}", blocked.actions());
        let asked = desk.anna.get(&format!("/domains/{id}/delete?all=1")).await.expect_status(200);
        says(&asked, "Delete 2 senders and acme.test?");
        // Somebody adds a third one meanwhile: nothing is deleted, the new one is named.
        senders::add(app, &operator, &desk.acme, "Acme", "late@acme.test").await.expect("added");
        let again = desk.press(&asked, "/delete").await.expect_status(200);
        says(&again, "late@acme.test");
        assert_eq!(senders::list(app, &desk.acme, None).await.expect("a list").len(), 3);
        let asked = desk.anna.get(&format!("/domains/{id}/delete?all=1")).await;
        let gone = desk.press(&asked, "/delete").await.expect_status(200);
        says(&gone, "acme.test is deleted.");
        says(&gone, "Add the domain you send from");
    }

    async fn a_sender_is_added_refused_and_deleted(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(desk) = Desk::open(database, &internet).await else { return };
        internet.domain("acme.test", 1);
        desk.add("acme.test").await.expect_status(200);
        let form = desk.anna.get("/senders/new").await.expect_status(200).form("/senders/new");
        let form = form.with("name", "Acme Press").with("address", "press@elsewhere.test");
        let refused = desk.anna.submit(&form).await.expect_status(422);
        assert!(refused.links().contains(&"/domains/new?domain=elsewhere.test".to_owned()), "{:?}", refused.links());
        let form = refused.form("/senders/new");
        assert_eq!(form.value("name"), Some("Acme Press"));
        let saved = desk.anna.submit(&form.with("address", "press@acme.test")).await.expect_status(200);
        says(&saved, "press@acme.test is saved.");
        says(&saved, "Cannot send until acme.test is ready");
        let ask = saved.links().into_iter().find(|it| it.ends_with("/delete")).expect("a way to delete");
        let question = desk.anna.get(&ask).await.expect_status(200);
        says(&question, "Delete press@acme.test?");
        let gone = desk.press(&question, "/delete").await.expect_status(200);
        says(&gone, "press@acme.test is deleted.");
        says(&gone, "No senders yet");
    }

    async fn who_may_only_look_is_offered_nothing_else(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(desk) = Desk::open(database, &internet).await else { return };
        internet.domain("acme.test", 1);
        desk.add("acme.test").await.expect_status(200);
        let id = desk.id("acme.test").await;
        senders::add(&desk.app.app, &Actor::Operator, &desk.acme, "Acme", "press@acme.test").await.expect("added");
        let rob = desk.app.signed_in("rob@acme.test").await;
        for path in ["/overview".into(), "/domains".into(), format!("/domains/{id}"), format!("/domains/{id}/verify"), "/senders".into()] {
            let page = rob.get(&path).await.expect_status(200);
            let harmful = ["/new", "/delete", "/validation", "/verify", "/challenge"];
            let buttons = page.actions().into_iter().filter(|it| harmful.iter().any(|end| it.ends_with(end)));
            assert_eq!(buttons.collect::<Vec<_>>(), [""; 0], "{path}");
            assert!(page.links().iter().all(|it| !it.ends_with("/new") && !it.ends_with("/delete")), "{path}");
        }
        rob.get("/domains/new").await.expect_status(403);
        rob.get(&format!("/domains/{id}/delete")).await.expect_status(403);
    }
}

/// Something that looks like the key of a text that nobody wrote.
fn raw_keys(page: &Page) -> Vec<String> {
    let ours = [
        "now", "next", "overview", "import", "handover", "finding", "record", "server", "servers", "status",
        "standing", "purpose", "domain", "sender", "accounts", "refused", "refusal", "reply", "observed",
    ];
    let words = page.words();
    let keys = words.split(|it: char| !(it.is_alphanumeric() || "-_".contains(it)));
    let is_key = |it: &&str| it.split_once('-').is_some_and(|(head, _)| ours.contains(&head));
    keys.filter(is_key).map(str::to_owned).collect()
}

#[tokio::test]
async fn every_screen_speaks_every_language() {
    let Some(internet) = Internet::start() else { return };
    let Some(desk) = Desk::open(Database::Sqlite, &internet).await else { return };
    internet.domain("acme.test", 2);
    desk.add("acme.test").await.expect_status(200);
    let id = desk.id("acme.test").await;
    let (app, operator) = (&desk.app.app, Actor::Operator);
    domains::records(app, &operator, &desk.acme, &id).await.expect("records");
    domains::validate(app, &operator, &desk.acme, &id).await.expect("looked");
    senders::add(app, &operator, &desk.acme, "Acme", "press@acme.test").await.expect("added");
    let mut titles = std::collections::BTreeSet::new();
    for language in ["en", "nl", "es"] {
        let form = desk.anna.get("/language").await.form("/language").with("to", language);
        desk.anna.submit(&form).await.expect_status(200);
        let of_domain = [
            "",
            "/handover",
            "/handover/print",
            "/handover/mailto",
            "/today",
            "/verify",
            "/authenticate/dns",
            "/authenticate/records",
            "/authenticate/looking",
            "/history",
            "/delete",
            "/accounts",
            "/accounts?add=nobody",
        ];
        let others = [
            "/overview",
            "/domains",
            "/domains/new",
            "/domains/paste",
            "/senders",
            "/senders/new",
            "/accounts",
            "/refused",
            "/refused?id=7F3K0111",
            "/refused/observed",
            "/help",
            "/colours",
            "/language",
        ];
        let paths = of_domain.iter().map(|it| format!("/domains/{id}{it}")).chain(others.map(String::from));
        for path in paths {
            let page = desk.anna.get(&path).await.expect_status(200);
            assert!(page.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
            assert_eq!(raw_keys(&page), [""; 0], "{path} in {language}");
        }
        let help = desk.anna.get("/help").await;
        titles.insert(help.body.split("<title>").nth(1).expect("a title").split(" · ").next().unwrap_or("").to_owned());
    }
    assert_eq!(titles.len(), 3, "{titles:?}");
}
