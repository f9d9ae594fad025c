//! A receipt's questions and answers as people who run name servers read them: in the form of `dig`.
//!
//! Safe to show anywhere: names and strings are written as in zone files, so nothing that a server sent is a control
//! character here.

use super::{Exchange, Receipt, Timing};
use crate::rules::address::DnsName;
use crate::rules::diagnosis::showing::shown;
use crate::rules::diagnosis::{Answer, Data, Record, Reply, Silence, Whom};
use crate::rules::records::RecordType;
use std::collections::BTreeMap;
use std::net::IpAddr;

/// What is known of the addresses that were asked: the name of each.
type Hosts = BTreeMap<IpAddr, DnsName>;

/// Every question and answer, in the order in which they were asked.
pub fn dig(receipt: &Receipt) -> String {
    let hosts = hosts(receipt);
    let each: Vec<String> = receipt.exchanges.iter().map(|it| exchange(it, &hosts)).collect();
    each.join("\n")
}

/// From the report, and from every answer that gave an address.
fn hosts(receipt: &Receipt) -> Hosts {
    let mut hosts = Hosts::new();
    for server in &receipt.report.servers {
        if let Some(address) = server.address {
            hosts.entry(address).or_insert_with(|| server.name.clone());
        }
    }
    let replies = receipt.exchanges.iter().filter_map(|it| it.answer.as_ref()?.reply());
    for record in replies.flat_map(|it| it.answers.iter().chain(&it.additional)) {
        let address = match record.data {
            Data::A(address) => address.into(),
            Data::Aaaa(address) => address.into(),
            _ => continue,
        };
        hosts.entry(address).or_insert_with(|| record.name.clone());
    }
    hosts
}

fn exchange(it: &Exchange, hosts: &Hosts) -> String {
    let question = &it.question;
    let mut lines = vec![
        format!(";; {}: {} {}", whom(question.whom, hosts), question.name, question.rtype),
        format!(";; {}", when(it.timing)),
    ];
    match &it.answer {
        None => lines.push(";; the answer was too long to be kept".into()),
        Some(Answer::Silent(silence)) => lines.push(format!(";; no answer: {}", why(*silence))),
        Some(Answer::Said(reply)) => said(reply, &question.name, question.rtype, &mut lines),
    }
    lines.push(String::new());
    lines.join("\n")
}

fn whom(whom: Whom, hosts: &Hosts) -> String {
    match whom {
        Whom::Resolver => "resolver".into(),
        Whom::ResolverUnchecked => "resolver, without validation".into(),
        Whom::View(view) => {
            let manner = if view.unchecked { ", without validation" } else { "" };
            format!("resolver {} of dns.views{manner}, time {}", view.number + 1, view.turn + 1)
        }
        Whom::Server(address) => match hosts.get(&address) {
            Some(host) => format!("{} ({address})", shown(host.to_string().as_bytes())),
            None => address.to_string(),
        },
    }
}

fn when(timing: Timing) -> String {
    let milliseconds = |it: u64| format!("{}.{}", it / 1000, it % 1000 / 100);
    format!("asked at {} ms, took {} ms", milliseconds(timing.after), milliseconds(timing.took))
}

fn why(silence: Silence) -> &'static str {
    match silence {
        Silence::TimedOut => "timed out",
        Silence::Unreachable => "unreachable",
        Silence::Truncated => "cut over UDP, and TCP gave nothing",
        Silence::Malformed => "not a DNS message that can be read",
        Silence::TooBig => "larger than is read",
        Silence::Forbidden => "an address that is not to be asked",
        Silence::Budget => "not asked: the check had used up its questions or its time",
    }
}

fn said(reply: &Reply, name: &DnsName, rtype: RecordType, lines: &mut Vec<String>) {
    let flags = [("qr", true), ("aa", reply.authoritative), ("ad", reply.authentic)];
    let flags: Vec<&str> = flags.into_iter().filter(|it| it.1).map(|it| it.0).collect();
    lines.push(format!(
        ";; status: {}; flags: {}; ANSWER: {}, AUTHORITY: {}, ADDITIONAL: {}",
        reply.rcode.name(),
        flags.join(" "),
        reply.answers.len(),
        reply.authority.len(),
        reply.additional.len(),
    ));
    lines.extend(reply.extended_errors.iter().map(|(code, text)| match text.as_str() {
        "" => format!(";; EDE: {code}"),
        text => format!(";; EDE: {code} ({})", shown(text.as_bytes())),
    }));
    if reply.cut_short {
        lines.push(";; there was more, which is not kept".into());
    }
    lines.push(format!(";{}.\tIN\t{rtype}", absolute(name)));
    for (title, records) in
        [("ANSWER", &reply.answers), ("AUTHORITY", &reply.authority), ("ADDITIONAL", &reply.additional)]
    {
        if !records.is_empty() {
            lines.push(format!(";; {title}"));
            lines.extend(records.iter().map(record));
        }
    }
}

fn record(record: &Record) -> String {
    let rtype = match record.data {
        Data::Other(number) => format!("TYPE{number}"),
        ref data => data.rtype().map_or_else(String::new, |it| it.to_string()),
    };
    format!("{}.\t{}\tIN\t{rtype}\t{}", absolute(&record.name), record.ttl, data(&record.data))
}

/// Without the final dot, which the callers put.
fn absolute(name: &DnsName) -> String {
    if name.is_root() { String::new() } else { name.to_string() }
}

fn data(data: &Data) -> String {
    let host = |it: &DnsName| format!("{}.", absolute(it));
    match data {
        Data::A(address) => address.to_string(),
        Data::Aaaa(address) => address.to_string(),
        Data::Ns(name) | Data::Cname(name) | Data::Dname(name) => host(name),
        Data::Mx { preference, exchange } => format!("{preference} {}", host(exchange)),
        Data::Soa { mname, serial, refresh, minimum } => {
            format!("{} {serial} ; refresh {refresh}, minimum {minimum}", host(mname))
        }
        Data::Ds { key_tag } | Data::Dnskey { key_tag } => format!("; key tag {key_tag}"),
        Data::Txt(strings) | Data::Spf(strings) => {
            let strings: Vec<String> = strings.iter().map(|it| quoted(it)).collect();
            strings.join(" ")
        }
        Data::Damaged(_) => "; does not have the form of its type".into(),
        Data::Other(_) => "; not read".into(),
    }
}

/// One string as zone files write it (RFC 1035 section 5.1).
fn quoted(bytes: &[u8]) -> String {
    let mut text = String::from("\"");
    for &byte in bytes {
        match byte {
            b'"' | b'\\' => text.extend(['\\', char::from(byte)]),
            b' '..=b'~' => text.push(char::from(byte)),
            _ => text.push_str(&format!("\\{byte:03}")),
        }
    }
    text.push('"');
    text
}
