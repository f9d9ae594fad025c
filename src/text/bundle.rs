//! The Fluent bundles, read once. All files of a language are joined; which file a key stands in is for the reader.
//!
//! Isolation marks are off: names and values are isolated by the markup around them, and plain-text output (command
//! line, mail) must not carry invisible characters into a terminal or a paste.

use super::{Arg, Locale, Say};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

static BUNDLES: LazyLock<Vec<(Locale, FluentBundle<FluentResource>)>> =
    LazyLock::new(|| Locale::ALL.into_iter().map(|it| (it, read(it))).collect());

fn read(locale: Locale) -> FluentBundle<FluentResource> {
    let language = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for (_, source) in FILES.iter().filter(|(tag, _)| *tag == locale.tag()) {
        // A file with an error still gives its good messages; a test refuses files with errors.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(good, _)| good);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The sentence in that language; English where the language lacks it, the key where English lacks it too.
pub fn say(locale: Locale, what: &Say) -> String {
    let mut args = FluentArgs::with_capacity(what.args.len());
    for (name, value) in &what.args {
        match value {
            Arg::Number(number) => args.set(name.as_str(), *number),
            Arg::Text(text) => args.set(name.as_str(), text.as_str()),
        }
    }
    for wanted in [locale, Locale::En] {
        let Some((_, bundle)) = BUNDLES.iter().find(|(it, _)| *it == wanted) else { continue };
        let Some(pattern) = bundle.get_message(&what.key).and_then(|it| it.value()) else { continue };
        return bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
    }
    what.key.clone()
}

/// Every Fluent source we ship: language tag, text. For the tests that compare the languages.
pub fn all_keys() -> &'static [(&'static str, &'static str)] {
    FILES
}
