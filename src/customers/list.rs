//! "Who are our customers?"

use super::{Customer, store};
use crate::app::App;
use crate::error::Result;

/// All customers by name, for the operator.
pub async fn list(app: &App) -> Result<Vec<Customer>> {
    let mut all: Vec<Customer> = app.db.read(|conn| Ok::<_, crate::error::Error>(store::all(conn)?)).await?;
    // Sorted here and not by the database: PostgreSQL would sort by the rules of its own language.
    all.sort_by(|a, b| a.name.to_lowercase().cmp(&b.name.to_lowercase()).then_with(|| a.id.cmp(&b.id)));
    Ok(all)
}
