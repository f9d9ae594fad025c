//! `frankmark sender …`

use super::arguments::Sender as Command;
use super::failure::Failure;
use super::output::Output;
use super::{Answer, customer, domain, layout};
use crate::app::App;
use crate::audit::Actor;
use crate::customers::Customer;
use crate::senders::{self, Sender};
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(app: &App, command: Command, output: &Output) -> Result<Answer, Failure> {
    match command {
        Command::Add { address, name, customer } => {
            let customer = customer::find(app, &customer).await?;
            let sender = senders::add(app, &Actor::Operator, &customer.id, &name, &address).await?;
            told(&sender, "cli-sender-added", output);
        }
        Command::List { customer, domain } => {
            let customer = customer::find(app, &customer).await?;
            list(app, &customer, domain.as_deref(), output).await?;
        }
        Command::Delete { address, customer } => {
            let customer = customer::find(app, &customer).await?;
            let found = find(app, &customer, &address).await?;
            let gone = senders::delete(app, &Actor::Operator, &customer.id, &found.id).await?;
            told(&gone, "cli-sender-deleted", output);
        }
    }
    Ok(Answer::Done)
}

async fn list(app: &App, customer: &Customer, domain: Option<&str>, output: &Output) -> Result<(), Failure> {
    let domain = match domain {
        Some(name) => Some(domain::find(app, name, Some(customer)).await?.domain.id),
        None => None,
    };
    let senders = senders::list(app, &customer.id, domain.as_ref()).await?;
    output.answer(&senders.iter().map(value).collect::<Vec<_>>(), || {
        if senders.is_empty() {
            return output.paragraph(&Say::key("cli-no-senders"), 0);
        }
        let head = ["cli-column-address", "cli-column-name", "cli-column-can-send"].map(|it| output.word(it));
        let row = |it: &Sender| {
            let can = if it.can_send() { "cli-yes" } else { "cli-no" };
            vec![it.address.clone(), it.display_name.clone(), output.word(can)]
        };
        layout::table(&head, &senders.iter().map(row).collect::<Vec<_>>())
    });
    Ok(())
}

/// The customer's sender with that address, in any letter case.
async fn find(app: &App, customer: &Customer, address: &str) -> Result<Sender, Failure> {
    let wanted = address.trim().to_lowercase();
    let all = senders::list(app, &customer.id, None).await?;
    let found = all.into_iter().find(|it| it.address.to_lowercase() == wanted);
    found.ok_or_else(|| Failure::not_found(Say::key("cli-no-sender").with("address", address.trim())))
}

fn told(sender: &Sender, key: &'static str, output: &Output) {
    output.answer(&value(sender), || output.paragraph(&Say::key(key).with("address", sender.address.as_str()), 0));
}

fn value(sender: &Sender) -> Value {
    json!({
        "id": sender.id,
        "address": sender.address,
        "name": sender.display_name,
        "domain": sender.domain_name,
        "can_send": sender.can_send(),
        "created_at": sender.created_at,
    })
}
