//! Texts made of right ones by slips of the keyboard and of panels: always the same for the same seed.
//!
//! `{p}` in a text stands for a key; slips fall beside it, so that lists stay readable.

use std::collections::BTreeSet;

/// Signs that get into texts.
const SIGNS: [&str; 14] = [";", ",", " ", "\t", "=", "\"", "\\", ":", "x", "1", ".", "-", "\u{a0}", "\u{200b}"];

/// At least `count` different texts, those of `right` first.
pub(super) fn texts(right: &[&str], count: usize, seed: u64) -> Vec<String> {
    let mut chance = Chance(seed);
    let mut known: BTreeSet<String> = BTreeSet::new();
    let mut texts: Vec<String> = right.iter().map(|it| (*it).to_owned()).collect();
    texts.retain(|it| known.insert(it.clone()));
    while texts.len() < count {
        let mut text = right[chance.below(right.len())].to_owned();
        for _ in 0..=chance.below(2) {
            text = slip(&text, &mut chance);
        }
        if known.insert(text.clone()) {
            texts.push(text);
        }
    }
    texts
}

fn slip(text: &str, chance: &mut Chance) -> String {
    let places: Vec<usize> = places(text);
    let mut parts: Vec<String> = text.split(';').map(Into::into).collect();
    let Some(&at) = places.get(chance.below(places.len().max(1))) else { return text.to_owned() };
    let length = text[at..].chars().next().map_or(0, char::len_utf8);
    let (before, here, after) = (&text[..at], &text[at..at + length], &text[at + length..]);
    let sign = SIGNS[chance.below(SIGNS.len())];
    let (one, other) = (chance.below(parts.len()), chance.below(parts.len()));
    match chance.below(9) {
        0 => format!("{before}{after}"),
        1 | 2 => format!("{before}{sign}{here}{after}"),
        3 => format!("{before}{sign}{after}"),
        4 => format!("{before}{}{after}", other_case(here)),
        5 => {
            parts.insert(one, parts[other].clone());
            parts.join(";")
        }
        6 => {
            parts.swap(one, other);
            parts.join(";")
        }
        7 if parts.len() > 1 => {
            parts.remove(one);
            parts.join(";")
        }
        _ => before.to_owned(),
    }
}

fn other_case(text: &str) -> String {
    if text.chars().all(char::is_uppercase) { text.to_lowercase() } else { text.to_uppercase() }
}

/// Where a slip may fall: everywhere but inside braces.
fn places(text: &str) -> Vec<usize> {
    let mut inside = false;
    let mut places = Vec::new();
    for (at, letter) in text.char_indices() {
        inside = (inside && letter != '}') || letter == '{';
        if !inside && letter != '}' {
            places.push(at);
        }
    }
    places
}

/// Chance with a seed (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((it ^ (it >> 31)) % end as u64).expect("small")
    }
}
