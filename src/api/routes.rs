//! The table of contents of the API: every address, what answers there, and what its token must be good for.
//!
//! actix is configured from this table and from nothing else; the last column is enforced around the handler.

use super::problem::Problem;
use super::{bearer, customers, mailboxes, openapi};
use crate::mailboxes::Scope;
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpResponse, Resource, Route, guard};

/// One line of the table.
#[derive(Debug, Clone)]
pub struct Entry {
    pub method: Method,
    pub path: &'static str,
    /// Nothing: anybody may read it.
    pub scope: Option<Scope>,
    handler: fn() -> Route,
}

const BASE: &str = "/api/v1";

/// In the order in which actix looks.
#[must_use]
pub fn table() -> Vec<Entry> {
    let keeps = Some(Scope::Mailboxes);
    let entry = |method, path, scope, handler: fn() -> Route| Entry { method, path, scope, handler };
    vec![
        entry(Method::GET, "/api/v1/openapi.json", None, || web::to(openapi::show)),
        entry(Method::GET, "/api/v1/customers", keeps, || web::to(customers::list)),
        entry(Method::GET, "/api/v1/mailboxes", keeps, || web::to(mailboxes::list)),
        entry(Method::POST, "/api/v1/mailboxes", keeps, || web::to(mailboxes::create)),
        entry(Method::POST, "/api/v1/mailboxes/import", keeps, || web::to(mailboxes::import)),
        entry(Method::GET, "/api/v1/mailboxes/{id}", keeps, || web::to(mailboxes::show)),
        entry(Method::PATCH, "/api/v1/mailboxes/{id}", keeps, || web::to(mailboxes::change)),
        entry(Method::DELETE, "/api/v1/mailboxes/{id}", keeps, || web::to(mailboxes::remove)),
    ]
}

pub(super) fn configure(config: &mut ServiceConfig) {
    let table = table();
    let mut paths: Vec<&str> = table.iter().map(|it| it.path).collect();
    paths.dedup();
    let mut all = web::scope("/api").default_service(web::to(missing));
    for path in paths {
        let entries: Vec<Entry> = table.iter().filter(|it| it.path == path).cloned().collect();
        all = all.service(resource(path, entries));
    }
    config.service(all);
}

fn resource(path: &'static str, entries: Vec<Entry>) -> Resource {
    // Within the scope `/api`.
    let mut resource = web::resource(path.strip_prefix("/api").unwrap_or(path));
    let allowed: Vec<&str> = entries.iter().map(|it| it.method.as_str()).collect();
    let allowed = allowed.join(", ");
    for entry in entries {
        let scope = entry.scope;
        let route = (entry.handler)().guard(guard::Method(entry.method.clone()));
        resource = resource.route(route.wrap(from_fn(move |request, next| bearer::checked(scope, request, next))));
    }
    resource.default_service(web::to(move || {
        let allowed = allowed.clone();
        async move { Problem::method(&allowed) }
    }))
}

async fn missing() -> HttpResponse {
    Problem::not_found().into()
}

/// The address of one mailbox.
pub(super) fn mailbox(id: &crate::ids::MailboxId) -> String {
    format!("{BASE}/mailboxes/{id}")
}
