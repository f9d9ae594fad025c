//! "What would I give to my colleague?" The page "Send to IT": the form, and what the reader would get.

use super::compose;
use super::draft::Draft;
use super::load::{self, load};
use super::{Letter, Section, asked, send};
use crate::app::App;
use crate::audit::Actor;
use crate::domains::{self, Domain, RecordToPublish};
use crate::error::Result;
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::notices::{self, Kind, Sent};
use crate::text::{Locale, Say};

/// Who has the form in front of them: its contact, unless they name another one.
#[derive(Debug, Clone)]
pub struct Me {
    pub name: String,
    pub email: String,
    pub locale: Locale,
}

/// Everything that the page shows.
#[derive(Debug, Clone)]
pub struct Handover {
    pub domain: Domain,
    /// As typed, as saved, or as it begins.
    pub draft: Draft,
    /// The records that are to be added or changed.
    pub asked: Vec<RecordToPublish>,
    /// What a person has to put right.
    pub by_hand: Vec<Say>,
    /// False while the signature is not among the records: it is made when somebody who may change things comes here.
    pub is_complete: bool,
    /// We can mail it ourselves.
    pub can_send: bool,
    /// What we mailed before, newest first.
    pub past: Vec<Past>,
    /// As the reader gets it.
    pub letter: Letter,
    /// The letter as plain text.
    pub text: String,
    /// The same, to be printed.
    pub sections: Vec<Section>,
    /// "22 November 2026 · acme.nl · Ann Smit (Acme BV)"
    pub printed_on: String,
    /// Starts a mail in one's own mail program.
    pub mailto: String,
}

/// A mail with the records that was sent for somebody, or is on its way.
#[derive(Debug, Clone)]
pub struct Past {
    pub mail: Sent,
    /// It came to no good end; the same mail can be tried once more.
    pub may_be_sent_again: bool,
    /// Long enough ago for a new one.
    pub may_remind: bool,
}

impl Handover {
    /// Everything is right, and nobody needs to be asked anything.
    pub fn is_done(&self) -> bool {
        self.is_complete && self.asked.is_empty() && self.by_hand.is_empty()
    }
}

/// With what was just typed, or else what was saved. `actor`: somebody for whom the key may be made, if it is not there
/// yet.
pub async fn show(
    app: &App,
    actor: Option<&Actor>,
    customer: &CustomerId,
    id: &DomainId,
    me: &Me,
    typed: Option<Draft>,
) -> Result<Handover> {
    if let Some(actor) = actor {
        domains::records(app, actor, customer, id).await?;
    }
    let loaded = load(app, customer, id).await?;
    let draft = typed.unwrap_or_else(|| loaded.draft(Some(me)));
    let brief = loaded.brief(app, draft.read(load::today(app)).0);
    let letter = compose::letter(&brief);
    let mails = notices::of_domain(app, customer, id).await?;
    Ok(Handover {
        is_complete: asked::is_complete(&loaded.view.records),
        text: compose::text(&brief),
        can_send: notices::is_on(app),
        past: past(mails, app.clock.now()),
        mailto: compose::mailto(&brief),
        sections: compose::sections(&brief),
        printed_on: compose::dateline(&brief),
        domain: loaded.view.domain,
        asked: brief.asked,
        by_hand: brief.by_hand,
        draft,
        letter,
    })
}

/// A reminder is offered once for each address, beside the newest mail to it.
fn past(mails: Vec<Sent>, now: Moment) -> Vec<Past> {
    let mails: Vec<Sent> = mails.into_iter().filter(|it| it.kind == Kind::Handover).collect();
    let is_newest = |at: usize, mail: &Sent| mails.iter().take(at).all(|it| it.recipient != mail.recipient);
    let shown = mails.iter().enumerate().map(|(at, mail)| Past {
        may_be_sent_again: mail.state.may_be_sent_again() && is_newest(at, mail),
        may_remind: send::may_remind(mail, now) && is_newest(at, mail),
        mail: mail.clone(),
    });
    shown.collect()
}
