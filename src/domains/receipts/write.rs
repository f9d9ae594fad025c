//! Writing one, within the transaction of its check.

use super::content::packed;
use super::number::ReceiptNumber;
use crate::db::Conn;
use crate::domains::outcome::Run;
use crate::domains::store::{self, Check, ReceiptRow};
use crate::error::Result;
use crate::ids::ReceiptId;
use crate::rules::diagnosis::Receipt;
use crate::vault;

/// Of one domain; older ones go.
const MOST: i64 = 200;
/// Numbers of one domain hardly ever meet.
const TRIES: u32 = 8;

/// The receipt of that check, whose row was just written.
pub(in crate::domains) fn write(tx: &mut Conn, run: &Run, check: &Check) -> Result<ReceiptNumber> {
    let (plan, answers) = (run.plan.clone(), run.answers.clone());
    let receipt = Receipt::new(run.now, plan, answers, &run.times, run.report.clone());
    let mut number = ReceiptNumber::from_random(vault::random()?);
    for _ in 0..TRIES {
        if !store::number_is_taken(tx, &run.row.id, number.as_str())? {
            break;
        }
        number = ReceiptNumber::from_random(vault::random()?);
    }
    let row = ReceiptRow {
        id: ReceiptId::new(),
        number: number.as_str().to_owned(),
        check_id: check.id.clone(),
        domain_id: run.row.id.clone(),
        customer_id: run.row.customer_id.clone(),
        made_at: run.now,
        asked_by: check.asked_by.clone(),
        standing: check.standing_after.clone(),
        content: packed(&receipt)?,
    };
    store::insert_receipt(tx, &row)?;
    store::prune_receipts(tx, &run.row.id, MOST)?;
    Ok(number)
}
