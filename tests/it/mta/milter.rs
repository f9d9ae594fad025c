//! The milter as it is served: over sockets, with a database behind it, and with many who ask at once.

use std::{
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::Duration,
};

use frankmark::{
    audit::Actor,
    config::{Mta, Place},
    mailboxes::{self, Permissions},
    mta::MailDoors,
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpStream, UnixStream},
};

use crate::support::{
    app::{Database, TestApp, both_databases},
    processes::Folder,
};

pub(super) trait Socket: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Socket for T {}

/// A mail server's connection.
pub(super) struct Asking(Box<dyn Socket>);

impl Asking {
    pub(super) async fn at(path: &Path) -> Self {
        Self(Box::new(UnixStream::connect(path).await.expect("somebody listens")))
    }

    pub(super) async fn negotiated(mut self) -> Self {
        self.say(b'O', &[6, 0x1ff, 0x1f_ffff].map(u32::to_be_bytes).concat()).await;
        assert_eq!(self.hear().await.expect("an answer")[0], b'O');
        self
    }

    pub(super) async fn say(&mut self, command: u8, data: &[u8]) {
        let length = u32::try_from(data.len() + 1).expect("short").to_be_bytes();
        let _cut_off = self.0.write_all(&[&length[..], &[command], data].concat()).await;
    }

    async fn hear(&mut self) -> Option<Vec<u8>> {
        let read = async {
            let length = self.0.read_u32().await.ok()?;
            let mut frame = vec![0; usize::try_from(length).expect("short")];
            self.0.read_exact(&mut frame).await.ok()?;
            Some(frame)
        };
        tokio::time::timeout(Duration::from_secs(30), read).await.expect("an answer in time")
    }

    pub(super) async fn verdict(&mut self) -> String {
        let frame = self.hear().await;
        frame.map_or_else(|| "closed".into(), |it| String::from_utf8_lossy(&it).trim_end_matches('\0').to_owned())
    }

    pub(super) async fn mail(&mut self, login: &str, mail_from: &str) -> String {
        self.say(b'D', format!("M{{auth_authen}}\0{login}\0").as_bytes()).await;
        self.say(b'M', format!("<{mail_from}>\0").as_bytes()).await;
        self.verdict().await
    }

    async fn message(&mut self, from: &str) -> String {
        self.say(b'L', format!("From\0 {from}\0").as_bytes()).await;
        self.say(b'N', b"").await;
        self.say(b'B', b"Hello\r\n").await;
        self.say(b'E', b"").await;
        self.verdict().await
    }
}

struct Site {
    doors: MailDoors,
    milter: PathBuf,
    site: TestApp,
    _folder: Folder,
}

/// One customer with one mailbox that the operator hosts.
async fn site(database: Database, change: impl FnOnce(&mut Mta)) -> Option<Site> {
    let folder = Folder::new("milter");
    let milter = folder.join("milter");
    let site = TestApp::start_with(database, |config| {
        config.mta.milter = Some(Place::Unix(milter.clone()));
        change(&mut config.mta);
    })?;
    let acme = site.customer("Acme").await;
    mailboxes::add(&site.app, &Actor::Operator, &acme, "box@acme.test", "", true).await.expect("a mailbox");
    let doors = MailDoors::start(&site.app, &Permissions::new(&site.app)).await.expect("open");
    Some(Site { doors, milter, site, _folder: folder })
}

both_databases! {
    async fn a_mail_server_asks_over_a_socket(database: Database) {
        let Some(site) = site(database, |mta| mta.socket_mode = "0600".into()).await else { return };
        let rights = std::fs::metadata(&site.milter).expect("there").permissions().mode();
        assert_eq!(rights & 0o777, 0o600);
        let mut asking = Asking::at(&site.milter).await.negotiated().await;
        assert_eq!(asking.mail("box@acme.test", "box@acme.test").await, "c");
        assert_eq!(asking.message("box@acme.test").await, "c");
        assert_eq!(asking.mail("box@acme.test", "box@acme.test").await, "c");
        let said = asking.message("boss@acme.test").await;
        let expected = "y550 5.7.1 <boss@acme.test>: From header address rejected: not owned by user box@acme.test [id ";
        assert!(said.starts_with(expected), "{said}");
        let said = asking.mail("box@acme.test", "boss@acme.test").await;
        let expected = "y553 5.7.1 <boss@acme.test>: Sender address rejected: not owned by user box@acme.test [id ";
        assert!(said.starts_with(expected), "{said}");
        site.doors.stop().await;
        assert_eq!(asking.verdict().await, "closed");
        assert!(!site.milter.exists());
    }
}

#[tokio::test]
async fn five_hundred_at_once_are_all_answered_while_slow_ones_dawdle() {
    let Some(site) = site(Database::Sqlite, |mta| mta.connections = 600).await else { return };
    let mut dawdling = Vec::new();
    for piece in [&b""[..], b"\0", b"\0\0\0\x0d", b"\0\0\0\x0dO\0\0"].iter().cycle().take(40) {
        let mut slow = Asking::at(&site.milter).await;
        slow.0.write_all(piece).await.expect("written");
        dawdling.push(slow);
    }
    let tasks: Vec<_> = (0..500)
        .map(|number| {
            let path = site.milter.clone();
            tokio::spawn(async move {
                let mut asking = Asking::at(&path).await.negotiated().await;
                for _ in 0..3 {
                    assert_eq!(asking.mail("box@acme.test", "box@acme.test").await, "c");
                    let said = asking.message(if number % 2 == 0 { "box@acme.test" } else { "x@acme.test" }).await;
                    assert!(if number % 2 == 0 { said == "c" } else { said.starts_with("y550 5.7.1 ") }, "{said}");
                }
                asking
            })
        })
        .collect();
    let mut open = Vec::new();
    for task in tasks {
        open.push(task.await.expect("answered"));
    }
    // As many as there may be: the next ones are closed at once, until somebody goes.
    for _ in 0..60 {
        dawdling.push(Asking::at(&site.milter).await);
    }
    let mut turned_away = Asking::at(&site.milter).await;
    turned_away.say(b'O', &[0; 12]).await;
    assert_eq!(turned_away.verdict().await, "closed");
    drop((open, dawdling));
    let mut answered = false;
    for _ in 0..200 {
        let mut asking = Asking::at(&site.milter).await;
        asking.say(b'O', &[6, 0x1ff, 0x1f_ffff].map(u32::to_be_bytes).concat()).await;
        answered = asking.hear().await.is_some();
        if answered {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(answered, "it goes on");
    site.doors.stop().await;
}

#[tokio::test]
async fn over_tcp_this_machine_is_answered_without_delay() {
    let any = Place::Tcp(([127, 0, 0, 1], 0).into());
    let Some(site) = site(Database::Sqlite, |mta| mta.milter = Some(any)).await else { return };
    let listening = site.doors.listening();
    let milter = listening.iter().find(|it| it.what == "milter").expect("it listens");
    let address: std::net::SocketAddr = milter.place.parse().expect("with its real port");
    let stream = TcpStream::connect(address).await.expect("somebody listens");
    // As a mail server that leaves it to its kernel when small pieces travel.
    stream.set_nodelay(false).expect("set");
    let mut asking = Asking(Box::new(stream)).negotiated().await;
    let start = std::time::Instant::now();
    for _ in 0..50 {
        assert_eq!(asking.mail("box@acme.test", "box@acme.test").await, "c");
        assert_eq!(asking.message("box@acme.test").await, "c");
    }
    // Held back acknowledgements would cost 40 ms each.
    assert!(start.elapsed() < Duration::from_millis(50 * 40), "{:?}", start.elapsed());
    site.doors.stop().await;
}

#[tokio::test]
async fn a_place_that_is_taken_ends_the_start_with_one_line() {
    let Some(site) = site(Database::Sqlite, |_| {}).await else { return };
    let again = MailDoors::start(&site.site.app, &Permissions::new(&site.site.app)).await;
    let line = again.expect_err("taken").to_string();
    assert!(line.contains("another program answers there") && !line.contains('\n'), "{line}");
    let mut asking = Asking::at(&site.milter).await.negotiated().await;
    assert_eq!(asking.mail("box@acme.test", "box@acme.test").await, "c", "the first one is not disturbed");
    site.doors.stop().await;
}
