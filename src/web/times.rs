//! Points in time as people say them, in the reader's language and in the time zone of the installation.

use super::frame::Frame;
use super::spoken::Spoken;
use crate::moment::Moment;
use crate::text::{Locale, Say, say};
use jiff::{Timestamp, Zoned};

/// "3 minutes ago", "in 5 minutes", "today at 09:41", "yesterday at 16:20", "3 March", "3 March 2024".
pub fn ago(moment: Moment, frame: &Frame) -> Spoken {
    Spoken::new(frame.locale, relative(moment, frame))
}

/// "09:41:03"
pub fn clock(moment: Moment, frame: &Frame) -> String {
    local(moment, frame).strftime("%H:%M:%S").to_string()
}

/// "09:41" where that is today; else the day as well. For what lasts until then.
pub fn soon(moment: Moment, frame: &Frame) -> String {
    let (at, today) = (local(moment, frame), local(frame.now, frame));
    match at.date() == today.date() {
        true => at.strftime("%H:%M").to_string(),
        false => ago(moment, frame).to_string(),
    }
}

/// "22 November 2026, 09:41:03"
pub fn exact(moment: Moment, frame: &Frame) -> Spoken {
    let at = local(moment, frame);
    let what = dated("time-exact", &at, frame.locale).with("year", at.year().to_string());
    Spoken::new(frame.locale, what.with("time", clock(moment, frame)))
}

/// "22 November 2026"
pub fn day(moment: Moment, frame: &Frame) -> Spoken {
    let at = local(moment, frame);
    Spoken::new(frame.locale, dated("time-day-of-year", &at, frame.locale).with("year", at.year().to_string()))
}

fn relative(moment: Moment, frame: &Frame) -> Say {
    let (now, past) = (frame.now, moment <= frame.now);
    let seconds = now.since(moment).max(moment.since(now)).as_secs();
    match (seconds, past) {
        (..45, true) => return Say::key("time-just-now"),
        (..45, false) => return Say::key("time-in-a-moment"),
        (..3600, true) => return Say::key("time-minutes-ago").with("count", minutes(seconds)),
        (..3600, false) => return Say::key("time-in-minutes").with("count", minutes(seconds)),
        _ => {}
    }
    let (at, today) = (local(moment, frame), local(now, frame));
    let time = at.strftime("%H:%M").to_string();
    if at.date() == today.date() {
        Say::key("time-today").with("time", time)
    } else if today.date().yesterday().is_ok_and(|it| it == at.date()) {
        Say::key("time-yesterday").with("time", time)
    } else if today.date().tomorrow().is_ok_and(|it| it == at.date()) {
        Say::key("time-tomorrow").with("time", time)
    } else if at.year() == today.year() {
        dated("time-day", &at, frame.locale)
    } else {
        dated("time-day-of-year", &at, frame.locale).with("year", at.year().to_string())
    }
}

/// At least one: "0 minutes ago" is no way to speak.
fn minutes(seconds: u64) -> i64 {
    i64::try_from((seconds + 30) / 60).unwrap_or(i64::MAX).max(1)
}

fn dated(key: &str, at: &Zoned, locale: Locale) -> Say {
    let month = say(locale, &Say::key(format!("time-month-{}", at.month())));
    Say::key(key).with("day", at.day().to_string()).with("month", month)
}

fn local(moment: Moment, frame: &Frame) -> Zoned {
    Timestamp::from_microsecond(moment.micros()).unwrap_or_default().to_zoned(frame.zone.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::frame::Assets;
    use jiff::tz::TimeZone;

    #[test]
    fn times_are_said_as_people_say_them() {
        let moment = |text| Moment::parse_rfc3339(text).expect("a time");
        let frame = |locale| Frame {
            locale,
            colours: crate::people::Colours::Auto,
            zone: TimeZone::fixed(jiff::tz::offset(1)),
            dns_panel: None,
            mail_panel: None,
            now: moment("2026-11-22T08:41:03Z"),
            nonce: String::new(),
            csrf: String::new(),
            brand: String::new(),
            path: String::new(),
            who: None,
            assets: Box::leak(Box::new(Assets {
                style: String::new(),
                script: String::new(),
                icons: String::new(),
                favicon: String::new(),
            })),
        };
        for (locale, then, expected) in [
            (Locale::En, "2026-11-22T08:41:00Z", "just now"),
            (Locale::En, "2026-11-22T08:41:10Z", "in a moment"),
            (Locale::En, "2026-11-22T08:40:03Z", "1 minute ago"),
            (Locale::Nl, "2026-11-22T08:46:03Z", "over 5 minuten"),
            (Locale::En, "2026-11-22T06:40:00Z", "today at 07:40"),
            (Locale::En, "2026-11-21T22:30:00Z", "yesterday at 23:30"),
            (Locale::En, "2026-11-23T08:00:00Z", "tomorrow at 09:00"),
            (Locale::En, "2026-03-03T08:00:00Z", "3 March"),
            (Locale::Nl, "2025-03-03T08:00:00Z", "3 maart 2025"),
            (Locale::Es, "2025-03-03T08:00:00Z", "3 de marzo de 2025"),
        ] {
            assert_eq!(ago(moment(then), &frame(locale)).to_string(), expected);
        }
        let then = moment("2026-11-22T08:41:03Z");
        assert_eq!(clock(then, &frame(Locale::En)), "09:41:03");
        assert_eq!(soon(moment("2026-11-22T09:12:00Z"), &frame(Locale::En)), "10:12");
        assert_eq!(soon(moment("2026-11-23T08:00:00Z"), &frame(Locale::Nl)), "morgen om 09:00");
        assert_eq!(exact(then, &frame(Locale::Es)).to_string(), "22 de noviembre de 2026, 09:41:03");
    }
}
