//! The list of 10,000 and of 1,000,000 domains on both databases: in the use case alone, and as a page over a kept
//! connection; then pages per second beside a bare actix handler that sends the same bytes, by the same client, in turns.

use crate::support::app::{Database, TestApp};
use actix_web::{App, HttpResponse, HttpServer, web};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use frankmark::domains::{self, At, Filter, Show, Sort, View};
use frankmark::ids::CustomerId;
use frankmark::people::Role;
use frankmark::rules::diagnosis::Standing;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Made within the database; says in words what it makes.
const DOMAINS: &str = include_str!("list.sql");
const RUNS: usize = 60;
/// Connections that ask at one time, and for how long in one turn.
const ASKING: usize = 8;
const TURN: Duration = Duration::from_secs(2);
const TURNS: usize = 3;

pub async fn list(database: Database, count: u32) {
    let Some(site) = TestApp::start_with(database, |it| it.dns.resolvers = vec!["127.0.0.1:9".parse().unwrap()]) else {
        return;
    };
    let customer = site.customer("Acme").await;
    site.person(&customer, "owner@acme.example", Role::Owner).await;
    let took = filled(&site, &customer, count);
    let aim = if count <= 10_000 { "5 ms" } else { "20 ms on PostgreSQL" };
    println!(
        "list of 50 out of {count} domains on {database:?} ({RUNS} runs each; aim: median under {aim}; filled in {:.0} s)",
        took.as_secs_f64()
    );
    let address = site.url().trim_start_matches("http://").parse().expect("an address");
    let cookies = site.signed_in("owner@acme.example").await.cookies();
    let mut kept = Kept::open(address, &cookies).await;
    println!("  {:<44} {:>9} {:>9} {:>11} {:>9}", "", "use case", "p95", "whole page", "p95");
    for (what, view, query) in views() {
        let (mut inside, mut page) = (Vec::new(), Vec::new());
        for run in 0..RUNS + 5 {
            let begun = Instant::now();
            let listed = domains::list(&site.app, &customer, &view).await.expect("a list");
            let (used, begun) = (begun.elapsed(), Instant::now());
            std::hint::black_box(listed);
            kept.get(&format!("/domains?{query}")).await;
            if run >= 5 {
                inside.push(used);
                page.push(begun.elapsed());
            }
        }
        let ms = |times: &mut Vec<Duration>, part: usize| {
            times.sort();
            times[(times.len() * part / 100).min(times.len() - 1)].as_secs_f64() * 1000.0
        };
        let figures = [ms(&mut inside, 50), ms(&mut inside, 95), ms(&mut page, 50), ms(&mut page, 95)];
        let [one, two, three, four] = figures.map(|it| format!("{it:.2} ms"));
        println!("  {what:<44} {one:>9} {two:>9} {three:>11} {four:>9}");
    }
    if count <= 10_000 {
        beside_a_bare_handler(address, &cookies).await;
    }
}

/// What is asked for, as a use case and as an address.
fn views() -> Vec<(&'static str, View, &'static str)> {
    let view = |search: &str, show: Show, sort: Sort, at: At| View {
        filter: Filter { search: search.to_owned(), show },
        sort,
        at,
        most: 50,
    };
    let all = |sort, at| view("", Show::All, sort, at);
    let place = |sort: Sort, text: &str| At::After(sort.place(text).expect("a place"));
    let search = |text: &str| view(text, Show::All, Sort::Urgency, At::First);
    vec![
        ("first page", all(Sort::Urgency, At::First), ""),
        (
            "a page in the middle",
            all(Sort::Urgency, place(Sort::Urgency, "5.market-blue1.com")),
            "after=5.market-blue1.com",
        ),
        ("last page", all(Sort::Urgency, At::Last), "at=last"),
        ("by name, first page", all(Sort::Name, At::First), "sort=name"),
        (
            "by name, in the middle",
            all(Sort::Name, place(Sort::Name, "market-blue1.com")),
            "sort=name&after=market-blue1.com",
        ),
        ("last added first", all(Sort::Added, At::First), "sort=added"),
        ("needs you", view("", Show::NeedsYou, Sort::Urgency, At::First), "show=needs_you"),
        ("needs you, by name", view("", Show::NeedsYou, Sort::Name, At::First), "show=needs_you&sort=name"),
        (
            "ready, by name, last page",
            view("", Show::One(Standing::Ready), Sort::Name, At::Last),
            "show=ready&sort=name&at=last",
        ),
        (
            "could not check, last added first",
            view("", Show::CouldNotCheck, Sort::Added, At::First),
            "show=could_not_check&sort=added",
        ),
        ("search, common (com)", search("com"), "search=com"),
        ("search, one in ten (acme)", search("acme"), "search=acme"),
        ("search, rare (xenon-yoga)", search("xenon-yoga"), "search=xenon-yoga"),
        ("search, no hit (acmee-gardne)", search("acmee-gardne"), "search=acmee-gardne"),
        ("search, two letters, no hit (qx)", search("qx"), "search=qx"),
        ("search by sender (rosalind)", search("rosalind"), "search=rosalind"),
        (
            "search and filter (acme, problem)",
            view("acme", Show::Problem, Sort::Name, At::First),
            "search=acme&show=problem&sort=name",
        ),
    ]
}

/// By connections of our own: the program's have a limit for one statement.
fn filled(site: &TestApp, customer: &CustomerId, count: u32) -> Duration {
    let begun = Instant::now();
    let url = &site.app.config.database_url;
    let sql = DOMAINS.replace("CUSTOMER", customer.as_str());
    if let Some(path) = url.strip_prefix("sqlite:") {
        let numbers = format!("numbers (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM numbers WHERE at < {count})");
        let sql = sql.replace("NUMBERS", &numbers).replace("PADDED", "printf('%032d', at)");
        let mut conn = SqliteConnection::establish(path).expect("the test's database");
        conn.batch_execute(&format!("PRAGMA synchronous = OFF; BEGIN; {sql} COMMIT;")).expect("filled");
    } else {
        let numbers = format!("numbers (at) AS (SELECT generate_series(1::bigint, {count}))");
        let sql = sql.replace("NUMBERS", &numbers).replace("PADDED", "lpad(at::text, 32, '0')");
        let mut conn = PgConnection::establish(url).expect("the test's database");
        conn.batch_execute(&sql).expect("filled");
        // What a server does by itself sooner or later.
        conn.batch_execute("VACUUM ANALYZE sending_domains").expect("tidied");
    }
    begun.elapsed()
}

/// A connection that is kept, and the head that a browser would send.
struct Kept {
    socket: TcpStream,
    host: SocketAddr,
    cookies: String,
    heard: Vec<u8>,
}

impl Kept {
    async fn open(host: SocketAddr, cookies: &str) -> Self {
        let socket = TcpStream::connect(host).await.expect("the server");
        socket.set_nodelay(true).expect("a socket");
        Self { socket, host, cookies: cookies.to_owned(), heard: Vec::new() }
    }

    /// The body; its length stands in the head.
    async fn get(&mut self, path: &str) -> Vec<u8> {
        let head = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nSec-Fetch-Site: none\r\n\r\n",
            self.host, self.cookies
        );
        self.socket.write_all(head.as_bytes()).await.expect("asked");
        self.heard.clear();
        let (begin, end) = loop {
            assert!(self.socket.read_buf(&mut self.heard).await.expect("answered") > 0, "{path}: closed");
            if let Some(at) = self.heard.windows(4).position(|it| it == b"\r\n\r\n") {
                let head = String::from_utf8_lossy(&self.heard[..at]).to_lowercase();
                assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
                let length = head.split("content-length: ").nth(1).and_then(|it| it.lines().next()).expect("a length");
                break (at + 4, at + 4 + length.trim().parse::<usize>().expect("a number"));
            }
        };
        while self.heard.len() < end {
            assert!(self.socket.read_buf(&mut self.heard).await.expect("answered") > 0, "{path}: closed");
        }
        self.heard[begin..end].to_vec()
    }
}

async fn beside_a_bare_handler(address: SocketAddr, cookies: &str) {
    let body = Kept::open(address, cookies).await.get("/domains").await;
    let length = body.len();
    let (bare, stop) = bare_server(body);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        theirs.push(per_second(bare, "").await);
        ours.push(per_second(address, cookies).await);
    }
    stop.stop(false).await;
    ours.sort_by(f64::total_cmp);
    theirs.sort_by(f64::total_cmp);
    let (ours, theirs) = (ours[TURNS / 2], theirs[TURNS / 2]);
    println!(
        "  pages per second, {ASKING} connections, {length} bytes, median of {TURNS} turns: {ours:.0}; a bare handler {theirs:.0}; \
         ratio {:.2} (aim 0.3)",
        ours / theirs
    );
}

/// Answers everything with these bytes, with as many workers as the program has.
fn bare_server(body: Vec<u8>) -> (SocketAddr, actix_web::dev::ServerHandle) {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let body = web::Bytes::from(body);
            let handler = move || {
                let body = body.clone();
                App::new().default_service(web::to(move || {
                    let body = body.clone();
                    async move { HttpResponse::Ok().content_type("text/html; charset=utf-8").body(body) }
                }))
            };
            let workers = std::thread::available_parallelism().map_or(1, usize::from).min(8);
            let server = HttpServer::new(handler).workers(workers).bind(("127.0.0.1", 0)).expect("a free port");
            let address = server.addrs()[0];
            let running = server.run();
            tell.send((address, running.handle())).expect("awaited");
            running.await.expect("served");
        });
    });
    told.recv_timeout(Duration::from_secs(10)).expect("the bare server starts")
}

async fn per_second(address: SocketAddr, cookies: &str) -> f64 {
    let answered = Arc::new(AtomicU64::new(0));
    let begun = Instant::now();
    let mut asking = Vec::new();
    for _ in 0..ASKING {
        let (answered, cookies) = (answered.clone(), cookies.to_owned());
        asking.push(tokio::spawn(async move {
            let mut kept = Kept::open(address, &cookies).await;
            while begun.elapsed() < TURN {
                kept.get("/domains").await;
                answered.fetch_add(1, Ordering::Relaxed);
            }
        }));
    }
    for one in asking {
        one.await.expect("asked to the end");
    }
    answered.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64()
}
