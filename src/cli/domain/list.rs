//! `frankmark domain list`: a page at a time, so that a million domains need no more memory than the answer.

use crate::app::App;
use crate::cli::arguments::ListDomains;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, customer, layout};
use crate::customers::{self, Customer};
use crate::domains::{self, At, DomainLine, Filter, View};
use crate::text::Say;
use serde_json::Value;

/// So many are read at one time.
const PAGE: u32 = 500;

pub(super) async fn run(app: &App, asked: ListDomains, output: &Output) -> Result<Answer, Failure> {
    let customers = match &asked.customer {
        Some(name) => vec![customer::find(app, name).await?],
        None => customers::list(app).await?,
    };
    let mut lines: Vec<(DomainLine, Customer)> = Vec::new();
    for customer in customers {
        let missing = |limit: u32| limit.saturating_sub(u32::try_from(lines.len()).unwrap_or(u32::MAX));
        let most = asked.limit.map(missing);
        let theirs = of_one(app, &customer, &asked, most).await?;
        lines.extend(theirs.into_iter().map(|it| (it, customer.clone())));
    }
    output.answer(&lines.iter().map(value).collect::<Vec<_>>(), || {
        if lines.is_empty() {
            return output.paragraph(&Say::key("cli-no-domains"), 0);
        }
        let columns = ["cli-column-domain", "cli-column-status", "cli-column-customer", "cli-column-senders"];
        let row = |(line, customer): &(DomainLine, Customer)| {
            let standing = super::standing(&line.domain, output);
            vec![line.domain.name.to_string(), standing, customer.name.clone(), line.senders.to_string()]
        };
        layout::table(&columns.map(|it| output.word(it)), &lines.iter().map(row).collect::<Vec<_>>())
    });
    Ok(Answer::Done)
}

/// At most `most`, or all.
async fn of_one(
    app: &App,
    customer: &Customer,
    asked: &ListDomains,
    most: Option<u32>,
) -> Result<Vec<DomainLine>, Failure> {
    let mut at = match &asked.after {
        Some(name) => At::After(asked.sort.place_at(&super::find(app, name, Some(customer)).await?.domain)),
        None => At::First,
    };
    let mut lines = Vec::new();
    loop {
        let missing = most.map_or(PAGE, |most| most.saturating_sub(u32::try_from(lines.len()).unwrap_or(u32::MAX)));
        if missing == 0 {
            return Ok(lines);
        }
        let filter = Filter { search: asked.search.clone().unwrap_or_default(), show: asked.show.clone() };
        let is_first = at == At::First;
        let after = at.clone();
        let view = View { filter, sort: asked.sort, at, most: missing.min(PAGE) };
        let page = domains::list(app, &customer.id, &view).await?;
        // Where nothing lies behind that place, a list shows its end again.
        let behind = |line: &DomainLine| asked.sort.lies_behind(&line.domain, &after);
        lines.extend(page.lines.into_iter().filter(|it| is_first || behind(it)));
        match page.next {
            Some(next) => at = At::After(next),
            None => return Ok(lines),
        }
    }
}

fn value((line, customer): &(DomainLine, Customer)) -> Value {
    let mut value = super::value(&line.domain, customer);
    if let Some(members) = value.as_object_mut() {
        members.insert("senders".into(), line.senders.into());
    }
    value
}
