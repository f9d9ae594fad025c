//! `frankmark domain add`

use crate::app::App;
use crate::audit::Actor;
use crate::cli::failure::{Failure, Line};
use crate::cli::output::Output;
use crate::cli::{Answer, customer};
use crate::customers::Customer;
use crate::domains::{self, Added};
use crate::error::{Error, Problem};
use crate::text::{Arg, Say};

pub(super) async fn run(app: &App, name: &str, customer: &str, yes: bool, output: &Output) -> Result<Answer, Failure> {
    let customer = customer::find(app, customer).await?;
    let added = added(app, &customer, name, yes).await?;
    let mut value = super::value(&added.domain, &customer);
    if let Some(members) = value.as_object_mut() {
        let sentences = |all: &[Say]| all.iter().map(|it| output.say(it)).collect::<Vec<_>>();
        members.insert("repairs".into(), sentences(&added.repairs).into());
        members.insert("hints".into(), sentences(&added.hints).into());
    }
    output.answer(&value, || words(&added, &customer, output));
    Ok(Answer::Done)
}

/// A name that may not be what was meant wants `--yes`.
async fn added(app: &App, customer: &Customer, name: &str, yes: bool) -> Result<Added, Failure> {
    let problems = match domains::add(app, &Actor::Operator, &customer.id, name).await {
        Err(Error::Invalid(problems)) => problems,
        other => return Ok(other?),
    };
    match asked_back(&problems) {
        Some(shown) if yes => Ok(domains::add_as_shown(app, &Actor::Operator, &customer.id, name, &shown).await?),
        asked => {
            let mut failure = Failure::from(Error::Invalid(problems));
            failure.lines.extend(asked.map(|_| Line::Say(Say::key("cli-add-yes"))));
            Err(failure)
        }
    }
}

/// The domain that would be added, where that is the question.
fn asked_back(problems: &[Problem]) -> Option<String> {
    let asked = problems.iter().find(|it| it.say.key == "domains-add-confirm")?;
    asked.say.args.iter().find_map(|(name, value)| match value {
        Arg::Text(text) if name == "domain" => Some(text.clone()),
        Arg::Text(_) | Arg::Number(_) => None,
    })
}

fn words(added: &Added, customer: &Customer, output: &Output) -> Vec<String> {
    let name = added.domain.name.as_str();
    let say = Say::key("cli-domain-added").with("domain", name).with("customer", customer.name.as_str());
    let mut lines = output.paragraph(&say, 0);
    for more in added.repairs.iter().chain(&added.hints) {
        lines.extend(output.paragraph(more, 2));
    }
    lines.extend(output.paragraph(&Say::key("cli-domain-added-next").with("domain", name), 0));
    lines
}
