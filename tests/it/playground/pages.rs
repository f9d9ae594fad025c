//! The DNS panel in a browser without scripts.

use super::Demo;
use crate::support::app::Database;
use crate::support::visitor::{Page, Visitor};

const ACME: &str = "/playground/acme%2Eexample";

async fn demo() -> (Demo, Visitor) {
    let demo = Demo::start(Database::Sqlite).await.expect("SQLite is always there");
    let visitor = demo.app.signed_in("owner@acme.example").await;
    (demo, visitor)
}

async fn add(visitor: &Visitor, name: &str, rtype: &str, value: &str) -> Page {
    let form = visitor.get(ACME).await.expect_status(200).form(&format!("{ACME}/records"));
    visitor.submit(&form.with("name", name).with("type", rtype).with("value", value)).await
}

#[tokio::test]
async fn only_who_is_signed_in_sees_the_panel() {
    let (demo, _) = demo().await;
    let stranger = demo.app.visitor();
    for path in ["/playground", ACME, "/playground/acme%2Eexample/records/1"] {
        let page = stranger.get(path).await.expect_status(200);
        assert!(page.path.starts_with("/sign-in"), "{path} shows {}", page.path);
    }
}

#[tokio::test]
async fn the_list_names_every_domain_and_takes_one_more() {
    let (_demo, visitor) = demo().await;
    let page = visitor.get("/playground").await.expect_status(200);
    for name in ["acme.example 6 records", "acme-events.example no records yet", "globex.test 4 records"] {
        assert!(page.words().contains(name), "{}", page.words());
    }
    let form = page.form("/playground");
    for bad in ["", "shop.com", "a.b.example", "<script>alert(1)</script>"] {
        let page = visitor.submit(&form.clone().with("domain", bad)).await.expect_status(422);
        assert_eq!(page.form("/playground").value("domain"), Some(bad), "what was typed stays");
        assert!(page.words().contains("There is a problem"), "{}", page.words());
        assert!(!page.body.contains("<script>alert"));
    }
    let page = visitor.submit(&form.with("domain", "My-Shop.example")).await.expect_status(200);
    assert!(page.words().contains("my-shop.example exists now"), "{}", page.words());
}

#[tokio::test]
async fn a_record_is_added_edited_and_deleted() {
    let (demo, visitor) = demo().await;
    let page = add(&visitor, "bounce", "CNAME", "bounces.mail.example").await.expect_status(200);
    assert!(page.words().contains("The record bounce.acme.example is saved"), "{}", page.words());
    assert!(page.words().contains("bounce CNAME bounces.mail.example."), "{}", page.words());

    let edit = page.links().into_iter().rfind(|it| it.starts_with(&format!("{ACME}/records/"))).expect("a link");
    let edit = edit.trim_end_matches("/delete").to_owned();
    let form = visitor.get(&edit).await.expect_status(200).form(&edit);
    assert_eq!(
        ["name", "type", "value"].map(|it| form.value(it)),
        [Some("bounce"), Some("CNAME"), Some("bounces.mail.example.")]
    );
    let refused = visitor.submit(&form.clone().with("type", "A")).await.expect_status(422);
    assert!(refused.words().contains("This is not an IPv4 address."), "{}", refused.words());
    let page = visitor.submit(&form.with("type", "TXT").with("value", "hello")).await.expect_status(200);
    assert!(page.words().contains("bounce TXT hello"), "{}", page.words());

    let delete = format!("{edit}/delete");
    let question = visitor.get(&delete).await.expect_status(200);
    assert!(question.words().contains("Delete the TXT record bounce.acme.example ?"), "{}", question.words());
    let page = visitor.submit(&question.form(&delete)).await.expect_status(200);
    assert!(page.words().contains("The record is deleted."), "{}", page.words());
    assert!(!page.words().contains("hello"));
    visitor.get(&edit).await.expect_status(404);
    visitor.submit(&question.form(&delete)).await.expect_status(200);
    drop(demo);
}

#[tokio::test]
async fn what_is_typed_wrong_comes_back_with_the_reason_beside_it() {
    let (_demo, visitor) = demo().await;
    let typed = "<b>\"&'\u{e9}";
    let page = add(&visitor, "a b", "TXT", &format!("\"{typed}")).await.expect_status(422);
    let form = page.form(&format!("{ACME}/records"));
    assert_eq!([form.value("name"), form.value("type")], [Some("a b"), Some("TXT")]);
    assert_eq!(form.value("value"), Some(format!("\"{typed}").as_str()));
    assert!(page.body.contains("id=\"name-error\"") && page.body.contains("id=\"value-error\""));
    assert!(page.body.contains("aria-invalid=\"true\""));
    assert!(page.words().contains("A name cannot contain blanks."), "{}", page.words());

    let page = add(&visitor, "odd", "TXT", typed).await.expect_status(200);
    assert!(page.words().contains(&format!("odd TXT {typed}")), "{}", page.words());
    assert!(!page.body.contains("<b>"), "data, never markup");
}

#[tokio::test]
async fn a_name_that_was_pasted_whole_ends_up_doubled_as_in_most_panels() {
    let (_demo, visitor) = demo().await;
    let page = add(&visitor, "bounce.acme.example", "TXT", "x").await.expect_status(200);
    assert!(page.words().contains("The record bounce.acme.example.acme.example is saved"), "{}", page.words());
    let page = add(&visitor, "bounce.acme.example.", "TXT", "x").await.expect_status(200);
    assert!(page.words().contains("The record bounce.acme.example is saved"), "{}", page.words());
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let (_demo, visitor) = demo().await;
    for path in [
        "/playground/nobody.example",
        "/playground/mail.example",
        "/playground/example",
        "/playground/%5c",
        "/playground/a..b",
        "/playground/acme%2Eexample/records/99",
        "/playground/acme%2Eexample/records/x",
        "/playground/acme%2Eexample/records/-1/delete",
    ] {
        visitor.get(path).await.expect_status(404);
    }
    let form = visitor.get(ACME).await.form_ending("/slips");
    visitor.submit(&form.clone().with("slip", "nonsense")).await.expect_status(404);
    visitor.submit(&form.with("slip", "none").with("more", "x")).await.expect_status(400);
}

#[tokio::test]
async fn without_a_domain_in_frankmark_the_buttons_say_what_to_do_first() {
    let (_demo, visitor) = demo().await;
    let form = visitor.get(ACME).await.form_ending("/slips");
    let page = visitor.submit(&form.with("slip", "none")).await.expect_status(422);
    assert!(page.words().contains("Add the domain there first."), "{}", page.words());
}

#[tokio::test]
async fn the_state_of_the_name_servers_is_shown() {
    let (demo, visitor) = demo().await;
    let form = visitor.get(ACME).await.form_ending("/slips");
    let page = visitor.submit(&form.clone().with("slip", "both-off")).await.expect_status(200);
    let all = demo.playground.places.name_servers().len();
    assert_eq!(page.words().matches("switched off").count(), all, "{}", page.words());
    let page = visitor.submit(&form.with("slip", "all-on")).await.expect_status(200);
    assert_eq!(page.words().matches("up to date, version").count(), all, "{}", page.words());
    assert!(!page.words().contains("Switch all on and bring them up to date Help"), "nothing to switch on any more");
}

#[tokio::test]
async fn without_the_demo_there_is_no_panel_and_no_way_to_it() {
    let app = crate::support::app::TestApp::start(Database::Sqlite).expect("SQLite is always there");
    let customer = app.customer("Acme").await;
    app.person(&customer, "owner@acme.example", frankmark::people::Role::Owner).await;
    let visitor = app.signed_in("owner@acme.example").await;
    visitor.get("/playground").await.expect_status(404);
    let form = visitor.get("/domains/new").await.expect_status(200).form("/domains/new");
    let today = visitor.submit(&form.with("domain", "acme.example")).await.expect_status(200);
    let page = visitor.get(today.path.split("/today").next().unwrap()).await.expect_status(200);
    assert!(!page.body.contains("playground"), "{:?}", page.links());
}
