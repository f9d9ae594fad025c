//! Points in time as people say them, in the reader's language and in the time zone of the installation.

use super::spoken::Spoken;
use crate::moment::Moment;
use crate::text::{Locale, Say, say};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

fn local(zone: &TimeZone, moment: Moment) -> Zoned {
    Timestamp::from_microsecond(moment.micros()).unwrap_or_default().to_zoned(zone.clone())
}

/// "today at 09:41", "yesterday at 16:20", "3 March at 09:41", "3 March 2024 at 09:41".
pub fn when(locale: Locale, zone: &TimeZone, now: Moment, moment: Moment) -> Spoken {
    let (today, then) = (local(zone, now).date(), local(zone, moment));
    let time = then.strftime("%H:%M").to_string();
    let (key, date) = match then.date() {
        it if it == today => ("time-today", None),
        it if it.tomorrow().is_ok_and(|next| next == today) => ("time-yesterday", None),
        it if it.yesterday().is_ok_and(|before| before == today) => ("time-tomorrow", None),
        it => ("time-other-day", Some(it)),
    };
    let words = Spoken::new(locale, Say::key(key)).with("time", time);
    match date {
        Some(date) => words.with("day", date_in_words(locale, today, date).to_string()),
        None => words,
    }
}

/// "3 March", or with the year if it is another one.
pub fn day(locale: Locale, zone: &TimeZone, now: Moment, moment: Moment) -> Spoken {
    date_in_words(locale, local(zone, now).date(), local(zone, moment).date())
}

/// "09:41:03"
pub fn clock_time(zone: &TimeZone, moment: Moment) -> String {
    local(zone, moment).strftime("%H:%M:%S").to_string()
}

fn date_in_words(locale: Locale, today: Date, date: Date) -> Spoken {
    let month = say(locale, &Say::key(format!("time-month-{}", date.month())));
    let key = if date.year() == today.year() { "time-day" } else { "time-day-of-year" };
    Spoken::new(locale, Say::key(key))
        .with("day", date.day().to_string())
        .with("month", month)
        .with("year", date.year().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_as_people_say_them() {
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        let moment = |text| Moment::parse_rfc3339(text).expect("a time");
        let now = moment("2026-11-22T08:41:03Z");
        for (locale, then, expected) in [
            (Locale::En, "2026-11-22T08:40:00Z", "today at 09:40"),
            (Locale::En, "2026-11-21T23:30:00Z", "today at 00:30"),
            (Locale::En, "2026-11-21T22:30:00Z", "yesterday at 23:30"),
            (Locale::En, "2026-11-23T08:00:00Z", "tomorrow at 09:00"),
            (Locale::En, "2026-03-03T08:00:00Z", "3 March at 09:00"),
            (Locale::Nl, "2025-03-03T08:00:00Z", "3 maart 2025 om 09:00"),
            (Locale::Es, "2026-03-03T08:00:00Z", "el 3 de marzo a las 09:00"),
        ] {
            assert_eq!(when(locale, &zone, now, moment(then)).to_string(), expected);
        }
        assert_eq!(clock_time(&zone, now), "09:41:03");
        assert_eq!(day(Locale::Es, &zone, now, moment("2025-03-03T08:00:00Z")).to_string(), "3 de marzo de 2025");
    }
}
