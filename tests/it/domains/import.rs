//! A pasted list: looked over without a trace, then added, all that can be and nothing twice.

use crate::ground::Ground;
use crate::support::app::both_databases;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::domains::import::{self, Fate, MOST, Preview, SenderFate};
use frankmark::domains::{self, Show};
use frankmark::error::Error;
use frankmark::ids::CustomerId;
use frankmark::senders;
use std::time::Duration;

impl Ground {
    async fn looked_over(&self, customer: &Customer, text: &str) -> Preview {
        import::preview(&self.app, &customer.id, text).await.unwrap()
    }

    async fn pasted(&self, customer: &Customer, text: &str) -> import::AddedList {
        import::add_listed(&self.app, &Actor::Operator, &customer.id, text, &[]).await.unwrap()
    }

    async fn listed(&self, customer: &Customer) -> Vec<domains::DomainLine> {
        let view = domains::View { most: 1000, ..domains::View::default() };
        domains::list(&self.app, &customer.id, &view).await.unwrap().lines
    }

    async fn names(&self, customer: &Customer) -> Vec<String> {
        let lines = self.listed(customer).await;
        let mut names: Vec<String> = lines.iter().map(|it| it.domain.name.to_string()).collect();
        names.sort();
        names
    }

    async fn counted(&self, customer: &Customer) -> u32 {
        domains::counts(&self.app, &customer.id).await.unwrap().of(&Show::All)
    }
}

/// What becomes of each line, in a word.
fn fates(preview: &Preview) -> Vec<String> {
    let word = |fate: &Fate| match fate {
        Fate::New => "new".to_owned(),
        Fate::Unsure => "unsure".to_owned(),
        Fate::Here(_) => "here".to_owned(),
        Fate::Twice(first) => format!("as {first}"),
        Fate::Refused(why) => why.key.replace("domain-refused-", "no: "),
        Fate::Added(_) => "added".to_owned(),
    };
    preview.lines.iter().map(|it| format!("{} {}", it.number, word(&it.fate))).collect()
}

fn sender_fates(preview: &Preview) -> Vec<String> {
    let word = |fate: &SenderFate| match fate {
        SenderFate::New => "new".to_owned(),
        SenderFate::Here => "here".to_owned(),
        SenderFate::Twice(first) => format!("as {first}"),
        SenderFate::Refused(why) => why.iter().map(|it| it.key.as_str()).collect::<Vec<_>>().join("+"),
        SenderFate::Added => "added".to_owned(),
    };
    preview.lines.iter().map(|it| it.sender.as_ref().map_or("-".to_owned(), |it| word(&it.fate))).collect()
}

both_databases! {
    async fn every_line_is_judged_by_the_rules_of_single_names_and_nothing_is_saved(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let here = ground.added(&acme, "here.test").await;
        ground.added(&zeta, "theirs.test").await;
        let long = format!("{}.test", "a".repeat(10_000));
        let list = [
            "plain.test", "# a comment", "", "  Ann@News.Plain.TEST  ", "https://shop,plain.test/x", "HERE.test", "theirs.test",
            "plain.test.", "bücher.test", "xn--bcher-kva.test", "аррӏе.com", "gmail.com", "co.uk", "pаypal.test", "a b.test",
            "nul\0.test", "\u{202e}tset.lived", "=cmd|'/C calc'!A0", long.as_str(), "one.test two.test", "1.2.3.4",
            "\"quoted.test\",",
        ].join("\r\n");
        let preview = ground.looked_over(&acme, &list).await;
        let expected = [
            "1 new", "4 new", "5 new", "6 here", "7 new", "8 as 1", "9 new", "10 as 9", "11 unsure", "12 no: free-mail",
            "13 no: public-suffix", "14 no: mixed-script", "15 no: blank", "16 no: control-character", "17 no: control-character",
            "18 no: bad-character", "19 no: too-long", "20 no: import-several-names", "21 no: ip-address", "22 new",
        ];
        assert_eq!(fates(&preview), expected.map(|it| it.replace("no: import", "import")));
        assert_eq!(preview.lines[3].fate, Fate::Here(here.id));
        let repairs: Vec<&str> = preview.lines[1].repairs.iter().map(|it| it.key.as_str()).collect();
        assert!(repairs.contains(&"domain-repair-address") && repairs.contains(&"domain-repair-capitals"), "{repairs:?}");
        assert_eq!(preview.lines[1].hints[0].key, "domain-hint-subdomain");
        assert_eq!(preview.to_add(), 6);
        assert_eq!((ground.names(&acme).await, ground.counted(&acme).await), (vec!["here.test".to_owned()], 1));
        let nobody = import::preview(&ground.app, &CustomerId::new(), "acme.test").await;
        assert!(matches!(nobody, Err(Error::NotFound)));
    }

    async fn what_can_be_is_added_and_the_rest_stays_to_be_put_right(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        ground.added(&zeta, "shared.test").await;
        let list = "b.test\nco.uk\nshared.test\nаррӏе.com\n# no\nB.test\na.test";
        let added = ground.pasted(&acme, list).await;
        assert_eq!(fates(&added.outcome), ["1 added", "2 no: public-suffix", "3 added", "4 unsure", "6 as 1", "7 added"]);
        assert_eq!(added.rest, "co.uk\nаррӏе.com");
        assert_eq!(ground.names(&acme).await, ["a.test", "b.test", "shared.test"]);
        assert_eq!(ground.counted(&acme).await, 3);

        let again = ground.pasted(&acme, list).await;
        assert_eq!(again.outcome.added(), 0);
        assert_eq!((again.rest, again.checked_by), ("co.uk\nаррӏе.com".to_owned(), None));
        assert_eq!((ground.names(&acme).await.len(), ground.counted(&acme).await), (3, 3));

        let sure = ["xn--80ak6aa92e.com".to_owned(), "gmail.com".to_owned()];
        let confirmed = import::add_listed(&ground.app, &Actor::Operator, &acme.id, "аррӏе.com\ngmail.com", &sure);
        assert_eq!(fates(&confirmed.await.unwrap().outcome), ["1 added", "2 no: free-mail"]);

        let domain = domains::find(&ground.app, "a.test", Some(&acme.id)).await.unwrap().remove(0);
        let entries = frankmark_log(&ground, &format!("domain:{}", domain.id)).await;
        assert_eq!(entries, ["domain.added"]);
        let view = domains::show(&ground.app, &acme.id, &domain.id).await.unwrap();
        assert_eq!(view.domain.zone, domain.name.dns_name(), "nobody has looked yet");
        assert!(view.records[0].value.is_some(), "its challenge can be published");
    }

    async fn a_table_brings_its_senders(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        ground.added(&acme, "here.test").await;
        ground.added(&zeta, "theirs.test").await;
        senders::add(&ground.app, &Actor::Operator, &acme.id, "Old", "old@here.test").await.unwrap();
        let table = "note;sender_address;DOMAIN;sender_name\r\n\
            \"a\r\nb\";news@a.test;a.test;\"Acme; News\"\r\n\
            ;second@a.test;a.test;Second\r\n\
            ;NEWS@a.test;a.test;Third\r\n\
            ;old@here.test;here.test;Old\r\n\
            ;x@theirs.test;b.test;X\r\n\
            ;not an address;c.test;\r\n\
            ;;d.test;\r\n";
        let preview = ground.looked_over(&acme, table).await;
        assert_eq!(fates(&preview), ["2 new", "4 as 2", "5 as 2", "6 here", "7 new", "8 new", "9 new"]);
        let refused = "display-name-refused-empty+address-refused-no-at";
        assert_eq!(sender_fates(&preview), ["new", "new", "as 2", "here", "senders-unknown-domain", refused, "-"]);
        let added = ground.pasted(&acme, table).await;
        assert_eq!((added.outcome.added(), added.outcome.senders_added()), (4, 2));
        assert_eq!(sender_fates(&added.outcome)[..4], ["added", "added", "as 2", "here"]);
        let header = "note;sender_address;DOMAIN;sender_name";
        assert_eq!(added.rest, format!("{header}\n;x@theirs.test;b.test;X\n;not an address;c.test;"));
        let all = senders::list(&ground.app, &acme.id, None).await.unwrap();
        let names: Vec<_> = all.iter().map(|it| (it.address.as_str(), it.display_name.as_str())).collect();
        let expected = [("news@a.test", "Acme; News"), ("second@a.test", "Second"), ("old@here.test", "Old")];
        assert_eq!(names, expected);
        let again = ground.pasted(&acme, table).await;
        assert_eq!((again.outcome.added(), again.outcome.senders_added()), (0, 0));
    }

    async fn a_thousand_names_are_added_at_one_time_and_one_more_is_too_many(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let list = |count: usize| (0..count).map(|it| format!("name-{it}.test\n")).collect::<String>();
        let refused = ground.pasted(&acme, &list(MOST + 1)).await;
        assert_eq!((refused.outcome.too_many, refused.rest), (Some(MOST + 1), list(MOST + 1)));
        assert_eq!(ground.counted(&acme).await, 0);

        let added = ground.pasted(&acme, &list(MOST)).await;
        let now = ground.app.clock.now();
        assert_eq!((added.outcome.added(), added.rest.as_str()), (MOST, ""));
        assert_eq!(ground.counted(&acme).await, 1000);
        let mut checks: Vec<Duration> =
            ground.listed(&acme).await.iter().map(|it| it.domain.next_check_at.since(now)).collect();
        checks.sort();
        assert!(checks.windows(2).all(|it| it[1] - it[0] == Duration::from_secs(2)), "one after the other");
        assert_eq!(added.checked_by.unwrap().since(now), checks[MOST - 1]);
    }

    async fn several_people_paste_at_one_time_and_nothing_is_added_twice(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let list = |step: usize| (0..150).map(|it| format!("name-{}.test\n", (it * step) % 150)).collect::<String>();
        let mut tries = Vec::new();
        for step in [1, 7, 149, 11] {
            let (app, id, text) = (ground.another_process(), acme.id.clone(), list(step));
            tries.push(tokio::spawn(async move { import::add_listed(&app, &Actor::Operator, &id, &text, &[]).await }));
        }
        for place in 0..20 {
            let (app, id) = (ground.app.clone(), acme.id.clone());
            let single = tokio::spawn(async move {
                match domains::add(&app, &Actor::Operator, &id, &format!("name-{}.test", place * 7)).await {
                    Ok(_) | Err(Error::Conflict(_)) => {}
                    Err(other) => panic!("{other:?}"),
                }
            });
            single.await.unwrap();
        }
        let mut here = 0;
        for tried in tries {
            let outcome = tried.await.unwrap().unwrap().outcome;
            assert!(outcome.lines.iter().all(|it| matches!(it.fate, Fate::Added(_) | Fate::Here(_))), "{:?}", fates(&outcome));
            here += outcome.lines.len() - outcome.added();
        }
        assert!(here >= 450, "{here}");
        assert_eq!((ground.names(&acme).await.len(), ground.counted(&acme).await), (150, 150));
    }
}

/// What the log tells of one thing.
async fn frankmark_log(ground: &Ground, object: &str) -> Vec<String> {
    use diesel::prelude::*;
    use frankmark::db::schema::audit_log;
    let object = object.to_owned();
    let read = ground.app.db.read(move |conn| {
        let lines = audit_log::table.filter(audit_log::object.eq(object)).order(audit_log::id);
        Ok::<_, frankmark::db::Failure>(lines.select(audit_log::action).load::<String>(conn)?)
    });
    read.await.unwrap()
}
