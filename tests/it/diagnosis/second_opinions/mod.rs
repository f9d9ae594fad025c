//! What readers written by other people make of the same texts: dkimpy, pyspf and checkdmarc (`tests/setup` gets them).
//!
//! They are no judges: each reads some texts in a way that receivers do not. Wherever one of them and we disagree, the text
//! is listed in `tests/cases/second_opinions`, under the reason why we judge as we do; see [`listed`].

mod corpus;
mod dkim;
mod dmarc;
mod listed;
mod spf;

use crate::support::python;
use data_encoding::HEXLOWER;

/// What a script says about each text: whether it is right, and why not.
#[track_caller]
pub(super) fn ask(script: &str, texts: &[Vec<u8>]) -> Option<Vec<(bool, String)>> {
    let input: Vec<String> = texts.iter().map(|it| HEXLOWER.encode(it)).collect();
    let said = python::second_opinion(script, &serde_json::to_vec(&input).unwrap())?;
    let said: Vec<(bool, String)> = serde_json::from_value(said).expect("a verdict for each text");
    assert_eq!(said.len(), texts.len());
    Some(said)
}
