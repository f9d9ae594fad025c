//! What is said to a mail server: frames gathered so that each turn is one write.

use super::command::Offer;
use super::frames::Malformed;
use crate::mta::reply::Reply;

/// `SMFIF_ADDHDRS`
const ADD_HEADERS: u32 = 0x01;
/// `SMFIF_SETSYMLIST`
const CHOOSE_MACROS: u32 = 0x100;

/// The macros that are read here, and when (`SMFIM_ENVFROM`, `SMFIM_EOM`). Naming them spares a mail server looking up
/// all the others, one of which asks its address resolver; and the login comes even where its settings leave it out.
const MACROS: [(u32, &[u8]); 2] = [(2, b"{auth_authen}"), (5, b"i")];

/// What is left out of the conversation, and what is not answered (`SMFIP_…`).
const NO_HELLO: u32 = 0x02;
const NO_RECIPIENT: u32 = 0x08;
const NO_BODY: u32 = 0x10;
const NO_UNKNOWN: u32 = 0x100;
const NO_DATA: u32 = 0x200;
const SILENT_HEADER: u32 = 0x80;
const SILENT_CONNECT: u32 = 0x1000;
const SILENT_HELLO: u32 = 0x2000;
const SILENT_RECIPIENT: u32 = 0x8000;
const SILENT_DATA: u32 = 0x1_0000;
const SILENT_UNKNOWN: u32 = 0x2_0000;
const SILENT_END_OF_HEADER: u32 = 0x4_0000;
const SILENT_BODY: u32 = 0x8_0000;
const LEADING_SPACE: u32 = 0x10_0000;

const WANTED: u32 = NO_HELLO
    | NO_RECIPIENT
    | NO_UNKNOWN
    | NO_DATA
    | SILENT_HEADER
    | SILENT_CONNECT
    | SILENT_HELLO
    | SILENT_RECIPIENT
    | SILENT_DATA
    | SILENT_UNKNOWN
    | SILENT_END_OF_HEADER
    | SILENT_BODY
    | LEADING_SPACE;

/// What both sides keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Agreed {
    pub version: u32,
    pub actions: u32,
    pub protocol: u32,
}

impl Agreed {
    /// The lowest of both versions, and of what is wanted whatever the mail server offers. Without signing nobody needs
    /// the bodies.
    pub(super) fn on(offer: Offer, signing: bool) -> Result<Self, Malformed> {
        if offer.version < 2 {
            return Err(Malformed::Version(offer.version));
        }
        if signing && offer.actions & ADD_HEADERS == 0 {
            return Err(Malformed::NoSigning);
        }
        let wanted = if signing { WANTED } else { WANTED | NO_BODY };
        Ok(Self {
            version: offer.version.min(6),
            actions: offer.actions & (CHOOSE_MACROS | if signing { ADD_HEADERS } else { 0 }),
            protocol: offer.protocol & wanted,
        })
    }

    /// Values of header fields come and go with the blank after the colon.
    pub(super) fn leading_space(self) -> bool {
        self.protocol & LEADING_SPACE != 0
    }

    /// No answer is expected to this command.
    pub(super) fn is_silent_on(self, command: u8) -> bool {
        let flag = match command {
            b'C' => SILENT_CONNECT,
            b'H' => SILENT_HELLO,
            b'R' => SILENT_RECIPIENT,
            b'T' => SILENT_DATA,
            b'U' => SILENT_UNKNOWN,
            b'L' => SILENT_HEADER,
            b'N' => SILENT_END_OF_HEADER,
            b'B' => SILENT_BODY,
            _ => 0,
        };
        self.protocol & flag != 0
    }
}

/// Frames to be sent.
#[derive(Debug, Default)]
pub(super) struct Answers(Vec<u8>);

impl Answers {
    pub(super) fn agree(&mut self, agreed: Agreed) {
        let mut data = [agreed.version, agreed.actions, agreed.protocol].map(u32::to_be_bytes).concat();
        if agreed.actions & CHOOSE_MACROS != 0 {
            for (stage, names) in MACROS {
                data.extend_from_slice(&stage.to_be_bytes());
                data.extend_from_slice(names);
                data.push(0);
            }
        }
        self.frame(b'O', &[&data]);
    }

    pub(super) fn go_on(&mut self) {
        self.frame(b'c', &[]);
    }

    /// Nothing more of this message is of interest.
    pub(super) fn accept(&mut self) {
        self.frame(b'a', &[]);
    }

    /// Refuses with our own words. A `%` is doubled, as mail servers expect it.
    pub(super) fn refuse(&mut self, reply: &Reply) {
        let text = reply.to_string().replace('%', "%%");
        self.frame(b'y', &[text.as_bytes(), b"\0"]);
    }

    /// Puts a field on top of the header.
    pub(super) fn insert_field(&mut self, name: &str, value: &str) {
        self.frame(b'i', &[&[0; 4], name.as_bytes(), b"\0", value.as_bytes(), b"\0"]);
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    fn frame(&mut self, command: u8, parts: &[&[u8]]) {
        let length: usize = parts.iter().map(|it| it.len()).sum();
        let length = u32::try_from(length.saturating_add(1)).unwrap_or(u32::MAX);
        self.0.extend_from_slice(&length.to_be_bytes());
        self.0.push(command);
        parts.iter().for_each(|it| self.0.extend_from_slice(it));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POSTFIX: Offer = Offer { version: 6, actions: 0x1ff, protocol: 0x1f_ffff };

    #[test]
    fn the_lowest_of_both_sides_is_agreed_on() {
        let agreed = Agreed::on(POSTFIX, true).expect("agreed");
        assert_eq!((agreed.version, agreed.actions), (6, ADD_HEADERS | CHOOSE_MACROS));
        assert!(agreed.leading_space());
        assert!("CHRTULNB".bytes().all(|it| agreed.is_silent_on(it)));
        assert!("MEODA".bytes().all(|it| !agreed.is_silent_on(it)));
        assert_eq!(agreed.protocol & NO_BODY, 0);
        assert_ne!(Agreed::on(POSTFIX, false).expect("agreed").protocol & NO_BODY, 0);

        let old = Offer { version: 2, actions: 0x1f, protocol: 0x7f };
        let agreed = Agreed::on(old, true).expect("agreed");
        assert_eq!((agreed.version, agreed.protocol), (2, NO_HELLO | NO_RECIPIENT));
        assert!("CHRTULNB".bytes().all(|it| !agreed.is_silent_on(it)));

        assert_eq!(Agreed::on(Offer { version: 9, ..POSTFIX }, true).expect("agreed").version, 6);
        assert_eq!(Agreed::on(Offer { version: 1, ..POSTFIX }, true), Err(Malformed::Version(1)));
        assert_eq!(Agreed::on(Offer { actions: 0, ..POSTFIX }, true), Err(Malformed::NoSigning));
        assert!(Agreed::on(Offer { actions: 0, ..POSTFIX }, false).is_ok());
    }

    #[test]
    fn macros_are_chosen_where_that_is_offered() {
        for (offered, chosen) in [(0x1ff, &b"\0\0\0\x02{auth_authen}\0\0\0\0\x05i\0"[..]), (0xff, b"")] {
            let mut answers = Answers::default();
            answers.agree(Agreed::on(Offer { actions: offered, ..POSTFIX }, false).expect("agreed"));
            assert_eq!(answers.bytes().get(17..), Some(chosen));
        }
    }

    #[test]
    fn answers_are_frames_one_after_another() {
        let mut answers = Answers::default();
        answers.insert_field("X", " y");
        answers.go_on();
        assert_eq!(answers.bytes(), b"\0\0\0\x0ai\0\0\0\0X\0 y\0\0\0\0\x01c");
    }
}
