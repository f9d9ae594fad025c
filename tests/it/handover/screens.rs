//! The page "Send to IT" over real HTTP: who sees what, what is kept, what comes out.

use super::{Desk, draft};
use crate::support::app::both_databases;
use crate::support::dns::data;
use crate::support::visitor::{Form, Page};
use frankmark::audit::Actor;
use frankmark::domains;
use frankmark::people::Role;
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::records::RecordType;
use std::time::Duration;

fn filled(page: &Page, action: &str) -> Form {
    let draft = draft();
    let form = page.form(action).with("recipient", &draft.recipient).with("needed_by", &draft.needed_by);
    form.with("note", &draft.note).with("contact_name", &draft.contact_name).with("contact_phone", &draft.contact_phone)
}

both_databases! {
    async fn what_was_typed_is_kept_whichever_button_is_pressed(database: Database) {
        let Some(desk) = Desk::open(database).await else { return };
        let anna = desk.site.signed_in("anna@acme.test").await;
        let domain = anna.get(&format!("/domains/{}", desk.id)).await.expect_status(200);
        assert!(domain.links().contains(&desk.path("")), "{:?}", domain.links());
        let page = anna.get(&desk.path("")).await.expect_status(200);
        let form = page.form(&desk.path(""));
        assert_eq!(form.value("contact_email"), Some("anna@acme.test"), "her own, until she names another one");
        assert_eq!(form.value("language"), Some("en"));
        let form = filled(&page, &desk.path("")).with("language", "nl");
        let expected = [
            ("eml", "message/rfc822", "acme.test.eml"),
            ("text", "text/plain; charset=utf-8", "acme.test.txt"),
            ("zone", "text/plain; charset=utf-8", "acme.test.zone.txt"),
            ("csv", "text/csv; charset=utf-8", "acme.test.csv"),
        ];
        for ((way, kind, name), number) in expected.into_iter().zip(1..) {
            let note = format!("Nummer {number}");
            let file = anna.submit(&form.clone().with("note", &note).with("do", way)).await.expect_status(200);
            assert_eq!(file.path, desk.path(&format!("/{way}")));
            assert_eq!(file.header("content-type"), Some(kind));
            assert_eq!(file.header("content-disposition"), Some(format!("attachment; filename=\"{name}\"").as_str()));
            assert_eq!(file.header("cache-control"), Some("no-store"));
            assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
            let again = anna.get(&desk.path("")).await.expect_status(200).form(&desk.path(""));
            assert_eq!((again.value("note"), again.value("language")), (Some(note.as_str()), Some("nl")));
        }
        let sheet = anna.submit(&form.clone().with("do", "print")).await.expect_status(200);
        assert!(sheet.words().contains("uiterlijk vrijdag 4 december"), "{}", sheet.words());
        assert!(sheet.words().contains("22 november 2026 · acme.test · Anna Smit (Acme BV)"), "{}", sheet.words());
        let start = anna.submit(&form.clone().with("do", "mailto")).await.expect_status(200);
        let link = start.links().into_iter().find(|it| it.starts_with("mailto:")).expect("a link");
        assert!(link.starts_with("mailto:it@acme.test?subject=") && link.len() < 1_600, "{link}");
        let kept = anna.submit(&form.with("do", "save")).await.expect_status(200);
        assert_eq!(kept.path, desk.path("?done=saved"));
        assert!(kept.words().contains("Het is uiterlijk vrijdag 4 december nodig."), "{}", kept.words());
        // The next domain begins with the same reader.
        let second = domains::add(&desk.site.app, &Actor::Operator, &desk.acme, "second.test").await.expect("added");
        let path = format!("/domains/{}/handover", second.domain.id);
        let next = anna.get(&path).await.expect_status(200).form(&path);
        assert_eq!(next.value("recipient"), Some("it@acme.test"));
        assert_eq!((next.value("note"), next.value("needed_by")), (Some(""), Some("")));
        assert_eq!(next.value("contact_phone"), Some("+31 20 1234567"));
    }

    async fn what_cannot_be_used_is_said_and_stays_typed(database: Database) {
        let Some(desk) = Desk::open(database).await else { return };
        let anna = desk.site.signed_in("anna@acme.test").await;
        let page = anna.get(&desk.path("")).await.expect_status(200);
        let long = "x".repeat(10_000);
        for (field, typed, words) in [
            ("recipient", "it", "no @ in this address"),
            ("recipient", "a@acme.test, b@acme.test", "cannot have"),
            ("needed_by", "2026-11-01", "This day is over"),
            ("needed_by", "tomorrow", "This is not a date"),
            ("note", "fine\nev\u{202e}il", "In line 2 of your note, at character 3"),
            ("note", long.as_str(), "Your note has 10000 characters"),
            ("contact_name", "Anna\u{2028}Smit", "invisible character"),
            ("contact_name", "", "Type the name of whoever asks"),
            ("contact_phone", "call me", "This is not a phone number"),
        ] {
            for way in ["save", "zone", "send"] {
                let form = filled(&page, &desk.path("")).with(field, typed).with("do", way);
                let refused = anna.submit(&form).await.expect_status(422);
                assert!(refused.words().contains(words), "{field} {typed:.20}: {}", refused.words());
                assert!(refused.body.contains("<title>Error: Send to IT"), "{}", refused.body);
                assert_eq!(refused.form(&desk.path("")).value(field), Some(typed), "{field}");
                assert_eq!(refused.form(&desk.path("")).value("contact_email"), Some("anna@acme.test"));
            }
        }
        let untouched = anna.get(&desk.path("")).await.form(&desk.path(""));
        assert_eq!(untouched.value("recipient"), Some(""), "nothing of it was kept");
        let odd = filled(&page, &desk.path("")).with("do", "explode");
        anna.submit(&odd).await.expect_status(404);
        anna.submit(&filled(&page, &desk.path("")).with("language", "xx")).await.expect_status(404);
    }

    async fn who_may_look_may_download_and_changes_nothing(database: Database) {
        let Some(desk) = Desk::open(database).await else { return };
        let rob = desk.site.signed_in("rob@acme.test").await;
        // Before somebody who may make the key has come here, there is nothing whole to pass on.
        let early = rob.get(&desk.path("")).await.expect_status(200);
        assert!(early.words().contains("not complete yet"), "{}", early.words());
        assert_eq!(rob.get(&desk.path("/zone")).await.expect_status(200).path, desk.path(""));
        desk.records().await;
        let page = rob.get(&desk.path("")).await.expect_status(200);
        assert!(!page.actions().contains(&desk.path("")), "no form");
        for way in ["eml", "text", "zone", "csv", "print", "mailto"] {
            assert!(page.links().contains(&desk.path(&format!("/{way}"))), "{way}");
            rob.get(&desk.path(&format!("/{way}"))).await.expect_status(200);
        }
        rob.post(&desk.path(""), &[("language", "en"), ("do", "save")]).await.expect_status(403);
        let view = domains::show(&desk.site.app, &desk.acme, &desk.id).await.expect("a view");
        assert_eq!(view.domain.handed_over_at, None);
    }

    async fn a_strangers_domain_is_not_there(database: Database) {
        let Some(desk) = Desk::open(database).await else { return };
        desk.save(&draft()).await;
        let other = desk.site.customer("Other SA").await;
        desk.site.person(&other, "eve@other.test", Role::Owner).await;
        let eve = desk.site.signed_in("eve@other.test").await;
        for end in ["", "/eml", "/zone", "/print", "/mailto", "/nothing"] {
            eve.get(&desk.path(end)).await.expect_status(404);
        }
        desk.site.person(&desk.acme, "own@acme.test", Role::Owner).await;
        let own = desk.site.signed_in("own@acme.test").await;
        own.get(&desk.path("/nothing")).await.expect_status(404);
        let form = own.get(&desk.path("")).await.form(&desk.path(""));
        let token = form.value("csrf").unwrap_or_default().to_owned();
        eve.post(&desk.path(""), &[("csrf", token.as_str()), ("language", "en"), ("do", "save")]).await;
        let kept = own.get(&desk.path("")).await.form(&desk.path(""));
        assert_eq!(kept.value("note"), Some(draft().note.as_str()), "hers was not written");
    }

    async fn a_handover_makes_missing_records_wait_for_three_days(database: Database) {
        let Some(desk) = Desk::open(database).await else { return };
        let (app, acme, id) = (&desk.site.app, &desk.acme, &desk.id);
        let records = desk.records().await;
        let challenge = &records[0];
        desk.zone.publish(&challenge.owner.to_string(), data("TXT", challenge.value.as_deref().expect("a token")));
        let standing = async || {
            desk.site.wait(Duration::from_secs(60));
            domains::recheck_due(app, 10).await.expect("looked");
            domains::show(app, acme, id).await.expect("a view").domain.standing
        };
        desk.site.wait(Duration::from_secs(600));
        assert_eq!(standing().await, Standing::NeedsRecords);
        let anna = desk.site.signed_in("anna@acme.test").await;
        let page = anna.get(&desk.path("")).await.expect_status(200);
        anna.submit(&filled(&page, &desk.path("")).with("do", "zone")).await.expect_status(200);
        let domain = domains::show(app, acme, id).await.expect("a view").domain;
        assert_eq!(domain.handed_over_at, Some(app.clock.now()));
        assert_eq!(standing().await, Standing::Waiting);
        desk.site.wait(Duration::from_secs(73 * 60 * 60));
        assert_eq!(standing().await, Standing::NeedsRecords);
    }

    async fn where_everything_is_right_nothing_is_asked(database: Database) {
        let Some(desk) = Desk::open(database).await else { return };
        let anna = desk.site.signed_in("anna@acme.test").await;
        let early = filled(&anna.get(&desk.path("")).await.expect_status(200), &desk.path(""));
        let records = desk.records().await;
        for record in &records {
            let value = record.value.clone().expect("a value");
            let value = if record.rtype == RecordType::Cname { value.trim_end_matches('.') } else { &value };
            desk.zone.publish(&record.owner.to_string(), data(record.rtype.as_str(), value));
        }
        domains::validate(&desk.site.app, &Actor::Operator, &desk.acme, &desk.id).await.expect("looked");
        let page = anna.get(&desk.path("")).await.expect_status(200);
        assert!(page.words().contains("Nothing to add"), "{}", page.words());
        assert!(!page.actions().contains(&desk.path("")), "no form");
        assert!(page.links().contains(&format!("/domains/{}", desk.id)), "only the way to the records");
        let late = anna.submit(&early.with("do", "zone")).await.expect_status(409);
        assert!(late.words().contains("every record is right"), "{}", late.words());
    }

    async fn what_no_program_can_put_right_is_asked_in_words(database: Database) {
        let Some(desk) = Desk::open(database).await else { return };
        desk.zone.publish("", data("TXT", "v=spf1 mx ~all"));
        desk.zone.publish("", data("TXT", "v=spf1 sometimes-a ~all"));
        domains::validate(&desk.site.app, &Actor::Operator, &desk.acme, &desk.id).await.expect("looked");
        let anna = desk.site.signed_in("anna@acme.test").await;
        let page = anna.get(&desk.path("")).await.expect_status(200);
        assert!(page.words().contains("Add 4 DNS records for acme.test"), "{}", page.words());
        assert!(page.words().contains("To be corrected by hand"), "{}", page.words());
        assert!(page.words().contains("You have 2 SPF records"), "{}", page.words());
        let file = anna.submit(&filled(&page, &desk.path("")).with("do", "zone")).await.expect_status(200);
        let live: Vec<&str> = file.body.lines().filter(|it| !it.starts_with(';') && it.contains("spf1")).collect();
        assert!(live.is_empty(), "never one more SPF record: {live:?}");
    }
}
