//! Settings of the doors to mail servers, of what they ask before a mail may leave, and of the way in for mail that is
//! shown to people.

use super::BadConfig;
use ipnet::IpNet;
use serde::{Deserialize, Serialize};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Where mail servers ask, and how they are answered. Without a listener nothing is asked and nothing enforced.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mta {
    /// The lock: path of a UNIX socket, or `IP:PORT`.
    pub milter: Option<Place>,
    /// The second lock, Postfix's `smtpd_sender_login_maps`: path of a UNIX socket, or `IP:PORT`.
    pub socketmap: Option<Place>,
    /// The line protocol (Exim): path of a UNIX socket, or `IP:PORT`.
    pub line: Option<Place>,
    /// `POST /mta/v1/decide`, and `/metrics`.
    pub http: Option<SocketAddr>,
    /// `enforce` refuses; `observe` lets everything through and counts what would have been refused.
    pub mode: Mode,
    /// `frankmark mta` answers mail servers in a process of its own, so `serve` does not.
    pub apart: bool,
    /// Who may connect to a listener with an `IP:PORT`, beside this machine. Nobody there proves who they are.
    pub allowed: Vec<IpNet>,
    /// Rights of the UNIX sockets, octal.
    pub socket_mode: String,
    /// Group of the UNIX sockets, usually that of the mail server. Unset: that of the program.
    pub socket_group: Option<String>,
    /// Connections at one time, for each listener.
    pub connections: usize,
    /// Without news from the database for so long, answers are "try again later".
    pub current_for_minutes: u32,
    /// `info+news@` may be used by whoever may use `info@`.
    pub plus_detail: bool,
    /// Several addresses in From, all of them allowed, with exactly one in Sender.
    pub several_authors: bool,
    /// MAIL FROM and From must be of one domain.
    pub same_domain: bool,
    /// Sign what may leave.
    pub sign: bool,
    /// Signatures end after so many days (`x=`). Unset: they do not.
    pub signature_days: Option<u32>,
    /// The line protocol also hands out private keys, to whoever may open its UNIX socket.
    pub hand_out_keys: bool,
    /// Messages above this are not signed but put off, in MiB.
    pub largest_message_mib: u32,
    /// Refusals are kept so long.
    pub decisions_days: u32,
}

/// A path, or `IP:PORT`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Place {
    Unix(PathBuf),
    Tcp(SocketAddr),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    Enforce,
    Observe,
}

/// The way in for customers' mail: shown to them, and used by the self-test.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Submission {
    /// The host that mail programs connect to; without one no screen tells it, and there is no self-test.
    pub host: Option<String>,
    pub port: u16,
    pub tls: super::Tls,
    /// Roots to trust beside (PEM), for a server with a certificate of one's own.
    pub ca_file: Option<PathBuf>,
    /// A mailbox that is there for the self-test, with its password.
    pub test_login: Option<String>,
    pub test_password_file: Option<PathBuf>,
    /// Where the self-test's mails go; they are never sent further than this address.
    pub test_recipient: Option<String>,
}

/// What a domain must have before mail from it may leave.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sending {
    pub requires: Requires,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Requires {
    /// Proven; without its records mail leaves unsigned.
    Verified,
    /// All needed records found as well.
    Ready,
}

impl Default for Mta {
    fn default() -> Self {
        Self {
            milter: None,
            socketmap: None,
            line: None,
            http: None,
            mode: Mode::Enforce,
            apart: false,
            allowed: Vec::new(),
            socket_mode: "0660".into(),
            socket_group: None,
            connections: 1000,
            current_for_minutes: 24 * 60,
            plus_detail: true,
            several_authors: false,
            same_domain: false,
            sign: true,
            signature_days: None,
            hand_out_keys: false,
            largest_message_mib: 100,
            decisions_days: 30,
        }
    }
}

impl Default for Submission {
    fn default() -> Self {
        Self {
            host: None,
            port: 587,
            tls: super::Tls::Starttls,
            ca_file: None,
            test_login: None,
            test_password_file: None,
            test_recipient: None,
        }
    }
}

impl Default for Sending {
    fn default() -> Self {
        Self { requires: Requires::Verified }
    }
}

impl Mta {
    /// Some mail server can ask.
    pub fn is_on(&self) -> bool {
        self.milter.is_some() || self.socketmap.is_some() || self.line.is_some() || self.http.is_some()
    }

    /// The rights of the UNIX sockets, as a number.
    pub fn socket_rights(&self) -> u32 {
        u32::from_str_radix(&self.socket_mode, 8).unwrap_or(0o660)
    }

    pub(super) fn checked(&self) -> Result<(), BadConfig> {
        let bad = |key: &str, value: &str, why: &str| Err(BadConfig(format!("mta.{key} = {value}: {why}")));
        let named = [("milter", &self.milter), ("socketmap", &self.socketmap), ("line", &self.line)];
        for (key, place) in named {
            match place {
                Some(Place::Tcp(address)) if self.allowed.is_empty() && !address.ip().is_loopback() => {
                    let why = "answers anybody who can reach it; name who may connect in mta.allowed, or use loopback";
                    return bad(key, &address.to_string(), why);
                }
                Some(Place::Unix(path)) if !path.is_absolute() => {
                    return bad(key, &path.display().to_string(), "must be a path that begins with /, or IP:PORT");
                }
                _ => {}
            }
        }
        if let Some(address) = self.http.filter(|it| self.allowed.is_empty() && !it.ip().is_loopback()) {
            let why = "passes tokens unencrypted, and numbers to anybody; name who may connect in mta.allowed, or use loopback";
            return bad("http", &address.to_string(), why);
        }
        if let (Mode::Observe, Some(place)) = (self.mode, &self.socketmap) {
            let why = "the mail server itself refuses what is not in that map, so it cannot only observe; leave it out until \
                       mta.mode is enforce";
            return bad("socketmap", &place.to_string(), why);
        }
        if self.hand_out_keys && !matches!(self.line, Some(Place::Unix(_))) {
            return bad("hand_out_keys", "true", "needs mta.line at a UNIX socket; keys are never sent over a network");
        }
        if u32::from_str_radix(&self.socket_mode, 8).map_or(true, |it| it > 0o777) {
            return bad("socket_mode", &self.socket_mode, "must be octal, such as 0660");
        }
        if self.connections == 0 {
            return bad("connections", "0", "nobody could ask");
        }
        if self.current_for_minutes == 0 {
            return bad("current_for_minutes", "0", "every mail would be put off");
        }
        Ok(())
    }
}

impl Submission {
    pub(super) fn checked(&self) -> Result<(), BadConfig> {
        let test = [self.test_login.is_some(), self.test_password_file.is_some(), self.test_recipient.is_some()];
        if test.contains(&true) && (test.contains(&false) || self.host.is_none()) {
            let why = "the self-test needs host, test_login, test_password_file and test_recipient together";
            return Err(BadConfig(format!("submission.test_login = …: {why}")));
        }
        Ok(())
    }

    /// There is a mailbox to try with.
    pub fn can_be_tested(&self) -> bool {
        self.host.is_some() && self.test_login.is_some()
    }
}

impl From<String> for Place {
    fn from(text: String) -> Self {
        text.parse().map_or_else(|_| Self::Unix(text.strip_prefix("unix:").unwrap_or(&text).into()), Self::Tcp)
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unix(path) => write!(f, "{}", path.display()),
            Self::Tcp(address) => write!(f, "{address}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(change: impl FnOnce(&mut Mta)) -> String {
        let mut mta = Mta::default();
        change(&mut mta);
        mta.checked().expect_err("must be refused").to_string()
    }

    #[test]
    fn places_are_paths_or_addresses() {
        for (text, shown) in [("/run/f/milter", "/run/f/milter"), ("unix:/run/m", "/run/m"), ("[::1]:90", "[::1]:90")] {
            assert_eq!(Place::from(text.to_owned()).to_string(), shown);
        }
        assert!(matches!(Place::from("127.0.0.1:8891".to_owned()), Place::Tcp(_)));
    }

    #[test]
    fn whatever_is_unsafe_is_refused_with_key_value_and_reason() {
        let open = refused(|it| it.milter = Some(Place::from("192.0.2.1:8891".to_owned())));
        assert!(open.starts_with("mta.milter = 192.0.2.1:8891: "), "{open}");
        assert!(refused(|it| it.milter = Some(Place::from("milter".to_owned()))).starts_with("mta.milter = milter: "));
        let open = refused(|it| it.http = Some("192.0.2.1:8892".parse().expect("an address")));
        assert!(open.starts_with("mta.http = 192.0.2.1:8892: "), "{open}");
        assert!(refused(|it| it.hand_out_keys = true).starts_with("mta.hand_out_keys = true: "));
        let net = |it: &mut Mta| {
            it.hand_out_keys = true;
            it.line = Some(Place::from("127.0.0.1:1".to_owned()));
        };
        assert!(refused(net).starts_with("mta.hand_out_keys = true: "));
        assert!(refused(|it| it.socket_mode = "rw".into()).starts_with("mta.socket_mode = rw: "));
        assert!(refused(|it| it.connections = 0).starts_with("mta.connections = 0: "));
        let allowed = Mta {
            milter: Some(Place::from("192.0.2.1:8891".to_owned())),
            allowed: vec!["192.0.2.0/24".parse().expect("a network")],
            ..Mta::default()
        };
        assert!(allowed.checked().is_ok());
    }
}
