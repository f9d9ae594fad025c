//! Peels what people typed down to a name: blanks, quotes, `mailto:`, `https://`, ports, `*.`, the wrong kind of dot.
//!
//! Each step is noted as a [`Repair`]. What is left may still be no domain; that is judged afterwards. Tested through
//! [`super::TypedDomain`].

use super::{DomainRefused, Repair, script};

/// The text on its way to a name, and what was done to it.
#[derive(Debug)]
pub(super) struct Peeling {
    pub(super) text: String,
    pub(super) repairs: Vec<Repair>,
}

impl Peeling {
    /// Does one step, and notes it if it changed anything.
    fn step(&mut self, repair: Repair, by: impl FnOnce(&str) -> String) {
        let text = by(&self.text);
        if text != self.text && !self.repairs.contains(&repair) {
            self.repairs.push(repair);
        }
        self.text = text;
    }
}

/// From the outside in. Steering characters anywhere in the text are refused first: what follows them is not what was seen.
pub(super) fn peel(typed: &str) -> Result<Peeling, DomainRefused> {
    let mut it = Peeling { text: typed.to_owned(), repairs: Vec::new() };
    it.step(Repair::Blanks, |text| text.trim().to_owned());
    refuse_steering(&it.text)?;
    it.step(Repair::Punctuation, without_punctuation);
    it.step(Repair::Address, without_mailto);
    let is_web_address = it.text.contains("://");
    it.step(Repair::WebAddress, without_scheme_and_path);
    let user = if is_web_address { Repair::UserInWebAddress } else { Repair::Address };
    it.step(user, |text| text.rsplit('@').next().unwrap_or_default().to_owned());
    it.step(Repair::WebAddress, without_port);
    it.step(Repair::WideDot, |text| text.replace(WIDE_DOTS, "."));
    if several_names(&it.text) {
        return Err(DomainRefused::SeveralNames);
    }
    it.step(Repair::CommaForDot, |text| text.replace(COMMAS, "."));
    it.step(Repair::Blanks, without_blanks_beside_dots);
    it.step(Repair::Wildcard, |text| text.strip_prefix("*.").unwrap_or(text).to_owned());
    it.step(Repair::LeadingDot, |text| text.strip_prefix('.').unwrap_or(text).to_owned());
    it.step(Repair::FinalDot, |text| text.strip_suffix('.').unwrap_or(text).to_owned());
    Ok(it)
}

const WIDE_DOTS: [char; 3] = ['\u{3002}', '\u{ff0e}', '\u{ff61}'];
const COMMAS: [char; 3] = [',', '\u{ff0c}', '\u{3001}'];

/// Tabs are let through: they come with cells of a spreadsheet and are treated as blanks.
fn refuse_steering(text: &str) -> Result<(), DomainRefused> {
    let steers = |it: char| (it.is_control() && it != '\t') || script::is_bidi_control(it);
    match text.chars().zip(1..).find(|(it, _)| steers(*it)) {
        Some((character, position)) => {
            Err(DomainRefused::ControlCharacter { code: script::code_point(character), position })
        }
        None => Ok(()),
    }
}

fn without_mailto(text: &str) -> String {
    match text.split_once(':') {
        Some((scheme, after)) if scheme.eq_ignore_ascii_case("mailto") => {
            after.split('?').next().unwrap_or_default().to_owned()
        }
        _ => text.to_owned(),
    }
}

fn without_scheme_and_path(text: &str) -> String {
    let after = text.split_once("://").map_or(text, |(_, after)| after);
    after.trim_start_matches('/').split(['/', '\\', '?', '#']).next().unwrap_or_default().to_owned()
}

fn without_port(text: &str) -> String {
    match text.rsplit_once(':') {
        Some((host, port))
            if port.bytes().all(|it| it.is_ascii_digit()) && (!host.contains(':') || host.ends_with(']')) =>
        {
            host.to_owned()
        }
        _ => text.to_owned(),
    }
}

/// `acme,nl` is one name with a slip of the finger; `acme.nl,acme.be` and `acme.nl acme.be` are two.
fn several_names(text: &str) -> bool {
    let separators = |it: char| COMMAS.contains(&it) || matches!(it, ';' | '|') || is_blank(it);
    text.split(separators).filter(|piece| piece.trim_matches('.').contains('.')).count() > 1
}

fn without_blanks_beside_dots(text: &str) -> String {
    text.split('.').map(|label| label.trim_matches(is_blank)).collect::<Vec<_>>().join(".")
}

/// Without quotes, brackets and sentence marks at the ends.
fn without_punctuation(text: &str) -> String {
    const OPENING: [char; 13] =
        ['"', '\'', '`', '<', '(', '[', '{', '\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{ab}', '\u{2039}'];
    const CLOSING: [char; 15] =
        ['"', '\'', '`', '>', ')', ']', '}', ';', ',', '!', '\u{201c}', '\u{201d}', '\u{2019}', '\u{bb}', '\u{203a}'];
    text.trim_start_matches(OPENING).trim_end_matches(CLOSING).trim().to_owned()
}

/// Blanks within a line.
fn is_blank(character: char) -> bool {
    character.is_whitespace()
        && !matches!(character, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
