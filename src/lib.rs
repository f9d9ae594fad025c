//! Frankmark: who may send mail as whom, proven in DNS and explained to people.
//!
//! **Rings**, from the inside out; an arrow never points outwards (`tests/it/house.rs` holds it):
//!
//! 1. [`rules`]: pure. Facts in, verdict out; no I/O, no clock, no async.
//! 2. means: [`db`], [`dns`], [`mailer`], [`text`], [`vault`]: how the outside world is reached.
//! 3. use cases: [`domains`], [`senders`], [`mailboxes`], [`handover`], [`notices`], [`people`], [`customers`],
//!    [`audit`]: one file per sentence that a person would say; each folder has its own `store.rs`, the only place with
//!    its SQL.
//! 4. doors: [`web`], [`api`], [`mta`], [`keyzone`], [`cli`], [`jobs`], [`playground`]: translate a request into a use
//!    case and its outcome into HTML, JSON, an SMTP reply or a log line. Doors do not know each other; only
//!    `cli/serve.rs`, `cli/demo.rs` and `cli/mta.rs` start them.
//!    One exception: `playground/pages` is shown by the web door's means; the web door does not know it.
//!
//! **Promises**
//!
//! * Doubt never accuses and never lets through: a DNS question that could not be asked changes no standing.
//! * Whoever has not proven a domain in DNS is not its holder, and cannot stop anyone else from proving it.
//! * A customer's object looks, to everybody else, exactly like a missing one.
//! * Nothing that a person or a name server sends is trusted on the way out.
//! * SQLite and PostgreSQL behave the same; every database test runs on both.
//!
//! **Where to start reading**: [`rules::records`] says what must be published, [`rules::diagnosis`] judges what was
//! found, [`domains::validate`] joins the two, `web/routes.rs` is the table of contents of the screens.

pub mod api;
pub mod app;
pub mod audit;
pub mod cli;
pub mod clock;
pub mod config;
pub mod customers;
pub mod db;
pub mod dns;
pub mod domains;
pub mod error;
pub mod handover;
pub mod ids;
pub mod jobs;
pub mod keyzone;
pub mod links;
pub mod mailboxes;
pub mod mailer;
pub mod moment;
pub mod mta;
pub mod notices;
pub mod people;
pub mod playground;
pub mod rules;
pub mod senders;
pub mod text;
pub mod vault;
pub mod web;
