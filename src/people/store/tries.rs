//! The table `rate_limits`: one row for each address at which somebody tried a password.

use crate::db::schema::rate_limits;
use crate::db::{Conn, Failure, Result, savepoint};
use crate::moment::Moment;
use crate::people::delay::after_one_more;
use diesel::prelude::*;

/// Counts one try; `Err` with the time from which the next one is let in, and then nothing was counted.
///
/// The first update takes the row, so that tries at one time stand in line on both databases.
pub(in crate::people) fn count_try(
    tx: &mut Conn,
    subject: &str,
    now: Moment,
) -> Result<std::result::Result<(), Moment>> {
    for _ in 0..2 {
        let let_in = rate_limits::table.find(subject).filter(rate_limits::allowed_at.le(now));
        let taken = diesel::update(let_in).set(rate_limits::allowed_at.eq(now)).execute(tx)?;
        let row: Option<(i32, Moment, Moment)> = rate_limits::table
            .find(subject)
            .select((rate_limits::failures, rate_limits::updated_at, rate_limits::allowed_at))
            .first(tx)
            .optional()?;
        match row {
            Some((failures, last, _)) if taken == 1 => {
                let (failures, allowed_at) = after_one_more(u32::try_from(failures).unwrap_or(0), last, now);
                diesel::update(rate_limits::table.find(subject))
                    .set((
                        rate_limits::failures.eq(i32::try_from(failures).unwrap_or(i32::MAX)),
                        rate_limits::allowed_at.eq(allowed_at),
                        rate_limits::updated_at.eq(now),
                    ))
                    .execute(tx)?;
                return Ok(Ok(()));
            }
            Some((_, _, until)) if until > now => return Ok(Err(until)),
            // Somebody else's row became visible only now, or was taken away just now.
            Some(_) => {}
            None => match savepoint(tx, |tx| insert_first(tx, subject, now)) {
                Ok(()) => return Ok(Ok(())),
                Err(Failure::Unique(_)) => {}
                Err(other) => return Err(other),
            },
        }
    }
    Ok(Err(now.plus(std::time::Duration::from_secs(1))))
}

fn insert_first(tx: &mut Conn, subject: &str, now: Moment) -> Result<()> {
    let (failures, allowed_at) = after_one_more(0, now, now);
    diesel::insert_into(rate_limits::table)
        .values((
            rate_limits::subject.eq(subject),
            rate_limits::failures.eq(i32::try_from(failures).unwrap_or(1)),
            rate_limits::allowed_at.eq(allowed_at),
            rate_limits::updated_at.eq(now),
        ))
        .execute(tx)?;
    Ok(())
}

pub(in crate::people) fn forget_tries(tx: &mut Conn, subject: &str) -> Result<()> {
    diesel::delete(rate_limits::table.find(subject)).execute(tx)?;
    Ok(())
}
