//! The link in the mail: what it is about, and what its button does.

use super::super::changes;
use super::super::store::{self, MailProof, Row};
use super::super::{Ownership, show, types};
use super::letter::harmless;
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::customers;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::rules::address::DomainName;
use crate::rules::diagnosis::{self, Facts, Standing};
use crate::rules::lifecycle;
use crate::vault::fingerprint;
use serde_json::json;

/// What somebody with the link may know.
#[derive(Debug, Clone)]
pub enum Request {
    Open {
        domain: DomainName,
        /// The customer's name, shortened and without anything that could be followed or called.
        customer: String,
    },
    /// The button was pressed, now or before.
    Confirmed {
        domain: DomainName,
        /// For whoever may see the page of the domain.
        id: DomainId,
        customer: CustomerId,
    },
    /// More than a day old, replaced by a newer link, or about a domain that was deleted.
    Expired {
        domain: DomainName,
    },
    Unknown,
}

/// Changes nothing, however often it is asked.
pub async fn look(app: &App, token: &str) -> Result<Request> {
    let (hash, now, offered) = (fingerprint(token), app.clock.now(), super::is_offered(app));
    app.db
        .read(move |conn| match store::mail_proof(conn, &hash)? {
            Some(proof) if offered => state(conn, &proof, now),
            _ => Ok(Request::Unknown),
        })
        .await
}

/// Presses the button. Of two at one time one confirms; both are told that it is.
pub async fn confirm(app: &App, token: &str) -> Result<Request> {
    let (hash, now, offered) = (fingerprint(token), app.clock.now(), super::is_offered(app));
    app.db
        .write(move |tx| {
            let Some(proof) = store::mail_proof(tx, &hash)?.filter(|_| offered) else { return Ok(Request::Unknown) };
            if store::find(tx, &proof.customer_id, &proof.domain_id)?.is_some() && store::use_proof(tx, &hash, now)? {
                prove(tx, &proof, now)?;
            }
            let proof = store::mail_proof(tx, &hash)?.ok_or(Error::NotFound)?;
            state(tx, &proof, now)
        })
        .await
}

fn state(conn: &mut Conn, proof: &MailProof, now: Moment) -> Result<Request> {
    let domain = DomainName::from_stored(proof.domain_name.clone());
    let there = store::find(conn, &proof.customer_id, &proof.domain_id)?.is_some();
    Ok(match customers::by_id(conn, &proof.customer_id)? {
        Some(_) if proof.used_at.is_some() && there => {
            Request::Confirmed { domain, id: proof.domain_id.clone(), customer: proof.customer_id.clone() }
        }
        Some(customer) if proof.used_at.is_none() && proof.expires_at > now && there => {
            Request::Open { domain, customer: harmless(&customer.name) }
        }
        _ => Request::Expired { domain },
    })
}

/// Level "mailbox", where there was none. The name is that of the row, never one from the link.
fn prove(tx: &mut Conn, proof: &MailProof, now: Moment) -> Result<()> {
    // Takes the row; a check that is under way was about another plan by now and writes nothing.
    store::next_generation(tx, &proof.domain_id)?;
    let row = store::find(tx, &proof.customer_id, &proof.domain_id)?.ok_or(Error::NotFound)?;
    if types::ownership(&row.ownership)? == Ownership::None {
        let before = types::standing(&row.standing)?;
        let after = standing(tx, &row, now)?;
        let since = if before == after { row.standing_since } else { now };
        let next = lifecycle::first_check(now).min(row.next_check_at);
        if !store::set_mailbox(tx, &row.id, (after.id(), after.urgency()), (since, next))? {
            return Err(Error::Internal("a row that was taken changed".into()));
        }
        let counted = store::Counted { standing: after.id(), could_not_check: row.could_not_check_since.is_some() };
        store::moved(tx, &row.customer_id, Some(store::counted(&row)), Some(counted))?;
        if before != after {
            let change = diagnosis::Change::Standing { before, after };
            changes::write(tx, &row.id, now, None, &[change])?;
        }
    }
    let change = Change {
        at: now,
        actor: &Actor::Recipient,
        customer: Some(&proof.customer_id),
        action: "domain.proven_by_mail",
        object: format!("domain:{}", proof.domain_id),
        details: json!({ "name": proof.domain_name, "recipient": proof.recipient, "ownership_before": row.ownership }),
    };
    Ok(audit::record(tx, &change)?)
}

/// By what was last seen in DNS.
fn standing(tx: &mut Conn, row: &Row, now: Moment) -> Result<Standing> {
    if row.held_elsewhere {
        return Ok(Standing::NotVerified);
    }
    let report = store::last_check(tx, &row.id)?.as_ref().and_then(show::report).filter(|it| !it.could_not_check);
    let records = report.map(|it| it.records).unwrap_or_default();
    Ok(diagnosis::standing(Facts {
        proven: true,
        in_dns: false,
        records: &records,
        was_ready: false,
        asked_at: None,
        now,
    }))
}
