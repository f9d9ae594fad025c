//! Routes that only tests have: one for every way in which a handler can end.

use actix_session::Session;
use actix_web::web;
use frankmark::error::Error;
use frankmark::moment::Moment;
use frankmark::people::{Role, SignedIn};
use frankmark::text::Say;
use frankmark::web::page::Outcome;
use frankmark::web::routes::{Who, get, post};
use frankmark::web::typed::Form;
use frankmark::web::visit::Visit;
use frankmark::web::{Extra, session};
use serde::Deserialize;
use std::time::Duration;
use tokio::sync::Semaphore;

pub(super) fn extra() -> Extra {
    let entries = vec![
        get("/test/error/{kind}", Who::Anyone, || web::to(error)),
        get("/test/panic", Who::Anyone, || web::to(panics)),
        get("/test/reader", Who::SignedIn(Role::Reader), || web::to(person)),
        get("/test/manager", Who::SignedIn(Role::Manager), || web::to(person)),
        get("/test/owner", Who::SignedIn(Role::Owner), || web::to(person)),
        post("/test/manager", Who::SignedIn(Role::Manager), || web::to(typed)),
        post("/test/anyone", Who::Anyone, || web::to(typed)),
        post("/test/slow", Who::SignedIn(Role::Reader), || web::to(slow)),
        get("/test/busy", Who::Anyone, || web::to(busy)),
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

/// `slow` has begun when it took one of these, and ends when it gets one of those.
pub(super) static BEGUN: Semaphore = Semaphore::const_new(0);
pub(super) static MAY_END: Semaphore = Semaphore::const_new(0);

/// Changes the session at its late end.
async fn slow(visit: Visit, who: SignedIn, session: Session) -> Outcome {
    BEGUN.add_permits(1);
    MAY_END.acquire().await.unwrap().forget();
    session::work_for(&session, &who.customer)?;
    visit.see_other("/")
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
