//! "Check them all again." A job in the database: which domains are meant stands there from the start, what came of each
//! is written in the transaction of its check, and whoever has time works on it, in as many processes as there are. One
//! that dies leaves a lease behind that runs out; the others, or its successor, go on.
//!
//! Deliberately checks nothing in a way of its own: [`super::validate`] asks, `super::outcome` writes, one check per domain
//! at a time. A bulk check is no validation by hand ([`super::outcome::Occasion`]), and it never makes a click wait: it
//! takes a share of the checks that may run at one time, and each DNS host is asked at its own pace.
//!
//! Where to start: `start` makes the job, `work` is the loop that works on all of them, `turn` its one transaction.

mod aside;
mod current;
mod finish;
mod hosts;
mod queue;
mod show;
mod start;
mod stop;
mod turn;
mod types;
mod whose;
mod work;

pub use current::current;
pub use hosts::Hosts;
pub use show::{MemberLine, Members, members, show};
pub use start::{Started, start};
pub use stop::{hide, stop};
pub use types::{BulkCheck, State};
pub use whose::whose;
pub use work::run_some;
