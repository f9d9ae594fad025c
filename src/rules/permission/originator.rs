//! Who a message says that it is from: From, Sender, Resent-From and Resent-Sender, as the mail server got them.
//!
//! ```text
//! let mut fields = OriginatorFields::default();
//! fields.add(b"From", b" Alice <alice@acme.example>");     // every header field of the message, in its order
//! fields.from          one entry for each From field: Ok(addresses as written) or Err(why it is not understood)
//! fields.sender        likewise, and resent_from and resent_sender: all of them, whichever block they belong to
//! ```
//!
//! Reading is strict: what mail programs are known to read differently is an error (a [`Misread`]), however harmless it
//! looks, so that nobody is shown another author than the one who was judged. Ok holds at least one address; Sender and
//! Resent-Sender exactly one. How many fields and addresses there may be, and whose they may be, is not decided here but
//! in `decide`. An address is given as it was written: `MailAddress::parse` makes it comparable.
//!
//! A name counts in any case, and with blanks before its colon.

use super::mailbox_reader::read_mailboxes;
use super::misread::Misread;
use std::fmt;

/// Fields of one name that are read; more of them are only counted.
const READ_AT_MOST: usize = 32;

/// One header field: the addresses in it, or why it is not understood.
pub type Field = Result<Vec<ReadAddress>, Misread>;

/// Everything in a message's header that names an author.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OriginatorFields {
    pub from: Vec<Field>,
    pub sender: Vec<Field>,
    pub resent_from: Vec<Field>,
    pub resent_sender: Vec<Field>,
}

/// `local@domain` as it was written: one `@` outside quotes, no blanks, valid UTF-8.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ReadAddress(String);

impl OriginatorFields {
    /// Takes a header field in, if it names an author.
    pub fn add(&mut self, name: &[u8], value: &[u8]) {
        let Some((fields, one_only)) = self.named(name.trim_ascii_end()) else { return };
        if fields.len() >= READ_AT_MOST {
            fields.push(Err(Misread::TooMany));
            return;
        }
        fields.push(match read_mailboxes(value) {
            Ok(addresses) if one_only && addresses.len() > 1 => Err(Misread::SeveralAddresses),
            other => other,
        });
    }

    /// The fields of that name, and whether each may have one address only.
    fn named(&mut self, name: &[u8]) -> Option<(&mut Vec<Field>, bool)> {
        let is = |it: &str| name.eq_ignore_ascii_case(it.as_bytes());
        if is("From") {
            Some((&mut self.from, false))
        } else if is("Sender") {
            Some((&mut self.sender, true))
        } else if is("Resent-From") {
            Some((&mut self.resent_from, false))
        } else if is("Resent-Sender") {
            Some((&mut self.resent_sender, true))
        } else {
            None
        }
    }

    /// As if no field had been seen; keeps its memory.
    pub fn clear(&mut self) {
        self.from.clear();
        self.sender.clear();
        self.resent_from.clear();
        self.resent_sender.clear();
    }
}

impl ReadAddress {
    pub(super) fn new(text: String) -> Self {
        Self(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the last `@`, as written.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Debug for ReadAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}
