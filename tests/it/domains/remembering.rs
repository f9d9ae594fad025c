//! What one check knows of those before it: a proof that has gone is only missed after a day.

use super::validating::{check, ready};
use crate::ground::Ground;
use crate::support::app::both_databases;
use crate::support::dns::Internet;
use frankmark::domains::Checked;
use frankmark::rules::records::Purpose;
use hickory_proto::rr::RecordType as Kind;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

fn first_of_ownership(checked: &Checked) -> Option<&str> {
    let record = checked.report.records.iter().find(|it| it.purpose == Purpose::Ownership)?;
    record.findings.first().map(|it| it.id.as_str())
}

both_databases! {
    async fn a_proof_that_has_gone_is_missed_after_a_day(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 2);
        let acme = ground.customer("Acme").await;
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let checked = check(app, &domain).await;
        let proven_at = app.clock.now();
        let earlier = checked.report.earlier.as_ref().unwrap();
        assert_eq!((earlier.was_ready, earlier.proof_seen), (true, Some(proven_at)));
        assert_eq!(checked.report.views[0].records[0].memory.id(), "found");

        for record in super::validating::wanted(app, &domain).await {
            zone.withdraw(&record.owner.to_string(), Kind::TXT);
        }
        app.clock.advance(HOUR);
        let checked = check(app, &domain).await;
        assert_ne!(first_of_ownership(&checked), Some("O08"), "one look is none");
        app.clock.advance(HOUR * 25);
        let checked = check(app, &domain).await;
        assert_eq!(first_of_ownership(&checked), Some("O08"), "{:#?}", checked.report);
        assert_eq!(checked.report.earlier.unwrap().proof_seen, Some(proven_at));
    }
}
