//! Sending domains: add one, prove it, publish its records, validate it, delete it.
//!
//! Every function takes the customer it works for; another customer's domain is `NotFound`, exactly like a missing one.
//! Nothing here decides what a record means or when a proof lapses: [`crate::rules`] does. A domain that could not be
//! asked about keeps its standing and its proof.
//!
//! Where to start: [`validate`] is the road from DNS to a standing; `outcome` is the one transaction that writes it.

mod add;
pub mod bulk_check;
mod changes;
mod choose;
mod counts;
mod delete;
mod delete_many;
mod export;
mod find;
mod find_today;
mod hand_over;
mod history;
pub mod import;
pub mod key_zone;
mod keys;
mod list;
pub mod mailed_proof;
mod outcome;
mod overview;
mod published;
pub mod receipts;
mod recheck;
mod records;
mod renew;
mod rotation;
mod selection;
mod settings;
mod show;
mod signing;
mod store;
mod tell_stopped;
mod types;
mod validate;
mod whose;

pub use add::{Added, add, add_as_shown};
pub use choose::{choose_dns_manager, choose_names};
pub use counts::{Counts, counts};
pub use delete::{Deleted, Deletion, before_deletion, delete, delete_as_shown};
pub use delete_many::{
    Blocked, Confirmed, MOST_DELETED, ManyDeleted, ManyDeletion, StillUsed, before_deleting, delete_many,
};
pub use export::{Export, export};
pub use find::find;
pub use find_today::{FoundToday, find_today};
pub use history::{By, Cursor, History, Line, What, history};
pub use list::{At, DomainLine, Listed, Matching, Place, Sort, View, list};
pub use overview::{FirstSteps, Happened, Occurrence, Overview, SenderCount, overview};
pub use published::{Behind, RecordToPublish};
pub use recheck::recheck_due;
pub use records::records;
pub use renew::renew_challenge;
pub use rotation::{rotate, rotate_due};
pub use selection::{Filter, Show, Which};
pub use show::{DomainView, show};
pub use signing::{OldKey, PrivateKey, PrivateKeys, SigningKey, private_keys};
pub use tell_stopped::tell_stopped;
pub use types::{DnsManager, Domain, Ownership, Remark};
pub use validate::{Checked, Validation, start_validation, validate, validate_beside};
pub use whose::whose;

pub(crate) use find::{Named, by_id, named, named_ids};
pub(crate) use hand_over::handed_over;
pub(crate) use list::ids;
pub(crate) use settings::policy;
