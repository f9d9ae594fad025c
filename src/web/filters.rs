//! The filters of the templates. A module with a template in it says `use crate::web::filters;`.
//!
//! ```text
//! {{ "domains-title"|t }}                                  the sentence with that key
//! {{ repair|t }}                                           a sentence that a use case left to be said
//! {{ "verify-title"|t|with("domain", name) }}              with a text
//! {{ "domain-right"|t|count("right", 2) }}                 with a number (which chooses the plural)
//! {{ p::sentence("verify-title"|t|with("domain", name)) }} the same, values isolated (`components/parts.html`)
//! {{ moment|ago }} {{ moment|clock }} {{ moment|exact }}   time in words, as a clock time, exactly
//! <time datetime="{{ moment|machine }}">                   RFC 3339
//! ```

use super::frame::Frame;
use super::spoken::Spoken;
use super::times;
use crate::moment::Moment;
use crate::people::Colours;
use crate::text::Say;
use askama::Values;
use std::fmt::Display;

pub fn frame(values: &dyn Values) -> askama::Result<&Frame> {
    askama::get_value::<Frame>(values, "frame")
}

/// The sentence in the reader's language.
#[askama::filter_fn]
pub fn t<S: ToSay>(what: S, values: &dyn Values) -> askama::Result<Spoken> {
    Ok(Spoken::new(frame(values)?.locale, what.to_say()))
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

/// The sentence as text, where markup cannot stand between the words: in what is copied.
#[askama::filter_fn]
pub fn string(words: Spoken, _: &dyn Values) -> askama::Result<String> {
    Ok(words.to_string())
}

/// "3 minutes ago", "in 5 minutes", "yesterday at 16:20", "3 March".
#[askama::filter_fn]
pub fn ago(moment: &Moment, values: &dyn Values) -> askama::Result<Spoken> {
    Ok(times::ago(*moment, frame(values)?))
}

/// "09:41:03".
#[askama::filter_fn]
pub fn clock(moment: &Moment, values: &dyn Values) -> askama::Result<String> {
    Ok(times::clock(*moment, frame(values)?))
}

/// "09:41", or "tomorrow at 09:00": until when something lasts.
#[askama::filter_fn]
pub fn soon(moment: &Moment, values: &dyn Values) -> askama::Result<String> {
    Ok(times::soon(*moment, frame(values)?))
}

/// "22 November 2026, 09:41:03".
#[askama::filter_fn]
pub fn exact(moment: &Moment, values: &dyn Values) -> askama::Result<Spoken> {
    Ok(times::exact(*moment, frame(values)?))
}

/// "22 November 2026".
#[askama::filter_fn]
pub fn day(moment: &Moment, values: &dyn Values) -> askama::Result<Spoken> {
    Ok(times::day(*moment, frame(values)?))
}

/// RFC 3339, for `<time datetime="…">`.
#[askama::filter_fn]
pub fn machine(moment: &Moment, _: &dyn Values) -> askama::Result<String> {
    Ok(moment.rfc3339())
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

/// A key, or a sentence that a use case left to be said.
pub trait ToSay {
    fn to_say(&self) -> Say;
}

impl ToSay for str {
    fn to_say(&self) -> Say {
        Say::key(self)
    }
}

impl ToSay for String {
    fn to_say(&self) -> Say {
        Say::key(self.as_str())
    }
}

impl ToSay for Say {
    fn to_say(&self) -> Say {
        self.clone()
    }
}

impl<T: ToSay + ?Sized> ToSay for &T {
    fn to_say(&self) -> Say {
        (**self).to_say()
    }
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

impl Count for i64 {
    fn count(&self) -> i64 {
        *self
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
