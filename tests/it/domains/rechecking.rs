//! Looking again by the clock: in turn, once each, by however many processes.

use super::validating::{publish, ready, wanted};
use crate::ground::Ground;
use crate::support::app::both_databases;
use crate::support::dns::Internet;
use frankmark::domains::{self, Ownership};
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::records::Purpose;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

both_databases! {
    async fn a_domain_gets_ready_without_anybody_pressing_a_button(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let records = wanted(app, &domain).await;
        assert_eq!(domains::recheck_due(app, 10).await.unwrap(), 0, "its time has not come");
        publish(&zone, &records, Purpose::Ownership);
        publish(&zone, &records, Purpose::Dkim);
        ground.wait(MINUTE * 5);
        assert_eq!(domains::recheck_due(app, 10).await.unwrap(), 1);
        let view = domains::show(app, &acme.id, &domain.id).await.unwrap();
        assert_eq!((view.domain.ownership, view.domain.standing), (Ownership::Dns, Standing::Ready));
        assert_eq!(view.domain.validated_at, None, "no person asked");
        assert!(view.domain.next_check_at.since(app.clock.now()) > MINUTE * 60 * 21);
        assert_eq!(domains::recheck_due(app, 10).await.unwrap(), 0, "once a day is enough");
    }

    async fn the_longest_overdue_come_first_and_each_is_checked_once(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let acme = ground.customer("Acme").await;
        let names: Vec<String> = (0..6).map(|number| format!("d{number}.test")).collect();
        for name in &names {
            internet.domain(name, 1);
            ground.added(&acme, name).await;
            ground.wait(MINUTE);
        }
        ground.wait(MINUTE * 10);
        assert_eq!(domains::recheck_due(app, 2).await.unwrap(), 2);
        let checked = async || {
            let lines = domains::list(app, &acme.id, &domains::View::default()).await.unwrap().lines;
            let checked = lines.into_iter().filter(|it| it.domain.checked_at.is_some());
            checked.map(|it| it.domain.name.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(checked().await, names[..2]);
        let other = ground.another_process();
        let (one, two) = tokio::join!(domains::recheck_due(app, 10), domains::recheck_due(&other, 10));
        assert_eq!(one.unwrap() + two.unwrap(), 4, "four were left, and nobody does the other's");
        assert_eq!(checked().await, names);
    }

    async fn a_ready_domain_is_found_broken_by_itself(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let records = wanted(app, &domain).await;
        let owner = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap().owner.to_string();
        zone.withdraw(&owner, hickory_proto::rr::RecordType::TXT);
        ground.wait(MINUTE * 60 * 24);
        assert_eq!(domains::recheck_due(app, 10).await.unwrap(), 1);
        let standing = domains::show(app, &acme.id, &domain.id).await.unwrap().domain.standing;
        assert_eq!(standing, Standing::StoppedWorking);
    }
}
