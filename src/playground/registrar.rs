//! The way by which a domain that somebody adds in Frankmark comes into being in the playground.
//!
//! The name servers start before the application that uses them; so the application tells afterwards how it can be
//! asked whether a domain was added. Until then, nobody wants any.

use crate::rules::address::DnsName;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};

type Outcome = Pin<Box<dyn Future<Output = bool> + Send>>;
type Ask = dyn Fn(DnsName) -> Outcome + Send + Sync;

#[derive(Clone, Default)]
pub struct Registrar(Arc<OnceLock<Box<Ask>>>);

impl Registrar {
    /// How to find out whether anybody added this domain, or one below it. The first one told stays.
    pub fn ask<F: Future<Output = bool> + Send + 'static>(&self, ask: impl Fn(DnsName) -> F + Send + Sync + 'static) {
        let _told_before = self.0.set(Box::new(move |domain| Box::pin(ask(domain))));
    }

    pub(super) async fn wants(&self, domain: &DnsName) -> bool {
        match self.0.get() {
            Some(ask) => ask(domain.clone()).await,
            None => false,
        }
    }
}

impl fmt::Debug for Registrar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Registrar(told: {})", self.0.get().is_some())
    }
}
