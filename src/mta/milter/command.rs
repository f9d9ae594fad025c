//! What a mail server says (Sendmail's `mfdef.h`, versions 2 to 6 of the protocol).

use super::frames::{Frame, Malformed};

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command<'a> {
    Negotiate(Offer),
    /// Macros for the command whose letter it is, as `name\0value\0…`.
    Macros(u8, &'a [u8]),
    /// The client's address, where it has one.
    Connect(Option<&'a [u8]>),
    Hello,
    /// The address as the client wrote it, with its brackets; and whether it asked for SMTPUTF8.
    Mail {
        address: &'a [u8],
        smtputf8: bool,
    },
    Recipient,
    Data,
    Header {
        name: &'a [u8],
        value: &'a [u8],
    },
    EndOfHeader,
    Body(&'a [u8]),
    /// With the last piece of the body, or none.
    EndOfBody(&'a [u8]),
    /// The message is over; the connection goes on.
    Abort,
    Quit,
    /// Another SMTP session begins on this connection.
    QuitAndGoOn,
    Unknown,
}

/// What a mail server can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Offer {
    pub version: u32,
    pub actions: u32,
    pub protocol: u32,
}

impl<'a> Command<'a> {
    pub(super) fn read(frame: &Frame<'a>) -> Result<Self, Malformed> {
        let data = frame.data;
        let unreadable = Malformed::Data(char::from(frame.command));
        Ok(match frame.command {
            b'O' => Self::Negotiate(offer(data).ok_or(unreadable)?),
            b'D' => {
                let (of, macros) = data.split_first().ok_or(unreadable)?;
                Self::Macros(*of, macros)
            }
            b'C' => Self::Connect(client(data)),
            b'H' => Self::Hello,
            b'M' => {
                let (address, arguments) = until_nul(data).ok_or(unreadable)?;
                let smtputf8 = arguments.split(|it| *it == 0).any(|it| it.eq_ignore_ascii_case(b"SMTPUTF8"));
                Self::Mail { address, smtputf8 }
            }
            b'R' => Self::Recipient,
            b'T' => Self::Data,
            b'L' => {
                let (name, rest) = until_nul(data).ok_or(unreadable)?;
                Self::Header { name, value: rest.strip_suffix(b"\0").ok_or(unreadable)? }
            }
            b'N' => Self::EndOfHeader,
            b'B' => Self::Body(data),
            b'E' => Self::EndOfBody(data),
            b'A' => Self::Abort,
            b'Q' => Self::Quit,
            b'K' => Self::QuitAndGoOn,
            b'U' => Self::Unknown,
            other => return Err(Malformed::Command(char::from(other))),
        })
    }
}

/// The value of a macro, by its name as it is sent.
pub(super) fn value_of<'a>(macros: &'a [u8], wanted: &str) -> Option<&'a [u8]> {
    let mut rest = macros;
    loop {
        let (name, after) = until_nul(rest)?;
        let (value, after) = until_nul(after)?;
        if name == wanted.as_bytes() {
            return Some(value);
        }
        rest = after;
    }
}

fn until_nul(data: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = data.iter().position(|it| *it == 0)?;
    let (text, rest) = data.split_at_checked(at)?;
    Some((text, rest.get(1..)?))
}

fn offer(data: &[u8]) -> Option<Offer> {
    let (version, rest) = data.split_first_chunk::<4>()?;
    let (actions, rest) = rest.split_first_chunk::<4>()?;
    let (protocol, _) = rest.split_first_chunk::<4>()?;
    let number = |it: &[u8; 4]| u32::from_be_bytes(*it);
    Some(Offer { version: number(version), actions: number(actions), protocol: number(protocol) })
}

/// Name, family, port, address. Only the address of IPv4 and IPv6 is of interest.
fn client(data: &[u8]) -> Option<&[u8]> {
    let (_name, rest) = until_nul(data)?;
    let (family, rest) = rest.split_first()?;
    let (_port, address) = rest.split_first_chunk::<2>()?;
    matches!(family, b'4' | b'6').then(|| until_nul(address)).flatten().map(|(address, _)| address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(command: u8, data: &[u8]) -> Result<Command<'_>, Malformed> {
        Command::read(&Frame { command, data })
    }

    #[test]
    fn commands_are_read() {
        let offer = Offer { version: 6, actions: 0x1ff, protocol: 0x1f_ffff };
        for (command, data, expected) in [
            (b'O', &b"\0\0\0\x06\0\0\x01\xff\0\x1f\xff\xff"[..], Command::Negotiate(offer)),
            (b'D', b"M{auth_authen}\0alice\0", Command::Macros(b'M', b"{auth_authen}\0alice\0")),
            (b'C', b"localhost\x004\x1f\x90127.0.0.1\0", Command::Connect(Some(b"127.0.0.1"))),
            (b'C', b"unknown\0U", Command::Connect(None)),
            (b'M', b"<a@b>\0SIZE=3\0", Command::Mail { address: b"<a@b>", smtputf8: false }),
            (b'M', b"<a@b>\0SIZE=3\0SmtpUtf8\0", Command::Mail { address: b"<a@b>", smtputf8: true }),
            (b'M', b"<>\0", Command::Mail { address: b"<>", smtputf8: false }),
            (b'L', b"From\0 a@b\0", Command::Header { name: b"From", value: b" a@b" }),
            (b'L', b"From\0a\0b\0", Command::Header { name: b"From", value: b"a\0b" }),
            (b'L', b"X\0\0", Command::Header { name: b"X", value: b"" }),
            (b'E', b"rest", Command::EndOfBody(b"rest")),
        ] {
            assert_eq!(read(command, data), Ok(expected));
        }
    }

    #[test]
    fn broken_data_is_no_command() {
        for (command, data) in [
            (b'O', &b"\0\0\0\x06"[..]),
            (b'D', b""),
            (b'M', b""),
            (b'M', b"<a@b>"),
            (b'L', b"From"),
            (b'L', b"From\0a@b"),
        ] {
            assert_eq!(read(command, data), Err(Malformed::Data(char::from(command))), "{data:?}");
        }
        assert_eq!(read(b'z', b""), Err(Malformed::Command('z')));
    }

    #[test]
    fn macros_are_found_by_their_whole_name() {
        let macros = b"{auth_type}\0PLAIN\0{auth_authen}\0alice\0i\0\0broken";
        assert_eq!(value_of(macros, "{auth_authen}"), Some(&b"alice"[..]));
        assert_eq!(value_of(macros, "i"), Some(&b""[..]));
        assert_eq!(value_of(macros, "auth_authen"), None);
        assert_eq!(value_of(macros, "broken"), None);
        assert_eq!(value_of(b"", "i"), None);
    }
}
