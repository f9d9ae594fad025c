//! Only names of ours (T12, R25).

use super::site::Site;

fn port(site: &Site) -> u16 {
    site.authority().rsplit_once(':').unwrap().1.parse().unwrap()
}

#[tokio::test]
async fn a_name_that_is_not_ours_is_answered_with_421() {
    let site = Site::new().await;
    let port = port(&site);
    for ours in [
        "127.0.0.1:8080".to_owned(),
        format!("127.0.0.1:{port}"),
        format!("localhost:{port}"),
        format!("LOCALHOST:{port}"),
        format!("[::1]:{port}"),
    ] {
        let answer = site.visitor().send("GET", "/sign-in", &[("host", &ours)], None).await;
        assert_eq!(answer.status, 200, "{ours}");
    }
    let health = site.visitor().send("GET", "/healthz", &[("host", "10.0.0.5:8080")], None).await;
    assert_eq!(health.status, 200, "who watches us knows the address, not the name");
    for foreign in
        ["evil.test", "127.0.0.1", "localhost", "localhost.evil.test", "127.0.0.1:1", "user@127.0.0.1:8080", ""]
    {
        let answer = site.visitor().send("GET", "/sign-in", &[("host", foreign)], None).await;
        assert_eq!(answer.status, 421, "{foreign}");
        assert!(answer.body.contains("http://127.0.0.1:8080"), "says where to go");
    }
}

#[tokio::test]
async fn what_a_proxy_header_says_changes_nothing() {
    let site = Site::new().await;
    let plain = site.visitor().get("/sign-in").await.comparable();
    for name in ["x-forwarded-host", "forwarded", "x-host", "x-original-url", "x-rewrite-url", "x-forwarded-proto"] {
        let answer = site.visitor().send("GET", "/sign-in", &[(name, "host=evil.test;proto=https")], None).await;
        assert!(!answer.body.contains("evil.test"));
        let (mut one, mut other) = (answer.comparable(), plain.clone());
        for text in [&mut one, &mut other] {
            // The form cookie is new each time.
            *text = text.lines().filter(|it| !it.starts_with("set-cookie")).collect();
        }
        assert_eq!(one, other, "{name}");
    }
}

#[tokio::test]
async fn behind_a_public_name_no_other_name_works() {
    let site = Site::with(|it| it.base_url = "https://mail.example".into()).await;
    let port = port(&site);
    for (host, status) in [
        ("mail.example", 200),
        ("mail.example:443", 200),
        ("Mail.Example", 200),
        (&format!("127.0.0.1:{port}"), 421),
        (&format!("localhost:{port}"), 421),
        ("mail.example:8443", 421),
        ("mail.example.", 421),
    ] {
        let answer = site.visitor().send("GET", "/sign-in", &[("host", host)], None).await;
        assert_eq!(answer.status, status, "{host}");
    }
}
