//! The HTTP server around the routes: sockets, workers, time-outs, and the order of the guards.
//!
//! Speaks plain HTTP/1.1; TLS and further limits per address are for the proxy in front. A proxy's word about the
//! client (`X-Forwarded-For`, `Forwarded`) is never believed.

use super::Extra;
use super::csp_report::Reports;
use super::guard::{arrival, body, cookies, cross_site, deadline, host, identity, limits, panic};
use super::health::Pulse;
use super::routes::{self, Who};
use super::session::Store;
use super::site::{CookieName, Site};
use crate::app::{App, CannotStart};
use actix_session::SessionMiddleware;
use actix_session::config::{BrowserSession, CookieContentSecurity, TtlExtensionPolicy};
use actix_web::cookie::{Key, SameSite};
use actix_web::dev::{Server as Running, ServerHandle};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{HttpServer, web};
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};

/// A whole request head must arrive within this time; actix answers 408.
const HEAD: Duration = Duration::from_secs(5);
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// For answers under way when the server is asked to stop.
const FAREWELL: u64 = 30;
const CONNECTIONS_PER_WORKER: usize = 2_000;
const MOST_WORKERS: usize = 8;

/// A server that is bound and waits to be run.
#[must_use]
pub struct Server {
    running: Running,
    address: SocketAddr,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Server {
    /// Where it listens; the real port where the settings say 0.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// For stopping it from elsewhere.
    pub fn handle(&self) -> ServerHandle {
        self.running.handle()
    }

    /// Serves until [`Server::handle`] stops it.
    pub async fn run(self) -> Result<(), CannotStart> {
        self.running.await.map_err(|error| CannotStart(format!("the web server broke: {error}")))
    }

    /// Serves until ctrl-c or SIGTERM; answers under way are finished then.
    pub async fn run_until_signal(self) -> Result<(), CannotStart> {
        let broken = |error: std::io::Error| CannotStart(format!("signals cannot be watched: {error}"));
        let (mut stop, handle) = (signal(SignalKind::terminate()).map_err(broken)?, self.handle());
        actix_web::rt::spawn(async move {
            tokio::select! {
                _ = stop.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            handle.stop(true).await;
        });
        self.run().await
    }
}

/// Takes the port.
pub fn bind(app: App, extra: Extra) -> Result<Server, CannotStart> {
    let wanted = app.config.listen;
    let refused = |why: &dyn std::fmt::Display| CannotStart(format!("listen = {wanted}: {why}"));
    let socket = TcpListener::bind(wanted).map_err(|it| refused(&it))?;
    let address = socket.local_addr().map_err(|it| refused(&it))?;
    let cookie_key = app.vault.derived("session cookies").map_err(|it| CannotStart(it.to_string()))?;
    let site = web::Data::new(Site::new(app, address, extra));
    let (pulse, reports) = (web::Data::new(Pulse::default()), web::Data::new(Reports::default()));
    let build = move || {
        let entries: Vec<_> = routes::TABLE.iter().chain(&site.extra.entries).copied().collect();
        let mut pages = web::scope("").default_service(web::to(routes::missing));
        for resource in routes::resources(&entries, |it| it.who != Who::Browser) {
            pages = pages.service(resource);
        }
        let pages = pages
            .wrap(Compress::default())
            .wrap(from_fn(cross_site::refused))
            .wrap(from_fn(identity::known))
            .wrap(sessions(&site, &cookie_key));
        let mut served = actix_web::App::new().app_data(site.clone()).app_data(pulse.clone()).app_data(reports.clone());
        if let Some(data) = &site.extra.data {
            served = served.configure(|config| data(config));
        }
        if let Some(programs) = &site.extra.programs {
            served = served.configure(|config| (programs.services)(config));
        }
        for resource in routes::resources(&entries, |it| it.who == Who::Browser) {
            served = served.service(resource);
        }
        served
            .service(pages)
            .wrap(from_fn(deadline::kept))
            .wrap(from_fn(body::whole))
            .wrap(from_fn(cookies::honest))
            .wrap(from_fn(host::ours))
            .wrap(from_fn(limits::limited))
            .wrap(from_fn(panic::caught))
            .wrap(from_fn(arrival::arrive))
    };
    let workers = std::thread::available_parallelism().map_or(2, usize::from).min(MOST_WORKERS);
    let running = HttpServer::new(build)
        .workers(workers)
        .max_connections(CONNECTIONS_PER_WORKER)
        .client_request_timeout(HEAD)
        .keep_alive(KEEP_ALIVE)
        // Head and body leave in two writes; the second would wait 40 ms for the first to be acknowledged.
        .tcp_nodelay(true)
        .shutdown_timeout(FAREWELL)
        .disable_signals()
        .listen(socket)
        .map_err(|it| refused(&it))?
        .run();
    Ok(Server { running, address })
}

fn sessions(site: &Site, key: &[u8; 64]) -> SessionMiddleware<Store> {
    // Our rows know idle and absolute limits; actix-session's own are never reached.
    let lifecycle = BrowserSession::default().state_ttl_extension_policy(TtlExtensionPolicy::OnStateChanges);
    SessionMiddleware::builder(Store(site.app.clone()), Key::from(key))
        .cookie_name(site.cookie_name(CookieName::Session).to_owned())
        .cookie_secure(site.is_https())
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_path("/".to_owned())
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(lifecycle)
        .build()
}
