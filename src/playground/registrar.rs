//! The way by which a domain that somebody adds in Frankmark comes into being in the playground.
//!
//! The name servers start before the application that uses them; so the application tells afterwards how it can be
//! asked whether a domain was added. Until then, nobody wants any.

use super::internet::{is_built_in, registrable};
use super::zones::Zones;
use crate::app::App;
use crate::customers;
use crate::domains::{self, Filter, View};
use crate::error::Result;
use crate::rules::address::DnsName;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};

type Outcome = Pin<Box<dyn Future<Output = bool> + Send>>;
type Ask = dyn Fn(DnsName) -> Outcome + Send + Sync;

#[derive(Clone, Default)]
pub struct Registrar(Arc<OnceLock<Box<Ask>>>);

impl Registrar {
    /// Whatever anybody adds in this application comes into being.
    pub fn follow(&self, app: App) {
        self.ask(move |domain| {
            let app = app.clone();
            async move {
                was_added(&app, &domain).await.unwrap_or_else(|error| {
                    tracing::warn!(%error, "playground: cannot find out whether a domain was added");
                    false
                })
            }
        });
    }

    /// How to find out whether anybody added this domain, or one below it. The first one told stays.
    pub fn ask<F: Future<Output = bool> + Send + 'static>(&self, ask: impl Fn(DnsName) -> F + Send + Sync + 'static) {
        let _told_before = self.0.set(Box::new(move |domain| Box::pin(ask(domain))));
    }

    /// Registers the domain around `name`, if it is not there yet and somebody wants it. What goes wrong is logged: the
    /// domain then does not exist, which is the truth.
    pub(super) async fn settle(&self, zones: &Zones, name: &DnsName) {
        let Some(domain) = registrable(name) else { return };
        if is_built_in(&domain) || zones.look().contains_key(&domain) || !self.wants(&domain).await {
            return;
        }
        let zones = zones.clone();
        match tokio::task::spawn_blocking(move || zones.register(&domain)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(%error, "playground: a domain could not be registered"),
            Err(error) => tracing::warn!(%error, "playground: registering a domain broke off"),
        }
    }

    async fn wants(&self, domain: &DnsName) -> bool {
        match self.0.get() {
            Some(ask) => ask(domain.clone()).await,
            None => false,
        }
    }
}

/// Has any customer this domain, or one below it?
async fn was_added(app: &App, domain: &DnsName) -> Result<bool> {
    for customer in customers::list(app).await? {
        let named = Filter { search: domain.to_string(), ..Filter::default() };
        let view = View { filter: named, most: 1000, ..View::default() };
        let lines = domains::list(app, &customer.id, &view).await?.lines;
        if lines.iter().any(|it| it.domain.name.dns_name().is_within(domain)) {
            return Ok(true);
        }
    }
    Ok(false)
}

impl fmt::Debug for Registrar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Registrar(told: {})", self.0.get().is_some())
    }
}
