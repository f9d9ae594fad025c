//! The values of `DKIM-Signature` fields (RFC 6376 section 3.5).

use super::fields::SignedFields;
use super::relaxed;
use crate::mailboxes::Signing;
use crate::moment::Moment;
use crate::vault::{Sum, VaultError};
use data_encoding::BASE64;
use std::fmt::Write;
use std::time::Duration;

/// How long a line of a signature becomes.
const LINE: usize = 72;

/// How the values are to look.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// The mail server writes only the colon after the name, so a value begins with a blank.
    pub leading_space: bool,
    /// Signatures end after so long (`x=`).
    pub lifetime: Option<Duration>,
}

/// One value for each key, in the order of the keys. All cover the same fields and body. Lines are folded with LF TAB.
pub fn signatures(
    keys: &[Signing],
    fields: &SignedFields,
    body_hash: &str,
    now: Moment,
    layout: Layout,
) -> Result<Vec<String>, VaultError> {
    let shared = Shared { names: listed(fields), sum: fields.sum(), body_hash, now, layout };
    keys.iter().map(|it| shared.value(it)).collect()
}

/// What all signatures of a message have in common.
struct Shared<'a> {
    names: String,
    /// Of the signed fields.
    sum: Sum,
    body_hash: &'a str,
    now: Moment,
    layout: Layout,
}

impl Shared<'_> {
    fn value(&self, key: &Signing) -> Result<String, VaultError> {
        let mut value = self.without_signature(key);
        let mut own = Vec::with_capacity(value.len().saturating_add(16));
        own.extend_from_slice(b"dkim-signature:");
        relaxed::append_value(&mut own, value.as_bytes());
        let mut sum = self.sum.clone();
        sum.add(&own);
        let signature = BASE64.encode(&key.key.sign(sum)?);
        let mut rest = signature.as_str();
        while let Some((line, more)) = rest.split_at_checked(LINE).filter(|(_, more)| !more.is_empty()) {
            value.push_str(line);
            value.push_str("\n\t");
            rest = more;
        }
        value.push_str(rest);
        Ok(value)
    }

    /// Everything up to and with `b=`.
    fn without_signature(&self, key: &Signing) -> String {
        let Signing { domain, selector, key } = key;
        let algorithm = key.algorithm();
        let seconds = self.now.micros().div_euclid(1_000_000);
        let mut value = String::with_capacity(1024);
        if self.layout.leading_space {
            value.push(' ');
        }
        // Writing into a string cannot fail.
        let _ok = write!(value, "v=1; a={algorithm}; c=relaxed/relaxed;\n\td={domain};\n\ts={selector}; t={seconds};");
        if let Some(lifetime) = self.layout.lifetime {
            let ends = seconds.saturating_add(i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX));
            let _ok = write!(value, " x={ends};");
        }
        let _ok = write!(value, "\n\th={};\n\tbh={};\n\tb=", self.names, self.body_hash);
        value
    }
}

/// The names for `h=`, folded after colons.
fn listed(fields: &SignedFields) -> String {
    let mut text = String::with_capacity(256);
    let mut line = 2_usize;
    for name in fields.names() {
        if !text.is_empty() {
            text.push(':');
            line = line.saturating_add(1);
        }
        if line.saturating_add(name.len()) > LINE {
            text.push_str("\n\t");
            line = 0;
        }
        text.push_str(name);
        line = line.saturating_add(name.len());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::{OpenedKey, SigningKey};
    use std::sync::Arc;

    fn key() -> Signing {
        let made = SigningKey::new_rsa().expect("a key");
        Signing {
            domain: "acme.example".into(),
            selector: "fm1".into(),
            key: Arc::new(OpenedKey::rsa(&made.private).expect("opened")),
        }
    }

    #[test]
    fn a_value_is_laid_out_as_asked() {
        let mut fields = SignedFields::default();
        fields.add(b"From", b" a@acme.example");
        let now = Moment::from_micros(1_700_000_000_999_999);
        let mut layout = Layout { leading_space: true, lifetime: Some(Duration::from_secs(86_400)) };
        let values = signatures(&[key()], &fields, "aGFzaA==", now, layout).expect("signed");
        let expected = " v=1; a=rsa-sha256; c=relaxed/relaxed;\n\td=acme.example;\n\ts=fm1; t=1700000000; x=1700086400;\n\t\
                        h=From:From:Reply-To:Subject:Date:To:Cc:Message-ID:MIME-Version:\n\t\
                        Content-Type:Content-Transfer-Encoding;\n\tbh=aGFzaA==;\n\tb=";
        let signature = values[0].strip_prefix(expected).unwrap_or_else(|| panic!("{:?}", values[0]));
        assert_eq!(signature.lines().map(|it| it.trim_start_matches('\t').len()).sum::<usize>(), 344);
        assert!(values[0].lines().all(|it| it.len() <= 78), "{}", values[0]);
        layout = Layout { leading_space: false, lifetime: None };
        let values = signatures(&[key()], &fields, "aGFzaA==", now, layout).expect("signed");
        assert!(values[0].starts_with("v=1; ") && !values[0].contains("x="), "{}", values[0]);
        for forbidden in ["l=", "i="] {
            assert!(!values[0].split([';', '\n', '\t', ' ']).any(|it| it.starts_with(forbidden)), "{}", values[0]);
        }
    }
}
