//! What a mail says, once: the text part and the HTML part are made from the same letter, so that they cannot differ.
//!
//! All sentences come in already said in the reader's language. Nothing in here need be clean: what could steer a mail
//! program is taken out where the parts are made ([`super::clean`]).

use crate::rules::address::Recipient;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The language tag of all its text, `en`.
    pub lang: &'static str,
    /// One line. No text of a customer's own choosing belongs here (security.md R32).
    pub subject: String,
    pub blocks: Vec<Block>,
    pub attachments: Vec<Attachment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    Paragraph(String),
    /// What somebody else wrote, shown as a quotation; line breaks count.
    Quote(String),
    List(Vec<String>),
    /// Label and value, one line each.
    Facts(Vec<Fact>),
    /// Something to copy, alone on its line, exactly as it is, never wrapped. More than one line is fine.
    Code(String),
    /// A link that stands out in HTML; in text its address alone on a line.
    Link {
        label: String,
        /// `http:` or `https:`; anything else is a [`super::BadMessage`].
        url: String,
    },
    /// The small print; last.
    Footer(String),
    /// A link in the small print.
    FooterLink {
        label: String,
        url: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub label: String,
    pub value: String,
    /// To be copied: alone on a line of its own in text, monospaced in HTML.
    pub is_code: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// A safe file name of our making: ASCII letters, digits, dots, dashes, underscores; at most 100.
    pub name: String,
    pub kind: FileKind,
    /// Arrives byte for byte.
    pub body: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `text/plain; charset=utf-8`
    Text,
    /// `text/csv; charset=utf-8`
    Csv,
}

/// Who a mail is from or to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// Nothing, or a name; cleaned where the message is made.
    pub name: Option<String>,
    pub address: Recipient,
}
