//! Where the programs are that the tests drive, as `tests/setup` found them; and how a test says that it cannot run.

use std::{collections::BTreeMap, io::Write, path::PathBuf, process::Command, sync::OnceLock};

/// A command for one of the programs of `tests/setup`, by its name there: `knotd`, `unbound`, `chromedriver` …
/// `None`, and a line that says so, where the machine does not have it.
pub fn command(name: &str) -> Option<Command> {
    path(name).map(|program| with_libraries(Command::new(program)))
}

/// The same for a program in the folder of the PostgreSQL server.
pub fn postgres_folder() -> Option<PathBuf> {
    path("postgres")
}

/// Lets a program that was only unpacked find the libraries that were unpacked with it.
pub fn with_libraries(mut command: Command) -> Command {
    if let Some(folders) = library_path() {
        command.env("LD_LIBRARY_PATH", folders);
    }
    command
}

/// The same for programs that are told what they hand on to those that they start.
pub fn library_path() -> Option<&'static str> {
    found().get("library_path").map(String::as_str)
}

pub fn path(name: &str) -> Option<PathBuf> {
    let found = found().get(name).map(PathBuf::from);
    if found.is_none() {
        skip(&format!("{name} is not on this machine (tests/setup says more)"));
    }
    found
}

/// Says on the terminal, past the test runner's capture, what is not tested here. With CI=true that is a failure.
#[track_caller]
pub fn skip(why: &str) {
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    assert!(std::env::var("CI").as_deref() != Ok("true"), "nothing may be skipped with CI=true: {why}");
    let _closed = writeln!(std::io::stderr(), "SKIPPED: {test}: {why}");
}

/// Says on the terminal, past the test runner's capture, a figure that the test has counted.
pub fn tell(figures: &str) {
    let _closed = writeln!(std::io::stderr(), "{figures}");
}

fn found() -> &'static BTreeMap<String, String> {
    static FOUND: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    FOUND.get_or_init(|| {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/target/test-tools/env");
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let pairs = text.lines().filter_map(|line| line.split_once('='));
        pairs.filter(|(_, path)| !path.is_empty()).map(|(name, path)| (name.into(), path.into())).collect()
    })
}
