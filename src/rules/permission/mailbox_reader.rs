//! A list of mailboxes as RFC 5322 section 3.4 has it, without its obsolete forms and without whatever programs are known
//! to read differently. Reads each octet once.

use super::address_spec::{self, is_atom};
use super::field_text::{is_blank, refuse_controls};
use super::misread::Misread;
use super::originator::ReadAddress;

/// Addresses in one field.
const MOST: usize = 100;

/// The addresses of a field, at least one.
pub(super) fn read_mailboxes(value: &[u8]) -> Result<Vec<ReadAddress>, Misread> {
    refuse_controls(value)?;
    let mut reader = Reader { rest: value };
    let mut found = Vec::with_capacity(1);
    loop {
        match reader.mailbox()? {
            Some(address) => found.push(address),
            None if found.is_empty() && reader.rest.is_empty() => return Err(Misread::Empty),
            None => return Err(Misread::EmptyPlace),
        }
        if found.len() > MOST {
            return Err(Misread::TooMany);
        }
        if reader.next().is_none() {
            return Ok(found);
        }
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

/// What stood between two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Nothing,
    Blank,
    /// It ends with a comment that touches what follows.
    Comment,
}

/// Octets without a blank: part of a name, or an address.
struct Piece<'a> {
    bytes: &'a [u8],
    /// It has an `@` outside quotes.
    is_address: bool,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    /// Up to the comma after it, which is left, or to the end. `None` where there is nothing but blanks and comments.
    fn mailbox(&mut self) -> Result<Option<ReadAddress>, Misread> {
        let mut gap = self.gap()?;
        let mut words = 0_usize;
        loop {
            match self.peek() {
                None | Some(b',') if words == 0 => return Ok(None),
                None | Some(b',') => return Err(Misread::NoAddress),
                Some(b'<') => {
                    let address = self.angle()?;
                    return self.ended_after(address).map(Some);
                }
                Some(_) => {}
            }
            let piece = self.piece()?;
            if piece.is_address {
                return self.bare_address(&piece, gap, words).map(Some);
            }
            if words == 0 && piece.bytes.starts_with(b".") {
                return Err(Misread::Dots);
            }
            words = words.saturating_add(1);
            gap = self.gap()?;
        }
    }

    /// An address without angle brackets: alone, at most with comments around.
    fn bare_address(&mut self, piece: &Piece<'_>, before: Gap, words: usize) -> Result<ReadAddress, Misread> {
        let torn = piece.bytes.starts_with(b"@") && words > 0;
        match self.peek() {
            Some(b'<') => return Err(Misread::AddressBeforeAngle),
            Some(b'(') => return Err(Misread::CommentTouchesAddress),
            Some(b'[') if piece.bytes.ends_with(b"@") => return Err(Misread::DomainLiteral),
            Some(_) if piece.bytes.ends_with(b"@") => return Err(Misread::BlankInAddress),
            _ if torn || piece.bytes.starts_with(b".") => return Err(Misread::BlankInAddress),
            _ if words > 0 => return Err(Misread::TextBeforeAddress),
            _ if before == Gap::Comment => return Err(Misread::CommentTouchesAddress),
            _ => {}
        }
        let address = address_spec::read(piece.bytes)?;
        self.ended_after(address)
    }

    /// After an address come blanks and comments, then a comma or the end.
    fn ended_after(&mut self, address: ReadAddress) -> Result<ReadAddress, Misread> {
        self.gap()?;
        match self.peek() {
            None | Some(b',') => Ok(address),
            Some(b'<') => Err(Misread::AddressBeforeAngle),
            Some(b':' | b';') => Err(Misread::Group),
            Some(b'>') => Err(Misread::UnclosedAngle),
            Some(_) => Err(Misread::TextAfterAddress),
        }
    }

    /// `<local@domain>`
    fn angle(&mut self) -> Result<ReadAddress, Misread> {
        self.next();
        match self.peek() {
            Some(b'>') => return Err(Misread::Empty),
            Some(b'@') => return Err(Misread::Route),
            _ => {}
        }
        let bytes = match self.peek() {
            Some(byte) if is_atom(byte) || byte == b'.' || byte == b'"' => self.piece()?.bytes,
            _ => b"",
        };
        match self.next() {
            Some(b'>') => address_spec::read(bytes),
            None | Some(b'<') => Err(Misread::UnclosedAngle),
            Some(b'(') => Err(Misread::BlankInAddress),
            Some(byte) if is_blank(byte) => Err(Misread::BlankInAddress),
            Some(b'[') => Err(Misread::DomainLiteral),
            Some(b':') => Err(Misread::Route),
            Some(b',') => Err(Misread::SeveralAddresses),
            Some(_) => Err(Misread::OddCharacter),
        }
    }

    /// Octets up to the next blank, bracket, comma or colon.
    fn piece(&mut self) -> Result<Piece<'a>, Misread> {
        let start = self.rest;
        let (mut is_address, mut atoms, mut quoted) = (false, false, 0_usize);
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.quoted()?;
                    quoted = quoted.saturating_add(1);
                }
                Some(b'@') => {
                    is_address = true;
                    self.next();
                }
                Some(byte) if is_atom(byte) || byte == b'.' => {
                    atoms = true;
                    self.next();
                }
                _ => break,
            }
        }
        let length = start.len().saturating_sub(self.rest.len());
        if length == 0 {
            return Err(match self.peek() {
                Some(b':' | b';') => Misread::Group,
                Some(b'>') => Misread::UnclosedAngle,
                _ => Misread::OddCharacter,
            });
        }
        if !is_address && (quoted > 1 || (quoted == 1 && atoms)) {
            return Err(Misread::QuotesInWord);
        }
        Ok(Piece { bytes: start.get(..length).unwrap_or_default(), is_address })
    }

    /// `"…"` with backslashes for quotes and backslashes.
    fn quoted(&mut self) -> Result<(), Misread> {
        self.next();
        let (mut escapes, mut address) = (false, false);
        loop {
            match self.next() {
                None => return Err(Misread::UnclosedQuotes),
                Some(b'"') if escapes && address => return Err(Misread::QuotesHideAddress),
                Some(b'"') => return Ok(()),
                Some(b'\\') => {
                    escapes = true;
                    if self.next().is_none_or(|it| it == b'\r' || it == b'\n') {
                        return Err(Misread::UnclosedQuotes);
                    }
                }
                Some(byte) => address |= matches!(byte, b'<' | b'@'),
            }
        }
    }

    /// Skips blanks and comments.
    fn gap(&mut self) -> Result<Gap, Misread> {
        let mut gap = Gap::Nothing;
        loop {
            match self.peek() {
                Some(byte) if is_blank(byte) => {
                    self.next();
                    gap = Gap::Blank;
                }
                Some(b'(') => {
                    self.comment()?;
                    gap = Gap::Comment;
                }
                _ => return Ok(gap),
            }
        }
    }

    /// `(…)` with nothing in it that could be read as anything else.
    fn comment(&mut self) -> Result<(), Misread> {
        self.next();
        loop {
            match self.next() {
                None => return Err(Misread::UnclosedComment),
                Some(b')') => return Ok(()),
                Some(b'(' | b'<' | b'>' | b'"' | b'\\' | b'@') => return Err(Misread::CommentNotPlain),
                Some(_) => {}
            }
        }
    }
}
