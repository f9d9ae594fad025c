//! The mail server's side as a script, and a judge over a small book.

use super::super::conversation::{Limits, converse};
use super::super::judging::{Judge, Terms};
use crate::clock::Clock;
use crate::mailboxes::{DecisionId, Question, Refusal, Signing};
use crate::moment::Moment;
use crate::rules::permission::{
    self, Book, Covers, Domain, Doubt, Grant, HeaderRefusal, Key, Mailbox, OriginatorFields, Permit, Verdict,
};
use crate::vault::{OpenedKey, SigningKey};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio::sync::watch;

/// Where the judge is to break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    Nowhere,
    Envelope,
    Header,
    Keys,
    Doubtful(Doubt),
    NoKey,
}

/// Decides by the real rules: `alice` owns acme.example and b.example, `bob` owns rival.example, `gone` is disabled.
#[derive(Debug, Clone)]
pub(super) struct Office {
    pub book: Arc<Book>,
    pub broken: Broken,
    pub observing: bool,
    pub keys: Vec<Signing>,
    /// Messages that left signed, and others.
    pub left: Arc<(AtomicUsize, AtomicUsize)>,
}

static KEY: LazyLock<Arc<OpenedKey>> = LazyLock::new(|| {
    let made = SigningKey::new_rsa().expect("a key");
    Arc::new(OpenedKey::rsa(&made.private).expect("opened"))
});

pub(super) fn key(selector: &str) -> Signing {
    Signing { domain: "acme.example".into(), selector: selector.into(), key: Arc::clone(&KEY) }
}

impl Office {
    pub(super) fn new() -> Self {
        let number = |it: u128| Key::of(&format!("{it:032x}")).expect("a key");
        let mut book = Book::default();
        for (id, customer, login, active) in
            [(11, 1, "alice", true), (12, 1, "gone", false), (21, 2, "bob@rival.example", true)]
        {
            let mailbox =
                Mailbox { id: number(id), customer: number(customer), login: login.into(), active, hosted: false };
            book.put_mailbox(mailbox);
        }
        let whole = |mailbox| Grant { mailbox: number(mailbox), covers: Covers::Domain { with_subdomains: false } };
        for (id, customer, name, verified, mailbox) in [
            (101, 1, "acme.example", true, 11),
            (102, 1, "b.example", true, 11),
            (103, 1, "xn--bcher-kva.example", true, 11),
            (104, 1, "unproven.example", false, 11),
            (201, 2, "rival.example", true, 21),
        ] {
            book.put_domain(Domain::new(number(id), number(customer), name, verified, verified));
            book.grant(number(id), whole(mailbox));
        }
        Self { book: Arc::new(book), broken: Broken::Nowhere, observing: false, keys: Vec::new(), left: Arc::default() }
    }

    pub(super) fn broken(broken: Broken) -> Self {
        Self { broken, keys: vec![key("fm1")], ..Self::new() }
    }

    pub(super) fn left(&self) -> (usize, usize) {
        (self.left.0.load(Ordering::SeqCst), self.left.1.load(Ordering::SeqCst))
    }

    fn refuse(
        &self,
        verdict: Verdict,
        address: &str,
        header: Option<HeaderRefusal>,
    ) -> Result<Option<Permit>, Refusal> {
        match verdict {
            Verdict::Permit(permit) => Ok(Some(permit)),
            _ if self.observing => Ok(None),
            verdict => {
                let id = DecisionId::read("7F3K0111").expect("an id");
                Err(Refusal { verdict, address: address.into(), header: header.map(Box::new), id })
            }
        }
    }
}

impl Judge for Office {
    fn envelope(&self, question: &Question<'_>, mail_from: &str) -> Result<Option<Permit>, Refusal> {
        assert!(self.broken != Broken::Envelope, "broken on purpose");
        let verdict = match self.broken {
            Broken::Doubtful(doubt) => Verdict::Defer(doubt),
            _ => permission::decide_envelope(&self.book, &permission::Terms::default(), question.login, mail_from),
        };
        self.refuse(verdict, mail_from, None)
    }

    fn header(
        &self,
        question: &Question<'_>,
        mail_from: &str,
        fields: &OriginatorFields,
    ) -> Result<Option<Permit>, Refusal> {
        assert!(self.broken != Broken::Header, "broken on purpose");
        let terms = permission::Terms::default();
        match permission::decide_header(&self.book, &terms, question.login, mail_from, fields) {
            Ok(permit) => Ok(Some(permit)),
            Err(refused) => {
                let address = refused.address.clone().unwrap_or_default();
                self.refuse(Verdict::Reject(refused.why), &address, Some(refused))
            }
        }
    }

    fn keys(&self, _: &Permit) -> Result<Vec<Signing>, Doubt> {
        assert!(self.broken != Broken::Keys, "broken on purpose");
        if self.broken == Broken::NoKey { Err(Doubt::KeyUnusable) } else { Ok(self.keys.clone()) }
    }

    fn cannot_sign(&self, _: &Question<'_>, _: &str, doubt: Doubt) -> Result<Option<Permit>, Refusal> {
        self.refuse(Verdict::Defer(doubt), "", None)
    }

    fn left(&self, signed: bool) {
        let (with, without) = &*self.left;
        (if signed { with } else { without }).fetch_add(1, Ordering::SeqCst);
    }

    fn is_observing(&self) -> bool {
        self.observing
    }
}

/// What Postfix offers.
pub(super) const POSTFIX: [u32; 3] = [6, 0x1ff, 0x1f_ffff];
/// A mail server that knows nothing but the first version.
pub(super) const OLD: [u32; 3] = [2, 0x1f, 0x7f];

/// A mail server in the middle of a connection.
pub(super) struct Mta {
    pub stream: UnixStream,
    /// Answers nothing is expected to.
    silent: bool,
    pub stop: watch::Sender<bool>,
    pub conversation: tokio::task::JoinHandle<()>,
}

pub(super) fn terms() -> Terms {
    let clock = Clock::manual(Moment::from_micros(1_700_000_000_000_000));
    Terms { clock, signing: true, lifetime: None, largest: 1024 * 1024 }
}

impl Mta {
    pub(super) fn connect(office: &Office, terms: Terms, limits: Limits) -> Self {
        let (stream, other) = UnixStream::pair().expect("a pair");
        let (stop, stopped) = watch::channel(false);
        let conversation = tokio::spawn(converse(other.into(), office.clone(), terms, limits, stopped));
        Self { stream, silent: false, stop, conversation }
    }

    /// As Postfix begins.
    pub(super) async fn postfix(office: &Office) -> Self {
        Self::with(office, terms(), POSTFIX).await
    }

    pub(super) async fn with(office: &Office, terms: Terms, offer: [u32; 3]) -> Self {
        let mut mta = Self::connect(office, terms, Limits::default());
        mta.negotiate(offer).await;
        mta
    }

    pub(super) async fn negotiate(&mut self, offer: [u32; 3]) {
        self.say('O', &offer.map(u32::to_be_bytes).concat()).await;
        let (command, data) = self.hear().await.expect("an answer");
        let macros = if offer[1] & 0x100 == 0 { &b""[..] } else { b"\0\0\0\x02{auth_authen}\0\0\0\0\x05i\0" };
        assert_eq!((command, &data[12..]), ('O', macros));
        self.silent = data[11] & 0x80 != 0;
        self.say('D', b"Cj\0mx.example\0{client_addr}\x00192.0.2.7\0").await;
        self.say('C', b"client.example\x004\x10\x01192.0.2.7\0").await;
        self.go_on_unless_silent().await;
    }

    pub(super) async fn say(&mut self, command: char, data: &[u8]) {
        let length = u32::try_from(data.len() + 1).expect("short").to_be_bytes();
        let frame = [&length[..], &[u8::try_from(command).expect("a letter")], data].concat();
        // A peer that was cut off notices it when it listens.
        let _cut_off = self.stream.write_all(&frame).await;
    }

    /// The next answer; `None` when the connection was closed.
    pub(super) async fn hear(&mut self) -> Option<(char, Vec<u8>)> {
        let read = async {
            let length = self.stream.read_u32().await.ok()?;
            let mut frame = vec![0; usize::try_from(length).expect("short")];
            self.stream.read_exact(&mut frame).await.ok()?;
            Some((char::from(frame[0]), frame.split_off(1)))
        };
        tokio::time::timeout(Duration::from_secs(20), read).await.expect("an answer in time")
    }

    pub(super) async fn is_closed(&mut self) -> bool {
        self.hear().await.is_none()
    }

    /// The verdict on a command: `c`, `a`, or the reply's text.
    pub(super) async fn verdict(&mut self) -> String {
        match self.hear().await {
            Some(('y', text)) => String::from_utf8(text).expect("text").trim_end_matches('\0').to_owned(),
            Some((command, data)) => {
                assert!(data.is_empty(), "{command} with {data:?}");
                command.to_string()
            }
            None => "closed".into(),
        }
    }

    pub(super) async fn go_on_unless_silent(&mut self) {
        if !self.silent {
            assert_eq!(self.verdict().await, "c");
        }
    }

    pub(super) async fn mail(&mut self, login: Option<&str>, mail_from: &str) -> String {
        if let Some(login) = login {
            let macros = format!("M{{auth_type}}\0PLAIN\0{{auth_authen}}\0{login}\0{{auth_author}}\0root\0");
            self.say('D', macros.as_bytes()).await;
        } else {
            self.say('D', b"M{mail_addr}\0x\0").await;
        }
        self.say('M', format!("{mail_from}\0SIZE=100\0").as_bytes()).await;
        self.verdict().await
    }

    pub(super) async fn fields(&mut self, fields: &[(&str, &str)]) {
        for (name, value) in fields {
            self.say('L', format!("{name}\0{value}\0").as_bytes()).await;
            self.go_on_unless_silent().await;
        }
    }

    /// The rest of a message: inserted fields, and the verdict.
    pub(super) async fn message(&mut self, fields: &[(&str, &str)], body: &[u8]) -> (Vec<(String, String)>, String) {
        self.fields(fields).await;
        self.say('D', b"Ni\x004QAbc1\0").await;
        self.say('N', b"").await;
        self.go_on_unless_silent().await;
        for piece in body.chunks(65_535) {
            self.say('B', piece).await;
            self.go_on_unless_silent().await;
        }
        self.end().await
    }

    pub(super) async fn end(&mut self) -> (Vec<(String, String)>, String) {
        self.say('E', b"").await;
        let mut inserted = Vec::new();
        loop {
            match self.hear().await {
                Some(('i', data)) => {
                    assert_eq!(&data[..4], [0; 4], "on top");
                    let text = String::from_utf8(data[4..].to_vec()).expect("text");
                    let (name, value) = text.trim_end_matches('\0').split_once('\0').expect("a field");
                    inserted.push((name.to_owned(), value.to_owned()));
                }
                Some(('y', text)) => return (inserted, String::from_utf8(text).expect("text").replace('\0', "")),
                Some((command, _)) => return (inserted, command.to_string()),
                None => return (inserted, "closed".into()),
            }
        }
    }
}
