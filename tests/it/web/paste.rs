//! "Paste a list" by somebody without scripts, and what others send there.

use super::site::Site;
use crate::support::app::both_databases;
use crate::support::visitor::{Form, Page, Visitor};
use frankmark::domains::{self, Show, import::MOST};

/// The form of the page, as its button "Add" sends it.
fn adding(page: &Page) -> Form {
    assert!(page.body.contains("formaction=\"/domains/paste/add\""), "{}", page.words());
    Form { action: "/domains/paste/add".into(), ..page.form("/domains/paste") }
}

async fn manager(site: &Site) -> Visitor {
    site.server.signed_in("manager@people.test").await
}

fn typed(page: &Page) -> String {
    page.form("/domains/paste").value("list").unwrap_or_default().trim_start_matches('\n').to_owned()
}

both_databases! {
    async fn a_list_is_looked_over_then_added_and_the_bad_lines_stay(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let anna = manager(&site).await;
        let form = anna.get("/domains/new").await.links().into_iter().find(|it| it == "/domains/paste");
        let page = anna.get(&form.expect("a way from the single name")).await.expect_status(200);
        let list = "plain.com\nAnn@News.Example.org\nco.uk\nаррӏе.com\n<script>alert(1)</script>\n\u{202e}moc.live\nplain.com";
        let looked = anna.submit(&page.form("/domains/paste").with("list", list)).await.expect_status(200);
        let counted = || async { domains::counts(site.app(), &site.acme).await.unwrap().of(&Show::All) };
        assert_eq!(counted().await, 0, "nothing is saved yet");
        let words = looked.words();
        for said in ["Add 2 domains", "We took the part after the @.", "co.uk is not one domain", "to be confirmed", "The same as line 1"] {
            let (words, said): (String, String) =
                (words.split_whitespace().collect(), said.split_whitespace().collect());
            assert!(words.contains(&said), "{said}: {words}");
        }
        assert!(!looked.body.contains("<script>alert"), "{}", looked.body);

        let added = anna.submit(&adding(&looked)).await.expect_status(200);
        assert!(added.words().contains("2 domains were added"), "{}", added.words());
        assert_eq!(counted().await, 2);
        assert_eq!(typed(&added).lines().count(), 4, "{}", typed(&added));
        let again = anna.submit(&adding(&looked)).await.expect_status(200);
        assert!(again.words().contains("No domain was added"), "{}", again.words());
        let ticked = anna.submit(&adding(&added).with("sure", "xn--80ak6aa92e.com")).await.expect_status(200);
        assert!(ticked.words().contains("1 domain was added"), "{}", ticked.words());
        assert_eq!((counted().await, typed(&ticked).lines().count()), (3, 3));
        let done = anna.submit(&adding(&looked).with("list", "fine.com")).await.expect_status(200);
        assert_eq!(typed(&done), "", "nothing is left");
    }

    async fn too_much_nothing_and_odd_things_are_answered_and_nothing_is_lost(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let anna = manager(&site).await;
        let form = anna.get("/domains/paste").await.form("/domains/paste");
        let many: String = (0..=MOST).map(|it| format!("name-{it}-with-sixty-characters-in-all-as-long-as-they-come.com\n")).collect();
        for action in ["/domains/paste", "/domains/paste/add"] {
            let form = Form { action: action.into(), ..form.clone() };
            let empty = anna.submit(&form.clone().with("list", " \n# nothing")).await.expect_status(422);
            assert!(empty.body.contains("href=\"#list\""), "{}", empty.words());
            let full = anna.submit(&form.clone().with("list", &many)).await.expect_status(422);
            assert!(full.words().contains("Your list has 1001 lines"), "{}", &full.words()[..500]);
            assert_eq!(typed(&full).lines().count(), MOST + 1);
            anna.submit(&form.clone().with("list", "a.com").with("other", "1")).await.expect_status(400);
            let huge = anna.submit(&form.with("list", &"x".repeat(600 * 1024))).await.expect_status(413);
            assert!(huge.words().contains("Nothing was saved"), "{}", huge.words());
        }
        let long = anna.submit(&form.clone().with("list", &format!("{}.com", "a".repeat(10_000)))).await.expect_status(200);
        assert!(long.body.len() < 60_000 && long.words().contains("too long"), "{}", long.body.len());
        let elsewhere = anna.post("/domains/new", &[("domain", "a".repeat(70 * 1024))]).await;
        assert_eq!(elsewhere.status, 413, "other forms stay small");
    }

    async fn only_managers_paste_and_nothing_of_others_is_told(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let reader = site.signed_in("reader").await;
        for (verb, path) in [("GET", "/domains/paste"), ("POST", "/domains/paste"), ("POST", "/domains/paste/add")] {
            let answer = match verb {
                "GET" => reader.get(path).await,
                _ => reader.post(path, &[("list", "a.com")]).await,
            };
            assert_eq!(answer.status, 403, "{verb} {path}");
        }
        let (owner, stranger) = (site.signed_in("owner").await, site.signed_in("stranger").await);
        let first = owner.post("/domains/paste/add", &[("list", "shared.com")]).await;
        let second = stranger.post("/domains/paste/add", &[("list", "shared.com")]).await;
        assert_eq!((first.status, second.status), (200, 200));
        assert!(second.body.contains("1 domain was added"), "as if nobody had it: {}", second.body);
    }

    async fn the_list_is_given_as_a_file_to_everybody_who_may_look(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let (owner, reader, stranger) =
            (site.signed_in("owner").await, site.signed_in("reader").await, site.signed_in("stranger").await);
        let list: String = (0..600).map(|it| format!("name-{it}.com\n")).collect();
        assert_eq!(owner.post("/domains/paste/add", &[("list", &list)]).await.status, 200);
        let file = reader.get("/domains/export.csv").await;
        assert_eq!((file.status, file.header("content-type")), (200, "text/csv; charset=utf-8"));
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"sending-domains.csv\"");
        assert_eq!(file.header("cache-control"), "no-store");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert_eq!(file.body.lines().count(), 601);
        assert_eq!(reader.get("/domains/export.csv?show=ready").await.body.lines().count(), 1);
        assert_eq!(reader.get("/domains/export.csv?show=not_verified&search=name-59").await.body.lines().count(), 12);
        assert_eq!(reader.get("/domains/export.csv?show=nonsense").await.status, 404, "not everything instead");
        assert_eq!(stranger.get("/domains/export.csv").await.body.lines().count(), 1);
        assert_eq!(site.visitor().get("/domains/export.csv").await.status, 303);
    }
}
