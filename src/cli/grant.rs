//! `frankmark grant …`: which mailbox may send as which domain.

use super::arguments::{Grant as Command, GrantOf};
use super::failure::Failure;
use super::output::Output;
use super::{Answer, customer, domain, layout, mailbox};
use crate::app::App;
use crate::audit::Actor;
use crate::customers::Customer;
use crate::domains::Domain;
use crate::ids::{CustomerId, SenderId};
use crate::mailboxes::{self, Extent, Granted, Mailbox};
use crate::senders;
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(app: &App, command: Command, output: &Output) -> Result<Answer, Failure> {
    match command {
        Command::Add { of, with_subdomains } => add(app, &of, with_subdomains, output).await,
        Command::List { domain, customer } => list(app, &domain, customer.as_deref(), output).await,
        Command::Remove { of } => remove(app, &of, output).await,
    }
}

async fn add(app: &App, of: &GrantOf, with_subdomains: bool, output: &Output) -> Result<Answer, Failure> {
    let (mailbox, domain, sender) = named(app, of).await?;
    let extent = match &sender {
        Some((id, _)) => Extent::Sender(id.clone()),
        None => Extent::Domain { with_subdomains },
    };
    let is_new = mailboxes::grant(app, &Actor::Operator, &mailbox.customer, &mailbox.id, &domain.id, extent).await?;
    let shown = sender.map_or_else(|| domain.name.to_string(), |it| it.1);
    let value = json!({
        "login": mailbox.login.as_str(),
        "domain": domain.name,
        "granted": shown,
        "with_subdomains": with_subdomains,
        "is_new": is_new,
    });
    output.answer(&value, || {
        let key = if is_new { "cli-granted" } else { "cli-granted-already" };
        output.paragraph(&Say::key(key).with("login", mailbox.login.as_str()).with("address", shown.as_str()), 0)
    });
    Ok(Answer::Done)
}

async fn list(app: &App, name: &str, customer: Option<&str>, output: &Output) -> Result<Answer, Failure> {
    let customer = match customer {
        Some(name) => Some(customer::find(app, name).await?),
        None => None,
    };
    let found = domain::find(app, name, customer.as_ref()).await?;
    let grants = mailboxes::granted(app, &found.customer.id, &found.domain.id).await?;
    let domain = found.domain.name.as_str();
    let values: Vec<Value> = grants.iter().map(|it| mailbox::grant_value(it, domain)).collect();
    output.answer(&values, || {
        if grants.is_empty() {
            return output.paragraph(&Say::key("cli-no-grants").with("domain", domain), 0);
        }
        let head = ["cli-column-login", "cli-column-as"].map(|it| output.word(it));
        let row = |it: &Granted| vec![it.login.clone(), shown(it, domain)];
        layout::table(&head, &grants.iter().map(row).collect::<Vec<_>>())
    });
    Ok(Answer::Done)
}

fn shown(grant: &Granted, domain: &str) -> String {
    match &grant.sender {
        Some(address) => address.clone(),
        None if grant.with_subdomains => format!("@{domain}, @*.{domain}"),
        None => format!("@{domain}"),
    }
}

async fn remove(app: &App, of: &GrantOf, output: &Output) -> Result<Answer, Failure> {
    let (mailbox, domain, sender) = named(app, of).await?;
    let address = sender.as_ref().map(|it| it.1.as_str());
    let all = mailboxes::granted_to(app, &mailbox.customer, mailbox.login.as_str()).await?;
    let mut fitting = all.iter().filter(|it| it.domain == domain.id);
    let found = fitting.find(|it| it.sender.as_deref().map(str::to_lowercase) == address.map(str::to_lowercase));
    let shown = address.unwrap_or(domain.name.as_str());
    let said = |key: &str| Say::key(key).with("login", mailbox.login.as_str()).with("address", shown);
    let Some(grant) = found else { return Err(Failure::not_found(said("cli-no-grant"))) };
    mailboxes::revoke(app, &Actor::Operator, &mailbox.customer, &grant.id).await?;
    output.answer(&mailbox::grant_value(grant, domain.name.as_str()), || output.paragraph(&said("cli-revoked"), 0));
    Ok(Answer::Done)
}

/// The mailbox, the domain of its customer, and the sender if one is named.
async fn named(app: &App, of: &GrantOf) -> Result<(Mailbox, Domain, Option<(SenderId, String)>), Failure> {
    let mailbox = mailbox::find(app, &of.login).await?;
    let customer = customer_of(app, &mailbox.customer).await?;
    let domain = domain::find(app, &of.domain, Some(&customer)).await?.domain;
    let Some(wanted) = &of.sender else { return Ok((mailbox, domain, None)) };
    let all = senders::list(app, &customer.id, Some(&domain.id)).await?;
    let found = all.into_iter().find(|it| it.address.to_lowercase() == wanted.trim().to_lowercase());
    let sender = found.ok_or_else(|| Failure::not_found(Say::key("cli-no-sender").with("address", wanted.trim())))?;
    Ok((mailbox, domain, Some((sender.id, sender.address))))
}

async fn customer_of(app: &App, id: &CustomerId) -> Result<Customer, Failure> {
    Ok(crate::customers::find(app, id.as_str()).await?)
}
