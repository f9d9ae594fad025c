//! The use cases on both databases: each story is told once on SQLite and once on PostgreSQL, with a clock that the
//! test moves.

use super::support::postgres;
use frankmark::app::App;
use frankmark::clock::Clock;
use frankmark::config::Config;
use frankmark::moment::Moment;
use std::time::Duration;
use tempfile::TempDir;

/// An opened application with a database of its own.
#[derive(Debug)]
pub struct Ground {
    pub app: App,
    pub url: String,
    _folder: TempDir,
}

impl Ground {
    pub fn open(url: String, folder: TempDir, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = Config { key_file: folder.path().join("key"), database_url: url.clone(), ..Config::default() };
        config.domains.allow_special_use = true;
        change(&mut config);
        let start = Moment::parse_rfc3339("2026-11-22T09:00:00Z").unwrap();
        Self { app: App::open(config, Clock::manual(start)).unwrap(), url, _folder: folder }
    }

    /// The same database and clock, as another process would open it.
    pub fn another_process(&self) -> App {
        App::open(self.app.config.as_ref().clone(), self.app.clock.clone()).unwrap()
    }

    pub fn wait(&self, span: Duration) {
        self.app.clock.advance(span);
    }
}

/// A new SQLite file, and a new PostgreSQL schema where there is PostgreSQL.
pub fn databases() -> Vec<(String, TempDir)> {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = format!("sqlite:{}", folder.path().join("test.db").display());
    let postgres = postgres::fresh().map(|it| (it, tempfile::tempdir().unwrap()));
    [Some((sqlite, folder)), postgres].into_iter().flatten().collect()
}

/// Tells `story` on both databases.
pub async fn on_both(story: impl AsyncFn(Ground)) {
    on_both_with(|_| {}, story).await;
}

pub async fn on_both_with(change: impl Fn(&mut Config), story: impl AsyncFn(Ground)) {
    for (url, folder) in databases() {
        story(Ground::open(url, folder, &change)).await;
    }
}
