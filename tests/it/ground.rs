//! What the tests of the use cases stand on: the application without its doors, on either database, with a clock that
//! the test moves and, where it wants one, a small internet to ask.

use super::support::{app::Database, dns::Internet, processes::Folder};
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::clock::Clock;
use frankmark::config::Config;
use frankmark::customers::{self, Customer};
use frankmark::domains::{self, Domain};
use frankmark::moment::Moment;
use std::time::Duration;

#[derive(Debug)]
pub struct Ground {
    pub app: App,
    _folder: Folder,
}

impl Ground {
    /// `None`, and a line that says so, without that database on the machine.
    pub fn open(database: Database) -> Option<Self> {
        Self::open_with(database, |_| {})
    }

    /// Asks this small internet and nobody else.
    pub fn asking(database: Database, internet: &Internet) -> Option<Self> {
        Self::asking_with(database, internet, |_| {})
    }

    pub fn asking_with(database: Database, internet: &Internet, change: impl FnOnce(&mut Config)) -> Option<Self> {
        Self::open_with(database, |config| {
            change(config);
            config.dns.resolvers = vec![internet.resolver().address()];
            config.dns.authoritative_port = internet.port();
            config.dns.allow_private_addresses = true;
        })
    }

    pub fn open_with(database: Database, change: impl FnOnce(&mut Config)) -> Option<Self> {
        let folder = Folder::new("ground");
        let database_url = database.fresh(&folder)?;
        let mut config = Config { key_file: folder.join("key"), database_url, ..Config::default() };
        config.domains.allow_special_use = true;
        // Nobody is asked unless the test brings somebody who answers: nothing listens at this port.
        config.dns.resolvers = vec![std::net::SocketAddr::from(([127, 0, 0, 1], 1))];
        change(&mut config);
        let start = Moment::parse_rfc3339("2026-11-22T09:00:00Z").unwrap();
        Some(Self { app: App::open(config, Clock::manual(start)).unwrap(), _folder: folder })
    }

    /// The same database and clock, as another process would open it.
    pub fn another_process(&self) -> App {
        App::open(self.app.config.as_ref().clone(), self.app.clock.clone()).unwrap()
    }

    pub fn wait(&self, span: Duration) {
        self.app.clock.advance(span);
    }

    pub async fn customer(&self, name: &str) -> Customer {
        customers::add(&self.app, &Actor::Operator, name).await.unwrap()
    }

    pub async fn added(&self, customer: &Customer, name: &str) -> Domain {
        domains::add(&self.app, &Actor::Operator, &customer.id, name).await.unwrap().domain
    }
}
