//! The conversation with a relay: what each of its ways to answer, or not to, means for the mail.

use crate::support::smtp::{Conduct, Offers, Point, Sink};
use frankmark::config::{Config, Tls};
use frankmark::mailer::{Mailer, Outcome, Parcel};
use frankmark::rules::address::Recipient;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const MESSAGE: &str = "Subject: x\r\n\r\n.a line that begins with a dot\r\n..two\r\nend\r\n";

fn parcel() -> Parcel {
    let address = |text: &str| Recipient::parse(text).unwrap();
    Parcel {
        id: "0197".into(),
        sender: address("no-reply@mail.example"),
        recipient: address("It@acme.example"),
        message: MESSAGE.into(),
    }
}

fn mailer(sink: &Sink, change: impl FnOnce(&mut Config)) -> Mailer {
    let mut config = Config::default();
    sink.configure(&mut config);
    config.mail.timeout_seconds = 1;
    change(&mut config);
    Mailer::open(&config.checked().unwrap().mail, "mail.example").unwrap()
}

/// One try; whether it came to the point at which the message goes.
async fn tried(mailer: &Mailer) -> (Outcome, bool) {
    let marked = AtomicBool::new(false);
    let mark = async {
        marked.store(true, Ordering::SeqCst);
        true
    };
    let outcome = mailer.deliver(&parcel(), mark).await;
    (outcome, marked.into_inner())
}

#[tokio::test]
async fn a_mail_is_taken_as_it_is() {
    let sink = Sink::start();
    let (outcome, marked) = tried(&mailer(&sink, |_| {})).await;
    assert_eq!((outcome, marked), (Outcome::Sent("250 2.0.0 taken as 1".into()), true));
    let received = sink.received();
    assert_eq!((received.len(), received[0].message.as_str()), (1, MESSAGE));
    assert_eq!(
        (received[0].from.as_str(), &received[0].to),
        ("no-reply@mail.example", &vec!["It@acme.example".into()])
    );
}

#[tokio::test]
async fn before_the_final_dot_every_trouble_passes_and_only_a_refusal_is_final() {
    let sink = Sink::start();
    let mailer = mailer(&sink, |_| {});
    let points = [Point::Connection, Point::Ehlo, Point::Mail, Point::Rcpt, Point::Data];
    for point in points {
        for conduct in [
            Conduct::Says(point, "451 4.3.0 come back later"),
            Conduct::HangsUp(point),
            Conduct::FallsSilent(point),
            Conduct::Says(point, "nonsense"),
        ] {
            sink.behave(conduct.clone());
            let (outcome, marked) = tried(&mailer).await;
            assert!(matches!(&outcome, Outcome::Later(why) if !why.is_empty()), "{conduct:?}: {outcome:?}");
            assert!(!marked, "{conduct:?}");
        }
        sink.behave(Conduct::Says(point, "550-5.1.1 no\r\n550 5.1.1 such user \u{1b}[31m"));
        let (outcome, marked) = tried(&mailer).await;
        let is_about_us = matches!(point, Point::Connection | Point::Ehlo);
        let sentence = "550 5.1.1 no such user \\u{1b}[31m".to_owned();
        let meant = if is_about_us { Outcome::Later(sentence) } else { Outcome::Refused(sentence) };
        assert_eq!((outcome, marked), (meant, false), "{point:?}");
    }
    for reply in ["530 5.7.0 sign in first", "535 5.7.8 who are you", "538 5.7.11 encrypt first"] {
        sink.behave(Conduct::Says(Point::Mail, reply));
        let (outcome, _) = tried(&mailer).await;
        assert_eq!(outcome, Outcome::Later(reply.into()), "the operator puts it right, and the mail waits");
    }
    assert!(sink.received().is_empty());
}

#[tokio::test]
async fn after_the_final_dot_silence_is_neither_yes_nor_no() {
    let sink = Sink::start();
    let mailer = mailer(&sink, |_| {});
    for conduct in
        [Conduct::HangsUp(Point::Dot), Conduct::FallsSilent(Point::Dot), Conduct::Says(Point::Dot, "354 what?")]
    {
        sink.behave(conduct.clone());
        let (outcome, marked) = tried(&mailer).await;
        assert!(matches!(&outcome, Outcome::Unsure(why) if !why.is_empty()), "{conduct:?}: {outcome:?}");
        assert!(marked);
    }
    sink.behave(Conduct::Says(Point::Dot, "452 4.3.1 disk full"));
    assert_eq!(tried(&mailer).await.0, Outcome::Later("452 4.3.1 disk full".into()));
    sink.behave(Conduct::Says(Point::Dot, "554 5.7.1 looks like spam"));
    assert_eq!(tried(&mailer).await.0, Outcome::Refused("554 5.7.1 looks like spam".into()));
    sink.behave(Conduct::Slow(Point::Dot, Duration::from_secs(3)));
    assert!(matches!(tried(&mailer).await.0, Outcome::Sent(_)), "the last answer may take five times as long");
}

#[tokio::test]
async fn a_message_that_was_not_written_to_its_end_was_not_taken() {
    let sink = Sink::start();
    let mailer = mailer(&sink, |_| {});
    sink.behave(Conduct::FallsSilent(Point::Message));
    // More than all buffers on the way hold, so that the writing stands still.
    let message = format!("Subject: x\r\n\r\n{}", "line\r\n".repeat(4_000_000));
    let outcome = mailer.deliver(&Parcel { message, ..parcel() }, async { true }).await;
    assert!(matches!(&outcome, Outcome::Later(_)), "{outcome:?}");
}

#[tokio::test]
async fn what_the_caller_forbids_is_not_sent() {
    let sink = Sink::start();
    assert_eq!(mailer(&sink, |_| {}).deliver(&parcel(), async { false }).await, Outcome::Withheld);
    assert!(sink.received().is_empty());
}

#[tokio::test]
async fn with_tls_the_relay_must_be_the_one_that_was_meant() {
    for tls in [Tls::Starttls, Tls::Implicit] {
        let sink = Sink::start_with(Offers { tls: Some((tls, "127.0.0.1")), wants_tls: true, ..Offers::default() });
        assert_eq!(tried(&mailer(&sink, |_| {})).await.0, Outcome::Sent("250 2.0.0 taken as 1".into()), "{tls:?}");
        assert!(sink.received()[0].is_encrypted);

        let untrusted = mailer(&sink, |config| config.mail.ca_file = None);
        let (outcome, marked) = tried(&untrusted).await;
        assert!(matches!(&outcome, Outcome::Later(why) if why.contains("UnknownIssuer")), "{tls:?}: {outcome:?}");
        assert!(!marked);

        let other = Sink::start_with(Offers { tls: Some((tls, "mail.other.example")), ..Offers::default() });
        let (outcome, _) = tried(&mailer(&other, |_| {})).await;
        let names_both = |why: &str| why.contains("127.0.0.1") && why.contains("mail.other.example");
        assert!(matches!(&outcome, Outcome::Later(why) if names_both(why)), "{tls:?}: {outcome:?}");
        assert!(other.received().is_empty());
    }
}

#[tokio::test]
async fn without_the_starttls_that_is_wanted_nothing_is_said() {
    let sink = Sink::start();
    let (outcome, marked) = tried(&mailer(&sink, |config| config.mail.tls = Tls::Starttls)).await;
    assert!(matches!(&outcome, Outcome::Later(why) if why.contains("offers no STARTTLS")), "{outcome:?}");
    assert!(!marked && sink.received().is_empty());

    let strict =
        Sink::start_with(Offers { tls: Some((Tls::Starttls, "127.0.0.1")), wants_tls: true, ..Offers::default() });
    let (outcome, _) = tried(&mailer(&strict, |config| config.mail.tls = Tls::None)).await;
    assert_eq!(outcome, Outcome::Later("530 5.7.0 STARTTLS first".into()));
}

#[tokio::test]
async fn we_sign_in_with_the_password_of_the_file() {
    let sink = Sink::start_with(Offers { login: Some(("mailer", "pässword with blanks")), ..Offers::default() });
    assert!(matches!(tried(&mailer(&sink, |_| {})).await.0, Outcome::Sent(_)));
    assert_eq!(sink.received()[0].login.as_deref(), Some("mailer"));
    let (outcome, _) = tried(&mailer(&sink, |config| config.mail.user = Some("somebody".into()))).await;
    assert_eq!(outcome, Outcome::Later("535 5.7.8 wrong password".into()));
    let nobody = mailer(&sink, |config| (config.mail.user, config.mail.password_file) = (None, None));
    assert_eq!(tried(&nobody).await.0, Outcome::Later("530 5.7.0 sign in first".into()));
}

#[tokio::test]
async fn a_file_that_the_settings_name_and_that_is_not_there_ends_the_start() {
    let sink = Sink::start_with(Offers { login: Some(("mailer", "x")), ..Offers::default() });
    let mut config = Config::default();
    sink.configure(&mut config);
    config.mail.password_file = Some("/nonexistent/password".into());
    let said = Mailer::open(&config.mail, "mail.example").unwrap_err().to_string();
    assert!(said.starts_with("mail.password_file = /nonexistent/password: "), "{said}");
    sink.configure(&mut config);
    (config.mail.tls, config.mail.ca_file) = (Tls::Starttls, Some("/nonexistent/ca".into()));
    let said = Mailer::open(&config.mail, "mail.example").unwrap_err().to_string();
    assert!(said.starts_with("mail.ca_file = /nonexistent/ca: "), "{said}");
    config.mail.ca_file = config.mail.password_file.clone();
    let said = Mailer::open(&config.mail, "mail.example").unwrap_err().to_string();
    assert!(said.contains("holds no certificate"), "{said}");
}

#[tokio::test]
async fn nobody_there_is_told_with_the_address() {
    let sink = Sink::start();
    let port = crate::support::ports::free([127, 0, 0, 1]);
    let (outcome, _) = tried(&mailer(&sink, |config| config.mail.port = port)).await;
    assert!(matches!(&outcome, Outcome::Later(why) if why.contains(&format!("127.0.0.1:{port}"))), "{outcome:?}");
}
