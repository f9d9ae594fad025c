//! A view of the answers so far that remembers which ones were wanted and are missing.
//!
//! Rules are written as if all answers were there; a rule that meets a missing one gives `None` and the others go on.
//! So everything that does not wait for something else is asked in the same round.
//!
//! A part of what a check may cost is kept for the names at which a record may stand by mistake: however much there is to
//! judge (many servers, a deep sender list, hostile aliases), it is asked where a missing record is. What is beyond the
//! limit counts as not asked, which accuses nobody.

use super::{Answer, Answers, Oddity, Question, Reply, Silence, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::net::IpAddr;

/// Questions of one check, and how many of them are kept for the wrong places.
const MOST: usize = 290;
const RESERVED: usize = 45;
/// In place of an answer to what cannot be asked any more.
static NOT_ASKED: Answer = Answer::Silent(Silence::Budget);

#[derive(Debug)]
pub(super) struct Inquiry<'a> {
    answers: &'a Answers,
    open: RefCell<BTreeSet<Question>>,
    from_reserve: Cell<bool>,
}

impl<'a> Inquiry<'a> {
    pub(super) fn new(answers: &'a Answers) -> Self {
        Self { answers, open: RefCell::default(), from_reserve: Cell::default() }
    }

    /// The answer, or a note that it is wanted.
    pub(super) fn ask(&self, whom: Whom, name: &DnsName, rtype: RecordType) -> Option<&'a Answer> {
        let question = Question { whom, name: name.clone(), rtype };
        if let Some(answer) = self.answers.get(&question) {
            return Some(answer);
        }
        let mut open = self.open.borrow_mut();
        let most = if self.from_reserve.get() { MOST } else { MOST - RESERVED };
        if !open.contains(&question) && self.answers.len() + open.len() >= most {
            return Some(&NOT_ASKED);
        }
        open.insert(question);
        None
    }

    /// What is asked meanwhile may use what is kept for it.
    pub(super) fn with_reserve<T>(&self, ask: impl FnOnce() -> T) -> T {
        self.from_reserve.set(true);
        let told = ask();
        self.from_reserve.set(false);
        told
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

    /// Names of which a resolver was asked for this in earlier rounds.
    pub(super) fn asked_resolver(&self, rtype: RecordType) -> usize {
        self.answers.keys().filter(|it| it.whom == Whom::Resolver && it.rtype == rtype).count()
    }

    pub(super) fn into_open(self) -> Vec<Question> {
        self.open.into_inner().into_iter().collect()
    }

    pub(super) fn asked(&self) -> u32 {
        u32::try_from(self.answers.len()).unwrap_or(u32::MAX)
    }
}
