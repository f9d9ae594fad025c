//! "Give it to me as a file": made from what was saved, whoever asks.

use super::compose;
use super::load::{self, load};
use super::show::Me;
use super::{Form, asked};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::mailer;

/// A file to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Letters, digits, dots and dashes.
    pub name: String,
    pub media_type: &'static str,
    pub body: Vec<u8>,
}

/// `None` where that form is no file (a link, a page), or while the signature is not among the records.
pub async fn file(
    app: &App,
    customer: &CustomerId,
    id: &DomainId,
    me: Option<&Me>,
    form: Form,
) -> Result<Option<File>> {
    let loaded = load(app, customer, id).await?;
    if !asked::is_complete(&loaded.view.records) {
        return Ok(None);
    }
    let brief = loaded.brief(app, loaded.draft(me).read(load::today(app)).0);
    let name = |ending: &str| compose::file_name(&brief, ending);
    Ok(match form {
        Form::Eml => Some(File { name: name("eml"), media_type: "message/rfc822", body: eml(app, &brief)? }),
        Form::Text => Some(File {
            name: name("txt"),
            media_type: "text/plain; charset=utf-8",
            body: compose::text(&brief).into_bytes(),
        }),
        Form::Zone => Some(File {
            name: name("zone.txt"),
            media_type: "text/plain; charset=utf-8",
            body: compose::zone_file(&brief).into_bytes(),
        }),
        Form::Csv => {
            Some(File { name: name("csv"), media_type: "text/csv; charset=utf-8", body: compose::table(&brief) })
        }
        Form::Mailto | Form::Print => None,
    })
}

/// No sender, and marked as unsent: a mail program opens it as a new message of its owner.
fn eml(app: &App, brief: &compose::Brief) -> Result<Vec<u8>> {
    let letter = compose::letter(brief);
    let headers = mailer::Headers {
        from: None,
        to: brief.request.recipient.clone().map(|address| mailer::Mailbox { name: None, address }),
        reply_to: None,
        message_id: String::new(),
        date: app.clock.now(),
        is_draft: true,
        stop_url: None,
    };
    mailer::message(&letter, &headers).map_err(|it| Error::Internal(format!("a draft for {}: {it}", brief.domain)))
}
