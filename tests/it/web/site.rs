//! A server of our own on a free port, with two customers and their people, and a simple browser for it.

use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::clock::Clock;
use frankmark::config::Config;
use frankmark::ids::CustomerId;
use frankmark::moment::Moment;
use frankmark::people::Role;
use frankmark::web::{self, Extra};
use frankmark::{customers, people};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, StatusCode};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Mutex, mpsc};
use std::time::Duration;

pub const PASSWORD: &str = "stamp violet harbour seven";

pub struct Site {
    pub app: App,
    pub address: SocketAddr,
    pub acme: CustomerId,
    pub other: CustomerId,
    stop: Option<actix_web::dev::ServerHandle>,
    thread: Option<std::thread::JoinHandle<()>>,
    _folder: tempfile::TempDir,
}

impl Site {
    pub async fn start() -> Self {
        Self::start_with(|_| {}, Extra::default).await
    }

    pub async fn start_with(change: impl FnOnce(&mut Config), extra: fn() -> Extra) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut config = Config {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            base_url: "http://127.0.0.1:8080".into(),
            database_url: format!("sqlite:{}", folder.path().join("test.db").display()),
            key_file: folder.path().join("test.key"),
            ..Config::default()
        };
        change(&mut config);
        let clock = Clock::manual(Moment::parse_rfc3339("2026-11-22T09:41:03Z").expect("a time"));
        let app = App::open(config.checked().expect("good settings"), clock).expect("opened");
        let acme = customers::add(&app, &Actor::Operator, "Acme BV").await.expect("added").id;
        let other = customers::add(&app, &Actor::Operator, "Other SA").await.expect("added").id;
        for (customer, name, role) in [
            (&acme, "owner", Role::Owner),
            (&acme, "manager", Role::Manager),
            (&acme, "reader", Role::Reader),
            (&other, "stranger", Role::Owner),
        ] {
            let email = format!("{name}@acme.example");
            people::add(&app, &Actor::Operator, customer, &email, name, role, PASSWORD).await.expect("added");
        }
        let (tell, told) = mpsc::channel();
        let for_thread = app.clone();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = web::bind(for_thread, extra()).expect("bound");
                tell.send((server.address(), server.handle())).expect("somebody listens");
                server.run().await.expect("served");
            });
        });
        let (address, stop) = told.recv_timeout(Duration::from_secs(20)).expect("the server starts");
        Self { app, address, acme, other, stop: Some(stop), thread: Some(thread), _folder: folder }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Somebody who has not signed in.
    pub fn visitor(&self) -> Browser<'_> {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
        Browser { site: self, client: client.build().expect("a client"), cookies: Mutex::default() }
    }

    /// `owner`, `manager`, `reader` (of Acme) or `stranger` (of somebody else).
    pub async fn signed_in(&self, name: &str) -> Browser<'_> {
        let browser = self.visitor();
        let email = format!("{name}@acme.example");
        let answer = browser.post("/sign-in", &[("email", &email), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        browser
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let wait = std::thread::spawn(move || actix_web::rt::System::new().block_on(stop.stop(false)));
            wait.join().expect("told to stop");
        }
        if let Some(thread) = self.thread.take() {
            thread.join().expect("stopped");
        }
    }
}

/// Keeps cookies, follows nothing, and says `Sec-Fetch-Site` like a browser does.
pub struct Browser<'a> {
    pub site: &'a Site,
    client: reqwest::Client,
    cookies: Mutex<BTreeMap<String, String>>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().expect("text"))
    }

    /// Without what differs from answer to answer: nonce, form token, request id.
    pub fn comparable(&self) -> String {
        let nonce = self.header("content-security-policy").split("'nonce-").nth(1).and_then(|it| it.split('\'').next());
        let mut body = self.body.replace(nonce.expect("a nonce"), "NONCE");
        while let Some(at) = body.find("name=\"csrf\" value=\"") {
            let from = at + "name=\"csrf\" value=\"".len();
            let to = from + body[from..].find('"').expect("an end");
            body.replace_range(at..to, "FORM");
        }
        format!("{}\n{body}", self.status)
    }

    pub fn form_token(&self) -> &str {
        let after = self.body.split("name=\"csrf\" value=\"").nth(1).expect("a form token");
        after.split('"').next().expect("its end")
    }
}

impl Browser<'_> {
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], None).await
    }

    /// What htmx asks for.
    pub async fn part(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[("hx-request", "true")], None).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(path, fields, &[("sec-fetch-site", "same-origin")]).await
    }

    pub async fn post_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value))).collect();
        let mut headers = headers.to_vec();
        if !headers.iter().any(|it| it.0 == "content-type") {
            headers.push(("content-type", "application/x-www-form-urlencoded"));
        }
        self.send(Method::POST, path, &headers, Some(body.join("&"))).await
    }

    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Option<String>) -> Answer {
        let mut request = self.client.request(method, self.site.url(path));
        let cookies: Vec<String> =
            self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        for (name, value) in headers {
            let name = HeaderName::from_bytes(name.as_bytes()).expect("a name");
            request = request.header(name, HeaderValue::from_str(value).expect("a value"));
        }
        if let Some(body) = body {
            request = request.body(body);
        }
        let response = request.send().await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        for line in headers.get_all("set-cookie") {
            let line = line.to_str().expect("text");
            let (name, value) = line.split(';').next().and_then(|it| it.split_once('=')).expect("a pair");
            let mut jar = self.cookies.lock().unwrap();
            if line.contains("Max-Age=0") {
                jar.remove(name)
            } else {
                jar.insert(name.into(), value.into())
            };
        }
        Answer { status, headers, body: response.text().await.expect("text") }
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.into(), value.into());
    }

    pub fn forget_cookies(&self) {
        self.cookies.lock().unwrap().clear();
    }
}

fn coded(text: &str) -> String {
    text.bytes()
        .map(|it| if it.is_ascii_alphanumeric() { char::from(it).to_string() } else { format!("%{it:02X}") })
        .collect()
}
