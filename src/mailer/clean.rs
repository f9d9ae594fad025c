//! Takes out what could steer a mail program instead of being read: ends of lines in header fields, characters that
//! change the direction of text or cannot be seen, encoded words that a reader would decode (security.md R31, R32).
//!
//! Everything comes out harmless; nothing is refused here. Code keeps its meaning: such characters are written as DNS
//! writes odd bytes (`\DDD`, RFC 1035 section 5.1).

use crate::rules::address::is_control_like;

/// More than any mail program shows of a subject, and far below what a header line may have (RFC 5322 section 2.1.1).
const LONGEST_SUBJECT: usize = 200;
/// As long as the display names of senders.
const LONGEST_NAME: usize = 64;

/// One line of a header field.
pub(super) fn subject(text: &str) -> String {
    // A reader decodes `=?…?=` wherever it stands, and our own encoding never begins like that.
    shortened(&one_line(text).replace("=?", "= ?"), LONGEST_SUBJECT)
}

/// A display name; nothing if nothing is left of it. What could pose as an address goes.
pub(super) fn name(text: &str) -> Option<String> {
    let poses = |it: char| "@<>\"\\\u{ff20}\u{fe6b}\u{ff1c}\u{ff1e}\u{ff02}".contains(it);
    let kept: String = one_line(text).replace("=?", "").chars().filter(|it| !poses(*it)).collect();
    Some(shortened(&one_line(&kept), LONGEST_NAME)).filter(|it| !it.is_empty())
}

/// A sentence: blanks of every kind are one blank.
pub(super) fn one_line(text: &str) -> String {
    let visible: String =
        text.chars().map(|it| if is_break(it) { ' ' } else { it }).filter(|it| is_seen(*it)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text in which the ends of lines count.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n", "\n").split(['\n', '\r', '\u{2028}', '\u{2029}']).map(one_line).collect()
}

/// What is to be copied, line by line, as it is.
pub(super) fn code(text: &str) -> Vec<String> {
    let escaped = |line: &str| {
        line.chars().fold(String::new(), |mut line, it| {
            if is_control_like(it) {
                let mut bytes = [0; 4];
                it.encode_utf8(&mut bytes).bytes().for_each(|byte| line.push_str(&format!("\\{byte:03}")));
            } else {
                line.push(it);
            }
            line
        })
    };
    text.replace("\r\n", "\n").split('\n').map(escaped).collect()
}

/// Ends of lines, and other controls that stand between words.
fn is_break(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// Joiners are part of how some scripts and most emoji are written.
fn is_seen(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}') || !is_control_like(character)
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_stays_one_line_that_nobody_decodes() {
        for (hostile, harmless) in [
            ("Records\r\nBcc: boss@acme.nl", "Records Bcc: boss@acme.nl"),
            ("a\0b\u{2028}c\u{85}d\te", "a b c d e"),
            ("evil\u{202e}gpj.exe\u{2066}", "evilgpj.exe"),
            ("=?utf-8?q?Bcc?=", "= ?utf-8?q?Bcc?="),
            ("  voor  bücher.de  ", "voor bücher.de"),
        ] {
            assert_eq!(subject(hostile), harmless);
        }
        assert_eq!(subject(&"x ".repeat(10_000)).chars().count(), 200);
    }

    #[test]
    fn a_name_cannot_pose_as_an_address() {
        assert_eq!(name("Ann \"O'Brien\" <ann@acme.nl>").as_deref(), Some("Ann O'Brien annacme.nl"));
        assert_eq!(name("\r\n\u{200b}\"\"").as_deref(), None);
        assert_eq!(name("=?utf-8?q?x?=").as_deref(), Some("utf-8?q?x?="));
        assert_eq!(name(&"n".repeat(10_000)).map(|it| it.chars().count()), Some(64));
    }

    #[test]
    fn code_keeps_its_meaning() {
        assert_eq!(code("v=DKIM1;  p=MII\r\nnext"), ["v=DKIM1;  p=MII", "next"]);
        assert_eq!(code("a\u{7}b\u{202e}"), ["a\\007b\\226\\128\\174"]);
    }

    #[test]
    fn lines_of_a_note_stay_lines() {
        assert_eq!(lines("one\r\n\r\ntwo\u{2028}three\u{202d}"), ["one", "", "two", "three"]);
        assert_eq!(lines("👩\u{200d}💻"), ["👩\u{200d}💻"]);
    }
}
