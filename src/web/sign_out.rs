//! Signing out: always by a form, so that no link can do it; the row is revoked and the browser told to forget.

use super::page::Outcome;
use super::visit::Visit;
use super::{session, urls};
use actix_session::Session;
use actix_web::http::header::{HeaderName, HeaderValue};
use serde::Deserialize;

/// The form has no fields of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// `POST /sign-out`. Signed out already is fine, too.
pub async fn take(visit: Visit, session: Session, _form: super::typed::Form<Nothing>) -> Outcome {
    session::end(&session);
    let mut answer = visit.see_other(urls::sign_in())?;
    // Not "cookies": that would reach the cookies of every sibling site. Ours is removed by name.
    let value = HeaderValue::from_static("\"cache\", \"storage\"");
    answer.headers_mut().insert(HeaderName::from_static("clear-site-data"), value);
    Ok(answer)
}
