//! The lines with which an expert looks for themself: one for each record and name server.

use super::Brief;
use std::collections::BTreeSet;

/// More name servers than this all say the same anyway.
const MOST_SERVERS: usize = 8;

/// `dig +norecurse +short TXT em1._domainkey.acme.nl @ns1.example.net`; without a server where none is known.
pub(super) fn lines(brief: &Brief) -> Vec<String> {
    let questions: BTreeSet<String> =
        brief.asked.iter().map(|it| format!("{} {}", it.rtype, in_shell(&it.owner.to_string()))).collect();
    let servers: Vec<String> = brief.name_servers.iter().take(MOST_SERVERS).map(ToString::to_string).collect();
    let asked = |question: &String| -> Vec<String> {
        if servers.is_empty() {
            return vec![format!("dig +short {question}")];
        }
        let at = |server: &String| format!("dig +norecurse +short {question} @{}", in_shell(server));
        servers.iter().map(at).collect()
    };
    questions.iter().flat_map(asked).collect()
}

/// Names come from DNS and may hold any byte: whatever is not plain is quoted, so that a shell runs nothing of it.
fn in_shell(name: &str) -> String {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "-_.".contains(it);
    if name.chars().all(is_plain) { name.to_owned() } else { format!("'{}'", name.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_runs_nothing_of_a_name() {
        assert_eq!(in_shell("_dmarc.acme.nl"), "_dmarc.acme.nl");
        assert_eq!(in_shell("$(rm).acme.nl"), "'$(rm).acme.nl'");
        assert_eq!(in_shell("a'b`c"), r"'a'\''b`c'");
    }
}
