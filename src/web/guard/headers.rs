//! The security headers of every answer: pages, parts, files, errors.

use crate::web::urls;
use crate::web::visit::Visit;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};

/// Adds them; what a handler set itself stays, but never weakens these.
pub fn add(visit: &Visit, headers: &mut HeaderMap) {
    set(headers, header::CONTENT_SECURITY_POLICY, &policy(visit.nonce()));
    set(headers, HeaderName::from_static("reporting-endpoints"), &format!("csp=\"{}\"", urls::csp_report()));
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms. Pages without forms whose address is a secret
    // ask for it.
    if headers.get(header::REFERRER_POLICY).is_none_or(|it| it != "no-referrer") {
        set(headers, header::REFERRER_POLICY, "same-origin");
    }
    set(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(headers, header::PERMISSIONS_POLICY, PERMISSIONS);
    set(headers, HeaderName::from_static("x-request-id"), visit.id());
    if visit.site().is_https() {
        set(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
}

/// Copying to the clipboard is all that a page of ours asks of the browser.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
     magnetometer=(), microphone=(), midi=(), payment=(), usb=(), clipboard-write=(self)";

/// No inline code, no eval, no third party; scripts only with the nonce of this answer, and DOM sinks only through the
/// policy that `hx-csp` makes (it reads the nonce of a part from this header).
fn policy(nonce: &str) -> String {
    let report = urls::csp_report();
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; \
         require-trusted-types-for 'script'; trusted-types htmx; report-uri {report}; report-to csp"
    )
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
