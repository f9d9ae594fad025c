//! A view of the answers so far that remembers which ones were wanted and are missing.
//!
//! Rules are written as if all answers were there; a rule that meets a missing one gives `None` and the others go on.
//! So everything that does not wait for something else is asked in the same round.

use super::{Answer, Answers, Oddity, Question, Reply, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::net::IpAddr;

#[derive(Debug)]
pub(super) struct Inquiry<'a> {
    answers: &'a Answers,
    open: RefCell<BTreeSet<Question>>,
}

impl<'a> Inquiry<'a> {
    pub(super) fn new(answers: &'a Answers) -> Self {
        Self { answers, open: RefCell::default() }
    }

    /// The answer, or a note that it is wanted.
    pub(super) fn ask(&self, whom: Whom, name: &DnsName, rtype: RecordType) -> Option<&'a Answer> {
        let question = Question { whom, name: name.clone(), rtype };
        let answer = self.answers.get(&question);
        if answer.is_none() {
            self.open.borrow_mut().insert(question);
        }
        answer
    }

    /// Has this been asked in an earlier round?
    pub(super) fn was_asked(&self, whom: Whom, name: &DnsName, rtype: RecordType) -> bool {
        self.answers.contains_key(&Question { whom, name: name.clone(), rtype })
    }

    /// What a resolver says; `Some(None)` where it says nothing of use. Where it reports a failure it is asked again
    /// without its validation, so that a broken signature does not hide the servers.
    pub(super) fn recursive(&self, name: &DnsName, rtype: RecordType) -> Option<Option<&'a Reply>> {
        let checked = self.ask(Whom::Resolver, name, rtype)?;
        if checked.rcode() != Some(super::Rcode::ServFail) {
            return Some(checked.usable());
        }
        Some(self.ask(Whom::ResolverUnchecked, name, rtype)?.usable())
    }

    /// What was odd about any answer of that server.
    pub(super) fn oddities(&self, server: IpAddr) -> Vec<Oddity> {
        let from_it = self.answers.iter().filter(|(it, _)| it.whom == Whom::Server(server));
        let odd: BTreeSet<Oddity> =
            from_it.filter_map(|(_, it)| it.reply()).flat_map(|it| it.oddities.clone()).collect();
        odd.into_iter().collect()
    }

    /// Every record that anybody answered with so far.
    pub(super) fn seen(&self) -> impl Iterator<Item = &'a super::Record> {
        self.answers.values().filter_map(Answer::reply).flat_map(|it| &it.answers)
    }

    /// Records that a resolver gave for a name below `invalid.`, where there are none (RFC 6761 section 6.4).
    pub(super) fn invented(&self) -> Option<(&'a DnsName, &'a Reply)> {
        let invalid = DnsName::parse("invalid").ok()?;
        let mut below = self.answers.iter().filter(|(it, _)| it.whom == Whom::Resolver && it.name.is_within(&invalid));
        below.find_map(|(it, answer)| Some((&it.name, answer.usable().filter(|it| !it.answers.is_empty())?)))
    }

    pub(super) fn into_open(self) -> Vec<Question> {
        self.open.into_inner().into_iter().collect()
    }

    pub(super) fn asked(&self) -> u32 {
        u32::try_from(self.answers.len()).unwrap_or(u32::MAX)
    }
}
