//! Every end that a try can come to, on both databases.

use super::{Post, notice, queue};
use crate::support::app::both_databases;
use crate::support::python;
use crate::support::smtp::{Conduct, Point};
use frankmark::audit::Actor;
use frankmark::db::schema::audit_log;
use frankmark::error::Error;
use frankmark::ids::MailId;
use frankmark::notices::{self, Queued, State};
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

both_databases! {
    async fn a_mail_goes_once_with_the_reason_and_the_way_to_stop(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let id = post.queued("one", "It@acme.example").await;
        assert_eq!(post.mail(&id).await.state, State::Queued);
        assert_eq!((post.round().await, post.round().await), (1, 0));
        let sent = post.mail(&id).await;
        assert_eq!((sent.state, sent.tries, sent.last_reply.as_deref()), (State::Sent, 1, Some("250 2.0.0 taken as 1")));
        assert_eq!(sent.ended_at, Some(post.app().clock.now()));
        let whole = notices::show(post.app(), &id).await.unwrap();
        let received = post.sink.received();
        assert_eq!((received.len(), &received[0].message), (1, &whole.message), "what is kept is what went");
        assert_eq!(received[0].to, ["It@acme.example"], "the letters before the @ are left alone");
        assert!(whole.text.starts_with("About one.\n"), "{}", whole.text);
        assert!(whole.text.contains("named your address") && whole.text.contains("/no-mail/"), "{}", whole.text);
        let Some(read) = python::mail(whole.message.as_bytes()) else { return };
        assert_eq!(read["from"], serde_json::json!([["Example Mail", "no-reply@mail.example"]]));
        let of_domain = notices::of_domain(post.app(), &post.acme.id, &post.domain).await.unwrap();
        assert_eq!(of_domain.iter().map(|it| &it.id).collect::<Vec<_>>(), [&id]);
    }

    async fn one_occasion_is_one_mail_and_the_transaction_goes_on(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let first = post.queued("same", "it@acme.example").await;
        let (within, notices, now) = (
            post.app().clone(),
            [post.notice("same", "other@acme.example"), post.notice("next", "it@acme.example")],
            post.app().clock.now(),
        );
        let both = post.app().db.write(move |tx| {
            notices.into_iter().map(|it| notices::queue(tx, &within, it, now)).collect::<Result<Vec<_>, Error>>()
        });
        let both = both.await.unwrap();
        assert_eq!(both[0], Queued::AlreadyQueued(first));
        assert!(matches!(both[1], Queued::Queued(_)));
        assert_eq!(post.round().await, 2);
        assert_eq!(post.sink.received().len(), 2);
        assert!(matches!(queue(post.app(), post.notice("same", "it@acme.example")).await, Ok(Queued::AlreadyQueued(_))));
    }

    async fn what_did_not_happen_is_not_told(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let (within, notice, now) = (post.app().clone(), post.notice("x", "it@acme.example"), post.app().clock.now());
        let failed: Result<(), Error> = post
            .app()
            .db
            .write(move |tx| {
                notices::queue(tx, &within, notice, now)?;
                Err(Error::NotFound)
            })
            .await;
        assert!(failed.is_err());
        assert_eq!(post.round().await, 0);
    }

    async fn a_relay_that_is_away_is_tried_again_with_the_same_bytes(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let id = post.queued("one", "it@acme.example").await;
        let before = notices::show(post.app(), &id).await.unwrap().message;
        for (number, conduct) in
            [Conduct::Says(Point::Rcpt, "451 4.7.1 greylisted"), Conduct::HangsUp(Point::Data), Conduct::Says(Point::Dot, "452 full")]
                .into_iter()
                .enumerate()
        {
            post.sink.behave(conduct);
            assert_eq!((post.round().await, post.round().await), (1, 0), "not before its time");
            let mail = post.mail(&id).await;
            assert_eq!((mail.state, mail.tries), (State::Queued, number as u32 + 1));
            assert!(mail.next_try_at > post.app().clock.now());
            assert!(mail.last_reply.is_some(), "why it waits is shown");
            post.ground.wait(20 * MINUTE);
        }
        post.sink.behave(Conduct::Accepts);
        assert_eq!(post.round().await, 1);
        assert_eq!(post.mail(&id).await.state, State::Sent);
        let received = post.sink.received();
        assert_eq!(received.iter().filter(|it| it.is_taken).count(), 1);
        assert!(received.iter().all(|it| it.message == before), "every try sends the same bytes");
    }

    async fn after_three_days_in_vain_a_mail_has_failed(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        post.sink.behave(Conduct::Says(Point::Connection, "421 4.3.2 closed"));
        let id = post.queued("one", "it@acme.example").await;
        let mut rounds = 0;
        while post.mail(&id).await.state == State::Queued {
            rounds += post.round().await;
            post.ground.wait(5 * 60 * MINUTE);
            assert!(rounds < 100);
        }
        let mail = post.mail(&id).await;
        assert_eq!((mail.state, mail.last_reply.as_deref()), (State::Failed, Some("421 4.3.2 closed")));
        let days = mail.ended_at.unwrap().since(mail.created_at).as_secs_f64() / DAY.as_secs_f64();
        assert!((2.5..=3.2).contains(&days), "{days}");
        assert_eq!(post.round().await, 0);
    }

    async fn a_refusal_is_final_until_somebody_says_again(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let id = post.queued("one", "gone@acme.example").await;
        post.sink.behave(Conduct::Says(Point::Rcpt, "550 5.1.1 no such user"));
        assert_eq!(post.round().await, 1);
        post.ground.wait(5 * DAY);
        assert_eq!(post.round().await, 0);
        let mail = post.mail(&id).await;
        assert_eq!((mail.state, mail.last_reply.as_deref()), (State::Failed, Some("550 5.1.1 no such user")));

        let zeta = post.ground.customer("Zeta").await;
        let stranger = notices::send_again(post.app(), &Actor::Operator, &zeta.id, &post.domain, &id).await;
        assert!(matches!(stranger, Err(Error::NotFound)), "{stranger:?}");
        assert!(matches!(
            notices::send_again(post.app(), &Actor::Operator, &zeta.id, &post.domain, &MailId::new()).await,
            Err(Error::NotFound)
        ));
        post.sink.behave(Conduct::Accepts);
        let again = notices::send_again(post.app(), &Actor::Operator, &post.acme.id, &post.domain, &id).await.unwrap();
        assert_eq!((again.state, again.tries), (State::Queued, 0));
        assert_eq!(post.round().await, 1);
        assert_eq!(post.mail(&id).await.state, State::Sent);
        let once_more = notices::send_again(post.app(), &Actor::Operator, &post.acme.id, &post.domain, &id).await;
        assert!(matches!(&once_more, Err(Error::Conflict(say)) if say.key == "notices-not-again"), "{once_more:?}");
        let told = post.app().db.read(|conn| {
            use diesel::prelude::*;
            let object = audit_log::table.filter(audit_log::action.eq("mail.sent_again")).select(audit_log::object);
            Ok::<Vec<String>, Error>(object.load(conn).map_err(frankmark::db::Failure::from)?)
        });
        assert_eq!(told.await.unwrap(), [format!("mail:{id}")]);
    }

    async fn without_an_answer_to_the_final_dot_a_mail_is_unsure_and_not_repeated(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let id = post.queued("one", "it@acme.example").await;
        post.sink.behave(Conduct::HangsUp(Point::Dot));
        assert_eq!(post.round().await, 1);
        post.ground.wait(5 * DAY);
        post.sink.behave(Conduct::Accepts);
        assert_eq!(post.round().await, 0, "it may have arrived");
        let mail = post.mail(&id).await;
        assert_eq!((mail.state, mail.state.may_be_sent_again()), (State::Unsure, true));
        notices::send_again(post.app(), &Actor::Operator, &post.acme.id, &post.domain, &id).await.unwrap();
        assert_eq!(post.round().await, 1);
        let received = post.sink.received();
        assert_eq!((received.len(), &received[0].message), (2, &received[1].message), "with the same Message-ID");
        assert_eq!(post.mail(&id).await.state, State::Sent);
    }

    async fn a_process_that_dies_before_the_final_dot_leaves_a_mail_that_is_tried_again(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let id = post.queued("one", "it@acme.example").await;
        post.sink.behave(Conduct::FallsSilent(Point::Data));
        let dying = tokio::spawn({
            let app = post.ground.another_process();
            async move { notices::send_due(&app, 10).await }
        });
        while post.sink.connections() == 0 || post.mail(&id).await.tries == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        dying.abort();
        assert!(dying.await.unwrap_err().is_cancelled());
        post.sink.behave(Conduct::Accepts);
        assert_eq!(post.round().await, 0, "its claim holds for a while");
        post.ground.wait(MINUTE);
        assert_eq!(post.round().await, 1);
        assert_eq!((post.mail(&id).await.state, post.sink.received().len()), (State::Sent, 1));
    }

    async fn a_process_that_dies_while_handing_over_leaves_a_mail_that_is_unsure(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let id = post.queued("one", "it@acme.example").await;
        post.sink.behave(Conduct::FallsSilent(Point::Dot));
        let dying = tokio::spawn({
            let app = post.ground.another_process();
            async move { notices::send_due(&app, 10).await }
        });
        while post.sink.received().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert_eq!(post.mail(&id).await.state, State::HandingOver);
        dying.abort();
        assert!(dying.await.unwrap_err().is_cancelled());
        post.sink.behave(Conduct::Accepts);
        assert_eq!(post.round().await, 0);
        assert_eq!(post.mail(&id).await.state, State::HandingOver, "its claim holds for a while");
        post.ground.wait(MINUTE);
        assert_eq!(post.round().await, 0);
        let mail = post.mail(&id).await;
        assert_eq!(mail.state, State::Unsure);
        assert!(mail.last_reply.is_some_and(|it| it.contains("stopped")) && mail.ended_at.is_some());
        assert_eq!(post.sink.received().len(), 1, "not twice");
    }

    async fn an_answer_that_comes_after_all_still_counts(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        let id = post.queued("one", "it@acme.example").await;
        post.sink.behave(Conduct::Slow(Point::Dot, Duration::from_secs(2)));
        let slow = tokio::spawn({
            let app = post.ground.another_process();
            async move { notices::send_due(&app, 10).await }
        });
        while post.sink.received().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        // It is thought to be dead: no sign of life for a minute of the manual clock.
        post.ground.wait(MINUTE);
        assert_eq!(post.round().await, 0);
        assert_eq!(post.mail(&id).await.state, State::Unsure);
        assert_eq!(slow.await.unwrap().unwrap(), 1);
        assert_eq!((post.mail(&id).await.state, post.sink.received().len()), (State::Sent, 1));
    }

    async fn of_two_processes_each_mail_is_sent_by_one(database: Database) {
        let Some(post) = Post::open(database).await else { return };
        for number in 0..40 {
            let mail = notice(None, None, &format!("mail {number}"), &format!("it{number}@acme.example"));
            assert!(matches!(queue(post.app(), mail).await, Ok(Queued::Queued(_))));
        }
        let rounds = (0..2).map(|_| {
            let app = post.ground.another_process();
            tokio::spawn(async move { notices::send_due(&app, 100).await.unwrap() })
        });
        let tried = futures_util::future::join_all(rounds.collect::<Vec<_>>()).await;
        let tried: u32 = tried.into_iter().map(Result::unwrap).sum();
        assert_eq!(tried, 40);
        let mut to: Vec<String> = post.sink.received().into_iter().flat_map(|it| it.to).collect();
        to.sort();
        let before = to.len();
        to.dedup();
        assert_eq!((before, to.len()), (40, 40), "each mail once");
        assert!(notices::newest(post.app(), 100).await.unwrap().iter().all(|it| it.state == State::Sent));
    }
}
