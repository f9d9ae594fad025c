//! "What is in the outbox?" Sends what is due.
//!
//! A claim holds as long as its process gives signs of life. What was claimed by a process that died before the final dot
//! is tried again; what it was handing over is unsure (see [`super`]).

use super::store::{self, Load};
use super::{Kind, State, stop};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MailId;
use crate::mailer::{Outcome, Parcel};
use crate::rules::address::Recipient;
use crate::rules::lifecycle::next_try;
use crate::vault;
use data_encoding::HEXLOWER;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// Connections to the relay at one time, of one process: relays begin to refuse at ten to fifty.
pub const AT_ONCE: u32 = 8;
/// How long a claim holds without a sign of life of whoever has it.
const LEASE: Duration = Duration::from_secs(20);
const SIGN_OF_LIFE: Duration = Duration::from_secs(6);
/// A database that is away when the relay has answered is waited for: without a word in the row the mail is unsure.
const WRITES: u32 = 15;
const BETWEEN_WRITES: Duration = Duration::from_secs(1);
/// In the row of a mail whose sender fell silent.
const FELL_SILENT: &str = "the program stopped while it was handing this mail over";

/// Tries up to `most` mails whose time has come, the longest overdue first; how many were tried. Any number of processes
/// may do this. Trouble with one does not keep the others from their turn.
pub async fn send_due(app: &App, most: u32) -> Result<u32> {
    let now = app.clock.now();
    let (due, lapsed) =
        app.db.read(move |conn| Ok::<_, Error>((store::due(conn, now, most)?, store::lapsed(conn, now)?))).await?;
    if !lapsed.is_empty() {
        let lapse = move |tx: &mut Conn| {
            for id in &lapsed {
                store::lapse(tx, id, FELL_SILENT, now)?;
            }
            Ok::<_, Error>(())
        };
        app.db.write(lapse).await?;
    }
    let permits = Arc::new(Semaphore::new(usize::try_from(AT_ONCE).unwrap_or(1)));
    let mut tries = JoinSet::new();
    for id in due {
        let Ok(permit) = Arc::clone(&permits).acquire_owned().await else { break };
        let app = app.clone();
        tries.spawn(async move {
            let _held_to_the_end = permit;
            attempt(&app, &id).await.unwrap_or_else(|error| {
                tracing::warn!(mail = %id, %error, "a mail could not be tried");
                false
            })
        });
    }
    let mut done = 0;
    while let Some(ended) = tries.join_next().await {
        match ended {
            Ok(tried) => done += u32::from(tried),
            Err(error) => tracing::error!(%error, "sending a mail broke off"),
        }
    }
    Ok(done)
}

/// False if somebody else was faster.
async fn attempt(app: &App, id: &MailId) -> Result<bool> {
    let claimer = HEXLOWER.encode(&vault::random::<16>()?);
    let Some(load) = claimed(app, id, &claimer).await? else { return Ok(false) };
    let address = |text: &str| Recipient::parse(text).map_err(|_| Error::Internal(format!("outbox: no address: {id}")));
    let parcel = Parcel {
        id: load.id.to_string(),
        sender: address(&load.sender)?,
        recipient: address(&load.recipient)?,
        message: load.message.clone(),
    };
    let outcome = delivered(app, &parcel, id, &claimer).await;
    tracing::info!(mail = %id, ?outcome, "tried to send");
    for write in 1.. {
        match written(app, &load, &claimer, &outcome).await {
            Err(Error::Unavailable(_)) if write < WRITES => tokio::time::sleep(BETWEEN_WRITES).await,
            other => return other.map(|()| true),
        }
    }
    Ok(true)
}

async fn claimed(app: &App, id: &MailId, claimer: &str) -> Result<Option<Load>> {
    let (id, claimer, now) = (id.clone(), claimer.to_owned(), app.clock.now());
    let vault = app.clone();
    app.db
        .write(move |tx| {
            let Some(load) = store::claim(tx, &id, &claimer, now, now.plus(LEASE))? else { return Ok(None) };
            // Its reader may have said no while it was tried before.
            let stopped = match Recipient::parse(&load.recipient) {
                Ok(to) => store::is_stopped(tx, &stop::address_hash(&vault, &to)?)?,
                Err(_) => false,
            };
            if stopped {
                store::end(tx, &id, &claimer, State::Failed.id(), stop::WITHDRAWN, now)?;
            }
            Ok(Some(load).filter(|_| !stopped))
        })
        .await
}

/// One try, with signs of life as long as it takes.
async fn delivered(app: &App, parcel: &Parcel, id: &MailId, claimer: &str) -> Outcome {
    let marked = async {
        let (id, claimer, until) = (id.clone(), claimer.to_owned(), app.clock.now().plus(LEASE));
        let marked = app.db.write(move |tx| Ok::<_, Error>(store::hand_over(tx, &id, &claimer, until)?)).await;
        // With the database away nothing would know that the message has gone.
        marked.unwrap_or(false)
    };
    let mut delivery = Box::pin(app.mailer.deliver(parcel, marked));
    loop {
        match tokio::time::timeout(SIGN_OF_LIFE, &mut delivery).await {
            Ok(outcome) => return outcome,
            Err(_) => {
                let (id, claimer, until) = (id.clone(), claimer.to_owned(), app.clock.now().plus(LEASE));
                let kept = app.db.write(move |tx| Ok::<_, Error>(store::extend(tx, &id, &claimer, until)?)).await;
                tracing::debug!(?kept, "the relay takes long");
            }
        }
    }
}

/// Writes down what became of it, unless somebody else has ended it meanwhile.
async fn written(app: &App, load: &Load, claimer: &str, outcome: &Outcome) -> Result<()> {
    let (id, claimer, outcome, now) = (load.id.clone(), claimer.to_owned(), outcome.clone(), app.clock.now());
    let tries = u32::try_from(load.tries).unwrap_or(u32::MAX);
    let chance = u32::from_le_bytes(vault::random()?);
    let next = next_try(tries, load.created_at, Kind::from_id(&load.kind)?.patience(), now, chance);
    app.db
        .write(move |tx| {
            let (state, reply) = match &outcome {
                Outcome::Sent(reply) => (State::Sent, reply),
                Outcome::Refused(reply) => (State::Failed, reply),
                Outcome::Unsure(reply) => (State::Unsure, reply),
                Outcome::Later(reply) => match next {
                    Some(at) => return Ok(store::retry(tx, &id, &claimer, reply, at).map(drop)?),
                    None => (State::Failed, reply),
                },
                // No longer ours, or nothing could be written: a claim that is still ours runs out.
                Outcome::Withheld => return Ok(()),
            };
            Ok(store::end(tx, &id, &claimer, state.id(), reply, now).map(drop)?)
        })
        .await
}
