//! Tables for spreadsheets (RFC 4180, UTF-8), in which nothing that somebody typed becomes a formula.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (OWASP ASVS 5.0, 1.2.10); an apostrophe before it
//! keeps it a text. [`guarded`] puts it there, [`plain`] takes it away when our own file comes back. Every cell stands in
//! quotes, since spreadsheets of half of Europe take the semicolon for the end of a cell.
//!
//! The file begins with a byte order mark: without it Excel reads `bücher.example` as `bÃ¼cher.example`. Readers that
//! are told `utf-8-sig`, and ours, drop it.

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use std::borrow::Cow;
use std::io;

/// U+FEFF in UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table under way; every row has as many cells as the header.
pub struct Csv<const CELLS: usize> {
    writer: Writer<Vec<u8>>,
}

impl<const CELLS: usize> std::fmt::Debug for Csv<CELLS> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Csv").field("cells", &CELLS).finish_non_exhaustive()
    }
}

impl<const CELLS: usize> Csv<CELLS> {
    /// Begins with the byte order mark and the header.
    pub fn with_header(header: [&str; CELLS]) -> io::Result<Self> {
        let mut table = Self::rows_from(BYTE_ORDER_MARK.as_bytes().to_vec());
        table.row(header)?;
        Ok(table)
    }

    /// More rows for a table that was begun elsewhere: neither mark nor header.
    pub fn more() -> Self {
        Self::rows_from(Vec::new())
    }

    fn rows_from(begun: Vec<u8>) -> Self {
        let mut how = WriterBuilder::new();
        how.quote_style(QuoteStyle::Always).terminator(Terminator::CRLF);
        Self { writer: how.from_writer(begun) }
    }

    /// Guards each cell.
    pub fn row(&mut self, cells: [&str; CELLS]) -> io::Result<()> {
        Ok(self.writer.write_record(cells.map(guarded).iter().map(|it| it.as_bytes()))?)
    }

    pub fn into_bytes(self) -> io::Result<Vec<u8>> {
        self.writer.into_inner().map_err(|it| io::Error::other(it.to_string()))
    }
}

/// With an apostrophe before what a spreadsheet would run.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if runs(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell before it was [`guarded`].
pub fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|it| runs(it)).unwrap_or(cell)
}

/// Spreadsheets look past blanks; East Asian ones take the wide signs for the narrow ones. Where we have put an apostrophe
/// before, there is one more, so that reading takes away exactly ours.
fn runs(cell: &str) -> bool {
    if cell.starts_with(['\t', '\r', '\n', '\0']) {
        return true;
    }
    let cell = cell.trim_start();
    let signs = ['=', '+', '-', '@', '\0', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
    cell.starts_with(signs) || cell.strip_prefix('\'').is_some_and(runs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe_and_loses_it_again() {
        for cell in
            ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0", " =1", "\u{ff1d}1", "'=1", "''-", "' @"]
        {
            assert_eq!(guarded(cell), format!("'{cell}"), "{cell:?}");
            assert_eq!(plain(&guarded(cell)), cell, "{cell:?}");
        }
        for cell in ["", "acme.nl", "v=DKIM1", "'s-Hertogenbosch", "'", "1-1", "a\t=1", "\u{fc}=", " a"] {
            assert_eq!(guarded(cell), cell);
            assert_eq!(plain(cell), cell, "{cell:?}");
        }
    }

    #[test]
    fn every_cell_is_quoted_and_every_line_ends_as_the_standard_says() {
        let mut table = Csv::with_header(["domain", "note"]).expect("written");
        table.row(["acme.nl", "say \"hi\", then;\r\nstop"]).expect("written");
        let text = String::from_utf8(table.into_bytes().expect("bytes")).expect("UTF-8");
        assert_eq!(text, "\u{feff}\"domain\",\"note\"\r\n\"acme.nl\",\"say \"\"hi\"\", then;\r\nstop\"\r\n");
    }

    #[test]
    fn more_rows_have_neither_mark_nor_header() {
        let mut table = Csv::more();
        table.row(["=1"]).expect("written");
        assert_eq!(table.into_bytes().expect("bytes"), b"\"'=1\"\r\n");
    }
}
