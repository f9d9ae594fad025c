//! The usual slips, each behind a button: mistakes that real people make with the records they are asked for, so that
//! a newcomer sees what is said about them without having to make them by hand. One button makes no mistake.
//!
//! Every button starts afresh: what an earlier one made for the same records goes, and so does whatever stands in their
//! place. Other records stay, also those of an earlier button that are no longer asked for because they are right.

use super::typed::Written;
use super::zone::{Entry, Off, Zone};
use crate::error::{Error, Result};
use crate::rules::address::DnsName;
use crate::rules::diagnosis::Data;
use crate::rules::records::{Purpose, RecordType, spf, zone_file_text};
use crate::text::Say;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// All records, without a mistake; all servers on and up to date.
    None,
    /// The panel appends the domain to a name that ends in it already.
    DoubledName,
    /// The name was left empty.
    OnTheDomain,
    QuotesInside,
    CutAt255,
    WrongLetter,
    OnlyOneServer,
    SecondOff,
    BothOff,
    /// All servers on and up to date.
    AllOn,
    /// Takes everything away that this page's buttons or the newcomer put there for us.
    RemoveAll,
}

/// One record that the newcomer was asked to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The sending domain that asks for it: the zone, or a name below it.
    pub domain: DnsName,
    pub purpose: Purpose,
    pub owner: DnsName,
    pub rtype: RecordType,
    pub value: String,
}

impl Slip {
    pub const ALL: [Self; 11] = [
        Self::None,
        Self::DoubledName,
        Self::OnTheDomain,
        Self::QuotesInside,
        Self::CutAt255,
        Self::WrongLetter,
        Self::OnlyOneServer,
        Self::SecondOff,
        Self::BothOff,
        Self::AllOn,
        Self::RemoveAll,
    ];

    /// The id in forms and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::DoubledName => "doubled-name",
            Self::OnTheDomain => "on-the-domain",
            Self::QuotesInside => "quotes-inside",
            Self::CutAt255 => "cut-at-255",
            Self::WrongLetter => "wrong-letter",
            Self::OnlyOneServer => "only-one-server",
            Self::SecondOff => "second-off",
            Self::BothOff => "both-off",
            Self::AllOn => "all-on",
            Self::RemoveAll => "remove-all",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// Makes no sense where a domain has one server only.
    pub fn needs_two_servers(self) -> bool {
        matches!(self, Self::OnlyOneServer | Self::SecondOff)
    }

    /// Works on the servers and leaves the records alone.
    fn switches(self) -> Option<Off> {
        match self {
            Self::SecondOff => Some(Off { first: false, second: true }),
            Self::BothOff => Some(Off { first: true, second: true }),
            Self::AllOn => Some(Off::default()),
            _ => None,
        }
    }
}

/// Presses the button.
pub fn press(slip: Slip, zone: &mut Zone, wanted: &[Wanted]) -> Result<()> {
    if let Some(off) = slip.switches() {
        zone.off = off;
        if slip == Slip::AllOn {
            zone.release_second();
        }
        return Ok(());
    }
    let spoilt: Vec<Written> = wanted.iter().map(|it| spoil(slip, it, zone)).collect();
    let is_spoilt = wanted.iter().zip(&spoilt).any(|(wanted, spoilt)| wanted.written() != *spoilt);
    match slip {
        Slip::RemoveAll => {}
        _ if wanted.is_empty() => return Err(Error::Conflict(Say::key("playground-slip-nothing-asked"))),
        Slip::None | Slip::OnlyOneServer => {}
        _ if !is_spoilt => return Err(Error::Conflict(Say::key("playground-slip-without-effect"))),
        _ => {}
    }
    zone.off = Off::default();
    zone.release_second();
    zone.delete(|entry| {
        let by_button = slip == Slip::RemoveAll && entry.made_for.is_some();
        by_button || wanted.iter().any(|it| it.is_replaced(entry))
    });
    match slip {
        Slip::RemoveAll => return Ok(()),
        Slip::OnlyOneServer => zone.hold_second(),
        _ => {}
    }
    wanted.iter().zip(spoilt).try_for_each(|(wanted, spoilt)| zone.put_for(wanted.made_for(), spoilt))
}

/// What somebody publishes who makes that mistake. Where it cannot be made with a record, the record is right.
fn spoil(slip: Slip, wanted: &Wanted, zone: &Zone) -> Written {
    let mut written = wanted.written();
    let is_text = wanted.rtype == RecordType::Txt;
    match slip {
        Slip::DoubledName if wanted.owner != zone.name => {
            written.owner = wanted.owner.join(&zone.name).unwrap_or(written.owner);
        }
        Slip::OnTheDomain if is_text => written.owner = wanted.domain.clone(),
        Slip::QuotesInside if is_text => {
            written.value = zone_file_text(format!("\"{}\"", wanted.value).as_bytes());
        }
        Slip::CutAt255 if is_text => written.value = wanted.value.chars().take(255).collect(),
        Slip::WrongLetter => written.value = with_wrong_letter(&wanted.value),
        _ => {}
    }
    written
}

/// Another letter (or digit) in the second half, where nobody looks: in a key, a token, the name of a host.
fn with_wrong_letter(value: &str) -> String {
    let middle = value.len() / 2;
    let at = value.char_indices().skip_while(|it| it.0 < middle).find(|it| it.1.is_ascii_alphanumeric()).map(|it| it.0);
    let other = |letter: char| match letter {
        'z' => 'y',
        'Z' => 'Y',
        '9' => '8',
        _ => char::from_u32(u32::from(letter) + 1).unwrap_or('x'),
    };
    value.char_indices().map(|(here, letter)| if Some(here) == at { other(letter) } else { letter }).collect()
}

impl Wanted {
    fn written(&self) -> Written {
        Written { owner: self.owner.clone(), rtype: self.rtype, value: self.value.clone() }
    }

    fn made_for(&self) -> (DnsName, Purpose) {
        (self.domain.clone(), self.purpose)
    }

    /// Must `entry` go for this record to be right? A domain's own texts stand beside a sender list.
    fn is_replaced(&self, entry: &Entry) -> bool {
        let is_list = matches!(&entry.data, Data::Txt(strings) if spf::is_spf(&strings.concat()));
        let in_its_place = entry.owner == self.owner && (self.purpose != Purpose::Spf || is_list);
        in_its_place || entry.made_for.as_ref() == Some(&self.made_for())
    }
}

#[cfg(test)]
#[path = "slips_tests.rs"]
mod tests;
