//! Time: slow peers, quiet ones, and the end of the program.

use super::super::conversation::Limits;
use super::script::{Mta, Office, POSTFIX, terms};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::time::Instant;

const LIMITS: Limits = Limits { idle: Duration::from_secs(60), frame: Duration::from_millis(300) };

#[tokio::test]
async fn a_frame_must_be_whole_in_time_however_its_octets_drip() {
    let mut mta = Mta::connect(&Office::new(), terms(), LIMITS);
    mta.negotiate(POSTFIX).await;
    let start = Instant::now();
    let drip = async {
        mta.stream.write_all(b"\0\0\x10\0B").await.expect("written");
        while mta.stream.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    drip.await;
    let taken = start.elapsed();
    assert!(taken >= LIMITS.frame && taken < Duration::from_secs(10), "{taken:?}");
    assert!(mta.conversation.await.is_ok());
}

#[tokio::test]
async fn quiet_between_frames_may_last_longer_than_a_frame() {
    let limits = Limits { idle: Duration::from_millis(900), ..LIMITS };
    let mut mta = Mta::connect(&Office::new(), terms(), limits);
    mta.negotiate(POSTFIX).await;
    tokio::time::sleep(LIMITS.frame * 2).await;
    assert_eq!(mta.mail(Some("alice"), "<alice@acme.example>").await, "c");
    tokio::time::sleep(LIMITS.frame * 2).await;
    assert_eq!(mta.message(&[("From", " alice@acme.example")], b"").await.1, "c");
    let start = Instant::now();
    assert!(mta.is_closed().await && start.elapsed() >= limits.idle);
}

#[tokio::test]
async fn the_end_of_the_program_waits_for_messages_and_not_for_quiet_connections() {
    let mut quiet = Mta::connect(&Office::new(), terms(), LIMITS);
    quiet.negotiate(POSTFIX).await;
    quiet.stop.send_replace(true);
    assert!(quiet.is_closed().await);
    quiet.conversation.await.expect("it ended by itself");

    let mut busy = Mta::connect(&Office::new(), terms(), LIMITS);
    busy.negotiate(POSTFIX).await;
    assert_eq!(busy.mail(Some("alice"), "<alice@acme.example>").await, "c");
    busy.stop.send_replace(true);
    assert_eq!(busy.message(&[("From", " alice@acme.example")], b"x\r\n").await.1, "c");
    assert!(busy.is_closed().await);
    busy.conversation.await.expect("it ended by itself");
}
