//! The letter as HTML: headings, paragraphs, a table, preformatted text; no images, nothing remote, no colours of its
//! own, so that light and dark are the mail program's choice.

use super::clean;
use super::letter::{Block, Letter};
use super::message::BadMessage;
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "mail/letter.html")]
struct Page<'a> {
    lang: &'a str,
    subject: String,
    blocks: Vec<Shown>,
}

/// A block without anything that would steer the reader's program.
#[derive(Debug)]
enum Shown {
    Heading(String),
    Paragraph(String),
    Quote(Vec<String>),
    List(Vec<String>),
    Facts(Vec<(String, String, bool)>),
    Code(String),
    Link { label: String, url: String },
    Footer(String),
    FooterLink { label: String, url: String },
}

impl Letter {
    /// The HTML part, a whole document.
    pub fn html(&self) -> Result<String, BadMessage> {
        let blocks = self.blocks.iter().map(shown).collect::<Result<Vec<_>, _>>()?;
        let page = Page { lang: self.lang, subject: clean::subject(&self.subject), blocks };
        page.render().map_err(|it| BadMessage::Template(it.to_string()))
    }
}

fn shown(block: &Block) -> Result<Shown, BadMessage> {
    Ok(match block {
        Block::Heading(text) => Shown::Heading(clean::one_line(text)),
        Block::Paragraph(text) => Shown::Paragraph(clean::one_line(text)),
        Block::Quote(text) => Shown::Quote(clean::lines(text)),
        Block::List(items) => Shown::List(items.iter().map(|it| clean::one_line(it)).collect()),
        Block::Facts(facts) => {
            let value = |it: &super::Fact| match it.is_code {
                true => clean::code(&it.value).join("\n"),
                false => clean::one_line(&it.value),
            };
            Shown::Facts(facts.iter().map(|it| (clean::one_line(&it.label), value(it), it.is_code)).collect())
        }
        Block::Code(text) => Shown::Code(clean::code(text).join("\n")),
        Block::Link { label, url } => Shown::Link { label: clean::one_line(label), url: checked(url)? },
        Block::Footer(text) => Shown::Footer(clean::one_line(text)),
        Block::FooterLink { label, url } => Shown::FooterLink { label: clean::one_line(label), url: checked(url)? },
    })
}

/// An address of a page and of nothing else.
pub(super) fn checked(url: &str) -> Result<String, BadMessage> {
    let is_page = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = url.bytes().all(|it| it.is_ascii_graphic() && !matches!(it, b'<' | b'>' | b'"'));
    if is_page && is_plain && url.len() <= 900 { Ok(url.to_owned()) } else { Err(BadMessage::Link) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(block: Block) -> Letter {
        Letter { lang: "nl", subject: "Onderwerp".into(), blocks: vec![block], attachments: vec![] }
    }

    #[test]
    fn text_stays_text() {
        let hostile = "<script>alert(1)</script><img src=x onerror=y>";
        for block in [
            Block::Heading(hostile.into()),
            Block::Paragraph(hostile.into()),
            Block::Quote(hostile.into()),
            Block::List(vec![hostile.into()]),
            Block::Code(hostile.into()),
            Block::Footer(hostile.into()),
        ] {
            let html = letter(block).html().unwrap();
            assert!(!html.contains("<script") && !html.contains("<img") && html.contains("&#60;script&#62;"), "{html}");
            assert!(html.contains("<html lang=\"nl\">"));
        }
    }

    #[test]
    fn only_pages_are_linked() {
        for bad in
            ["javascript:alert(1)", "data:text/html,x", "", "https://x\r\nBcc: y", "https://x y", "//x", "https://x\"y"]
        {
            let link = Block::Link { label: "x".into(), url: bad.into() };
            assert_eq!(letter(link).html(), Err(BadMessage::Link), "{bad:?}");
        }
        let html =
            letter(Block::Link { label: "x".into(), url: "https://mail.example/s?a=1&b=2".into() }).html().unwrap();
        assert!(html.contains("href=\"https://mail.example/s?a=1&#38;b=2\""), "{html}");
    }
}
