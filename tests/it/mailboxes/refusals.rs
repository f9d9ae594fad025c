//! "Why was my mail refused?", and what is seen while mail servers only look.

use crate::ground::Ground;
use crate::support::app::{Database, both_databases};
use frankmark::audit::Actor;
use frankmark::config::Mode;
use frankmark::customers::Customer;
use frankmark::error::Error;
use frankmark::ids::DomainId;
use frankmark::mailboxes::{
    self, AllowAs, Coverage, DecidedOutcome, DecisionId, Door, Following, Help, Instead, Permissions, Question, Reader,
    Reason, decided, explain, observed,
};
use frankmark::rules::permission::{Verdict, Why};
use frankmark::senders;
use std::time::Duration;

/// Acme with a proven domain and a mailbox; what mail servers would ask.
struct Desk {
    ground: Ground,
    acme: Customer,
    domain: DomainId,
    permissions: Permissions,
    _following: Following,
}

impl Desk {
    async fn open(database: Database, mode: Mode) -> Option<Self> {
        let ground = Ground::open_with(database, |config| config.mta.mode = mode)?;
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await.id;
        prove(&ground, &domain).await;
        mailboxes::add(&ground.app, &Actor::Operator, &acme.id, "web42", "", false).await.unwrap();
        let permissions = Permissions::new(&ground.app);
        permissions.load(&ground.app).await.unwrap();
        let following = permissions.follow(&ground.app);
        Some(Self { ground, acme, domain, permissions, _following: following })
    }

    /// Asks as the milter does.
    fn asks(&self, login: &str, address: &str) -> Option<DecisionId> {
        let question = Question { door: Door::Milter, login, client: "192.0.2.7" };
        self.permissions.envelope(&question, address).err().map(|it| it.id)
    }

    /// The same, and waits until the refusal is written down.
    async fn refuses(&self, login: &str, address: &str) -> DecisionId {
        let id = self.asks(login, address).expect("refused");
        let staff = Reader { customers: Vec::new(), is_staff: true };
        within(async || decided(&self.ground.app, &staff, &id).await.is_ok()).await;
        id
    }
}

/// Waits until that is so.
async fn within(so: impl AsyncFn() -> bool) {
    for _ in 0..200 {
        if so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("not within ten seconds");
}

/// Somebody who works for that customer.
fn reader(customer: &Customer) -> Reader {
    Reader { customers: vec![customer.id.clone()], is_staff: false }
}

/// As if a check had found the token.
async fn prove(ground: &Ground, id: &DomainId) {
    use diesel::prelude::*;
    use frankmark::db::schema::sending_domains;
    let id = id.clone();
    let written = ground.app.db.write(move |tx| {
        let found = sending_domains::ownership.eq("dns");
        Ok::<_, Error>(diesel::update(sending_domains::table.find(&id)).set(found).execute(tx).unwrap())
    });
    assert_eq!(written.await.unwrap(), 1);
}

both_databases! {
    async fn a_refusal_is_told_to_the_customer_of_its_login_and_to_the_staff_only(database: Database) {
        let Some(desk) = Desk::open(database, Mode::Enforce).await else { return };
        let app = &desk.ground.app;
        let id = desk.refuses("web42", "<info@acme.test>").await;
        let (told, explained) = decided(app, &reader(&desk.acme), &id).await.unwrap();
        assert_eq!((told.login.as_str(), told.envelope.as_str()), ("web42", "<info@acme.test>"));
        assert_eq!((told.outcome, told.reason), (DecidedOutcome::Rejected, Reason::Why(Why::NotGranted)));
        assert_eq!((told.client.as_str(), told.door.as_str(), told.in_header), ("192.0.2.7", "milter", false));
        assert!(matches!(&explained.help, Help::Grant { domain, sender: None, .. } if *domain == desk.domain));
        assert_eq!(explained.now, Some(Verdict::Reject(Why::NotGranted)));

        let zeta = desk.ground.customer("Zeta").await;
        let nobody = decided(app, &reader(&zeta), &id).await;
        assert!(matches!(nobody, Err(Error::NotFound)), "{nobody:?}");
        let other = DecisionId::read("00000001").unwrap();
        assert!(matches!(decided(app, &reader(&desk.acme), &other).await, Err(Error::NotFound)));
        let staff = Reader { customers: Vec::new(), is_staff: true };
        assert_eq!(decided(app, &staff, &id).await.unwrap().0, told);

        let whole = Coverage::Domain { with_subdomains: false };
        mailboxes::authorize(app, &Actor::Operator, &desk.acme.id, &desk.domain, "web42", &whole).await.unwrap();
        let (_, explained) = decided(app, &reader(&desk.acme), &id).await.unwrap();
        assert!(matches!(explained.now, Some(Verdict::Permit(_))), "judged anew");
        assert_eq!(explained.help, Help::SendAgain);
    }

    async fn what_helps_depends_on_how_things_stand_now(database: Database) {
        let Some(desk) = Desk::open(database, Mode::Enforce).await else { return };
        let (app, acme) = (&desk.ground.app, &desk.acme);
        let reader = reader(acme);
        let other = desk.ground.added(acme, "other.test").await.id;
        let zeta = desk.ground.customer("Zeta").await;
        let taken = desk.ground.added(&zeta, "zeta.test").await.id;
        prove(&desk.ground, &taken).await;
        mailboxes::add(app, &Actor::Operator, &zeta.id, "eve", "", false).await.unwrap();
        let press = senders::add(app, &Actor::Operator, &acme.id, "Press", "press@acme.test").await.unwrap().id;
        let help = async |login: &str, address: &str| explain(app, &reader, login, address).await.unwrap().map(|it| it.help);

        assert!(matches!(help("WEB42", "Press@acme.test").await, Some(Help::Grant { sender: Some(it), .. }) if it == press));
        assert!(matches!(help("web42", "a@other.test").await, Some(Help::Verify { domain, .. }) if domain == other));
        let unknown = help("web42", "a@zeta.test").await;
        assert_eq!(unknown, Some(Help::AddDomain { name: "zeta.test".into() }), "somebody else's is an unknown one");
        assert_eq!(help("web42", "a@nobody.test").await, Some(Help::AddDomain { name: "nobody.test".into() }));
        assert_eq!(help("web42", "not an address").await, Some(Help::Address));
        assert_eq!((help("eve", "a@zeta.test").await, help("nobody", "a@zeta.test").await), (None, None));

        let coverage = Coverage::Senders(vec![press]);
        mailboxes::authorize(app, &Actor::Operator, &acme.id, &desk.domain, "web42", &coverage).await.unwrap();
        let explained = explain(app, &reader, "web42", "info@acme.test").await.unwrap().unwrap();
        assert_eq!(explained.now, Some(Verdict::Reject(Why::NotThisSender)));
        assert_eq!(explained.instead, [Instead::Address("press@acme.test".into())]);
        assert_eq!(help("web42", "press@acme.test").await, Some(Help::SendAgain));
    }

    async fn what_is_seen_while_only_looking_is_allowed_or_forgotten(database: Database) {
        let Some(desk) = Desk::open(database, Mode::Observe).await else { return };
        let (app, acme) = (&desk.ground.app, &desk.acme);
        let reader = reader(acme);
        let press = senders::add(app, &Actor::Operator, &acme.id, "Press", "press@acme.test").await.unwrap().id;
        for address in ["press@acme.test", "info@acme.test", "info@acme.test", "x@nobody.test"] {
            assert_eq!(desk.asks("web42", address), None, "nothing is refused");
        }
        let times = async || observed(app, &reader).await.unwrap().iter().map(|it| it.times).sum::<i64>();
        within(async || times().await == 4).await;
        let seen = observed(app, &reader).await.unwrap();
        let addresses: Vec<(&str, i64)> = seen.iter().map(|it| (it.address.as_str(), it.times)).collect();
        assert_eq!(addresses[0], ("info@acme.test", 2), "{addresses:?}");
        assert_eq!(addresses.len(), 3);
        let of = |address: &str| seen.iter().find(|it| it.address == address).unwrap();
        assert_eq!(of("press@acme.test").sender, Some(press));
        assert_eq!((of("info@acme.test").sender.clone(), of("x@nobody.test").domain.clone()), (None, None));

        let zeta = desk.ground.customer("Zeta").await;
        let stranger = Reader { customers: vec![zeta.id], is_staff: false };
        assert!(observed(app, &stranger).await.unwrap().is_empty());
        let allow = async |reader: &Reader, address: &str, allow: AllowAs| {
            mailboxes::allow_observed(app, &Actor::Operator, reader, "web42", address, allow).await
        };
        assert!(matches!(allow(&stranger, "press@acme.test", AllowAs::Domain).await, Err(Error::NotFound)));
        assert!(matches!(mailboxes::forget_observed(app, &stranger, "web42", "press@acme.test").await, Err(Error::NotFound)));
        assert!(matches!(allow(&reader, "x@nobody.test", AllowAs::Domain).await, Err(Error::Conflict(_))));
        assert!(matches!(allow(&reader, "info@acme.test", AllowAs::Sender).await, Err(Error::Conflict(_))));
        allow(&reader, "press@acme.test", AllowAs::Sender).await.unwrap();
        allow(&reader, "info@acme.test", AllowAs::Domain).await.unwrap();
        mailboxes::forget_observed(app, &reader, "web42", "x@nobody.test").await.unwrap();
        assert!(observed(app, &reader).await.unwrap().is_empty());
        let explained = explain(app, &reader, "web42", "anything@acme.test").await.unwrap().unwrap();
        assert_eq!(explained.help, Help::SendAgain);
    }
}
