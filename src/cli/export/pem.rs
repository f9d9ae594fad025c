//! A private key as a PEM file (RFC 7468): PKCS#8 in base64, 64 characters a line.

use data_encoding::BASE64;

pub(super) fn private_key(pkcs8: &[u8]) -> String {
    let text = BASE64.encode(pkcs8);
    // Base64 is ASCII: no character is cut.
    let lines = text.as_bytes().chunks(64).map(String::from_utf8_lossy).collect::<Vec<_>>().join("\n");
    format!("-----BEGIN PRIVATE KEY-----\n{lines}\n-----END PRIVATE KEY-----\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_of_the_length_that_every_program_reads() {
        let text = private_key(&[0xab; 100]);
        let lines: Vec<&str> = text.lines().collect();
        let lengths: Vec<usize> = lines.iter().map(|it| it.len()).collect();
        assert_eq!(lengths, [27, 64, 64, 8, 25]);
        assert_eq!(BASE64.decode(lines[1..4].concat().as_bytes()).expect("base64"), [0xab; 100]);
    }
}
