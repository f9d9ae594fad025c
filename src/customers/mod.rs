//! Customers: the tenants that own people, sending domains and senders.
//!
//! Deliberately has no rename and no removal yet: both belong to the screens of support staff. Names need not be
//! unique; ids are.

mod add;
mod find;
mod list;
mod name;
mod store;

pub use add::add;
pub use find::find;
pub use list::list;
pub use name::checked_name;

pub(crate) use add::insert;
pub(crate) use find::{by_id, has_a_ready_domain};
pub(crate) use name::is_hidden;

use crate::ids::CustomerId;
use crate::moment::Moment;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    pub id: CustomerId,
    pub name: String,
    pub created_at: Moment,
    /// When its first domain got ready; from then on nobody needs to be shown the first steps.
    pub first_ready_at: Option<Moment>,
}
