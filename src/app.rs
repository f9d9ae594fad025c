//! Everything a use case needs, built once and cheap to clone. Each door is given one.

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::dns::Asker;
use crate::mailer::Mailer;
use crate::vault::Vault;
use std::sync::Arc;

#[derive(Debug, Clone)]
pub struct App {
    pub config: Arc<Config>,
    pub db: Db,
    pub dns: Asker,
    pub mailer: Mailer,
    pub vault: Vault,
    pub clock: Clock,
}

/// Why the program could not start: one line for the operator.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct CannotStart(pub String);

impl App {
    /// Brings the tables up to date and does nothing else; the names of the migrations that were run.
    pub fn migrate(config: &Config) -> Result<Vec<String>, CannotStart> {
        let said = |it: crate::db::Failure| CannotStart(it.to_string());
        let migrated = Db::connect(&config.database_url).map_err(said)?.migrate().map_err(said)?;
        Ok(migrated.0)
    }

    /// Why the database cannot be used now, in one line; nothing if it can. Makes no new file.
    pub fn database_is_away(config: &Config) -> Result<Option<String>, CannotStart> {
        let path = config.database_url.strip_prefix("sqlite:").map(|it| it.strip_prefix("//").unwrap_or(it));
        if let Some(path) = path.filter(|it| !std::path::Path::new(it).exists()) {
            return Ok(Some(format!("{path}: there is no such file")));
        }
        match Db::connect(&config.database_url) {
            Ok(_) => Ok(None),
            Err(crate::db::Failure::Away(why)) => Ok(Some(why)),
            Err(other) => Err(CannotStart(other.to_string())),
        }
    }

    /// Opens the database (and brings its tables up to date), the key file, and what the way out for mail needs.
    pub fn open(config: Config, clock: Clock) -> Result<Self, CannotStart> {
        let vault = Vault::open(&config.key_file).map_err(|it| CannotStart(it.to_string()))?;
        let mailer = Mailer::open(&config.mail, config.host()).map_err(|it| CannotStart(it.to_string()))?;
        let db = Db::open(&config.database_url).map_err(|it| CannotStart(it.to_string()))?;
        let dns = Asker::new(&config.dns);
        Ok(Self { config: Arc::new(config), db, dns, mailer, vault, clock })
    }
}
