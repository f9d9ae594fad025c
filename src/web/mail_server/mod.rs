//! "Mail server": what the operator puts into its settings, how it is, and whether it obeys. For the operator's people
//! only; for everybody else there is no such page.

mod chart;
mod snippets;

use super::filters;
use super::page::Outcome;
use super::visit::Visit;
use crate::app::App;
use crate::config::Mode;
use crate::error::{Error, Result};
use crate::mailboxes::{self, CaseOutcome, CaseResult, MailDoor, Minute};
use crate::web::marks::Mark;
use askama::Template;
use chart::Chart;
use snippets::Snippet;

/// Shown in the chart.
const MINUTES: u32 = 60;

#[derive(Debug, Template)]
#[template(path = "mail_server/show.html")]
struct Page {
    observing: bool,
    /// Some interface is set up.
    is_on: bool,
    doors: Vec<MailDoor>,
    chart: Chart,
    /// Those in which something was decided.
    minutes: Vec<Minute>,
    snippets: Vec<Snippet>,
    can_test: bool,
    tested: Vec<(CaseResult, Mark)>,
    /// Why it could not be tried.
    trouble: Option<crate::text::Say>,
}

/// `GET /mail-server`
pub async fn show(visit: Visit) -> Outcome {
    visit.page(&page(visit.app()).await?)
}

/// `POST /mail-server/self-test`
pub async fn self_test(visit: Visit) -> Outcome {
    let tried = mailboxes::self_test(visit.app()).await;
    let mut page = page(visit.app()).await?;
    match tried {
        Ok(results) => page.tested = results.into_iter().map(|it| (it.clone(), mark(it.outcome))).collect(),
        Err(Error::Conflict(why)) => page.trouble = Some(why),
        Err(other) => return Err(other),
    }
    visit.page(&page)
}

async fn page(app: &App) -> Result<Page> {
    let mut minutes = mailboxes::minutes(app, MINUTES).await?;
    let chart = Chart::of(&minutes);
    minutes.retain(|it| chart::decisions(it) > 0);
    minutes.reverse();
    let settings = &app.config.mta;
    Ok(Page {
        observing: settings.mode == Mode::Observe,
        is_on: settings.is_on(),
        doors: mailboxes::mail_doors(app).await?,
        chart,
        minutes,
        snippets: snippets::all(settings),
        can_test: app.config.submission.can_be_tested(),
        tested: Vec::new(),
        trouble: None,
    })
}

fn mark(outcome: CaseOutcome) -> Mark {
    let (tone, icon, key) = match outcome {
        CaseOutcome::Right => ("ok", "ok", "self-test-right"),
        CaseOutcome::Wrong => ("problem", "problem", "self-test-wrong"),
        CaseOutcome::Observed => ("attention", "attention", "self-test-observed"),
        CaseOutcome::Unclear => ("neutral", "unknown", "self-test-unclear"),
    };
    Mark { tone, icon, key: key.to_owned() }
}

impl Page {
    /// Everything that was tried is as it must be.
    fn all_right(&self) -> bool {
        self.tested.iter().all(|it| it.0.outcome == CaseOutcome::Right)
    }
}
