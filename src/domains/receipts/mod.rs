//! "What exactly did you ask, and what did they say?" Receipts of checks, kept for thirteen months.
//!
//! Every check that somebody asked for, or that found something new, leaves one, written in the transaction of the check
//! itself; a look by the clock that finds what was there before leaves none, and one of many ("check again") counts as
//! such. Bounded for each domain and each receipt ([`Receipt::new`]), so that a name server that talks much does not fill the
//! database.
//!
//! A receipt is shown to people of the customer under its [`ReceiptNumber`], and by a link ([`share`]) to anybody: with a
//! random token of 128 bits of which only a digest is kept, until it is taken back or the receipt ends. A link that never
//! was, was taken back, or has run out is `NotFound`, and so is a stranger's receipt.

mod content;
mod number;
mod share;
mod text;
mod write;

pub use number::ReceiptNumber;
pub use share::{Shared, share, shared, stop_sharing};

pub(super) use write::write;

use super::changes::KEPT;
use super::store::{self, ReceiptRow};
use super::types::standing;
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId, ReceiptId};
use crate::moment::Moment;
use crate::rules::address::DomainName;
use crate::rules::diagnosis::{Receipt, Standing};
use crate::text::Locale;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLine {
    pub number: ReceiptNumber,
    pub made_at: Moment,
    /// `person`, `operator` or `schedule`.
    pub asked_by: String,
    /// After the check.
    pub standing: Standing,
    /// Somebody with a link can open it.
    pub shared: bool,
}

/// A receipt with all that is in it.
#[derive(Debug, Clone)]
pub struct Kept {
    pub domain: DomainName,
    pub number: ReceiptNumber,
    pub made_at: Moment,
    /// When it is thrown away, and its links stop working.
    pub until: Moment,
    /// `person`, `operator` or `schedule`.
    pub asked_by: String,
    pub standing: Standing,
    pub receipt: Receipt,
    /// When each link to it was made, the newest first; empty for whoever came by a link.
    pub links: Vec<Moment>,
}

impl Kept {
    /// To be read, and to be sent to whoever runs a name server: in that language, then every question and answer.
    pub fn text(&self, locale: Locale) -> String {
        text::text(self, locale)
    }

    /// For `frankmark diagnose --receipt FILE`.
    pub fn json(&self) -> String {
        self.receipt.to_json()
    }

    /// For a download; `ending` is `txt` or `json`.
    pub fn file_name(&self, ending: &str) -> String {
        format!("receipt-{}-{}.{ending}", self.domain, self.number)
    }
}

/// The newest first; at most as many as are kept of one domain, 200.
pub async fn list(app: &App, customer: &CustomerId, id: &DomainId) -> Result<Vec<ReceiptLine>> {
    let (customer, id, since) = (customer.clone(), id.clone(), since(app));
    app.db
        .read(move |conn| {
            store::find(conn, &customer, &id)?.ok_or(Error::NotFound)?;
            let heads = store::receipts_of(conn, &id, since)?;
            let ids: Vec<ReceiptId> = heads.iter().map(|it| it.id.clone()).collect();
            let shared = store::shared_among(conn, &ids)?;
            let line = |it: store::ReceiptHead| {
                Ok(ReceiptLine {
                    number: ReceiptNumber::stored(it.number),
                    made_at: it.made_at,
                    asked_by: it.asked_by,
                    standing: standing(&it.standing)?,
                    shared: shared.contains(&it.id),
                })
            };
            heads.into_iter().map(line).collect()
        })
        .await
}

/// By its number.
pub async fn show(app: &App, customer: &CustomerId, id: &DomainId, number: &ReceiptNumber) -> Result<Kept> {
    let (customer, id, number, since) = (customer.clone(), id.clone(), number.clone(), since(app));
    app.db
        .read(move |conn| {
            let row = store::receipt(conn, &customer, &id, number.as_str(), since)?.ok_or(Error::NotFound)?;
            let links = store::links_of(conn, &row.id)?;
            kept(conn, row, links)
        })
        .await
}

/// Throws away those that have been kept for long enough. How many went.
pub async fn sweep(app: &App) -> Result<usize> {
    let older = since(app);
    app.db.write(move |tx| Ok::<_, Error>(store::sweep_receipts(tx, older)?)).await
}

/// The number of the receipt of that check, if it left one.
pub(super) fn of_check(conn: &mut Conn, check: &crate::ids::CheckId) -> Result<Option<ReceiptNumber>> {
    Ok(store::receipt_of_check(conn, check)?.map(ReceiptNumber::stored))
}

/// Receipts that were made later are still there.
fn since(app: &App) -> Moment {
    app.clock.now().minus(KEPT)
}

fn kept(conn: &mut Conn, row: ReceiptRow, links: Vec<Moment>) -> Result<Kept> {
    let domain = store::find(conn, &row.customer_id, &row.domain_id)?.ok_or(Error::NotFound)?;
    Ok(Kept {
        domain: DomainName::from_stored(domain.name),
        made_at: row.made_at,
        until: row.made_at.plus(KEPT),
        standing: standing(&row.standing)?,
        receipt: content::unpacked(&row.content)?,
        number: ReceiptNumber::stored(row.number),
        asked_by: row.asked_by,
        links,
    })
}
