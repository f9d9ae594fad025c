//! Carries out `tests/cases/diagnosis/*.case`: breaks a right domain in the way that is written there, looks at it over real
//! sockets, and compares what is found. The format is described beside the cases.
//!
//! `CASES=K16` (ids, or words of a title) runs only those.

mod expecting;
pub(super) mod lines;
mod values;
pub(super) mod world;

use crate::support::tools;
use frankmark::rules::diagnosis::{CATALOGUE, slug};
use futures_util::{StreamExt, stream};
use lines::Case;
use std::collections::BTreeMap;

/// Cases under way at one time in one file: most of their time is spent waiting for silent servers.
const AT_ONCE: usize = 6;

macro_rules! files {
    ($($test:ident $file:literal)*) => {$(
        #[tokio::test]
        async fn $test() {
            carry_out($file).await;
        }
    )*};
}

files! {
    owner_names "n"
    record_types "t"
    alias_targets "c"
    texts "x"
    ownership "o"
    dkim "k"
    spf "s"
    dmarc "m"
    return_paths "r"
    name_servers "z"
    caches "h"
    extras "v"
    healthy_domains "healthy"
}

async fn carry_out(file: &str) {
    let cases = lines::read(file);
    let wanted = std::env::var("CASES").unwrap_or_default();
    let cases: Vec<Case> = cases.into_iter().filter(|it| it.title.contains(&wanted)).collect();
    let outcomes = stream::iter(&cases).map(|case| async move { (case, world::carry_out(case).await) });
    let outcomes: Vec<_> = outcomes.buffered(AT_ONCE).collect().await;
    let wrong: Vec<String> = outcomes
        .iter()
        .filter_map(|(case, outcome)| Some(format!("{}: {}", case.title, outcome.as_ref().err()?)))
        .collect();
    assert!(wrong.is_empty(), "{} of {} cases\n\n{}\n", wrong.len(), cases.len(), wrong.join("\n\n"));
}

/// What the issue of this product is: every entry of the catalogue is shown to be recognised.
#[test]
fn every_entry_of_the_catalogue_has_a_case() {
    let mut covered: BTreeMap<&str, usize> = CATALOGUE.iter().map(|(id, _)| (*id, 0)).collect();
    for family in "ntcxoksmrzhv".chars() {
        for case in lines::read(&family.to_string()) {
            // A guess is given beside what is known, never first.
            let expects = case.expects_first(&case.id) || case.id == "N15";
            let count = covered.get_mut(case.id.as_str()).unwrap_or_else(|| panic!("{} is no id", case.title));
            *count += usize::from(expects);
        }
    }
    let mut table = String::from("\nfamily  entries  covered  cases\n");
    for family in "NTCXOKSMRZHV".chars() {
        let of: Vec<_> = covered.iter().filter(|(id, _)| id.starts_with(family)).map(|(_, count)| *count).collect();
        let with = of.iter().filter(|it| **it > 0).count();
        table.push_str(&format!("{family:<6} {:>8} {with:>8} {:>6}\n", of.len(), of.iter().sum::<usize>()));
    }
    let without: Vec<String> = covered
        .iter()
        .filter(|(_, count)| **count == 0)
        .map(|(id, _)| format!("{id} {}", slug(id).unwrap_or_default()))
        .collect();
    table.push_str(&format!("all    {:>8} {:>8}\n", covered.len(), covered.len() - without.len()));
    tools::tell(&table);
    assert!(without.is_empty(), "{table}\nwithout a case: {}", without.join(", "));
}
