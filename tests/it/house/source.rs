//! The project's own files, and Rust source as tokens with line numbers.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder` with that ending, as path from the project's root and text; sorted.
pub(super) fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|_| panic!("{} is there", folder.display())) {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                let name = path.strip_prefix(root()).unwrap().display().to_string();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// One step of a walk over Rust source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Word(String),
    /// `::`
    Path,
    /// `{` of a group, as in `use crate::{…}`
    Open,
    Close,
    Comma,
    /// A string literal's content as written.
    Text(String),
    Other,
}

/// Source as a flat list of tokens with their lines; macros are walked like everything else, comments are not there.
pub(super) fn tokens(source: &str) -> Vec<(Token, usize)> {
    let stream: TokenStream = source.parse().expect("Rust source");
    let mut flat = Vec::new();
    walk(stream, &mut flat);
    flat
}

fn walk(stream: TokenStream, flat: &mut Vec<(Token, usize)>) {
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Ident(word) => flat.push((Token::Word(word.to_string()), line)),
            TokenTree::Punct(mark) if mark.as_char() == ':' => match flat.last_mut() {
                Some((last @ Token::Other, _)) => *last = Token::Path,
                _ => flat.push((Token::Other, line)),
            },
            TokenTree::Punct(mark) => {
                flat.push((if mark.as_char() == ',' { Token::Comma } else { Token::Close }, line));
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                match text.find('"') {
                    Some(at) if text.ends_with(['"', '#']) => {
                        let inner = text[at + 1..].trim_end_matches('#').trim_end_matches('"');
                        flat.push((Token::Text(inner.to_owned()), line));
                    }
                    _ => flat.push((Token::Close, line)),
                }
            }
            TokenTree::Group(group) => {
                let brace = group.delimiter() == Delimiter::Brace;
                flat.push((if brace { Token::Open } else { Token::Close }, line));
                walk(group.stream(), flat);
                flat.push((Token::Close, group.span_close().start().line));
            }
        }
    }
}
