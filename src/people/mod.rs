//! People: who they are, what they may do for which customer, and how they sign in and out.
//!
//! Deliberately decides nothing about routes: which role a screen wants stands in the route table. A wrong address
//! and a wrong password answer alike and take alike. There is no default sign-in; the first person comes through a
//! one-time link that the program prints at its first start ([`offer_setup`]).

mod add;
mod correspondents;
mod delay;
mod email;
mod guessable;
mod password;
mod preferences;
mod role;
mod set_up;
mod sign_in;
mod staff;
mod store;
mod sweep;
mod who;

pub mod sessions;

pub use add::add;
pub use preferences::{choose_colours, choose_language};
pub use role::{Colours, Role, StaffRole};
pub use set_up::{FirstPerson, offer_setup, set_up, setup_is_open};
pub use sign_in::sign_in;
pub use staff::set_staff_role;
pub use sweep::sweep;
pub use who::who;

pub(crate) use correspondents::{correspondent, managers, names};

use crate::ids::{CustomerId, PersonId};
use crate::text::Locale;

/// Somebody whom we write to about their customer's domains.
#[derive(Debug, Clone)]
pub struct Correspondent {
    pub person: PersonId,
    pub name: String,
    /// With which they sign in; an operator's need not be an address that mail can reach.
    pub email: String,
    pub locale: Locale,
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
    /// Nothing for people of customers only.
    pub staff: Option<StaffRole>,
    /// Every customer of this person, by name; more than one gives a switch in the menu.
    pub customers: Vec<(CustomerId, String)>,
}
