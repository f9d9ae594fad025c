//! Refuses requests that change something and come from another site.
//!
//! Decided by the first that is there: `Sec-Fetch-Site` (every browser of today, over https and on loopback), `Origin`
//! (the rest of them, plain http in a local network), the hidden field of the form (`token.rs`). The same for sign-in and
//! sign-out. `HX-Request` and other headers of our own are never trusted.

use super::host;
use crate::web::errors::Refusal;
use crate::web::token;
use crate::web::typed::Fields;
use crate::web::visit::Visit;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderName, ORIGIN};
use actix_web::middleware::Next;

pub async fn refused<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let safe = [Method::GET, Method::HEAD, Method::OPTIONS, Method::TRACE].contains(request.method());
    if !safe && !is_own(&request, &Visit::of(&request)?) {
        return Ok(request.error_response(Refusal::CrossSite).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

fn is_own(request: &ServiceRequest, visit: &Visit) -> bool {
    let header = |name: HeaderName| request.headers().get(name).map(|it| it.to_str().unwrap_or_default());
    if let Some(site) = header(HeaderName::from_static("sec-fetch-site")) {
        return ["same-origin", "none"].contains(&site);
    }
    if let Some(origin) = header(ORIGIN) {
        return host::authority(request).is_some_and(|it| visit.site().is_own_origin(origin, it));
    }
    let fields = Fields::of(request).unwrap_or_default();
    let field = fields.first(token::FIELD).unwrap_or_default();
    visit.token().is_some_and(|it| it.accepts(visit.app(), field))
}
