//! One question to the playground, as `dig` would ask it.

use hickory_proto::op::{Edns, Message, Query, ResponseCode};
use hickory_proto::rr::{Name, RecordType};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_millis(1500);

pub(super) struct Dig {
    message: Message,
}

/// A question without recursion and without EDNS.
pub(super) fn dig(name: &str, rtype: RecordType) -> Dig {
    let mut message = Message::query();
    message.metadata.id = 4711;
    message.metadata.recursion_desired = false;
    let mut name = Name::from_ascii(name).expect("a name");
    name.set_fqdn(true);
    message.add_query(Query::query(name, rtype));
    Dig { message }
}

impl Dig {
    pub(super) fn recursing(mut self) -> Self {
        self.message.metadata.recursion_desired = true;
        self
    }

    pub(super) fn payload(mut self, most: u16) -> Self {
        let mut edns = Edns::new();
        edns.set_max_payload(most);
        self.message.set_edns(edns);
        self
    }

    pub(super) fn changed(mut self, change: impl FnOnce(&mut Message)) -> Self {
        change(&mut self.message);
        self
    }

    /// Nothing if nothing comes.
    pub(super) async fn udp(&self, server: SocketAddr) -> Option<Message> {
        let bytes = udp(server, &self.message.to_vec().expect("can be written")).await?;
        Some(Message::from_vec(&bytes).expect("can be read"))
    }

    pub(super) async fn tcp(&self, server: SocketAddr) -> Option<Message> {
        let question = self.message.to_vec().expect("can be written");
        let mut stream = TcpStream::connect(server).await.expect("somebody listens");
        stream.write_u16(u16::try_from(question.len()).expect("is short")).await.expect("is sent");
        stream.write_all(&question).await.expect("is sent");
        let length = timeout(PATIENCE, stream.read_u16()).await.ok()?.expect("a length");
        let mut answer = vec![0; usize::from(length)];
        stream.read_exact(&mut answer).await.expect("an answer");
        Some(Message::from_vec(&answer).expect("can be read"))
    }
}

/// Any bytes, and what comes back.
pub(super) async fn udp(server: SocketAddr, bytes: &[u8]) -> Option<Vec<u8>> {
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a socket");
    socket.send_to(bytes, server).await.expect("is sent");
    let mut answer = vec![0; 65535];
    let length = timeout(PATIENCE, socket.recv(&mut answer)).await.ok()?.expect("arrives");
    answer.truncate(length);
    Some(answer)
}

/// `NOERROR aa ra: answers / authority / additional`, as in a zone file and without times.
pub(super) fn told(message: &Message) -> String {
    let record = |it: &hickory_proto::rr::Record| format!("{} {} {}", it.name, it.record_type(), it.data);
    let section = |it: &[hickory_proto::rr::Record]| it.iter().map(record).collect::<Vec<_>>().join(", ");
    let rcode = match message.metadata.response_code {
        ResponseCode::NoError => "NOERROR".to_owned(),
        ResponseCode::NXDomain => "NXDOMAIN".to_owned(),
        other => format!("{other:?}"),
    };
    let flags = [
        (message.metadata.authoritative, " aa"),
        (message.metadata.recursion_available, " ra"),
        (message.metadata.truncation, " tc"),
    ];
    let flags: String = flags.into_iter().filter(|it| it.0).map(|it| it.1).collect();
    let text = [&message.answers, &message.authorities, &message.additionals].map(|it| section(it)).join(" / ");
    format!("{rcode}{flags}: {}", text.trim_end_matches([' ', '/'])).trim_end().to_owned()
}
