//! The receipt of one check: what was looked for, every question and every answer as it came, and the report.
//!
//! Whoever has it can judge again, offline and with a later version ([`Receipt::judge_again`]), or show a name server's own
//! words to those who run it ([`dig`]). Nothing in it is secret: everything was in DNS or is to be put there. It is bounded:
//! where name servers said more than anybody keeps, the longest answers are left out, and the stored report stands.
//!
//! Read by later versions: fields are added with a default, never renamed; a form that is not understood has another
//! [`VERSION`].

mod dig;
pub(super) mod strings;

pub use dig::dig;

use super::{Answer, Answers, Plan, Question, Report, Silence, Step, step};
use crate::moment::Moment;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// The form of what is written here.
const VERSION: u32 = 1;
/// Bytes of all answers together, written as JSON. An ordinary check has a tenth of it.
const MOST: usize = 256 * 1024;
/// A later version may want to know more than was asked; it is told that nobody could be asked, until it has enough.
const MOST_ROUNDS: usize = 64;

/// When each question was asked and answered.
pub type Times = BTreeMap<Question, Timing>;

/// In microseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Timing {
    /// From the start of the check until it was asked.
    pub after: u64,
    /// Until the answer was there, repetitions and the wait for a free place included.
    pub took: u64,
}

/// One question, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    pub question: Question,
    /// Nothing where it was too long to be kept.
    pub answer: Option<Answer>,
    #[serde(default)]
    pub timing: Timing,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    version: u32,
    /// When the check came to its end.
    pub made_at: Moment,
    pub plan: Plan,
    /// In the order in which they were asked.
    pub exchanges: Vec<Exchange>,
    pub report: Report,
}

/// Why a text is no receipt.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadReceipt {
    #[error("it is of form {0}, which a later version wrote; this one reads form {VERSION}")]
    Later(u64),
    #[error("it is not a receipt: {0}")]
    Unreadable(String),
}

impl Timing {
    pub fn new(after: Duration, took: Duration) -> Self {
        let micros = |it: Duration| u64::try_from(it.as_micros()).unwrap_or(u64::MAX);
        Self { after: micros(after), took: micros(took) }
    }
}

impl Receipt {
    /// Of what is known beside DNS about the customer only what the report tells anyway is kept.
    pub fn new(made_at: Moment, mut plan: Plan, answers: Answers, times: &Times, report: Report) -> Self {
        let exchange = |(question, answer)| {
            let timing = times.get(&question).copied().unwrap_or_default();
            Exchange { question, answer: Some(answer), timing }
        };
        let mut exchanges: Vec<Exchange> = answers.into_iter().map(exchange).collect();
        exchanges.sort_by(|a, b| (a.timing.after, &a.question).cmp(&(b.timing.after, &b.question)));
        bound(&mut exchanges);
        if !plan.background.siblings.is_empty() {
            let told = serde_json::to_string(&report).unwrap_or_default();
            plan.background.siblings.retain(|it| told.contains(&it.to_string()));
        }
        Self { version: VERSION, made_at, plan, exchanges, report }
    }

    /// As it is stored and handed out.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub fn parse(text: &str) -> Result<Self, BadReceipt> {
        #[derive(Deserialize)]
        struct Form {
            version: u64,
        }
        let unreadable = |it: serde_json::Error| BadReceipt::Unreadable(it.to_string());
        let Form { version } = serde_json::from_str(text).map_err(unreadable)?;
        if version != u64::from(VERSION) {
            return Err(BadReceipt::Later(version));
        }
        serde_json::from_str(text).map_err(unreadable)
    }

    /// How many answers were too long to be kept.
    pub fn left_out(&self) -> usize {
        self.exchanges.iter().filter(|it| it.answer.is_none()).count()
    }

    /// The same answers judged by the rules of this version; the stored report where answers were left out.
    pub fn judge_again(&self) -> Report {
        if self.left_out() > 0 {
            return self.report.clone();
        }
        let each = |it: &Exchange| Some((it.question.clone(), it.answer.clone()?));
        let mut answers: Answers = self.exchanges.iter().filter_map(each).collect();
        for _ in 0..MOST_ROUNDS {
            match step(&self.plan, &answers) {
                Step::Ask(open) => answers.extend(open.into_iter().map(|it| (it, Answer::Silent(Silence::Budget)))),
                Step::Done(report) => {
                    // Repetitions are no answers, and what earlier checks saw is not known here.
                    let Report { queries, remembered, earlier, .. } = self.report.clone();
                    return Report { queries, remembered, earlier, ..*report };
                }
            }
        }
        self.report.clone()
    }
}

/// Leaves out the longest answers until the others fit.
fn bound(exchanges: &mut [Exchange]) {
    let length = |it: &Exchange| serde_json::to_string(&it.answer).map_or(0, |it| it.len());
    let mut lengths: Vec<(usize, usize)> = exchanges.iter().map(length).zip(0..).collect();
    let mut total: usize = lengths.iter().map(|it| it.0).sum();
    lengths.sort_by_key(|it| Reverse(*it));
    let mut left_out = BTreeSet::new();
    for (length, place) in lengths {
        if total <= MOST {
            break;
        }
        total -= length;
        left_out.insert(place);
    }
    for (place, it) in exchanges.iter_mut().enumerate() {
        if left_out.contains(&place) {
            it.answer = None;
        }
    }
}
