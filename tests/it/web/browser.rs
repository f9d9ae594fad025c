//! Sends exactly what it is told: keeps cookies, follows nothing, adds only `Sec-Fetch-Site` to forms.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

pub(super) struct Browser {
    client: Client,
    base: String,
    cookies: Mutex<BTreeMap<String, String>>,
}

#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

/// What a browser says of a form on a page of the same site.
pub(super) const OWN: (&str, &str) = ("sec-fetch-site", "same-origin");

impl Browser {
    pub(super) fn new(base: &str) -> Self {
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().no_gzip();
        let client = client.timeout(Duration::from_secs(60)).build().unwrap();
        Self { client, base: base.to_owned(), cookies: Mutex::default() }
    }

    pub(super) async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], None).await
    }

    /// As htmx asks for a part of the page.
    pub(super) async fn part(&self, path: &str) -> Answer {
        self.send("GET", path, &[("hx-request", "true")], None).await
    }

    pub(super) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(path, fields, &[OWN]).await
    }

    pub(super) async fn post_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let pairs = fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value)));
        let form = ("content-type", "application/x-www-form-urlencoded");
        let headers = [&[form], headers].concat();
        self.send("POST", path, &headers, Some(pairs.collect::<Vec<_>>().join("&"))).await
    }

    pub(super) async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<String>,
    ) -> Answer {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = self.client.request(method, format!("{}{path}", self.base));
        let cookies: Vec<_> =
            self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(HeaderName::from_bytes(name.as_bytes()).unwrap(), HeaderValue::from_str(value).unwrap());
        }
        request = request.headers(map);
        if let Some(body) = body {
            request = request.body(body);
        }
        let response = request.send().await.unwrap();
        let answer = Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: String::from_utf8_lossy(&response.bytes().await.unwrap()).into_owned(),
        };
        for (name, value, line) in answer.cookies() {
            let mut jar = self.cookies.lock().unwrap();
            if line.contains("Max-Age=0") {
                jar.remove(&name)
            } else {
                jar.insert(name, value)
            };
        }
        answer
    }

    pub(super) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    pub(super) fn with_cookie(&self, name: &str, value: &str) -> Self {
        let other = Self::new(&self.base);
        other.cookies.lock().unwrap().insert(name.into(), value.into());
        other
    }

    /// Whether the server takes this browser for somebody who is signed in.
    pub(super) async fn is_signed_in(&self) -> bool {
        let answer = self.get("/colours").await;
        match (answer.status, answer.header("location")) {
            (200, _) => true,
            (303, "/sign-in?next=/colours") => false,
            other => panic!("{other:?}\n{}", answer.body),
        }
    }
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }

    /// Name, value, and the whole line of every `Set-Cookie`.
    pub(super) fn cookies(&self) -> Vec<(String, String, String)> {
        let lines = self.headers.get_all("set-cookie").into_iter().map(|it| it.to_str().unwrap().to_owned());
        let parts = lines.map(|line| {
            let (name, value) = line.split(';').next().and_then(|it| it.split_once('=')).expect("name and value");
            (name.to_owned(), value.to_owned(), line.clone())
        });
        parts.collect()
    }

    pub(super) fn nonce(&self) -> &str {
        let policy = self.header("content-security-policy").split("'nonce-").nth(1).expect("a nonce");
        policy.split('\'').next().unwrap()
    }

    pub(super) fn form_token(&self) -> &str {
        let after = self.body.split("name=\"csrf\" value=\"").nth(1).expect("a form");
        after.split('"').next().unwrap()
    }

    /// Without what differs from answer to answer: nonce and form tokens.
    pub(super) fn comparable(&self) -> String {
        let mut body = self.body.replace(self.nonce(), "NONCE");
        while let Some(at) = body.find("name=\"csrf\" value=\"") {
            let from = at + "name=\"csrf\" value=\"".len();
            let to = from + body[from..].find('"').unwrap();
            body.replace_range(at..to, "FORM");
        }
        let mut headers: Vec<_> = self.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
        headers.retain(|it| !["x-request-id", "date", "content-security-policy"].iter().any(|own| it.starts_with(own)));
        headers.sort();
        format!("{}\n{}\n\n{body}", self.status, headers.join("\n"))
    }
}

fn coded(text: &str) -> String {
    let plain = |it: u8| it.is_ascii_alphanumeric();
    text.bytes().map(|it| if plain(it) { char::from(it).to_string() } else { format!("%{it:02X}") }).collect()
}
