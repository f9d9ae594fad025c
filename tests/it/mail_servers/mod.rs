//! The doors for mail servers, and mail servers that are not ours in front of them: Postfix with Dovecot, Exim. What they
//! say to a mail program is what counts here; the protocols alone are tested beside their code in `src/mta`.

mod awkward;
mod decisions;
mod elsewhere;
mod exim;
mod failures;
mod maps;
mod readme;
mod rotation;
mod scene;
mod self_test;
mod signatures;

use crate::support::app::{Database, TestApp};
use crate::support::dns::{Domain, data};
use crate::support::dovecot::Dovecot;
use crate::support::postfix::{ACCOUNT, Postfix, Queue, Service};
use crate::support::smtp::{Offers, Sink};
use crate::support::submit::{Reply, Submit};
use frankmark::audit::Actor;
use frankmark::config::{Config, Place};
use frankmark::domains;
use frankmark::ids::{CustomerId, DomainId, MailboxId};
use frankmark::mailboxes::{self, Extent, Permissions};
use frankmark::mta::MailDoors;
use frankmark::senders;

const PASSWORD: &str = "secret";

/// What stands before Postfix starts: the application, and where its sockets are.
struct Ground {
    site: TestApp,
    queue: Queue,
    /// As `smtpd` calls them.
    milter: String,
    map: String,
}

/// All of it: a mail program talks to Postfix, which asks us and hands on to the sink.
struct Rig {
    site: TestApp,
    /// Open until the test closes them.
    doors: Option<MailDoors>,
    postfix: Postfix,
    sink: Sink,
    _dovecot: Dovecot,
}

impl Ground {
    fn new(database: Database, change: impl FnOnce(&mut Config)) -> Option<Self> {
        let queue = Queue::new()?;
        let (milter, map) = (queue.inside("milter.sock"), queue.inside("maps.sock"));
        let site = TestApp::start_with(database, |config| {
            config.mta.milter = Some(Place::Unix(milter.0));
            config.mta.socketmap = Some(Place::Unix(map.0));
            config.mta.socket_group = Some(ACCOUNT.into());
            config.dns.allow_private_addresses = true;
            config.keys.ed25519 = true;
            change(config);
        })?;
        Some(Self { site, queue, milter: milter.1, map: map.1 })
    }

    /// Opens the doors and starts Postfix with these ways in.
    async fn open(self, logins: &[&str], services: &[Service<'_>]) -> Option<Rig> {
        let logins: Vec<_> = logins.iter().map(|it| (*it, PASSWORD)).collect();
        let dovecot = Dovecot::start(&self.queue.auth(), &logins)?;
        let permissions = Permissions::new(&self.site.app);
        let doors = MailDoors::start(&self.site.app, &permissions).await.expect("the doors open");
        let sink = Sink::start_with(Offers { all: true, ..Offers::default() });
        let postfix = self.queue.start(&format!("smtp:[127.0.0.1]:{}", sink.port()), services);
        Some(Rig { site: self.site, doors: Some(doors), postfix, sink, _dovecot: dovecot })
    }

    /// Postfix's settings for the milter.
    fn first_lock(&self) -> [String; 1] {
        [format!("smtpd_milters = {}", self.milter)]
    }

    /// Its settings for the socketmap.
    fn second_lock(&self) -> [String; 2] {
        [
            format!("smtpd_sender_login_maps = socketmap:{}:sender-login", self.map),
            "smtpd_sender_restrictions = reject_authenticated_sender_login_mismatch".to_owned(),
        ]
    }

    async fn mailbox(&self, customer: &CustomerId, login: &str) -> MailboxId {
        let added = mailboxes::add(&self.site.app, &Actor::Operator, customer, login, login, false).await;
        added.expect("a mailbox").id
    }

    async fn domain(&self, customer: &CustomerId, name: &str) -> DomainId {
        domains::add(&self.site.app, &Actor::Operator, customer, name).await.expect("added").domain.id
    }

    /// Publishes everything that is asked for, and has it seen.
    async fn prove(&self, customer: &CustomerId, id: &DomainId, zone: &Domain) {
        zone.publish("_dmarc", data("TXT", "v=DMARC1; p=none"));
        let records = domains::records(&self.site.app, &Actor::Operator, customer, id).await.expect("records");
        for record in records {
            if let Some(value) = record.value.filter(|_| record.needed) {
                zone.publish(&format!("{}.", record.owner), data(record.rtype.as_str(), &value));
            }
        }
        domains::validate(&self.site.app, &Actor::Operator, customer, id).await.expect("checked");
    }

    /// Of the whole domain, or of one sender of it, which is made.
    async fn grant(&self, customer: &CustomerId, mailbox: &MailboxId, domain: &DomainId, sender: Option<&str>) {
        let app = &self.site.app;
        let extent = match sender {
            None => Extent::Domain { with_subdomains: false },
            Some(address) => {
                let added = senders::add(app, &Actor::Operator, customer, "Somebody", address).await;
                Extent::Sender(added.expect("a sender").id)
            }
        };
        self.grant_extent(customer, mailbox, domain, extent).await;
    }

    async fn grant_extent(&self, customer: &CustomerId, mailbox: &MailboxId, domain: &DomainId, extent: Extent) {
        let granted = mailboxes::grant(&self.site.app, &Actor::Operator, customer, mailbox, domain, extent).await;
        granted.expect("granted");
    }
}

impl Rig {
    async fn close(&mut self) {
        if let Some(doors) = self.doors.take() {
            doors.stop().await;
        }
    }

    /// A session with this way in; with a login where there is one.
    fn session(&self, service: &str, login: Option<&str>) -> Submit {
        let mut session = Submit::connect(self.postfix.port(service)).expect("Postfix answers");
        if let Some(login) = login {
            session.login(login, PASSWORD).unwrap_or_else(|it| panic!("{login} cannot sign in: {it}"));
        }
        session
    }
}

/// The settings of `smtpd` for mail programs that sign in, with what is added for us.
fn submission(more: &[String]) -> Vec<String> {
    let mut settings = vec!["smtpd_sasl_auth_enable = yes".to_owned()];
    settings.extend_from_slice(more);
    settings
}

/// What a mail program was told, without the id of the decision, which is checked.
#[track_caller]
fn without_id(reply: &Reply) -> String {
    let said = reply.to_string();
    let Some((text, id)) = said.split_once(" [id ") else { return said };
    let id = id.strip_suffix(']').unwrap_or_else(|| panic!("the id does not end: {said}"));
    let is_crockford = |it: u8| it.is_ascii_digit() || (it.is_ascii_uppercase() && !b"ILOU".contains(&it));
    assert!(id.len() == 8 && id.bytes().all(is_crockford), "no id: {said}");
    text.to_owned()
}
