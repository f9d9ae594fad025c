//! axe-core on the page that the browser shows: the rules for people who see, hear or move differently.

use std::fmt;

use super::Browser;

const SOURCE: &str = include_str!("../../../vendor/axe-core/axe.min.js");

/// One rule, broken at one place.
#[derive(Clone)]
pub struct Violation {
    /// The rule, as in axe-core's list: `color-contrast`, `label` …
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// CSS selector of the element.
    pub target: String,
    pub html: String,
    /// What to do about it.
    pub summary: String,
}

impl fmt::Debug for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, impact, target, html, summary } = self;
        write!(f, "{rule} ({impact}) at {target}\n  {html}\n  {}", summary.replace('\n', "\n  "))
    }
}

/// Takes every change of colour that is under way to its end: halfway between two colours nothing is readable, and a slow
/// machine is looked at halfway. What goes round for ever has no end and is left alone.
const SETTLE: &str = "for (let more = true, left = 20; more && left > 0; left -= 1) {
        document.body.getBoundingClientRect();
        const moving = document.getAnimations().filter(it => it.effect?.getComputedTiming().endTime !== Infinity);
        moving.forEach(it => it.finish());
        await new Promise(then => setTimeout(then, 20));
        more = moving.length > 0;
    }";

/// Every rule that is not marked experimental. Results that axe leaves to a person's judgement are not violations.
pub(super) async fn run(browser: &Browser) -> Vec<Violation> {
    let run = format!("(async () => {{ {SETTLE}\n{SOURCE}\n; return (await axe.run(document)).violations; }})()");
    let found = browser.evaluate(&run).await;
    let found = found.as_array().unwrap_or_else(|| panic!("axe did not run: {found}"));
    let violations = found.iter().flat_map(|violation| {
        let nodes = violation["nodes"].as_array().into_iter().flatten();
        nodes.map(|node| Violation {
            rule: text(&violation["id"]),
            impact: text(&violation["impact"]),
            target: node["target"].to_string(),
            html: text(&node["html"]),
            summary: text(&node["failureSummary"]),
        })
    });
    violations.collect()
}

fn text(value: &serde_json::Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
