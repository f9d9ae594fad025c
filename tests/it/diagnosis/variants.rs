//! A thousand right domains that look different from each other: blanks, order of tags, strings, letter case where it is
//! free, other texts beside. None of them may be accused of anything.

use super::cases::{lines, world};
use futures_util::{StreamExt, stream};
use std::fmt::Write as _;

const VARIANTS: u64 = 1_000;
const AT_ONCE: usize = 16;

#[tokio::test]
async fn a_thousand_healthy_variants_give_no_false_alarm() {
    let texts: Vec<String> = (1..=VARIANTS).map(variant).collect();
    let outcomes = stream::iter(&texts).map(|text| async move {
        let cases = lines::parse("variant", text);
        (text, world::carry_out(&cases[0]).await)
    });
    let outcomes: Vec<_> = outcomes.buffer_unordered(AT_ONCE).collect().await;
    let wrong: Vec<String> =
        outcomes.iter().filter_map(|(text, outcome)| Some(format!("{text}{}", outcome.as_ref().err()?))).collect();
    let shown: Vec<&str> = wrong.iter().take(5).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} of {VARIANTS} accused, among them\n\n{}", wrong.len(), shown.join("\n"));
}

/// Chance with a seed (splitmix64): the same seed makes the same variant for ever.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("small")
    }

    fn often(&mut self) -> bool {
        self.below(2) == 0
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }

    fn shuffled<T>(&mut self, mut all: Vec<T>) -> Vec<T> {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
        all
    }

    /// Letters in either case.
    fn in_any_case(&mut self, text: &str) -> String {
        text.chars().map(|it| if self.often() { it.to_ascii_uppercase() } else { it }).collect()
    }

    /// One value as several strings, cut anywhere; values in braces stay whole.
    fn cut(&mut self, value: &str) -> String {
        if self.often() || value.contains('{') {
            return format!("\"{value}\"");
        }
        let at = self.below(value.len().max(1));
        match value.is_char_boundary(at) && !value[..at].ends_with('\\') {
            true => format!("\"{}\" \"{}\"", &value[..at], &value[at..]),
            false => format!("\"{value}\""),
        }
    }
}

fn variant(seed: u64) -> String {
    let mut chance = Chance(seed);
    let asks = ["platform", "bounce", "spf", "dmarc", "proven", "needed"];
    let asks: Vec<&str> = asks.into_iter().filter(|_| chance.often()).collect();
    let has = |word: &str| asks.contains(&word);
    let mut text = format!("case ok variant {seed}\n");
    if !asks.is_empty() {
        writeln!(text, "  ask {}", asks.join(" ")).expect("a string");
    }
    writeln!(text, "  servers {}", 1 + chance.below(3)).expect("a string");
    let mut line = |it: String| writeln!(text, "  {it}").expect("a string");
    if chance.often() {
        line("take _frankmark-challenge TXT".into());
        let place = chance.one(&["_frankmark-challenge", "_FrankMark-Challenge"]);
        line(format!("put {place} TXT \"{{token[0..20]}}\" \"{{token[20..]}}\""));
        if chance.often() {
            line(format!("put {place} TXT \"other-site-verification=abc\""));
        }
    }
    if has("platform") {
        line("take fm1._domainkey CNAME".into());
        line(format!("put fm1._domainkey CNAME {}", chance.in_any_case("fm1.k7wq.dkim.mail.test")));
    } else if chance.below(4) > 0 {
        line("take fm1._domainkey TXT".into());
        line(format!("put fm1._domainkey TXT {}", dkim(&mut chance)));
    }
    if has("bounce") && chance.often() {
        line("take bounce CNAME".into());
        line(format!("put bounce CNAME {}", chance.in_any_case("rp.mail.test")));
    }
    line("take @ TXT".into());
    line(format!("put @ TXT {}", spf(&mut chance, has("spf"))));
    for other in ["google-site-verification=abc", "MS=ms12345", "apple-domain=x", "just some words"] {
        if chance.often() {
            line(format!("put @ TXT \"{other}\""));
        }
    }
    line("take _dmarc TXT".into());
    line(format!("put _dmarc TXT {}", dmarc(&mut chance)));
    for place in ["ownership", "dkim", "spf", "dmarc", "domain"] {
        line(format!("expect {place} none above information"));
    }
    if has("platform") {
        line("expect dkim.2 none above information".into());
    }
    if has("bounce") {
        line("expect return_path none above information".into());
    }
    text
}

/// Around tags and their values.
fn blank(chance: &mut Chance) -> &'static str {
    chance.one(&["", "", " ", "  ", "\\t"])
}

fn tags(chance: &mut Chance, first: Option<&str>, rest: Vec<String>) -> String {
    let mut all: Vec<String> = first.map(str::to_owned).into_iter().collect();
    all.extend(chance.shuffled(rest));
    let mut text = String::new();
    for (at, tag) in all.iter().enumerate() {
        let (name, value) = tag.split_once('=').expect("a tag");
        let before = if at == 0 { "" } else { blank(chance) };
        // `v=DMARC1` and `v=DKIM1` may have blanks too, but then they are no longer what everybody can read.
        let (left, right) = if at == 0 { ("", "") } else { (blank(chance), blank(chance)) };
        let behind = if at == 0 { "" } else { blank(chance) };
        text.push_str(&format!("{before}{name}{left}={right}{value}{behind}"));
        if at + 1 < all.len() || chance.often() {
            text.push(';');
        }
    }
    text
}

fn dkim(chance: &mut Chance) -> String {
    let key = match chance.below(3) {
        0 => "p={p}".to_owned(),
        1 => "p={p[0..100]} {p[100..]}".to_owned(),
        _ => "p={p[0..64]}\\t{p[64..200]}  {p[200..]}".to_owned(),
    };
    let mut rest = vec![key];
    for tag in ["k=rsa", "h=sha256", "s=email", "s=*", "h=sha1:sha256"] {
        let known = rest.iter().any(|it| it.starts_with(&tag[..2]));
        if !known && chance.often() {
            rest.push(tag.into());
        }
    }
    let version = (chance.below(4) > 0).then_some("v=DKIM1");
    format!("\"{}\"", tags(chance, version, rest))
}

fn spf(chance: &mut Chance, ours: bool) -> String {
    let mut terms: Vec<String> = Vec::new();
    for term in
        ["mx", "a", "ip4:192.0.2.7", "ip4:198.51.100.0/24", "ip6:2001:db8::/32", "+mx:acme.test", "a:mail.acme.test/32"]
    {
        if chance.often() {
            terms.push(term.into());
        }
    }
    if ours {
        terms.push(format!("include:{}", chance.in_any_case("spf.mail.test")));
    }
    let mut terms = chance.shuffled(terms);
    terms.insert(0, chance.one(&["v=spf1", "V=SPF1", "v=SPF1"]).into());
    terms.push(chance.one(&["-all", "~all", "-ALL"]).into());
    let value = terms.join(chance.one(&[" ", " ", "  "]));
    chance.cut(&value)
}

fn dmarc(chance: &mut Chance) -> String {
    let mut rest = vec![chance.one(&["p=none", "p=quarantine", "p=reject"]).to_owned()];
    for tag in [
        "sp=none",
        "np=reject",
        "adkim=r",
        "aspf=r",
        "fo=1",
        "fo=0",
        "rua=mailto:dmarc@acme.test",
        "ruf=mailto:dmarc@acme.test",
        "t=n",
    ] {
        let known = rest.iter().any(|it| it.split('=').next() == tag.split('=').next());
        if !known && chance.often() {
            rest.push(tag.into());
        }
    }
    let value = tags(chance, Some("v=DMARC1"), rest);
    chance.cut(&value)
}
