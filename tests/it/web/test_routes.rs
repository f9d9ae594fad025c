//! Routes that only tests have: one for every way in which a handler can end.

use actix_session::Session;
use actix_web::web;
use frankmark::error::Error;
use frankmark::moment::Moment;
use frankmark::people::{Role, SignedIn, StaffRole};
use frankmark::text::Say;
use frankmark::web::page::Outcome;
use frankmark::web::routes::{Who, get, post};
use frankmark::web::typed::Form;
use frankmark::web::visit::Visit;
use frankmark::web::{Extra, session};
use serde::Deserialize;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Semaphore;

pub(super) fn extra() -> Extra {
    let entries = vec![
        get("/test/error/{kind}", Who::Anyone, || web::to(error)),
        get("/test/panic", Who::Anyone, || web::to(panics)),
        get("/test/reader", Who::SignedIn(Role::Reader), || web::to(person)),
        get("/test/manager", Who::SignedIn(Role::Manager), || web::to(person)),
        get("/test/owner", Who::SignedIn(Role::Owner), || web::to(person)),
        get("/test/support", Who::Staff(StaffRole::Support), || web::to(person)),
        get("/test/operator", Who::Staff(StaffRole::Operator), || web::to(person)),
        post("/test/manager", Who::SignedIn(Role::Manager), || web::to(typed)),
        post("/test/anyone", Who::Anyone, || web::to(typed)),
        post("/test/slow/{gate}", Who::SignedIn(Role::Reader), || web::to(slow)),
        get("/test/busy", Who::Anyone, || web::to(busy)),
        get("/test/forever", Who::Anyone, || web::to(forever)),
    ];
    Extra { entries, ..Extra::default() }
}

async fn error(kind: web::Path<String>) -> Outcome {
    let until = Moment::parse_rfc3339("2026-11-22T09:45:00Z").unwrap();
    Err(match kind.as_str() {
        "conflict" => Error::Conflict(Say::key("error-413-text")),
        "too-soon" => Error::TooSoon(until),
        "unavailable" => Error::Unavailable("secret-inside".into()),
        "internal" => Error::Internal("secret-inside".into()),
        "forbidden" => Error::Forbidden(Say::key("error-413-text")),
        _ => Error::NotFound,
    })
}

async fn panics() -> Outcome {
    panic!("secret-inside")
}

async fn person(visit: Visit, who: SignedIn) -> Outcome {
    visit.see_other(&format!("/{}/{:?}", who.name, who.role))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    text: String,
    #[serde(default, deserialize_with = "frankmark::web::typed::several")]
    more: Vec<String>,
}

async fn typed(visit: Visit, form: Form<Typed>) -> Outcome {
    visit.see_other(&format!("/{}/{}", form.value.text, form.value.more.join(",")))
}

/// Where a slow request waits: it opens `begun` and goes on when `may_end` is opened.
#[derive(Debug, Clone)]
pub(super) struct Gate {
    pub(super) path: String,
    begun: Arc<Semaphore>,
    may_end: Arc<Semaphore>,
}

static GATES: Mutex<Vec<Gate>> = Mutex::new(Vec::new());

impl Gate {
    /// One of the test's own.
    pub(super) fn new() -> Self {
        let mut gates = GATES.lock().unwrap();
        let closed = || Arc::new(Semaphore::new(0));
        let gate = Self { path: format!("/test/slow/{}", gates.len()), begun: closed(), may_end: closed() };
        gates.push(gate.clone());
        gate
    }

    pub(super) async fn begun(&self) {
        self.begun.acquire().await.unwrap().forget();
    }

    pub(super) fn may_end(&self) {
        self.may_end.add_permits(1);
    }
}

/// Changes the session at its late end.
async fn slow(visit: Visit, who: SignedIn, session: Session) -> Outcome {
    let gate = GATES.lock().unwrap().iter().find(|it| it.path == visit.path()).cloned().ok_or(Error::NotFound)?;
    gate.begun.add_permits(1);
    gate.may_end.acquire().await.unwrap().forget();
    session::work_for(&session, &who.customer)?;
    visit.see_other("/")
}

async fn forever() -> Outcome {
    std::future::pending().await
}

/// Keeps a database thread busy.
async fn busy(visit: Visit) -> Outcome {
    let work = visit.app().db.read(|_| {
        std::thread::sleep(Duration::from_secs(3));
        Ok::<_, Error>(())
    });
    work.await?;
    visit.see_other("/")
}
