//! From the click "Remove" to the first 553: under one second, with a hundred thousand domains in memory, where the program
//! that answers mail servers is another process than the one that serves the page.

use crate::support::{
    app::{PASSWORD, both_databases, sign_in},
    crowd::{self, Keys},
    processes::{Folder, wait_for},
    program::Installation,
    visitor::Visitor,
};
use frankmark::{
    app::App,
    clock::Clock,
    config::Config,
    mailboxes::{self, Known},
};
use std::{
    io::{Read, Write},
    os::unix::net::UnixStream,
    path::Path,
    time::{Duration, Instant},
};

const DOMAINS: u32 = 100_000;

/// A mail server's connection to the milter.
struct Asking(UnixStream);

impl Asking {
    fn at(path: &Path) -> Self {
        let stream = UnixStream::connect(path).expect("somebody listens");
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a socket");
        let mut asking = Self(stream);
        asking.say(b'O', &[6, 0x1ff, 0x1f_ffff].map(u32::to_be_bytes).concat());
        assert!(asking.hear().starts_with('O'));
        asking
    }

    fn say(&mut self, command: u8, data: &[u8]) {
        let length = u32::try_from(data.len() + 1).expect("short").to_be_bytes();
        self.0.write_all(&[&length[..], &[command], data].concat()).expect("written");
    }

    fn hear(&mut self) -> String {
        let mut length = [0; 4];
        self.0.read_exact(&mut length).expect("an answer");
        let mut frame = vec![0; usize::try_from(u32::from_be_bytes(length)).expect("short")];
        self.0.read_exact(&mut frame).expect("an answer");
        String::from_utf8_lossy(&frame).trim_end_matches('\0').to_owned()
    }

    fn mail(&mut self, number: u32) -> String {
        self.say(b'D', format!("M{{auth_authen}}\0u{number}\0").as_bytes());
        self.say(b'M', format!("<info@d{number}.example>\0").as_bytes());
        let said = self.hear();
        self.say(b'A', b"");
        said
    }
}

both_databases! {
    async fn what_was_removed_is_refused_within_a_second(database: Database) {
        let folder = Folder::new("revocation");
        let Some(url) = database.fresh(&folder) else { return };
        let socket = folder.join("milter");
        let settings = format!(
            "mta.milter = {:?}\nmta.apart = true\ndns.resolvers = [\"127.0.0.1:9\"]\ndomains.recheck = false",
            socket.display().to_string()
        );
        let home = Installation::with_database(&url, &settings);
        home.run(&["migrate"]).expect_code(0);
        let filled = crowd::fill(&url, DOMAINS, Keys::None);
        let begun = Instant::now();
        let _answering = home.answer_mail_servers(&socket);
        let loaded = begun.elapsed();

        let pages = home.serve();
        let config = Config { database_url: url, key_file: home.folder().join("key"), ..Config::default() };
        let app = App::open(config, Clock::system()).expect("the database");
        let mut asking = Asking::at(&socket);
        let mut times = Vec::new();
        for number in [7, 4_711, 77_777] {
            assert_eq!(asking.mail(number), "c");
            let (customer, email) = (format!("1{:031}", number % 1000), format!("owner{number}@acme.test"));
            let added = ["person", "add", &email, "--customer", &customer, "--name", "Ann", "--role", "owner"];
            home.run_with_input(&added, PASSWORD).expect_code(0);
            let ann = Visitor::new(pages.url());
            sign_in(&ann, &email, PASSWORD).await;
            let page = ann.get(&format!("/domains/2{number:031}/accounts")).await.expect_status(200);

            let clicked = Instant::now();
            ann.submit(&page.form_ending("/remove")).await.expect_status(200);
            let removed = app.clock.now();
            let refused = loop {
                let said = asking.mail(number);
                if said != "c" {
                    break said;
                }
                assert!(clicked.elapsed() < Duration::from_secs(10), "still accepted");
                tokio::time::sleep(Duration::from_millis(1)).await;
            };
            times.push(clicked.elapsed());
            let expected =
                format!("y553 5.7.1 <info@d{number}.example>: Sender address rejected: not owned by user u{number} [id ");
            assert!(refused.starts_with(&expected), "{refused}");

            // The page says so soon: it reads what the other process writes down of itself.
            while mailboxes::known_since(&app, removed).await.expect("rows") != Known::Everywhere {
                assert!(clicked.elapsed() < Duration::from_secs(10), "the page still waits");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
        crate::support::tools::tell(&format!(
            "{DOMAINS} domains on {database:?}: filled in {filled:.1?}, answering after {loaded:.1?}; \
             from the click to the first 553: {times:.0?}"
        ));
        let slowest = times.into_iter().max().expect("some");
        assert!(slowest < Duration::from_secs(1), "{slowest:?}");
        let mut said = String::new();
        let told = || mailboxes::mail_doors(&app);
        for door in told().await.expect("rows") {
            said = format!("{:?}", door.listening);
        }
        assert!(said.contains("milter"), "{said}");
    }
}

#[test]
fn without_a_database_nobody_listens_and_the_log_says_why() {
    let folder = Folder::new("mta");
    let (socket, file) = (folder.join("milter"), folder.join("gone.db"));
    let settings = format!("mta.milter = {:?}", socket.display().to_string());
    let home = Installation::with_database(&format!("sqlite:{}", file.display()), &settings);
    let answering = home.start_answering_mail_servers();
    assert!(
        wait_for(Duration::from_secs(20), || answering.log().contains("the database is away")),
        "{}",
        answering.log()
    );
    assert!(!socket.exists() && !file.exists(), "neither a socket nor an empty database");
    home.run(&["migrate"]).expect_code(0);
    assert!(wait_for(Duration::from_secs(20), || socket.exists()), "{}", answering.log());
    assert_eq!(answering.end().code(), Some(0));
    assert!(!socket.exists());
}

#[test]
fn without_a_door_there_is_nothing_to_start() {
    let said = Installation::new("").run(&["mta"]).expect_code(2);
    assert!(said.err.contains("mta.milter"), "{said}");
    let said = Installation::new("mta.milter = \"/no/such/folder/milter\"");
    said.run(&["migrate"]).expect_code(0);
    let said = said.run(&["mta"]).expect_code(3);
    assert!(said.err.contains("/no/such/folder/milter: "), "{said}");
}
