//! The whole road of a newcomer, over HTTP, against the playground: add a domain, make every slip, see it diagnosed, put
//! it right, see it ready.

use super::Demo;
use crate::support::app::both_databases;
use crate::support::visitor::{Page, Visitor};
use frankmark::audit::Actor;
use frankmark::domains;
use std::time::Duration;

/// Longer than the button "Validate" rests.
const A_MOMENT: Duration = Duration::from_secs(11);

/// What each slip is recognised as while the domain is to be proven.
const WHILE_PROVING: [(&str, &str); 6] = [
    ("doubled-name", "N01"),
    ("on-the-domain", "N02"),
    ("quotes-inside", "X01"),
    ("wrong-letter", "O04"),
    ("only-one-server", "O06"),
    ("remove-all", "O01"),
];

/// And while its records are to be published.
const WHILE_PUBLISHING: [(&str, &str, &str); 6] = [
    ("doubled-name", "record_problem", "N01"),
    ("on-the-domain", "record_problem", "N02"),
    ("quotes-inside", "record_problem", "X01"),
    ("cut-at-255", "record_problem", "X10"),
    ("wrong-letter", "record_problem", "K16"),
    ("only-one-server", "waiting", "Z10"),
];

/// Once it is ready.
const AFTERWARDS: [(&str, &str, &str); 5] = [
    ("second-off", "ready", "Z08"),
    ("both-off", "ready", "Z08"),
    ("all-on", "ready", ""),
    ("remove-all", "stopped_working", "K01"),
    ("none", "ready", ""),
];

struct Checked {
    standing: &'static str,
    could_not_check: bool,
    /// Of the domain and of its needed records, sorted.
    findings: Vec<String>,
}

impl Checked {
    /// Without a finding to be expected, there must be none.
    #[track_caller]
    fn is(&self, slip: &str, standing: &str, finding: &str) {
        assert_eq!(self.standing, standing, "{slip}");
        let found =
            if finding.is_empty() { self.findings.is_empty() } else { self.findings.iter().any(|it| it == finding) };
        assert!(found, "{slip}: {finding:?} is expected, found are {:?}", self.findings);
    }
}

impl Demo {
    async fn press(&self, visitor: &Visitor, zone: &str, slip: &str) -> Page {
        let form = visitor.get(zone).await.expect_status(200).form_ending("/slips");
        visitor.submit(&form.with("slip", slip)).await
    }

    async fn check(&self) -> Checked {
        self.app.wait(A_MOMENT);
        let domain = domains::list(&self.app.app, &self.customer, &domains::View::default())
            .await
            .unwrap()
            .lines
            .pop()
            .expect("was added")
            .domain;
        let checked = domains::validate(&self.app.app, &Actor::Operator, &self.customer, &domain.id).await.unwrap();
        let records = checked.report.records.into_iter().filter(|it| it.needed).flat_map(|it| it.findings);
        let mut findings: Vec<String> = records.chain(checked.report.findings).map(|it| it.id).collect();
        findings.sort();
        findings.dedup();
        let could_not_check = checked.domain.could_not_check_since.is_some();
        Checked { standing: checked.domain.standing.id(), could_not_check, findings }
    }

    /// With the button on the page.
    async fn look(&self, visitor: &Visitor, page: &str) -> Page {
        self.app.wait(A_MOMENT);
        let form = visitor.get(page).await.expect_status(200).form(page);
        visitor.submit(&form).await.expect_status(200)
    }
}

both_databases! {
    async fn from_add_domain_over_every_slip_to_ready(database: Database) {
        let Some(demo) = Demo::start(database).await else { return };
        let visitor = demo.app.signed_in("owner@acme.example").await;
        let form = visitor.get("/domains/new").await.expect_status(200).form("/domains/new");
        let today = visitor.submit(&form.with("domain", "acme.example")).await.expect_status(200);
        assert!(today.words().contains("v=spf1 mx -all"), "{}", today.words());
        let domain = today.path.split("/today").next().unwrap().to_owned();
        let verify = format!("{domain}/verify");
        let links = visitor.get(&verify).await.expect_status(200).links();
        let zone = links.into_iter().find(|it| it.starts_with("/playground/") && it != "/playground/mail").expect("the demo shows the way");
        let has_two = demo.playground.places.second.is_some();
        let possible = |slip: &str| has_two || !["only-one-server", "second-off"].contains(&slip);

        let page = demo.press(&visitor, &zone, "cut-at-255").await.expect_status(422);
        assert!(page.words().contains("has not asked for yet"), "{}", page.words());
        for (slip, finding) in WHILE_PROVING.into_iter().filter(|it| possible(it.0)) {
            demo.press(&visitor, &zone, slip).await.expect_status(200);
            let checked = demo.check().await;
            checked.is(slip, "not_verified", finding);
        }
        demo.press(&visitor, &zone, "none").await.expect_status(200);
        let page = demo.look(&visitor, &verify).await;
        assert!(page.words().contains("acme.example is yours"), "{}", page.words());

        visitor.get(&format!("{domain}/authenticate/records")).await.expect_status(200);
        for (slip, standing, finding) in WHILE_PUBLISHING.into_iter().filter(|it| possible(it.0)) {
            demo.press(&visitor, &zone, slip).await.expect_status(200);
            let checked = demo.check().await;
            checked.is(slip, standing, finding);
        }
        demo.press(&visitor, &zone, "none").await.expect_status(200);
        let page = demo.look(&visitor, &format!("{domain}/authenticate/looking")).await;
        assert!(page.words().contains("acme.example is ready"), "{}", page.words());

        for (slip, standing, finding) in AFTERWARDS.into_iter().filter(|it| possible(it.0)) {
            demo.press(&visitor, &zone, slip).await.expect_status(200);
            let checked = demo.check().await;
            checked.is(slip, standing, finding);
            assert_eq!(checked.could_not_check, slip == "both-off", "{slip}");
        }
    }

    async fn a_domain_that_is_added_comes_into_being_and_one_that_is_not_stays_away(database: Database) {
        let Some(demo) = Demo::start(database).await else { return };
        let visitor = demo.app.signed_in("owner@acme.example").await;
        visitor.get("/playground/news-shop.example").await.expect_status(404);
        let form = visitor.get("/domains/new").await.expect_status(200).form("/domains/new");
        let today = visitor.submit(&form.with("domain", "mail.news-shop.example")).await.expect_status(200);
        let page = visitor.get("/playground/news-shop.example").await.expect_status(200);
        assert!(page.links().contains(&today.path.split("/today").next().unwrap().to_owned()), "{:?}", page.links());
        let slips = page.form_ending("/slips").with("slip", "none");
        let page = visitor.submit(&slips).await.expect_status(200);
        assert!(page.words().contains("_frankmark-challenge.mail TXT token=fm-"), "{}", page.words());
        visitor.get("/playground/mail.news-shop.example").await.expect_status(404);
        visitor.get("/playground/never-added.example").await.expect_status(404);
    }
}
