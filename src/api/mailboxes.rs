//! Mailboxes: one by one, and a whole list at one time.

use super::bearer::Program;
use super::problem::{Problem, answer, said};
use super::{Api, body, routes};
use crate::error::Error;
use crate::ids::{CustomerId, MailboxId};
use crate::mailboxes::import::{self, Fate, Imported, Line, Listed, Plan};
use crate::mailboxes::{self, Mailbox, Wanted};
use crate::text::Say;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

const MOST_IN_A_PAGE: u32 = 1_000;
const USUAL_PAGE: u32 = 100;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    customer: String,
    /// The login behind which the page begins.
    after: Option<String>,
    limit: Option<u32>,
}

/// `GET /api/v1/mailboxes?customer=…`
pub(super) async fn list(api: web::Data<Api>, request: HttpRequest) -> HttpResponse {
    ended(listed(&api, &request).await)
}

async fn listed(api: &Api, request: &HttpRequest) -> Result<HttpResponse, Problem> {
    let asked = web::Query::<Asked>::from_query(request.query_string());
    let asked = asked.map_err(|it| Problem::bad_query(it.to_string()))?.into_inner();
    let limit = asked.limit.unwrap_or(USUAL_PAGE).clamp(1, MOST_IN_A_PAGE);
    let customer = CustomerId::given(&asked.customer);
    let mut found =
        mailboxes::list(&api.app, &customer, asked.after.as_deref(), limit + 1).await.map_err(api.failed())?;
    let more = found.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more).map(|it| it.login.to_string());
    let items: Vec<Value> = found.iter().map(value).collect();
    Ok(answer(StatusCode::OK, &json!({ "items": items, "next": next })))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct New {
    customer: String,
    login: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    hosted: bool,
}

/// `POST /api/v1/mailboxes`
pub(super) async fn create(
    api: web::Data<Api>,
    program: Program,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    ended(created(&api, &program, &request, payload).await)
}

async fn created(
    api: &Api,
    program: &Program,
    request: &HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let new: New = body::read(request, payload, body::MOST).await?;
    let customer = CustomerId::given(&new.customer);
    let added = mailboxes::add(&api.app, &program.0, &customer, &new.login, &new.name, new.hosted).await;
    let mailbox = added.map_err(|error| match error {
        Error::NotFound => api.failed()(no_customer()),
        other => api.failed()(other),
    })?;
    let mut answer = answer(StatusCode::CREATED, &value(&mailbox));
    if let Ok(place) = routes::mailbox(&mailbox.id).parse() {
        answer.headers_mut().insert(LOCATION, place);
    }
    Ok(answer)
}

fn no_customer() -> Error {
    Error::invalid("customer", Say::key("api-no-customer"))
}

/// `GET /api/v1/mailboxes/{id}`
pub(super) async fn show(api: web::Data<Api>, id: web::Path<String>) -> HttpResponse {
    let found = mailboxes::anybodys_by_id(&api.app, &MailboxId::given(&id)).await.map_err(api.failed());
    ended(found.map(|it| answer(StatusCode::OK, &value(&it))))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Patch {
    name: Option<String>,
    hosted: Option<bool>,
    active: Option<bool>,
}

/// `PATCH /api/v1/mailboxes/{id}`: what is not named stays.
pub(super) async fn change(
    api: web::Data<Api>,
    program: Program,
    id: web::Path<String>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    ended(changed(&api, &program, &id, &request, payload).await)
}

async fn changed(
    api: &Api,
    program: &Program,
    id: &str,
    request: &HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let Patch { name, hosted, active } = body::read(request, payload, body::MOST).await?;
    let found = mailboxes::anybodys_by_id(&api.app, &MailboxId::given(id)).await.map_err(api.failed())?;
    let wanted = Wanted { name, hosted, active };
    let changed = mailboxes::change(&api.app, &program.0, &found.customer, &found.id, wanted).await;
    Ok(answer(StatusCode::OK, &value(&changed.map_err(api.failed())?)))
}

/// `DELETE /api/v1/mailboxes/{id}`: with its grants.
pub(super) async fn remove(api: web::Data<Api>, program: Program, id: web::Path<String>) -> HttpResponse {
    ended(removed(&api, &program, &id).await)
}

async fn removed(api: &Api, program: &Program, id: &str) -> Result<HttpResponse, Problem> {
    let found = mailboxes::anybodys_by_id(&api.app, &MailboxId::given(id)).await.map_err(api.failed())?;
    let removed = mailboxes::remove(&api.app, &program.0, &found.customer, &found.id).await.map_err(api.failed())?;
    let login = removed.mailbox.login.as_str();
    Ok(answer(StatusCode::OK, &json!({ "id": found.id, "login": login, "grants": removed.grants })))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    customer: String,
    mailboxes: Vec<Item>,
    /// Disable what the list does not name.
    #[serde(default)]
    sync: bool,
    /// Do nothing at all if more would be disabled.
    disable_at_most: Option<usize>,
    #[serde(default)]
    dry_run: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    login: String,
    name: Option<String>,
    hosted: Option<bool>,
    active: Option<bool>,
}

/// `POST /api/v1/mailboxes/import`
pub(super) async fn import(
    api: web::Data<Api>,
    program: Program,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    ended(imported(&api, &program, &request, payload).await)
}

async fn imported(
    api: &Api,
    program: &Program,
    request: &HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let list: List = body::read(request, payload, body::MOST_OF_A_LIST).await?;
    let customer = CustomerId::given(&list.customer);
    let entry = |(it, number): (Item, usize)| {
        let Item { login, name, hosted, active } = it;
        Listed { number, login, name, hosted, active, problems: Vec::new() }
    };
    let entries = list.mailboxes.into_iter().zip(1..).map(entry).collect();
    let plan = import::plan(&api.app, &customer, entries).await.map_err(|error| match error {
        Error::NotFound => api.failed()(no_customer()),
        other => api.failed()(other),
    })?;
    let to_disable = if list.sync && !plan.has_unreadable() { plan.missing.len() } else { 0 };
    if list.disable_at_most.is_some_and(|it| to_disable > it) && !list.dry_run {
        let why = format!("{to_disable} mailboxes would be disabled. Nothing was changed.");
        return Err(Problem::conflict("too_many_missing", why));
    }
    let done = match list.dry_run {
        true => None,
        false => {
            let done = import::apply(&api.app, &program.0, &customer, &plan, list.sync).await;
            Some(done.map_err(api.failed())?)
        }
    };
    Ok(answer(StatusCode::OK, &of_import(&plan, to_disable, done.as_ref())))
}

fn of_import(plan: &Plan, to_disable: usize, done: Option<&Imported>) -> Value {
    json!({
        "to_add": plan.to_add(),
        "to_change": plan.to_change(),
        "to_disable": to_disable,
        "same": plan.same(),
        "missing": plan.missing.len(),
        "added": done.map_or(0, |it| it.added),
        "changed": done.map_or(0, |it| it.changed),
        "disabled": done.map_or(0, |it| it.disabled),
        "taken": done.map(|it| it.taken.clone()).unwrap_or_default(),
        "refused": plan.open().map(of_line).collect::<Vec<_>>(),
    })
}

fn of_line(line: &Line) -> Value {
    let (code, reasons) = match &line.fate {
        Fate::Refused(why) => ("refused", why.iter().map(|it| json!({ "code": it.key, "detail": said(it) })).collect()),
        Fate::Twice(first) => ("twice", vec![json!({ "code": "twice", "first": first })]),
        other => (other.id(), Vec::new()),
    };
    json!({ "number": line.number, "login": line.typed, "outcome": code, "reasons": reasons })
}

fn value(mailbox: &Mailbox) -> Value {
    json!({
        "id": mailbox.id,
        "customer": mailbox.customer,
        "login": mailbox.login.as_str(),
        "name": mailbox.name,
        "hosted": mailbox.hosted,
        "active": mailbox.active,
        "created_at": mailbox.created_at,
    })
}

impl Api {
    fn failed(&self) -> impl Fn(Error) -> Problem {
        let now = self.app.clock.now();
        move |error| Problem::of(error, now)
    }
}

fn ended(outcome: Result<HttpResponse, Problem>) -> HttpResponse {
    outcome.unwrap_or_else(HttpResponse::from)
}
