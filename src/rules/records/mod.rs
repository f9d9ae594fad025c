//! What a domain must publish, how it is written down, and when two values mean the same.

mod purpose;
mod record_type;
mod status;

pub use purpose::Purpose;
pub use record_type::RecordType;
pub use status::RecordStatus;
