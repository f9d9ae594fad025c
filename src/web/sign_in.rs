//! Signing in: the form, and what becomes of somebody who has to sign in before they can go on.
//!
//! A form that was sent after its session had ended is not lost: its fields travel through the sign-in as one hidden
//! field, and afterwards a page offers to send them again. Nothing is sent by itself, and passwords do not travel.

use super::forms::Problems;
use super::page::Outcome;
use super::typed::{Fields, Form};
use super::visit::{Visit, Wants};
use super::{errors, filters, session, urls};
use crate::error::{Error, Problem};
use crate::people;
use actix_session::Session;
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "people/sign_in.html")]
struct Page<'a> {
    problems: Problems,
    email: &'a str,
    next: &'a str,
    kept: &'a str,
    demo: &'a [(String, String)],
}

/// "You are signed in again. Send what you typed?"
#[derive(Debug, Template)]
#[template(path = "people/go_on.html")]
struct GoOn<'a> {
    action: &'a str,
    fields: &'a Fields,
}

/// Where to go afterwards.
#[derive(Debug, Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
    #[serde(default)]
    kept: String,
}

/// `GET /sign-in`
pub async fn show(visit: Visit, next: web::Query<Next>) -> Outcome {
    let next = urls::own_path(&next.next).unwrap_or_default();
    if visit.who().is_some() {
        return visit.see_other(if next.is_empty() { urls::home() } else { next });
    }
    form(&visit, StatusCode::OK, &Typed::leading_to(next), Vec::new())
}

/// `POST /sign-in`
pub async fn take(visit: Visit, session: Session, form: Form<Typed>) -> Outcome {
    let mut typed = form.value;
    typed.next = urls::own_path(&typed.next).unwrap_or_default().to_owned();
    match people::sign_in(visit.app(), &typed.email, &typed.password).await {
        Ok(person) => {
            session::begin(&session, &person)?;
            after(&visit, &typed)
        }
        Err(Error::Invalid(problems)) => self::form(&visit, StatusCode::UNPROCESSABLE_ENTITY, &typed, problems),
        Err(Error::TooSoon(until)) => {
            let problem = Problem { field: "email", say: errors::too_soon(&visit, until) };
            let mut answer = self::form(&visit, StatusCode::TOO_MANY_REQUESTS, &typed, vec![problem])?;
            errors::retry_at(&visit, answer.headers_mut(), until);
            Ok(answer)
        }
        Err(error) => Err(error),
    }
}

fn after(visit: &Visit, typed: &Typed) -> Outcome {
    match Fields::unpacked(&typed.kept).filter(|_| !typed.kept.is_empty() && !typed.next.is_empty()) {
        Some(fields) => visit.page(&GoOn { action: &typed.next, fields: &fields }),
        None if typed.next.is_empty() => visit.see_other(urls::home()),
        None => visit.see_other(&typed.next),
    }
}

/// For somebody who is not signed in (any more) and asked for more than that: leads to the sign-in and back.
pub fn ask(visit: &Visit, sent: Option<&Fields>) -> Outcome {
    let kept = sent.map(Fields::packed).unwrap_or_default();
    match visit.wants() {
        Wants::Page if !kept.is_empty() => {
            let typed = Typed { kept, ..Typed::leading_to(visit.path()) };
            form(visit, StatusCode::UNAUTHORIZED, &typed, Vec::new())
        }
        Wants::Page if *visit.method() != Method::POST => {
            visit.see_other(&urls::sign_in_and_back(&visit.path_and_query()))
        }
        // A part, or a button with nothing typed: the page that it belongs to is the place to come back to.
        _ => visit.see_other(&urls::sign_in_and_back(visit.page_behind())),
    }
}

fn form(visit: &Visit, status: StatusCode, typed: &Typed, problems: Vec<Problem>) -> Result<HttpResponse, Error> {
    let Typed { email, next, kept, .. } = typed;
    let demo = &visit.site().extra.sign_ins;
    visit.answer(status, &Page { problems: problems.into(), email, next, kept, demo })
}

impl Typed {
    fn leading_to(next: &str) -> Self {
        Self { email: String::new(), password: String::new(), next: next.to_owned(), kept: String::new() }
    }
}
