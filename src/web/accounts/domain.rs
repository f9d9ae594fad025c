//! The accounts that may send as one domain: who they are, since when it works, and what to put into a mail program. The
//! block `known` is polled for a while after a change.

use super::known::KnownShown;
use super::lines::{self, LineShown};
use crate::config::Tls;
use crate::error::Error;
use crate::ids::{DomainId, SenderId};
use crate::mailboxes::{self, Account, Allowed, AllowedBy, CheckedLines, Coverage, DomainAccounts, Effect, Known};
use crate::moment::Moment;
use crate::people::SignedIn;
use crate::rules::address::Login;
use crate::text::Say;
use crate::web::domains::may_change;
use crate::web::forms::Problems;
use crate::web::page::Outcome;
use crate::web::typed::Fields;
use crate::web::visit::{Visit, Wants};
use crate::web::{filters, urls};
use actix_web::web::Path;
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "accounts/domain.html", blocks = ["known"])]
pub struct Page {
    of: DomainAccounts,
    form: AccountsForm,
    problems: Problems,
    notice: Option<Notice>,
    known: KnownShown,
    program: Option<MailProgram>,
    may_change: bool,
}

/// What was just done.
#[derive(Debug)]
pub struct Notice {
    pub say: Say,
    pub is_good: bool,
    /// The address with which it is undone, or empty.
    pub undo: String,
}

/// The form as it was sent, and what would become of its list.
#[derive(Debug, Default)]
pub struct AccountsForm {
    pub list: String,
    /// Only as some senders.
    pub only_senders: bool,
    pub subdomains: bool,
    pub ticked: Vec<SenderId>,
    /// Nothing before a list was looked over, and where nothing of it is left.
    pub lines: Vec<LineShown>,
    /// So many lines would be saved.
    pub to_save: usize,
}

/// What a mail program has to know.
#[derive(Debug)]
struct MailProgram {
    host: String,
    port: String,
    /// Of the word for the encryption.
    encryption: &'static str,
    /// Where there is one account only.
    login: Option<String>,
}

/// `GET /domains/{id}/accounts`
pub async fn show(visit: Visit, who: SignedIn, path: Path<String>) -> Outcome {
    let id = DomainId::given(&path);
    let fields = Fields::unpacked(visit.query()).unwrap_or_default();
    let changed_at = fields.first("at").and_then(|it| it.parse().ok()).map(Moment::from_micros);
    let mut form = AccountsForm::default();
    if let (Some(login), Wants::Page) = (fields.first("add"), visit.wants()) {
        form.list = login.chars().take(400).collect();
        if let Some(sender) = fields.first("sender") {
            form.only_senders = true;
            form.ticked = senders_of(&visit, &who, &id, &form.list).await?;
            form.ticked.push(SenderId::given(sender));
        }
        let coverage = form.coverage();
        let checked = mailboxes::check_lines(visit.app(), &who.customer, &id, &form.list, &coverage).await?;
        form.looked_over(&checked);
    }
    let mut page = Page::load(&visit, &who, &id, form, Problems::none(), changed_at).await?;
    let removed = fields.first("removed").and_then(|it| Login::parse(it).ok());
    page.notice = removed.and_then(|login| page.removed(&login));
    visit.show_changed(&page.known.version(), &page, &page.as_known())
}

/// The senders as which that login may send already: one more is added to them.
async fn senders_of(visit: &Visit, who: &SignedIn, id: &DomainId, login: &str) -> Result<Vec<SenderId>, Error> {
    let of = mailboxes::accounts_of(visit.app(), &who.customer, id).await?;
    let login = Login::parse(login).ok();
    let account = of.accounts.iter().find(|it| Some(&it.login) == login.as_ref());
    let Some(Allowed::Senders(addresses)) = account.map(|it| &it.allowed) else { return Ok(Vec::new()) };
    Ok(of.senders.iter().filter(|it| addresses.contains(&it.1)).map(|it| it.0.clone()).collect())
}

impl Page {
    pub async fn load(
        visit: &Visit,
        who: &SignedIn,
        id: &DomainId,
        form: AccountsForm,
        problems: Problems,
        changed_at: Option<Moment>,
    ) -> Result<Self, Error> {
        let of = mailboxes::accounts_of(visit.app(), &who.customer, id).await?;
        let now = visit.app().clock.now();
        let newest = of.accounts.iter().map(|it| it.since).max();
        // Nothing can have been changed later than now, whatever the address says.
        let changed_at = changed_at.or(newest).unwrap_or(now).min(now);
        Ok(Self {
            known: KnownShown::load(visit, changed_at).await?,
            program: MailProgram::of(visit, &of.accounts),
            may_change: may_change(who),
            notice: None,
            of,
            form,
            problems,
        })
    }

    pub fn with_notice(mut self, notice: Notice) -> Self {
        self.notice = Some(notice);
        self
    }

    pub fn has_problems(&self) -> bool {
        self.problems.any()
    }

    /// Only a login that is really gone is called removed; an address must not be able to frighten anybody.
    fn removed(&self, login: &Login) -> Option<Notice> {
        let is_here = self.of.accounts.iter().any(|it| it.login == *login);
        let say =
            Say::key("accounts-removed").with("login", login.as_str()).with("domain", self.of.domain.name.to_unicode());
        let undo = urls::add_account(&self.of.domain.id, login.as_str(), None);
        (!is_here).then_some(Notice { say, is_good: true, undo })
    }

    fn name(&self) -> String {
        self.of.domain.name.to_unicode()
    }
}

impl AccountsForm {
    pub fn coverage(&self) -> Coverage {
        match self.only_senders {
            true => Coverage::Senders(self.ticked.clone()),
            false => Coverage::Domain { with_subdomains: self.subdomains },
        }
    }

    pub fn looked_over(&mut self, checked: &CheckedLines) {
        self.lines = lines::shown(checked);
        self.to_save = checked.to_save();
    }
}

impl MailProgram {
    fn of(visit: &Visit, accounts: &[Account]) -> Option<Self> {
        let submission = &visit.app().config.submission;
        let host = submission.host.clone().filter(|_| !accounts.is_empty())?;
        let login = match accounts {
            [one] => Some(one.login.to_string()),
            _ => None,
        };
        let encryption = match submission.tls {
            Tls::Implicit => "accounts-program-tls",
            Tls::Starttls => "accounts-program-starttls",
            Tls::None => "accounts-program-none",
        };
        Some(Self { host, port: submission.port.to_string(), encryption, login })
    }
}

/// Who allowed it.
fn by_whom(by: &AllowedBy) -> Say {
    match by {
        AllowedBy::Person(name) => Say::key("history-by-person").with("name", name.as_str()),
        AllowedBy::Somebody => Say::key("history-by-somebody"),
        AllowedBy::Operator => Say::key("history-by-operator"),
    }
}
