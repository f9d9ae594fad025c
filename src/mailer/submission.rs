//! Our own submission port, tried as a customer's mail program would: one conversation for each attempt, up to the first
//! answer that is not "go on".
//!
//! Made for looking, not for delivering ([`super::relay`] does that): what is of interest is what the server says, and at
//! which point. lettre speaks; every answer has a time-out, and so has the whole.

use super::delivery::CannotMail;
use super::relay::{Said, bounded, roots, sentence};
use crate::config::{self, Tls};
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Response;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;
use tokio::time::timeout;

/// For one answer.
const PATIENCE: Duration = Duration::from_secs(8);
/// For a conversation; a page waits for several at one time.
const ALTOGETHER: Duration = Duration::from_secs(15);
const FAREWELL: Duration = Duration::from_secs(1);

/// The way in, with a login to try.
pub struct Submission {
    host: String,
    port: u16,
    tls: Tls,
    roots: Option<TlsParameters>,
    login: Credentials,
    hello: ClientId,
}

/// What is tried.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// Signs in first.
    pub signed_in: bool,
    /// Without brackets; empty for the null sender.
    pub mail_from: &'a str,
    pub recipient: &'a str,
    /// With CRLF at the end of lines.
    pub message: &'a str,
}

/// How far a conversation came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Connecting, greeting, encryption.
    Connection,
    Login,
    MailFrom,
    RcptTo,
    Data,
    /// After the message.
    Dot,
}

/// The last answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    pub step: Step,
    /// Nothing where no answer came.
    pub code: Option<u16>,
    /// The server's words in one line, or what went wrong on the way.
    pub text: String,
}

impl Step {
    pub const ALL: [Self; 6] = [Self::Connection, Self::Login, Self::MailFrom, Self::RcptTo, Self::Data, Self::Dot];

    pub fn id(self) -> &'static str {
        match self {
            Self::Connection => "connection",
            Self::Login => "login",
            Self::MailFrom => "mail_from",
            Self::RcptTo => "rcpt_to",
            Self::Data => "data",
            Self::Dot => "dot",
        }
    }
}

impl Submission {
    /// Nothing where the settings name no login to try with.
    pub fn open(settings: &config::Submission, hello: &str) -> Result<Option<Self>, CannotMail> {
        let (Some(host), Some(login), Some(file)) =
            (&settings.host, &settings.test_login, &settings.test_password_file)
        else {
            return Ok(None);
        };
        let said =
            |why: &dyn fmt::Display| CannotMail(format!("submission.test_password_file = {}: {why}", file.display()));
        let text = std::fs::read_to_string(file).map_err(|it| said(&it))?;
        let password =
            text.lines().next().filter(|it| !it.is_empty()).ok_or_else(|| said(&"its first line is empty"))?;
        let hello = match hello.parse() {
            Ok(IpAddr::V4(address)) => ClientId::Ipv4(address),
            Ok(IpAddr::V6(address)) => ClientId::Ipv6(address),
            Err(_) => ClientId::Domain(hello.to_owned()),
        };
        let roots = match settings.tls {
            Tls::None => None,
            _ => Some(roots("submission", host, settings.ca_file.as_deref())?),
        };
        let login = Credentials::new(login.clone(), password.to_owned());
        Ok(Some(Self { host: host.clone(), port: settings.port, tls: settings.tls, roots, login, hello }))
    }

    pub async fn converse(&self, attempt: &Attempt<'_>) -> Heard {
        let mut step = Step::Connection;
        match timeout(ALTOGETHER, self.talk(attempt, &mut step)).await {
            Ok(Ok(response)) => {
                let code = response.code().to_string().parse().ok();
                Heard { step, code, text: sentence(&response) }
            }
            Ok(Err(said)) => Heard { step, code: said.number, text: said.text },
            Err(_) => Heard { step, code: None, text: format!("no answer in {} s", ALTOGETHER.as_secs()) },
        }
    }

    /// Up to the first refusal, or to the answer after the message.
    async fn talk(&self, attempt: &Attempt<'_>, step: &mut Step) -> Result<Response, Said> {
        let implicit = self.roots.clone().filter(|_| self.tls == Tls::Implicit);
        let at = (self.host.as_str(), self.port);
        let connecting = AsyncSmtpConnection::connect_tokio1(at, Some(PATIENCE), &self.hello, implicit, None);
        let mut connection = heard(connecting).await?;
        if let Some(roots) = self.roots.clone().filter(|_| self.tls == Tls::Starttls) {
            if !connection.can_starttls() {
                return Err(Said::of_ours("it offers no STARTTLS, and submission.tls = starttls wants it"));
            }
            heard(connection.starttls(roots, &self.hello)).await?;
        }
        let outcome = self.said(&mut connection, attempt, step).await;
        let _polite = timeout(FAREWELL, connection.quit()).await;
        outcome
    }

    async fn said(
        &self,
        connection: &mut AsyncSmtpConnection,
        attempt: &Attempt<'_>,
        step: &mut Step,
    ) -> Result<Response, Said> {
        if attempt.signed_in {
            *step = Step::Login;
            heard(connection.auth(DEFAULT_MECHANISMS, &self.login)).await?;
        }
        *step = Step::MailFrom;
        heard(connection.command(format!("MAIL FROM:<{}>\r\n", attempt.mail_from))).await?;
        *step = Step::RcptTo;
        let taken = heard(connection.command(format!("RCPT TO:<{}>\r\n", attempt.recipient))).await?;
        if !attempt.signed_in {
            // Enough is known: a stranger's message is not handed over.
            return Ok(taken);
        }
        *step = Step::Data;
        heard(connection.command("DATA\r\n")).await?;
        *step = Step::Dot;
        let message = attempt.message.strip_suffix("\r\n").unwrap_or(attempt.message);
        heard(connection.message(message.as_bytes())).await
    }
}

async fn heard<T>(asked: impl Future<Output = Result<T, lettre::transport::smtp::Error>>) -> Result<T, Said> {
    match timeout(PATIENCE, asked).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(Said::from(&error, "")),
        Err(_) => Err(Said::of_ours(&bounded(&format!("no answer in {} s", PATIENCE.as_secs())))),
    }
}

/// Without the password.
impl fmt::Debug for Submission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Submission({}:{}, {:?})", self.host, self.port, self.tls)
    }
}
