//! Settings of the mail that we send: through a relay, or into a folder; without either nothing is sent, and no screen
//! offers to.

use super::BadConfig;
use crate::rules::address::Recipient;
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

    /// Who our mail is from, name and address. Nobody, where `from` is not set.
    pub fn sender(&self) -> Result<Option<(Option<String>, Recipient)>, BadConfig> {
        let Some(from) = self.from.as_deref() else { return Ok(None) };
        let (name, address) = match from.trim().strip_suffix('>').and_then(|it| it.rsplit_once('<')) {
            Some((name, address)) => (name.trim().trim_matches('"'), address),
            None => ("", from),
        };
        let address = Recipient::parse(address).map_err(|_| {
            BadConfig(format!(
                "mail.from = {from}: must be an address, or a name and an address: Example <a@example.com>"
            ))
        })?;
        Ok(Some((Some(name.to_owned()).filter(|it| !it.is_empty()), address)))
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
        self.sender()?;
        if self.host.as_deref().is_some_and(|it| it.is_empty() || it.contains(|it: char| !it.is_ascii_graphic())) {
            return bad("host", "…", "must be a name or an address; the port is mail.port");
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

#[cfg(test)]
mod tests {
    use super::*;

    fn sender(from: &str) -> Result<Option<(Option<String>, String)>, String> {
        let mail = Mail { from: Some(from.into()), ..Mail::default() };
        mail.sender().map(|it| it.map(|(name, address)| (name, address.to_string()))).map_err(|it| it.to_string())
    }

    #[test]
    fn the_sender_is_an_address_with_or_without_a_name() {
        let plain = Ok(Some((None, "a@mail.example".to_owned())));
        assert_eq!(sender("a@mail.example"), plain);
        assert_eq!(sender(" <a@mail.example> "), plain);
        for with_name in ["Example Mail <a@mail.example>", "\"Example Mail\" <a@mail.example>"] {
            assert_eq!(sender(with_name), Ok(Some((Some("Example Mail".into()), "a@mail.example".into()))));
        }
        for bad in ["", "Example", "Example <a>", "a@b@mail.example", "a@mail.example\r\nBcc: x@y.example"] {
            assert!(sender(bad).is_err_and(|it| it.starts_with("mail.from = ")), "{bad:?}");
        }
    }

    #[test]
    fn mail_that_would_go_in_the_clear_or_nowhere_is_refused() {
        let relay = |host: &str, tls| Mail {
            host: Some(host.into()),
            tls,
            from: Some("a@b.example".into()),
            ..Mail::default()
        };
        let said = |mail: Mail| mail.checked().map_err(|it| it.to_string());
        assert_eq!(said(relay("127.0.0.1", Tls::None)), Ok(()));
        assert_eq!(said(relay("smtp.example", Tls::Starttls)), Ok(()));
        assert!(said(relay("smtp.example", Tls::None)).is_err_and(|it| it.starts_with("mail.tls = none")));
        assert!(said(Mail { from: None, ..relay("::1", Tls::None) }).is_err_and(|it| it.starts_with("mail.from")));
        let both = Mail { folder: Some("mail".into()), ..relay("::1", Tls::None) };
        assert!(said(both).is_err_and(|it| it.starts_with("mail.folder")));
        let half = Mail { user: Some("me".into()), ..relay("::1", Tls::None) };
        assert!(said(half).is_err_and(|it| it.starts_with("mail.user")));
        assert_eq!(said(Mail::default()), Ok(()), "no mail at all is fine");
    }
}
