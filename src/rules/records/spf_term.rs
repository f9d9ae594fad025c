//! The terms of SPF records (RFC 7208 sections 4.6, 5 and 6): what each is, and whether it breaks the record.
//!
//! Judged by the grammar, as strictly as the strictest receiver. Macros are accepted where they may stand and not expanded.

use crate::rules::address::DnsName;
use std::net::{Ipv4Addr, Ipv6Addr};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpfTerm<'a> {
    /// As written, qualifier included.
    pub text: &'a str,
    /// Where it starts in the joined text.
    pub at: usize,
    pub kind: SpfKind<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpfKind<'a> {
    All,
    /// The name behind the colon, macros and all.
    Include(&'a str),
    /// `a`, `mx`, `ptr` or `exists`: costs a look-up.
    LookUp,
    /// `ip4` or `ip6`: costs nothing.
    Network,
    /// The name behind `redirect=`.
    Redirect(&'a str),
    /// `exp=` or a modifier that receivers ignore.
    Modifier,
    /// Breaks the record for everybody (permerror).
    Bad,
}

impl SpfTerm<'_> {
    /// Whether it is an `include:` of that host, in any letter case, with or without a final dot.
    pub(super) fn includes(&self, host: &DnsName) -> bool {
        matches!(self.kind, SpfKind::Include(name) if DnsName::parse(name).as_ref() == Ok(host))
    }
}

impl<'a> SpfKind<'a> {
    /// What a term is, blanks around it taken off.
    pub(super) fn of(term: &'a str) -> Self {
        let mechanism = term.strip_prefix(['+', '-', '~', '?']).unwrap_or(term);
        let has_qualifier = mechanism != term;
        let end = mechanism.find(|it: char| !(it.is_ascii_alphanumeric() || matches!(it, '-' | '_' | '.')));
        let (name, rest) = mechanism.split_at_checked(end.unwrap_or(mechanism.len())).unwrap_or((mechanism, ""));
        if let Some(value) = rest.strip_prefix('=') {
            return match name.to_ascii_lowercase().as_str() {
                _ if has_qualifier || !name.starts_with(|it: char| it.is_ascii_alphabetic()) => Self::Bad,
                "redirect" if is_domain_spec(value) => Self::Redirect(value),
                "redirect" => Self::Bad,
                _ => Self::Modifier,
            };
        }
        let behind_colon = rest.strip_prefix(':');
        match (name.to_ascii_lowercase().as_str(), behind_colon) {
            ("all", _) if rest.is_empty() => Self::All,
            ("include", Some(name)) if is_domain_spec(name) => Self::Include(name),
            ("exists", Some(name)) if is_domain_spec(name) => Self::LookUp,
            ("ptr", _) if rest.is_empty() || behind_colon.is_some_and(is_domain_spec) => Self::LookUp,
            ("a" | "mx", _) if is_host_with_length(rest) => Self::LookUp,
            ("ip4", Some(network)) if is_network::<Ipv4Addr>(network, 32) => Self::Network,
            ("ip6", Some(network)) if is_network::<Ipv6Addr>(network, 128) => Self::Network,
            _ => Self::Bad,
        }
    }
}

/// A name, possibly with macros (RFC 7208 section 7.1). Ends in a macro or in a top label that is not all digits.
fn is_domain_spec(text: &str) -> bool {
    let plain = |it: char| it.is_ascii_graphic() && !matches!(it, '/' | ':' | ',' | ';' | '"' | '\\' | '@' | '%');
    if text.contains('%') {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('%') {
            let next = match after.split_once('}') {
                Some((inner, next)) if inner.starts_with('{') => next,
                _ => match after.strip_prefix(['%', '_', '-']) {
                    Some(next) => next,
                    None => return false,
                },
            };
            if !before.chars().all(plain) {
                return false;
            }
            rest = next;
        }
        return rest.chars().all(plain);
    }
    // "." toplabel: two labels at least, and the last is not a number and does not begin or end with a hyphen.
    let Some((_, top)) = text.strip_suffix('.').unwrap_or(text).rsplit_once('.') else { return false };
    text.chars().all(plain)
        && !text.strip_suffix('.').unwrap_or(text).split('.').any(str::is_empty)
        && !top.bytes().all(|it| it.is_ascii_digit())
        && top.chars().all(|it| it.is_ascii_alphanumeric() || it == '-')
        && !top.starts_with('-')
        && !top.ends_with('-')
}

/// What may follow `a` and `mx`: a name, a prefix length for IPv4, one for IPv6.
fn is_host_with_length(rest: &str) -> bool {
    let (host, lengths) = match rest.find('/') {
        Some(at) => rest.split_at_checked(at).unwrap_or((rest, "")),
        None => (rest, ""),
    };
    let host_fits = host.is_empty() || host.strip_prefix(':').is_some_and(is_domain_spec);
    let (four, six) = match lengths.find("//") {
        Some(at) => lengths.split_at_checked(at).unwrap_or((lengths, "")),
        None => (lengths, ""),
    };
    let four_fits = four.is_empty() || four.strip_prefix('/').is_some_and(|it| is_length(it, 32));
    let six_fits = six.is_empty() || six.strip_prefix("//").is_some_and(|it| is_length(it, 128));
    host_fits && four_fits && six_fits
}

fn is_network<A: std::str::FromStr>(text: &str, most: u8) -> bool {
    match text.split_once('/') {
        Some((address, length)) => address.parse::<A>().is_ok() && is_length(length, most),
        None => text.parse::<A>().is_ok(),
    }
}

fn is_length(text: &str, most: u8) -> bool {
    let canonical = text == "0" || !text.starts_with('0');
    canonical && text.bytes().all(|it| it.is_ascii_digit()) && text.parse::<u8>().is_ok_and(|it| it <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_judged_as_receivers_do() {
        use SpfKind as K;
        for (term, kind) in [
            ("-all", K::All),
            ("ALL", K::All),
            ("include:a.example", K::Include("a.example")),
            ("?InClude:_spf.a.example", K::Include("_spf.a.example")),
            ("include:%{d}.a.example", K::Include("%{d}.a.example")),
            ("include:a.example.", K::Include("a.example.")),
            ("a", K::LookUp),
            ("+a:b.example/24//64", K::LookUp),
            ("mx/24", K::LookUp),
            ("mx//64", K::LookUp),
            ("ptr", K::LookUp),
            ("ptr:a.example", K::LookUp),
            ("exists:%{ir}.%{l1r+-}._spf.%{d}", K::LookUp),
            ("ip4:192.0.2.0/24", K::Network),
            ("ip4:192.0.2.1", K::Network),
            ("ip6:2001:db8::/32", K::Network),
            ("redirect=a.example", K::Redirect("a.example")),
            ("exp=e.example", K::Modifier),
            ("include=a.example", K::Modifier),
            ("all.", K::Bad),
            ("all:x", K::Bad),
            ("include:", K::Bad),
            ("include", K::Bad),
            ("include:a.example,include:b.example", K::Bad),
            ("include:http://a.example", K::Bad),
            ("include:a..example", K::Bad),
            ("include:a.example..", K::Bad),
            ("include:example", K::Bad),
            ("a:a.example-", K::Bad),
            ("include:192.0.2.1", K::Bad),
            ("include:%a.example", K::Bad),
            ("a:b.example:25", K::Bad),
            ("a/33", K::Bad),
            ("mx/", K::Bad),
            ("a/024", K::Bad),
            ("ip4:192.0.2", K::Bad),
            ("ip4:192.0.2.1:25", K::Bad),
            ("ip4:2001:db8::1", K::Bad),
            ("ip6:192.0.2.1", K::Bad),
            ("ip4:192.0.2.0/33", K::Bad),
            ("ip:192.0.2.1", K::Bad),
            ("-redirect=a.example", K::Bad),
            ("redirect=", K::Bad),
            ("example.com", K::Bad),
            ("\u{7f}", K::Bad),
        ] {
            assert_eq!(SpfKind::of(term), kind, "{term}");
        }
    }
}
