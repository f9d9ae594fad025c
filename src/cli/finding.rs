//! One thing that is wrong: as scripts read it, and in words for a terminal.

use super::layout;
use super::output::Output;
use super::paint::Tone;
use crate::rules::diagnosis::{At, Certainty, Comparison, Evidence, Finding, Piece, slug};
use crate::text::Say;
use serde_json::{Value, json};

/// Characters of a value that people are shown; scripts get all of it.
const SHOWN: usize = 300;
/// Servers that said the same are named, so many.
const MOST_SERVERS: usize = 8;

/// Scripts rely on every member.
pub(super) fn values(findings: &[Finding], output: &Output) -> Vec<Value> {
    findings.iter().map(|it| value(it, output)).collect()
}

fn value(finding: &Finding, output: &Output) -> Value {
    let [customer, it] = sentences(finding).map(|say| output.say(&say));
    json!({
        "id": finding.id,
        "slug": slug(&finding.id),
        "title": title(&finding.id, output),
        "severity": finding.severity,
        "certainty": finding.certainty,
        "customer": customer,
        "it": it,
        "corrected": finding.corrected,
        "at": finding.at,
        "evidence": finding.evidence,
        "comparison": finding.comparison,
        "args": finding.args,
    })
}

/// What people call the mistake; its short name where nobody has given it one.
pub(super) fn title(id: &str, output: &Output) -> String {
    let key = format!("explain-{id}-title");
    match output.word(&key) {
        said if said == key => slug(id).unwrap_or(id).replace('-', " "),
        said => said,
    }
}

/// For the customer, and for the IT colleague.
fn sentences(finding: &Finding) -> [Say; 2] {
    finding
        .keys()
        .map(|key| finding.args.iter().fold(Say::key(key), |say, (name, value)| say.with(name, value.as_str())))
}

pub(super) fn words(finding: &Finding, output: &Output) -> Vec<String> {
    let tone = Tone::of_severity(finding.severity);
    let name = format!("{}  {}", finding.id, title(&finding.id, output));
    let name = match finding.certainty {
        Certainty::Certain => name,
        Certainty::Likely => format!("{name} ({})", output.word("cli-certainty-likely")),
        Certainty::Possible => format!("{name} ({})", output.word("cli-certainty-possible")),
    };
    let mut lines: Vec<String> = layout::wrapped(&name, 2).iter().map(|it| output.paint().text(tone, it)).collect();
    let [customer, it] = sentences(finding);
    lines.extend(output.paragraph(&customer, 4));
    let for_it = format!("{} {}", output.word("cli-for-it"), output.say(&it));
    lines.extend(layout::wrapped(&for_it, 4));
    lines.extend(finding.at.iter().flat_map(|it| output.paragraph(&place(*it), 4)));
    lines.extend(finding.comparison.iter().flat_map(|it| compared(it, output)));
    if let Some(corrected) = &finding.corrected {
        lines.push(format!("    {}:", output.paint().text(Tone::Strong, &output.word("record-paste-this"))));
        lines.push(format!("    {}", layout::safe(corrected)));
    }
    lines.extend(seen(&finding.evidence, output));
    lines
}

fn place(at: At) -> Say {
    Say::key("cli-place").with("character", at.character).with("byte", at.byte).with("string", at.string)
}

/// Both texts, what differs between square brackets; then what cannot be seen in it.
fn compared(comparison: &Comparison, output: &Output) -> Vec<String> {
    let mut lines = Vec::new();
    for (key, is_wanted) in [("cli-should-be", true), ("cli-there-is", false)] {
        let side = |it: &Piece| if is_wanted { it.want.clone() } else { it.got.clone() };
        let marked = comparison.pieces.iter().map(|it| match it.want == it.got {
            true => side(it),
            false => format!("[{}]", side(it)),
        });
        lines.push(format!("    {}:", output.word(key)));
        lines.extend(layout::broken(&marked.collect::<String>(), 6));
    }
    let signs: Vec<String> = comparison.pieces.iter().flat_map(|it| &it.signs).map(|it| sign(it, output)).collect();
    if !signs.is_empty() {
        lines.extend(output.paragraph(&Say::key("cli-signs").with("signs", signs.join(", ")), 4));
    }
    if comparison.more > 0 {
        lines.extend(output.paragraph(&Say::key("cli-more-differences").with("count", comparison.more), 4));
    }
    lines
}

/// The name of what cannot be seen.
fn sign(id: &str, output: &Output) -> String {
    let key = format!("sign-{id}");
    match output.word(&key) {
        said if said == key => id.replace('-', " "),
        said => said,
    }
}

/// Who said what; servers that said the same stand together.
fn seen(evidence: &[Evidence], output: &Output) -> Vec<String> {
    let mut lines = Vec::new();
    let mut told: Vec<&Evidence> = Vec::new();
    for one in evidence {
        if told.iter().any(|it| is_same(it, one)) {
            continue;
        }
        told.push(one);
        if lines.is_empty() {
            lines.push(format!("    {}:", output.word("cli-evidence")));
        }
        let same: Vec<String> = evidence.iter().filter(|it| is_same(it, one)).map(server).collect();
        let named = same.iter().take(MOST_SERVERS).cloned().collect::<Vec<_>>().join(", ");
        let rest = if same.len() > MOST_SERVERS { " …" } else { "" };
        let aa = if one.aa { " aa" } else { "" };
        let ttl = one.ttl.map(|it| format!(" TTL {it}")).unwrap_or_default();
        lines.extend(layout::wrapped(&format!("{named}{rest}: {}{aa}{ttl}", one.rcode), 6));
        if let Some(value) = &one.value {
            let short: String = value.chars().take(SHOWN).collect();
            let rest = if short.len() < value.len() { "…" } else { "" };
            lines.extend(layout::broken(&format!("{short}{rest}"), 8));
        }
    }
    lines
}

fn is_same(one: &Evidence, other: &Evidence) -> bool {
    (&one.rcode, one.aa, &one.value) == (&other.rcode, other.aa, &other.value)
}

fn server(evidence: &Evidence) -> String {
    match evidence.address {
        Some(address) => format!("{} ({address})", evidence.server),
        None => evidence.server.clone(),
    }
}
