//! Choosing light or dark, or leaving it to the computer. Kept with the person.

use super::forms::Choice;
use super::page::Outcome;
use super::typed::Form;
use super::visit::Visit;
use super::{filters, urls};
use crate::error::Error;
use crate::people::{self, Colours, SignedIn};
use crate::text::{Say, say};
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

const ALL: [(Colours, &str, &str); 3] = [
    (Colours::Auto, "auto", "colours-auto"),
    (Colours::Light, "light", "colours-light"),
    (Colours::Dark, "dark", "colours-dark"),
];

/// `GET /colours`
pub async fn show(visit: Visit, who: SignedIn) -> Outcome {
    let choices = ALL.map(|(colours, value, key)| Choice {
        value,
        label: say(who.locale, &Say::key(key)),
        lang: "",
        icon: value,
        chosen: colours == who.colours,
    });
    let page = Page { title: "colours-title", hint: "colours-hint", action: urls::colours(), choices: choices.into() };
    visit.page(&page)
}

/// `POST /colours`
pub async fn take(visit: Visit, who: SignedIn, form: Form<Chosen>) -> Outcome {
    let (colours, ..) = ALL.into_iter().find(|it| it.1 == form.value.to).ok_or(Error::NotFound)?;
    people::choose_colours(visit.app(), &who.person, colours).await?;
    visit.see_other(urls::colours())
}
