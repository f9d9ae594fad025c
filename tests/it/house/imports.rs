//! Who may import whom (the rings in `src/lib.rs`). A breach is told with file and line.

use super::source::{Token, files, tokens};

const MEANS: &[&str] = &["db", "dns", "mailer", "text", "vault"];
const USE_CASES: &[&str] = &["audit", "customers", "domains", "handover", "mailboxes", "notices", "people", "senders"];
const DOORS: &[&str] = &["api", "cli", "jobs", "keyzone", "mta", "playground", "web"];
/// Small things that every ring but the innermost may use.
const GROUND: &[&str] = &["clock", "config", "error", "ids", "links", "moment"];

/// What one file may mention.
struct Rights {
    modules: Vec<&'static str>,
    crates: &'static [&'static str],
    /// `async` and `await`.
    asynchronous: bool,
}

/// Crates that only some rings may touch.
const GUARDED: &[&str] = &[
    "actix_session",
    "actix_web",
    "actix_http",
    "askama",
    "clap",
    "diesel",
    "diesel_migrations",
    "fluent_bundle",
    "csv",
    "indicatif",
    "lettre",
    "hickory_proto",
    "hickory_server",
    "tokio",
    "figment",
];

fn rights(file: &str) -> Rights {
    let path = file.strip_prefix("src/").unwrap_or(file);
    let top = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let is_store = path.ends_with("/store.rs") || path.contains("/store/");
    let some = |lists: &[&[&'static str]]| lists.iter().flat_map(|it| it.iter().copied()).collect::<Vec<_>>();
    let (modules, crates, asynchronous): (Vec<&str>, &[&str], bool) = match top {
        "rules" => (vec!["rules", "moment"], &[], false),
        "db" => (vec!["db", "rules", "moment", "ids"], &["diesel", "diesel_migrations", "tokio"], true),
        "dns" => (vec!["dns", "rules", "config", "moment", "clock", "vault"], &["hickory_proto", "tokio"], true),
        "mailer" => (vec!["mailer", "rules", "config", "moment"], &["askama", "lettre", "tokio"], true),
        "text" => (vec!["text", "rules", "moment"], &["csv", "fluent_bundle"], false),
        "vault" => (vec!["vault", "rules"], &[], false),
        own if is_store => {
            let own = USE_CASES.iter().copied().find(|it| *it == own).expect("stores belong to use cases");
            (some(&[&["db", "rules", "ids", "moment"], &[own]]), &["diesel"], false)
        }
        it if USE_CASES.contains(&it) => {
            (some(&[&["app", "rules"], MEANS, USE_CASES, GROUND]), &["csv", "tokio"], true)
        }
        "web" => (
            some(&[&["web", "app", "rules", "text"], USE_CASES, GROUND]),
            &["actix_session", "actix_web", "askama", "tokio"],
            true,
        ),
        "cli" if ["cli/serve.rs", "cli/demo.rs", "cli/mta.rs"].contains(&path) => {
            (some(&[&["app", "rules", "text"], USE_CASES, GROUND, DOORS]), &["clap", "tokio"], true)
        }
        "cli" => (some(&[&["cli", "app", "rules", "text"], USE_CASES, GROUND]), &["clap", "indicatif", "tokio"], true),
        "jobs" => (some(&[&["jobs", "app", "rules", "text"], USE_CASES, GROUND]), &["tokio"], true),
        "mta" => (some(&[&["mta", "app", "rules", "vault"], USE_CASES, GROUND]), &["actix_web", "tokio"], true),
        "api" => (some(&[&["api", "app", "rules", "text"], USE_CASES, GROUND]), &["actix_web", "tokio"], true),
        "keyzone" => {
            let all = some(&[&["keyzone", "app", "rules"], USE_CASES, GROUND]);
            (all, &["hickory_proto", "hickory_server", "tokio"], true)
        }
        // The panel's pages are pages of the web door, which knows nothing of them: the demo hands them over.
        "playground" if path.starts_with("playground/pages/") => {
            (some(&[&["playground", "web", "app", "rules", "text"], USE_CASES, GROUND]), &["actix_web", "askama"], true)
        }
        "playground" => {
            let all = some(&[&["playground", "app", "rules", "text"], USE_CASES, GROUND]);
            (all, &["hickory_proto", "hickory_server", "tokio"], true)
        }
        "app" => (some(&[MEANS, GROUND]), &[], false),
        "error" => (vec!["db", "moment", "text", "vault"], &[], false),
        "links" => (vec!["config", "ids"], &[], false),
        "ids" | "moment" => (vec![], &["diesel"], false),
        "clock" => (vec!["moment"], &[], false),
        "config" => (vec!["rules"], &["figment"], false),
        "main" | "lib" => (vec!["app", "cli"], &[], false),
        other => panic!("src/{other} has no place in the rings; give it one in {}", file!()),
    };
    Rights { modules, crates, asynchronous }
}

#[test]
fn imports_point_inwards_only() {
    let mut breaches = Vec::new();
    for (file, source) in files("src", "rs") {
        let rights = rights(&file);
        for (mention, line) in mentions(&file, &source) {
            let fine = match &mention {
                Mention::Module(name) => rights.modules.contains(&name.as_str()),
                Mention::Store(feature) => file.starts_with(&format!("src/{feature}/")),
                Mention::Crate(name) => rights.crates.contains(&name.as_str()),
                Mention::Async => rights.asynchronous,
            };
            if !fine {
                breaches.push(format!("{file}:{line}: {mention:?}"));
            }
        }
    }
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn the_clock_and_the_environment_have_one_reader() {
    let mut breaches = Vec::new();
    for (file, source) in files("src", "rs") {
        let words = tokens(&source);
        for window in words.windows(3) {
            let [(Token::Word(first), line), (Token::Path, _), (Token::Word(second), _)] = window else { continue };
            let home = match (first.as_str(), second.as_str()) {
                ("SystemTime" | "Timestamp" | "Zoned", "now") => "src/clock.rs",
                ("env", "var" | "vars" | "var_os") => "src/config.rs",
                ("Uuid", "now_v7" | "new_v4") => "src/ids.rs",
                _ => continue,
            };
            if file != home {
                breaches.push(format!("{file}:{line}: {first}::{second} belongs into {home}"));
            }
        }
    }
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[derive(Debug, PartialEq, Eq)]
enum Mention {
    Module(String),
    /// Another feature's `store`.
    Store(String),
    Crate(String),
    Async,
}

/// Everything in a file that the rings have an opinion on, with its line.
fn mentions(file: &str, source: &str) -> Vec<(Mention, usize)> {
    let depth = file.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod").split('/').count();
    let flat = tokens(source);
    let mut found = Vec::new();
    let mut at = 0;
    while at < flat.len() {
        let (token, line) = &flat[at];
        if let Token::Word(word) = token {
            match word.as_str() {
                "async" | "await" => found.push((Mention::Async, *line)),
                "crate" => crate_paths(&flat[at + 1..], &mut found),
                "super" => {
                    let ups = 1 + flat[at + 1..]
                        .chunks(2)
                        .take_while(|it| matches!(it, [(Token::Path, _), (Token::Word(word), _)] if word == "super"))
                        .count();
                    at += 2 * (ups - 1);
                    if ups == depth {
                        crate_paths(&flat[at + 1..], &mut found);
                    }
                }
                name if GUARDED.contains(&name) && matches!(flat.get(at + 1), Some((Token::Path, _))) => {
                    found.push((Mention::Crate(name.to_owned()), *line));
                }
                _ => {}
            }
        }
        at += 1;
    }
    found
}

/// What follows `crate`: `::name…` or `::{name…, name…}`.
fn crate_paths(rest: &[(Token, usize)], found: &mut Vec<(Mention, usize)>) {
    match rest {
        [(Token::Path, _), (Token::Word(name), line), more @ ..] => {
            // `self` in a macro path, e.g. `pub(in crate::…)`, needs no opinion.
            found.push((Mention::Module(name.clone()), *line));
            if let [(Token::Path, _), (Token::Word(second), line), ..] = more
                && second == "store"
            {
                found.push((Mention::Store(name.clone()), *line));
            }
        }
        [(Token::Path, _), (Token::Open, _), more @ ..] => {
            let mut nested = 0usize;
            let mut at_start = true;
            for (token, line) in more {
                match token {
                    Token::Open => nested += 1,
                    Token::Close if nested == 0 => break,
                    Token::Close => nested -= 1,
                    Token::Comma if nested == 0 => at_start = true,
                    Token::Word(name) if nested == 0 && at_start => {
                        found.push((Mention::Module(name.clone()), *line));
                        at_start = false;
                    }
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

#[test]
fn the_reader_of_imports_sees_every_form() {
    let source = "use crate::db::Db;\nuse crate::{app::App, text::{Locale, Say}};\nuse super::super::web::page;\n\
                  fn f() { diesel::insert_into(x); tracing::info!(\"{}\", crate::people::store::all()) }\n\
                  async fn g() { h().await }";
    let seen: Vec<String> =
        mentions("src/domains/add.rs", source).into_iter().map(|(it, line)| format!("{line} {it:?}")).collect();
    assert_eq!(
        seen,
        [
            "1 Module(\"db\")",
            "2 Module(\"app\")",
            "2 Module(\"text\")",
            "3 Module(\"web\")",
            "4 Crate(\"diesel\")",
            "4 Module(\"people\")",
            "4 Store(\"people\")",
            "5 Async",
            "5 Async",
        ]
    );
}
