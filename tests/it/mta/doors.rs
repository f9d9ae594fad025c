//! Socketmap, the line protocol and HTTP as a mail server sees them, and what the program tells about itself.

use crate::support::{
    app::{Database, TestApp, both_databases},
    crowd::{self, Keys, execute},
    processes::Folder,
};
use data_encoding::BASE64;
use frankmark::{
    audit::Actor,
    config::{Mode, Mta, Place},
    domains,
    mailboxes::{self, Known, Permissions},
    mta::MailDoors,
    vault::{OpenedKey, fingerprint},
};
use serde_json::{Value, json};
use std::{path::PathBuf, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::UnixStream,
};

const TOKEN: &str = "a-token-of-a-mail-server";

struct Site {
    site: TestApp,
    doors: MailDoors,
    folder: Folder,
}

async fn site(database: Database, change: impl FnOnce(&mut Mta)) -> Option<Site> {
    let folder = Folder::new("doors");
    let unix = |name: &str| Some(Place::Unix(folder.join(name)));
    let site = TestApp::start_with(database, |config| {
        config.mta.socketmap = unix("socketmap");
        config.mta.line = unix("line");
        config.mta.http = Some("127.0.0.1:0".parse().expect("an address"));
        change(&mut config.mta);
    })?;
    let url = &site.app.config.database_url;
    crowd::fill(url, 5, Keys::Sealed);
    execute(
        url,
        &format!(
            "INSERT INTO api_tokens (id, name, start, token_hash, scopes, created_at) \
             VALUES ('t1', 'MX', 'a-t', '{}', 'decide', 1), ('t2', 'Panel', 'a-p', '{}', 'mailboxes', 1)",
            fingerprint(TOKEN),
            fingerprint("another")
        ),
    );
    let doors = MailDoors::start(&site.app, &Permissions::new(&site.app)).await.expect("open");
    Some(Site { site, doors, folder })
}

impl Site {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Says it, shuts, and hears all that comes.
    async fn ask(&self, door: &str, said: &[u8]) -> String {
        let mut stream = UnixStream::connect(self.path(door)).await.expect("somebody listens");
        stream.write_all(said).await.expect("written");
        stream.shutdown().await.expect("shut");
        let mut heard = String::new();
        let read = stream.read_to_string(&mut heard);
        tokio::time::timeout(Duration::from_secs(20), read).await.expect("an end").expect("text");
        heard
    }

    async fn owners(&self, key: &str) -> String {
        let query = format!("sender-login {key}");
        let heard = self.ask("socketmap", format!("{}:{query},", query.len()).as_bytes()).await;
        heard.split_once(':').map_or(heard.clone(), |it| it.1.trim_end_matches(',').to_owned())
    }

    async fn line(&self, word: &str, arguments: &[&str]) -> String {
        let arguments = arguments.iter().map(|it| BASE64.encode(it.as_bytes()));
        let line = std::iter::once(word.to_owned()).chain(arguments).collect::<Vec<_>>().join(" ");
        self.ask("line", format!("{line}\n").as_bytes()).await
    }

    fn url(&self, path: &str) -> String {
        let listening = self.doors.listening();
        let http = listening.iter().find(|it| it.what == "http").expect("it listens");
        format!("http://{}{path}", http.place)
    }

    async fn post(&self, path: &str, token: &str, body: impl Into<reqwest::Body>) -> (u16, Value) {
        let mut request = reqwest::Client::new().post(self.url(path)).body(body);
        if !token.is_empty() {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let answer = request.send().await.expect("an answer");
        let status = answer.status().as_u16();
        let form = answer.headers()["content-type"].to_str().expect("text").to_owned();
        let expected = if status == 200 { "application/json" } else { "application/problem+json" };
        assert_eq!(form, expected);
        (status, answer.json().await.expect("JSON"))
    }
}

both_databases! {
    async fn postfix_asks_who_owns_an_address(database: Database) {
        let Some(site) = site(database, |_| {}).await else { return };
        execute(
            &site.site.app.config.database_url,
            "UPDATE mailboxes SET customer_id = (SELECT customer_id FROM mailboxes WHERE login = 'u1'), active = FALSE \
             WHERE login = 'u5'; UPDATE sending_domains SET ownership = 'none' WHERE name = 'd2.example'",
        );
        while site.owners("info@d2.example").await != "NOTFOUND " {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        for (key, expected) in [
            ("info@d1.example", "OK u1"),
            ("INFO@D1.EXAMPLE", "OK u1"),
            ("info+news@d1.example", "OK u1"),
            ("\"a b\"@d1.example", "OK u1"),
            ("ünï@d1.example", "OK u1"),
            ("info@x.d1.example", "NOTFOUND "),
            ("info@d5.example", "NOTFOUND "),
            ("info@d1.example extra", "NOTFOUND "),
            ("info@d1.example\n", "NOTFOUND "),
            ("info\0@d1.example", "NOTFOUND "),
            ("a@b@d1.example", "NOTFOUND "),
            ("@d1.example", "NOTFOUND "),
            ("d1.example", "NOTFOUND "),
            ("", "NOTFOUND "),
        ] {
            assert_eq!(site.owners(key).await, expected, "{key:?}");
        }
        assert_eq!(site.ask("socketmap", b"3:foo,").await, "39:TEMP there is only the map sender-login,");
        assert_eq!(site.ask("socketmap", b"13:sender-login \xff,").await.len(), 0, "another length");
        assert_eq!(site.ask("socketmap", b"14:sender-login \xff,").await, "9:NOTFOUND ,");
        assert_eq!(site.ask("socketmap", b"28:sender-login info@d1.example,12:sender-login,").await, "5:OK u1,9:NOTFOUND ,");
        assert_eq!(site.ask("socketmap", b"99999999999:x").await, "");
        assert_eq!(site.ask("socketmap", b"28:sender-login info@d1").await, "");
        site.doors.stop().await;
    }

    async fn exim_asks_in_lines(database: Database) {
        let Some(site) = site(database, |_| {}).await else { return };
        assert_eq!(site.line("envelope", &["u1", "<info@d1.example>", "192.0.2.1"]).await, "yes whole_domain\n");
        assert_eq!(site.line("envelope", &["u1", ""]).await, "yes null_sender\n");
        let said = site.line("envelope", &["u1", "<info@d2.example>"]).await;
        let expected = "no 553 5.7.1 <info@d2.example>: Sender address rejected: not owned by user u1 [id ";
        assert!(said.starts_with(expected) && said.ends_with("]\n"), "{said}");

        let header = |from: &str| format!("Received: by x\n\tfor y\nFrom: {from}\nTo: a@d2.example\n");
        let judge = async |header: String| site.line("header", &["u1", "<info@d1.example>", &header]).await;
        assert_eq!(judge(header("Info <info@d1.example>")).await, "yes whole_domain\n");
        let said = judge(header("<boss@d2.example>")).await;
        assert!(said.starts_with("no 550 5.7.1 <boss@d2.example>: From header address rejected: not owned by"), "{said}");
        let said = judge(header("a@d1.example\nfrom : boss@d2.example")).await;
        assert!(said.starts_with("no 550 5.7.1 Message rejected: 2 From header fields, exactly one is required"), "{said}");
        assert!(judge("To: a@b.example\n".into()).await.starts_with("no 550 5.7.1 Message rejected: 0 From header fields"));

        // What is not understood, and keys where they are not handed out.
        for said in [
            site.ask("line", b"envelope u1 info@d1.example\n").await,
            site.ask("line", b"hello\n").await,
            site.line("key", &["u1", "info@d1.example", "fm1"]).await,
            site.line("signing", &["u1", "info@d1.example"]).await,
        ] {
            assert!(said.starts_with("later 451 4.3.0 Temporary lookup failure"), "{said}");
        }
        assert_eq!(site.line("signing", &["u1", "info@d2.example"]).await, "yes\n", "unsigned");
        assert_eq!(site.ask("line", b"envelope dTE= PGluZm9AZDEuZXhhbXBsZT4=").await, "", "half a line");
        site.doors.stop().await;
    }

    async fn programs_ask_over_http(database: Database) {
        let Some(site) = site(database, |_| {}).await else { return };
        let decide = async |body: Value| site.post("/mta/v1/decide", TOKEN, body.to_string()).await;
        let (status, said) = decide(json!({ "login": "u1", "mail_from": "info@d1.example" })).await;
        assert_eq!((status, said), (200, json!({ "verdict": "permit", "reason": "whole_domain" })));
        let (status, said) = decide(json!({ "login": "u1", "mail_from": "<info@d2.example>", "client": "192.0.2.1" })).await;
        assert_eq!((status, &said["verdict"], &said["reason"]), (200, &json!("reject"), &json!("unknown_domain")));
        assert_eq!((&said["reply"]["code"], &said["reply"]["enhanced"]), (&json!(553), &json!("5.7.1")));
        let id = said["id"].as_str().expect("an id");
        let expected = format!("<info@d2.example>: Sender address rejected: not owned by user u1 [id {id}]");
        assert_eq!(said["reply"]["text"], json!(expected));
        let fields = json!([["Subject", " x"], ["From", " <boss@d2.example>\r\n"]]);
        let (_, said) = decide(json!({ "login": "u1", "mail_from": "", "fields": fields })).await;
        assert_eq!((&said["verdict"], &said["reply"]["code"]), (&json!("reject"), &json!(550)));
        let (_, said) = decide(json!({ "login": "u1", "mail_from": "", "fields": [] })).await;
        assert_eq!(said["reason"], json!("no_from"));

        for (token, body, expected) in [
            ("", "{}", 401),
            ("wrong", "{}", 401),
            ("another", "{}", 401),
            (TOKEN, "{}", 400),
            (TOKEN, "no json", 400),
            (TOKEN, "{\"login\": \"u1\", \"mail_from\": \"\", \"field\": []}", 400),
        ] {
            let (status, said) = site.post("/mta/v1/decide", token, body).await;
            assert_eq!((status, &said["status"]), (expected, &json!(expected)), "{token} {body} {said}");
        }
        assert_eq!(site.post("/mta/v1/decide", TOKEN, vec![b' '; 3_000_000]).await.0, 413);
        assert_eq!(site.post("/mta/v1/other", TOKEN, "{}").await.0, 404);
        let client = reqwest::Client::new();
        assert_eq!(client.get(site.url("/mta/v1/decide")).send().await.expect("an answer").status(), 405);

        let numbers = client.get(site.url("/metrics")).send().await.expect("an answer").text().await.expect("text");
        for line in [
            "frankmark_decisions_total{door=\"http\",verdict=\"permit\"} ",
            "frankmark_decisions_total{door=\"http\",verdict=\"reject\"} 3\n",
            "frankmark_decisions_total{door=\"milter\",verdict=\"permit\"} 0\n",
            "frankmark_messages_total{signed=\"yes\"} 0\n",
            "frankmark_mailboxes 5",
            "frankmark_domains 5",
            "frankmark_snapshot_age_seconds 0",
            "frankmark_start_time_seconds 1",
            "frankmark_refusals_dropped_total 0\n",
            "# EOF\n",
        ] {
            assert!(numbers.contains(line), "{line}\n{numbers}");
        }
        site.doors.stop().await;
    }

    async fn stalwart_asks_as_it_documents(database: Database) {
        let Some(site) = site(database, |_| {}).await else { return };
        let hook = async |stage: &str, login: Option<&str>, from: &str, headers: Value| {
            let sasl = login.map(|it| json!({ "login": it, "method": "PLAIN" }));
            let body = json!({
                "context": {
                    "stage": stage, "sasl": sasl, "protocol": { "version": 1 },
                    "client": { "ip": "192.0.2.7", "port": 4321, "ptr": null, "helo": "x", "activeConnections": 1 },
                    "server": { "name": "Stalwart", "port": 587, "ip": "192.0.2.1" },
                },
                "envelope": { "from": { "address": from }, "to": [{ "address": "x@y.example" }] },
                "message": { "headers": headers, "serverHeaders": [], "contents": "Hello \u{fffd}\r\n", "size": 100 },
            });
            site.post("/mta/v1/stalwart", TOKEN, body.to_string()).await
        };
        let good = json!([["From", " Info <info@d1.example>\r\n"], ["To", " x@y.example\r\n"]]);
        let accepted = json!({ "action": "accept" });
        for (stage, login, from) in [
            ("mail", Some("u1"), "info@d1.example"),
            ("data", Some("u1"), "info@d1.example"),
            ("DATA", Some("u1"), ""),
            ("data", None, "info@d2.example"),
            ("rcpt", Some("u1"), "info@d2.example"),
            ("auth", Some("u1"), ""),
        ] {
            assert_eq!(hook(stage, login, from, good.clone()).await, (200, accepted.clone()), "{stage}");
        }
        let bad = json!([["From", " <boss@d2.example>\r\n"]]);
        for (stage, from, headers, status) in [
            ("mail", "info@d2.example", &good, 553),
            ("data", "info@d2.example", &good, 553),
            ("data", "info@d1.example", &bad, 550),
            ("data", "", &json!([]), 550),
        ] {
            let (code, said) = hook(stage, Some("u1"), from, headers.clone()).await;
            assert_eq!((code, &said["action"], &said["response"]["status"]), (200, &json!("reject"), &json!(status)));
            assert_eq!(said["response"]["enhanced_status"], json!("5.7.1"));
            assert!(said["response"]["message"].as_str().is_some_and(|it| it.contains(" [id ")), "{said}");
        }
        let half = json!({ "context": { "stage": "data", "sasl": { "login": "u1" } } });
        assert_eq!(site.post("/mta/v1/stalwart", TOKEN, half.to_string()).await.0, 400, "an error puts mail off");
        assert_eq!(site.post("/mta/v1/stalwart", "", half.to_string()).await.0, 401);
        site.doors.stop().await;
    }

    async fn a_program_tells_how_it_is(database: Database) {
        let Some(site) = site(database, |_| {}).await else { return };
        let app = &site.site.app;
        let mut doors = Vec::new();
        while doors.is_empty() {
            doors = mailboxes::mail_doors(app).await.expect("rows");
        }
        assert_eq!(doors.len(), 1);
        let what: Vec<&str> = doors[0].listening.iter().map(|it| it.what.as_str()).collect();
        assert_eq!(what, ["socketmap", "line", "http"]);
        assert!(doors[0].is_alive && !doors[0].host.is_empty());
        site.line("envelope", &["u1", "<info@d1.example>"]).await;
        site.line("envelope", &["u1", "<info@d2.example>"]).await;

        site.site.wait(Duration::from_secs(1));
        execute(&app.config.database_url, "UPDATE mailboxes SET active = FALSE WHERE login = 'u1'");
        let changed = app.clock.now();
        let begun = std::time::Instant::now();
        while mailboxes::known_since(app, changed).await.expect("rows") != Known::Everywhere {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
        assert_eq!(mailboxes::known_since(app, changed.plus(Duration::from_secs(1))).await.expect("rows"), Known::NotYet);
        let minutes = mailboxes::minutes(app, 60).await.expect("rows");
        assert_eq!(minutes.len(), 60);
        let counted = minutes.last().expect("the present minute").counted;
        assert_eq!((counted.permitted, counted.rejected), (1, 1));

        // Killed: overlooked after a while, and swept after a day.
        let Site { site, doors, folder: _folder } = site;
        drop(doors);
        site.wait(Duration::from_secs(60));
        assert_eq!(mailboxes::known_since(&site.app, changed).await.expect("rows"), Known::NobodyAnswers);
        assert!(!mailboxes::mail_doors(&site.app).await.expect("rows")[0].is_alive);
        site.wait(Duration::from_secs(31 * 24 * 3600));
        assert!(mailboxes::sweep(&site.app).await.expect("swept") >= 2);
        assert!(mailboxes::mail_doors(&site.app).await.expect("rows").is_empty());
    }
}

#[tokio::test]
async fn a_program_that_ends_takes_its_row_along_and_writes_down_the_rest() {
    let Some(site) = site(Database::Sqlite, |_| {}).await else { return };
    for _ in 0..7 {
        site.line("envelope", &["u1", "<info@d2.example>"]).await;
    }
    site.doors.stop().await;
    assert!(!site.folder.join("line").exists() && !site.folder.join("socketmap").exists());
    let app = &site.site.app;
    assert!(mailboxes::mail_doors(app).await.expect("rows").is_empty());
    assert_eq!(mailboxes::minutes(app, 1).await.expect("rows")[0].counted.rejected, 7);
}

#[tokio::test]
async fn while_observing_everything_passes() {
    let observe = |mta: &mut Mta| {
        mta.mode = Mode::Observe;
        mta.socketmap = None;
    };
    let Some(site) = site(Database::Sqlite, observe).await else { return };
    assert_eq!(site.line("envelope", &["u1", "<info@d2.example>"]).await, "yes observed\n");
    assert_eq!(site.line("envelope", &["u1", "<info@d1.example>"]).await, "yes whole_domain\n");
    let body = json!({ "login": "u1", "mail_from": "info@d2.example" });
    let (_, said) = site.post("/mta/v1/decide", TOKEN, body.to_string()).await;
    assert_eq!(said, json!({ "verdict": "permit", "reason": "observed" }));
    site.doors.stop().await;
}

#[tokio::test]
async fn keys_are_handed_out_where_the_operator_said_so() {
    let Some(site) = site(Database::Sqlite, |mta| mta.hand_out_keys = true).await else { return };
    let app = &site.site.app;
    let acme = site.site.customer("Acme").await;
    let mailbox = mailboxes::add(app, &Actor::Operator, &acme, "web42", "", false).await.expect("a mailbox");
    let domain = domains::add(app, &Actor::Operator, &acme, "acme.example").await.expect("a domain").domain;
    let all = mailboxes::Extent::Domain { with_subdomains: false };
    mailboxes::grant(app, &Actor::Operator, &acme, &mailbox.id, &domain.id, all).await.expect("granted");
    assert_eq!(site.line("signing", &["web42", "info@acme.example"]).await, "yes\n", "not proven");
    domains::records(app, &Actor::Operator, &acme, &domain.id).await.expect("records, and with them keys");
    execute(
        &app.config.database_url,
        &format!(
            "UPDATE sending_domains SET ownership = 'dns' WHERE id = '{0}'; \
             UPDATE dkim_keys SET seen_at = 1 WHERE domain_id = '{0}' AND state = 'active'",
            domain.id
        ),
    );
    let mut said = String::new();
    let begun = std::time::Instant::now();
    while !said.starts_with("yes acme.example ") {
        assert!(begun.elapsed() < Duration::from_secs(20), "{said}");
        said = site.line("signing", &["web42", "info@acme.example"]).await;
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let selector = said.trim_end().rsplit([' ', ':']).next().expect("a selector");
    let pem = site.line("key", &["web42", "info@acme.example", selector]).await;
    let inner =
        pem.strip_prefix("-----BEGIN PRIVATE KEY-----\n").and_then(|it| it.strip_suffix("-----END PRIVATE KEY-----\n"));
    let pkcs8 = BASE64.decode(inner.expect("a key").replace('\n', "").as_bytes()).expect("base64");
    assert!(OpenedKey::rsa(&pkcs8).or_else(|_| OpenedKey::ed25519(&pkcs8)).is_ok());

    // A stranger learns nothing, and a key that does not open puts the mail off.
    for (login, author, selector) in
        [("u1", "info@acme.example", selector), ("web42", "info@acme.example", "fm9"), ("u1", "info@d1.example", "fm1")]
    {
        let said = site.line("key", &[login, author, selector]).await;
        assert!(said.starts_with("later 451 "), "{said}");
    }
    site.doors.stop().await;
}

#[tokio::test]
async fn a_thousand_connections_at_one_time() {
    let Some(site) = site(Database::Sqlite, |mta| mta.connections = 1001).await else { return };
    let mut idle = Vec::new();
    for _ in 0..1000 {
        let mut stream = UnixStream::connect(site.path("socketmap")).await.expect("somebody listens");
        // Half a question, so that it counts.
        stream.write_all(b"28:sender-lo").await.expect("written");
        idle.push(stream);
    }
    assert_eq!(site.owners("info@d1.example").await, "OK u1");
    for stream in &mut idle {
        stream.write_all(b"gin info@d1.example,").await.expect("written");
        let mut said = [0; 8];
        stream.read_exact(&mut said).await.expect("an answer");
        assert_eq!(&said, b"5:OK u1,");
    }
    drop(idle);
    site.doors.stop().await;
}
