//! The doors for mail servers: they ask, at every message, who may send as whom.
//!
//! * [`milter`]: the lock, for Postfix and Sendmail; judges envelope and header, signs.
//! * [`dkim`]: signing what may leave.
//! * [`reply`]: what a mail client is told; the only place with SMTP codes.
//! * [`listener`], [`stream`]: where mail servers connect, whatever they speak.
//!
//! All of them answer from [`Permissions`], in memory. They run on threads of their own, so that a busy web page delays no
//! mail. Deliberately not here: the rules (`rules/permission`) and whatever keeps the snapshot current (`mailboxes`).
//!
//! **On failure**: a listener that cannot be opened ends the start with one line. What cannot be decided later on is put
//! off, never let through and never refused for good.

pub mod dkim;
mod listener;
mod milter;
pub mod reply;
mod stream;

use crate::app::{App, CannotStart};
use crate::config::Place;
use crate::mailboxes::{Following, Permissions};
use listener::{Admission, CannotListen, Listener, Traffic};
use milter::{Limits, Terms};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

/// Messages under way may end within this time.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// The open doors. Dropping them closes everything at once; [`MailDoors::stop`] lets messages under way end.
#[derive(Debug)]
pub struct MailDoors {
    runtime: Option<Runtime>,
    stop: watch::Sender<bool>,
    following: Option<Following>,
    milter: Option<Place>,
    traffic: Vec<Traffic>,
}

impl MailDoors {
    /// Reads everything once, keeps it current from then on, and opens the doors that the settings name.
    pub async fn start(app: &App, permissions: &Permissions) -> Result<Self, CannotStart> {
        let threads = Builder::new_multi_thread().thread_name("mta").enable_all().build();
        let runtime = threads.map_err(|it| CannotStart(format!("no threads for mail servers: {it}")))?;
        let (stop, _) = watch::channel(false);
        let mut doors = Self { runtime: Some(runtime), stop, following: None, milter: None, traffic: Vec::new() };
        permissions.load(app).await.map_err(|it| CannotStart(format!("who may send as whom cannot be read: {it}")))?;
        doors.open(app, permissions).map_err(|it| CannotStart(it.to_string()))?;
        Ok(doors)
    }

    fn open(&mut self, app: &App, permissions: &Permissions) -> Result<(), CannotListen> {
        let Some(runtime) = &self.runtime else { return Ok(()) };
        let _within = runtime.enter();
        let settings = &app.config.mta;
        let admission = Admission::new(settings)?;
        if let Some(place) = &settings.milter {
            let listener = Listener::bind(place, &admission)?;
            self.milter = Some(listener.place());
            self.traffic.push(listener.traffic());
            let (permissions, terms, stop) = (permissions.clone(), terms(app), self.stop.clone());
            runtime.spawn(listener.serve(self.stop.subscribe(), move |stream| {
                let (permissions, terms, stop) = (permissions.clone(), terms.clone(), stop.subscribe());
                async move {
                    let asking = permissions.clone();
                    let _counted = asking.tally().connected();
                    milter::converse(stream, permissions, terms, Limits::default(), stop).await;
                }
            }));
        }
        self.following = Some(permissions.follow(app));
        Ok(())
    }

    /// Where the milter listens, if it does.
    pub fn milter(&self) -> Option<&Place> {
        self.milter.as_ref()
    }

    /// Closes the doors, lets messages under way end, and writes down what is still to be written.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        let ended = async {
            while self.traffic.iter().any(|it| it.open() > 0) {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        if tokio::time::timeout(LAST_WORDS, ended).await.is_err() {
            tracing::warn!("messages under way were broken off; mail servers will try again");
        }
        if let Some(following) = self.following.take() {
            following.stop().await;
        }
    }
}

impl Drop for MailDoors {
    fn drop(&mut self) {
        // A runtime must not be waited for where this may be dropped.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn terms(app: &App) -> Terms {
    let settings = &app.config.mta;
    Terms {
        clock: app.clock.clone(),
        signing: settings.sign,
        lifetime: settings.signature_days.map(|it| Duration::from_secs(u64::from(it) * 86_400)),
        largest: u64::from(settings.largest_message_mib) * 1024 * 1024,
    }
}
