//! One SMTP session as its mail server tells it: a state, and what to do next. No I/O and no decisions.

use super::answer::{Agreed, Answers};
use super::command::{Command, value_of};
use super::frames::{Frame, Malformed};
use super::letter::Letter;
use crate::mta::reply::Reply;

#[derive(Debug)]
pub(super) struct Session {
    /// Whether messages are signed at all; without it bodies are not asked for.
    signing: bool,
    agreed: Option<Agreed>,
    /// The client's address; empty if unknown.
    pub client: String,
    /// Told for the MAIL that comes next.
    login: Option<String>,
    pub letter: Letter,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// Between messages.
    Idle,
    /// A message of nobody who signed in.
    Ignored,
    /// Refused at MAIL; whatever comes of it gets the same answer.
    Refused(Reply),
    Collecting,
}

/// Of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Header,
    Body,
}

/// What is to be done before the next command.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    Read,
    JudgeEnvelope,
    JudgeHeader,
    /// The message is whole.
    Finish,
    Close,
}

impl Session {
    pub(super) fn new(signing: bool) -> Self {
        let letter = Letter::default();
        Self { signing, agreed: None, client: String::new(), login: None, letter, stage: Stage::Idle }
    }

    pub(super) fn is_idle(&self) -> bool {
        matches!(self.stage, Stage::Idle)
    }

    pub(super) fn leading_space(&self) -> bool {
        self.agreed.is_some_and(Agreed::leading_space)
    }

    /// Takes a command in. Answers that need no decision are given.
    pub(super) fn take(&mut self, frame: &Frame<'_>, answers: &mut Answers) -> Result<Next, Malformed> {
        let command = Command::read(frame)?;
        let out_of_order = Malformed::Order(char::from(frame.command));
        if let Command::Negotiate(offer) = command {
            let agreed = Agreed::on(offer, self.signing)?;
            self.end_message();
            self.agreed = Some(agreed);
            answers.agree(agreed);
            return Ok(Next::Read);
        }
        let agreed = self.agreed.ok_or(out_of_order)?;
        let is_silent = agreed.is_silent_on(frame.command);
        match command {
            Command::Negotiate(_) => {}
            Command::Macros(of, macros) => self.remember(of, macros),
            Command::Connect(client) => {
                self.end_message();
                if let Some(client) = client {
                    self.client = String::from_utf8_lossy(client).into_owned();
                }
                self.go_on(is_silent, answers);
            }
            Command::Hello | Command::Recipient | Command::Data | Command::Unknown => self.go_on(is_silent, answers),
            Command::Mail { address, smtputf8 } => {
                let Some(login) = self.login.take() else {
                    self.stage = Stage::Ignored;
                    answers.accept();
                    return Ok(Next::Read);
                };
                self.letter.begin(&login, address, smtputf8);
                self.stage = Stage::Collecting;
                return Ok(Next::JudgeEnvelope);
            }
            Command::Header { name, value } => {
                self.expect(Part::Header, out_of_order)?;
                if self.collects() {
                    self.letter.add_field(name, value, self.signing);
                }
                self.go_on(is_silent, answers);
            }
            Command::EndOfHeader => {
                self.expect(Part::Header, out_of_order)?;
                self.go_on(is_silent, answers);
                if self.collects() {
                    return Ok(Next::JudgeHeader);
                }
            }
            Command::Body(piece) => {
                self.expect(Part::Body, out_of_order)?;
                if self.collects() {
                    self.letter.add_body(piece);
                }
                self.go_on(is_silent, answers);
            }
            Command::EndOfBody(piece) => {
                self.expect(Part::Body, out_of_order)?;
                if self.collects() {
                    self.letter.add_body(piece);
                    return Ok(Next::Finish);
                }
                self.go_on(false, answers);
                self.end_message();
            }
            Command::Abort => self.end_message(),
            Command::Quit => return Ok(Next::Close),
            Command::QuitAndGoOn => {
                self.end_message();
                self.client.clear();
            }
        }
        Ok(Next::Read)
    }

    /// MAIL was judged.
    pub(super) fn envelope_judged(&mut self, judged: Result<(), Reply>, answers: &mut Answers) {
        match judged {
            Ok(()) => answers.go_on(),
            Err(reply) => {
                answers.refuse(&reply);
                self.letter.clear();
                self.stage = Stage::Refused(reply);
            }
        }
    }

    /// The whole message was judged: the values of its signatures, the first to stand on top.
    pub(super) fn message_judged(&mut self, judged: Result<Vec<String>, Reply>, answers: &mut Answers) {
        match judged {
            Ok(signatures) => {
                signatures.iter().rev().for_each(|it| answers.insert_field("DKIM-Signature", it));
                answers.go_on();
            }
            Err(reply) => answers.refuse(&reply),
        }
        self.end_message();
    }

    fn collects(&self) -> bool {
        matches!(self.stage, Stage::Collecting)
    }

    /// A message's parts come in their order. What comes before its MAIL was judged by nobody, and nor would be a header
    /// field after the header's end.
    fn expect(&self, part: Part, otherwise: Malformed) -> Result<(), Malformed> {
        let header_ended = self.letter.outcome.is_some();
        match self.stage {
            Stage::Idle => Err(otherwise),
            Stage::Collecting if header_ended != (part == Part::Body) => Err(otherwise),
            Stage::Ignored | Stage::Refused(_) | Stage::Collecting => Ok(()),
        }
    }

    fn remember(&mut self, of: u8, macros: &[u8]) {
        let text = |name| value_of(macros, name).filter(|it| !it.is_empty()).map(String::from_utf8_lossy);
        match of {
            b'M' => self.login = text("{auth_authen}").map(Into::into),
            b'C' => {
                if let Some(client) = text("{client_addr}") {
                    self.client = client.into_owned();
                }
            }
            _ => {
                if let Some(id) = text("i").filter(|_| self.collects()) {
                    self.letter.queue_id.clear();
                    self.letter.queue_id.push_str(&id);
                }
            }
        }
    }

    fn end_message(&mut self) {
        self.login = None;
        self.letter.clear();
        self.stage = Stage::Idle;
    }

    /// The answer to whatever is of no interest by itself.
    fn go_on(&self, is_silent: bool, answers: &mut Answers) {
        match &self.stage {
            _ if is_silent => {}
            Stage::Idle | Stage::Collecting => answers.go_on(),
            Stage::Ignored => answers.accept(),
            Stage::Refused(reply) => answers.refuse(reply),
        }
    }
}
