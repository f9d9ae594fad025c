//! Reads one answer of one authoritative server: what does it say about this name and type?
//!
//! The three kinds of "no" are told apart here. A "no" counts only with the authoritative bit and the start of authority
//! of a zone that the name lies in (RFC 2308); everything else that is not a "yes" accuses nobody. Records with other
//! owners than the one asked for, and aliases that leave the server's zone, are not believed.

use super::{Answer, Data, Rcode, Record, Reply, ServerProblem, Silence};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;

/// Aliases followed before we give up (dns.md 2.5).
const LONGEST_TRAIL: usize = 8;

/// The names passed on the way, aliases first.
pub(super) type Trail = Vec<DnsName>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading<'a> {
    /// Records of the type, at the name or where its aliases end.
    Found { records: Vec<&'a Record>, trail: Trail },
    /// Aliases lead to this name, and the answer ends there.
    Alias { target: DnsName, trail: Trail },
    /// Definitely not there.
    Absent { trail: Trail },
    /// The name lies in a zone further down, on these servers; none are named where the server serves that zone itself.
    Referral { zone: DnsName, hosts: Vec<DnsName> },
    /// The aliases go in a circle, or are more than eight.
    Circle { trail: Trail },
    /// Says nothing about the name.
    Useless(ServerProblem),
}

/// `zone` is what the server is asked for; `trail` the aliases that led to `name`.
pub(super) fn read<'a>(
    answer: &'a Answer,
    zone: &DnsName,
    name: &DnsName,
    rtype: RecordType,
    trail: &[DnsName],
) -> Reading<'a> {
    let reply = match answer {
        Answer::Silent(silence) => return Reading::Useless(problem_of(*silence)),
        Answer::Said(reply) => reply,
    };
    match reply.rcode {
        Rcode::NoError | Rcode::NxDomain => {}
        Rcode::Refused => return Reading::Useless(ServerProblem::Refused),
        Rcode::ServFail => return Reading::Useless(ServerProblem::ServFail),
        Rcode::FormErr | Rcode::NotImp | Rcode::Other(_) => return Reading::Useless(ServerProblem::Malformed),
    }
    if let Some(referral) = referral(reply, zone, name) {
        return referral;
    }
    if !reply.authoritative {
        return Reading::Useless(ServerProblem::NotAuthoritative);
    }
    follow(reply, zone, name, rtype, trail.to_vec())
}

pub(super) fn problem_of(silence: Silence) -> ServerProblem {
    match silence {
        Silence::TimedOut => ServerProblem::TimedOut,
        Silence::Unreachable => ServerProblem::Unreachable,
        Silence::Truncated => ServerProblem::Truncated,
        Silence::Malformed | Silence::TooBig => ServerProblem::Malformed,
        Silence::Forbidden => ServerProblem::ForbiddenAddress,
        Silence::Budget => ServerProblem::NotAsked,
    }
}

/// Name servers of a zone below `zone`, in place of an answer.
fn referral<'a>(reply: &Reply, zone: &DnsName, name: &DnsName) -> Option<Reading<'a>> {
    let start = reply.authority.iter().any(|it| matches!(it.data, Data::Soa { .. }));
    if !reply.answers.is_empty() || reply.rcode == Rcode::NxDomain || start {
        return None;
    }
    let below = |it: &&Record| it.name != *zone && it.name.is_within(zone) && name.is_within(&it.name);
    let hosts = |cut: &DnsName| {
        let mut hosts: Vec<_> = reply.authority.iter().filter(|it| it.name == *cut).filter_map(host).collect();
        hosts.sort();
        hosts.dedup();
        hosts
    };
    let cut = reply.authority.iter().filter(below).find(|it| matches!(it.data, Data::Ns(_)))?;
    Some(Reading::Referral { zone: cut.name.clone(), hosts: hosts(&cut.name) })
}

fn host(record: &Record) -> Option<DnsName> {
    match &record.data {
        Data::Ns(host) => Some(host.clone()),
        _ => None,
    }
}

fn follow<'a>(reply: &'a Reply, zone: &DnsName, name: &DnsName, rtype: RecordType, mut trail: Trail) -> Reading<'a> {
    let mut at = name.clone();
    loop {
        let records: Vec<_> =
            reply.answers.iter().filter(|it| it.name == at && it.data.rtype() == Some(rtype)).collect();
        if !records.is_empty() {
            return Reading::Found { records, trail };
        }
        let target = reply.data_at(&at).find_map(|it| match it {
            Data::Cname(target) => Some(target.clone()),
            _ => None,
        });
        let Some(target) = target else { break };
        trail.push(at);
        if trail.contains(&target) || trail.len() > LONGEST_TRAIL {
            trail.push(target);
            return Reading::Circle { trail };
        }
        at = target;
        if !at.is_within(zone) {
            return Reading::Alias { target: at, trail };
        }
    }
    match end(reply, zone, &at) {
        // The alias is what was asked for; its target may need a question of its own.
        Reading::Useless(_) if at != *name => Reading::Alias { target: at, trail },
        // What was too long to be kept may have been the answer.
        Reading::Useless(_) if reply.cut_short => Reading::Useless(ServerProblem::Truncated),
        // Something was said, but not about this name.
        Reading::Absent { .. } if at == *name && !reply.answers.is_empty() => {
            Reading::Useless(ServerProblem::Malformed)
        }
        Reading::Absent { .. } => Reading::Absent { trail },
        other => other,
    }
}

/// No records at `at`: how sure is that?
fn end<'a>(reply: &Reply, zone: &DnsName, at: &DnsName) -> Reading<'a> {
    let starts = reply.authority.iter().filter(|it| matches!(it.data, Data::Soa { .. }));
    match starts.map(|it| &it.name).find(|it| at.is_within(it)) {
        None => Reading::Useless(ServerProblem::Malformed),
        Some(of) if !of.is_within(zone) => Reading::Useless(ServerProblem::NotAuthoritative),
        Some(of) if of != zone => Reading::Referral { zone: of.clone(), hosts: Vec::new() },
        Some(_) => Reading::Absent { trail: Vec::new() },
    }
}

/// How long a "no" may be remembered, in seconds (RFC 2308 section 5).
pub(super) fn negative_ttl(reply: &Reply) -> Option<u32> {
    reply.authority.iter().find_map(|it| match it.data {
        Data::Soa { minimum, .. } => Some(minimum.min(it.ttl)),
        _ => None,
    })
}
