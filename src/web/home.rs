//! `/`: leads to where one begins.

use super::page::Outcome;
use super::urls;
use super::visit::Visit;

/// `GET /`
pub async fn go(visit: Visit) -> Outcome {
    visit.see_other(urls::home())
}
