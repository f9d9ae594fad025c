//! "Send it for me", and "remind them".
//!
//! One mail for each recipient and day: a second click, or a second person, finds the first one. The mail, the draft and
//! the handover are written in one transaction; the outbox takes it from there.

use super::compose;
use super::draft::Draft;
use super::load::{self, Loaded};
use super::save::{judged, something_is_asked};
use super::store;
use crate::app::App;
use crate::audit::Actor;
use crate::domains;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, MailId};
use crate::mailer::{Letter, Mailbox};
use crate::moment::Moment;
use crate::notices::{self, Kind, Notice, Queued, Sent};
use crate::rules::address::Recipient;
use crate::text::Say;
use std::time::Duration;

/// A reminder before that is a nuisance.
pub(super) const BETWEEN_REMINDERS: Duration = Duration::from_secs(24 * 60 * 60);

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Posted {
    /// On its way to this address.
    Queued(Recipient),
    /// They were sent the records at this time, less than a day ago. Nothing was sent now.
    Already(Recipient, Moment),
    /// They want no mail from here. Nothing was sent.
    Stopped(Recipient),
}

/// Keeps the draft and mails the records to its recipient. `Invalid` with a problem for each field; `Conflict` where
/// there is nothing to hand over, no way out for mail, or the address has had too many mails.
pub async fn send(app: &App, actor: &Actor, customer: &CustomerId, id: &DomainId, draft: &Draft) -> Result<Posted> {
    let (loaded, request) = judged(app, actor, customer, id, draft).await?;
    let Some(to) = request.recipient.clone() else {
        return Err(Error::invalid("recipient", Say::key("handover-refused-recipient")));
    };
    something_is_asked(app, &loaded)?;
    let now = app.clock.now();
    let last = notices::last_handover(app, customer, id, &to).await?;
    if let Some(last) = last.as_ref().filter(|it| is_fresh(it, now)) {
        let at = last.created_at;
        super::save(app, actor, customer, id, draft, None).await?;
        return Ok(Posted::Already(to, at));
    }
    let reply_to = request
        .email
        .clone()
        .map(|address| Mailbox { name: request.name.as_ref().map(|it| it.as_str().to_owned()), address });
    let letter = compose::letter(&loaded.brief(app, request));
    // Two that saw the same mail before theirs want the same one sent.
    let before = last.as_ref().map_or("first", |it| it.id.as_str());
    let episode = format!("handover:{id}:{}:{before}", to.mailbox());
    let notice = notice(episode, customer, id, &to, reply_to, letter);
    write(app, actor, draft, &loaded, notice, now).await
}

/// Sends the records of today once more to whom that mail went, in the words of the draft as it was kept.
pub async fn remind(app: &App, actor: &Actor, customer: &CustomerId, id: &DomainId, mail: &MailId) -> Result<Posted> {
    let sent = notices::of_domain(app, customer, id).await?;
    let mail = sent.into_iter().find(|it| it.id == *mail && it.kind == Kind::Handover).ok_or(Error::NotFound)?;
    let mut draft = load::load(app, customer, id).await?.draft(None);
    // One reminds when the day is over; a date that has passed is no reason to refuse, and says nothing any more.
    if draft.needed_by.parse::<jiff::civil::Date>().is_ok_and(|it| it < load::today(app)) {
        draft.needed_by.clear();
    }
    send(app, actor, customer, id, &Draft { recipient: mail.recipient, ..draft }).await
}

/// On its way or arrived, and not long ago.
fn is_fresh(sent: &Sent, now: Moment) -> bool {
    !sent.state.may_be_sent_again() && now.since(sent.created_at) < BETWEEN_REMINDERS
}

/// May a reminder be sent now?
pub(super) fn may_remind(sent: &Sent, now: Moment) -> bool {
    sent.kind == Kind::Handover && !is_fresh(sent, now) && !sent.state.may_be_sent_again()
}

fn notice(
    episode: String,
    customer: &CustomerId,
    id: &DomainId,
    to: &Recipient,
    reply_to: Option<Mailbox>,
    letter: Letter,
) -> Notice {
    Notice {
        episode,
        kind: Kind::Handover,
        customer: Some(customer.clone()),
        domain: Some(id.clone()),
        to: to.clone(),
        to_name: None,
        reply_to,
        letter,
    }
}

async fn write(
    app: &App,
    actor: &Actor,
    draft: &Draft,
    loaded: &Loaded,
    notice: Notice,
    now: Moment,
) -> Result<Posted> {
    let domain = &loaded.view.domain;
    let (customer, id, name) = (domain.customer.clone(), domain.id.clone(), domain.name.clone());
    let row = load::row(draft, &customer, &id, now);
    let (app_, actor, to) = (app.clone(), actor.clone(), notice.to.clone());
    app.db
        .write(move |tx| {
            if !store::put(tx, &row)? {
                return Err(Error::NotFound);
            }
            match notices::queue(tx, &app_, notice, now)? {
                Queued::Queued(_) => {
                    domains::handed_over(tx, &actor, &customer, (&id, &name), "mail", now)?;
                    Ok(Posted::Queued(to))
                }
                Queued::AlreadyQueued(_) => Ok(Posted::Already(to, now)),
                Queued::Stopped => Ok(Posted::Stopped(to)),
            }
        })
        .await
}
