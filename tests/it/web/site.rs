//! A server with the routes of `test_routes`, two customers and their people.

use super::browser::{Browser, OWN};
use super::test_routes;
use crate::support::app::{Database, PASSWORD, TestApp};
use diesel::connection::SimpleConnection;
use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types::Text};
use frankmark::app::App;
use frankmark::config::Config;
use frankmark::error::Error;
use frankmark::ids::CustomerId;
use frankmark::people::Role;

pub(super) struct Site {
    pub(super) server: TestApp,
    pub(super) acme: CustomerId,
    pub(super) other: CustomerId,
}

impl Site {
    /// `None` without PostgreSQL on the machine.
    pub(super) async fn open(database: Database) -> Option<Self> {
        Self::open_with(database, |_| {}).await
    }

    /// For stories in which the database plays no part.
    pub(super) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub(super) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::open_with(Database::Sqlite, change).await.expect("SQLite is always there")
    }

    pub(super) async fn open_with(database: Database, change: impl FnOnce(&mut Config)) -> Option<Self> {
        let server = TestApp::start_with_extra(database, change, test_routes::extra)?;
        let (acme, other) = (server.customer("Acme BV").await, server.customer("Other SA").await);
        for (customer, name, role) in [
            (&acme, "owner", Role::Owner),
            (&acme, "manager", Role::Manager),
            (&acme, "reader", Role::Reader),
            (&other, "stranger", Role::Owner),
        ] {
            server.person(customer, &format!("{name}@people.test"), role).await;
        }
        Some(Self { server, acme, other })
    }

    pub(super) fn app(&self) -> &App {
        &self.server.app
    }

    /// `127.0.0.1:12345`
    pub(super) fn authority(&self) -> &str {
        self.server.url().trim_start_matches("http://")
    }

    /// Somebody who has not signed in.
    pub(super) fn visitor(&self) -> Browser {
        Browser::new(self.server.url())
    }

    /// `owner`, `manager`, `reader` (of Acme) or `stranger` (owner of the other customer).
    pub(super) async fn signed_in(&self, name: &str) -> Browser {
        let browser = self.visitor();
        let fields = [("email", format!("{name}@people.test")), ("password", PASSWORD.to_owned())];
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        let host = self.app().config.authority();
        let answer = browser.post_with("/sign-in", &fields, &[OWN, ("host", host)]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        browser
    }

    /// What a query says; its one column is called `text`.
    pub(super) async fn texts(&self, sql: impl Into<String>) -> Vec<String> {
        #[derive(QueryableByName)]
        struct Line {
            #[diesel(sql_type = Text)]
            text: String,
        }
        let sql = sql.into();
        let lines = self.app().db.read(move |conn| {
            let lines = sql_query(sql.as_str()).load::<Line>(conn);
            Ok::<_, Error>(lines.unwrap_or_else(|error| panic!("{sql}: {error}")))
        });
        lines.await.unwrap().into_iter().map(|it| it.text).collect()
    }

    pub(super) async fn run(&self, sql: &'static str) {
        let ran = self.app().db.write(move |conn| {
            conn.batch_execute(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
            Ok::<_, Error>(())
        });
        ran.await.unwrap();
    }
}
