//! `frankmark mail …`: does the way out work, and what went it.

use super::arguments::Mail as Command;
use super::failure::Failure;
use super::output::Output;
use super::{Answer, layout};
use crate::app::App;
use crate::audit::Actor;
use crate::error::Error;
use crate::notices::{self, Sent, Trial};
use crate::rules::address::Recipient;
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(app: &App, command: Command, output: &Output) -> Result<Answer, Failure> {
    match command {
        Command::Test { address } => test(app, &recipient(&address)?, output).await,
        Command::List { most } => list(app, most, output).await,
        Command::Allow { address } => allow(app, &recipient(&address)?, output).await,
    }
}

fn recipient(text: &str) -> Result<Recipient, Failure> {
    Recipient::parse(text).map_err(|why| {
        let say = why.arguments().into_iter().fold(Say::key(why.key()), |say, (name, value)| say.with(name, value));
        Error::invalid("address", say).into()
    })
}

async fn test(app: &App, to: &Recipient, output: &Output) -> Result<Answer, Failure> {
    if !notices::is_on(app) {
        return Err(Failure::wrong_use(&"no way out for mail is set: mail.host or mail.folder"));
    }
    match notices::send_trial(app, output.locale(), to).await? {
        Trial::Sent(reply) => {
            let say = Say::key("cli-mail-sent").with("address", to.to_string()).with("reply", reply.as_str());
            output.answer(&json!({ "sent": true, "reply": reply }), || output.paragraph(&say, 0));
            Ok(Answer::Done)
        }
        Trial::NotSent(reply) => Err(Failure::could_not(&reply)),
        Trial::Unsure(reply) => {
            let say = Say::key("cli-mail-unsure").with("reply", reply);
            Err(Failure::could_not(&output.say(&say)))
        }
    }
}

async fn list(app: &App, most: u32, output: &Output) -> Result<Answer, Failure> {
    let mails = notices::newest(app, most).await?;
    output.answer(&mails.iter().map(value).collect::<Vec<_>>(), || {
        if mails.is_empty() {
            return output.paragraph(&Say::key("cli-no-mails"), 0);
        }
        let columns =
            ["cli-column-time", "cli-column-to", "cli-column-subject", "cli-column-status", "cli-column-reply"];
        let row = |it: &Sent| {
            let state = output.word(&format!("mail-state-{}", it.state.id()));
            let reply = it.last_reply.clone().unwrap_or_default();
            vec![it.created_at.rfc3339(), it.recipient.clone(), it.subject.clone(), state, reply]
        };
        layout::table(&columns.map(|it| output.word(it)), &mails.iter().map(row).collect::<Vec<_>>())
    });
    Ok(Answer::Done)
}

async fn allow(app: &App, to: &Recipient, output: &Output) -> Result<Answer, Failure> {
    let was_stopped = notices::allow(app, &Actor::Operator, to).await?;
    let key = if was_stopped { "cli-mail-allowed" } else { "cli-mail-was-allowed" };
    let say = Say::key(key).with("address", to.to_string());
    output.answer(&json!({ "was_stopped": was_stopped }), || output.paragraph(&say, 0));
    Ok(if was_stopped { Answer::Done } else { Answer::No })
}

fn value(mail: &Sent) -> Value {
    json!({
        "id": mail.id,
        "kind": mail.kind.id(),
        "customer": mail.customer,
        "domain": mail.domain,
        "recipient": mail.recipient,
        "subject": mail.subject,
        "state": mail.state.id(),
        "tries": mail.tries,
        "next_try_at": mail.next_try_at,
        "last_reply": mail.last_reply,
        "created_at": mail.created_at,
        "ended_at": mail.ended_at,
    })
}
