//! One form of the records: a file, the sheet to be printed, the link that starts a mail. Made from what was kept.

use super::maker;
use crate::error::Error;
use crate::handover::{self, Block, File, Form, Handover};
use crate::ids::DomainId;
use crate::people::SignedIn;
use crate::web::page::Outcome;
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Path;
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "handover/print.html")]
struct Sheet {
    handover: Handover,
}

#[derive(Debug, Template)]
#[template(path = "handover/mailto.html")]
struct Start {
    handover: Handover,
}

/// `GET /domains/{id}/handover/{form}`
pub async fn show(visit: Visit, who: SignedIn, path: Path<(String, String)>) -> Outcome {
    let (id, form) = path.into_inner();
    let id = DomainId::given(&id);
    let form = Form::from_id(&form).ok_or(Error::NotFound)?;
    let app = visit.app();
    if matches!(form, Form::Print | Form::Mailto) {
        let handover = handover::show(app, maker(&who).as_ref(), &who.customer, &id, &(&who).into(), None).await?;
        return match form {
            _ if !handover.is_complete => visit.see_other(&urls::handover(&id)),
            Form::Print => visit.page(&Sheet { handover }),
            _ => visit.page(&Start { handover }),
        };
    }
    match handover::file(app, &who.customer, &id, Some(&(&who).into()), form).await? {
        Some(file) => Ok(saved(file)),
        // The page says what is missing.
        None => visit.see_other(&urls::handover(&id)),
    }
}

/// To be saved, never shown: what is in it was typed by people.
fn saved(file: File) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, file.media_type))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", file.name)))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(file.body)
}
