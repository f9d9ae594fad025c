//! What keeps our mail from becoming a nuisance: the daily limit, "never mail me again", and forgetting.

use super::{Post, queue};
use crate::ground::Ground;
use crate::support::app::{Database, both_databases};
use crate::support::smtp::{Conduct, Point};
use frankmark::audit::Actor;
use frankmark::error::Error;
use frankmark::mailer::Block;
use frankmark::notices::{self, Queued, State};
use frankmark::rules::address::Recipient;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The token of the link at the end of a mail.
fn token(text: &str) -> String {
    text.split("/no-mail/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned()
}

both_databases! {
    async fn an_address_gets_twenty_mails_a_day_however_it_is_written(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let zeta = post.ground.customer("Zeta").await;
        for number in 0..20 {
            let mut notice = post.notice(&format!("mail {number}"), if number % 2 == 0 { "it@acme.example" } else { "IT@ACME.example" });
            if number % 3 == 0 {
                notice.customer = Some(zeta.id.clone());
            }
            assert!(matches!(queue(post.app(), notice).await, Ok(Queued::Queued(_))));
        }
        let one_more = queue(post.app(), post.notice("one more", "It@acme.example")).await;
        assert!(matches!(&one_more, Err(Error::Conflict(say)) if say.key == "notices-too-many"), "{one_more:?}");
        post.queued("to another", "desk@acme.example").await;
        assert!(matches!(queue(post.app(), post.notice("mail 3", "it@acme.example")).await, Ok(Queued::AlreadyQueued(_))));
        post.ground.wait(DAY + Duration::from_secs(1));
        post.queued("tomorrow", "it@acme.example").await;
    }

    async fn who_says_never_again_gets_nothing_more_and_nothing_that_waits(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let first = post.queued("first", "It@acme.example").await;
        post.round().await;
        let waiting = post.queued("waiting", "it@ACME.example").await;
        let to_other = post.queued("other", "other@acme.example").await;
        let token = token(&notices::show(post.app(), &first).await.unwrap().text);
        assert_eq!(token.len(), 43, "256 bits: {token}");
        let who = notices::who_would_stop(post.app(), &token).await.unwrap();
        assert_eq!(who.to_string(), "It@acme.example");
        assert_eq!(post.mail(&waiting).await.state, State::Queued, "looking stops nothing");
        for _ in 0..2 {
            assert_eq!(notices::stop(post.app(), &token).await.unwrap(), who, "works any number of times");
        }
        assert_eq!(post.mail(&waiting).await.state, State::Failed);
        assert_eq!(queue(post.app(), post.notice("later", "iT@acme.example")).await.unwrap(), Queued::Stopped);
        let again = notices::send_again(post.app(), &Actor::Operator, &post.acme.id, &post.domain, &waiting).await;
        assert!(matches!(&again, Err(Error::Conflict(say)) if say.key == "notices-stopped"), "{again:?}");
        assert_eq!(post.round().await, 1);
        assert_eq!((post.mail(&to_other).await.state, post.sink.received().len()), (State::Sent, 2));

        let recipient = Recipient::parse("it@acme.example").unwrap();
        assert!(notices::allow(post.app(), &Actor::Operator, &recipient).await.unwrap());
        assert!(!notices::allow(post.app(), &Actor::Operator, &recipient).await.unwrap());
        post.queued("allowed", "it@acme.example").await;
    }

    async fn an_unknown_link_stops_nobody(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let id = post.queued("first", "it@acme.example").await;
        let real = token(&notices::show(post.app(), &id).await.unwrap().text);
        for odd in ["", "x", &real.to_lowercase(), &format!("{real}0"), "a\0b"] {
            assert!(matches!(notices::stop(post.app(), odd).await, Err(Error::NotFound)), "{odd:?}");
        }
        let stored: Vec<String> = post.app().db.read(|conn| {
            use diesel::prelude::*;
            use frankmark::db::schema::outbox;
            Ok::<_, Error>(outbox::table.select(outbox::stop_hash).load(conn).map_err(frankmark::db::Failure::from)?)
        }).await.unwrap();
        assert!(!stored.contains(&real), "only a digest is kept");
    }

    async fn mails_are_forgotten_after_thirteen_months_but_none_that_waits(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let sent = post.queued("sent", "a@acme.example").await;
        post.round().await;
        post.sink.behave(Conduct::Says(Point::Connection, "421 later"));
        let waiting = post.queued("waiting", "b@acme.example").await;
        post.ground.wait(DAY * 390);
        assert_eq!(notices::sweep(post.app()).await.unwrap(), 0);
        post.ground.wait(DAY * 10);
        assert_eq!(notices::sweep(post.app()).await.unwrap(), 1);
        assert!(matches!(notices::show(post.app(), &sent).await, Err(Error::NotFound)));
        assert_eq!(post.mail(&waiting).await.state, State::Queued);
    }

    async fn a_letter_that_cannot_be_made_queues_nothing(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let mut notice = post.notice("bad", "it@acme.example");
        notice.letter.blocks.push(Block::Link { label: "x".into(), url: "javascript:alert(1)".into() });
        assert!(matches!(queue(post.app(), notice).await, Err(Error::Internal(_))));
        assert_eq!(post.round().await, 0);
    }
}

#[tokio::test]
async fn without_a_way_out_nothing_is_queued_and_that_is_said() {
    let Some(ground) = Ground::open(Database::Sqlite) else { return };
    assert!(!notices::is_on(&ground.app));
    let refused = queue(&ground.app, super::notice(None, None, "x", "it@acme.example")).await;
    assert!(matches!(&refused, Err(Error::Conflict(say)) if say.key == "notices-no-way-out"), "{refused:?}");
    assert_eq!(notices::send_due(&ground.app, 10).await.unwrap(), 0);
}
