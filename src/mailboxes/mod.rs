//! Mailboxes: the logins of the mail server, who of them may send as which domain, and what the mail server is told.
//!
//! Two halves. *People's half*: mailboxes come from the operator (`add`, `import`), grants from the customer. *The mail
//! server's half*: [`Permissions`] answers from memory and never waits for the database; [`Permissions::follow`] keeps it
//! current, so that what was revoked is refused within a second. The rules are in [`crate::rules::permission`], SMTP is in
//! the door `mta`.

mod accounts;
mod add;
mod api_tokens;
mod authorize;
mod change;
mod check_lines;
mod decision;
mod find;
mod follow;
mod grant;
mod judge;
mod list;
mod log;
mod neighbours;
mod observed;
mod permissions;
mod refusal;
mod remove;
mod report;
mod self_test;
mod signing;
mod snapshot;
mod store;
mod tally;
mod types;
mod withdraw;

pub mod import;

pub use accounts::{Account, Allowed, AllowedBy, DomainAccounts, Effect, accounts_of, domains_with_accounts};
pub use add::add;
pub use api_tokens::{ApiToken, NotAdmitted, Scope, admitted, api_tokens, issue_token, revoke_token};
pub use authorize::authorize;
pub use change::{Wanted, change, set_active};
pub use check_lines::{CheckedLine, CheckedLines, Coverage, LineFate, MOST_LINES, check_lines};
pub use decision::{DecisionId, Door, Question, Refusal, Stage};
pub use find::{anybodys, anybodys_by_id, by_id, find};
pub use follow::Following;
pub use grant::{Extent, Granted, grant, granted, granted_to, revoke};
pub use list::list;
pub use observed::{AllowAs, Observed, allow_observed, forget_observed, observed};
pub use permissions::{Condition, Permissions};
pub use refusal::{Decided, DecidedOutcome, Explained, Help, Instead, Reader, Reason, decided, explain};
pub use remove::{Removed, remove};
pub use report::{Known, Listening, MailDoor, Minute, known_since, mail_doors, minutes, sweep};
pub use self_test::{Case, CaseResult, Outcome as CaseOutcome, self_test};
pub use signing::Signing;
pub use tally::{Connected, Counted, Tally};
pub use types::Mailbox;
pub use withdraw::withdraw;

pub(crate) use neighbours::{accounts_on, logins_on, logins_with};
