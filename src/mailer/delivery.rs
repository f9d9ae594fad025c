//! The way out that the settings name, and what may become of a try to go it.

use super::folder::Folder;
use super::letter::Mailbox;
use super::relay::Relay;
use crate::config::{self, BadConfig};
use crate::rules::address::Recipient;
use std::sync::Arc;

/// A message on its way, with its envelope.
#[derive(Debug, Clone)]
pub struct Parcel {
    /// Names the file in a folder: letters and digits.
    pub id: String,
    /// Of the envelope.
    pub sender: Recipient,
    pub recipient: Recipient,
    /// As [`super::message`] made it; every try sends the same.
    pub message: String,
}

/// What became of one try. The texts are the relay's sentence or the reason, in one line without control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody else is responsible for it now.
    Sent(String),
    /// Will not be taken, however often it is tried.
    Refused(String),
    /// Certainly not taken; a later try may do.
    Later(String),
    /// Handed over completely, but nobody said that it was taken. It may arrive.
    Unsure(String),
    /// The caller forbade the last step, and nothing was sent.
    Withheld,
}

/// Why mail cannot be sent at all: one line for the operator, with the setting.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct CannotMail(pub String);

impl From<BadConfig> for CannotMail {
    fn from(why: BadConfig) -> Self {
        Self(why.0)
    }
}

/// Cheap to clone; holds the relay's password and roots, read once at the start.
#[derive(Debug, Clone)]
pub struct Mailer(Option<Arc<Ways>>);

#[derive(Debug)]
struct Ways {
    from: Mailbox,
    way: Way,
}

#[derive(Debug)]
enum Way {
    Relay(Box<Relay>),
    Folder(Folder),
}

impl Mailer {
    /// Reads what the settings name (password, roots) and makes the folder. `hello` is how we call ourselves.
    pub fn open(settings: &config::Mail, hello: &str) -> Result<Self, CannotMail> {
        let Some((name, address)) = settings.sender()? else { return Ok(Self(None)) };
        let way = match (&settings.host, &settings.folder) {
            (Some(host), _) => Way::Relay(Box::new(Relay::open(host, settings, hello)?)),
            (None, Some(folder)) => Way::Folder(Folder::open(folder)?),
            (None, None) => return Ok(Self(None)),
        };
        Ok(Self(Some(Arc::new(Ways { from: Mailbox { name, address }, way }))))
    }

    /// Who our mail is from; nobody where there is no way out.
    pub fn from(&self) -> Option<&Mailbox> {
        self.0.as_ref().map(|it| &it.from)
    }

    /// One try. With a relay, `commit` runs when everything but the message itself is said and the relay waits for it:
    /// only if it answers true is the message handed over, and from then on the outcome may be [`Outcome::Unsure`].
    pub async fn deliver(&self, parcel: &Parcel, commit: impl Future<Output = bool>) -> Outcome {
        match self.0.as_deref() {
            None => Outcome::Later("no way out for mail is set (mail.host or mail.folder)".into()),
            Some(Ways { way: Way::Relay(relay), .. }) => relay.deliver(parcel, commit).await,
            // The same id is the same file: twice is once, so there is nothing to be unsure about.
            Some(Ways { way: Way::Folder(folder), .. }) => folder.deliver(parcel).await,
        }
    }
}
