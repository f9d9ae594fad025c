//! `frankmark domain check`: looks at DNS now. The answer is "no" unless the domain is ready.

use super::{Found, report};
use crate::app::App;
use crate::audit::Actor;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::paint::Tone;
use crate::cli::{Answer, layout};
use crate::domains::{self, Checked};
use crate::rules::address::DnsName;
use crate::rules::diagnosis::Standing;
use crate::text::Say;

pub(super) async fn run(app: &App, found: &Found, selectors: &[String], output: &Output) -> Result<Answer, Failure> {
    let not_one = |it: &str| Failure::unreadable(Say::key("cli-no-selector").with("selector", it));
    let named = selectors.iter().map(|it| DnsName::parse(it).map_err(|_| not_one(it)));
    let named: Vec<DnsName> = named.collect::<Result<_, _>>()?;
    // Whoever checks from a shell wants every record judged, the key's too; it is made when it is first wanted.
    domains::records(app, &Actor::Operator, &found.customer.id, &found.domain.id).await?;
    let checked = domains::validate_beside(app, &Actor::Operator, &found.customer.id, &found.domain.id, &named).await?;
    output.answer(&report::value(&checked, output), || words(&checked, output));
    Ok(if checked.domain.standing == Standing::Ready { Answer::Done } else { Answer::No })
}

fn words(checked: &Checked, output: &Output) -> Vec<String> {
    let domain = &checked.domain;
    let head = layout::safe(&format!("{}: {}", domain.name, super::standing(domain, output)));
    let mut lines = vec![output.paint().text(Tone::Strong, &head)];
    if checked.report.could_not_check {
        lines.extend(output.paragraph(&Say::key("now-could-not-check"), 0));
    }
    if domain.held_elsewhere {
        lines.extend(output.paragraph(&Say::key("now-held-elsewhere").with("domain", domain.name.as_str()), 0));
    }
    let took = Say::key("cli-checked")
        .with("time", checked.checked_at.rfc3339())
        .with("seconds", format!("{:.2}", checked.duration.as_secs_f64()))
        .with("queries", checked.report.queries);
    lines.extend(output.paragraph(&took, 0));
    if let Some(number) = &checked.receipt {
        let receipt = Say::key("cli-receipt").with("number", number.as_str()).with("domain", domain.name.as_str());
        lines.extend(output.paragraph(&receipt, 0));
    }
    lines.push(String::new());
    lines.extend(report::words(&checked.report, output));
    lines
}
