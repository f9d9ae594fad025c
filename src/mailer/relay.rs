//! The relay that takes our mail, over SMTP (RFC 5321), one connection for each mail.
//!
//! SMTP has one moment at which responsibility changes hands: the final dot. Before it nothing was taken, so every
//! trouble may be tried again. A try that breaks off after it, with no answer, leaves us unable to know: the relay may
//! have the mail. So the caller writes down that the message goes now (`commit`) when the relay has said 354 and before
//! the first byte of the message; whoever finds that mark later, and no outcome, knows that the mail may have arrived.
//!
//! A reply 5xx ends a mail only where it is about the mail (MAIL, RCPT, DATA and the dot). A relay that refuses us as
//! such (greeting, EHLO, TLS, AUTH, and 530, 535, 538 of RFC 4954 and RFC 3207 wherever they come) is a matter of
//! settings, which the operator will put right: the mail waits.
//!
//! lettre speaks; here is only the order of the conversation, and the time that each answer may take.

use super::delivery::{CannotMail, Outcome, Parcel};
use super::message::address;
use crate::config::{self, Tls};
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::{Response, Severity};
use std::error::Error as _;
use std::fmt;
use std::net::IpAddr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::timeout;

/// More than any relay has to say.
const LONGEST_REPLY: usize = 500;
/// The farewell after everything is done.
const FAREWELL: Duration = Duration::from_secs(2);
/// The message goes out in pieces of this size.
const PIECE: usize = 16 * 1024;

pub(super) struct Relay {
    host: String,
    port: u16,
    tls: Tls,
    roots: Option<TlsParameters>,
    login: Option<Credentials>,
    hello: ClientId,
    /// For one answer.
    patience: Duration,
}

/// Why a conversation ended early.
enum Broken {
    /// The relay does not want this mail.
    Refused(String),
    /// Everything else.
    Later(String),
}

impl Relay {
    pub(super) fn open(host: &str, settings: &config::Mail, hello: &str) -> Result<Self, CannotMail> {
        let hello = match hello.parse() {
            Ok(IpAddr::V4(address)) => ClientId::Ipv4(address),
            Ok(IpAddr::V6(address)) => ClientId::Ipv6(address),
            Err(_) => ClientId::Domain(hello.to_owned()),
        };
        Ok(Self {
            host: host.to_owned(),
            port: settings.port,
            tls: settings.tls,
            roots: match settings.tls {
                Tls::None => None,
                _ => Some(roots("mail", host, settings.ca_file.as_deref())?),
            },
            login: login(settings)?,
            hello,
            patience: Duration::from_secs(u64::from(settings.timeout_seconds)),
        })
    }

    pub(super) async fn deliver(&self, parcel: &Parcel, commit: impl Future<Output = bool>) -> Outcome {
        let mut connection = match self.connected().await {
            Ok(connection) => connection,
            Err(Broken::Refused(why) | Broken::Later(why)) => return Outcome::Later(why),
        };
        let outcome = match self.announced(&mut connection, parcel).await {
            Err(Broken::Refused(why)) => Outcome::Refused(why),
            Err(Broken::Later(why)) => Outcome::Later(why),
            Ok(()) if !commit.await => Outcome::Withheld,
            Ok(()) => self.handed_over(&mut connection, &parcel.message).await,
        };
        if !matches!(outcome, Outcome::Withheld | Outcome::Unsure(_)) {
            // Only politeness: what is settled is settled. Without it the connection breaks, and so does a mail half said.
            let _said = timeout(FAREWELL, connection.quit()).await;
        }
        outcome
    }

    /// Connected, encrypted and signed in, as the settings want it.
    async fn connected(&self) -> Result<AsyncSmtpConnection, Broken> {
        let implicit = self.roots.clone().filter(|_| self.tls == Tls::Implicit);
        let at = (self.host.as_str(), self.port);
        let connecting = AsyncSmtpConnection::connect_tokio1(at, Some(self.patience), &self.hello, implicit, None);
        // Greeting and EHLO.
        let mut connection = self.answered("connecting", 2, connecting).await?;
        if self.tls == Tls::Starttls {
            if !connection.can_starttls() {
                return Err(Broken::Later(format!("{self} offers no STARTTLS, and mail.tls = starttls wants it")));
            }
            let Some(roots) = self.roots.clone() else { return Err(Broken::Later("no roots".into())) };
            self.answered("STARTTLS", 2, connection.starttls(roots, &self.hello)).await?;
        }
        if let Some(login) = &self.login {
            self.answered("AUTH", 2, connection.auth(DEFAULT_MECHANISMS, login)).await?;
        }
        Ok(connection)
    }

    /// Says from whom and to whom, up to the relay's "go ahead".
    async fn announced(&self, connection: &mut AsyncSmtpConnection, parcel: &Parcel) -> Result<(), Broken> {
        let refused = |_| Broken::Refused("an address that the mail library refuses".into());
        let sender = address(&parcel.sender).map_err(refused)?;
        let recipient = address(&parcel.recipient).map_err(refused)?;
        let done = Severity::PositiveCompletion;
        let said = self.answered("MAIL FROM", 1, connection.command(Mail::new(Some(sender), vec![]))).await;
        about_the_mail(said, done)?;
        let said = self.answered("RCPT TO", 1, connection.command(Rcpt::new(recipient, vec![]))).await;
        about_the_mail(said, done)?;
        let said = self.answered("DATA", 1, connection.command(Data)).await;
        about_the_mail(said, Severity::PositiveIntermediate)
    }

    /// Sends the message and the dot.
    async fn handed_over(&self, connection: &mut AsyncSmtpConnection, message: &str) -> Outcome {
        let bytes = message.strip_suffix("\r\n").unwrap_or(message).as_bytes();
        let dot = AtomicBool::new(false);
        // Asked for a piece after the last: all of them are written, and the dot is next.
        let pieces = bytes.chunks(PIECE).chain(std::iter::from_fn(|| {
            dot.store(true, Ordering::SeqCst);
            None
        }));
        let answer = self.answered("the final dot", 5, connection.message_iter(pieces)).await;
        let may_be_taken = dot.load(Ordering::SeqCst);
        match answer {
            Ok(response) if response.code().severity == Severity::PositiveCompletion => {
                Outcome::Sent(sentence(&response))
            }
            Ok(response) => Outcome::Unsure(sentence(&response)),
            Err(Said { text, code: Some(Severity::PermanentNegativeCompletion), .. }) => Outcome::Refused(text),
            Err(Said { text, code: Some(_), .. }) => Outcome::Later(text),
            Err(Said { text, .. }) if may_be_taken => Outcome::Unsure(text),
            Err(Said { text, .. }) => Outcome::Later(text),
        }
    }

    /// An answer within the time for so many.
    async fn answered<T>(
        &self,
        what: &str,
        answers: u32,
        asked: impl Future<Output = Result<T, lettre::transport::smtp::Error>>,
    ) -> Result<T, Said> {
        match timeout(self.patience * answers, asked).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => Err(Said::from(&error, &format!("{self}, {what}"))),
            Err(_) => {
                let seconds = (self.patience * answers).as_secs();
                Err(Said::of_ours(&format!("{self}, {what}: no answer in {seconds} s")))
            }
        }
    }
}

/// A failed step: the relay's sentence with its kind, or what went wrong on the way.
pub(super) struct Said {
    pub(super) text: String,
    /// As the server wrote it.
    pub(super) number: Option<u16>,
    code: Option<Severity>,
    /// Who we are, and not what we bring.
    is_about_us: bool,
}

impl Said {
    /// Not the server's words.
    pub(super) fn of_ours(text: &str) -> Self {
        Self { text: text.to_owned(), number: None, code: None, is_about_us: false }
    }

    pub(super) fn from(error: &lettre::transport::smtp::Error, place: &str) -> Self {
        let mut reasons = Vec::new();
        let mut source = error.source();
        while let Some(it) = source {
            let reason = it.to_string();
            // Many errors repeat what they wrap.
            if !reasons.iter().any(|before: &String| before.contains(&reason)) {
                reasons.push(reason);
            }
            source = it.source();
        }
        let Some(code) = error.status() else {
            let why = if reasons.is_empty() { error.to_string() } else { reasons.join(": ") };
            let why = if place.is_empty() { why } else { format!("{place}: {why}") };
            return Self::of_ours(&bounded(&why));
        };
        let is_about_us = ["530", "535", "538"].contains(&code.to_string().as_str());
        let text = bounded(&format!("{code} {}", reasons.join(" ")));
        Self { text, number: code.to_string().parse().ok(), code: Some(code.severity), is_about_us }
    }
}

impl From<Said> for Broken {
    fn from(said: Said) -> Self {
        Self::Later(said.text)
    }
}

fn about_the_mail(said: Result<Response, Said>, wanted: Severity) -> Result<(), Broken> {
    match said {
        Ok(response) if response.code().severity == wanted => Ok(()),
        Ok(response) => Err(Broken::Later(sentence(&response))),
        Err(Said { text, code: Some(Severity::PermanentNegativeCompletion), is_about_us: false, .. }) => {
            Err(Broken::Refused(text))
        }
        Err(Said { text, .. }) => Err(Broken::Later(text)),
    }
}

pub(super) fn sentence(response: &Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    bounded(&format!("{} {}", response.code(), lines.join(" ")))
}

/// One line, with odd characters as Rust writes them, and not too much of it.
pub(super) fn bounded(text: &str) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let odd = |it: char| crate::rules::address::is_control_like(it);
    let kept: String = joined.chars().take(LONGEST_REPLY).collect();
    kept.chars().fold(String::new(), |mut line, it| {
        if odd(it) {
            line.extend(it.escape_unicode())
        } else {
            line.push(it)
        }
        line
    })
}

/// `section` of the settings.
pub(super) fn roots(section: &str, host: &str, file: Option<&Path>) -> Result<TlsParameters, CannotMail> {
    let mut builder = TlsParameters::builder(host.to_owned());
    if let Some(file) = file {
        let said = |why: &dyn fmt::Display| CannotMail(format!("{section}.ca_file = {}: {why}", file.display()));
        let pem = std::fs::read(file).map_err(|it| said(&it))?;
        if !String::from_utf8_lossy(&pem).contains("-----BEGIN CERTIFICATE-----") {
            return Err(said(&"holds no certificate in PEM"));
        }
        builder = builder.add_root_certificate(Certificate::from_pem(&pem).map_err(|it| said(&it))?);
    }
    builder.build().map_err(|it| CannotMail(format!("{section}.tls: {it}")))
}

fn login(settings: &config::Mail) -> Result<Option<Credentials>, CannotMail> {
    let (Some(user), Some(file)) = (&settings.user, &settings.password_file) else { return Ok(None) };
    let said = |why: &dyn fmt::Display| CannotMail(format!("mail.password_file = {}: {why}", file.display()));
    let text = std::fs::read_to_string(file).map_err(|it| said(&it))?;
    let password = text.lines().next().unwrap_or_default();
    if password.is_empty() {
        return Err(said(&"its first line is empty"));
    }
    Ok(Some(Credentials::new(user.clone(), password.to_owned())))
}

impl fmt::Display for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

/// Without the password.
impl fmt::Debug for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Relay({self}, {:?})", self.tls)
    }
}
