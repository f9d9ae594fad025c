//! Forms that other sites send (T41, T43).

use super::browser::{Browser, OWN};
use super::site::Site;
use crate::support::app::{PASSWORD, both_databases};

const FORM: &[(&str, &str)] = &[("text", "a")];

#[tokio::test]
async fn only_forms_of_our_own_pages_are_taken() {
    let site = Site::new().await;
    let own = site.server.url();
    let other_port = format!("{own}1");
    let owner = site.signed_in("owner").await;
    for (headers, status) in [
        (&[("sec-fetch-site", "same-origin")][..], 303),
        (&[("sec-fetch-site", "none")], 303),
        (&[("sec-fetch-site", "cross-site")], 403),
        (&[("sec-fetch-site", "same-site")], 403),
        (&[("sec-fetch-site", "")], 403),
        (&[("sec-fetch-site", "Same-Origin, none")], 403),
        // Sec-Fetch-Site decides, whatever Origin says.
        (&[("sec-fetch-site", "cross-site"), ("origin", own)], 403),
        (&[("origin", own)], 303),
        (&[("origin", "null")], 403),
        (&[("origin", "https://evil.test")], 403),
        (&[("origin", &other_port)], 403),
        (&[("origin", &own.replace("http:", "https:"))], 403),
        (&[("origin", &format!("{own}.evil.test"))], 403),
        (&[("origin", own), ("hx-request", "true")], 204),
        (&[("hx-request", "true")], 403),
        (&[("referer", own)], 403),
        (&[], 403),
    ] {
        for browser in [&owner, &site.visitor()] {
            let answer = browser.post_with("/test/anyone", FORM, headers).await;
            assert_eq!(answer.status, status, "{headers:?}");
        }
        let methods: &[&str] = if status == 403 { &["PUT", "PATCH", "DELETE", "XYZ"] } else { &[] };
        for method in methods {
            assert_eq!(owner.send(method, "/test/anyone", headers, None).await.status, 403, "{method} {headers:?}");
        }
    }
}

#[tokio::test]
async fn sign_in_and_sign_out_are_not_for_other_sites() {
    let site = Site::new().await;
    let credentials = [("email", "owner@people.test"), ("password", PASSWORD)];
    for headers in [&[("sec-fetch-site", "cross-site")][..], &[("origin", "https://evil.test")], &[]] {
        let answer = site.visitor().post_with("/sign-in", &credentials, headers).await;
        assert_eq!((answer.status, answer.cookies().len()), (403, 0), "{headers:?}");
        let owner = site.signed_in("owner").await;
        assert_eq!(owner.post_with("/sign-out", &[], headers).await.status, 403);
        assert!(owner.is_signed_in().await);
    }
}

/// A browser that sends neither `Sec-Fetch-Site` nor `Origin`.
async fn old(browser: &Browser, path: &str, token: &str) -> u16 {
    browser.post_with(path, &[FORM, &[("csrf", token)]].concat(), &[]).await.status
}

both_databases! {
    async fn without_those_headers_the_hidden_field_decides(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let (owner, reader) = (site.signed_in("owner").await, site.signed_in("reader").await);
        let page = owner.get("/language").await;
        assert_eq!(old(&owner, "/test/anyone", page.form_token()).await, 303);
        assert_eq!(old(&owner, "/test/anyone", page.form_token()).await, 303, "not for one time only");
        let again = owner.get("/language").await;
        assert_ne!(page.form_token(), again.form_token(), "masked anew in every page");
        assert_eq!(old(&owner, "/test/anyone", again.form_token()).await, 303);
        assert_eq!(old(&reader, "/test/anyone", page.form_token()).await, 403, "somebody else's");
        assert_eq!(old(&site.visitor(), "/test/anyone", page.form_token()).await, 403, "nobody's");
        for odd in ["", "AAAA", "not base64!", &"A".repeat(86), &page.form_token()[1..]] {
            assert_eq!(old(&owner, "/test/anyone", odd).await, 403, "{odd}");
        }
        assert_eq!(owner.post_with("/sign-out", &[("csrf", again.form_token())], &[]).await.status, 303);
        assert_eq!(old(&owner, "/test/anyone", again.form_token()).await, 403, "ended with its session");
    }
}

both_databases! {
    async fn before_the_sign_in_the_hidden_field_is_bound_to_the_browser(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let visitor = site.visitor();
        let page = visitor.get("/sign-in").await;
        let token = page.form_token();
        assert_eq!(old(&visitor, "/test/anyone", token).await, 303);
        assert_eq!(old(&site.visitor(), "/test/anyone", token).await, 403, "without its cookie");
        let other = site.visitor();
        other.get("/sign-in").await;
        assert_eq!(old(&other, "/test/anyone", token).await, 403, "with another cookie");
        let cookie = visitor.cookie("frankmark-form");
        visitor.get("/sign-in").await;
        assert_eq!(visitor.cookie("frankmark-form"), cookie, "a second page does not break the first");
        let credentials = [("email", "owner@people.test"), ("password", PASSWORD), ("csrf", token)];
        assert_eq!(visitor.post_with("/sign-in", &credentials, &[]).await.status, 303);
        assert!(visitor.is_signed_in().await);
    }
}

#[tokio::test]
async fn forms_are_read_strictly() {
    let site = Site::new().await;
    let visitor = site.visitor();
    let send = async |body: &str, kind: &str| {
        visitor.send("POST", "/test/anyone", &[OWN, ("content-type", kind)], Some(body.to_owned())).await
    };
    let form = "application/x-www-form-urlencoded";
    for (body, kind, status) in [
        ("text=a", form, 303),
        ("text=a", "application/x-www-form-urlencoded; charset=utf-8", 303),
        ("text=a&more=1&more=2", form, 303),
        ("text=a&text=b", form, 400),
        ("text=a&customer_id=x", form, 400),
        ("text=a&state=ready&role=owner", form, 400),
        ("more=1", form, 400),
        ("text=%FF", form, 400),
        ("text=\u{fc}", form, 303),
        ("text=a", "text/plain", 415),
        ("{\"text\":\"a\"}", "application/json", 415),
        ("{\"text\":\"a\"}", "text/plain", 415),
        ("text=a", "multipart/form-data; boundary=x", 415),
    ] {
        assert_eq!(send(body, kind).await.status, status, "{body} {kind}");
    }
    assert_eq!(send("text=a&more=1&more=2", form).await.header("location"), "/a/1,2");
    assert_eq!(send("more=3&text=a", form).await.header("location"), "/a/3");
}
