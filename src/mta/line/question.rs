//! What can be asked in one line; `docs/line-protocol.md` is the grammar for those who ask.

use data_encoding::BASE64;

/// A line, understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Question {
    Envelope {
        login: String,
        mail_from: String,
        client: String,
    },
    Header {
        login: String,
        mail_from: String,
        header: Vec<u8>,
        client: String,
    },
    /// With what mail of that author is signed.
    Signing {
        login: String,
        author: String,
    },
    /// The private key itself.
    Key {
        login: String,
        author: String,
        selector: String,
    },
}

/// A line that is no question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum NotUnderstood {
    #[error("no such question")]
    Word,
    #[error("another number of arguments is needed")]
    Arguments,
    #[error("an argument is not base64")]
    Encoding,
    #[error("an argument is not UTF-8")]
    Letters,
}

impl Question {
    /// Without the end of the line.
    pub(super) fn read(line: &[u8]) -> Result<Self, NotUnderstood> {
        let mut words = line.split(|it| *it == b' ');
        let word = words.next().unwrap_or_default();
        let arguments: Vec<Vec<u8>> =
            words.map(|it| BASE64.decode(it)).collect::<Result<_, _>>().map_err(|_| NotUnderstood::Encoding)?;
        match (word, arguments.as_slice()) {
            (b"envelope", [login, from]) => {
                Ok(Self::Envelope { login: text(login)?, mail_from: text(from)?, client: String::new() })
            }
            (b"envelope", [login, from, client]) => {
                Ok(Self::Envelope { login: text(login)?, mail_from: text(from)?, client: text(client)? })
            }
            (b"header", [login, from, header]) => Ok(Self::Header {
                login: text(login)?,
                mail_from: text(from)?,
                header: header.clone(),
                client: String::new(),
            }),
            (b"header", [login, from, header, client]) => Ok(Self::Header {
                login: text(login)?,
                mail_from: text(from)?,
                header: header.clone(),
                client: text(client)?,
            }),
            (b"signing", [login, author]) => Ok(Self::Signing { login: text(login)?, author: text(author)? }),
            (b"key", [login, author, selector]) => {
                Ok(Self::Key { login: text(login)?, author: text(author)?, selector: text(selector)? })
            }
            (b"envelope" | b"header" | b"signing" | b"key", _) => Err(NotUnderstood::Arguments),
            _ => Err(NotUnderstood::Word),
        }
    }
}

/// An address in other letters is nobody's, which the rules say; here it only may not be changed into another one.
fn text(bytes: &[u8]) -> Result<String, NotUnderstood> {
    String::from_utf8(bytes.to_vec()).map_err(|_| NotUnderstood::Letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(word: &str, arguments: &[&str]) -> Vec<u8> {
        let arguments = arguments.iter().map(|it| BASE64.encode(it.as_bytes()));
        std::iter::once(word.to_owned()).chain(arguments).collect::<Vec<_>>().join(" ").into_bytes()
    }

    #[test]
    fn arguments_may_hold_anything() {
        let odd = "a b\n\0ü+%\"";
        assert_eq!(
            Question::read(&line("envelope", &[odd, ""])),
            Ok(Question::Envelope { login: odd.into(), mail_from: String::new(), client: String::new() })
        );
        assert_eq!(
            Question::read(&line("header", &["l", "<a@b>", "From: a@b\n", "192.0.2.1"])),
            Ok(Question::Header {
                login: "l".into(),
                mail_from: "<a@b>".into(),
                header: b"From: a@b\n".to_vec(),
                client: "192.0.2.1".into()
            })
        );
        assert_eq!(
            Question::read(&line("key", &["l", "a@b", "s"])),
            Ok(Question::Key { login: "l".into(), author: "a@b".into(), selector: "s".into() })
        );
    }

    #[test]
    fn everything_else_is_told_apart() {
        use NotUnderstood::{Arguments, Encoding, Letters, Word};
        for (line, why) in [
            (b"".to_vec(), Word),
            (b"ENVELOPE YQ== YQ==".to_vec(), Word),
            (b"quit".to_vec(), Word),
            (line("envelope", &["l"]), Arguments),
            (line("signing", &["l", "a", "b"]), Arguments),
            (b"envelope alice a@b".to_vec(), Encoding),
            (b"envelope YQ YQ==".to_vec(), Encoding),
            (b"envelope  YQ== YQ== YQ== YQ==".to_vec(), Arguments),
            (b"envelope /w== YQ==".to_vec(), Letters),
        ] {
            assert_eq!(Question::read(&line), Err(why), "{}", line.escape_ascii());
        }
    }
}
