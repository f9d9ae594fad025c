//! How a name server behaves: honest by default, and otherwise as badly as the ones that are met in the wild.

use std::{fmt, net::IpAddr, sync::Arc, time::Duration};

use hickory_proto::{
    op::{Message, ResponseCode},
    rr::{Name, RData, Record, RecordType},
};

use super::{data, zone::Reply};

/// One trait of a server. Several can be put together: a slow server that also truncates.
#[derive(Clone)]
pub enum Conduct {
    /// Takes the question and never says anything, by UDP or TCP.
    Silent,
    /// Answers after this time.
    Slow(Duration),
    /// Answers every question with this code and nothing else: `Refused`, `ServFail`, `NotImp` …
    Says(ResponseCode),
    /// Gives its data without the authoritative bit, like a resolver that somebody listed as a name server.
    NotAuthoritative,
    /// Sends everybody back to the root: it does not have the zone.
    UpwardReferral,
    /// Has an empty zone: says "no such name" to everything in it, properly, with the start of authority.
    DeniesAll,
    /// Leaves the start of authority out of its "no": nobody can tell how sure that "no" is.
    WithoutSoa,
    /// Answers every question of the type with these data, whatever it was about.
    Lies(RecordType, Vec<RData>),
    /// Says by UDP that the answer did not fit. TCP works, unless it was closed with `Server::refuse_tcp`.
    Truncates,
    /// Answers with the number of another question.
    WrongId,
    /// Answers another question.
    WrongQuestion,
    /// Answers the question with records that belong to another name.
    WrongOwner,
    /// Sends the question back in lower case, whatever the case it came in.
    LowersCase,
    /// Sends its answer from another port than it was asked at.
    FromElsewhere,
    /// Sends bytes that are no DNS message.
    Garbage,
    /// Sends a message whose name points at itself.
    PointerLoop,
    /// Does not know EDNS: format error for every question that has it.
    FormatErrorOnEdns,
    /// Knows its names in small letters only, and denies them in capitals.
    CaseSensitive,
    /// Gives this address where there is no such name, as resolvers do that earn money with it.
    Invents(IpAddr),
    /// Anything else.
    Custom(Custom),
    /// Anything else where it gives bytes; what it would have said otherwise.
    Sometimes(Custom),
}

/// The question as it came, and the bytes that go back, if any.
type Custom = Arc<dyn Fn(&Message) -> Option<Vec<u8>> + Send + Sync>;

impl fmt::Debug for Conduct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Silent => "silent",
            Self::Slow(_) => "slow",
            Self::Says(code) => return write!(f, "says {code}"),
            Self::NotAuthoritative => "not authoritative",
            Self::UpwardReferral => "upward referral",
            Self::DeniesAll => "denies all",
            Self::WithoutSoa => "without SOA",
            Self::Lies(..) => "lies",
            Self::Truncates => "truncates",
            Self::WrongId => "wrong id",
            Self::WrongQuestion => "wrong question",
            Self::WrongOwner => "wrong owner",
            Self::LowersCase => "lowers case",
            Self::FromElsewhere => "from elsewhere",
            Self::Garbage => "garbage",
            Self::PointerLoop => "pointer loop",
            Self::FormatErrorOnEdns => "format error on EDNS",
            Self::CaseSensitive => "case-sensitive",
            Self::Invents(_) => "invents",
            Self::Custom(_) => "custom",
            Self::Sometimes(_) => "sometimes",
        })
    }
}

impl Conduct {
    /// Whether a resolver that meets this goes on to the zone's next server.
    pub(super) fn is_no_use_to_a_resolver(&self) -> bool {
        match self {
            Self::Slow(time) => *time > Duration::from_secs(2),
            Self::Truncates | Self::LowersCase | Self::Lies(..) | Self::DeniesAll => false,
            Self::FormatErrorOnEdns
            | Self::WithoutSoa
            | Self::Invents(_)
            | Self::CaseSensitive
            | Self::Sometimes(_) => false,
            _ => true,
        }
    }

    /// Changes what is going to be said.
    pub(super) fn bend(&self, reply: Reply, zone: Option<&Name>, name: &Name, kind: RecordType) -> Reply {
        match self {
            Self::Says(code) => Reply::bare(*code),
            Self::NotAuthoritative => Reply { authoritative: false, ..reply },
            Self::UpwardReferral => {
                let root = Record::from_rdata(Name::root(), 518_400, data::ns("a.root-servers.test"));
                Reply { authorities: vec![root], ..Reply::bare(ResponseCode::NoError) }
            }
            Self::Invents(ip) if kind == RecordType::A && reply.code == ResponseCode::NXDomain => {
                let answers = vec![Record::from_rdata(name.clone(), 60, data::address(*ip))];
                Reply { answers, ..Reply::bare(ResponseCode::NoError) }
            }
            Self::CaseSensitive if !name.eq_case(&name.to_lowercase()) => {
                Self::DeniesAll.bend(reply, zone, &Name::from_labels([&b"x"[..]]).unwrap_or_default(), kind)
            }
            Self::DeniesAll => match zone.filter(|zone| *zone != name) {
                Some(zone) => {
                    let soa = Record::from_rdata(zone.clone(), 300, data::soa(zone, 1));
                    let bare = Reply::bare(ResponseCode::NXDomain);
                    Reply { authoritative: true, authorities: vec![soa], ..bare }
                }
                None => reply,
            },
            Self::WithoutSoa if reply.answers.is_empty() => Reply { authorities: vec![], ..reply },
            Self::Lies(of, data) if *of == kind => {
                let answers = data.iter().map(|it| Record::from_rdata(name.clone(), 300, it.clone())).collect();
                Reply { authoritative: true, answers, ..Reply::bare(ResponseCode::NoError) }
            }
            Self::WrongOwner => {
                let rename = |it: Record| Record::from_rdata(data::name("somebody-else.test"), it.ttl, it.data);
                Reply { answers: reply.answers.into_iter().map(rename).collect(), ..reply }
            }
            _ => reply,
        }
    }

    /// Changes the message that carries it.
    pub(super) fn twist(&self, message: &mut Message, asked: &Message) {
        match self {
            Self::WrongId => message.metadata.id = message.metadata.id.wrapping_add(1),
            Self::WrongQuestion => {
                for query in &mut message.queries {
                    query.name = data::name("another-question.test");
                }
            }
            Self::LowersCase => {
                for query in &mut message.queries {
                    query.name = query.name.to_lowercase();
                }
                for record in &mut message.answers {
                    record.name = record.name.to_lowercase();
                }
            }
            Self::FormatErrorOnEdns if asked.edns.is_some() => {
                *message = Message::error_msg(asked.metadata.id, asked.metadata.op_code, ResponseCode::FormErr);
            }
            _ => {}
        }
    }

    /// Replaces the bytes on the wire; `None` leaves them, an empty answer is none at all.
    pub(super) fn corrupt(&self, asked: &Message) -> Option<Vec<u8>> {
        let id = asked.metadata.id.to_be_bytes();
        match self {
            Self::Silent => Some(vec![]),
            Self::Garbage => {
                Some([&id[..], b"\xff\xffthis is no answer, and it is long enough to look like one"].concat())
            }
            Self::PointerLoop => {
                // One question, one answer; the question's name is a pointer to itself.
                let header = [0x84, 0x00, 0, 1, 0, 1, 0, 0, 0, 0];
                Some(
                    [&id[..], &header, &[0xc0, 12, 0, 16, 0, 1], &[0xc0, 12, 0, 16, 0, 1, 0, 0, 1, 44, 0, 2, 1, 65]]
                        .concat(),
                )
            }
            Self::Custom(answer) => Some(answer(asked).unwrap_or_default()),
            Self::Sometimes(answer) => answer(asked),
            _ => None,
        }
    }
}
