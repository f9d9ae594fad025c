//! Somebody with a web browser of the simplest kind: keeps cookies, follows links, fills in the forms that a page has, and
//! sends the headers that browsers send. For everything that needs eyes or scripts there is `browser`.

use std::{sync::Arc, time::Duration};

use reqwest::{
    Client, Method, RequestBuilder, Url,
    cookie::{CookieStore, Jar},
    header::{HeaderMap, ORIGIN},
};

#[derive(Clone, Debug)]
pub struct Visitor {
    client: Client,
    jar: Arc<Jar>,
    base: String,
}

/// What came back, after redirects.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    /// Path and query of the address it came from.
    pub path: String,
    pub headers: HeaderMap,
    pub body: String,
}

/// A form of a page, with what its fields hold.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Visitor {
    /// Begins without cookies. `base` is the address of the server without a slash at the end.
    pub fn new(base: &str) -> Self {
        let jar = Arc::new(Jar::default());
        let client = Client::builder().cookie_provider(jar.clone()).timeout(Duration::from_secs(60)).no_proxy();
        Self { client: client.build().expect("a client"), jar, base: base.to_owned() }
    }

    /// What the `Cookie` header holds, for requests that are written by hand.
    pub fn cookies(&self) -> String {
        let url: Url = self.base.parse().expect("the server's address");
        self.jar.cookies(&url).and_then(|it| it.to_str().map(str::to_owned).ok()).unwrap_or_default()
    }

    pub async fn get(&self, path: &str) -> Page {
        self.send(self.request(Method::GET, path).header("sec-fetch-site", "none")).await
    }

    /// Sends a form with the fields it has.
    pub async fn submit(&self, form: &Form) -> Page {
        self.post(&form.action, &form.fields).await
    }

    /// As a form on a page of the same site would.
    pub async fn post(&self, path: &str, fields: &[(impl AsRef<str>, impl AsRef<str>)]) -> Page {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        let request =
            self.request(Method::POST, path).header(ORIGIN, &self.base).header("sec-fetch-site", "same-origin");
        self.send(request.form(&fields)).await
    }

    /// A request with these cookies, for tests that set everything else themselves.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) };
        self.client.request(method, url)
    }

    pub async fn send(&self, request: RequestBuilder) -> Page {
        let answer = request.send().await.expect("an answer");
        let url = answer.url().clone();
        let path = url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Page { status, path, headers, body: answer.text().await.expect("a body of text") }
    }
}

impl Page {
    #[track_caller]
    pub fn expect_status(self, status: u16) -> Self {
        assert!(self.status == status, "expected {status}, got {} at {}:\n{}", self.status, self.path, self.words());
        self
    }

    /// The form that is sent to this address.
    #[track_caller]
    pub fn form(&self, action: &str) -> Form {
        let found = self.forms().into_iter().find(|it| it.action == action);
        found.unwrap_or_else(|| panic!("no form for {action} at {}, only {:?}", self.path, self.actions()))
    }

    /// The form whose address ends like this, for addresses with ids in them.
    #[track_caller]
    pub fn form_ending(&self, end: &str) -> Form {
        let found = self.forms().into_iter().find(|it| it.action.ends_with(end));
        found.unwrap_or_else(|| panic!("no form for …{end} at {}, only {:?}", self.path, self.actions()))
    }

    pub fn actions(&self) -> Vec<String> {
        self.forms().into_iter().map(|it| it.action).collect()
    }

    /// The addresses of all links.
    pub fn links(&self) -> Vec<String> {
        tags(&self.body).filter(|it| it.name == "a").filter_map(|it| it.attribute("href")).collect()
    }

    /// What can be read on it, without tags, blanks joined.
    pub fn words(&self) -> String {
        let body = self.body.split_once("<body").map_or(self.body.as_str(), |it| it.1);
        let mut words = String::new();
        let mut within = body.starts_with(['>', ' ']);
        for piece in body.split_inclusive(['<', '>']) {
            match within {
                true => within = !piece.ends_with('>'),
                false => {
                    words.push_str(piece.trim_end_matches('<'));
                    words.push(' ');
                    within = piece.ends_with('<');
                }
            }
        }
        unescape(&words.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|it| it.to_str().ok())
    }

    fn forms(&self) -> Vec<Form> {
        let mut forms: Vec<Form> = vec![];
        let mut select = None;
        for tag in tags(&self.body) {
            let name = tag.attribute("name");
            match tag.name {
                "form" => {
                    let path = self.path.clone();
                    forms.push(Form { action: tag.attribute("action").unwrap_or(path), fields: vec![] });
                }
                "input" | "textarea" => {
                    let kind = tag.attribute("type").unwrap_or_default();
                    let chosen = !matches!(&*kind, "checkbox" | "radio") || tag.has("checked");
                    let value = if tag.name == "textarea" {
                        unescape(tag.text_after)
                    } else {
                        tag.attribute("value").unwrap_or_default()
                    };
                    if let (Some(form), Some(name), true) = (forms.last_mut(), name, chosen && kind != "submit") {
                        form.fields.push((name, value));
                    }
                }
                "select" => select = name,
                "option" if tag.has("selected") => {
                    if let (Some(form), Some(name)) = (forms.last_mut(), select.clone()) {
                        form.fields.push((name, tag.attribute("value").unwrap_or_default()));
                    }
                }
                _ => {}
            }
        }
        forms
    }
}

impl Form {
    /// Fills a field in, or presses a button that has this name and value.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(it, _)| it != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }
}

/// A start tag. Good enough for pages that our own templates write, which quote every attribute.
struct Tag<'a> {
    name: &'a str,
    attributes: &'a str,
    text_after: &'a str,
}

fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    html.split('<').skip(1).filter_map(|piece| {
        let (tag, text_after) = piece.split_once('>')?;
        let (name, attributes) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
        (!name.starts_with(['/', '!'])).then_some(Tag { name, attributes, text_after })
    })
}

impl Tag<'_> {
    fn attribute(&self, name: &str) -> Option<String> {
        let at = self.attributes.match_indices(&format!("{name}=\"")).find(|(at, _)| self.begins_a_word(*at))?.0;
        let value = &self.attributes[at + name.len() + 2..];
        value.split_once('"').map(|(value, _)| unescape(value))
    }

    fn has(&self, name: &str) -> bool {
        self.attributes.split_whitespace().any(|it| it == name || it.starts_with(&format!("{name}=")))
    }

    fn begins_a_word(&self, at: usize) -> bool {
        self.attributes[..at].chars().next_back().is_none_or(char::is_whitespace)
    }
}

/// The character references that Askama writes, and the ones that our texts do.
fn unescape(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#38;", "&"),
        ("&#39;", "'"),
        ("&#x27;", "'"),
    ];
    let text = named.into_iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    let text = text.replace("&#60;", "<").replace("&#62;", ">").replace("&nbsp;", "\u{a0}");
    text.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(body: &str) -> Page {
        Page { status: 200, path: "/here?x=1".into(), headers: HeaderMap::new(), body: body.to_owned() }
    }

    #[test]
    fn forms_are_found_with_what_their_fields_hold() {
        let page = page(
            "<form method=\"post\" action=\"/a?b=1&amp;c=2\" class=\"x\">
             <input type=\"hidden\" name=\"csrf\" value=\"t&#34;1\"><input name=\"email\" data-value=\"no\" value=\"\">
             <input type=\"radio\" name=\"who\" value=\"me\"><input type=\"radio\" name=\"who\" value=\"it\" checked>
             <select name=\"zone\"><option value=\"1\">1</option><option value=\"2\" selected>2</option></select>
             <textarea name=\"note\">a &lt; b</textarea><button name=\"go\" value=\"1\">Go</button></form>
             <form method=\"post\"><input name=\"other\" value=\"1\"></form>",
        );
        let form = page.form("/a?b=1&c=2");
        let expected = [("csrf", "t\"1"), ("email", ""), ("who", "it"), ("zone", "2"), ("note", "a < b")];
        assert_eq!(form.fields, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(form.with("email", "x").value("email"), Some("x"));
        assert_eq!(page.form("/here?x=1").fields.len(), 1, "a form without an address goes where the page came from");
        assert_eq!(page.actions().len(), 2);
    }

    #[test]
    fn words_and_links_are_what_a_person_sees() {
        let page = page(
            "<head><title>T</title></head><body class=\"a\"><h1>Don&#39;t</h1>\n<p>a <a href=\"/x\">link</a>.</p></body>",
        );
        assert_eq!(page.words(), "Don't a link .");
        assert_eq!(page.links(), ["/x"]);
    }
}
