//! "What happened to it?" The strip of ninety days with the same in words below it, and the timeline; older lines are
//! appended, or a page of their own without scripts.

use super::{Id, Outcome, id};
use crate::domains::{self, Domain, Line, What};
use crate::moment::Moment;
use crate::people::SignedIn;
use crate::rules::diagnosis::{Change, ProofStep, RecordChange, RecordSeen};
use crate::rules::lifecycle::health_days::{Condition, Day, Health};
use crate::text::Say;
use crate::web::marks::{self, Mark};
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

/// Incidents that are listed.
const INCIDENTS: usize = 20;

#[derive(Debug, Template)]
#[template(path = "domains/history.html", blocks = ["items"])]
struct Page {
    domain: Domain,
    /// On the first page only.
    health: Option<Strip>,
    lines: Vec<Shown>,
    /// Where the next lines are.
    older: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct From {
    #[serde(default)]
    before: String,
}

/// `GET /domains/{id}/history`
pub async fn show(visit: Visit, who: SignedIn, path: Id, from: Query<From>) -> Outcome {
    let id = id(&path);
    // A place that is none of ours is the beginning.
    let before = domains::Cursor::parse(&from.before);
    let history = domains::history(visit.app(), &who.customer, &id, before.as_ref()).await?;
    let page = Page {
        health: history.health.as_ref().map(Strip::of),
        lines: history.lines.iter().map(Shown::of).collect(),
        older: history.older.as_ref().map(|it| urls::history_before(&id, it)),
        domain: history.domain,
    };
    visit.show(&page, &page.as_items())
}

/// The picture of ninety days, and what it shows in words.
#[derive(Debug)]
struct Strip {
    bars: Vec<Bar>,
    /// Whole percent and tenths; nothing before it was ready for the first time.
    share: Option<(u32, u32)>,
    runs: Vec<Run>,
    first_day: Option<Moment>,
    incidents: Vec<Incident>,
    /// All of them.
    count: usize,
}

/// One day: pieces of a bar, so that conditions differ in shape and not by colour alone.
#[derive(Debug)]
struct Bar {
    x: usize,
    tone: &'static str,
    /// Where each piece begins, and how high it is.
    pieces: &'static [(u32, u32)],
}

/// Days in a row in the same condition.
#[derive(Debug)]
struct Run {
    first: Moment,
    /// Nothing for a single day.
    last: Option<Moment>,
    mark: Option<Mark>,
}

#[derive(Debug)]
struct Incident {
    from: Moment,
    until: Option<Moment>,
    mark: Mark,
}

/// Room for one day in the picture.
const STEP: usize = 10;

impl Strip {
    fn of(health: &Health) -> Self {
        let bar = |(number, day): (usize, &Day)| Bar {
            x: number * STEP,
            tone: day.worst.map_or("", |it| mark(it).tone),
            pieces: pieces(day.worst.map(|it| mark(it).icon).unwrap_or_default()),
        };
        let incidents = health.incidents.iter().take(INCIDENTS);
        Self {
            bars: health.days.iter().enumerate().map(bar).collect(),
            share: health.ready.map(|it| (it / 10, it % 10)),
            runs: runs(&health.days),
            first_day: health.days.first().map(|it| it.from),
            incidents: incidents
                .map(|it| Incident { from: it.from, until: it.until, mark: mark(it.condition) })
                .collect(),
            count: health.incidents.len(),
        }
    }

    fn is_always(&self) -> bool {
        self.share == Some((100, 0))
    }
}

fn mark(condition: Condition) -> Mark {
    match condition {
        Condition::Standing(standing) => marks::standing(&standing),
        Condition::CouldNotCheck => marks::could_not_check(),
    }
}

/// By the icon of the mark: whole when ready, broken where something is wrong, and so on.
fn pieces(icon: &str) -> &'static [(u32, u32)] {
    match icon {
        "ok" => &[(2, 36)],
        "waiting" => &[(20, 18)],
        "attention" => &[(6, 6), (20, 18)],
        "problem" => &[(2, 14), (24, 14)],
        "unknown" => &[(2, 7), (16, 7), (30, 8)],
        "unverified" => &[(30, 8)],
        _ => &[(36, 2)],
    }
}

fn runs(days: &[Day]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for day in days.iter().rev() {
        let mark = day.worst.map(mark);
        match runs.last_mut() {
            Some(run) if run.mark == mark => {
                run.last = run.last.or(Some(run.first));
                run.first = day.from;
            }
            _ => runs.push(Run { first: day.from, last: None, mark }),
        }
    }
    runs
}

/// One line of the timeline.
#[derive(Debug)]
struct Shown {
    at: Moment,
    tone: &'static str,
    subject: Option<Say>,
    say: Say,
    by: Option<Say>,
    /// The status before and after.
    marks: Option<(Option<Mark>, Mark)>,
    compared: Option<Compared>,
}

/// Old and new, side by side.
#[derive(Debug)]
struct Compared {
    owner: Option<String>,
    before: Vec<Value>,
    now: Vec<Value>,
    /// When it was last right, and how it stood then.
    good: Option<(Moment, Vec<Value>)>,
    window: Option<(Moment, Moment)>,
    serials: Option<(u32, u32)>,
}

/// A value, with the part that differs from the other one in the middle.
#[derive(Debug, PartialEq, Eq)]
struct Value {
    start: String,
    middle: String,
    end: String,
    /// Named where not everybody said the same.
    said_by: String,
}

impl Shown {
    fn of(line: &Line) -> Self {
        let (marks, tone, compared) = match &line.what {
            What::Found(change) => found(change),
            What::Done { .. } => (None, "neutral", None),
        };
        Self { at: line.at, tone, subject: line.subject(), say: line.say(), by: line.by_whom(), marks, compared }
    }
}

type Look = (Option<(Option<Mark>, Mark)>, &'static str, Option<Compared>);

fn found(change: &Change) -> Look {
    match change {
        Change::Standing { before, after } => {
            let after = marks::standing(after);
            let tone = after.tone;
            (Some((Some(marks::standing(before)), after)), tone, None)
        }
        Change::CouldNotCheck { began: true } => (None, "neutral", None),
        Change::CouldNotCheck { began: false } => (None, "ok", None),
        Change::Record(it) => {
            let after = marks::status(&it.after.status);
            let tone = after.tone;
            let before = it.before.as_ref().map(|it| marks::status(&it.status));
            (Some((before, after)), tone, Some(Compared::of_record(it)))
        }
        Change::Zone { before, after, servers_before, servers_after } => {
            let name = |it: &Option<_>| it.iter().map(ToString::to_string).map(Value::plain).collect::<Vec<_>>();
            let names = |it: &[_]| it.iter().map(ToString::to_string).map(Value::plain).collect::<Vec<_>>();
            let (old, new) = match before == after {
                true => (names(servers_before), names(servers_after)),
                false => (name(before), name(after)),
            };
            let compared = Compared { owner: None, before: old, now: new, good: None, window: None, serials: None };
            (None, "attention", Some(compared))
        }
        Change::Proof { step } => (
            None,
            match step {
                ProofStep::Challenge | ProofStep::OwnRecords => "ok",
                ProofStep::Lapsed => "problem",
                ProofStep::HeldElsewhere => "attention",
                ProofStep::Free => "neutral",
            },
            None,
        ),
    }
}

impl Compared {
    fn of_record(change: &RecordChange) -> Self {
        let mut before = change.before.as_ref().map(values).unwrap_or_default();
        let mut now = values(&change.after);
        if let ([old], [new]) = (before.as_mut_slice(), now.as_mut_slice()) {
            mark_difference(old, new);
        }
        let serials = change.before.as_ref().and_then(|it| it.serial).zip(change.after.serial);
        Self {
            owner: Some(change.owner.to_string()),
            before,
            now,
            good: change.good.as_ref().map(|it| (it.at, values(it))),
            window: change.before.as_ref().map(|it| (it.at, change.after.at)),
            serials: serials.filter(|(old, new)| old != new),
        }
    }
}

fn values(seen: &RecordSeen) -> Vec<Value> {
    let agree = seen.said.len() <= 1;
    let mut values = Vec::new();
    for said in &seen.said {
        let said_by = if agree { String::new() } else { said.servers.join(", ") };
        let none = [String::new()];
        let all = if said.values.is_empty() && !agree { none.as_slice() } else { said.values.as_slice() };
        values.extend(all.iter().map(|it| Value { said_by: said_by.clone(), ..Value::plain(it.clone()) }));
    }
    values
}

impl Value {
    fn plain(text: String) -> Self {
        Self { start: text, middle: String::new(), end: String::new(), said_by: String::new() }
    }

    fn is_nothing(&self) -> bool {
        self.start.is_empty() && self.middle.is_empty() && self.end.is_empty()
    }
}

/// Cuts both values where they begin and cease to differ.
fn mark_difference(old: &mut Value, new: &mut Value) {
    let (one, other): (Vec<char>, Vec<char>) = (old.start.chars().collect(), new.start.chars().collect());
    let alike = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = one.len().min(other.len()) - alike;
    let behind = one.iter().rev().zip(other.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    for (value, all) in [(old, one), (new, other)] {
        let until = all.len() - behind;
        let part = |from: usize, to: usize| all.iter().take(to).skip(from).collect::<String>();
        (value.start, value.middle, value.end) = (part(0, alike), part(alike, until), part(until, all.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::diagnosis::Standing;
    use jiff::civil::date;

    #[test]
    fn what_differs_is_marked_and_nothing_else() {
        for (old, new, expected) in [
            ("v=DKIM1; p=MIIB", "v=DKIM1; p=NIIB", [("v=DKIM1; p=", "M", "IIB"), ("v=DKIM1; p=", "N", "IIB")]),
            ("p=none", "p=reject", [("p=", "none", ""), ("p=", "reject", "")]),
            ("aaa", "aa", [("aa", "a", ""), ("aa", "", "")]),
            ("same", "same", [("same", "", ""), ("same", "", "")]),
            ("é", "e", [("", "é", ""), ("", "e", "")]),
        ] {
            let (mut one, mut other) = (Value::plain(old.into()), Value::plain(new.into()));
            mark_difference(&mut one, &mut other);
            let parts = [one, other].map(|it| (it.start, it.middle, it.end));
            assert_eq!(parts, expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())), "{old} {new}");
        }
    }

    #[test]
    fn days_in_a_row_are_told_once_the_newest_first() {
        let day =
            |number: i8, worst| Day { date: date(2026, 11, number), from: Moment::from_micros(number.into()), worst };
        let ready = Some(Condition::Standing(Standing::Ready));
        let days = [
            day(1, None),
            day(2, None),
            day(3, ready),
            day(4, ready),
            day(5, ready),
            day(6, Some(Condition::CouldNotCheck)),
        ];
        let told: Vec<_> = runs(&days)
            .into_iter()
            .map(|it| (it.first.micros(), it.last.map(Moment::micros), it.mark.is_some()))
            .collect();
        assert_eq!(told, [(6, None, true), (3, Some(5), true), (1, Some(2), false)]);
    }

    #[test]
    fn every_condition_has_a_shape_of_its_own() {
        let all = Standing::ALL.map(Condition::Standing).into_iter().chain([Condition::CouldNotCheck]);
        let mut shapes: Vec<_> =
            all.map(|it| (pieces(mark(it).icon), mark(it).icon)).chain([(pieces(""), "")]).collect();
        shapes.sort();
        shapes.dedup();
        let mut only: Vec<_> = shapes.iter().map(|it| it.0).collect();
        only.dedup();
        assert_eq!((only.len(), shapes.len()), (7, 7), "{shapes:?}");
    }
}
