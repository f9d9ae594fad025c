//! What the integration tests stand on: databases, name servers, a browser, the program itself. Each file is one of them,
//! and ends with a test that it works. Written for Linux. Nothing here uses a fixed port, the internet, or anything that outlives the tests.

pub mod app;
pub mod browser;
pub mod crowd;
pub mod dkimpy;
pub mod dns;
pub mod dovecot;
pub mod exim;
pub mod knot;
pub mod opendkim;
pub mod ports;
pub mod postfix;
pub mod postgres;
pub mod processes;
pub mod program;
pub mod python;
pub mod rspamd;
pub mod signed_internet;
pub mod smtp;
pub mod submit;
pub mod tools;
pub mod unbound;
pub mod visitor;
