//! Settings of the mail that we send: through a relay, or into a folder; without either nothing is sent, and no screen
//! offers to.

use super::BadConfig;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// The sender of all our mail, `address` or `Name <address>`. Needed with a relay or a folder.
    pub from: Option<String>,
    /// The relay that takes our mail, a name or an address.
    pub host: Option<String>,
    pub port: u16,
    pub tls: Tls,
    /// Roots to trust beside (PEM), for a relay with a certificate of one's own.
    pub ca_file: Option<PathBuf>,
    /// The login at the relay; with it comes `password_file`.
    pub user: Option<String>,
    pub password_file: Option<PathBuf>,
    /// Instead of a relay: each mail becomes a file here.
    pub folder: Option<PathBuf>,
    /// How long the relay may take for one answer; five times that for the last one, with which it takes the mail.
    pub timeout_seconds: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// TLS from the first byte (usually port 465).
    Implicit,
    /// STARTTLS, and nothing is sent without it (usually port 587).
    Starttls,
    /// In the clear; only to this machine.
    None,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            from: None,
            host: None,
            port: 587,
            tls: Tls::Starttls,
            ca_file: None,
            user: None,
            password_file: None,
            folder: None,
            timeout_seconds: 60,
        }
    }
}

impl Mail {
    /// There is a way out for mail.
    pub fn is_on(&self) -> bool {
        self.host.is_some() || self.folder.is_some()
    }

    pub(super) fn checked(&self) -> Result<(), BadConfig> {
        let bad = |key: &str, value: &str, reason: &str| Err(BadConfig(format!("mail.{key} = {value}: {reason}")));
        if self.host.is_some() && self.folder.is_some() {
            return bad("folder", "…", "mail goes to mail.host or into mail.folder, not both");
        }
        if self.is_on() && self.from.is_none() {
            return bad(
                "from",
                "",
                "who our mail is from, such as \"Example Mail <no-reply@example.com>\", must be set",
            );
        }
        let is_here =
            |host: &str| host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|it| it.is_loopback());
        if let Some(host) = self.host.as_deref().filter(|it| self.tls == Tls::None && !is_here(it)) {
            return bad("tls", "none", &format!("would send mail and password to {host} in the clear"));
        }
        if self.user.is_some() != self.password_file.is_some() {
            return bad("user", "…", "mail.user and mail.password_file come together");
        }
        if !(1..=600).contains(&self.timeout_seconds) {
            return bad("timeout_seconds", &self.timeout_seconds.to_string(), "must be between 1 and 600");
        }
        Ok(())
    }
}
