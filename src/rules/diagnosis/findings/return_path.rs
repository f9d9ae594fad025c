//! Family R: where bounces go.

use super::super::Finding;
use super::Case;
use crate::rules::records::{Purpose, RecordStatus};

pub(super) fn find(case: &Case<'_>) -> Vec<Finding> {
    let missing = case.is(Purpose::ReturnPath) && case.sought.status == RecordStatus::Missing;
    if missing { vec![case.missing("R01")] } else { Vec::new() }
}
