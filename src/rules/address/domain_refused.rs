//! Why a text is no domain to send from: one variant per cause, with what a sentence about it needs.
//!
//! The sentences are not here. [`DomainRefused::key`] names the message in `text/locales`, [`DomainRefused::arguments`]
//! what stands in it. Everything typed by a person that comes back in an argument is data: show it escaped.

/// Why a text is no domain to send from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.key())]
pub enum DomainRefused {
    /// Nothing was typed, or only blanks.
    Empty,
    /// Several names were typed where one belongs.
    SeveralNames,
    /// A blank stands in the middle, at this character counted from 1.
    Blank { position: usize },
    /// A control or text-direction character, which never belongs into a name (`code` as in `U+202E`).
    ControlCharacter { code: String, position: usize },
    /// A character that domain names do not have, as `_`, `%` or an emoji.
    BadCharacter { character: char },
    /// An IP address; a domain is wanted.
    IpAddress,
    /// Longer than 180 bytes (in the `xn--` form): the names of its records would not fit below it.
    TooLong { length: usize },
    /// Two dots in a row, or a dot at the start.
    EmptyLabel,
    /// A part between two dots is longer than 63 bytes (in the `xn--` form).
    LabelTooLong { label: String },
    /// Deeper than ten labels.
    TooManyLabels { count: usize },
    /// A part starts or ends with a hyphen, or has hyphens in places three and four without being `xn--`.
    Hyphen { label: String },
    /// A part that the rules for international names (UTS 46, strict) do not allow.
    NotInternational { label: String },
    /// A part mixes scripts in a way that is used to deceive, as Latin with Cyrillic.
    MixedScript { label: String },
    /// Looks like a well-known mail provider's name, written in other letters.
    LooksLike { name: String },
    /// One word without a dot.
    SingleLabel { label: String },
    /// A top-level domain that does not exist (is not in the public suffix list).
    UnknownEnding { ending: String },
    /// A name reserved by RFC 6761 or its like, which is not in the public DNS.
    SpecialUse { ending: String },
    /// A whole public ending such as `co.uk`, which nobody owns.
    PublicSuffix { suffix: String },
    /// An ending under which a company gives names to its customers, such as `github.io`.
    PrivateSuffix { suffix: String },
    /// A mailbox provider's domain.
    FreeMail { domain: String, provider: String },
    /// A name of this installation itself.
    OwnName { name: String },
}

impl DomainRefused {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "domain-refused-empty",
            Self::SeveralNames => "domain-refused-several-names",
            Self::Blank { .. } => "domain-refused-blank",
            Self::ControlCharacter { .. } => "domain-refused-control-character",
            Self::BadCharacter { .. } => "domain-refused-bad-character",
            Self::IpAddress => "domain-refused-ip-address",
            Self::TooLong { .. } => "domain-refused-too-long",
            Self::EmptyLabel => "domain-refused-empty-label",
            Self::LabelTooLong { .. } => "domain-refused-label-too-long",
            Self::TooManyLabels { .. } => "domain-refused-too-many-labels",
            Self::Hyphen { .. } => "domain-refused-hyphen",
            Self::NotInternational { .. } => "domain-refused-not-international",
            Self::MixedScript { .. } => "domain-refused-mixed-script",
            Self::LooksLike { .. } => "domain-refused-looks-like",
            Self::SingleLabel { .. } => "domain-refused-single-label",
            Self::UnknownEnding { .. } => "domain-refused-unknown-ending",
            Self::SpecialUse { .. } => "domain-refused-special-use",
            Self::PublicSuffix { .. } => "domain-refused-public-suffix",
            Self::PrivateSuffix { .. } => "domain-refused-private-suffix",
            Self::FreeMail { .. } => "domain-refused-free-mail",
            Self::OwnName { .. } => "domain-refused-own-name",
        }
    }

    /// What stands in the sentence: name and value of each of its variables.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::SeveralNames | Self::IpAddress | Self::EmptyLabel => Vec::new(),
            Self::Blank { position } => vec![("position", position.to_string())],
            Self::ControlCharacter { code, position } => {
                vec![("code", code.clone()), ("position", position.to_string())]
            }
            Self::BadCharacter { character } => vec![("character", character.to_string())],
            Self::TooLong { length } => vec![("length", length.to_string())],
            Self::TooManyLabels { count } => vec![("count", count.to_string())],
            Self::LabelTooLong { label }
            | Self::Hyphen { label }
            | Self::NotInternational { label }
            | Self::MixedScript { label }
            | Self::SingleLabel { label } => vec![("label", label.clone())],
            Self::LooksLike { name } | Self::OwnName { name } => vec![("name", name.clone())],
            Self::UnknownEnding { ending } | Self::SpecialUse { ending } => vec![("ending", ending.clone())],
            Self::PublicSuffix { suffix } | Self::PrivateSuffix { suffix } => vec![("suffix", suffix.clone())],
            Self::FreeMail { domain, provider } => {
                vec![("domain", domain.clone()), ("provider", provider.clone())]
            }
        }
    }
}
