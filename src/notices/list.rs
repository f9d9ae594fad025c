//! "Was it sent?"

use super::store::{self, Line};
use super::{Kind, Sent, State};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, MailId};
use crate::mailer;
use crate::rules::address::Recipient;

/// More than anybody reads on the page of a domain.
const MOST_OF_A_DOMAIN: i64 = 50;

/// A mail with what is in it.
#[derive(Debug, Clone)]
pub struct Mail {
    pub sent: Sent,
    /// The plain text part.
    pub text: String,
    /// RFC 5322, as it goes or went out.
    pub message: String,
    /// Names and contents of the attachments.
    pub files: Vec<(String, Vec<u8>)>,
}

/// The mails about a domain, newest first.
pub async fn of_domain(app: &App, customer: &CustomerId, domain: &DomainId) -> Result<Vec<Sent>> {
    let (customer, domain) = (customer.clone(), domain.clone());
    let lines = app.db.read(move |conn| Ok::<_, Error>(store::of_domain(conn, &customer, &domain, MOST_OF_A_DOMAIN)?));
    lines.await?.into_iter().map(read).collect()
}

/// The last handover of a domain to that mailbox, whatever became of it.
pub async fn last_handover(
    app: &App,
    customer: &CustomerId,
    domain: &DomainId,
    to: &Recipient,
) -> Result<Option<Sent>> {
    let (customer, domain, mailbox) = (customer.clone(), domain.clone(), to.mailbox());
    let kind = Kind::Handover.id();
    let line = app.db.read(move |conn| Ok::<_, Error>(store::last_to(conn, &customer, &domain, kind, &mailbox)?));
    line.await?.map(read).transpose()
}

/// The newest mails of all customers: for the operator's shell and the demo.
pub async fn newest(app: &App, most: u32) -> Result<Vec<Sent>> {
    let lines = app.db.read(move |conn| Ok::<_, Error>(store::newest(conn, i64::from(most))?)).await?;
    lines.into_iter().map(read).collect()
}

/// One mail of whatever customer: for the operator's shell and the demo.
pub async fn show(app: &App, id: &MailId) -> Result<Mail> {
    let id = id.clone();
    let found = app.db.read(move |conn| Ok::<_, Error>(store::whole(conn, &id)?)).await?;
    let (line, text, message) = found.ok_or(Error::NotFound)?;
    let files = mailer::files(&message);
    Ok(Mail { sent: read(line)?, text, message, files })
}

pub(super) fn read(line: Line) -> Result<Sent> {
    Ok(Sent {
        kind: Kind::from_id(&line.kind)?,
        state: State::from_id(&line.state)?,
        id: line.id,
        customer: line.customer_id,
        domain: line.domain_id,
        recipient: line.recipient,
        subject: line.subject,
        tries: u32::try_from(line.tries).unwrap_or(0),
        next_try_at: line.next_try_at,
        last_reply: line.last_reply,
        created_at: line.created_at,
        ended_at: line.ended_at,
    })
}
