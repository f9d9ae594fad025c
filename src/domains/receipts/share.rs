//! Links to a receipt, for people without a sign-in: made and taken back by people of the customer who may change things
//! (the doors see to that); opening one changes nothing.

use super::number::ReceiptNumber;
use super::{Kept, kept, since};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::db::Conn;
use crate::domains::changes::KEPT;
use crate::domains::store::{self, ReceiptRow};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::links;
use crate::moment::Moment;
use crate::text::Say;
use crate::vault::{self, fingerprint};
use data_encoding::HEXLOWER;
use serde_json::json;

/// Of one receipt.
const MOST_LINKS: usize = 10;

/// A link that was just made; it cannot be shown again.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The whole address.
    pub url: String,
    pub until: Moment,
}

/// Makes a link; those that were made before go on working. `Conflict` where there are enough of them.
pub async fn share(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    number: &ReceiptNumber,
) -> Result<Shared> {
    let token = HEXLOWER.encode(&vault::random::<16>()?);
    let url = links::absolute(&app.config, links::receipt(&token));
    let (actor, customer, id, number) = (actor.clone(), customer.clone(), id.clone(), number.clone());
    let (now, since) = (app.clock.now(), since(app));
    app.db
        .write(move |tx| {
            let row = store::receipt(tx, &customer, &id, number.as_str(), since)?.ok_or(Error::NotFound)?;
            if store::links_of(tx, &row.id)?.len() >= MOST_LINKS {
                return Err(Error::Conflict(Say::key("domains-enough-links")));
            }
            store::insert_link(tx, &fingerprint(&token), &row.id, &actor.to_string(), now)?;
            tell(tx, &actor, &row, "domain.receipt_shared", now)?;
            Ok(Shared { url, until: row.made_at.plus(KEPT) })
        })
        .await
}

/// All links to it stop working.
pub async fn stop_sharing(
    app: &App,
    actor: &Actor,
    customer: &CustomerId,
    id: &DomainId,
    number: &ReceiptNumber,
) -> Result<()> {
    let (actor, customer, id, number) = (actor.clone(), customer.clone(), id.clone(), number.clone());
    let (now, since) = (app.clock.now(), since(app));
    app.db
        .write(move |tx| {
            let row = store::receipt(tx, &customer, &id, number.as_str(), since)?.ok_or(Error::NotFound)?;
            if store::end_links(tx, &row.id)? > 0 {
                tell(tx, &actor, &row, "domain.receipt_not_shared_any_more", now)?;
            }
            Ok(())
        })
        .await
}

/// What somebody with the link may see: this receipt, and neither customer nor people.
pub async fn shared(app: &App, token: &str) -> Result<Kept> {
    let (hash, since) = (fingerprint(token), since(app));
    app.db
        .read(move |conn| {
            let row = store::receipt_by_link(conn, &hash, since)?.ok_or(Error::NotFound)?;
            kept(conn, row, Vec::new())
        })
        .await
}

fn tell(tx: &mut Conn, actor: &Actor, row: &ReceiptRow, action: &'static str, now: Moment) -> Result<()> {
    audit::record(
        tx,
        &Change {
            at: now,
            actor,
            customer: Some(&row.customer_id),
            action,
            object: format!("domain:{}", row.domain_id),
            details: json!({ "receipt": row.number }),
        },
    )?;
    Ok(())
}
