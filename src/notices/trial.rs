//! "Does it work?" A short letter through the configured way, at once, past the outbox: for the operator who sets it up.

use super::queue::message_id;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::MailId;
use crate::mailer::{Block, Headers, Letter, Mailbox, Outcome, Parcel, message};
use crate::rules::address::Recipient;
use crate::text::{Locale, Say, say};

/// What came of it. The text is the relay's sentence, the name of the file, or what went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial {
    Sent(String),
    NotSent(String),
    /// Handed over, and then no answer.
    Unsure(String),
}

/// Sends a test letter. `Conflict` where there is no way out for mail.
pub async fn send_trial(app: &App, locale: Locale, to: &Recipient) -> Result<Trial> {
    let Some(from) = app.mailer.from() else { return Err(Error::Conflict(Say::key("notices-no-way-out"))) };
    let said = |key: &str| say(locale, &Say::key(key).with("brand", app.config.brand.name.as_str()));
    let letter = Letter {
        lang: locale.tag(),
        subject: said("notices-trial-subject"),
        blocks: vec![Block::Paragraph(said("notices-trial-text"))],
        attachments: Vec::new(),
    };
    let id = MailId::new();
    let headers = Headers {
        from: Some(from.clone()),
        to: Some(Mailbox { name: None, address: to.clone() }),
        reply_to: None,
        message_id: message_id(&app.config, id.as_str()),
        date: app.clock.now(),
        is_draft: false,
        stop_url: None,
    };
    let bytes = message(&letter, &headers).map_err(|it| Error::Internal(it.to_string()))?;
    let message = String::from_utf8(bytes).map_err(|it| Error::Internal(it.to_string()))?;
    let parcel = Parcel { id: id.to_string(), sender: from.address.clone(), recipient: to.clone(), message };
    Ok(match app.mailer.deliver(&parcel, async { true }).await {
        Outcome::Sent(reply) => Trial::Sent(reply),
        Outcome::Unsure(reply) => Trial::Unsure(reply),
        Outcome::Refused(reply) | Outcome::Later(reply) => Trial::NotSent(reply),
        Outcome::Withheld => Trial::NotSent(String::new()),
    })
}
