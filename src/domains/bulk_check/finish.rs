//! The end of a bulk check: found out by whoever looks first, once. If it took long, whoever asked for it gets the summary
//! by mail, written in the transaction that ends it.

use super::super::store::bulk_checks as store;
use super::types::{BulkCheck, actor, read};
use crate::app::App;
use crate::audit::Actor;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::BulkCheckId;
use crate::links;
use crate::mailer::{Block, Fact, Letter};
use crate::moment::Moment;
use crate::notices::{self, Kind, Notice};
use crate::people::{self, Correspondent};
use crate::rules::address::Recipient;
use crate::rules::lifecycle::BulkOutcome;
use crate::text::{Say, say};
use std::time::Duration;

/// Nobody watches a bar for longer than this.
const LONG: Duration = Duration::from_secs(5 * 60);

/// Ends it if nothing waits any more. True if it was us who ended it.
pub(super) async fn end_if_done(app: &App, id: &BulkCheckId) -> Result<bool> {
    let (its_app, id, now) = (app.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let ended = store::end_if_done(tx, &id, now)?;
            if ended {
                tell(tx, &its_app, &id, now)?;
            }
            Ok(ended)
        })
        .await
}

fn tell(tx: &mut Conn, app: &App, id: &BulkCheckId, now: Moment) -> Result<()> {
    let Some(job) = store::by_id(tx, id)? else { return Ok(()) };
    let Actor::Person(person) = actor(&job.asked_by) else { return Ok(()) };
    let check = read(tx, job)?;
    if !notices::is_on(app) || check.took().is_none_or(|it| it < LONG) {
        return Ok(());
    }
    let Some(asker) = people::correspondent(tx, &person)? else { return Ok(()) };
    // Somebody who signs in with what is no address gets no mail.
    let Ok(to) = Recipient::parse(&asker.email) else { return Ok(()) };
    let notice = Notice {
        episode: format!("bulk_check:{id}"),
        kind: Kind::BulkCheck,
        customer: Some(check.customer.clone()),
        domain: None,
        to,
        to_name: Some(asker.name.clone()),
        reply_to: None,
        letter: letter(app, &asker, &check),
    };
    match notices::queue(tx, app, notice, now) {
        Ok(_) => Ok(()),
        // They have had too many today: the page says the same.
        Err(Error::Conflict(why)) => {
            tracing::info!(bulk_check = %id, why = why.key, "no mail about its end");
            Ok(())
        }
        Err(error) => Err(error),
    }
}

fn letter(app: &App, asker: &Correspondent, check: &BulkCheck) -> Letter {
    let said = |what: Say| say(asker.locale, &what);
    let counts = BulkOutcome::ALL.into_iter().filter(|it| check.of(*it) > 0);
    let fact = |it: BulkOutcome| Fact {
        label: said(Say::key(format!("bulk-outcome-{}", it.id()))),
        value: check.of(it).to_string(),
        is_code: false,
    };
    Letter {
        lang: asker.locale.tag(),
        subject: said(Say::key("bulk-mail-subject").with("count", check.domains)),
        blocks: vec![
            Block::Paragraph(said(Say::key("bulk-mail-lead").with("count", check.domains))),
            Block::Facts(counts.map(fact).collect()),
            Block::Link {
                label: said(Say::key("bulk-mail-link")),
                url: links::absolute(&app.config, links::bulk_check(&check.id)),
            },
        ],
        attachments: Vec::new(),
    }
}
