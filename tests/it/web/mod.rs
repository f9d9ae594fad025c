//! The web door through real HTTP: guards, sessions, sign-in, errors. Screens have tests of their own beside these.

mod assets;
mod browser;
mod bulk;
mod cookies;
mod crawl;
mod cross_site;
mod deleting;
mod domain_list;
mod errors;
mod headers;
mod health;
mod hosts;
mod limits;
mod mistakes;
mod no_mail;
mod paste;
mod receipt_links;
mod receipts;
mod rights;
mod screens;
mod serving;
mod sessions;
mod sign_in;
mod site;
mod small_screens;
mod test_routes;
