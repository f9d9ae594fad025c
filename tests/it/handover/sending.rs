//! "Send it for me": one mail, whoever presses how often; what became of it is on the page.

use super::{Desk, draft};
use crate::support::app::both_databases;
use crate::support::python;
use crate::support::smtp::{Conduct, Point, Sink};
use crate::support::visitor::{Form, Page, Visitor};
use frankmark::domains;
use frankmark::handover::Form as Way;
use frankmark::notices;
use serde_json::json;
use std::time::Duration;

fn to_send(desk: &Desk, page: &Page) -> Form {
    let draft = draft();
    let form = page.form(&desk.path("")).with("recipient", &draft.recipient).with("needed_by", &draft.needed_by);
    form.with("note", &draft.note).with("contact_name", &draft.contact_name).with("do", "send")
}

async fn open(desk: &Desk, anna: &Visitor) -> Form {
    to_send(desk, &anna.get(&desk.path("")).await.expect_status(200))
}

async fn deliver(desk: &Desk) {
    notices::send_due(&desk.site.app, 10).await.expect("a round");
}

both_databases! {
    async fn it_arrives_once_complete_and_starts_the_wait(database: Database) {
        let sink = Sink::start();
        let Some(desk) = Desk::open_with(database, |it| sink.configure(it)).await else { return };
        let anna = desk.site.signed_in("anna@acme.test").await;
        let form = open(&desk, &anna).await;
        // Two clicks at one time, and one more.
        let (one, two) = tokio::join!(anna.submit(&form), anna.submit(&form));
        assert!([&one, &two].iter().any(|it| it.path == desk.path("?done=sent")), "{} {}", one.path, two.path);
        let third = anna.submit(&form).await.expect_status(200);
        assert!(third.words().contains("it@acme.test was sent the records"), "{}", third.words());
        deliver(&desk).await;
        let received = sink.received();
        assert_eq!(received.len(), 1);
        assert_eq!(received[0].to, ["it@acme.test"]);
        let handed = domains::show(&desk.site.app, &desk.acme, &desk.id).await.expect("a view").domain.handed_over_at;
        assert_eq!(handed, Some(desk.site.app.clock.now()));
        let page = anna.get(&desk.path("")).await;
        assert!(page.words().contains("Sent before it@acme.test · just now Sent"), "{}", page.words());
        assert!(!page.words().contains("Remind"), "not before a day has gone");

        let Some(read) = python::mail(received[0].message.as_bytes()) else { return };
        assert_eq!(read["to"], json!([["", "it@acme.test"]]));
        assert_eq!(read["from"], json!([["Example Mail", "no-reply@mail.example"]]));
        assert_eq!(read["reply_to"], json!([["Anna Smit", "anna@acme.test"]]));
        let files: Vec<_> = read["parts"].as_array().expect("parts").iter().filter(|it| it["disposition"] == "attachment").collect();
        assert_eq!(files.len(), 2);
        let zone = String::from_utf8(desk.file(Way::Zone).await.body).expect("UTF-8");
        assert_eq!(files[0]["text"].as_str().map(|it| it.replace("\r\n", "\n")), Some(zone));
        assert!(read["parts"][2]["text"].as_str().expect("text").contains("Get no more mail from Example Mail"));

        desk.site.wait(Duration::from_secs(25 * 60 * 60));
        let anna = desk.site.signed_in("anna@acme.test").await;
        let page = anna.get(&desk.path("")).await;
        let remind = page.form(&desk.path("/sent")).with("do", "remind");
        let sent = anna.submit(&remind).await.expect_status(200);
        assert_eq!(sent.path, desk.path("?done=sent"));
        anna.submit(&remind).await.expect_status(200);
        deliver(&desk).await;
        assert_eq!(sink.received().len(), 2, "one reminder a day");
    }

    async fn what_the_relay_refused_is_shown_and_can_be_sent_again(database: Database) {
        let sink = Sink::start();
        let Some(desk) = Desk::open_with(database, |it| sink.configure(it)).await else { return };
        sink.behave(Conduct::Says(Point::Rcpt, "550 5.1.1 no such <b>person</b> here"));
        let anna = desk.site.signed_in("anna@acme.test").await;
        anna.submit(&open(&desk, &anna).await).await.expect_status(200);
        deliver(&desk).await;
        let page = anna.get(&desk.path("")).await;
        assert!(page.words().contains("Not sent"), "{}", page.words());
        assert!(page.words().contains("no such <b>person</b> here"), "the relay's own sentence: {}", page.words());
        sink.behave(Conduct::Accepts);
        let again = page.form(&desk.path("/sent")).with("do", "again");
        anna.submit(&again).await.expect_status(200);
        deliver(&desk).await;
        assert_eq!(sink.received().iter().filter(|it| it.is_taken).count(), 1);
        let late = anna.submit(&again).await.expect_status(200);
        assert!(late.words().contains("is not sent again"), "{}", late.words());
        let eve = desk.site.customer("Other").await;
        desk.site.person(&eve, "eve@other.test", frankmark::people::Role::Owner).await;
        let eve = desk.site.signed_in("eve@other.test").await;
        eve.post(&desk.path("/sent"), &[("mail", again.value("mail").expect("an id")), ("do", "again")]).await;
        assert_eq!(sink.received().len(), 1, "not by a stranger");
    }

    async fn whoever_wants_no_mail_gets_none_and_nothing_typed_is_lost(database: Database) {
        let sink = Sink::start();
        let Some(desk) = Desk::open_with(database, |it| sink.configure(it)).await else { return };
        let anna = desk.site.signed_in("anna@acme.test").await;
        anna.submit(&open(&desk, &anna).await).await.expect_status(200);
        deliver(&desk).await;
        let message = sink.received()[0].message.clone();
        let Some(read) = python::mail(message.as_bytes()) else { return };
        let stop = read["headers"].as_array().expect("fields").iter().find(|it| it[0] == "List-Unsubscribe").expect("a link");
        let token = stop[1].as_str().and_then(|it| it.rsplit('/').next()).expect("a token").trim_end_matches('>').to_owned();
        notices::stop(&desk.site.app, &token).await.expect("stopped");
        desk.site.wait(Duration::from_secs(25 * 60 * 60));
        let anna = desk.site.signed_in("anna@acme.test").await;
        let answer = anna.submit(&open(&desk, &anna).await.with("note", "Second try")).await.expect_status(200);
        assert!(answer.words().contains("wants no mail from here"), "{}", answer.words());
        assert_eq!(answer.form(&desk.path("")).value("note"), Some("Second try"));
        deliver(&desk).await;
        assert_eq!(sink.received().len(), 1);
    }

    async fn without_a_way_out_nobody_is_offered_to_send(database: Database) {
        let Some(desk) = Desk::open(database).await else { return };
        let anna = desk.site.signed_in("anna@acme.test").await;
        let page = anna.get(&desk.path("")).await.expect_status(200);
        assert!(!page.body.contains("value=\"send\""), "{}", page.body);
        let answer = anna.submit(&to_send(&desk, &page)).await.expect_status(200);
        assert!(answer.words().contains("No mail can be sent from here"), "{}", answer.words());
        assert_eq!(answer.form(&desk.path("")).value("note"), Some(draft().note.as_str()), "what was typed stays");
    }

    async fn sending_needs_somebody_to_send_to(database: Database) {
        let sink = Sink::start();
        let Some(desk) = Desk::open_with(database, |it| sink.configure(it)).await else { return };
        let anna = desk.site.signed_in("anna@acme.test").await;
        let refused = anna.submit(&open(&desk, &anna).await.with("recipient", " ")).await.expect_status(422);
        assert!(refused.words().contains("Type the e-mail address of your colleague"), "{}", refused.words());
        deliver(&desk).await;
        assert_eq!(sink.received().len(), 0);
    }
}
