//! Does a resolver tell the truth about names that do not exist? Some answer every name with a page of their own.
//!
//! Asked once at start, for a name below `invalid.` that nobody can have (RFC 6761 section 6.4). What came back is put among
//! the answers of every check, so that its report tells the operator (Z14); it accuses no customer.

use super::Asker;
use super::budget::Budget;
use crate::rules::address::DnsName;
use crate::rules::diagnosis::{Answer, Question, Whom};
use crate::rules::records::RecordType;
use crate::vault;
use data_encoding::HEXLOWER;
use std::sync::PoisonError;

impl Asker {
    /// True where a resolver invents answers; that is logged as well.
    pub async fn test_resolver(&self) -> bool {
        let Ok(random) = vault::random::<8>() else { return false };
        let Ok(name) = DnsName::parse(&format!("frankmark-{}.invalid", HEXLOWER.encode(&random))) else { return false };
        let question = Question { whom: Whom::Resolver, name, rtype: RecordType::A };
        let budget = Budget::of_one_check();
        for (question, answer, _) in self.ask_within(&budget, vec![question]).await {
            let invents = answer.usable().is_some_and(|it| !it.answers.is_empty());
            let mut lie = self.lie.lock().unwrap_or_else(PoisonError::into_inner);
            *lie = invents.then(|| (question.clone(), answer));
            if invents {
                tracing::warn!(name = %question.name, "the configured resolver invents answers for names that do not exist");
                return true;
            }
        }
        false
    }

    /// What it invented, if it did.
    pub(super) fn invented(&self) -> Option<(Question, Answer)> {
        self.lie.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
