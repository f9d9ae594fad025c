//! "Here are the accounts." A list of logins is looked over before anything is saved: what becomes of each line.
//!
//! A login that another customer has is a login that nobody has, in every word; only the customer's own are suggested.

use super::accounts::{self, Account, Allowed};
use super::store::{self, Row};
use crate::app::App;
use crate::db::{self, Conn};
use crate::domains;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, MailboxId, SenderId};
use crate::rules::address::{Login, LoginRefused};
use crate::rules::permission::{TypedAccount, nearest, read_accounts};
use crate::senders;
use crate::text::Say;
use std::collections::HashMap;

/// So many lines are taken at one time; blank ones and comments do not count.
pub const MOST_LINES: usize = 500;
/// Suggestions are looked for among so many logins, and for so many lines: more would keep everybody waiting.
const AMONG: i64 = 20_000;
const SUGGESTIONS: usize = 50;

/// As what the accounts of a list shall be able to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coverage {
    /// Any address of the domain; with everything below it, if that was chosen.
    Domain { with_subdomains: bool },
    /// These senders of the domain and no other address.
    Senders(Vec<SenderId>),
}

/// What becomes of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckedLines {
    pub lines: Vec<CheckedLine>,
    /// More than [`MOST_LINES`]: so many there are, and none of them was looked at.
    pub too_many: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedLine {
    /// Counted from 1, as an editor does.
    pub number: usize,
    /// As it stands in the list.
    pub text: String,
    /// Empty where it is none.
    pub login: String,
    pub fate: LineFate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFate {
    /// Will be added.
    New,
    /// May send as something else on this domain; from then on as what was chosen now.
    Changed,
    /// May do exactly that already.
    Here,
    /// The customer has no such login, and which one may have been meant.
    Unknown {
        meant: Option<String>,
    },
    Disabled,
    /// Cannot be a login, and why.
    NotALogin(Say),
    /// Stands in that earlier line already.
    Twice(usize),
    /// Was added or changed now.
    Saved,
}

impl CheckedLines {
    /// How many of them pressing "Save" changes.
    pub fn to_save(&self) -> usize {
        self.lines.iter().filter(|it| it.fate.is_good()).count()
    }

    pub fn saved(&self) -> usize {
        self.lines.iter().filter(|it| it.fate == LineFate::Saved).count()
    }

    /// The lines that somebody has to change, as they were typed.
    pub fn left(&self) -> String {
        self.lines.iter().filter(|it| it.fate.is_bad()).map(|it| format!("{}\n", it.text)).collect()
    }
}

impl LineFate {
    pub fn is_good(&self) -> bool {
        matches!(self, Self::New | Self::Changed)
    }

    pub fn is_bad(&self) -> bool {
        matches!(self, Self::Unknown { .. } | Self::Disabled | Self::NotALogin(_))
    }
}

/// Says what would become of the list, and saves nothing.
pub async fn check_lines(
    app: &App,
    customer: &CustomerId,
    domain: &DomainId,
    text: &str,
    coverage: &Coverage,
) -> Result<CheckedLines> {
    let (customer, domain, text, coverage) = (customer.clone(), domain.clone(), text.to_owned(), coverage.clone());
    app.db.read(move |conn| Ok(judge(conn, &customer, &domain, &text, &coverage)?.lines)).await
}

/// A list with the mailboxes that it means.
pub(super) struct Judged {
    pub(super) lines: CheckedLines,
    /// Of each line whose login the customer has.
    pub(super) mailboxes: HashMap<String, MailboxId>,
    /// Chosen senders, id and address.
    pub(super) senders: Vec<(SenderId, String)>,
}

pub(super) fn judge(
    conn: &mut Conn,
    customer: &CustomerId,
    domain: &DomainId,
    text: &str,
    coverage: &Coverage,
) -> Result<Judged> {
    if domains::named_ids(conn, customer, std::slice::from_ref(domain))?.is_empty() {
        return Err(Error::NotFound);
    }
    let senders = chosen(conn, customer, domain, coverage)?;
    let typed = read_accounts(text);
    if typed.len() > MOST_LINES {
        let lines = CheckedLines { lines: Vec::new(), too_many: Some(typed.len()) };
        return Ok(Judged { lines, mailboxes: HashMap::new(), senders });
    }
    let logins: Vec<String> = typed.iter().filter_map(|it| it.login.as_ref().ok()).map(Login::to_string).collect();
    let rows = store::with_logins(conn, &logins)?.into_iter().filter(|it| it.customer_id == *customer);
    let known: HashMap<String, Row> = rows.map(|it| (it.login.clone(), it)).collect();
    let allowed: HashMap<MailboxId, Account> =
        accounts::read(conn, customer, domain)?.into_iter().map(|it| (it.mailbox.clone(), it)).collect();
    let wanted = match coverage {
        Coverage::Domain { with_subdomains } => Allowed::Domain { with_subdomains: *with_subdomains },
        Coverage::Senders(_) => Allowed::Senders(senders.iter().map(|it| it.1.to_lowercase()).collect()),
    };
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut lines: Vec<CheckedLine> =
        typed.into_iter().map(|it| line(it, &known, &allowed, &wanted, &mut first)).collect();
    suggest(conn, customer, &mut lines)?;
    let mailboxes = known.into_iter().map(|(login, row)| (login, row.id)).collect();
    Ok(Judged { lines: CheckedLines { lines, too_many: None }, mailboxes, senders })
}

/// The senders that were chosen, by address; all of this domain.
fn chosen(
    conn: &mut Conn,
    customer: &CustomerId,
    domain: &DomainId,
    coverage: &Coverage,
) -> Result<Vec<(SenderId, String)>> {
    let Coverage::Senders(ids) = coverage else { return Ok(Vec::new()) };
    let mut of_domain = senders::of_domain(conn, customer, domain)?;
    if ids.iter().any(|id| of_domain.iter().all(|it| it.0 != *id)) {
        return Err(Error::NotFound);
    }
    of_domain.retain(|it| ids.contains(&it.0));
    if of_domain.is_empty() {
        return Err(Error::invalid("sender", Say::key("accounts-choose-a-sender")));
    }
    of_domain.sort_by_key(|it| it.1.to_lowercase());
    Ok(of_domain)
}

fn line(
    typed: TypedAccount,
    known: &HashMap<String, Row>,
    allowed: &HashMap<MailboxId, Account>,
    wanted: &Allowed,
    first: &mut HashMap<String, usize>,
) -> CheckedLine {
    let TypedAccount { number, text, login } = typed;
    let login = match login {
        Ok(login) => login.to_string(),
        Err(why) => {
            return CheckedLine { number, text, login: String::new(), fate: LineFate::NotALogin(said(&why)) };
        }
    };
    if let Some(earlier) = first.get(&login) {
        return CheckedLine { number, text, login, fate: LineFate::Twice(*earlier) };
    }
    first.insert(login.clone(), number);
    let fate = match known.get(&login) {
        None => LineFate::Unknown { meant: None },
        Some(row) if !row.active => LineFate::Disabled,
        Some(row) => match allowed.get(&row.id) {
            None => LineFate::New,
            Some(account) if account.allowed == *wanted => LineFate::Here,
            Some(_) => LineFate::Changed,
        },
    };
    CheckedLine { number, text, login, fate }
}

fn suggest(conn: &mut Conn, customer: &CustomerId, lines: &mut [CheckedLine]) -> db::Result<()> {
    if !lines.iter().any(|it| matches!(it.fate, LineFate::Unknown { .. })) {
        return Ok(());
    }
    let own = store::active_logins(conn, customer, AMONG)?;
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let unknown = lines.iter_mut().filter(|it| matches!(it.fate, LineFate::Unknown { .. }));
    for line in unknown.take(SUGGESTIONS) {
        line.fate = LineFate::Unknown { meant: nearest(&line.login, &own).map(str::to_owned) };
    }
    Ok(())
}

fn said(why: &LoginRefused) -> Say {
    why.arguments().into_iter().fold(Say::key(why.key()), |say, (name, value)| say.with(name, value))
}
