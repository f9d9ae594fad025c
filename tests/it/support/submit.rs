//! A mail program that does what the test says: commands, and messages as bytes. It corrects nothing.

use std::{
    fmt,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    time::Duration,
};

use data_encoding::BASE64;

/// A session with a mail server.
#[derive(Debug)]
pub struct Submit {
    stream: BufReader<TcpStream>,
}

/// What the server said; the lines of a long reply are joined by blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    code: u16,
    text: String,
}

impl Reply {
    /// 0 where the server hung up.
    pub fn code(&self) -> u16 {
        self.code
    }

    /// Goes on where the server said yes.
    fn is(self, wanted: u16) -> Result<Self, Self> {
        if self.code / 100 == wanted { Ok(self) } else { Err(self) }
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.text)
    }
}

impl Submit {
    /// Connects to this port of this machine, and says `EHLO`.
    pub fn connect(port: u16) -> std::io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(40)))?;
        stream.set_nodelay(true)?;
        let mut session = Self { stream: BufReader::new(stream) };
        for reply in [session.reply(), session.say("EHLO client.test")] {
            reply.is(2).map_err(|it| std::io::Error::other(it.to_string()))?;
        }
        Ok(session)
    }

    /// A command as it is, and the reply.
    pub fn say(&mut self, command: &str) -> Reply {
        self.send(format!("{command}\r\n").as_bytes());
        self.reply()
    }

    pub fn login(&mut self, login: &str, password: &str) -> Result<Reply, Reply> {
        let secret = BASE64.encode(format!("\0{login}\0{password}").as_bytes());
        self.say(&format!("AUTH PLAIN {secret}")).is(2)
    }

    /// `MAIL FROM` and `RCPT TO`: the sender with its angle brackets, and with parameters where there are some. Where one
    /// is refused the transaction is over.
    pub fn mail(&mut self, from: &str, to: &str) -> Result<Reply, Reply> {
        let said = self.say(&format!("MAIL FROM:{from}")).is(2).and_then(|_| self.say(&format!("RCPT TO:{to}")).is(2));
        if said.as_ref().is_err_and(|it| it.code != 0) {
            self.say("RSET");
        }
        said
    }

    /// `DATA` with this message, whose lines end with CRLF and which is sent as it is but for the dots.
    pub fn data(&mut self, message: &[u8]) -> Result<Reply, Reply> {
        self.say("DATA").is(3)?;
        self.send(&dotted(message));
        self.send(b".\r\n");
        self.reply().is(2)
    }

    /// The whole of it: what the server says at last, or where it refused.
    pub fn send_mail(&mut self, from: &str, to: &str, message: &[u8]) -> Result<Reply, Reply> {
        self.mail(from, to)?;
        self.data(message)
    }

    /// Bytes as they are, without waiting for a reply.
    pub fn send(&mut self, bytes: &[u8]) {
        let _hung_up = self.stream.get_mut().write_all(bytes);
    }

    pub fn reply(&mut self) -> Reply {
        let mut text = String::new();
        loop {
            let mut line = Vec::new();
            let read = self.stream.by_ref().take(10_000).read_until(b'\n', &mut line).unwrap_or_default();
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            let code = line.get(..3).and_then(|it| it.parse().ok()).unwrap_or_default();
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(line.get(4..).unwrap_or_default());
            if read == 0 || line.as_bytes().get(3) != Some(&b'-') {
                return Reply { code, text };
            }
        }
    }
}

/// A dot at the beginning of a line is doubled on the way (RFC 5321 4.5.2), and the last line ends.
fn dotted(message: &[u8]) -> Vec<u8> {
    let mut sent = Vec::with_capacity(message.len() + 2);
    let mut at_start = true;
    for byte in message {
        if at_start && *byte == b'.' {
            sent.push(b'.');
        }
        sent.push(*byte);
        at_start = sent.ends_with(b"\r\n");
    }
    if !message.ends_with(b"\r\n") {
        sent.extend_from_slice(b"\r\n");
    }
    sent
}
