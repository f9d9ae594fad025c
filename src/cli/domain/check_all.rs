//! `frankmark domain check --all`: checks every domain again, of one customer or of all, and works on it itself; with a
//! server running both do. The answer is "no" if a domain is newly broken, or if somebody stopped it.
//!
//! Ctrl-C ends the waiting, not the bulk check: what is under way is written, the rest waits in the database for a server
//! or for the next such command.

mod progress;

use crate::app::App;
use crate::audit::Actor;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, customer, layout};
use crate::customers::{self, Customer};
use crate::domains::bulk_check::{self, BulkCheck, Hosts, Started, State};
use crate::domains::{Filter, Which};
use crate::ids::BulkCheckId;
use crate::rules::lifecycle::BulkOutcome;
use crate::text::Say;
use progress::Progress;
use serde_json::{Map, Value, json};
use std::time::Duration;
use tokio::sync::watch;

const GLANCE: Duration = Duration::from_millis(250);

/// A bulk check of one customer that is running, by us or before us.
struct Running {
    customer: Customer,
    id: BulkCheckId,
}

pub(super) async fn run(app: &App, customer: Option<&str>, output: &Output) -> Result<Answer, Failure> {
    let customers = match customer {
        Some(name) => vec![customer::find(app, name).await?],
        None => customers::list(app).await?,
    };
    let mut progress = Progress::new(output);
    let mut running = Vec::new();
    for customer in customers {
        let all = Which::Matching(Filter::default());
        let (id, key) = match bulk_check::start(app, &Actor::Operator, &customer.id, all).await? {
            Started::Started(id) => (id, "cli-bulk-started"),
            Started::Running(id) => (id, "cli-bulk-joined"),
            Started::Nothing => continue,
        };
        let told = bulk_check::show(app, &customer.id, &id).await?;
        let say = Say::key(key).with("count", told.domains).with("customer", customer.name.as_str());
        progress.says(&layout::safe(&output.say(&say)));
        running.push(Running { customer, id });
    }
    if running.is_empty() {
        output.answer(&json!([]), || output.paragraph(&Say::key("cli-no-domains"), 0));
        return Ok(Answer::Done);
    }
    let interrupted = worked_off(app, &running, &mut progress, output).await?;
    progress.end();
    let told = shown(app, &running).await?;
    if interrupted && told.iter().any(|it| it.state == State::Running) {
        return Err(Failure::interrupted(counted("cli-bulk-interrupted", &told)));
    }
    let values: Vec<Value> = running.iter().zip(&told).map(|(it, told)| value(&it.customer, told)).collect();
    output.answer(&values, || words(&running, &told, output));
    let is_fine = |it: &BulkCheck| it.state == State::Done && it.of(BulkOutcome::NewlyBroken) == 0;
    Ok(if told.iter().all(is_fine) { Answer::Done } else { Answer::No })
}

/// Works until all have ended. True if somebody pressed Ctrl-C before.
async fn worked_off(app: &App, running: &[Running], progress: &mut Progress, output: &Output) -> Result<bool, Failure> {
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(work(app.clone(), stopped));
    let mut interrupted = false;
    let mut ctrl_c = std::pin::pin!(tokio::signal::ctrl_c());
    while !interrupted {
        let told = shown(app, running).await?;
        let [checked, all] = sums(&told);
        progress.is_at(checked, all, &output.say(&counted("cli-bulk-progress", &told)));
        if told.iter().all(|it| it.state != State::Running) {
            break;
        }
        interrupted = tokio::time::timeout(GLANCE, &mut ctrl_c).await.is_ok();
    }
    // The worker listens as long as it runs.
    let _told = stop.send(true);
    worker.await.map_err(|it| Failure::could_not(&it))??;
    Ok(interrupted)
}

/// Again and again: what another process had begun and left may be free later.
async fn work(app: App, mut stopped: watch::Receiver<bool>) -> Result<(), Failure> {
    let hosts = Hosts::new(&app.config);
    loop {
        bulk_check::run_some(&app, &hosts, &stopped).await?;
        if tokio::time::timeout(GLANCE, stopped.wait_for(|it| *it)).await.is_ok() {
            return Ok(());
        }
    }
}

async fn shown(app: &App, running: &[Running]) -> Result<Vec<BulkCheck>, Failure> {
    let mut told = Vec::new();
    for it in running {
        told.push(bulk_check::show(app, &it.customer.id, &it.id).await?);
    }
    Ok(told)
}

/// Checked, and all.
fn sums(told: &[BulkCheck]) -> [u32; 2] {
    [told.iter().map(BulkCheck::checked).sum(), told.iter().map(|it| it.domains).sum()]
}

fn counted(key: &str, told: &[BulkCheck]) -> Say {
    let [checked, all] = sums(told);
    Say::key(key).with("checked", checked).with("all", all)
}

fn value(customer: &Customer, told: &BulkCheck) -> Value {
    let outcomes: Map<String, Value> =
        BulkOutcome::ALL.iter().map(|it| (it.id().to_owned(), told.of(*it).into())).collect();
    json!({
        "id": told.id,
        "customer": customer.id,
        "customer_name": customer.name,
        "state": told.state.id(),
        "domains": told.domains,
        "checked": told.checked(),
        "left": told.left(),
        "outcomes": outcomes,
        "started_at": told.created_at,
        "ended_at": told.ended_at,
    })
}

/// A table with a line for each customer; ends that nothing came to are left out.
fn words(running: &[Running], told: &[BulkCheck], output: &Output) -> Vec<String> {
    let ends: Vec<BulkOutcome> =
        BulkOutcome::ALL.into_iter().filter(|end| told.iter().any(|it| it.of(*end) > 0)).collect();
    let is_left = told.iter().any(|it| it.left() > 0);
    let mut head = vec![output.word("cli-column-customer"), output.word("cli-bulk-column-checked")];
    head.extend(ends.iter().map(|it| output.word(&format!("bulk-outcome-{}", it.id()))));
    head.extend(is_left.then(|| output.word("cli-bulk-column-left")));
    let row = |(it, told): (&Running, &BulkCheck)| {
        let mut row = vec![it.customer.name.clone(), told.checked().to_string()];
        row.extend(ends.iter().map(|end| told.of(*end).to_string()));
        row.extend(is_left.then(|| told.left().to_string()));
        row
    };
    layout::table(&head, &running.iter().zip(told).map(row).collect::<Vec<_>>())
}
