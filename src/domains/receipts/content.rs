//! A receipt as it lies in the table: JSON, deflated, in base64, because both databases keep text.

use crate::error::{Error, Result};
use crate::rules::diagnosis::Receipt;
use data_encoding::BASE64;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use std::io::{Read, Write};

/// More than any receipt has, written out.
const LONGEST: u64 = 16 * 1024 * 1024;

pub(super) fn packed(receipt: &Receipt) -> Result<String> {
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::default());
    let done = deflated.write_all(receipt.to_json().as_bytes()).and_then(|()| deflated.finish());
    Ok(BASE64.encode(&done.map_err(|it| Error::Internal(it.to_string()))?))
}

/// One that this version cannot read is a fault of ours, and told as such.
pub(super) fn unpacked(content: &str) -> Result<Receipt> {
    let unreadable = |why: String| Error::Internal(format!("a stored receipt cannot be read: {why}"));
    let deflated = BASE64.decode(content.as_bytes()).map_err(|it| unreadable(it.to_string()))?;
    let mut text = String::new();
    let read = DeflateDecoder::new(deflated.as_slice()).take(LONGEST).read_to_string(&mut text);
    read.map_err(|it| unreadable(it.to_string()))?;
    Receipt::parse(&text).map_err(|it| unreadable(it.to_string()))
}
