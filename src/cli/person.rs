//! `frankmark person …`. A password is never an argument: other users of the machine can read those.

use super::Answer;
use super::arguments::Person as Command;
use super::customer;
use super::failure::Failure;
use super::output::Output;
use crate::app::App;
use crate::audit::Actor;
use crate::error::Error;
use crate::people::{self, Role, StaffRole};
use crate::text::Say;
use serde_json::json;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, stdin};
use std::path::Path;

/// Longer than any password that is taken.
const MOST_BYTES: u64 = 16 * 1024;

pub(super) async fn run(app: &App, command: Command, output: &Output) -> Result<Answer, Failure> {
    match command {
        Command::Add { email, customer, name, role, password_file } => {
            let customer = customer::find(app, &customer).await?;
            let password = password(password_file.as_deref())?;
            let role = Role::from(role);
            let added = people::add(app, &Actor::Operator, &customer.id, &email, &name, role, &password);
            let id = added.await?;
            let value = json!({ "id": id, "email": email, "name": name, "role": role.id(), "customer": customer.id });
            output.answer(&value, || {
                let say = Say::key("cli-person-added").with("email", email.as_str());
                output.paragraph(&say.with("customer", customer.name.as_str()), 0)
            });
        }
        Command::Staff { email, role } => staff(app, &email, role.into(), output).await?,
    }
    Ok(Answer::Done)
}

async fn staff(app: &App, email: &str, role: Option<StaffRole>, output: &Output) -> Result<(), Failure> {
    let changed = people::set_staff_role(app, &Actor::Operator, email, role).await;
    let id = changed.map_err(|error| match error {
        Error::NotFound => Failure::not_found(Say::key("cli-no-person").with("email", email)),
        other => other.into(),
    })?;
    output.answer(&json!({ "id": id, "email": email, "staff": role.map(StaffRole::id) }), || {
        let key = match role {
            Some(StaffRole::Operator) => "cli-staff-operator",
            Some(StaffRole::Support) => "cli-staff-support",
            None => "cli-staff-none",
        };
        output.paragraph(&Say::key(key).with("email", email), 0)
    });
    Ok(())
}

/// The first line, without its end.
fn password(file: Option<&Path>) -> Result<String, Failure> {
    let read = match file {
        Some(path) => {
            let failed = |it| Failure::could_not(&format!("--password-file {}: {it}", path.display()));
            first_line(File::open(path).map_err(failed)?)
        }
        None => first_line(stdin().lock()),
    };
    let line = read.map_err(|it| Failure::could_not(&format!("the password cannot be read: {it}")))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn first_line(from: impl Read) -> std::io::Result<String> {
    let mut line = String::new();
    BufReader::new(from.take(MOST_BYTES)).read_line(&mut line)?;
    Ok(line)
}
