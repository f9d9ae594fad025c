//! Security headers on every kind of answer (T2, T3, T5).

use super::browser::{Answer, OWN};
use super::site::Site;
use std::collections::{BTreeMap, BTreeSet};

#[track_caller]
fn check(kind: &str, answer: &Answer, status: u16) {
    assert_eq!(answer.status, status, "{kind}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("reporting-endpoints", "csp=\"/csp-report\""),
    ] {
        assert_eq!(answer.header(name), value, "{kind}");
    }
    assert!(answer.header("permissions-policy").contains("camera=()"), "{kind}");
    assert!(!answer.header("x-request-id").is_empty(), "{kind}");
    assert_eq!(answer.header("access-control-allow-origin"), "", "{kind}");
    let policy: BTreeMap<_, _> =
        answer.header("content-security-policy").split(';').map(|it| it.trim().split_once(' ').unwrap()).collect();
    for (directive, value) in [
        ("default-src", "'none'"),
        ("style-src", "'self'"),
        ("connect-src", "'self'"),
        ("form-action", "'self'"),
        ("img-src", "'self'"),
        ("object-src", "'none'"),
        ("base-uri", "'none'"),
        ("frame-ancestors", "'none'"),
        ("require-trusted-types-for", "'script'"),
        ("trusted-types", "htmx"),
        ("report-uri", "/csp-report"),
        ("report-to", "csp"),
    ] {
        assert_eq!(policy.get(directive), Some(&value), "{kind}");
    }
    assert_eq!(policy["script-src"], format!("'nonce-{}'", answer.nonce()), "{kind}");
    if !answer.body.is_empty() {
        let content = answer.header("content-type");
        assert!(content.ends_with("; charset=utf-8"), "{kind}: {content}");
    }
    if content_is_ours(answer) {
        assert_eq!(answer.header("cache-control"), "no-store", "{kind}");
    }
}

fn content_is_ours(answer: &Answer) -> bool {
    answer.header("content-type").starts_with("text/html")
}

#[tokio::test]
async fn every_kind_of_answer_carries_the_security_headers() {
    let site = Site::new().await;
    let (visitor, owner) = (site.visitor(), site.signed_in("owner").await);
    let page = owner.get("/language").await;
    check("page", &page, 200);
    check("page before the sign-in", &visitor.get("/sign-in").await, 200);
    check("redirect", &visitor.get("/").await, 303);
    check("part", &owner.part("/test/error/missing").await, 404);
    check("missing", &visitor.get("/nowhere").await, 404);
    check("method", &visitor.send("DELETE", "/language", &[OWN], None).await, 405);
    check("bad form", &visitor.post("/sign-in", &[("unknown", "1")]).await, 400);
    check("refused form", &visitor.post("/sign-in", &[("email", "x")]).await, 422);
    check("cross-site", &visitor.post_with("/sign-in", &[], &[("sec-fetch-site", "cross-site")]).await, 403);
    check("host", &visitor.send("GET", "/", &[("host", "evil.test")], None).await, 421);
    check("cookies", &visitor.with_cookie("%66rankmark", "x").get("/").await, 400);
    check("large", &visitor.send("POST", "/sign-in", &[OWN], Some("x".repeat(70_000))).await, 413);
    check(
        "media type",
        &visitor.send("POST", "/sign-in", &[OWN, ("content-type", "text/plain")], Some("{}".into())).await,
        415,
    );
    check("long address", &visitor.get(&format!("/{}", "x".repeat(9_000))).await, 414);
    check("large headers", &visitor.send("GET", "/", &[("x", &"x".repeat(40_000))], None).await, 431);
    check("too soon", &visitor.get("/test/error/too-soon").await, 429);
    check("internal", &visitor.get("/test/error/internal").await, 500);
    check("panic", &visitor.get("/test/panic").await, 500);
    check("unavailable", &visitor.get("/test/error/unavailable").await, 503);
    check("health", &visitor.get("/healthz").await, 200);
    check("report", &visitor.send("POST", "/csp-report", &[], Some("{}".into())).await, 204);
    let style = page.body.split('"').find(|it| it.starts_with("/static/app-") && it.ends_with(".css")).unwrap();
    check("file", &visitor.get(style).await, 200);
    check("no such file", &visitor.get("/static/app.css").await, 404);
    check("no body", &visitor.send("HEAD", "/sign-in", &[], None).await, 200);
}

#[tokio::test]
async fn the_nonce_is_new_each_time_and_stands_in_the_page() {
    let site = Site::new().await;
    let visitor = site.visitor();
    let mut nonces = BTreeSet::new();
    for _ in 0..20 {
        let page = visitor.get("/sign-in").await;
        let nonce = page.nonce().to_owned();
        assert!(nonce.len() >= 22, "128 bits in base64: {nonce}");
        assert!(page.body.contains(&format!("nonce=\"{nonce}\"")));
        nonces.insert(nonce);
    }
    assert_eq!(nonces.len(), 20);
}

#[tokio::test]
async fn over_https_browsers_are_told_to_stay_there() {
    let plain = Site::new().await;
    assert_eq!(plain.visitor().get("/sign-in").await.header("strict-transport-security"), "");
    let site = Site::with(|it| it.base_url = "https://mail.example".into()).await;
    for path in ["/sign-in", "/nowhere", "/healthz", "/test/panic"] {
        let answer = site.visitor().send("GET", path, &[("host", "mail.example")], None).await;
        assert_eq!(answer.header("strict-transport-security"), "max-age=63072000; includeSubDomains", "{path}");
    }
}

#[tokio::test]
async fn no_answer_opens_itself_to_other_origins() {
    let site = Site::new().await;
    for (method, path) in [("GET", "/sign-in"), ("OPTIONS", "/sign-in"), ("GET", "/healthz"), ("OPTIONS", "/nowhere")] {
        let asks = [("origin", "https://evil.test"), ("access-control-request-method", "POST")];
        let answer = site.visitor().send(method, path, &asks, None).await;
        assert!(answer.headers.keys().all(|it| !it.as_str().starts_with("access-control")), "{method} {path}");
    }
}
