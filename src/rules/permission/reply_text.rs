//! What a mail server said, as people paste it: one line, several, or a whole bounce.
//!
//! Knows our own texts, those of Postfix, Exim, Stalwart, Exchange and OpenSMTPD about senders, and the commonest others
//! of receiving servers. Looks only at words and codes; whether it is true is for whoever has the tables. What it does
//! not know it says it does not know.

use super::reply_lines::{is_enhanced, joined};

/// What kind of reply that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReplyKind {
    /// The login may not use the sender address of the envelope.
    NotOwned,
    /// The same about an address in the header.
    HeaderNotOwned,
    /// No From field, or more than one.
    FromCount,
    /// A field that names an author cannot be read without doubt.
    FromNotUnderstood,
    /// MAIL FROM and From are of two domains.
    OtherDomain,
    NotSignedIn,
    WrongPassword,
    /// The checking program or its data was away.
    LookupFailed,
    RelayDenied,
    /// The receiver cannot tell that the mail is from this domain: DMARC, SPF, DKIM.
    NotAuthenticated,
    MailboxFull,
    NoSuchMailbox,
    Greylisted,
    TooLarge,
    /// The sending server stands in a list of bad senders.
    Listed,
    TakenForSpam,
    NoSuchDomain,
    TooMuch,
    NeedsEncryption,
    /// The receiver could not find the sender's domain or mailbox.
    SenderNotFound,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadReply {
    /// Nothing: a text that we do not know.
    pub kind: Option<ReplyKind>,
    /// Of one of our own decisions, as it stands there.
    pub id: Option<String>,
    pub login: Option<String>,
    pub address: Option<String>,
    /// By the code: refused for good, or to be tried again.
    pub is_final: Option<bool>,
}

/// Longer texts are cut: the reply stands at the beginning of a bounce.
const LONGEST: usize = 20_000;

/// Words of which one tells the kind, most telling first. In lower case, blanks joined.
const WORDS: &[(ReplyKind, &[&str])] = &[
    (ReplyKind::FromCount, &["from header fields, exactly one is required"]),
    (ReplyKind::FromNotUnderstood, &["header field not understood"]),
    (ReplyKind::OtherDomain, &["from header and sender address are of different domains"]),
    (ReplyKind::HeaderNotOwned, &["header address rejected: not owned by", "from/sender name is not valid"]),
    (
        ReplyKind::NotOwned,
        &[
            "not owned by user",
            "not owned by authenticated user",
            "you are not allowed to send from this address",
            "does not have permissions to send as this sender",
            "sendasdenied",
            "530 sender rejected",
        ],
    ),
    (
        ReplyKind::NotSignedIn,
        &["not logged in", "authentication required", "authentication is required", "must authenticate", "5.7.57"],
    ),
    (
        ReplyKind::WrongPassword,
        &[
            "authentication failed",
            "authentication unsuccessful",
            "authentication credentials invalid",
            "incorrect authentication data",
            "username and password not accepted",
            "5.7.8",
        ],
    ),
    (
        ReplyKind::NeedsEncryption,
        &["must issue a starttls", "starttls required", "encryption required", "5.7.10", "tls required"],
    ),
    (
        ReplyKind::NotAuthenticated,
        &[
            "5.7.26",
            "5.7.515",
            "5.7.509",
            "5.7.23",
            "dmarc",
            "unauthenticated email",
            "spf check failed",
            "spf validation failed",
            "dkim",
        ],
    ),
    (
        ReplyKind::RelayDenied,
        &["relay access denied", "relaying denied", "relay not permitted", "unable to relay", "not permitted to relay"],
    ),
    (ReplyKind::Greylisted, &["greylist", "graylist", "grey-list", "gray-list", "postgrey"]),
    (
        ReplyKind::TooLarge,
        &[
            "5.3.4",
            "message size exceeds",
            "message too large",
            "message too big",
            "exceeds size limit",
            "size limit exceeded",
        ],
    ),
    (
        ReplyKind::MailboxFull,
        &[
            "5.2.2",
            "4.2.2",
            "over quota",
            "mailbox full",
            "mailbox is full",
            "quota exceeded",
            "exceeded storage",
            "overquota",
        ],
    ),
    (
        ReplyKind::Listed,
        &["spamhaus", "spamcop", "barracuda", "blocked using", "blocklist", "blacklist", "block list", "dnsbl", " rbl"],
    ),
    (
        ReplyKind::TooMuch,
        &["4.7.28", "too many", "rate limit", "ratelimit", "sending limit", "exceeded the maximum number", "throttl"],
    ),
    (ReplyKind::TakenForSpam, &["spam", "unsolicited", "junk", "reputation"]),
    (
        ReplyKind::SenderNotFound,
        &[
            "sender verify failed",
            "sender address rejected: domain not found",
            "sender domain not found",
            "domain of sender address",
            "sender address rejected: undeliverable",
            "5.1.8",
        ],
    ),
    (
        ReplyKind::NoSuchDomain,
        &["host or domain name not found", "domain not found", "no such domain", "host not found", "5.1.2", "nxdomain"],
    ),
    (
        ReplyKind::NoSuchMailbox,
        &[
            "5.1.1",
            "5.1.10",
            "user unknown",
            "unknown user",
            "no such user",
            "no such recipient",
            "recipient not found",
            "mailbox unavailable",
            "mailbox not found",
            "does not exist",
            "unknown recipient",
            "recipient address rejected",
        ],
    ),
    (
        ReplyKind::LookupFailed,
        &[
            "temporary lookup failure",
            "server configuration error",
            "service unavailable - try again later",
            "temporary local problem",
            "4.3.0",
            "4.3.5",
        ],
    ),
];

impl ReplyKind {
    pub const ALL: [Self; 20] = [
        Self::NotOwned,
        Self::HeaderNotOwned,
        Self::FromCount,
        Self::FromNotUnderstood,
        Self::OtherDomain,
        Self::NotSignedIn,
        Self::WrongPassword,
        Self::LookupFailed,
        Self::RelayDenied,
        Self::NotAuthenticated,
        Self::MailboxFull,
        Self::NoSuchMailbox,
        Self::Greylisted,
        Self::TooLarge,
        Self::Listed,
        Self::TakenForSpam,
        Self::NoSuchDomain,
        Self::TooMuch,
        Self::NeedsEncryption,
        Self::SenderNotFound,
    ];

    /// The end of the keys of its sentences (`reply-ID`, `reply-ID-do`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotOwned => "not-owned",
            Self::HeaderNotOwned => "header-not-owned",
            Self::FromCount => "from-count",
            Self::FromNotUnderstood => "from-not-understood",
            Self::OtherDomain => "other-domain",
            Self::NotSignedIn => "not-signed-in",
            Self::WrongPassword => "wrong-password",
            Self::LookupFailed => "lookup-failed",
            Self::RelayDenied => "relay-denied",
            Self::NotAuthenticated => "not-authenticated",
            Self::MailboxFull => "mailbox-full",
            Self::NoSuchMailbox => "no-such-mailbox",
            Self::Greylisted => "greylisted",
            Self::TooLarge => "too-large",
            Self::Listed => "listed",
            Self::TakenForSpam => "taken-for-spam",
            Self::NoSuchDomain => "no-such-domain",
            Self::TooMuch => "too-much",
            Self::NeedsEncryption => "needs-encryption",
            Self::SenderNotFound => "sender-not-found",
        }
    }
}

/// Reads what was pasted; blanks and line ends count as one blank, as mail programs and servers fold where they like.
#[must_use]
pub fn read_reply(pasted: &str) -> ReadReply {
    let pasted: String = pasted.chars().take(LONGEST).collect();
    let text = joined(&pasted);
    // ASCII only, so that places in one are places in the other.
    let lower = text.to_ascii_lowercase();
    if let Some(id) = lone_id(&text) {
        return ReadReply { id: Some(id.to_owned()), ..ReadReply::default() };
    }
    let kind = WORDS.iter().find(|(_, words)| words.iter().any(|it| holds(&lower, it))).map(|it| it.0);
    let about_sender = matches!(kind, Some(ReplyKind::NotOwned | ReplyKind::HeaderNotOwned | ReplyKind::NotSignedIn));
    ReadReply {
        id: after(&text, &lower, "[id ").and_then(|it| it.split(']').next()).and_then(lone_id).map(str::to_owned),
        login: login(&text, &lower),
        address: if about_sender { address(&text, &lower) } else { None },
        is_final: is_final(&text),
        kind,
    }
}

/// A code must stand alone: `5.1.1` is no part of `195.1.1.20`.
fn holds(text: &str, word: &str) -> bool {
    let is_code = word.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    let stands_alone = |at: usize| {
        let around = |it: char| it.is_ascii_digit() || it == '.';
        let before = text.get(..at).is_some_and(|it| it.ends_with(around));
        // A full stop at the end of a sentence is none of a code.
        let behind = text.get(at + word.len()..).unwrap_or_default();
        let behind = behind.strip_prefix('.').unwrap_or(behind).starts_with(|it: char| it.is_ascii_digit());
        !before && !behind
    };
    text.match_indices(word).any(|(at, _)| !is_code || stands_alone(at))
}

/// The text is nothing but an id: eight letters and digits, with a hyphen if somebody likes.
fn lone_id(text: &str) -> Option<&str> {
    let letters = text.bytes().filter(|it| *it != b'-');
    let fits = letters.clone().count() == 8 && letters.clone().all(|it| it.is_ascii_alphanumeric());
    // A word of eight letters is no id that we would have made; almost every id has a digit.
    (fits && letters.clone().any(|it| it.is_ascii_digit())).then_some(text)
}

fn after<'a>(text: &'a str, lower: &str, words: &str) -> Option<&'a str> {
    lower.find(words).and_then(|at| text.get(at + words.len()..))
}

fn login(text: &str, lower: &str) -> Option<String> {
    let rest =
        after(text, lower, "not owned by user ").or_else(|| after(text, lower, "not owned by authenticated user "))?;
    let word = rest.split([' ', '[', '(', '"']).next().unwrap_or_default().trim_end_matches([',', ';', '.', ')', '\'']);
    (!word.is_empty()).then(|| word.to_owned())
}

/// What stands in angle brackets in front of "… address rejected".
fn address(text: &str, lower: &str) -> Option<String> {
    let end = lower.find("address rejected")?;
    let before = text.get(..end)?;
    let close = before.rfind('>')?;
    let open = before.get(..close)?.rfind('<')?;
    let address = before.get(open + 1..close)?;
    (!address.is_empty()).then(|| address.to_owned())
}

/// The first code of three digits, or of three numbers with dots between them.
fn is_final(text: &str) -> Option<bool> {
    text.split([' ', ':', '(', ')', '#']).find_map(|word| {
        let code = word.split('-').next().unwrap_or_default();
        let three = code.len() == 3 && code.bytes().all(|it| it.is_ascii_digit());
        match code.bytes().next().filter(|_| three || is_enhanced(code)) {
            Some(b'5') => Some(true),
            Some(b'4') => Some(false),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_replies_are_taken_apart() {
        let bounce = "<to@x.example>: host mail.acme.example[192.0.2.1] said: 553 5.7.1\n    <Info@Partner.example>: Sender \
                      address\n    rejected: not owned by user web42 [id 7K3F0111] (in reply to MAIL\n    FROM command)";
        let read = read_reply(bounce);
        assert_eq!(read.kind, Some(ReplyKind::NotOwned));
        assert_eq!((read.id.as_deref(), read.login.as_deref()), (Some("7K3F0111"), Some("web42")));
        assert_eq!((read.address.as_deref(), read.is_final), (Some("Info@Partner.example"), Some(true)));

        let header =
            "550 5.7.1 <bob@b.example>: From header address rejected: not owned by user alice@a.example [id 7F3K0111]";
        let read = read_reply(header);
        assert_eq!(read.kind, Some(ReplyKind::HeaderNotOwned));
        assert_eq!((read.login.as_deref(), read.address.as_deref()), (Some("alice@a.example"), Some("bob@b.example")));
        let nobody = read_reply("550 5.7.1 <>: Sender address rejected: not owned by user alice.");
        assert_eq!((nobody.address, nobody.login.as_deref(), nobody.id), (None, Some("alice"), None));
    }

    #[test]
    fn a_reply_in_several_lines_says_the_same() {
        for (start, end) in [
            ("<a@b.example>: Sender address rejected:", "not owned by user ann [id 7F3K0111]"),
            ("<a@b.example>: From header address rejected:", "not owned by user ann [id 7F3K0111]"),
            ("Message rejected: 2 From header fields,", "exactly one is required [id 7F3K0111]"),
            ("Message rejected:", "From header field not understood: groups are not accepted [id 7F3K0111]"),
            ("Message rejected: From header and sender", "address are of different domains [id 7F3K0111]"),
        ] {
            let whole = read_reply(&format!("550 5.7.1 {start} {end}"));
            assert!(whole.kind.is_some() && whole.id.is_some(), "{whole:?}");
            for between in ["\r\n550 5.7.1 ", " 550 5.7.1 ", "\n550 ", " 5.7.1 ", "\r\n550-5.7.1 "] {
                assert_eq!(read_reply(&format!("550-5.7.1 {start}{between}{end}")), whole, "{start}{between}{end}");
            }
        }
    }

    #[test]
    fn an_id_is_enough() {
        for id in ["7K3F0111", " 7k3f-0111\n"] {
            assert_eq!(read_reply(id).id.as_deref(), Some(id.trim()), "{id:?}");
        }
        for odd in ["", "hello", "everyone", "7K3F011", "7K3F 0111", "553 5.7.1"] {
            assert_eq!(read_reply(odd).id, None, "{odd:?}");
        }
    }

    #[test]
    fn each_kind_is_told_by_words_that_servers_use() {
        use ReplyKind as Kind;
        for (text, kind) in [
            ("553 5.7.1 <a@b.example>: Sender address rejected: not logged in", Kind::NotSignedIn),
            ("451 4.3.0 <a@b.example>: Temporary lookup failure", Kind::LookupFailed),
            ("451 4.7.1 Service unavailable - try again later", Kind::LookupFailed),
            ("451 4.3.5 Server configuration error", Kind::LookupFailed),
            (
                "550 5.7.1 Message rejected: 2 From header fields, exactly one is required [id 7F3K0111]",
                Kind::FromCount,
            ),
            (
                "550 5.7.1 Message rejected: From header field not understood: groups are not accepted",
                Kind::FromNotUnderstood,
            ),
            ("501 5.5.4 You are not allowed to send from this address.", Kind::NotOwned),
            ("550 5.7.60 SMTP; Client does not have permissions to send as this sender", Kind::NotOwned),
            ("530 From/Sender name is not valid", Kind::HeaderNotOwned),
            ("535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6", Kind::WrongPassword),
            ("535 Incorrect authentication data", Kind::WrongPassword),
            ("530 5.7.0 Must issue a STARTTLS command first", Kind::NeedsEncryption),
            ("554 5.7.1 <a@b.example>: Relay access denied", Kind::RelayDenied),
            ("550 relay not permitted", Kind::RelayDenied),
            (
                "550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n550-5.7.26 Gmail requires all \
                 senders to authenticate with either SPF or DKIM.",
                Kind::NotAuthenticated,
            ),
            (
                "550 5.7.515 Access denied, sending domain acme.example does not meet the required level",
                Kind::NotAuthenticated,
            ),
            ("552 5.2.2 The email account that you tried to reach is over quota", Kind::MailboxFull),
            ("450 4.2.0 <a@b.example>: Recipient address rejected: Greylisted", Kind::Greylisted),
            ("552 5.3.4 Message size exceeds fixed limit", Kind::TooLarge),
            (
                "550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in local recipient table",
                Kind::NoSuchMailbox,
            ),
            ("554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org", Kind::Listed),
            ("421 4.7.28 Our system has detected an unusual rate of mail", Kind::TooMuch),
            ("554 5.7.1 Message identified as SPAM", Kind::TakenForSpam),
            ("450 4.1.8 <a@b.example>: Sender address rejected: Domain not found", Kind::SenderNotFound),
            ("Host or domain name not found. Name service error for name=exmaple.com", Kind::NoSuchDomain),
        ] {
            assert_eq!(read_reply(text).kind, Some(kind), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for (text, is_final) in [
            ("554 Transaction failed for reasons of our own", Some(true)),
            ("421-4.0.0 come back tomorrow", Some(false)),
            ("Dear sir, my mail was not delivered", None),
            ("", None),
            ("<><><", None),
            ("> address rejected <", None),
            ("no route to mail.example[195.1.1.20], 15.7.26.3 or 5.1.1.9", None),
            ("a terrible marble", None),
        ] {
            let read = read_reply(text);
            assert_eq!(read, ReadReply { is_final, ..ReadReply::default() }, "{text}");
        }
        let long = read_reply(&"é<".repeat(100_000));
        assert_eq!(long.kind, None);
    }

    #[test]
    fn every_kind_has_words_and_an_id_of_its_own() {
        for kind in ReplyKind::ALL {
            assert!(WORDS.iter().any(|it| it.0 == kind), "{kind:?}");
            assert_eq!(ReplyKind::ALL.iter().filter(|it| it.id() == kind.id()).count(), 1);
        }
    }
}
