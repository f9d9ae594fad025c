//! Signing in: the growing delay, the hash that is made anew, the answers that tell nothing.

use super::{PASSWORD, acme};
use crate::ground::Ground;
use crate::support::app::both_databases;
use argon2::{Argon2, Params, password_hash::PasswordHasher};
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::customers;
use frankmark::db::{Failure, schema};
use frankmark::error::Error;
use frankmark::ids::PersonId;
use frankmark::people::{self, Role};
use std::time::Duration;

async fn key_of_refusal(ground: &Ground, email: &str, password: &str) -> String {
    match people::sign_in(&ground.app, email, password).await {
        Err(Error::Invalid(problems)) => {
            assert_eq!((problems.len(), problems[0].field), (1, "email"));
            problems[0].say.key.clone()
        }
        other => panic!("{email}: {other:?}"),
    }
}

async fn kept_hash(ground: &Ground) -> String {
    use schema::people::dsl::{password_hash, people};
    ground.app.db.read(|conn| Ok::<_, Failure>(people.select(password_hash).first(conn)?)).await.unwrap()
}

both_databases! {
    async fn the_right_password_opens_and_a_wrong_one_does_not_tell_what_is_wrong(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (_, ann) = acme(&ground).await;
        assert_eq!(people::sign_in(&ground.app, " ANN@acme.test", PASSWORD).await.unwrap(), ann);
        let wrong = key_of_refusal(&ground, "ann@acme.test", "tiny violet harbour clocks").await;
        assert_eq!(wrong, "people-sign-in-wrong");
        for (email, password) in [
            ("nobody@acme.test", PASSWORD),
            ("", ""),
            ("no address", PASSWORD),
            ("ann@acme.test\0", PASSWORD),
            ("ann@acme.test", ""),
            ("ann@acme.test", &"x".repeat(2000)),
        ] {
            assert_eq!(key_of_refusal(&ground, email, password).await, wrong, "{email:?}");
        }
    }

    async fn wrong_tries_wait_longer_and_longer_and_the_right_password_ends_it(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (_, ann) = acme(&ground).await;
        let mut waits = Vec::new();
        for _ in 0..14 {
            match people::sign_in(&ground.app, "ann@acme.test", "wrong wrong wrong").await {
                Err(Error::Invalid(_)) => {}
                Err(Error::TooSoon(until)) => {
                    let now = ground.app.clock.now();
                    waits.push(until.since(now).as_secs());
                    let right = people::sign_in(&ground.app, "ann@acme.test", PASSWORD).await;
                    assert!(matches!(right, Err(Error::TooSoon(_))), "even the right one waits: {right:?}");
                    ground.wait(until.since(now));
                }
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(waits, [2, 4, 8, 16, 32, 64][..waits.len()]);
        assert!(waits.len() >= 5, "{waits:?}");
        ground.wait(Duration::from_secs(15 * 60));
        assert_eq!(people::sign_in(&ground.app, "ann@acme.test", PASSWORD).await.unwrap(), ann);
        for _ in 0..3 {
            assert_eq!(key_of_refusal(&ground, "ann@acme.test", "wrong wrong wrong").await, "people-sign-in-wrong");
        }
    }

    async fn an_address_that_nobody_has_is_slowed_down_alike(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        for _ in 0..3 {
            key_of_refusal(&ground, "nobody@acme.test", PASSWORD).await;
        }
        let fourth = people::sign_in(&ground.app, "nobody@acme.test", PASSWORD).await;
        assert!(matches!(fourth, Err(Error::TooSoon(_))), "{fourth:?}");
    }

    async fn many_tries_at_one_time_are_counted_one_by_one(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        acme(&ground).await;
        let tries: Vec<_> = (0..24)
            .map(|_| {
                let app = ground.app.clone();
                tokio::spawn(async move { people::sign_in(&app, "ann@acme.test", "wrong wrong wrong").await })
            })
            .collect();
        let mut looked_at = 0;
        for tried in tries {
            match tried.await.unwrap() {
                Err(Error::Invalid(_)) => looked_at += 1,
                Err(Error::TooSoon(_)) => {}
                other => panic!("{other:?}"),
            }
        }
        assert!((1..=3).contains(&looked_at), "{looked_at} passwords were looked at");
    }

    async fn a_disabled_person_is_nobody_at_once(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (_, ann) = acme(&ground).await;
        ground
            .app
            .db
            .write(|tx| {
                use schema::people::dsl::{disabled_at, people};
                Ok::<_, Failure>(diesel::update(people).set(disabled_at.eq(1_i64)).execute(tx)?)
            })
            .await
            .unwrap();
        assert!(matches!(people::who(&ground.app, &ann, None).await, Err(Error::NotFound)));
        assert_eq!(key_of_refusal(&ground, "ann@acme.test", PASSWORD).await, "people-sign-in-wrong");
    }

    async fn somebody_with_two_customers_works_for_one_at_a_time_and_never_for_a_third(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let (acme, ann) = acme(&ground).await;
        let zeta = customers::add(app, &Actor::Operator, "Zeta").await.unwrap();
        let third = customers::add(app, &Actor::Operator, "Third").await.unwrap();
        let again = people::add(app, &Actor::Operator, &zeta.id, "ann@acme.test", "", Role::Reader, "").await.unwrap();
        assert_eq!(again, ann, "an address that exists only gets the membership");
        let twice = people::add(app, &Actor::Operator, &zeta.id, "ann@acme.test", "", Role::Owner, "").await;
        assert!(matches!(&twice, Err(Error::Conflict(say)) if say.key == "people-already-member"), "{twice:?}");

        let who = people::who(app, &ann, None).await.unwrap();
        assert_eq!((who.customer, who.role), (acme.id.clone(), Role::Owner));
        assert_eq!(who.customers.len(), 2);
        let who = people::who(app, &ann, Some(&zeta.id)).await.unwrap();
        assert_eq!((who.customer, who.role), (zeta.id, Role::Reader));
        let who = people::who(app, &ann, Some(&third.id)).await.unwrap();
        assert_eq!(who.customer, acme.id);
        assert!(matches!(people::who(app, &PersonId::new(), None).await, Err(Error::NotFound)));
    }

    async fn all_that_is_wrong_with_a_new_person_is_told_at_one_time(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, _) = acme(&ground).await;
        let add =
            people::add(&ground.app, &Actor::Operator, &acme.id, "bob@acme.test", "", Role::Reader, "Acme2026!!!!");
        let Err(Error::Invalid(problems)) = add.await else { panic!("must be refused") };
        let told: Vec<_> = problems.iter().map(|it| (it.field, it.say.key.as_str())).collect();
        assert_eq!(told, [("name", "customers-name-missing"), ("password", "people-password-guessable")]);
    }

    async fn a_hash_made_with_less_is_made_anew_at_the_next_sign_in(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (_, ann) = acme(&ground).await;
        assert!(kept_hash(&ground).await.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let weak = Argon2::from(Params::new(8 * 1024, 1, 1, None).unwrap());
        let weak = weak.hash_password_with_salt(PASSWORD.as_bytes(), &[7; 16]).unwrap().to_string();
        ground
            .app
            .db
            .write(move |tx| {
                use schema::people::dsl::{password_hash, people};
                Ok::<_, Failure>(diesel::update(people).set(password_hash.eq(weak)).execute(tx)?)
            })
            .await
            .unwrap();
        assert_eq!(people::sign_in(&ground.app, "ann@acme.test", PASSWORD).await.unwrap(), ann);
        assert!(kept_hash(&ground).await.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert_eq!(people::sign_in(&ground.app, "ann@acme.test", PASSWORD).await.unwrap(), ann);
    }
}
