//! The overview: what needs somebody, in few words, whatever the number of domains.

use crate::ground::Ground;
use crate::support::app::both_databases;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::db::Failure;
use frankmark::domains::{self, FirstSteps, Occurrence, Overview, SenderCount, Show, import};
use frankmark::error::Error;
use frankmark::ids::CustomerId;
use frankmark::rules::diagnosis::Standing;
use frankmark::senders;
use std::time::Duration;

impl Ground {
    async fn overview(&self, customer: &Customer) -> Overview {
        domains::overview(&self.app, &customer.id).await.unwrap()
    }

    /// As if a check had found that.
    pub(super) async fn stands(&self, customer: &Customer, name: &str, standing: Standing) {
        use diesel::prelude::*;
        use frankmark::db::schema::{domain_counts as counts, sending_domains as rows};
        let (customer, name, now) = (customer.id.clone(), name.to_owned(), self.app.clock.now());
        let written = self.app.db.write(move |tx| {
            let row = rows::table.filter(rows::customer_id.eq(&customer)).filter(rows::name.eq(&name));
            let before: String = row.select(rows::standing).first(tx)?;
            let set =
                (rows::standing.eq(standing.id()), rows::urgency.eq(standing.urgency()), rows::checked_at.eq(now));
            diesel::update(row).set(set).execute(tx)?;
            for (line, by) in [(before.as_str(), -1), (standing.id(), 1)] {
                let row = counts::table.find((&customer, line));
                if diesel::update(row).set(counts::domains.eq(counts::domains + by)).execute(tx)? == 0 {
                    let first = (counts::customer_id.eq(&customer), counts::standing.eq(line), counts::domains.eq(by));
                    diesel::insert_into(counts::table).values(first).execute(tx)?;
                }
            }
            Ok::<_, Failure>(())
        });
        written.await.unwrap();
    }

    async fn has_been_ready(&self, customer: &Customer) {
        use diesel::prelude::*;
        use frankmark::db::schema::customers;
        let (id, now) = (customer.id.clone(), self.app.clock.now());
        let written = self.app.db.write(move |tx| {
            let row = customers::table.find(&id);
            Ok::<_, Failure>(diesel::update(row).set(customers::first_ready_at.eq(now)).execute(tx)?)
        });
        assert_eq!(written.await.unwrap(), 1);
    }
}

fn happened(overview: &Overview) -> Vec<(Occurrence, &str, usize)> {
    overview.happened.iter().map(|it| (it.what, it.to.as_str(), it.times)).collect()
}

both_databases! {
    async fn the_first_steps_lead_on_until_a_domain_was_ready_once(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let empty = ground.overview(&acme).await;
        assert!(matches!(empty.first_steps, Some(FirstSteps::Add)));
        assert!(empty.urgent.is_empty() && empty.happened.is_empty() && empty.checked_at.is_none());
        assert_eq!((empty.counts.of(&Show::All), empty.senders), (0, SenderCount::Exactly { all: 0, not_ready: 0 }));

        ground.added(&acme, "zeta.test").await;
        ground.added(&acme, "acme.test").await;
        let Some(FirstSteps::Prove(newest)) = ground.overview(&acme).await.first_steps else { panic!("must be proven") };
        assert_eq!(newest.name.as_str(), "acme.test", "the newest");
        for standing in [Standing::NeedsRecords, Standing::Waiting, Standing::RecordProblem] {
            ground.stands(&acme, "zeta.test", standing).await;
            let Some(FirstSteps::Publish(it)) = ground.overview(&acme).await.first_steps else { panic!("{standing:?}") };
            assert_eq!((it.name.as_str(), it.standing), ("zeta.test", standing));
        }
        ground.has_been_ready(&acme).await;
        assert!(ground.overview(&acme).await.first_steps.is_none(), "for good");
        let nobody = domains::overview(&ground.app, &CustomerId::new()).await;
        assert!(matches!(nobody, Err(Error::NotFound)));
    }

    async fn the_worst_come_first_and_only_our_own(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let list: String = (0..14).map(|it| format!("new-{it:02}.test\n")).collect();
        import::add_listed(&ground.app, &Actor::Operator, &acme.id, &list, &[]).await.unwrap();
        for (name, standing) in [
            ("new-03.test", Standing::StoppedWorking), ("new-09.test", Standing::RecordProblem),
            ("new-02.test", Standing::NeedsRecords), ("new-00.test", Standing::Ready), ("new-01.test", Standing::Waiting),
        ] {
            ground.stands(&acme, name, standing).await;
        }
        ground.added(&zeta, "theirs.test").await;
        ground.stands(&zeta, "theirs.test", Standing::StoppedWorking).await;
        let overview = ground.overview(&acme).await;
        let names: Vec<String> = overview.urgent.iter().map(|it| it.name.to_string()).collect();
        let expected = ["03", "09", "02", "04", "05", "06", "07", "08", "10", "11"].map(|it| format!("new-{it}.test"));
        assert_eq!(names, expected);
        assert_eq!((overview.counts.of(&Show::NeedsYou), overview.counts.of(&Show::All)), (12, 14));
        assert_eq!(overview.checked_at, Some(ground.app.clock.now()));
        assert!(happened(&overview).iter().all(|it| it.1 != "theirs.test"));
    }

    async fn senders_that_cannot_send_are_counted(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        for customer in [&acme, &zeta] {
            ground.added(customer, "a.test").await;
            ground.added(customer, "b.test").await;
            for address in ["x@a.test", "y@a.test", "x@b.test"] {
                senders::add(&ground.app, &Actor::Operator, &customer.id, "Acme", address).await.unwrap();
            }
        }
        ground.stands(&acme, "b.test", Standing::Ready).await;
        assert_eq!(ground.overview(&acme).await.senders, SenderCount::Exactly { all: 3, not_ready: 2 });
        let table: String = (0..1000).map(|it| format!("a.test,Acme,s{it}@a.test\n")).collect();
        let table = format!("domain,sender_name,sender_address\n{table}");
        import::add_listed(&ground.app, &Actor::Operator, &acme.id, &table, &[]).await.unwrap();
        assert_eq!(ground.overview(&acme).await.senders, SenderCount::MoreThan(1000));
    }

    async fn what_happened_is_told_newest_first_and_alike_things_in_one_line(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let first = ground.added(&acme, "first.test").await;
        ground.wait(Duration::from_secs(1));
        senders::add(app, &Actor::Operator, &acme.id, "Acme", "x@first.test").await.unwrap();
        ground.wait(Duration::from_secs(1));
        let list: String = (0..120).map(|it| format!("n{it:03}.test\n")).collect();
        import::add_listed(app, &Actor::Operator, &acme.id, &list, &[]).await.unwrap();
        ground.wait(Duration::from_secs(1));
        let gone = domains::find(app, "n000.test", Some(&acme.id)).await.unwrap().remove(0);
        domains::delete(app, &Actor::Operator, &acme.id, &gone.id, &[]).await.unwrap();
        let overview = ground.overview(&acme).await;
        let expected = [
            (Occurrence::Deleted, "n000.test", 1), (Occurrence::Added, "n119.test", 120), (Occurrence::SenderAdded, "x@first.test", 1),
            (Occurrence::Added, "first.test", 1),
        ];
        assert_eq!(happened(&overview), expected);
        let links: Vec<bool> = overview.happened.iter().map(|it| it.domain.is_some()).collect();
        assert_eq!(links, [false, true, false, true], "nothing leads to what is gone");
        assert_eq!(overview.happened[3].domain, Some(first.id));
    }
}
