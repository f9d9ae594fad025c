//! What a server said, kept for showing.

use super::reading::negative_ttl;
use super::showing::shown;
use super::zones::Server;
use super::{Answer, Data, Evidence, Record, Silence};

/// What to quote of an answer.
#[derive(Debug, Clone, Copy)]
pub(super) enum Show<'a> {
    Nothing,
    Records(&'a [&'a Record]),
}

pub(super) fn evidence(server: &Server, answer: &Answer, show: Show<'_>) -> Evidence {
    let (name, address) = (server.name.to_string(), Some(server.address));
    match answer {
        Answer::Silent(silence) => {
            Evidence { server: name, address, rcode: word(*silence).into(), aa: false, ttl: None, value: None }
        }
        Answer::Said(reply) => {
            let (ttl, value) = match show {
                Show::Records([first, ..]) => (Some(first.ttl), Some(quoted(&first.data))),
                _ => (negative_ttl(reply), None),
            };
            Evidence { server: name, address, rcode: reply.rcode.name(), aa: reply.authoritative, ttl, value }
        }
    }
}

/// A server that was left alone because it had been no use before.
pub(super) fn not_asked(server: &Server) -> Evidence {
    evidence(server, &Answer::Silent(Silence::Budget), Show::Nothing)
}

/// In place of a response code, where there was no response.
fn word(silence: Silence) -> &'static str {
    match silence {
        Silence::TimedOut => "timeout",
        Silence::Unreachable => "unreachable",
        Silence::Truncated => "truncated",
        Silence::Malformed => "malformed",
        Silence::TooBig => "too big",
        Silence::Forbidden => "address not asked",
        Silence::Budget => "not asked",
    }
}

/// Data as people know them: texts joined without quotes, host names without a final dot.
pub(super) fn quoted(data: &Data) -> String {
    match data {
        Data::A(ip) => ip.to_string(),
        Data::Aaaa(ip) => ip.to_string(),
        Data::Ns(host) | Data::Cname(host) | Data::Dname(host) => shown(host.to_string().as_bytes()),
        Data::Mx { preference, exchange } => format!("{preference} {exchange}"),
        Data::Soa { mname, serial, .. } => format!("{mname} {serial}"),
        Data::Ds { key_tag } | Data::Dnskey { key_tag } => key_tag.to_string(),
        Data::Txt(strings) | Data::Spf(strings) => shown(&strings.concat()),
        Data::Damaged(rtype) => format!("({rtype})"),
        Data::Other(code) => format!("(TYPE{code})"),
    }
}
