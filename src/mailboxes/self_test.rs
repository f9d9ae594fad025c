//! "Does the mail server obey?" Six mails through the submission port, as a customer's mail program would send them: one
//! that must pass and five that must not. The one that passes really goes to `submission.test_recipient`.
//!
//! All six at one time, each in a conversation of its own. What the server answers is shown as it is; whether that is
//! right is judged by code and point: 553 for the envelope, 550 for the message, whatever is permanent for a stranger.

use super::store;
use super::types::checked_login;
use crate::app::App;
use crate::config::Mode;
use crate::domains;
use crate::error::{Error, Result};
use crate::ids::DomainId;
use crate::mailer::{Attempt, Heard, Step, Submission};
use crate::moment::Moment;
use crate::rules::address::MailAddress;
use crate::text::Say;
use futures_util::future::join_all;

/// Nobody here may send as it: the name is reserved (RFC 2606).
const OTHER: &str = "someone@example.com";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    Own,
    OtherEnvelope,
    OtherFrom,
    NullSenderOtherFrom,
    TwoFrom,
    NotSignedIn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// As it must be.
    Right,
    Wrong,
    /// Let through, as it must be while the mail server only observes.
    Observed,
    /// The server could not be asked, or said "later".
    Unclear,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseResult {
    pub case: Case,
    pub outcome: Outcome,
    pub heard: Heard,
}

impl Case {
    pub const ALL: [Self; 6] =
        [Self::Own, Self::OtherEnvelope, Self::OtherFrom, Self::NullSenderOtherFrom, Self::TwoFrom, Self::NotSignedIn];

    pub fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::OtherEnvelope => "other_envelope",
            Self::OtherFrom => "other_from",
            Self::NullSenderOtherFrom => "null_sender",
            Self::TwoFrom => "two_from",
            Self::NotSignedIn => "not_signed_in",
        }
    }

    fn judge(self, heard: &Heard, observing: bool) -> Outcome {
        let Some(code) = heard.code.filter(|_| !matches!(heard.step, Step::Connection | Step::Login)) else {
            return Outcome::Unclear;
        };
        let at_envelope = matches!(heard.step, Step::MailFrom | Step::RcptTo);
        let is_right = match self {
            Self::Own => heard.step == Step::Dot && code == 250,
            Self::OtherEnvelope => at_envelope && code == 553,
            Self::OtherFrom | Self::NullSenderOtherFrom | Self::TwoFrom => heard.step == Step::Dot && code == 550,
            Self::NotSignedIn => at_envelope && (500..600).contains(&code),
        };
        match code {
            _ if is_right => Outcome::Right,
            250 if observing && !matches!(self, Self::Own | Self::NotSignedIn) => Outcome::Observed,
            400..500 => Outcome::Unclear,
            _ => Outcome::Wrong,
        }
    }
}

/// Runs it. `Conflict` where the settings name nothing to try with, or the login may send as nothing.
pub async fn self_test(app: &App) -> Result<Vec<CaseResult>> {
    let settings = app.config.submission.clone();
    let hello = app.config.host().to_owned();
    let opened = tokio::task::spawn_blocking(move || Submission::open(&settings, &hello)).await;
    let opened = opened.map_err(|it| Error::Internal(it.to_string()))?;
    let opened = opened.map_err(|it| Error::Conflict(Say::key("self-test-settings").with("why", it.to_string())))?;
    let recipient = app.config.submission.test_recipient.clone();
    let (Some(submission), Some(recipient)) = (opened, recipient) else {
        return Err(Error::Conflict(Say::key("self-test-not-set-up")));
    };
    let own = own_address(app).await?;
    let observing = app.config.mta.mode == Mode::Observe;
    let now = app.clock.now();
    let tried = Case::ALL.map(|case| {
        let (submission, own, recipient) = (&submission, own.as_str(), recipient.as_str());
        async move {
            let message = message(case, own, recipient, now);
            let mail_from = match case {
                Case::OtherEnvelope => OTHER,
                Case::NullSenderOtherFrom => "",
                _ => own,
            };
            let signed_in = case != Case::NotSignedIn;
            let heard = submission.converse(&Attempt { signed_in, mail_from, recipient, message: &message }).await;
            CaseResult { case, outcome: case.judge(&heard, observing), heard }
        }
    });
    Ok(join_all(tried).await)
}

/// An address that the login may use: its own where it is hosted here, else one that is granted.
async fn own_address(app: &App) -> Result<String> {
    let named = app.config.submission.test_login.clone().unwrap_or_default();
    let missing = |key: &str| Error::Conflict(Say::key(key).with("login", named.as_str()));
    let login = checked_login(&named).map_err(|_| missing("self-test-no-mailbox"))?;
    let found = app.db.read(move |conn| {
        let Some(row) = store::with_login(conn, login.as_str())? else { return Ok(None) };
        let grants = store::grants_of_mailbox(conn, &row.id)?;
        let ids: Vec<DomainId> = grants.iter().map(|it| it.0.domain_id.clone()).collect();
        let domains = domains::named_ids(conn, &row.customer_id, &ids)?;
        Ok::<_, Error>(Some((row, grants, domains)))
    });
    let (row, grants, domains) = found.await?.ok_or_else(|| missing("self-test-no-mailbox"))?;
    let hosted = Some(row.login.clone()).filter(|it| row.hosted && MailAddress::parse(it).is_ok());
    let sender = grants.into_iter().find_map(|it| it.4);
    let of_domain = || domains.first().map(|it| format!("postmaster@{}", it.name));
    hosted.or(sender).or_else(of_domain).ok_or_else(|| missing("self-test-no-address"))
}

/// English on purpose: it is read by whoever looks after the mail server, and by filters.
fn message(case: Case, own: &str, recipient: &str, now: Moment) -> String {
    let from = match case {
        Case::OtherFrom | Case::NullSenderOtherFrom => format!("From: {OTHER}\r\n"),
        Case::TwoFrom => format!("From: {own}\r\nFrom: {OTHER}\r\n"),
        _ => format!("From: {own}\r\n"),
    };
    let domain = own.rsplit_once('@').map_or("localhost", |it| it.1);
    let (date, id) = (now.rfc5322(), now.micros());
    let case = case.id();
    format!(
        "{from}To: {recipient}\r\nSubject: Frankmark self-test ({case})\r\nDate: {date}\r\n\
         Message-ID: <self-test.{id}.{case}@{domain}>\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=us-ascii\r\n\r\n\
         This mail was sent by the self-test on the page \"Mail server\".\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(step: Step, code: u16) -> Heard {
        Heard { step, code: Some(code), text: String::new() }
    }

    #[test]
    fn only_the_right_code_at_the_right_point_is_right() {
        for (case, step, code, outcome) in [
            (Case::Own, Step::Dot, 250, Outcome::Right),
            (Case::Own, Step::Dot, 550, Outcome::Wrong),
            (Case::Own, Step::RcptTo, 250, Outcome::Wrong),
            (Case::OtherEnvelope, Step::MailFrom, 553, Outcome::Right),
            (Case::OtherEnvelope, Step::RcptTo, 553, Outcome::Right),
            (Case::OtherEnvelope, Step::Dot, 250, Outcome::Wrong),
            (Case::OtherFrom, Step::Dot, 550, Outcome::Right),
            (Case::OtherFrom, Step::MailFrom, 550, Outcome::Wrong),
            (Case::NullSenderOtherFrom, Step::Dot, 250, Outcome::Wrong),
            (Case::TwoFrom, Step::Dot, 451, Outcome::Unclear),
            (Case::NotSignedIn, Step::MailFrom, 530, Outcome::Right),
            (Case::NotSignedIn, Step::RcptTo, 250, Outcome::Wrong),
            (Case::Own, Step::Login, 535, Outcome::Unclear),
        ] {
            assert_eq!(case.judge(&heard(step, code), false), outcome, "{case:?} {step:?} {code}");
        }
        assert_eq!(Case::OtherFrom.judge(&heard(Step::Dot, 250), true), Outcome::Observed);
        assert_eq!(Case::NotSignedIn.judge(&heard(Step::RcptTo, 250), true), Outcome::Wrong);
    }

    #[test]
    fn messages_have_one_from_but_for_the_one_that_must_not() {
        for case in Case::ALL {
            let text = message(case, "a@b.test", "c@d.test", Moment::from_micros(1_000_000));
            assert_eq!(text.matches("From: ").count(), if case == Case::TwoFrom { 2 } else { 1 });
            assert!(text.contains("Date: Thu, 1 Jan 1970 00:00:01 +0000\r\n"), "{text}");
        }
    }
}
