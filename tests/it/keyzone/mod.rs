//! The name server of the operator's key zone: real questions over real sockets, and the zone file beside it.

mod answers;
mod file;
mod limits;
mod rotation;
mod serving;

use super::ground::Ground;
use super::support::app::Database;
use super::support::dns::ask;
use frankmark::audit::Actor;
use frankmark::config::Config;
use frankmark::domains::{self, Behind, Domain};
use frankmark::keyzone::{self, KeyZoneServer};
use frankmark::rules::records::Purpose;
use hickory_proto::op::Message;
use hickory_proto::rr::RecordType;
use std::net::SocketAddr;

pub const ZONE: &str = "dkim.mail.test";

/// A domain whose keys are served.
struct Served {
    ground: Ground,
    domain: Domain,
    /// What stands behind its aliases, in their order.
    behind: Vec<Behind>,
    server: KeyZoneServer,
}

impl Served {
    async fn start(database: Database) -> Option<Self> {
        Self::start_with(database, |_| {}).await
    }

    async fn start_with(database: Database, change: impl FnOnce(&mut Config)) -> Option<Self> {
        let ground = Ground::open_with(database, |config| {
            config.keys.zone = Some(ZONE.into());
            config.keys.listen = vec![SocketAddr::from(([127, 0, 0, 1], 0))];
            change(config);
        })?;
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let behind = behind(&ground, &domain).await;
        let server = keyzone::start(&ground.app).await.unwrap().expect("there is a zone to serve");
        Some(Self { ground, domain, behind, server })
    }

    fn address(&self) -> SocketAddr {
        self.server.addresses()[0]
    }

    async fn ask(&self, owner: &str, kind: RecordType) -> Message {
        asked(self.address(), owner, kind).await
    }

    /// Another question than the usual ones.
    async fn send(&self, message: Message) -> Message {
        let address = self.address();
        let patience = std::time::Duration::from_secs(5);
        let sent = tokio::task::spawn_blocking(move || ask::send(address, &message, patience));
        Message::from_vec(&sent.await.unwrap().unwrap()).unwrap()
    }
}

/// What the operator publishes for a domain.
async fn behind(ground: &Ground, domain: &Domain) -> Vec<Behind> {
    let records = domains::records(&ground.app, &Actor::Operator, &domain.customer, &domain.id).await.unwrap();
    records.into_iter().filter(|it| it.purpose == Purpose::Dkim).map(|it| it.behind.unwrap()).collect()
}

async fn asked(server: SocketAddr, owner: &str, kind: RecordType) -> Message {
    let owner = owner.to_owned();
    tokio::task::spawn_blocking(move || ask::ask(server, &owner, kind)).await.unwrap().unwrap()
}
