//! The recursive resolver of the small internet: walks from the root to the answer through what the name servers would
//! really say, so that a lame or silent server looks from here as it looks from a real resolver. It has no memory.

use std::{
    fmt,
    net::IpAddr,
    sync::{Arc, Mutex, Weak},
};

use hickory_proto::{
    op::ResponseCode,
    rr::{Name, RData, Record, RecordType},
};

use super::{server::Server, zone::Reply};

/// All servers there are, in the order they were made: the first is the root.
pub(super) type Servers = Mutex<Vec<Server>>;

#[derive(Clone)]
pub(super) struct Recursion(Weak<Servers>);

impl fmt::Debug for Recursion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("recursion")
    }
}

impl Recursion {
    pub(super) fn over(servers: &Arc<Servers>) -> Self {
        Self(Arc::downgrade(servers))
    }

    pub(super) fn resolve(&self, name: &Name, kind: RecordType) -> Reply {
        let Some(servers) = self.0.upgrade() else { return Reply::bare(ResponseCode::ServFail) };
        let servers = servers.lock().expect("nobody panics while adding a server").clone();
        Walk { servers, steps: 0 }.to(name, kind).unwrap_or_else(|| Reply::bare(ResponseCode::ServFail))
    }
}

/// One resolution, with a limit to what it may cost.
struct Walk {
    servers: Vec<Server>,
    steps: usize,
}

impl Walk {
    /// The final answer with every alias on the way; none where no server of a zone was any use, or aliases go in circles.
    fn to(&mut self, name: &Name, kind: RecordType) -> Option<Reply> {
        let mut names = vec![name.clone()];
        let mut answers: Vec<Record> = vec![];
        loop {
            let at = names.last()?.clone();
            let reply = self.down_to(&at, kind)?;
            answers.extend(reply.answers.iter().cloned());
            let mut end = at.clone();
            while let Some(target) = alias(&reply.answers, &end).filter(|_| kind != RecordType::CNAME) {
                if names.contains(&target) {
                    return None;
                }
                names.push(target.clone());
                end = target;
            }
            let complete = end == at || reply.answers.iter().any(|it| it.name == end && it.record_type() == kind);
            if complete || !reply.authorities.is_empty() {
                return Some(Reply { answers, authoritative: false, additionals: vec![], ..reply });
            }
        }
    }

    /// The answer of the zone that the name lies in.
    fn down_to(&mut self, name: &Name, kind: RecordType) -> Option<Reply> {
        let mut at = vec![self.servers.first()?.clone()];
        loop {
            self.steps += 1;
            if self.steps > 40 {
                return None; // aliases or referrals in a circle
            }
            let reply = at.iter().find_map(|server| server.answer_to_resolver(name, kind))?;
            if !reply.is_referral() {
                return Some(reply);
            }
            at = self.servers_of(&reply);
        }
    }

    /// The servers that a referral names, by its glue or by looking their addresses up.
    fn servers_of(&mut self, referral: &Reply) -> Vec<Server> {
        let mut found = vec![];
        for record in &referral.authorities {
            let RData::NS(host) = &record.data else { continue };
            let mut addresses = addresses(&referral.additionals, &host.0);
            if addresses.is_empty() {
                let looked_up = self.to(&host.0, RecordType::A);
                addresses = looked_up
                    .map(|it| it.answers.iter().filter_map(|it| it.data.ip_addr()).collect())
                    .unwrap_or_default();
            }
            found.extend(self.servers.iter().filter(|it| addresses.contains(&it.ip())).cloned());
        }
        found
    }
}

fn addresses(records: &[Record], host: &Name) -> Vec<IpAddr> {
    records.iter().filter(|it| it.name == *host).filter_map(|it| it.data.ip_addr()).collect()
}

fn alias(records: &[Record], of: &Name) -> Option<Name> {
    records.iter().filter(|it| it.name == *of).find_map(|it| match &it.data {
        RData::CNAME(target) => Some(target.0.clone()),
        _ => None,
    })
}
