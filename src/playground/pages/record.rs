//! Editing one record, and deleting it after a question.

use super::super::typed::{TYPES, Typed};
use super::super::zone::{Entry, Zone};
use super::zone::RecordForm;
use super::{Panel, notes, urls};
use crate::error::{Error, Problem, Result};
use crate::rules::records::RecordType;
use crate::web::filters;
use crate::web::forms::Problems;
use crate::web::page::Outcome;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use actix_web::web;
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "playground/edit.html")]
struct EditPage<'a> {
    zone: &'a Zone,
    entry: &'a Entry,
    types: [RecordType; 5],
    typed: &'a Typed,
    problems: Problems,
}

#[derive(Debug, Template)]
#[template(path = "playground/delete.html")]
struct DeletePage<'a> {
    zone: &'a Zone,
    entry: &'a Entry,
}

/// Zone and id of the record, as in the address.
type At = web::Path<(String, String)>;

/// `GET /playground/{zone}/records/{id}`
pub async fn show(visit: Visit, panel: web::Data<Panel>, at: At) -> Outcome {
    let (zone, entry) = find(&panel, &at).await?;
    let typed =
        Typed { name: entry.owner.relative_to(&zone.name), rtype: entry.rtype.to_string(), value: entry.value.clone() };
    visit.page(&edit_page(&zone, &entry, &typed, Vec::new()))
}

/// `POST /playground/{zone}/records/{id}`
pub async fn save(visit: Visit, panel: web::Data<Panel>, at: At, form: Form<RecordForm>) -> Outcome {
    let (zone, entry) = find(&panel, &at).await?;
    let typed = Typed::from(form.value);
    let (name, id, to_save) = (zone.name.clone(), entry.id, typed.clone());
    match panel.change(move |zones| zones.change(&name, |it| it.edit(id, &to_save))).await {
        Ok(_) => visit.see_other(&urls::zone_after(&zone.name, &notes::saved(id))),
        Err(Error::Invalid(problems)) => {
            let page = edit_page(&zone, &entry, &typed, problems);
            visit.refuse(&page, &page)
        }
        Err(error) => Err(error),
    }
}

/// `GET /playground/{zone}/records/{id}/delete`
pub async fn ask(visit: Visit, panel: web::Data<Panel>, at: At) -> Outcome {
    let (zone, entry) = find(&panel, &at).await?;
    visit.page(&DeletePage { zone: &zone, entry: &entry })
}

/// `POST /playground/{zone}/records/{id}/delete`; a record that is gone already is as good as deleted.
pub async fn delete(visit: Visit, panel: web::Data<Panel>, at: At) -> Outcome {
    let zone = panel.find(&at.0).await?;
    let (name, id) = (zone.name.clone(), at.1.clone());
    let gone = move |zone: &mut Zone| Ok(zone.delete(|it| it.id.to_string() == id));
    panel.change(move |zones| zones.change(&name, gone)).await?;
    visit.see_other(&urls::zone_after(&zone.name, "deleted"))
}

async fn find(panel: &Panel, at: &At) -> Result<(Zone, Entry)> {
    let zone = panel.find(&at.0).await?;
    let entry = at.1.parse().ok().and_then(|id| zone.entry(id).cloned()).ok_or(Error::NotFound)?;
    Ok((zone, entry))
}

fn edit_page<'a>(zone: &'a Zone, entry: &'a Entry, typed: &'a Typed, problems: Vec<Problem>) -> EditPage<'a> {
    EditPage { zone, entry, types: TYPES, typed, problems: problems.into() }
}
