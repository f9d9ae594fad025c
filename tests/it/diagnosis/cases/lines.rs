//! Reads a file of cases: lines that begin with a word, below `case`.

use std::path::Path;

#[derive(Debug, Clone)]
pub struct Case {
    /// The id in the catalogue, or `ok`.
    pub id: String,
    /// File, line, id and words.
    pub title: String,
    pub steps: Vec<Step>,
}

/// One line: its first word, what follows, and where it stands.
#[derive(Debug, Clone)]
pub struct Step {
    pub word: String,
    /// What stands behind an `@`: a number from 1.
    pub at: Option<usize>,
    pub rest: String,
    pub line: usize,
}

/// The cases of one file; none where there is no such file.
pub fn read(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/diagnosis").join(format!("{file}.case"));
    parse(file, &std::fs::read_to_string(&path).unwrap_or_default())
}

/// The cases of a text; `file` is what it is called in titles.
pub fn parse(file: &str, text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let rest = rest.trim();
        if word == "case" {
            let id = rest.split_whitespace().next().unwrap_or_default().to_owned();
            cases.push(Case { id, title: format!("{file}.case:{line} {rest}"), steps: Vec::new() });
            continue;
        }
        let (word, at) = match word.split_once('@') {
            Some((word, number)) => {
                (word, Some(number.parse().unwrap_or_else(|_| panic!("{file}.case:{line}: {text}"))))
            }
            None => (word, None),
        };
        let case = cases.last_mut().unwrap_or_else(|| panic!("{file}.case:{line} stands before any case"));
        case.steps.push(Step { word: word.to_owned(), at, rest: rest.to_owned(), line });
    }
    cases
}

impl Case {
    /// Everything said behind that word.
    pub fn all<'a>(&'a self, word: &'static str) -> impl Iterator<Item = &'a str> {
        self.steps.iter().filter(move |it| it.word == word).map(|it| it.rest.as_str())
    }

    /// Is that word among those behind `ask`?
    pub fn asks(&self, word: &str) -> bool {
        self.all("ask").any(|it| it.split_whitespace().any(|it| it == word))
    }

    pub fn expects_first(&self, id: &str) -> bool {
        self.all("expect").any(|it| it.split_whitespace().nth(1) == Some(id) && !it.ends_with(" among"))
    }
}
