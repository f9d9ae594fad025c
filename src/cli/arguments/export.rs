//! `frankmark export …`

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Export {
    /// Write the zone of the customers' keys as a zone file, for name servers that serve it themselves.
    Keyzone {
        /// Write it there, whole or not at all; without it, to standard output.
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
    /// Write the keys that sign, KeyTable and SigningTable for OpenDKIM.
    Opendkim(ToFolder),
    /// Write the keys that sign, and the settings of the module dkim_signing, for rspamd.
    Rspamd(ToFolder),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ToFolder {
    /// The folder to be made, whole or not at all. Whoever can read it can sign as every customer.
    pub(in crate::cli) dir: PathBuf,
    /// Take the place of what an earlier export wrote there.
    #[arg(long)]
    pub(in crate::cli) replace: bool,
}
