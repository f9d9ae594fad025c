//! Right records that one or two accidents befall, and what is said of them: the accident, and the right record.

use super::acme::{CHALLENGE, KEY, healthy, plan};
use crate::rules::chance::Chance;
use crate::rules::diagnosis::{Data, Finding, Receipt, Severity, judge_texts};
use crate::rules::records::Purpose::{self, Dkim, Dmarc, Ownership, Spf};
use crate::rules::records::test_keys::{ED25519, RSA, RSA_PKCS1};
use crate::rules::records::{Brand, ChallengeToken};

/// An accident: the entry of the catalogue, and what it does to a text. None where it cannot befall it.
type Accident = (&'static str, fn(Purpose, &str, &mut Chance) -> Option<String>);

fn right(chance: &mut Chance) -> (Purpose, String) {
    let token = ChallengeToken::from_random(chance.bytes(32).try_into().unwrap(), &Brand::default());
    match chance.below(5) {
        0 => (Ownership, token.value().to_owned()),
        1 => (Dkim, format!("v=DKIM1; k=rsa; p={RSA}")),
        2 => (Dkim, format!("v=DKIM1; k=ed25519; p={ED25519}")),
        3 => (Spf, "v=spf1 include:spf.mail.example ~all".to_owned()),
        _ => (Dmarc, "v=DMARC1; p=none; rua=mailto:dmarc@mail.example".to_owned()),
    }
}

fn inserted(text: &str, at: usize, what: &str) -> Option<String> {
    Some([text.get(..at)?, what, text.get(at..)?].concat())
}

/// Where the key stands in its record.
fn key_at(text: &str) -> Option<usize> {
    text.find("p=").map(|it| it + 2)
}

const ACCIDENTS: &[Accident] = &[
    ("X01", |_, text, _| Some(format!("\"{text}\""))),
    ("X02", |_, text, _| text.contains(';').then(|| text.replace(';', "\\;"))),
    ("X02", |_, text, _| Some(format!("\\\"{text}\\\""))),
    ("X03", |_, text, _| Some(format!("“{text}”"))),
    ("X03", |purpose, text, _| (purpose == Ownership).then(|| text.replace('-', "–"))),
    ("X04", |_, text, chance| {
        let at = chance.below(text.len());
        inserted(text, at, chance.pick(&["\u{200b}", "\u{feff}", "\u{ad}", "\u{2060}", "\u{200e}"]))
    }),
    ("X04", |purpose, text, _| (purpose == Spf).then(|| text.replacen(' ', "\u{a0}", 1))),
    ("X05", |_, text, _| Some(format!("â€œ{text}â€\u{9d}"))),
    ("X06", |_, text, _| Some(format!("&quot;{text}&quot;"))),
    ("X06", |_, text, _| Some(text.replace('=', "%3D").replace(';', "%3B").replace(' ', "%20"))),
    ("X06", |_, text, _| Some(format!("<p>{text}</p>"))),
    ("X07", |_, text, _| Some(format!("name.example. 3600 IN TXT \"{text}\""))),
    ("X07", |_, text, _| Some(format!("@ IN TXT {text}"))),
    ("X08", |_, text, chance| {
        Some(format!("{}{text}", chance.pick(&["Value: ", "TXT ", "Content:\t", "Waarde: ", "- "])))
    }),
    ("X08", |_, text, _| Some(format!("`{text}`"))),
    ("X09", |purpose, text, chance| match purpose {
        Ownership => Some(if chance.below(2) == 0 { format!(" {text}") } else { format!("{text}\t") }),
        Dkim => Some(format!("{text}\n")),
        _ => Some(format!(" {text}")),
    }),
    ("X10", |purpose, text, chance| match purpose {
        Ownership => text.get(..text.len() - 1 - chance.below(30)).map(str::to_owned),
        Dkim => text.get(..text.len() - 2 - chance.below(text.len() / 2)).filter(|it| it.len() > 30).map(str::to_owned),
        _ => None,
    }),
    ("X12", |purpose, text, chance| {
        let at = key_at(text).filter(|_| purpose == Dkim)? + 1 + chance.below(30);
        inserted(text, at, chance.pick(&["\" \"", "\"\"", "\"\n\""]))
    }),
    ("X14", |purpose, text, chance| {
        let start = if purpose == Ownership { 10 } else { key_at(text).filter(|_| purpose == Dkim)? + 8 };
        let at = start + chance.below(text.len() - start - 4);
        Some([text.get(..at)?, chance.pick(&["...", "…"])].concat())
    }),
    ("X16", |purpose, text, _| match purpose {
        Ownership => Some(text.to_uppercase()),
        Dkim => Some(text.to_ascii_lowercase()).filter(|it| it != text),
        _ => None,
    }),
    ("K05", |purpose, text, chance| {
        let to = chance.pick(&["v=dkim1", "v=DKIM2", "v=DKIM", "DKIM1"]);
        (purpose == Dkim && text.contains("v=DKIM1")).then(|| text.replacen("v=DKIM1", to, 1))
    }),
    ("K06", |purpose, text, chance| {
        let at = key_at(text).filter(|_| purpose == Dkim)?;
        Some([text.get(..at - 2)?, chance.pick(&["P=", "_p=", "pk=", "key="]), text.get(at..)?].concat())
    }),
    ("K07", |purpose, text, chance| {
        let to = chance.pick(&[",", "", ".", " |"]);
        (purpose == Dkim && text.contains("; ")).then(|| text.replace(';', to))
    }),
    ("K08", |purpose, text, _| {
        (purpose == Dkim && text.contains("k=rsa;")).then(|| text.replace("k=rsa", "k=rsa-sha256"))
    }),
    ("K09", |purpose, text, _| {
        (purpose == Dkim && text.contains(" p=")).then(|| text.replacen(" p=", " h=sha1; p=", 1))
    }),
    ("K10", |purpose, text, _| {
        (purpose == Dkim && text.contains(" p=")).then(|| text.replacen(" p=", " s=web; p=", 1))
    }),
    ("K13", |purpose, text, _| (purpose == Dkim && text.contains(RSA)).then(|| text.replace(RSA, RSA_PKCS1))),
    ("K15", |purpose, text, _| {
        let at = key_at(text).filter(|_| purpose == Dkim)?;
        let (tags, key) = text.split_at_checked(at)?;
        Some(format!("{tags}-----BEGIN PUBLIC KEY-----{key}-----END PUBLIC KEY-----"))
    }),
    ("K16", |purpose, text, chance| {
        let start = key_at(text).filter(|_| purpose == Dkim)?;
        let at = start + chance.below(text.len() - start - 2);
        let to = chance.pick(&["*", "_", "!"]);
        Some([text.get(..at)?, to, text.get(at + 1..)?].concat())
    }),
    ("O04", |purpose, text, chance| {
        let at = 9 + chance.below(40);
        let was = text.get(at..at + 1).filter(|_| purpose == Ownership)?;
        let to = if was == "0" { "1" } else { "0" };
        Some([text.get(..at)?, to, text.get(at + 1..)?].concat())
    }),
];

fn judged(purpose: Purpose, want: &str, text: &str) -> Vec<Finding> {
    let strings: Vec<Vec<u8>> = text.as_bytes().chunks(255).map(<[u8]>::to_vec).collect();
    judge_texts(purpose, Some(want), &strings)
}

/// What is missed: nothing where the first finding names an accident and offers a right record.
fn missed(purpose: Purpose, want: &str, text: &str, ids: &[&str]) -> Option<String> {
    let found = judged(purpose, want, text);
    let said: Vec<&str> = found.iter().map(|it| it.id.as_str()).collect();
    let named = said.first().is_some_and(|it| ids.contains(it));
    let clean = found
        .first()
        .and_then(|it| it.corrected.as_deref())
        .is_some_and(|it| judged(purpose, want, it).iter().all(|it| it.severity == Severity::Information));
    (!named || !clean).then(|| format!("{ids:?}: {said:?} (offers a right one: {clean}) for {text}"))
}

/// So many of a hundred, and a sentence for each miss.
fn percent(what: &str, seeds: u64, accidents: usize, least: usize) {
    let (mut all, mut misses) = (0, Vec::new());
    for seed in 0..seeds {
        let mut chance = Chance::new(seed);
        let (purpose, want) = right(&mut chance);
        let (mut text, mut ids) = (want.clone(), Vec::new());
        while ids.len() < accidents {
            let (id, befall) = chance.pick(ACCIDENTS);
            if ids.contains(&id) {
                continue;
            }
            if let Some(changed) = befall(purpose, &text, &mut chance) {
                text = changed;
                ids.push(id);
            }
        }
        all += 1;
        misses.extend(missed(purpose, &want, &text, &ids).map(|it| format!("seed {seed}: {it}")));
    }
    let named = all - misses.len();
    println!("{what}: {named} of {all} are named\n{}", misses.join("\n"));
    assert!(named * 100 >= all * least, "{what}: {named} of {all}\n{}", misses.join("\n"));
}

#[test]
fn one_accident_is_named() {
    percent("one accident", 1_500, 1, 98);
}

#[test]
fn two_accidents_are_named() {
    percent("two accidents", 1_500, 2, 90);
}

/// What is right stays right, and whatever comes in, an answer comes out.
#[test]
fn no_text_breaks_the_judges() {
    let mut chance = Chance::new(44);
    for _ in 0..600 {
        let (purpose, want) = right(&mut chance);
        let found = judged(purpose, &want, &want);
        assert!(found.iter().all(|it| it.severity == Severity::Information), "{want}: {found:?}");
        let mut bytes = want.clone().into_bytes();
        for _ in 0..chance.below(6) {
            let at = chance.below(bytes.len().max(1)).min(bytes.len());
            match chance.below(4) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, chance.pick(b"\"\\;=,:%&<-.` \n\t\0\xc2\xe2\x80\xff")),
                2 if at < bytes.len() => drop(bytes.remove(at)),
                _ if at < bytes.len() => bytes[at] = chance.number().to_le_bytes()[0],
                _ => {}
            }
        }
        for purpose in [Ownership, Dkim, Spf, Dmarc] {
            for expected in [Some(want.as_str()), None] {
                assert!(judge_texts(purpose, expected, &[bytes.clone()]).len() <= 3);
            }
        }
    }
    for length in [0, 1, 255, 4_096, 65_535] {
        for text in [
            chance.bytes(length),
            vec![b'"'; length],
            b"v=spf1 ".repeat(length / 7),
            b"v=DKIM1; p=A".repeat(length / 12),
        ] {
            for purpose in [Ownership, Dkim, Spf, Dmarc] {
                let strings: Vec<Vec<u8>> = text.chunks(255).map(<[u8]>::to_vec).collect();
                let found = judge_texts(purpose, None, &strings);
                assert!(found.len() <= 3 && found.iter().all(|it| it.args.values().all(|it| it.len() < 5_000)));
            }
        }
    }
}

/// As many texts as fit into the longest answer, at both names that matter and at the domain.
#[test]
fn a_crowd_of_texts_is_judged() {
    let mut net = healthy();
    let mut chance = Chance::new(7);
    for number in 0..1_500 {
        let text = match number % 4 {
            0 => chance.bytes(40),
            1 => format!("v=spf1 include:s{number}.example ~all").into_bytes(),
            2 => format!("\"token=fm-{number}\"").into_bytes(),
            _ => format!("v=DKIM1\\; p={number}").into_bytes(),
        };
        for owner in [CHALLENGE, KEY, "acme.example"] {
            net.put_data(owner, Data::Txt(vec![text.clone()]));
        }
    }
    let report = net.check(&plan()).report;
    assert!(report.records.iter().all(|it| it.findings.len() <= 3));
}

/// Any text may be given for a receipt.
#[test]
fn no_text_breaks_the_reader_of_receipts() {
    let mut chance = Chance::new(8);
    let words = ["{", "}", "[", "]", "\"plan\"", ":", ",", "\"answers\"", "null", "1", "\"made_at\"", "\u{0}"];
    for _ in 0..5_000 {
        let text: String = (0..chance.below(20)).map(|_| chance.pick(&words)).collect();
        assert!(Receipt::parse(&text).is_err(), "{text}");
    }
}
