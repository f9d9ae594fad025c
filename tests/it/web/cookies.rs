//! Cookies: their attributes (T6), and those that only look like ours (T7).

use super::site::Site;
use crate::support::app::PASSWORD;

#[tokio::test]
async fn over_https_the_session_cookie_is_bound_to_this_very_host() {
    let site = Site::with(|it| it.base_url = "https://mail.example".into()).await;
    let host = ("host", "mail.example");
    let fields = [("email", "owner@people.test"), ("password", PASSWORD)];
    let answer = site.visitor().post_with("/sign-in", &fields, &[host, super::browser::OWN]).await;
    let cookies = answer.cookies();
    let [(name, value, line)] = cookies.as_slice() else { panic!("{cookies:?}") };
    assert_eq!(name, "__Host-frankmark");
    for part in ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] {
        assert!(line.contains(part), "{line}");
    }
    assert!(!line.contains("Domain"), "{line}");
    assert!(value.len() > 43 && line.len() < 4096, "{line}");

    let page = site.visitor().send("GET", "/sign-in", &[host], None).await;
    let cookies = page.cookies();
    let [(name, _, line)] = cookies.as_slice() else { panic!("{cookies:?}") };
    assert_eq!(name, "__Host-frankmark-form");
    assert!(line.contains("; Secure") && line.contains("; HttpOnly") && line.contains("; Path=/"), "{line}");
}

#[tokio::test]
async fn over_plain_http_the_cookie_has_a_plain_name() {
    let site = Site::new().await;
    let owner = site.signed_in("owner").await;
    assert!(owner.cookie("frankmark").is_some());
}

#[tokio::test]
async fn a_cookie_that_only_looks_like_ours_stops_the_request() {
    let site = Site::new().await;
    let session = site.signed_in("owner").await.cookie("frankmark").unwrap();
    let ask = async |cookies: &str| site.visitor().send("GET", "/colours", &[("cookie", cookies)], None).await.status;
    assert_eq!(ask(&format!("frankmark={session}")).await, 200, "the cookie itself is good");
    for planted in [
        format!("%66rankmark={session}"),
        format!("frank%6Dark={session}"),
        format!("frank%6dark={session}; other=1"),
        format!("frankmark={session}; frankmark={session}"),
        format!("frankmark=planted; frankmark={session}"),
        format!("frankmark={session}; %66rankmark=planted"),
        format!("%66rankmark=planted; frankmark={session}"),
        format!("a=ü; %66rankmark={session}"),
        "frankmark-form=1; frankmark%2Dform=2".to_owned(),
    ] {
        assert_eq!(ask(&planted).await, 400, "{planted}");
    }
    for harmless in ["Frankmark=1", "frankmark2=1", "%2566rankmark=1", "other"] {
        assert_eq!(ask(&format!("{harmless}; frankmark={session}")).await, 200, "{harmless}");
    }
}

#[tokio::test]
async fn a_cookie_that_we_did_not_sign_is_nobodys() {
    let site = Site::new().await;
    let session = site.signed_in("owner").await.cookie("frankmark").unwrap();
    let mut changed = session.clone();
    let last = changed.pop().unwrap();
    changed.push(if last == 'a' { 'b' } else { 'a' });
    let visitor = site.visitor();
    for value in [changed.as_str(), "", "x", &session[1..], "%00", &"x".repeat(5000)] {
        assert!(!visitor.with_cookie("frankmark", value).is_signed_in().await, "{value}");
    }
    assert!(visitor.with_cookie("frankmark", &session).is_signed_in().await);
}
