//! One request as the handlers and pages see it: which language, page or part, who is signed in, and the secrets that
//! its answer carries.
//!
//! Made by `guard::arrival` before anything else, so that every answer, errors included, can be shown properly. Holds
//! no `HttpRequest`: actix takes that apart while it finds the handler.

use super::site::Site;
use super::token::Token;
use super::urls;
use crate::app::App;
use crate::audit::Actor;
use crate::error::Error;
use crate::people::SignedIn;
use crate::text::Locale;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::Method;
use actix_web::http::header::{ACCEPT_LANGUAGE, HeaderMap, REFERER};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use std::cell::OnceCell;
use std::future::{Ready, ready};
use std::rc::Rc;
use std::sync::Arc;

#[derive(Debug, Clone)]
pub struct Visit(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    site: Arc<Site>,
    /// Tells this request apart in the log and on the page "something went wrong".
    id: String,
    nonce: String,
    method: Method,
    path: String,
    query: String,
    wants: Wants,
    asked_locale: Locale,
    tag: Option<String>,
    page_behind: String,
    who: OnceCell<SignedIn>,
    /// The same person for the customer of the thing in the address, where that is not the current one.
    there: OnceCell<SignedIn>,
    token: OnceCell<Token>,
}

/// A whole page, or the part of it that htmx asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    Page,
    Part,
}

impl Wants {
    fn from_headers(headers: &HeaderMap) -> Self {
        let is = |name: &str, value: &str| headers.get(name).is_some_and(|it| it.as_bytes() == value.as_bytes());
        let whole =
            is("hx-boosted", "true") || is("hx-history-restore-request", "true") || is("hx-request-type", "full");
        if is("hx-request", "true") && !whole { Self::Part } else { Self::Page }
    }
}

impl Visit {
    /// Fails only if the system gives no randomness.
    pub(super) fn new(site: Arc<Site>, request: &ServiceRequest) -> Result<Self, Error> {
        let headers = request.headers();
        let secret = site.app.vault.secret()?;
        let (id, nonce) = secret.split_at_checked(10).unwrap_or((&secret, ""));
        let asked_locale = site.language_cookie(headers).unwrap_or_else(|| {
            let header = headers.get(ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()).unwrap_or_default();
            Locale::from_accept_language(header)
        });
        Ok(Self(Rc::new(Inner {
            id: id.to_owned(),
            nonce: nonce.to_owned(),
            method: request.method().clone(),
            path: request.path().to_owned(),
            query: request.query_string().to_owned(),
            wants: Wants::from_headers(headers),
            asked_locale,
            tag: headers.get("hx-ptag").and_then(|it| it.to_str().ok()).map(str::to_owned),
            page_behind: page_behind(headers).unwrap_or_else(|| urls::home().to_owned()),
            who: OnceCell::new(),
            there: OnceCell::new(),
            token: OnceCell::new(),
            site,
        })))
    }

    pub(super) fn of(request: &impl HttpMessage) -> Result<Self, Error> {
        let found = request.extensions().get::<Self>().cloned();
        found.ok_or_else(|| Error::Internal("a request that did not come through the front door".into()))
    }

    pub fn app(&self) -> &App {
        &self.0.site.app
    }

    pub(super) fn site(&self) -> &Site {
        &self.0.site
    }

    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// 192 random bits, in the header and the templates of this answer only.
    pub fn nonce(&self) -> &str {
        &self.0.nonce
    }

    pub fn method(&self) -> &Method {
        &self.0.method
    }

    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What stands behind the question mark.
    pub fn query(&self) -> &str {
        &self.0.query
    }

    pub fn path_and_query(&self) -> String {
        let Inner { path, query, .. } = &*self.0;
        if query.is_empty() { path.clone() } else { format!("{path}?{query}") }
    }

    /// The page from which htmx asks for a part, or from which a form came.
    pub fn page_behind(&self) -> &str {
        &self.0.page_behind
    }

    pub fn wants(&self) -> Wants {
        self.0.wants
    }

    /// The tag of what htmx shows already (`hx-ptag`), so that nothing is sent twice.
    pub(super) fn has_tag(&self, tag: &str) -> bool {
        self.0.tag.as_deref() == Some(tag)
    }

    /// The person's own language, else the one of the browser (or of the cookie).
    pub fn locale(&self) -> Locale {
        self.who().map_or(self.0.asked_locale, |it| it.locale)
    }

    pub fn who(&self) -> Option<&SignedIn> {
        self.0.there.get().or(self.0.who.get())
    }

    pub(super) fn signed_in(&self, who: SignedIn) {
        // Set by one guard, once.
        let _already = self.0.who.set(who);
    }

    pub(super) fn works_for_its_customer(&self, there: SignedIn) {
        let _already = self.0.there.set(there);
    }

    pub(super) fn token(&self) -> Option<&Token> {
        self.0.token.get()
    }

    pub(super) fn set_token(&self, token: Token) {
        let _already = self.0.token.set(token);
    }
}

/// The path in `HX-Current-URL` or `Referer`; whoever makes those up is only sent to another page of ours.
fn page_behind(headers: &HeaderMap) -> Option<String> {
    let address = headers.get("hx-current-url").or_else(|| headers.get(REFERER))?.to_str().ok()?;
    let (_, rest) = address.split_once("://")?;
    let path = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/");
    urls::own_path(path).map(str::to_owned)
}

impl FromRequest for Visit {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

/// The signed-in person; only routes for signed-in people may ask for one (the route table lets nobody else through).
impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let who = Visit::of(request).map(|it| it.who().cloned());
        ready(who.and_then(|it| {
            it.ok_or_else(|| Error::Internal("this route asks for a person, its entry does not".into()))
        }))
    }
}

impl From<&SignedIn> for Actor {
    fn from(who: &SignedIn) -> Self {
        Self::Person(who.person.clone())
    }
}
