//! The snapshot follows the database: every kind of change, whoever wrote it, in whatever order it was committed; and a
//! database that goes away and comes back.

use crate::support::{
    app::{Database, TestApp, both_databases},
    crowd::{self, Keys, execute},
    postgres::Postgres,
    processes::{Folder, Signal},
};
use diesel::{Connection, PgConnection, connection::SimpleConnection};
use frankmark::{
    app::App,
    clock::Clock,
    config::Config,
    mailboxes::{Following, Permissions},
    moment::Moment,
    rules::permission::{Doubt, Permit, Rule, Verdict, Why},
    vault::fingerprint,
};
use std::time::{Duration, Instant};

struct Site {
    site: TestApp,
    permissions: Permissions,
    following: Following,
}

/// Some proven domains, each with its mailbox.
async fn site(database: Database) -> Option<Site> {
    let site = TestApp::start(database)?;
    crowd::fill(&site.app.config.database_url, 5, Keys::Sealed);
    let permissions = Permissions::new(&site.app);
    permissions.load(&site.app).await.expect("read");
    let following = permissions.follow(&site.app);
    Some(Site { site, permissions, following })
}

impl Site {
    fn write(&self, sql: &str) {
        execute(&self.site.app.config.database_url, sql);
    }

    fn verdict(&self, number: u32) -> Verdict {
        self.permissions.decide(&format!("u{number}"), &format!("<info@d{number}.example>"))
    }

    fn permit(&self, number: u32) -> Permit {
        self.verdict(number).permit().expect("permitted")
    }
}

async fn soon(what: &str, mut is_true: impl FnMut() -> bool) -> Duration {
    let begun = Instant::now();
    while !is_true() {
        assert!(begun.elapsed() < Duration::from_secs(20), "never: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    begun.elapsed()
}

both_databases! {
    /// An installation that is not finished must not turn anybody's mail away for good.
    async fn before_there_are_mailboxes_mail_is_put_off(database: Database) {
        let Some(site) = TestApp::start(database) else { return };
        let permissions = Permissions::new(&site.app);
        assert_eq!(permissions.decide("u1", "<info@d1.example>"), Verdict::Defer(Doubt::NotLoaded));
        permissions.load(&site.app).await.expect("read");
        assert_eq!(permissions.decide("u1", "<info@d1.example>"), Verdict::Defer(Doubt::NoMailboxes));
        assert_eq!(permissions.owners("info@d1.example"), Err(Doubt::NoMailboxes));
        crowd::fill(&site.app.config.database_url, 1, Keys::None);
        let permissions = Permissions::new(&site.app);
        permissions.load(&site.app).await.expect("read");
        assert_eq!(permissions.decide("nobody", "<info@d1.example>"), Verdict::Reject(Why::UnknownLogin));
    }

    async fn every_kind_of_change_arrives(database: Database) {
        let Some(it) = site(database).await else { return };
        assert_eq!(it.permit(1).rule, Rule::WholeDomain);
        // The keys do not open, which tells that there are some.
        assert_eq!(it.permissions.signing(&it.permit(1)).err(), Some(Doubt::KeyUnusable));

        it.write("UPDATE dkim_keys SET seen_at = NULL");
        soon("keys not seen", || it.permissions.signing(&it.permit(1)).is_ok_and(|it| it.is_empty())).await;
        it.write("UPDATE dkim_keys SET seen_at = 5 WHERE selector = 'fm1'");
        soon("a key is seen", || it.permissions.signing(&it.permit(1)).is_err()).await;
        it.write("UPDATE dkim_keys SET state = 'standby'");
        soon("no key is active", || it.permissions.signing(&it.permit(1)).is_ok()).await;
        // Mail of a domain whose key is damaged waits; it does not leave unsigned instead.
        it.write("UPDATE dkim_keys SET state = 'active', sealed_private = 'no base64!'");
        soon("a damaged key", || it.permissions.signing(&it.permit(1)).err() == Some(Doubt::KeyUnusable)).await;
        let again = Permissions::new(&it.site.app);
        again.load(&it.site.app).await.expect("read");
        assert_eq!(again.signing(&it.permit(1)).err(), Some(Doubt::KeyUnusable), "read from the start");

        it.write("UPDATE mailboxes SET active = FALSE WHERE login = 'u1'");
        soon("disabled", || it.verdict(1) == Verdict::Reject(Why::LoginDisabled)).await;
        it.write("UPDATE mailboxes SET active = TRUE, login = 'v1' WHERE login = 'u1'");
        soon("renamed", || it.verdict(1) == Verdict::Reject(Why::UnknownLogin)).await;
        assert!(it.permissions.decide("v1", "<info@d1.example>").permit().is_some());

        it.write("UPDATE sending_domains SET ownership = 'none' WHERE name = 'd2.example'");
        soon("lost", || it.verdict(2) == Verdict::Reject(Why::DomainNotVerified)).await;
        it.write("UPDATE sending_domains SET ownership = 'dns', held_elsewhere = TRUE WHERE name = 'd2.example'");
        soon("held elsewhere", || it.verdict(2) == Verdict::Reject(Why::DomainNotVerified)).await;
        it.write("UPDATE sending_domains SET held_elsewhere = FALSE WHERE name = 'd2.example'");
        soon("held again", || it.verdict(2).permit().is_some()).await;

        it.write("UPDATE grants SET sender_id = '7' || substr(domain_id, 2) WHERE mailbox_id LIKE '3%3'");
        soon("as one sender only", || it.verdict(3).permit().is_some_and(|it| it.rule == Rule::Sender)).await;
        it.write("UPDATE senders SET address = 'press@d3.example', local_part = 'press' WHERE address = 'info@d3.example'");
        soon("another address", || it.verdict(3) == Verdict::Reject(Why::NotThisSender)).await;
        it.write("UPDATE senders SET address = 'info@d3.example', local_part = 'info' WHERE address = 'press@d3.example'");
        soon("the former address", || it.verdict(3).permit().is_some()).await;
        it.write("DELETE FROM senders WHERE address = 'info@d3.example'");
        soon("its sender went, and the grant with it", || it.verdict(3) == Verdict::Reject(Why::NotGranted)).await;
        it.write(
            "INSERT INTO grants (id, customer_id, mailbox_id, domain_id, sender_id, with_subdomains, granted_by, created_at) \
             SELECT '8' || substr(id, 2), customer_id, '3' || substr(id, 2), id, NULL, TRUE, 'operator', 1 \
             FROM sending_domains WHERE name = 'd3.example'",
        );
        soon("granted", || it.permissions.decide("u3", "<a@x.d3.example>").permit().is_some()).await;

        it.write("DELETE FROM mailboxes WHERE login = 'u4'");
        soon("the mailbox went", || it.verdict(4) == Verdict::Reject(Why::UnknownLogin)).await;
        assert_eq!(it.permissions.owners("info@d4.example"), Ok(vec![]), "its grant went with it");
        it.write("DELETE FROM senders WHERE address = 'info@d5.example'; DELETE FROM sending_domains WHERE name = 'd5.example'");
        soon("the domain went", || it.verdict(5) == Verdict::Reject(Why::UnknownDomain)).await;

        let token = "a-program-of-the-operator";
        it.write(&format!(
            "INSERT INTO api_tokens (id, name, start, token_hash, scopes, created_at) \
             VALUES ('t1', 'Panel', 'a-p', '{}', 'mailboxes decide', 1)",
            fingerprint(token)
        ));
        soon("a token", || it.permissions.admits(token, "decide") == Ok(true)).await;
        assert_eq!(it.permissions.admits(token, "cide"), Ok(false));
        assert_eq!(it.permissions.admits("another", "decide"), Ok(false));
        it.write("UPDATE api_tokens SET revoked_at = 2");
        soon("revoked", || it.permissions.admits(token, "decide") == Ok(false)).await;
        it.following.stop().await;
    }

    async fn whoever_is_too_far_behind_reads_everything(database: Database) {
        let Some(site) = TestApp::start(database) else { return };
        let url = &site.app.config.database_url;
        crowd::fill(url, 5, Keys::None);
        let permissions = Permissions::new(&site.app);
        permissions.load(&site.app).await.expect("read");
        execute(url, "UPDATE mailboxes SET active = FALSE WHERE login = 'u1'");
        execute(url, "UPDATE mailboxes SET active = FALSE WHERE login = 'u2'");
        execute(url, "UPDATE mailboxes SET active = FALSE WHERE login = 'u3'");
        execute(url, "DELETE FROM permission_changes WHERE seq < (SELECT max(seq) FROM permission_changes)");
        assert!(permissions.decide("u1", "<info@d1.example>").permit().is_some(), "nobody follows yet");
        let following = permissions.follow(&site.app);
        for number in 1..=3 {
            let verdict = || permissions.decide(&format!("u{number}"), &format!("<info@d{number}.example>"));
            soon("what the journal forgot", || verdict() == Verdict::Reject(Why::LoginDisabled)).await;
        }
        assert!(permissions.decide("u4", "<info@d4.example>").permit().is_some());
        following.stop().await;
    }
}

/// Numbers of the journal are given out before commits: what commits late must not be missed.
#[tokio::test]
async fn transactions_may_commit_in_another_order_than_they_wrote() {
    let Some(it) = site(Database::Postgres).await else { return };
    let connect = || PgConnection::establish(&it.site.app.config.database_url).expect("the test's database");
    let (mut slow, mut quick) = (connect(), connect());
    slow.batch_execute("BEGIN; UPDATE mailboxes SET active = FALSE WHERE login = 'u1'").expect("written");
    for login in ["u2", "u3"] {
        quick.batch_execute(&format!("UPDATE mailboxes SET active = FALSE WHERE login = '{login}'")).expect("written");
    }
    soon("the later ones", || it.verdict(3) == Verdict::Reject(Why::LoginDisabled)).await;
    // Long enough for several readings of the journal.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert!(it.verdict(1).permit().is_some(), "not committed yet");
    slow.batch_execute("COMMIT").expect("committed");
    let took = soon("the one that was first", || it.verdict(1) == Verdict::Reject(Why::LoginDisabled)).await;
    assert!(took < Duration::from_secs(2), "{took:?}");
    it.following.stop().await;
}

#[tokio::test]
async fn a_database_that_was_moved_away_is_missed_and_taken_back() {
    let Some(it) = site(Database::Sqlite).await else { return };
    let path = it.site.app.config.database_url.trim_start_matches("sqlite:").to_owned();
    let aside = format!("{path}.aside");
    let age = || it.site.app.clock.now().since(it.permissions.condition().current_at.expect("read"));
    it.site.wait(Duration::from_secs(60));
    soon("young again", || age() < Duration::from_secs(1)).await;

    std::fs::rename(&path, &aside).expect("moved");
    tokio::time::sleep(Duration::from_millis(300)).await;
    it.site.wait(Duration::from_secs(3600));
    tokio::time::sleep(Duration::from_millis(800)).await;
    assert!(age() >= Duration::from_secs(3600), "{:?}", age());
    assert!(!std::path::Path::new(&path).exists(), "no new file is made in its place");
    assert!(it.verdict(1).permit().is_some(), "what is known is used for a day");
    it.site.wait(Duration::from_secs(23 * 3600 + 60));
    assert_eq!(it.verdict(1), Verdict::Defer(Doubt::TooOld));
    assert_eq!(it.permissions.owners("info@d1.example"), Err(Doubt::TooOld));
    assert_eq!(it.permissions.decide("nobody", "<x@y.example>"), Verdict::Defer(Doubt::TooOld), "nor for good");

    std::fs::rename(&aside, &path).expect("moved back");
    soon("known again", || it.verdict(1).permit().is_some()).await;
    it.write("UPDATE mailboxes SET active = FALSE WHERE login = 'u1'");
    soon("and followed again", || it.verdict(1) == Verdict::Reject(Why::LoginDisabled)).await;
    it.following.stop().await;
}

#[tokio::test]
async fn a_server_that_stops_answering_is_missed_and_taken_back() {
    let Some(postgres) = Postgres::own() else { return };
    let folder = Folder::new("frozen");
    let clock = Clock::manual(Moment::parse_rfc3339("2026-11-27T09:00:00Z").expect("a time"));
    let config = Config { database_url: postgres.url(), key_file: folder.join("key"), ..Config::default() };
    let app = App::open(config, clock.clone()).expect("an empty database");
    crowd::fill(&postgres.url(), 5, Keys::None);
    let permissions = Permissions::new(&app);
    permissions.load(&app).await.expect("read");
    let following = permissions.follow(&app);
    let verdict = || permissions.decide("u1", "<info@d1.example>");
    let age = || clock.now().since(permissions.condition().current_at.expect("read"));

    postgres.signal(Signal::Stop);
    // The journal is read once a second; from then on nothing comes back.
    tokio::time::sleep(Duration::from_millis(2500)).await;
    clock.advance(Duration::from_secs(25 * 3600));
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(age() >= Duration::from_secs(25 * 3600), "{:?}", age());
    assert_eq!(verdict(), Verdict::Defer(Doubt::TooOld));
    postgres.signal(Signal::Cont);
    soon("known again", || verdict().permit().is_some()).await;

    // Its connections are cut, which loses whatever was notified meanwhile.
    postgres.execute(
        "UPDATE mailboxes SET active = FALSE WHERE login = 'u1'; \
         SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
    );
    soon("what was written meanwhile", || verdict() == Verdict::Reject(Why::LoginDisabled)).await;
    following.stop().await;
}
