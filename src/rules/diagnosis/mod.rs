//! Which questions a check must ask, and what the answers mean.
//!
//! [`step`] is called with all answers so far and says which questions are still open, or gives the report: the way
//! of asking (`crate::dns`) and the rules of judging never meet. What was found becomes findings with the ids of the
//! catalogue of mistakes; words for people live in `src/text/locales`, not here.

mod alias;
mod answer;
mod around;
mod background;
mod catalogue;
mod changes;
mod comparison;
mod delegation;
mod dmarc_reports;
mod dmarc_walk;
mod evidence;
mod findings;
mod glance;
mod ground;
mod health;
mod history;
mod inquiry;
mod judging;
mod lookup;
mod memory;
mod organisation;
mod parking;
mod plan;
mod probes;
mod proof;
mod question;
mod reading;
mod receipt;
mod record;
mod repair;
mod report;
mod senders;
mod showing;
mod span;
mod spf_tree;
mod standing;
mod step;
mod survey;
mod view;
mod zones;

pub use answer::{Answer, Data, Oddity, Rcode, Record, Reply, Silence};
pub use background::{Background, Operator};
pub use catalogue::{CATALOGUE, catalogued, slug};
pub use changes::{
    Change, Condition, LastTold, Look, ProofStep, RecordChange, RecordSeen, Remembered, Said, changes, remembered,
};
pub use comparison::{SIGNS, compare_texts};
pub use history::{Earlier, Home, HostSeen, RecordPast, Serial, Trouble, noted};
pub use judging::{judge_records, judge_texts};
pub use plan::{Answers, Plan, Wanted};
pub use question::{Question, View, Whom};
pub use receipt::{BadReceipt, Exchange, Receipt, Times, Timing, dig};
pub use report::{
    At, Certainty, Comparison, Evidence, Finding, Observed, ObservedDmarc, Piece, Proof, RecordReport, Report, Seen,
    ServerProblem, ServerSeen, Severity,
};
pub use standing::{Facts, Standing, standing};
pub use step::{Step, step};
pub use view::{Memory, RecordMemory, ViewSeen};

#[cfg(test)]
mod tests;
