//! Questions and answers in lines, for Exim's `${readsocket}` and anything else that can open a socket. The grammar is
//! written down in `docs/line-protocol.md`, its use with Exim in `docs/exim.md`.
//!
//! A question that is not understood is answered with "later", so that a mistake in a mail server's settings puts mail off
//! instead of letting it through. Private keys are handed out only where the operator said so (`mta.hand_out_keys`) and only
//! over a UNIX socket; elsewhere the question for them is answered with "later", too. A peer that is too slow, or whose line
//! has no end, is cut off, which Exim takes as a failure of the question, and puts the mail off.

mod question;

use super::fields::originators;
use super::reply::{Letters, Reply};
use super::stream::Stream;
use crate::mailboxes::{self, Door, Permissions, Refusal};
use crate::rules::permission::{Permit, Verdict};
use data_encoding::BASE64;
use question::Question;
use std::io;
use std::time::Duration;
use tokio::sync::watch;

/// A header of one million octets (Exim's `header_maxsize`) in base64, and what stands around it.
const LONGEST: usize = 1_572_864;

/// How long a peer may take.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// Between two questions.
    idle: Duration,
    /// From a question's first octet to its last, and to take an answer.
    question: Duration,
}

const LIMITS: Limits = Limits { idle: Duration::from_secs(30), question: Duration::from_secs(10) };

/// Answers until the peer is done or too slow; or, between two questions, until `stopped`. `private` says that it is a UNIX
/// socket.
pub(super) async fn converse(stream: Stream, permissions: Permissions, private: bool, stopped: watch::Receiver<bool>) {
    let hands_out = private && permissions.settings().hand_out_keys;
    talk(stream, |line| answer(&permissions, hands_out, line), LIMITS, stopped).await;
}

async fn talk(
    mut stream: Stream,
    answer: impl Fn(&[u8]) -> String,
    limits: Limits,
    mut stopped: watch::Receiver<bool>,
) {
    let mut buffer = Vec::with_capacity(4096);
    loop {
        while let Some(end) = buffer.iter().position(|it| *it == b'\n') {
            let line = buffer.get(..end).unwrap_or_default();
            let said = answer(line.strip_suffix(b"\r").unwrap_or(line));
            buffer.drain(..=end);
            if let Err(error) = stream.write(said.as_bytes(), limits.question).await {
                return tracing::debug!(%error, "a mail server did not take its answer");
            }
        }
        let read = if buffer.is_empty() {
            tokio::select! {
                read = stream.read(&mut buffer, limits.idle) => read,
                _ = stopped.wait_for(|it| *it) => return,
            }
        } else {
            match tokio::time::timeout(limits.question, rest(&mut stream, &mut buffer, limits)).await {
                Ok(read) => read,
                Err(_) => Err(io::ErrorKind::TimedOut.into()),
            }
        };
        match read {
            Ok(0) if buffer.is_empty() => return,
            Ok(0) => return tracing::warn!("a mail server was cut off: its question has no end"),
            Ok(_) if buffer.len() > LONGEST => {
                return tracing::warn!("a mail server was cut off: a question has more than {LONGEST} octets");
            }
            Ok(_) => {}
            Err(error) => return tracing::debug!(%error, "a mail server's connection broke"),
        }
    }
}

/// Reads on until the line that has begun has its end, or is too long for one.
async fn rest(stream: &mut Stream, buffer: &mut Vec<u8>, limits: Limits) -> io::Result<usize> {
    loop {
        let before = buffer.len();
        let read = stream.read(buffer, limits.question).await?;
        let ended = buffer.get(before..).unwrap_or_default().contains(&b'\n');
        if read == 0 || ended || buffer.len() > LONGEST {
            return Ok(read);
        }
    }
}

/// With the end of its line.
fn answer(permissions: &Permissions, hands_out: bool, line: &[u8]) -> String {
    match Question::read(line) {
        Ok(question) => say(permissions, hands_out, &question),
        Err(why) => {
            tracing::warn!(%why, "a mail server asked what is not understood; its mail is put off");
            later()
        }
    }
}

fn say(permissions: &Permissions, hands_out: bool, question: &Question) -> String {
    match question {
        Question::Envelope { login, mail_from, client } => {
            let asked = mailboxes::Question { door: Door::Line, login, client };
            judged(permissions.envelope(&asked, mail_from), login)
        }
        Question::Header { login, mail_from, header, client } => {
            let asked = mailboxes::Question { door: Door::Line, login, client };
            judged(permissions.header(&asked, mail_from, &originators(header)), login)
        }
        Question::Signing { login, author } => signing(permissions, login, author),
        Question::Key { .. } if !hands_out => {
            tracing::warn!("a mail server asked for a key; mta.hand_out_keys is off, or this is no UNIX socket");
            later()
        }
        Question::Key { login, author, selector } => key(permissions, login, author, selector),
    }
}

fn judged(answer: Result<Option<Permit>, Refusal>, login: &str) -> String {
    match answer {
        Ok(Some(permit)) => format!("yes {}\n", permit.rule.id()),
        Ok(None) => "yes observed\n".into(),
        Err(refusal) => {
            let word = if matches!(refusal.verdict, Verdict::Reject(_)) { "no" } else { "later" };
            format!("{word} {}\n", Reply::refusing(&refusal, login, Letters::Ascii))
        }
    }
}

/// Domain and selectors; nothing behind the yes where mail leaves unsigned.
fn signing(permissions: &Permissions, login: &str, author: &str) -> String {
    let keys = match permissions.decide(login, author) {
        Verdict::Permit(permit) => permissions.signing(&permit),
        // It was let through because we only observe, or the permission went while the mail was waiting.
        Verdict::Reject(_) => Ok(Vec::new()),
        Verdict::Defer(doubt) => Err(doubt),
    };
    match keys {
        Err(_) => later(),
        Ok(keys) => match keys.first() {
            None => "yes\n".into(),
            Some(first) => {
                let selectors: Vec<&str> = keys.iter().map(|it| it.selector.as_str()).collect();
                format!("yes {} {}\n", first.domain, selectors.join(":"))
            }
        },
    }
}

/// PKCS#8 as PEM (RFC 7468).
fn key(permissions: &Permissions, login: &str, author: &str, selector: &str) -> String {
    let Verdict::Permit(permit) = permissions.decide(login, author) else { return later() };
    match permissions.private_key(&permit, selector) {
        Ok(Some(key)) => pem(&key),
        Ok(None) | Err(_) => later(),
    }
}

fn pem(key: &[u8]) -> String {
    let mut text = String::from("-----BEGIN PRIVATE KEY-----\n");
    // Lines of 64 characters.
    for line in key.chunks(48) {
        text.push_str(&BASE64.encode(line));
        text.push('\n');
    }
    text.push_str("-----END PRIVATE KEY-----\n");
    text
}

fn later() -> String {
    format!("later {}\n", Reply::later(None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::UnixStream;

    const QUICK: Limits = Limits { idle: Duration::from_millis(150), question: Duration::from_millis(150) };

    async fn said(to_send: &[&[u8]], then_shut: bool) -> String {
        let (mut peer, own) = UnixStream::pair().expect("a pair");
        let (_stop, stopped) = watch::channel(false);
        let talking = tokio::spawn(talk(own.into(), |line| format!("<{}>\n", line.escape_ascii()), QUICK, stopped));
        for piece in to_send {
            if peer.write_all(piece).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        if then_shut {
            peer.shutdown().await.expect("shut");
        }
        let mut answers = String::new();
        // Being cut off in the middle of a question may be told as an error.
        let _closed = peer.read_to_string(&mut answers).await;
        talking.await.expect("no panic");
        answers
    }

    #[tokio::test]
    async fn one_question_or_several_in_any_pieces() {
        assert_eq!(said(&[b"a b\n"], true).await, "<a b>\n");
        assert_eq!(said(&[b"a\r\nb\n"], true).await, "<a>\n<b>\n");
        let pieces: Vec<&[u8]> = b"ab\ncd\n".chunks(1).collect();
        assert_eq!(said(&pieces, false).await, "<ab>\n<cd>\n", "closed after a while");
        assert_eq!(said(&[b"\n"], true).await, "<>\n");
    }

    #[tokio::test]
    async fn half_a_question_is_no_question() {
        assert_eq!(said(&[b"a\nenvelope"], true).await, "<a>\n");
        let begun = std::time::Instant::now();
        let drops: Vec<&[u8]> = vec![b"x".as_slice(); 300];
        assert_eq!(said(&drops, false).await, "", "one octet after another, and never an end");
        assert!(begun.elapsed() < Duration::from_secs(5));
    }

    #[tokio::test]
    async fn a_line_without_an_end_is_cut_off() {
        let block = vec![b'x'; 100_000];
        let blocks: Vec<&[u8]> = vec![block.as_slice(); 20];
        assert_eq!(said(&blocks, false).await, "");
        let long = [vec![b'x'; LONGEST - 100_000], b"\n".to_vec()].concat();
        assert_eq!(said(&[&long], true).await.len(), LONGEST - 100_000 + 3, "what fits is answered");
    }

    #[test]
    fn keys_are_pem_that_every_program_reads() {
        let text = pem(&[0xab; 100]);
        let lengths: Vec<usize> = text.lines().map(str::len).collect();
        assert_eq!(lengths, [27, 64, 64, 8, 25]);
    }
}
