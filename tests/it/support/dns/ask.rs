//! One question by a plain socket: what tests use to look at name servers, with nothing of the program in between.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream, UdpSocket},
    time::Duration,
};

use hickory_proto::{
    op::{Edns, Message, Query},
    rr::{RData, RecordType},
};

use super::data;

/// The question, ready to be sent. Recursion is asked of resolvers only.
pub fn question(owner: &str, kind: RecordType, recursion: bool) -> Message {
    let mut message = Message::query();
    message.metadata.id = 4711;
    message.metadata.recursion_desired = recursion;
    message.add_query(Query::query(data::name(owner), kind));
    let mut edns = Edns::new();
    edns.set_max_payload(1232).set_dnssec_ok(recursion);
    message.set_edns(edns);
    message
}

/// The bytes that come back by UDP within this time.
pub fn send(server: SocketAddr, message: &Message, patience: Duration) -> std::io::Result<Vec<u8>> {
    let socket = UdpSocket::bind(("127.0.0.1", 0))?;
    socket.connect(server)?;
    socket.set_read_timeout(Some(patience))?;
    socket.send(&message.to_vec().map_err(std::io::Error::other)?)?;
    let mut buffer = vec![0; 65_535];
    let length = socket.recv(&mut buffer)?;
    buffer.truncate(length);
    Ok(buffer)
}

/// Asks an authoritative server.
pub fn ask(server: SocketAddr, owner: &str, kind: RecordType) -> std::io::Result<Message> {
    let bytes = send(server, &question(owner, kind, false), Duration::from_secs(3))?;
    Message::from_vec(&bytes).map_err(std::io::Error::other)
}

/// Asks a resolver, with the wish to see signatures.
pub fn resolve(resolver: SocketAddr, owner: &str, kind: RecordType) -> std::io::Result<Message> {
    let bytes = send(resolver, &question(owner, kind, true), Duration::from_secs(10))?;
    Message::from_vec(&bytes).map_err(std::io::Error::other)
}

pub fn ask_by_tcp(server: SocketAddr, owner: &str, kind: RecordType) -> std::io::Result<Message> {
    let mut stream = TcpStream::connect(server)?;
    let bytes = question(owner, kind, false).to_vec().map_err(std::io::Error::other)?;
    let length = u16::try_from(bytes.len()).map_err(std::io::Error::other)?;
    stream.write_all(&[&length.to_be_bytes(), &bytes[..]].concat())?;
    let mut length = [0; 2];
    stream.read_exact(&mut length)?;
    let mut bytes = vec![0; usize::from(u16::from_be_bytes(length))];
    stream.read_exact(&mut bytes)?;
    Message::from_vec(&bytes).map_err(std::io::Error::other)
}

/// The data of the answers in words, signatures left out.
pub fn texts(message: &Message) -> Vec<String> {
    let shown = message.answers.iter().filter(|it| !matches!(it.data, RData::Unknown { .. }));
    shown.map(|it| it.data.to_string()).collect()
}
