//! In which form the records travel.

/// Everything but "Send it for me".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A draft that opens in one's own mail program, complete with attachments.
    Eml,
    /// The same words as plain text.
    Text,
    /// A link that starts a mail; without the values, which are too long for it.
    Mailto,
    /// To be pasted into a zone file.
    Zone,
    Csv,
    /// A page to be printed.
    Print,
}

impl Form {
    pub const ALL: [Self; 6] = [Self::Eml, Self::Text, Self::Mailto, Self::Zone, Self::Csv, Self::Print];

    /// The id in addresses, on the command line and in the log.
    pub fn id(self) -> &'static str {
        match self {
            Self::Eml => "eml",
            Self::Text => "text",
            Self::Mailto => "mailto",
            Self::Zone => "zone",
            Self::Csv => "csv",
            Self::Print => "print",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}
