//! The words of a server's reply without the codes that stand again in each of its lines.
//!
//! A long reply has several lines, each with the code (RFC 5321 section 4.2.1) and usually the enhanced code (RFC 3463);
//! Exim breaks even short ones. Whoever pastes it may have kept the line ends, or not.

/// The words with one blank between them; code and enhanced code stand where they stood first.
pub(super) fn joined(pasted: &str) -> String {
    let mut codes = Codes::default();
    pasted.split_whitespace().filter_map(|it| codes.keep(it)).collect::<Vec<_>>().join(" ")
}

#[derive(Default)]
struct Codes<'a> {
    code: Option<&'a str>,
    enhanced: Option<&'a str>,
}

impl<'a> Codes<'a> {
    /// What is kept of the word.
    fn keep(&mut self, word: &'a str) -> Option<&'a str> {
        let Some(code) = self.code else {
            if let Some((code, rest)) = with_code(word) {
                self.code = Some(code);
                self.enhanced = Some(rest).filter(|it| is_enhanced(it));
            }
            return Some(word);
        };
        if self.enhanced.is_none() && is_enhanced(word) {
            self.enhanced = Some(word);
            return Some(word);
        }
        let rest = match with_code(word) {
            Some((again, rest)) if again == code => rest,
            _ => word,
        };
        (!rest.is_empty() && Some(rest) != self.enhanced).then_some(rest)
    }
}

/// `550`, or `550-` with the first word of its line.
fn with_code(word: &str) -> Option<(&str, &str)> {
    let (code, rest) = word.split_at_checked(3)?;
    let is_code = code.bytes().all(|it| it.is_ascii_digit()) && code.starts_with(['2', '3', '4', '5']);
    let rest = if rest.is_empty() { rest } else { rest.strip_prefix('-')? };
    is_code.then_some((code, rest))
}

/// Three numbers with dots between them.
pub(super) fn is_enhanced(word: &str) -> bool {
    let number = |it: &str| (1..=3).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    word.split('.').count() == 3 && word.split('.').all(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_once() {
        for (pasted, words) in [
            ("553 5.7.1 <a@b>: refused", "553 5.7.1 <a@b>: refused"),
            ("553-5.7.1 <a@b>:\r\n553 5.7.1 refused", "553-5.7.1 <a@b>: refused"),
            ("553-5.7.1 <a@b>: 553-5.7.1 is 553 5.7.1 refused", "553-5.7.1 <a@b>: is refused"),
            ("553 5.7.1 <a@b>: 5.7.1 refused", "553 5.7.1 <a@b>: refused"),
            ("said: 550-no\n550-mailbox\n550 here", "said: 550-no mailbox here"),
            ("550 no\n  mailbox\there", "550 no mailbox here"),
            ("550 5.1.1 of 551 or 5.1.2", "550 5.1.1 of 551 or 5.1.2"),
            ("550", "550"),
            ("no code, 5.7.1 alone", "no code, 5.7.1 alone"),
            ("", ""),
        ] {
            assert_eq!(joined(pasted), words, "{pasted:?}");
        }
    }
}
