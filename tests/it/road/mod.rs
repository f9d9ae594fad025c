//! The road that a customer walks, from the sign-in page to the green tick and back, in a real browser: with and
//! without JavaScript; and every screen of it looked at by axe-core in light, dark and at 320 px.
//!
//! Set `FRANKMARK_SCREENSHOTS` to a folder to keep a picture of every screen.

mod accounts;
mod bulk;
mod by_mail;
mod list;
mod paste;
pub(crate) mod screens;
mod slips;
mod walk;

use crate::support::app::{Database, PASSWORD, TestApp};
use crate::support::browser::Browser;
use crate::support::dns::{Domain, Internet, data};
use frankmark::audit::Actor;
use frankmark::config::Config;
use frankmark::domains::{self, RecordToPublish};
use frankmark::ids::{CustomerId, DomainId};
use frankmark::people::Role;
use frankmark::rules::records::Purpose;

/// A site, an internet and a browser; Ann owns Acme.
struct Road {
    site: TestApp,
    internet: Internet,
    browser: Browser,
    customer: CustomerId,
}

impl Road {
    async fn begin() -> Option<Self> {
        Self::begin_with(|_| {}).await
    }

    async fn begin_with(change: impl FnOnce(&mut Config)) -> Option<Self> {
        let internet = Internet::start()?;
        let site = TestApp::start_with(Database::Sqlite, |config| {
            config.dns.resolvers = vec![internet.resolver().address()];
            config.dns.authoritative_port = internet.port();
            config.dns.allow_private_addresses = true;
            config.bounce.host = Some("bounces.mail.example".into());
            config.brand.name = "Example Mail".into();
            change(config);
        })?;
        let browser = Browser::start().await?;
        let customer = site.customer("Acme").await;
        site.person(&customer, "ann@acme.example", Role::Owner).await;
        Some(Self { site, internet, browser, customer })
    }

    async fn sign_in(&self) {
        self.go("/sign-in").await;
        self.browser.fill("email", "ann@acme.example").await;
        self.browser.fill("password", PASSWORD).await;
        self.browser.click("Sign in").await;
        self.browser.waits_for("Sending domains").await;
    }

    async fn go(&self, path: &str) {
        self.browser.open(&format!("{}{path}", self.site.url())).await;
    }

    /// Adds a domain without the browser, on two name servers.
    async fn domain(&self, name: &str) -> (DomainId, Domain) {
        let zone = self.internet.domain(name, 2);
        let added = domains::add(&self.site.app, &Actor::Operator, &self.customer, name).await.expect("added");
        (added.domain.id, zone)
    }

    async fn record(&self, id: &DomainId, purpose: Purpose) -> RecordToPublish {
        let records = domains::records(&self.site.app, &Actor::Operator, &self.customer, id).await.expect("records");
        records.into_iter().find(|it| it.purpose == purpose).expect("asked for")
    }

    /// Publishes what is asked for at all servers of the domain.
    async fn publish(&self, id: &DomainId, zone: &Domain, purposes: &[Purpose]) {
        for purpose in purposes {
            let record = self.record(id, *purpose).await;
            let value = record.value.expect("something to publish");
            zone.publish(&record.owner.to_string(), data(record.rtype.as_str(), value.trim_end_matches('.')));
        }
    }

    async fn validate(&self, id: &DomainId) {
        domains::validate(&self.site.app, &Actor::Operator, &self.customer, id).await.expect("checked");
    }
}

/// What the browser complains about, but for the answers that are pages of ours (not found, a form again, a sign-in that
/// is asked for), for transitions between pages that Chromium gives up, which it says as an error, and for its own pages.
async fn complaints(browser: &Browser) -> Vec<String> {
    let transitions = ["Transition was aborted", "Transition was skipped", "chrome://"];
    let ours = [&["status of 401", "status of 404", "status of 422"][..], &transitions].concat();
    browser.complaints().await.into_iter().filter(|it| !ours.iter().any(|ours| it.contains(ours))).collect()
}
