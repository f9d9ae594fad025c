//! The operator's page about the mail server: who sees it, what it says, and the self-test against servers that obey or
//! do not.

use crate::support::app::{TestApp, both_databases};
use crate::support::processes::Folder;
use frankmark::audit::Actor;
use frankmark::config::{Config, Mode, Place, Tls};
use frankmark::mailboxes;
use frankmark::people::{self, Role, StaffRole};
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// A submission port that judges by sight.
#[derive(Debug)]
struct Port {
    address: SocketAddr,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Port {
    fn start(obeys: bool) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let address = listener.local_addr().expect("its address");
        let taken: Arc<Mutex<Vec<String>>> = Arc::default();
        let to = Arc::clone(&taken);
        // Ends with the test's process; nothing waits for it.
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let to = Arc::clone(&to);
                std::thread::spawn(move || {
                    let _hung_up = talk(stream, obeys, &to);
                });
            }
        });
        Self { address, taken }
    }

    fn configure(&self, config: &mut Config, folder: &Folder) {
        config.submission.host = Some("127.0.0.1".into());
        config.submission.port = self.address.port();
        config.submission.tls = Tls::None;
        config.submission.test_login = Some("probe@acme.test".into());
        config.submission.test_password_file = Some(folder.write("password", "right\n"));
        config.submission.test_recipient = Some("postmaster@operator.test".into());
    }
}

fn talk(stream: TcpStream, obeys: bool, taken: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let (mut to, mut lines) = (stream.try_clone()?, BufReader::new(stream).lines());
    to.write_all(b"220 port.test ESMTP\r\n")?;
    let mut signed_in = false;
    while let Some(Ok(line)) = lines.next() {
        let other = line.contains("someone@example.com");
        let reply = match line.to_ascii_uppercase() {
            it if it.starts_with("EHLO") => "250-port.test\r\n250 AUTH PLAIN",
            it if it.starts_with("AUTH") => {
                signed_in = true;
                "235 2.7.0 welcome"
            }
            it if it.starts_with("MAIL") && !signed_in && obeys => "530 5.7.0 <script>sign in</script>",
            it if it.starts_with("MAIL") && other && obeys => {
                "553 5.7.1 <someone@example.com>: Sender address rejected: not owned by user probe@acme.test [id 7F3K0111]"
            }
            it if it.starts_with("DATA") => {
                to.write_all(b"354 go ahead\r\n")?;
                let message: Vec<String> = lines.by_ref().map_while(Result::ok).take_while(|it| it != ".").collect();
                let is_foreign = message.iter().any(|it| it == "From: someone@example.com");
                if is_foreign && obeys {
                    "550 5.7.1 <someone@example.com>: From header address rejected"
                } else {
                    taken.lock().unwrap().push(message.join("\n"));
                    "250 2.0.0 queued"
                }
            }
            it if it.starts_with("QUIT") => "221 bye",
            _ => "250 ok",
        };
        to.write_all(format!("{reply}\r\n").as_bytes())?;
    }
    Ok(())
}

/// Somebody of the operator, signed in, on a server whose probe may send as itself.
async fn site(
    database: crate::support::app::Database,
    change: impl FnOnce(&mut Config),
) -> Option<(TestApp, crate::support::visitor::Visitor)> {
    let site = TestApp::start_with(database, change)?;
    let acme = site.customer("Acme").await;
    site.person(&acme, "ann@acme.test", Role::Reader).await;
    people::set_staff_role(&site.app, &Actor::Operator, "ann@acme.test", Some(StaffRole::Operator)).await.unwrap();
    mailboxes::add(&site.app, &Actor::Operator, &acme, "probe@acme.test", "Probe", true).await.unwrap();
    let ann = site.signed_in("ann@acme.test").await;
    Some((site, ann))
}

both_databases! {
    async fn the_self_test_sees_who_obeys(database: Database) {
        let folder = Folder::new("self-test");
        let (good, bad) = (Port::start(true), Port::start(false));
        let Some((_site, ann)) = site(database, |it| good.configure(it, &folder)).await else { return };
        let page = ann.get("/mail-server").await.expect_status(200);
        let page = ann.submit(&page.form("/mail-server/self-test")).await.expect_status(200);
        let words = page.words();
        assert!(words.contains("It obeys: all six"), "{words}");
        assert!(words.contains("553 5.7.1 <someone@example.com>: Sender address rejected: not owned by user probe@acme.test [id 7F3K0111]"), "{words}");
        assert!(words.contains("<script>sign in</script>") && !page.body.contains("<script>sign in"), "as said, and escaped");
        let taken = good.taken.lock().unwrap().clone();
        assert_eq!(taken.len(), 1, "one mail leaves: {taken:?}");
        assert!(taken[0].contains("From: probe@acme.test\nTo: postmaster@operator.test\n"), "{}", taken[0]);

        let Some((_site, ann)) = site(database, |it| bad.configure(it, &folder)).await else { return };
        let page = ann.get("/mail-server").await;
        let words = ann.submit(&page.form("/mail-server/self-test")).await.words();
        assert_eq!(words.matches("Wrong").count(), 5, "{words}");
        assert_eq!(bad.taken.lock().unwrap().len(), 5, "a stranger's message is not handed over");
    }

    async fn a_port_that_is_shut_or_a_wrong_setting_is_told(database: Database) {
        let folder = Folder::new("self-test");
        let port = Port::start(true);
        let shut = |config: &mut Config| {
            port.configure(config, &folder);
            config.submission.port = 1;
        };
        let Some((_site, ann)) = site(database, shut).await else { return };
        let page = ann.get("/mail-server").await;
        let words = ann.submit(&page.form("/mail-server/self-test")).await.words();
        assert_eq!(words.matches("Could not tell").count(), 6, "{words}");
        let missing = |config: &mut Config| {
            port.configure(config, &folder);
            config.submission.test_password_file = Some("/nowhere/password".into());
        };
        let Some((_site, ann)) = site(database, missing).await else { return };
        let page = ann.get("/mail-server").await;
        let words = ann.submit(&page.form("/mail-server/self-test")).await.words();
        assert!(words.contains("submission.test_password_file = /nowhere/password"), "{words}");
    }

    async fn snippets_name_the_real_places(database: Database) {
        let place = |text: &str| Some(Place::from(text.to_owned()));
        let here = |config: &mut Config| {
            config.mta.milter = place("/var/spool/postfix/frankmark/milter");
            config.mta.line = place("/run/frankmark/line");
            config.mta.mode = Mode::Observe;
        };
        let Some((site, ann)) = site(database, here).await else { return };
        let words = ann.get("/mail-server").await.expect_status(200).words();
        for expected in ["-o smtpd_milters=unix:frankmark/milter", "FRANKMARK_LINE = /run/frankmark/line", "Only observing", "smtpd_forbid_bare_newline = yes"] {
            assert!(words.contains(expected), "{expected}: {words}");
        }
        assert!(ann.get("/overview").await.links().iter().any(|it| it == "/mail-server"));
        let acme = site.customer("Other").await;
        site.person(&acme, "bob@acme.test", Role::Owner).await;
        let bob = site.signed_in("bob@acme.test").await;
        assert_eq!(bob.get("/mail-server").await.status, 404);
        assert!(!bob.get("/overview").await.links().iter().any(|it| it == "/mail-server"));
    }
}
