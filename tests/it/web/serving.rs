//! The server itself: stopping, deadlines, reports, the access log.

use super::browser::Browser;
use super::site::Site;
use super::test_routes::{Gate, extra};
use crate::support::app::PASSWORD;
use frankmark::web;
use std::fmt;
use std::sync::{Mutex, Once, mpsc};
use std::time::{Duration, Instant};
use tracing::field::{Field, Visit};

#[tokio::test]
async fn a_server_that_is_told_to_stop_finishes_what_it_began() {
    let site = Site::new().await;
    let app = site.app().clone();
    let (tell, told) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let server = web::bind(app, extra()).unwrap();
            tell.send((server.address(), server.handle())).unwrap();
            server.run().await.unwrap();
        });
    });
    let (address, handle) = told.recv_timeout(Duration::from_secs(30)).unwrap();
    let browser = Browser::new(&format!("http://{address}"));
    let signed_in = browser.post("/sign-in", &[("email", "owner@people.test"), ("password", PASSWORD)]).await;
    assert_eq!(signed_in.status, 303);
    let gate = Gate::new();
    let stop = async {
        gate.begun().await;
        let stopping = std::thread::spawn(move || actix_web::rt::System::new().block_on(handle.stop(true)));
        tokio::time::sleep(Duration::from_millis(500)).await;
        let refused = tokio::net::TcpStream::connect(address).await;
        assert!(refused.is_err(), "nothing new is taken");
        gate.may_end();
        stopping
    };
    let (answer, stopping) = tokio::join!(browser.post(&gate.path, &[]), stop);
    assert_eq!(answer.status, 303, "what was begun is answered");
    stopping.join().unwrap();
    thread.join().unwrap();
}

#[tokio::test]
async fn a_port_that_is_taken_is_told_in_one_line() {
    let site = Site::new().await;
    let mut config = site.app().config.as_ref().clone();
    config.listen = site.authority().parse().unwrap();
    let app = frankmark::app::App::open(config, site.app().clock.clone()).unwrap();
    let error = web::bind(app, extra()).unwrap_err().to_string();
    assert!(error.starts_with(&format!("listen = {}: ", site.authority())) && !error.contains('\n'), "{error}");
}

#[tokio::test]
async fn no_request_is_worked_on_for_ever() {
    let site = Site::new().await;
    let begun = Instant::now();
    let answer = site.visitor().get("/test/forever").await;
    assert_eq!((answer.status, answer.header("retry-after")), (503, "30"));
    assert!((19..24).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn browsers_report_without_being_anybody() {
    let site = Site::new().await;
    let visitor = site.visitor();
    let report = r#"{"csp-report":{"effective-directive":"script-src-elem","blocked-uri":"inline"}}"#;
    for (headers, body) in [
        (&[("content-type", "application/csp-report")][..], report.to_owned()),
        (&[("content-type", "application/reports+json"), ("sec-fetch-site", "cross-site")], format!("[{report}]")),
        (&[], "\u{0}rubbish".to_owned()),
        (&[], String::new()),
    ] {
        let answer = visitor.send("POST", "/csp-report", headers, Some(body)).await;
        assert_eq!((answer.status, answer.cookies().len()), (204, 0));
    }
    assert_eq!(visitor.send("POST", "/csp-report", &[], Some("x".repeat(70_000))).await.status, 413);
    assert_eq!(visitor.get("/csp-report").await.status, 405);
}

/// Lines of the access log of this process, as `name=value` pairs.
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Listener;

impl tracing::Subscriber for Listener {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target() == "frankmark::access"
    }

    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        struct Line(String);
        impl Visit for Line {
            fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
                self.0.push_str(&format!("{field}={value:?} "));
            }
        }
        let mut line = Line(String::new());
        event.record(&mut line);
        LOG.lock().unwrap().push(line.0);
    }

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}

#[tokio::test]
async fn the_access_log_has_one_line_for_each_answer_and_no_secret() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| tracing::subscriber::set_global_default(Listener).expect("nobody else listens"));
    let site = Site::new().await;
    let owner = site.signed_in("owner").await;
    let cookie = owner.cookie("frankmark").unwrap();
    let mut ids = Vec::new();
    for (answer, pattern, status) in [
        (owner.get("/language?secret-one=1").await, "/language", 200),
        (owner.get("/set-up/secret-two").await, "/set-up/{token}", 404),
        (owner.get("/nowhere/secret-three").await, "-", 404),
        (
            owner.post("/sign-in", &[("email", "secret-four@people.test"), ("password", "secret-five")]).await,
            "/sign-in",
            422,
        ),
        (
            owner
                .send("GET", "/help", &[("user-agent", "secret-six"), ("referer", "http://secret-seven/")], None)
                .await,
            "/help",
            200,
        ),
        (owner.get("/test/panic").await, "-", 500),
    ] {
        assert_eq!(answer.status, status);
        ids.push((answer.header("x-request-id").to_owned(), pattern, status));
    }
    let log = LOG.lock().unwrap().clone();
    for (id, pattern, status) in ids {
        let own: Vec<_> = log.iter().filter(|it| it.contains(&format!("request=\"{id}\""))).collect();
        let [line] = own.as_slice() else { panic!("one line for {id}: {own:?}") };
        assert!(line.contains(&format!("path=\"{pattern}\"")) && line.contains(&format!("status={status} ")), "{line}");
        assert!(line.contains("milliseconds=") && line.contains("person=\""), "{line}");
    }
    let all = log.join("\n");
    assert!(!all.contains("secret-") && !all.contains(&cookie), "{all}");
}
