//! The log, on standard error. Values in it are escaped by the library, so that they cannot forge lines.

use crate::config::Log;
use std::io::{IsTerminal, stderr};
use tracing_subscriber::EnvFilter;

/// Of a program that runs on: as the settings say.
pub(super) fn of_a_server(settings: &Log) {
    start(&settings.filter, settings.json);
}

/// Of a command: only what went wrong beside its own answer.
pub(super) fn of_a_command() {
    start("warn", false);
}

/// The web server's library tells of every worker; that is for whoever asks for it.
const QUIET: &str = "actix_server=warn";

fn start(filter: &str, json: bool) {
    // What comes later in the list holds, so the settings have the last word. Parts that cannot be read are left out.
    let filter = EnvFilter::builder().parse_lossy(format!("{QUIET},{filter}"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr).with_ansi(stderr().is_terminal());
    // Fails only where a log was started before, as in tests; then that one goes on.
    let _started = if json { log.json().try_init() } else { log.try_init() };
}
