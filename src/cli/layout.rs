//! Laying words out for a terminal of 80 columns.
//!
//! Everything that is printed goes through [`safe`]: a name or a DNS answer must not move the cursor, colour the screen
//! or turn the text around.

/// Columns of the terminals that everybody has.
const WIDTH: usize = 80;

/// The text with everything that a terminal would obey, or that hides, as `\u{…}`.
pub(super) fn safe(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        let obeyed = character.is_control()
            || matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
        if obeyed {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// A paragraph in lines of at most 80 columns, each after `indent` blanks. A word that is longer keeps a line of its own,
/// whole, so that it can be copied.
pub(super) fn wrapped(text: &str, indent: usize) -> Vec<String> {
    let margin = " ".repeat(indent);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in safe(text).split_whitespace() {
        if !line.is_empty() && indent + columns(&line) + 1 + columns(word) > WIDTH {
            lines.push(format!("{margin}{line}"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(format!("{margin}{line}"));
    }
    lines
}

/// A value in lines of at most 80 columns, each after `indent` blanks, broken wherever a line is full.
pub(super) fn broken(text: &str, indent: usize) -> Vec<String> {
    let margin = " ".repeat(indent);
    let shown: Vec<char> = safe(text).chars().collect();
    let lines = shown.chunks(WIDTH.saturating_sub(indent).max(1));
    lines.map(|it| format!("{margin}{}", it.iter().collect::<String>())).collect()
}

/// Rows under a head, each column as wide as its widest cell; blanks at line ends are left out.
pub(super) fn table(head: &[String], rows: &[Vec<String>]) -> Vec<String> {
    let all: Vec<Vec<String>> = std::iter::once(head)
        .chain(rows.iter().map(Vec::as_slice))
        .map(|it| it.iter().map(|it| safe(it)).collect())
        .collect();
    let width = |at: usize| all.iter().filter_map(|it| it.get(at)).map(|it| columns(it)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    all.iter()
        .map(|row| {
            let cells = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        })
        .collect()
}

/// Filled up with blanks.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// Characters, which are columns in the languages that we write.
fn columns(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_that_it_would_obey() {
        assert_eq!(safe("a\u{1b}[31mb\r\nc\u{202e}d\u{9b}"), "a\\u{1b}[31mb\\u{d}\\u{a}c\\u{202e}d\\u{9b}");
        assert_eq!(safe("bücher – 公司 “x”"), "bücher – 公司 “x”");
    }

    #[test]
    fn lines_end_before_the_eightieth_column_but_long_words_stay_whole() {
        let text = format!("{} {} end", "word ".repeat(40), "x".repeat(200));
        let lines = wrapped(&text, 4);
        let long: Vec<&String> = lines.iter().filter(|it| it.chars().count() > 80).collect();
        assert_eq!(long.len(), 1);
        assert_eq!(long[0].trim(), "x".repeat(200));
        assert!(lines.iter().all(|it| it.starts_with("    ") && !it.ends_with(' ')));
        assert!(wrapped("  ", 2).is_empty());
    }

    #[test]
    fn a_table_lines_up() {
        let rows = [vec!["acme.test".to_owned(), "Ready".to_owned()], vec!["é.test".to_owned(), String::new()]];
        assert_eq!(
            table(&["Domain".into(), "Status".into()], &rows),
            ["Domain     Status", "acme.test  Ready", "é.test"]
        );
    }
}
