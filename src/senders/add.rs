//! "I want to send as this address."

use super::store::{self, Row};
use super::{Sender, show, unknown_domain as unknown};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::{self, Conn, Failure, savepoint};
use crate::domains::{self, Named};
use crate::error::{Error, Problem, Result};
use crate::ids::{CustomerId, SenderId};
use crate::moment::Moment;
use crate::rules::address::{Address, AddressRefused, DisplayName, DisplayNameRefused, DomainPolicy};
use crate::text::Say;
use serde_json::json;

/// Adds a sender (fields `address`, `name`). A domain that is not the customer's gives `Invalid` on `address` with the
/// key `senders-unknown-domain` and the argument `domain`, so that the screen can offer to add it.
pub async fn add(app: &App, actor: &Actor, customer: &CustomerId, name: &str, address: &str) -> Result<Sender> {
    let (name, address, local) = checked(&domains::policy(&app.config), name, address).map_err(Error::Invalid)?;
    let (actor, customer, now) = (actor.clone(), customer.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let domain = domains::named(tx, &customer, address.domain())?.ok_or_else(|| unknown_domain(&address))?;
            let row = Row {
                id: SenderId::new(),
                customer_id: customer,
                domain_id: domain.id.clone(),
                display_name: name.as_str().to_owned(),
                local_part: local,
                address: address.to_string(),
                created_at: now,
            };
            write(tx, &actor, &address, row, domain, now)
        })
        .await
}

/// Both fields, with all that is wrong with them at one time; and the part before the `@` in the letters it was typed in.
pub(super) fn checked(
    policy: &DomainPolicy,
    name: &str,
    address: &str,
) -> std::result::Result<(DisplayName, Address, String), Vec<Problem>> {
    let local = address.trim().rsplit_once('@').map(|it| it.0.to_owned()).unwrap_or_default();
    match (DisplayName::parse(name), Address::parse(address, policy)) {
        (Ok(name), Ok(address)) => Ok((name, address, local)),
        (name, address) => {
            let name = name.err().map(|it| name_problem(&it));
            let address = address.err().map(|it| address_problem(&it));
            Err([name, address].into_iter().flatten().collect())
        }
    }
}

fn name_problem(why: &DisplayNameRefused) -> Problem {
    Problem { field: "name", say: said(why.key(), why.arguments()) }
}

fn address_problem(why: &AddressRefused) -> Problem {
    Problem { field: "address", say: said(why.key(), why.arguments()) }
}

fn said(key: &str, arguments: Vec<(&'static str, String)>) -> Say {
    arguments.into_iter().fold(Say::key(key), |say, (name, value)| say.with(name, value))
}

fn unknown_domain(address: &Address) -> Error {
    Error::invalid("address", unknown(address.domain()))
}

fn write(tx: &mut Conn, actor: &Actor, address: &Address, row: Row, domain: Named, now: Moment) -> Result<Sender> {
    match insert(tx, actor, &row, now) {
        Ok(()) => {}
        Err(Failure::Unique(_)) => {
            return Err(Error::Conflict(Say::key("senders-already-there").with("address", address.to_string())));
        }
        // The domain went meanwhile.
        Err(Failure::StillUsed(_)) => return Err(unknown_domain(address)),
        Err(other) => return Err(other.into()),
    }
    Ok(show::read(row, domain))
}

/// Written down; nothing is, where the database refuses the row.
pub(super) fn insert(tx: &mut Conn, actor: &Actor, row: &Row, now: Moment) -> db::Result<()> {
    savepoint(tx, |tx| store::insert(tx, row))?;
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(&row.customer_id),
            action: "sender.added",
            object: format!("sender:{}", row.id),
            details: json!({ "address": row.address, "name": row.display_name }),
        },
    )
}
