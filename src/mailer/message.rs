//! A letter as a message (RFC 5322, RFC 2046): header fields, text and HTML side by side, attachments.
//!
//! A pure function: the same letter with the same headers gives the same bytes, which is what a second try sends. All
//! bytes are ASCII, lines end with CRLF. Boundaries hold `=_`, which cannot occur in quoted-printable or base64
//! (RFC 2045 section 6.7), so that no content can end its part; for the same reason nothing goes unencoded.
//!
//! lettre writes the header fields. It panics over some of what it is given, so everything is checked or cleaned first.

use super::clean;
use super::html::checked;
use super::letter::{Attachment, FileKind, Letter, Mailbox};
use crate::moment::Moment;
use lettre::message::header::{
    ContentDisposition, ContentTransferEncoding, ContentType, Date, From as FromField, Header, HeaderName, HeaderValue,
    Headers as Fields, MIME_VERSION_1_0, MessageId, ReplyTo, Subject, To,
};
use lettre::message::{Body, Mailbox as Typed, Mailboxes, MultiPart, SinglePart};
use std::time::{Duration, UNIX_EPOCH};

/// Of a whole message. Ours have some kilobytes.
const LARGEST: usize = 2 * 1024 * 1024;
/// The last second that has a date of four digits.
const LAST_SECOND: u64 = 253_402_300_799;

/// Between the letter and its attachments.
pub(super) const LETTER_AND_FILES: &str = "=_frankmark_letter_and_files";

/// What stands above a letter.
#[derive(Debug, Clone)]
pub struct Headers {
    /// Nobody only in a draft, where the mail program fills it in.
    pub from: Option<Mailbox>,
    pub to: Option<Mailbox>,
    pub reply_to: Option<Mailbox>,
    /// `id@host`, without angle brackets; not looked at in a draft.
    pub message_id: String,
    pub date: Moment,
    /// To be opened, changed and sent by a mail program: `X-Unsent: 1`, and neither date nor id.
    pub is_draft: bool,
    /// Where the reader can say "never again".
    pub stop_url: Option<String>,
}

/// Why no message can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadMessage {
    /// lettre takes fewer addresses than we do.
    #[error("an address that the mail library refuses")]
    Address,
    #[error("a Message-ID that is not id@host")]
    MessageId,
    #[error("a link that is not the address of a page")]
    Link,
    #[error("an attachment with an unsafe name")]
    AttachmentName,
    #[error("more than 2 MiB")]
    TooLarge,
    #[error("the HTML part: {0}")]
    Template(String),
}

/// The bytes of a message: `multipart/alternative`, in a `multipart/mixed` where there are attachments.
pub fn message(letter: &Letter, headers: &Headers) -> Result<Vec<u8>, BadMessage> {
    let (text, html) = (letter.text(), letter.html()?);
    let weight: usize = letter.attachments.iter().map(|it| it.body.len()).sum();
    if weight + text.len() + html.len() > LARGEST {
        return Err(BadMessage::TooLarge);
    }
    let alternative = MultiPart::alternative()
        .boundary("=_frankmark_text_or_html")
        .singlepart(part(ContentType::TEXT_PLAIN, text)?)
        .singlepart(part(ContentType::TEXT_HTML, html)?);
    let mut whole = if letter.attachments.is_empty() {
        alternative
    } else {
        let mixed = MultiPart::mixed().boundary(LETTER_AND_FILES).multipart(alternative);
        letter.attachments.iter().try_fold(mixed, |mixed, it| Ok(mixed.singlepart(attached(it)?)))?
    };
    write_headers(&mut whole, letter, headers)?;
    Ok(whole.formatted())
}

fn write_headers(whole: &mut MultiPart, letter: &Letter, headers: &Headers) -> Result<(), BadMessage> {
    let fields = whole.headers_mut();
    fields.set(MIME_VERSION_1_0);
    fields.set(Subject::from(clean::subject(&letter.subject)));
    if let Some(from) = &headers.from {
        set_mailbox::<FromField>(fields, from)?;
    }
    if let Some(to) = &headers.to {
        set_mailbox::<To>(fields, to)?;
    }
    if let Some(reply_to) = &headers.reply_to {
        set_mailbox::<ReplyTo>(fields, reply_to)?;
    }
    if let Some(url) = &headers.stop_url {
        fields.insert_raw(field("List-Unsubscribe", format!("<{}>", checked(url)?)));
    }
    if headers.is_draft {
        fields.insert_raw(field("X-Unsent", "1".into()));
        return Ok(());
    }
    let seconds = u64::try_from(headers.date.micros() / 1_000_000).unwrap_or(0).min(LAST_SECOND);
    fields.set(Date::new(UNIX_EPOCH + Duration::from_secs(seconds)));
    fields.set(MessageId::from(format!("<{}>", checked_id(&headers.message_id)?)));
    // RFC 3834: no holiday notices and other answers by machines.
    fields.insert_raw(field("Auto-Submitted", "auto-generated".into()));
    Ok(())
}

fn part(kind: ContentType, text: String) -> Result<SinglePart, BadMessage> {
    // Any text can be written so; the error cannot come.
    let body = Body::new_with_encoding(text, ContentTransferEncoding::QuotedPrintable);
    Ok(SinglePart::builder().content_type(kind).body(body.map_err(|_| BadMessage::TooLarge)?))
}

fn attached(file: &Attachment) -> Result<SinglePart, BadMessage> {
    let is_safe = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_');
    if !(1..=100).contains(&file.name.len()) || !file.name.chars().all(is_safe) || file.name.starts_with(['.', '-']) {
        return Err(BadMessage::AttachmentName);
    }
    let kind = match file.kind {
        FileKind::Text => ContentType::TEXT_PLAIN,
        FileKind::Csv => ContentType::parse("text/csv; charset=utf-8").map_err(|_| BadMessage::AttachmentName)?,
    };
    let body = Body::new_with_encoding(file.body.clone(), ContentTransferEncoding::Base64);
    let part = SinglePart::builder().content_type(kind).header(ContentDisposition::attachment(&file.name));
    Ok(part.body(body.map_err(|_| BadMessage::TooLarge)?))
}

fn set_mailbox<F: Header + From<Mailboxes>>(fields: &mut Fields, mailbox: &Mailbox) -> Result<(), BadMessage> {
    let (name, address) = (mailbox.name.as_deref().and_then(clean::name), address(&mailbox.address)?);
    // lettre leaves a name such as "A.B" unquoted, which only the obsolete syntax allows (RFC 5322 section 4.1).
    let is_atoms = |it: &&String| it.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-' | b'_'));
    match name.as_ref().filter(|it| it.contains('.')).filter(is_atoms) {
        Some(name) => {
            let value = format!("\"{name}\" <{address}>");
            fields.insert_raw(HeaderValue::dangerous_new_pre_encoded(F::name(), value.clone(), value));
        }
        None => fields.set(F::from(Typed::new(name, address).into())),
    }
    Ok(())
}

pub(super) fn address(recipient: &crate::rules::address::Recipient) -> Result<lettre::Address, BadMessage> {
    lettre::Address::new(recipient.local_part(), recipient.domain()).map_err(|_| BadMessage::Address)
}

/// Two dot-atoms (RFC 5322 section 3.6.4).
fn checked_id(id: &str) -> Result<&str, BadMessage> {
    let is_atom = |part: &str| {
        !part.is_empty() && part.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_' | b'.'))
    };
    let is_id = id.len() <= 300 && id.split_once('@').is_some_and(|(id, host)| is_atom(id) && is_atom(host));
    if is_id { Ok(id) } else { Err(BadMessage::MessageId) }
}

/// The value is ASCII of our own making.
fn field(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mailer::Block;
    use crate::rules::address::Recipient;

    fn letter() -> Letter {
        Letter {
            lang: "en",
            subject: "Hello".into(),
            blocks: vec![Block::Paragraph("Hello.".into())],
            attachments: vec![],
        }
    }

    fn headers() -> Headers {
        let mailbox =
            |name: &str, address| Mailbox { name: Some(name.into()), address: Recipient::parse(address).unwrap() };
        Headers {
            from: Some(mailbox("Example Mail", "no-reply@mail.example")),
            to: Some(mailbox("IT", "it@acme.example")),
            reply_to: None,
            message_id: "1@mail.example".into(),
            date: Moment::parse_rfc3339("2026-11-22T09:41:03Z").unwrap(),
            is_draft: false,
            stop_url: None,
        }
    }

    #[test]
    fn the_same_letter_gives_the_same_bytes_in_ascii_with_short_lines() {
        let mut letter = letter();
        letter.blocks.push(Block::Code(format!("p={}", "é".repeat(2000))));
        letter.attachments.push(Attachment { name: "a.txt".into(), kind: FileKind::Text, body: vec![b'x'; 5000] });
        let bytes = message(&letter, &headers()).unwrap();
        assert_eq!(bytes, message(&letter, &headers()).unwrap());
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.is_ascii() && !text.replace("\r\n", "").contains(['\r', '\n']), "{text}");
        assert!(text.split("\r\n").all(|it| it.len() <= 998));
        assert!(text.contains("Date: Sun, 22 Nov 2026 09:41:03 +0000\r\n"), "{text}");
        assert!(text.contains("Message-ID: <1@mail.example>\r\n"), "{text}");
    }

    #[test]
    fn what_cannot_be_made_safe_is_refused() {
        let with_id = |id: &str| message(&letter(), &Headers { message_id: id.into(), ..headers() });
        for bad in ["", "a", "@", "a@b@c", "a@b\r\nBcc: x@y.z", "a b@c", "<a@b>"] {
            assert_eq!(with_id(bad), Err(BadMessage::MessageId), "{bad:?}");
        }
        for bad in ["", "a\"b.txt", "a b.txt", "../a", "a\r\nb", ".a", "é.txt", &"x".repeat(101)] {
            let file = Attachment { name: bad.into(), kind: FileKind::Csv, body: vec![] };
            let letter = Letter { attachments: vec![file], ..letter() };
            assert_eq!(message(&letter, &headers()), Err(BadMessage::AttachmentName), "{bad:?}");
        }
        let stop = Headers { stop_url: Some("https://x/>\r\nBcc: y".into()), ..headers() };
        assert_eq!(message(&letter(), &stop), Err(BadMessage::Link));
        let large = Attachment { name: "a".into(), kind: FileKind::Text, body: vec![0; LARGEST] };
        let large = Letter { attachments: vec![large], ..letter() };
        assert_eq!(message(&large, &headers()), Err(BadMessage::TooLarge));
    }

    #[test]
    fn odd_dates_do_not_break_it() {
        for micros in [i64::MIN, -1, i64::MAX] {
            assert!(message(&letter(), &Headers { date: Moment::from_micros(micros), ..headers() }).is_ok());
        }
    }
}
