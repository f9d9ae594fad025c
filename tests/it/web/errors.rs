//! Pages about errors (T59): in the reader's language, with a way out, without anything of the inside.

use super::site::Site;
use crate::support::postgres::Postgres;
use crate::support::processes::Signal;
use std::time::Duration;

#[tokio::test]
async fn a_panic_is_a_page_and_the_server_lives_on() {
    let site = Site::new().await;
    let owner = site.signed_in("owner").await;
    for _ in 0..20 {
        let answer = owner.get("/test/panic").await;
        assert_eq!(answer.status, 500);
        assert!(answer.body.contains("Something went wrong on our side"), "{}", answer.body);
        assert!(answer.body.contains(answer.header("x-request-id")), "the code that the log has");
        assert!(!answer.body.contains("secret-inside"));
    }
    assert!(owner.is_signed_in().await);
}

#[tokio::test]
async fn errors_say_what_happened_and_nothing_of_the_inside() {
    let site = Site::new().await;
    let owner = site.signed_in("owner").await;
    for (kind, status, words) in [
        ("missing", 404, "This page does not exist"),
        ("conflict", 409, "Someone changed this meanwhile"),
        ("forbidden", 403, "You cannot do that"),
        ("too-soon", 429, "You can try again at"),
        ("internal", 500, "Something went wrong on our side"),
        ("unavailable", 503, "Nothing is lost"),
    ] {
        let path = format!("/test/error/{kind}");
        let (page, part) = (owner.get(&path).await, owner.part(&path).await);
        for answer in [&page, &part] {
            assert_eq!(answer.status, status, "{kind}");
            assert!(answer.body.contains(words), "{kind}: {}", answer.body);
            assert!(!answer.body.contains("secret-inside"), "{kind}");
            assert_eq!(answer.body.contains(answer.header("x-request-id")), status >= 500, "{kind}");
            assert_eq!(answer.header("vary"), "HX-Request", "{kind}");
        }
        assert!(page.body.contains("<!doctype html>") && page.body.contains("href=\"/domains\""), "{kind}");
        assert!(!part.body.contains("<html"), "{kind}: {}", part.body);
    }
    assert_eq!(owner.get("/test/error/unavailable").await.header("retry-after"), "30");
}

#[tokio::test]
async fn too_soon_tells_the_clock_time_and_the_seconds() {
    let site = Site::with(|it| it.time_zone = Some("Europe/Amsterdam".into())).await;
    // The route says 09:45:00 UTC; the clock stands at 09:41:03.
    let answer = site.visitor().get("/test/error/too-soon").await;
    assert!(answer.body.contains("10:45:00"), "{}", answer.body);
    assert_eq!(answer.header("retry-after"), "237");
    assert!(answer.body.contains("Times are in Europe/Amsterdam"));
}

#[tokio::test]
async fn errors_speak_the_readers_language() {
    let site = Site::new().await;
    for (asked, lang, words) in [
        ("nl-NL,nl;q=0.9", "nl", "Deze pagina bestaat niet"),
        ("es", "es", "Esta página no existe"),
        ("fr", "en", "This page does not exist"),
    ] {
        let answer = site.visitor().send("GET", "/nowhere", &[("accept-language", asked)], None).await;
        assert!(answer.body.contains(&format!("<html lang=\"{lang}\"")) && answer.body.contains(words), "{asked}");
    }
    let owner = site.signed_in("owner").await;
    owner.post("/language", &[("to", "nl")]).await;
    let answer = owner.send("GET", "/nowhere", &[("accept-language", "es")], None).await;
    assert!(answer.body.contains("Deze pagina bestaat niet"), "the person's own choice");
}

#[tokio::test]
async fn a_missing_page_looks_the_same_whatever_was_asked_for() {
    let site = Site::new().await;
    let owner = site.signed_in("owner").await;
    let missing = owner.get("/nowhere").await.comparable();
    for path in ["/some/where/else", "/test/error/missing", "/x?y=<script>"] {
        assert_eq!(owner.get(path).await.comparable(), missing, "{path}");
    }
}

#[tokio::test]
async fn without_its_database_the_site_says_so() {
    let Some(postgres) = Postgres::own() else { return };
    let url = postgres.url();
    let site = Site::with(|it| it.database_url = url).await;
    let owner = site.signed_in("owner").await;
    postgres.signal(Signal::Quit);
    tokio::time::sleep(Duration::from_millis(500)).await;
    for answer in [owner.get("/colours").await, owner.post("/language", &[("to", "nl")]).await] {
        assert_eq!(answer.status, 503);
        assert_eq!(answer.header("retry-after"), "30");
        assert!(answer.body.contains("We cannot reach our own database"), "{}", answer.body);
        assert!(!answer.header("content-security-policy").is_empty());
        assert_eq!(answer.cookies(), [], "and nobody is signed out by that");
        for inside in ["postgres", "diesel", "libpq", "SELECT"] {
            assert!(!answer.body.contains(inside), "{inside}");
        }
    }
    let page = site.visitor().get("/sign-in").await;
    assert_eq!(page.status, 200, "whoever has no session needs no database for a form");
    let style = page.body.split('"').find(|it| it.ends_with(".css")).unwrap().to_owned();
    assert_eq!(owner.get(&style).await.status, 200, "files need no database");
}
