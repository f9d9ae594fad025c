//! What goes wrong over HTTP, as RFC 9457 has it: `{"type", "title", "status", "detail"}`.

use crate::rules::permission::Doubt;
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CACHE_CONTROL, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, ResponseError};
use serde_json::json;
use std::fmt;

#[derive(Debug)]
pub(super) struct Problem {
    status: StatusCode,
    /// For programs; never changes.
    kind: &'static str,
    title: &'static str,
    detail: Option<String>,
}

impl Problem {
    fn new(status: StatusCode, kind: &'static str, title: &'static str) -> Self {
        Self { status, kind, title, detail: None }
    }

    fn with(self, detail: String) -> Self {
        Self { detail: Some(detail), ..self }
    }

    pub(super) fn no_token() -> Self {
        let title = "A valid token with the scope “decide” is needed";
        Self::new(StatusCode::UNAUTHORIZED, "no-token", title)
    }

    pub(super) fn not_allowed() -> Self {
        Self::new(StatusCode::FORBIDDEN, "not-allowed", "This machine may not ask here")
    }

    pub(super) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", "There is no such thing")
    }

    pub(super) fn other_method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method", "It is asked with another method")
    }

    pub(super) fn not_understood(why: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "not-understood", "The question is not understood").with(why.to_owned())
    }

    pub(super) fn too_large(longest: usize) -> Self {
        let detail = format!("It may have {longest} octets");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "The question is too large").with(detail)
    }

    pub(super) fn too_slow() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "too-slow", "The question did not arrive in time")
    }

    pub(super) fn later(doubt: Doubt) -> Self {
        let title = "Nothing can be decided now; ask again later";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "later", title).with(doubt.id().to_owned())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut body = json!({
            "type": format!("about:blank#{}", self.kind),
            "title": self.title,
            "status": self.status.as_u16(),
        });
        if let (Some(detail), Some(members)) = (&self.detail, body.as_object_mut()) {
            members.insert("detail".into(), detail.as_str().into());
        }
        let mut answer = HttpResponse::build(self.status);
        match self.status {
            StatusCode::UNAUTHORIZED => drop(answer.insert_header((WWW_AUTHENTICATE, "Bearer"))),
            StatusCode::SERVICE_UNAVAILABLE => drop(answer.insert_header((RETRY_AFTER, "5"))),
            StatusCode::METHOD_NOT_ALLOWED => drop(answer.insert_header((ALLOW, "POST, GET"))),
            _ => {}
        }
        answer
            .insert_header((CACHE_CONTROL, "no-store"))
            .content_type("application/problem+json")
            .body(body.to_string())
    }
}
