//! What a domain must publish, how it is written down, and when two values mean the same.
//!
//! * [`expected`]: the one place that says what must be published.
//! * [`Notation`]: one record as panels, zone files and mails want it.
//! * [`compare`]: whether what is published means what was asked for; meaning, never text.
//! * `token`, `dkim`, `spf`, `dmarc`: one file per kind of value, with strict reading and byte offsets.
//!
//! No repairs and no guesses about what somebody meant: that is [`crate::rules::diagnosis`].

mod compare;
mod der;
mod dkim;
pub mod dmarc;
mod dmarc_mend;
mod dmarc_merge;
mod dmarc_uri;
mod expected;
mod key_state;
mod notation;
mod provider;
mod public_key;
mod purpose;
mod record_type;
pub mod spf;
pub mod spf_merge;
mod spf_name;
mod spf_repair;
mod spf_seen;
mod spf_term;
mod status;
mod tag_list;
#[cfg(test)]
pub(crate) mod test_keys;
mod token;
mod unsafe_key;

pub use compare::{Difference, Match, Mismatch, compare};
pub use dkim::{BadDkim, DkimFault, DkimKey, DkimRecord, EMPTIED};
pub use expected::{Bounce, Claim, ExpectedRecord, Note, RecordSettings, SpfHost, expected};
pub use key_state::KeyState;
pub use notation::{Notation, parts, quoted, zone_file_text};
pub use provider::{LongValues, Names, Provider, ProviderHint, Quotes, provider};
pub use public_key::{PublicKey, Wrapping};
pub use purpose::Purpose;
pub use record_type::RecordType;
pub use spf_seen::{MOST_BRANCHES, SpfBranch, SpfSeen, SpfState};
pub use status::RecordStatus;
pub use tag_list::{BadTag, BadTagList, Tag, TagList};
pub use token::{Brand, ChallengeToken, TokenShape};
pub use unsafe_key::{Weakness, is_private_key};
