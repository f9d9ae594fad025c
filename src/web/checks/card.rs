//! How a bulk check stands, in a box: on its own page, and wherever a page says what is going on. While it runs it is
//! asked for again every two seconds, always at the address of its own page.

use crate::domains::bulk_check::{self, BulkCheck, State};
use crate::error::Error;
use crate::moment::Moment;
use crate::people::{Role, SignedIn};
use crate::rules::lifecycle::BulkOutcome;
use crate::text::Say;
use crate::web::visit::Visit;
use std::time::Duration;

/// For `templates/checks/_card.html`.
#[derive(Debug, Clone)]
pub struct Card {
    pub check: BulkCheck,
    pub tone: &'static str,
    pub title: Say,
    /// What is worth saying aloud when it has ended.
    pub summary: Option<Say>,
    /// About how long the rest will take.
    pub remaining: Option<Say>,
    /// What came of how many.
    pub counts: Vec<(BulkOutcome, u32)>,
    pub may_change: bool,
    /// Changes with everything that is shown.
    pub version: String,
}

impl Card {
    /// What a page of this customer shows of what is going on, if anything is.
    pub async fn current(visit: &Visit, who: &SignedIn) -> Result<Option<Self>, Error> {
        let current = bulk_check::current(visit.app(), &who.customer).await?;
        Ok(current.map(|it| Self::of(it, who, visit.app().clock.now())))
    }

    pub fn of(check: BulkCheck, who: &SignedIn, now: Moment) -> Self {
        let (tone, title) = match check.state {
            State::Running => ("waiting", "bulk-title-running"),
            State::Stopped => ("attention", "bulk-title-stopped"),
            State::Done if check.of(BulkOutcome::NewlyBroken) > 0 => ("problem", "bulk-title-done"),
            State::Done => ("ok", "bulk-title-done"),
        };
        let mut title = Say::key(title).with("count", check.domains);
        if check.state == State::Stopped {
            title = title.with("checked", check.checked());
        }
        let counts: Vec<_> = BulkOutcome::ALL.into_iter().map(|it| (it, check.of(it))).collect();
        let remaining = check.remaining(now).map(about);
        let numbers: Vec<String> = counts.iter().map(|it| it.1.to_string()).collect();
        let version = format!(
            "{}-{}-{}-{}",
            check.state.id(),
            numbers.join("-"),
            check.remaining(now).map_or(0, |it| it.as_secs().div_ceil(60)),
            u8::from(check.slowed_host.is_some())
        );
        Self {
            tone,
            title,
            summary: (check.state != State::Running).then(|| summary(&check)),
            remaining,
            counts: counts.into_iter().filter(|it| it.1 > 0).collect(),
            may_change: who.role >= Role::Manager,
            version,
            check,
        }
    }

    pub fn is_running(&self) -> bool {
        self.check.state == State::Running
    }
}

/// The key of the words for what a check came to.
pub fn words(outcome: &BulkOutcome) -> String {
    format!("bulk-outcome-{}", outcome.id())
}

fn summary(check: &BulkCheck) -> Say {
    Say::key("bulk-summary")
        .with("ready", check.of(BulkOutcome::NowReady))
        .with("broken", check.of(BulkOutcome::NewlyBroken))
        .with("left", check.left())
}

fn about(rest: Duration) -> Say {
    match rest.as_secs() {
        ..60 => Say::key("bulk-under-a-minute"),
        it @ 60..5400 => Say::key("bulk-about-minutes").with("count", i64::try_from(it.div_ceil(60)).unwrap_or(90)),
        it => Say::key("bulk-about-hours").with("count", i64::try_from((it + 1800) / 3600).unwrap_or(i64::MAX)),
    }
}
