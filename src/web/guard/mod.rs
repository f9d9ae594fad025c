//! What stands between the socket and the handlers, one file each. From the outside in:
//!
//! 1. [`arrival`]: names the request, shows errors, adds the security headers, writes the access log line
//! 2. [`panic`]: a handler that panics is an internal error, not a dropped connection
//! 3. [`limits`]: long addresses, large headers
//! 4. [`host`]: only names of ours
//! 5. [`cookies`]: no cookies that only look like ours
//! 6. [`body`]: read whole, within a size and a time
//! 7. [`deadline`]: no answer takes for ever
//! 8. actix-session with `session::Store`; what follows is for pages only, not for `/static`, `/healthz`, `/csp-report`
//! 9. [`identity`]: who that is
//! 10. [`cross_site`]: no forms from other sites
//! 11. [`rights`]: what the route table asks for, around each handler
//!
//! Each refuses by an error; none of them writes a page.

pub mod arrival;
pub mod body;
pub mod cookies;
pub mod cross_site;
pub mod deadline;
pub mod headers;
pub mod host;
pub mod identity;
pub mod limits;
pub mod panic;
pub mod rights;
