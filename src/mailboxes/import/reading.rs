//! Takes CSV apart: a header with `login`, and perhaps `name`, `hosted`, `active`, in any order. Commas, semicolons or
//! tabs; a byte order mark and any kind of line end. Judges no login.

use super::{Listed, MOST};
use crate::error::{Error, Result};
use crate::text::Say;
use crate::text::csv::{BYTE_ORDER_MARK, plain};
use csv::{ReaderBuilder, StringRecord};

/// A list, and what of it was not understood.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct List {
    pub entries: Vec<Listed>,
    /// Names of columns that mean nothing to us.
    pub ignored: Vec<String>,
}

/// Problems of the whole file come under the field `file`.
pub fn read(text: &str) -> Result<List> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let header = text.lines().find(|it| !it.trim().is_empty()).unwrap_or_default();
    let found = [b',', b';', b'\t'].into_iter().find_map(|it| Some((it, Columns::of(&cells(header, it)?)?)));
    let (delimiter, columns) = found.ok_or_else(|| Error::invalid("file", Say::key("mailboxes-import-no-header")))?;
    let entries = rows(&text, delimiter, &columns);
    if entries.len() > MOST {
        let say = Say::key("mailboxes-import-too-many").with("count", entries.len()).with("most", MOST);
        return Err(Error::invalid("file", say));
    }
    Ok(List { entries, ignored: columns.ignored })
}

/// Where the columns stand that mean something.
#[derive(Debug)]
struct Columns {
    login: usize,
    name: Option<usize>,
    hosted: Option<usize>,
    active: Option<usize>,
    ignored: Vec<String>,
}

impl Columns {
    fn of(header: &StringRecord) -> Option<Self> {
        let names: Vec<String> = header.iter().map(|it| it.trim().to_ascii_lowercase()).collect();
        let at = |wanted: &str| names.iter().position(|it| it == wanted);
        let known = ["login", "name", "hosted", "active", ""];
        let ignored = names.iter().filter(|it| !known.contains(&it.as_str())).cloned().collect();
        Some(Self { login: at("login")?, name: at("name"), hosted: at("hosted"), active: at("active"), ignored })
    }
}

fn cells(line: &str, delimiter: u8) -> Option<StringRecord> {
    let mut how = ReaderBuilder::new();
    how.has_headers(false).flexible(true).delimiter(delimiter);
    how.from_reader(line.as_bytes()).records().next()?.ok()
}

fn rows(text: &str, delimiter: u8, columns: &Columns) -> Vec<Listed> {
    let mut how = ReaderBuilder::new();
    how.has_headers(false).flexible(true).delimiter(delimiter);
    let mut reader = how.from_reader(text.as_bytes());
    let (mut entries, mut record, mut begin, mut number) = (Vec::new(), StringRecord::new(), 0, 1);
    let mut in_header = true;
    // The text is UTF-8 and lies in memory: reading it cannot fail, it can only end.
    while reader.read_record(&mut record).unwrap_or(false) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let taken = text.get(begin..end).unwrap_or_default();
        // What the reader took may begin with empty lines.
        let own = number + taken.chars().take_while(|it| *it == '\n').count();
        (begin, number) = (end, number + taken.matches('\n').count());
        if record.iter().all(|it| it.trim().is_empty()) {
            continue;
        }
        if !std::mem::take(&mut in_header) {
            entries.push(entry(&record, columns, own));
        }
    }
    entries
}

fn entry(record: &StringRecord, columns: &Columns, number: usize) -> Listed {
    let cell = |at: usize| record.get(at).map(|it| plain(it.trim()).trim().to_owned());
    let mut problems = Vec::new();
    let mut answer = |column: &'static str, at: Option<usize>| {
        let text = at.and_then(cell).filter(|it| !it.is_empty())?;
        let answer = yes_or_no(&text);
        if answer.is_none() {
            problems.push(Say::key("mailboxes-import-yes-or-no").with("column", column).with("text", text));
        }
        answer
    };
    let (hosted, active) = (answer("hosted", columns.hosted), answer("active", columns.active));
    Listed {
        number,
        login: cell(columns.login).unwrap_or_default(),
        name: columns.name.and_then(cell),
        hosted,
        active,
        problems,
    }
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "t" => Some(true),
        "0" | "false" | "no" | "n" | "f" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_in_any_order_whatever_divides_them() {
        for divider in [",", ";", "\t"] {
            let head = ["Active", "extra", "LOGIN", "name"].join(divider);
            let row = ["no", "x", "'=web1", "\"Ann; Bob, C\""].join(divider);
            let list = read(&format!("\u{feff}{head}\r\n\r\n{row}\r\n")).expect("a list");
            assert_eq!(list.ignored, ["extra"]);
            let expected = Listed {
                number: 3,
                login: "=web1".into(),
                name: Some("Ann; Bob, C".into()),
                active: Some(false),
                ..Listed::default()
            };
            assert_eq!(list.entries, [expected], "{divider:?}");
        }
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        let list = read("login,name\n\na,\"one\ntwo\"\n ,\nb\n\n\nc,x").expect("a list");
        let numbers: Vec<_> = list.entries.iter().map(|it| (it.number, it.login.as_str())).collect();
        assert_eq!(numbers, [(3, "a"), (6, "b"), (9, "c")]);
        assert_eq!(list.entries[1].name, None, "a cell that is missing says nothing");
    }

    #[test]
    fn what_is_neither_yes_nor_no_is_told_and_an_empty_cell_says_nothing() {
        let list = read("login,hosted,active\na,maybe,\nb,TRUE,0").expect("a list");
        assert_eq!(list.entries[0].problems.len(), 1);
        assert_eq!((list.entries[0].hosted, list.entries[0].active), (None, None));
        assert_eq!((list.entries[1].hosted, list.entries[1].active), (Some(true), Some(false)));
    }

    #[test]
    fn without_a_header_nothing_is_guessed() {
        for text in ["", "\n", "ann@acme.test\nbob@acme.test\n", "name,hosted\nx,y\n"] {
            assert!(matches!(read(text), Err(Error::Invalid(_))), "{text:?}");
        }
    }
}
