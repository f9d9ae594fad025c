//! Two servers over one PostgreSQL, and two customers who can both prove the same name.

use std::sync::Arc;

use tokio::{sync::Barrier, task::JoinSet};

use super::{PASSWORD, add_domain, add_person, publish};
use crate::support::{
    app::sign_in,
    dns::Internet,
    postgres,
    program::{Installation, asking},
    visitor::{Form, Visitor},
};

const CHECKS: usize = 50;
const CUSTOMERS: [&str; 2] = ["Acme", "Beta"];

/// Twenty clicks on each server, ten commands; half of each for either customer.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_checks_at_once_exactly_one_customer_becomes_the_holder() {
    let (Some(internet), Some(database)) = (Internet::start(), postgres::fresh()) else { return };
    let home = Arc::new(Installation::with_database(&database, &asking(&internet)));
    for customer in CUSTOMERS {
        home.json(&["customer", "add", customer]);
        add_person(&home, customer, &format!("ann@{customer}.test"));
    }
    let servers = [home.serve(), home.serve()];

    for round in 1..=4 {
        let name = format!("round{round}.test");
        let domain = internet.domain(&name, 2);
        let mut clicks = vec![];
        for customer in CUSTOMERS {
            publish(&domain, &add_domain(&home, customer, &name));
            for server in &servers {
                clicks.push(ready_to_click(server.url(), customer, &name).await);
            }
        }

        let start = Arc::new(Barrier::new(CHECKS));
        let mut checks = JoinSet::new();
        for number in 0..CHECKS {
            let (start, home, name) = (start.clone(), home.clone(), name.clone());
            match number % 5 {
                0 => checks.spawn(async move {
                    start.wait().await;
                    let customer = CUSTOMERS[number / 5 % 2];
                    let command =
                        move || home.run(&["domain", "check", &name, "--customer", customer, "--json"]).json();
                    let told = tokio::task::spawn_blocking(command).await.unwrap();
                    assert!(told["standing"].is_string(), "{told:#}");
                }),
                which => {
                    let (visitor, form) = clicks[which - 1].clone();
                    checks.spawn(async move {
                        start.wait().await;
                        let page = visitor.submit(&form).await;
                        assert!([200, 429].contains(&page.status), "{}: {}", page.status, page.words());
                    })
                }
            };
        }
        while let Some(done) = checks.join_next().await {
            done.expect("a check that ends with an answer");
        }

        let last = CUSTOMERS.map(|it| home.run(&["domain", "check", &name, "--customer", it, "--json"]).json());
        let holders = last.iter().filter(|it| it["ownership"] == "dns" && it["held_elsewhere"] == false);
        assert_eq!(holders.filter(|it| it["standing"] == "ready").count(), 1, "round {round}: {last:#?}");
        let others = last.iter().filter(|it| it["ownership"] != "dns" && it["held_elsewhere"] == true);
        assert_eq!(others.filter(|it| it["standing"] != "ready").count(), 1, "round {round}: {last:#?}");
    }
    for server in &servers {
        assert!(!server.log().contains("ERROR"), "{}", server.log());
    }
}

/// Somebody of the customer with the page "Verify this domain" open, about to press its button.
async fn ready_to_click(server: &str, customer: &str, domain: &str) -> (Visitor, Form) {
    let visitor = Visitor::new(server);
    sign_in(&visitor, &format!("ann@{customer}.test"), PASSWORD).await;
    let list = visitor.get("/domains").await.expect_status(200);
    let is_id = |it: &str| it.len() == 32 && it.bytes().all(|it| it.is_ascii_hexdigit());
    for path in list.links().into_iter().filter(|it| it.strip_prefix("/domains/").is_some_and(is_id)) {
        let page = visitor.get(&format!("{path}/verify")).await.expect_status(200);
        if page.words().contains(domain) {
            return (visitor, page.form(&format!("{path}/verify")));
        }
    }
    panic!("{customer} has no {domain}: {}", list.words())
}
