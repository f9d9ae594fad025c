//! `frankmark mta`: answers mail servers and does nothing else, until ctrl-c or SIGTERM.
//!
//! For a process of its own beside `frankmark serve` with `mta.apart = true`: the web part can be restarted or upgraded while
//! mail goes on. A database that is away at the start is waited for; sockets are opened once everything was read. Makes no
//! database of its own: an empty one would refuse all mail.

use super::failure::Failure;
use super::output::Output;
use super::{Answer, logging};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::mailboxes::{Listening, Permissions};
use crate::mta::MailDoors;
use crate::text::Say;
use serde_json::json;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};

/// Between two attempts to reach the database.
const AGAIN: Duration = Duration::from_secs(2);

pub(super) async fn run(config: Config, output: &Output) -> Result<Answer, Failure> {
    logging::of_a_server(&config.log);
    if !config.mta.is_on() {
        let why = "mta.milter, mta.socketmap, mta.line, mta.http: none of them is set, so no mail server could ask";
        return Err(Failure::wrong_use(&why));
    }
    let mut terminate = signal(SignalKind::terminate()).map_err(|it| Failure::could_not(&it))?;
    let mut told = std::pin::pin!(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    });
    let app = tokio::select! {
        app = opened(config) => app?,
        () = &mut told => return Ok(Answer::Done),
    };
    let doors = MailDoors::start(&app, &Permissions::new(&app)).await.map_err(|it| Failure::could_not(&it))?;
    let listening = doors.listening();
    output.answer(&json!({ "listening": listening }), || {
        if listening.is_empty() {
            return output.paragraph(&Say::key("cli-mta-waiting"), 0);
        }
        places(&listening, output)
    });
    told.await;
    doors.stop().await;
    Ok(Answer::Done)
}

/// A line for each place where mail servers can ask.
pub(super) fn places(listening: &[Listening], output: &Output) -> Vec<String> {
    let line = |it: &Listening| {
        let say = Say::key("cli-mta-listening").with("what", it.what.as_str()).with("place", it.place.as_str());
        output.paragraph(&say, 0)
    };
    listening.iter().flat_map(line).collect()
}

/// Waits for the database.
async fn opened(config: Config) -> Result<App, Failure> {
    let mut said = false;
    loop {
        let asked = config.clone();
        let away = tokio::task::spawn_blocking(move || App::database_is_away(&asked)).await;
        let away = away.map_err(|it| Failure::could_not(&it))?.map_err(|it| Failure::could_not(&it))?;
        let Some(why) = away else {
            return App::open(config, Clock::system()).map_err(|it| Failure::could_not(&it));
        };
        if !said {
            tracing::error!(why, "mail servers cannot ask yet: the database is away");
            said = true;
        }
        tokio::time::sleep(AGAIN).await;
    }
}
