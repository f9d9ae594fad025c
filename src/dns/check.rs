//! One whole check: the rules say what they want to know, we ask, until they know enough.

use super::Asker;
use super::budget::Budget;
use crate::rules::diagnosis::{Answers, Plan, Report, Step, Times, step};

impl Asker {
    /// One whole check: at most 15 s and 300 messages; what is still open then counts as not asked. The report, and every
    /// answer that it rests on. Waits for its turn where too many checks are under way.
    pub async fn check(&self, plan: &Plan) -> (Report, Answers) {
        let (report, answers, _) = self.check_by_the_clock(plan).await;
        (report, answers)
    }

    /// The same, and when each question was asked and answered.
    pub async fn check_by_the_clock(&self, plan: &Plan) -> (Report, Answers, Times) {
        let _turn = self.turns.acquire().await;
        let budget = Budget::of_one_check();
        let (mut answers, mut times) = (Answers::new(), Times::new());
        answers.extend(self.invented());
        loop {
            match step(plan, &answers) {
                Step::Ask(questions) => {
                    for (question, answer, timing) in self.ask_within(&budget, questions).await {
                        times.insert(question.clone(), timing);
                        answers.insert(question, answer);
                    }
                }
                Step::Done(mut report) => {
                    report.queries = budget.sent();
                    return (*report, answers, times);
                }
            }
        }
    }
}
