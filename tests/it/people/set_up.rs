//! The one-time link of the first start.

use super::{PASSWORD, acme};
use crate::ground::Ground;
use crate::support::app::both_databases;
use frankmark::error::Error;
use frankmark::people::{self, FirstPerson, Role, StaffRole};
use std::time::Duration;

fn first() -> FirstPerson {
    FirstPerson {
        organisation: "Acme".into(),
        name: "Ann".into(),
        email: "ann@acme.test".into(),
        password: PASSWORD.into(),
    }
}

both_databases! {
    async fn the_link_makes_one_owner_once(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let token = people::offer_setup(app).await.unwrap().expect("there is nobody yet");
        assert_eq!(token.len(), 64, "256 bits");
        people::setup_is_open(app, &token).await.unwrap();

        let both = [0, 1].map(|_| {
            let (app, token) = (ground.another_process(), token.clone());
            tokio::spawn(async move { people::set_up(&app, &token, first()).await })
        });
        let mut made = Vec::new();
        for it in both {
            match it.await.unwrap() {
                Ok(person) => made.push(person),
                Err(Error::NotFound) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(made.len(), 1, "exactly one of two presses");
        let ann = people::who(app, &made[0], None).await.unwrap();
        assert_eq!((ann.role, ann.staff), (Role::Owner, Some(StaffRole::Operator)));
        assert_eq!(people::sign_in(app, "ann@acme.test", PASSWORD).await.unwrap(), made[0]);

        assert!(matches!(people::setup_is_open(app, &token).await, Err(Error::NotFound)));
        assert!(matches!(people::set_up(app, &token, first()).await, Err(Error::NotFound)));
        assert_eq!(people::offer_setup(app).await.unwrap(), None, "no second link");
    }

    async fn the_link_ends_after_a_day_with_a_new_link_and_with_the_first_person(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let closed = async |token: &str| matches!(people::setup_is_open(app, token).await, Err(Error::NotFound));
        let early = people::offer_setup(app).await.unwrap().unwrap();
        let token = people::offer_setup(app).await.unwrap().unwrap();
        assert!(closed(&early).await && !closed(&token).await && closed("").await && closed("x\0y").await);
        ground.wait(Duration::from_secs(24 * 3600));
        assert!(closed(&token).await);

        let token = people::offer_setup(app).await.unwrap().unwrap();
        acme(&ground).await;
        assert!(closed(&token).await);
        assert!(matches!(people::set_up(app, &token, first()).await, Err(Error::NotFound)));
    }

    async fn a_form_with_mistakes_leaves_the_link_open_and_nothing_behind(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let token = people::offer_setup(app).await.unwrap().unwrap();
        let bad =
            FirstPerson { organisation: " ".into(), name: "".into(), email: "x".into(), password: "short".into() };
        let Err(Error::Invalid(problems)) = people::set_up(app, &token, bad).await else { panic!("must be refused") };
        let mut fields: Vec<_> = problems.iter().map(|it| it.field).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["email", "name", "organisation", "password"]);
        people::setup_is_open(app, &token).await.unwrap();
        assert!(frankmark::customers::list(app).await.unwrap().is_empty());
    }
}
