//! One look at one name at one server, following nothing: neither an alias out of the zone nor a zone further down.
//!
//! For questions beside the main one: what else stands at a name, whether the record stands at a wrong one, what a name
//! that nobody can have made answers. Each costs one question, whatever a hostile server says to it.

use super::evidence::{self, Show, evidence};
use super::lookup::Lookup;
use super::reading::{self, Reading};
use super::zones::Server;
use super::{Data, Evidence, Rcode, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;

/// What one server says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Glance {
    /// At the name itself: records of the type, or the alias in their place; in a fixed order.
    pub(super) here: Vec<Data>,
    /// Records of the type, at the name or where aliases lead that the same answer follows.
    pub(super) found: Vec<Data>,
    pub(super) heard: Heard,
    pub(super) evidence: Evidence,
}

/// Whether it says anything about the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// Yes, or that there is nothing of the type.
    Yes,
    /// That there is no such name, nor anything below it (RFC 8020).
    NoSuchName,
    /// Nothing that counts.
    Nothing,
}

impl Lookup<'_, '_> {
    /// `zone` is what the server is asked for.
    pub(super) fn glance(&self, server: &Server, zone: &DnsName, name: &DnsName, rtype: RecordType) -> Option<Glance> {
        if self.is_to_be_left_alone(server, name, rtype) {
            let evidence = evidence::not_asked(server);
            return Some(Glance { here: Vec::new(), found: Vec::new(), heard: Heard::Nothing, evidence });
        }
        let answer = self.inquiry.ask(Whom::Server(server.address), name, rtype)?;
        let silent = |heard| Glance {
            here: Vec::new(),
            found: Vec::new(),
            heard,
            evidence: evidence(server, answer, Show::Nothing),
        };
        let here = || {
            let at = answer.reply().into_iter().flat_map(|it| it.data_at(name));
            let mut here: Vec<Data> =
                at.filter(|it| it.rtype() == Some(rtype) || matches!(it, Data::Cname(_))).cloned().collect();
            here.sort();
            here
        };
        Some(match reading::read(answer, zone, name, rtype, &[]) {
            Reading::Found { records, .. } => {
                let mut found: Vec<Data> = records.iter().map(|it| it.data.clone()).collect();
                found.sort();
                let evidence = evidence(server, answer, Show::Records(&records));
                Glance { here: here(), found, heard: Heard::Yes, evidence }
            }
            Reading::Alias { .. } | Reading::Circle { .. } => Glance { here: here(), ..silent(Heard::Yes) },
            Reading::Absent { trail } if !trail.is_empty() => Glance { here: here(), ..silent(Heard::Yes) },
            Reading::Absent { .. } if answer.rcode() == Some(Rcode::NxDomain) => silent(Heard::NoSuchName),
            Reading::Absent { .. } => silent(Heard::Yes),
            Reading::Referral { .. } | Reading::Useless(_) => silent(Heard::Nothing),
        })
    }

    /// The first of the servers that says something of use.
    pub(super) fn glance_somewhere(
        &self,
        servers: &[Server],
        name: &DnsName,
        rtype: RecordType,
    ) -> Option<Option<Glance>> {
        for server in servers {
            let glance = self.glance(server, &self.home.zone, name, rtype)?;
            if glance.heard != Heard::Nothing {
                return Some(Some(glance));
            }
        }
        Some(None)
    }
}
