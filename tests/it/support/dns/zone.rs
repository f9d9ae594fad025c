//! One zone as one server has it, and what an honest authoritative server says about a name in it (RFC 1034 4.3.2,
//! RFC 2308, RFC 4592): answer, referral, "no data", "no such name".

use std::collections::BTreeMap;

use hickory_proto::{
    op::ResponseCode,
    rr::{Name, RData, Record, RecordType, rdata::CNAME},
    serialize::binary::BinDecodable,
};

use super::data;

/// RFC 6672; hickory has no name for it.
const DNAME: u16 = 39;

/// The sections of an answer, before they are put on the wire.
#[derive(Clone, Debug)]
pub(super) struct Reply {
    pub(super) code: ResponseCode,
    pub(super) authoritative: bool,
    pub(super) answers: Vec<Record>,
    pub(super) authorities: Vec<Record>,
    pub(super) additionals: Vec<Record>,
}

impl Reply {
    /// An answer without any record.
    pub(super) fn bare(code: ResponseCode) -> Self {
        Self { code, authoritative: false, answers: vec![], authorities: vec![], additionals: vec![] }
    }

    /// The servers of a zone further down, instead of an answer.
    pub(super) fn is_referral(&self) -> bool {
        !self.authoritative
            && self.answers.is_empty()
            && self.authorities.iter().any(|it| it.record_type() == RecordType::NS)
    }
}

#[derive(Clone, Debug)]
pub(super) struct Zone {
    pub(super) origin: Name,
    nodes: BTreeMap<Name, BTreeMap<RecordType, Vec<Record>>>,
    ttl: u32,
}

impl Zone {
    pub(super) fn new(origin: &Name, ttl: u32) -> Self {
        let mut zone = Self { origin: origin.clone(), nodes: BTreeMap::new(), ttl };
        zone.add(origin, data::soa(origin, 1));
        zone
    }

    /// Adds a record to the others of its name and type; the same one twice stays one.
    pub(super) fn add(&mut self, owner: &Name, data: RData) {
        let record = Record::from_rdata(owner.clone(), self.ttl, data);
        let set = self.nodes.entry(owner.to_lowercase()).or_default().entry(record.record_type()).or_default();
        if !set.iter().any(|it| it.data == record.data) {
            set.push(record);
        }
    }

    /// The same without a look at what is there.
    pub(super) fn add_again(&mut self, owner: &Name, ttl: Option<u32>, data: RData) {
        let record = Record::from_rdata(owner.clone(), ttl.unwrap_or(self.ttl), data);
        self.nodes.entry(owner.to_lowercase()).or_default().entry(record.record_type()).or_default().push(record);
    }

    pub(super) fn remove_all(&mut self, owner: &Name, only: Option<RecordType>) {
        let kinds = self.nodes.get(&owner.to_lowercase()).map(|node| node.keys().copied().collect::<Vec<_>>());
        for kind in kinds.unwrap_or_default().into_iter().filter(|it| only.is_none_or(|only| only == *it)) {
            self.remove(owner, kind);
        }
    }

    pub(super) fn remove(&mut self, owner: &Name, kind: RecordType) {
        let owner = owner.to_lowercase();
        if let Some(node) = self.nodes.get_mut(&owner) {
            node.remove(&kind);
            if node.is_empty() {
                self.nodes.remove(&owner);
            }
        }
    }

    pub(super) fn serial(&self) -> u32 {
        match self.set(&self.origin, RecordType::SOA).first().map(|it| &it.data) {
            Some(RData::SOA(soa)) => soa.serial,
            _ => 0,
        }
    }

    pub(super) fn set_serial(&mut self, serial: u32) {
        self.remove(&self.origin.clone(), RecordType::SOA);
        self.add(&self.origin.clone(), data::soa(&self.origin, serial));
    }

    pub(super) fn set_ttl(&mut self, ttl: u32) {
        self.ttl = ttl;
        self.nodes.values_mut().flat_map(|node| node.values_mut().flatten()).for_each(|it| it.ttl = ttl);
    }

    pub(super) fn answer(&self, name: &Name, kind: RecordType) -> Reply {
        if let Some(referral) = self.referral(name, kind) {
            return referral;
        }
        let mut reply = Reply { authoritative: true, ..Reply::bare(ResponseCode::NoError) };
        let mut name = name.clone();
        loop {
            if let Some((redirection, target)) = self.redirected(&name) {
                reply.answers.push(redirection);
                reply.answers.push(Record::from_rdata(name.clone(), self.ttl, RData::CNAME(CNAME(target.clone()))));
                if reply.answers.len() > 16 || !self.origin.zone_of(&target) {
                    return reply;
                }
                name = target;
                continue;
            }
            let Some(node) = self.node(&name) else {
                if !self.has_below(&name) {
                    reply.code = ResponseCode::NXDomain;
                }
                break;
            };
            let owned = |record: &Record| Record::from_rdata(name.clone(), record.ttl, record.data.clone());
            if let Some(set) = node.get(&kind) {
                reply.answers.extend(set.iter().map(owned));
                return reply;
            }
            let Some(alias) = node.get(&RecordType::CNAME).and_then(|set| set.first()) else { break };
            let RData::CNAME(target) = &alias.data else { break };
            let seen = reply.answers.iter().any(|it| it.name == name);
            if seen {
                return reply; // a loop: say it once round and leave it to the asker
            }
            reply.answers.push(owned(alias));
            if !self.origin.zone_of(target) || self.referral(target, kind).is_some() {
                return reply;
            }
            name = target.0.clone();
        }
        reply.authorities = self.set(&self.origin, RecordType::SOA).to_vec();
        reply
    }

    /// The DNAME above a name, and where that sends it (RFC 6672).
    fn redirected(&self, name: &Name) -> Option<(Record, Name)> {
        let above = (self.origin.num_labels()..name.num_labels()).map(|labels| name.trim_to(usize::from(labels)));
        let record = above.filter_map(|it| self.set(&it, RecordType::from(DNAME)).first()).next()?;
        let RData::Unknown { rdata, .. } = &record.data else { return None };
        let target = Name::from_bytes(&rdata.anything).ok()?;
        let kept = usize::from(name.num_labels() - record.name.num_labels());
        let labels = name.iter().take(kept).chain(target.iter());
        let mut whole = Name::from_labels(labels).ok()?;
        whole.set_fqdn(true);
        Some((record.clone(), whole))
    }

    fn set(&self, owner: &Name, kind: RecordType) -> &[Record] {
        self.nodes.get(owner).and_then(|node| node.get(&kind)).map_or(&[], Vec::as_slice)
    }

    /// The servers of the zone that begins between our origin and the name. The DS record of that zone is ours to tell.
    fn referral(&self, name: &Name, kind: RecordType) -> Option<Reply> {
        let below = self.origin.num_labels() + 1..=name.num_labels();
        let cut = below
            .map(|labels| name.trim_to(usize::from(labels)))
            .filter(|cut| !(cut == name && kind == RecordType::DS))
            .find(|cut| !self.set(cut, RecordType::NS).is_empty())?;
        let authorities = self.set(&cut, RecordType::NS).to_vec();
        let hosts = authorities.iter().filter_map(|it| match &it.data {
            RData::NS(host) => Some(&host.0),
            _ => None,
        });
        let glue = hosts.flat_map(|host| [RecordType::A, RecordType::AAAA].map(|kind| self.set(host, kind)));
        let additionals = glue.flatten().cloned().collect();
        Some(Reply { authorities, additionals, ..Reply::bare(ResponseCode::NoError) })
    }

    /// The records at the name itself, else those of the wildcard that stands in for it.
    fn node(&self, name: &Name) -> Option<&BTreeMap<RecordType, Vec<Record>>> {
        if let Some(node) = self.nodes.get(name) {
            return Some(node);
        }
        if self.has_below(name) {
            return None; // an empty name in between exists, and hides every wildcard
        }
        let mut closest = name.base_name();
        while closest.num_labels() > self.origin.num_labels()
            && !self.nodes.contains_key(&closest)
            && !self.has_below(&closest)
        {
            closest = closest.base_name();
        }
        self.nodes.get(&closest.prepend_label("*").ok()?)
    }

    /// Names are kept in the order that puts everything below a name right behind it.
    fn has_below(&self, name: &Name) -> bool {
        self.nodes.range(name..).find(|(it, _)| *it != name).is_some_and(|(it, _)| name.zone_of(it))
    }
}
