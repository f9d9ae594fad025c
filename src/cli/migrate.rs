//! `frankmark migrate`: brings the tables up to date, and says what was done.

use super::failure::Failure;
use super::output::Output;
use super::{Answer, layout};
use crate::app::App;
use crate::config::Config;
use crate::text::Say;
use serde_json::json;

pub(super) fn run(config: &Config, output: &Output) -> Result<Answer, Failure> {
    let migrated = App::migrate(config).map_err(|it| Failure::could_not(&it))?;
    output.answer(&json!({ "migrated": migrated }), || {
        let mut lines = output.paragraph(&Say::key("cli-migrated").with("count", migrated.len()), 0);
        lines.extend(migrated.iter().map(|it| format!("  {}", layout::safe(it))));
        lines
    });
    Ok(Answer::Done)
}
