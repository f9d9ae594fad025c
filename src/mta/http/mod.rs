//! HTTP for mail servers that ask that way, and for whoever watches: `POST /mta/v1/decide`, `POST /mta/v1/stalwart`,
//! `GET /metrics`.
//!
//! Speaks plain HTTP/1.1, on loopback or to the networks of `mta.allowed`. Whoever asks for a decision shows a token with the
//! scope `decide`; the body is read only then. Numbers need no token. Errors are problems as RFC 9457 has them. A question
//! that is not understood, is too large or takes too long is an error and never a yes; what mail servers make of an error is
//! theirs to say (`docs/http.md` tells how to make it "later"). A server of its own with two workers: the web pages cannot
//! delay it.

mod decide;
mod metrics;
mod problem;
mod stalwart;

use super::listener::{Admission, CannotListen};
use crate::mailboxes::Permissions;
use crate::moment::Moment;
use actix_web::dev::ServerHandle;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use problem::Problem;
use serde::de::DeserializeOwned;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

const WORKERS: usize = 2;
/// A whole request head must arrive within this time; actix answers 408.
const HEAD: Duration = Duration::from_secs(5);
/// So must the body.
const BODY: Duration = Duration::from_secs(30);
const KEEP_ALIVE: Duration = Duration::from_secs(60);
/// For answers under way when told to stop, in seconds.
const FAREWELL: u64 = 5;

/// The port is taken, and nobody is answered yet.
#[derive(Debug)]
pub(super) struct Server {
    socket: TcpListener,
    address: SocketAddr,
}

pub(super) struct Running(ServerHandle);

/// What every answer needs.
#[derive(Debug)]
struct Desk {
    permissions: Permissions,
    admission: Admission,
    started_at: Moment,
}

impl Server {
    pub(super) fn bind(address: SocketAddr) -> Result<Self, CannotListen> {
        let refused = |it: std::io::Error| CannotListen { place: format!("mta.http = {address}"), why: it.to_string() };
        let socket = TcpListener::bind(address).map_err(refused)?;
        let address = socket.local_addr().map_err(refused)?;
        Ok(Self { socket, address })
    }

    /// With the port that was free, if the setting says 0.
    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers from now on, on threads of its own.
    pub(super) fn run(self, permissions: &Permissions, admission: Admission, started_at: Moment) -> Option<Running> {
        let connections = admission.connections;
        let desk = web::Data::new(Desk { permissions: permissions.clone(), admission, started_at });
        let (tell, told) = std::sync::mpsc::channel();
        let socket = self.socket;
        let serve = move || {
            actix_web::rt::System::new().block_on(async move {
                let server = HttpServer::new(move || App::new().app_data(desk.clone()).configure(routes))
                    .workers(WORKERS)
                    .max_connections(connections.div_ceil(WORKERS))
                    .client_request_timeout(HEAD)
                    .keep_alive(KEEP_ALIVE)
                    .tcp_nodelay(true)
                    .shutdown_timeout(FAREWELL)
                    .disable_signals()
                    .listen(socket)?
                    .run();
                drop(tell.send(server.handle()));
                server.await
            })
        };
        let threaded = std::thread::Builder::new().name("mta-http".into()).spawn(move || {
            if let Err(error) = serve() {
                tracing::error!(%error, "mail servers cannot ask over HTTP");
            }
        });
        if let Err(error) = threaded {
            tracing::error!(%error, "mail servers cannot ask over HTTP");
        }
        told.recv().ok().map(Running)
    }
}

impl Running {
    pub(super) async fn stop(self) {
        self.0.stop(true).await;
    }
}

fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource("/mta/v1/decide").route(web::post().to(decide::decide)).default_service(other()))
        .service(web::resource("/mta/v1/stalwart").route(web::post().to(stalwart::hook)).default_service(other()))
        .service(web::resource("/metrics").route(web::get().to(metrics::show)).default_service(other()))
        .default_service(web::to(|| async { Err::<HttpResponse, _>(Problem::not_found()) }));
}

fn other() -> actix_web::Route {
    web::to(|| async { Err::<HttpResponse, _>(Problem::other_method()) })
}

impl Desk {
    fn hears(&self, request: &HttpRequest) -> Result<(), Problem> {
        let peer = request.peer_addr().map(|it| it.ip());
        if peer.is_some_and(|it| self.admission.hears(it)) { Ok(()) } else { Err(Problem::not_allowed()) }
    }

    /// What is asked, once it is known who asks.
    async fn asked<T: DeserializeOwned>(
        &self,
        request: &HttpRequest,
        body: web::Payload,
        longest: usize,
    ) -> Result<T, Problem> {
        self.hears(request)?;
        let header = request.headers().get(AUTHORIZATION).and_then(|it| it.to_str().ok()).unwrap_or_default();
        let token = header.split_once(' ').filter(|it| it.0.eq_ignore_ascii_case("bearer")).map(|it| it.1.trim());
        let token = token.filter(|it| !it.is_empty()).ok_or_else(Problem::no_token)?;
        match self.permissions.admits(token, "decide") {
            Ok(true) => {}
            Ok(false) => return Err(Problem::no_token()),
            Err(doubt) => return Err(Problem::later(doubt)),
        }
        let read = tokio::time::timeout(BODY, body.to_bytes_limited(longest)).await;
        let body = match read {
            Err(_) => return Err(Problem::too_slow()),
            Ok(Err(_)) => return Err(Problem::too_large(longest)),
            Ok(Ok(Err(broken))) => return Err(Problem::not_understood(&broken.to_string())),
            Ok(Ok(Ok(body))) => body,
        };
        serde_json::from_slice(&body).map_err(|it| Problem::not_understood(&it.to_string()))
    }
}
