//! "Mail a link to somebody at the domain." Proof at level `mailbox`: opens the way to the records, never lets mail out.
//!
//! The address lies at exactly the domain: nobody at a parent, a sub-domain or a name that only ends alike is asked
//! (security.md R16, R18). Opening the link changes nothing, because programs open links, too; pressing the button does,
//! once, for a day. Only a digest of the token is kept. Five mails a day to one address and for one
//! customer, twenty about one name: counted over all customers, and refused with one sentence whatever was too much, so
//! that nobody learns who else asked.
//!
//! Where it goes on: the domain's own DKIM record proves level `dns` by the same road as everybody's ([`super::validate`]).

mod confirm;
mod letter;

pub use confirm::{Request, confirm, look};

use super::store::{self, MailProof, Row};
use super::{Ownership, types};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::customers;
use crate::db::{Conn, Line, take_turn};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use crate::notices::{self, Kind, Notice, Queued};
use crate::rules::address::{AddressRefused, DomainName, Recipient};
use crate::text::{Locale, Say};
use crate::vault::{self, fingerprint};
use data_encoding::HEXLOWER;
use serde_json::json;
use std::time::Duration;

/// Before the `@` of addresses that most domains have.
pub const USUAL: [&str; 5] = ["postmaster", "hostmaster", "webmaster", "admin", "info"];

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// A day, for each of the three.
const MOST: i64 = 5;
/// About one name over all customers: a flood is held back, and no single customer uses up what another needs.
const MOST_ABOUT: i64 = 4 * MOST;
/// Rows are kept for longer than anything counts them, for whoever looks into an abuse.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// A link that is on its way, or was mailed and not used yet.
#[derive(Debug, Clone)]
pub struct Asked {
    pub recipient: String,
    pub asked_at: Moment,
    pub expires_at: Moment,
}

/// Whether this installation offers it.
pub fn is_offered(app: &App) -> bool {
    app.config.domains.mailed_proof && notices::is_on(app)
}

/// The link that still works, if there is one.
pub async fn asked(app: &App, customer: &CustomerId, id: &DomainId) -> Result<Option<Asked>> {
    let (customer, id, now) = (customer.clone(), id.clone(), app.clock.now());
    let open = app.db.read(move |conn| {
        store::find(conn, &customer, &id)?.ok_or(Error::NotFound)?;
        Ok::<_, Error>(store::open_proof(conn, &id, now)?)
    });
    Ok(open.await?.map(|it| Asked { recipient: it.recipient, asked_at: it.created_at, expires_at: it.expires_at }))
}

/// Mails a link to `local` at the domain, in that language; an earlier link stops working. `Invalid` (field `local`) where
/// that is no address at exactly this domain, `TooSoon` where there were enough mails for today, `NotFound` where the
/// operator offers no such thing, `Conflict` where there is nothing left to prove this way.
pub async fn ask(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    local: &str,
    locale: Locale,
) -> Result<Asked> {
    if !is_offered(app) {
        return Err(Error::NotFound);
    }
    let token = HEXLOWER.encode(&vault::random::<32>()?);
    let (work, actor, customer, id, local) =
        (app.clone(), actor.clone(), customer.clone(), id.clone(), local.to_owned());
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            take_turn(tx, Line::MailedProofs)?;
            let row = store::find(tx, &customer, &id)?.ok_or(Error::NotFound)?;
            let to = recipient(&local, &DomainName::from_stored(row.name.clone()))?;
            if types::ownership(&row.ownership)? != Ownership::None {
                return Err(Error::Conflict(Say::key("mail-proof-not-needed").with("domain", row.name.as_str())));
            }
            enough_for_today(tx, &row, &to, now)?;
            write(tx, &work, &actor, &row, &to, (&token, locale), now)
        })
        .await
}

/// `postmaster`, or `postmaster@` exactly this domain.
fn recipient(local: &str, domain: &DomainName) -> Result<Recipient> {
    let refused = |say: Say| Error::invalid("local", say);
    let typed = local.trim();
    let typed = match typed.rsplit_once('@') {
        None => typed,
        Some((local, at)) if Recipient::parse(&format!("x@{at}")).is_ok_and(|it| it.domain() == domain.as_str()) => {
            local
        }
        Some(_) => return Err(refused(Say::key("mail-proof-other-domain").with("domain", domain.to_unicode()))),
    };
    let said = |why: AddressRefused| {
        why.arguments().into_iter().fold(Say::key(why.key()), |say, (name, value)| say.with(name, value))
    };
    let read = Recipient::parse(&format!("{typed}@{domain}")).map_err(|it| refused(said(it)))?;
    match read.domain() == domain.as_str() {
        true => Ok(read),
        false => Err(refused(Say::key("mail-proof-other-domain").with("domain", domain.to_unicode()))),
    }
}

/// The time is told to the hour, or it would say when somebody else asked.
fn enough_for_today(tx: &mut Conn, row: &Row, to: &Recipient, now: Moment) -> Result<()> {
    let fifth =
        store::nth_proof_since(tx, [&to.folded(), &row.name], &row.customer_id, now.minus(DAY), [MOST, MOST_ABOUT])?;
    match fifth.into_iter().flatten().max() {
        Some(at) => Err(Error::TooSoon(full_hour(at.plus(DAY)))),
        None => Ok(()),
    }
}

fn full_hour(at: Moment) -> Moment {
    const HOUR: i64 = 60 * 60 * 1_000_000;
    let into = at.micros().rem_euclid(HOUR);
    Moment::from_micros(if into == 0 { at.micros() } else { at.micros().saturating_add(HOUR - into) })
}

fn write(
    tx: &mut Conn,
    app: &App,
    actor: &Actor,
    row: &Row,
    to: &Recipient,
    (token, locale): (&str, Locale),
    now: Moment,
) -> Result<Asked> {
    let hash = fingerprint(token);
    let whose = customers::by_id(tx, &row.customer_id)?.ok_or(Error::NotFound)?;
    let domain = DomainName::from_stored(row.name.clone());
    store::end_proofs(tx, &row.id, now)?;
    let proof = MailProof {
        token_hash: hash.clone(),
        domain_id: row.id.clone(),
        domain_name: row.name.clone(),
        customer_id: row.customer_id.clone(),
        recipient: to.folded(),
        asked_by: actor.to_string(),
        created_at: now,
        expires_at: now.plus(DAY),
        used_at: None,
    };
    store::insert_proof(tx, &proof)?;
    let notice = Notice {
        episode: format!("proof:{hash}"),
        kind: Kind::Proof,
        customer: Some(row.customer_id.clone()),
        domain: Some(row.id.clone()),
        to: to.clone(),
        to_name: None,
        reply_to: None,
        letter: letter::letter(&app.config, &domain, &whose.name, token, locale),
    };
    match notices::queue(tx, app, notice, now) {
        Ok(Queued::Stopped) => {
            let say = Say::key("mail-proof-stopped").with("address", to.to_string());
            return Err(Error::invalid("local", say));
        }
        // The same sentence whatever was too much, others' mails to that address included.
        Err(Error::Conflict(_)) if notices::is_on(app) => return Err(Error::TooSoon(full_hour(now.plus(DAY)))),
        other => drop(other?),
    }
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(&row.customer_id),
            action: "domain.mail_proof_asked",
            object: format!("domain:{}", row.id),
            details: json!({ "name": row.name, "recipient": proof.recipient }),
        },
    )?;
    Ok(Asked { recipient: proof.recipient, asked_at: now, expires_at: proof.expires_at })
}

/// Throws away what nobody asks after any more. How many rows went.
pub async fn sweep(app: &App) -> Result<usize> {
    let older = app.clock.now().minus(KEPT);
    app.db.write(move |tx| Ok::<_, Error>(store::sweep_proofs(tx, older)?)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::address::DomainPolicy;

    fn domain(name: &str) -> DomainName {
        DomainName::parse(name, &DomainPolicy { allow_special_use: true, ..DomainPolicy::default() }).unwrap()
    }

    #[test]
    fn only_addresses_at_exactly_the_domain_are_asked() {
        let example = domain("acme.example");
        for (typed, address) in [
            ("info", "info@acme.example"),
            (" Postmaster ", "Postmaster@acme.example"),
            ("info@acme.example", "info@acme.example"),
            ("info@ACME.Example", "info@acme.example"),
            ("it+dns", "it+dns@acme.example"),
        ] {
            assert_eq!(recipient(typed, &example).unwrap().to_string(), address);
        }
        let longest = "x".repeat(64);
        assert!(recipient(&longest, &example).is_ok());
        for bad in [
            "",
            "@",
            "info@",
            "info@example",
            "info@badacme.example",
            "info@mail.acme.example",
            "info@acme.example.evil.example",
            "info@acme.example@evil.example",
            "info@evil.example\r\nBcc: x@acme.example",
            "info\r\nBcc: x",
            "\"info\"",
            "\"info@evil.example\"@acme.example",
            "info(comment)",
            "=?utf-8?q?info?=",
            "in fo",
            "info,boss",
            "info;boss",
            "<info>",
            ".info",
            "info.",
            "in..fo",
            "inf\u{f6}",
            "info\0",
            "info\u{202e}",
            "x".repeat(65).as_str(),
            "x".repeat(10_000).as_str(),
        ] {
            assert!(matches!(recipient(bad, &example), Err(Error::Invalid(_))), "{bad:?}");
        }
        let idn = domain("bücher.example");
        assert_eq!(recipient("info@bücher.example", &idn).unwrap().to_string(), "info@xn--bcher-kva.example");
        assert_eq!(recipient("info", &idn).unwrap().domain(), "xn--bcher-kva.example");
        assert!(recipient("info@bucher.example", &idn).is_err());
    }

    #[test]
    fn the_time_says_nothing_finer_than_hours() {
        let moment = |text| Moment::parse_rfc3339(text).unwrap();
        for (at, told) in [
            ("2026-11-22T09:41:03Z", "2026-11-22T10:00:00Z"),
            ("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"),
            ("2026-11-22T23:59:59Z", "2026-11-23T00:00:00Z"),
        ] {
            assert_eq!(full_hour(moment(at)), moment(told));
        }
    }
}
