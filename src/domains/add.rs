//! "We want to send from this domain."
//!
//! Makes the challenge and the selector tag, no keys; looks once at DNS for the zone and for what is published there
//! today. Whether somebody else has the name is neither asked nor told: an unproven claim stands in nobody's way.

use super::store::{self, NewRow};
use super::types::read;
use super::{Domain, Ownership, find_today, policy};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::customers;
use crate::db::{Conn, Failure, savepoint};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::address::{DomainName, TypedDomain};
use crate::rules::diagnosis::{Report, Standing};
use crate::rules::records::{Brand, ChallengeToken};
use crate::rules::{address, lifecycle};
use crate::text::Say;
use crate::vault;
use serde_json::json;
use std::time::Duration;

/// The page with the next step comes after this in any case.
const LOOK_AT_MOST: Duration = Duration::from_secs(3);

#[derive(Debug, Clone)]
pub struct Added {
    pub domain: Domain,
    /// What was repaired in what was typed, one sentence each.
    pub repairs: Vec<Say>,
    /// What may be worth a thought; nothing was changed.
    pub hints: Vec<Say>,
}

/// Adds what was typed (field `domain`): an address, a web address, any case. Refused with a sentence where it cannot
/// be a sending domain; `Conflict` with the existing id (argument `id`) where this customer has it already.
///
/// Where the repaired name may not be what was meant (letters of another script that look alike, a user name before the
/// host), nothing is added: the answer is `Invalid` with the key `domains-add-confirm` and the arguments `domain` and
/// `shown`, to be asked back and then given to [`add_as_shown`].
pub async fn add(app: &App, actor: &Actor, customer: &CustomerId, typed: &str) -> Result<Added> {
    add_confirmed(app, actor, customer, typed, None).await
}

/// The same once the person has seen that `typed` means `shown` (in A-labels) and pressed again.
pub async fn add_as_shown(app: &App, actor: &Actor, customer: &CustomerId, typed: &str, shown: &str) -> Result<Added> {
    add_confirmed(app, actor, customer, typed, Some(shown)).await
}

async fn add_confirmed(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    typed: &str,
    confirmed: Option<&str>,
) -> Result<Added> {
    let typed = TypedDomain::read(typed, &policy(&app.config)).map_err(|it| refused(&it))?;
    if typed.confirm && confirmed != Some(typed.domain.as_str()) {
        let (domain, shown) = (typed.domain.to_string(), typed.domain.to_unicode());
        return Err(Error::invalid(
            "domain",
            Say::key("domains-add-confirm").with("domain", domain).with("shown", shown),
        ));
    }
    let name = typed.domain.clone();
    already_there(app, customer, &name).await?;
    let seen = looked(app, &name).await;
    let row = new_row(app, customer, &name, seen.as_ref())?;
    let (actor, customer, now) = (actor.clone(), customer.clone(), app.clock.now());
    let domain = app.db.write(move |tx| write(tx, &actor, &customer, row, now)).await?;
    let said = |key: &str, arguments: Vec<(&'static str, String)>| {
        arguments.into_iter().fold(Say::key(key), |say, (name, value)| say.with(name, value))
    };
    Ok(Added {
        domain,
        repairs: typed.repairs.iter().map(|it| Say::key(it.key())).collect(),
        hints: typed.hints.iter().map(|it| said(it.key(), it.arguments())).collect(),
    })
}

fn refused(why: &address::DomainRefused) -> Error {
    let say = why.arguments().into_iter().fold(Say::key(why.key()), |say, (name, value)| say.with(name, value));
    Error::invalid("domain", say)
}

fn conflict(id: &DomainId, name: &DomainName) -> Error {
    Error::Conflict(Say::key("domains-already-there").with("id", id.as_str()).with("domain", name.as_str()))
}

async fn already_there(app: &App, customer: &CustomerId, name: &DomainName) -> Result<()> {
    let (customer, name) = (customer.clone(), name.clone());
    app.db
        .read(move |conn| {
            customers::by_id(conn, &customer)?.ok_or(Error::NotFound)?;
            match store::with_name(conn, name.as_str(), Some(&customer))?.first() {
                Some(row) => Err(conflict(&row.id, &name)),
                None => Ok(()),
            }
        })
        .await
}

/// Whatever goes wrong with the look, it is no reason not to add the domain.
async fn looked(app: &App, name: &DomainName) -> Option<Report> {
    let (app, name) = (app.clone(), name.clone());
    let look = tokio::spawn(async move { find_today::look(&app, &name).await });
    tokio::time::timeout(LOOK_AT_MOST, look).await.ok()?.ok()
}

pub(super) fn new_row(app: &App, customer: &CustomerId, name: &DomainName, seen: Option<&Report>) -> Result<NewRow> {
    let now = app.clock.now();
    Ok(NewRow {
        id: DomainId::new(),
        customer_id: customer.clone(),
        name: name.as_str().to_owned(),
        zone: seen.and_then(|it| it.zone.as_ref()).map(ToString::to_string),
        ownership: Ownership::None.id(),
        proof_lost_answers: 0,
        held_elsewhere: false,
        challenge: new_challenge()?,
        challenge_made_at: now,
        earlier_challenges: String::new(),
        selector_tag: new_tag()?,
        standing: Standing::NotVerified.id(),
        standing_since: now,
        next_check_at: lifecycle::first_check(now),
        generation: 0,
        observed: seen.and_then(|it| serde_json::to_string(&it.observed).ok()),
        full_names: false,
        created_at: now,
        urgency: Standing::NotVerified.urgency(),
        search_name: store::search_name(name),
    })
}

/// 256 random bits for one customer, one domain and one attempt.
pub(super) fn new_challenge() -> Result<String> {
    Ok(ChallengeToken::from_random(vault::random()?, &Brand::default()).value().to_owned())
}

/// `fm` and five random letters. Two customers that prove the same name publish under different selectors.
fn new_tag() -> Result<String> {
    let mut tag = Brand::default().as_str().to_owned();
    let random: [u8; 40] = vault::random()?;
    for eight in random.chunks_exact(8) {
        let number = eight.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        tag.push(char::from(b'a' + u8::try_from(number % 26).unwrap_or(0)));
    }
    Ok(tag)
}

/// With another tag where this one is somebody's already.
pub(super) fn with_a_free_tag(tx: &mut Conn, mut row: NewRow) -> Result<NewRow> {
    // Twelve million tags; a few draws find a free one even when a million were given out.
    for _ in 0..20 {
        if !store::is_taken(tx, &row.selector_tag)? {
            break;
        }
        row.selector_tag = new_tag()?;
    }
    Ok(row)
}

fn write(tx: &mut Conn, actor: &Actor, customer: &CustomerId, row: NewRow, now: Moment) -> Result<Domain> {
    let row = with_a_free_tag(tx, row)?;
    let name = DomainName::from_stored(row.name.clone());
    match savepoint(tx, |tx| store::insert(tx, &row)) {
        Ok(()) => {}
        Err(Failure::Unique(why)) => {
            let there = store::with_name(tx, &row.name, Some(customer))?;
            let there = there.first().ok_or_else(|| Error::Internal(format!("unexpected duplicate: {why}")))?;
            return Err(conflict(&there.id, &name));
        }
        // The customer went meanwhile.
        Err(Failure::StillUsed(_)) => return Err(Error::NotFound),
        Err(other) => return Err(other.into()),
    }
    audited(tx, actor, &row, now)?;
    let added = store::find(tx, customer, &row.id)?.ok_or(Error::NotFound)?;
    Ok(read(&added, now)?)
}

pub(super) fn audited(tx: &mut Conn, actor: &Actor, row: &NewRow, now: Moment) -> Result<()> {
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(&row.customer_id),
            action: "domain.added",
            object: format!("domain:{}", row.id),
            details: json!({ "name": row.name }),
        },
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_a_brand_and_five_letters() {
        for _ in 0..200 {
            let tag = new_tag().expect("random");
            assert!(tag.len() == 7 && tag.starts_with("fm"), "{tag}");
            assert!(tag.bytes().all(|it| it.is_ascii_lowercase()), "{tag}");
        }
    }
}
