//! `frankmark explain`: what a mistake of the catalogue is, how it looks, and how to mend it. Asks nobody, and needs
//! neither settings nor database.

use super::failure::Failure;
use super::finding::title;
use super::output::Output;
use super::paint::Tone;
use super::{Answer, layout};
use crate::rules::diagnosis::{CATALOGUE, catalogued, slug};
use crate::text::Say;
use serde_json::{Value, json};

/// Guesses at what was meant.
const GUESSES: usize = 3;
/// How alike a guess must be, of 1.
const ALIKE: f64 = 0.6;

pub(super) fn run(id: Option<&str>, output: &Output) -> Result<Answer, Failure> {
    let Some(typed) = id else {
        output.answer(&all(output), || list(output));
        return Ok(Answer::Done);
    };
    let by_name = || CATALOGUE.iter().find(|(_, slug)| slug.eq_ignore_ascii_case(typed.trim())).map(|it| it.0);
    let id = catalogued(typed).or_else(by_name).ok_or_else(|| unknown(typed))?;
    output.answer(&value(id, output), || words(id, output));
    Ok(Answer::Done)
}

fn all(output: &Output) -> Vec<Value> {
    let each = |(id, slug): &(&str, &str)| json!({ "id": id, "slug": slug, "title": title(id, output) });
    CATALOGUE.iter().map(each).collect()
}

/// Family by family.
fn list(output: &Output) -> Vec<String> {
    let mut lines = Vec::new();
    let mut family = None;
    for (id, _) in CATALOGUE {
        let this = id.chars().next();
        if family.is_some() && family != this {
            lines.push(String::new());
        }
        family = this;
        lines.push(format!("{}  {}", output.paint().text(Tone::Strong, id), layout::safe(&title(id, output))));
    }
    lines
}

fn value(id: &str, output: &Output) -> Value {
    let word = |part: &str| output.word(&format!("explain-{id}-{part}"));
    json!({
        "id": id,
        "slug": slug(id),
        "title": title(id, output),
        "what": word("what"),
        "looks": word("looks"),
        "mend": word("mend"),
    })
}

fn words(id: &str, output: &Output) -> Vec<String> {
    let head = layout::safe(&format!("{id}  {}", title(id, output)));
    let mut lines = vec![output.paint().text(Tone::Strong, &head), format!("     {}", slug(id).unwrap_or_default())];
    for (part, heading) in [("what", "cli-explain-what"), ("looks", "cli-explain-looks"), ("mend", "cli-explain-mend")]
    {
        lines.extend([String::new(), output.paint().text(Tone::Strong, &output.word(heading))]);
        lines.extend(output.paragraph(&Say::key(format!("explain-{id}-{part}")), 2));
    }
    lines
}

fn unknown(typed: &str) -> Failure {
    let meant = meant(typed);
    let say = match meant.as_slice() {
        [] => Say::key("cli-explain-unknown").with("id", typed),
        some => Say::key("cli-explain-did-you-mean").with("id", typed).with("meant", some.join(", ")),
    };
    Failure::unknown(say, meant.into())
}

/// Ids and short names that look like it, the most alike first.
fn meant(typed: &str) -> Vec<&'static str> {
    let typed = typed.trim().to_ascii_lowercase();
    let alike = |(id, slug): &(&'static str, &'static str)| {
        let to_id = strsim::damerau_levenshtein(&typed, &id.to_ascii_lowercase());
        // An id has three characters: one may be wrong.
        let by_id = if to_id <= 1 { 0.9 } else { 0.0 };
        (strsim::normalized_damerau_levenshtein(&typed, slug).max(by_id), *id)
    };
    let mut all: Vec<(f64, &str)> = CATALOGUE.iter().map(alike).filter(|it| it.0 >= ALIKE).collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    all.into_iter().take(GUESSES).map(|it| it.1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood() {
        assert_eq!(meant("host-doubeld"), ["N01"]);
        assert!(meant("K1").contains(&"K01"));
        assert!(meant("K016").contains(&"K16"), "{:?}", meant("K016"));
        assert!(meant("something else entirely").is_empty());
        assert!(meant(&"x".repeat(2000)).is_empty());
    }
}
