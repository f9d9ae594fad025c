//! The tables `mail_doors` and `mail_minutes`. A row has one writer: the program that it tells of.

use crate::db::schema::{mail_doors, mail_minutes};
use crate::db::{Conn, Result};
use crate::ids::MailDoorId;
use crate::mailboxes::tally::Counted;
use crate::moment::Moment;
use diesel::prelude::*;

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = mail_doors)]
pub(in crate::mailboxes) struct DoorRow {
    pub(in crate::mailboxes) id: MailDoorId,
    pub(in crate::mailboxes) host: String,
    pub(in crate::mailboxes) version: String,
    /// JSON.
    pub(in crate::mailboxes) listening: String,
    pub(in crate::mailboxes) started_at: Moment,
    pub(in crate::mailboxes) seen_at: Moment,
    pub(in crate::mailboxes) connections: i64,
    pub(in crate::mailboxes) current_at: Moment,
}

#[derive(Debug, Clone, Copy, Default, Queryable, Selectable)]
#[diesel(table_name = mail_minutes)]
pub(in crate::mailboxes) struct MinuteRow {
    /// Since 1970.
    pub(in crate::mailboxes) minute: i64,
    pub(in crate::mailboxes) permitted: i64,
    pub(in crate::mailboxes) rejected: i64,
    pub(in crate::mailboxes) deferred: i64,
    pub(in crate::mailboxes) observed: i64,
    pub(in crate::mailboxes) signed: i64,
    pub(in crate::mailboxes) unsigned: i64,
    pub(in crate::mailboxes) dropped: i64,
}

pub(in crate::mailboxes) fn put_door(tx: &mut Conn, row: &DoorRow) -> Result<()> {
    if diesel::update(mail_doors::table.find(&row.id)).set(row).execute(tx)? == 0 {
        diesel::insert_into(mail_doors::table).values(row).execute(tx)?;
    }
    Ok(())
}

pub(in crate::mailboxes) fn delete_door(tx: &mut Conn, id: &MailDoorId) -> Result<()> {
    diesel::delete(mail_doors::table.find(id)).execute(tx)?;
    Ok(())
}

/// The newest first.
pub(in crate::mailboxes) fn doors_seen(conn: &mut Conn, since: Moment) -> Result<Vec<DoorRow>> {
    let seen = mail_doors::table.filter(mail_doors::seen_at.ge(since)).select(DoorRow::as_select());
    Ok(seen.order((mail_doors::started_at.desc(), mail_doors::id)).load(conn)?)
}

pub(in crate::mailboxes) fn prune_doors(tx: &mut Conn, not_seen_since: Moment) -> Result<usize> {
    Ok(diesel::delete(mail_doors::table.filter(mail_doors::seen_at.lt(not_seen_since))).execute(tx)?)
}

pub(in crate::mailboxes) fn add_to_minute(tx: &mut Conn, minute: i64, door: &MailDoorId, more: Counted) -> Result<()> {
    let number = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
    let changed = diesel::update(mail_minutes::table.find((minute, door.as_str())))
        .set((
            mail_minutes::permitted.eq(mail_minutes::permitted + number(more.permitted)),
            mail_minutes::rejected.eq(mail_minutes::rejected + number(more.rejected)),
            mail_minutes::deferred.eq(mail_minutes::deferred + number(more.deferred)),
            mail_minutes::observed.eq(mail_minutes::observed + number(more.observed)),
            mail_minutes::signed.eq(mail_minutes::signed + number(more.signed)),
            mail_minutes::unsigned.eq(mail_minutes::unsigned + number(more.unsigned)),
            mail_minutes::dropped.eq(mail_minutes::dropped + number(more.dropped)),
        ))
        .execute(tx)?;
    if changed == 0 {
        diesel::insert_into(mail_minutes::table)
            .values((
                mail_minutes::minute.eq(minute),
                mail_minutes::door_id.eq(door.as_str()),
                mail_minutes::permitted.eq(number(more.permitted)),
                mail_minutes::rejected.eq(number(more.rejected)),
                mail_minutes::deferred.eq(number(more.deferred)),
                mail_minutes::observed.eq(number(more.observed)),
                mail_minutes::signed.eq(number(more.signed)),
                mail_minutes::unsigned.eq(number(more.unsigned)),
                mail_minutes::dropped.eq(number(more.dropped)),
            ))
            .execute(tx)?;
    }
    Ok(())
}

/// Of every program, by minute.
pub(in crate::mailboxes) fn minutes_since(conn: &mut Conn, minute: i64) -> Result<Vec<MinuteRow>> {
    let later = mail_minutes::table.filter(mail_minutes::minute.ge(minute)).select(MinuteRow::as_select());
    Ok(later.order(mail_minutes::minute).load(conn)?)
}

pub(in crate::mailboxes) fn prune_minutes(tx: &mut Conn, before: i64) -> Result<usize> {
    Ok(diesel::delete(mail_minutes::table.filter(mail_minutes::minute.lt(before))).execute(tx)?)
}
