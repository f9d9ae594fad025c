//! Python's readers, as a second opinion on the files that we make: written by other people, and strict where asked to be.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use serde_json::Value;

use super::tools;

/// Runs a script that finds `input` on its standard input (`sys.stdin.buffer`) and prints one JSON value. `None`, and a
/// line that says so, without Python on the machine.
#[track_caller]
pub fn json(script: &str, input: &[u8]) -> Option<Value> {
    run(tools::command("python")?, script, input)
}

/// The same where the script may use dkimpy, pyspf and checkdmarc. It cannot reach the network.
#[track_caller]
pub fn second_opinion(script: &str, input: &[u8]) -> Option<Value> {
    run(tools::command("readers")?, &format!("{OFFLINE}{script}"), input)
}

/// The same where the script asks a name server on this machine, which its input names.
#[track_caller]
pub fn judge(script: &str, input: &[u8]) -> Option<Value> {
    run(tools::command("readers")?, script, input)
}

const OFFLINE: &str = r#"
import socket
def nobody(*_, **__): raise OSError("a second opinion asks nobody")
socket.socket.connect = socket.socket.sendto = socket.getaddrinfo = nobody
"#;

#[track_caller]
fn run(mut command: Command, script: &str, input: &[u8]) -> Option<Value> {
    command.arg("-c").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("python runs");
    let mut its_input = child.stdin.take().expect("an input");
    let (given, output) = std::thread::scope(|scope| {
        let given = scope.spawn(move || its_input.write_all(input));
        (given.join().expect("a writer"), child.wait_with_output().expect("python ends"))
    });
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && given.is_ok(), "python: {errors}");
    let said = serde_json::from_slice(&output.stdout);
    Some(said.unwrap_or_else(|it| panic!("no JSON ({it}): {}", String::from_utf8_lossy(&output.stdout))))
}

/// What Python's `email` package reads in a message under its strictest policy, where every defect is an error:
/// `headers` (lists of name and value, in order), `from`, `to`, `reply_to` (lists of display name and address) and
/// `parts` (`type`, `charset`, `disposition`, `filename`, `text`; the multiparts first, then what is in them). Lines of a
/// text end with `\n`; attachments are as they are.
#[track_caller]
pub fn mail(message: &[u8]) -> Option<Value> {
    json(MAIL, message)
}

const MAIL: &str = r#"
import email, email.policy, json, sys
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.strict)
defects = [repr(it) for part in message.walk() for it in part.defects]
defects += [repr(it) for part in message.walk() for value in part.values() for it in getattr(value, "defects", [])]
assert not defects, defects
def people(name):
    field = message[name]
    return [[it.display_name, it.addr_spec] for it in field.addresses] if field else []
def shown(part):
    text = None if part.is_multipart() else part.get_content()
    if text is not None and not part.is_attachment():
        text = text.replace("\r\n", "\n")
    return {"type": part.get_content_type(), "charset": part.get_content_charset(),
            "disposition": part.get_content_disposition(), "filename": part.get_filename(),
            "encoding": part["Content-Transfer-Encoding"] and str(part["Content-Transfer-Encoding"]), "text": text}
print(json.dumps({
    "headers": [[name, str(value)] for name, value in message.items()],
    "from": people("From"), "to": people("To"), "reply_to": people("Reply-To"),
    "parts": [shown(part) for part in message.walk()],
}))
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn python_reads_a_mail_and_sees_defects() {
        let good = b"From: Ann <ann@acme.test>\r\nSubject: =?utf-8?b?w6k=?=\r\n\r\nHello\r\n";
        let Some(read) = mail(good) else { return };
        assert_eq!(read["from"], serde_json::json!([["Ann", "ann@acme.test"]]));
        assert_eq!(read["headers"][1], serde_json::json!(["Subject", "é"]));
        assert_eq!(read["parts"][0]["text"], "Hello\n");
        let broken = b"Content-Type: multipart/mixed; boundary=x\r\n\r\nno part\r\n";
        assert!(std::panic::catch_unwind(|| mail(broken)).is_err(), "a defect is told");
    }
}
