//! The strict reader of From against Python's mail package: what we accept, others read alike.

use std::fmt::Write as _;

use data_encoding::BASE64;
use frankmark::rules::permission::OriginatorFields;
use serde_json::{Value, json};

use crate::support::python;

/// The addresses in a From field, if it is accepted.
fn accepted(value: &[u8]) -> Option<Vec<String>> {
    let mut fields = OriginatorFields::default();
    fields.add(b"From", value);
    let addresses = fields.from.pop().expect("a field").ok()?;
    Some(addresses.iter().map(|it| it.as_str().replace('"', "")).collect())
}

/// The newer parser of Python's mail package, and the older one, which is a program of its own. Where the newer one breaks
/// off by a fault of its own, it has said nothing.
const READ: &str = r#"
import base64, email.policy, email.utils, inspect, json, re, sys
# Newer versions refuse commas in comments unless they are told not to.
lenient = {"strict": False} if "strict" in inspect.signature(email.utils.getaddresses).parameters else {}
def read(value):
    text = re.sub(r"\r?\n(?=[ \t])", "", base64.b64decode(value).decode("utf-8", "surrogateescape"))
    try:
        new = [it.addr_spec for it in email.policy.default.header_factory("From", text).addresses]
    except (AttributeError, IndexError):
        new = None
    old = [address for _, address in email.utils.getaddresses([text], **lenient)]
    shown = lambda it: it.replace('"', "").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return [some and [shown(it) for it in some] for some in (new, old)]
print(json.dumps([read(it) for it in json.load(sys.stdin)]))
"#;

fn compare(values: &[Vec<u8>]) {
    let expected: Vec<_> = values.iter().map(|it| accepted(it).expect("accepted")).collect();
    let input = json!(values.iter().map(|it| BASE64.encode(it)).collect::<Vec<_>>());
    let Some(read) = python::json(READ, input.to_string().as_bytes()) else { return };
    let read = read.as_array().expect("a list");
    assert_eq!(read.len(), values.len());
    let (mut differing, mut silent) = (String::new(), 0);
    for ((value, ours), theirs) in values.iter().zip(&expected).zip(read) {
        for (parser, theirs) in ["new", "old"].iter().zip(theirs.as_array().expect("two")) {
            let Some(theirs) = theirs.as_array() else {
                silent += 1;
                continue;
            };
            let theirs: Vec<_> = theirs.iter().filter_map(Value::as_str).collect();
            if theirs != *ours {
                let shown = value.escape_ascii();
                writeln!(differing, "{shown}: we {ours:?}, Python's {parser} parser {theirs:?}").expect("written");
            }
        }
    }
    assert!(differing.is_empty() && silent * 20 <= values.len(), "{silent} without an answer\n{differing}");
}

#[test]
fn python_reads_the_cases_that_are_accepted_alike() {
    let cases = include_str!("../../cases/permission/from.case");
    let lines = cases.lines().filter(|it| !it.is_empty() && !it.starts_with('#') && !it.contains("=> !"));
    let values: Vec<_> = lines.map(|it| octets(it.rsplit_once(" => ").expect("an arrow").0)).collect();
    assert!(values.len() >= 50, "{}", values.len());
    compare(&values);
}

#[test]
fn python_reads_whatever_is_accepted_alike() {
    let pieces = [
        "alice@acme.example",
        "bob@b.example",
        "<alice@acme.example>",
        "<a.b+c@d>",
        "\"x\"",
        "\"a, b\"",
        "\"bob@b\"",
        "\"\\\"\"",
        "(x)",
        "(a, b; c: d.)",
        ",",
        ", ",
        " ",
        " ",
        "\n ",
        "\r\n\t",
        "Alice",
        "A.",
        ".",
        "=?utf-8?q?x?=",
        "é",
        "'",
        "\"q\"@acme.example",
        "<\"q..\"@acme.example>",
        "ü@bücher.example",
        ":",
        ";",
        "@",
        "<",
        ">",
        "(",
        "\\",
    ];
    // A fixed sequence (splitmix64), so that a failure can be repeated.
    let mut state = 20_261_127_u64;
    let mut below = |limit: usize| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).expect("small")
    };
    let mut values = Vec::new();
    while values.len() < 5_000 {
        let value: String = (0..=below(8)).map(|_| pieces[below(pieces.len())]).collect();
        if accepted(value.as_bytes()).is_some() {
            values.push(value.into_bytes());
        }
    }
    compare(&values);
}

/// `\n` and the like in a case.
fn octets(text: &str) -> Vec<u8> {
    let mut octets = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        octets.push(match byte {
            b'\\' => match rest.next().expect("something after a backslash") {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'x' => {
                    let hex = [rest.next().expect("a digit"), rest.next().expect("a digit")];
                    u8::from_str_radix(std::str::from_utf8(&hex).expect("digits"), 16).expect("digits")
                }
                other => other,
            },
            other => other,
        });
    }
    octets
}
