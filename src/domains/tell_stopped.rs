//! "Tell us when a domain stops working." One mail to everybody who can do something about it: about one domain, or about
//! all that stopped since the last mail; at most one an hour, so that a name server that goes down under ten thousand
//! domains sends one mail and not ten thousand.
//!
//! Which domain is news is decided by [`lifecycle::is_news`]. Without a way out for mail nobody is told, and nothing is
//! marked as told. Any number of processes may do this: the hour is part of the episode, which the outbox takes once.

use super::store::{self, StoppedRow};
use super::types::Remark;
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::CustomerId;
use crate::links;
use crate::mailer::{Block, Letter};
use crate::moment::Moment;
use crate::notices::{self, Kind, Notice, Queued};
use crate::people::{self, Correspondent};
use crate::rules::address::{DomainName, Recipient};
use crate::rules::diagnosis::Standing;
use crate::rules::lifecycle::{self, Stopped};
use crate::text::{Locale, Say, say};
use serde_json::json;

/// More are not named in one mail; the list has them all.
const NAMED: usize = 25;
/// More are not looked at in one round.
const LOOKED_AT: u32 = 5_000;
const HOUR: i64 = 60 * 60 * 1_000_000;

/// Queues what is to be told now; how many mails.
pub async fn tell_stopped(app: &App) -> Result<u32> {
    if !notices::is_on(app) {
        return Ok(0);
    }
    let customers = app.db.read(|conn| Ok::<_, Error>(store::customers_with_stopped(conn)?)).await?;
    let mut mails = 0;
    for customer in customers {
        let (work, now) = (app.clone(), app.clock.now());
        let whose = customer.clone();
        match app.db.write(move |tx| tell(tx, &work, &customer, now)).await {
            Ok(queued) => mails += queued,
            Err(error @ Error::Unavailable(_)) => return Err(error),
            // One customer's trouble keeps nobody else from being told.
            Err(error) => tracing::warn!(customer = %whose, %error, "people could not be told"),
        }
    }
    Ok(mails)
}

fn tell(tx: &mut Conn, app: &App, customer: &CustomerId, now: Moment) -> Result<u32> {
    let news = news(tx, customer, now)?;
    let people = people::managers(tx, customer)?;
    if news.is_empty() || people.is_empty() {
        return Ok(0);
    }
    let mut mails = 0;
    for person in &people {
        // An operator may sign in with a name that mail cannot reach.
        let Ok(to) = Recipient::parse(&person.email) else { continue };
        let notice = Notice {
            episode: format!("stopped:{customer}:{}:{}", person.person, now.micros() / HOUR),
            kind: Kind::Stopped,
            customer: Some(customer.clone()),
            domain: news.first().filter(|_| news.len() == 1).map(|it| it.id.clone()),
            to,
            to_name: Some(person.name.clone()),
            reply_to: None,
            letter: letter(app, person, &news),
        };
        match notices::queue(tx, app, notice, now) {
            Ok(Queued::Queued(_)) => mails += 1,
            // Who wants no mail keeps nobody else from theirs.
            Ok(Queued::Stopped) => {}
            // There was a mail in this hour already: these wait for the next one, all of them.
            Ok(Queued::AlreadyQueued(_)) => return Ok(mails),
            Err(error) => return Err(error),
        }
    }
    for row in &news {
        store::insert_told(tx, &row.id, now, &json!({ "people": mails }).to_string())?;
    }
    Ok(mails)
}

/// What deserves a mail and was not told yet.
fn news(tx: &mut Conn, customer: &CustomerId, now: Moment) -> Result<Vec<StoppedRow>> {
    let rows = store::stopped(tx, customer, LOOKED_AT)?;
    let certain: Vec<StoppedRow> = rows.into_iter().filter(|it| lifecycle::is_news(stopped(it, None), now)).collect();
    let ids: Vec<_> = certain.iter().map(|it| it.id.clone()).collect();
    let told = store::told(tx, &ids)?;
    Ok(certain.into_iter().filter(|it| lifecycle::is_news(stopped(it, told.get(&it.id).copied()), now)).collect())
}

fn stopped(row: &StoppedRow, told_at: Option<Moment>) -> Stopped {
    Stopped {
        since: row.standing_since,
        checked_at: row.checked_at,
        could_not_check: row.could_not_check_since.is_some(),
        told_at,
    }
}

fn letter(app: &App, person: &Correspondent, news: &[StoppedRow]) -> Letter {
    let locale = person.locale;
    let text = |what: Say| say(locale, &what);
    let (subject, link) = match news {
        [one] => (
            Say::key("stopped-mail-subject-one").with("domain", shown(one)),
            (text(Say::key("stopped-mail-link-one")), links::domain(&one.id)),
        ),
        several => (
            Say::key("stopped-mail-subject-several").with("count", several.len()),
            (text(Say::key("stopped-mail-link-several")), links::domains_of(Standing::StoppedWorking.id())),
        ),
    };
    let mut lines: Vec<String> = news.iter().take(NAMED).map(|it| line(it, locale)).collect();
    if let Some(more) = news.len().checked_sub(NAMED).filter(|it| *it > 0) {
        lines.push(text(Say::key("stopped-mail-more").with("count", more)));
    }
    let blocks = vec![
        Block::Paragraph(text(Say::key("stopped-mail-what").with("count", news.len()))),
        Block::List(lines),
        Block::Link { label: link.0, url: links::absolute(&app.config, link.1) },
        Block::Paragraph(text(Say::key("stopped-mail-how-certain"))),
    ];
    Letter { lang: locale.tag(), subject: text(subject), blocks, attachments: Vec::new() }
}

fn shown(row: &StoppedRow) -> String {
    DomainName::from_stored(row.name.clone()).to_unicode()
}

fn line(row: &StoppedRow, locale: Locale) -> String {
    match row.remark.as_deref().and_then(Remark::read) {
        Some(remark) => {
            let word = |key: String| say(locale, &Say::key(key));
            let what = Say::key("stopped-mail-line")
                .with("domain", shown(row))
                .with("record", word(format!("purpose-{}", remark.purpose.id())))
                .with("status", word(format!("status-{}", remark.status.id())));
            say(locale, &what)
        }
        None => shown(row),
    }
}
