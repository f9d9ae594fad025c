//! The letter as plain text: 72 columns, right in programs that reflow text (RFC 3676) and in those that do not.
//!
//! What is to be copied, and every address of a page, stands alone on its line and is never wrapped.

use super::clean;
use super::letter::{Block, Fact, Letter};

const COLUMNS: usize = 72;

impl Letter {
    /// The text part: lines end with `\n`, none with a blank but the mark before the small print (`-- `).
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut in_footer = false;
        for block in &self.blocks {
            let lines = lines(block);
            if lines.is_empty() {
                continue;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            let is_footer = matches!(block, Block::Footer(_) | Block::FooterLink { .. });
            if is_footer && !in_footer {
                text.push_str("-- \n");
            }
            in_footer = is_footer;
            for line in lines {
                text.push_str(&line);
                text.push('\n');
            }
        }
        text
    }
}

fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(text) => {
            let mut lines = wrapped(text, COLUMNS);
            let longest = lines.iter().map(|it| it.chars().count()).max().unwrap_or(0);
            // Three at least: two are the mark before the small print.
            lines.push("=".repeat(longest.max(3)));
            lines
        }
        Block::Paragraph(text) | Block::Footer(text) => wrapped(text, COLUMNS),
        Block::Quote(text) => clean::lines(text).iter().flat_map(|it| quoted(it)).collect(),
        Block::List(items) => items.iter().flat_map(|it| item(it)).collect(),
        Block::Facts(facts) => facts.iter().flat_map(fact).collect(),
        Block::Code(text) => clean::code(text),
        Block::Link { label, url } | Block::FooterLink { label, url } => {
            let mut lines = wrapped(label, COLUMNS);
            lines.push(clean::one_line(url));
            lines
        }
    }
}

fn quoted(line: &str) -> Vec<String> {
    let lines = wrapped(line, COLUMNS - 2);
    if lines.is_empty() { vec![">".into()] } else { lines.iter().map(|it| format!("> {it}")).collect() }
}

fn item(text: &str) -> Vec<String> {
    let lines = wrapped(text, COLUMNS - 2);
    lines.iter().enumerate().map(|(at, it)| format!("{} {it}", if at == 0 { "*" } else { " " })).collect()
}

fn fact(fact: &Fact) -> Vec<String> {
    let label = clean::one_line(&fact.label);
    if fact.is_code {
        return std::iter::once(format!("{label}:")).chain(clean::code(&fact.value)).collect();
    }
    wrapped(&format!("{label}: {}", fact.value), COLUMNS)
}

/// Words in lines; one that is longer than a line stands alone on its own.
fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut width = 0;
    for word in clean::one_line(text).split(' ').filter(|it| !it.is_empty()) {
        let wide = word.chars().count();
        match lines.last_mut() {
            Some(line) if width + 1 + wide <= columns => {
                line.push(' ');
                line.push_str(word);
                width += 1 + wide;
            }
            _ => {
                lines.push(word.to_owned());
                width = wide;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_readable_as_text_and_what_is_copied_stands_alone() {
        let key = format!("v=DKIM1; k=rsa; p={}", "A".repeat(400));
        let blocks = vec![
            Block::Heading("Add 1 record".into()),
            Block::Paragraph("word ".repeat(30)),
            Block::Quote("We send on the 8th.\n\nAnn".into()),
            Block::List(vec!["one ".repeat(20), "two".into()]),
            Block::Facts(vec![
                Fact { label: "Type".into(), value: "TXT".into(), is_code: false },
                Fact { label: "Value".into(), value: key.clone(), is_code: true },
            ]),
            Block::Code("dig acme.nl TXT\ndig mail.acme.nl TXT".into()),
            Block::Link { label: "See".into(), url: format!("https://mail.example/s/{}", "x".repeat(90)) },
            Block::Footer("Small print.".into()),
            Block::FooterLink { label: "Never again:".into(), url: "https://mail.example/no".into() },
        ];
        let text = Letter { lang: "en", subject: "s".into(), blocks, attachments: vec![] }.text();
        assert!(text.starts_with("Add 1 record\n============\n\nword word"), "{text}");
        assert!(text.contains("\n> We send on the 8th.\n>\n> Ann\n"), "{text}");
        assert!(text.contains("\n  one"), "a hanging item: {text}");
        assert!(text.contains(&format!("\nType: TXT\nValue:\n{key}\n\ndig acme.nl TXT\ndig mail")), "{text}");
        assert!(text.ends_with("\n\n-- \nSmall print.\n\nNever again:\nhttps://mail.example/no\n"), "{text}");
        for line in text.lines().filter(|it| *it != "-- ") {
            let may_be_long = line.starts_with("v=DKIM1") || line.starts_with("https://");
            assert!(may_be_long || line.chars().count() <= 72, "{line}");
            assert_eq!(line, line.trim_end());
        }
    }

    #[test]
    fn hostile_text_makes_no_mark_and_no_heading_of_its_own() {
        let blocks = vec![Block::Quote("-- \n\u{202e}x".into()), Block::Paragraph("a\n\n-- \nb".into())];
        let text = Letter { lang: "en", subject: "s".into(), blocks, attachments: vec![] }.text();
        assert_eq!(text, "> --\n> x\n\na -- b\n");
    }
}
