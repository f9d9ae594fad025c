//! What is the same for every request to one server: the app, the names that it answers to, its cookies.

use super::Extra;
use crate::app::App;
use crate::text::Locale;
use actix_web::http::header::{COOKIE, HeaderMap};
use percent_encoding::percent_decode_str;
use std::net::SocketAddr;

#[derive(Debug)]
pub struct Site {
    pub app: App,
    /// `host:port` as in the `Host` header, lower case.
    authorities: Vec<String>,
    scheme: &'static str,
    pub extra: Extra,
}

/// The cookies of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CookieName {
    Session,
    /// Binds the forms of people who are not signed in to their browser.
    Form,
    /// The language of people who are not signed in.
    Language,
}

impl Site {
    pub fn new(app: App, bound: SocketAddr, extra: Extra) -> Self {
        let scheme = if app.config.is_https() { "https" } else { "http" };
        let mut authorities = vec![app.config.authority().to_ascii_lowercase()];
        if app.config.is_loopback() && bound.ip().is_loopback() {
            // One machine, one person: whichever name of it they type is right.
            let port = bound.port();
            authorities.extend([format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("[::1]:{port}")]);
            authorities.push(bound.to_string());
        }
        Self { app, authorities, scheme, extra }
    }

    pub fn is_https(&self) -> bool {
        self.scheme == "https"
    }

    pub fn answers_to(&self, authority: &str) -> bool {
        let asked = authority.to_ascii_lowercase();
        let usual = if self.is_https() { ":443" } else { ":80" };
        let same = |it: &String| it.strip_suffix(usual).unwrap_or(it) == asked.strip_suffix(usual).unwrap_or(&asked);
        self.authorities.iter().any(same)
    }

    /// Whether an `Origin` header names a page of ours that was shown under `host`, which is known to be ours.
    pub fn is_own_origin(&self, origin: &str, host: &str) -> bool {
        let usual = if self.is_https() { ":443" } else { ":80" };
        let Some((scheme, authority)) = origin.split_once("://") else { return false };
        let short = |it: &str| it.strip_suffix(usual).unwrap_or(it).to_ascii_lowercase();
        scheme == self.scheme && short(authority) == short(host)
    }

    /// `__Host-` makes the browser refuse the cookie from anybody but this very host over https.
    pub fn cookie_name(&self, which: CookieName) -> &'static str {
        match (which, self.is_https()) {
            (CookieName::Session, true) => "__Host-frankmark",
            (CookieName::Session, false) => "frankmark",
            (CookieName::Form, true) => "__Host-frankmark-form",
            (CookieName::Form, false) => "frankmark-form",
            (CookieName::Language, true) => "__Host-frankmark-language",
            (CookieName::Language, false) => "frankmark-language",
        }
    }

    /// The value of one of our cookies, by its name as it was sent: never decoded (see `guard::cookies`).
    pub fn cookie<'a>(&self, headers: &'a HeaderMap, which: CookieName) -> Option<&'a str> {
        let name = self.cookie_name(which);
        cookies(headers).find(|it| it.0 == name).map(|it| it.1)
    }

    pub fn language_cookie(&self, headers: &HeaderMap) -> Option<Locale> {
        self.cookie(headers, CookieName::Language).and_then(Locale::from_tag)
    }

    /// `Set-Cookie` for a value that needs no quoting; kept for `days`, or until the browser closes.
    pub fn set_cookie(&self, which: CookieName, value: &str, days: Option<u32>) -> String {
        let mut cookie = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax", self.cookie_name(which));
        if self.is_https() {
            cookie.push_str("; Secure");
        }
        if let Some(days) = days {
            cookie.push_str(&format!("; Max-Age={}", u64::from(days) * 86_400));
        }
        cookie
    }

    /// Whether somebody sent a cookie that only looks like one of ours after decoding, or one of ours twice: a sibling
    /// site can plant `__%48ost-…`, which browsers let pass and actix would read as `__Host-…`.
    pub fn has_false_cookies(&self, headers: &HeaderMap) -> bool {
        let ours = [CookieName::Session, CookieName::Form, CookieName::Language].map(|it| self.cookie_name(it));
        ours.iter().any(|our| {
            let alike = |raw: &str| percent_decode_str(raw).decode_utf8_lossy().trim() == *our;
            let found: Vec<&str> = cookies(headers).map(|it| it.0).filter(|it| alike(it)).collect();
            found.len() > 1 || found.iter().any(|it| it != our)
        })
    }
}

fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    // Read like actix does it: UTF-8, although a cookie should be ASCII.
    let lines = headers.get_all(COOKIE).filter_map(|it| std::str::from_utf8(it.as_bytes()).ok());
    lines.flat_map(|it| it.split(';')).map(|it| it.trim().split_once('=').unwrap_or((it.trim(), "")))
}
