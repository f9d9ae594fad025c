//! What a mailbox is.

use super::store::Row;
use crate::error::Problem;
use crate::ids::{CustomerId, MailboxId};
use crate::moment::Moment;
use crate::rules::address::{Login, LoginRefused};
use crate::text::Say;

/// A login of the mail server that belongs to a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    pub id: MailboxId,
    pub customer: CustomerId,
    /// Unique in the whole installation; need not be an address.
    pub login: Login,
    /// For people; may be empty.
    pub name: String,
    /// The operator hosts this address here: it may send as itself without a grant.
    pub hosted: bool,
    /// One that is not may send nothing.
    pub active: bool,
    pub created_at: Moment,
}

impl From<Row> for Mailbox {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            customer: row.customer_id,
            login: Login::from_stored(row.login),
            name: row.name,
            hosted: row.hosted,
            active: row.active,
            created_at: row.created_at,
        }
    }
}

/// Both fields (`login`, `name`), with all that is wrong with them at one time.
pub(super) fn checked(login: &str, name: &str) -> Result<(Login, String), Vec<Problem>> {
    match (checked_login(login), checked_name(name)) {
        (Ok(login), Ok(name)) => Ok((login, name)),
        (login, name) => Err([login.err(), name.err()].into_iter().flatten().collect()),
    }
}

/// Field `login`.
pub(super) fn checked_login(typed: &str) -> Result<Login, Problem> {
    Login::parse(typed).map_err(|why| Problem { field: "login", say: said(&why) })
}

/// Field `name`. Many panels know no names, so there may be none.
pub(super) fn checked_name(typed: &str) -> Result<String, Problem> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    crate::customers::checked_name("name", typed)
}

fn said(why: &LoginRefused) -> Say {
    why.arguments().into_iter().fold(Say::key(why.key()), |say, (name, value)| say.with(name, value))
}

/// What is said of a login that another customer has: not whose it is.
pub(super) fn taken(login: &str) -> Say {
    Say::key("mailboxes-login-taken").with("login", login)
}
