//! What a domain must publish: the one place that says so.
//!
//! The customer hosts the key record, or aliases to keys that the operator hosts; the return path is an alias to the operator's bounce host. SPF and DMARC always have
//! an entry, also where nothing needs to be published, so that screens and scripts can say why ([`Note`]). An existing SPF
//! record is changed, never joined by a second one; an existing DMARC policy is left alone.
//!
//! Not here: making keys and tokens, the short form of names ([`super::Notation`]), and what DNS shows
//! ([`crate::rules::diagnosis::Observed`] comes from there).

use super::spf::{self, NotPlain};
use super::spf_merge::{self, MergeNote, NoMerge, Price, Removable};
use super::{ChallengeToken, DkimKey, KeyState, Purpose, RecordType, dmarc};
use crate::rules::address::{BadDnsName, DnsName, DomainName};
use crate::rules::diagnosis::{Observed, Wanted};
use std::ops::Range;

/// Long enough to be kind to servers, short enough for corrections.
const TTL: u32 = 3600;

/// What is asked for one domain of one customer.
#[derive(Debug, Clone)]
pub struct Claim<'a> {
    pub domain: &'a DomainName,
    pub token: &'a ChallengeToken,
    /// Ownership is proven, by DNS or so far only by mail; then the token is no longer needed, but still shown.
    pub proven: bool,
    /// Its keys, none before they are first wanted.
    pub keys: &'a [DkimKey],
    /// The label of these keys in the operator's zone; none before it is first wanted.
    pub key_label: Option<&'a str>,
}

/// What the operator set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordSettings {
    /// The name of the ownership record below the domain, e.g. `_frankmark-challenge`.
    pub challenge: DnsName,
    /// Further names at which it counts, for panels that refuse underscores.
    pub challenge_aliases: Vec<DnsName>,
    /// The operator's zone in which the keys are published; none where customers publish them.
    pub keys_zone: Option<DnsName>,
    pub bounce: Option<Bounce>,
    pub spf: Option<SpfHost>,
    /// Where suggested DMARC policies send their reports.
    pub report_address: Option<String>,
    pub dmarc_needed: bool,
}

/// Where bounces go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    pub host: DnsName,
    /// The name of the alias below the domain, e.g. `bounce`.
    pub label: DnsName,
    pub needed: bool,
}

/// The operator's list of sending servers; set only if mail leaves with the domain itself as MAIL FROM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpfHost {
    pub host: DnsName,
    pub needed: bool,
}

/// One record that must or should be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedRecord {
    pub purpose: Purpose,
    /// Without it the domain does not get ready.
    pub needed: bool,
    pub owner: DnsName,
    pub rtype: RecordType,
    /// The text of a TXT record, or the target of an alias with its final dot; none where nothing needs to be published.
    pub value: Option<String>,
    /// Seconds.
    pub ttl: u32,
    /// Other names at which the same record counts.
    pub aliases: Vec<DnsName>,
    /// The text that the operator publishes where this alias leads, if it leads to a key.
    pub behind: Option<String>,
    /// What is published today and is to be replaced by `value`.
    pub instead_of: Option<String>,
    /// Further records at the name that are to be deleted, because their entries are in `value` now.
    pub to_delete: Vec<String>,
    /// The parts of `value` that `instead_of` does not have, in bytes.
    pub inserted: Vec<Range<usize>>,
    /// What people should know about it.
    pub note: Option<Note>,
    /// More of it: what was repaired or left out, and what it costs.
    pub remarks: Vec<Note>,
    /// What the published record is judged by, where that is not the whole of `value`.
    judged_by: Option<String>,
}

/// Why nothing needs to be published, or what to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Mail does not leave under a MAIL FROM that is looked up at this name.
    SpfNotAsked,
    /// The existing record names us already.
    SpfNamesUs,
    /// The existing record is to be changed.
    SpfChange,
    /// So many records cancel each other out; they become one.
    SpfMerge { count: usize },
    /// So many records cancel each other out; they must become one first.
    SpfSeveral { count: usize },
    /// The existing record cannot be changed safely by a program.
    SpfByHand { why: NotPlain, host: DnsName },
    /// What was done to the entries of the existing record.
    SpfMerged(MergeNote),
    /// An entry that could go.
    SpfRemovable(Removable),
    /// How many look-ups receivers need, today and then; ten are allowed.
    SpfPrice { before: usize, after: usize },
    /// Mail can leave under this name instead, whose list costs nothing.
    SpfElsewhere { name: DnsName },
    /// The domain has a policy of its own.
    DmarcThere,
    /// Receivers make nothing of the existing policy; it is to be changed.
    DmarcChange,
    /// So many policies count as none; they must become one.
    DmarcSeveral { count: usize },
    /// The same, and they ask for different things: `other` is the strictest, the value the mildest.
    DmarcChoice { count: usize, other: String },
    /// The policy of the domain above applies.
    DmarcInherited { from: DnsName },
}

impl Note {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::SpfNotAsked => "record-note-spf-not-asked",
            Self::SpfNamesUs => "record-note-spf-names-us",
            Self::SpfChange => "record-note-spf-change",
            Self::SpfMerge { .. } => "record-note-spf-merge",
            Self::SpfSeveral { .. } => "record-note-spf-several",
            Self::SpfMerged(note) => note.key(),
            Self::SpfRemovable(removable) => removable.key(),
            Self::SpfPrice { .. } => "record-note-spf-price",
            Self::SpfElsewhere { .. } => "record-note-spf-elsewhere",
            Self::SpfByHand { why, .. } => why.key(),
            Self::DmarcThere => "record-note-dmarc-there",
            Self::DmarcChange => "record-note-dmarc-change",
            Self::DmarcSeveral { .. } => "record-note-dmarc-several",
            Self::DmarcChoice { .. } => "record-note-dmarc-choice",
            Self::DmarcInherited { .. } => "record-note-dmarc-inherited",
        }
    }

    /// What stands in the sentence: name and value of each of its variables.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::SpfNotAsked | Self::SpfNamesUs | Self::SpfChange | Self::DmarcThere | Self::DmarcChange => Vec::new(),
            Self::SpfMerge { count } | Self::SpfSeveral { count } | Self::DmarcSeveral { count } => {
                vec![("count", count.to_string())]
            }
            Self::DmarcChoice { count, other } => vec![("count", count.to_string()), ("other", other.clone())],
            Self::SpfMerged(note) => note.arguments(),
            Self::SpfRemovable(removable) => removable.arguments(),
            Self::SpfPrice { before, after } => vec![("before", before.to_string()), ("after", after.to_string())],
            Self::SpfElsewhere { name } => vec![("name", name.to_string())],
            Self::SpfByHand { why, host } => {
                vec![("entry", format!("include:{host}")), ("number", why.number().to_string())]
            }
            Self::DmarcInherited { from } => vec![("from", from.to_string())],
        }
    }
}

impl ExpectedRecord {
    /// What a check has to look for.
    #[must_use]
    pub fn wanted(&self) -> Wanted {
        Wanted {
            purpose: self.purpose,
            needed: self.needed,
            owner: self.owner.clone(),
            aliases: self.aliases.clone(),
            rtype: self.rtype,
            value: self.judged_by.clone().or_else(|| self.value.clone()),
            earlier: Vec::new(),
            behind: self.behind.clone(),
        }
    }

    fn alias(purpose: Purpose, needed: bool, owner: DnsName, target: &DnsName) -> Self {
        // With the final dot: where it is missing, panels and zone files put the customer's zone behind it.
        let value = Some(format!("{target}."));
        Self { rtype: RecordType::Cname, ..Self::txt(purpose, needed, owner, value) }
    }

    fn txt(purpose: Purpose, needed: bool, owner: DnsName, value: Option<String>) -> Self {
        Self {
            purpose,
            needed,
            owner,
            rtype: RecordType::Txt,
            value,
            ttl: TTL,
            aliases: Vec::new(),
            behind: None,
            instead_of: None,
            to_delete: Vec::new(),
            inserted: Vec::new(),
            note: None,
            remarks: Vec::new(),
            judged_by: None,
        }
    }
}

/// What must be published for this domain, in the order in which people are shown it. Until something was observed, SPF and
/// DMARC are suggested as if nothing were there.
///
/// Fails only where a name of ours does not fit below the domain; [`DomainName::parse`] leaves room for the usual ones.
pub fn expected(
    claim: &Claim<'_>,
    settings: &RecordSettings,
    observed: &Observed,
) -> Result<Vec<ExpectedRecord>, BadDnsName> {
    let domain = claim.domain.dns_name();
    let mut records = vec![ownership(claim, &domain, settings)?];
    // Few receivers read Ed25519; it is never what mail depends on. Nor is a key that does not sign now.
    let signs = claim.keys.iter().position(|it| it.key.key_type() == "rsa" && it.state == KeyState::Active);
    let in_zone = settings.keys_zone.is_some() && claim.key_label.is_some();
    for (place, key) in claim.keys.iter().enumerate() {
        // Customers have nothing to do with keys that rest, where they do not rest behind an alias of theirs.
        if in_zone || key.state == KeyState::Active {
            let owner = DnsName::parse("_domainkey")?.join(&domain)?.prefixed(&key.selector)?;
            records.push(signature(claim, settings, key, owner, signs == Some(place))?);
        }
    }
    if let Some(bounce) = &settings.bounce {
        let owner = bounce.label.join(&domain)?;
        records.push(ExpectedRecord::alias(Purpose::ReturnPath, bounce.needed, owner, &bounce.host));
    }
    records.push(sender_list(&domain, settings, observed));
    records.push(policy(&domain, settings, observed)?);
    Ok(records)
}

/// The key itself, or an alias to where the operator publishes it: `fmabcde1.{label}.{zone}`, unlike that of anybody else.
fn signature(
    claim: &Claim<'_>,
    settings: &RecordSettings,
    key: &DkimKey,
    owner: DnsName,
    needed: bool,
) -> Result<ExpectedRecord, BadDnsName> {
    let text = key.text().to_owned();
    let (Some(zone), Some(label)) = (&settings.keys_zone, claim.key_label) else {
        return Ok(ExpectedRecord::txt(Purpose::Dkim, needed, owner, Some(text)));
    };
    let target = zone.prefixed(label)?.prefixed(&key.selector)?;
    Ok(ExpectedRecord { behind: Some(text), ..ExpectedRecord::alias(Purpose::Dkim, needed, owner, &target) })
}

fn ownership(claim: &Claim<'_>, domain: &DnsName, settings: &RecordSettings) -> Result<ExpectedRecord, BadDnsName> {
    let owner = settings.challenge.join(domain)?;
    let value = claim.token.value().to_owned();
    let mut record = ExpectedRecord::txt(Purpose::Ownership, !claim.proven, owner, Some(value));
    // Where a company gives names to strangers, a name without underscore can belong to one of them.
    if !claim.domain.is_below_private_suffix() {
        record.aliases = settings.challenge_aliases.iter().map(|it| it.join(domain)).collect::<Result<_, _>>()?;
    }
    Ok(record)
}

fn sender_list(domain: &DnsName, settings: &RecordSettings, observed: &Observed) -> ExpectedRecord {
    let nothing = |needed| ExpectedRecord::txt(Purpose::Spf, needed, domain.clone(), None);
    let Some(SpfHost { host, needed }) = &settings.spf else {
        return ExpectedRecord { note: Some(Note::SpfNotAsked), ..nothing(false) };
    };
    let plain = spf::new_record(host);
    let asked = ExpectedRecord { judged_by: Some(plain.clone()), ..nothing(*needed) };
    // As they stand there, where that was kept; else as they were shown.
    let seen = &observed.senders;
    let texts = if seen.texts.len() == observed.spf.len() { &seen.texts } else { &observed.spf };
    let (Some(first), count) = (observed.spf.first(), observed.spf.len()) else {
        return ExpectedRecord { value: Some(plain), ..asked };
    };
    if count == 1 && texts.iter().any(|it| names_us(it, host, observed)) {
        return ExpectedRecord { value: Some(first.clone()), note: Some(Note::SpfNamesUs), ..asked };
    }
    let note = if count > 1 { Note::SpfMerge { count } } else { Note::SpfChange };
    match spf_merge::merge(texts, Some(host), seen) {
        Ok(merge) => ExpectedRecord {
            remarks: remarks(&merge.notes, merge.before, merge.after, count),
            value: Some(merge.value),
            inserted: merge.inserted,
            instead_of: Some(first.clone()),
            to_delete: observed.spf.iter().skip(1).cloned().collect(),
            note: Some(note),
            ..asked
        },
        Err(_) if count > 1 => ExpectedRecord { note: Some(Note::SpfSeveral { count }), ..asked },
        Err(NoMerge::ByHand(why)) => by_hand(asked, first, why, host),
        Err(NoMerge::TooMuch { price, removable }) => {
            let dear = price.lookups > spf::MOST_LOOKUPS;
            let why = if dear { NotPlain::LookUps(price.lookups) } else { NotPlain::Long(price.bytes) };
            let elsewhere = settings.bounce.as_ref().and_then(|it| it.label.join(domain).ok());
            let removable = removable.into_iter().map(Note::SpfRemovable);
            let elsewhere = elsewhere.map(|name| Note::SpfElsewhere { name });
            ExpectedRecord { remarks: removable.chain(elsewhere).collect(), ..by_hand(asked, first, why, host) }
        }
    }
}

fn by_hand(asked: ExpectedRecord, first: &str, why: NotPlain, host: &DnsName) -> ExpectedRecord {
    let note = Some(Note::SpfByHand { why, host: host.clone() });
    ExpectedRecord { instead_of: Some(first.to_owned()), note, ..asked }
}

/// Whether a record lets our mail pass, by itself or through another list, and can be read.
fn names_us(record: &str, host: &DnsName, observed: &Observed) -> bool {
    let Ok(list) = spf::Spf::parse(record.as_bytes()) else { return false };
    let through = |it: &spf::SpfTerm<'_>| {
        let branch = observed.senders.branch(&it.entry());
        it.qualifier == spf::Qualifier::Pass && branch.is_some_and(|it| it.passes.contains(host))
    };
    list.fault().is_none() && (list.includes(host) || list.reached().any(through))
}

fn remarks(notes: &[MergeNote], before: Price, after: Price, count: usize) -> Vec<Note> {
    let notes = notes.iter().cloned().map(Note::SpfMerged);
    // What several records cost together nobody pays: receivers take none of them.
    let before = if count > 1 { 0 } else { before.lookups };
    notes.chain([Note::SpfPrice { before, after: after.lookups }]).collect()
}

/// At the domain itself, not at the registered one: whoever proved a sub-domain speaks for that alone.
fn policy(domain: &DnsName, settings: &RecordSettings, observed: &Observed) -> Result<ExpectedRecord, BadDnsName> {
    let owner = domain.under("_dmarc")?;
    let nothing = ExpectedRecord::txt(Purpose::Dmarc, settings.dmarc_needed, owner.clone(), None);
    if let Some(changed) = own_policy_changed(&nothing, settings, observed) {
        return Ok(changed);
    }
    Ok(match &observed.dmarc {
        Some(found) if found.owner == owner => ExpectedRecord { note: Some(Note::DmarcThere), ..nothing },
        Some(found) => {
            let from = found.owner.parent().unwrap_or_else(DnsName::root);
            ExpectedRecord { note: Some(Note::DmarcInherited { from }), ..nothing }
        }
        None => ExpectedRecord { value: Some(dmarc::suggestion(settings.report_address.as_deref())), ..nothing },
    })
}

/// What stands at the domain itself and counts as nothing: several policies, or one that receivers do not apply.
fn own_policy_changed(
    nothing: &ExpectedRecord,
    settings: &RecordSettings,
    observed: &Observed,
) -> Option<ExpectedRecord> {
    let change = |value, note| ExpectedRecord { value: Some(value), note: Some(note), ..nothing.clone() };
    let policies: Vec<&String> = observed.dmarc_texts.iter().filter(|it| dmarc::is_dmarc(it.as_bytes())).collect();
    let texts: Vec<&String> = observed.dmarc_texts.iter().collect();
    match (policies.as_slice(), texts.as_slice()) {
        ([_, _, ..], _) => {
            let dmarc::Merged { value, stricter } = dmarc::merged(&policies)?;
            let count = policies.len();
            let note = match stricter {
                Some(other) => Note::DmarcChoice { count, other },
                None => Note::DmarcSeveral { count },
            };
            Some(change(value, note))
        }
        ([only], _) if dmarc::Dmarc::parse(only.as_bytes()).is_ok() => None,
        ([only], _) | ([], [only]) => {
            // Where it cannot be made out, ours takes its place: until now nothing is applied at all.
            let value = dmarc::mended(only.as_bytes());
            let value = value.unwrap_or_else(|| dmarc::suggestion(settings.report_address.as_deref()));
            let changed = change(value, Note::DmarcChange);
            Some(ExpectedRecord { instead_of: Some((*only).clone()), ..changed })
        }
        ([], _) => None,
    }
}

#[cfg(test)]
#[path = "expected_tests.rs"]
mod tests;
