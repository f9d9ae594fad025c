//! "These accounts may send as that domain." Every good line of a list, in one transaction; the bad ones are left.
//!
//! What was chosen is what holds from then on: an account that could send as something else on this domain cannot any
//! more. The same list sent twice changes nothing the second time.

use super::check_lines::{CheckedLines, Coverage, LineFate, judge};
use super::store::{self, GrantedRow};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, GrantId, MailboxId, SenderId};
use crate::moment::Moment;
use serde_json::json;

/// Looks the list over again (it may have been edited since) and saves what can be saved.
pub async fn authorize(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    domain: &DomainId,
    text: &str,
    coverage: &Coverage,
) -> Result<CheckedLines> {
    let (actor, customer, domain) = (actor.clone(), customer.clone(), domain.clone());
    let (text, coverage, now) = (text.to_owned(), coverage.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let mut judged = judge(tx, &customer, &domain, &text, &coverage)?;
            let granting = Granting { actor: &actor, customer: &customer, domain: &domain, now };
            for line in judged.lines.lines.iter_mut().filter(|it| it.fate.is_good()) {
                let mailbox = judged.mailboxes.get(&line.login).ok_or(Error::NotFound)?;
                granting.grant(tx, mailbox, &line.login, &coverage, &judged.senders)?;
                line.fate = LineFate::Saved;
            }
            Ok(judged.lines)
        })
        .await
}

struct Granting<'a> {
    actor: &'a Actor,
    customer: &'a CustomerId,
    domain: &'a DomainId,
    now: Moment,
}

impl Granting<'_> {
    fn grant(
        &self,
        tx: &mut Conn,
        mailbox: &MailboxId,
        login: &str,
        coverage: &Coverage,
        senders: &[(SenderId, String)],
    ) -> Result<()> {
        let replaced = store::delete_grants(tx, self.customer, self.domain, mailbox)? > 0;
        let with_subdomains = match coverage {
            Coverage::Domain { with_subdomains } => {
                self.insert(tx, mailbox, None, *with_subdomains)?;
                *with_subdomains
            }
            Coverage::Senders(_) => {
                for (sender, _) in senders {
                    self.insert(tx, mailbox, Some(sender), false)?;
                }
                false
            }
        };
        let addresses: Vec<&str> = senders.iter().map(|it| it.1.as_str()).collect();
        let change = Change {
            at: self.now,
            actor: self.actor,
            customer: Some(self.customer),
            action: if replaced { "grant.changed" } else { "grant.added" },
            object: format!("domain:{}", self.domain),
            details: json!({ "login": login, "senders": addresses, "with_subdomains": with_subdomains }),
        };
        Ok(audit::record(tx, &change)?)
    }

    fn insert(
        &self,
        tx: &mut Conn,
        mailbox: &MailboxId,
        sender: Option<&SenderId>,
        with_subdomains: bool,
    ) -> Result<()> {
        let row = GrantedRow {
            id: GrantId::new(),
            customer_id: self.customer.clone(),
            mailbox_id: mailbox.clone(),
            domain_id: self.domain.clone(),
            sender_id: sender.cloned(),
            with_subdomains,
            granted_by: self.actor.to_string(),
            created_at: self.now,
        };
        Ok(store::insert_grant(tx, &row)?)
    }
}
