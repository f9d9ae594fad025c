//! One question until it is answered or given up: repetition, letter case, EDNS, TCP, and resolvers in turn.

use super::budget::{Budget, IN_FLIGHT};
use super::exchange::{self, Outcome};
use super::message::{self, Manner, Sent};
use super::{Asker, reach};
use crate::rules::diagnosis::{Answer, Oddity, Question, Rcode, Silence, Timing, Whom};
use crate::rules::records::RecordType;
use crate::vault;
use futures_util::{StreamExt, stream};
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::Ordering;
use std::time::Duration;

const UDP: Duration = Duration::from_millis(1500);
const TCP: Duration = Duration::from_secs(3);
/// How often a server is asked by UDP: once more where there was no answer.
const TRIES: u32 = 2;
/// How many denials of one server are asked for once more in small letters, until it has found something.
const MOST_AGAIN: u32 = 4;
/// A resolver is only asked once where there is another: the next one is the repetition.
const MOST_RESOLVERS: usize = 3;
/// Two bytes for the number, one bit for every byte of the longest name.
const RANDOM: usize = 2 + 32;

impl Asker {
    pub(super) async fn ask_within(
        &self,
        budget: &Budget,
        questions: Vec<Question>,
    ) -> Vec<(Question, Answer, Timing)> {
        let each = |question: Question| async move {
            let begun = budget.elapsed();
            let answer = self.one(budget, &question).await;
            let timing = Timing::new(begun, budget.elapsed().saturating_sub(begun));
            (question, answer, timing)
        };
        stream::iter(questions).map(each).buffer_unordered(IN_FLIGHT).collect().await
    }

    async fn one(&self, budget: &Budget, question: &Question) -> Answer {
        let manner = Manner { recursion: false, unchecked: false, edns: true, mixed_case: true };
        match question.whom {
            Whom::Server(address) if !self.may_ask(address) => Answer::Silent(Silence::Forbidden),
            Whom::Server(address) => {
                let permits = budget.permits(address);
                let _permit = permits.acquire().await;
                let server = SocketAddr::new(address, self.settings.authoritative_port);
                of_server(budget, server, question, manner).await
            }
            Whom::Resolver => self.resolve(budget, question, Manner { recursion: true, ..manner }).await,
            Whom::ResolverUnchecked => {
                self.resolve(budget, question, Manner { recursion: true, unchecked: true, ..manner }).await
            }
            Whom::View(view) => match self.settings.views().get(usize::from(view.number)) {
                Some(resolver) => {
                    let manner = Manner { recursion: true, unchecked: view.unchecked, ..manner };
                    put(budget, *resolver, question, manner, 1).await
                }
                None => Answer::Silent(Silence::Forbidden),
            },
        }
    }

    fn may_ask(&self, address: IpAddr) -> bool {
        self.settings.allow_private_addresses || reach::is_public(address)
    }

    /// The resolvers in turn, beginning with the one that answered last, until one says yes or no. A resolver that says why
    /// it does not believe the answer is believed.
    async fn resolve(&self, budget: &Budget, question: &Question, manner: Manner) -> Answer {
        let resolvers = &self.settings.resolvers;
        let tries = if resolvers.len() == 1 { TRIES } else { 1 };
        let first = self.resolver.load(Ordering::Relaxed);
        let mut last = Answer::Silent(Silence::TimedOut);
        for turn in 0..resolvers.len().min(MOST_RESOLVERS) {
            let which = (first + turn) % resolvers.len();
            let Some(resolver) = resolvers.get(which) else { continue };
            let answer = put(budget, *resolver, question, manner, tries).await;
            if answer.usable().is_some() || refuses_to_believe(&answer) {
                self.resolver.store(which, Ordering::Relaxed);
                return answer;
            }
            // A failure that was said tells more than silence.
            if answer.reply().is_some() || last.reply().is_none() {
                last = answer;
            }
        }
        last
    }
}

/// DNSSEC failures among the extended errors (RFC 8914 sections 4.7 to 4.13).
fn refuses_to_believe(answer: &Answer) -> bool {
    answer.reply().is_some_and(|it| {
        it.rcode == Rcode::ServFail && it.extended_errors.iter().any(|(code, _)| (6..=12).contains(code))
    })
}

/// One question to an authoritative server: whatever depends on letter case or transport is told apart from a "no".
async fn of_server(budget: &Budget, server: SocketAddr, question: &Question, manner: Manner) -> Answer {
    let habits = budget.habits(server.ip(), |_| {});
    if habits.case_sensitive {
        let answer = put(budget, server, question, Manner { mixed_case: false, ..manner }, TRIES).await;
        return with(answer, Oddity::CaseSensitive);
    }
    let answer = put(budget, server, question, manner, TRIES).await;
    match &answer {
        Answer::Said(reply) if reply.rcode == Rcode::NoError && !reply.answers.is_empty() => {
            budget.habits(server.ip(), |it| it.reads_any_case = true);
            answer
        }
        Answer::Said(reply) if matches!(reply.rcode, Rcode::NxDomain | Rcode::Refused) => {
            in_small_letters(budget, server, question, manner, answer).await
        }
        Answer::Silent(Silence::TimedOut) if question.rtype == RecordType::Soa => {
            if budget.habits(server.ip(), |it| it.tried_tcp = true).tried_tcp {
                return answer;
            }
            // Who has waited for UDP twice does not wait long again.
            match by_tcp(budget, server, question, manner, UDP).await {
                by_tcp @ Answer::Said(_) => with(by_tcp, Oddity::OnlyTcp),
                Answer::Silent(_) => answer,
            }
        }
        _ => answer,
    }
}

/// A server that has found no name in mixed case yet may deny everything that is written so.
async fn in_small_letters(
    budget: &Budget,
    server: SocketAddr,
    question: &Question,
    manner: Manner,
    denied: Answer,
) -> Answer {
    let habits = budget.habits(server.ip(), |_| {});
    let in_vain = habits.asked_again >= MOST_AGAIN && question.rtype != RecordType::Soa;
    if habits.reads_any_case || in_vain {
        return denied;
    }
    let again = put(budget, server, question, Manner { mixed_case: false, ..manner }, 1).await;
    if again.rcode() == Some(Rcode::NoError) {
        budget.habits(server.ip(), |it| it.case_sensitive = true);
        return with(again, Oddity::CaseSensitive);
    }
    budget.habits(server.ip(), |it| it.asked_again += 1);
    denied
}

fn with(mut answer: Answer, oddity: Oddity) -> Answer {
    if let Answer::Said(reply) = &mut answer {
        reply.oddities.push(oddity);
    }
    answer
}

/// Puts one question to one server.
async fn put(budget: &Budget, server: SocketAddr, question: &Question, manner: Manner, tries: u32) -> Answer {
    let mut manner = manner;
    let mut tries_left = tries;
    let mut odd = Vec::new();
    loop {
        let Some(until) = budget.spend(UDP) else { return Answer::Silent(Silence::Budget) };
        let Some(sent) = written(question, manner) else { return Answer::Silent(Silence::Budget) };
        match exchange::by_udp(server, &sent, until).await {
            // Some old servers do not know EDNS and say so in this way.
            Outcome::Said(reply) if manner.edns && matches!(reply.rcode, Rcode::FormErr | Rcode::NotImp) => {
                manner.edns = false;
                odd.push(Oddity::NoEdns);
            }
            Outcome::Said(mut reply) => {
                // Who knows EDNS no better without it just does not answer this question.
                odd.retain(|it| *it != Oddity::NoEdns || !matches!(reply.rcode, Rcode::FormErr | Rcode::NotImp));
                reply.oddities.append(&mut odd);
                return Answer::Said(*reply);
            }
            Outcome::OtherCase if manner.mixed_case => {
                manner.mixed_case = false;
                odd.push(Oddity::OtherCase);
            }
            Outcome::OtherCase => return Answer::Silent(Silence::Malformed),
            Outcome::Truncated => return by_tcp(budget, server, question, manner, TCP).await,
            Outcome::Silent(Silence::TimedOut) if tries_left > 1 && budget.allows_repetition() => tries_left -= 1,
            Outcome::Silent(why) => return Answer::Silent(why),
        }
    }
}

async fn by_tcp(
    budget: &Budget,
    server: SocketAddr,
    question: &Question,
    manner: Manner,
    patience: Duration,
) -> Answer {
    let Some(until) = budget.spend(patience) else { return Answer::Silent(Silence::Budget) };
    // Nobody can put an answer into a connection without seeing it.
    let Some(sent) = written(question, Manner { mixed_case: false, ..manner }) else {
        return Answer::Silent(Silence::Budget);
    };
    match exchange::by_tcp(server, &sent, until).await {
        Outcome::Said(reply) => Answer::Said(*reply),
        Outcome::Truncated | Outcome::OtherCase => Answer::Silent(Silence::Truncated),
        Outcome::Silent(why) => Answer::Silent(why),
    }
}

fn written(question: &Question, manner: Manner) -> Option<Sent> {
    let random = vault::random::<RANDOM>().ok()?;
    message::write(&question.name, question.rtype, manner, &random)
}
