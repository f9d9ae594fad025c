//! `frankmark domain handover`: the records for whoever manages the DNS, as a file on standard output or as a mail.
//!
//! What is not given is what was typed last, here or on the page "Send to IT"; what is given is kept for the next time.
//! With `--json` the file is a string in the value; otherwise its bytes go out as they are.

use super::Found;
use crate::app::App;
use crate::audit::Actor;
use crate::cli::Answer;
use crate::cli::arguments::Handover as Wanted;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::error::Error;
use crate::handover::{self, Draft, File, Posted};
use crate::text::Say;
use serde_json::json;

pub(super) async fn run(app: &App, found: &Found, wanted: Wanted, output: &Output) -> Result<Answer, Failure> {
    let (customer, id) = (&found.customer.id, &found.domain.id);
    let draft = filled_in(handover::draft(app, customer, id).await?, &wanted);
    if wanted.send_to.is_some() {
        let posted = handover::send(app, &Actor::Operator, customer, id, &draft).await?;
        return Ok(said(&posted, output));
    }
    let form = wanted.form.into();
    handover::save(app, &Actor::Operator, customer, id, &draft, Some(form)).await?;
    let made = handover::file(app, customer, id, None, form).await?;
    let File { name, media_type, body } =
        made.ok_or_else(|| Error::Internal("a form that is no file".into())).map_err(Failure::from)?;
    let text = String::from_utf8_lossy(&body);
    output.file(&json!({ "file": name, "media_type": media_type, "content": text }), &body);
    Ok(Answer::Done)
}

fn filled_in(before: Draft, wanted: &Wanted) -> Draft {
    let or = |given: &Option<String>, before: String| given.clone().unwrap_or(before);
    Draft {
        locale: wanted.language.map_or(before.locale, Into::into),
        recipient: or(&wanted.send_to, before.recipient),
        needed_by: or(&wanted.needed_by, before.needed_by),
        note: or(&wanted.note, before.note),
        contact_name: or(&wanted.contact_name, before.contact_name),
        contact_email: or(&wanted.contact_email, before.contact_email),
        contact_phone: or(&wanted.contact_phone, before.contact_phone),
    }
}

fn said(posted: &Posted, output: &Output) -> Answer {
    let (outcome, say, answer) = match posted {
        Posted::Queued(to) => ("queued", Say::key("handover-sent-to").with("address", to.to_string()), Answer::Done),
        Posted::Already(to, at) => {
            let say = Say::key("handover-sent-already").with("address", to.to_string());
            ("already", say.with("time", at.rfc3339()), Answer::No)
        }
        Posted::Stopped(to) => ("stopped", Say::key("notices-stopped").with("address", to.to_string()), Answer::No),
    };
    output.answer(&json!({ "outcome": outcome }), || output.paragraph(&say, 0));
    answer
}
