//! Customers on both databases.

use super::ground::Ground;
use crate::support::app::both_databases;
use frankmark::audit::Actor;
use frankmark::customers;
use frankmark::error::Error;

both_databases! {
    async fn a_customer_is_found_by_id_and_by_a_name_that_only_one_has(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let acme = customers::add(app, &Actor::Operator, " Acme ").await.unwrap();
        assert_eq!(acme.name, "Acme");
        assert_eq!(customers::find(app, acme.id.as_str()).await.unwrap(), acme);
        assert_eq!(customers::find(app, "Acme").await.unwrap(), acme);
        assert!(matches!(customers::find(app, "acme").await, Err(Error::NotFound)));
        assert!(matches!(customers::find(app, "A\0cme").await, Err(Error::NotFound)));
        assert!(matches!(customers::find(app, "").await, Err(Error::NotFound)));

        let other = customers::add(app, &Actor::Operator, "Acme").await.unwrap();
        let Err(Error::Conflict(say)) = customers::find(app, "Acme").await else { panic!("two have that name") };
        let said = frankmark::text::say(frankmark::text::Locale::En, &say);
        assert!(said.contains(acme.id.as_str()) && said.contains(other.id.as_str()), "{said}");
    }

    async fn the_list_is_sorted_alike_on_both_databases(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        for name in ["zeta", "Ärzte", "Beta", "alpha", "a-b", "ab"] {
            customers::add(&ground.app, &Actor::Operator, name).await.unwrap();
        }
        let names: Vec<String> = customers::list(&ground.app).await.unwrap().into_iter().map(|it| it.name).collect();
        assert_eq!(names, ["a-b", "ab", "alpha", "Beta", "zeta", "Ärzte"]);
    }

    async fn a_bad_name_is_told_under_its_field(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let Err(Error::Invalid(problems)) = customers::add(&ground.app, &Actor::Operator, "a\u{202e}b").await else {
            panic!("must be refused")
        };
        assert_eq!((problems[0].field, problems[0].say.key.as_str()), ("name", "customers-name-hidden-characters"));
    }
}
