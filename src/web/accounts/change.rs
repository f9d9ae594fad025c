//! The buttons for the accounts of one domain: look a list over, save its good lines, take an account away.

use super::domain::{AccountsForm, Notice, Page};
use super::lines;
use crate::error::{Error, Problem};
use crate::ids::{DomainId, MailboxId, SenderId};
use crate::mailboxes::{self, CheckedLines, MOST_LINES};
use crate::people::SignedIn;
use crate::text::Say;
use crate::web::forms::Problems;
use crate::web::page::Outcome;
use crate::web::typed::{self, Form};
use crate::web::urls;
use crate::web::visit::Visit;
use actix_web::web::Path;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    list: String,
    /// `domain` or `senders`.
    #[serde(default)]
    extent: String,
    #[serde(default)]
    subdomains: String,
    #[serde(default, deserialize_with = "typed::several")]
    sender: Vec<String>,
    /// The number of a line that is to be replaced by what was meant.
    #[serde(default, rename = "use")]
    meant: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Removed {
    #[serde(default)]
    account: String,
}

/// `POST /domains/{id}/accounts`
pub async fn look(visit: Visit, who: SignedIn, path: Path<String>, form: Form<Typed>) -> Outcome {
    let id = DomainId::given(&path);
    let (mut form, meant) = read(form.value);
    let check = async |form: &AccountsForm| {
        mailboxes::check_lines(visit.app(), &who.customer, &id, &form.list, &form.coverage()).await
    };
    let mut checked = check(&form).await;
    if let (Ok(first), Ok(number)) = (&checked, meant.parse()) {
        form.list = lines::with_meant(&form.list, first, number);
        checked = check(&form).await;
    }
    answer(&visit, &who, &id, form, checked).await
}

/// `POST /domains/{id}/accounts/add`. The bad lines stay in the field.
pub async fn add(visit: Visit, who: SignedIn, path: Path<String>, form: Form<Typed>) -> Outcome {
    let id = DomainId::given(&path);
    let (mut form, _) = read(form.value);
    let actor = (&who).into();
    let saved = mailboxes::authorize(visit.app(), &actor, &who.customer, &id, &form.list, &form.coverage()).await;
    let done = match saved {
        Ok(done) if done.saved() > 0 => done,
        other => return answer(&visit, &who, &id, form, other).await,
    };
    // Taken after it was written: whoever knows everything up to here knows this.
    let changed_at = visit.app().clock.now();
    form.list = done.left();
    if !form.list.is_empty() {
        let coverage = form.coverage();
        let left = mailboxes::check_lines(visit.app(), &who.customer, &id, &form.list, &coverage).await?;
        form.looked_over(&left);
    }
    let notice =
        Notice { say: Say::key("accounts-saved").with("count", done.saved()), is_good: true, undo: String::new() };
    let page = Page::load(&visit, &who, &id, form, Problems::none(), Some(changed_at)).await?.with_notice(notice);
    visit.page(&page)
}

/// `POST /domains/{id}/accounts/remove`
pub async fn remove(visit: Visit, who: SignedIn, path: Path<String>, form: Form<Removed>) -> Outcome {
    let id = DomainId::given(&path);
    let mailbox = MailboxId::given(&form.value.account);
    let login = mailboxes::withdraw(visit.app(), &(&who).into(), &who.customer, &id, &mailbox).await?;
    visit.see_other(&urls::account_removed(&id, login.as_str(), visit.app().clock.now().micros()))
}

fn read(typed: Typed) -> (AccountsForm, String) {
    let form = AccountsForm {
        list: typed.list,
        only_senders: typed.extent == "senders",
        subdomains: !typed.subdomains.is_empty(),
        ticked: typed.sender.iter().map(|it| SenderId::given(it)).collect(),
        ..AccountsForm::default()
    };
    (form, typed.meant)
}

/// The page with what would become of the list, or with what is wrong with the form.
async fn answer(
    visit: &Visit,
    who: &SignedIn,
    id: &DomainId,
    mut form: AccountsForm,
    checked: Result<CheckedLines, Error>,
) -> Outcome {
    let problems = match checked {
        Ok(checked) => {
            form.looked_over(&checked);
            problem(&checked).map(|say| Problem { field: "list", say }).into_iter().collect()
        }
        Err(Error::Invalid(problems)) => problems,
        Err(error) => return Err(error),
    };
    let page = Page::load(visit, who, id, form, problems.into(), None).await?;
    if page.has_problems() { visit.refuse(&page, &page) } else { visit.page(&page) }
}

fn problem(checked: &CheckedLines) -> Option<Say> {
    match checked.too_many {
        Some(count) => Some(Say::key("accounts-too-many").with("count", count).with("most", MOST_LINES)),
        None => checked.lines.is_empty().then(|| Say::key("accounts-empty")),
    }
}
