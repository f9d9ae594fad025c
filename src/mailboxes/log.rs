//! The way of refusals into the database: a queue with an end. A mail server never waits for it; what finds no room is
//! dropped and counted, and the reply went out all the same.

use super::decision::{DecisionId, Door, Stage};
use super::store;
use crate::db::Db;
use crate::moment::Moment;
use crate::rules::permission::Key;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::mpsc;

/// Refusals that wait for the database.
const ROOM: usize = 10_000;
/// Written in one transaction.
const AT_ONCE: usize = 500;
/// Between two transactions: many refusals are one write.
const PAUSE: Duration = Duration::from_millis(200);
/// After a database that was away.
const LATER: Duration = Duration::from_secs(2);

#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) id: DecisionId,
    pub(super) at: Moment,
    pub(super) customer: Option<Key>,
    pub(super) login: String,
    pub(super) door: Door,
    pub(super) stage: Stage,
    pub(super) outcome: Outcome,
    pub(super) reason: &'static str,
    pub(super) envelope: String,
    pub(super) address: String,
    pub(super) client: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Rejected,
    Deferred,
    /// Let through, because we only look.
    Observed,
}

impl Outcome {
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Rejected => "rejected",
            Self::Deferred => "deferred",
            Self::Observed => "observed",
        }
    }
}

#[derive(Debug)]
pub(super) struct Log {
    to: mpsc::Sender<Entry>,
    /// Taken by the writer.
    from: Mutex<Option<mpsc::Receiver<Entry>>>,
}

impl Log {
    pub(super) fn new() -> Self {
        let (to, from) = mpsc::channel(ROOM);
        Self { to, from: Mutex::new(Some(from)) }
    }

    /// False if there is no room.
    pub(super) fn note(&self, entry: Entry) -> bool {
        self.to.try_send(entry).is_ok()
    }

    /// The other end, for one writer.
    pub(super) fn take(&self) -> Option<mpsc::Receiver<Entry>> {
        self.from.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Writes until everybody who notes is gone, or it is stopped; what was noted before is written then.
pub(super) async fn write(db: &Db, mut from: mpsc::Receiver<Entry>, mut stopped: tokio::sync::watch::Receiver<bool>) {
    let mut waiting: Vec<Entry> = Vec::new();
    loop {
        if waiting.is_empty() {
            let stop = async { drop(stopped.wait_for(|it| *it).await) };
            tokio::select! {
                biased;
                got = from.recv_many(&mut waiting, AT_ONCE) => if got == 0 { return },
                () = stop => return,
            }
        }
        let batch = waiting.clone();
        match db.write(move |tx| store::insert_decisions(tx, &batch)).await {
            Ok(()) => waiting.clear(),
            Err(error) => {
                tracing::warn!(%error, refusals = waiting.len(), "refusals wait for the database");
                if tokio::time::timeout(LATER, stopped.wait_for(|it| *it)).await.is_ok() {
                    return;
                }
                continue;
            }
        }
        if !*stopped.borrow() {
            tokio::time::sleep(PAUSE).await;
        }
    }
}
