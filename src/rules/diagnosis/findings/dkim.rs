//! Family K: the public key with which receivers check signatures.
//!
//! Changes that a key record suffers on its way are found by the repair search ([`super::repaired`]); here is what no change
//! explains: another key, one that nobody should use, and what only informs.

use super::super::lookup::Sight;
use super::super::{Certainty, Data, Finding, Severity};
use super::order::Found;
use super::{Case, placeholder};
use crate::rules::address::DnsName;
use crate::rules::records::{
    DkimFault, DkimRecord, Match, Mismatch, Purpose, RecordStatus, RecordType, TagList, Weakness, is_private_key,
};
use data_encoding::BASE64;

/// Tags that mean something today (RFC 6376 section 3.6.1).
const TAGS: [&str; 6] = ["v", "h", "k", "p", "s", "t"];
/// Receivers refuse shorter keys (RFC 8301); a longer one than usual does not fit into many panels.
const SHORTEST: usize = 1_024;
const USUAL: usize = 2_048;
/// Selectors that a customer names.
const MOST_SELECTORS: usize = 8;

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    if !case.is(Purpose::Dkim) {
        return Vec::new();
    }
    let missing = (case.sought.status == RecordStatus::Missing).then(|| case.missing("K01"));
    let others = [missing, leftover(case)].into_iter().flatten().map(Found::from);
    let mut found: Vec<Found> = others.chain(of_former_services(case)).collect();
    // A key in place of an alias to it is judged like any other.
    found.extend(different(case).map(Found::from));
    if case.sought.wanted.rtype == RecordType::Txt {
        let several = case.heard(|it| matches!(it, Match::MoreThanOne(_))).next().map(|_| case.too_many("K04"));
        found.extend(several.map(Found::from));
        found.extend(key(case));
    }
    found
}

fn different(case: &Case<'_>) -> Option<Finding> {
    let id = match case.mismatch()? {
        Mismatch::OtherKey => return Some(other_key(case)),
        Mismatch::Wrapping(_) => "K13",
        Mismatch::Key(fault) => match fault {
            _ if is_example(case) => "X15",
            DkimFault::TagList(_) => "K07",
            DkimFault::Version => "K05",
            DkimFault::NoKey => "K06",
            DkimFault::Revoked => "K03",
            DkimFault::Base64 => "K16",
            DkimFault::KeyType if !holds_key(&case.differing_text()?) => "K16",
            DkimFault::KeyType | DkimFault::UnknownKeyType => "K08",
            DkimFault::Hash => "K09",
            DkimFault::Service => "K10",
        },
        _ => return None,
    };
    Some(case.different(id, Certainty::Certain))
}

fn is_example(case: &Case<'_>) -> bool {
    case.differing_text().is_some_and(|it| placeholder::is_example(&it))
}

/// Whether what stands behind `p` is a key at all.
fn holds_key(text: &[u8]) -> bool {
    decoded(text).is_some_and(|it| crate::rules::records::PublicKey::read(&it).is_some())
}

fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    let tags = TagList::parse(text).ok()?;
    let solid: Vec<u8> = tags.get("p")?.value.bytes().filter(|it| !it.is_ascii_whitespace()).collect();
    BASE64.decode(&solid).ok()
}

/// A good key, but not this one: an earlier one of ours, or one that we do not know.
fn other_key(case: &Case<'_>) -> Finding {
    let read = |it: &[u8]| DkimRecord::parse(it).ok().map(|it| it.key);
    let got = case.differing_text().and_then(|it| read(&it));
    let earlier = case.sought.wanted.earlier.iter().any(|it| got.is_some() && read(it.as_bytes()) == got);
    case.different("K02", Certainty::Certain).with("known", if earlier { "earlier" } else { "other" })
}

/// What can be said of a key whether it is the right one or not.
fn key(case: &Case<'_>) -> Vec<Found> {
    let texts = case.sought.heard.iter().filter_map(|it| match &it.sighting.sight {
        Sight::Values(values) => match values.data.as_slice() {
            [data @ Data::Txt(strings)] => Some((data, strings.concat(), it.compared.as_ref())),
            _ => None,
        },
        _ => None,
    });
    let Some((data, text, compared)) = texts.into_iter().next() else { return Vec::new() };
    if is_secret(&text) {
        let at = text.windows(2).position(|it| it == b"p=").map(|it| it + 2);
        let finding = case.of_texts("K14", Certainty::Certain, &[data], at);
        return vec![Found::from(Finding { severity: Severity::Fail, ..finding })];
    }
    let Ok(record) = DkimRecord::parse(&text) else { return Vec::new() };
    let foreign = matches!(compared, Some(Match::Different(it)) if it.why == Mismatch::OtherKey);
    let mut found = size(case, data, &record, foreign);
    if foreign || case.sought.wanted.value.is_none() {
        found.extend(weak(case, data, &record).map(Found::from));
    }
    if !foreign {
        found.extend(tags(case, data, &text, &record));
    }
    found
}

fn is_secret(text: &[u8]) -> bool {
    let armour = b"PRIVATE KEY-----";
    text.windows(armour.len()).any(|it| it == armour) || decoded(text).is_some_and(|it| is_private_key(&it))
}

fn size(case: &Case<'_>, data: &Data, record: &DkimRecord, foreign: bool) -> Vec<Found> {
    let bits = record.key.bits();
    if record.key.key_type() != "rsa" || bits == USUAL {
        return Vec::new();
    }
    let finding = case.of_texts("K12", Certainty::Certain, &[data], None).with("bits", bits).with("usual", USUAL);
    match () {
        () if bits < SHORTEST => vec![Found::from(finding)],
        // Fit for use, and not worth a word beside what is really wrong.
        () if foreign || (SHORTEST + 1..USUAL).contains(&bits) => Vec::new(),
        () => vec![Found::from(Finding { severity: Severity::Warning, ..finding })],
    }
}

fn weak(case: &Case<'_>, data: &Data, record: &DkimRecord) -> Option<Finding> {
    let certainty = match record.key.weakness()? {
        Weakness::SmallExponent => Certainty::Likely,
        _ => Certainty::Certain,
    };
    Some(case.of_texts("K20", certainty, &[data], None))
}

/// A mark of a test, and tags without a meaning.
fn tags(case: &Case<'_>, data: &Data, text: &[u8], record: &DkimRecord) -> Vec<Found> {
    let Ok(list) = TagList::parse(text) else { return Vec::new() };
    let place = |name: &str| list.get(name).map(|it| it.at);
    let testing = record.testing.then(|| {
        let finding = case.of_texts("K11", Certainty::Certain, &[data], place("t"));
        Finding { severity: Severity::Warning, ..finding }
    });
    let odd = list.tags.iter().find(|it| !TAGS.contains(&it.name)).map(|it| {
        let finding = case.of_texts("K17", Certainty::Certain, &[data], Some(it.at)).with("tag", it.name);
        Finding { severity: Severity::Information, ..finding }
    });
    let changed = |finding: Finding| Finding { corrected: case.sought.wanted.value.clone(), ..finding };
    [testing, odd].into_iter().flatten().map(changed).map(Found::from).collect()
}

/// Where no key is, what DomainKeys left behind is easily taken for one: it takes the place of "missing".
fn leftover(case: &Case<'_>) -> Option<Finding> {
    if case.sought.status != RecordStatus::Missing {
        return None;
    }
    let name = case.sought.wanted.owner.parent()?;
    let sighting = case.scene.lookup.somewhere(case.scene.servers, &name, RecordType::Txt)??;
    let Sight::Values(values) = &sighting.sight else { return None };
    let is_policy = |it: &&Data| {
        let Data::Txt(strings) = it else { return false };
        let text = strings.concat();
        TagList::parse(&text).is_ok_and(|it| it.get("o").is_some_and(|it| matches!(it.value, "~" | "-" | "!" | ".")))
    };
    let data = values.data.iter().find(is_policy)?;
    let evidence = super::Evidence { value: Some(super::quoted(data)), ..sighting.evidence.clone() };
    let finding = case.missing("K19").with("got", super::quoted(data)).with("leftover", name);
    Some(finding.evidence([evidence]))
}

/// Keys at the selectors of other services that the customer names; DNS cannot list them. Told once for a domain.
fn of_former_services(case: &Case<'_>) -> Vec<Found> {
    let plan = case.scene.plan;
    let first = plan.records.iter().find(|it| it.purpose == Purpose::Dkim);
    if first.is_none_or(|it| !std::ptr::eq(it, case.sought.wanted)) {
        return Vec::new();
    }
    let named = plan.background.selectors.iter().take(MOST_SELECTORS);
    let owners = named.filter_map(|it| {
        let owner = it.join(&DnsName::parse("_domainkey").ok()?).ok()?.join(case.domain).ok()?;
        (!plan.records.iter().any(|it| it.owner == owner)).then_some((it, owner))
    });
    let seen: Vec<_> = owners
        .map(|(it, owner)| (it, case.scene.lookup.somewhere(case.scene.servers, &owner, RecordType::Txt), owner))
        .collect();
    let found = seen.into_iter().filter_map(|(selector, seen, owner)| {
        let sighting = seen??;
        let Sight::Values(values) = &sighting.sight else { return None };
        let is_key = |it: &Data| matches!(it, Data::Txt(strings) if DkimRecord::parse(&strings.concat()).is_ok());
        values.data.iter().any(is_key).then(|| {
            let finding = case.finding("K21", Severity::Information, Certainty::Certain);
            let finding = finding.with("selector", selector).with("there", owner);
            Found::from(Finding { corrected: None, ..finding }.evidence([sighting.evidence.clone()]))
        })
    });
    found.collect()
}
