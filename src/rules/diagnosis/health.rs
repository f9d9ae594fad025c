//! Which addresses of name servers answer for the zone, and which of them are asked for records.

use super::ServerProblem;
use super::inquiry::Inquiry;
use super::reading::{self, Reading};
use super::zones::Server;
use super::{Data, Oddity, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// With this serial.
    Serves(u32),
    Fails(ServerProblem),
}

/// A server, and its state if it was heard already.
pub(super) type Looked = (Server, Option<State>);

/// Asks for the start of authority.
pub(super) fn state(inquiry: &Inquiry<'_>, zone: &DnsName, server: &Server) -> Option<State> {
    let answer = inquiry.ask(Whom::Server(server.address), zone, RecordType::Soa)?;
    if answer.reply().is_some_and(|it| it.oddities.contains(&Oddity::OnlyTcp)) {
        // Nobody asks by TCP who was not told to by UDP.
        return Some(State::Fails(ServerProblem::TimedOut));
    }
    Some(match reading::read(answer, zone, zone, RecordType::Soa, &[]) {
        Reading::Found { records, .. } => match records.first().map(|it| &it.data) {
            Some(Data::Soa { serial, .. }) => State::Serves(*serial),
            _ => State::Fails(ServerProblem::Malformed),
        },
        Reading::Useless(problem) => State::Fails(problem),
        _ => State::Fails(ServerProblem::NotAuthoritative),
    })
}

/// No IPv6 address could be reached but IPv4 ones could: then it is our own network that has no IPv6.
pub(super) fn we_lack_six(all: &[Looked]) -> bool {
    let unreachable = |it: &&Looked| it.1 == Some(State::Fails(ServerProblem::Unreachable));
    let (four, six): (Vec<_>, Vec<_>) = all.iter().partition(|(it, _)| it.address.is_ipv4());
    !six.is_empty() && six.iter().all(unreachable) && !four.iter().all(unreachable)
}

/// A name server speaks through one of its addresses: the first, or the second where only that one works; through both
/// where they hold different zones.
pub(super) fn speaks_for<'a>(first: &'a Looked, second: Option<&'a Looked>) -> Vec<&'a Server> {
    match (first.1, second) {
        (Some(State::Fails(_)), Some((server, Some(State::Serves(_))))) => vec![server],
        (Some(State::Serves(one)), Some((server, Some(State::Serves(other))))) if one != *other => {
            vec![&first.0, server]
        }
        _ => vec![&first.0],
    }
}
