//! What part of the list, in which order: all of it fits into an address.

use super::super::store::Ranked;
use super::super::{Domain, Filter, Show};
use crate::ids::DomainId;
use crate::rules::address::DomainName;
use crate::rules::diagnosis::Standing;
use std::cmp::Ordering;

/// One page of the list.
#[derive(Debug, Clone)]
pub struct View {
    pub filter: Filter,
    pub sort: Sort,
    pub at: At,
    /// So many lines on a page.
    pub most: u32,
}

impl Default for View {
    fn default() -> Self {
        Self { filter: Filter::default(), sort: Sort::default(), at: At::default(), most: 50 }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Those that need somebody first, then by name.
    #[default]
    Urgency,
    Name,
    NameBackwards,
    /// The last added first.
    Added,
}

/// Where a page begins or ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum At {
    #[default]
    First,
    Last,
    After(Place),
    Before(Place),
    /// Jump to the names with this first letter or digit; only where names are what is sorted by.
    Letter(char),
}

/// A place in the order of a list. It stays one when the line that stood there is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Zero where the order does not begin with it.
    pub(super) urgency: i32,
    /// Name, or id.
    pub(super) key: String,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Urgency, Self::Name, Self::NameBackwards, Self::Added];

    /// The id in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Urgency => "urgency",
            Self::Name => "name",
            Self::NameBackwards => "-name",
            Self::Added => "added",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// Reads what [`Sort::written`] wrote into an address; anything else is no place.
    pub fn place(self, text: &str) -> Option<Place> {
        let name = |it: &str| DomainName::in_stored_form(it).map(|it| it.as_str().to_owned());
        match self {
            Self::Urgency => {
                let (urgency, rest) = text.split_once('.')?;
                let urgency = Standing::ALL.into_iter().map(Standing::urgency).find(|it| it.to_string() == urgency)?;
                Some(Place { urgency, key: name(rest)? })
            }
            Self::Name | Self::NameBackwards => Some(Place { urgency: 0, key: name(text)? }),
            Self::Added => {
                let id = DomainId::given(text);
                (!id.as_str().is_empty()).then(|| Place { urgency: 0, key: id.as_str().to_owned() })
            }
        }
    }

    /// For the address.
    pub fn written(self, place: &Place) -> String {
        match self {
            Self::Urgency => format!("{}.{}", place.urgency, place.key),
            Self::Name | Self::NameBackwards | Self::Added => place.key.clone(),
        }
    }

    /// Where a domain stands in this order.
    pub fn place_at(self, domain: &Domain) -> Place {
        self.place_of(&Ranked {
            id: domain.id.clone(),
            urgency: domain.standing.urgency(),
            name: domain.name.as_str().to_owned(),
        })
    }

    /// Whether a domain comes after the place at which a page begins.
    pub fn lies_behind(self, domain: &Domain, at: &At) -> bool {
        match at {
            At::After(place) => self.compare(&self.place_at(domain), place).is_gt(),
            At::First | At::Last | At::Before(_) | At::Letter(_) => true,
        }
    }

    pub(super) fn place_of(self, key: &Ranked) -> Place {
        match self {
            Self::Urgency => Place { urgency: key.urgency, key: key.name.clone() },
            Self::Name | Self::NameBackwards => Place { urgency: 0, key: key.name.clone() },
            Self::Added => Place { urgency: 0, key: key.id.as_str().to_owned() },
        }
    }

    /// Before the first name with that letter.
    pub(super) fn before_letter(self, letter: char) -> Option<Place> {
        let letter = letter.to_ascii_lowercase();
        if !letter.is_ascii_alphanumeric() {
            return None;
        }
        match self {
            Self::Name => Some(Place { urgency: 0, key: letter.to_string() }),
            // Behind every letter that a name may have.
            Self::NameBackwards => Some(Place { urgency: 0, key: format!("{letter}~") }),
            Self::Urgency | Self::Added => None,
        }
    }

    /// Bigger names or ids come first.
    pub(super) fn descends(self) -> bool {
        matches!(self, Self::NameBackwards | Self::Added)
    }

    pub(super) fn compare(self, one: &Place, other: &Place) -> Ordering {
        let ascending = (one.urgency, &one.key).cmp(&(other.urgency, &other.key));
        if self.descends() { ascending.reverse() } else { ascending }
    }
}

/// The urgencies that a filter lets through, ascending.
pub(super) fn urgencies(show: &Show) -> Vec<i32> {
    let wanted = |it: &Standing| match show {
        Show::All | Show::CouldNotCheck => true,
        Show::NeedsYou => it.needs_you(),
        Show::Problem => matches!(it, Standing::RecordProblem | Standing::StoppedWorking),
        Show::One(one) => it == one,
    };
    let mut urgencies: Vec<i32> = Standing::ALL.into_iter().filter(wanted).map(Standing::urgency).collect();
    urgencies.sort_unstable();
    urgencies
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written_and_nothing_else_is_one() {
        let key = Ranked { id: DomainId::new(), urgency: 3, name: "acme.example".into() };
        for sort in Sort::ALL {
            let place = sort.place_of(&key);
            assert_eq!(sort.place(&sort.written(&place)), Some(place), "{sort:?}");
            assert_eq!(Sort::from_id(sort.id()), Some(sort));
        }
        assert_eq!(Sort::Urgency.written(&Sort::Urgency.place_of(&key)), "3.acme.example");
        for odd in ["", "acme", ".", "3", "3.", "9.acme.example", "-1.acme.example", "3.ACME.example", "3.a\0b.test"] {
            assert_eq!(Sort::Urgency.place(odd), None, "{odd:?}");
        }
        for odd in ["", "ACME.example", "a\0.test", "%", "' OR 1=1 --", &"a".repeat(300)] {
            assert_eq!(Sort::Name.place(odd), None, "{odd:?}");
            assert_eq!(Sort::Added.place(odd).filter(|it| it.key.len() > 64), None, "{odd:?}");
        }
        assert_eq!(Sort::Name.before_letter('é'), None);
        assert_eq!(Sort::Urgency.before_letter('a'), None);
    }
}
