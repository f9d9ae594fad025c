//! Takes a pasted text apart into lines: one name per line, or a table (CSV, TSV, semicolons) whose header has a column
//! `domain` and perhaps `sender_name` and `sender_address`. Judges nothing.
//!
//! Tolerated: a byte order mark, any kind of line end, blank lines, comments behind `#`, quotes, line breaks within them,
//! columns that mean nothing to us (those of our own export among them).

use crate::text::csv::{BYTE_ORDER_MARK, plain};
use csv::{ReaderBuilder, StringRecord};

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    /// The line with the names of the columns, where it is a table.
    pub(super) header: Option<String>,
    pub(super) entries: Vec<Entry>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Of its line, counted from 1.
    pub(super) number: usize,
    /// The whole line.
    pub(super) text: String,
    pub(super) domain: String,
    /// Name and address, where the line has one of them.
    pub(super) sender: Option<(String, String)>,
}

pub(super) fn read(text: &str) -> List {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let first = text.lines().find(|it| !says_nothing(it)).unwrap_or_default();
    match [b',', b';', b'\t'].into_iter().find_map(|it| Some((it, Columns::of(&cells(first, it)?)?))) {
        Some((delimiter, columns)) => table(&text, delimiter, columns),
        None => List { header: None, entries: names(&text) },
    }
}

fn says_nothing(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

fn names(text: &str) -> Vec<Entry> {
    let lines = text.split('\n').zip(1..).filter(|(line, _)| !says_nothing(line));
    let entry = |(line, number): (&str, usize)| {
        let domain = without_comment(line).trim().to_owned();
        Entry { number, text: line.to_owned(), domain, sender: None }
    };
    lines.map(entry).collect()
}

/// A `#` behind a blank begins a comment; within a web address it does not.
fn without_comment(line: &str) -> &str {
    line.split_once(" #").or_else(|| line.split_once("\t#")).map_or(line, |it| it.0)
}

/// Where the columns stand that mean something.
#[derive(Debug, Clone, Copy)]
struct Columns {
    domain: usize,
    name: Option<usize>,
    address: Option<usize>,
}

impl Columns {
    fn of(header: &StringRecord) -> Option<Self> {
        let at = |wanted: &str| header.iter().position(|it| it.trim().eq_ignore_ascii_case(wanted));
        Some(Self { domain: at("domain")?, name: at("sender_name"), address: at("sender_address") })
    }
}

fn cells(line: &str, delimiter: u8) -> Option<StringRecord> {
    let mut how = ReaderBuilder::new();
    how.has_headers(false).flexible(true).delimiter(delimiter);
    how.from_reader(line.as_bytes()).records().next()?.ok()
}

fn table(text: &str, delimiter: u8, columns: Columns) -> List {
    let mut how = ReaderBuilder::new();
    how.has_headers(false).flexible(true).delimiter(delimiter).comment(Some(b'#'));
    let mut reader = how.from_reader(text.as_bytes());
    let (mut list, mut record, mut begin, mut number) = (List::default(), StringRecord::new(), 0, 1);
    // The text is UTF-8 and lies in memory: reading it cannot fail, it can only end.
    while reader.read_record(&mut record).unwrap_or(false) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let taken = text.get(begin..end).unwrap_or_default();
        let (blank, line) = begun(taken);
        let own = number + blank;
        (begin, number) = (end, number + taken.matches('\n').count());
        let cell = |at: usize| record.get(at).map(|it| plain(it.trim()).trim().to_owned()).unwrap_or_default();
        if list.header.is_none() {
            list.header = Some(line.to_owned());
        } else if record.iter().any(|it| !it.trim().is_empty()) {
            let sender = (columns.name.map(cell).unwrap_or_default(), columns.address.map(cell).unwrap_or_default());
            let sender = Some(sender).filter(|it| !(it.0.is_empty() && it.1.is_empty()));
            list.entries.push(Entry { number: own, text: line.to_owned(), domain: cell(columns.domain), sender });
        }
    }
    list
}

/// What the reader took may begin with lines that say nothing: so many, and what follows them.
fn begun(taken: &str) -> (usize, &str) {
    let (mut rest, mut passed) = (taken, 0);
    while let Some((line, after)) = rest.split_once('\n')
        && says_nothing(line)
    {
        (rest, passed) = (after, passed + 1);
    }
    (passed, rest.trim_end_matches('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domains(text: &str) -> Vec<(usize, String)> {
        read(text).entries.into_iter().map(|it| (it.number, it.domain)).collect()
    }

    fn owned(all: &[(usize, &str)]) -> Vec<(usize, String)> {
        all.iter().map(|(number, text)| (*number, (*text).to_owned())).collect()
    }

    #[test]
    fn one_name_per_line_with_every_line_end_and_comments() {
        let text = "\u{feff}acme.nl\r\n\r\n# ours\r  ann@acme.be \n\nhttps://acme.de/#top # the shop\n\t# no\nlast.nl";
        let expected = [(1, "acme.nl"), (4, "ann@acme.be"), (6, "https://acme.de/#top"), (8, "last.nl")];
        assert_eq!(domains(text), owned(&expected));
        assert_eq!(read(text).header, None);
        assert_eq!(read(" \n\n#x\n"), List::default());
    }

    #[test]
    fn a_table_is_known_by_its_header_whatever_divides_its_cells() {
        for divider in [",", ";", "\t"] {
            let text = format!(
                "Name{divider}DOMAIN\nx{divider}acme.nl\n\n# no\n\"a\n b\"{divider}\"acme.be\"\nx{divider}acme.de\n"
            );
            assert_eq!(domains(&text), owned(&[(2, "acme.nl"), (5, "acme.be"), (7, "acme.de")]), "{divider:?}");
            assert_eq!(read(&text).header.as_deref(), Some(format!("Name{divider}DOMAIN").as_str()));
            assert_eq!(read(&text).entries[1].text, format!("\"a\n b\"{divider}\"acme.be\""));
        }
        assert_eq!(domains("domain\nacme.nl\n"), owned(&[(2, "acme.nl")]));
        assert_eq!(domains("# ours\n\ndomain\nacme.nl"), owned(&[(4, "acme.nl")]));
        assert_eq!(domains("domains.nl,x\n"), owned(&[(1, "domains.nl,x")]), "that is no header");
    }

    #[test]
    fn senders_come_from_their_columns_and_lose_our_apostrophe() {
        let list =
            read("domain,sender_name,sender_address\nacme.nl,'=Acme,=a@acme.nl\nacme.be,,\nacme.de,\"A, B\"\n,,\n");
        let senders: Vec<_> = list.entries.iter().map(|it| it.sender.clone()).collect();
        let pair = |name: &str, address: &str| Some((name.to_owned(), address.to_owned()));
        assert_eq!(senders, [pair("=Acme", "=a@acme.nl"), None, pair("A, B", "")]);
    }

    #[test]
    fn a_quote_that_is_never_closed_loses_nothing() {
        let list = read("domain\nacme.nl\n\"acme.be\nacme.de");
        assert_eq!(list.entries[1].text, "\"acme.be\nacme.de");
        assert_eq!((list.entries.len(), list.entries[1].domain.as_str()), (2, "acme.be\nacme.de"));
    }
}
