//! Key records: ours, and dkimpy.

use super::corpus;
use super::listed::{Verdict, compare};
use frankmark::rules::records::DkimRecord;

const RSA: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjfPrlkj7Z4+Lyv/y3FXckPn3GRmYxd+Azx+3c7BqZy1KjFMXSGy4Wg+6Jun3JvaJgC7Tl/e8CPCzHpD7KuVZnMFyRhOqsa2fG3PUJvvnNjqmDnsFROe6JfKX7lsmXf20brq2X3RWoaYq788bEXpWdU9JiqAdchpqTHKzfGArYL5+5D5Npk4H3acsNEiV1RbK6fdPCFaYMQOU9twxwbNDVLnftgJP8ypJjwUVEcM0DPdv3/0h0ZYXgUEmZSB6THSXrrndlUTudK/TokJknUEUjrpHyU6aS9Lfek1K0OaQI/pcNa2hrv0wgTkx6akE9W8SwhuvgNOIcDLhD0lXYipy6wIDAQAB";

/// Right ones, then those of dns.md 1c and others that people publish.
const TEXTS: [&str; 50] = [
    "v=DKIM1; k=rsa; p={p}",
    "v=DKIM1;k=rsa;p={p};",
    "v=DKIM1; p={p}; k=rsa",
    "k=rsa; p={p}",
    "p={p}",
    "v=DKIM1; k=rsa; h=sha256; s=email; t=s; p={p}",
    "v=DKIM1; k=rsa; s=*; n=a note; p={p}",
    "v=DKIM1; k=rsa; own=1; p={p}",
    "v=DKIM1; k=rsa; p={p[0..100]} {p[100..392]}",
    "v=DKIM1; k=rsa; p={p[0..100]}\t{p[100..392]}",
    "v=DKIM1 ; k = rsa ; p = {p}",
    " v=DKIM1; k=rsa; p={p}",
    "v=DKIM1; k=rsa; p={p} ",
    "\"v=DKIM1; k=rsa; p={p}\"",
    "v=DKIM1\\; k=rsa\\; p={p}",
    "v=DKIM1, k=rsa, p={p}",
    "v=DKIM1 k=rsa p={p}",
    "v=DKIM1; k=rsa p={p}",
    "fm1.k7wq.dkim.mail.example",
    "v=DKIM1; k=rsa; p={p[0..100]}\" \"{p[100..392]}",
    "v=DKIM1; k=rsa; p={p[0..100]}\u{200b}{p[100..392]}",
    "v=DKIM1;\u{a0}k=rsa; p={p}",
    "\u{feff}v=DKIM1; k=rsa; p={p}",
    "v=dkim1; k=rsa; p={p}",
    "v=DKIM2; k=rsa; p={p}",
    "k=rsa; v=DKIM1; p={p}",
    "v=DKIM1; k=RSA; p={p}",
    "v=DKIM1; k=rsa-sha256; p={p}",
    "v=DKIM1; k=rsa; P={p}",
    "v=DKIM1; k=rsa; _p={p}",
    "v=DKIM1; k=rsa",
    "v=DKIM1; k=rsa; p=",
    "v=DKIM1; k=rsa; p={p}; p={p}",
    "v=DKIM1;; k=rsa; p={p}",
    "v=DKIM1; k=rsa; p={p[0..200]}",
    "v=DKIM1; k=rsa; p={p[0..391]}",
    "v=DKIM1; k=rsa; p={p[32..392]}",
    "v=DKIM1; k=rsa; p=-----BEGIN PUBLIC KEY-----{p}-----END PUBLIC KEY-----",
    "fm1._domainkey IN TXT v=DKIM1; k=rsa; p={p}",
    "v=DKIM1; k=rsa; h=sha1; p={p}",
    "v=DKIM1; k=rsa; h=sha1:sha256; p={p}",
    "v=DKIM1; k=rsa; s=tlsrpt; p={p}",
    "v=DKIM1; k=rsa; s=foo; p={p}",
    "v=DKIM1; k=rsa; t=y; p={p}",
    "v=DKIM1; g=*; k=rsa; p={p}",
    "v=DKIM1; g=; k=rsa; p={p}",
    "t=y; o=~;",
    "v=DKIM1; k=rsa; p={p[0..390]}!!",
    "v=spf1 -all",
    "",
];

const SCRIPT: &str = r#"
import json, sys
import dkim
verdicts = []
for text in json.load(sys.stdin):
    try:
        found = dkim.load_pk_from_dns(b"fm1._domainkey.acme.example", dnsfunc=lambda *_, **__: bytes.fromhex(text))
        verdicts.append([found[0] is not None, ""])
    except Exception as why:
        verdicts.append([False, type(why).__name__ + ": " + str(why)[:100]])
print(json.dumps(verdicts))
"#;

#[test]
fn dkimpy_reads_keys_as_we_do_or_the_reason_is_known() {
    let texts = corpus::texts(&TEXTS, 300, 2);
    let bytes: Vec<Vec<u8>> = texts.iter().map(|it| filled(it).into_bytes()).collect();
    let Some(theirs) = super::ask(SCRIPT, &bytes) else { return };
    let verdicts: Vec<Verdict> = texts
        .into_iter()
        .zip(&bytes)
        .zip(theirs)
        .map(|((text, bytes), (theirs, said))| {
            let parsed = DkimRecord::parse(bytes);
            let ours = parsed.is_ok();
            let why = format!("we: {:?}; they: {said}", parsed.err());
            Verdict { text, ours, theirs, why }
        })
        .collect();
    compare("dkim", &verdicts);
}

/// The key, or a part of it, in place of what stands in braces.
fn filled(template: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, after) = after.split_once('}').expect("a closing brace");
        text.push_str(before);
        let range = inside.strip_prefix("p[").and_then(|it| it.strip_suffix(']')).and_then(|it| it.split_once(".."));
        text.push_str(match range {
            Some((from, to)) => &RSA[from.parse().unwrap()..to.parse().unwrap()],
            None => RSA,
        });
        rest = after;
    }
    text + rest
}
