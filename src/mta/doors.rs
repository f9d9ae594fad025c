//! Everything that `[mta]` names, on threads of its own, so that no web page ever keeps a mail server waiting.
//!
//! Sockets are opened once everything was read from the database: until then a mail server finds nobody, which it takes as
//! "try again later". A database that is away is asked again every second, and the log says so. Being told to stop, no new
//! connection is taken, and conversations under way get a few seconds. Which protocol is spoken where is decided here; how,
//! in the file of the protocol.

use super::http;
use super::listener::{Admission, CannotListen, Listener};
use super::milter::{self, Limits, Terms};
use super::stream::Stream;
use super::{line, socketmap};
use crate::app::{App, CannotStart};
use crate::config::Place;
use crate::mailboxes::{Following, Listening, Permissions};
use std::future::Future;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;

/// Between two attempts to read everything, or to open the sockets.
const AGAIN: Duration = Duration::from_secs(1);
/// For conversations under way when told to stop.
const FAREWELL: Duration = Duration::from_secs(5);
const MOST_THREADS: usize = 8;

/// The running doors. Dropping them ends them at once; [`MailDoors::stop`] lets conversations end.
#[derive(Debug)]
pub struct MailDoors {
    runtime: Option<Runtime>,
    running: Option<JoinHandle<()>>,
    stop: watch::Sender<bool>,
    listening: watch::Receiver<Vec<Listening>>,
}

/// How the start went, as far as it is known.
enum Began {
    Open,
    /// The database does not answer yet.
    Waiting,
    Refused(CannotListen),
}

impl MailDoors {
    /// Reads everything and opens the sockets. An error for a place where nobody can listen; a database that does not
    /// answer is none: then this comes back at once, and the sockets are opened as soon as it does.
    pub async fn start(app: &App, permissions: &Permissions) -> Result<Self, CannotStart> {
        let said = |it: &dyn std::fmt::Display| CannotStart(it.to_string());
        let admission = Admission::new(&app.config.mta).map_err(|it| said(&it))?;
        let threads = std::thread::available_parallelism().map_or(2, usize::from).clamp(2, MOST_THREADS);
        let runtime = Builder::new_multi_thread().worker_threads(threads).thread_name("mta").enable_all().build();
        let runtime = runtime.map_err(|it| said(&it))?;
        let (stop, stopped) = watch::channel(false);
        let (tell, listening) = watch::channel(Vec::new());
        let (began, how) = oneshot::channel();
        let doors = Doors { app: app.clone(), permissions: permissions.clone(), admission, stopped };
        let running = runtime.spawn(doors.run(began, tell));
        let own = Self { runtime: Some(runtime), running: Some(running), stop, listening };
        match how.await {
            Ok(Began::Open | Began::Waiting) => Ok(own),
            Ok(Began::Refused(why)) => Err(said(&why)),
            Err(_) => Err(CannotStart("the doors for mail servers broke off".into())),
        }
    }

    /// What listens where; nothing while the database is away from the start.
    pub fn listening(&self) -> Vec<Listening> {
        self.listening.borrow().clone()
    }

    /// Takes no more connections, lets conversations end, and writes down what was decided.
    pub async fn stop(mut self) {
        // Nobody listens any more: then they have ended already.
        let _told = self.stop.send(true);
        if let Some(running) = self.running.take()
            && let Err(error) = running.await
        {
            tracing::error!(%error, "the doors for mail servers broke off");
        }
    }
}

impl Drop for MailDoors {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

struct Doors {
    app: App,
    permissions: Permissions,
    admission: Admission,
    stopped: watch::Receiver<bool>,
}

/// What is open, before anything is accepted there.
#[derive(Default)]
struct Open {
    listeners: Vec<(&'static str, Listener)>,
    http: Option<http::Server>,
}

impl Doors {
    async fn run(self, began: oneshot::Sender<Began>, tell: watch::Sender<Vec<Listening>>) {
        let mut began = Some(began);
        let mut say = |how: Began| began.take().and_then(|it| it.send(how).err());
        let Some(following) = self.load(&mut say).await else { return };
        let open = loop {
            match self.open() {
                Ok(open) => break open,
                // Whoever started us hears of it and ends; later, nobody does.
                Err(why) => match say(Began::Refused(why)) {
                    Some(Began::Refused(why)) => tracing::error!(%why, "mail servers cannot ask yet"),
                    _ => return following.stop().await,
                },
            }
            if self.pause().await {
                return following.stop().await;
            }
        };
        let listening = open.places();
        for it in &listening {
            tracing::info!(what = it.what, place = it.place, "mail servers can ask");
        }
        tell.send_replace(listening.clone());
        let reporting = tokio::spawn({
            let (permissions, app, stopped) = (self.permissions.clone(), self.app.clone(), self.stopped.clone());
            async move { permissions.report(&app, listening, stopped).await }
        });
        let web = self.serve(open);
        let _nobody_waits = say(Began::Open);
        let mut stopped = self.stopped.clone();
        drop(stopped.wait_for(|it| *it).await);
        self.wait_for_conversations().await;
        if let Some(web) = web {
            web.stop().await;
        }
        following.stop().await;
        // It writes the last numbers.
        drop(tokio::time::timeout(FAREWELL, reporting).await);
    }

    /// Nothing if told to stop before the database answered.
    async fn load(&self, say: &mut impl FnMut(Began) -> Option<Began>) -> Option<Following> {
        let mut told = false;
        while let Err(error) = self.permissions.load(&self.app).await {
            if !told {
                tracing::error!(%error, "mail servers cannot ask yet: the database does not say who may send as whom");
                told = true;
            }
            say(Began::Waiting);
            if self.pause().await {
                return None;
            }
        }
        Some(self.permissions.follow(&self.app))
    }

    /// True if told to stop meanwhile.
    async fn pause(&self) -> bool {
        let mut stopped = self.stopped.clone();
        tokio::time::timeout(AGAIN, stopped.wait_for(|it| *it)).await.is_ok()
    }

    fn open(&self) -> Result<Open, CannotListen> {
        let settings = &self.app.config.mta;
        let mut open = Open::default();
        let named = [("milter", &settings.milter), ("socketmap", &settings.socketmap), ("line", &settings.line)];
        for (what, place) in named {
            if let Some(place) = place {
                open.listeners.push((what, Listener::bind(place, &self.admission)?));
            }
        }
        if let Some(address) = settings.http {
            open.http = Some(http::Server::bind(address)?);
        }
        Ok(open)
    }

    fn serve(&self, open: Open) -> Option<http::Running> {
        for (what, listener) in open.listeners {
            let private = matches!(listener.place(), Place::Unix(_));
            match what {
                "socketmap" => self.converse(listener, socketmap::converse),
                "line" => self.converse(listener, move |stream, permissions, stopped| {
                    line::converse(stream, permissions, private, stopped)
                }),
                _ => {
                    let terms = terms(&self.app);
                    self.converse(listener, move |stream, permissions, stopped| {
                        milter::converse(stream, permissions, terms.clone(), Limits::default(), stopped)
                    });
                }
            }
        }
        open.http.and_then(|it| it.run(&self.permissions, self.admission.clone(), self.app.clock.now()))
    }

    /// One task for each connection, which is counted while it lasts.
    fn converse<F, Task>(&self, listener: Listener, speak: F)
    where
        F: Fn(Stream, Permissions, watch::Receiver<bool>) -> Task + Send + 'static,
        Task: Future<Output = ()> + Send + 'static,
    {
        let (permissions, stopped) = (self.permissions.clone(), self.stopped.clone());
        let told = stopped.clone();
        tokio::spawn(listener.serve(stopped, move |stream| {
            let conversation = speak(stream, permissions.clone(), told.clone());
            let permissions = permissions.clone();
            async move {
                let _while_it_lasts = permissions.tally().connected();
                conversation.await;
            }
        }));
    }

    async fn wait_for_conversations(&self) {
        let over = async {
            while self.permissions.tally().now().connections > 0 {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        if tokio::time::timeout(FAREWELL, over).await.is_err() {
            let open = self.permissions.tally().now().connections;
            tracing::warn!(open, "connections of mail servers were still open and are broken off");
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

impl Open {
    fn places(&self) -> Vec<Listening> {
        let listening = |what: &str, place: String| Listening { what: what.to_owned(), place };
        let sockets = self.listeners.iter().map(|(what, it)| listening(what, it.place().to_string()));
        sockets.chain(self.http.iter().map(|it| listening("http", it.address().to_string()))).collect()
    }
}
