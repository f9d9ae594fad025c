//! `frankmark demo`: everything that a newcomer needs to walk the whole road on this machine, and nothing that lasts.
//!
//! Loopback only. Its sign-ins (a customer's, and the operator's) are printed and shown on the sign-in page; no other start
//! of the program has one that is known.

use super::arguments::Demo;
use super::failure::Failure;
use super::output::Output;
use super::{Answer, logging, serve};
use crate::app::App;
use crate::audit::Actor;
use crate::clock::Clock;
use crate::config::{Bounce, Config, Dmarc, Place};
use crate::customers;
use crate::domains;
use crate::ids::CustomerId;
use crate::mailboxes::{self, Extent};
use crate::people::{self, Role, StaffRole};
use crate::playground::{self, CannotPlay, Playground, pages, ready_made};
use crate::text::Say;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Tried first where no port was asked for.
const USUAL_PORT: u16 = 8080;
const CUSTOMER: &str = "Acme";
const NAME: &str = "Robin";
const EMAIL: &str = "robin@acme.example";
/// Whoever runs the demo's mail server.
const OPERATOR_CUSTOMER: &str = "Example Mail";
const OPERATOR_NAME: &str = "Olivia";
const OPERATOR: &str = "olivia@operator.example";
/// Logins of the demo's mail server: Robin's mailbox, which is hosted and so may send as itself, and a website, which may
/// send as nobody until somebody grants it something.
const WEBSITE: &str = "web42";
const DOMAIN: &str = "acme.example";
/// Known to everybody who reads this, on a server that only this machine reaches.
const PASSWORD: &str = "green ticks on loopback";

pub(super) async fn run(options: Demo, output: &Output) -> Result<Answer, Failure> {
    let listen = place(options.listen)?;
    let passing = match &options.data {
        Some(_) => None,
        None => Some(tempfile::tempdir().map_err(|it| Failure::could_not(&it))?),
    };
    let folder = options.data.as_deref().or(passing.as_ref().map(|it| it.path())).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|it| Failure::could_not(&format!("--data {}: {it}", folder.display())))?;
    let play = playground::start(options.dns_listen, options.data.clone());
    let play = play.await.map_err(|it| match it {
        CannotPlay::NotLoopback(_) => Failure::wrong_use(&format!("--dns-listen {it}")),
        other => Failure::could_not(&other),
    })?;
    let config = settings(listen, folder, &play).checked().map_err(|it| Failure::could_not(&it))?;
    logging::of_a_server(&config.log);
    let app = App::open(config, Clock::system()).map_err(|it| Failure::could_not(&it))?;
    let customer = seed(&app).await?;
    seed_operator(&app).await?;
    play.registrar.follow(app.clone());
    tokio::spawn(grant_when_it_is_there(app.clone(), customer));
    let extra = pages::extra(&play, [EMAIL, OPERATOR].map(|it| (it.to_owned(), PASSWORD.to_owned())).to_vec());
    let welcome = |url: &str| {
        let say = Say::key("cli-demo").with("url", url).with("email", EMAIL).with("password", PASSWORD);
        let doors =
            Say::key("cli-demo-mail-server").with("robin", EMAIL).with("website", WEBSITE).with("domain", DOMAIN);
        let operator = Say::key("cli-demo-operator").with("email", OPERATOR);
        let said = [say, doors, operator].map(|it| output.say(&it));
        said.iter().flat_map(|it| it.lines()).map(str::to_owned).collect()
    };
    serve::until_told_to_stop(app, extra, welcome, output).await
}

/// Where the pages are served: what was asked for, else the usual port, else any free one.
fn place(asked: Option<SocketAddr>) -> Result<SocketAddr, Failure> {
    let here = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let asked = asked.unwrap_or_else(|| match TcpListener::bind(here(USUAL_PORT)) {
        Ok(_free) => here(USUAL_PORT),
        Err(_) => here(0),
    });
    if !asked.ip().is_loopback() {
        let why = format!("--listen {asked}: the demo's sign-in is known to everybody, so it listens on loopback only");
        return Err(Failure::wrong_use(&why));
    }
    if asked.port() != 0 {
        return Ok(asked);
    }
    // The address of every link is part of the settings, so the port must be known before.
    let found = TcpListener::bind(asked).and_then(|it| it.local_addr());
    found.map_err(|it| Failure::could_not(&format!("--listen {asked}: {it}")))
}

fn settings(listen: SocketAddr, folder: &Path, play: &Playground) -> Config {
    let mut config = Config {
        listen,
        base_url: format!("http://{listen}"),
        database_url: format!("sqlite:{}", folder.join("frankmark.db").display()),
        key_file: folder.join("frankmark.key"),
        bounce: Bounce { host: Some(ready_made::BOUNCE_HOST.into()), ..Bounce::default() },
        dmarc: Dmarc { report_address: Some(ready_made::REPORT_ADDRESS.into()), ..Dmarc::default() },
        ..Config::default()
    };
    config.dns.resolvers = vec![play.resolver()];
    config.dns.authoritative_port = play.port();
    config.dns.allow_private_addresses = true;
    config.domains.allow_special_use = true;
    config.mail.folder = Some(folder.join("mail"));
    config.mail.from = Some(ready_made::MAIL_FROM.into());
    config.log.filter = "warn".into();
    // A socket's path has an end, and that of the folder may be long.
    let door = |name: &str| Some(absolute(folder).join(name)).filter(|it| it.as_os_str().len() < 80).map(Place::Unix);
    config.mta.milter = door("milter");
    config.mta.socketmap = door("socketmap");
    config.mta.line = door("line");
    config.mta.http = Some(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)));
    config
}

/// Somebody who sees the pages of the operator, unless the folder has them already.
async fn seed_operator(app: &App) -> Result<(), Failure> {
    if customers::list(app).await?.iter().any(|it| it.name == OPERATOR_CUSTOMER) {
        return Ok(());
    }
    let customer = customers::add(app, &Actor::Operator, OPERATOR_CUSTOMER).await?;
    people::add(app, &Actor::Operator, &customer.id, OPERATOR, OPERATOR_NAME, Role::Owner, PASSWORD).await?;
    people::set_staff_role(app, &Actor::Operator, OPERATOR, Some(StaffRole::Operator)).await?;
    Ok(())
}

fn absolute(folder: &Path) -> PathBuf {
    std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned())
}

/// One customer with one owner and two mailboxes, unless the folder has them already.
async fn seed(app: &App) -> Result<Option<CustomerId>, Failure> {
    let mut known = customers::list(app).await?.into_iter();
    if let Some(there) = known.find(|it| it.name == CUSTOMER) {
        return Ok(Some(there.id));
    }
    let customer = customers::add(app, &Actor::Operator, CUSTOMER).await?;
    people::add(app, &Actor::Operator, &customer.id, EMAIL, NAME, Role::Owner, PASSWORD).await?;
    mailboxes::add(app, &Actor::Operator, &customer.id, EMAIL, NAME, true).await?;
    mailboxes::add(app, &Actor::Operator, &customer.id, WEBSITE, "Website", false).await?;
    Ok(Some(customer.id))
}

/// As soon as somebody adds the demo's domain, the website may send as it; it helps once the domain is proven.
async fn grant_when_it_is_there(app: App, customer: Option<CustomerId>) {
    let Some(customer) = customer else { return };
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let found = domains::find(&app, DOMAIN, Some(&customer)).await.ok().and_then(|it| it.into_iter().next());
        let Some(domain) = found else { continue };
        let Ok(website) = mailboxes::find(&app, &customer, WEBSITE).await else { return };
        let all = Extent::Domain { with_subdomains: false };
        if let Err(error) = mailboxes::grant(&app, &Actor::Operator, &customer, &website.id, &domain.id, all).await {
            tracing::warn!(%error, "the website of the demo may not send");
        }
        return;
    }
}
