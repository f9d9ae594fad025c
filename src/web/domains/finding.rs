//! One thing that is wrong, as it is shown on a card: the verdict, its name and place, what to do, and both texts side by
//! side with what differs marked and put in words.
//!
//! Pure: a finding in, words and pieces out. Marks are never the only sign: whatever is marked is also said.

use crate::rules::diagnosis::{Certainty, Comparison, Finding, Piece};
use crate::text::Say;
use crate::web::{marks, mistakes, urls};

#[derive(Debug, Clone)]
pub struct FindingShown {
    /// The key of what people call it, and the page about it.
    pub title: String,
    pub help: String,
    pub tone: &'static str,
    pub icon: &'static str,
    /// The key of "probably" or "perhaps", where it is not certain.
    pub certainty: Option<&'static str>,
    /// What was seen.
    pub customer: Say,
    /// What to do about it, for whoever manages the DNS.
    pub it: Say,
    pub place: Option<Say>,
    /// What to paste, unless it is what the card shows as value anyway.
    pub corrected: Option<String>,
    /// It is what the card shows as value.
    pub has_value: bool,
    pub compared: Option<Compared>,
}

/// Two texts side by side.
#[derive(Debug, Clone)]
pub struct Compared {
    pub want: Vec<Stretch>,
    pub got: Vec<Stretch>,
    /// Who shows what was found.
    pub server: Option<String>,
    /// What differs, in words.
    pub differences: Vec<Difference>,
    /// So many differ besides.
    pub more: u32,
    /// Both texts whole, where pieces of them were left out.
    pub whole: Option<(String, String)>,
}

/// A piece of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub text: String,
    pub differs: bool,
    /// Nothing stands here, where the other text goes on.
    pub is_end: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub say: Say,
    /// Keys of the names of what cannot be seen in it.
    pub signs: Vec<String>,
}

impl FindingShown {
    /// `value`: what the card asks for.
    pub fn of(finding: &Finding, value: Option<&str>) -> Self {
        let (tone, icon) = marks::severity(&finding.severity);
        let corrected = finding.corrected.clone();
        let has_value = corrected.is_some() && corrected.as_deref() == value;
        let [customer, it] = sentences(finding);
        Self {
            title: mistakes::title(&finding.id),
            help: urls::mistake(&finding.id),
            tone,
            icon,
            certainty: certainty(finding.certainty),
            customer,
            it,
            place: place(finding),
            corrected: corrected.filter(|_| !has_value),
            has_value,
            compared: finding.comparison.as_ref().map(|it| Compared::of(it, finding)),
        }
    }
}

/// The two sentences about a finding: what was seen, and what to do.
pub fn sentences(finding: &Finding) -> [Say; 2] {
    let with_values = |say: Say| finding.args.iter().fold(say, |say, (name, value)| say.with(name, value.as_str()));
    finding.keys().map(|key| with_values(Say::key(key)))
}

fn certainty(certainty: Certainty) -> Option<&'static str> {
    match certainty {
        Certainty::Certain => None,
        Certainty::Likely => Some("finding-likely"),
        Certainty::Possible => Some("finding-possible"),
    }
}

fn place(finding: &Finding) -> Option<Say> {
    let at = finding.at?;
    let (key, string) = if at.string > 1 { ("finding-at-string", Some(at.string)) } else { ("finding-at", None) };
    let say = Say::key(key).with("char", at.character.to_string());
    Some(match string {
        Some(string) => say.with("string", string.to_string()),
        None => say,
    })
}

/// Characters of a piece that are repeated in words; a longer one is named by its beginning.
const SAID: usize = 32;

impl Compared {
    fn of(comparison: &Comparison, finding: &Finding) -> Self {
        let pieces = &comparison.pieces;
        let last = pieces.len().saturating_sub(1);
        let side = |text: fn(&Piece) -> &String| {
            let stretch = |(number, piece): (usize, &Piece)| Stretch {
                text: text(piece).clone(),
                differs: piece.want != piece.got,
                is_end: number == last && text(piece).is_empty(),
            };
            pieces.iter().enumerate().map(stretch).collect()
        };
        let whole = finding.args.get("want").zip(finding.args.get("got"));
        let is_short = pieces.iter().all(|it| !(it.want == it.got && it.want.contains('…')));
        Self {
            want: side(|it| &it.want),
            got: side(|it| &it.got),
            server: finding.evidence.iter().find(|it| it.value.is_some()).map(|it| it.server.clone()),
            differences: pieces.iter().filter(|it| it.want != it.got).map(Difference::of).collect(),
            more: comparison.more,
            whole: whole.filter(|_| !is_short).map(|(want, got)| (want.clone(), got.clone())),
        }
    }
}

impl Difference {
    fn of(piece: &Piece) -> Self {
        let (want, got) = (briefly(&piece.want), briefly(&piece.got));
        let say = match (piece.want.is_empty(), piece.got.is_empty()) {
            (true, _) => Say::key("compare-too-much").with("got", got),
            (_, true) => Say::key("compare-lacks").with("want", want),
            _ => Say::key("compare-instead").with("got", got).with("want", want),
        };
        Self { say, signs: piece.signs.iter().map(|it| format!("sign-{it}")).collect() }
    }
}

fn briefly(text: &str) -> String {
    let shown: String = text.chars().take(SAID).collect();
    if shown.len() < text.len() { format!("{shown}…") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::diagnosis::{At, Severity};
    use std::collections::BTreeMap;

    fn finding(pieces: &[(&str, &str, &[&str])]) -> Finding {
        let piece = |(want, got, signs): &(&str, &str, &[&str])| Piece {
            want: (*want).into(),
            got: (*got).into(),
            signs: signs.iter().map(|it| (*it).to_owned()).collect(),
        };
        Finding {
            id: "X04".into(),
            severity: Severity::Fail,
            certainty: Certainty::Likely,
            args: BTreeMap::from([("want".into(), "v=DKIM1; p=AB".into()), ("got".into(), "v=DKIM1; p=A B".into())]),
            corrected: Some("v=DKIM1; p=AB".into()),
            at: Some(At { string: 2, byte: 300, character: 301 }),
            evidence: Vec::new(),
            comparison: Some(Comparison { pieces: pieces.iter().map(piece).collect(), more: 0 }),
        }
    }

    #[test]
    fn what_differs_is_marked_and_said() {
        let finding = finding(&[
            ("…p=A", "…p=A", &[]),
            ("", "U+00A0", &["no-break-space"]),
            ("B", "B", &[]),
            ("I", "l", &[]),
            ("CDE", "", &[]),
        ]);
        let shown = FindingShown::of(&finding, None).compared.expect("a comparison");
        let marked = |side: &[Stretch]| side.iter().map(|it| (it.text.clone(), it.differs)).collect::<Vec<_>>();
        assert_eq!(marked(&shown.got)[1], ("U+00A0".to_owned(), true));
        assert_eq!(marked(&shown.want)[1], (String::new(), true));
        assert!(shown.got[4].is_end && !shown.want[1].is_end, "the text stops there");
        let said: Vec<_> = shown.differences.iter().map(|it| it.say.key.as_str()).collect();
        assert_eq!(said, ["compare-too-much", "compare-instead", "compare-lacks"]);
        assert_eq!(shown.differences[0].signs, ["sign-no-break-space"]);
        assert!(shown.whole.is_some(), "something was left out");
    }

    #[test]
    fn a_value_that_the_card_shows_is_not_shown_twice() {
        let finding = finding(&[]);
        let same = FindingShown::of(&finding, Some("v=DKIM1; p=AB"));
        assert_eq!((same.corrected, same.has_value), (None, true));
        let other = FindingShown::of(&finding, Some("v=DKIM1; p=other"));
        assert_eq!((other.corrected.as_deref(), other.has_value), (Some("v=DKIM1; p=AB"), false));
        assert_eq!(other.certainty, Some("finding-likely"));
        assert_eq!(other.place.map(|it| it.key), Some("finding-at-string".into()));
    }

    #[test]
    fn long_pieces_are_named_by_their_beginning() {
        assert_eq!(briefly("short"), "short");
        assert_eq!(briefly(&"é".repeat(40)), format!("{}…", "é".repeat(32)));
    }
}
