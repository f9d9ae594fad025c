//! Names that stand in a mail of ours: somebody can call their organisation "Win at evil.example, call 0900 123456", and
//! our mail would carry it to strangers (security.md R32).
//!
//! Nothing is refused here: what mail programs would make a link or a number of is taken out or broken up.

use crate::customers::is_hidden;

/// As long as the display names of senders.
const LONGEST: usize = 64;
/// More digits than any year or house number has.
const FEWEST_DIGITS: usize = 6;

/// The name as it may stand in a sentence; nothing if nothing is left.
pub(in crate::handover) fn plain(name: &str) -> Option<String> {
    let visible: String = name.chars().map(|it| if is_hidden(it) { ' ' } else { it }).collect();
    let words = visible.split_whitespace().filter(|it| !is_link(it)).map(without_inner_dots);
    let name = without_numbers(&words.collect::<Vec<_>>().join(" "));
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = name.chars().take(LONGEST).collect();
    Some(short.trim().to_owned()).filter(|it| it.chars().any(char::is_alphanumeric))
}

fn is_link(word: &str) -> bool {
    let small = word.to_lowercase();
    small.contains("://")
        || small.contains("mailto:")
        || small.contains("www.")
        || word.contains(['@', '<', '>', '\u{ff20}'])
}

/// "Booking.com" is a firm, and a link in many mail programs: "Booking com" is not. "A.B. Smit" stays.
fn without_inner_dots(word: &str) -> String {
    let characters: Vec<char> = word.chars().collect();
    let is_inner = |at: usize| {
        let letters = characters.iter().skip(at + 1).take_while(|it| it.is_alphanumeric()).count();
        at > 0 && letters >= 2
    };
    let dots = ['.', '\u{3002}', '\u{ff0e}', '\u{ff61}', '\u{2024}'];
    characters.iter().enumerate().map(|(at, it)| if dots.contains(it) && is_inner(at) { ' ' } else { *it }).collect()
}

/// Without runs of digits (with what stands between the digits of a telephone number) that somebody could call.
fn without_numbers(name: &str) -> String {
    let mut kept = String::new();
    let mut run = String::new();
    let end_run = |run: &mut String, kept: &mut String| {
        if run.chars().filter(|it| it.is_numeric()).count() < FEWEST_DIGITS {
            kept.push_str(run);
        } else {
            kept.push(' ');
        }
        run.clear();
    };
    for character in name.chars() {
        if !character.is_alphabetic() {
            run.push(character);
        } else {
            end_run(&mut run, &mut kept);
            kept.push(character);
        }
    }
    end_run(&mut run, &mut kept);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_and_firms_stay() {
        for name in ["Acme BV", "Ann-Sophie d'Hondt", "Studio 2000", "A.B. Smit", "株式会社アクメ", "St. Anna (Wien)"]
        {
            assert_eq!(plain(name).as_deref(), Some(name));
        }
    }

    #[test]
    fn what_a_mail_program_would_make_a_link_or_a_call_of_goes() {
        for (name, left) in [
            ("Booking.com", Some("Booking com")),
            ("Win at https://evil.test/x now", Some("Win at now")),
            ("WWW.evil.test", None),
            ("see evil.test today", Some("see evil test today")),
            ("Call +1 (800) 555-0199 now", Some("Call now")),
            ("Call 0900\u{202e}123456", Some("Call")),
            ("Acme \u{202e}evil\r\nBcc: x", Some("Acme evil Bcc: x")),
            ("ceo@bank.test Bank", Some("Bank")),
            ("٠٩٠٠١٢٣٤٥٦", None),
            ("", None),
            ("---", None),
        ] {
            assert_eq!(plain(name).as_deref(), left, "{name:?}");
        }
        assert_eq!(plain(&"n".repeat(10_000)).map(|it| it.chars().count()), Some(64));
    }
}
