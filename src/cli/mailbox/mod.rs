//! `frankmark mailbox …`: the logins of the mail server.

mod import;

use super::arguments::Mailbox as Command;
use super::failure::Failure;
use super::output::Output;
use super::{Answer, customer, layout};
use crate::app::App;
use crate::audit::Actor;
use crate::customers::Customer;
use crate::error::Error;
use crate::mailboxes::{self, Granted, Mailbox, Wanted};
use crate::text::Say;
use serde_json::{Value, json};

/// Read at one time.
const PAGE: u32 = 1_000;

pub(super) async fn run(app: &App, command: Command, output: &Output) -> Result<Answer, Failure> {
    let operator = &Actor::Operator;
    match command {
        Command::Add { login, customer, name, hosted, disabled } => {
            let customer = customer::find(app, &customer).await?;
            let mut mailbox = mailboxes::add(app, operator, &customer.id, &login, &name, hosted).await?;
            if disabled {
                mailbox = mailboxes::set_active(app, operator, &customer.id, &mailbox.id, false).await?;
            }
            told(&mailbox, "cli-mailbox-added", output);
        }
        Command::Import { file, customer, sync, dry_run, yes } => {
            let customer = customer::find(app, &customer).await?;
            return import::run(app, &file, &customer, import::How { sync, dry_run, yes }, output).await;
        }
        Command::List { customer, after, limit } => {
            let customer = customer::find(app, &customer).await?;
            list(app, &customer, after.as_deref(), limit, output).await?;
        }
        Command::Show { login } => show(app, &find(app, &login).await?, output).await?,
        Command::Disable { login } => {
            let it = find(app, &login).await?;
            let it = mailboxes::set_active(app, operator, &it.customer, &it.id, false).await?;
            told(&it, "cli-mailbox-disabled", output);
        }
        Command::Enable { login } => {
            let it = find(app, &login).await?;
            let it = mailboxes::set_active(app, operator, &it.customer, &it.id, true).await?;
            told(&it, "cli-mailbox-enabled", output);
        }
        Command::Change { login, name, hosted } => {
            let it = find(app, &login).await?;
            let wanted = Wanted { name, hosted, active: None };
            let it = mailboxes::change(app, operator, &it.customer, &it.id, wanted).await?;
            told(&it, "cli-mailbox-changed", output);
        }
        Command::Remove { login, yes } => return remove(app, &find(app, &login).await?, yes, output).await,
    }
    Ok(Answer::Done)
}

/// The mailbox with that login, whoever's it is: a login is unique in the whole installation.
pub(super) async fn find(app: &App, login: &str) -> Result<Mailbox, Failure> {
    mailboxes::anybodys(app, login).await.map_err(|error| match error {
        Error::NotFound => Failure::not_found(Say::key("cli-no-mailbox").with("login", login.trim())),
        other => other.into(),
    })
}

async fn list(
    app: &App,
    customer: &Customer,
    after: Option<&str>,
    limit: Option<u32>,
    output: &Output,
) -> Result<(), Failure> {
    let mut all: Vec<Mailbox> = Vec::new();
    let mut after = after.map(str::to_lowercase);
    loop {
        let open = limit.map_or(PAGE, |it| it.saturating_sub(u32::try_from(all.len()).unwrap_or(u32::MAX)).min(PAGE));
        let some = mailboxes::list(app, &customer.id, after.as_deref(), open).await?;
        after = some.last().map(|it| it.login.to_string());
        let is_last = some.len() < usize::try_from(PAGE).unwrap_or(usize::MAX);
        all.extend(some);
        if is_last {
            break;
        }
    }
    output.answer(&all.iter().map(value).collect::<Vec<_>>(), || {
        if all.is_empty() {
            return output.paragraph(&Say::key("cli-no-mailboxes"), 0);
        }
        let head = ["cli-column-login", "cli-column-name", "cli-column-hosted", "cli-column-active"];
        let head = head.map(|it| output.word(it));
        let word = |it: bool| output.word(if it { "cli-yes" } else { "cli-no" });
        let row = |it: &Mailbox| vec![it.login.to_string(), it.name.clone(), word(it.hosted), word(it.active)];
        layout::table(&head, &all.iter().map(row).collect::<Vec<_>>())
    });
    Ok(())
}

async fn show(app: &App, mailbox: &Mailbox, output: &Output) -> Result<(), Failure> {
    let grants = granted(app, mailbox).await?;
    let mut whole = value(mailbox);
    if let Some(members) = whole.as_object_mut() {
        members.insert("customer".into(), json!(mailbox.customer));
        members.insert("grants".into(), grants.iter().map(|it| it.1.clone()).collect());
    }
    output.answer(&whole, || {
        let state = if mailbox.active { "cli-mailbox-active" } else { "cli-mailbox-inactive" };
        let mut lines = output.paragraph(&Say::key(state).with("login", mailbox.login.as_str()), 0);
        if mailbox.hosted {
            lines.extend(output.paragraph(&Say::key("cli-mailbox-hosted").with("login", mailbox.login.as_str()), 0));
        }
        let key = if grants.is_empty() { "cli-mailbox-no-grants" } else { "cli-mailbox-grants" };
        lines.extend(output.paragraph(&Say::key(key), 0));
        lines.extend(grants.iter().map(|it| format!("  {}", layout::safe(&it.0))));
        lines
    });
    Ok(())
}

/// Each grant of a mailbox, for people and for scripts.
async fn granted(app: &App, mailbox: &Mailbox) -> Result<Vec<(String, Value)>, Failure> {
    let grants = mailboxes::granted_to(app, &mailbox.customer, mailbox.login.as_str()).await?;
    let mut all = Vec::new();
    for grant in grants {
        let domain = crate::domains::show(app, &mailbox.customer, &grant.domain).await?.domain.name;
        let shown = match &grant.sender {
            Some(address) => address.clone(),
            None if grant.with_subdomains => format!("{domain} (*.{domain})"),
            None => domain.to_string(),
        };
        all.push((shown, grant_value(&grant, domain.as_str())));
    }
    all.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(all)
}

pub(super) fn grant_value(grant: &Granted, domain: &str) -> Value {
    json!({
        "id": grant.id,
        "login": grant.login,
        "domain": domain,
        "sender": grant.sender,
        "with_subdomains": grant.with_subdomains,
        "created_at": grant.created_at,
    })
}

async fn remove(app: &App, mailbox: &Mailbox, yes: bool, output: &Output) -> Result<Answer, Failure> {
    let login = mailbox.login.as_str();
    if !yes {
        let grants = granted(app, mailbox).await?;
        let would: Vec<&str> = grants.iter().map(|it| it.0.as_str()).collect();
        output.answer(&json!({ "login": login, "removed": false, "grants": would }), || {
            let would_go = Say::key("cli-mailbox-would-remove").with("login", login).with("count", grants.len());
            let mut lines = output.paragraph(&would_go, 0);
            lines.extend(would.iter().map(|it| format!("  {}", layout::safe(it))));
            lines.extend(output.paragraph(&Say::key("cli-mailbox-remove-yes"), 0));
            lines
        });
        return Ok(Answer::No);
    }
    let removed = mailboxes::remove(app, &Actor::Operator, &mailbox.customer, &mailbox.id).await?;
    output.answer(&json!({ "login": login, "removed": true, "grants": removed.grants }), || {
        let say = Say::key("cli-mailbox-removed").with("login", login).with("count", removed.grants.len());
        output.paragraph(&say, 0)
    });
    Ok(Answer::Done)
}

fn told(mailbox: &Mailbox, key: &'static str, output: &Output) {
    output.answer(&value(mailbox), || output.paragraph(&Say::key(key).with("login", mailbox.login.as_str()), 0));
}

fn value(mailbox: &Mailbox) -> Value {
    json!({
        "id": mailbox.id,
        "login": mailbox.login.as_str(),
        "name": mailbox.name,
        "hosted": mailbox.hosted,
        "active": mailbox.active,
        "created_at": mailbox.created_at,
    })
}
