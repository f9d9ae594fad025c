//! "Never mail me again", for whoever has the link: no sign-in, no change by looking, any number of times.

use crate::notices::{notice, queue};
use crate::support::app::{TestApp, both_databases};
use frankmark::config::Config;
use frankmark::notices::{self, Queued};

fn with_mail(config: &mut Config) {
    config.mail.folder = Some(config.key_file.with_file_name("mail"));
    config.mail.from = Some("no-reply@mail.example".into());
    config.brand.support = Some("help@mail.example".into());
}

both_databases! {
    async fn the_link_asks_and_the_button_stops(database: Database) {
        let Some(site) = TestApp::start_with(database, with_mail) else { return };
        let again = || notice(None, None, "again", "it@acme.example");
        let Queued::Queued(id) = queue(&site.app, notice(None, None, "x", "it@acme.example")).await.unwrap() else {
            panic!("not queued")
        };
        let text = notices::show(&site.app, &id).await.unwrap().text;
        let path = format!("/no-mail/{}", text.split("/no-mail/").nth(1).unwrap().trim());
        let visitor = site.visitor();
        let asked = visitor.get(&path).await.expect_status(200);
        assert!(asked.words().contains("Shall Frankmark send no more mail to it@acme.example"), "{}", asked.words());
        assert_eq!(asked.header("cache-control"), Some("no-store"));
        let site_of_mail = notices::who_would_stop(&site.app, path.trim_start_matches("/no-mail/")).await;
        assert!(site_of_mail.is_ok(), "looking changes nothing");
        for _ in 0..2 {
            let form = visitor.get(&path).await.form(&path);
            let done = visitor.submit(&form).await.expect_status(200);
            assert!(done.words().contains("Frankmark sends nothing more to it@acme.example"), "{}", done.words());
        }
        assert_eq!(queue(&site.app, again()).await.unwrap(), Queued::Stopped);
    }

    async fn a_link_that_is_unknown_says_so_calmly(database: Database) {
        let Some(site) = TestApp::start_with(database, with_mail) else { return };
        let visitor = site.visitor();
        for odd in ["0", "%00", "%0d%0aX:%20y", "a%2Fb", "%C3%A9", &"x".repeat(3000), "%3Cscript%3E"] {
            let page = visitor.get(&format!("/no-mail/{odd}")).await.expect_status(404);
            assert!(!page.body.contains("<script>"), "{odd}");
        }
        let page = visitor.get("/no-mail/0").await;
        assert!(page.words().contains("This link does not work any more"), "{}", page.words());
        assert!(page.words().contains("help@mail.example"), "{}", page.words());
        assert!(page.actions().iter().all(|it| !it.starts_with("/no-mail")), "{:?}", page.actions());
        // Whoever posts to it without the page gets the same.
        let csrf = visitor.get("/sign-in").await.form("/sign-in");
        let token = csrf.value("csrf").expect("a token").to_owned();
        let posted = visitor.post("/no-mail/0", &[("csrf", token)]).await.expect_status(404);
        assert!(posted.words().contains("This link does not work any more"), "{}", posted.words());
    }
}
