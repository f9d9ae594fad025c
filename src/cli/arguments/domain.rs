//! `frankmark domain …`

use super::Language;
use crate::domains::{Show, Sort};
use crate::handover::Form;
use crate::rules::diagnosis::Standing;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// One domain, and whose.
#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct OneDomain {
    /// The domain, e.g. acme.example.
    pub(in crate::cli) name: String,
    /// The customer, by name or id; needed where several have a domain of that name.
    #[arg(long)]
    pub(in crate::cli) customer: Option<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ListDomains {
    /// The customer, by name or id.
    #[arg(long)]
    pub(in crate::cli) customer: Option<String>,
    /// Only those whose name, or a sender of which, holds this.
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) search: Option<String>,
    /// Only those of one kind: a standing, needs_you, problem or could_not_check.
    #[arg(long, value_name = "KIND", default_value = "all", value_parser = show)]
    pub(in crate::cli) show: Show,
    /// urgency, name, -name (backwards) or added (the last first).
    #[arg(long, value_name = "ORDER", default_value = "urgency", value_parser = sort, allow_hyphen_values = true)]
    pub(in crate::cli) sort: Sort,
    /// At most so many.
    #[arg(long, value_name = "NUMBER")]
    pub(in crate::cli) limit: Option<u32>,
    /// Those behind this domain in that order: the last one of the page before.
    #[arg(long, value_name = "DOMAIN", requires = "customer")]
    pub(in crate::cli) after: Option<String>,
}

fn show(text: &str) -> Result<Show, String> {
    Show::from_id(text).ok_or_else(|| {
        let standings = Standing::ALL.map(Standing::id).join(", ");
        format!("one of all, needs_you, problem, could_not_check, {standings}")
    })
}

fn sort(text: &str) -> Result<Sort, String> {
    Sort::from_id(text).ok_or_else(|| format!("one of {}", Sort::ALL.map(Sort::id).join(", ")))
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Domain {
    /// Add a sending domain.
    Add {
        /// The domain; an address or a web address is fine too.
        name: String,
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
        /// Add it even if it looks like another name.
        #[arg(long)]
        yes: bool,
    },
    /// List the domains of one customer, or of all: those that need somebody first.
    List(ListDomains),
    /// Show how a domain stands, as last checked.
    Show(OneDomain),
    /// Show what must be published in DNS.
    Records(OneDomain),
    /// Show what happened to a domain, the newest first.
    History {
        #[command(flatten)]
        domain: OneDomain,
        /// Only what came before this place, as the last answer named it.
        #[arg(long, value_name = "PLACE")]
        before: Option<String>,
    },
    /// Look at DNS now. Exit code 0 if the domain is ready, 1 if not; with --all, 1 if one is newly broken.
    Check {
        /// The domain, e.g. acme.example.
        #[arg(required_unless_present = "all")]
        name: Option<String>,
        /// The customer, by name or id; needed where several have a domain of that name.
        #[arg(long)]
        customer: Option<String>,
        /// Every domain, of that customer or of all.
        #[arg(long, conflicts_with = "name")]
        all: bool,
        /// A selector of another service (google, k1 …): tells whether its key is still published. Can be repeated.
        #[arg(long, value_name = "SELECTOR", conflicts_with = "all")]
        selector: Vec<String>,
    },
    /// Show every question and answer of a check; without a number, list the receipts of the domain.
    Receipt {
        #[command(flatten)]
        domain: OneDomain,
        /// Its number, e.g. 7F3K-22. With --json, what diagnose --receipt reads.
        number: Option<String>,
    },
    /// Add the domains of a list, and their senders. Exit code 1 if a line is left to be looked at.
    Import {
        /// One name per line, or CSV with a column named domain (and sender_name, sender_address); - for standard input.
        file: PathBuf,
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
        /// Only say what would become of each line.
        #[arg(long)]
        dry_run: bool,
        /// Add those too that look like other names.
        #[arg(long)]
        yes: bool,
    },
    /// Write all domains of a customer as CSV.
    Export {
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
    },
    /// Give the records to whoever manages the DNS: as a file on standard output, or by mail.
    Handover(Handover),
    /// Sign with a new key, which is published in the operator's zone: made now, used once it was seen in DNS.
    Rotate(OneDomain),
    /// Delete a domain for good.
    Delete {
        #[command(flatten)]
        domain: OneDomain,
        /// Delete its senders too.
        #[arg(long)]
        senders_too: bool,
        /// Really do it; without this, what would go is shown.
        #[arg(long)]
        yes: bool,
    },
}

/// What is not given is what was typed last.
#[derive(Debug, Args)]
pub(in crate::cli) struct Handover {
    #[command(flatten)]
    pub(in crate::cli) domain: OneDomain,
    /// Which file to write.
    #[arg(long, default_value = "text", conflicts_with = "send_to")]
    pub(in crate::cli) form: HandoverForm,
    /// Mail it to this address instead.
    #[arg(long, value_name = "ADDRESS")]
    pub(in crate::cli) send_to: Option<String>,
    /// The language of the reader.
    #[arg(long)]
    pub(in crate::cli) language: Option<Language>,
    /// The day by which it is needed; empty for none.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(in crate::cli) needed_by: Option<String>,
    /// A note to the reader; empty for none.
    #[arg(long)]
    pub(in crate::cli) note: Option<String>,
    /// Whom the reader can ask.
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) contact_name: Option<String>,
    /// At which address.
    #[arg(long, value_name = "ADDRESS")]
    pub(in crate::cli) contact_email: Option<String>,
    /// At which number.
    #[arg(long, value_name = "NUMBER")]
    pub(in crate::cli) contact_phone: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum HandoverForm {
    /// A draft that opens in a mail program.
    Eml,
    Text,
    /// A zone file.
    Zone,
    Csv,
}

impl From<HandoverForm> for Form {
    fn from(form: HandoverForm) -> Self {
        match form {
            HandoverForm::Eml => Self::Eml,
            HandoverForm::Text => Self::Text,
            HandoverForm::Zone => Self::Zone,
            HandoverForm::Csv => Self::Csv,
        }
    }
}
