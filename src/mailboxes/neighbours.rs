//! What the other features ask about grants within their own transactions. Grants go with their domain, sender or mailbox
//! by themselves (foreign keys); here is what to tell before that happens.

use super::store;
use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId, MailboxId, SenderId};

/// Who may send as that domain, id and login, by login.
pub(crate) fn accounts_on(
    conn: &mut Conn,
    customer: &CustomerId,
    domain: &DomainId,
) -> Result<Vec<(MailboxId, String)>> {
    let accounts = store::accounts_on(conn, customer, std::slice::from_ref(domain))?;
    Ok(accounts.into_iter().map(|(_, mailbox, login)| (mailbox, login)).collect())
}

/// The same for many domains: each with the logins that may send as it.
pub(crate) fn logins_on(
    conn: &mut Conn,
    customer: &CustomerId,
    domains: &[DomainId],
) -> Result<Vec<(DomainId, String)>> {
    let accounts = store::accounts_on(conn, customer, domains)?;
    Ok(accounts.into_iter().map(|(domain, _, login)| (domain, login)).collect())
}

/// The logins that may send as that sender by name, not as its whole domain.
pub(crate) fn logins_with(conn: &mut Conn, customer: &CustomerId, sender: &SenderId) -> Result<Vec<String>> {
    store::logins_with_sender(conn, customer, sender)
}
