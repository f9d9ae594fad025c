//! Handing the records to whoever manages the DNS: the use cases and screens over real HTTP, and every file read by
//! programs that are not ours.

mod readers;
mod road;
mod screens;
mod sending;
mod shell;
mod zones;

use crate::support::app::{Database, TestApp};
use crate::support::dns::{Domain, Internet};
use frankmark::audit::Actor;
use frankmark::config::Config;
use frankmark::domains::{self, RecordToPublish};
use frankmark::handover::{self, Draft, Form};
use frankmark::ids::{CustomerId, DomainId};
use frankmark::people::Role;
use frankmark::text::Locale;

/// A site with one domain of Acme's, `acme.test`, on two name servers; Anna manages, Rob may look.
struct Desk {
    site: TestApp,
    /// Keeps the name servers running.
    _internet: Internet,
    zone: Domain,
    acme: CustomerId,
    id: DomainId,
}

impl Desk {
    async fn open(database: Database) -> Option<Self> {
        Self::open_with(database, |_| {}).await
    }

    async fn open_with(database: Database, change: impl FnOnce(&mut Config)) -> Option<Self> {
        let internet = Internet::start()?;
        let (resolver, port) = (internet.resolver().address(), internet.port());
        let site = TestApp::start_with(database, |config| {
            config.dns.resolvers = vec![resolver];
            config.dns.authoritative_port = port;
            config.dns.allow_private_addresses = true;
            config.bounce.host = Some("bounces.mail.example".into());
            config.spf.host = Some("spf.mail.example".into());
            config.brand.name = "Example Mail".into();
            config.time_zone = Some("UTC".into());
            change(config);
        })?;
        let acme = site.customer("Acme BV").await;
        site.person(&acme, "anna@acme.test", Role::Manager).await;
        site.person(&acme, "rob@acme.test", Role::Reader).await;
        let zone = internet.domain("acme.test", 2);
        let id = domains::add(&site.app, &Actor::Operator, &acme, "acme.test").await.expect("added").domain.id;
        Some(Self { site, _internet: internet, zone, acme, id })
    }

    async fn records(&self) -> Vec<RecordToPublish> {
        domains::records(&self.site.app, &Actor::Operator, &self.acme, &self.id).await.expect("records")
    }

    async fn save(&self, draft: &Draft) {
        let saved = handover::save(&self.site.app, &Actor::Operator, &self.acme, &self.id, draft, None).await;
        saved.expect("a draft that can be kept");
    }

    async fn file(&self, form: Form) -> handover::File {
        let made = handover::file(&self.site.app, &self.acme, &self.id, None, form).await.expect("made");
        made.expect("a file")
    }

    fn path(&self, end: &str) -> String {
        format!("/domains/{}/handover{end}", self.id)
    }
}

fn draft() -> Draft {
    Draft {
        locale: Locale::En,
        recipient: "it@acme.test".into(),
        needed_by: "2026-12-04".into(),
        note: "We send the mailing on the 8th.".into(),
        contact_name: "Anna Smit".into(),
        contact_email: "anna@acme.test".into(),
        contact_phone: "+31 20 1234567".into(),
    }
}

/// Texts that somebody may type to make a file say something else; only such as the form takes.
fn hostile_notes() -> Vec<String> {
    let mut notes: Vec<String> = [
        "=HYPERLINK(\"http://evil.test\";\"x\")",
        "\" ) ; $INCLUDE /etc/passwd",
        "x\n$INCLUDE /etc/passwd\n@ 60 IN TXT \"v=spf1 +all\"\n",
        "\\\" \\010 ; \\",
        "=?utf-8?q?Bcc=3A?= boss@acme.test",
        "one\r\n.\r\nMAIL FROM:<x@y.test>\r\n\r\n--=_frankmark_letter_and_files--\r\nBcc: boss@acme.test",
        "<script>alert(1)</script> https://evil.test/?a=b&c=d",
        "ünïcödé 株式会社 👩\u{200d}💻 می\u{200c}خواهم",
    ]
    .map(String::from)
    .into();
    notes.push("é".repeat(2_000));
    notes
}
