//! Which of a customer's domains are meant: some that were ticked, or all that match what the list shows.

use crate::ids::DomainId;
use crate::rules::diagnosis::Standing;

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// A part of the name (Unicode or punycode) or of a sender; nothing means everything.
    pub search: String,
    pub show: Show,
}

/// Domains of one kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Show {
    #[default]
    All,
    /// Somebody has to do something: [`Standing::needs_you`].
    NeedsYou,
    /// A record problem, or stopped working.
    Problem,
    /// The last look could not be made; the standing below it stays.
    CouldNotCheck,
    One(Standing),
}

impl Show {
    /// The id in addresses and text keys.
    pub fn id(&self) -> &'static str {
        match self {
            Self::All => "all",
            Self::NeedsYou => "needs_you",
            Self::Problem => "problem",
            Self::CouldNotCheck => "could_not_check",
            Self::One(standing) => standing.id(),
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        let named = [Self::All, Self::NeedsYou, Self::Problem, Self::CouldNotCheck];
        named.into_iter().find(|it| it.id() == id).or_else(|| Standing::from_id(id).map(Self::One))
    }
}

/// What a button for many domains is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Foreign and missing ids are passed over.
    These(Vec<DomainId>),
    Matching(Filter),
}
