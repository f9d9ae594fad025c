//! What a person may do, and how they like the screens; each with the id it has in tables.

/// What a person may do for one customer; each includes the ones before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Looks.
    Reader,
    /// Adds, validates and deletes domains and senders.
    Manager,
    /// Also decides about people.
    Owner,
}

impl Role {
    pub const ALL: [Self; 3] = [Self::Reader, Self::Manager, Self::Owner];

    /// The id in tables and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Manager => "manager",
            Self::Owner => "owner",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

/// Whoever works for the operator of this installation; each includes the one before. It has nothing to do with the role
/// at a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StaffRole {
    /// Looks, and explains.
    Support,
    /// Also sees to the mail server.
    Operator,
}

impl StaffRole {
    pub const ALL: [Self; 2] = [Self::Support, Self::Operator];

    /// The id in tables and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Operator => "operator",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    #[default]
    Auto,
    Light,
    Dark,
}

impl Colours {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The id in tables and forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}
