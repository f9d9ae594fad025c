//! The web door through real HTTP.

mod site;
