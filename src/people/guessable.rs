//! Which passwords are taken: length, and nothing that stands at the top of every guesser's list.
//!
//! No rules about kinds of characters: long and unlike anything known is what counts (NIST SP 800-63B section 3.1.1.2,
//! OWASP ASVS 5.0 6.2). From the password everything that a guesser tries first is crossed out: known words (also as
//! `P@ssw0rd`), the person's and the organisation's own names, rows of the keyboard, runs such as `1234` and `aaaa`,
//! years. Hardly anything left means guessable.

use crate::error::Problem;
use crate::text::Say;

const SHORTEST: usize = 12;
/// The longest password, in characters; a longer one is refused before it is hashed.
pub(super) const LONGEST: usize = 1024;
/// So many characters must be left over.
const LEFT_AT_LEAST: usize = 5;

/// Words and phrases of the common lists, one a line, in lower case without blanks.
const WORDS: &str = include_str!("common_words.txt");

const ROWS: [&str; 9] = [
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1234567890",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
];

/// Checks a new password (field `password`); `own` are names that belong to the person: organisation, address, name.
pub(super) fn checked_password(password: &str, own: &[&str]) -> Result<(), Problem> {
    let problem = |say: Say| Err(Problem { field: "password", say });
    match password.chars().count() {
        count if count < SHORTEST => problem(Say::key("people-password-too-short").with("least", SHORTEST)),
        count if count > LONGEST => problem(Say::key("people-password-too-long").with("most", LONGEST)),
        _ if is_guessable(password, own) => problem(Say::key("people-password-guessable")),
        _ => Ok(()),
    }
}

fn is_guessable(password: &str, own: &[&str]) -> bool {
    let text: Vec<char> = password.to_lowercase().chars().filter(|it| !is_joint(*it)).collect();
    if (1..=4).any(|unit| repeats(&text, unit)) {
        return true;
    }
    let mut crossed = vec![false; text.len()];
    let mut words: Vec<Vec<char>> = WORDS.lines().map(|it| it.chars().collect()).chain(own_words(own)).collect();
    words.sort_by_key(|it| std::cmp::Reverse(it.len()));
    for word in &words {
        cross_out(&text, &mut crossed, word.len(), |piece| {
            piece.iter().zip(word).all(|(typed, wanted)| is_like(*typed, *wanted))
        });
    }
    for length in (4..=ROWS.iter().map(|it| it.len()).max().unwrap_or(0)).rev() {
        cross_out(&text, &mut crossed, length, is_of_a_row);
    }
    cross_out(&text, &mut crossed, 4, is_year);
    for length in (3..=text.len().min(40)).rev() {
        cross_out(&text, &mut crossed, length, is_run);
    }
    crossed.iter().filter(|it| !**it).count() < LEFT_AT_LEAST
}

/// What people put between words.
fn is_joint(it: char) -> bool {
    it.is_whitespace() || matches!(it, '-' | '_' | '.' | ',')
}

/// The words of one's own names, from four letters on, and each name written as one word.
fn own_words(own: &[&str]) -> impl Iterator<Item = Vec<char>> {
    own.iter()
        .flat_map(|it| {
            let name = it.to_lowercase();
            let mut words: Vec<String> = name.split(|it: char| !it.is_alphanumeric()).map(str::to_owned).collect();
            words.push(name.chars().filter(|it| it.is_alphanumeric()).collect());
            words
        })
        .map(|it| it.chars().collect::<Vec<char>>())
        .filter(|it| it.len() >= 4)
}

/// Marks every piece of that length that fits and lies clear of what is marked already.
fn cross_out(text: &[char], crossed: &mut [bool], length: usize, fits: impl Fn(&[char]) -> bool) {
    if length == 0 || length > text.len() {
        return;
    }
    for start in 0..=text.len() - length {
        let Some(marks) = crossed.get_mut(start..start + length) else { continue };
        let Some(piece) = text.get(start..start + length) else { continue };
        if !marks.contains(&true) && fits(piece) {
            marks.fill(true);
        }
    }
}

/// `@` for `a`, `0` for `o` and their like.
fn is_like(typed: char, wanted: char) -> bool {
    typed == wanted
        || matches!(
            (typed, wanted),
            ('@' | '4', 'a')
                | ('3' | '€', 'e')
                | ('1' | '!' | '|', 'i' | 'l')
                | ('0', 'o')
                | ('$' | '5', 's')
                | ('7', 't')
        )
}

fn is_of_a_row(piece: &[char]) -> bool {
    let there: String = piece.iter().collect();
    let back: String = piece.iter().rev().collect();
    ROWS.iter().any(|it| it.contains(&there) || it.contains(&back))
}

fn is_year(piece: &[char]) -> bool {
    matches!(piece, ['1', '9', ..] | ['2', '0', ..]) && piece.iter().all(char::is_ascii_digit)
}

/// `aaaa`, `1234`, `dcba`.
fn is_run(piece: &[char]) -> bool {
    let step = |pair: &[char]| match pair {
        [a, b] => i64::from(u32::from(*b)) - i64::from(u32::from(*a)),
        _ => 0,
    };
    let mut steps = piece.windows(2).map(step);
    let first = steps.next().unwrap_or(9);
    first.abs() <= 1 && steps.all(|it| it == first)
}

/// One piece of `unit` characters, over and over.
fn repeats(text: &[char], unit: usize) -> bool {
    text.chunks(unit).all(|it| text.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: [&str; 4] = ["Acme Events BV", "Frankmark", "ann.brown@acme-events.example", "Ann Brown"];

    #[test]
    fn long_passwords_of_every_kind_are_taken_untouched() {
        for good in [
            "tiny violet harbour clock",
            "Xk9$vLq2#mRt",
            "839201746512",
            "🐎🔋📎🍕🚲🌋🎻🧦🪁🦉🍋🛶",
            "жёлтый трамвай у моста",
            "acme newsletter harbour clock",
            &"k7 Wd!".repeat(2).chars().chain("unlike".chars()).collect::<String>(),
        ] {
            assert_eq!(checked_password(good, &OWN), Ok(()), "{good}");
        }
        let long: String =
            (0..LONGEST).map(|it| char::from(b'a' + u8::try_from(it * it % 23).expect("small"))).collect();
        assert_eq!(checked_password(&long, &OWN), Ok(()));
        assert!(checked_password(&format!("{long}x"), &OWN).is_err());
    }

    #[test]
    fn eleven_characters_are_too_few() {
        assert!(checked_password("Xk9$vLq2#mR", &OWN).is_err());
        assert!(checked_password("🐎🔋📎🍕🚲🌋🎻🧦🪁🦉🍋", &OWN).is_err());
    }

    #[test]
    fn what_guessers_try_first_is_refused() {
        for bad in [
            "password1234",
            "P@ssw0rd2024!",
            "passwordpassword",
            "123456789012",
            "qwertyuiop12",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "abcdefghijklmnop",
            "letmeinletmein",
            "iloveyou12345",
            "Welcome-2026!!",
            "correct horse battery staple",
            "changeme1234",
            "administrator",
            "            ",
            "____________",
        ] {
            assert!(checked_password(bad, &OWN).is_err(), "{bad}");
        }
    }

    #[test]
    fn ones_own_names_with_a_little_around_them_are_refused() {
        for bad in [
            "Acme-Events2026",
            "acmeevents!!!!",
            "Frankmark2026",
            "fr4nkm4rk1234",
            "ann.brown@acme-events",
            "BrownBrown123",
        ] {
            assert!(checked_password(bad, &OWN).is_err(), "{bad}");
        }
    }
}
