//! Senders: From addresses with a display name, on a sending domain.
//!
//! A sender belongs to exactly the domain behind its `@`; a parent's proof says nothing about it. It may be added before
//! the domain is ready, and then cannot send. Whether mail goes out is decided by the mail server's door, not here.

mod add;
mod delete;
mod list;
mod listed;
mod neighbours;
mod show;
mod store;
mod whose;

pub use add::add;
pub use delete::{before_deletion, delete};
pub use list::list;
pub use show::show;
pub use whose::whose;

pub(crate) use listed::{TypedSender, add_within, among, domains_of, read_typed, unknown_domain};
pub(crate) use neighbours::{count_of, delete_within, found, of_domain, some_of_domain};

use crate::ids::{DomainId, SenderId};
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
