//! Our signatures under awkward messages, verified by dkimpy: another program, with keys as DNS has them.

use std::sync::Arc;

use aws_lc_rs::{
    rand::SystemRandom,
    signature::{Ed25519KeyPair, KeyPair as _},
};
use data_encoding::BASE64;
use frankmark::{
    mailboxes::Signing,
    moment::Moment,
    mta::dkim::{BodyHash, Layout, SignedFields, signatures},
    vault::{OpenedKey, SigningKey},
};
use serde_json::{Value, json};

use crate::support::python;

/// A message as a mail server hands it over: fields with their blank, folds as line feeds; the body in its pieces.
struct Message {
    what: &'static str,
    fields: Vec<(String, String)>,
    body: Vec<u8>,
}

fn message(what: &'static str, fields: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Message {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Message { what, fields, body: body.into() }
}

const FROM: (&str, &str) = ("From", " Alice <alice@acme.example>");
const PLAIN: [(&str, &str); 5] = [
    FROM,
    ("To", " bob@b.example"),
    ("Subject", " Hello"),
    ("Date", " Fri, 27 Nov 2026 10:00:00 +0000"),
    ("Message-ID", " <1@acme.example>"),
];

fn awkward() -> Vec<Message> {
    let plain = |what, body: &[u8]| message(what, &PLAIN, body);
    let line = |length| [&vec![b'x'; length][..], b"\r\n"].concat();
    let many_recipients = (0..400).map(|it| format!("r{it}@b.example")).collect::<Vec<_>>().join(",\n ");
    vec![
        plain("an ordinary message", b"Hello\r\n"),
        plain("no body", b""),
        plain("one empty line", b"\r\n"),
        plain("many empty lines", b"\r\n\r\n\r\n\r\n"),
        plain("one blank", b" "),
        plain("a line of blanks", b"   \r\n"),
        plain("lines of blanks", b" \t\r\n\t\r\n"),
        plain("lines of blanks at the end", b"hi\r\n  \r\n\t\r\n"),
        plain("a line of a blank and an empty line", b"hi\r\n \r\n\r\n"),
        plain("blanks at the ends of lines", b"hi \t\r\nthere  \r\n"),
        plain("no end of the last line", b"hi\r\nthere"),
        plain("blanks without an end", b"hi\r\n   "),
        plain("runs of blanks", b"a  b\t\tc \t d\r\n \t e\r\n"),
        plain("empty lines first", b"\r\n\r\nhi\r\n"),
        plain("empty lines within", b"a\r\n\r\n \r\n\r\nb\r\n\r\n"),
        plain("dots", b".\r\n..\r\n...x\r\n.\r\n"),
        plain("tabs", b"\thi\tthere\t\r\n"),
        plain("a lone carriage return", b"a\rb\r\n\rc\r\n"),
        plain("a lone line feed", b"a\nb\r\n"),
        plain("NUL", b"a\0b\0\r\n\0\r\n"),
        plain("8-bit UTF-8", "grüße — ä\u{a0}ö\r\n".as_bytes()),
        plain("8-bit Latin-1", b"gr\xfc\xdfe \xa0\xff\r\n"),
        plain("controls", b"\x01\x02\x0b\x0c\x1b[31m\x7f\r\n"),
        plain("a line of 998 octets", &line(998)),
        plain("a line of 2,000 octets", &line(2_000)),
        plain("1 MB", &line(76).repeat(13_500)),
        plain("50,000 empty lines within", &[b"a\r\n".to_vec(), b"\r\n".repeat(50_000), b"b\r\n".to_vec()].concat()),
        plain("something like a signature", b"DKIM-Signature: v=1; b=xyz;\r\nb=\r\n"),
        message("only From", &[FROM], "hi\r\n"),
        message(
            "folded fields",
            &[("From", "\n Alice\n\t<alice@acme.example>"), ("Subject", " a\n  b\n\tc \n d")],
            "x\r\n",
        ),
        message("empty fields", &[FROM, ("Subject", ""), ("To", " "), ("Cc", "\t")], "x\r\n"),
        message("runs of blanks in fields", &[FROM, ("Subject", "  a  \t b   ")], "x\r\n"),
        message("names in odd case", &[("FROM", FROM.1), ("sUBJECT", " x"), ("mime-version", " 1.0")], "x\r\n"),
        message("no blank after the colon", &[("From", "alice@acme.example"), ("Subject", "x")], "x\r\n"),
        message("8-bit fields", &[FROM, ("Subject", " grüße"), ("To", " Bö <b@b.example>")], "x\r\n"),
        message(
            "several of one name",
            &[FROM, ("To", " a@b"), ("Cc", " c@d"), ("To", " e@f"), ("To", " g@h")],
            "x\r\n",
        ),
        message("many recipients", &[FROM, ("Cc", &format!(" {many_recipients}"))], "x\r\n"),
        message("a field of 2,000 octets", &[FROM, ("Subject", &format!(" {}", "x".repeat(2_000)))], "x\r\n"),
        message(
            "fields of a list",
            &[
                FROM,
                ("Sender", " alice@acme.example"),
                ("List-Id", " News <news.acme.example>"),
                ("List-Unsubscribe", " <https://acme.example/u>,\n <mailto:u@acme.example>"),
                ("List-Unsubscribe-Post", " List-Unsubscribe=One-Click"),
                ("In-Reply-To", " <0@b.example>"),
                ("References", " <0@b.example>\n <00@b.example>"),
            ],
            "x\r\n",
        ),
        message(
            "MIME",
            &[
                FROM,
                ("MIME-Version", " 1.0"),
                ("Content-Type", " multipart/mixed;\n\tboundary=\"b\""),
                ("Content-Transfer-Encoding", " 8bit"),
            ],
            "--b\r\n\r\nx\r\n--b--\r\n",
        ),
        message(
            "fields of others",
            &[
                ("Received", " from x by y; Fri, 27 Nov 2026 10:00:00 +0000"),
                ("DKIM-Signature", " v=1; a=rsa-sha256; d=other.example; s=x; h=from; bh=x; b=y"),
                FROM,
                ("X-Mailer", " x"),
                ("Resent-From", " alice@acme.example"),
            ],
            "x\r\n",
        ),
    ]
}

struct Keys {
    signing: Vec<Signing>,
    /// By name: what is published.
    published: Value,
}

fn keys() -> Keys {
    let rsa = SigningKey::new_rsa().expect("a key");
    let ed25519 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).expect("a key");
    let ed25519_public = Ed25519KeyPair::from_pkcs8(ed25519.as_ref()).expect("a key");
    let signing =
        |selector: &str, key| Signing { domain: "acme.example".into(), selector: selector.into(), key: Arc::new(key) };
    Keys {
        published: json!({
            "fmr1._domainkey.acme.example.": format!("v=DKIM1; k=rsa; p={}", BASE64.encode(&rsa.public)),
            "fme1._domainkey.acme.example.":
                format!("v=DKIM1; k=ed25519; p={}", BASE64.encode(ed25519_public.public_key().as_ref())),
        }),
        signing: vec![
            signing("fmr1", OpenedKey::rsa(&rsa.private).expect("opened")),
            signing("fme1", OpenedKey::ed25519(ed25519.as_ref()).expect("opened")),
        ],
    }
}

/// The values of its signatures.
fn sign(message: &Message, keys: &[Signing], leading_space: bool, body_pieces: usize) -> Vec<String> {
    let (mut fields, mut body) = (SignedFields::default(), BodyHash::default());
    message.fields.iter().for_each(|(name, value)| fields.add(name.as_bytes(), value.as_bytes()));
    message.body.chunks(body_pieces).for_each(|it| body.add(it));
    let layout = Layout { leading_space, lifetime: None };
    let now = Moment::from_micros(1_700_000_000_000_000);
    signatures(keys, &fields, &body.finish(), now, layout).expect("signed")
}

/// The message as it travels, with its signatures on top.
fn travelling(message: &Message, signatures: &[String], leading_space: bool) -> Vec<u8> {
    let own = signatures.iter().map(|it| ("DKIM-Signature", it.as_str()));
    let fields = own.chain(message.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let mut text = String::new();
    for (name, value) in fields {
        let space = if leading_space || name != "DKIM-Signature" { "" } else { " " };
        text.push_str(&format!("{name}:{space}{}\r\n", value.replace('\n', "\r\n")));
    }
    text.push_str("\r\n");
    // A mail server ends the last line.
    let unended = !message.body.is_empty() && !message.body.ends_with(b"\n");
    [text.as_bytes(), &message.body, if unended { b"\r\n" } else { b"" }].concat()
}

/// Whether each signature of each message verifies, top first.
const VERIFY: &str = r#"
import base64, json, sys, dkim
given = json.load(sys.stdin)
def published(name, timeout=5):
    return given["published"][name.decode() if isinstance(name, bytes) else name].encode()
def verifies(message, index):
    try:
        return dkim.DKIM(message).verify(idx=index, dnsfunc=published)
    except dkim.DKIMException as problem:
        return repr(problem)
print(json.dumps([[verifies(base64.b64decode(it), index) for index in (0, 1)] for it in given["messages"]]))
"#;

fn verified(published: &Value, messages: &[Vec<u8>]) -> Option<Vec<Value>> {
    let messages: Vec<_> = messages.iter().map(|it| BASE64.encode(it)).collect();
    let input = json!({ "published": published, "messages": messages });
    let verified = python::second_opinion(VERIFY, input.to_string().as_bytes())?;
    Some(verified.as_array().expect("a list").clone())
}

#[test]
fn dkimpy_accepts_both_signatures_of_awkward_messages() {
    let (keys, messages) = (keys(), awkward());
    assert!(messages.len() >= 30);
    let mut sent = Vec::new();
    let mut names = Vec::new();
    for message in &messages {
        for (leading_space, pieces) in [(true, 65_535), (false, 7)] {
            let values = sign(message, &keys.signing, leading_space, pieces);
            sent.push(travelling(message, &values, leading_space));
            names.push(message.what);
        }
    }
    let Some(verified) = verified(&keys.published, &sent) else { return };
    let wrong: Vec<_> = names.iter().zip(&verified).filter(|(_, it)| **it != json!([true, true])).collect();
    assert!(wrong.is_empty() && verified.len() == sent.len(), "{wrong:#?}");
}

#[test]
fn what_is_changed_on_the_way_is_noticed() {
    let keys = keys();
    let message = message("ordinary", &PLAIN, "Hello\r\n");
    let values = sign(&message, &keys.signing, true, 100);
    let whole = String::from_utf8(travelling(&message, &values, true)).expect("text");
    let changed: Vec<_> = [
        whole.replace("Hello\r\n", "Hallo\r\n"),
        format!("{whole}more\r\n"),
        whole.replace("\r\nSubject:", "\r\nFrom: eve@rival.example\r\nSubject:"),
        whole.replace("\r\nSubject:", "\r\nCc: eve@rival.example\r\nSubject:"),
        whole.replace("\r\nSubject:", "\r\nReply-To: eve@rival.example\r\nSubject:"),
        whole.replace("\r\nSubject:", "\r\nContent-Type: text/html\r\nSubject:"),
        whole.replace("<alice@", "<mallory@"),
        whole.replace("t=1700000000", "t=1700000001"),
    ]
    .into_iter()
    .map(String::into_bytes)
    .collect();
    // What relays and lists may do.
    let unharmed: Vec<_> = [
        whole.replace("\r\nSubject:", "\r\nX-Spam: no\r\nSubject:"),
        format!("Received: from x by y\r\n{whole}"),
        whole.replace("\r\nSubject: Hello", "\r\nsubject:\tHello "),
        format!("{whole}\r\n \r\n"),
    ]
    .into_iter()
    .map(String::into_bytes)
    .collect();
    let Some(verified) = verified(&keys.published, &[changed.clone(), unharmed].concat()) else { return };
    for (place, verified) in verified.iter().enumerate() {
        if place < changed.len() {
            let any = verified.as_array().expect("two").contains(&json!(true));
            assert!(!any, "change {place} went unnoticed");
        } else {
            assert_eq!(*verified, json!([true, true]), "{place}");
        }
    }
}
