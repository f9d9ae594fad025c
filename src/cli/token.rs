//! `frankmark token …`: secrets for programs of the operator. The one place that prints one, once.

use super::arguments::Token as Command;
use super::failure::Failure;
use super::output::Output;
use super::{Answer, layout};
use crate::app::App;
use crate::audit::Actor;
use crate::mailboxes::{self, ApiToken, Scope};
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(app: &App, command: Command, output: &Output) -> Result<Answer, Failure> {
    match command {
        Command::Add { name, scope, expires_in } => {
            let scopes: Vec<Scope> = scope.into_iter().map(Scope::from).collect();
            let (token, secret) = mailboxes::issue_token(app, &Actor::Operator, &name, &scopes, expires_in).await?;
            let mut value = value(&token, app);
            if let Some(members) = value.as_object_mut() {
                members.insert("token".into(), secret.as_str().into());
            }
            output.answer(&value, || {
                let mut lines = output.paragraph(&Say::key("cli-token-added").with("name", token.name.as_str()), 0);
                lines.push(secret.clone());
                lines
            });
        }
        Command::List => {
            let all = mailboxes::api_tokens(app).await?;
            output.answer(&all.iter().map(|it| value(it, app)).collect::<Vec<_>>(), || table(&all, app, output));
        }
        Command::Revoke { token } => revoke(app, &token, output).await?,
    }
    Ok(Answer::Done)
}

async fn revoke(app: &App, named: &str, output: &Output) -> Result<(), Failure> {
    let all = mailboxes::api_tokens(app).await?;
    let is_meant = |it: &&ApiToken| it.id.as_str() == named || it.start == named || it.name == named;
    let found: Vec<&ApiToken> = all.iter().filter(|it| it.revoked_at.is_none()).filter(is_meant).collect();
    let one = match found.as_slice() {
        [] => return Err(Failure::not_found(Say::key("cli-no-token").with("name", named))),
        [one] => one,
        several => {
            let ids: Vec<&str> = several.iter().map(|it| it.id.as_str()).collect();
            let say = Say::key("cli-several-tokens").with("name", named).with("ids", ids.join(", "));
            return Err(Failure::ambiguous(say, Vec::new(), several.iter().map(|it| value(it, app)).collect()));
        }
    };
    mailboxes::revoke_token(app, &Actor::Operator, &one.id).await?;
    output.answer(&json!({ "id": one.id, "name": one.name, "revoked": true }), || {
        output.paragraph(&Say::key("cli-token-ended").with("name", one.name.as_str()), 0)
    });
    Ok(())
}

fn table(all: &[ApiToken], app: &App, output: &Output) -> Vec<String> {
    if all.is_empty() {
        return output.paragraph(&Say::key("cli-no-tokens"), 0);
    }
    let head = ["cli-column-name", "cli-column-token", "cli-column-scopes", "cli-column-state", "cli-column-used"];
    let row = |it: &ApiToken| {
        let used = it.used_at.map(|it| it.rfc3339()).unwrap_or_default();
        let state = output.word(&format!("cli-token-{}", state(it, app)));
        vec![it.name.clone(), format!("{}…", it.start), scopes(it).join(" "), state, used]
    };
    layout::table(&head.map(|it| output.word(it)), &all.iter().map(row).collect::<Vec<_>>())
}

fn state(token: &ApiToken, app: &App) -> &'static str {
    match (token.revoked_at, token.expires_at) {
        (Some(_), _) => "revoked",
        (None, Some(end)) if end <= app.clock.now() => "expired",
        _ => "live",
    }
}

fn scopes(token: &ApiToken) -> Vec<&'static str> {
    token.scopes.iter().map(|it| it.id()).collect()
}

fn value(token: &ApiToken, app: &App) -> Value {
    json!({
        "id": token.id,
        "name": token.name,
        "start": token.start,
        "scopes": scopes(token),
        "state": state(token, app),
        "created_at": token.created_at,
        "expires_at": token.expires_at,
        "used_at": token.used_at,
    })
}
