//! Chromium without a window, driven through ChromeDriver, for tests that look at the screens as people do.
//!
//! Each test has a browser and a profile of its own. It never reaches beyond loopback. What looks into the page beyond
//! clicking and reading (axe, measuring) runs in an isolated world, where the page's own Content-Security-Policy neither
//! hinders it nor is broken by it.

mod axe;
mod tests;

use std::{
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use data_encoding::BASE64;
use fantoccini::{
    Client, ClientBuilder, Locator,
    elements::Element,
    error::{CmdError, ErrorStatus},
    wd::{Capabilities, TimeoutConfiguration, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use reqwest::{Method, Url};
use serde_json::{Value, json};

pub use axe::Violation;

use super::{
    ports,
    processes::{Folder, Running, Signal, wait_for},
    tools,
};

#[derive(Debug)]
pub struct Browser {
    client: Client,
    scripts_are_off: AtomicBool,
    _driver: Running,
    _folder: Folder,
}

/// How long a page may take until what the test waits for is there.
const PATIENCE: Duration = Duration::from_secs(30);

impl Browser {
    /// A window of 1280 by 900. `None`, and a line that says so, without Chromium on the machine.
    pub async fn start() -> Option<Self> {
        let chromium = tools::path("chromium")?;
        let mut driver = tools::command("chromedriver")?;
        let folder = Folder::new("browser");
        let port = ports::free([127, 0, 0, 1]);
        driver.arg(format!("--port={port}")).env("HOME", folder.path()).env("XDG_CONFIG_HOME", folder.path());
        let driver = Running::start(driver, &folder.join("log"), Signal::Term);
        let listens = wait_for(PATIENCE, || std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
        assert!(listens, "ChromeDriver did not start: {}", folder.read("log"));

        let profile = folder.join("profile").display().to_string();
        let flags = [
            "--headless".to_owned(),
            // Chromium's sandbox does not work for root, which tests in containers often are. The pages are our own.
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--disable-quic".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--hide-scrollbars".to_owned(),
            "--lang=en".to_owned(),
            "--window-size=1280,900".to_owned(),
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1".to_owned(),
            format!("--user-data-dir={profile}"),
        ];
        let wanted = json!({
            "goog:chromeOptions": { "binary": chromium, "args": flags },
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let Value::Object(wanted) = wanted else { unreachable!("written as an object") };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted as Capabilities);
        let client = builder.connect(&format!("http://127.0.0.1:{port}")).await;
        let client = client.unwrap_or_else(|e| panic!("no browser: {e}\n{}", folder.read("log")));
        let limits = TimeoutConfiguration::new(Some(PATIENCE * 3), Some(PATIENCE * 3), None);
        client.update_timeouts(limits).await.expect("time limits for the browser");
        Some(Self { client, scripts_are_off: AtomicBool::new(false), _driver: driver, _folder: folder })
    }

    pub async fn open(&self, url: &str) {
        self.client.goto(url).await.unwrap_or_else(|e| panic!("{url}: {e}"));
    }

    pub async fn back(&self) {
        self.client.back().await.expect("a page before this one");
    }

    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page again");
    }

    /// The address of the page, and of the part of it that was jumped to.
    pub async fn url(&self) -> String {
        self.client.current_url().await.expect("an address").to_string()
    }

    pub async fn title(&self) -> String {
        self.client.title().await.expect("a title")
    }

    /// Clicks the button or link with these words; a button may hold others beside them that are shown while it is busy.
    pub async fn click(&self, words: &str) {
        let words = xpath_text(words);
        let part = format!(".//span[normalize-space()={words} and not(@aria-hidden)]");
        let having = format!("[normalize-space()={words} or @aria-label={words} or @value={words} or {part}]");
        let path = ["button", "a", "summary", "input"].map(|it| format!("//{it}{having}")).join("|");
        self.click_at(Locator::XPath(&path)).await;
    }

    /// Clicks the first element that the selector finds.
    pub async fn click_on(&self, selector: &str) {
        self.click_at(Locator::Css(selector)).await;
    }

    /// Replaces what stands in the field of this name.
    pub async fn fill(&self, field: &str, text: &str) {
        let element = self.find(&format!("[name='{field}']")).await;
        element.clear().await.expect("a field that can be emptied");
        element.send_keys(text).await.expect("a field that can be typed in");
    }

    /// Types into whatever has the focus, keys of `fantoccini::key` included.
    pub async fn press(&self, keys: &str) {
        let element = self.client.active_element().await.expect("something with the focus");
        element.send_keys(keys).await.expect("keys");
    }

    /// The words a person sees in the first element that the selector finds.
    pub async fn text(&self, selector: &str) -> String {
        self.find(selector).await.text().await.expect("its text")
    }

    /// The words of every element that the selector finds now.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        let mut texts = vec![];
        for element in self.client.find_all(Locator::Css(selector)).await.expect("a selector") {
            texts.push(element.text().await.unwrap_or_default());
        }
        texts
    }

    pub async fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.find(selector).await.attr(name).await.expect("an attribute")
    }

    pub async fn has(&self, selector: &str) -> bool {
        !self.client.find_all(Locator::Css(selector)).await.expect("a selector").is_empty()
    }

    /// Waits until these words are on the page; fails with what is there instead.
    pub async fn waits_for(&self, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let until = tokio::time::Instant::now() + PATIENCE;
        loop {
            let seen = match self.client.find(Locator::Css("body")).await {
                Ok(body) => body.text().await.unwrap_or_default(),
                Err(_) => String::new(), // between two pages
            };
            if seen.split_whitespace().collect::<Vec<_>>().join(" ").contains(&words) {
                return;
            }
            assert!(tokio::time::Instant::now() < until, "{words:?} does not appear at {}:\n{seen}", self.url().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The first element that the selector finds, waited for.
    pub async fn find(&self, selector: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        match found {
            Ok(element) => element,
            Err(e) => panic!("{selector} at {}: {e}\n{}", self.url().await, self.text_of_body().await),
        }
    }

    /// As wide as a phone (320) or a table (1280); the height follows the content on screenshots.
    pub async fn is_wide(&self, pixels: u32) {
        let metrics = json!({ "width": pixels, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// What the person's system prefers: `dark` or `light`.
    pub async fn prefers(&self, scheme: &str) {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// From the next page on, no script of any page runs.
    pub async fn has_no_scripts(&self) {
        self.scripts_are_off.store(true, Ordering::Relaxed);
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Whether the page is wider than the window, so that people have to push it sideways.
    pub async fn overflows(&self) -> bool {
        let wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
        self.evaluate(wider).await == json!(true)
    }

    /// The whole page as a PNG file.
    pub async fn screenshot(&self, file: &Path) {
        let size = self.devtools("Page.getLayoutMetrics", json!({})).await["cssContentSize"].clone();
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.devtools("Page.captureScreenshot", wanted).await;
        let bytes = BASE64.decode(picture["data"].as_str().expect("a picture").as_bytes()).expect("base64");
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).expect("a folder for pictures");
        }
        std::fs::write(file, bytes).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    }

    /// What axe-core finds wrong on the page as it is now.
    pub async fn axe(&self) -> Vec<Violation> {
        // Without scripts no timer runs either, and axe needs some. The page's own scripts have had their chance by now.
        let off = self.scripts_are_off.load(Ordering::Relaxed);
        if off {
            self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
        }
        let violations = axe::run(self).await;
        if off {
            self.has_no_scripts().await;
        }
        violations
    }

    /// Everything that the browser complained about since this was last asked: errors, refused scripts and styles,
    /// files that did not come.
    pub async fn complaints(&self) -> Vec<String> {
        let entries = self.issue("se/log", json!({ "type": "browser" })).await;
        let entries = entries.as_array().cloned().unwrap_or_default();
        let worse = entries.iter().filter(|it| it["level"] != "INFO" && it["level"] != "DEBUG");
        worse
            .map(|it| format!("{}: {}", it["source"].as_str().unwrap_or(""), it["message"].as_str().unwrap_or("")))
            .collect()
    }

    /// The value of an expression (a promise is waited for), in a world beside the page's scripts: same document, none of
    /// their variables, and free of their Content-Security-Policy.
    pub async fn evaluate(&self, expression: &str) -> Value {
        let frame = self.devtools("Page.getFrameTree", json!({})).await["frameTree"]["frame"]["id"].clone();
        let world = json!({ "frameId": frame, "worldName": "tests" });
        let context = self.devtools("Page.createIsolatedWorld", world).await["executionContextId"].clone();
        let wanted = json!({
            "expression": expression, "contextId": context, "awaitPromise": true, "returnByValue": true,
        });
        let result = self.devtools("Runtime.evaluate", wanted).await;
        assert!(result.get("exceptionDetails").is_none(), "in the page: {}", result["exceptionDetails"]);
        result["result"]["value"].clone()
    }

    /// A command of Chromium's own protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.issue("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    async fn issue(&self, endpoint: &'static str, body: Value) -> Value {
        let said = body.to_string();
        let answer = tokio::time::timeout(Duration::from_secs(60), self.client.issue_cmd(Own { endpoint, body })).await;
        let answer = answer.unwrap_or_else(|_| panic!("{endpoint} does not return: {said:.200}"));
        answer.unwrap_or_else(|e| panic!("{endpoint}: {e}"))
    }

    async fn text_of_body(&self) -> String {
        match self.client.find(Locator::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// A piece of page may be replaced between finding and clicking; then it is looked for again.
    async fn click_at(&self, what: Locator<'_>) {
        let until = tokio::time::Instant::now() + PATIENCE;
        loop {
            let clicked = match self.client.find(what).await {
                Ok(element) => element.click().await,
                Err(e) => Err(e),
            };
            match clicked {
                Ok(()) => return,
                Err(e) if tokio::time::Instant::now() > until || !is_passing(&e) => {
                    panic!("{what:?} cannot be clicked at {}: {e}\n{}", self.url().await, self.text_of_body().await)
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }
}

fn is_passing(error: &CmdError) -> bool {
    use ErrorStatus::{ElementClickIntercepted, ElementNotInteractable, NoSuchElement, StaleElementReference};
    let CmdError::Standard(said) = error else { return false };
    [ElementClickIntercepted, ElementNotInteractable, NoSuchElement, StaleElementReference].contains(&said.error)
}

/// A text as XPath writes it, which knows no escape for its quotes.
fn xpath_text(text: &str) -> String {
    match text.contains('\'') {
        true => format!("\"{text}\""),
        false => format!("'{text}'"),
    }
}

/// A command that ChromeDriver has beyond the standard.
#[derive(Debug)]
struct Own {
    endpoint: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as std::str::FromStr>::Err> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.endpoint))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
