//! What a mail client is told when its mail may not leave. The only place with SMTP codes.
//!
//! The sentences for a sender who is not the login's are those that Postfix says, word for word, since people search for
//! them and support knows them; ` [id XXXXXXXX]` follows, with which the reason is found here. 553 belongs to the mailbox
//! in a command, 550 to the message. Whatever was our fault is 451: later.
//!
//! Addresses and logins are cut and freed of everything that could end or colour a line. Letters beyond ASCII are kept for
//! clients that asked for them (SMTPUTF8), and are `?` for others, as with Postfix.

use crate::mailboxes::{DecisionId, Refusal};
use crate::rules::permission::{HeaderRefusal, Misread, Verdict, Why};
use std::fmt;

/// Characters of an address that are repeated.
const LONGEST_ADDRESS: usize = 254;
const LONGEST_LOGIN: usize = 100;

/// One line: code, enhanced code (RFC 3463), text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    code: u16,
    enhanced: &'static str,
    text: String,
    /// For the log.
    reason: &'static str,
}

/// What the client can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    Ascii,
    Utf8,
}

impl Reply {
    /// Why that login's mail is refused or put off.
    pub fn refusing(refusal: &Refusal, login: &str, letters: Letters) -> Self {
        let login = shown(login, LONGEST_LOGIN, letters);
        let (code, enhanced, text) = match (&refusal.verdict, &refusal.header) {
            (Verdict::Reject(_), Some(header)) => (550, "5.7.1", of_header(header, &login, letters)),
            (Verdict::Reject(why), None) => {
                let code = if *why == Why::LoginDisabled { 550 } else { 553 };
                let address = shown_address(&refusal.address, letters);
                (code, "5.7.1", format!("<{address}>: Sender address rejected: not owned by user {login}"))
            }
            // A permit is no refusal: if it comes here, something is wrong with us.
            (Verdict::Defer(_) | Verdict::Permit(_), _) => {
                return Self { reason: refusal.verdict.id(), ..Self::later(Some(&refusal.id)) };
            }
        };
        Self { code, enhanced, text: format!("{text} [id {}]", refusal.id), reason: refusal.verdict.id() }
    }

    /// Nothing could be decided.
    pub fn later(id: Option<&DecisionId>) -> Self {
        let text = "Temporary lookup failure";
        let text = id.map_or_else(|| text.to_owned(), |id| format!("{text} [id {id}]"));
        Self { code: 451, enhanced: "4.3.0", text, reason: "broke_off" }
    }

    pub fn code(&self) -> u16 {
        self.code
    }

    pub fn enhanced(&self) -> &'static str {
        self.enhanced
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The id of the reason, which the client is not always told.
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.code, self.enhanced, self.text)
    }
}

fn of_header(refused: &HeaderRefusal, login: &str, letters: Letters) -> String {
    let field = refused.field.name();
    let not_understood = |what: &str| format!("Message rejected: {field} header field not understood: {what}");
    match refused.why {
        Why::NoFrom | Why::SeveralFrom => {
            format!("Message rejected: {} From header fields, exactly one is required", refused.count)
        }
        Why::NotUnderstood => not_understood(refused.misread.map_or("it is not clear", Misread::what)),
        Why::SeveralAuthors => not_understood(Misread::SeveralAddresses.what()),
        Why::OtherDomain => "Message rejected: From header and sender address are of different domains".into(),
        _ => {
            let address = shown_address(refused.address.as_deref().unwrap_or_default(), letters);
            format!("<{address}>: {field} header address rejected: not owned by user {login}")
        }
    }
}

/// Without the brackets that it may have.
fn shown_address(address: &str, letters: Letters) -> String {
    let bare = address.strip_prefix('<').and_then(|it| it.strip_suffix('>')).unwrap_or(address);
    shown(bare, LONGEST_ADDRESS, letters)
}

fn shown(text: &str, longest: usize, letters: Letters) -> String {
    let plain = |it: char| match it {
        ' '..='~' => it,
        _ if letters == Letters::Utf8 && it.is_alphanumeric() => it,
        _ => '?',
    };
    let mut shown: String = text.chars().take(longest).map(plain).collect();
    if text.chars().nth(longest).is_some() {
        shown.push_str("...");
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::permission::{Doubt, OriginatorField};

    fn refusal(verdict: Verdict, address: &str, header: Option<HeaderRefusal>) -> Refusal {
        let id = DecisionId::read("7F3K0111").expect("an id");
        Refusal { verdict, address: address.into(), header: header.map(Box::new), id }
    }

    fn envelope(why: Why, address: &str, login: &str, letters: Letters) -> String {
        Reply::refusing(&refusal(Verdict::Reject(why), address, None), login, letters).to_string()
    }

    fn header(why: Why, field: OriginatorField, address: &str, count: usize, misread: Option<Misread>) -> String {
        let refused = HeaderRefusal { why, field, address: Some(address.into()), count, misread };
        let refusal = refusal(Verdict::Reject(why), address, Some(refused));
        Reply::refusing(&refusal, "alice", Letters::Ascii).to_string()
    }

    #[test]
    fn the_sentences_are_those_that_people_know() {
        use OriginatorField::{From, ResentFrom, Sender};
        for (said, expected) in [
            (
                envelope(Why::NotGranted, "<bob@b.example>", "alice", Letters::Ascii),
                "553 5.7.1 <bob@b.example>: Sender address rejected: not owned by user alice [id 7F3K0111]",
            ),
            (
                envelope(Why::LoginDisabled, "<>", "alice", Letters::Ascii),
                "550 5.7.1 <>: Sender address rejected: not owned by user alice [id 7F3K0111]",
            ),
            (
                header(Why::UnknownDomain, From, "bob@b.example", 0, None),
                "550 5.7.1 <bob@b.example>: From header address rejected: not owned by user alice [id 7F3K0111]",
            ),
            (
                header(Why::NotGranted, ResentFrom, "bob@b.example", 0, None),
                "550 5.7.1 <bob@b.example>: Resent-From header address rejected: not owned by user alice [id 7F3K0111]",
            ),
            (
                header(Why::NoFrom, From, "", 0, None),
                "550 5.7.1 Message rejected: 0 From header fields, exactly one is required [id 7F3K0111]",
            ),
            (
                header(Why::SeveralFrom, From, "", 2, None),
                "550 5.7.1 Message rejected: 2 From header fields, exactly one is required [id 7F3K0111]",
            ),
            (
                header(Why::NotUnderstood, Sender, "", 0, Some(Misread::Group)),
                "550 5.7.1 Message rejected: Sender header field not understood: groups are not accepted [id 7F3K0111]",
            ),
            (
                header(Why::SeveralAuthors, From, "", 0, None),
                "550 5.7.1 Message rejected: From header field not understood: it has several addresses, exactly one is \
                 required [id 7F3K0111]",
            ),
            (
                Reply::refusing(&refusal(Verdict::Defer(Doubt::TooOld), "a@b", None), "alice", Letters::Ascii)
                    .to_string(),
                "451 4.3.0 Temporary lookup failure [id 7F3K0111]",
            ),
            (Reply::later(None).to_string(), "451 4.3.0 Temporary lookup failure"),
        ] {
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn nothing_in_an_address_or_login_leaves_its_line() {
        let said = envelope(Why::NotGranted, "<a\r\n250 ok\0\u{1b}[31m@b>", "al\nice\u{7f}", Letters::Utf8);
        assert!(said.starts_with("553 5.7.1 <a??250 ok??[31m@b>: ") && said.contains("user al?ice? [id"), "{said}");
        let idn = "<info@bücher.example>";
        assert!(envelope(Why::NotGranted, idn, "x", Letters::Ascii).contains("<info@b?cher.example>"));
        assert!(envelope(Why::NotGranted, idn, "x", Letters::Utf8).contains("<info@bücher.example>"));
        assert!(envelope(Why::NotGranted, "\u{202e}a@b", "x", Letters::Utf8).contains("<?a@b>"));
        let long = envelope(Why::NotGranted, &"x".repeat(10_000), &"y".repeat(10_000), Letters::Ascii);
        assert!(long.len() < 510 && long.ends_with("... [id 7F3K0111]"), "{long}");
    }
}
