//! Every error becomes a page here (or the part of one that htmx asked for): what happened, what to do, in the reader's
//! language. Handlers and guards only return errors; `guard::arrival` calls [`answer`].
//!
//! Pages about errors never tell another customer's object from a missing one, and carry nothing of the inside but the
//! request's id. If even this cannot be rendered, a bare page without words of ours goes out.

use super::typed::Fields;
use super::visit::{Visit, Wants};
use super::{filters, sign_in, times};
use crate::error::Error;
use crate::moment::Moment;
use crate::people::Role;
use crate::text::Say;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{ConnectionType, Method, StatusCode};
use actix_web::{HttpResponse, ResponseError};
use askama::Template;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the door itself refuses, before any use case is asked.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("nobody is signed in")]
    SignIn,
    /// A form was sent after the session had ended; it is kept for after the sign-in.
    #[error("the session ended before the form came")]
    SignInAndSend(Fields),
    #[error("the role does not reach")]
    Role(Role),
    #[error("the request came from another site")]
    CrossSite,
    #[error("not the fields of this form")]
    BadForm,
    #[error("not a form")]
    MediaType,
    #[error("this address does not take that method")]
    Method(Vec<Method>),
    #[error("the body is too large")]
    TooLarge,
    #[error("the body did not come in time")]
    TooSlow,
    #[error("the address is too long")]
    LongAddress,
    #[error("the header fields are too large")]
    LargeHeaders,
    #[error("not a host name of ours")]
    UnknownHost,
    #[error("a cookie that only looks like ours")]
    FalseCookies,
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::SignIn | Self::SignInAndSend(_) => StatusCode::UNAUTHORIZED,
            Self::Role(_) | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::BadForm | Self::FalseCookies => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::LongAddress => StatusCode::URI_TOO_LONG,
            Self::LargeHeaders => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::UnknownHost => StatusCode::MISDIRECTED_REQUEST,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooSoon(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// What the page about an error says.
#[derive(Debug)]
struct Trouble {
    title: Say,
    text: Say,
    /// To be told to the people who run the service; they find it in the log.
    code: String,
}

#[derive(Debug, Template)]
#[template(path = "errors/page.html")]
struct Page<'a> {
    status: u16,
    title: &'a Say,
    text: &'a Say,
    code: &'a str,
    home: bool,
}

#[derive(Debug, Template)]
#[template(path = "errors/_part.html")]
struct Part<'a> {
    title: &'a Say,
    text: &'a Say,
    code: &'a str,
}

/// Shows any error; also those of actix itself.
pub fn answer(visit: &Visit, error: &actix_web::Error) -> HttpResponse {
    match error.as_error::<Refusal>() {
        Some(Refusal::SignIn) => return asked(visit, None),
        Some(Refusal::SignInAndSend(fields)) => return asked(visit, Some(fields)),
        _ => {}
    }
    let status = error.as_response_error().status_code();
    let mut answer = match visit.site().extra.programs_at(visit.path()) {
        Some(_) => told_to_a_program(status),
        None => shown(visit, status, &trouble(visit, status, error)),
    };
    let fields = answer.headers_mut();
    match error.as_error::<Refusal>() {
        Some(Refusal::Method(allowed)) => {
            let list: Vec<&str> = allowed.iter().map(Method::as_str).collect();
            set(fields, header::ALLOW, &list.join(", "));
        }
        // What is left of the request is not waited for.
        Some(Refusal::TooLarge | Refusal::TooSlow) => answer.head_mut().set_connection_type(ConnectionType::Close),
        _ => {}
    }
    let fields = answer.headers_mut();
    match error.as_error::<Error>() {
        Some(Error::TooSoon(until)) => retry_at(visit, fields, *until),
        Some(Error::Unavailable(_)) => set(fields, header::RETRY_AFTER, "30"),
        _ => {}
    }
    answer
}

fn asked(visit: &Visit, sent: Option<&Fields>) -> HttpResponse {
    let shown = sign_in::ask(visit, sent);
    shown.unwrap_or_else(|error| bare(visit, StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()))
}

/// `Retry-After` in whole seconds from now, at least one.
pub(super) fn retry_at(visit: &Visit, headers: &mut HeaderMap, until: Moment) {
    let wait = until.since(visit.app().clock.now());
    let seconds = wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0)).max(1);
    set(headers, header::RETRY_AFTER, &seconds.to_string());
}

fn set(fields: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        fields.insert(name, value);
    }
}

fn trouble(visit: &Visit, status: StatusCode, error: &actix_web::Error) -> Trouble {
    let (key, text) = match (error.as_error::<Error>(), error.as_error::<Refusal>()) {
        (Some(Error::Forbidden(say)), _) => ("403", Some(say.clone())),
        (Some(Error::Conflict(say)), _) => ("409", Some(say.clone())),
        (Some(Error::TooSoon(until)), _) => ("429", Some(too_soon(visit, *until))),
        (_, Some(Refusal::Role(role))) => ("403", Some(forbidden(visit, *role))),
        (_, Some(Refusal::UnknownHost)) => {
            let address = visit.app().config.base_url.as_str();
            ("421", Some(Say::key("error-421-text").with("address", address)))
        }
        (_, Some(Refusal::CrossSite)) => ("cross-site", None),
        (_, Some(Refusal::FalseCookies)) => ("cookies", None),
        _ => (by_status(status), None),
    };
    Trouble {
        title: Say::key(format!("error-{key}-title")),
        text: text.unwrap_or_else(|| Say::key(format!("error-{key}-text"))),
        code: if status.is_server_error() { visit.id().to_owned() } else { String::new() },
    }
}

fn by_status(status: StatusCode) -> &'static str {
    match status.as_u16() {
        404 => "404",
        405 => "405",
        408 => "408",
        413 | 414 | 431 => "413",
        503 => "503",
        500.. => "500",
        _ => "400",
    }
}

/// "Try again at 09:52:10."
pub(super) fn too_soon(visit: &Visit, until: Moment) -> Say {
    Say::key("error-429-text").with("time", times::clock(until, &visit.frame()))
}

fn forbidden(visit: &Visit, needed: Role) -> Say {
    let customer = visit.who().map(|it| it.customer_name.clone()).unwrap_or_default();
    let key = match needed {
        Role::Owner => "error-403-owner",
        _ => "error-403-manager",
    };
    Say::key(key).with("customer", customer)
}

fn shown(visit: &Visit, status: StatusCode, trouble: &Trouble) -> HttpResponse {
    let Trouble { title, text, code } = trouble;
    let page = Page { status: status.as_u16(), title, text, code, home: visit.who().is_some() };
    let part = Part { title, text, code };
    // The last line: whatever breaks in here must still end in an answer.
    let outcome = catch_unwind(AssertUnwindSafe(|| match visit.wants() {
        Wants::Page => visit.answer(status, &page),
        Wants::Part => visit.answer(status, &part),
    }));
    match outcome {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => bare(visit, status, &error.to_string()),
        Err(_) => bare(visit, status, "panic while an error was shown"),
    }
}

/// Programs read no pages (RFC 9457); what an API itself refuses does not come here.
fn told_to_a_program(status: StatusCode) -> HttpResponse {
    let title = status.canonical_reason().unwrap_or_default();
    let problem = serde_json::json!({ "type": "about:blank", "title": title, "status": status.as_u16() });
    HttpResponse::build(status)
        .insert_header((header::CONTENT_TYPE, "application/problem+json"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(problem.to_string())
}

/// No template, no language, no dependence on anything.
fn bare(visit: &Visit, status: StatusCode, why: &str) -> HttpResponse {
    tracing::error!(request = visit.id(), why, "an error page could not be shown");
    let status = if status.is_client_error() { status } else { StatusCode::INTERNAL_SERVER_ERROR };
    HttpResponse::build(status)
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(format!("{} ({})", status, visit.id()))
}
