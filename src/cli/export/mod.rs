//! `frankmark export …`: files for other programs that serve the key zone or sign.
//!
//! What is secret is written with mode 0600 into a folder with mode 0700, whole or not at all. Names in these files are
//! made of a type that knows no blank, no line break and no separator ([`word::Word`]).

mod folder;
mod keyzone;
mod opendkim;
mod pem;
mod rspamd;
mod word;

use super::Answer;
use super::arguments::Export as Command;
use super::failure::Failure;
use super::output::Output;
use crate::app::App;

pub(super) async fn run(app: &App, command: Command, output: &Output) -> Result<Answer, Failure> {
    match command {
        Command::Keyzone { file } => keyzone::run(app, file.as_deref(), output).await,
        Command::Opendkim(to) => opendkim::run(app, &to, output).await,
        Command::Rspamd(to) => rspamd::run(app, &to, output).await,
    }
}
