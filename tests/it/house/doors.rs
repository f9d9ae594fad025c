//! The web door: one table of routes, one place that renders, strict forms.

use super::source::{Token, files, tokens};

fn words(source: &str) -> Vec<(String, usize)> {
    let word = |(token, line)| match token {
        Token::Word(word) => Some((word, line)),
        _ => None,
    };
    tokens(source).into_iter().filter_map(word).collect()
}

#[test]
fn routes_stand_in_the_table_only() {
    let mut breaches = Vec::new();
    for (file, source) in files("src", "rs") {
        if ["src/web/routes.rs", "src/web/server.rs"].contains(&file.as_str()) {
            continue;
        }
        let macros = source.lines().zip(1..).filter(|(line, _)| {
            let line = line.trim_start();
            ["#[get(", "#[post(", "#[put(", "#[patch(", "#[delete(", "#[route("].iter().any(|it| line.starts_with(it))
        });
        breaches.extend(macros.map(|(line, number)| format!("{file}:{number}: {}", line.trim())));
        for (word, line) in words(&source) {
            if ["resource", "scope", "HttpServer"].contains(&word.as_str()) && file.starts_with("src/web/") {
                breaches.push(format!("{file}:{line}: {word}"));
            }
        }
    }
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn one_place_renders() {
    let mut breaches = Vec::new();
    for (file, source) in files("src", "rs").into_iter().filter(|it| it.0 != "src/web/page.rs") {
        for (word, line) in words(&source) {
            if ["render_with_values", "render_into", "render_into_with_values", "write_into"].contains(&word.as_str()) {
                breaches.push(format!("{file}:{line}: {word} belongs into src/web/page.rs"));
            }
        }
    }
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn every_form_refuses_fields_that_it_does_not_know() {
    let mut breaches = Vec::new();
    let mut strict = Vec::new();
    let sources: Vec<_> = files("src", "rs").into_iter().filter(|it| it.0.starts_with("src/web/")).collect();
    for (file, source) in &sources {
        let lines: Vec<&str> = source.lines().map(str::trim).collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(rest) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("struct ")) else {
                continue;
            };
            let name = rest.split([' ', '{', '<', '(', ';']).next().unwrap_or_default();
            if lines[at.saturating_sub(2)..at]
                .iter()
                .any(|it| it.starts_with("#[serde(") && it.contains("deny_unknown_fields"))
            {
                strict.push(format!("{file} {name}"));
            }
        }
    }
    for (file, source) in &sources {
        for (line, number) in source.lines().zip(1..) {
            for piece in line.split("Form<").skip(1) {
                let name = piece.split('>').next().unwrap_or_default().rsplit("::").next().unwrap_or_default();
                if name.len() > 1 && !strict.contains(&format!("{file} {name}")) {
                    breaches.push(format!("{file}:{number}: {name} lacks #[serde(deny_unknown_fields)]"));
                }
            }
        }
    }
    assert!(strict.len() >= 5, "{strict:?}");
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}
