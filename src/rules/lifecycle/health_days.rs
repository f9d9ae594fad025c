//! How a domain fared day by day: ninety days as people count them, in the zone of the installation, each by its worst hour.

use crate::moment::Moment;
use crate::rules::diagnosis::Standing;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::time::Duration;

/// Today and those before.
pub const DAYS: usize = 90;

/// From this moment on, until the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    pub at: Moment,
    pub standing: Standing,
    /// Laid over the standing, which goes on counting.
    pub could_not_check: bool,
}

/// What is shown of a span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    Standing(Standing),
    /// Ready as far as anybody knew, but the name servers gave no answer.
    CouldNotCheck,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    /// When it began.
    pub from: Moment,
    /// Nothing before the domain was there.
    pub worst: Option<Condition>,
}

/// A time without being plainly ready, once it had been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    pub from: Moment,
    /// Nothing while it lasts.
    pub until: Option<Moment>,
    pub condition: Condition,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// The oldest first.
    pub days: Vec<Day>,
    /// Thousandths of the time in which it was ready, of the time since it first was; rounded down, so that a thousand
    /// means always. A time without answers counts as what was known. Nothing before the first time.
    pub ready: Option<u32>,
    /// The newest first.
    pub incidents: Vec<Incident>,
}

/// `shifts` in order of time, the first one when the domain came.
#[must_use]
pub fn health(shifts: &[Shift], now: Moment, zone: &TimeZone) -> Health {
    let days = days(now, zone);
    let window = days.first().map_or(now, |it| it.1);
    let spans = spans(shifts, window, now);
    let since_ready: Vec<Span> = spans.iter().copied().skip_while(|it| !it.has_been_ready()).collect();
    Health { days: worst_of(&days, &spans, now), ready: share(&since_ready), incidents: incidents(&since_ready, now) }
}

/// One condition without a break.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: Moment,
    until: Moment,
    standing: Standing,
    condition: Condition,
}

impl Span {
    fn has_been_ready(&self) -> bool {
        matches!(self.standing, Standing::Ready | Standing::StoppedWorking)
    }

    fn length(&self) -> Duration {
        self.until.since(self.from)
    }
}

fn condition(shift: &Shift) -> Condition {
    if shift.standing == Standing::Ready && shift.could_not_check {
        Condition::CouldNotCheck
    } else {
        Condition::Standing(shift.standing)
    }
}

/// The order in which one hides another within a day.
fn urgency(condition: Condition) -> i32 {
    match condition {
        Condition::Standing(Standing::Ready) => i32::MAX,
        Condition::CouldNotCheck => i32::MAX - 1,
        Condition::Standing(standing) => standing.urgency(),
    }
}

/// Dates and their first moments. A day begins when its date does, even where the clock jumps over midnight.
fn days(now: Moment, zone: &TimeZone) -> Vec<(Date, Moment)> {
    let today = Timestamp::from_microsecond(now.micros()).unwrap_or_default().to_zoned(zone.clone()).date();
    let back = |it: usize| today.checked_sub(i64::try_from(it).unwrap_or(0).days()).ok();
    let begins = |date: Date| {
        let first = date.to_zoned(zone.clone()).ok()?;
        Some((date, Moment::from_micros(first.timestamp().as_microsecond())))
    };
    (0..DAYS).rev().filter_map(back).filter_map(begins).collect()
}

fn spans(shifts: &[Shift], window: Moment, now: Moment) -> Vec<Span> {
    let ends = shifts.iter().skip(1).map(|it| it.at).chain([now]);
    let all = shifts.iter().zip(ends).map(|(shift, until)| Span {
        from: shift.at.max(window),
        until: until.min(now),
        standing: shift.standing,
        condition: condition(shift),
    });
    // What was replaced in the same moment never was; but what is now is, however new.
    all.filter(|it| it.until > it.from || it.until == now && it.from == now).collect()
}

fn worst_of(days: &[(Date, Moment)], spans: &[Span], now: Moment) -> Vec<Day> {
    let ends = days.iter().skip(1).map(|it| it.1).chain([now.plus(Duration::from_micros(1))]);
    let of_day = |((date, from), until): (&(Date, Moment), Moment)| {
        let within = spans.iter().filter(|it| it.from < until && (it.until > *from || it.from >= *from));
        Day { date: *date, from: *from, worst: within.map(|it| it.condition).min_by_key(|it| urgency(*it)) }
    };
    days.iter().zip(ends).map(of_day).collect()
}

fn share(since_ready: &[Span]) -> Option<u32> {
    let sum = |of: &dyn Fn(&Span) -> bool| -> u128 {
        since_ready.iter().filter(|it| of(it)).map(|it| it.length().as_micros()).sum()
    };
    let (all, ready) = (sum(&|_| true), sum(&|it| it.standing == Standing::Ready));
    match since_ready.last() {
        None => None,
        // Ready this very moment.
        Some(last) if all == 0 => Some(if last.standing == Standing::Ready { 1000 } else { 0 }),
        Some(_) => Some(u32::try_from(ready * 1000 / all).unwrap_or(0)),
    }
}

fn incidents(since_ready: &[Span], now: Moment) -> Vec<Incident> {
    let mut found: Vec<Incident> = Vec::new();
    for span in since_ready.iter().filter(|it| it.condition != Condition::Standing(Standing::Ready)) {
        let until = (span.until < now).then_some(span.until);
        match found.last_mut() {
            Some(last) if last.condition == span.condition && last.until == Some(span.from) => last.until = until,
            _ => found.push(Incident { from: span.from, until, condition: span.condition }),
        }
    }
    found.reverse();
    found
}

#[cfg(test)]
#[path = "health_days_tests.rs"]
mod tests;
