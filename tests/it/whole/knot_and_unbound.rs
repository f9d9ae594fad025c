//! The whole road against software that is not ours: Knot serves the root, the top-level domain and both name servers of
//! the customer, Unbound validates. A person walks it in the web pages, an operator looks from the command line.

use std::time::Duration;

use serde_json::{Value, json};

use super::{PASSWORD, add_person, check, needed, problem, to_publish};
use crate::support::{
    app::sign_in,
    program::{Installation, asking_at},
    signed_internet::SignedInternet,
    visitor::Visitor,
};

#[tokio::test(flavor = "multi_thread")]
async fn from_missing_to_ready_and_through_an_outage() {
    let Some(mut internet) = SignedInternet::start(&["acme.test"]) else { return };
    let home = Installation::new(&asking_at(internet.resolver.address(), internet.port));
    home.json(&["customer", "add", "Acme"]);
    add_person(&home, "Acme", "ann@acme.test");
    let serving = home.serve();
    let ann = Visitor::new(serving.url());
    sign_in(&ann, "ann@acme.test", PASSWORD).await;

    // Ann adds the domain; the operator sees it, and what is to be published.
    let form = ann.get("/domains/new").await.expect_status(200).form("/domains/new");
    ann.submit(&form.with("domain", "https://ACME.test/")).await.expect_status(200);
    let listed = home.json(&["domain", "list"]);
    assert_eq!((listed.as_array().map(Vec::len), &listed[0]["domain"]), (Some(1), &json!("acme.test")));
    let path = ann.get("/domains").await.links().into_iter().find(|it| {
        let id = it.strip_prefix("/domains/").unwrap_or_default();
        id.len() == 32 && id.bytes().all(|it| it.is_ascii_hexdigit())
    });
    let path = path.expect("a link to the domain");
    let records = home.json(&["domain", "records", "acme.test"]);
    let to_publish = to_publish(&records);

    // Nothing is published.
    verify(&ann, &path).await;
    says(&home, &ann, &path, "Not verified").await;
    let missing = check(&home, "acme.test").expect_code(1).json();
    assert_eq!(facts(&missing), json!(["not_verified", "none", false]));
    assert_eq!(needed(&records, &missing), ["missing"]);
    assert_eq!((problem(&missing, "ns1.acme.test"), problem(&missing, "ns2.acme.test")), (None, None));

    // The first name server has it, the second does not yet.
    for (owner, kind, value) in &to_publish {
        internet.servers("acme.test")[0].publish(owner, kind, value);
    }
    let half = check(&home, "acme.test").expect_code(1).json();
    assert_eq!(facts(&half), json!(["not_verified", "none", false]), "one server alone proves nothing: {half:#}");
    assert_eq!(needed(&records, &half), ["some_servers"]);
    says(&home, &ann, &path, "Not verified").await;

    // Both have it, and Ann presses the button, after the rest that the program wants between two looks.
    for (owner, kind, value) in &to_publish {
        internet.servers("acme.test")[1].publish(owner, kind, value);
    }
    tokio::time::sleep(Duration::from_secs(11)).await;
    verify(&ann, &path).await;
    says(&home, &ann, &path, "Ready").await;
    let found = check(&home, "acme.test").expect_code(0).json();
    assert_eq!(facts(&found), json!(["ready", "dns", false]), "{found:#}");
    assert_eq!(needed(&records, &found), ["found"]);

    // One is switched off: what the other says stands, and the report tells.
    internet.servers("acme.test")[1].switch_off();
    let one_off = check(&home, "acme.test").expect_code(0).json();
    assert_eq!(facts(&one_off), json!(["ready", "dns", false]), "{one_off:#}");
    assert_eq!((problem(&one_off, "ns1.acme.test"), problem(&one_off, "ns2.acme.test")), (None, Some("unreachable")));
    assert!(ann.get(&path).await.words().contains("ns2.acme.test"), "the page names the server that is off");

    // Both are: nobody knows, and nothing is taken away.
    internet.servers("acme.test")[0].switch_off();
    let both_off = check(&home, "acme.test").expect_code(0).json();
    assert_eq!(facts(&both_off), json!(["ready", "dns", true]), "{both_off:#}");
    says(&home, &ann, &path, "Ready").await;
    says(&home, &ann, &path, "Could not check").await;

    // And back.
    internet.servers("acme.test").iter_mut().for_each(|it| it.switch_on());
    let back = check(&home, "acme.test").expect_code(0).json();
    assert_eq!(facts(&back), json!(["ready", "dns", false]), "{back:#}");
    assert!(!ann.get(&path).await.words().contains("Could not check"));
}

fn facts(checked: &Value) -> Value {
    json!([checked["standing"], checked["ownership"], checked["could_not_check"]])
}

/// Presses the button of "Verify this domain".
async fn verify(person: &Visitor, path: &str) {
    let page = format!("{path}/verify");
    let form = person.get(&page).await.expect_status(200).form(&page);
    person.submit(&form).await.expect_status(200);
}

/// The page says it, and the command line says the same.
async fn says(home: &Installation, person: &Visitor, path: &str, words: &str) {
    let page = person.get(path).await.expect_status(200).words();
    assert!(page.contains(words), "{words:?} is not on the page:\n{page}");
    let shown = home.run(&["domain", "show", "acme.test"]).out;
    assert!(shown.contains(words), "{words:?} is not on the command line:\n{shown}");
}
