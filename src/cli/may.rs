//! `frankmark may`: asks what a mail server would ask, of what the database holds now. Exit code 0 yes, 1 no, 3 could not.

use super::Answer;
use super::failure::Failure;
use super::output::Output;
use crate::app::App;
use crate::mailboxes::Permissions;
use crate::rules::permission::{HeaderRefusal, OriginatorFields, Permit, Verdict};
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(
    app: &App,
    login: &str,
    address: &str,
    from: Option<&str>,
    output: &Output,
) -> Result<Answer, Failure> {
    let permissions = Permissions::new(app);
    permissions.load(app).await?;
    let envelope = permissions.decide(login, address);
    if let Verdict::Defer(doubt) = &envelope {
        return Err(Failure::could_not(&doubt.id()));
    }
    let header = match from {
        Some(from) => {
            let mut fields = OriginatorFields::default();
            fields.add(b"From", from.as_bytes());
            let judged = permissions.decide_header(login, address, &fields);
            Some((from, judged.map_err(|it| Failure::could_not(&it.id()))?))
        }
        None => None,
    };
    let may = envelope.permit().is_some() && header.as_ref().is_none_or(|it| it.1.is_ok());
    let observing = permissions.is_observing();
    let mut value = of_verdict(&envelope, login, address, output);
    if let Some(members) = value.as_object_mut() {
        members.insert("login".into(), login.into());
        members.insert("address".into(), address.into());
        members.insert("header".into(), header.as_ref().map(|(_, it)| of_header(it, login, output)).into());
        members.insert("may".into(), may.into());
        members.insert("observing".into(), observing.into());
    }
    output.answer(&value, || {
        let mut lines = output.paragraph(&Say::key(if may { "cli-may-yes" } else { "cli-may-no" }), 0);
        lines.extend(line("MAIL FROM", &sentence(&envelope, login, address), envelope.id(), output));
        if let Some((from, judged)) = &header {
            let (say, id) = header_sentence(judged, login, from);
            lines.extend(line("From", &say, id, output));
        }
        if observing && !may {
            lines.extend(output.paragraph(&Say::key("cli-may-observing"), 0));
        }
        lines
    });
    Ok(if may { Answer::Done } else { Answer::No })
}

fn line(what: &str, say: &Say, id: &str, output: &Output) -> Vec<String> {
    super::layout::wrapped(&format!("{what}: {} ({id})", output.say(say)), 2)
}

/// Why, in a sentence.
fn sentence(verdict: &Verdict, login: &str, address: &str) -> Say {
    let key = match verdict {
        Verdict::Permit(permit) => format!("permit-{}", permit.rule.id()),
        other => format!("refusal-{}", other.id()),
    };
    Say::key(key).with("login", login).with("address", address)
}

fn header_sentence(judged: &Result<Permit, HeaderRefusal>, login: &str, from: &str) -> (Say, &'static str) {
    let (verdict, address) = match judged {
        Ok(permit) => (Verdict::Permit(*permit), None),
        Err(refusal) => (Verdict::Reject(refusal.why), refusal.address.as_deref()),
    };
    (sentence(&verdict, login, address.unwrap_or(from)), verdict.id())
}

fn of_verdict(verdict: &Verdict, login: &str, address: &str, output: &Output) -> Value {
    let word = if verdict.permit().is_some() { "permit" } else { "reject" };
    let say = sentence(verdict, login, address);
    json!({ "verdict": word, "reason": verdict.id(), "message": output.say(&say) })
}

fn of_header(judged: &Result<Permit, HeaderRefusal>, login: &str, output: &Output) -> Value {
    let address = judged.as_ref().err().and_then(|it| it.address.clone()).unwrap_or_default();
    let (say, id) = header_sentence(judged, login, &address);
    let word = if judged.is_ok() { "permit" } else { "reject" };
    let misread = judged.as_ref().err().and_then(|it| it.misread).map(|it| it.id());
    json!({ "verdict": word, "reason": id, "message": output.say(&say), "not_understood": misread })
}
