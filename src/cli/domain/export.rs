//! `frankmark domain export`: CSV on standard output, as the button "Export" gives it.

use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, customer};
use crate::domains::{self, Filter, Which};

pub(super) async fn run(app: &App, customer: &str, output: &Output) -> Result<Answer, Failure> {
    let customer = customer::find(app, customer).await?;
    let mut export = domains::export(app, &customer.id, Which::Matching(Filter::default()), output.locale());
    while let Some(piece) = export.next().await? {
        if !output.bytes(&piece) {
            break;
        }
    }
    Ok(Answer::Done)
}
