//! Why a field that names an author is not understood.
//!
//! The sentence of each is English on purpose: it travels in the answer to a mail server, whose language that is. Screens
//! use [`Misread::id`] and the sentences of `src/text/locales`.

/// A form that programs read differently, or that nobody can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Misread {
    /// Nothing but blanks and comments, or `<>`.
    Empty,
    /// Above 64 KiB.
    TooLong,
    /// More addresses than anybody writes, or the field is there more often than anybody writes it.
    TooMany,
    /// A comma with nothing before or after it.
    EmptyPlace,
    /// Two addresses where one is the rule (Sender).
    SeveralAddresses,
    /// NUL, a lone carriage return, an escape, a line separator of Unicode …
    ControlCharacter,
    /// A line that does not go on with a blank, or that has nothing but blanks.
    Folding,
    /// `Team: a@b, c@d;`
    Group,
    /// `<@relay:a@b>`
    Route,
    /// `bob@b <alice@a>`
    AddressBeforeAngle,
    /// `Alice alice@a`
    TextBeforeAddress,
    /// `<alice@a> bob`, `alice@a bob@b`
    TextAfterAddress,
    /// A `<` without its `>`, or a second one within.
    UnclosedAngle,
    UnclosedQuotes,
    UnclosedComment,
    /// A comment that holds more than plain words: brackets, quotes, `@`, another comment.
    CommentNotPlain,
    /// `alice@a(.b)`: is the comment part of the name?
    CommentTouchesAddress,
    /// `a . b@c`, `<a@b >`, `a (x)@c`
    BlankInAddress,
    /// A quoted name with escaped quotes that holds `<` or `@`.
    QuotesHideAddress,
    /// `Ali"ce"`
    QuotesInWord,
    /// Quotes before the `@` around more than letters, digits, dots and what else needs none.
    QuotedLocalPart,
    /// `\ [ ] ) >` where they mean nothing.
    OddCharacter,
    /// A bracketed address where the domain should be: `a@[192.0.2.1]`
    DomainLiteral,
    /// No `@`, nothing before it, or nothing after it.
    NoAddress,
    /// `a@b@c`
    SeveralAt,
    /// A dot at the start, at the end, or beside another one.
    Dots,
    /// `=?` in an address.
    EncodedWordInAddress,
    /// 8-bit octets in the address that are not UTF-8.
    NotUtf8,
    /// Invisible characters in the address, blanks of Unicode, letters that look like `@`.
    InvisibleCharacter,
    /// A character in the domain that no domain has.
    NotADomain,
}

impl Misread {
    pub const ALL: [Self; 30] = [
        Self::Empty,
        Self::TooLong,
        Self::TooMany,
        Self::EmptyPlace,
        Self::SeveralAddresses,
        Self::ControlCharacter,
        Self::Folding,
        Self::Group,
        Self::Route,
        Self::AddressBeforeAngle,
        Self::TextBeforeAddress,
        Self::TextAfterAddress,
        Self::UnclosedAngle,
        Self::UnclosedQuotes,
        Self::UnclosedComment,
        Self::CommentNotPlain,
        Self::CommentTouchesAddress,
        Self::BlankInAddress,
        Self::QuotesHideAddress,
        Self::QuotesInWord,
        Self::QuotedLocalPart,
        Self::OddCharacter,
        Self::DomainLiteral,
        Self::NoAddress,
        Self::SeveralAt,
        Self::Dots,
        Self::EncodedWordInAddress,
        Self::NotUtf8,
        Self::InvisibleCharacter,
        Self::NotADomain,
    ];

    /// Stable: kept in the database, part of text keys.
    pub fn id(self) -> &'static str {
        self.both().0
    }

    /// For the answer to a mail server.
    pub fn what(self) -> &'static str {
        self.both().1
    }

    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    fn both(self) -> (&'static str, &'static str) {
        match self {
            Self::Empty => ("empty", "it is empty"),
            Self::TooLong => ("too-long", "it is too long"),
            Self::TooMany => ("too-many", "it has too many addresses"),
            Self::EmptyPlace => ("empty-place", "a comma has no address beside it"),
            Self::SeveralAddresses => ("several-addresses", "it has several addresses, exactly one is required"),
            Self::ControlCharacter => ("control-character", "it has a control character"),
            Self::Folding => ("folding", "a line is not folded as it must be"),
            Self::Group => ("group", "groups are not accepted"),
            Self::Route => ("route", "routes are not accepted"),
            Self::AddressBeforeAngle => ("address-before-angle", "an address stands before <"),
            Self::TextBeforeAddress => ("text-before-address", "text stands before an address without < >"),
            Self::TextAfterAddress => ("text-after-address", "text stands after the address"),
            Self::UnclosedAngle => ("unclosed-angle", "< and > do not match"),
            Self::UnclosedQuotes => ("unclosed-quotes", "a quoted text does not end"),
            Self::UnclosedComment => ("unclosed-comment", "a comment does not end"),
            Self::CommentNotPlain => ("comment-not-plain", "a comment holds more than plain text"),
            Self::CommentTouchesAddress => ("comment-touches-address", "a comment touches the address"),
            Self::BlankInAddress => ("blank-in-address", "the address holds a blank or a comment"),
            Self::QuotesHideAddress => ("quotes-hide-address", "a quoted name holds quotes and an address"),
            Self::QuotesInWord => ("quotes-in-word", "quotes touch a word"),
            Self::QuotedLocalPart => ("quoted-local-part", "the quoted part of the address holds special characters"),
            Self::OddCharacter => ("odd-character", "it has a character that means nothing there"),
            Self::DomainLiteral => ("domain-literal", "domain literals are not accepted"),
            Self::NoAddress => ("no-address", "it has no complete address"),
            Self::SeveralAt => ("several-at", "the address has more than one @"),
            Self::Dots => ("dots", "the address has a dot in the wrong place"),
            Self::EncodedWordInAddress => ("encoded-word-in-address", "the address holds an encoded word"),
            Self::NotUtf8 => ("not-utf8", "the address is not UTF-8"),
            Self::InvisibleCharacter => ("invisible-character", "the address has a character that cannot be seen"),
            Self::NotADomain => ("not-a-domain", "the domain has a character that no domain has"),
        }
    }
}
