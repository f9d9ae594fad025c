//! The lines of a list, sorted by what becomes of them; what somebody has to look at comes first.

use crate::domains::import::{Fate, ListedLine, ListedSender, Preview, SenderFate};
use crate::text::{Arg, Say};
use crate::web::urls;

/// Lines that share their fate.
#[derive(Debug)]
pub(super) struct Group {
    /// Of its title.
    pub(super) key: &'static str,
    /// Of the short word beside its number.
    pub(super) word: &'static str,
    pub(super) tone: &'static str,
    pub(super) icon: &'static str,
    /// There is something to read or to do; else it is folded.
    pub(super) open: bool,
    pub(super) rows: Vec<Row>,
}

/// One line.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) number: usize,
    /// As in the list, cut where it is longer than anybody reads.
    pub(super) typed: String,
    /// The domain that it means, as people read it; empty where it means none.
    pub(super) domain: String,
    /// The spelling in DNS where that is another, or empty.
    pub(super) in_dns: String,
    /// The page of the domain, or empty.
    pub(super) link: String,
    pub(super) notes: Vec<Say>,
    /// The name to confirm, or empty.
    pub(super) confirm: String,
    pub(super) ticked: bool,
}

/// More than this of a line says no more to anybody.
const READABLE: usize = 100;

/// Key of the title, key of the short word, tone, icon, open.
type Look = (&'static str, &'static str, &'static str, &'static str, bool);

/// In this order.
const LOOKS: [Look; 7] = [
    ("import-refused", "import-word-refused", "problem", "problem", true),
    ("import-sender-refused", "import-word-sender-refused", "problem", "problem", true),
    ("import-unsure", "import-word-unsure", "attention", "attention", true),
    ("import-repaired", "import-word-repaired", "ok", "edit", true),
    ("import-new", "import-word-new", "ok", "ok", false),
    ("import-here", "import-word-here", "neutral", "info", false),
    ("import-twice", "import-word-twice", "neutral", "info", false),
];

pub(super) fn of(preview: &Preview, sure: &[String]) -> Vec<Group> {
    let group = |(key, word, tone, icon, open): Look| {
        let lines = preview.lines.iter().filter(|it| title(it) == key);
        let rows: Vec<Row> = lines.map(|it| Row::of(it, sure)).collect();
        (!rows.is_empty()).then_some(Group { key, word, tone, icon, open, rows })
    };
    LOOKS.into_iter().filter_map(group).collect()
}

/// The group to which a line belongs.
fn title(line: &ListedLine) -> &'static str {
    let sender = line.sender.as_ref().map(|it| &it.fate);
    match line.fate {
        Fate::Refused(_) => "import-refused",
        _ if matches!(sender, Some(SenderFate::Refused(_))) => "import-sender-refused",
        Fate::Unsure => "import-unsure",
        Fate::New if !line.repairs.is_empty() => "import-repaired",
        Fate::New | Fate::Added(_) => "import-new",
        Fate::Here(_) => "import-here",
        Fate::Twice(_) => "import-twice",
    }
}

impl Row {
    fn of(line: &ListedLine, sure: &[String]) -> Self {
        let name = line.domain.as_ref();
        let shown = name.map(|it| it.to_unicode()).unwrap_or_default();
        let in_dns = name.map(ToString::to_string).filter(|it| *it != shown).unwrap_or_default();
        let confirm = name.filter(|_| line.fate == Fate::Unsure).map(ToString::to_string).unwrap_or_default();
        let link = match &line.fate {
            Fate::Here(id) | Fate::Added(id) => urls::domain(id),
            _ => String::new(),
        };
        Self {
            number: line.number,
            typed: cut(&line.typed),
            ticked: sure.contains(&confirm),
            notes: notes(line),
            domain: shown,
            in_dns,
            link,
            confirm,
        }
    }
}

fn notes(line: &ListedLine) -> Vec<Say> {
    let mut notes = match &line.fate {
        Fate::Refused(why) => vec![why.clone()],
        Fate::Twice(first) => vec![Say::key("import-note-twice").with("line", *first)],
        Fate::Here(_) => vec![Say::key("import-note-here")],
        Fate::New | Fate::Unsure | Fate::Added(_) => line.repairs.iter().chain(&line.hints).cloned().collect(),
    };
    notes.extend(line.sender.iter().flat_map(of_sender));
    notes.into_iter().map(cut_values).collect()
}

fn of_sender(sender: &ListedSender) -> Vec<Say> {
    let about = |key: &str| Say::key(key).with("address", cut(&sender.address));
    match &sender.fate {
        SenderFate::New => vec![about("import-note-sender-new")],
        SenderFate::Added => vec![about("senders-added")],
        SenderFate::Here => vec![about("senders-already-there")],
        SenderFate::Twice(first) => vec![about("import-note-sender-twice").with("line", *first)],
        SenderFate::Refused(why) => {
            [about("import-note-sender-refused")].into_iter().chain(why.iter().cloned()).collect()
        }
    }
}

/// A reason quotes what was typed.
fn cut_values(mut say: Say) -> Say {
    for (_, value) in &mut say.args {
        if let Arg::Text(text) = value {
            *text = cut(text);
        }
    }
    say
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(READABLE) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
