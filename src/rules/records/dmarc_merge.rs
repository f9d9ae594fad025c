//! One DMARC policy out of several, or out of one with parts of former times.
//!
//! Several policies at a name count as none (RFC 9989 section 4.10), so any choice among them asks more of receivers than
//! holds today: the mildest is proposed, and the strictest beside it where they differ. `psd` is never written.

use super::dmarc::{Dmarc, DmarcPolicy, is_dmarc, is_removed};
use super::dmarc_mend::mended;
use super::tag_list::TagList;

/// Report addresses that every receiver serves (RFC 9990 section 3).
const MOST_ADDRESSES: usize = 2;
/// More, or longer ones, are nothing that somebody wrote.
const MOST_RECORDS: usize = 10;
const LONGEST: usize = 2048;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// With the mildest of the policies.
    pub value: String,
    /// The same with the strictest, where they differ.
    pub stricter: Option<String>,
}

/// Everything that the records say together; nothing where one of them cannot be read or mended.
#[must_use]
pub fn merged<T: AsRef<[u8]>>(texts: &[T]) -> Option<Merged> {
    if texts.len() > MOST_RECORDS || texts.iter().any(|it| it.as_ref().len() > LONGEST) {
        return None;
    }
    let readable: Option<Vec<String>> = texts.iter().map(|it| readable(it.as_ref())).collect();
    let readable = readable?;
    let records: Option<Vec<TagList<'_>>> = readable.iter().map(|it| TagList::parse(it.as_bytes()).ok()).collect();
    let records = records.filter(|it| !it.is_empty())?;
    let policies: Option<Vec<(DmarcPolicy, bool)>> = readable
        .iter()
        .zip(&records)
        .map(|(text, tags)| Some((Dmarc::parse(text.as_bytes()).ok()?.policy, is_partial(tags))))
        .collect();
    let policies = policies?;
    let mildest = policies.iter().min()?.0;
    let strictest = policies.iter().max()?.0;
    let with = |policy: DmarcPolicy| {
        let partial = policy != DmarcPolicy::None && policies.contains(&(policy, true));
        written(&records, policy, partial)
    };
    let value = with(mildest).filter(|it| Dmarc::parse(it.as_bytes()).is_ok())?;
    let stricter = (strictest != mildest).then(|| with(strictest)).flatten();
    Some(Merged { value, stricter })
}

fn readable(text: &[u8]) -> Option<String> {
    match is_dmarc(text) && Dmarc::parse(text).is_ok_and(|it| !it.assumed) {
        true => String::from_utf8(text.to_vec()).ok(),
        false => mended(text),
    }
}

/// `pct` below 100 asked receivers to take only a part of the mail; what is left of that is the test.
fn is_partial(tags: &TagList<'_>) -> bool {
    tags.get("pct").and_then(|it| it.value.parse::<u8>().ok()).is_some_and(|it| it < 100)
}

fn written(records: &[TagList<'_>], policy: DmarcPolicy, partial: bool) -> Option<String> {
    let mut parts = vec!["v=DMARC1".to_owned(), format!("p={}", policy.word())];
    let mut names: Vec<&str> = Vec::new();
    for tag in records.iter().flat_map(|it| &it.tags) {
        if !names.contains(&tag.name) && !matches!(tag.name, "v" | "p" | "psd") && !is_removed(tag.name) {
            names.push(tag.name);
        }
    }
    for name in names {
        if let Some(value) = together(name, records) {
            parts.push(format!("{name}={value}"));
        }
    }
    if partial && !parts.iter().any(|it| it == "t=y") {
        parts.retain(|it| !it.starts_with("t="));
        parts.push("t=y".into());
    }
    let text = parts.join("; ");
    Dmarc::parse(text.as_bytes()).is_ok().then_some(text)
}

/// The value of one tag in all records; nothing where they contradict each other and the default will do.
fn together(name: &str, records: &[TagList<'_>]) -> Option<String> {
    let values: Vec<&str> = records.iter().filter_map(|it| it.get(name)).map(|it| it.value).collect();
    let first = *values.first()?;
    let agree = values.iter().all(|it| it.eq_ignore_ascii_case(first));
    match name {
        "rua" | "ruf" => {
            let mut addresses: Vec<&str> = Vec::new();
            for address in values.iter().flat_map(|it| it.split(',')).map(str::trim) {
                if !address.is_empty() && !addresses.iter().any(|it| it.eq_ignore_ascii_case(address)) {
                    addresses.push(address);
                }
            }
            addresses.truncate(MOST_ADDRESSES);
            Some(addresses.join(","))
        }
        "sp" | "np" => values.iter().filter_map(|it| DmarcPolicy::of(it)).min().map(|it| it.word().to_owned()),
        "adkim" | "aspf" => agree.then(|| first.to_owned()),
        "t" => Some(if values.iter().any(|it| it.eq_ignore_ascii_case("y")) { "y" } else { "n" }.to_owned()),
        _ => Some(first.to_owned()),
    }
}

/// The record without the tags that RFC 9989 took out; what `pct` asked for becomes a test. Everything else stays as it
/// stands. Nothing where there is no such tag, or the result is not a policy.
#[must_use]
pub fn modern(text: &[u8]) -> Option<String> {
    let tags = TagList::parse(text).ok()?;
    if !tags.tags.iter().any(|it| is_removed(it.name)) {
        return None;
    }
    let enforced = Dmarc::parse(text).ok()?.policy != DmarcPolicy::None;
    let test = enforced && is_partial(&tags) && tags.get("t").is_none();
    rewritten(&tags, is_removed, test)
}

/// The record without that tag.
#[must_use]
pub fn without(text: &[u8], tag: &str) -> Option<String> {
    rewritten(&TagList::parse(text).ok()?, |it| it == tag, false)
}

fn rewritten(tags: &TagList<'_>, leave_out: impl Fn(&str) -> bool, test: bool) -> Option<String> {
    let kept = tags.tags.iter().filter(|it| !leave_out(it.name)).map(|it| format!("{}={}", it.name, it.value));
    let text = kept.chain(test.then(|| "t=y".to_owned())).collect::<Vec<_>>().join("; ");
    (is_dmarc(text.as_bytes()) && Dmarc::parse(text.as_bytes()).is_ok()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(texts: &[&str]) -> Option<(String, Option<String>)> {
        merged(texts).map(|it| (it.value, it.stricter))
    }

    #[test]
    fn several_policies_become_one() {
        for (texts, mild, strict) in [
            (&["v=DMARC1; p=none", "v=DMARC1; p=none;"][..], "v=DMARC1; p=none", None),
            (
                &["v=DMARC1; p=none; rua=mailto:a@x.example", "v=DMARC1; p=reject; rua=mailto:b@y.example; adkim=s"],
                "v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@y.example; adkim=s",
                Some("v=DMARC1; p=reject; rua=mailto:a@x.example,mailto:b@y.example; adkim=s"),
            ),
            (
                &[
                    "v=DMARC1; p=quarantine; rua=mailto:a@x.example,mailto:b@x.example; pct=20; psd=y",
                    "v=DMARC1; p=quarantine; rua=mailto:A@x.example,mailto:c@x.example; ri=3600; adkim=s",
                    "v=DMARC1; p=quarantine; adkim=r",
                ],
                "v=DMARC1; p=quarantine; rua=mailto:a@x.example,mailto:b@x.example; t=y",
                None,
            ),
            (
                &["v=DMARC1; p=none; pct=0", "v=DMARC1; p=reject; sp=reject", "v=DMARC1; p=none; sp=none"],
                "v=DMARC1; p=none; sp=none",
                Some("v=DMARC1; p=reject; sp=none"),
            ),
            (&["v=DMARC1; p=none", "v=DMARC1, p=quarentine"], "v=DMARC1; p=none", Some("v=DMARC1; p=quarantine")),
        ] {
            assert_eq!(value(texts), Some((mild.to_owned(), strict.map(Into::into))), "{texts:?}");
        }
        assert_eq!(value(&["v=DMARC1; p=none", "v=DMARC1; p=block"]), None);
        assert_eq!(value(&[]), None);
    }

    #[test]
    fn parts_of_former_times_are_left_out() {
        for (text, new) in [
            ("v=DMARC1; p=none; pct=100", Some("v=DMARC1; p=none")),
            (
                "v=DMARC1; p=reject; pct=50; rf=afrf; ri=86400; rua=mailto:a@x.example",
                Some("v=DMARC1; p=reject; rua=mailto:a@x.example; t=y"),
            ),
            ("v=DMARC1; p=none; pct=0", Some("v=DMARC1; p=none")),
            ("v=DMARC1; p=none", None),
            ("v=DMARC1; pct=10", None),
        ] {
            assert_eq!(modern(text.as_bytes()).as_deref(), new, "{text}");
        }
        assert_eq!(without(b"v=DMARC1; p=none; psd=y; t=y", "psd").as_deref(), Some("v=DMARC1; p=none; t=y"));
    }
}
