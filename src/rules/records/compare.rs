//! Whether what is published means what was asked for.
//!
//! Meaning is compared, never text: character-strings are joined, tag lists may stand in any order, a key is the same key
//! however it is wrapped, host names have no case. The one exception is the ownership token, which must match exactly.
//! Where something differs, the answer says what and at which byte; why it may have happened is for
//! [`crate::rules::diagnosis`] to find out.

use super::public_key::{PublicKey, Wrapping};
use super::{BadDkim, Brand, DkimFault, DkimRecord, Purpose, RecordStatus, TokenShape};
use super::{dmarc, spf};
use crate::rules::address::DnsName;
use crate::rules::diagnosis::Data;

/// How the records found at one name, at one server, stand to what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    Same,
    /// None of the records found is of the kind that was asked for.
    Missing,
    /// So many where only one may be.
    MoreThanOne(usize),
    Different(Difference),
}

/// What is different about one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which of the records that were found, counted from 0.
    pub which: usize,
    /// The byte of the joined text at which it shows, counted from 0; none where the whole is meant.
    pub at: Option<usize>,
    pub why: Mismatch,
}

/// The ids behind the variants are those of the catalogue of mistakes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// A good token, but not this one (O02, O03).
    OtherToken,
    /// A character of the token was changed (O04).
    TokenTypo,
    /// The token with something before or after it, blanks included (O05).
    TokenEmbedded,
    /// Starts like a token, but has a wrong length or wrong characters.
    TokenDamaged,
    /// Something else altogether.
    OtherText,
    /// No key that receivers can use (K03, K05 to K10, K16, the X family).
    Key(DkimFault),
    /// A good key, but not this one (K02).
    OtherKey,
    /// The right key in a form that some receivers cannot read (K13).
    Wrapping(Wrapping),
    /// The alias leads elsewhere (the C family).
    OtherHost,
    /// A character that SPF does not have (S17).
    SpfCharacter,
    /// A term that breaks the record (S13).
    SpfTerm,
    /// Our entry stands behind `all` (S05).
    SpfAfterAll,
    /// A second `redirect=` (S14).
    SpfSecondRedirect,
    /// Our entry is not in it (S04).
    SpfLacksUs,
    /// Receivers give up on it because of what stands behind it (S06, S08, S09).
    SpfTree,
    /// Receivers do not apply this policy (M03 to M07).
    Policy(dmarc::DmarcFault),
}

impl From<spf::SpfFault> for Mismatch {
    fn from(fault: spf::SpfFault) -> Self {
        match fault {
            spf::SpfFault::Character => Self::SpfCharacter,
            spf::SpfFault::Term(_) | spf::SpfFault::SecondExp => Self::SpfTerm,
            spf::SpfFault::SecondRedirect => Self::SpfSecondRedirect,
        }
    }
}

impl Match {
    /// The status of the record, as far as one server's answer can tell.
    #[must_use]
    pub const fn status(&self) -> RecordStatus {
        match self {
            Self::Same => RecordStatus::Found,
            Self::Missing => RecordStatus::Missing,
            Self::MoreThanOne(_) => RecordStatus::MoreThanOne,
            Self::Different(_) => RecordStatus::Different,
        }
    }

    fn different(which: usize, at: Option<usize>, why: Mismatch) -> Self {
        Self::Different(Difference { which, at, why })
    }
}

/// Compares the records found at the owner name with `value`, as [`super::ExpectedRecord::wanted`] gives it. Records of other types
/// are passed over. Without a value it only says whether what is there is in order.
#[must_use]
pub fn compare(purpose: Purpose, value: Option<&str>, found: &[Data]) -> Match {
    match purpose {
        Purpose::Ownership => token(value, &texts(found)),
        // The final dot tells an alias of ours from a key of ours.
        Purpose::Dkim if value.is_some_and(|it| it.ends_with('.')) => host(value, found),
        Purpose::Dkim => key(value, &texts(found)),
        Purpose::ReturnPath => host(value, found),
        Purpose::Spf => sender_list(value, &texts(found)),
        Purpose::Dmarc => policy(&texts(found)),
    }
}

/// Every TXT record with its place among the records; its strings joined without anything between.
fn texts(found: &[Data]) -> Vec<(usize, Vec<u8>)> {
    let joined = |data: &Data| match data {
        Data::Txt(strings) => Some(strings.concat()),
        _ => None,
    };
    found.iter().enumerate().filter_map(|(which, data)| Some((which, joined(data)?))).collect()
}

/// Other texts may stand beside the token; the nearest one is reported where it is missing. Texts of other systems are none
/// of our business, and a catch-all record that answers with them must not look like a mistake in the token.
fn token(value: Option<&str>, texts: &[(usize, Vec<u8>)]) -> Match {
    let Some(value) = value else { return if texts.is_empty() { Match::Missing } else { Match::Same } };
    if texts.iter().any(|(_, text)| text == value.as_bytes()) {
        return Match::Same;
    }
    let brand = Brand::of_token(value).unwrap_or_default();
    let judged = texts.iter().filter_map(|(which, text)| {
        let differs = first_difference(text, value.as_bytes());
        let (rank, at, why) = match TokenShape::of(text, &brand) {
            _ if contains(text, value.as_bytes()) => (0, None, Mismatch::TokenEmbedded),
            TokenShape::BadChecksum => (1, Some(differs), Mismatch::TokenTypo),
            TokenShape::Malformed => (2, Some(differs), Mismatch::TokenDamaged),
            TokenShape::WellFormed(_) => (3, None, Mismatch::OtherToken),
            TokenShape::Junk => (4, None, Mismatch::OtherText),
            TokenShape::Foreign => return None,
        };
        Some((rank, *which, at, why))
    });
    match judged.min_by_key(|(rank, ..)| *rank) {
        Some((_, which, at, why)) => Match::different(which, at, why),
        None => Match::Missing,
    }
}

/// More than one text at a selector has no defined meaning (RFC 6376 section 3.6.2.2), even where one of them is right.
fn key(value: Option<&str>, texts: &[(usize, Vec<u8>)]) -> Match {
    let (which, text) = match texts {
        [] => return Match::Missing,
        [only] => only,
        several => return Match::MoreThanOne(several.len()),
    };
    let wanted = value.map(|it| DkimRecord::parse(it.as_bytes()));
    let is_to_be_empty = matches!(wanted, Some(Err(BadDkim { why: DkimFault::Revoked, .. })));
    let record = match DkimRecord::parse(text) {
        Ok(_) if is_to_be_empty => return Match::different(*which, None, Mismatch::OtherKey),
        Ok(record) => record,
        Err(BadDkim { why: DkimFault::Revoked, .. }) if is_to_be_empty => return Match::Same,
        Err(bad) => return Match::different(*which, Some(bad.at), Mismatch::Key(bad.why)),
    };
    if wanted.is_some_and(|wanted| wanted.is_ok_and(|wanted| wanted.key != record.key)) {
        return Match::different(*which, None, Mismatch::OtherKey);
    }
    match (&record.key, record.wrapping) {
        (PublicKey::Rsa { .. }, Wrapping::Spki) | (PublicKey::Ed25519(_), Wrapping::Raw) => Match::Same,
        (_, wrapping) => Match::different(*which, None, Mismatch::Wrapping(wrapping)),
    }
}

fn host(value: Option<&str>, found: &[Data]) -> Match {
    let aliases = found.iter().enumerate().filter_map(|(which, data)| match data {
        Data::Cname(target) => Some((which, target)),
        _ => None,
    });
    let aliases: Vec<_> = aliases.collect();
    let wanted = value.and_then(|it| DnsName::parse(it).ok());
    match aliases.as_slice() {
        [] => Match::Missing,
        [(which, target)] => match wanted {
            Some(wanted) if wanted != **target => Match::different(*which, None, Mismatch::OtherHost),
            _ => Match::Same,
        },
        several => Match::MoreThanOne(several.len()),
    }
}

/// Every `include:` of the wanted value has to be reached; what else the record says is the customer's own affair.
fn sender_list(value: Option<&str>, texts: &[(usize, Vec<u8>)]) -> Match {
    let lists: Vec<_> = texts.iter().filter(|(_, text)| spf::is_spf(text)).collect();
    let (which, text) = match lists.as_slice() {
        [] => return Match::Missing,
        [(which, text)] => (*which, text),
        several => return Match::MoreThanOne(several.len()),
    };
    let list = match spf::Spf::parse(text) {
        Ok(list) => list,
        Err(at) => return Match::different(which, Some(at), Mismatch::SpfCharacter),
    };
    if let Some((at, fault)) = list.fault() {
        return Match::different(which, Some(at), fault.into());
    }
    let hosts = value.map_or(Vec::new(), spf::included_hosts);
    match hosts.iter().find(|host| !list.includes(host)) {
        None => Match::Same,
        Some(lacking) => match list.names(lacking) {
            Some(term) if list.all().is_some_and(|it| it.at < term.at) => {
                Match::different(which, Some(term.at), Mismatch::SpfAfterAll)
            }
            Some(term) => Match::different(which, Some(term.at), Mismatch::SpfLacksUs),
            None => Match::different(which, None, Mismatch::SpfLacksUs),
        },
    }
}

/// Any policy that receivers apply will do, whatever we suggested: it is the customer's to choose. Where there is none, a text
/// that was meant as one says more than that nothing is there.
fn policy(texts: &[(usize, Vec<u8>)]) -> Match {
    let policies: Vec<_> = texts.iter().filter(|(_, text)| dmarc::is_dmarc(text)).collect();
    match policies.as_slice() {
        [] => {
            let meant = texts.iter().find_map(|(which, text)| Some((*which, dmarc::misses_version(text)?)));
            meant.map_or(Match::Missing, |(which, at)| {
                Match::different(which, Some(at), Mismatch::Policy(dmarc::DmarcFault::Version))
            })
        }
        [(which, text)] => match dmarc::Dmarc::parse(text) {
            Ok(_) => Match::Same,
            Err(bad) => Match::different(*which, Some(bad.at), Mismatch::Policy(bad.why)),
        },
        several => Match::MoreThanOne(several.len()),
    }
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len().max(1)).any(|it| it == part)
}

/// The first byte that differs; the length of the shorter where one starts like the other.
fn first_difference(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;
