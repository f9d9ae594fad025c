//! `frankmark domain delete`: without `--yes`, shows what would go and changes nothing.

use super::Found;
use crate::app::App;
use crate::audit::Actor;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, layout};
use crate::domains::{self, Deleted, Deletion};
use crate::ids::SenderId;
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(
    app: &App,
    found: &Found,
    senders_too: bool,
    yes: bool,
    output: &Output,
) -> Result<Answer, Failure> {
    let (customer, id) = (&found.customer.id, &found.domain.id);
    let before = domains::before_deletion(app, customer, id).await?;
    let blocked = !before.senders.is_empty() && !senders_too;
    if blocked || !yes {
        output.answer(&value(&before, false), || told(&before, blocked, output));
        return Ok(Answer::No);
    }
    let senders: Vec<SenderId> = before.senders.iter().map(|it| it.0.clone()).collect();
    match domains::delete(app, &Actor::Operator, customer, id, &senders).await? {
        Deleted::Gone(name) => {
            let say = Say::key("cli-domain-deleted").with("domain", name.as_str()).with("count", senders.len());
            output.answer(&value(&before, true), || output.paragraph(&say, 0));
            Ok(Answer::Done)
        }
        Deleted::Blocked(now) => {
            output.answer(&value(&now, false), || told(&now, true, output));
            Ok(Answer::No)
        }
    }
}

fn value(deletion: &Deletion, deleted: bool) -> Value {
    let senders: Vec<&str> = deletion.senders.iter().map(|it| it.1.as_str()).collect();
    json!({
        "domain": deletion.domain.name,
        "deleted": deleted,
        "senders": senders,
        "accounts": deletion.accounts.iter().map(|it| it.1.as_str()).collect::<Vec<_>>(),
        "records_to_remove": deletion.records,
    })
}

fn told(deletion: &Deletion, blocked: bool, output: &Output) -> Vec<String> {
    let name = deletion.domain.name.as_str();
    let key = if blocked { "cli-delete-blocked" } else { "cli-delete-would" };
    let mut lines = output.paragraph(&Say::key(key).with("domain", name), 0);
    lines.extend(deletion.senders.iter().map(|it| format!("  {}", layout::safe(&it.1))));
    if !blocked && !deletion.accounts.is_empty() {
        lines.extend(output.paragraph(&Say::key("cli-delete-accounts"), 0));
        lines.extend(deletion.accounts.iter().map(|it| format!("  {}", layout::safe(&it.1))));
    }
    if !blocked && !deletion.records.is_empty() {
        lines.extend(output.paragraph(&Say::key("cli-delete-records"), 0));
        lines.extend(deletion.records.iter().map(|it| layout::safe(&format!("  {} {}", it.owner, it.rtype))));
    }
    lines.extend(output.paragraph(&Say::key(if blocked { "cli-delete-senders-too" } else { "cli-delete-yes" }), 0));
    lines
}
