//! Logins that somebody typed or pasted, one per line, and what they may have meant by one that nobody has.
//!
//! Takes what mail programs copy (`Front desk <desk@acme.example>`). Repairs nothing by itself: a login is a key, and a
//! key that nearly fits is another one; it is only offered.

use crate::rules::address::{Login, LoginRefused};

/// A line with something on it; blank ones and comments (`#`) are not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedAccount {
    /// Counted from 1, as an editor does.
    pub number: usize,
    /// As it stands there.
    pub text: String,
    pub login: Result<Login, LoginRefused>,
}

/// Every line of the text.
#[must_use]
pub fn read_accounts(text: &str) -> Vec<TypedAccount> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
    let filled = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let read =
        |(number, text): (usize, &str)| TypedAccount { number, text: text.to_owned(), login: Login::parse(bare(text)) };
    filled.map(read).collect()
}

/// Without the name in front and what lists have between their items.
fn bare(line: &str) -> &str {
    let line = line.trim_end_matches([',', ';']).trim_end();
    let inside = line.strip_suffix('>').and_then(|it| it.rsplit_once('<')).map(|it| it.1);
    let bare = inside.unwrap_or(line).trim();
    bare.strip_prefix("mailto:").unwrap_or(bare)
}

/// Which of these logins was meant, if one is near enough: a slip or two away, or the same without (or with) its domain.
#[must_use]
pub fn nearest<'a>(login: &str, known: &[&'a str]) -> Option<&'a str> {
    let halves = |it: &str, whole: &str| whole.strip_prefix(it).is_some_and(|rest| rest.starts_with('@'));
    let mut halved = known.iter().copied().filter(|it| halves(login, it) || halves(it, login));
    if let (Some(one), None) = (halved.next(), halved.next()) {
        return Some(one);
    }
    let slips = if login.chars().count() > 4 { 2 } else { 1 };
    let near = known.iter().copied().filter(|it| it.len().abs_diff(login.len()) <= slips * 4);
    let measured = near.map(|it| (strsim::osa_distance(login, it), it)).filter(|it| it.0 > 0 && it.0 <= slips);
    measured.min().map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_mail_programs_copy_them() {
        let text =
            "\n# the desk\nFront desk <Desk@Acme.example>\n web42 \nmailto:a@b.example;\n<c@d.example>,\ntwo words\n";
        let read: Vec<(usize, Option<String>)> =
            read_accounts(text).into_iter().map(|it| (it.number, it.login.ok().map(|it| it.to_string()))).collect();
        let expected = [
            (3, Some("desk@acme.example")),
            (4, Some("web42")),
            (5, Some("a@b.example")),
            (6, Some("c@d.example")),
            (7, None),
        ];
        assert_eq!(read, expected.map(|(number, it)| (number, it.map(str::to_owned))));
    }

    #[test]
    fn what_was_meant_is_near_and_never_the_same() {
        let known = ["desk@partner.example", "info@partner.example", "web42", "info@acme.example"];
        for (typed, meant) in [
            ("desk@partner.exmaple", Some("desk@partner.example")),
            ("dsk@partner.example", Some("desk@partner.example")),
            ("web24", Some("web42")),
            ("desk", Some("desk@partner.example")),
            ("web42@partner.example", Some("web42")),
            ("info", None),
            ("press@partner.example", None),
            ("wob1", None),
        ] {
            assert_eq!(nearest(typed, &known), meant, "{typed}");
        }
    }
}
