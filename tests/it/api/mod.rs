//! The API as an operator's panel uses it: the program serves, and JSON goes over HTTP.

use crate::cli::installed;
use crate::support::app::both_databases;
use crate::support::program::{Installation, Serving};
use reqwest::{Client, Method};
use serde_json::{Value, json};

struct Panel {
    client: Client,
    url: String,
    token: String,
}

/// Status, a header, JSON.
struct Answer {
    status: u16,
    headers: reqwest::header::HeaderMap,
    body: Value,
}

impl Panel {
    fn new(here: &Installation, serving: &Serving, scope: &str) -> Self {
        let made = here.json(&["token", "add", scope, "--scope", scope]);
        let token = made["token"].as_str().unwrap().to_owned();
        Self { client: Client::new(), url: serving.url().to_owned(), token }
    }

    async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = self.client.request(method, format!("{}{path}", self.url)).bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.json(&body);
        }
        answer(request).await
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, None).await
    }
}

async fn answer(request: reqwest::RequestBuilder) -> Answer {
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await.expect("text");
    let kind = headers.get("content-type").map(|it| it.to_str().unwrap().to_owned()).unwrap_or_default();
    if status >= 400 {
        assert_eq!(kind, "application/problem+json", "{status} {text}");
    }
    let body: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    if status >= 400 {
        assert_eq!(body["status"], status, "{body}");
    }
    Answer { status, headers, body }
}

both_databases! {
    async fn a_panel_keeps_its_mailboxes(database: Database) {
        let Some(here) = installed(database, "") else { return };
        let acme = here.json(&["customer", "add", "Acme"])["id"].as_str().unwrap().to_owned();
        let serving = here.serve();
        let panel = Panel::new(&here, &serving, "mailboxes");
        assert_eq!(panel.get("/api/v1/customers").await.body["items"][0]["id"], acme.as_str());

        let new = json!({ "customer": acme, "login": "Info@Acme.test", "name": "Ann", "hosted": true });
        let made = panel.ask(Method::POST, "/api/v1/mailboxes", Some(new.clone())).await;
        assert_eq!((made.status, &made.body["login"]), (201, &"info@acme.test".into()));
        let place = made.headers["location"].to_str().unwrap().to_owned();
        assert_eq!(panel.get(&place).await.body, made.body);
        assert_eq!(panel.ask(Method::POST, "/api/v1/mailboxes", Some(new)).await.status, 409);
        let bad = json!({ "customer": acme, "login": "a b", "name": "x\u{202e}" });
        let bad = panel.ask(Method::POST, "/api/v1/mailboxes", Some(bad)).await;
        let fields: Vec<_> = bad.body["errors"].as_array().unwrap().iter().map(|it| it["field"].as_str().unwrap()).collect();
        assert_eq!((bad.status, fields), (422, vec!["login", "name"]));
        let nobody = json!({ "customer": "nobody", "login": "x" });
        assert_eq!(panel.ask(Method::POST, "/api/v1/mailboxes", Some(nobody)).await.body["errors"][0]["field"], "customer");

        let patched = panel.ask(Method::PATCH, &place, Some(json!({ "active": false }))).await;
        assert_eq!((patched.status, &patched.body["active"], &patched.body["name"]), (200, &false.into(), &"Ann".into()));
        assert_eq!(panel.ask(Method::PATCH, &place, Some(json!({ "aktive": true }))).await.status, 422, "a misspelt member");
        for login in ["a", "b", "c"] {
            let new = json!({ "customer": acme, "login": login });
            assert_eq!(panel.ask(Method::POST, "/api/v1/mailboxes", Some(new)).await.status, 201);
        }
        let (mut after, mut seen) = (String::new(), Vec::new());
        loop {
            let page = panel.get(&format!("/api/v1/mailboxes?customer={acme}&limit=3{after}")).await;
            seen.extend(page.body["items"].as_array().unwrap().iter().map(|it| it["login"].as_str().unwrap().to_owned()));
            let Some(next) = page.body["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        assert_eq!(seen, ["a", "b", "c", "info@acme.test"]);
        assert_eq!(panel.ask(Method::DELETE, &place, None).await.status, 200);
        assert_eq!(panel.get(&place).await.status, 404);
        assert_eq!(panel.ask(Method::DELETE, &place, None).await.status, 404);
    }

    async fn a_list_comes_in_over_the_api(database: Database) {
        let Some(here) = installed(database, "") else { return };
        let acme = here.json(&["customer", "add", "Acme"])["id"].as_str().unwrap().to_owned();
        here.json(&["mailbox", "add", "old", "--customer", "Acme"]);
        let serving = here.serve();
        let panel = Panel::new(&here, &serving, "mailboxes");
        let import = async |more: Value| {
            let mailboxes = json!([{ "login": "A", "name": "Ann" }, { "login": "b" }, { "login": "a" }]);
            let mut list = json!({ "customer": acme, "mailboxes": mailboxes });
            list.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            panel.ask(Method::POST, "/api/v1/mailboxes/import", Some(list)).await
        };
        let dry = import(json!({ "dry_run": true, "sync": true })).await.body;
        assert_eq!((&dry["to_add"], &dry["to_disable"], &dry["added"]), (&2.into(), &1.into(), &0.into()));
        assert_eq!((&dry["refused"][0]["number"], &dry["refused"][0]["outcome"]), (&3.into(), &"twice".into()));
        let stopped = import(json!({ "sync": true, "disable_at_most": 0 })).await;
        assert_eq!((stopped.status, &stopped.body["code"]), (409, &"too_many_missing".into()));
        let done = import(json!({ "sync": true, "disable_at_most": 1 })).await.body;
        assert_eq!((&done["added"], &done["disabled"]), (&2.into(), &1.into()));
        assert_eq!(import(json!({})).await.body["same"], 2);
        let large: Vec<Value> = (0..2_000).map(|it| json!({ "login": format!("box{it}@acme.test"), "name": "x".repeat(50) })).collect();
        let large = json!({ "customer": acme, "mailboxes": large });
        let large = panel.ask(Method::POST, "/api/v1/mailboxes/import", Some(large)).await;
        assert_eq!(large.body["added"], 2_000, "larger than any form");
    }

    async fn nobody_gets_in_without_a_good_token(database: Database) {
        let Some(here) = installed(database, "") else { return };
        here.json(&["customer", "add", "Acme"]);
        let serving = here.serve();
        let panel = Panel::new(&here, &serving, "mailboxes");
        let decides = Panel::new(&here, &serving, "decide");
        assert_eq!(decides.get("/api/v1/customers").await.status, 403, "made for something else");
        let at = format!("{}/api/v1/customers", panel.url);
        let bare = answer(panel.client.get(&at)).await;
        assert_eq!((bare.status, bare.headers["www-authenticate"].to_str().unwrap()), (401, "Bearer realm=\"frankmark\""));
        assert_eq!(answer(panel.client.get(format!("{at}?token={0}&access_token={0}", panel.token))).await.status, 401);
        assert_eq!(answer(panel.client.get(&at).header("cookie", format!("frankmark={}", panel.token))).await.status, 401);
        let twice = panel.client.get(&at).bearer_auth("x").header("authorization", format!("Bearer {}", panel.token));
        assert_eq!(answer(twice).await.status, 401, "two headers are none");
        let page = panel.client.get(format!("{}/domains", panel.url)).bearer_auth(&panel.token).send().await.unwrap();
        assert!(page.url().path().starts_with("/sign-in"), "a token opens no page: {}", page.url());

        assert_eq!(panel.get("/api/v1/nothing").await.status, 404);
        let put = panel.ask(Method::PUT, "/api/v1/mailboxes", None).await;
        assert_eq!((put.status, put.headers["allow"].to_str().unwrap()), (405, "GET, POST"));
        let post = |body: &'static str, kind: &'static str| {
            let request = panel.client.post(format!("{}/api/v1/mailboxes", panel.url)).bearer_auth(&panel.token);
            answer(request.header("content-type", kind).body(body))
        };
        assert_eq!(post("{}", "text/plain").await.status, 415);
        assert_eq!(post("{", "application/json").await.status, 400);
        assert_eq!(post("[]", "application/json").await.status, 422);
        let large = panel.client.post(format!("{}/api/v1/mailboxes", panel.url)).bearer_auth(&panel.token);
        assert_eq!(answer(large.header("content-type", "application/json").body("x".repeat(70_000))).await.status, 413);
        let elsewhere = panel.client.get(&at).header("host", "evil.test").bearer_auth(&panel.token);
        assert_eq!(answer(elsewhere).await.status, 421);
        let described = answer(panel.client.get(format!("{}/api/v1/openapi.json", panel.url))).await;
        assert_eq!((described.status, &described.body["openapi"]), (200, &"3.1.0".into()));

        here.run(&["token", "revoke", "mailboxes"]).expect_code(0);
        assert_eq!(panel.get("/api/v1/customers").await.status, 401, "at once");
        let mut last = 0;
        for _ in 0..40 {
            last = panel.get("/api/v1/customers").await.status;
        }
        assert_eq!(last, 429);
        let other = Panel { token: here.json(&["token", "add", "new", "--scope", "mailboxes"])["token"].as_str().unwrap().to_owned(), ..panel };
        assert_eq!(other.get("/api/v1/customers").await.status, 200, "a flood of bad tokens shuts no good one out");
    }
}
