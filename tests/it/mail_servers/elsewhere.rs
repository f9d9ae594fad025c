//! Signing with another program: OpenDKIM and rspamd get the keys that we export, and what they sign is as good as ours.

use crate::support::dkimpy;
use crate::support::opendkim::{Duty, OpenDkim, verdicts};
use crate::support::postfix::{ACCOUNT, OPEN, Queue, chown};
use crate::support::processes::wait_for;
use crate::support::program::{Installation, asking_at};
use crate::support::rspamd::Rspamd;
use crate::support::signed_internet::SignedInternet;
use crate::support::smtp::{Offers, Sink};
use crate::support::submit::Submit;
use std::path::Path;
use std::time::Duration;

#[test]
fn opendkim_and_rspamd_sign_with_the_exported_keys() {
    let Some(queue) = Queue::new() else { return };
    let Some(mut internet) = SignedInternet::start(&["acme.test"]) else { return };
    let settings = asking_at(internet.resolver.address(), internet.port);
    let home = Installation::new(&format!("{settings}keys.ed25519 = true\n"));
    home.json(&["customer", "add", "Acme"]);
    home.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
    let contact = ["--contact-name", "Anna", "--contact-email", "anna@acme.test"];
    let file = home.run(&[&["domain", "handover", "acme.test", "--form", "zone"], &contact[..]].concat());
    let file = file.expect_code(0).out;
    for knot in internet.servers("acme.test") {
        knot.paste(&file);
        assert!(wait_for(Duration::from_secs(20), || knot.read().contains("v=DKIM1")), "{}", knot.read());
    }
    let checked = home.run(&["domain", "check", "acme.test", "--json"]).expect_code(0).json();
    assert_eq!(checked["standing"], "ready", "{checked:#}");
    let [for_opendkim, for_rspamd] = ["opendkim", "rspamd"].map(|program| {
        let folder = home.folder().join(program);
        home.run(&["export", program, &folder.display().to_string()]).expect_code(0);
        folder
    });
    chown_all(&for_rspamd);

    let [signer, other, judge] = ["opendkim.sock", "rspamd.sock", "judge.sock"].map(|it| queue.inside(it));
    let Some(_signer) = OpenDkim::start(&signer.0, Duty::Sign(&for_opendkim)) else { return };
    let Some(rspamd) = Rspamd::start(&other.0, &for_rspamd.join("dkim_signing.conf")) else { return };
    let Some(_judge) = OpenDkim::start(&judge.0, Duty::Verify(internet.resolver.address())) else { return };
    let sink = Sink::start_with(Offers { all: true, ..Offers::default() });
    let with = |name: &str| {
        let login = "milter_macro_defaults = {auth_authen}=ann".to_owned();
        vec![OPEN.to_owned(), login, format!("smtpd_milters = {name}")]
    };
    let services = [("opendkim", with(&signer.1)), ("rspamd", with(&other.1)), ("judging", with(&judge.1))];
    let postfix = queue.start(&format!("smtp:[127.0.0.1]:{}", sink.port()), &services);
    let through = |service: &str, to: &str, message: &[u8]| {
        let mut session = Submit::connect(postfix.port(service)).unwrap();
        session
            .send_mail("<ann@acme.test>", &format!("<{to}>"), message)
            .unwrap_or_else(|it| panic!("{service}: {it}"));
        sink.message_for(to).unwrap_or_else(|| panic!("nothing came: {}", postfix.log()))
    };
    let message = b"From: Ann <ann@acme.test>\r\nTo: x@sink.test\r\nSubject: hello\r\nDate: Sun, 22 Nov 2026 10:00:00 \
        +0000\r\nMessage-ID: <1@acme.test>\r\n\r\nhello  \r\n \r\n";
    for signer in ["opendkim", "rspamd"] {
        let signed = through(signer, &format!("{signer}@sink.test"), message);
        let zone = internet.servers("acme.test")[0].address();
        let Some(found) = dkimpy::judge(&[&signed.bytes], zone) else { return };
        let algorithms: Vec<_> = found[0].iter().map(|it| it.algorithm.as_str()).collect();
        // OpenDKIM has one algorithm for all that it signs.
        let wanted: &[&str] = if signer == "rspamd" { &["rsa-sha256", "ed25519-sha256"] } else { &["rsa-sha256"] };
        let all = wanted.iter().all(|it| algorithms.contains(it)) && algorithms.len() == wanted.len();
        let good = found[0].iter().all(|it| it.is_valid && it.domain == "acme.test");
        assert!(all && good, "{signer}: {:?}\n{}\n{}", found[0], signed.message, rspamd.log());
        let judged = through("judging", &format!("{signer}-judged@sink.test"), &signed.bytes);
        assert_eq!(verdicts(&judged.message), vec!["pass"; wanted.len()], "{signer}: {}", judged.message);
    }
}

/// As an operator does it: the folder belongs to whoever runs the program.
fn chown_all(folder: &Path) {
    chown(ACCOUNT, folder);
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            chown_all(&entry.path());
        } else {
            chown(ACCOUNT, &entry.path());
        }
    }
}
