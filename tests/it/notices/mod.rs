//! The outbox: each mail once, whatever the relay does and whoever dies.

mod killed;
mod limits;
mod sending;

use crate::ground::Ground;
use crate::support::app::Database;
use crate::support::smtp::Sink;
use frankmark::app::App;
use frankmark::customers::Customer;
use frankmark::error::Result;
use frankmark::ids::{CustomerId, DomainId, MailId};
use frankmark::mailer::{Block, Letter};
use frankmark::notices::{self, Kind, Notice, Queued, Sent};
use frankmark::rules::address::Recipient;

/// An application that sends its mail to a sink, and a customer of it.
struct Post {
    ground: Ground,
    sink: Sink,
    acme: Customer,
    /// No domain needs to be behind it: the outbox outlives them.
    domain: DomainId,
}

impl Post {
    async fn open(database: Database) -> Option<Self> {
        let sink = Sink::start();
        let ground = Ground::open_with(database, |config| sink.configure(config))?;
        let acme = ground.customer("Acme").await;
        Some(Self { ground, sink, acme, domain: DomainId::new() })
    }

    fn app(&self) -> &App {
        &self.ground.app
    }

    fn notice(&self, episode: &str, to: &str) -> Notice {
        notice(Some(&self.acme.id), Some(&self.domain), episode, to)
    }

    async fn queued(&self, episode: &str, to: &str) -> MailId {
        match queue(self.app(), self.notice(episode, to)).await.unwrap() {
            Queued::Queued(id) => id,
            other => panic!("{other:?}"),
        }
    }

    /// How many were tried.
    async fn round(&self) -> u32 {
        notices::send_due(self.app(), 100).await.unwrap()
    }

    async fn mail(&self, id: &MailId) -> Sent {
        notices::show(self.app(), id).await.unwrap().sent
    }
}

pub fn notice(customer: Option<&CustomerId>, domain: Option<&DomainId>, episode: &str, to: &str) -> Notice {
    let letter = Letter {
        lang: "en",
        subject: format!("Subject of {episode}"),
        blocks: vec![Block::Paragraph(format!("About {episode}."))],
        attachments: vec![],
    };
    Notice {
        episode: episode.into(),
        kind: Kind::Handover,
        customer: customer.cloned(),
        domain: domain.cloned(),
        to: Recipient::parse(to).unwrap(),
        to_name: None,
        reply_to: None,
        letter,
    }
}

pub async fn queue(app: &App, notice: Notice) -> Result<Queued> {
    let (now, within) = (app.clock.now(), app.clone());
    app.db.write(move |tx| notices::queue(tx, &within, notice, now)).await
}
