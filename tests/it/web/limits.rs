//! Oversized, malformed and slow requests, byte by byte over a socket (T11, T58, F48, F49).

use super::site::Site;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// One connection; reads until the server closes it or says nothing for `patience`.
struct Raw {
    socket: TcpStream,
}

impl Raw {
    async fn open(site: &Site) -> Self {
        Self { socket: TcpStream::connect(site.authority()).await.unwrap() }
    }

    async fn send(&mut self, text: impl AsRef<[u8]>) -> bool {
        self.socket.write_all(text.as_ref()).await.is_ok()
    }

    /// What came, and whether the server closed the connection.
    async fn heard(&mut self, patience: Duration) -> (String, bool) {
        let (mut heard, mut buffer) = (Vec::new(), [0; 4096]);
        loop {
            match timeout(patience, self.socket.read(&mut buffer)).await {
                Err(_) => return (String::from_utf8_lossy(&heard).into_owned(), false),
                Ok(Ok(0) | Err(_)) => return (String::from_utf8_lossy(&heard).into_owned(), true),
                Ok(Ok(count)) => heard.extend_from_slice(&buffer[..count]),
            }
        }
    }

    async fn ask(site: &Site, text: impl AsRef<[u8]>) -> (String, bool) {
        let mut raw = Self::open(site).await;
        raw.send(text).await;
        raw.heard(Duration::from_millis(700)).await
    }
}

fn status(heard: &str) -> &str {
    heard.split(' ').nth(1).unwrap_or("nothing")
}

const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";

#[tokio::test]
async fn a_body_that_stops_is_given_up_after_fifteen_seconds() {
    let site = Site::new().await;
    let mut stalled = Raw::open(&site).await;
    let mut dripping = Raw::open(&site).await;
    let head = format!("POST /sign-in HTTP/1.1\r\nHost: {}\r\n{FORM}Content-Length: 1000\r\n\r\n", site.authority());
    let begun = Instant::now();
    stalled.send(format!("{head}email=")).await;
    dripping.send(&head).await;
    let drip = async {
        let (mut read, mut write) = dripping.socket.split();
        let drops = async {
            while begun.elapsed() < Duration::from_secs(30) && write.write_all(b"x").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        };
        let mut heard = vec![0; 512];
        let answer = async {
            let count = read.read(&mut heard).await.unwrap();
            (String::from_utf8_lossy(&heard[..count]).into_owned(), begun.elapsed())
        };
        tokio::select! {
            () = drops => panic!("a dripping body is waited for"),
            answer = answer => answer,
        }
    };
    let stall = async {
        let (heard, closed) = stalled.heard(Duration::from_secs(25)).await;
        (heard, closed, begun.elapsed())
    };
    let health = async {
        tokio::time::sleep(Duration::from_secs(5)).await;
        assert_eq!(site.visitor().get("/healthz").await.status, 200, "others do not notice");
    };
    let ((dripped, after), (heard, closed, closed_after), ()) = tokio::join!(drip, stall, health);
    assert_eq!(status(&dripped), "408", "{dripped}");
    assert_eq!(status(&heard), "408", "{heard}");
    assert!(heard.contains("content-security-policy") && heard.contains("That took too long"), "{heard}");
    assert!(closed, "and the connection goes with it");
    for elapsed in [after, closed_after] {
        assert!((14..19).contains(&elapsed.as_secs()), "{elapsed:?}");
    }
}

#[tokio::test]
async fn a_head_that_stops_is_given_up_after_five_seconds() {
    let site = Site::new().await;
    let mut raw = Raw::open(&site).await;
    let begun = Instant::now();
    raw.send("GET /sign-in HTTP/1.1\r\nHost: ").await;
    let (heard, closed) = raw.heard(Duration::from_secs(12)).await;
    assert!(closed && ["408", "nothing"].contains(&status(&heard)), "{heard}");
    assert!((4..10).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn too_much_is_refused_at_once() {
    let site = Site::new().await;
    let host = site.authority();
    let begun = Instant::now();
    for (what, request, expected) in [
        (
            "an announced gigabyte",
            format!("POST /sign-in HTTP/1.1\r\nHost: {host}\r\n{FORM}Content-Length: 1073741824\r\n\r\nemail=x"),
            "413",
        ),
        (
            "chunks without end",
            format!(
                "POST /sign-in HTTP/1.1\r\nHost: {host}\r\n{FORM}Transfer-Encoding: chunked\r\n\r\n20000\r\n{}\r\n",
                "x".repeat(0x20000)
            ),
            "413",
        ),
        ("a body on GET", format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\nContent-Length: 100000\r\n\r\n"), "413"),
        ("a long address", format!("GET /{} HTTP/1.1\r\nHost: {host}\r\n\r\n", "x".repeat(9000)), "414"),
        (
            "many header fields",
            format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\n{}\r\n", "X: y\r\n".repeat(120)),
            "431",
        ),
        (
            "a large cookie",
            format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\nCookie: a={}\r\n\r\n", "x".repeat(100_000)),
            "431",
        ),
        (
            "many form fields",
            format!(
                "POST /test/anyone HTTP/1.1\r\nHost: {host}\r\n{FORM}Content-Length: 60000\r\n\r\n{}",
                "a=&".repeat(20_000)
            ),
            "400",
        ),
    ] {
        let (heard, _) = Raw::ask(&site, request).await;
        assert_eq!(status(&heard), expected, "{what}: {}", &heard[..heard.len().min(300)]);
    }
    let mut endless = Raw::open(&site).await;
    endless.send(format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\n")).await;
    let mut sent = 0;
    while sent < 20_000_000 && endless.send(format!("Cookie: a={}\r\n", "x".repeat(10_000))).await {
        sent += 10_000;
    }
    assert!(sent < 10_000_000, "a head of {sent} bytes was listened to");
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[tokio::test]
async fn requests_that_two_servers_could_read_differently_are_refused() {
    let site = Site::new().await;
    let host = site.authority();
    let smuggled = "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n";
    for (what, request) in [
        (
            "length and chunks",
            format!(
                "POST /sign-in HTTP/1.1\r\nHost: {host}\r\n{FORM}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{smuggled}"
            ),
        ),
        (
            "two lengths",
            format!(
                "POST /sign-in HTTP/1.1\r\nHost: {host}\r\n{FORM}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde"
            ),
        ),
        (
            "a length with a sign",
            format!("POST /sign-in HTTP/1.1\r\nHost: {host}\r\n{FORM}Content-Length: +4\r\n\r\nabcd"),
        ),
        (
            "an unknown coding",
            format!("POST /sign-in HTTP/1.1\r\nHost: {host}\r\n{FORM}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        ),
        (
            "chunks in 1.0",
            format!("POST /sign-in HTTP/1.0\r\nHost: {host}\r\n{FORM}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        ),
        ("a folded line", format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\nX: a\r\n b\r\n\r\n")),
        ("a blank before the colon", format!("GET /sign-in HTTP/1.1\r\nHost : {host}\r\n\r\n")),
        (
            "a bad chunk size",
            format!(
                "POST /sign-in HTTP/1.1\r\nHost: {host}\r\n{FORM}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"
            ),
        ),
        ("two hosts", format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n")),
        ("no host", "GET /sign-in HTTP/1.1\r\n\r\n".to_owned()),
        ("another host in the target", format!("GET http://evil.test/sign-in HTTP/1.1\r\nHost: {host}\r\n\r\n")),
        ("a NUL in a field", format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\nX: a\0b\r\n\r\n")),
        ("no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n".to_owned()),
    ] {
        let (heard, _) = Raw::ask(&site, request).await;
        let answers = heard.matches("HTTP/1.").count();
        assert!(["400", "421", "nothing"].contains(&status(&heard)), "{what}: {heard}");
        assert!(answers <= 1, "{what}: what was smuggled in was answered\n{heard}");
    }
    let (heard, _) = Raw::ask(&site, format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\n\r\n")).await;
    assert_eq!(status(&heard), "200", "and an honest one is answered");
}

#[tokio::test]
async fn what_is_left_of_a_refused_body_is_never_taken_for_a_request() {
    let site = Site::new().await;
    let host = site.authority();
    let inner = format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let request = format!(
        "POST /sign-in HTTP/1.1\r\nHost: {host}\r\n{FORM}Content-Length: {}\r\n\r\n{}{inner}",
        70_000 + inner.len(),
        "x".repeat(70_000)
    );
    let (heard, closed) = Raw::ask(&site, request).await;
    assert_eq!(status(&heard), "413");
    assert!(closed, "the connection ends with it");
    assert_eq!(heard.matches("HTTP/1.1 ").count(), 1, "{heard}");
}
