//! What can be typed. The texts of `--help` are these comments.

mod domain;
mod export;
mod mailbox;
mod person;

pub(super) use domain::{Domain, Handover, ListDomains, OneDomain};
pub(super) use export::{Export, ToFolder};
pub(super) use mailbox::{Grant, GrantOf, Mailbox, Token};
pub(super) use person::Person;

use crate::text::Locale;
use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Lets customers prove their sending domains and publish the right DNS records, and says what is wrong.
#[derive(Debug, Parser)]
#[command(name = "frankmark", version, max_term_width = 100)]
pub(super) struct Arguments {
    /// The settings file; without it, frankmark.toml is read if it is there.
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Print one JSON value instead of words.
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// The language of sentences.
    #[arg(long, global = true, value_name = "LANGUAGE", default_value = "en")]
    pub(super) lang: Language,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Serve the web pages and look at domains again by the clock.
    Serve,
    /// Answer mail servers, and nothing else: so that nothing that happens to the web pages concerns them.
    Mta,
    /// Try everything out: name servers, a sign-in and a domain to play with, on this machine only.
    Demo(Demo),
    /// Bring the tables up to date.
    Migrate,
    /// Show the settings in effect, secrets hidden.
    Config,
    /// Customers: the accounts that own domains.
    #[command(subcommand)]
    Customer(Customer),
    /// People who sign in.
    #[command(subcommand)]
    Person(Person),
    /// Sending domains.
    #[command(subcommand)]
    Domain(Domain),
    /// From addresses.
    #[command(subcommand)]
    Sender(Sender),
    /// Mailboxes: the logins of the mail server.
    #[command(subcommand)]
    Mailbox(Mailbox),
    /// Which mailbox may send as which domain.
    #[command(subcommand)]
    Grant(Grant),
    /// Ask what a mail server would ask. Exit code 0 if that login may send so, 1 if not, 3 if nobody knows.
    May {
        /// The name with which the mail program signs in.
        login: String,
        /// The address in MAIL FROM; empty or <> for none.
        address: String,
        /// Also ask for a message with this From line.
        #[arg(long, value_name = "ADDRESS")]
        from: Option<String>,
    },
    /// Tokens for programs: the panel that keeps mailboxes, mail servers that ask over HTTP.
    #[command(subcommand)]
    Token(Token),
    /// The mail that we send.
    #[command(subcommand)]
    Mail(Mail),
    /// Files for other programs: the zone of the keys, or keys for another program that signs.
    #[command(subcommand)]
    Export(Export),
    /// Judge a value, or the answers of a receipt, without asking DNS. Exit code 0 if nothing is wrong, 1 if something is.
    Diagnose(Diagnose),
    /// Explain a mistake, and how to mend it; without an id, list all.
    Explain {
        /// E.g. K16, or its short name.
        id: Option<String>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Language {
    En,
    Nl,
    Es,
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Nl => Self::Nl,
            Language::Es => Self::Es,
        }
    }
}

/// Needs neither settings nor database.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("what").required(true).multiple(true).args(["found", "found_file", "receipt"]))]
pub(super) struct Diagnose {
    /// What the value is for.
    #[arg(long = "type", value_name = "TYPE", required_unless_present = "receipt")]
    pub(super) kind: Option<Kind>,
    /// What should be published; without it, the value only has to be in order.
    #[arg(long, value_name = "VALUE", requires = "kind", allow_hyphen_values = true)]
    pub(super) expected: Option<String>,
    /// What is published; several for several TXT records of one name.
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true, conflicts_with = "receipt")]
    pub(super) found: Vec<String>,
    /// The same from a file, byte for byte, a final line break included; - for standard input.
    #[arg(long, value_name = "FILE", conflicts_with = "receipt")]
    pub(super) found_file: Vec<PathBuf>,
    /// A receipt (a file that ends with .json) to be judged again; - for standard input.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["kind", "expected"])]
    pub(super) receipt: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Kind {
    Dkim,
    Spf,
    Dmarc,
    /// The text that proves ownership.
    Token,
}

impl Kind {
    /// As it is typed.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Dkim => "dkim",
            Self::Spf => "spf",
            Self::Dmarc => "dmarc",
            Self::Token => "token",
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Where the web pages are served; without it, 127.0.0.1:8080 or another free port.
    #[arg(long, value_name = "IP:PORT")]
    pub(super) listen: Option<SocketAddr>,
    /// Where the name servers listen; port 0 takes a free one.
    #[arg(long, value_name = "IP:PORT", default_value = "127.0.0.1:0")]
    pub(super) dns_listen: SocketAddr,
    /// Keep everything in this folder; without it, nothing is kept.
    #[arg(long, value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Customer {
    /// Add a customer.
    Add { name: String },
    /// List all customers.
    List,
}

#[derive(Debug, Subcommand)]
pub(super) enum Sender {
    /// Add a From address.
    Add {
        /// The address, on one of the customer's domains.
        address: String,
        /// The name that receivers see.
        #[arg(long)]
        name: String,
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
    },
    /// List the senders of a customer.
    List {
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
        /// Only those of this domain.
        #[arg(long)]
        domain: Option<String>,
    },
    /// Delete a From address.
    Delete {
        address: String,
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Mail {
    /// Send a short test mail at once, and say what came of it. Exit code 3 if it could not be sent.
    Test {
        /// To whom.
        address: String,
    },
    /// List what was sent, or waits to be sent, newest first.
    List {
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        most: u32,
    },
    /// Let mail go again to an address whose owner stopped it and now wants it.
    Allow { address: String },
}
