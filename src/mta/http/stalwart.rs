//! `POST /mta/v1/stalwart`: Stalwart's MTA hooks, as its documentation describes them (stages `mail` and `data`; every other
//! stage is accepted).
//!
//! Set it up with `tempfail-on-error`, so that an error of ours puts mail off. A session that has not signed in is left
//! alone. At `data` the envelope is judged again, because nothing here knows whether the hook was called at `mail`. A refusal
//! is the action `reject` with code and text of ours, "later" included. What belongs to a message's content is not read.

use super::Desk;
use super::decide::judge;
use super::problem::Problem;
use crate::mailboxes::{Door, Question};
use crate::mta::reply::{Letters, Reply};
use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
struct Hook {
    context: Context,
    envelope: Option<Envelope>,
    message: Option<Message>,
}

#[derive(Debug, Deserialize)]
struct Context {
    stage: String,
    sasl: Option<Sasl>,
    client: Option<Client>,
}

#[derive(Debug, Deserialize)]
struct Sasl {
    login: String,
}

#[derive(Debug, Deserialize)]
struct Client {
    #[serde(default)]
    ip: String,
}

#[derive(Debug, Deserialize)]
struct Envelope {
    from: Address,
}

#[derive(Debug, Deserialize)]
struct Address {
    address: String,
}

#[derive(Debug, Deserialize)]
struct Message {
    headers: Vec<(String, String)>,
}

pub(super) async fn hook(
    desk: web::Data<Desk>,
    request: HttpRequest,
    body: web::Payload,
) -> Result<HttpResponse, Problem> {
    // The message comes along, with its quotes and line ends escaped.
    let largest = usize::try_from(desk.permissions.settings().largest_message_mib).unwrap_or(100);
    let hook: Hook = desk.asked(&request, body, largest.saturating_mul(2 * 1024 * 1024)).await?;
    let answer = answer(&desk, &hook)?;
    Ok(HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).json(answer))
}

fn answer(desk: &Desk, hook: &Hook) -> Result<Value, Problem> {
    let accepted = json!({ "action": "accept" });
    let stage = hook.context.stage.to_ascii_lowercase();
    let Some(sasl) = hook.context.sasl.as_ref().filter(|_| matches!(stage.as_str(), "mail" | "data")) else {
        return Ok(accepted);
    };
    let missing = |what: &str| Problem::not_understood(&format!("{what} is missing at the stage {stage}"));
    let from = &hook.envelope.as_ref().ok_or_else(|| missing("envelope"))?.from.address;
    let fields = match stage.as_str() {
        "data" => Some(hook.message.as_ref().ok_or_else(|| missing("message"))?.headers.as_slice()),
        _ => None,
    };
    let client = hook.context.client.as_ref().map_or("", |it| it.ip.as_str());
    let question = Question { door: Door::Http, login: &sasl.login, client };
    Ok(match judge(&desk.permissions, &question, from, fields) {
        Ok(_) => accepted,
        Err(refusal) => {
            let reply = Reply::refusing(&refusal, &sasl.login, Letters::Ascii);
            json!({
                "action": "reject",
                "response": {
                    "status": reply.code(),
                    // The documentation writes it in one way, the program reads it in the other.
                    "enhancedStatus": reply.enhanced(),
                    "enhanced_status": reply.enhanced(),
                    "message": reply.text(),
                    "disconnect": false,
                },
            })
        }
    })
}
