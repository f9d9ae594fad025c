//! What pyspf makes of the same lists of senders. Where one differs from ours, the data file says why
//! we judge as we do; a difference that is not listed there fails.

use crate::support::tools;
use frankmark::rules::records::spf::{Spf, is_spf};
use std::io::Write as _;
use std::process::Stdio;

const SPF: &str = include_str!("../../../cases/second_opinions/spf.txt");

/// One record, what we make of it, and what the other reader is known to make of it.
struct Opinion {
    text: Vec<u8>,
    ours: String,
    theirs: String,
    because: Option<String>,
}

#[test]
fn our_reader_of_sender_lists_agrees_with_pyspf_or_says_why_not() {
    let listed = listed(SPF, "pyspf");
    for it in &listed {
        assert_eq!(verdict(&it.text), it.ours, "{}", String::from_utf8_lossy(&it.text));
        let differs = it.ours != it.theirs;
        assert_eq!(differs, it.because.is_some(), "a reason for {}", String::from_utf8_lossy(&it.text));
    }
    let random = changed(&listed, 2000);
    let texts: Vec<&[u8]> =
        listed.iter().map(|it| it.text.as_slice()).chain(random.iter().map(Vec::as_slice)).collect();
    let Some(verdicts) = pyspf(&texts) else { return };
    let mut faults: Vec<String> = Vec::new();
    for (it, theirs) in listed.iter().zip(&verdicts) {
        if it.theirs != *theirs {
            faults.push(format!("listed as {}, is {theirs}: {}", it.theirs, String::from_utf8_lossy(&it.text)));
        }
    }
    let (mut same, mut known) = (0, 0);
    for (text, theirs) in random.iter().zip(verdicts.iter().skip(listed.len())) {
        let ours = verdict(text);
        match ours == *theirs {
            true => same += 1,
            false if is_known(text, ours, theirs) => known += 1,
            false => faults.push(format!("we {ours}, pyspf {theirs}: {:?}", String::from_utf8_lossy(text))),
        }
    }
    tools::tell(&format!(
        "{} listed records; of {} changed ones {same} alike, {known} different as listed",
        listed.len(),
        random.len()
    ));
    assert!(faults.is_empty(), "{} differences\n{}", faults.len(), faults.join("\n"));
}

fn verdict(text: &[u8]) -> &'static str {
    match Spf::parse(text) {
        _ if !is_spf(text) => "none",
        Ok(spf) if spf.fault().is_none() => "fine",
        _ => "broken",
    }
}

/// The kinds of difference of which the file has an example each.
fn is_known(text: &[u8], ours: &str, theirs: &str) -> bool {
    let text = String::from_utf8_lossy(text);
    // We are the stricter one: a name that the grammar allows and that no host has, or a macro that is none.
    (ours, theirs) == ("broken", "fine")
        && text.split(' ').any(|term| {
            let (_, value) = term.split_once([':', '=']).unwrap_or((term, ""));
            value.starts_with('.')
                || value.contains("..")
                || value.contains('%')
                || value.contains([',', ':', '/', '@', ';', '=', '"', '\\'])
        })
}

/// One or two characters put in, taken out or doubled, the same ones at every run.
fn changed(listed: &[Opinion], count: u64) -> Vec<Vec<u8>> {
    let mut state = 7_u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % below.max(1)
    };
    let signs = b" ,;:=/%{}.\"+-~?1a";
    let mut all = Vec::new();
    for _ in 0..count {
        let mut text = listed[next(listed.len())].text.clone();
        for _ in 0..=next(2) {
            // The version is left alone, or most would be no record at all.
            let at = 6 + next(text.len().saturating_sub(6));
            match next(3) {
                0 => text.insert(at.min(text.len()), signs[next(signs.len())]),
                1 if at < text.len() => drop(text.remove(at)),
                _ if at < text.len() => text.insert(at, text[at]),
                _ => {}
            }
        }
        all.push(text);
    }
    all
}

fn listed(file: &str, reader: &str) -> Vec<Opinion> {
    let mut all: Vec<Opinion> = Vec::new();
    for line in file.lines().filter(|it| !it.is_empty() && !it.starts_with('#')) {
        let Some((verdicts, text)) = line.split_once('|') else {
            let because = line.trim_start().strip_prefix("# ").expect("a reason");
            all.last_mut().expect("a record above it").because = Some(because.to_owned());
            continue;
        };
        let mut words = verdicts.split_whitespace();
        let ours = words.next().expect("our verdict").to_owned();
        let theirs = match words.next() {
            Some(name) => {
                assert_eq!(name, reader, "{line}");
                words.next().expect("their verdict").to_owned()
            }
            None => ours.clone(),
        };
        let text = unescaped(text.strip_prefix(' ').expect("a blank before the record"));
        all.push(Opinion { text, ours, theirs, because: None });
    }
    all
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(it) = rest.next() {
        match (it, it == b'\\') {
            (_, true) => match rest.next() {
                Some(b't') => bytes.push(b'\t'),
                Some(b'x') => {
                    let hex: Vec<u8> = rest.by_ref().take(2).collect();
                    let hex = std::str::from_utf8(&hex).expect("digits");
                    bytes.push(u8::from_str_radix(hex, 16).expect("two hex digits"));
                }
                other => panic!("\\{other:?}"),
            },
            (it, false) => bytes.push(it),
        }
    }
    bytes
}

/// One verdict for each text; nothing where pyspf is not there.
fn pyspf(texts: &[&[u8]]) -> Option<Vec<String>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/second_opinions/pyspf_verdicts.py");
    let mut command = tools::command("readers")?;
    let mut child = command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("Python starts");
    let hex = |text: &&[u8]| text.iter().map(|it| format!("{it:02x}")).collect::<String>() + "\n";
    let input: String = texts.iter().map(hex).collect();
    let mut stdin = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("Python ends");
    writer.join().expect("no panic").expect("Python reads");
    assert!(output.status.success(), "Python failed");
    let verdicts: Vec<String> = String::from_utf8(output.stdout).expect("text").lines().map(str::to_owned).collect();
    assert_eq!(verdicts.len(), texts.len());
    Some(verdicts)
}
