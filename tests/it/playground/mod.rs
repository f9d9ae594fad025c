//! The playground of the demo, over real sockets and as pages.

mod dig;
mod mail;
mod pages;
mod road;
mod screens;
mod servers;

use crate::support::app::{Database, TestApp};
use frankmark::ids::CustomerId;
use frankmark::people::Role;
use frankmark::playground::{self, Playground, pages::extra, ready_made};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// Any free port on loopback.
const FREE: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

/// The application with the playground as its only internet, as the demo starts it.
pub(crate) struct Demo {
    pub(crate) app: TestApp,
    playground: Playground,
    pub(crate) customer: CustomerId,
}

impl Demo {
    pub(crate) async fn start(database: Database) -> Option<Self> {
        let playground = playground::start(FREE, None).await.expect("starts");
        let pages = extra(&playground, Vec::new());
        let app = TestApp::start_with_extra(
            database,
            |config| {
                config.dns.resolvers = vec![playground.resolver()];
                config.dns.authoritative_port = playground.port();
                config.dns.allow_private_addresses = true;
                config.mail.folder = Some(config.key_file.with_file_name("mail"));
                config.mail.from = Some(ready_made::MAIL_FROM.into());
                config.bounce.host = Some(ready_made::BOUNCE_HOST.into());
                config.dmarc.report_address = Some(ready_made::REPORT_ADDRESS.into());
            },
            move || pages,
        )?;
        playground.registrar.follow(app.app.clone());
        let customer = app.customer("Acme").await;
        app.person(&customer, "owner@acme.example", Role::Owner).await;
        Some(Self { app, playground, customer })
    }
}
