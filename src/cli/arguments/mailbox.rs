//! `frankmark mailbox …`, `grant …` and `token …`: logins, as what they may send, and which programs may ask.

use crate::mailboxes::Scope;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Mailbox {
    /// Add a mailbox.
    Add {
        /// The name with which its mail program signs in; it need not be an address.
        login: String,
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
        /// Whose it is, or what it is for.
        #[arg(long, default_value = "")]
        name: String,
        /// It is an address that is hosted here, and may send as itself.
        #[arg(long)]
        hosted: bool,
        /// It may not send yet.
        #[arg(long)]
        disabled: bool,
    },
    /// Bring in a list. Exit code 1 if a line is left to be looked at.
    Import {
        /// CSV with a column named login (and name, hosted, active); - for standard input.
        file: PathBuf,
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
        /// Also disable what the list does not name.
        #[arg(long)]
        sync: bool,
        /// Only say what would become of each line.
        #[arg(long)]
        dry_run: bool,
        /// Disable without asking.
        #[arg(long, requires = "sync")]
        yes: bool,
    },
    /// List the mailboxes of a customer by login.
    List {
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
        /// Those behind this login.
        #[arg(long, value_name = "LOGIN")]
        after: Option<String>,
        /// At most so many.
        #[arg(long, value_name = "NUMBER")]
        limit: Option<u32>,
    },
    /// Show a mailbox, and as what it may send.
    Show { login: String },
    /// Let it send nothing any more; its grants stay.
    Disable { login: String },
    /// Let it send again.
    Enable { login: String },
    /// Give it another name, or say whether it is hosted here.
    Change {
        login: String,
        #[arg(long)]
        name: Option<String>,
        /// true or false.
        #[arg(long)]
        hosted: Option<bool>,
    },
    /// Remove it for good, with its grants.
    Remove {
        login: String,
        /// Really do it; without this, what would go is shown.
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Args)]
pub(in crate::cli) struct GrantOf {
    /// The login of the mailbox.
    pub(in crate::cli) login: String,
    /// A domain of the same customer.
    pub(in crate::cli) domain: String,
    /// Only as this sender of the domain.
    #[arg(long, value_name = "ADDRESS")]
    pub(in crate::cli) sender: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Grant {
    /// Let a mailbox send as a domain, or as one sender of it.
    Add {
        #[command(flatten)]
        of: GrantOf,
        /// As everything below the domain, too.
        #[arg(long, conflicts_with = "sender")]
        with_subdomains: bool,
    },
    /// List who may send as a domain.
    List {
        domain: String,
        /// The customer, by name or id; needed where several have a domain of that name.
        #[arg(long)]
        customer: Option<String>,
    },
    /// Take a grant away.
    Remove {
        #[command(flatten)]
        of: GrantOf,
    },
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Token {
    /// Make a token. It is printed once, and never again.
    Add {
        /// Which program will use it.
        name: String,
        /// What for; can be repeated.
        #[arg(long, required = true)]
        scope: Vec<ScopeArgument>,
        /// It ends after so many days; without this, it does not.
        #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=3650))]
        expires_in: Option<u32>,
    },
    /// List all tokens, without their secrets.
    List,
    /// End a token at once.
    Revoke {
        /// Its name, its beginning as listed, or its id.
        token: String,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum ScopeArgument {
    /// Keeping mailboxes over the API.
    Mailboxes,
    /// Asking whether a mail may leave.
    Decide,
}

impl From<ScopeArgument> for Scope {
    fn from(scope: ScopeArgument) -> Self {
        match scope {
            ScopeArgument::Mailboxes => Self::Mailboxes,
            ScopeArgument::Decide => Self::Decide,
        }
    }
}
