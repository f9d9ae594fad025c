//! `POST /mta/v1/decide`: may that login send from that address, and with these header fields?
//!
//! ```json
//! {"login": "web42", "mail_from": "<news@acme.example>", "client": "192.0.2.7",
//!  "fields": [["From", " News <news@acme.example>"], ["Sender", "…"]]}
//! ```
//!
//! `client` and `fields` may be left out; without `fields` only the envelope is judged. Fields are those of the message, all
//! of them or at least every From, Sender, Resent-From and Resent-Sender, with their values as they stand there. The answer
//! is 200 whatever was decided: `verdict` is `permit`, `reject` or `defer`, and `reply` what the client is to be told.

use super::Desk;
use super::problem::Problem;
use crate::mailboxes::{Door, Permissions, Question, Refusal};
use crate::mta::reply::{Letters, Reply};
use crate::rules::permission::{OriginatorFields, Permit, Verdict};
use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};

/// Header fields have their place in it.
const LONGEST: usize = 2 * 1024 * 1024;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    login: String,
    /// With or without angle brackets; empty for the null sender.
    mail_from: String,
    #[serde(default)]
    client: String,
    fields: Option<Vec<(String, String)>>,
}

#[derive(Debug, Serialize)]
struct Answer {
    verdict: &'static str,
    /// The id of the rule, or of the reason.
    reason: &'static str,
    /// With which the refusal is found.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply: Option<Told>,
}

#[derive(Debug, Serialize)]
struct Told {
    code: u16,
    enhanced: &'static str,
    text: String,
}

pub(super) async fn decide(
    desk: web::Data<Desk>,
    request: HttpRequest,
    body: web::Payload,
) -> Result<HttpResponse, Problem> {
    let asked: Asked = desk.asked(&request, body, LONGEST).await?;
    let answer = answer(&desk.permissions, &asked);
    Ok(HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).json(answer))
}

fn answer(permissions: &Permissions, asked: &Asked) -> Answer {
    let question = Question { door: Door::Http, login: &asked.login, client: &asked.client };
    let judged = judge(permissions, &question, &asked.mail_from, asked.fields.as_deref());
    match judged {
        Ok(Some(permit)) => Answer { verdict: "permit", reason: permit.rule.id(), id: None, reply: None },
        Ok(None) => Answer { verdict: "permit", reason: "observed", id: None, reply: None },
        Err(refusal) => {
            let reply = Reply::refusing(&refusal, &asked.login, Letters::Ascii);
            Answer {
                verdict: if matches!(refusal.verdict, Verdict::Reject(_)) { "reject" } else { "defer" },
                reason: refusal.verdict.id(),
                id: Some(refusal.id.to_string()),
                reply: Some(Told { code: reply.code(), enhanced: reply.enhanced(), text: reply.text().to_owned() }),
            }
        }
    }
}

/// The envelope, and the header if there is one.
pub(super) fn judge(
    permissions: &Permissions,
    question: &Question<'_>,
    mail_from: &str,
    fields: Option<&[(String, String)]>,
) -> Result<Option<Permit>, Refusal> {
    let permit = permissions.envelope(question, mail_from)?;
    let Some(fields) = fields else { return Ok(permit) };
    let mut originators = OriginatorFields::default();
    for (name, value) in fields {
        originators.add(name.as_bytes(), value.trim_end_matches(['\r', '\n']).as_bytes());
    }
    permissions.header(question, mail_from, &originators)
}
