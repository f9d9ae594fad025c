//! The self-test of the page "Mail server" against mail servers that are not ours: it must see who obeys, and who does not.

use super::scene::scene;
use super::{Ground, PASSWORD, submission};
use crate::support::app::{Database, TestApp};
use crate::support::dns::Internet;
use crate::support::postfix::{OPEN, Service};
use crate::support::processes::Folder;
use frankmark::app::App;
use frankmark::config::{Config, Mode, Submission, Tls};
use frankmark::mailboxes::{self, CaseOutcome, CaseResult};
use std::path::Path;

use CaseOutcome::{Observed, Right, Unclear, Wrong};

/// Asks this port, as the web part of the same installation would; the one mail goes to that login at `sink.test`.
pub(super) async fn asked(site: &TestApp, port: u16, login: &str) -> Vec<CaseResult> {
    asked_by(site, port, login, None).await
}

/// The same with encryption, where there is a certificate to trust.
async fn asked_by(site: &TestApp, port: u16, login: &str, trusted: Option<&Path>) -> Vec<CaseResult> {
    let folder = Folder::new("self-test");
    let mut config = site.app.config.as_ref().clone();
    config.submission = Submission {
        host: Some("127.0.0.1".into()),
        port,
        tls: if trusted.is_some() { Tls::Starttls } else { Tls::None },
        ca_file: trusted.map(Path::to_owned),
        test_login: Some(login.into()),
        test_password_file: Some(folder.write("password", PASSWORD)),
        test_recipient: Some(recipient(login)),
    };
    let app = App::open(config, site.app.clock.clone()).expect("the same installation");
    mailboxes::self_test(&app).await.expect("tried")
}

fn recipient(login: &str) -> String {
    format!("{}@sink.test", login.replace('@', "."))
}

/// In the order of the six cases.
#[track_caller]
pub(super) fn came_out(results: &[CaseResult], expected: [CaseOutcome; 6]) {
    let outcomes: Vec<_> = results.iter().map(|it| it.outcome).collect();
    assert_eq!(outcomes, expected, "{results:#?}");
}

async fn ground(internet: &Internet, change: impl FnOnce(&mut Config)) -> Option<(Ground, Vec<Service<'static>>)> {
    let ground = scene(Database::Sqlite, internet, change).await?;
    let (first, second) = (ground.first_lock(), ground.second_lock());
    let services = vec![
        ("both", submission(&[&first[..], &second].concat())),
        ("milter", submission(&first)),
        ("map", submission(&second)),
        ("none", submission(&[])),
        ("open", submission(&[OPEN.to_owned()])),
    ];
    Some((ground, services))
}

#[tokio::test(flavor = "multi_thread")]
async fn it_sees_which_locks_of_postfix_are_shut() {
    let Some(internet) = Internet::start() else { return };
    let Some((ground, services)) = ground(&internet, |_| {}).await else { return };
    let Some(mut rig) = ground.open(&["ann", "bob@acme.test", "hal@hosted.test"], &services).await else { return };
    for (service, expected) in [
        ("both", [Right; 6]),
        ("milter", [Right; 6]),
        ("map", [Right, Right, Wrong, Wrong, Wrong, Right]),
        ("none", [Right, Wrong, Wrong, Wrong, Wrong, Right]),
        ("open", [Right, Wrong, Wrong, Wrong, Wrong, Wrong]),
    ] {
        came_out(&asked(&rig.site, rig.postfix.port(service), "ann").await, expected);
    }
    // A login that may send as one sender of a domain, and one that is hosted.
    for (login, own) in [("bob@acme.test", "info@acme.test"), ("hal@hosted.test", "hal@hosted.test")] {
        came_out(&asked(&rig.site, rig.postfix.port("both"), login).await, [Right; 6]);
        let arrived = rig.sink.message_for(&recipient(login)).expect("one mail goes out");
        let from = format!("From: {own}");
        assert!(arrived.message.lines().any(|it| it.trim_end() == from), "{}", arrived.message);
    }
    rig.close().await;
    let nobody_answers = asked(&rig.site, rig.postfix.port("both"), "ann").await;
    assert!(nobody_answers.iter().take(5).all(|it| it.outcome == Unclear), "{nobody_answers:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_knows_that_observing_lets_everything_through() {
    let Some(internet) = Internet::start() else { return };
    // A socketmap is none for observing: Postfix itself refuses there.
    let observing = |config: &mut Config| (config.mta.mode, config.mta.socketmap) = (Mode::Observe, None);
    let Some((ground, services)) = ground(&internet, observing).await else { return };
    let Some(rig) = ground.open(&["ann"], &services).await else { return };
    let results = asked(&rig.site, rig.postfix.port("milter"), "ann").await;
    came_out(&results, [Right, Observed, Observed, Observed, Observed, Right]);
}

/// As every submission port should be: nothing is said before it is encrypted, and only a known certificate is trusted.
#[tokio::test(flavor = "multi_thread")]
async fn it_signs_in_over_tls_only_where_it_trusts_the_certificate() {
    let Some(internet) = Internet::start() else { return };
    let Some((ground, _)) = ground(&internet, |_| {}).await else { return };
    let folder = Folder::new("certificates");
    let [(trusted, key), (other, _)] = ["own", "other"].map(|name| {
        let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
        let key = folder.write(&format!("{name}.key"), &made.signing_key.serialize_pem());
        (folder.write(&format!("{name}.pem"), &made.cert.pem()), key)
    });
    let encrypted = [
        "smtpd_tls_security_level = encrypt".to_owned(),
        format!("smtpd_tls_cert_file = {}", trusted.display()),
        format!("smtpd_tls_key_file = {}", key.display()),
    ];
    let settings = [&ground.first_lock()[..], &encrypted].concat();
    let Some(rig) = ground.open(&["ann"], &[("submission", submission(&settings))]).await else { return };
    let port = rig.postfix.port("submission");
    came_out(&asked_by(&rig.site, port, "ann", Some(&trusted)).await, [Right; 6]);
    let distrusted = asked_by(&rig.site, port, "ann", Some(&other)).await;
    came_out(&distrusted, [Unclear; 6]);
    assert!(distrusted[0].heard.text.to_ascii_lowercase().contains("certificate"), "{distrusted:#?}");
}
