//! The browser does what its functions say, also on a page as strict as ours.

use std::{
    io::{Read, Write},
    net::TcpListener,
};

use super::*;

const STRICT: &str = "default-src 'none'; img-src data:; style-src 'self'; script-src 'nonce-abc'; form-action 'self'; base-uri 'none'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// Serves one page at every address, on a thread that ends with the test run.
fn serve(body: &str, policy: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let page = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Page</title><link rel=icon href=data:,></head><body>{body}</body></html>"
    );
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-security-policy: {policy}\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n{page}",
        page.len()
    );
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let answer = answer.clone();
            std::thread::spawn(move || {
                let mut request = [0; 4096];
                if stream.read(&mut request).is_ok() {
                    let _gone = stream.write_all(answer.as_bytes());
                }
            });
        }
    });
    url
}

#[tokio::test]
async fn it_clicks_reads_and_types() {
    let Some(browser) = Browser::start().await else { return };
    let url = serve(
        "<main><h1>Don't</h1><form><label>Name <input name=name value=old></label><button>Go on</button></form>
         <p id=out></p><a href=/next?x=1>Next  one</a></main>
         <script nonce=abc>document.querySelector('button').addEventListener('click', e => { e.preventDefault();
         setTimeout(() => { document.getElementById('out').textContent = 'Hello ' + document.querySelector('input').value }, 200) })</script>",
        STRICT,
    );
    browser.open(&url).await;
    assert_eq!(browser.title().await, "Page");
    assert_eq!(browser.text("h1").await, "Don't");
    browser.fill("name", "Ada").await;
    browser.click("Go on").await;
    browser.waits_for("Hello Ada").await;
    browser.click("Next one").await;
    assert_eq!(browser.url().await, format!("{url}next?x=1"));
    assert_eq!(browser.attribute("input", "value").await.as_deref(), Some("old"));
    assert!(browser.has("main").await && !browser.has("table").await);
    assert_eq!(browser.texts("p, a").await, ["", "Next one"]);
    browser.back().await;
    assert_eq!(browser.url().await, url);
    assert_eq!(browser.complaints().await, Vec::<String>::new());
}

#[tokio::test]
async fn it_can_be_narrow_dark_and_without_scripts() {
    let Some(browser) = Browser::start().await else { return };
    let url = serve(
        "<style nonce=abc>main { width: 400px } @media (prefers-color-scheme: dark) { main { width: 100px } }</style>
         <main><p id=out>no script</p></main><script nonce=abc>document.getElementById('out').textContent = 'script'</script>
         <noscript><p id=without>none here</p></noscript>",
        "style-src 'nonce-abc'; script-src 'nonce-abc'",
    );
    browser.open(&url).await;
    assert_eq!(browser.text("#out").await, "script");
    assert!(!browser.overflows().await);
    browser.is_wide(320).await;
    assert_eq!(browser.evaluate("innerWidth").await, json!(320));
    assert!(browser.overflows().await);
    browser.prefers("dark").await;
    assert!(!browser.overflows().await);

    browser.has_no_scripts().await;
    browser.open(&url).await;
    assert_eq!(browser.text("#out").await, "no script");
    assert_eq!(browser.text("#without").await, "none here");

    let file = browser._folder.join("page.png");
    browser.screenshot(&file).await;
    assert!(std::fs::read(file).unwrap().starts_with(b"\x89PNG"));
}

#[tokio::test]
async fn axe_finds_faults_and_leaves_no_trace() {
    let Some(browser) = Browser::start().await else { return };
    browser.open(&serve("<main><h1>Form</h1><input name=unlabelled></main>", STRICT)).await;
    let found = browser.axe().await;
    assert_eq!(found.iter().map(|it| it.rule.as_str()).collect::<Vec<_>>(), ["label"]);
    assert!(found[0].target.contains("input") && !found[0].summary.is_empty() && found[0].impact == "critical");
    assert_eq!(browser.complaints().await, Vec::<String>::new(), "the page's policy is not touched");

    browser.has_no_scripts().await;
    browser.open(&serve("<main><h1>Form</h1><label>Name <input name=labelled></label></main>", STRICT)).await;
    assert!(browser.axe().await.is_empty(), "works without scripts too");
}

#[tokio::test]
async fn a_broken_policy_is_a_complaint() {
    let Some(browser) = Browser::start().await else { return };
    browser.open(&serve("<script>document.title = 'inline'</script><p style='color: red'>x</p>", STRICT)).await;
    let complaints = browser.complaints().await;
    assert_eq!(complaints.len(), 2, "{complaints:#?}");
    assert!(complaints.iter().all(|it| it.contains("Content Security Policy")), "{complaints:#?}");
    assert_eq!(browser.title().await, "Page");
    assert!(browser.complaints().await.is_empty(), "each is told once");
}

#[tokio::test]
async fn nothing_of_it_stays() {
    let Some(browser) = Browser::start().await else { return };
    let folder = browser._folder.path().to_owned();
    let processes = || {
        let all = std::fs::read_dir("/proc").unwrap().flatten();
        let commands = all.filter_map(|it| std::fs::read(it.path().join("cmdline")).ok());
        commands.filter(|it| String::from_utf8_lossy(it).contains(&*folder.to_string_lossy())).count()
    };
    assert!(processes() > 1);
    drop(browser);
    assert!(wait_for(PATIENCE, || processes() == 0), "{} processes go on", processes());
    assert!(!folder.exists());
}
