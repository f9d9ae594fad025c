//! "Never mail me again": the page behind the link in every mail of ours. Whoever has the link has got the mail; nobody
//! signs in.
//!
//! Opening it changes nothing, since programs open links, too; the button does, and pressing it again does no harm. A
//! link that is unknown says so calmly, with what to do.

use super::filters;
use super::page::Outcome;
use super::typed::Form;
use super::visit::Visit;
use crate::error::Error;
use crate::notices;
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "mail/stop.html")]
struct Page<'a> {
    stage: Stage,
    token: &'a str,
    brand: &'a str,
    support: &'a str,
}

#[derive(Debug)]
enum Stage {
    /// Whose mail would stop.
    Ask(String),
    Done(String),
    Unknown,
}

/// The form has no fields of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// `GET /no-mail/{token}`
pub async fn show(visit: Visit, token: web::Path<String>) -> Outcome {
    let found = notices::who_would_stop(visit.app(), &token).await;
    answer(&visit, &token, found.map(|it| Stage::Ask(it.to_string())))
}

/// `POST /no-mail/{token}`
pub async fn take(visit: Visit, token: web::Path<String>, _form: Form<Nothing>) -> Outcome {
    let stopped = notices::stop(visit.app(), &token).await;
    answer(&visit, &token, stopped.map(|it| Stage::Done(it.to_string())))
}

fn answer(visit: &Visit, token: &str, stage: Result<Stage, Error>) -> Outcome {
    let (status, stage) = match stage {
        Ok(stage) => (StatusCode::OK, stage),
        Err(Error::NotFound) => (StatusCode::NOT_FOUND, Stage::Unknown),
        Err(other) => return Err(other),
    };
    let brand = &visit.app().config.brand;
    visit.answer(
        status,
        &Page { stage, token, brand: &brand.name, support: brand.support.as_deref().unwrap_or_default() },
    )
}
