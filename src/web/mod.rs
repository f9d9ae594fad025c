//! The web door: HTML for people, over HTTP.
//!
//! Read [`routes`] first: it is the table of contents. A request passes the guards (`guard/mod.rs` lists them in
//! order), reaches one handler, which calls one use case and shows the outcome through `page.rs`. Handlers never show
//! errors: they return them, and `errors.rs` makes the page. Nothing here knows SQL, DNS or another door; the demo's own
//! pages come in through [`Extra`].
//!
//! Every page works without JavaScript. Where htmx asks for a part of a page, the same address answers with one block
//! of the same template (`Vary: HX-Request`).

pub mod accounts;
pub mod assets;
pub mod checks;
pub mod colours;
pub mod csp_report;
pub mod customer;
pub mod domains;
pub mod errors;
pub mod filters;
pub mod forms;
pub mod frame;
pub mod guard;
pub mod handover;
pub mod health;
pub mod help;
pub mod home;
pub mod language;
pub mod mail_server;
pub mod marks;
pub mod mistakes;
pub mod no_mail;
pub mod overview;
pub mod page;
pub mod proof;
pub mod receipt;
pub mod refused;
pub mod routes;
pub mod senders;
pub mod server;
pub mod session;
pub mod set_up;
pub mod sign_in;
pub mod sign_out;
pub mod site;
pub mod spoken;
pub mod times;
pub mod token;
pub mod typed;
pub mod urls;
pub mod visit;

pub use server::Server;

use crate::app::{App, CannotStart};
use crate::rules::address::DomainName;
use actix_web::web::ServiceConfig;
use routes::Entry;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// The address of a domain's page in the demo's DNS panel.
pub type DnsPanel = fn(&DomainName) -> Option<String>;

/// What other doors add to this one.
#[derive(Clone, Default)]
pub struct Extra {
    /// More lines of the route table, behind the same guards.
    pub entries: Vec<Entry>,
    /// What their handlers ask for as `web::Data`.
    pub data: Option<Data>,
    /// Where the DNS of a domain can be edited on the spot; nothing for a domain that has no such page.
    pub dns_panel: Option<DnsPanel>,
    /// Where the mail that we would send can be read.
    pub mail_panel: Option<&'static str>,
    /// Addresses and passwords that the sign-in page shows.
    pub sign_ins: Vec<(String, String)>,
    /// What answers programs.
    pub programs: Option<Programs>,
}

/// An API that is served beside the pages. The guards that are not about people stand before it, too: names of ours, sizes
/// of headers, security headers, the access log. Who may ask, and how much they may send, is its own to check.
#[derive(Clone)]
#[expect(missing_debug_implementations, reason = "services are functions")]
pub struct Programs {
    /// Every path that begins so.
    pub prefix: &'static str,
    /// How long an answer may take.
    pub patience: Duration,
    pub services: Data,
}

/// Puts values into the configuration of each worker.
pub type Data = Arc<dyn Fn(&mut ServiceConfig) + Send + Sync>;

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Extra").field("entries", &self.entries).finish_non_exhaustive()
    }
}

impl Extra {
    /// What answers at that path, if it is not a page.
    fn programs_at(&self, path: &str) -> Option<&Programs> {
        self.programs.as_ref().filter(|it| path.starts_with(it.prefix))
    }
}

/// Takes the port and tells it ([`Server::address`]); nobody is answered before [`Server::run`] or
/// [`Server::run_until_signal`].
pub fn bind(app: App, extra: Extra) -> Result<Server, CannotStart> {
    server::bind(app, extra)
}
