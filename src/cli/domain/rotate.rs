//! `frankmark domain rotate`: a new key, without waiting for the clock and without the customer.

use super::Found;
use crate::app::App;
use crate::audit::Actor;
use crate::cli::Answer;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::domains;
use crate::text::Say;
use serde_json::json;

pub(super) async fn run(app: &App, found: &Found, output: &Output) -> Result<Answer, Failure> {
    let begun = domains::rotate(app, &Actor::Operator, &found.customer.id, &found.domain.id).await?;
    output.answer(&json!({ "new_keys": begun }), || {
        let said = |it: &String| output.paragraph(&Say::key("cli-rotation-begun").with("selector", it.as_str()), 0);
        begun.iter().flat_map(said).collect::<Vec<_>>()
    });
    Ok(Answer::Done)
}
