//! Customers, so that a program finds their ids.

use super::Api;
use super::problem::{Problem, answer};
use crate::customers;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

/// `GET /api/v1/customers`
pub(super) async fn list(api: web::Data<Api>) -> HttpResponse {
    match customers::list(&api.app).await {
        Ok(all) => {
            let value = |it: &customers::Customer| json!({ "id": it.id, "name": it.name, "created_at": it.created_at });
            let items: Vec<Value> = all.iter().map(value).collect();
            answer(StatusCode::OK, &json!({ "items": items }))
        }
        Err(error) => Problem::of(error, api.app.clock.now()).into(),
    }
}
