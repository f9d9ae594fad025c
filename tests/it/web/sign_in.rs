//! Signing in, and what becomes of those who have to.

use super::browser::OWN;
use super::site::Site;
use crate::support::app::{PASSWORD, both_databases};
use std::time::Duration;

const RIGHT: &[(&str, &str)] = &[("email", "owner@people.test"), ("password", PASSWORD)];

both_databases! {
    async fn wrong_is_wrong_without_telling_what(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let answer = async |email: &str, password: &str| {
            let visitor = site.visitor().with_cookie("frankmark-form", "same");
            visitor.post("/sign-in", &[("email", email), ("password", password)]).await
        };
        let known = answer("owner@people.test", "not this one at all").await;
        assert_eq!(known.status, 422);
        assert!(known.body.contains("<title>Error: Sign in"), "{}", known.body);
        assert!(known.body.contains("role=\"alert\"") && known.body.contains("href=\"#email\""), "{}", known.body);
        assert!(known.body.contains("value=\"owner@people.test\""), "the address stays");
        assert!(!known.body.contains("not this one at all"), "the password does not");
        let unknown = answer("ownee@people.test", "not this one at all").await;
        assert_eq!(known.comparable().replace("owner@", "ownee@"), unknown.comparable());
        assert_eq!(known.cookies(), []);
    }

    async fn too_many_tries_have_to_wait_and_are_told_until_when(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let visitor = site.visitor();
        let mut answer = visitor.post("/sign-in", RIGHT).await;
        for _ in 0..40 {
            answer = visitor.post("/sign-in", &[("email", "owner@people.test"), ("password", "wrong wrong wrong")]).await;
            if answer.status == 429 {
                break;
            }
        }
        assert_eq!(answer.status, 429);
        let seconds: u64 = answer.header("retry-after").parse().unwrap();
        assert!((1..=3600).contains(&seconds), "{seconds}");
        assert!(answer.body.contains("You can try again at <bdi>09:4"), "{}", answer.body);
        assert!(answer.body.contains("value=\"owner@people.test\""));
        assert_eq!(visitor.post("/sign-in", RIGHT).await.status, 429, "the right one, too");
        site.server.wait(Duration::from_secs(seconds));
        assert_eq!(visitor.post("/sign-in", RIGHT).await.status, 303, "never locked for good");
    }

    async fn one_comes_back_to_where_one_wanted_to_go(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let visitor = site.visitor();
        let asked = visitor.get("/test/owner?a=1&b=%2F").await;
        assert_eq!(asked.status, 303);
        let page = visitor.get(asked.header("location")).await;
        assert!(page.body.contains("name=\"next\" value=\"/test/owner?a=1&#38;b=%2F\""), "{}", page.body);
        let next = ("next", "/test/owner?a=1&b=%2F");
        let wrong = visitor.post("/sign-in", &[("email", "owner@people.test"), ("password", "wrong"), next]).await;
        assert!(wrong.body.contains("name=\"next\""), "also after a wrong password");
        let answer = visitor.post("/sign-in", &[RIGHT, &[next]].concat()).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/test/owner?a=1&b=%2F"));
        assert_eq!(visitor.get("/sign-in?next=/colours").await.header("location"), "/colours", "already in");
        assert_eq!(visitor.get("/sign-in").await.header("location"), "/overview");
    }

    async fn a_form_that_came_too_late_is_not_lost(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let manager = site.signed_in("manager").await;
        site.server.wait(Duration::from_secs(8 * 24 * 3600));
        let typed = [("text", "fine & <b>"), ("more", "1"), ("more", "2"), ("csrf", "x"), ("new_password", "secret")];
        let late = manager.post("/test/manager", &typed).await;
        assert_eq!(late.status, 401);
        assert!(late.body.contains("What you typed is kept"), "{}", late.body);
        assert!(!late.body.contains("secret"), "passwords do not travel");
        let hidden = |body: &str, name: &str| {
            let after = body.split(&format!("name=\"{name}\" value=\"")).nth(1).expect("hidden field").to_owned();
            after.split('"').next().unwrap().replace("&#38;", "&")
        };
        let (next, kept) = (hidden(&late.body, "next"), hidden(&late.body, "kept"));
        assert_eq!(next, "/test/manager");
        let who = [("email", "manager@people.test"), ("password", PASSWORD), ("next", &next), ("kept", &kept)];
        let page = manager.post("/sign-in", &who).await;
        assert_eq!(page.status, 200, "nothing is sent by itself");
        assert!(page.body.contains("action=\"/test/manager\""), "{}", page.body);
        assert!(page.body.contains("name=\"text\" value=\"fine &#38; &#60;b&#62;\""), "{}", page.body);
        assert!(manager.is_signed_in().await);
        let sent = manager.post("/test/manager", &typed[..3]).await;
        assert_eq!(sent.status, 303);
        assert!(sent.header("location").ends_with("/1,2"), "{}", sent.header("location"));
    }
}

#[tokio::test]
async fn only_paths_of_ours_are_followed_afterwards() {
    let site = Site::new().await;
    for next in [
        "//evil.test",
        "/\\evil.test",
        "https:evil.test",
        "https://evil.test/",
        "/\t/evil.test",
        "/\r\nx: y",
        "javascript:1",
        "\\\\evil.test",
        " //evil.test",
        "/%0d%0a\n",
    ] {
        let visitor = site.visitor();
        let fields = [RIGHT, &[("next", next)]].concat();
        let answer = visitor.post("/sign-in", &fields).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/overview"), "{next:?}");
        let kept = visitor.post("/sign-in", &[fields, vec![("kept", "a=1")]].concat()).await;
        assert_eq!((kept.status, kept.header("location")), (303, "/overview"), "no form to elsewhere: {next:?}");
    }
}

#[tokio::test]
async fn parts_of_pages_lead_to_the_sign_in_as_pages() {
    let site = Site::new().await;
    let visitor = site.visitor();
    let from = |url: &str| [("hx-request", "true".to_owned()), ("hx-current-url", url.to_owned())];
    for (behind, expected) in [
        ("http://127.0.0.1:8080/domains/1?names=full#x", "/sign-in?next=/domains/1%3Fnames%3Dfull%23x"),
        ("http://127.0.0.1:8080", "/sign-in?next=/"),
        ("http://h//evil.test", "/sign-in?next=/overview"),
        ("nonsense", "/sign-in?next=/overview"),
    ] {
        let headers = from(behind);
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        let answer = visitor.send("GET", "/test/owner", &headers, None).await;
        assert_eq!((answer.status, answer.header("hx-redirect")), (204, expected), "{behind}");
    }
}

#[tokio::test]
async fn a_button_that_was_pressed_too_late_leads_back_to_its_page() {
    let site = Site::new().await;
    let page = format!("{}/domains/1?names=full", site.server.url());
    let pressed = site.visitor().post_with("/test/manager", &[("csrf", "x")], &[OWN, ("referer", &page)]).await;
    assert_eq!((pressed.status, pressed.header("location")), (303, "/sign-in?next=/domains/1%3Fnames%3Dfull"));
    let from_nowhere = site.visitor().post("/test/manager", &[]).await;
    assert_eq!(from_nowhere.header("location"), "/sign-in?next=/overview");
}

#[tokio::test]
async fn what_htmx_says_decides_between_page_and_part() {
    let site = Site::new().await;
    let visitor = site.visitor();
    let is_page = async |headers: &[(&str, &str)]| {
        let answer = visitor.send("GET", "/nowhere", headers, None).await;
        answer.body.contains("<!doctype html>")
    };
    let htmx = ("hx-request", "true");
    assert!(is_page(&[]).await);
    assert!(!is_page(&[htmx]).await);
    assert!(!is_page(&[htmx, ("hx-request-type", "partial")]).await);
    assert!(is_page(&[htmx, ("hx-request-type", "full")]).await);
    assert!(is_page(&[htmx, ("hx-boosted", "true")]).await);
    assert!(is_page(&[htmx, ("hx-history-restore-request", "true")]).await);
    assert!(is_page(&[("hx-request", "false")]).await);
}
