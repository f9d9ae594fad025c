//! DMARC policies (RFC 9989): recognising them, reading every tag with its place, writing the one we suggest.
//!
//! Any policy that receivers apply is the customer's own decision and right for us; what they pass over in it is told as a
//! [`Flaw`]. Where in the tree a policy was found is not known here. Mending a broken one is [`super::dmarc_mend`], making one
//! of several [`super::dmarc_merge`].

pub use super::dmarc_mend::mended;
pub use super::dmarc_merge::{Merged, merged, modern, without};
pub use super::dmarc_uri::{ReportUri, UriFault};
use super::tag_list::{BadTag, Tag, TagList};

/// What receivers do with mail that fails; the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DmarcPolicy {
    None,
    Quarantine,
    Reject,
}

/// To which name a policy is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The name at which it stands.
    Itself,
    /// A name below.
    Below,
    /// A name below that DNS does not know.
    BelowUnknown,
}

/// A policy record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dmarc<'a> {
    pub policy: DmarcPolicy,
    /// `p` (or `sp`, `np`) is no policy, and only the report address saves the record (RFC 9989 section 4.7): then it means
    /// `none`, but some receivers say that there is no policy.
    pub assumed: bool,
    /// `sp`
    pub subdomains: Option<DmarcPolicy>,
    /// `np`
    pub unknown_names: Option<DmarcPolicy>,
    /// `adkim=s`
    pub strict_dkim: bool,
    /// `aspf=s`
    pub strict_spf: bool,
    /// `t=y`: receivers do what is one step milder.
    pub testing: bool,
    /// `psd=y` or `psd=n`
    pub psd: Option<bool>,
    /// The addresses behind `rua`.
    pub reports: Vec<ReportUri<'a>>,
    /// The addresses behind `ruf`.
    pub failures: Vec<ReportUri<'a>>,
    /// What receivers pass over, from the left.
    pub flaws: Vec<Flaw<'a>>,
}

/// A part of a policy that has no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flaw<'a> {
    /// Where, counted in bytes from 0.
    pub at: usize,
    pub tag: &'a str,
    pub got: &'a str,
    pub why: FlawKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlawKind {
    /// `p` is missing or not a policy, and the report address saves the record (M05).
    Policy,
    /// Not a value of that tag; receivers take what holds without it (M06).
    Value,
    /// The tag was taken out of the standard (M10).
    Removed,
    /// No report goes there (M07).
    Address(UriFault),
}

/// Why receivers do not apply a record that starts like a policy, and where in the joined text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadDmarc {
    pub at: usize,
    pub why: DmarcFault,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DmarcFault {
    /// Meant as a policy, but it does not begin with `v=DMARC1` (M03).
    Version,
    /// No tag list (M04, M06, M07).
    TagList(BadTag),
    /// `p` is missing and there is no usable `rua` (M05).
    NoPolicy,
    /// `p` is not a policy and there is no usable `rua` (M05).
    Policy,
    /// `sp` or `np` is not a policy and there is no usable `rua` (M06).
    Value,
}

/// Tags that RFC 7489 had and RFC 9989 has not.
const REMOVED: [&str; 3] = ["pct", "rf", "ri"];

/// Whether receivers take this TXT value for a policy: exactly `v=DMARC1`, then a semicolon or the end, blanks between. The
/// letters must be capitals and nothing may stand before them.
#[must_use]
pub fn is_dmarc(text: &[u8]) -> bool {
    let Some(rest) = text.strip_prefix(b"v") else { return false };
    let value = rest.trim_ascii_start().strip_prefix(b"=").map(<[u8]>::trim_ascii_start);
    let after = value.and_then(|it| it.strip_prefix(b"DMARC1")).map(<[u8]>::trim_ascii_start);
    after.is_some_and(|it| matches!(it.first(), None | Some(b';')))
}

/// Where a text that was meant as a policy stops being one: it [`is_dmarc`] not, but names DMARC and has a tag, or it starts
/// with a policy. Nothing for every other text.
#[must_use]
pub fn misses_version(text: &[u8]) -> Option<usize> {
    if is_dmarc(text) {
        return None;
    }
    let lower = text.get(..text.len().min(FAR_ENOUGH)).unwrap_or_default().to_ascii_lowercase();
    let has = |part: &[u8]| lower.windows(part.len()).any(|it| it == part);
    let starts_with_policy = ["p=none", "p=quarantine", "p=reject"].iter().any(|it| lower.starts_with(it.as_bytes()));
    let meant = has(b"v=dmarc") || (has(b"dmarc1") && has(b"p=")) || starts_with_policy;
    let same = text.iter().zip(b"v=DMARC1").take_while(|(one, other)| one == other).count();
    meant.then_some(same)
}

/// Bytes that are looked through for the name of the version.
const FAR_ENOUGH: usize = 512;

/// The suggestion for a domain without a policy: nothing changes for anybody's mail, reports come to `address` if given.
#[must_use]
pub fn suggestion(address: Option<&str>) -> String {
    match address {
        Some(address) => format!("v=DMARC1; p=none; rua=mailto:{}", in_uri(address)),
        None => "v=DMARC1; p=none".to_owned(),
    }
}

/// An address as it may stand in a list of report URIs: commas, exclamation marks and semicolons have a meaning there.
fn in_uri(address: &str) -> String {
    let mut text = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@+=&'*$".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

impl DmarcPolicy {
    /// As it stands in a record.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Quarantine => "quarantine",
            Self::Reject => "reject",
        }
    }

    /// Nothing for what is no policy; capitals make no difference.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::None, Self::Quarantine, Self::Reject].into_iter().find(|it| word.eq_ignore_ascii_case(it.word()))
    }

    const fn milder(self) -> Self {
        match self {
            Self::Reject => Self::Quarantine,
            Self::Quarantine | Self::None => Self::None,
        }
    }
}

impl<'a> Dmarc<'a> {
    /// Reads the joined text of a record that [`is_dmarc`].
    pub fn parse(text: &'a [u8]) -> Result<Self, BadDmarc> {
        let tags = TagList::parse(text).map_err(|it| BadDmarc { at: it.at, why: DmarcFault::TagList(it.why) })?;
        let mut flaws = Vec::new();
        let reports = addresses(&tags, "rua", &mut flaws);
        let failures = addresses(&tags, "ruf", &mut flaws);
        let usable = reports.iter().any(|it| it.address.is_ok());
        let [policy, subdomains, unknown_names] = ["p", "sp", "np"].map(|name| policy(&tags, name));
        let first_bad = [policy, subdomains, unknown_names].into_iter().find_map(Result::err);
        let missing = tags.get("p").is_none();
        if !usable && missing {
            return Err(BadDmarc { at: text.len(), why: DmarcFault::NoPolicy });
        }
        if let Some(tag) = first_bad.filter(|_| !usable) {
            let why = if tag.name == "p" { DmarcFault::Policy } else { DmarcFault::Value };
            return Err(BadDmarc { at: tag.value_at.start, why });
        }
        if missing {
            flaws.push(Flaw { at: text.len(), tag: "p", got: "", why: FlawKind::Policy });
        }
        flaws.extend(tags.tags.iter().filter_map(flaw));
        flaws.sort_by_key(|it| it.at);
        let assumed = missing || first_bad.is_some();
        let value = |name| tags.get(name).map_or("", |it| it.value);
        let says = |name, word| value(name).eq_ignore_ascii_case(word);
        Ok(Self {
            policy: policy.ok().flatten().filter(|_| !assumed).unwrap_or(DmarcPolicy::None),
            assumed,
            subdomains: subdomains.ok().flatten().filter(|_| !assumed),
            unknown_names: unknown_names.ok().flatten().filter(|_| !assumed),
            strict_dkim: says("adkim", "s"),
            strict_spf: says("aspf", "s"),
            testing: says("t", "y"),
            psd: [("y", true), ("n", false)].into_iter().find(|(word, _)| says("psd", word)).map(|(_, it)| it),
            reports,
            failures,
            flaws,
        })
    }

    /// What receivers are asked to do with failing mail of that name.
    #[must_use]
    pub fn effect(&self, subject: Subject) -> DmarcPolicy {
        let asked = match subject {
            Subject::Itself => self.policy,
            Subject::Below => self.subdomains.unwrap_or(self.policy),
            Subject::BelowUnknown => self.unknown_names.or(self.subdomains).unwrap_or(self.policy),
        };
        if self.testing { asked.milder() } else { asked }
    }
}

fn addresses<'a>(tags: &TagList<'a>, name: &str, flaws: &mut Vec<Flaw<'a>>) -> Vec<ReportUri<'a>> {
    let Some(tag) = tags.get(name) else { return Vec::new() };
    let uris = ReportUri::list(tag.value, tag.value_at.start);
    let fault = |it: &ReportUri<'_>| it.address.err().or(it.sized.then_some(UriFault::Size));
    let faulty = uris.iter().filter_map(|it| Some((it, fault(it)?)));
    flaws.extend(faulty.map(|(it, why)| Flaw { at: it.at, tag: tag.name, got: it.text, why: FlawKind::Address(why) }));
    uris
}

/// The policy behind a tag, or the tag whose value is none.
fn policy<'t, 'a>(tags: &'t TagList<'a>, name: &str) -> Result<Option<DmarcPolicy>, &'t Tag<'a>> {
    let Some(tag) = tags.get(name) else { return Ok(None) };
    DmarcPolicy::of(tag.value).map(Some).ok_or(tag)
}

fn flaw<'a>(tag: &Tag<'a>) -> Option<Flaw<'a>> {
    let why = match tag.name {
        "p" if DmarcPolicy::of(tag.value).is_none() => FlawKind::Policy,
        name if REMOVED.contains(&name) => FlawKind::Removed,
        name if !allows(name, tag.value) => FlawKind::Value,
        _ => return None,
    };
    let at = if why == FlawKind::Removed { tag.at } else { tag.value_at.start };
    Some(Flaw { at, tag: tag.name, got: tag.value, why })
}

/// Whether a tag can have that value; unknown tags can have any.
pub(super) fn allows(tag: &str, value: &str) -> bool {
    let one_of = |words: &[&str]| words.iter().any(|it| value.eq_ignore_ascii_case(it));
    match tag {
        "p" | "sp" | "np" => DmarcPolicy::of(value).is_some(),
        "adkim" | "aspf" => one_of(&["r", "s"]),
        "t" => one_of(&["y", "n"]),
        "psd" => one_of(&["y", "n", "u"]),
        // RFC 7489 let any of them stand together.
        "fo" => value.split(':').all(|it| ["0", "1", "d", "s"].iter().any(|word| it.trim().eq_ignore_ascii_case(word))),
        _ => true,
    }
}

pub(super) fn is_removed(tag: &str) -> bool {
    REMOVED.contains(&tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_known_by_its_first_word() {
        for yes in ["v=DMARC1", "v=DMARC1;p=none", "v=DMARC1 ; p=none", "v = DMARC1;", "v=DMARC1\t;"] {
            assert!(is_dmarc(yes.as_bytes()), "{yes}");
        }
        for no in [
            "",
            " v=DMARC1; p=none",
            "v=dmarc1; p=none",
            "V=DMARC1; p=none",
            "v=DMARC1 p=none",
            "v=DMARC10;",
            "v=DMARCl; p=none",
            "p=none; v=DMARC1",
            "\"v=DMARC1; p=none\"",
        ] {
            assert!(!is_dmarc(no.as_bytes()), "{no}");
        }
    }

    #[test]
    fn policies_are_read_as_receivers_read_them() {
        use DmarcPolicy as P;
        for (text, policy, assumed, reports) in [
            ("v=DMARC1; p=none", P::None, false, 0),
            ("v=DMARC1;p=none;", P::None, false, 0),
            ("v=DMARC1; sp=none; adkim=s; p=Reject; rua=mailto:a@x.example", P::Reject, false, 1),
            ("v=DMARC1; p=quarantine; rua=mailto:a@x.example , mailto:b@y.example!10m", P::Quarantine, false, 2),
            ("v=DMARC1; rua=mailto:a@x.example", P::None, true, 1),
            ("v=DMARC1; p=monitor; rua=mailto:a@x.example", P::None, true, 1),
            ("v=DMARC1; p=reject; sp=never; rua=mailto:a@x.example", P::None, true, 1),
            ("v=DMARC1; p=none; pct=50; whatever=1", P::None, false, 0),
        ] {
            let dmarc = Dmarc::parse(text.as_bytes()).unwrap();
            assert_eq!((dmarc.policy, dmarc.assumed, dmarc.reports.len()), (policy, assumed, reports), "{text}");
        }
    }

    #[test]
    fn every_tag_counts() {
        let text = b"v=DMARC1; p=reject; sp=quarantine; np=none; adkim=S; aspf=r; t=y; psd=n; ruf=mailto:f@x.example; fo=1:d:s";
        let dmarc = Dmarc::parse(text).unwrap();
        assert_eq!(dmarc.flaws, []);
        assert_eq!((dmarc.strict_dkim, dmarc.strict_spf, dmarc.testing, dmarc.psd), (true, false, true, Some(false)));
        assert_eq!(dmarc.failures[0].address.unwrap().1, "x.example");
        let effects = [Subject::Itself, Subject::Below, Subject::BelowUnknown].map(|it| dmarc.effect(it));
        assert_eq!(effects, [DmarcPolicy::Quarantine, DmarcPolicy::None, DmarcPolicy::None], "a step milder in a test");
        let plain = Dmarc::parse(b"v=DMARC1; p=reject").unwrap();
        assert_eq!(plain.effect(Subject::BelowUnknown), DmarcPolicy::Reject);
    }

    #[test]
    fn what_is_passed_over_is_told_with_its_place() {
        use FlawKind as F;
        for (text, at, tag, why) in [
            ("v=DMARC1; p=none; adkim=x", 24, "adkim", F::Value),
            ("v=DMARC1; p=none; fo=2", 21, "fo", F::Value),
            ("v=DMARC1; p=none; t=yes", 20, "t", F::Value),
            ("v=DMARC1; p=none; pct=100", 18, "pct", F::Removed),
            ("v=DMARC1; p=none; rua=a@x.example", 22, "rua", F::Address(UriFault::NoScheme)),
            ("v=DMARC1; p=none; ruf=mailto:a@x.example, mailto:b", 42, "ruf", F::Address(UriFault::NoAddress)),
            ("v=DMARC1; p=none; rua=mailto:a@x.example!10m", 22, "rua", F::Address(UriFault::Size)),
            ("v=DMARC1; p=nope; rua=mailto:a@x.example", 12, "p", F::Policy),
            ("v=DMARC1; rua=mailto:a@x.example", 32, "p", F::Policy),
            ("v=DMARC1; p=none; np=x; rua=mailto:a@x.example", 21, "np", F::Value),
        ] {
            let flaws = Dmarc::parse(text.as_bytes()).unwrap().flaws;
            assert_eq!(flaws.iter().map(|it| (it.at, it.tag, it.why)).collect::<Vec<_>>(), [(at, tag, why)], "{text}");
        }
    }

    #[test]
    fn what_was_meant_as_a_policy_is_told_from_other_texts() {
        for (text, at) in [
            ("v=dmarc1; p=none", Some(2)),
            ("v=DMARC; p=none", Some(7)),
            ("v=DMARCl; p=none", Some(7)),
            ("p=none; v=DMARC1", Some(0)),
            ("DMARC1; p=none", Some(0)),
            ("p=reject", Some(0)),
            ("\"v=DMARC1; p=none\"", Some(0)),
            ("v=DMARC1 p=none", Some(8)),
            ("v=DMARC1; p=none", None),
            ("v=spf1 include:dmarc.example -all", None),
            ("google-site-verification=dmarc1", None),
            ("", None),
        ] {
            assert_eq!(misses_version(text.as_bytes()), at, "{text}");
        }
    }

    #[test]
    fn records_without_effect_say_where() {
        for (text, at, why) in [
            ("v=DMARC1", 8, DmarcFault::NoPolicy),
            ("v=DMARC1; policy=none", 21, DmarcFault::NoPolicy),
            ("v=DMARC1; p=quarentine", 12, DmarcFault::Policy),
            ("v=DMARC1; p=", 12, DmarcFault::Policy),
            ("v=DMARC1; p=none; p=reject", 18, DmarcFault::TagList(BadTag::Twice)),
            ("v=DMARC1; p=none; sp- reject", 18, DmarcFault::TagList(BadTag::NoEquals)),
            ("v=DMARC1;; p=none", 9, DmarcFault::TagList(BadTag::Empty)),
            ("v=DMARC1; p=nope; rua=a@x.example", 12, DmarcFault::Policy),
            ("v=DMARC1; p=none; sp=nope", 21, DmarcFault::Value),
        ] {
            assert_eq!(Dmarc::parse(text.as_bytes()), Err(BadDmarc { at, why }), "{text}");
        }
    }

    #[test]
    fn our_suggestion_is_a_policy() {
        assert_eq!(suggestion(None), "v=DMARC1; p=none");
        let text = suggestion(Some("reports@mail.example"));
        assert_eq!(text, "v=DMARC1; p=none; rua=mailto:reports@mail.example");
        let odd = suggestion(Some("a!b,c;d@mail.example"));
        assert_eq!(odd, "v=DMARC1; p=none; rua=mailto:a%21b%2Cc%3Bd@mail.example");
        for text in [text, odd] {
            let dmarc = Dmarc::parse(text.as_bytes()).unwrap();
            assert!(is_dmarc(text.as_bytes()) && dmarc.policy == DmarcPolicy::None && dmarc.reports.len() == 1);
        }
    }
}
