//! What can be typed. The texts of `--help` are these comments.

mod export;

pub(super) use export::{Export, ToFolder};

use crate::domains::{Show, Sort};
use crate::handover::Form;
use crate::mailboxes::Scope;
use crate::people::{Role, StaffRole};
use crate::rules::diagnosis::Standing;
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
pub(super) enum Person {
    /// Let somebody sign in for a customer. The password is read from standard input.
    Add {
        /// The e-mail address with which they sign in.
        email: String,
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
        /// Their name.
        #[arg(long)]
        name: String,
        /// What they may do.
        #[arg(long, default_value = "owner")]
        role: RoleArgument,
        /// Read the password from the first line of this file instead.
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Make somebody one of the people who see to this installation, or take it back.
    Staff {
        /// The e-mail address with which they sign in.
        email: String,
        role: StaffArgument,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum StaffArgument {
    /// Sees everything that concerns the mail server.
    Operator,
    /// Looks, and explains.
    Support,
    /// Only works for their customers.
    None,
}

impl From<StaffArgument> for Option<StaffRole> {
    fn from(role: StaffArgument) -> Self {
        match role {
            StaffArgument::Operator => Some(StaffRole::Operator),
            StaffArgument::Support => Some(StaffRole::Support),
            StaffArgument::None => None,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum RoleArgument {
    /// Looks.
    Reader,
    /// Adds, validates and deletes domains and senders.
    Manager,
    /// Also decides about people.
    Owner,
}

impl From<RoleArgument> for Role {
    fn from(role: RoleArgument) -> Self {
        match role {
            RoleArgument::Reader => Self::Reader,
            RoleArgument::Manager => Self::Manager,
            RoleArgument::Owner => Self::Owner,
        }
    }
}

/// One domain, and whose.
#[derive(Debug, Clone, Args)]
pub(super) struct OneDomain {
    /// The domain, e.g. acme.example.
    pub(super) name: String,
    /// The customer, by name or id; needed where several have a domain of that name.
    #[arg(long)]
    pub(super) customer: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ListDomains {
    /// The customer, by name or id.
    #[arg(long)]
    pub(super) customer: Option<String>,
    /// Only those whose name, or a sender of which, holds this.
    #[arg(long, value_name = "TEXT")]
    pub(super) search: Option<String>,
    /// Only those of one kind: a standing, needs_you, problem or could_not_check.
    #[arg(long, value_name = "KIND", default_value = "all", value_parser = show)]
    pub(super) show: Show,
    /// urgency, name, -name (backwards) or added (the last first).
    #[arg(long, value_name = "ORDER", default_value = "urgency", value_parser = sort, allow_hyphen_values = true)]
    pub(super) sort: Sort,
    /// At most so many.
    #[arg(long, value_name = "NUMBER")]
    pub(super) limit: Option<u32>,
    /// Those behind this domain in that order: the last one of the page before.
    #[arg(long, value_name = "DOMAIN", requires = "customer")]
    pub(super) after: Option<String>,
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
pub(super) enum Domain {
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
pub(super) struct Handover {
    #[command(flatten)]
    pub(super) domain: OneDomain,
    /// Which file to write.
    #[arg(long, default_value = "text", conflicts_with = "send_to")]
    pub(super) form: HandoverForm,
    /// Mail it to this address instead.
    #[arg(long, value_name = "ADDRESS")]
    pub(super) send_to: Option<String>,
    /// The language of the reader.
    #[arg(long)]
    pub(super) language: Option<Language>,
    /// The day by which it is needed; empty for none.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) needed_by: Option<String>,
    /// A note to the reader; empty for none.
    #[arg(long)]
    pub(super) note: Option<String>,
    /// Whom the reader can ask.
    #[arg(long, value_name = "NAME")]
    pub(super) contact_name: Option<String>,
    /// At which address.
    #[arg(long, value_name = "ADDRESS")]
    pub(super) contact_email: Option<String>,
    /// At which number.
    #[arg(long, value_name = "NUMBER")]
    pub(super) contact_phone: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum HandoverForm {
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

#[derive(Debug, Subcommand)]
pub(super) enum Mailbox {
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
pub(super) struct GrantOf {
    /// The login of the mailbox.
    pub(super) login: String,
    /// A domain of the same customer.
    pub(super) domain: String,
    /// Only as this sender of the domain.
    #[arg(long, value_name = "ADDRESS")]
    pub(super) sender: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Grant {
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
pub(super) enum Token {
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
pub(super) enum ScopeArgument {
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
