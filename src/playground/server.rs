//! What happens to one question that came in at one address: hickory's server reads and writes messages, this file
//! decides who is meant, [`super::answer`] knows what is said.
//!
//! A question that cannot be read gets FORMERR from hickory; one that is none of ours (zone transfer, update, another
//! class) is refused. A server that is switched off for a domain is silent about it. An answer that is too large for
//! UDP is left empty with the truncation bit set, so that the client asks again over TCP (RFC 2181 section 9).

use super::answer::World;
use super::internet::Places;
use super::registrar::Registrar;
use super::wire;
use super::zones::Zones;
use crate::rules::address::DnsName;
use crate::rules::diagnosis::{Record, Reply};
use async_trait::async_trait;
use hickory_proto::op::{Edns, Header, HeaderCounts, Message, MessageType, Metadata, OpCode, Query, ResponseCode};
use hickory_proto::rr::rdata::opt::EdnsOption;
use hickory_proto::rr::{self, DNSClass, Name, RecordType};
use hickory_server::net::runtime::Time;
use hickory_server::net::xfer::Protocol;
use hickory_server::server::{Request, RequestHandler, ResponseHandler, ResponseInfo};
use hickory_server::zone_handler::MessageResponseBuilder;
use std::net::IpAddr;

/// What is sent over UDP at most, whatever the client could take: fits any path (DNS flag day 2020).
const UDP_PAYLOAD: u16 = 1232;

/// Option code of extended errors (RFC 8914).
const EXTENDED_ERROR: u16 = 15;

/// The server at one address.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub at: IpAddr,
    pub places: Places,
    pub zones: Zones,
    pub registrar: Registrar,
}

/// A reply on its way to hickory.
struct Outgoing {
    metadata: Metadata,
    answers: Vec<rr::Record>,
    authority: Vec<rr::Record>,
    additional: Vec<rr::Record>,
    edns: Option<Edns>,
}

#[async_trait]
impl RequestHandler for Spot {
    async fn handle_request<R: ResponseHandler, T: Time>(&self, request: &Request, mut to: R) -> ResponseInfo {
        let mut silent = Metadata::new(request.metadata.id, MessageType::Response, request.metadata.op_code);
        silent.response_code = ResponseCode::ServFail;
        let nothing = ResponseInfo::from(Header { metadata: silent, counts: HeaderCounts::default() });
        let Some(out) = self.outgoing(request).await else { return nothing };
        let response = MessageResponseBuilder::new(&request.queries, out.edns.as_ref()).build(
            out.metadata,
            &out.answers,
            &out.authority,
            &[],
            &out.additional,
        );
        match to.send_response(response).await {
            Ok(info) => info,
            Err(error) => {
                tracing::debug!(%error, "playground: the answer could not be sent");
                nothing
            }
        }
    }
}

impl Spot {
    /// What to send; nothing from a server that is off.
    async fn outgoing(&self, request: &Request) -> Option<Outgoing> {
        let mut metadata = Metadata::response_from_request(&request.metadata);
        metadata.recursion_available = self.at == self.places.first;
        let edns = request.edns.as_ref().map(|_| {
            let mut ours = Edns::new();
            ours.set_max_payload(request.max_payload().min(UDP_PAYLOAD));
            ours
        });
        let mut out = Outgoing { metadata, answers: Vec::new(), authority: Vec::new(), additional: Vec::new(), edns };
        match readable(request) {
            Ok(query) => self.answer(query, &mut out).await?,
            Err(rcode) => out.metadata.response_code = rcode,
        }
        if request.protocol() == Protocol::Udp {
            out.shorten(request);
        }
        Some(out)
    }

    async fn answer(&self, query: &Query, out: &mut Outgoing) -> Option<()> {
        let Some(name) = wire::name_from(query.name()) else {
            out.metadata.response_code = ResponseCode::FormErr;
            return Some(());
        };
        // A domain that was added on the other side of the demo exists from the first time that anyone asks for it.
        self.registrar.settle(&self.zones, &name).await;
        let reply = self.reply(&name, query.query_type().into(), out.metadata.recursion_desired)?;
        out.fill(&reply, (&name, query.name()));
        Some(())
    }

    fn reply(&self, name: &DnsName, rtype: u16, recursion_desired: bool) -> Option<Reply> {
        let zones = self.zones.look();
        let world = World { zones: &zones, places: &self.places };
        match recursion_desired && self.at == self.places.first {
            true => Some(world.resolved(name, rtype)),
            false => world.authoritative(self.at, name, rtype),
        }
    }
}

/// The one question, if it is one for name servers.
fn readable(request: &Request) -> Result<&Query, ResponseCode> {
    let [query] = request.queries.queries() else { return Err(ResponseCode::FormErr) };
    let query = query.original();
    match () {
        () if request.metadata.op_code != OpCode::Query => Err(ResponseCode::NotImp),
        () if request.edns.as_ref().is_some_and(|it| it.version() > 0) => Err(ResponseCode::BADVERS),
        () if query.query_class() != DNSClass::IN => Err(ResponseCode::Refused),
        () if matches!(query.query_type(), RecordType::AXFR | RecordType::IXFR) => Err(ResponseCode::Refused),
        () if query.query_type() == RecordType::ANY => Err(ResponseCode::NotImp),
        () => Ok(query),
    }
}

impl Outgoing {
    fn fill(&mut self, reply: &Reply, asked: (&DnsName, &Name)) {
        let all = |records: &[Record]| records.iter().filter_map(|it| wire::record(it, asked)).collect();
        self.metadata.response_code = wire::rcode(reply.rcode);
        self.metadata.authoritative = reply.authoritative;
        self.answers = all(&reply.answers);
        self.authority = all(&reply.authority);
        self.additional = all(&reply.additional);
        let Some(edns) = &mut self.edns else { return };
        for (code, text) in &reply.extended_errors {
            let bytes = code.to_be_bytes().into_iter().chain(text.bytes()).collect();
            edns.options_mut().insert(EdnsOption::Unknown(EXTENDED_ERROR, bytes));
        }
    }

    /// Empties what does not fit: half a set of records is worse than none.
    fn shorten(&mut self, request: &Request) {
        let most = self.edns.as_ref().map_or(512, Edns::max_payload);
        let mut whole = Message::new(0, MessageType::Response, OpCode::Query);
        whole.queries = request.queries.queries().iter().map(|it| it.original().clone()).collect();
        whole.answers = self.answers.clone();
        whole.authorities = self.authority.clone();
        whole.additionals = self.additional.clone();
        whole.edns = self.edns.clone();
        if whole.to_vec().is_ok_and(|it| it.len() <= usize::from(most)) {
            return;
        }
        self.metadata.truncation = true;
        for section in [&mut self.answers, &mut self.authority, &mut self.additional] {
            section.clear();
        }
    }
}
