//! Mail from the shell: setting the way out up, and looking at the outbox.

use super::installed;
use crate::notices::{notice, queue};
use crate::support::app::{Database, both_databases};
use crate::support::program::Installation;
use crate::support::smtp::{Conduct, Offers, Point, Sink};
use frankmark::app::App;
use frankmark::clock::Clock;
use frankmark::config::{Config, Tls};
use frankmark::notices as outbox;

/// The installation's own database, as the program opens it.
fn opened(here: &Installation, sink: &Sink) -> App {
    let text = std::fs::read_to_string(here.folder().join("frankmark.toml")).unwrap();
    let url = text.lines().find_map(|it| it.strip_prefix("database_url = ")).unwrap();
    let mut config = Config {
        database_url: serde_json::from_str(url).unwrap(),
        key_file: here.folder().join("key"),
        ..Config::default()
    };
    sink.configure(&mut config);
    App::open(config, Clock::system()).unwrap()
}

both_databases! {
    async fn the_outbox_is_listed_with_what_became_of_each_mail(database: Database) {
        let sink = Sink::start();
        let Some(here) = installed(database, &sink.settings()) else { return };
        assert_eq!(here.json(&["mail", "list"]), serde_json::json!([]));
        let app = opened(&here, &sink);
        for to in ["a@acme.example", "b@acme.example"] {
            queue(&app, notice(None, None, to, to)).await.unwrap();
        }
        sink.behave(Conduct::Says(Point::Rcpt, "550 5.1.1 no \u{1b}[31msuch user"));
        assert_eq!(outbox::send_due(&app, 1).await.unwrap(), 1);
        let listed = here.json(&["mail", "list"]);
        let states: Vec<_> = listed.as_array().unwrap().iter().map(|it| (&it["recipient"], &it["state"])).collect();
        assert_eq!(states, [(&"b@acme.example".into(), &"queued".into()), (&"a@acme.example".into(), &"failed".into())]);
        assert_eq!(listed[1]["last_reply"], "550 5.1.1 no \\u{1b}[31msuch user");
        assert_eq!((&listed[1]["kind"], &listed[1]["tries"]), (&"handover".into(), &1.into()));
        let words = here.run(&["mail", "list", "--most", "1"]).expect_code(0).out;
        assert!(words.contains("b@acme.example  Subject of b@acme.example  Waiting to be sent"), "{words}");
        assert!(!words.contains("a@acme.example"), "{words}");
    }

    async fn mail_to_somebody_who_stopped_it_is_allowed_again(database: Database) {
        let sink = Sink::start();
        let Some(here) = installed(database, &sink.settings()) else { return };
        let app = opened(&here, &sink);
        queue(&app, notice(None, None, "x", "a@acme.example")).await.unwrap();
        let text = outbox::show(&app, &outbox::newest(&app, 1).await.unwrap()[0].id).await.unwrap().text;
        let token = text.split("/no-mail/").nth(1).unwrap().trim();
        outbox::stop(&app, token).await.unwrap();
        assert_eq!(here.run(&["mail", "allow", "A@acme.example", "--json"]).expect_code(0).json()["was_stopped"], true);
        here.run(&["mail", "allow", "a@acme.example"]).expect_code(1);
        here.run(&["mail", "allow", "nonsense"]).expect_code(2);
    }
}

#[test]
fn a_test_mail_tells_exactly_what_the_relay_said() {
    let sink = Sink::start_with(Offers {
        tls: Some((Tls::Starttls, "127.0.0.1")),
        login: Some(("mailer", "secret words")),
        wants_tls: true,
        ..Offers::default()
    });
    let Some(here) = installed(Database::Sqlite, &sink.settings()) else { return };
    let said = here.run(&["mail", "test", "ann@acme.example"]).expect_code(0);
    assert!(said.out.contains("ann@acme.example") && said.out.contains("250 2.0.0 taken as 1"), "{said}");
    let received = sink.received();
    assert_eq!((received[0].is_encrypted, received[0].login.as_deref()), (true, Some("mailer")));
    assert!(received[0].message.contains("Subject: Test mail from Frankmark\r\n"), "{}", received[0].message);
    let json = here.json(&["mail", "test", "ann@acme.example"]);
    assert_eq!(json, serde_json::json!({ "sent": true, "reply": "250 2.0.0 taken as 1" }));

    sink.behave(Conduct::Says(Point::Rcpt, "550 5.7.1 relaying denied"));
    let said = here.run(&["mail", "test", "ann@acme.example"]).expect_code(3);
    assert_eq!(said.err, "frankmark: 550 5.7.1 relaying denied\n");
    sink.behave(Conduct::HangsUp(Point::Dot));
    let said = here.run(&["mail", "test", "ann@acme.example"]).expect_code(3);
    assert!(said.err.contains("it may arrive"), "{said}");
    here.run(&["mail", "test", "ann@acme.example\nBcc: x@y.example"]).expect_code(2);
    let config = here.run(&["config"]).expect_code(0).out;
    assert!(config.contains("password_file") && !config.contains("secret words"), "{config}");
}

#[test]
fn without_a_way_out_a_test_mail_says_which_settings_are_missing() {
    let Some(here) = installed(Database::Sqlite, "") else { return };
    let said = here.run(&["mail", "test", "ann@acme.example"]).expect_code(2);
    assert!(said.err.contains("mail.host or mail.folder"), "{said}");
    let Some(here) = installed(Database::Sqlite, "mail.folder = \"mail\"\nmail.from = \"a@mail.example\"") else {
        return;
    };
    let name = here.json(&["mail", "test", "ann@acme.example"])["reply"].as_str().unwrap().to_owned();
    let file = std::fs::read_to_string(here.folder().join("mail").join(&name)).unwrap();
    assert!(file.contains("To: ann@acme.example\r\n"), "{file}");
    let Some(here) = installed(Database::Sqlite, "mail.folder = \"mail\"") else { return };
    let said = here.run(&["mail", "list"]).expect_code(2);
    assert!(said.err.contains("mail.from"), "{said}");
}
