//! Walks every link of the site: looking changes nothing (T42), and nothing of one customer answers another (T35).

use super::browser::Browser;
use super::site::Site;
use crate::support::app::{PASSWORD, both_databases};
use crate::support::visitor::{Form, Page};
use frankmark::audit::Actor;
use frankmark::domains::bulk_check::{self, Started};
use frankmark::domains::{Filter, Which};
use frankmark::ids::{DomainId, SenderId};
use frankmark::people::{self, Role};
use frankmark::{domains, mailboxes, senders};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that can be reached by links from the first page, with its forms.
async fn pages(browser: &Browser) -> BTreeMap<String, Page> {
    let mut open = vec!["/overview".to_owned(), "/domains".to_owned(), "/senders".to_owned(), "/help".to_owned()];
    let mut seen = BTreeMap::new();
    while let Some(path) = open.pop() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        if seen.contains_key(&path) || !path.starts_with('/') || seen.len() > 300 {
            continue;
        }
        let answer = browser.get(&path).await;
        assert!([200, 303].contains(&answer.status), "{path}: {}", answer.status);
        let page = Page { status: answer.status, path: path.clone(), headers: answer.headers, body: answer.body };
        open.extend(page.links());
        open.extend(page.header("location").map(str::to_owned));
        seen.insert(path, page);
    }
    seen
}

/// A domain and a sender of Acme; no name server can be asked.
async fn furnish(site: &Site) -> (DomainId, SenderId) {
    let actor = Actor::Operator;
    let domain = domains::add(site.app(), &actor, &site.acme, "acme.test").await.unwrap().domain.id;
    let sender = senders::add(site.app(), &actor, &site.acme, "Press", "press@acme.test").await.unwrap().id;
    // Keys are made when the records are first wanted; that has happened.
    domains::records(site.app(), &actor, &site.acme, &domain).await.unwrap();
    mailboxes::add(site.app(), &actor, &site.acme, "desk@acme.test", "Desk", false).await.unwrap();
    let whole = mailboxes::Coverage::Domain { with_subdomains: false };
    mailboxes::authorize(site.app(), &actor, &site.acme, &domain, "desk@acme.test", &whole).await.unwrap();
    (domain, sender)
}

const TABLES: [&str; 23] = [
    "mailboxes",
    "grants",
    "decisions",
    "observed_refusals",
    "permission_changes",
    "bulk_checks",
    "bulk_check_domains",
    "customers",
    "people",
    "memberships",
    "sessions",
    "setup_links",
    "rate_limits",
    "sending_domains",
    "dkim_keys",
    "checks",
    "domain_changes",
    "receipts",
    "receipt_links",
    "senders",
    "handovers",
    "outbox",
    "audit_log",
];

/// Every row of every table as text.
async fn digest(site: &Site) -> Vec<String> {
    let mut rows = Vec::new();
    let is_postgres = site.app().config.database_url.starts_with("postgres");
    for table in TABLES {
        let sql = if is_postgres {
            format!("select t::text as text from {table} t order by 1")
        } else {
            let columns = site.texts(format!("select name as text from pragma_table_info('{table}')")).await;
            let joined: Vec<_> = columns.iter().map(|it| format!("coalesce({it}, '-')")).collect();
            format!("select {} as text from {table} order by 1", joined.join(" || '|' || "))
        };
        rows.extend(site.texts(sql).await.into_iter().map(|it| format!("{table}: {it}")));
    }
    rows
}

both_databases! {
    async fn a_link_to_a_thing_works_whichever_customer_was_chosen_last(database: Database) {
        let Some(site) = Site::open_with(database, |it| it.dns.resolvers = vec!["127.0.0.1:9".parse().unwrap()]).await
        else { return };
        let (domain, sender) = furnish(&site).await;
        let stranger = site.signed_in("stranger").await;
        let paths = [format!("/domains/{domain}"), format!("/senders/{sender}/delete")];
        for path in &paths {
            assert_eq!(stranger.get(path).await.status, 404, "not theirs");
        }
        let join = |role| people::add(site.app(), &Actor::Operator, &site.acme, "stranger@people.test", "s", role, PASSWORD);
        join(Role::Reader).await.unwrap();
        assert_eq!(stranger.post("/customer", &[("customer", site.other.as_str())]).await.status, 303);
        let page = stranger.get(&paths[0]).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("<span>Acme BV</span>"), "the page says for whom: {}", page.body);
        assert!(stranger.get("/language").await.body.contains("<span>Other SA</span>"), "nothing was switched");
        assert_eq!(stranger.get(&paths[1]).await.status, 403, "an owner elsewhere, a reader here");
        assert_eq!(stranger.post(&format!("/domains/{domain}/validation"), &[]).await.status, 403);
        assert_eq!(stranger.get("/domains/0197f0c0").await.status, 404);
    }

    async fn looking_at_everything_changes_nothing(database: Database) {
        let Some(site) = Site::open_with(database, |it| it.dns.resolvers = vec!["127.0.0.1:9".parse().unwrap()]).await
        else { return };
        let (domain, sender) = furnish(&site).await;
        let owner = site.signed_in("owner").await;
        let before = digest(&site).await;
        assert!(before.len() > 10, "{before:?}");
        let pages = pages(&owner).await;
        let at = |end: &str| format!("/domains/{domain}{end}");
        for expected in [at(""), at("/delete"), at("/accounts"), format!("/senders/{sender}/delete"), "/refused".into()] {
            assert!(pages.contains_key(&expected), "{expected} is reached by links: {:?}", pages.keys());
        }
        for path in pages.keys() {
            owner.send("HEAD", path, &[], None).await;
            owner.part(path).await;
        }
        assert_eq!(digest(&site).await, before);
    }

    async fn another_customers_things_look_like_missing_ones(database: Database) {
        let Some(site) = Site::open_with(database, |it| it.dns.resolvers = vec!["127.0.0.1:9".parse().unwrap()]).await
        else { return };
        let (domain, sender) = furnish(&site).await;
        let all = Which::Matching(Filter::default());
        let started = bulk_check::start(site.app(), &Actor::Operator, &site.acme, all).await.unwrap();
        let Started::Started(bulk) = started else { panic!("{started:?}") };
        let ids = [domain.as_str(), sender.as_str(), bulk.as_str()];
        let (owner, stranger) = (site.signed_in("owner").await, site.signed_in("stranger").await);
        let pages = pages(&owner).await;
        let about = |path: &str| ids.iter().any(|it| path.contains(it));
        let missing = |path: &str| ids.iter().fold(path.to_owned(), |path, id| path.replace(id, &"0".repeat(id.len())));

        let looks: BTreeSet<&String> = pages.keys().filter(|it| about(it)).collect();
        assert!(looks.len() >= 5, "{looks:?}");
        for path in looks {
            let foreign = stranger.get(path).await;
            assert!([200, 404].contains(&foreign.status), "{path}");
            assert_eq!(foreign.comparable(), stranger.get(&missing(path)).await.comparable(), "{path}");
            assert!(!foreign.body.contains("acme.test") && !foreign.body.contains("Acme"), "{path}");
            let part = stranger.part(path).await;
            assert_eq!(part.comparable(), stranger.part(&missing(path)).await.comparable(), "{path}");
        }

        let before = digest(&site).await;
        let forms: BTreeMap<String, Form> = pages
            .values()
            .flat_map(|page| page.actions().into_iter().map(|it| (it.clone(), page.form(&it))))
            .filter(|(action, form)| about(action) || form.fields.iter().any(|it| about(&it.1)))
            .collect();
        assert!(forms.len() >= 4, "{:?}", forms.keys());
        for (action, form) in forms {
            let send = async |change: &dyn Fn(&str) -> String| {
                let fields: Vec<_> = form.fields.iter().map(|(name, value)| (name.as_str(), change(value))).collect();
                let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                stranger.post(&change(&action), &fields).await
            };
            let (foreign, not_there) = (send(&str::to_owned).await, send(&missing).await);
            assert!([404, 400].contains(&foreign.status), "{action}: {}", foreign.status);
            assert_eq!(foreign.comparable(), not_there.comparable(), "{action}");
        }
        assert_eq!(digest(&site).await, before, "and nothing was changed");
    }
}
