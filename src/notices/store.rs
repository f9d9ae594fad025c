//! The tables `outbox` and `mail_stops`. Every change of a row's state is a guarded update.

mod stops;
mod travel;

pub(super) use stops::{insert_stop, is_stopped, lift_stop, recipient_of, withdraw};
pub(super) use travel::{again, claim, due, end, extend, hand_over, lapse, lapsed, retry};

use crate::db::schema::outbox;
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId, MailId};
use crate::moment::Moment;
use diesel::prelude::*;

/// What lists show of a row: everything but the message.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(super) struct Line {
    pub(super) id: MailId,
    pub(super) kind: String,
    pub(super) customer_id: Option<CustomerId>,
    pub(super) domain_id: Option<DomainId>,
    pub(super) recipient: String,
    pub(super) subject: String,
    pub(super) state: String,
    pub(super) tries: i32,
    pub(super) next_try_at: Moment,
    pub(super) last_reply: Option<String>,
    pub(super) created_at: Moment,
    pub(super) ended_at: Option<Moment>,
}

/// What is sent.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(super) struct Load {
    pub(super) id: MailId,
    pub(super) kind: String,
    pub(super) recipient: String,
    pub(super) sender: String,
    pub(super) message: String,
    pub(super) tries: i32,
    pub(super) created_at: Moment,
}

/// A mail that comes.
#[derive(Debug, Insertable)]
#[diesel(table_name = outbox)]
pub(super) struct NewRow<'a> {
    pub(super) id: &'a MailId,
    pub(super) episode: &'a str,
    pub(super) kind: &'a str,
    pub(super) customer_id: Option<&'a CustomerId>,
    pub(super) domain_id: Option<&'a DomainId>,
    pub(super) recipient: String,
    pub(super) recipient_key: String,
    pub(super) sender: String,
    pub(super) subject: &'a str,
    pub(super) text: &'a str,
    pub(super) message: &'a str,
    pub(super) stop_hash: &'a str,
    pub(super) state: &'a str,
    pub(super) tries: i32,
    pub(super) next_try_at: Moment,
    pub(super) created_at: Moment,
}

pub(super) fn insert(tx: &mut Conn, row: &NewRow<'_>) -> Result<()> {
    diesel::insert_into(outbox::table).values(row).execute(tx)?;
    Ok(())
}

pub(super) fn with_episode(conn: &mut Conn, episode: &str) -> Result<Option<MailId>> {
    Ok(outbox::table.filter(outbox::episode.eq(episode)).select(outbox::id).first(conn).optional()?)
}

/// How many mails of these kinds the mailbox has had since then, in whatever spelling.
pub(super) fn count_to(conn: &mut Conn, mailbox: &str, kinds: &[&str], since: Moment) -> Result<i64> {
    Ok(outbox::table
        .filter(outbox::recipient_key.eq(mailbox))
        .filter(outbox::created_at.gt(since))
        .filter(outbox::kind.eq_any(kinds))
        .count()
        .get_result(conn)?)
}

/// How many of that kind a customer has had sent since then.
pub(super) fn count_by(conn: &mut Conn, customer: &CustomerId, kind: &str, since: Moment) -> Result<i64> {
    Ok(outbox::table
        .filter(outbox::customer_id.eq(customer))
        .filter(outbox::kind.eq(kind))
        .filter(outbox::created_at.gt(since))
        .count()
        .get_result(conn)?)
}

/// The last mail of that kind about a domain to that address, whatever became of it.
pub(super) fn last_to(
    conn: &mut Conn,
    customer: &CustomerId,
    domain: &DomainId,
    kind: &str,
    mailbox: &str,
) -> Result<Option<Line>> {
    Ok(outbox::table
        .filter(outbox::domain_id.eq(domain))
        .filter(outbox::customer_id.eq(customer))
        .filter(outbox::kind.eq(kind))
        .filter(outbox::recipient_key.eq(mailbox))
        .order((outbox::created_at.desc(), outbox::id.desc()))
        .select(Line::as_select())
        .first(conn)
        .optional()?)
}

/// A customer's mail; a stranger's is not there.
pub(super) fn find(conn: &mut Conn, customer: &CustomerId, id: &MailId) -> Result<Option<Line>> {
    let theirs = outbox::table.find(id).filter(outbox::customer_id.eq(customer));
    Ok(theirs.select(Line::as_select()).first(conn).optional()?)
}

/// Of one domain, newest first.
pub(super) fn of_domain(conn: &mut Conn, customer: &CustomerId, domain: &DomainId, most: i64) -> Result<Vec<Line>> {
    Ok(outbox::table
        .filter(outbox::domain_id.eq(domain))
        .filter(outbox::customer_id.eq(customer))
        .order((outbox::created_at.desc(), outbox::id.desc()))
        .limit(most)
        .select(Line::as_select())
        .load(conn)?)
}

/// Of everybody, newest first (ids are made in order of time).
pub(super) fn newest(conn: &mut Conn, most: i64) -> Result<Vec<Line>> {
    Ok(outbox::table.order(outbox::id.desc()).limit(most).select(Line::as_select()).load(conn)?)
}

/// Anybody's, with its text and its source.
pub(super) fn whole(conn: &mut Conn, id: &MailId) -> Result<Option<(Line, String, String)>> {
    let columns = (Line::as_select(), outbox::text, outbox::message);
    Ok(outbox::table.find(id).select(columns).first(conn).optional()?)
}

/// Throws away what came before that time and is over.
pub(super) fn sweep(tx: &mut Conn, before: Moment, over: &[&str]) -> Result<usize> {
    let old = outbox::table.filter(outbox::created_at.lt(before)).filter(outbox::state.eq_any(over.to_vec()));
    Ok(diesel::delete(old).execute(tx)?)
}
