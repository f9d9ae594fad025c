//! "Friday 6 December": the weekday, so that nobody looks at a calendar, and the year only where it is another one.

use crate::text::{Locale, Say, say};
use jiff::civil::Date;

pub(super) fn in_words(date: Date, today: Date, locale: Locale) -> String {
    let word = |key: String| say(locale, &Say::key(key));
    let weekday = word(format!("handover-weekday-{}", date.weekday().to_monday_one_offset()));
    let month = word(format!("time-month-{}", date.month()));
    let key = if date.year() == today.year() { "handover-day" } else { "handover-day-of-year" };
    let day = Say::key(key).with("weekday", weekday).with("day", date.day().to_string()).with("month", month);
    say(locale, &if date.year() == today.year() { day } else { day.with("year", date.year().to_string()) })
}

/// "22 November 2026"
pub(super) fn dated(date: Date, locale: Locale) -> String {
    let month = say(locale, &Say::key(format!("time-month-{}", date.month())));
    let day = Say::key("time-day-of-year").with("day", date.day().to_string()).with("month", month);
    say(locale, &day.with("year", date.year().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_said_as_people_say_them() {
        let today = date(2026, 11, 22);
        for (locale, day, said) in [
            (Locale::En, date(2026, 12, 4), "Friday 4 December"),
            (Locale::Nl, date(2026, 12, 6), "zondag 6 december"),
            (Locale::Es, date(2026, 12, 7), "lunes 7 de diciembre"),
            (Locale::En, date(2027, 1, 5), "Tuesday 5 January 2027"),
            (Locale::Es, date(2027, 3, 3), "miércoles 3 de marzo de 2027"),
        ] {
            assert_eq!(in_words(day, today, locale), said);
        }
    }
}
