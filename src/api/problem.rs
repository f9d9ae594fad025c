//! What a program is told when something is wrong: `application/problem+json` (RFC 9457). `code` and the codes in
//! `errors` never change; sentences are for people, in English.

use crate::error::{self, Error};
use crate::moment::Moment;
use crate::text::{Locale, Say, say};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE,
};
use serde_json::{Value, json};

/// An answer that is not what was asked for.
#[derive(Debug)]
pub(super) struct Problem {
    status: StatusCode,
    code: &'static str,
    detail: String,
    errors: Vec<Value>,
    header: Option<(HeaderName, String)>,
}

impl Problem {
    fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self { status, code, detail: detail.into(), errors: Vec::new(), header: None }
    }

    fn with(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.header = Some((name, value.into()));
        self
    }

    pub(super) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "There is nothing at this address.")
    }

    pub(super) fn method(allowed: &str) -> HttpResponse {
        let all = format!("At this address only {allowed} is possible.");
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", all).with(ALLOW, allowed).into()
    }

    pub(super) fn unauthorized() -> Self {
        let how = "Send a token that is good: Authorization: Bearer fmk_…";
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", how).with(WWW_AUTHENTICATE, "Bearer realm=\"frankmark\"")
    }

    pub(super) fn scope(needed: &str) -> Self {
        let how = format!("This token was not made for the scope {needed}.");
        let header = format!("Bearer realm=\"frankmark\", error=\"insufficient_scope\", scope=\"{needed}\"");
        Self::new(StatusCode::FORBIDDEN, "scope", how).with(WWW_AUTHENTICATE, header)
    }

    pub(super) fn too_many_failures(seconds: u64) -> Self {
        let why = "Too many requests came without a good token.";
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many_failures", why).with(RETRY_AFTER, seconds.to_string())
    }

    pub(super) fn not_json(why: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "not_json", why)
    }

    pub(super) fn bad_query(why: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_query", why)
    }

    pub(super) fn media_type() -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_type", "Send application/json.")
    }

    pub(super) fn too_large(most: usize) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", format!("At most {most} bytes are taken."))
    }

    pub(super) fn too_slow() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "too_slow", "The body did not come in time.")
    }

    /// JSON that has not the members that it should.
    pub(super) fn shape(why: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "shape", why)
    }

    pub(super) fn conflict(code: &'static str, why: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, code, why)
    }

    /// What a use case says; `now` for "try again in".
    pub(super) fn of(error: Error, now: Moment) -> Self {
        match error {
            Error::NotFound => Self::new(StatusCode::NOT_FOUND, "not_found", "It is not there."),
            Error::Forbidden(what) => Self::new(StatusCode::FORBIDDEN, "forbidden", said(&what)),
            Error::Conflict(what) => Self::new(StatusCode::CONFLICT, "conflict", said(&what)),
            Error::Invalid(problems) => {
                let mut problem =
                    Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "Some values cannot be taken; see errors.");
                problem.errors = problems.iter().map(of_field).collect();
                problem
            }
            Error::TooSoon(until) => {
                let seconds = until.since(now).as_secs().saturating_add(1);
                let problem = Self::new(StatusCode::TOO_MANY_REQUESTS, "too_soon", "Too often. Try again later.");
                problem.with(RETRY_AFTER, seconds.to_string())
            }
            Error::Unavailable(why) => {
                tracing::error!(why, "the API could not do what was asked");
                let later = "The database does not answer. Send the same request again.";
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", later).with(RETRY_AFTER, "30")
            }
            Error::Internal(why) => {
                tracing::error!(why, "the API could not do what was asked");
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side.")
            }
        }
    }
}

fn of_field(problem: &error::Problem) -> Value {
    json!({ "field": problem.field, "code": problem.say.key, "detail": said(&problem.say) })
}

pub(super) fn said(what: &Say) -> String {
    say(Locale::En, what)
}

impl From<Problem> for HttpResponse {
    fn from(problem: Problem) -> Self {
        let Problem { status, code, detail, errors, header } = problem;
        let mut body = json!({
            "type": "about:blank",
            "title": status.canonical_reason().unwrap_or_default(),
            "status": status.as_u16(),
            "code": code,
            "detail": detail,
        });
        if let Some(members) = body.as_object_mut().filter(|_| !errors.is_empty()) {
            members.insert("errors".into(), errors.into());
        }
        let mut answer = Self::build(status);
        answer.insert_header((CONTENT_TYPE, "application/problem+json")).insert_header((CACHE_CONTROL, "no-store"));
        if let Some((name, value)) = header
            && let Ok(value) = HeaderValue::from_str(&value)
        {
            answer.insert_header((name, value));
        }
        // What is left of the request is not waited for.
        if matches!(status, StatusCode::PAYLOAD_TOO_LARGE | StatusCode::REQUEST_TIMEOUT) {
            answer.force_close();
        }
        answer.body(body.to_string())
    }
}

/// JSON that is nobody's business but the program's.
pub(super) fn answer(status: StatusCode, value: &Value) -> HttpResponse {
    let mut answer = HttpResponse::build(status);
    answer.insert_header((CONTENT_TYPE, "application/json")).insert_header((CACHE_CONTROL, "no-store"));
    answer.body(value.to_string())
}
