//! Names in SPF records (RFC 7208 section 7.1, `domain-spec`): plain ones, and those that receivers put together with
//! macros. Only the grammar; what a macro stands for is [`super::spf_macro`]'s matter.

/// Where a name breaks the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BadName {
    /// The byte of the name, counted from 0.
    pub(super) at: usize,
    /// A `%` that begins no macro, or a macro that nobody knows.
    pub(super) in_macro: bool,
}

/// One piece of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Literal(&'a str),
    /// `%%`, `%_` and `%-` stand for these characters.
    Sign(&'static str),
    Macro(Macro<'a>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Macro<'a> {
    /// In lower case.
    pub(super) letter: char,
    /// An upper-case letter asks for the value to be escaped as in URLs.
    pub(super) escaped: bool,
    /// Only so many labels from the right.
    pub(super) keep: Option<usize>,
    pub(super) reversed: bool,
    /// What separates labels; nothing stands for a dot.
    pub(super) delimiters: &'a str,
}

/// The pieces of a text with macros.
pub(super) fn parts(text: &str) -> Result<Vec<Part<'_>>, BadName> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        let at = text.len() - after.len() - 1;
        if !before.is_empty() {
            parts.push(Part::Literal(before));
        }
        let (part, next) = one(after).ok_or(BadName { at, in_macro: true })?;
        parts.push(part);
        rest = next;
    }
    if !rest.is_empty() {
        parts.push(Part::Literal(rest));
    }
    Ok(parts)
}

/// What follows a `%`.
fn one(after: &str) -> Option<(Part<'_>, &str)> {
    for (sign, stands_for) in [('%', "%"), ('_', " "), ('-', "%20")] {
        if let Some(next) = after.strip_prefix(sign) {
            return Some((Part::Sign(stands_for), next));
        }
    }
    let (inner, next) = after.strip_prefix('{')?.split_once('}')?;
    let letter = inner.chars().next().filter(char::is_ascii_alphabetic)?;
    let behind = inner.get(1..)?;
    let digits = behind.trim_start_matches(|it: char| it.is_ascii_digit());
    let number = behind.strip_suffix(digits)?;
    let keep = match number.is_empty() {
        true => None,
        // Zero labels is a mistake (section 7.3); more than there can be is the same as all.
        false => Some(number.parse::<usize>().unwrap_or(usize::MAX)).filter(|it| *it > 0).map(Some)?,
    };
    let reversed = digits.starts_with(['r', 'R']);
    let delimiters = digits.strip_prefix(['r', 'R']).unwrap_or(digits);
    let known = "slodipvhcrt".contains(letter.to_ascii_lowercase());
    let separates = |it: char| matches!(it, '.' | '-' | '+' | ',' | '/' | '_' | '=');
    (known && delimiters.chars().all(separates)).then(|| {
        let (letter, escaped) = (letter.to_ascii_lowercase(), letter.is_ascii_uppercase());
        (Part::Macro(Macro { letter, escaped, keep, reversed, delimiters }), next)
    })
}

/// Whether this is a name as it may stand behind `include:` and its like.
pub(super) fn check(text: &str) -> Result<(), BadName> {
    let bad = |at: usize| Err(BadName { at, in_macro: false });
    let parts = parts(text)?;
    // `c`, `r` and `t` are for explanations only (section 7.2).
    if let Some(at) = ["%{c", "%{r", "%{t"].iter().find_map(|it| text.to_ascii_lowercase().find(it)) {
        return Err(BadName { at, in_macro: true });
    }
    let mut at = 0;
    for part in &parts {
        let Part::Literal(literal) = part else { continue };
        at += text.get(at..).and_then(|it| it.find(literal)).unwrap_or(0);
        if let Some(odd) = literal.find(|it: char| !is_plain(it)) {
            return bad(at + odd);
        }
        at += literal.len();
    }
    match parts.last() {
        None => bad(0),
        Some(_) if text.contains("..") => bad(text.find("..").map_or(0, |it| it + 1)),
        Some(Part::Literal(last)) => match last.strip_suffix('.').unwrap_or(last).rsplit_once('.') {
            // "." toplabel: two labels at least, and the last is not a number.
            Some((_, top)) if is_top_label(top) && !text.starts_with('.') => Ok(()),
            Some((before, _)) => bad(text.len() - last.len() + before.len() + 1),
            None => bad(text.len() - last.len()),
        },
        Some(_) => Ok(()),
    }
}

/// Signs that no host name has are legal by the letter, and never meant.
fn is_plain(it: char) -> bool {
    it.is_ascii_graphic() && !matches!(it, '/' | ':' | ',' | ';' | '"' | '\\' | '@' | '%' | '=')
}

fn is_top_label(top: &str) -> bool {
    !top.bytes().all(|it| it.is_ascii_digit())
        && top.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
        && !top.starts_with('-')
        && !top.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_grammar_of_rfc_7208() {
        for good in [
            "a.example",
            "_spf.a.example",
            "a.example.",
            "%{d}",
            "%{d2}.a.example",
            "%{ir}.%{v}._spf.%{d2}",
            "%{L1R+-}._spf.%{d}",
            "a%%b.example",
            "a.%-",
            "%{d999}.example",
            "a.xn--p1ai",
            "a.b2",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for (bad, at, in_macro) in [
            ("", 0, false),
            ("example", 0, false),
            ("a.example..", 10, false),
            ("a..example", 2, false),
            ("%{d}.a..example", 7, false),
            (".example", 1, false),
            ("192.0.2.1", 8, false),
            ("a.-example", 2, false),
            ("a.example-", 2, false),
            ("http://a.example", 4, false),
            ("a.example,b.example", 9, false),
            ("a.example:25", 9, false),
            ("%a.example", 0, true),
            ("x%", 1, true),
            ("%{d", 0, true),
            ("a.%{x}.example", 2, true),
            ("%{d0}.example", 0, true),
            ("%{dx}.example", 0, true),
            ("%{c}.example", 0, true),
            ("%{d}.example.%{", 13, true),
            ("%(d).example", 0, true),
        ] {
            assert_eq!(check(bad), Err(BadName { at, in_macro }), "{bad}");
        }
    }
}
