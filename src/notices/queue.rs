//! "This is to be written to somebody." Makes the message and puts it into the outbox.

use super::store::{self, NewRow};
use super::{Kind, Notice, Queued, State, stop};
use crate::app::App;
use crate::config::Config;
use crate::db::{Conn, Failure, savepoint};
use crate::error::{Error, Result};
use crate::ids::MailId;
use crate::links;
use crate::mailer::{Block, Headers, Mailbox, message};
use crate::moment::Moment;
use crate::text::{Locale, Say, say};
use crate::vault::fingerprint;
use std::time::Duration;

/// To one mailbox in a day, over all customers, of what customers ask for: more than a colleague in IT has domains to look
/// at in a day, and far too little to make a nuisance of (security.md R32). What the program itself has to tell its people
/// is not counted, or one customer could silence another's. Two that ask at the very same moment may get one more.
const MOST_A_DAY: i64 = 20;
/// For one customer in a day, whoever they go to: a platform's good name is not for everybody to write to strangers with.
const MOST_HANDOVERS_A_DAY: i64 = 200;
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Queues a notice within the caller's transaction, so that it is sent if and only if what it tells of has happened.
/// `Conflict` with a sentence where the address has had too many, or where there is no way out for mail.
pub fn queue(tx: &mut Conn, app: &App, notice: Notice, now: Moment) -> Result<Queued> {
    let Some(from) = app.mailer.from() else { return Err(Error::Conflict(Say::key("notices-no-way-out"))) };
    if store::is_stopped(tx, &stop::address_hash(app, &notice.to)?)? {
        return Ok(Queued::Stopped);
    }
    if let Some(id) = store::with_episode(tx, &notice.episode)? {
        return Ok(Queued::AlreadyQueued(id));
    }
    refuse_too_many(tx, &notice, now.minus(DAY))?;
    let (id, token) = (MailId::new(), app.vault.secret()?);
    let url = links::absolute(&app.config, links::no_mail(&token));
    let made = made(&app.config, from, &id, &notice, &url, now)?;
    let row = NewRow {
        id: &id,
        episode: &notice.episode,
        kind: notice.kind.id(),
        customer_id: notice.customer.as_ref(),
        domain_id: notice.domain.as_ref(),
        recipient: notice.to.to_string(),
        recipient_key: notice.to.mailbox(),
        sender: from.address.to_string(),
        subject: &notice.letter.subject,
        text: &made.text,
        message: &made.message,
        stop_hash: &fingerprint(&token),
        state: State::Queued.id(),
        tries: 0,
        next_try_at: now,
        created_at: now,
    };
    match savepoint(tx, |tx| store::insert(tx, &row)) {
        Ok(()) => Ok(Queued::Queued(id)),
        // Somebody else was faster with the same occasion.
        Err(Failure::Unique(_)) => {
            let first = store::with_episode(tx, &notice.episode)?;
            first.map(Queued::AlreadyQueued).ok_or_else(|| Error::Unavailable("the outbox changed meanwhile".into()))
        }
        Err(other) => Err(other.into()),
    }
}

fn refuse_too_many(tx: &mut Conn, notice: &Notice, since: Moment) -> Result<()> {
    if !matches!(notice.kind, Kind::Handover | Kind::Proof) {
        return Ok(());
    }
    let kinds = [Kind::Handover.id(), Kind::Proof.id()];
    if store::count_to(tx, &notice.to.mailbox(), &kinds, since)? >= MOST_A_DAY {
        let say = Say::key("notices-too-many").with("address", notice.to.to_string());
        return Err(Error::Conflict(say.with("most", MOST_A_DAY)));
    }
    if let (Kind::Handover, Some(customer)) = (notice.kind, &notice.customer)
        && store::count_by(tx, customer, Kind::Handover.id(), since)? >= MOST_HANDOVERS_A_DAY
    {
        return Err(Error::Conflict(Say::key("notices-too-many-handovers").with("most", MOST_HANDOVERS_A_DAY)));
    }
    Ok(())
}

struct Made {
    text: String,
    message: String,
}

fn made(config: &Config, from: &Mailbox, id: &MailId, notice: &Notice, url: &str, now: Moment) -> Result<Made> {
    let mut letter = notice.letter.clone();
    let locale = Locale::from_tag(letter.lang).unwrap_or_default();
    let said = |key: String| say(locale, &Say::key(key).with("brand", config.brand.name.as_str()));
    letter.blocks.push(Block::Footer(said(format!("notices-why-{}", notice.kind.id()))));
    letter.blocks.push(Block::FooterLink { label: said("notices-stop".into()), url: url.to_owned() });
    let headers = Headers {
        from: Some(from.clone()),
        to: Some(Mailbox { name: notice.to_name.clone(), address: notice.to.clone() }),
        reply_to: notice.reply_to.clone(),
        message_id: message_id(config, id.as_str()),
        date: now,
        is_draft: false,
        stop_url: Some(url.to_owned()),
    };
    let bytes =
        message(&letter, &headers).map_err(|it| Error::Internal(format!("a mail that cannot be made: {it}")))?;
    let message = String::from_utf8(bytes).map_err(|it| Error::Internal(format!("a mail that is not ASCII: {it}")))?;
    Ok(Made { text: letter.text(), message })
}

/// Stable over all tries. An IPv6 address is no dot-atom; nobody is reached by it anyway.
pub(super) fn message_id(config: &Config, id: &str) -> String {
    let host = config.host();
    format!("{id}@{}", if host.is_empty() || host.contains(':') { "localhost" } else { host })
}
