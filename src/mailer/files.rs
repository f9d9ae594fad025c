//! The attachments of a message, read back to be shown. Knows only what [`super::message`] writes, and is no reader of
//! other people's mail.

use super::message::LETTER_AND_FILES;
use data_encoding::BASE64;

/// Name and content of every attachment, in order.
#[must_use]
pub fn files(message: &str) -> Vec<(String, Vec<u8>)> {
    let separator = format!("\r\n--{LETTER_AND_FILES}");
    // The header, then the letter itself.
    message.split(separator.as_str()).skip(2).filter_map(file).collect()
}

fn file(part: &str) -> Option<(String, Vec<u8>)> {
    let (header, body) = part.split_once("\r\n\r\n")?;
    let unfolded = header.replace("\r\n ", " ");
    let disposition = unfolded.lines().find_map(|it| it.strip_prefix("Content-Disposition: attachment;"))?;
    // A long name comes in pieces (RFC 2231 section 3), in order.
    let pieces = disposition.split(';').filter_map(|it| it.trim().strip_prefix("filename")?.split_once('='));
    let name: String = pieces.map(|it| it.1.trim_matches('"')).collect();
    let content = BASE64.decode(body.replace("\r\n", "").as_bytes()).ok()?;
    Some((name, content))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mailer::{Attachment, Block, FileKind, Headers, Letter, message};
    use crate::moment::Moment;

    #[test]
    fn what_was_attached_comes_back() {
        let bodies = [Vec::new(), b"type,name\r\n".to_vec(), vec![b'x'; 10_000], "é;=\"".into()];
        let names = ["a.txt".to_owned(), "acme.example.csv".to_owned(), "x".repeat(70), "y.".repeat(50)];
        let attachments: Vec<Attachment> = names
            .iter()
            .zip(&bodies)
            .map(|(name, body)| Attachment { name: name.clone(), kind: FileKind::Csv, body: body.clone() })
            .collect();
        let mut letter = Letter {
            lang: "en",
            subject: "x".into(),
            blocks: vec![Block::Paragraph("--=_frankmark_letter_and_files".into())],
            attachments,
        };
        let headers = Headers {
            from: None,
            to: None,
            reply_to: None,
            message_id: String::new(),
            date: Moment::from_micros(0),
            is_draft: true,
            stop_url: None,
        };
        let made = |letter: &Letter| String::from_utf8(message(letter, &headers).unwrap()).unwrap();
        let expected: Vec<_> = names.into_iter().zip(bodies).collect();
        assert_eq!(files(&made(&letter)), expected);
        letter.attachments.clear();
        assert_eq!(files(&made(&letter)), []);
        assert_eq!(files("nonsense"), []);
    }
}
