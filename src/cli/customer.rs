//! `frankmark customer …`

use super::arguments::Customer as Command;
use super::failure::Failure;
use super::output::Output;
use super::{Answer, layout};
use crate::app::App;
use crate::audit::Actor;
use crate::customers::{self, Customer};
use crate::error::Error;
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(app: &App, command: Command, output: &Output) -> Result<Answer, Failure> {
    match command {
        Command::Add { name } => add(app, &name, output).await,
        Command::List => list(app, output).await,
    }
}

async fn add(app: &App, name: &str, output: &Output) -> Result<Answer, Failure> {
    let customer = customers::add(app, &Actor::Operator, name).await?;
    output.answer(&value(&customer), || {
        let say = Say::key("cli-customer-added").with("name", customer.name.as_str()).with("id", customer.id.as_str());
        output.paragraph(&say, 0)
    });
    Ok(Answer::Done)
}

async fn list(app: &App, output: &Output) -> Result<Answer, Failure> {
    let all = customers::list(app).await?;
    output.answer(&all.iter().map(value).collect::<Vec<_>>(), || {
        if all.is_empty() {
            return output.paragraph(&Say::key("cli-no-customers"), 0);
        }
        let head = ["cli-column-customer", "cli-column-id", "cli-column-added"].map(|it| output.word(it));
        let row = |it: &Customer| vec![it.name.clone(), it.id.to_string(), it.created_at.rfc3339()];
        layout::table(&head, &all.iter().map(row).collect::<Vec<_>>())
    });
    Ok(Answer::Done)
}

fn value(customer: &Customer) -> Value {
    json!({ "id": customer.id, "name": customer.name, "created_at": customer.created_at })
}

/// The customer that was named by name or id.
pub(super) async fn find(app: &App, name_or_id: &str) -> Result<Customer, Failure> {
    customers::find(app, name_or_id).await.map_err(|error| match error {
        Error::NotFound => Failure::not_found(Say::key("cli-no-customer").with("name", name_or_id)),
        Error::Conflict(say) => Failure::ambiguous(say, Vec::new(), Value::Null),
        other => other.into(),
    })
}
