//! The second lock: Postfix's `smtpd_sender_login_maps` asks who owns an address, by the socketmap protocol
//! (`socketmap_table(5)`): netstrings, `sender-login KEY` in, `OK login,login`, `NOTFOUND ` or `TEMP reason` out.
//!
//! The key is everything after the first blank, whatever is in it: what is no address has no owner. `NOTFOUND ` is said only
//! when everything is known and nobody may use the address; every doubt is `TEMP`, which is a temporary refusal. So are
//! more owners than fit into an answer (Postfix takes 100,000 octets), since a list that was cut would refuse for good those
//! who were left out. Nobody says here who has signed in: Postfix compares, and asks the same of sessions that have not.
//! A peer that breaks the protocol or is too slow is cut off without an answer; Postfix takes that as a temporary error.

use super::stream::Stream;
use crate::mailboxes::Permissions;
use std::io;
use std::time::Duration;
use tokio::sync::watch;

/// The name of the map in `socketmap:unix:PATH:sender-login`.
const MAP: &[u8] = b"sender-login";
/// As Postfix has it.
const LONGEST_QUERY: usize = 10_000;
const LONGEST_ANSWER: usize = 100_000;

/// How long a peer may take.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// Between two questions.
    idle: Duration,
    /// From a question's first octet to its last, and to take an answer.
    query: Duration,
}

/// Postfix keeps an idle connection for ten seconds.
const LIMITS: Limits = Limits { idle: Duration::from_secs(120), query: Duration::from_secs(10) };

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
enum Malformed {
    #[error("a netstring begins with its length")]
    Length,
    #[error("a question has more than {LONGEST_QUERY} octets")]
    TooLong,
    #[error("a netstring ends with a comma")]
    Comma,
}

/// Answers until the peer is done, breaks the protocol or takes too long; or, between two questions, until `stopped`.
pub(super) async fn converse(stream: Stream, permissions: Permissions, stopped: watch::Receiver<bool>) {
    talk(stream, |query| answer(&permissions, query), LIMITS, stopped).await;
}

async fn talk(
    mut stream: Stream,
    answer: impl Fn(&[u8]) -> String,
    limits: Limits,
    mut stopped: watch::Receiver<bool>,
) {
    let mut buffer = Vec::with_capacity(1024);
    loop {
        loop {
            match netstring(&buffer) {
                Ok(None) => break,
                Ok(Some((query, used))) => {
                    let said = framed(&answer(query));
                    buffer.drain(..used);
                    if let Err(error) = stream.write(&said, limits.query).await {
                        return tracing::debug!(%error, "a mail server did not take its answer");
                    }
                }
                Err(error) => return tracing::warn!(%error, "a mail server was cut off"),
            }
        }
        let read = if buffer.is_empty() {
            tokio::select! {
                read = stream.read(&mut buffer, limits.idle) => read,
                _ = stopped.wait_for(|it| *it) => return,
            }
        } else {
            match tokio::time::timeout(limits.query, whole(&mut stream, &mut buffer, limits)).await {
                Ok(read) => read,
                Err(_) => Err(io::ErrorKind::TimedOut.into()),
            }
        };
        match read {
            Ok(0) => return,
            Ok(_) => {}
            Err(error) => return tracing::debug!(%error, "a mail server's connection broke"),
        }
    }
}

/// Reads on until the question that has begun is there, or cannot become one.
async fn whole(stream: &mut Stream, buffer: &mut Vec<u8>, limits: Limits) -> io::Result<usize> {
    loop {
        let read = stream.read(buffer, limits.query).await?;
        if read == 0 || !matches!(netstring(buffer), Ok(None)) {
            return Ok(read);
        }
    }
}

/// The first netstring, and how many octets it takes; nothing while some of it is missing.
fn netstring(bytes: &[u8]) -> Result<Option<(&[u8], usize)>, Malformed> {
    let digits = bytes.iter().take_while(|it| it.is_ascii_digit()).count();
    let (number, rest) = bytes.split_at(digits.min(bytes.len()));
    if digits > 5 {
        return Err(Malformed::TooLong);
    }
    let rest = match rest.split_first() {
        None => return Ok(None),
        Some((b':', rest)) if digits > 0 => rest,
        Some(_) => return Err(Malformed::Length),
    };
    let length = number.iter().fold(0_usize, |sum, it| sum * 10 + usize::from(it - b'0'));
    if length > LONGEST_QUERY {
        return Err(Malformed::TooLong);
    }
    match rest.split_at_checked(length) {
        Some((query, [b',', ..])) => Ok(Some((query, digits + length + 2))),
        Some((_, [_, ..])) => Err(Malformed::Comma),
        _ => Ok(None),
    }
}

fn framed(text: &str) -> Vec<u8> {
    format!("{}:{text},", text.len()).into_bytes()
}

fn answer(permissions: &Permissions, query: &[u8]) -> String {
    let blank = query.iter().position(|it| *it == b' ').unwrap_or(query.len());
    let (map, key) = query.split_at(blank);
    if map != MAP {
        return "TEMP there is only the map sender-login".into();
    }
    // An address in other letters than UTF-8 is nobody's. Without a blank there is no key at all.
    let key = std::str::from_utf8(key.get(1..).unwrap_or_default()).unwrap_or_default();
    match permissions.owners(key) {
        Ok(owners) if owners.is_empty() => "NOTFOUND ".into(),
        Ok(owners) => {
            let said = format!("OK {}", owners.join(","));
            if said.len() > LONGEST_ANSWER { "TEMP more owners than fit into an answer".into() } else { said }
        }
        Err(doubt) => format!("TEMP {}", doubt.id()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::UnixStream;

    const QUICK: Limits = Limits { idle: Duration::from_millis(150), query: Duration::from_millis(150) };

    /// What comes back until the door closes, where every question is answered with itself.
    async fn said(to_send: &[&[u8]]) -> String {
        let (mut peer, own) = UnixStream::pair().expect("a pair");
        let (_stop, stopped) = watch::channel(false);
        let echo = |query: &[u8]| format!("OK {}", query.escape_ascii());
        let talking = tokio::spawn(talk(own.into(), echo, QUICK, stopped));
        for piece in to_send {
            if peer.write_all(piece).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let mut answers = String::new();
        // Being cut off in the middle of a question may be told as an error.
        let _closed = peer.read_to_string(&mut answers).await;
        talking.await.expect("no panic");
        answers
    }

    #[tokio::test]
    async fn questions_come_in_any_pieces() {
        assert_eq!(said(&[b"3:a b,"]).await, "6:OK a b,");
        assert_eq!(said(&[b"3:a b,1:c,"]).await, "6:OK a b,4:OK c,");
        let pieces: Vec<&[u8]> = b"3:a b,1:c,".chunks(1).collect();
        assert_eq!(said(&pieces).await, "6:OK a b,4:OK c,");
        assert_eq!(said(&[b"0:,"]).await, "3:OK ,");
        assert_eq!(said(&[b"4:a\0\n,,"]).await, "11:OK a\\x00\\n,,");
    }

    #[tokio::test]
    async fn what_is_no_question_is_closed_without_an_answer() {
        let huge = b"99999999999999999999:x,".as_slice();
        for odd in [
            b"x".as_slice(),
            b":a,",
            b"-1:a,",
            b" 1:a,",
            b"3:abcd,",
            b"10001:",
            huge,
            b"00000000000003:abc,",
            b"GET / HTTP/1.1\r\n",
        ] {
            assert_eq!(said(&[odd]).await, "", "{}", odd.escape_ascii());
        }
        assert_eq!(said(&[b"1:a,zzz"]).await, "4:OK a,", "what came before is answered");
    }

    #[tokio::test]
    async fn slow_and_silent_peers_are_cut_off() {
        let begun = std::time::Instant::now();
        assert_eq!(said(&[b"5:ab"]).await, "", "the rest never comes");
        assert_eq!(said(&[]).await, "", "nothing ever comes");
        // One octet every 5 ms, and never an end.
        let drops: Vec<&[u8]> = vec![b"1".as_slice(), b"0000:"].into_iter().chain([b"a".as_slice(); 100]).collect();
        assert_eq!(said(&drops).await, "");
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    }

    #[tokio::test]
    async fn being_told_to_stop_closes_idle_connections() {
        let (mut peer, own) = UnixStream::pair().expect("a pair");
        let (stop, stopped) = watch::channel(false);
        let limits = Limits { idle: Duration::from_secs(60), ..QUICK };
        let talking = tokio::spawn(talk(own.into(), |_| "OK".into(), limits, stopped));
        stop.send(true).expect("heard");
        talking.await.expect("no panic");
        assert_eq!(peer.read(&mut [0; 8]).await.expect("closed"), 0);
    }
}
