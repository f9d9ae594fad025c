//! Family R: where bounces go.

use super::Case;
use super::order::Found;
use crate::rules::records::{Purpose, RecordStatus};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let missing = case.is(Purpose::ReturnPath) && case.sought.status == RecordStatus::Missing;
    if missing { vec![Found::generic(case.missing("R01"))] } else { Vec::new() }
}
