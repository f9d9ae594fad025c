//! Senders: From addresses with a display name, on a sending domain.

use crate::app::App;
use crate::audit::Actor;
use crate::error::Result;
use crate::ids::{CustomerId, DomainId, SenderId};
use crate::moment::Moment;
use crate::rules::address::DomainName;
use crate::rules::diagnosis::Standing;

#[derive(Debug, Clone)]
pub struct Sender {
    pub id: SenderId,
    pub domain: DomainId,
    pub domain_name: DomainName,
    pub domain_standing: Standing,
    pub display_name: String,
    /// As typed, the domain in A-labels.
    pub address: String,
    pub created_at: Moment,
}

impl Sender {
    /// The domain is proven and ready, so that mail from this sender leaves.
    pub fn can_send(&self) -> bool {
        self.domain_standing == Standing::Ready
    }
}

/// Adds a sender (fields `address`, `name`). A domain that is not the customer's gives `Invalid` on `address` with the
/// key `senders-unknown-domain` and the argument `domain`, so that the screen can offer to add it.
pub async fn add(_app: &App, _actor: &Actor, _customer: &CustomerId, _name: &str, _address: &str) -> Result<Sender> {
    todo!()
}

/// By domain, then address; of one domain where given.
pub async fn list(_app: &App, _customer: &CustomerId, _domain: Option<&DomainId>) -> Result<Vec<Sender>> {
    todo!()
}

pub async fn show(_app: &App, _customer: &CustomerId, _id: &SenderId) -> Result<Sender> {
    todo!()
}

pub async fn delete(_app: &App, _actor: &Actor, _customer: &CustomerId, _id: &SenderId) -> Result<Sender> {
    todo!()
}
