//! One name server on a loopback address of its own: its sockets, its zones, its conduct, and what it was asked.

use std::{
    fmt, io,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard},
    time::{Duration, Instant},
};

use hickory_proto::{
    op::{DEFAULT_MAX_PAYLOAD_LEN, Edns, Message, ResponseCode},
    rr::{Name, RData, RecordType},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, UdpSocket},
    runtime::Handle,
    task::{JoinHandle, JoinSet},
};

use super::{
    ask,
    conduct::Conduct,
    data,
    resolver::Recursion,
    zone::{Reply, Zone},
};

/// A question as it arrived.
#[derive(Clone, Debug)]
pub struct Asked {
    /// In the letters it was asked with, without the final dot.
    pub name: String,
    pub kind: RecordType,
    pub by_tcp: bool,
    pub recursion_desired: bool,
    pub checking_disabled: bool,
    pub dnssec_ok: bool,
    /// The largest answer by UDP that the asker takes; none without EDNS.
    pub payload: Option<u16>,
    pub from: SocketAddr,
    pub at: Instant,
}

#[derive(Clone)]
pub struct Server(Arc<Inner>);

struct Inner {
    name: Name,
    address: SocketAddr,
    runtime: Handle,
    recursion: Option<Recursion>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    zones: Vec<Zone>,
    conduct: Vec<Conduct>,
    conduct_at: Vec<(Name, Conduct)>,
    log: Vec<Asked>,
    udp: Option<JoinHandle<()>>,
    tcp: Option<JoinHandle<()>>,
    /// A program of its own answers at this address.
    elsewhere: bool,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.0.name, self.0.address)
    }
}

impl Server {
    pub(super) fn new(name: Name, address: SocketAddr, runtime: Handle, recursion: Option<Recursion>) -> Self {
        Self(Arc::new(Inner { name, address, runtime, recursion, state: Mutex::default() }))
    }

    /// Its host name, without the final dot.
    pub fn name(&self) -> String {
        self.0.name.to_ascii().trim_end_matches('.').to_owned()
    }

    pub fn ip(&self) -> IpAddr {
        self.0.address.ip()
    }

    pub fn address(&self) -> SocketAddr {
        self.0.address
    }

    /// From now on it behaves like this, and no longer as before; an empty list is an honest server.
    pub fn behaves(&self, conduct: impl IntoIterator<Item = Conduct>) {
        self.state().conduct = conduct.into_iter().collect();
    }

    /// Behaves like this when it is asked for this very name, in addition to what it does anyway.
    pub fn behaves_at(&self, owner: &str, conduct: Conduct) {
        self.behaves_at_name(&data::name(owner), conduct);
    }

    pub fn behaves_at_name(&self, owner: &Name, conduct: Conduct) {
        self.state().conduct_at.push((owner.clone(), conduct));
    }

    /// Back to honest in everything.
    pub fn behaves_well(&self) {
        let mut state = self.state();
        state.conduct.clear();
        state.conduct_at.clear();
    }

    /// What it was asked, oldest first.
    pub fn log(&self) -> Vec<Asked> {
        self.state().log.clone()
    }

    pub fn forget_log(&self) {
        self.state().log.clear();
    }

    /// How often it was asked for this name and type, by UDP or TCP.
    pub fn times_asked(&self, owner: &str, kind: RecordType) -> usize {
        let owner = owner.trim_end_matches('.');
        self.state().log.iter().filter(|it| it.kind == kind && it.name.eq_ignore_ascii_case(owner)).count()
    }

    /// Adds a record to this server's copy of the zone it belongs to.
    pub fn publish(&self, owner: &str, data: RData) {
        let owner = data::name(owner);
        self.change_zone_of(&owner, |zone| zone.add(&owner, data));
    }

    /// Adds a record with that lifetime, even where the same one is there already; of names that cannot be written as text.
    pub fn publish_again(&self, owner: &Name, ttl: Option<u32>, data: RData) {
        self.change_zone_of(owner, |zone| zone.add_again(owner, ttl, data));
    }

    /// Removes the records of a type, or everything, at a name.
    pub fn withdraw_all(&self, owner: &Name, only: Option<RecordType>) {
        self.change_zone_of(owner, |zone| zone.remove_all(owner, only));
    }

    pub fn withdraw(&self, owner: &str, kind: RecordType) {
        let owner = data::name(owner);
        self.change_zone_of(&owner, |zone| zone.remove(&owner, kind));
    }

    pub fn set_serial(&self, zone: &str, serial: u32) {
        self.change_zone_of(&data::name(zone), |zone| zone.set_serial(serial));
    }

    pub fn set_ttl(&self, zone: &str, ttl: u32) {
        self.change_zone_of(&data::name(zone), |zone| zone.set_ttl(ttl));
    }

    /// Switches the machine off: nothing listens any more, the system refuses what is sent there.
    pub fn stop(&self) {
        self.refuse_tcp();
        let udp = self.state().udp.take();
        end(udp, || std::net::UdpSocket::bind(self.0.address).map(drop));
    }

    /// Answers by UDP only; a connection is refused.
    pub fn refuse_tcp(&self) {
        let tcp = self.state().tcp.take();
        end(tcp, || std::net::TcpListener::bind(self.0.address).map(drop));
    }

    pub fn is_running(&self) -> bool {
        self.state().udp.is_some()
    }

    /// Switches it on, or on again. `Err` when the address is taken.
    pub fn start(&self) -> io::Result<()> {
        let udp = std::net::UdpSocket::bind(self.0.address)?;
        let tcp = std::net::TcpListener::bind(self.0.address)?;
        udp.set_nonblocking(true)?;
        tcp.set_nonblocking(true)?;
        let _inside = self.0.runtime.enter();
        let (udp, tcp) = (UdpSocket::from_std(udp)?, TcpListener::from_std(tcp)?);
        let mut state = self.state();
        state.udp = Some(self.0.runtime.spawn(self.clone().listen_udp(udp)));
        state.tcp = Some(self.0.runtime.spawn(self.clone().listen_tcp(tcp)));
        Ok(())
    }

    pub(super) fn take_zone(&self, zone: Zone) {
        let mut state = self.state();
        state.zones.retain(|it| it.origin != zone.origin);
        state.zones.push(zone);
    }

    pub(super) fn change_zone_of(&self, owner: &Name, change: impl FnOnce(&mut Zone)) {
        let mut state = self.state();
        let zones = state.zones.iter_mut().filter(|it| it.origin.zone_of(owner));
        let zone = zones.max_by_key(|it| it.origin.num_labels());
        let zone = zone.unwrap_or_else(|| panic!("{self:?} has no zone for {owner}"));
        let serial = zone.serial();
        change(zone);
        if zone.serial() == serial {
            zone.set_serial(serial.wrapping_add(1));
        }
    }

    /// What a resolver that turned to this server would get from it; none is "ask the next one".
    pub(super) fn answer_to_resolver(&self, name: &Name, kind: RecordType) -> Option<Reply> {
        if self.state().elsewhere {
            return self.asked_elsewhere(name, kind);
        }
        let conduct = self.conduct(name);
        if !self.is_running() || conduct.iter().any(Conduct::is_no_use_to_a_resolver) {
            return None;
        }
        let reply = self.bent(&conduct, self.honest_answer(name, kind), name, kind);
        (reply.authoritative || reply.is_referral()).then_some(reply)
    }

    /// From now on another program answers at this address.
    pub(super) fn is_another_program(&self) {
        self.state().elsewhere = true;
    }

    fn asked_elsewhere(&self, name: &Name, kind: RecordType) -> Option<Reply> {
        let said = ask::ask(self.0.address, &name.to_ascii(), kind).ok()?;
        let code = said.metadata.response_code;
        let Message { answers, authorities, additionals, .. } = said;
        let reply = Reply { code, authoritative: said.metadata.authoritative, answers, authorities, additionals };
        (reply.authoritative && !matches!(code, ResponseCode::ServFail | ResponseCode::Refused)).then_some(reply)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().expect("no test holds a server's state while it panics")
    }

    fn conduct(&self, name: &Name) -> Vec<Conduct> {
        let state = self.state();
        let here = state.conduct_at.iter().filter(|(owner, _)| owner == name).map(|(_, it)| it);
        state.conduct.iter().chain(here).cloned().collect()
    }

    fn bent(&self, conduct: &[Conduct], honest: Reply, name: &Name, kind: RecordType) -> Reply {
        let state = self.state();
        let zones = state.zones.iter().map(|it| &it.origin).filter(|it| it.zone_of(name));
        let zone = zones.max_by_key(|it| it.num_labels()).cloned();
        drop(state);
        conduct.iter().fold(honest, |reply, it| it.bend(reply, zone.as_ref(), name, kind))
    }

    fn honest_answer(&self, name: &Name, kind: RecordType) -> Reply {
        let state = self.state();
        let zones = state.zones.iter().filter(|it| it.origin.zone_of(name));
        // The DS record of a zone belongs to the zone above it, where this server has both.
        let zones = zones.filter(|it| !(kind == RecordType::DS && it.origin == *name && !name.is_root()));
        match zones.max_by_key(|it| it.origin.num_labels()) {
            Some(zone) => zone.answer(name, kind),
            None => match state.zones.iter().find(|it| it.origin == *name) {
                Some(zone) => zone.answer(name, kind),
                None => Reply::bare(ResponseCode::Refused),
            },
        }
    }

    async fn listen_udp(self, socket: UdpSocket) {
        let socket = Arc::new(socket);
        let mut at_work = JoinSet::new();
        let mut buffer = vec![0; 65_535];
        loop {
            // An error here is the echo of an answer that nobody waited for.
            let Ok((length, from)) = socket.recv_from(&mut buffer).await else { continue };
            let asked = buffer[..length].to_vec();
            let (server, socket) = (self.clone(), socket.clone());
            at_work.spawn(async move {
                let Some((answer, elsewhere)) = server.respond(&asked, from, false).await else { return };
                let _gone = match elsewhere {
                    false => socket.send_to(&answer, from).await,
                    true => match UdpSocket::bind((server.ip(), 0)).await {
                        Ok(other) => other.send_to(&answer, from).await,
                        Err(e) => Err(e),
                    },
                };
            });
            while at_work.try_join_next().is_some() {}
        }
    }

    async fn listen_tcp(self, listener: TcpListener) {
        let mut at_work = JoinSet::new();
        loop {
            let Ok((stream, from)) = listener.accept().await else { continue };
            let server = self.clone();
            at_work.spawn(async move { server.converse(stream, from).await });
            while at_work.try_join_next().is_some() {}
        }
    }

    async fn converse(self, mut stream: TcpStream, from: SocketAddr) -> io::Result<()> {
        loop {
            let length = stream.read_u16().await?;
            let mut asked = vec![0; usize::from(length)];
            stream.read_exact(&mut asked).await?;
            match self.respond(&asked, from, true).await {
                Some((answer, _)) => {
                    let length = u16::try_from(answer.len()).map_err(io::Error::other)?;
                    stream.write_all(&[&length.to_be_bytes(), &answer[..]].concat()).await?;
                }
                // Silent: the connection stays open, as with a machine that hangs.
                None => tokio::time::sleep(Duration::from_secs(60)).await,
            }
        }
    }

    /// The bytes to send back, and whether from another port; none for silence.
    async fn respond(&self, asked: &[u8], from: SocketAddr, by_tcp: bool) -> Option<(Vec<u8>, bool)> {
        let asked = Message::from_vec(asked).ok()?;
        let query = asked.queries.first()?.clone();
        let (name, kind) = (query.name(), query.query_type());
        self.state().log.push(Asked {
            name: name.to_ascii().trim_end_matches('.').to_owned(),
            kind,
            by_tcp,
            recursion_desired: asked.metadata.recursion_desired,
            checking_disabled: asked.metadata.checking_disabled,
            dnssec_ok: asked.edns.as_ref().is_some_and(|it| it.flags().dnssec_ok),
            payload: asked.edns.as_ref().map(Edns::max_payload),
            from,
            at: Instant::now(),
        });

        let conduct = self.conduct(name);
        for it in &conduct {
            if let Conduct::Slow(time) = it {
                tokio::time::sleep(*time).await;
            }
        }
        let honest = match &self.0.recursion {
            Some(recursion) if asked.metadata.recursion_desired => recursion.resolve(name, kind),
            _ => self.honest_answer(name, kind),
        };
        let reply = self.bent(&conduct, honest, name, kind);

        let mut message = Message::response(asked.metadata.id, asked.metadata.op_code);
        message.metadata.recursion_desired = asked.metadata.recursion_desired;
        message.metadata.recursion_available = self.0.recursion.is_some();
        message.metadata.response_code = reply.code;
        message.metadata.authoritative = reply.authoritative;
        message.add_query(query.clone());
        message.answers = reply.answers;
        message.authorities = reply.authorities;
        message.additionals = reply.additionals;
        if asked.edns.is_some() {
            let mut edns = Edns::new();
            edns.set_max_payload(DEFAULT_MAX_PAYLOAD_LEN);
            message.set_edns(edns);
        }
        conduct.iter().for_each(|it| it.twist(&mut message, &asked));

        let mut bytes = message.to_vec().expect("an answer can be written");
        let fits = usize::from(asked.max_payload().clamp(512, 4096));
        let truncated = bytes.len() > fits || conduct.iter().any(|it| matches!(it, Conduct::Truncates));
        if truncated && !by_tcp {
            message.answers.clear();
            message.authorities.clear();
            message.additionals.clear();
            message.metadata.truncation = true;
            bytes = message.to_vec().expect("an empty answer can be written");
        }
        if let Some(instead) = conduct.iter().find_map(|it| it.corrupt(&asked)) {
            bytes = instead;
        }
        let elsewhere = conduct.iter().any(|it| matches!(it, Conduct::FromElsewhere));
        (!bytes.is_empty()).then_some((bytes, elsewhere))
    }
}

/// Ends a listener and waits until its address is free, so that the next question there is refused for certain.
fn end(task: Option<JoinHandle<()>>, is_free: impl Fn() -> io::Result<()>) {
    let Some(task) = task else { return };
    task.abort();
    let patience = Instant::now() + Duration::from_secs(5);
    while !task.is_finished() || is_free().is_err() {
        assert!(Instant::now() < patience, "a listener of the tests did not end");
        std::thread::sleep(Duration::from_millis(1));
    }
}
