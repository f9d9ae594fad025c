//! A bulk check as it stands now.

use super::super::store::bulk_checks::{self as store, Job};
use crate::audit::Actor;
use crate::db::{self, Conn};
use crate::ids::{BulkCheckId, CustomerId, PersonId};
use crate::moment::Moment;
use crate::rules::lifecycle::BulkOutcome;
use std::time::Duration;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Running,
    /// By somebody; what had not been begun by then stays unchecked.
    Stopped,
    Done,
}

impl State {
    /// The id in tables, JSON and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Running => store::RUNNING,
            Self::Stopped => store::STOPPED,
            Self::Done => store::DONE,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkCheck {
    pub id: BulkCheckId,
    pub customer: CustomerId,
    pub state: State,
    /// How many were to be checked.
    pub domains: u32,
    pub created_at: Moment,
    pub ended_at: Option<Moment>,
    pub is_hidden: bool,
    /// The DNS host that answers slowly and is asked more slowly for it; only while running.
    pub slowed_host: Option<String>,
    counts: Vec<(BulkOutcome, u32)>,
}

impl BulkCheck {
    pub fn of(&self, outcome: BulkOutcome) -> u32 {
        self.counts.iter().filter(|it| it.0 == outcome).map(|it| it.1).sum()
    }

    /// How many have come to an end, of whatever kind.
    pub fn checked(&self) -> u32 {
        self.counts.iter().map(|it| it.1).sum()
    }

    /// How many wait, or were waiting when it was stopped.
    pub fn left(&self) -> u32 {
        self.domains.saturating_sub(self.checked())
    }

    /// About how long the rest will take, going on as so far; nothing while that cannot be said.
    pub fn remaining(&self, now: Moment) -> Option<Duration> {
        let (passed, checked) = (now.since(self.created_at), self.checked());
        if self.state != State::Running || passed < Duration::from_secs(2) || checked == 0 {
            return None;
        }
        Some(passed.mul_f64(f64::from(self.left()) / f64::from(checked)))
    }

    /// From the press of the button to the end.
    pub fn took(&self) -> Option<Duration> {
        self.ended_at.map(|it| it.since(self.created_at))
    }
}

pub(super) fn read(conn: &mut Conn, job: Job) -> db::Result<BulkCheck> {
    let mut counts = Vec::new();
    for (outcome, count) in store::tally(conn, &job.id)? {
        let Some(outcome) = outcome else { continue };
        let known = BulkOutcome::from_id(&outcome);
        let known = known.ok_or_else(|| db::Failure::Other(format!("unknown outcome of a bulk check {outcome}")))?;
        counts.push((known, u32::try_from(count).unwrap_or(u32::MAX)));
    }
    Ok(BulkCheck {
        state: state(&job.state)?,
        domains: u32::try_from(job.domains).unwrap_or(0),
        created_at: job.created_at,
        ended_at: job.ended_at,
        is_hidden: job.hidden_at.is_some(),
        slowed_host: job.slowed_host.filter(|_| job.ended_at.is_none()),
        id: job.id,
        customer: job.customer_id,
        counts,
    })
}

fn state(id: &str) -> db::Result<State> {
    let all = [State::Running, State::Stopped, State::Done];
    all.into_iter().find(|it| it.id() == id).ok_or_else(|| store::unknown(id))
}

/// Who asked for it, as it was written down.
pub(super) fn actor(asked_by: &str) -> Actor {
    match asked_by.strip_prefix("person:") {
        Some(person) => Actor::Person(PersonId::given(person)),
        None => Actor::Operator,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half_done(state: State) -> BulkCheck {
        BulkCheck {
            id: BulkCheckId::given("a"),
            customer: CustomerId::given("b"),
            state,
            domains: 1000,
            created_at: Moment::from_micros(0),
            ended_at: None,
            is_hidden: false,
            slowed_host: None,
            counts: vec![(BulkOutcome::Unchanged, 200), (BulkOutcome::NowReady, 50)],
        }
    }

    #[test]
    fn the_rest_takes_as_long_as_what_is_done_took() {
        let minute = Moment::from_micros(60_000_000);
        let running = half_done(State::Running);
        assert_eq!((running.checked(), running.left(), running.of(BulkOutcome::NowReady)), (250, 750, 50));
        assert_eq!(running.remaining(minute), Some(Duration::from_secs(180)));
        assert_eq!(running.remaining(Moment::from_micros(1_000_000)), None, "too early to say");
        assert_eq!(half_done(State::Stopped).remaining(minute), None);
        assert_eq!(BulkCheck { counts: Vec::new(), ..running }.remaining(minute), None);
    }

    #[test]
    fn whoever_asked_is_known_again() {
        for asker in [Actor::Operator, Actor::Person(PersonId::new())] {
            assert_eq!(actor(&asker.to_string()), asker);
        }
    }
}
