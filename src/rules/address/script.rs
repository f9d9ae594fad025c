//! Letters that deceive: mixed scripts, look-alikes, characters that no name should have.
//!
//! The tables are Unicode's: UTS 39 for scripts and confusables, the general categories for control and format characters.
//! A label of one foreign script is fine here; that it may look like another name is told by its [`skeleton`].

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use unicode_security::{GeneralSecurityProfile, RestrictionLevel, RestrictionLevelDetection};

/// Whether a character steers the text instead of being part of it: controls (Cc), format characters (Cf, bidi marks and
/// zero-width characters among them), line and paragraph separators, private use and unassigned.
pub fn is_control_like(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_control();
    }
    matches!(
        CodePointMapData::<GeneralCategory>::new().get(character),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
            | GeneralCategory::PrivateUse
            | GeneralCategory::Surrogate
            | GeneralCategory::Unassigned
    )
}

/// Whether a character changes the direction of the text (UAX 9), so that what is seen is not what is stored.
pub(super) fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A code point as people quote it: `U+202E`.
pub(super) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// The first character of a label that does not belong into identifiers at all (UTS 39 section 3.1), as an emoji.
pub(super) fn odd_character(label: &str) -> Option<char> {
    label.chars().find(|it| !it.identifier_allowed())
}

/// Whether a label mixes scripts as nobody writes them. Latin goes with the scripts of Japanese, Chinese and Korean and
/// with one other script in use, but not with Cyrillic or Greek (UTS 39 section 5.2, "moderately restrictive").
pub(super) fn mixes_scripts(label: &str) -> bool {
    !label.check_restriction_level(RestrictionLevel::ModeratelyRestrictive)
}

/// What the eye sees: equal for texts that can be taken for each other (UTS 39 section 4).
pub(in crate::rules) fn skeleton(text: &str) -> String {
    unicode_security::skeleton(text).collect()
}
