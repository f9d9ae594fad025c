//! The description of the API for programs (OpenAPI 3.1), written by hand beside the code.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};

/// `GET /api/v1/openapi.json`. Anybody may read it; it is the same everywhere.
pub(super) async fn show() -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    answer.insert_header((CONTENT_TYPE, "application/json")).insert_header((CACHE_CONTROL, "no-cache"));
    answer.body(DESCRIPTION)
}

pub const DESCRIPTION: &str = include_str!("openapi.json");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::routes;
    use serde_json::Value;
    use std::collections::BTreeSet;

    fn description() -> Value {
        serde_json::from_str(DESCRIPTION).expect("valid JSON")
    }

    #[test]
    fn it_names_exactly_the_routes() {
        let description = description();
        let mut described = BTreeSet::new();
        for (path, methods) in description["paths"].as_object().expect("paths") {
            for method in methods.as_object().expect("methods").keys().filter(|it| *it != "parameters") {
                described.insert(format!("{} {path}", method.to_uppercase()));
            }
        }
        let served: BTreeSet<String> = routes::table().iter().map(|it| format!("{} {}", it.method, it.path)).collect();
        assert_eq!(described, served);
    }

    #[test]
    fn each_route_has_schemas_and_every_reference_leads_somewhere() {
        let description = description();
        let mut references = Vec::new();
        let mut open = vec![&description];
        while let Some(value) = open.pop() {
            match value {
                Value::Object(members) => {
                    references.extend(members.get("$ref").and_then(Value::as_str));
                    open.extend(members.values());
                }
                Value::Array(items) => open.extend(items),
                _ => {}
            }
        }
        assert!(references.len() > 10, "{references:?}");
        for reference in references {
            let pointer = reference.strip_prefix('#').expect("within the file");
            assert!(description.pointer(pointer).is_some(), "{reference} leads nowhere");
        }
        for entry in routes::table() {
            let at = format!("/paths/{}/{}", entry.path.replace('/', "~1"), entry.method.as_str().to_lowercase());
            let route = description.pointer(&at).expect("it is described");
            let responses = route["responses"].as_object().expect("responses");
            for (status, response) in responses {
                let schema = response["content"].as_object().and_then(|it| it.values().next()).map(|it| &it["schema"]);
                let is_problem = response["$ref"].is_string();
                assert!(is_problem || schema.is_some_and(Value::is_object), "{at} {status}");
            }
            assert_eq!(route["security"].is_null(), entry.scope.is_some(), "{at}: only open routes say so");
            let takes = ["POST", "PATCH"].contains(&entry.method.as_str());
            let body = &route["requestBody"]["content"]["application/json"]["schema"];
            assert_eq!(body.is_object(), takes, "{at}");
        }
    }
}
