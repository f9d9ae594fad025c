//! What becomes of each line, by the rules that single mailboxes are added by.

use super::{Fate, Line, Listed, Plan};
use crate::app::App;
use crate::customers;
use crate::error::{Error, Result};
use crate::ids::CustomerId;
use crate::mailboxes::change::{self, Wanted};
use crate::mailboxes::store::{self, Row};
use crate::mailboxes::types::{checked_login, checked_name, taken};
use crate::rules::address::Login;
use std::collections::{HashMap, HashSet};

/// Looks a list over; saves nothing. `NotFound` where there is no such customer.
pub async fn plan(app: &App, customer: &CustomerId, entries: Vec<Listed>) -> Result<Plan> {
    let mut lines: Vec<Line> = entries.into_iter().map(read).collect();
    let logins: Vec<String> = lines.iter().filter_map(|it| it.login.as_ref()).map(ToString::to_string).collect();
    let theirs = customer.clone();
    let (known, all) = app
        .db
        .read(move |conn| {
            customers::by_id(conn, &theirs)?.ok_or(Error::NotFound)?;
            let known = store::with_logins(conn, &logins)?;
            Ok::<_, Error>((known, store::all_of(conn, &theirs)?))
        })
        .await?;
    settle(&mut lines, customer, &known);
    let named: HashSet<&str> = lines.iter().filter_map(|it| it.login.as_ref()).map(Login::as_str).collect();
    let missing = all.into_iter().filter(|it| it.active && !named.contains(it.login.as_str()));
    let missing = missing.map(|it| it.login).collect();
    Ok(Plan { lines, missing })
}

fn read(entry: Listed) -> Line {
    let Listed { number, login: typed, name, hosted, active, mut problems } = entry;
    let login = checked_login(&typed).map_err(|it| problems.push(it.say)).ok();
    let name = name.and_then(|it| checked_name(&it).map_err(|it| problems.push(it.say)).ok());
    let fate = if problems.is_empty() { Fate::Add } else { Fate::Refused(problems) };
    Line { number, typed, login, fate, wanted: Wanted { name, hosted, active } }
}

/// What is here already, what stands twice, and what belongs to somebody else.
fn settle(lines: &mut [Line], customer: &CustomerId, known: &[Row]) {
    let known: HashMap<&str, &Row> = known.iter().map(|it| (it.login.as_str(), it)).collect();
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(lines.len());
    for line in lines {
        let Some(login) = &line.login else { continue };
        if let Some(first) = seen.get(login.as_str()) {
            line.fate = Fate::Twice(*first);
            continue;
        }
        seen.insert(login.to_string(), line.number);
        if line.fate == Fate::Add {
            line.fate = fate(known.get(login.as_str()).copied(), customer, login.as_str(), &line.wanted);
        }
    }
}

/// Of a line that could be read, by what is known of its login now.
pub(super) fn fate(row: Option<&Row>, customer: &CustomerId, login: &str, wanted: &Wanted) -> Fate {
    match row {
        None => Fate::Add,
        Some(row) if row.customer_id != *customer => Fate::Refused(vec![taken(login)]),
        Some(row) if change::would_change(row, wanted) => Fate::Change,
        Some(_) => Fate::Same,
    }
}
