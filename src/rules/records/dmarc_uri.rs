//! Where DMARC reports are to be sent: the lists behind `rua` and `ruf`, item by item.
//!
//! Only `mailto:` is defined (RFC 9990 section 4). Whether the address exists or wants the reports is not known here.

use crate::rules::address::DnsName;

/// One item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportUri<'a> {
    /// As written, without the blanks around it.
    pub text: &'a str,
    /// Where it starts in the joined text.
    pub at: usize,
    /// The two sides of the `@`.
    pub address: Result<(&'a str, &'a str), UriFault>,
    /// It ends with a size such as `!10m`, which RFC 9989 no longer has.
    pub sized: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UriFault {
    /// Nothing stands between two commas, or behind the last.
    Empty,
    /// An address without `mailto:`.
    NoScheme,
    /// Something else than `mailto:`; nobody sends there.
    Scheme,
    /// There are not two sides of an `@`, or no domain behind it.
    NoAddress,
    /// Two addresses without a comma between.
    Blank,
    /// Only the size behind it is outdated.
    Size,
}

impl<'a> ReportUri<'a> {
    /// The items of a value that starts at byte `start`.
    #[must_use]
    pub fn list(value: &'a str, start: usize) -> Vec<Self> {
        let mut at = start;
        let mut items = Vec::new();
        for piece in value.split(',') {
            let text = piece.trim();
            items.push(Self::read(text, at + (piece.len() - piece.trim_start().len())));
            at += piece.len() + 1;
        }
        items
    }

    fn read(text: &'a str, at: usize) -> Self {
        let (uri, sized) = match text.rsplit_once('!') {
            Some((uri, size)) if is_size(size) => (uri, true),
            _ => (text, false),
        };
        Self { text, at, address: address(uri), sized }
    }

    /// The domain behind the `@`, if it is one.
    #[must_use]
    pub fn domain(&self) -> Option<DnsName> {
        self.address.ok().and_then(|(_, domain)| DnsName::parse(domain).ok())
    }
}

/// Digits, and a letter for the unit (RFC 7489 section 6.2).
fn is_size(text: &str) -> bool {
    let digits = text.strip_suffix(['k', 'm', 'g', 't', 'K', 'M', 'G', 'T']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit())
}

fn address(uri: &str) -> Result<(&str, &str), UriFault> {
    if uri.is_empty() {
        return Err(UriFault::Empty);
    }
    let address = match uri.split_at_checked(7) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => rest,
        _ if uri.contains("://") => return Err(UriFault::Scheme),
        _ if uri.contains('@') => return Err(UriFault::NoScheme),
        _ => return Err(UriFault::NoAddress),
    };
    if address.contains([' ', '\t', '\r', '\n']) {
        return Err(UriFault::Blank);
    }
    let address = address.split_once('?').map_or(address, |(before, _)| before);
    let sides = address.rsplit_once('@').filter(|(local, domain)| is_local_part(local) && is_domain(domain));
    sides.ok_or(UriFault::NoAddress)
}

/// One `@` only, no brackets: what stands there otherwise was mangled on the way.
fn is_local_part(text: &str) -> bool {
    !text.is_empty() && !text.contains(['@', '<', '>', '[', ']', '(', ')', '"'])
}

/// A host name of at least two parts.
fn is_domain(text: &str) -> bool {
    let labels: Vec<&str> = text.strip_suffix('.').unwrap_or(text).split('.').collect();
    let is_label = |it: &&str| {
        !it.is_empty() && it.len() <= 63 && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_')
    };
    labels.len() > 1 && text.len() <= 253 && labels.iter().all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_is_judged_for_itself() {
        for (uri, address) in [
            ("mailto:a@x.example", Ok(("a", "x.example"))),
            ("MAILTO:a+b@x.example.", Ok(("a+b", "x.example."))),
            ("mailto:a%21b@x.example!10m", Ok(("a%21b", "x.example"))),
            ("mailto:a@x.example?subject=b", Ok(("a", "x.example"))),
            ("a@x.example", Err(UriFault::NoScheme)),
            ("mailto:a", Err(UriFault::NoAddress)),
            ("mailto:x.example", Err(UriFault::NoAddress)),
            ("x.example", Err(UriFault::NoAddress)),
            ("mailto:@x.example", Err(UriFault::NoAddress)),
            ("mailto:a@", Err(UriFault::NoAddress)),
            ("mailto:a@x", Err(UriFault::NoAddress)),
            ("mailto:<a@x.example>", Err(UriFault::NoAddress)),
            ("mailto:[email protected]", Err(UriFault::Blank)),
            ("mailto:a@x.example mailto:b@x.example", Err(UriFault::Blank)),
            ("https://x.example/dmarc", Err(UriFault::Scheme)),
        ] {
            let list = ReportUri::list(uri, 0);
            assert_eq!((list.len(), list[0].address), (1, address), "{uri}");
        }
    }

    #[test]
    fn items_come_with_their_places() {
        let list = ReportUri::list("mailto:a@x.example , mailto:b@y.example!5,", 22);
        let seen: Vec<_> = list.iter().map(|it| (it.text, it.at, it.sized, it.address.is_ok())).collect();
        let wanted =
            [("mailto:a@x.example", 22, false, true), ("mailto:b@y.example!5", 43, true, true), ("", 64, false, false)];
        assert_eq!(seen, wanted);
        assert_eq!(list[1].domain(), DnsName::parse("y.example").ok());
    }
}
