//! dkimpy, a second judge of signatures, which looks keys up where it is told to.

use std::net::SocketAddr;

use data_encoding::BASE64;
use serde_json::{Value, json};

use super::python;

/// One DKIM-Signature of a message, from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub domain: String,
    pub selector: String,
    pub algorithm: String,
    /// The header fields that it covers, in lower case, as they stand in `h=`.
    pub covers: Vec<String>,
    pub is_valid: bool,
    /// Why not.
    pub reason: String,
}

/// The signatures of each of these messages, judged with the keys that this DNS server has; without recursion, so it is
/// the one that serves them. `None`, and a line that says so, without dkimpy on the machine.
#[track_caller]
pub fn judge(messages: &[&[u8]], server: SocketAddr) -> Option<Vec<Vec<Signature>>> {
    let messages: Vec<_> = messages.iter().map(|it| BASE64.encode(it)).collect();
    let input = json!({"messages": messages, "ip": server.ip().to_string(), "port": server.port()});
    let said = python::judge(SCRIPT, input.to_string().as_bytes())?;
    let of_message = |it: &Value| it.as_array().expect("a list").iter().map(signature).collect();
    Some(said.as_array().expect("a list").iter().map(of_message).collect())
}

fn signature(it: &Value) -> Signature {
    let text = |name: &str| it[name].as_str().unwrap_or_default().to_owned();
    let covers = text("h").split(':').map(|it| it.trim().to_ascii_lowercase()).collect();
    Signature {
        domain: text("d"),
        selector: text("s"),
        algorithm: text("a"),
        covers,
        is_valid: it["ok"] == true,
        reason: text("why"),
    }
}

const SCRIPT: &str = r#"
import base64, json, re, sys
import dkim, dns.flags, dns.message, dns.query, dns.rdatatype
given = json.load(sys.stdin)
asked = {}
def txt(name, timeout=5):
    name = name.decode() if isinstance(name, bytes) else name
    if name not in asked:
        asked[name] = look_up(name)
    return asked[name]
def look_up(name):
    question = dns.message.make_query(name, "TXT")
    answer, _ = dns.query.udp_with_fallback(question, given["ip"], timeout=5, port=given["port"])
    for found in answer.answer:
        for record in found:
            if record.rdtype == dns.rdatatype.TXT:
                return b"".join(record.strings)
    return None
def judged(message):
    found = []
    head = message.split(b"\r\n\r\n")[0]
    count = len(re.findall(rb"(?im)^dkim-signature:", head))
    for at in range(count):
        judge = dkim.DKIM(message, minkey=1024)
        why = ""
        try:
            ok = judge.verify(idx=at, dnsfunc=txt)
        except Exception as e:
            ok, why = False, repr(e)
        fields = {k.decode(): v.decode("utf-8", "replace") for k, v in (judge.signature_fields or {}).items()}
        found.append({"d": fields.get("d"), "s": fields.get("s"), "a": fields.get("a"), "h": fields.get("h"), "ok": ok, "why": why})
    return found
print(json.dumps([judged(base64.b64decode(it)) for it in given["messages"]]))
"#;
