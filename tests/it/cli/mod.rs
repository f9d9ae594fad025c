//! The program as an operator and their scripts use it.

mod check_all;
mod diagnosis;
mod domains;
mod export;
mod import;
mod mail;
mod mailboxes;
mod people;
mod running;
mod settings;

use super::support::app::Database;
use super::support::processes::Folder;
use super::support::program::Installation;

/// An installation on that database; nothing listens at its resolver unless `settings` name another.
pub fn installed(database: Database, settings: &str) -> Option<Installation> {
    let nobody = "dns.resolvers = [\"127.0.0.1:1\"]\ndomains.allow_special_use = true\n";
    let settings = if settings.contains("dns.resolvers") { settings.to_owned() } else { format!("{nobody}{settings}") };
    match database {
        Database::Sqlite => Some(Installation::new(&settings)),
        Database::Postgres => {
            let url = database.fresh(&Folder::new("unused"))?;
            Some(Installation::with_database(&url, &settings))
        }
    }
}
