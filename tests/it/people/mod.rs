//! People on both databases: who gets in, for how long, and who never does.

mod sessions;
mod set_up;
mod sign_in;

use super::ground::Ground;
use frankmark::audit::Actor;
use frankmark::customers::{self, Customer};
use frankmark::ids::PersonId;
use frankmark::people::{self, Role};

pub const PASSWORD: &str = "tiny violet harbour clock";

/// A customer with one owner, who signs in as `ann@acme.test`.
pub async fn acme(ground: &Ground) -> (Customer, PersonId) {
    let customer = customers::add(&ground.app, &Actor::Operator, "Acme").await.unwrap();
    let add = people::add(&ground.app, &Actor::Operator, &customer.id, "Ann@Acme.test", "Ann", Role::Owner, PASSWORD);
    let person = add.await.unwrap();
    (customer, person)
}
