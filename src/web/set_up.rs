//! The one-time link of the first start: makes the first customer and its owner, and signs them in.

use super::forms::Problems;
use super::page::Outcome;
use super::typed::Form;
use super::visit::Visit;
use super::{filters, session, urls};
use crate::error::{Error, Problem};
use crate::people::{self, FirstPerson};
use actix_session::Session;
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "people/set_up.html")]
struct Page<'a> {
    problems: Problems,
    token: &'a str,
    name: &'a str,
    organisation: &'a str,
    email: &'a str,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    name: String,
    organisation: String,
    email: String,
    password: String,
}

/// `GET /set-up/{token}`. Opening the link uses nothing up: mail programs open links, too.
pub async fn show(visit: Visit, token: web::Path<String>) -> Outcome {
    people::setup_is_open(visit.app(), &token).await?;
    form(&visit, StatusCode::OK, &token, &Typed::default(), Vec::new())
}

/// `POST /set-up/{token}`
pub async fn take(visit: Visit, session: Session, token: web::Path<String>, form: Form<Typed>) -> Outcome {
    let typed = form.value;
    let first = FirstPerson {
        organisation: typed.organisation.clone(),
        name: typed.name.clone(),
        email: typed.email.clone(),
        password: typed.password.clone(),
    };
    match people::set_up(visit.app(), &token, first).await {
        Ok(person) => {
            session::begin(&session, &person)?;
            visit.see_other(urls::home())
        }
        Err(Error::Invalid(problems)) => self::form(&visit, StatusCode::UNPROCESSABLE_ENTITY, &token, &typed, problems),
        Err(error) => Err(error),
    }
}

fn form(visit: &Visit, status: StatusCode, token: &str, typed: &Typed, problems: Vec<Problem>) -> Outcome {
    let Typed { name, organisation, email, .. } = typed;
    visit.answer(status, &Page { problems: problems.into(), token, name, organisation, email })
}
