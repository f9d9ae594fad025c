//! A mail server that takes mail and keeps it for the test to look at: a small server on loopback, with a thread of its
//! own, that can be slow, refuse, fall silent or hang up at any point of the conversation, and that speaks TLS with a
//! certificate made for it.

use std::{
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use data_encoding::BASE64;
use frankmark::config::{Config, Tls};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::aws_lc_rs,
        pki_types::{PrivateKeyDer, pem::PemObject},
    },
};

use super::processes::{Folder, wait_for};

/// A running mail server. Dropping it ends it.
#[derive(Debug)]
pub struct Sink {
    address: SocketAddr,
    tls: Tls,
    login: Option<(String, String)>,
    shared: Arc<Shared>,
    folder: Folder,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    conduct: Mutex<Conduct>,
    received: Mutex<Vec<Received>>,
    connections: Mutex<u32>,
}

/// How it behaves, from the next step of any conversation on.
#[derive(Clone, Debug)]
pub enum Conduct {
    Accepts,
    /// Waits before its answer at that point.
    Slow(Point, Duration),
    /// Answers this there, such as `451 4.3.0 later`.
    Says(Point, &'static str),
    /// Hangs up there, without an answer.
    HangsUp(Point),
    /// Never answers there, and keeps the connection.
    FallsSilent(Point),
}

/// A point of the conversation: what has just come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    Connection,
    Ehlo,
    Auth,
    Mail,
    Rcpt,
    Data,
    /// The first line of the message.
    Message,
    /// The whole message.
    Dot,
}

/// A message that came in whole, with its final dot.
#[derive(Clone, Debug)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// Without the dots that SMTP adds, with the end of its last line.
    pub message: String,
    /// The same, byte for byte.
    pub bytes: Vec<u8>,
    pub is_encrypted: bool,
    pub login: Option<String>,
    /// It was told that the message is taken.
    pub is_taken: bool,
}

/// What a sink offers.
#[derive(Debug, Default)]
pub struct Offers {
    /// `Starttls` or `Implicit`, with a certificate for these names; the sink is reached at 127.0.0.1.
    pub tls: Option<(Tls, &'static str)>,
    /// Takes mail from this login only.
    pub login: Option<(&'static str, &'static str)>,
    /// Takes mail over TLS only.
    pub wants_tls: bool,
    /// Takes mail that is not ASCII as well (8BITMIME, SMTPUTF8).
    pub all: bool,
}

impl Sink {
    /// Takes everything, in the clear.
    pub fn start() -> Self {
        Self::start_with(Offers::default())
    }

    pub fn start_with(offers: Offers) -> Self {
        let folder = Folder::new("smtp");
        let acceptor = offers.tls.map(|(_, name)| acceptor(name, &folder));
        let shared = Arc::new(Shared {
            conduct: Mutex::new(Conduct::Accepts),
            received: Mutex::default(),
            connections: Mutex::default(),
        });
        let login = offers.login.map(|(user, password)| (user.to_owned(), password.to_owned()));
        let session = Session {
            shared: shared.clone(),
            acceptor,
            implicit: matches!(offers.tls, Some((Tls::Implicit, _))),
            login: login.clone(),
            wants_tls: offers.wants_tls,
            all: offers.all,
        };
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        listener.set_nonblocking(true).expect("a listener");
        let address = listener.local_addr().expect("its address");
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                let serve = async {
                    while let Ok((stream, _)) = listener.accept().await {
                        let session = session.clone();
                        tokio::spawn(async move {
                            let _hung_up = session.talk(Box::new(stream)).await;
                        });
                    }
                };
                tokio::select! { () = serve => {}, _ = stopped => {} }
            });
        });
        let tls = offers.tls.map_or(Tls::None, |it| it.0);
        Self { address, tls, login, shared, folder, stop: Some(stop), thread: Some(thread) }
    }

    pub fn behave(&self, conduct: Conduct) {
        *locked(&self.shared.conduct) = conduct;
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Everything that came in whole, in order, whether or not it was told that it is taken.
    pub fn received(&self) -> Vec<Received> {
        locked(&self.shared.received).clone()
    }

    /// The message for this recipient, for which we wait a little.
    pub fn message_for(&self, recipient: &str) -> Option<Received> {
        let mut found = None;
        wait_for(Duration::from_secs(30), || {
            let received = locked(&self.shared.received);
            found = received.iter().find(|it| it.to.iter().any(|to| to == recipient)).cloned();
            found.is_some()
        });
        found
    }

    /// How many connections there were.
    pub fn connections(&self) -> u32 {
        *locked(&self.shared.connections)
    }

    /// The certificate to trust (PEM).
    pub fn ca_file(&self) -> PathBuf {
        self.folder.join("ca.pem")
    }

    /// Lets an application in this process send its mail here.
    pub fn configure(&self, config: &mut Config) {
        config.mail.from = Some("Example Mail <no-reply@mail.example>".into());
        config.mail.host = Some("127.0.0.1".into());
        config.mail.port = self.port();
        config.mail.tls = self.tls;
        config.mail.timeout_seconds = 2;
        if self.tls != Tls::None {
            config.mail.ca_file = Some(self.ca_file());
        }
        if let Some((user, password)) = &self.login {
            config.mail.user = Some(user.clone());
            config.mail.password_file = Some(self.folder.write("password", &format!("{password}\n")));
        }
    }

    /// The same for the program, as lines of its settings.
    pub fn settings(&self) -> String {
        let mut config = Config::default();
        self.configure(&mut config);
        let mail = serde_json::to_value(&config.mail).expect("settings");
        let lines = mail.as_object().expect("settings").iter().filter(|it| !it.1.is_null());
        lines.map(|(key, value)| format!("mail.{key} = {value}\n")).collect()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

type Line = BufReader<Box<dyn Stream>>;

#[derive(Clone)]
struct Session {
    shared: Arc<Shared>,
    acceptor: Option<TlsAcceptor>,
    implicit: bool,
    login: Option<(String, String)>,
    wants_tls: bool,
    all: bool,
}

/// What has been said so far.
#[derive(Default)]
struct Said {
    is_encrypted: bool,
    login: Option<String>,
    from: String,
    to: Vec<String>,
}

impl Session {
    async fn talk(self, stream: Box<dyn Stream>) -> std::io::Result<()> {
        *locked(&self.shared.connections) += 1;
        let mut said = Said { is_encrypted: self.implicit, ..Said::default() };
        let stream: Box<dyn Stream> = match &self.acceptor {
            Some(acceptor) if self.implicit => Box::new(acceptor.accept(stream).await?),
            _ => stream,
        };
        let mut line = BufReader::new(stream);
        self.answer(&mut line, Point::Connection, "220 sink.test ESMTP").await?;
        let mut command = String::new();
        loop {
            command.clear();
            if line.read_line(&mut command).await? == 0 {
                return Ok(());
            }
            let upper = command.trim_end().to_ascii_uppercase();
            let argument = command.trim_end().split_once(':').map_or("", |it| it.1);
            let bare = |text: &str| text.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            let may_send = (!self.wants_tls || said.is_encrypted) && (self.login.is_none() || said.login.is_some());
            match upper.split([' ', ':']).next().unwrap_or_default() {
                "EHLO" => drop(self.answer(&mut line, Point::Ehlo, &self.ehlo(said.is_encrypted)).await?),
                "STARTTLS" if self.acceptor.is_some() && !said.is_encrypted => {
                    line.write_all(b"220 go ahead\r\n").await?;
                    line.flush().await?;
                    let Some(acceptor) = &self.acceptor else { return Ok(()) };
                    let encrypted: Box<dyn Stream> = Box::new(acceptor.accept(line.into_inner()).await?);
                    line = BufReader::new(encrypted);
                    said = Said { is_encrypted: true, ..Said::default() };
                }
                "AUTH" => {
                    said.login = self.login_in(command.trim_end());
                    let reply = if said.login.is_some() { "235 2.7.0 welcome" } else { "535 5.7.8 wrong password" };
                    self.answer(&mut line, Point::Auth, reply).await?;
                }
                "MAIL" if !may_send && self.login.is_some() => {
                    self.answer(&mut line, Point::Mail, "530 5.7.0 sign in first").await?;
                }
                "MAIL" if !may_send => drop(self.answer(&mut line, Point::Mail, "530 5.7.0 STARTTLS first").await?),
                "MAIL" => {
                    said.from = bare(argument);
                    said.to.clear();
                    self.answer(&mut line, Point::Mail, "250 2.1.0 ok").await?;
                }
                "RCPT" => {
                    said.to.push(bare(argument));
                    self.answer(&mut line, Point::Rcpt, "250 2.1.5 ok").await?;
                }
                "DATA" => {
                    if self.answer(&mut line, Point::Data, "354 go ahead").await?.starts_with("354") {
                        self.take(&mut line, &said).await?;
                    }
                }
                "QUIT" => {
                    line.write_all(b"221 bye\r\n").await?;
                    return line.flush().await;
                }
                "RSET" | "NOOP" => line.write_all(b"250 ok\r\n").await?,
                _ => line.write_all(b"502 5.5.1 what?\r\n").await?,
            }
            line.flush().await?;
        }
    }

    fn ehlo(&self, is_encrypted: bool) -> String {
        let mut lines = vec!["sink.test".to_owned(), "SIZE 10000000".to_owned()];
        if self.acceptor.is_some() && !is_encrypted {
            lines.push("STARTTLS".into());
        }
        if self.all {
            lines.extend(["8BITMIME".into(), "SMTPUTF8".into()]);
        }
        if self.login.is_some() {
            lines.push("AUTH PLAIN".into());
        }
        let last = lines.len() - 1;
        let line = |(at, text): (usize, &String)| format!("250{}{text}", if at == last { " " } else { "-" });
        lines.iter().enumerate().map(line).collect::<Vec<_>>().join("\r\n")
    }

    /// Who that is, if the password is right.
    fn login_in(&self, command: &str) -> Option<String> {
        let bytes = BASE64.decode(command.rsplit(' ').next()?.as_bytes()).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let mut parts = text.split('\0').skip(1);
        let (user, password) = (parts.next()?, parts.next()?);
        let (right_user, right_password) = self.login.as_ref()?;
        (user == right_user && password == right_password).then(|| user.to_owned())
    }

    async fn take(&self, line: &mut Line, said: &Said) -> std::io::Result<()> {
        let mut message = Vec::new();
        let mut next = Vec::new();
        loop {
            next.clear();
            if line.read_until(b'\n', &mut next).await? == 0 {
                return Ok(());
            }
            if message.is_empty() {
                self.pass(Point::Message).await?;
            }
            if next == b".\r\n" {
                break;
            }
            message.extend_from_slice(next.strip_prefix(b".").unwrap_or(&next));
        }
        let received = Received {
            from: said.from.clone(),
            to: said.to.clone(),
            message: String::from_utf8_lossy(&message).into_owned(),
            bytes: message,
            is_encrypted: said.is_encrypted,
            login: said.login.clone(),
            is_taken: false,
        };
        let at = {
            let mut all = locked(&self.shared.received);
            all.push(received);
            all.len() - 1
        };
        let reply = self.answer(line, Point::Dot, "250 2.0.0 taken as 1").await?;
        locked(&self.shared.received)[at].is_taken = reply.starts_with('2');
        Ok(())
    }

    /// Answers as its conduct wants it; what it answered.
    async fn answer(&self, line: &mut Line, point: Point, usual: &str) -> std::io::Result<String> {
        let reply = self.pass(point).await?.unwrap_or(usual).to_owned();
        line.write_all(format!("{reply}\r\n").as_bytes()).await?;
        line.flush().await?;
        Ok(reply)
    }

    /// Waits, hangs up, or has something else to say.
    async fn pass(&self, at: Point) -> std::io::Result<Option<&'static str>> {
        let conduct = locked(&self.shared.conduct).clone();
        match conduct {
            Conduct::Slow(point, wait) if point == at => tokio::time::sleep(wait).await,
            Conduct::Says(point, reply) if point == at => return Ok(Some(reply)),
            Conduct::HangsUp(point) if point == at => return Err(std::io::Error::other("hangs up")),
            Conduct::FallsSilent(point) if point == at => std::future::pending().await,
            _ => {}
        }
        Ok(None)
    }
}

/// With a certificate for that name, which is its own root.
fn acceptor(name: &str, folder: &Folder) -> TlsAcceptor {
    let made = rcgen::generate_simple_self_signed([name.to_owned()]).expect("a certificate");
    folder.write("ca.pem", &made.cert.pem());
    let key = PrivateKeyDer::from_pem_slice(made.signing_key.serialize_pem().as_bytes()).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .expect("a certificate and its key");
    TlsAcceptor::from(Arc::new(config))
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|it| it.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufRead, Write};

    fn said(sink: &Sink, commands: &[&str]) -> Vec<String> {
        let mut stream = std::net::TcpStream::connect(sink.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let mut lines = std::io::BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
        let mut heard = vec![lines.next().unwrap_or_default()];
        for command in commands {
            stream.write_all(format!("{command}\r\n").as_bytes()).unwrap();
            heard.push(lines.find(|it| it.as_bytes().get(3) != Some(&b'-')).unwrap_or_default());
        }
        heard
    }

    #[test]
    fn it_takes_mail_and_misbehaves_where_it_is_told_to() {
        let sink = Sink::start();
        let mail =
            ["EHLO x", "MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>", "DATA", "Subject: x\r\n\r\n..dot\r\n.", "QUIT"];
        let codes: Vec<String> = said(&sink, &mail).iter().map(|it| it.chars().take(3).collect()).collect();
        assert_eq!(codes, ["220", "250", "250", "250", "354", "250", "221"]);
        let received = sink.received();
        assert_eq!((received[0].from.as_str(), received[0].to[0].as_str()), ("a@b.test", "c@d.test"));
        assert_eq!((received[0].message.as_str(), received[0].is_taken), ("Subject: x\r\n\r\n.dot\r\n", true));
        sink.behave(Conduct::Says(Point::Rcpt, "550 5.1.1 nobody"));
        assert_eq!(said(&sink, &mail[..3]).last().map(String::as_str), Some("550 5.1.1 nobody"));
        sink.behave(Conduct::HangsUp(Point::Dot));
        assert_eq!(said(&sink, &mail[..5]).last().map(String::as_str), Some(""));
        assert_eq!((sink.received().len(), sink.received()[1].is_taken, sink.connections()), (2, false, 3));
    }
}
