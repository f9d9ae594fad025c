//! People: who they are, what they may do for which customer, and how they sign in and out.

use crate::app::App;
use crate::audit::Actor;
use crate::error::Result;
use crate::ids::{CustomerId, PersonId};
use crate::moment::Moment;
use crate::text::Locale;

/// What a person may do for one customer; each includes the ones before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Looks.
    Reader,
    /// Adds, validates and deletes domains and senders.
    Manager,
    /// Also decides about people.
    Owner,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    #[default]
    Auto,
    Light,
    Dark,
}

/// A signed-in person and the customer they are working for now.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    pub colours: Colours,
    pub customer: CustomerId,
    pub customer_name: String,
    pub role: Role,
    /// Every customer of this person, by name; more than one gives a switch in the menu.
    pub customers: Vec<(CustomerId, String)>,
}

/// What the set-up form asks of the first person.
#[derive(Debug, Clone)]
pub struct FirstPerson {
    pub organisation: String,
    pub name: String,
    pub email: String,
    pub password: String,
}

/// Checks address and password. A wrong one is `Invalid` with one sentence (field `email`) that does not tell which;
/// too many tries are `TooSoon`. Takes the same time whether the address exists or not.
pub async fn sign_in(_app: &App, _email: &str, _password: &str) -> Result<PersonId> {
    todo!()
}

/// Who that is now, working for `customer` (or, if that is none of theirs, for the first by name). `NotFound` once the
/// person is disabled or has no customer.
pub async fn who(_app: &App, _person: &PersonId, _customer: Option<&CustomerId>) -> Result<SignedIn> {
    todo!()
}

pub async fn choose_language(_app: &App, _person: &PersonId, _locale: Locale) -> Result<()> {
    todo!()
}

pub async fn choose_colours(_app: &App, _person: &PersonId, _colours: Colours) -> Result<()> {
    todo!()
}

/// Adds a person (fields `email`, `name`, `password`) to a customer; an address that exists already only gets the
/// membership. Passwords: 12 to 1,024 characters, not a common one, not the address or the organisation.
pub async fn add(
    _app: &App,
    _actor: &Actor,
    _customer: &CustomerId,
    _email: &str,
    _name: &str,
    _role: Role,
    _password: &str,
) -> Result<PersonId> {
    todo!()
}

/// A one-time token for the first person, valid for 24 hours; nothing once there are people. Replaces an earlier one.
pub async fn offer_setup(_app: &App) -> Result<Option<String>> {
    todo!()
}

/// `NotFound` for a token that is unknown, used or expired, alike.
pub async fn setup_is_open(_app: &App, _token: &str) -> Result<()> {
    todo!()
}

/// Uses the token up and makes customer and owner (fields `organisation`, `name`, `email`, `password`).
pub async fn set_up(_app: &App, _token: &str, _first: FirstPerson) -> Result<PersonId> {
    todo!()
}

/// Sessions as rows: revocable, never re-inserted. Used by the web door's `SessionStore`.
pub mod sessions {
    use super::*;

    /// State by the hash of the cookie's key, if it is neither revoked nor past one of its limits.
    pub async fn load(_app: &App, _key_hash: &str) -> Result<Option<String>> {
        todo!()
    }

    pub async fn create(_app: &App, _key_hash: &str, _state: &str, _person: Option<&PersonId>) -> Result<()> {
        todo!()
    }

    /// Guarded: false if the row is gone or revoked, and then nothing was written. Never inserts.
    pub async fn update(_app: &App, _key_hash: &str, _state: &str, _person: Option<&PersonId>) -> Result<bool> {
        todo!()
    }

    /// Moves the idle limit on (at most once a minute is written), never past the absolute one.
    pub async fn touch(_app: &App, _key_hash: &str) -> Result<()> {
        todo!()
    }

    pub async fn revoke(_app: &App, _key_hash: &str) -> Result<()> {
        todo!()
    }

    pub async fn revoke_all(_app: &App, _person: &PersonId, _at: Moment) -> Result<()> {
        todo!()
    }
}
