//! Which questions a check must ask, and what the answers mean.
//!
//! [`step`] is called with all answers so far and says which questions are still open, or gives the report: the way
//! of asking (`crate::dns`) and the rules of judging never meet. What was found becomes findings with the ids of the
//! catalogue of mistakes; words for people live in `src/text/locales`, not here.

mod answer;
mod plan;
mod question;
mod report;
mod standing;
mod step;

pub use answer::{Answer, Data, Rcode, Record, Reply, Silence};
pub use plan::{Answers, Plan, Wanted};
pub use question::{Question, Whom};
pub use report::{
    At, Certainty, Evidence, Finding, Observed, ObservedDmarc, Proof, RecordReport, Report, Seen, ServerProblem,
    ServerSeen, Severity,
};
pub use standing::Standing;
pub use step::{Step, step};
