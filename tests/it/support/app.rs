//! The application served over real HTTP inside the test: on either database, with a clock that the test moves and, where
//! a test wants it, a small internet to ask.
//!
//! `both_databases!` makes two tests of each story, so that the counts tell which database was used.

use std::{net::SocketAddr, sync::mpsc, thread::JoinHandle, time::Duration};

use frankmark::{
    app::App,
    audit::Actor,
    clock::Clock,
    config::Config,
    customers,
    ids::{CustomerId, PersonId},
    moment::Moment,
    people::{self, Role},
    web::{self, Extra},
};

use super::{dns::Internet, postgres, processes::Folder, visitor::Visitor};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Postgres,
}

#[derive(Debug)]
pub struct TestApp {
    pub app: App,
    url: String,
    stop: actix_web::dev::ServerHandle,
    thread: Option<JoinHandle<()>>,
    _folder: Folder,
}

pub const PASSWORD: &str = "stamp violet harbour seven";

impl Database {
    /// The `database_url` of a new, empty database; a file of this folder where it is SQLite. `None`, and a line that says
    /// so, without PostgreSQL on the machine.
    pub fn fresh(self, folder: &Folder) -> Option<String> {
        match self {
            Self::Sqlite => Some(format!("sqlite:{}", folder.join("test.db").display())),
            Self::Postgres => postgres::fresh(),
        }
    }
}

impl TestApp {
    pub fn start(database: Database) -> Option<Self> {
        Self::start_with(database, |_| {})
    }

    /// Asks this small internet and nobody else.
    pub fn start_asking(database: Database, internet: &Internet) -> Option<Self> {
        Self::start_with(database, |config| {
            config.dns.resolvers = vec![internet.resolver().address()];
            config.dns.authoritative_port = internet.port();
            config.dns.allow_private_addresses = true;
        })
    }

    pub fn start_with(database: Database, change: impl FnOnce(&mut Config)) -> Option<Self> {
        Self::start_with_extra(database, change, Extra::default)
    }

    /// With what only the test (or the demo) has.
    pub fn start_with_extra(
        database: Database,
        change: impl FnOnce(&mut Config),
        extra: impl FnOnce() -> Extra + Send + 'static,
    ) -> Option<Self> {
        let folder = Folder::new("app");
        let mut config = Config {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            database_url: database.fresh(&folder)?,
            key_file: folder.join("key"),
            ..Config::default()
        };
        config.domains.allow_special_use = true;
        change(&mut config);
        let clock = Clock::manual(Moment::parse_rfc3339("2026-11-22T09:41:03Z").expect("a time"));
        let app = App::open(config.checked().expect("good settings"), clock).expect("an empty database");

        let (tell, told) = mpsc::channel();
        let served = app.clone();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = web::bind(served, extra()).expect("a free port");
                tell.send((server.address(), server.handle())).expect("the test waits for it");
                server.run().await.expect("served to its end");
            });
        });
        let (address, stop) = told.recv_timeout(Duration::from_secs(30)).expect("the server starts");
        Some(Self { app, url: format!("http://{address}"), stop, thread: Some(thread), _folder: folder })
    }

    /// Without a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Moves the clock on.
    pub fn wait(&self, span: Duration) {
        self.app.clock.advance(span);
    }

    pub async fn customer(&self, name: &str) -> CustomerId {
        customers::add(&self.app, &Actor::Operator, name).await.expect("a customer").id
    }

    /// Somebody who signs in with this address and `PASSWORD`.
    pub async fn person(&self, customer: &CustomerId, email: &str, role: Role) -> PersonId {
        let name = email.split('@').next().expect("a name");
        let added = people::add(&self.app, &Actor::Operator, customer, email, name, role, PASSWORD).await;
        added.expect("a person")
    }

    /// Somebody who has not signed in.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.url)
    }

    /// Signs in as the person would.
    pub async fn signed_in(&self, email: &str) -> Visitor {
        let visitor = self.visitor();
        sign_in(&visitor, email, PASSWORD).await;
        visitor
    }
}

/// Through the sign-in page of any server.
pub async fn sign_in(visitor: &Visitor, email: &str, password: &str) {
    let form = visitor.get("/sign-in").await.expect_status(200).form("/sign-in");
    let page = visitor.submit(&form.with("email", email).with("password", password)).await;
    assert!(!page.path.starts_with("/sign-in"), "{email} does not get in: {}", page.words());
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let stop = self.stop.clone();
        let told = std::thread::spawn(move || actix_web::rt::System::new().block_on(stop.stop(false)));
        let _stopped = told.join();
        if let Some(thread) = self.thread.take() {
            let _stopped = thread.join();
        }
    }
}

/// Tells each story on SQLite and on PostgreSQL, as two tests `{name}::on_sqlite` and `{name}::on_postgres`. The story
/// takes the database that it is to use.
macro_rules! both_databases {
    ($($(#[$note:meta])* async fn $name:ident($database:ident: Database) $story:block)*) => {$(
        $(#[$note])*
        async fn $name($database: $crate::support::app::Database) $story

        mod $name {
            use $crate::support::app::Database;

            #[tokio::test]
            async fn on_sqlite() {
                super::$name(Database::Sqlite).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                super::$name(Database::Postgres).await;
            }
        }
    )*};
}
pub(crate) use both_databases;

#[cfg(test)]
mod tests {
    use super::*;

    both_databases! {
        async fn people_sign_in_over_http(database: Database) {
            let Some(site) = TestApp::start(database) else { return };
            let acme = site.customer("Acme").await;
            site.person(&acme, "ann@acme.test", Role::Owner).await;
            assert_eq!(site.app.config.database_url.starts_with("postgres"), database == Database::Postgres);

            let visitor = site.visitor();
            let form = visitor.get("/sign-in").await.form("/sign-in");
            let wrong = visitor.submit(&form.with("email", "ann@acme.test").with("password", "not hers at all")).await;
            assert_eq!(wrong.status, 422);
            assert_eq!(visitor.get("/sign-in").await.path, "/sign-in", "still outside");

            let ann = site.signed_in("ann@acme.test").await;
            assert_ne!(ann.get("/sign-in").await.path, "/sign-in", "already in");
        }

        async fn the_clock_is_the_tests_own(database: Database) {
            let Some(site) = TestApp::start(database) else { return };
            let before = site.app.clock.now();
            site.wait(Duration::from_secs(86_400));
            assert_eq!(site.app.clock.now().since(before), Duration::from_secs(86_400));
        }
    }
}
