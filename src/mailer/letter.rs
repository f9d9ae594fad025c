//! What a mail says, once: the text part and the HTML part are made from the same letter, so that they cannot differ.
//!
//! All sentences come in already said in the reader's language.

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
    /// Something to copy, alone on its line, exactly as it is, never wrapped.
    Code(String),
    /// A link that stands out in HTML; in text its address alone on a line.
    Link {
        label: String,
        url: String,
    },
    /// The small print; last.
    Footer(String),
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
    /// A safe file name of our making: letters, digits, dots, dashes.
    pub name: String,
    pub kind: FileKind,
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
    /// Nothing, or a name without control characters (checked again where the message is made).
    pub name: Option<String>,
    pub address: Recipient,
}
