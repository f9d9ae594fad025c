//! Collects the Fluent files, so that a new file in `src/text/locales/LANGUAGE/` needs no list to be edited.

#![expect(clippy::expect_used, clippy::disallowed_methods, reason = "a build that cannot go on stops with the reason")]

use std::fmt::Write as _;
use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=src/text/locales");
    println!("cargo::rerun-if-changed=migrations");
    let root = Path::new("src/text/locales");
    let mut list = String::from("static FILES: &[(&str, &str)] = &[\n");
    for language in sorted(root) {
        for file in sorted(&root.join(&language)).into_iter().filter(|it| it.ends_with(".ftl")) {
            let path = fs::canonicalize(root.join(&language).join(&file)).expect("a file that was just listed");
            writeln!(list, "    ({language:?}, include_str!({path:?})),").expect("writing to a string");
        }
    }
    list.push_str("];\n");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("locales.rs"), list).expect("OUT_DIR is writable");
}

fn sorted(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|it| it.filter_map(|e| e.ok()?.file_name().into_string().ok()).collect())
        .unwrap_or_default();
    names.sort();
    names
}
