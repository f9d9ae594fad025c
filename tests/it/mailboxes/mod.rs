//! Mailboxes, and who of them may send as which domain.

mod accounts;
mod refusals;
