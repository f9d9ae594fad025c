//! What a template and the stylesheet may not contain: anything that the Content-Security-Policy forbids, text that
//! is trusted as HTML, physical sides.

use super::source::{files, root};

fn refuse(files: Vec<(String, String)>, banned: &[(&str, &str)]) {
    let mut breaches = Vec::new();
    for (file, text) in files {
        for (number, line) in text.lines().enumerate() {
            let squeezed: String = line.chars().filter(|it| !it.is_whitespace()).collect();
            for (pattern, why) in banned {
                let plain = pattern.contains(' ') && line.contains(pattern);
                if plain || (!pattern.contains(' ') && squeezed.contains(pattern)) {
                    breaches.push(format!("{file}:{}: {pattern:?}: {why}", number + 1));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn templates_trust_nothing_and_run_nothing() {
    refuse(
        files("templates", "html"),
        &[
            ("|safe", "never trust text as HTML"),
            ("|escape(\"none\")", "never trust text as HTML"),
            (" style=", "inline styles are blocked"),
            ("javascript:", "scripts in addresses are blocked"),
            (" onclick=", "inline handlers are blocked"),
            (" onchange=", "inline handlers are blocked"),
            (" onsubmit=", "inline handlers are blocked"),
            (" onload=", "inline handlers are blocked"),
            ("hx-on", "needs eval, which is blocked"),
            ("http-equiv=\"refresh\"", "fails WCAG 2.2.1"),
        ],
    );
}

#[test]
fn pages_have_no_stylesheet_of_their_own() {
    // A mail has: it is read where ours does not reach.
    let pages = files("templates", "html").into_iter().filter(|it| !it.0.starts_with("templates/mail/")).collect();
    refuse(pages, &[("<style", "inline styles are blocked")]);
}

#[test]
fn templates_are_html_only() {
    // Askama escapes by file extension; other formats are made by typed builders.
    let odd: Vec<_> =
        ["txt", "eml", "csv", "zone", "json", "xml", "md"].iter().flat_map(|it| files("templates", it)).collect();
    assert!(odd.is_empty(), "{odd:?}");
}

#[test]
fn the_stylesheet_knows_no_left_and_right() {
    let css = std::fs::read_to_string(root().join("static/app.css")).expect("the stylesheet");
    refuse(
        vec![("static/app.css".into(), css)],
        &[
            ("margin-left", "use margin-inline-start"),
            ("margin-right", "use margin-inline-end"),
            ("padding-left", "use padding-inline-start"),
            ("padding-right", "use padding-inline-end"),
            ("border-left", "use border-inline-start"),
            ("border-right", "use border-inline-end"),
            ("text-align:left", "use start"),
            ("text-align:right", "use end"),
            ("float:left", "use inline-start"),
            ("float:right", "use inline-end"),
            ("url(data:", "img-src has no data:"),
        ],
    );
}
