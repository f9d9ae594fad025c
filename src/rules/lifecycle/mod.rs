//! When to look again, when a proof lapses, when a mail is tried again, how a domain fared ([`health_days`]), when a
//! key is replaced. Shown at once is what a check finds; what follows from it waits here for repeated definite answers.

mod bulk_outcome;
mod challenge;
pub mod health_days;
mod mail;
mod news;
mod next_check;
mod pace;
mod proof;
mod rotation;

pub use bulk_outcome::{BeforeAndAfter, BulkOutcome, bulk_outcome};
pub use challenge::challenge_has_expired;
pub use mail::next_try;
pub use news::{Stopped, is_news};
pub use next_check::{LastCheck, first_check, first_check_in_a_row, next_check};
pub use pace::Pace;
pub use proof::{Absence, after_absence};
pub use rotation::{EXPECTATION, NotNow, Pair, RETIREMENT, Step, TurnTaker};
