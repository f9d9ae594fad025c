//! The mail with the link: always the same sentences. All that a customer has a say in is the customer's own name, and
//! nothing in that can be followed, called or answered (security.md R32).

use crate::config::Config;
use crate::links;
use crate::mailer::{Block, Letter};
use crate::rules::address::{DomainName, is_control_like};
use crate::text::{Locale, Say, say};

/// Characters of a name.
const LONGEST: usize = 60;
/// So many digits in a row (with the signs that stand in telephone numbers between them) could be called.
const CALLABLE: usize = 5;

pub(super) fn letter(config: &Config, domain: &DomainName, customer: &str, token: &str, locale: Locale) -> Letter {
    let said = |key: &str| {
        let what = Say::key(key).with("domain", domain.to_unicode()).with("customer", harmless(customer));
        say(locale, &what.with("brand", config.brand.name.as_str()))
    };
    Letter {
        lang: locale.tag(),
        subject: said("mail-proof-letter-subject"),
        blocks: vec![
            Block::Heading(said("mail-proof-letter-heading")),
            Block::Paragraph(said("mail-proof-letter-who")),
            Block::Paragraph(said("mail-proof-letter-does")),
            Block::Link { label: said("mail-proof-letter-look"), url: links::absolute(config, links::proof(token)) },
            Block::Paragraph(said("mail-proof-letter-until")),
            Block::Paragraph(said("mail-proof-letter-ignore")),
        ],
        attachments: Vec::new(),
    }
}

/// A name that is only a name. A mark stands where nothing is left of it.
pub(super) fn harmless(name: &str) -> String {
    let visible: String = name.chars().map(|it| if is_control_like(it) { ' ' } else { it }).collect();
    let words = visible.split_whitespace().filter(|it| !could_be_followed(it));
    let name = without_numbers(&words.collect::<Vec<_>>().join(" "));
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept: String = name.chars().take(LONGEST).collect();
    match (kept.trim().is_empty(), kept.len() < name.len()) {
        (true, _) => "–".to_owned(),
        (false, true) => format!("{}…", kept.trim_end()),
        (false, false) => kept,
    }
}

/// A web address, a host name, a mail address.
fn could_be_followed(word: &str) -> bool {
    let word = word.to_lowercase();
    let dots = |it: char| matches!(it, '.' | '\u{3002}' | '\u{ff0e}' | '\u{ff61}' | '\u{2024}');
    let parts: Vec<&str> = word.split(dots).collect();
    let host = parts.windows(2).any(|it| {
        let [before, after] = it else { return false };
        let ends = before.chars().next_back().is_some_and(char::is_alphanumeric);
        ends && after.chars().take_while(|it| it.is_alphanumeric()).count() >= 2
    });
    host || ["@", "\u{ff20}", "://", "www"].iter().any(|it| word.contains(it)) || word.starts_with("=?")
}

/// Drops runs of digits that are long enough to be called.
fn without_numbers(text: &str) -> String {
    let mut kept = String::new();
    let mut run = String::new();
    let end = |run: &mut String, kept: &mut String| {
        let is_short = run.chars().filter(|it| it.is_numeric()).count() < CALLABLE;
        kept.push_str(if is_short { run.as_str() } else { " " });
        run.clear();
    };
    for it in text.chars() {
        if it.is_numeric() || (!run.is_empty() && !it.is_alphabetic()) {
            run.push(it);
        } else {
            end(&mut run, &mut kept);
            kept.push(it);
        }
    }
    end(&mut run, &mut kept);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_names() {
        for name in ["Acme BV", "Søren O'Neill", "株式会社アクメ", "A. Jansen & Zn.", "Studio 54", "Café 1872 N.V."]
        {
            assert_eq!(harmless(name), name);
        }
    }

    #[test]
    fn nothing_in_a_name_can_be_followed_called_or_answered() {
        for (name, told) in [
            ("Win at evil.example/prize now", "Win at now"),
            ("https://evil.example", "–"),
            ("EVIL.COM", "–"),
            ("evil\u{3002}com Ltd", "Ltd"),
            ("call +31 (0)20 123 45 67 today", "call + today"),
            ("ask boss@evil.example", "ask"),
            ("a\r\nb\u{202e}c", "a b c"),
            ("=?utf-8?q?x?= Ltd", "Ltd"),
            ("www evil Ltd", "evil Ltd"),
        ] {
            assert_eq!(harmless(name), told, "{name:?}");
        }
        assert_eq!(harmless(&"n".repeat(10_000)).chars().count(), 61);
    }

    #[test]
    fn the_letter_says_the_same_in_every_language_and_nothing_but_that() {
        let config = Config::default();
        let domain = DomainName::from_stored("acme.example".into());
        for locale in Locale::ALL {
            let letter = letter(&config, &domain, "Acme http://evil.example", &"0f".repeat(32), locale);
            assert_eq!(letter.lang, locale.tag());
            assert!(!letter.subject.contains("Acme"), "no name of a customer's choosing: {}", letter.subject);
            let text = format!("{:?}", letter.blocks);
            assert!(!text.contains("evil") && !text.contains("mail-proof-"), "{text}");
            assert!(text.contains(&format!("/proof/{}", "0f".repeat(32))) && text.contains("acme.example"), "{text}");
        }
    }
}
