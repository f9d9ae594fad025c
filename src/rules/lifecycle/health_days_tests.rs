use super::*;
use Standing::{NeedsRecords, NotVerified, Ready, RecordProblem, StoppedWorking, Waiting};

fn moment(text: &str) -> Moment {
    Moment::parse_rfc3339(text).unwrap()
}

fn utc() -> TimeZone {
    TimeZone::UTC
}

fn shifts(all: &[(&str, Standing, bool)]) -> Vec<Shift> {
    all.iter()
        .map(|(at, standing, silent)| Shift { at: moment(at), standing: *standing, could_not_check: *silent })
        .collect()
}

/// One letter a day: `.` not there yet, `R` ready, `?` could not check, else the first letter of the standing.
fn strip(health: &Health) -> String {
    let letter = |day: &Day| match day.worst {
        None => '.',
        Some(Condition::CouldNotCheck) => '?',
        Some(Condition::Standing(Ready)) => 'R',
        Some(Condition::Standing(NotVerified)) => 'n',
        Some(Condition::Standing(NeedsRecords)) => 'a',
        Some(Condition::Standing(Waiting)) => 'w',
        Some(Condition::Standing(RecordProblem)) => 'p',
        Some(Condition::Standing(StoppedWorking)) => 'S',
    };
    health.days.iter().map(letter).collect()
}

const NOW: &str = "2026-11-22T12:00:00Z";

#[test]
fn each_day_is_shown_by_its_worst_hour() {
    for (story, past, end) in [
        ("new today", shifts(&[("2026-11-22T09:00:00Z", NotVerified, false)]), ".....n"),
        ("new this very moment", shifts(&[(NOW, NotVerified, false)]), ".....n"),
        ("always ready", shifts(&[("2026-01-01T00:00:00Z", Ready, false)]), "RRRRRR"),
        (
            "an outage over midnight",
            shifts(&[
                ("2026-01-01T00:00:00Z", Ready, false),
                ("2026-11-19T23:59:59Z", StoppedWorking, false),
                ("2026-11-20T00:00:01Z", Ready, false),
            ]),
            "RRSSRR",
        ),
        (
            "an outage that ends at midnight leaves the next day alone",
            shifts(&[
                ("2026-01-01T00:00:00Z", Ready, false),
                ("2026-11-19T20:00:00Z", StoppedWorking, false),
                ("2026-11-20T00:00:00Z", Ready, false),
            ]),
            "RRSRRR",
        ),
        (
            "silence hides nothing worse",
            shifts(&[
                ("2026-01-01T00:00:00Z", Ready, false),
                ("2026-11-18T10:00:00Z", Ready, true),
                ("2026-11-18T11:00:00Z", Ready, false),
                ("2026-11-20T10:00:00Z", StoppedWorking, true),
                ("2026-11-21T10:00:00Z", Ready, true),
            ]),
            "R?RSS?",
        ),
        (
            "the road to ready in one day",
            shifts(&[
                ("2026-11-20T08:00:00Z", NotVerified, false),
                ("2026-11-20T09:00:00Z", NeedsRecords, false),
                ("2026-11-20T10:00:00Z", Waiting, false),
                ("2026-11-21T10:00:00Z", Ready, false),
            ]),
            "...awR",
        ),
        (
            "what was replaced at once never was",
            shifts(&[
                ("2026-01-01T00:00:00Z", Ready, false),
                ("2026-11-20T10:00:00Z", RecordProblem, false),
                ("2026-11-20T10:00:00Z", Ready, false),
            ]),
            "RRRRRR",
        ),
    ] {
        let strip = strip(&health(&past, moment(NOW), &utc()));
        assert_eq!(strip.len(), DAYS);
        assert!(strip.ends_with(end), "{story}: {strip}");
    }
}

#[test]
fn shares_and_incidents_are_counted_since_it_was_first_ready() {
    let past = shifts(&[
        ("2026-11-01T12:00:00Z", NotVerified, false),
        ("2026-11-12T12:00:00Z", Ready, false),
        ("2026-11-15T12:00:00Z", StoppedWorking, false),
        ("2026-11-16T12:00:00Z", Ready, false),
        ("2026-11-20T06:00:00Z", Ready, true),
        ("2026-11-20T09:40:00Z", Ready, false),
    ]);
    let health = health(&past, moment(NOW), &utc());
    assert_eq!(health.ready, Some(900), "one day of ten; the time before does not count, silence does no harm");
    let told: Vec<_> = health.incidents.iter().map(|it| (it.from, it.until, it.condition)).collect();
    assert_eq!(
        told,
        [
            (moment("2026-11-20T06:00:00Z"), Some(moment("2026-11-20T09:40:00Z")), Condition::CouldNotCheck),
            (moment("2026-11-15T12:00:00Z"), Some(moment("2026-11-16T12:00:00Z")), Condition::Standing(StoppedWorking)),
        ]
    );
}

#[test]
fn a_thousand_thousandths_mean_always() {
    let almost = shifts(&[
        ("2026-01-01T00:00:00Z", Ready, false),
        ("2026-11-20T10:00:00Z", StoppedWorking, false),
        ("2026-11-20T10:00:01Z", Ready, false),
    ]);
    assert_eq!(health(&almost, moment(NOW), &utc()).ready, Some(999));
    assert_eq!(health(&almost[..1], moment(NOW), &utc()).ready, Some(1000));
    let just_now = shifts(&[("2026-11-22T11:00:00Z", NeedsRecords, false), (NOW, Ready, false)]);
    assert_eq!(health(&just_now, moment(NOW), &utc()).ready, Some(1000));
    let never = shifts(&[("2026-11-01T12:00:00Z", NotVerified, false)]);
    assert_eq!(health(&never, moment(NOW), &utc()).ready, None);
    assert!(health(&never, moment(NOW), &utc()).incidents.is_empty());
    assert_eq!(health(&[], moment(NOW), &utc()).ready, None);
}

#[test]
fn an_incident_that_lasts_has_no_end_and_one_condition_is_one_incident() {
    let past = shifts(&[
        ("2026-01-01T00:00:00Z", Ready, false),
        ("2026-11-20T10:00:00Z", StoppedWorking, false),
        ("2026-11-20T11:00:00Z", StoppedWorking, true),
        ("2026-11-20T12:00:00Z", StoppedWorking, false),
    ]);
    let incidents = health(&past, moment(NOW), &utc()).incidents;
    let expected =
        Incident { from: moment("2026-11-20T10:00:00Z"), until: None, condition: Condition::Standing(StoppedWorking) };
    assert_eq!(incidents, [expected]);
}

#[test]
fn days_are_those_of_the_installations_clock() {
    let past = shifts(&[
        ("2026-01-01T00:00:00Z", Ready, false),
        // Half past midnight in Amsterdam, still the day before in UTC and in New York.
        ("2026-11-20T23:30:00Z", StoppedWorking, false),
        ("2026-11-20T23:40:00Z", Ready, false),
    ]);
    for (zone, end) in [("UTC", "RRRSRR"), ("Europe/Amsterdam", "RRRRSR"), ("America/New_York", "RRRSRR")] {
        let Ok(zone) = TimeZone::get(zone) else { continue };
        let strip = strip(&health(&past, moment(NOW), &zone));
        assert!(strip.ends_with(end), "{zone:?}: {strip}");
    }
}

#[test]
fn a_day_of_twenty_five_hours_is_one_day() {
    let Ok(zone) = TimeZone::get("Europe/Amsterdam") else { return };
    let now = moment("2026-10-27T12:00:00Z");
    // Summer time ends on 25 October at 03:00; the last hour of that day is 22:00 to 23:00 UTC.
    let past = shifts(&[
        ("2026-01-01T00:00:00Z", Ready, false),
        ("2026-10-25T22:30:00Z", StoppedWorking, false),
        ("2026-10-25T22:59:00Z", Ready, false),
    ]);
    let health = health(&past, now, &zone);
    assert!(strip(&health).ends_with("RSRR"), "{}", strip(&health));
    let lengths: Vec<u64> = health.days.windows(2).map(|it| it[1].from.since(it[0].from).as_secs() / 3600).collect();
    assert_eq!(lengths.iter().filter(|it| **it == 25).count(), 1);
    assert!(lengths.iter().all(|it| [24, 25].contains(it)));
    // Where the clock jumps over midnight, the day begins when its date does.
    let Ok(cairo) = TimeZone::get("Africa/Cairo") else { return };
    let days = days(moment("2026-04-25T12:00:00Z"), &cairo);
    assert_eq!(days.len(), DAYS);
    assert!(days.windows(2).all(|it| it[0].1 < it[1].1));
}
