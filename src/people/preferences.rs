//! "I would rather read it so."

use super::{Colours, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::PersonId;
use crate::text::Locale;

pub async fn choose_language(app: &App, person: &PersonId, locale: Locale) -> Result<()> {
    let person = person.clone();
    app.db.write(move |tx| found(store::set_locale(tx, &person, locale.tag())?)).await
}

pub async fn choose_colours(app: &App, person: &PersonId, colours: Colours) -> Result<()> {
    let person = person.clone();
    app.db.write(move |tx| found(store::set_colours(tx, &person, colours)?)).await
}

fn found(changed: bool) -> Result<()> {
    if changed { Ok(()) } else { Err(Error::NotFound) }
}
