//! Keeping the snapshot current: a thread that listens to the database and reads what the journal names.
//!
//! What was revoked is refused within a fraction of a second. When the database is away the old snapshot stays, its age
//! is known, and `permissions.rs` says when it is too old. A reading that fails or panics is tried again.

use super::log;
use super::permissions::Permissions;
use super::snapshot;
use crate::app::App;
use crate::db::{Db, Result, Watch};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How often the database is asked whether anything was written.
const GLANCE: Duration = Duration::from_millis(50);
/// The journal is read so often even if nobody told us of a change.
const AT_LEAST: Duration = Duration::from_secs(1);
/// After a failure.
const PAUSE: Duration = Duration::from_millis(500);

/// Follows until it is dropped.
#[derive(Debug)]
pub struct Following {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    writer: tokio::sync::watch::Sender<bool>,
    writing: Option<tokio::task::JoinHandle<()>>,
}

impl Permissions {
    /// Reads everything once; the error is for whoever starts the program. On a thread of its own.
    pub async fn load(&self, app: &App) -> crate::error::Result<()> {
        let (own, db) = (self.clone(), app.db.clone());
        let read = tokio::task::spawn_blocking(move || catch_up(&own, &mut db.watch())).await;
        let read = read.map_err(|it| crate::error::Error::Internal(format!("reading broke off: {it}")))?;
        Ok(read?)
    }

    /// Keeps it current from now on, and writes refusals down. Call it on the runtime that shall write.
    pub fn follow(&self, app: &App) -> Following {
        let stop = Arc::new(AtomicBool::new(false));
        let (own, db, told) = (self.clone(), app.db.clone(), Arc::clone(&stop));
        let thread = std::thread::Builder::new().name("permissions".into()).spawn(move || run(&own, &db, &told));
        let thread = thread.inspect_err(|error| tracing::error!(%error, "no thread to follow the database")).ok();
        let (writer, stopped) = tokio::sync::watch::channel(false);
        let writing = self.0.log.take().map(|from| {
            let db = app.db.clone();
            tokio::spawn(async move { log::write(&db, from, stopped).await })
        });
        Following { stop, thread, writer, writing }
    }
}

impl Following {
    /// Ends, and waits until everything is written down that can be.
    pub async fn stop(mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // Nobody listens any more: then it has ended already.
        let _told = self.writer.send(true);
        if let Some(writing) = self.writing.take() {
            let _ended = tokio::time::timeout(Duration::from_secs(5), writing).await;
        }
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            let _ended = tokio::task::spawn_blocking(move || thread.join()).await;
        }
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn run(own: &Permissions, db: &Db, stop: &AtomicBool) {
    let mut watch = db.watch();
    let mut read_at: Option<Instant> = None;
    let mut was_away = false;
    while !stop.load(Ordering::Relaxed) {
        let round = catch_unwind(AssertUnwindSafe(|| {
            let asked_at = own.0.clock.now();
            let due = read_at.is_none_or(|it| it.elapsed() >= AT_LEAST);
            if watch.has_changed()? || due {
                catch_up(own, &mut watch)?;
                read_at = Some(Instant::now());
            } else {
                own.still_current(asked_at);
            }
            Ok::<_, crate::db::Failure>(())
        }));
        let failed = match round {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(_) => Some("it broke off".to_owned()),
        };
        match (&failed, was_away) {
            (Some(error), false) => {
                tracing::error!(error, "the database does not say who may send as whom; what is known is used");
            }
            (None, true) => tracing::info!("the database says again who may send as whom"),
            _ => {}
        }
        was_away = failed.is_some();
        if was_away {
            // Whatever was written meanwhile is read as soon as it answers.
            read_at = None;
        }
        // Its own thread may sleep; whoever stops it waits no longer than this.
        std::thread::park_timeout(if was_away { PAUSE } else { GLANCE });
    }
}

/// Reads what is new. True as of the moment before the reading began.
fn catch_up(own: &Permissions, watch: &mut Watch) -> Result<()> {
    let at = own.0.clock.now();
    let since = own.position();
    let began = Instant::now();
    let news = watch.read(|conn| snapshot::news(conn, since))?;
    if matches!(news, snapshot::News::Whole(_)) {
        let ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::info!(ms, "read who may send as whom");
    }
    own.take(news, at);
    Ok(())
}
