//! A message's header as one text, taken apart into its fields, for mail servers that hand it over whole.

use crate::rules::permission::OriginatorFields;

/// Who the message says that it is from. Lines end with LF or CR LF; a line that begins with a blank goes on with the field
/// before. What has no colon is no field, for nobody.
pub(super) fn originators(header: &[u8]) -> OriginatorFields {
    let mut fields = OriginatorFields::default();
    let mut field: Vec<u8> = Vec::new();
    for line in header.split_inclusive(|it| *it == b'\n') {
        if !matches!(line.first(), Some(b' ' | b'\t')) {
            take(&field, &mut fields);
            field.clear();
        }
        field.extend_from_slice(line);
    }
    take(&field, &mut fields);
    fields
}

fn take(field: &[u8], fields: &mut OriginatorFields) {
    let field = field.strip_suffix(b"\n").unwrap_or(field);
    let field = field.strip_suffix(b"\r").unwrap_or(field);
    if let Some(colon) = field.iter().position(|it| *it == b':') {
        let (name, value) = field.split_at(colon);
        fields.add(name, value.strip_prefix(b":").unwrap_or(value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(header: &str) -> Vec<String> {
        let name = |it: &crate::rules::permission::Field| match it {
            Ok(addresses) => addresses.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(" "),
            Err(misread) => format!("{misread:?}"),
        };
        originators(header.as_bytes()).from.iter().map(name).collect()
    }

    #[test]
    fn every_from_field_is_found_however_it_is_written() {
        for (header, expected) in [
            ("From: a@b.example\nTo: x@y.example\n", vec!["a@b.example"]),
            ("To: x\r\nFROM:\r\n A\r\n <a@b.example>\r\n", vec!["a@b.example"]),
            ("From: a@b.example\nfrom : c@d.example", vec!["a@b.example", "c@d.example"]),
            ("From\t: c@d.example\n", vec!["c@d.example"]),
            ("Subject: x\n From: c@d.example\nFrom: a@b.example\n", vec!["a@b.example"]),
            ("From a@b.example Mon Jan 1\nX-From: x\nReply-To: q\n", vec![]),
            ("", vec![]),
            ("\n\nFrom: a@b.example", vec!["a@b.example"]),
        ] {
            assert_eq!(from(header), expected, "{header:?}");
        }
    }
}
