//! `frankmark domain …`

mod add;
mod check;
mod check_all;
mod delete;
mod export;
mod handover;
mod history;
mod import;
mod list;
mod receipt;
mod records;
pub(super) mod report;
mod rotate;
mod show;

use super::arguments::{Domain as Command, OneDomain};
use super::failure::Failure;
use super::output::Output;
use super::{Answer, customer};
use crate::app::App;
use crate::customers::{self, Customer};
use crate::domains::{self, Domain};
use crate::ids::CustomerId;
use crate::text::Say;
use serde_json::{Value, json};
use std::collections::HashMap;

pub(super) async fn run(app: &App, command: Command, output: &Output) -> Result<Answer, Failure> {
    match command {
        Command::Add { name, customer, yes } => add::run(app, &name, &customer, yes, output).await,
        Command::List(asked) => list::run(app, asked, output).await,
        Command::Show(which) => show::run(app, &one(app, which).await?, output).await,
        Command::History { domain, before } => {
            history::run(app, &one(app, domain).await?, before.as_deref(), output).await
        }
        Command::Records(which) => records::run(app, &one(app, which).await?, output).await,
        Command::Check { name: Some(name), customer, selector, .. } => {
            check::run(app, &one(app, OneDomain { name, customer }).await?, &selector, output).await
        }
        Command::Check { name: None, customer, .. } => check_all::run(app, customer.as_deref(), output).await,
        Command::Receipt { domain, number } => {
            receipt::run(app, &one(app, domain).await?, number.as_deref(), output).await
        }
        Command::Import { file, customer, dry_run, yes } => {
            import::run(app, &file, &customer, import::How { dry_run, yes }, output).await
        }
        Command::Export { customer } => export::run(app, &customer, output).await,
        Command::Handover(wanted) => {
            let found = one(app, wanted.domain.clone()).await?;
            handover::run(app, &found, wanted, output).await
        }
        Command::Rotate(which) => rotate::run(app, &one(app, which).await?, output).await,
        Command::Delete { domain, senders_too, yes } => {
            delete::run(app, &one(app, domain).await?, senders_too, yes, output).await
        }
    }
}

/// A domain, and whose it is.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) domain: Domain,
    pub(super) customer: Customer,
}

async fn one(app: &App, which: OneDomain) -> Result<Found, Failure> {
    let customer = match &which.customer {
        Some(name) => Some(customer::find(app, name).await?),
        None => None,
    };
    find(app, &which.name, customer.as_ref()).await
}

/// The one domain of that name; where several customers have one, the failure lists them.
pub(super) async fn find(app: &App, name: &str, customer: Option<&Customer>) -> Result<Found, Failure> {
    let found = domains::find(app, name, customer.map(|it| &it.id)).await?;
    let mut customers = names(app).await?;
    let mut found: Vec<Found> = found
        .into_iter()
        .filter_map(|domain| {
            let customer = customers.remove(&domain.customer)?;
            Some(Found { domain, customer })
        })
        .collect();
    found.sort_by(|a, b| a.customer.name.cmp(&b.customer.name).then_with(|| a.customer.id.cmp(&b.customer.id)));
    match <[Found; 1]>::try_from(found) {
        Ok([one]) => Ok(one),
        Err(none) if none.is_empty() => Err(Failure::not_found(match customer {
            Some(customer) => {
                Say::key("cli-no-domain-of-customer").with("domain", name).with("customer", customer.name.as_str())
            }
            None => Say::key("cli-no-domain").with("domain", name),
        })),
        Err(several) => Err(ambiguous(name, &several)),
    }
}

fn ambiguous(name: &str, several: &[Found]) -> Failure {
    let lines = several.iter().map(|it| format!("  --customer {}  # {}", it.customer.id, it.customer.name));
    let candidates: Vec<Value> = several
        .iter()
        .map(|it| json!({ "domain_id": it.domain.id, "customer": it.customer.id, "customer_name": it.customer.name }))
        .collect();
    Failure::ambiguous(Say::key("cli-several-domains").with("domain", name), lines.collect(), candidates.into())
}

/// All customers by id.
async fn names(app: &App) -> Result<HashMap<CustomerId, Customer>, Failure> {
    let all = customers::list(app).await?;
    Ok(all.into_iter().map(|it| (it.id.clone(), it)).collect())
}

/// As scripts see a domain.
fn value(domain: &Domain, customer: &Customer) -> Value {
    json!({
        "id": domain.id,
        "domain": domain.name,
        "customer": customer.id,
        "customer_name": customer.name,
        "zone": domain.zone,
        "standing": domain.standing,
        "standing_since": domain.standing_since,
        "could_not_check": domain.could_not_check_since.is_some(),
        "ownership": domain.ownership,
        "held_elsewhere": domain.held_elsewhere,
        "checked_at": domain.checked_at,
        "next_check_at": domain.next_check_at,
        "created_at": domain.created_at,
    })
}

/// The words for a standing, with what lies over it.
fn standing(domain: &Domain, output: &Output) -> String {
    let standing = output.word(&format!("standing-{}", domain.standing.id()));
    match domain.could_not_check_since {
        Some(_) => format!("{standing} ({})", output.word("standing-could_not_check")),
        None => standing,
    }
}
