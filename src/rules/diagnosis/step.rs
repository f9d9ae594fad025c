//! One turn of the loop: all answers so far go in, the open questions or the report come out.

use super::{Answers, Plan, Question, Report};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Nothing depends on the order; ask them all at once.
    Ask(Vec<Question>),
    Done(Box<Report>),
}

/// Pure, and the same for the same answers: to be called again with more of them until it is done.
pub fn step(_plan: &Plan, _answers: &Answers) -> Step {
    todo!()
}
