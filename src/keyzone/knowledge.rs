//! What the name server knows: read from the database when it is asked for, kept for a moment.
//!
//! A bounded number of labels is kept, and a bounded number of questions goes to the database at one time; what finds no
//! room is "try again". Where the database is away, what was known lately still holds for a while: a key that stays
//! readable harms nobody, and one that vanishes makes receivers refuse mail.

use crate::app::App;
use crate::domains::key_zone::{self, Label, Zone};
use crate::error::Result;
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};

/// How long an answer is the newest.
const FRESH: Duration = Duration::from_secs(1);
/// How long it holds while the database is away.
const STALE: Duration = Duration::from_secs(60 * 60);
/// Labels that are kept; two or four keys of half a kilobyte each.
const KEPT: usize = 10_000;
/// Questions to the database at one time, and how long one may take.
const ASKING: usize = 4;
const PATIENCE: Duration = Duration::from_secs(3);

#[derive(Debug)]
pub(super) struct Knowledge {
    app: App,
    pub(super) zone: Zone,
    labels: Mutex<LruCache<String, Known<Arc<Label>>>>,
    serial: Mutex<Option<Known<u32>>>,
    asking: Semaphore,
}

#[derive(Debug, Clone)]
struct Known<T> {
    what: T,
    at: Instant,
}

impl<T: Clone> Known<T> {
    fn within(&self, span: Duration) -> Option<T> {
        (self.at.elapsed() < span).then(|| self.what.clone())
    }
}

impl Knowledge {
    pub(super) fn new(app: App, zone: Zone) -> Self {
        let labels = Mutex::new(LruCache::new(NonZeroUsize::new(KEPT).unwrap_or(NonZeroUsize::MIN)));
        Self { app, zone, labels, serial: Mutex::new(None), asking: Semaphore::new(ASKING) }
    }

    /// What stands below that label, in lower case; nothing if it cannot be found out now.
    pub(super) async fn label(&self, label: &str) -> Option<Arc<Label>> {
        let known = locked(&self.labels).get(label).cloned();
        if let Some(fresh) = known.as_ref().and_then(|it| it.within(FRESH)) {
            return Some(fresh);
        }
        match self.asked(key_zone::label(&self.app, label)).await {
            Some(found) => {
                let found = Arc::new(found);
                let known = Known { what: Arc::clone(&found), at: Instant::now() };
                locked(&self.labels).put(label.to_owned(), known);
                Some(found)
            }
            // That nobody has it may not be true any more.
            None => known.and_then(|it| it.within(STALE)).filter(|it| **it != Label::Nobodys),
        }
    }

    /// The zone's version; nothing if it cannot be found out now.
    pub(super) async fn serial(&self) -> Option<u32> {
        let known = locked(&self.serial).clone();
        if let Some(fresh) = known.as_ref().and_then(|it| it.within(FRESH)) {
            return Some(fresh);
        }
        match self.asked(key_zone::serial(&self.app)).await {
            Some(serial) => {
                *locked(&self.serial) = Some(Known { what: serial, at: Instant::now() });
                Some(serial)
            }
            None => known.and_then(|it| it.within(STALE)),
        }
    }

    async fn asked<T>(&self, question: impl Future<Output = Result<T>>) -> Option<T> {
        let answer = timeout(PATIENCE, async {
            let _held_to_the_end = self.asking.acquire().await.ok()?;
            Some(question.await)
        });
        match answer.await {
            Ok(Some(Ok(found))) => Some(found),
            Ok(Some(Err(error))) => {
                tracing::warn!(%error, "key zone: a question could not be answered");
                None
            }
            Ok(None) | Err(_) => None,
        }
    }
}

/// A cache is as good as before, whoever panicked while holding it.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
