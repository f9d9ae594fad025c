//! Which changes are tried for which record: the one table, in the order in which they are tried.
//!
//! Where two changes explain the same, the first one does. A family that knows a change of its own adds it here, with its id.

use super::{Transform, key, pasted, text, wanted};
use crate::rules::diagnosis::Data;
use crate::rules::records::{Brand, ChallengeToken, Match, Purpose, compare};

/// What happens to texts of every kind.
macro_rules! any_text {
    ($($more:expr),* $(,)?) => {
        &[
            Transform::new("X01", text::quotes),
            Transform::new("X09", pasted::edges),
            Transform::new("X03", text::typographic_quotes),
            Transform::new("X03", text::typography),
            Transform::new("X04", text::invisible_to_blanks),
            Transform::new("X04", text::invisible),
            Transform::new("X02", text::escapes),
            Transform::new("X12", pasted::seams),
            Transform::new("X05", text::mojibake),
            Transform::new("X06", text::entities),
            Transform::new("X06", text::elements),
            Transform::new("X06", text::percent),
            Transform::new("X06", text::percent_and_plus),
            Transform::new("X07", pasted::zone_line),
            Transform::new("X08", pasted::label),
            Transform::new("X08", pasted::marks),
            $($more),*
        ]
    };
}

const TOKEN: &[Transform] = any_text![
    Transform::new("X10", wanted::cut_off),
    Transform::new("X14", wanted::elided),
    Transform::new("X16", wanted::case),
    Transform::new("O04", wanted::blanks),
    Transform::last("O04", wanted::near),
];

const KEY: &[Transform] = any_text![
    Transform::new("K16", key::padding),
    Transform::new("X10", key::cut_off),
    Transform::new("X14", key::elided),
    Transform::new("X16", key::case),
    Transform::new("K15", key::armour),
    Transform::new("K15", key::line_breaks),
    Transform::new("K07", key::separators),
    Transform::new("K07", key::empty_pieces),
    Transform::new("K05", key::version),
    Transform::new("K06", key::name_of_key),
    Transform::new("K09", key::hashes),
    Transform::new("K10", key::services),
    Transform::new("K08", key::key_type),
    Transform::new("K13", key::wrapping),
    Transform::new("K16", key::alphabet),
    Transform::new("K16", key::plus),
    Transform::last("X08", pasted::before_start),
    Transform::last("K16", key::near),
];

const SENDER_LIST: &[Transform] = any_text![];

const POLICY: &[Transform] = any_text![
    Transform::new("X20", pasted::mail_links),
    Transform::new("X10", wanted::cut_off),
    Transform::last("X08", pasted::before_start),
];

/// Those for a text of that purpose.
pub(in crate::rules::diagnosis) const fn transforms(purpose: Purpose) -> &'static [Transform] {
    match purpose {
        Purpose::Ownership => TOKEN,
        Purpose::Dkim => KEY,
        Purpose::Spf => SENDER_LIST,
        Purpose::Dmarc => POLICY,
        // Aliases are no texts.
        Purpose::ReturnPath => &[],
    }
}

/// What makes a text right: of tokens and keys, that it is the one we want; of lists and policies, that receivers
/// understand it, for what they say is the customer's own affair.
pub(in crate::rules::diagnosis) fn goal(purpose: Purpose, want: Option<&str>) -> impl Fn(&[u8]) -> bool {
    let want = want.filter(|_| matches!(purpose, Purpose::Ownership | Purpose::Dkim));
    move |text| match (purpose, want) {
        (Purpose::Ownership, Some(want)) => text == want.as_bytes(),
        (Purpose::Ownership, None) => {
            std::str::from_utf8(text).is_ok_and(|it| ChallengeToken::parse(it, &Brand::default()).is_some())
        }
        _ => compare(purpose, want, &[Data::Txt(vec![text.to_vec()])]) == Match::Same,
    }
}
