//! Accounts are authorized and taken back, a refused mail is explained: in a real browser, with and without JavaScript;
//! and what the screens look like in each state.

use super::screens::told;
use super::{Road, complaints};
use frankmark::audit::Actor;
use frankmark::db::Failure;
use frankmark::ids::DomainId;
use frankmark::mailboxes::{self, Coverage, Door, Permissions, Question};
use frankmark::rules::records::Purpose;
use frankmark::senders;
use std::time::Duration;

#[tokio::test]
async fn accounts_are_authorized_with_javascript() {
    authorize(true).await;
}

#[tokio::test]
async fn accounts_are_authorized_without_javascript() {
    authorize(false).await;
}

async fn authorize(scripts: bool) {
    let Some(road) = Road::begin_with(|config| config.submission.host = Some("mail.example.net".into())).await else {
        return;
    };
    let browser = &road.browser;
    let id = road.with_mailboxes().await;
    if !scripts {
        browser.has_no_scripts().await;
    }
    road.sign_in().await;
    road.go("/overview").await;
    browser.click_on("details.menu summary").await;
    browser.click("Authorized accounts").await;
    browser.waits_for("Choose which mailboxes may send mail").await;
    browser.click_on(&format!("a[href='/domains/{id}/accounts']")).await;
    browser.waits_for("No account may send as acme.example yet.").await;
    browser.click("Check the list").await;
    browser.waits_for("Type at least one account.").await;
    assert!(browser.title().await.starts_with("Error:"), "{}", browser.title().await);

    browser.fill("list", "Front desk <desk@partner.exmaple>\nnobody@elsewhere.example").await;
    browser.click("Check the list").await;
    browser.waits_for("did you mean").await;
    browser.click_on("button[name='use']").await;
    browser.waits_for("will be added").await;
    browser.click("Save 1 account").await;
    browser.waits_for("1 account is saved.").await;
    browser.waits_for("Any address at acme.example").await;
    let left = browser.find("#list").await.prop("value").await.expect("a value").unwrap_or_default();
    assert_eq!(left.trim(), "nobody@elsewhere.example");

    browser.click_on("form[action$='/remove'] button").await;
    browser.waits_for("may not send as acme.example any more.").await;
    browser.click("Add it again").await;
    browser.waits_for("will be added").await;
    browser.click("Save 1 account").await;
    browser.waits_for("1 account is saved.").await;

    road.go("/refused").await;
    browser.fill("reply", "553 5.7.1 <a@acme.example>: Sender address rejected: not owned by user web42").await;
    browser.click("Tell me why").await;
    browser.waits_for("The mailbox web42 is not allowed to send as a@acme.example.").await;
    browser.click("Allow web42 for acme.example").await;
    browser.waits_for("will be added").await;
    browser.click("Save 1 account").await;
    browser.waits_for("1 account is saved.").await;
    assert_eq!(complaints(browser).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_change_is_confirmed_when_the_mail_server_knows_it() {
    let Some(road) = Road::begin().await else { return };
    let id = road.with_mailboxes().await;
    road.mail_server_is_behind(Duration::from_secs(3)).await;
    road.sign_in().await;
    road.go(&format!("/domains/{id}/accounts?add=web42")).await;
    road.browser.click("Save 1 account").await;
    road.browser.waits_for("Works in a moment").await;
    road.mail_server_is_behind(Duration::ZERO).await;
    road.browser.waits_for("Works now: the mail server knows these accounts.").await;
    assert!(!road.browser.has("#known[hx-trigger]").await, "it is not asked again");
    assert_eq!(complaints(&road.browser).await, Vec::<String>::new());
}

#[tokio::test]
async fn every_state_of_the_screens() {
    let mut faults = Vec::new();
    let road = Road::begin_with(|config| {
        config.submission.host = Some("mail.example.net".into());
        config.mta.mode = frankmark::config::Mode::Observe;
    });
    let Some(road) = road.await else { return };
    let (app, operator, browser) = (&road.site.app, Actor::Operator, &road.browser);
    road.sign_in().await;
    road.look("/accounts", "accounts-none", &mut faults).await;
    let (plain, _) = road.domain("agency.example").await;
    let id = road.with_mailboxes().await;
    road.look("/accounts", "accounts-domains", &mut faults).await;
    let page = format!("/domains/{id}/accounts");
    road.look(&format!("/domains/{plain}/accounts"), "accounts-unverified", &mut faults).await;
    let press = senders::add(app, &operator, &road.customer, "Press", "press@acme.example").await.expect("added").id;
    let coverage = Coverage::Senders(vec![press]);
    mailboxes::authorize(app, &operator, &road.customer, &id, "info@partner.example", &coverage).await.expect("saved");
    let whole = Coverage::Domain { with_subdomains: true };
    mailboxes::authorize(app, &operator, &road.customer, &id, "web42", &whole).await.expect("saved");
    road.go(&page).await;
    browser.fill("list", "desk@partner.exmaple\ndesk@partner.example\nweb42\ntwo words\nnobody\nweb42").await;
    browser.click("Check the list").await;
    browser.waits_for("What becomes of your list").await;
    road.look_here("accounts-checked", &mut faults).await;
    browser.click_on("button[formaction]").await;
    browser.waits_for("What is left of your list").await;
    road.look_here("accounts-saved", &mut faults).await;
    road.go(&page).await;
    browser.click("Check the list").await;
    browser.waits_for("There is a problem").await;
    road.look_here("accounts-error", &mut faults).await;
    road.look(&format!("/domains/{id}/delete?all=1"), "accounts-delete-domain", &mut faults).await;
    road.look(&format!("/domains/{id}"), "accounts-on-domain", &mut faults).await;

    road.look("/refused", "refused", &mut faults).await;
    browser.click("Tell me why").await;
    browser.waits_for("There is a problem").await;
    road.look_here("refused-error", &mut faults).await;
    for (reply, words, name) in [
        (
            "553 5.7.1 <a@acme.example>: Sender address rejected: not owned by user info@partner.example",
            "any address",
            "grant",
        ),
        (
            "553 5.7.1 <a@agency.example>: Sender address rejected: not owned by user web42",
            "Verify agency.example",
            "verify",
        ),
        ("554 5.7.1 some words that nobody knows", "We do not know this reply.", "unknown"),
        ("552 5.2.2 over quota", "mailbox is full", "full"),
    ] {
        road.go("/refused").await;
        browser.fill("reply", reply).await;
        browser.click("Tell me why").await;
        browser.waits_for(if name == "grant" { "This account may send as" } else { words }).await;
        road.look_here(&format!("refused-{name}"), &mut faults).await;
    }
    road.look("/refused/observed", "observed-none", &mut faults).await;
    observe(&road).await;
    road.look("/refused/observed", "observed", &mut faults).await;
    road.go(&page).await;
    browser.waits_for("No mail server asks Frankmark yet.").await;
    assert!(!browser.has("#known a[href='/refused/observed']").await, "nobody asks, so nobody looks");
    road.mail_server_is_behind(Duration::ZERO).await;
    road.go(&page).await;
    browser.waits_for("it refuses nothing yet").await;
    road.look_here("accounts-observing", &mut faults).await;
    told(faults);
}

/// Mail servers ask, and only look.
async fn observe(road: &Road) {
    let permissions = Permissions::new(&road.site.app);
    permissions.load(&road.site.app).await.expect("read");
    let following = permissions.follow(&road.site.app);
    for (login, address) in
        [("info@partner.example", "info@acme.example"), ("web42", "x@agency.example"), ("web42", "x@elsewhere.example")]
    {
        let question = Question { door: Door::Milter, login, client: "192.0.2.7" };
        assert!(permissions.envelope(&question, address).is_ok(), "nothing is refused");
    }
    following.stop().await;
}

impl Road {
    /// A program that answers mail servers knows everything up to so long ago.
    async fn mail_server_is_behind(&self, behind: Duration) {
        use diesel::prelude::*;
        use frankmark::db::schema::mail_doors;
        let now = self.site.app.clock.now();
        let written = self.site.app.db.write(move |tx| {
            diesel::delete(mail_doors::table).execute(tx)?;
            let row = (
                mail_doors::id.eq("0197f0c0"),
                mail_doors::host.eq("mx1"),
                mail_doors::version.eq("1"),
                mail_doors::listening.eq("[]"),
                mail_doors::started_at.eq(now),
                mail_doors::seen_at.eq(now),
                mail_doors::connections.eq(0_i64),
                mail_doors::current_at.eq(now.minus(behind)),
            );
            Ok::<_, Failure>(diesel::insert_into(mail_doors::table).values(row).execute(tx)?)
        });
        assert_eq!(written.await.expect("written"), 1);
    }

    /// A proven domain, and three mailboxes of the customer.
    async fn with_mailboxes(&self) -> DomainId {
        use diesel::prelude::*;
        use frankmark::db::schema::sending_domains;
        let (id, zone) = self.domain("acme.example").await;
        self.publish(&id, &zone, &[Purpose::Ownership, Purpose::Dkim]).await;
        self.validate(&id).await;
        let (proven, of) = (id.clone(), sending_domains::ownership);
        let read =
            self.site.app.db.read(move |conn| {
                Ok::<_, Failure>(sending_domains::table.find(&proven).select(of).first::<String>(conn)?)
            });
        assert_eq!(read.await.expect("read"), "dns");
        for (login, name) in [("desk@partner.example", "Front desk"), ("info@partner.example", ""), ("web42", "")] {
            mailboxes::add(&self.site.app, &Actor::Operator, &self.customer, login, name, false).await.expect("added");
        }
        id
    }
}
