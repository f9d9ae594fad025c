//! Somebody whom we write to: any address that mail can reach, at whatever company.
//!
//! As strict about its characters as a From address (ASCII dot-atom before the `@`, security.md R31), and open about the
//! domain: an IT colleague may well read mail at a free provider. The part before the `@` is kept as typed, since only
//! its own server knows whether case matters there.

use super::address::refuse_local;
use super::{AddressRefused, DnsName};
use std::fmt;

/// The longest address (RFC 5321 section 4.5.3.1.3, less the angle brackets).
const LONGEST: usize = 254;

/// An address that mail can be sent to.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Recipient {
    local: String,
    domain: String,
}

impl Recipient {
    /// Reads `local@domain`; blanks at the ends do not count, other scripts become A-labels.
    pub fn parse(text: &str) -> Result<Self, AddressRefused> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressRefused::Empty);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(AddressRefused::NoAt)?;
        refuse_local(local)?;
        let refused =
            || AddressRefused::NoHost { domain: domain.chars().filter(|it| !it.is_control()).take(80).collect() };
        let ascii = idna::domain_to_ascii_strict(domain).map_err(|_| refused())?;
        let is_host = DnsName::parse(&ascii).is_ok() && ascii.contains('.') && !ascii.ends_with('.');
        if !is_host || ascii.parse::<std::net::Ipv4Addr>().is_ok() {
            return Err(refused());
        }
        let length = local.len() + 1 + ascii.len();
        if length > LONGEST {
            return Err(AddressRefused::TooLong { length });
        }
        Ok(Self { local: local.to_owned(), domain: ascii })
    }

    #[must_use]
    pub fn local_part(&self) -> &str {
        &self.local
    }

    /// In A-labels.
    #[must_use]
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// The mailbox behind the address: many servers deliver `it+anything@` where `it@` goes, so that limits and refusals
    /// that counted the two apart would be none.
    #[must_use]
    pub fn mailbox(&self) -> String {
        let base = self.local.split_once('+').map_or(self.local.as_str(), |it| it.0);
        let base = if base.is_empty() { &self.local } else { base };
        format!("{base}@{}", self.domain).to_ascii_lowercase()
    }

    /// The form by which addresses are compared: all in lower case.
    #[must_use]
    pub fn folded(&self) -> String {
        self.to_string().to_ascii_lowercase()
    }
}

/// As it stands in mail: `local@a-label`.
impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_company_is_fine_and_case_before_the_at_is_kept() {
        for (text, stored) in [
            (" IT.Desk@Acme.NL ", "IT.Desk@acme.nl"),
            ("someone@gmail.com", "someone@gmail.com"),
            ("info@bücher.de", "info@xn--bcher-kva.de"),
        ] {
            assert_eq!(Recipient::parse(text).unwrap().to_string(), stored);
        }
        assert_eq!(Recipient::parse("A@B.example").unwrap().folded(), "a@b.example");
        for (text, mailbox) in
            [("It+News@B.example", "it@b.example"), ("it@b.example", "it@b.example"), ("+x@b.example", "+x@b.example")]
        {
            assert_eq!(Recipient::parse(text).unwrap().mailbox(), mailbox);
        }
    }

    #[test]
    fn what_could_be_read_as_two_addresses_is_none() {
        for bad in [
            "",
            "it",
            "@acme.nl",
            "it@",
            "it@localhost",
            "it@127.0.0.1",
            "it@[127.0.0.1]",
            "\"it@x\"@acme.nl",
            "it@acme.nl, boss@acme.nl",
            "it@acme.nl\r\nBcc: boss@acme.nl",
            "it@acme.nl\0",
            "i\u{202e}t@acme.nl",
            "=?utf-8?q?it?=@acme.nl",
            "it@acme..nl",
            "it@acme.nl.",
        ] {
            assert!(Recipient::parse(bad).is_err(), "{bad:?}");
        }
        assert!(Recipient::parse(&format!("{}@acme.nl", "x".repeat(10_000))).is_err());
    }
}
