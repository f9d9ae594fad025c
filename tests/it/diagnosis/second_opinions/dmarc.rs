//! DMARC policies: ours, and checkdmarc.

use super::corpus;
use super::listed::{Verdict, compare};
use frankmark::rules::records::dmarc::{Dmarc, is_dmarc};

/// Right ones, then those of dns.md 1c and others that people publish.
const TEXTS: [&str; 62] = [
    "v=DMARC1; p=none",
    "v=DMARC1;p=none",
    "v=DMARC1; p=none;",
    "v=DMARC1; p=reject; rua=mailto:a@x.example",
    "v=DMARC1; p=quarantine; sp=none; np=reject; adkim=s; aspf=r; rua=mailto:a@x.example,mailto:b@y.example; ruf=mailto:f@x.example; fo=1",
    "v=DMARC1; p=none; t=y",
    "v=DMARC1; p=none; psd=n",
    "v=DMARC1; p=reject; fo=1:d:s",
    "v=DMARC1 ; p = none",
    "v=DMARC1; p=Reject",
    "v=DMARC1; p=none; pct=50; ri=86400; rf=afrf",
    "v=DMARC1; p=none; own=1",
    "v=DMARC1; rua=mailto:a@x.example",
    "v=DMARC1; sp=none; p=reject",
    "v=DMARC1; p=none; rua=mailto:a@x.example!10m",
    "v=DMARC1; p=none; rua=mailto:a@x.example , mailto:b@x.example",
    "v = DMARC1; p=none",
    "v=DMARC1",
    "v=DMARC1;",
    "v=dmarc1; p=none",
    "V=DMARC1; p=none",
    " v=DMARC1; p=none",
    "v=DMARC1; p=none ",
    "\"v=DMARC1; p=none\"",
    "v=DMARC1 p=none",
    "v=DMARC1, p=none",
    "v=DMARC1\\; p=none",
    "v=DMARC1; p=quarentine",
    "v=DMARC1; p=",
    "v=DMARC1; p=monitor",
    "v=DMARC1; policy=none",
    "v=DMARC1; p=none; p=reject",
    "v=DMARC1; p=none; p=none",
    "v=DMARC1;; p=none",
    "v=DMARC1; p=none; sp- reject",
    "v=DMARC1; p=none; sp=never",
    "v=DMARC1; p=none; adkim=x",
    "v=DMARC1; p=none; aspf=strict",
    "v=DMARC1; p=none; fo=2",
    "v=DMARC1; p=none; fo=0:1",
    "v=DMARC1; p=none; t=yes",
    "v=DMARC1; p=none; psd=maybe",
    "v=DMARC1; p=none; rua=a@x.example",
    "v=DMARC1; p=none; rua=mailto:a",
    "v=DMARC1; p=none; rua=",
    "v=DMARC1; p=none; rua=mailto:a@x.example;mailto:b@x.example",
    "v=DMARC1; p=none; rua=mailto:a@x.example mailto:b@x.example",
    "v=DMARC1; p=none; rua=https://x.example/dmarc",
    "v=DMARC1; p=none; rua=mailto:a@x.example,",
    "v=DMARC1; P=none",
    "v=DMARC1; p=\"none\"",
    "p=none; v=DMARC1",
    "p=none",
    "v=DMARC; p=none",
    "v=DMARCl; p=none",
    "v=DMARC1.0; p=none",
    "v=DMARC1; p=none\u{a0}",
    "\u{feff}v=DMARC1; p=none",
    "v=DMARC1; p=\u{201c}none\u{201d}",
    "v=spf1 -all",
    "",
    ";",
];

const SCRIPT: &str = r#"
import json, sys
import checkdmarc.dmarc as dmarc
# Whether the addresses want the reports is asked of DNS, and not the matter here.
dmarc.verify_dmarc_report_destination = lambda *_, **__: None
dmarc.get_mx_records = lambda *_, **__: [{"preference": 1, "hostname": "mx.example"}]
verdicts = []
for text in json.load(sys.stdin):
    try:
        dmarc.parse_dmarc_record(bytes.fromhex(text).decode("utf-8", "surrogateescape"), "acme.example")
        verdicts.append([True, ""])
    except Exception as why:
        verdicts.append([False, str(why)[:120]])
print(json.dumps(verdicts))
"#;

#[test]
fn checkdmarc_reads_policies_as_we_do_or_the_reason_is_known() {
    let texts = corpus::texts(&TEXTS, 300, 1);
    let bytes: Vec<Vec<u8>> = texts.iter().map(|it| it.clone().into_bytes()).collect();
    let Some(theirs) = super::ask(SCRIPT, &bytes) else { return };
    let verdicts: Vec<Verdict> = texts
        .into_iter()
        .zip(theirs)
        .map(|(text, (theirs, said))| {
            let parsed = Dmarc::parse(text.as_bytes());
            let ours = is_dmarc(text.as_bytes()) && parsed.is_ok();
            let why = format!("we: {:?}; they: {said}", parsed.err());
            Verdict { text, ours, theirs, why }
        })
        .collect();
    compare("dmarc", &verdicts);
}
