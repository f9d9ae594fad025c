//! `frankmark domain list`

use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, customer, layout};
use crate::customers::{self, Customer};
use crate::domains::{self, DomainLine};
use crate::text::Say;
use serde_json::Value;

pub(super) async fn run(app: &App, customer: Option<&str>, output: &Output) -> Result<Answer, Failure> {
    let customers = match customer {
        Some(name) => vec![customer::find(app, name).await?],
        None => customers::list(app).await?,
    };
    let mut lines: Vec<(DomainLine, Customer)> = Vec::new();
    for customer in customers {
        let theirs = domains::list(app, &customer.id).await?;
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

fn value((line, customer): &(DomainLine, Customer)) -> Value {
    let mut value = super::value(&line.domain, customer);
    if let Some(members) = value.as_object_mut() {
        members.insert("senders".into(), line.senders.into());
    }
    value
}
