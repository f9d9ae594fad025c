//! The command line (door): everything that an operator does from a shell or a script.
//!
//! Contract for scripts: `--json` prints one JSON value on standard output, failures as `{"error": …}`; words for
//! people go to standard output, failures and the log to standard error. Exit codes: 0 done, 1 the answer is no, 2 wrong
//! use, 3 could not. Sentences are in the language of `--lang`. Nothing secret is ever printed but the one-time set-up
//! link and a new token; passwords are read from standard input or a file.

mod arguments;
mod config;
mod customer;
mod demo;
mod diagnose;
mod domain;
mod explain;
mod export;
mod failure;
mod finding;
mod grant;
mod layout;
mod logging;
mod mail;
mod mailbox;
mod may;
mod migrate;
mod mta;
mod output;
mod paint;
mod person;
mod sender;
mod serve;
mod token;

use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use arguments::{Arguments, Command};
use clap::Parser;
use failure::Failure;
use output::Output;
use std::process::ExitCode;

/// How a command ended that could be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Done,
    /// Carried out, and the answer is no: not ready, blocked, not there.
    No,
}

/// Reads the arguments, carries out the command, says how it ended.
pub fn main() -> ExitCode {
    // Wrong use ends here with exit code 2, help and version with 0.
    let arguments = Arguments::parse();
    let output = Output::new(arguments.json, arguments.lang.into());
    let outcome = run(arguments, &output);
    match outcome {
        Ok(Answer::Done) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Err(failure) => output.failure(&failure),
    }
}

fn run(arguments: Arguments, output: &Output) -> Result<Answer, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|it| Failure::could_not(&it))?;
    // The web server keeps some tasks on the thread that it was started from.
    let local = tokio::task::LocalSet::new();
    runtime.block_on(local.run_until(Box::pin(carry_out(arguments, output))))
}

async fn carry_out(arguments: Arguments, output: &Output) -> Result<Answer, Failure> {
    let command = match arguments.command {
        Command::Demo(options) => return demo::run(options, output).await,
        // These need neither settings nor database.
        Command::Diagnose(asked) => return diagnose::run(&asked, output),
        Command::Explain { id } => return explain::run(id.as_deref(), output),
        other => other,
    };
    let config = Config::read(arguments.config.as_deref()).map_err(|it| Failure::wrong_use(&it))?;
    match command {
        Command::Config => return config::run(&config, output),
        Command::Migrate => return migrate::run(&config, output),
        Command::Serve => return serve::run(config, output).await,
        Command::Mta => return mta::run(config, output).await,
        _ => {}
    }
    logging::of_a_command();
    let app = App::open(config, Clock::system()).map_err(|it| Failure::could_not(&it))?;
    match command {
        Command::Customer(command) => customer::run(&app, command, output).await,
        Command::Person(command) => person::run(&app, command, output).await,
        Command::Domain(command) => domain::run(&app, command, output).await,
        Command::Sender(command) => sender::run(&app, command, output).await,
        Command::Mailbox(command) => mailbox::run(&app, command, output).await,
        Command::Grant(command) => grant::run(&app, command, output).await,
        Command::May { login, address, from } => may::run(&app, &login, &address, from.as_deref(), output).await,
        Command::Token(command) => token::run(&app, command, output).await,
        Command::Mail(command) => mail::run(&app, command, output).await,
        Command::Export(command) => export::run(&app, command, output).await,
        Command::Demo(_)
        | Command::Diagnose(_)
        | Command::Explain { .. }
        | Command::Config
        | Command::Migrate
        | Command::Serve
        | Command::Mta => Ok(Answer::Done),
    }
}
