//! Sending domains on both databases.

mod adding;
mod deleting;
mod publishing;

use super::ground::Ground;
use frankmark::audit::Actor;
use frankmark::customers::{self, Customer};
use frankmark::domains::{self, Domain};

pub async fn customer(ground: &Ground, name: &str) -> Customer {
    customers::add(&ground.app, &Actor::Operator, name).await.unwrap()
}

pub async fn added(ground: &Ground, customer: &Customer, name: &str) -> Domain {
    domains::add(&ground.app, &Actor::Operator, &customer.id, name).await.unwrap().domain
}
