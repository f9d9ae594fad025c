//! The screens "Why was my mail refused?", and what would be refused while mail servers only look.

pub mod explained;
pub mod observed;
pub mod show;

use crate::mailboxes::Reader;
use crate::people::SignedIn;

/// A decision may be read by everybody who works for the customer of its login, and by the staff.
fn reader(who: &SignedIn) -> Reader {
    Reader { customers: who.customers.iter().map(|it| it.0.clone()).collect(), is_staff: who.staff.is_some() }
}
