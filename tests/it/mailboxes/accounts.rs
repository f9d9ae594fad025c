//! Accounts of a domain: lists that are checked and saved, what is taken away, and what goes along when things go.

use crate::ground::Ground;
use crate::support::app::both_databases;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::domains::{self, Deleted, Which};
use frankmark::error::Error;
use frankmark::ids::DomainId;
use frankmark::mailboxes::{
    self, Allowed, AllowedBy, CheckedLines, Coverage, Effect, LineFate, MOST_LINES, accounts_of, authorize,
    check_lines, withdraw,
};
use frankmark::senders;

const WHOLE: Coverage = Coverage::Domain { with_subdomains: false };
const BELOW: Coverage = Coverage::Domain { with_subdomains: true };

async fn mailbox(ground: &Ground, customer: &Customer, login: &str) -> mailboxes::Mailbox {
    mailboxes::add(&ground.app, &Actor::Operator, &customer.id, login, "", false).await.unwrap()
}

fn fates(lines: &CheckedLines) -> Vec<(usize, LineFate)> {
    lines.lines.iter().map(|it| (it.number, it.fate.clone())).collect()
}

/// Login and what it may.
async fn allowed(ground: &Ground, customer: &Customer, domain: &DomainId) -> Vec<(String, Allowed)> {
    let accounts = accounts_of(&ground.app, &customer.id, domain).await.unwrap().accounts;
    accounts.into_iter().map(|it| (it.login.to_string(), it.allowed)).collect()
}

/// The newest entries of the log: action and details.
async fn told(ground: &Ground, action: &'static str) -> Vec<String> {
    use diesel::prelude::*;
    use frankmark::db::schema::audit_log;
    let rows = ground.app.db.read(move |conn| {
        let of = audit_log::table.filter(audit_log::action.eq(action)).order((audit_log::at, audit_log::id));
        Ok::<_, Error>(of.select(audit_log::details).load::<String>(conn).unwrap())
    });
    rows.await.unwrap()
}

both_databases! {
    async fn a_list_is_checked_line_by_line_and_the_good_lines_are_saved(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme, zeta) = (&ground.app, ground.customer("Acme").await, ground.customer("Zeta").await);
        let domain = ground.added(&acme, "acme.test").await.id;
        for login in ["desk@partner.test", "web42", "info@acme.test"] {
            mailbox(&ground, &acme, login).await;
        }
        mailbox(&ground, &zeta, "eve@zeta.test").await;
        disable(&ground, "web42").await;

        let text = "# ours\nFront Desk <Desk@Partner.test>\ndesk@partner.tset\n\nweb42\neve@zeta.test\nev@zeta.test\ntwo words\nDESK@partner.test\n";
        let checked = check_lines(app, &acme.id, &domain, text, &WHOLE).await.unwrap();
        let unknown = |meant: Option<&str>| LineFate::Unknown { meant: meant.map(str::to_owned) };
        let expected = [
            (2, LineFate::New),
            (3, unknown(Some("desk@partner.test"))),
            (5, LineFate::Disabled),
            (6, unknown(None)),
            (7, unknown(None)),
        ];
        assert_eq!(fates(&checked)[..5], expected);
        assert!(matches!(&checked.lines[5].fate, LineFate::NotALogin(say) if say.key == "login-refused-character"));
        assert_eq!(checked.lines[6].fate, LineFate::Twice(2));
        assert_eq!(checked.to_save(), 1);
        assert!(allowed(&ground, &acme, &domain).await.is_empty(), "nothing is saved by looking");

        let saved = authorize(app, &Actor::Operator, &acme.id, &domain, text, &WHOLE).await.unwrap();
        assert_eq!((saved.saved(), saved.lines[0].fate.clone()), (1, LineFate::Saved));
        assert_eq!(saved.left(), "desk@partner.tset\nweb42\neve@zeta.test\nev@zeta.test\ntwo words\n");
        let whole = Allowed::Domain { with_subdomains: false };
        assert_eq!(allowed(&ground, &acme, &domain).await, [("desk@partner.test".to_owned(), whole)]);
        let again = authorize(app, &Actor::Operator, &acme.id, &domain, text, &WHOLE).await.unwrap();
        assert_eq!((again.saved(), again.lines[0].fate.clone()), (0, LineFate::Here));
        assert_eq!(told(&ground, "grant.added").await.len(), 1, "and the log tells of it once");

        let many: String = (0..=MOST_LINES).map(|it| format!("login{it}\n")).collect();
        let many = check_lines(app, &acme.id, &domain, &many, &WHOLE).await.unwrap();
        assert_eq!((many.too_many, many.lines.len()), (Some(MOST_LINES + 1), 0));
    }

    async fn what_was_chosen_last_is_what_holds(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let domain = ground.added(&acme, "acme.test").await.id;
        mailbox(&ground, &acme, "web42").await;
        let mut ids = Vec::new();
        for local in ["news", "press"] {
            let address = format!("{local}@acme.test");
            ids.push(senders::add(app, &Actor::Operator, &acme.id, local, &address).await.unwrap().id);
        }
        let set = async |coverage: &Coverage| {
            let saved = authorize(app, &Actor::Operator, &acme.id, &domain, "web42", coverage).await.unwrap();
            (saved.saved(), allowed(&ground, &acme, &domain).await.remove(0).1)
        };
        let (both, one) = (Coverage::Senders(ids.clone()), Coverage::Senders(vec![ids[1].clone()]));
        let senders_are = |addresses: &[&str]| Allowed::Senders(addresses.iter().map(|it| (*it).to_owned()).collect());
        assert_eq!(set(&both).await, (1, senders_are(&["news@acme.test", "press@acme.test"])));
        assert_eq!(set(&both).await.0, 0, "it may exactly that already");
        assert_eq!(set(&one).await, (1, senders_are(&["press@acme.test"])));
        assert_eq!(set(&WHOLE).await, (1, Allowed::Domain { with_subdomains: false }));
        let changed = check_lines(app, &acme.id, &domain, "web42", &BELOW).await.unwrap();
        assert_eq!(changed.lines[0].fate, LineFate::Changed);
        assert_eq!(set(&BELOW).await, (1, Allowed::Domain { with_subdomains: true }));
        assert_eq!(told(&ground, "grant.changed").await.len(), 3);

        let none = authorize(app, &Actor::Operator, &acme.id, &domain, "web42", &Coverage::Senders(vec![])).await;
        assert!(matches!(&none, Err(Error::Invalid(it)) if it[0].field == "sender"), "{none:?}");
        let zeta = ground.customer("Zeta").await;
        ground.added(&zeta, "zeta.test").await;
        let foreign = senders::add(app, &Actor::Operator, &zeta.id, "Z", "z@zeta.test").await.unwrap().id;
        let foreign = authorize(app, &Actor::Operator, &acme.id, &domain, "web42", &Coverage::Senders(vec![foreign])).await;
        assert!(matches!(foreign, Err(Error::NotFound)), "{foreign:?}");
    }

    async fn an_account_is_shown_with_who_allowed_it_and_is_taken_away_at_once(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme, zeta) = (&ground.app, ground.customer("Acme").await, ground.customer("Zeta").await);
        let domain = ground.added(&acme, "acme.test").await.id;
        let box42 = mailbox(&ground, &acme, "web42").await;
        let role = frankmark::people::Role::Manager;
        let ann = frankmark::people::add(app, &Actor::Operator, &acme.id, "ann@acme.test", "Ann", role, "stamp violet harbour")
            .await
            .unwrap();
        authorize(app, &Actor::Person(ann), &acme.id, &domain, "web42", &WHOLE).await.unwrap();
        let shown = accounts_of(app, &acme.id, &domain).await.unwrap();
        assert_eq!(shown.effect, Effect::OnceVerified, "a grant may come first");
        assert_eq!(shown.accounts[0].by, AllowedBy::Person("Ann".into()));
        assert_eq!((shown.accounts[0].since, shown.accounts[0].active), (app.clock.now(), true));

        for (customer, id) in [(&zeta.id, &domain), (&acme.id, &DomainId::new())] {
            assert!(matches!(accounts_of(app, customer, id).await, Err(Error::NotFound)));
            assert!(matches!(check_lines(app, customer, id, "web42", &WHOLE).await, Err(Error::NotFound)));
            assert!(matches!(authorize(app, &Actor::Operator, customer, id, "web42", &WHOLE).await, Err(Error::NotFound)));
            assert!(matches!(withdraw(app, &Actor::Operator, customer, id, &box42.id).await, Err(Error::NotFound)));
        }
        let gone = withdraw(app, &Actor::Operator, &acme.id, &domain, &box42.id).await.unwrap();
        assert_eq!(gone.as_str(), "web42");
        assert!(allowed(&ground, &acme, &domain).await.is_empty());
        assert!(matches!(withdraw(app, &Actor::Operator, &acme.id, &domain, &box42.id).await, Err(Error::NotFound)));
        assert_eq!(told(&ground, "grant.removed").await.len(), 1);
    }

    async fn a_domain_takes_its_accounts_along_if_they_were_shown(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let domain = ground.added(&acme, "acme.test").await.id;
        let box42 = mailbox(&ground, &acme, "web42").await;
        authorize(app, &Actor::Operator, &acme.id, &domain, "web42", &WHOLE).await.unwrap();
        let before = domains::before_deletion(app, &acme.id, &domain).await.unwrap();
        assert_eq!(before.accounts, [(box42.id.clone(), "web42".to_owned())]);
        let unseen = domains::delete_as_shown(app, &Actor::Operator, &acme.id, &domain, &[], &[]).await.unwrap();
        assert!(matches!(unseen, Deleted::Blocked(it) if it.accounts.len() == 1), "it came meanwhile");
        let shown = [box42.id];
        let gone = domains::delete_as_shown(app, &Actor::Operator, &acme.id, &domain, &[], &shown).await.unwrap();
        assert!(matches!(gone, Deleted::Gone(_)));
        let grants = count(&ground).await;
        assert_eq!(grants, 0, "nothing is left of it");
        let log = told(&ground, "domain.deleted").await;
        assert!(log[0].contains("\"accounts\":[\"web42\"]"), "{log:?}");

        let many = [ground.added(&acme, "a.test").await.id, ground.added(&acme, "b.test").await.id];
        for domain in &many {
            authorize(app, &Actor::Operator, &acme.id, domain, "web42", &WHOLE).await.unwrap();
        }
        let which = Which::These(many.to_vec());
        let before = domains::before_deleting(app, &acme.id, &which).await.unwrap();
        assert_eq!((before.accounts, before.logins.clone()), (1, vec!["web42".to_owned()]));
        let confirmed = domains::Confirmed::default();
        domains::delete_many(app, &Actor::Operator, &acme.id, &which, &confirmed).await.unwrap();
        assert_eq!(count(&ground).await, 0);
        assert_eq!(told(&ground, "domain.deleted").await.iter().filter(|it| it.contains("web42")).count(), 3);
    }

    async fn a_sender_takes_what_was_allowed_with_it_along(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let domain = ground.added(&acme, "acme.test").await.id;
        mailbox(&ground, &acme, "web42").await;
        let press = senders::add(app, &Actor::Operator, &acme.id, "Press", "press@acme.test").await.unwrap().id;
        let coverage = Coverage::Senders(vec![press.clone()]);
        authorize(app, &Actor::Operator, &acme.id, &domain, "web42", &coverage).await.unwrap();
        assert_eq!(senders::before_deletion(app, &acme.id, &press).await.unwrap().1, ["web42"]);
        senders::delete(app, &Actor::Operator, &acme.id, &press).await.unwrap();
        assert!(allowed(&ground, &acme, &domain).await.is_empty());
        assert!(told(&ground, "sender.deleted").await[0].contains("web42"));
    }
}

async fn count(ground: &Ground) -> i64 {
    use diesel::prelude::*;
    use frankmark::db::schema::grants;
    let counted = ground.app.db.read(|conn| Ok::<_, Error>(grants::table.count().get_result::<i64>(conn).unwrap()));
    counted.await.unwrap()
}

/// As whoever keeps the mailboxes does it.
async fn disable(ground: &Ground, login: &'static str) {
    use diesel::prelude::*;
    use frankmark::db::schema::mailboxes;
    let written = ground.app.db.write(move |tx| {
        let named = diesel::update(mailboxes::table.filter(mailboxes::login.eq(login)));
        Ok::<_, Error>(named.set(mailboxes::active.eq(false)).execute(tx).unwrap())
    });
    assert_eq!(written.await.unwrap(), 1);
}
