//! Where mail servers connect: a UNIX socket, or TCP. Used by every protocol of this door.
//!
//! ```text
//! let listener = Listener::bind(&place, &Admission::new(&app.config.mta)?)?;      // refuses what is unsafe, in one line
//! tokio::spawn(listener.serve(stop, move |stream| conversation(stream)));         // one task per connection
//! ```
//!
//! A UNIX socket is made under a private name with its rights and group and then moved to its place, so that at no moment
//! anybody else may connect. A file that a dead program left there is replaced; one behind which somebody answers, or that
//! is no socket, ends the start. Over TCP only this machine and `mta.allowed` are heard.
//!
//! More than `mta.connections` at one time are closed at once, which mail servers take as "try again later"; so they do
//! with a connection whose task panics. Failing to accept (no file handles left) waits a moment and goes on.

use super::stream::Stream;
use crate::config::{Mta, Place};
use ipnet::IpNet;
use std::fs::{self, Permissions};
use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, chown};
use std::os::unix::net::UnixStream as BlockingUnixStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::watch;

/// Who may connect, and how many of them.
#[derive(Debug, Clone)]
pub(super) struct Admission {
    pub connections: usize,
    pub allowed: Vec<IpNet>,
    /// Rights of a UNIX socket.
    pub mode: u32,
    /// Group of a UNIX socket; its number.
    pub group: Option<u32>,
}

/// A place where nobody can listen, as one line for the operator.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {why}")]
pub(super) struct CannotListen {
    pub place: String,
    pub why: String,
}

/// How many connections a listener has open.
#[derive(Debug, Clone, Default)]
pub(super) struct Traffic(Arc<AtomicUsize>);

#[derive(Debug)]
pub(super) struct Listener {
    socket: Socket,
    admission: Admission,
    traffic: Traffic,
}

#[derive(Debug)]
enum Socket {
    Unix(UnixListener, SocketFile),
    Tcp(TcpListener),
}

/// The file of a UNIX socket; removed in the end if it is still ours.
#[derive(Debug)]
struct SocketFile {
    path: PathBuf,
    inode: u64,
}

impl Admission {
    pub(super) fn new(settings: &Mta) -> Result<Self, CannotListen> {
        let group = settings.socket_group.as_deref().map(group_number).transpose()?;
        Ok(Self {
            connections: settings.connections,
            allowed: settings.allowed.clone(),
            mode: settings.socket_rights(),
            group,
        })
    }

    pub(super) fn hears(&self, peer: IpAddr) -> bool {
        let peer = peer.to_canonical();
        peer.is_loopback() || self.allowed.iter().any(|it| it.contains(&peer))
    }
}

impl Traffic {
    fn enter(&self, connections: usize) -> Option<Presence> {
        let before = self.0.fetch_add(1, Ordering::Relaxed);
        let presence = Presence(self.clone());
        (before < connections).then_some(presence)
    }
}

/// Counts as an open connection for as long as it lives.
#[derive(Debug)]
struct Presence(Traffic);

impl Drop for Presence {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Listener {
    /// Opens the place. To be called within a tokio runtime.
    pub(super) fn bind(place: &Place, admission: &Admission) -> Result<Self, CannotListen> {
        let socket = match place {
            Place::Unix(path) => bind_unix(path, admission),
            Place::Tcp(address) => bind_tcp(*address),
        };
        let socket = socket.map_err(|it| CannotListen { place: place.to_string(), why: it.to_string() })?;
        Ok(Self { socket, admission: admission.clone(), traffic: Traffic::default() })
    }

    /// Where it really listens: with the port that was free, if the setting says 0.
    pub(super) fn place(&self) -> Place {
        match &self.socket {
            Socket::Unix(_, file) => Place::Unix(file.path.clone()),
            Socket::Tcp(listener) => {
                Place::Tcp(listener.local_addr().unwrap_or_else(|_| SocketAddr::from(([0, 0, 0, 0], 0))))
            }
        }
    }

    /// Answers until `stop` becomes true (or its sender is gone). Conversations under way go on by themselves.
    pub(super) async fn serve<F, Task>(self, mut stop: watch::Receiver<bool>, converse: F)
    where
        F: Fn(Stream) -> Task,
        Task: Future<Output = ()> + Send + 'static,
    {
        loop {
            let accepted = tokio::select! {
                accepted = self.accept() => accepted,
                _ = stop.wait_for(|it| *it) => return,
            };
            match accepted {
                Ok((stream, peer)) => self.admit(stream, peer, &converse),
                Err(error) => {
                    tracing::warn!(%error, place = %self.place(), "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }

    async fn accept(&self) -> io::Result<(Stream, Option<IpAddr>)> {
        match &self.socket {
            Socket::Unix(listener, _) => listener.accept().await.map(|(stream, _)| (stream.into(), None)),
            Socket::Tcp(listener) => listener.accept().await.map(|(stream, peer)| (stream.into(), Some(peer.ip()))),
        }
    }

    fn admit<F, Task>(&self, stream: Stream, peer: Option<IpAddr>, converse: &F)
    where
        F: Fn(Stream) -> Task,
        Task: Future<Output = ()> + Send + 'static,
    {
        if let Some(peer) = peer.filter(|it| !self.admission.hears(*it)) {
            tracing::warn!(%peer, place = %self.place(), "turned away: not this machine and not in mta.allowed");
            return;
        }
        let Some(presence) = self.traffic.enter(self.admission.connections) else {
            tracing::warn!(place = %self.place(), "turned away: as many connections as mta.connections are open");
            return;
        };
        let conversation = converse(stream);
        tokio::spawn(async move {
            let _while_it_lasts = presence;
            conversation.await;
        });
    }
}

fn bind_tcp(address: SocketAddr) -> io::Result<Socket> {
    let listener = std::net::TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(Socket::Tcp(TcpListener::from_std(listener)?))
}

fn bind_unix(path: &Path, admission: &Admission) -> io::Result<Socket> {
    refuse_occupied(path)?;
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("/"));
    // A folder that only this program may enter.
    let private = tempfile::Builder::new().prefix(".fm").rand_bytes(6).tempdir_in(folder)?;
    fs::set_permissions(private.path(), Permissions::from_mode(0o700))?;
    let draft = private.path().join("s");
    let listener = UnixListener::bind(&draft)?;
    if admission.group.is_some() {
        chown(&draft, None, admission.group)
            .map_err(|it| io::Error::new(it.kind(), format!("its group cannot be set: {it}")))?;
    }
    fs::set_permissions(&draft, Permissions::from_mode(admission.mode))?;
    let inode = fs::symlink_metadata(&draft)?.ino();
    fs::rename(&draft, path)?;
    Ok(Socket::Unix(listener, SocketFile { path: path.to_owned(), inode }))
}

/// Only a socket behind which nobody answers may be replaced.
fn refuse_occupied(path: &Path) -> io::Result<()> {
    let about = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    if !about.file_type().is_socket() {
        return Err(io::Error::other("is there already and is no socket"));
    }
    match BlockingUnixStream::connect(path) {
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => Ok(()),
        Ok(_) => Err(io::Error::new(io::ErrorKind::AddrInUse, "another program answers there")),
        Err(error) => {
            Err(io::Error::new(error.kind(), format!("whether a program answers there cannot be told: {error}")))
        }
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        if fs::symlink_metadata(&self.path).is_ok_and(|it| it.ino() == self.inode) {
            let _already_gone = fs::remove_file(&self.path);
        }
    }
}

/// The number of a group of this machine, by its name or number.
fn group_number(name: &str) -> Result<u32, CannotListen> {
    if let Ok(number) = name.parse() {
        return Ok(number);
    }
    let groups = fs::read_to_string("/etc/group").unwrap_or_default();
    let found = groups.lines().find_map(|line| {
        let mut parts = line.split(':');
        (parts.next() == Some(name)).then(|| parts.nth(1)?.parse().ok()).flatten()
    });
    found.ok_or_else(|| CannotListen {
        place: format!("mta.socket_group = {name}"),
        why: "no such group in /etc/group (a number is fine, too)".into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admission() -> Admission {
        Admission { connections: 2, allowed: Vec::new(), mode: 0o640, group: None }
    }

    #[tokio::test]
    async fn a_socket_has_its_rights_and_goes_with_its_listener() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("milter");
        let listener = Listener::bind(&Place::Unix(path.clone()), &admission()).expect("listens");
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1, "nothing else is left there");
        let second = Listener::bind(&Place::Unix(path.clone()), &admission()).expect_err("somebody answers");
        assert!(second.to_string().contains("another program answers there"), "{second}");
        drop(listener);
        assert!(!path.exists());
    }

    #[tokio::test]
    async fn a_dead_socket_is_replaced_and_anything_else_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("milter");
        drop(std::os::unix::net::UnixListener::bind(&path).expect("bound"));
        assert!(path.exists(), "left behind");
        drop(Listener::bind(&Place::Unix(path.clone()), &admission()).expect("replaced"));
        fs::write(&path, "precious").expect("written");
        let refused = Listener::bind(&Place::Unix(path.clone()), &admission()).expect_err("no socket");
        assert!(refused.to_string().contains("is no socket"), "{refused}");
        assert_eq!(fs::read(&path).expect("there"), b"precious");
    }

    #[tokio::test]
    async fn the_file_of_a_successor_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("milter");
        let first = Listener::bind(&Place::Unix(path.clone()), &admission()).expect("listens");
        fs::remove_file(&path).expect("removed");
        let second = Listener::bind(&Place::Unix(path.clone()), &admission()).expect("listens");
        drop(first);
        assert!(path.exists());
        drop(second);
        assert!(!path.exists());
    }

    #[test]
    fn this_machine_and_the_allowed_networks_are_heard() {
        let mut admission = admission();
        admission.allowed = vec!["192.0.2.0/24".parse().expect("a network")];
        for (peer, heard) in [
            ("127.0.0.1", true),
            ("127.9.9.9", true),
            ("::1", true),
            ("::ffff:127.0.0.1", true),
            ("192.0.2.7", true),
            ("::ffff:192.0.2.7", true),
            ("192.0.3.1", false),
            ("2001:db8::1", false),
        ] {
            assert_eq!(admission.hears(peer.parse().expect("an address")), heard, "{peer}");
        }
    }

    #[test]
    fn groups_are_found_by_name_and_number() {
        assert_eq!(group_number("root").expect("there"), 0);
        assert_eq!(group_number("123").expect("a number"), 123);
        assert!(group_number("no-such-group").expect_err("unknown").to_string().contains("no such group"));
    }
}
