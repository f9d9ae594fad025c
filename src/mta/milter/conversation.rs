//! Reading what a mail server says and answering it, one write per turn, within limits of time.

use super::answer::Answers;
use super::frames::{Frames, Malformed};
use super::judging::{Bench, Judge, Terms};
use super::session::{Next, Session};
use crate::mta::stream::Stream;
use std::io;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::Instant;

/// How long a peer may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Between frames. Postfix keeps a connection for as long as its own client's session lasts, and tells nothing of
    /// commands that are of no interest here.
    pub idle: Duration,
    /// From a frame's first octet to its last, and to take an answer.
    pub frame: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { idle: Duration::from_secs(3600), frame: Duration::from_secs(30) }
    }
}

#[derive(Debug, thiserror::Error)]
enum Broken {
    #[error("{0}")]
    Malformed(#[from] Malformed),
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// Talks until the peer is done, breaks the protocol, or takes too long; or, between two messages, until `stop`.
pub(crate) async fn converse<J: Judge>(
    stream: Stream,
    judge: J,
    terms: Terms,
    limits: Limits,
    stop: watch::Receiver<bool>,
) {
    match talk(stream, &judge, &terms, limits, stop).await {
        Ok(()) => {}
        Err(Broken::Io(error)) => tracing::debug!(%error, "a mail server's connection broke"),
        Err(Broken::Malformed(error)) => tracing::warn!(%error, "a mail server was cut off"),
    }
}

async fn talk<J: Judge>(
    mut stream: Stream,
    judge: &J,
    terms: &Terms,
    limits: Limits,
    mut stop: watch::Receiver<bool>,
) -> Result<(), Broken> {
    let mut session = Session::new(terms.signing);
    let (mut frames, mut answers) = (Frames::default(), Answers::default());
    let mut frame_began: Option<Instant> = None;
    loop {
        while let Some(frame) = frames.next()? {
            frame_began = None;
            let next = session.take(&frame, &mut answers)?;
            if next == Next::Close {
                return Ok(());
            }
            act(next, &mut session, judge, terms, &mut answers);
        }
        if !answers.is_empty() {
            stream.write(answers.bytes(), limits.frame).await?;
            answers.clear();
        }
        let stopping = stop.has_changed().is_err() || *stop.borrow();
        let may_stop = session.is_idle() && !frames.is_within_frame();
        if stopping && may_stop {
            return Ok(());
        }
        let at_most = if frames.is_within_frame() {
            let began = *frame_began.get_or_insert_with(Instant::now);
            limits.frame.saturating_sub(began.elapsed())
        } else {
            limits.idle
        };
        let octets = tokio::select! {
            read = stream.read(frames.room(), at_most) => read?,
            _ = stop.wait_for(|it| *it), if may_stop => return Ok(()),
        };
        if octets == 0 {
            return Ok(());
        }
    }
}

pub(super) fn act<J: Judge>(next: Next, session: &mut Session, judge: &J, terms: &Terms, answers: &mut Answers) {
    let leading_space = session.leading_space();
    let Session { client, letter, .. } = session;
    let bench = Bench { judge, terms, client, leading_space };
    match next {
        Next::JudgeEnvelope => {
            let judged = bench.envelope(letter);
            session.envelope_judged(judged, answers);
        }
        Next::JudgeHeader => letter.outcome = Some(bench.header(letter)),
        Next::Finish => {
            let judged = bench.finish(letter);
            session.message_judged(judged, answers);
        }
        Next::Read | Next::Close => {}
    }
}
