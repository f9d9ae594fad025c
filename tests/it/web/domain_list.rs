//! The list of many domains, walked by somebody without scripts; and what comes in where htmx asks for a part of it.

use crate::domains::many::{execute, many};
use crate::support::app::{Database, TestApp, both_databases};
use crate::support::visitor::{Page, Visitor};
use frankmark::audit::Actor;
use frankmark::ids::CustomerId;
use frankmark::people::Role;
use frankmark::{domains, senders};

struct Desk {
    site: TestApp,
    acme: CustomerId,
    anna: Visitor,
}

impl Desk {
    /// Anna manages Acme, which has so many domains.
    async fn open(database: Database, count: u32) -> Option<Self> {
        let site = TestApp::start_with(database, |it| it.dns.resolvers = vec!["127.0.0.1:9".parse().unwrap()])?;
        let acme = site.customer("Acme BV").await;
        site.person(&acme, "anna@acme.test", Role::Manager).await;
        site.person(&acme, "rob@acme.test", Role::Reader).await;
        if count > 0 {
            execute(&site.app, many(&acme, count).1).await;
        }
        let anna = site.signed_in("anna@acme.test").await;
        Some(Self { site, acme, anna })
    }

    async fn add(&self, name: &str) -> String {
        let added = domains::add(&self.site.app, &Actor::Operator, &self.acme, name).await.expect("added");
        added.domain.id.to_string()
    }

    async fn get(&self, path: &str) -> Page {
        self.anna.get(path).await.expect_status(200)
    }
}

fn says(page: &Page, words: &str) {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    assert!(squeezed(&page.words()).contains(&squeezed(words)), "{words:?} is not on {}:\n{}", page.path, page.words());
}

/// The names of the rows, in order.
fn rows(page: &Page) -> Vec<String> {
    let rows = page.body.split("<th scope=\"row\"").skip(1);
    rows.filter_map(|it| it.split_once("<bdi>")?.1.split_once("</bdi>").map(|it| it.0.to_owned())).collect()
}

/// The link with these words on it.
fn link(page: &Page, words: &str) -> String {
    let found = page.body.split("<a ").skip(1).find(|it| {
        let text = it.split_once('>').and_then(|it| it.1.split_once("</a>")).map_or("", |it| it.0);
        text.trim_end().ends_with(words)
    });
    let found = found.unwrap_or_else(|| panic!("no link {words:?} on {}:\n{}", page.path, page.words()));
    found
        .split_once("href=\"")
        .and_then(|it| it.1.split_once('"'))
        .expect("an address")
        .0
        .replace("&amp;", "&")
        .replace("&#38;", "&")
}

both_databases! {
    async fn pages_are_turned_there_and_back_by_links(database: Database) {
        let Some(desk) = Desk::open(database, 130).await else { return };
        let first = desk.get("/domains?sort=name").await;
        says(&first, "130 domains");
        assert_eq!(rows(&first).len(), 50);
        let second = desk.get(&link(&first, "Next")).await;
        let third = desk.get(&link(&second, "Next")).await;
        assert_eq!(rows(&third).len(), 30);
        assert!(!third.body.contains("rel=\"next\"") && !first.body.contains("rel=\"prev\""));
        let mut all = [rows(&first), rows(&second), rows(&third)].concat();
        assert_eq!(rows(&desk.get(&link(&third, "Previous")).await), rows(&second));
        assert_eq!(rows(&desk.get(&link(&third, "First")).await), rows(&first));
        let last = desk.get(&link(&first, "Last")).await;
        assert_eq!(rows(&last), all[80..]);
        assert!(all.is_sorted());
        all.dedup();
        assert_eq!(all.len(), 130);
        assert_eq!(rows(&desk.get(&link(&first, "200 per page")).await).len(), 130);
        let from = desk.get("/domains?sort=name&from=m").await;
        assert!(first.links().contains(&from.path), "{:?}", first.links());
        assert!(rows(&from)[0].starts_with('m'), "{:?}", rows(&from));
        // The header turns the order round, and back to those that need somebody.
        let down = desk.get(&link(&first, "<span aria-hidden=\"true\">▲</span>")).await;
        assert_eq!(rows(&down)[0], all[129]);
        assert!(down.body.contains("aria-sort=\"descending\""));
        assert!(desk.get("/domains").await.body.contains("aria-sort=\"other\""));
    }

    async fn search_and_filters_say_what_they_found_or_why_not(database: Database) {
        let Some(desk) = Desk::open(database, 60).await else { return };
        desk.add("acme.test").await;
        desk.add("müller.test").await;
        senders::add(&desk.site.app, &Actor::Operator, &desk.acme, "Zoe", "zoe@acme.test").await.expect("added");
        let form = desk.get("/domains?show=not_verified&sort=-name").await.form("/domains");
        assert_eq!((form.value("show"), form.value("sort")), (Some("not_verified"), Some("-name")));
        let query = "/domains?search=M%C3%9CLLER";
        let found = desk.get(query).await;
        says(&found, "1 domain matches MÜLLER");
        assert_eq!(rows(&found), ["müller.test"]);
        let by_sender = desk.get("/domains?search=zoe").await;
        says(&by_sender, "found by sender zoe@acme.test");
        let none = desk.get("/domains?search=acmee.tset").await;
        says(&none, "No domain matches acmee.tset");
        let slip = desk.get("/domains?search=acme.tset").await;
        says(&slip, "Did you mean acme.test?");
        assert_eq!(rows(&desk.get(&link(&slip, "</bdi>?")).await), ["acme.test"]);
        assert_eq!(link(&none, "Clear search"), "/domains");
        for show in ["ready", "needs_you", "waiting", "problem", "could_not_check", "stopped_working"] {
            let page = desk.get(&format!("/domains?show={show}&size=200")).await;
            let count = page.body.split("aria-current=\"true\"").nth(1).and_then(|it| it.split_once("<b>")).expect("a chip");
            let count: usize = count.1.split_once("</b>").expect("a number").0.parse().expect("a number");
            assert_eq!(rows(&page).len(), count, "{show}");
        }
        let nothing = Desk::open(database, 0).await.expect("another");
        says(&nothing.get("/domains").await, "Add the domain you send from");
        nothing.add("one.test").await;
        let page = nothing.get("/domains?show=problem").await;
        says(&page, "Nothing here. That is good.");
        let page = nothing.get("/domains?show=ready").await;
        assert!(!page.words().contains("That is good"), "{}", page.words());
    }

    async fn a_strange_address_is_answered_calmly(database: Database) {
        let Some(desk) = Desk::open(database, 60).await else { return };
        for query in [
            "search=%00", "search=%25%5C_", "search=%FF%FE", "search=%27%20OR%201%3D1%20--", "show=%3Cscript%3E", "sort=1;drop%20table",
            "size=0", "size=99999999999", "after=%00", "after=5.%F0%9F%92%A9", "before=", "before=zzz.example&after=a.example",
            "sort=added&after=0", "sort=added&before=zzzzzzzzzzzzzzz", "from=%C3%A9&sort=name", "at=last&at=first", "search=a&search=b",
            "&&&=&", "x[]=1", "deleted=%3Cb%3E", "sort=name&after=zzzzzz.example", "sort=name&before=0.example",
        ] {
            let page = desk.get(&format!("/domains?{query}")).await;
            assert!(page.words().contains("Sending domains"), "{query}");
        }
        desk.get(&format!("/domains?search={}", "a".repeat(5000))).await;
        assert_eq!(rows(&desk.get("/domains?sort=name&after=zzzzzz.example").await).len(), 50, "the end of the list");
        assert_eq!(rows(&desk.get("/domains?sort=name&before=0.example").await).len(), 50, "its beginning");
        let hostile = desk.get("/domains?search=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E").await;
        assert!(!hostile.body.contains("<img"), "{}", hostile.body);
        says(&hostile, "No domain matches");
    }

    async fn htmx_gets_the_results_only(database: Database) {
        let Some(desk) = Desk::open(database, 60).await else { return };
        let ask = |path: &str| desk.anna.send(desk.anna.request(reqwest::Method::GET, path).header("hx-request", "true"));
        let part = ask("/domains?search=acme").await.expect_status(200);
        assert!(part.body.trim_start().starts_with("<div id=\"results\""), "{}", part.body);
        assert!(part.body.contains("data-say") && !part.body.contains("data-focus"), "spoken, and the keyboard stays");
        let part = ask("/domains?at=last").await.expect_status(200);
        assert!(part.body.contains("data-focus"), "a page that was turned is read from its top");
    }

    async fn ticked_domains_are_deleted_after_a_question(database: Database) {
        let Some(desk) = Desk::open(database, 0).await else { return };
        let other = desk.site.customer("Other").await;
        let foreign = domains::add(&desk.site.app, &Actor::Operator, &other, "strange.test").await.expect("added").domain;
        let (one, two, kept) = (desk.add("one.test").await, desk.add("two.test").await, desk.add("kept.test").await);
        senders::add(&desk.site.app, &Actor::Operator, &desk.acme, "Two", "ann@two.test").await.expect("added");
        let list = desk.get("/domains?sort=name").await;
        let form = list.form("/domains/chosen").with("do", "delete");
        let nothing = desk.anna.submit(&form).await.expect_status(422);
        says(&nothing, "Choose at least one domain first.");
        assert_eq!(rows(&nothing), ["kept.test", "one.test", "two.test"], "the same list");

        let mut ticked = form.clone();
        for id in [one.as_str(), two.as_str(), foreign.id.as_str(), "none"] {
            ticked.fields.push(("domain".into(), id.into()));
        }
        let question = desk.anna.submit(&ticked).await.expect_status(200);
        says(&question, "Delete 1 domain?");
        says(&question, "1 domain stays: senders still use it");
        says(&question, "ann@two.test");
        assert!(!question.words().contains("strange.test") && !question.words().contains("kept.test"));
        assert!(question.links().contains(&"/domains?sort=name".to_owned()), "the way back: {:?}", question.links());
        assert_eq!(rows(&desk.get("/domains").await).len(), 3, "nothing is deleted by it");

        let confirmation = question.form("/domains/deletion");
        let done = desk.anna.submit(&confirmation).await.expect_status(200);
        says(&done, "1 domain is deleted");
        let again = desk.anna.submit(&confirmation).await.expect_status(200);
        says(&again, "0 domains are deleted");
        says(&again, "1 was gone already.");
        assert_eq!(rows(&desk.get("/domains?sort=name").await), ["kept.test", "two.test"]);
        assert!(domains::find(&desk.site.app, "strange.test", None).await.expect("asked").len() == 1);
        let only_foreign = desk.anna.submit(&form.clone().with("domain", foreign.id.as_str())).await.expect_status(200);
        says(&only_foreign, "They are not here any more.");

        // Whoever may only look is offered none of it.
        let rob = desk.site.signed_in("rob@acme.test").await;
        let page = rob.get("/domains").await.expect_status(200);
        assert!(!page.body.contains("type=\"checkbox\"") && !page.actions().contains(&"/domains/chosen".to_owned()));
        let fields = [("domain", kept.as_str()), ("csrf", confirmation.value("csrf").expect("a token"))];
        rob.post("/domains/deletion", &fields).await.expect_status(403);
    }

    async fn all_that_match_are_deleted_once_their_number_is_typed(database: Database) {
        let Some(desk) = Desk::open(database, 120).await else { return };
        let list = desk.get("/domains?search=acme").await;
        let all = rows(&desk.get("/domains?search=acme&size=200").await).len();
        let without = desk.get("/domains").await;
        says(&without, "Choose all 120 that match");
        let form = list.form("/domains/chosen").with("all", "1").with("do", "delete");
        assert_eq!(form.value("search"), Some("acme"));
        let question = desk.anna.submit(&form).await.expect_status(200);
        says(&question, &format!("Delete {all} domains?"));
        let confirmation = question.form("/domains/deletion");
        if all > 25 {
            let wrong = desk.anna.submit(&confirmation.clone().with("number", "12")).await.expect_status(422);
            assert_eq!(wrong.form("/domains/deletion").value("number"), Some("12"), "what was typed stays");
        }
        let done = desk.anna.submit(&confirmation.with("number", &all.to_string())).await.expect_status(200);
        says(&done, &format!("{all} domains are deleted"));
        assert_eq!(link(&done, "Back to the list"), "/domains?search=acme");
        says(&desk.get("/domains").await, &format!("{} domains", 120 - all));
        says(&desk.get("/domains?search=acme").await, "No domain matches acme");
    }
}
