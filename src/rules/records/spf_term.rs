//! The terms of SPF records (RFC 7208 sections 4.6, 5 and 6): what each is, and whether it breaks the record.
//!
//! Judged by the grammar, as strictly as the strictest receiver. Macros are accepted where they may stand and not expanded
//! ([`super::spf_macro`]); what somebody may have meant is [`super::spf_repair`]'s matter.

use super::spf_name::{self, BadName};
use crate::rules::address::DnsName;
use std::net::{Ipv4Addr, Ipv6Addr};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpfTerm<'a> {
    /// As written, qualifier included.
    pub text: &'a str,
    /// Where it starts in the joined text.
    pub at: usize,
    pub qualifier: Qualifier,
    pub kind: SpfKind<'a>,
}

/// What a match means; the least restrictive first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Qualifier {
    Pass,
    Neutral,
    SoftFail,
    Fail,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpfKind<'a> {
    All,
    /// The name behind the colon, macros and all.
    Include(&'a str),
    A(Hosts<'a>),
    Mx(Hosts<'a>),
    Ptr(Option<&'a str>),
    Exists(&'a str),
    /// Address and prefix length.
    Ip4(Ipv4Addr, u8),
    Ip6(Ipv6Addr, u8),
    /// The name behind `redirect=`.
    Redirect(&'a str),
    Exp(&'a str),
    /// A modifier that receivers ignore: its name.
    Unknown(&'a str),
    /// Breaks the record for everybody (permerror).
    Bad(BadTerm),
}

/// What `a` and `mx` point to; without a name the domain itself is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hosts<'a> {
    pub name: Option<&'a str>,
    pub four: u8,
    pub six: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadTerm {
    /// The byte of the term at which it shows.
    pub at: usize,
    pub why: BadTermWhy,
}

/// Why a term breaks the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadTermWhy {
    /// No word that SPF knows.
    Word,
    /// Ends where its value should begin: a blank stands behind the colon.
    Empty,
    /// Several entries, or an entry and a comma.
    Comma,
    /// The address of a web page.
    Url,
    /// A port number.
    Port,
    /// An IPv6 address behind `ip4:`, or the other way round.
    Family,
    Address,
    /// The number behind the slash.
    Length,
    /// Not a host name.
    Name,
    /// A `%` that begins no macro (S17).
    Macro,
    /// Something behind a word that stands alone, or a sign before one that has none.
    Rest,
}

impl BadTermWhy {
    /// For the sentences of people: the id of the reason.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Empty => "empty",
            Self::Comma => "comma",
            Self::Url => "url",
            Self::Port => "port",
            Self::Family => "family",
            Self::Address => "address",
            Self::Length => "length",
            Self::Name => "name",
            Self::Macro => "macro",
            Self::Rest => "rest",
        }
    }
}

impl Qualifier {
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Pass => "",
            Self::Neutral => "?",
            Self::SoftFail => "~",
            Self::Fail => "-",
        }
    }

    fn of(term: &str) -> (Self, &str) {
        let signs = [('+', Self::Pass), ('?', Self::Neutral), ('~', Self::SoftFail), ('-', Self::Fail)];
        let found = signs.into_iter().find_map(|(sign, it)| Some((it, term.strip_prefix(sign)?)));
        found.unwrap_or((Self::Pass, term))
    }
}

impl<'a> SpfTerm<'a> {
    pub(super) fn of(text: &'a str, at: usize) -> Self {
        let (qualifier, _) = Qualifier::of(text);
        Self { text, at, qualifier, kind: SpfKind::of(text) }
    }

    /// Whether it is an `include:` of that host that lets mail pass, in any letter case, with or without a final dot.
    pub(super) fn includes(&self, host: &DnsName) -> bool {
        self.qualifier == Qualifier::Pass && self.kind.included().as_ref() == Some(host)
    }

    /// The term without its qualifier, in lower case and without a final dot: what it says, however it is written.
    #[must_use]
    pub fn entry(&self) -> String {
        let (_, word) = Qualifier::of(self.text);
        let word = if word.contains('%') { word.to_owned() } else { word.to_ascii_lowercase() };
        word.strip_suffix('.').map(str::to_owned).unwrap_or(word)
    }

    /// Whether receivers ask DNS for it.
    #[must_use]
    pub const fn asks(&self) -> bool {
        use SpfKind as K;
        matches!(self.kind, K::Include(_) | K::A(_) | K::Mx(_) | K::Ptr(_) | K::Exists(_) | K::Redirect(_))
    }

    /// Whether it may match, so that its place matters.
    #[must_use]
    pub const fn is_mechanism(&self) -> bool {
        use SpfKind as K;
        !matches!(self.kind, K::Redirect(_) | K::Exp(_) | K::Unknown(_) | K::Bad(_))
    }
}

impl<'a> SpfKind<'a> {
    /// What a term is, blanks around it taken off.
    pub(super) fn of(term: &'a str) -> Self {
        let (_, mechanism) = Qualifier::of(term);
        let sign = term.len() - mechanism.len();
        let end = mechanism.find(|it: char| !(it.is_ascii_alphanumeric() || matches!(it, '-' | '_' | '.')));
        let (name, rest) = mechanism.split_at_checked(end.unwrap_or(mechanism.len())).unwrap_or((mechanism, ""));
        let kind = match rest.strip_prefix('=') {
            Some(value) => modifier(name, value, sign),
            None => self::mechanism(name, rest, sign),
        };
        match kind {
            Err(bad) => Self::Bad(refined(term, bad)),
            Ok(kind) => kind,
        }
    }

    fn included(&self) -> Option<DnsName> {
        match self {
            Self::Include(name) => DnsName::parse(name).ok(),
            _ => None,
        }
    }
}

fn bad<T>(at: usize, why: BadTermWhy) -> Result<T, BadTerm> {
    Err(BadTerm { at, why })
}

fn modifier<'a>(name: &'a str, value: &'a str, sign: usize) -> Result<SpfKind<'a>, BadTerm> {
    let at = sign + name.len() + 1;
    if sign > 0 {
        return bad(0, BadTermWhy::Rest);
    }
    if !name.starts_with(|it: char| it.is_ascii_alphabetic()) {
        return bad(0, BadTermWhy::Word);
    }
    match name.to_ascii_lowercase().as_str() {
        "redirect" => named(value, at).map(SpfKind::Redirect),
        "exp" => named(value, at).map(SpfKind::Exp),
        _ => match spf_name::parts(value) {
            Ok(_) => Ok(SpfKind::Unknown(name)),
            Err(odd) => bad(at + odd.at, BadTermWhy::Macro),
        },
    }
}

fn mechanism<'a>(name: &'a str, rest: &'a str, sign: usize) -> Result<SpfKind<'a>, BadTerm> {
    let at = sign + name.len();
    let behind_colon = rest.strip_prefix(':');
    let alone = |kind| if rest.is_empty() { Ok(kind) } else { bad(at, BadTermWhy::Rest) };
    let value = || behind_colon.ok_or(BadTerm { at, why: BadTermWhy::Empty });
    match name.to_ascii_lowercase().as_str() {
        "all" => alone(SpfKind::All),
        "include" => named(value()?, at + 1).map(SpfKind::Include),
        "exists" => named(value()?, at + 1).map(SpfKind::Exists),
        "ptr" => match behind_colon {
            Some(value) => named(value, at + 1).map(|it| SpfKind::Ptr(Some(it))),
            None => alone(SpfKind::Ptr(None)),
        },
        "a" => hosts(rest, at).map(SpfKind::A),
        "mx" => hosts(rest, at).map(SpfKind::Mx),
        "ip4" => network::<Ipv4Addr>(value()?, 32, at + 1).map(|(ip, length)| SpfKind::Ip4(ip, length)),
        "ip6" => network::<Ipv6Addr>(value()?, 128, at + 1).map(|(ip, length)| SpfKind::Ip6(ip, length)),
        _ => bad(sign, BadTermWhy::Word),
    }
}

fn named(value: &str, at: usize) -> Result<&str, BadTerm> {
    match spf_name::check(value) {
        Ok(()) => Ok(value),
        Err(BadName { at: odd, in_macro: true }) => bad(at + odd, BadTermWhy::Macro),
        Err(BadName { at: odd, .. }) => bad(at + odd, BadTermWhy::Name),
    }
}

/// What may follow `a` and `mx`: a name, a prefix length for IPv4, one for IPv6.
fn hosts(rest: &str, at: usize) -> Result<Hosts<'_>, BadTerm> {
    // Macros may contain slashes as delimiters.
    let slash = rest.rfind('}').map_or(0, |it| it + 1);
    let slash = rest.get(slash..).and_then(|it| it.find('/')).map(|it| it + slash);
    let (host, lengths) = slash.and_then(|it| rest.split_at_checked(it)).unwrap_or((rest, ""));
    let name = match host.strip_prefix(':') {
        Some(name) => Some(named(name, at + 1)?),
        None if host.is_empty() => None,
        None => return bad(at, BadTermWhy::Rest),
    };
    let at = at + host.len();
    let double = lengths.find("//");
    let (four, six) = double.and_then(|it| lengths.split_at_checked(it)).unwrap_or((lengths, ""));
    let length = |text: &str, signs: &str, most: u8, at: usize| match text.strip_prefix(signs) {
        None => Ok(most),
        Some(number) => prefix_length(number, most).ok_or(BadTerm { at, why: BadTermWhy::Length }),
    };
    Ok(Hosts { name, four: length(four, "/", 32, at)?, six: length(six, "//", 128, at + four.len())? })
}

fn network<A: std::str::FromStr>(text: &str, most: u8, at: usize) -> Result<(A, u8), BadTerm> {
    let (address, length) = text.split_once('/').map_or((text, None), |(ip, length)| (ip, Some(length)));
    let Ok(ip) = address.parse::<A>() else {
        let other = if most == 32 { address.parse::<Ipv6Addr>().is_ok() } else { address.parse::<Ipv4Addr>().is_ok() };
        return bad(at, if other { BadTermWhy::Family } else { BadTermWhy::Address });
    };
    match length {
        None => Ok((ip, most)),
        Some(it) => match prefix_length(it, most) {
            Some(length) => Ok((ip, length)),
            None => bad(at + address.len(), BadTermWhy::Length),
        },
    }
}

/// Without leading zeros (RFC 7208 section 5.6).
fn prefix_length(text: &str, most: u8) -> Option<u8> {
    let canonical = text == "0" || !text.starts_with('0');
    let digits = canonical && !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    text.parse::<u8>().ok().filter(|it| digits && *it <= most)
}

/// The same mistakes under the names by which people know them.
fn refined(term: &str, bad: BadTerm) -> BadTerm {
    let why = match bad.why {
        BadTermWhy::Macro => BadTermWhy::Macro,
        _ if term.contains("://") => BadTermWhy::Url,
        _ if term.contains([',', ';']) => BadTermWhy::Comma,
        _ if term.ends_with([':', '=']) => BadTermWhy::Empty,
        BadTermWhy::Name | BadTermWhy::Address if has_port(term) => BadTermWhy::Port,
        why => why,
    };
    BadTerm { why, ..bad }
}

/// `host:25` or `192.0.2.1:25`; an IPv6 address has more colons.
fn has_port(term: &str) -> bool {
    let value = term.split_once(':').map_or(term, |(_, value)| value);
    value.split_once(':').is_some_and(|(host, port)| {
        host.contains('.') && !port.is_empty() && port.bytes().all(|it| it.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_what_the_grammar_says() {
        use SpfKind as K;
        let hosts = |name, four, six| Hosts { name, four, six };
        for (term, kind) in [
            ("-all", K::All),
            ("ALL", K::All),
            ("include:a.example", K::Include("a.example")),
            ("?InClude:_spf.a.example", K::Include("_spf.a.example")),
            ("include:%{d}.a.example", K::Include("%{d}.a.example")),
            ("include:a.example.", K::Include("a.example.")),
            ("a", K::A(hosts(None, 32, 128))),
            ("+a:b.example/24//64", K::A(hosts(Some("b.example"), 24, 64))),
            ("a:%{d/}/24", K::A(hosts(Some("%{d/}"), 24, 128))),
            ("mx/24", K::Mx(hosts(None, 24, 128))),
            ("mx//64", K::Mx(hosts(None, 32, 64))),
            ("a/0//0", K::A(hosts(None, 0, 0))),
            ("ptr", K::Ptr(None)),
            ("ptr:a.example", K::Ptr(Some("a.example"))),
            ("exists:%{ir}.%{l1r+-}._spf.%{d}", K::Exists("%{ir}.%{l1r+-}._spf.%{d}")),
            ("ip4:192.0.2.0/24", K::Ip4(Ipv4Addr::new(192, 0, 2, 0), 24)),
            ("ip4:192.0.2.1", K::Ip4(Ipv4Addr::new(192, 0, 2, 1), 32)),
            ("ip6:2001:db8::/32", K::Ip6("2001:db8::".parse().unwrap(), 32)),
            ("ip6:::ffff:192.0.2.1", K::Ip6("::ffff:192.0.2.1".parse().unwrap(), 128)),
            ("redirect=a.example", K::Redirect("a.example")),
            ("exp=e.example", K::Exp("e.example")),
            ("include=a.example", K::Unknown("include")),
            ("moo.cow-far_out=man:dog/cat", K::Unknown("moo.cow-far_out")),
            ("unknown=", K::Unknown("unknown")),
        ] {
            assert_eq!(SpfKind::of(term), kind, "{term}");
        }
    }

    #[test]
    fn a_bad_term_says_where_and_why() {
        use BadTermWhy as W;
        for (term, at, why) in [
            ("all.", 0, W::Word),
            ("all:x", 3, W::Rest),
            ("-all/8", 4, W::Rest),
            ("include:", 8, W::Empty),
            ("include", 7, W::Empty),
            ("include/24", 7, W::Empty),
            ("include:a.example/24", 17, W::Name),
            ("include:a.example,include:b.example", 17, W::Comma),
            ("include:http://a.example", 12, W::Url),
            ("include:a..example", 10, W::Name),
            ("include:example", 8, W::Name),
            ("a:a.example-", 4, W::Name),
            ("include:192.0.2.1", 16, W::Name),
            ("include:%a.example", 8, W::Macro),
            ("exists:%{i}.%{q}.a.example", 12, W::Macro),
            ("a:b.example:25", 11, W::Port),
            ("a/33", 1, W::Length),
            ("a/24//129", 4, W::Length),
            ("mx/", 2, W::Length),
            ("a//", 1, W::Length),
            ("a/024", 1, W::Length),
            ("mx.a.example", 0, W::Word),
            ("ip4:192.0.2", 4, W::Address),
            ("ip4:192.0.2.1:25", 4, W::Port),
            ("ip4:2001:db8::1", 4, W::Family),
            ("-ip6:192.0.2.1", 5, W::Family),
            ("ip4:192.0.2.0/33", 13, W::Length),
            ("ip4:192.0.2.0/", 13, W::Length),
            ("ip:192.0.2.1", 0, W::Word),
            ("ip4", 3, W::Empty),
            ("-redirect=a.example", 0, W::Rest),
            ("redirect=", 9, W::Empty),
            ("exp=%{x}", 4, W::Macro),
            ("a=%{", 2, W::Macro),
            ("example.com", 0, W::Word),
            ("-", 1, W::Word),
            ("\u{7f}", 0, W::Word),
        ] {
            assert_eq!(SpfKind::of(term), SpfKind::Bad(BadTerm { at, why }), "{term}");
        }
    }
}
