//! What is to be published: made when it is wanted, and the same at every look.

use crate::ground::Ground;
use crate::support::app::both_databases;
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, Domain, RecordToPublish};
use frankmark::rules::records::{Purpose, RecordStatus};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

async fn records(ground: &Ground, customer: &Customer, domain: &Domain) -> Vec<RecordToPublish> {
    domains::records(&ground.app, &Actor::Operator, &customer.id, &domain.id).await.unwrap()
}

fn value(records: &[RecordToPublish], purpose: Purpose) -> String {
    records.iter().find(|it| it.purpose == purpose).and_then(|it| it.value.clone()).unwrap()
}

async fn shown(ground: &Ground, customer: &Customer, domain: &Domain) -> domains::DomainView {
    domains::show(&ground.app, &customer.id, &domain.id).await.unwrap()
}

both_databases! {
    async fn the_key_is_made_once_when_it_is_wanted(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let before = shown(&ground, &acme, &domain).await;
        assert!(before.records.iter().all(|it| it.purpose != Purpose::Dkim), "showing makes nothing");

        let wanted: Vec<_> = (0..6)
            .map(|_| {
                let (app, customer, id) = (ground.app.clone(), acme.id.clone(), domain.id.clone());
                tokio::spawn(async move { domains::records(&app, &Actor::Operator, &customer, &id).await.unwrap() })
            })
            .collect();
        let mut keys = Vec::new();
        for it in wanted {
            keys.push(value(&it.await.unwrap(), Purpose::Dkim));
        }
        assert!(keys.iter().all(|it| *it == keys[0]), "everybody gets the same key");
        assert!(keys[0].starts_with("v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"), "{}", keys[0]);

        let records = records(&ground, &acme, &domain).await;
        let signature = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        let (owner, name) = (signature.owner.to_string(), &signature.name);
        assert!(owner.starts_with("fm") && owner.ends_with("1._domainkey.acme.test"), "{owner}");
        assert_eq!(owner.len(), "fmabcde1._domainkey.acme.test".len());
        assert_eq!(*name, owner.trim_end_matches(".acme.test"));
        assert!(signature.needed && signature.status == RecordStatus::NotChecked);
        let after = shown(&ground, &acme, &domain).await;
        assert_ne!(before.version, after.version);
        assert!(after.records.iter().any(|it| it.purpose == Purpose::Dkim));
    }

    async fn the_private_key_is_sealed_and_bound_to_its_row(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        use frankmark::vault::{Bound, Vault};
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        records(&ground, &acme, &domain).await;
        let (id, sealed): (String, String) = ground
            .app
            .db
            .read(|conn| {
                use schema::dkim_keys::dsl::{dkim_keys, id, sealed_private};
                Ok::<_, Failure>(dkim_keys.select((id, sealed_private)).first(conn)?)
            })
            .await
            .unwrap();
        let bound = Bound { table: "dkim_keys", row: &id, customer: acme.id.as_str(), purpose: "private_key" };
        let vault = Vault::open(&ground.app.config.key_file).unwrap();
        assert!(vault.unseal(&sealed, bound).unwrap().len() > 1000, "PKCS#8");
        assert!(vault.unseal(&sealed, Bound { customer: "another", ..bound }).is_err());
    }

    async fn spf_and_dmarc_are_always_listed_and_json_has_the_fields_that_scripts_read(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "news.acme.test").await;
        let records = records(&ground, &acme, &domain).await;
        let purposes: Vec<Purpose> = records.iter().map(|it| it.purpose).collect();
        assert_eq!(purposes, [Purpose::Ownership, Purpose::Dkim, Purpose::Spf, Purpose::Dmarc]);
        let json = serde_json::to_value(&records).unwrap();
        for record in json.as_array().unwrap() {
            let mut fields: Vec<&str> = record.as_object().unwrap().keys().map(String::as_str).collect();
            fields.sort_unstable();
            assert_eq!(fields, ["name", "needed", "owner", "purpose", "ttl", "type", "value"]);
        }
        assert_eq!(json[0]["owner"], "_frankmark-challenge.news.acme.test");
        assert_eq!(json[2]["value"], serde_json::Value::Null, "no SPF is asked for without spf.host");
        assert_eq!(records[0].aliases[0].to_string(), "domauthvalidation.news.acme.test");
    }

    async fn the_operators_settings_decide_what_else_is_asked_for(database: Database) {
        let ground = Ground::open_with(database, |config| {
        config.bounce.host = Some("bounces.mail.test".into());
        config.bounce.needed = true;
        config.spf.host = Some("spf.mail.test".into());
        config.dmarc.report_address = Some("dmarc@mail.test".into());
        });
        let Some(ground) = ground else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let records = records(&ground, &acme, &domain).await;
        let of = |purpose| records.iter().find(|it| it.purpose == purpose).unwrap();
        let bounce = of(Purpose::ReturnPath);
        assert_eq!(bounce.owner.to_string(), "bounce.acme.test");
        assert_eq!((bounce.value.as_deref(), bounce.needed), (Some("bounces.mail.test."), true));
        assert_eq!(of(Purpose::Spf).value.as_deref(), Some("v=spf1 include:spf.mail.test ~all"));
        let policy = of(Purpose::Dmarc).value.clone().unwrap();
        assert!(policy.contains("rua=mailto:dmarc@mail.test"), "{policy}");
    }

    async fn the_challenge_stays_until_it_is_replaced_or_thirty_days_old(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let challenge = async || value(&records(&ground, &acme, &domain).await, Purpose::Ownership);
        let first = challenge().await;
        assert!(first.starts_with("token=fm-") && first.len() == "token=fm-".len() + 56, "{first}");
        ground.wait(DAY * 29);
        assert_eq!(challenge().await, first);
        domains::renew_challenge(app, &Actor::Operator, &acme.id, &domain.id).await.unwrap();
        let second = challenge().await;
        assert_ne!(second, first);
        ground.wait(DAY * 29);
        assert_eq!(challenge().await, second);
        ground.wait(DAY);
        assert_ne!(challenge().await, second);
    }

    async fn how_somebody_likes_to_see_it_is_kept(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let before = shown(&ground, &acme, &domain).await;
        domains::choose_names(app, &acme.id, &domain.id, true).await.unwrap();
        domains::choose_dns_manager(app, &acme.id, &domain.id, domains::DnsManager::It).await.unwrap();
        let after = shown(&ground, &acme, &domain).await;
        assert!(after.domain.full_names && after.domain.dns_manager == Some(domains::DnsManager::It));
        assert_ne!(before.version, after.version, "the page changes, so its version does");
        assert_eq!(shown(&ground, &acme, &domain).await.version, after.version, "and it is the same at every look");
    }
}
