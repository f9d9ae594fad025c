//! Names that people give: to a customer, to themselves.

use crate::error::Problem;
use crate::text::Say;

/// The longest name, in characters.
const LONGEST: usize = 100;

/// The trimmed name: 1 to 100 characters, none of which could hide or turn around what stands beside it on a screen
/// (control characters, line separators, bidi controls, other invisible characters).
pub fn checked_name(field: &'static str, typed: &str) -> Result<String, Problem> {
    let name = typed.trim();
    let problem = |key: &str| Err(Problem { field, say: Say::key(key) });
    match name.chars().count() {
        0 => problem("customers-name-missing"),
        count if count > LONGEST => {
            Err(Problem { field, say: Say::key("customers-name-too-long").with("most", LONGEST) })
        }
        _ if name.chars().any(is_hidden) => problem("customers-name-hidden-characters"),
        _ => Ok(name.to_owned()),
    }
}

/// Characters of the Unicode classes Cc, Zl, Zp and those of Cf that change how the text around them is shown.
pub(crate) fn is_hidden(it: char) -> bool {
    it.is_control()
        || matches!(it, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_and_firms_are_taken_as_they_are() {
        for good in ["Acme", "Søren O'Neill", "株式会社アクメ", "  Acme BV ", "می\u{200c}خواهم", "👩\u{200d}🚀"]
        {
            assert_eq!(checked_name("name", good).expect("a good name"), good.trim());
        }
    }

    #[test]
    fn names_that_could_deceive_on_a_screen_are_refused() {
        for bad in
            ["", "   ", "a\nb", "a\0b", "a\u{202e}b", "a\u{2028}b", "a\u{feff}b", "a\u{1b}[31m", &"x".repeat(101)]
        {
            assert!(checked_name("name", bad).is_err(), "{bad:?}");
        }
    }
}
