//! The route table against everybody: deny by default, the role from the table, and nothing said of other customers' things.

use super::browser::Browser;
use super::site::Site;
use super::test_routes;
use frankmark::audit::Actor;
use frankmark::people::{self, Role, StaffRole};
use frankmark::web::routes::{Entry, TABLE, Verb, Who};

/// An address that the pattern matches.
fn example(path: &str) -> String {
    let parts = path.split('/').map(|it| if it.starts_with('{') { "0197f0c0000070008000000000000000" } else { it });
    parts.collect::<Vec<_>>().join("/")
}

fn entries() -> Vec<Entry> {
    TABLE.iter().copied().chain(test_routes::extra().entries).collect()
}

async fn ask(browser: &Browser, entry: &Entry) -> super::browser::Answer {
    let path = example(entry.path);
    match entry.verb {
        Verb::Get => browser.get(&path).await,
        Verb::Post => browser.post(&path, &[]).await,
    }
}

/// Those that end badly, or late, whoever asks.
fn ends_otherwise(entry: &Entry) -> bool {
    ["/test/panic", "/test/busy", "/test/forever", "/sign-out"].contains(&entry.path)
}

#[tokio::test]
async fn each_route_lets_through_whom_its_entry_names_and_nobody_else() {
    let site = Site::new().await;
    for (name, role) in [("manager", StaffRole::Support), ("reader", StaffRole::Operator)] {
        let email = format!("{name}@people.test");
        people::set_staff_role(site.app(), &Actor::Operator, &email, Some(role)).await.unwrap();
    }
    let people = [
        (None, None, site.visitor()),
        (Some(Role::Reader), Some(StaffRole::Operator), site.signed_in("reader").await),
        (Some(Role::Manager), Some(StaffRole::Support), site.signed_in("manager").await),
        (Some(Role::Owner), None, site.signed_in("owner").await),
        (Some(Role::Owner), None, site.signed_in("stranger").await),
    ];
    let mut denied = 0;
    for entry in entries().iter().filter(|it| !ends_otherwise(it)) {
        for (role, staff, browser) in &people {
            let answer = ask(browser, entry).await;
            let case = format!("{:?} {} as {role:?}, {staff:?}: {}", entry.verb, entry.path, answer.status);
            match (entry.who, role) {
                (Who::SignedIn(_) | Who::Staff(_), None) => {
                    assert_eq!(answer.status, 303, "{case}");
                    assert!(answer.header("location").starts_with("/sign-in?next=/"), "{case}");
                    denied += 1;
                }
                (Who::SignedIn(needed), Some(role)) if *role < needed => {
                    assert_eq!(answer.status, 403, "{case}");
                    assert!(answer.body.contains("Acme BV"), "names who can give the role: {case}");
                    denied += 1;
                }
                (Who::Staff(needed), Some(_)) if *staff < Some(needed) => {
                    assert_eq!(answer.status, 404, "nothing tells that there is such a page: {case}");
                    denied += 1;
                }
                (Who::SignedIn(_) | Who::Staff(_), Some(_)) => {
                    assert!(![401, 403].contains(&answer.status), "{case}");
                    assert!(!answer.header("location").starts_with("/sign-in"), "{case}");
                }
                (Who::Anyone | Who::Browser, _) => assert!(![401, 403].contains(&answer.status), "{case}"),
            }
        }
    }
    assert!(denied >= 8, "the test routes alone give more: {denied}");
}

#[tokio::test]
async fn whatever_is_not_in_the_table_is_missing_or_not_allowed() {
    let site = Site::new().await;
    let owner = site.signed_in("owner").await;
    for path in [
        "/admin",
        "/domains.json",
        "/.git/config",
        "/sign-in/",
        "//sign-in",
        "/static",
        "/static/../Cargo.toml",
        "/%00",
    ] {
        assert_eq!(owner.get(path).await.status, 404, "{path}");
    }
    for entry in entries().iter().filter(|it| !ends_otherwise(it)) {
        let path = example(entry.path);
        let known: Vec<_> = entries().iter().filter(|it| it.path == entry.path).flat_map(|it| verbs(it.verb)).collect();
        for verb in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "XYZ", "get"] {
            if known.contains(&verb) {
                continue;
            }
            let answer = owner.send(verb, &path, &[super::browser::OWN], None).await;
            assert_eq!(answer.status, 405, "{verb} {path}");
            let mut allowed: Vec<_> = answer.header("allow").split(", ").collect();
            let mut expected = known.clone();
            allowed.sort_unstable();
            expected.sort_unstable();
            assert_eq!(allowed, expected, "{verb} {path}");
        }
    }
}

fn verbs(verb: Verb) -> Vec<&'static str> {
    match verb {
        Verb::Get => vec!["GET", "HEAD"],
        Verb::Post => vec!["POST"],
    }
}

#[tokio::test]
async fn head_says_what_get_would_and_changes_as_little() {
    let site = Site::new().await;
    let owner = site.signed_in("owner").await;
    for path in ["/language", "/nowhere", "/healthz", "/test/manager"] {
        let (get, head) = (owner.get(path).await, owner.send("HEAD", path, &[], None).await);
        assert_eq!((head.status, head.body.as_str()), (get.status, ""), "{path}");
        assert_eq!(head.header("content-type"), get.header("content-type"), "{path}");
    }
}
