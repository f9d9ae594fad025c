//! Choosing a language: kept with the person, or in a cookie for somebody who is not signed in.

use super::forms::Choice;
use super::page::Outcome;
use super::site::CookieName;
use super::typed::Form;
use super::visit::Visit;
use super::{filters, urls};
use crate::error::Error;
use crate::people;
use crate::text::Locale;
use actix_web::http::header::{HeaderValue, SET_COOKIE};
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "people/choose.html")]
struct Page {
    title: &'static str,
    hint: &'static str,
    action: &'static str,
    choices: Vec<Choice>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    to: String,
}

const DAYS: u32 = 365;

/// `GET /language`
pub async fn show(visit: Visit) -> Outcome {
    let choice = |it: Locale| Choice {
        value: it.tag(),
        label: it.own_name().to_owned(),
        lang: it.tag(),
        icon: "",
        chosen: it == visit.locale(),
    };
    let choices = Locale::ALL.into_iter().map(choice).collect();
    visit.page(&Page { title: "language-title", hint: "language-hint", action: urls::language(), choices })
}

/// `POST /language`
pub async fn take(visit: Visit, form: Form<Chosen>) -> Outcome {
    let locale = Locale::ALL.into_iter().find(|it| it.tag() == form.value.to).ok_or(Error::NotFound)?;
    if let Some(who) = visit.who() {
        people::choose_language(visit.app(), &who.person, locale).await?;
    }
    let mut answer = visit.see_other(urls::language())?;
    // For the signed-in, too: the sign-in page should speak their language the next time.
    let cookie = visit.site().set_cookie(CookieName::Language, locale.tag(), Some(DAYS));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(answer)
}
