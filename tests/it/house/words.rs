//! Every text exists in every language, wants the same values there, and is used.

use super::source::{Token, files, tokens};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

pub(super) type Messages = BTreeMap<String, BTreeSet<String>>;

/// Keys and the names of the values they want, per language; a file that does not parse is told.
pub(super) fn languages() -> BTreeMap<&'static str, Messages> {
    let mut all: BTreeMap<&str, Messages> = BTreeMap::new();
    for (language, source) in frankmark::text::all_keys() {
        let resource = fluent_syntax::parser::parse(*source)
            .unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?} in\n{}", &source[..source.len().min(200)]));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut values = BTreeSet::new();
            if let Some(pattern) = &message.value {
                collect(pattern, &mut values);
            }
            let before = all.entry(language).or_default().insert(message.id.name.to_owned(), values);
            assert!(before.is_none(), "{language}: {} stands twice", message.id.name);
        }
    }
    all
}

fn collect(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, values),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, values);
                    variants.iter().for_each(|it| collect(&it.value, values));
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|it| collect_inline(it, values));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                collect_inline(inner, values);
            }
        }
        _ => {}
    }
}

#[test]
fn every_text_exists_in_every_language_with_the_same_values() {
    let all = languages();
    let english = &all["en"];
    let mut faults = Vec::new();
    for (language, messages) in &all {
        for (key, values) in english {
            match messages.get(key) {
                None => faults.push(format!("{language}: {key} is missing")),
                Some(theirs) if theirs != values => {
                    faults.push(format!("{language}: {key} wants {theirs:?}, English wants {values:?}"));
                }
                _ => {}
            }
        }
        faults.extend(
            messages
                .keys()
                .filter(|it| !english.contains_key(*it))
                .map(|it| format!("{language}: {it} is not in English")),
        );
    }
    assert_eq!(all.len(), 3, "en, nl, es");
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_text_is_used() {
    let spoken = spoken();
    let unused: Vec<_> =
        languages()["en"].keys().filter(|key| !spoken.iter().any(|it| says(it, key))).cloned().collect();
    assert!(unused.is_empty(), "nobody says\n{}\n", unused.join("\n"));
}

#[test]
fn every_text_that_templates_name_exists() {
    let english = &languages()["en"];
    let mut missing = Vec::new();
    for (file, text) in files("templates", "html") {
        let text: String = text.split("{#").map(|it| it.split_once("#}").map_or(it, |it| it.1)).collect();
        missing.extend(named(&text).filter(|it| !english.contains_key(*it)).map(|it| format!("{file}: {it}")));
    }
    assert!(missing.is_empty(), "no text for\n{}\n", missing.join("\n"));
}

/// Every key that is given to the filter `t` as it stands.
fn named(template: &str) -> impl Iterator<Item = &str> {
    let pieces: Vec<&str> = template.split('"').collect();
    let pairs: Vec<(&str, &str)> = pieces.windows(2).map(|it| (it[0], it[1])).collect();
    pairs.into_iter().filter(|(_, after)| is_filter_t(after)).map(|it| it.0)
}

fn is_filter_t(after: &str) -> bool {
    let filter = after.trim_start().strip_prefix('|').map(str::trim_start);
    filter
        .and_then(|it| it.strip_prefix('t'))
        .is_some_and(|it| !it.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// All string literals in code and templates that could be (part of) a key.
fn spoken() -> Vec<String> {
    let mut literals = BTreeSet::new();
    for (_, source) in files("src", "rs") {
        literals.extend(tokens(&source).into_iter().filter_map(|(token, _)| match token {
            Token::Text(text) => Some(text),
            _ => None,
        }));
    }
    for (_, text) in files("templates", "html") {
        literals.extend(text.split('"').map(str::to_owned));
    }
    literals.retain(|it| it.len() < 80 && it.contains('-') && !it.contains(' '));
    literals.into_iter().collect()
}

/// Is `literal` the key, or a beginning that is completed (`standing-`), or a format with places (`finding-{id}-it`)?
fn says(literal: &str, key: &str) -> bool {
    let (head, tail) = match (literal.split_once('{'), literal.rsplit_once('}')) {
        (Some((head, _)), Some((_, tail))) => (head, tail),
        _ if literal.ends_with('-') => (literal, ""),
        _ => return literal == key,
    };
    head.len() >= 4 && key.len() > head.len() + tail.len() && key.starts_with(head) && key.ends_with(tail)
}
