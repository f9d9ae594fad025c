//! What templates may do to a value, beside Askama's own filters. Pages bring this module into scope (`use
//! crate::web::filters;`).
//!
//! ```text
//! {{ "domains-title"|t }}                                   the sentence with that key
//! {{ "domain-right"|t|count("right", 2) }}                  with a number (which chooses the plural)
//! {{ "verify-title"|t|with("domain", name) }}               with a text
//! {{ repair|say }}                                          a sentence that a use case made
//! {{ p::sentence("verify-title"|t|with("domain", name)) }}  the same, names isolated (`components/parts.html`)
//! {{ domain.created_at|when }}                              "today at 09:41"
//! ```

use super::frame::Frame;
use super::spoken::Spoken;
use super::times;
use crate::moment::Moment;
use crate::people::Colours;
use crate::text::Say;
use askama::Values;
use std::fmt::Display;

fn frame(values: &dyn Values) -> askama::Result<&Frame> {
    askama::get_value::<Frame>(values, "frame")
}

/// The sentence with that key, in the reader's language.
#[askama::filter_fn]
pub fn t(key: impl Display, values: &dyn Values) -> askama::Result<Spoken> {
    Ok(Spoken::new(frame(values)?.locale, Say::key(key.to_string())))
}

/// A sentence that a use case made.
#[askama::filter_fn]
pub fn say(what: &Say, values: &dyn Values) -> askama::Result<Spoken> {
    Ok(Spoken::new(frame(values)?.locale, what.clone()))
}

/// Gives a sentence one of its texts.
#[askama::filter_fn]
pub fn with<V: Display>(words: Spoken, _: &dyn Values, name: &str, value: V) -> askama::Result<Spoken> {
    Ok(words.with(name, value.to_string()))
}

/// Gives a sentence one of its numbers.
#[askama::filter_fn]
pub fn count<N: Count>(words: Spoken, _: &dyn Values, name: &str, value: N) -> askama::Result<Spoken> {
    Ok(words.with(name, value.count()))
}

/// "today at 09:41", "yesterday at 16:20", "3 March at 09:41".
#[askama::filter_fn]
pub fn when(moment: &Moment, values: &dyn Values) -> askama::Result<Spoken> {
    let frame = frame(values)?;
    Ok(times::when(frame.locale, &frame.zone, frame.now, *moment))
}

/// "09:41:03": for the part of a page that is refreshed every few seconds.
#[askama::filter_fn]
pub fn clock_time(moment: &Moment, values: &dyn Values) -> askama::Result<String> {
    Ok(times::clock_time(&frame(values)?.zone, *moment))
}

/// "3 March" or, of another year, "3 March 2024".
#[askama::filter_fn]
pub fn day(moment: &Moment, values: &dyn Values) -> askama::Result<Spoken> {
    let frame = frame(values)?;
    Ok(times::day(frame.locale, &frame.zone, frame.now, *moment))
}

/// The letters in the circle beside a name: of "Anna van den Berg", "AB".
#[askama::filter_fn]
pub fn initials(name: &str, _: &dyn Values) -> askama::Result<String> {
    let mut words = name.split_whitespace().filter_map(|it| it.chars().next());
    let ends = [words.next(), words.next_back()];
    Ok(ends.into_iter().flatten().flat_map(char::to_uppercase).collect())
}

/// The key of the word for a choice of colours.
#[askama::filter_fn]
pub fn colours_key(colours: &Colours, _: &dyn Values) -> askama::Result<&'static str> {
    Ok(match colours {
        Colours::Auto => "colours-auto",
        Colours::Light => "colours-light",
        Colours::Dark => "colours-dark",
    })
}

/// Something that can be counted.
pub trait Count {
    fn count(&self) -> i64;
}

impl Count for u32 {
    fn count(&self) -> i64 {
        i64::from(*self)
    }
}

impl Count for usize {
    fn count(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }
}

impl<T: Count> Count for &T {
    fn count(&self) -> i64 {
        T::count(self)
    }
}
