//! Customers: the tenants that own people, sending domains and senders.

use crate::app::App;
use crate::audit::Actor;
use crate::error::Result;
use crate::ids::CustomerId;
use crate::moment::Moment;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    pub id: CustomerId,
    pub name: String,
    pub created_at: Moment,
}

/// Name: 1 to 100 characters, no control or bidi characters; problems come back under the field `name`.
pub async fn add(_app: &App, _actor: &Actor, _name: &str) -> Result<Customer> {
    todo!()
}

/// All customers by name, for the operator.
pub async fn list(_app: &App) -> Result<Vec<Customer>> {
    todo!()
}

/// The customer with this id, or with this exact name where only one has it.
pub async fn find(_app: &App, _name_or_id: &str) -> Result<Customer> {
    todo!()
}
