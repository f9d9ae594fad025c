//! The life of a key: it waits, it signs, it stays readable for what is still on its way, and it ends.

/// What a key is for now, and so what its record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyState {
    /// Signs, once its record was seen.
    Active,
    /// Published, and does not sign: its turn comes later.
    Standby,
    /// Signed until lately; stays published for mail that is still in a queue.
    Retiring,
    /// Published without the key: what it signed no longer counts.
    Emptied,
}

impl KeyState {
    pub const ALL: [Self; 4] = [Self::Active, Self::Standby, Self::Retiring, Self::Emptied];

    /// The id in tables and JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Standby => "standby",
            Self::Retiring => "retiring",
            Self::Emptied => "emptied",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}
