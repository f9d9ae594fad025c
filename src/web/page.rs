//! The only place that renders. A handler gives a template (the page) and, where htmx may ask for it, a block of the
//! same template (the part); which one goes out is decided here.
//!
//! Signed-in HTML is never stored by anybody. A template that cannot be rendered is an internal error, not half a page.

use super::assets;
use super::frame::Frame;
use super::site::CookieName;
use super::visit::{Visit, Wants};
use crate::error::Error;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ContentType, HeaderValue, LOCATION, SET_COOKIE, VARY};
use actix_web::{HttpResponse, HttpResponseBuilder};
use askama::Template;

/// What every handler answers; `errors.rs` shows the error.
pub type Outcome = Result<HttpResponse, Error>;

impl Visit {
    /// A page that has no parts.
    pub fn page(&self, page: &impl Template) -> Outcome {
        self.answer(StatusCode::OK, page)
    }

    /// A page that is the same for everybody. Whoever is not signed in may keep it for a while; another language or a
    /// sign-in comes with another cookie.
    pub fn open_page(&self, page: &impl Template) -> Outcome {
        let mut answer = self.page(page)?;
        if self.who().is_none() && !answer.headers().contains_key(SET_COOKIE) {
            let headers = answer.headers_mut();
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
            headers.insert(VARY, HeaderValue::from_static("HX-Request, Cookie, Accept-Language"));
        }
        Ok(answer)
    }

    /// The page, or the part of it that htmx asked for (`&page.as_BLOCK()`).
    pub fn show(&self, page: &impl Template, part: &impl Template) -> Outcome {
        match self.wants() {
            Wants::Page => self.answer(StatusCode::OK, page),
            Wants::Part => self.answer(StatusCode::OK, part),
        }
    }

    /// The same for a part that is polled: 304 while the browser shows that version already.
    pub fn show_changed(&self, version: &str, page: &impl Template, part: &impl Template) -> Outcome {
        if self.wants() == Wants::Part && self.has_tag(version) {
            return Ok(HttpResponse::NotModified().insert_header((CACHE_CONTROL, "no-store")).finish());
        }
        let mut answer = self.show(page, part)?;
        let tag = version.parse().map_err(|_| Error::Internal("a version that fits no header".into()))?;
        answer.headers_mut().insert(actix_web::http::header::HeaderName::from_static("hx-ptag"), tag);
        Ok(answer)
    }

    /// A form again, with what is wrong with it: 422.
    pub fn refuse(&self, page: &impl Template, part: &impl Template) -> Outcome {
        let mut answer = self.show(page, part)?;
        *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        Ok(answer)
    }

    /// After a change: look there. htmx is told to load it as a page; it would swap in what a 303 leads to.
    pub fn see_other(&self, address: &str) -> Outcome {
        let mut answer = match self.wants() {
            Wants::Page => HttpResponse::SeeOther().insert_header((LOCATION, address)).finish(),
            Wants::Part => HttpResponse::NoContent().insert_header(("HX-Redirect", address)).finish(),
        };
        answer.headers_mut().insert(CACHE_CONTROL, no_store());
        Ok(answer)
    }

    pub(super) fn answer(&self, status: StatusCode, template: &impl Template) -> Outcome {
        let html = self.render(template)?;
        let mut answer = builder(status);
        if let Some((cookie, _)) = self.new_cookie().filter(|(_, field)| html.contains(field.as_str())) {
            answer.append_header((SET_COOKIE, self.site().set_cookie(CookieName::Form, cookie, None)));
        }
        Ok(answer.body(html))
    }

    fn new_cookie(&self) -> Option<(&str, &String)> {
        self.token().and_then(|it| Some((it.new_cookie.as_deref()?, &it.field)))
    }

    fn render(&self, template: &impl Template) -> Result<String, Error> {
        let outcome = template.render_with_values(&self.frame());
        outcome.map_err(|error| Error::Internal(format!("template: {error}")))
    }

    pub(super) fn frame(&self) -> Frame {
        let config = &self.app().config;
        Frame {
            locale: self.locale(),
            colours: self.who().map(|it| it.colours).unwrap_or_default(),
            nonce: self.nonce().to_owned(),
            csrf: self.token().map(|it| it.field.clone()).unwrap_or_default(),
            brand: config.brand.name.clone(),
            who: self.who().cloned(),
            assets: assets::addresses(),
            path: self.path().to_owned(),
            dns_panel: self.site().extra.dns_panel,
            mail_panel: self.site().extra.mail_panel,
            now: self.app().clock.now(),
            zone: config.zone(),
        }
    }
}

fn builder(status: StatusCode) -> HttpResponseBuilder {
    let mut answer = HttpResponse::build(status);
    answer
        .insert_header(ContentType::html())
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((VARY, "HX-Request"));
    answer
}

fn no_store() -> HeaderValue {
    HeaderValue::from_static("no-store")
}
