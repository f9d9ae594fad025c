//! The key record of DKIM (RFC 6376 section 3.6.1, RFC 8301, RFC 8463): writing ours, reading what is published.
//!
//! Reading is strict and names the byte; it deliberately does not repair. What only some receivers tolerate is a mistake
//! here, because mail has to reach all of them.

use super::KeyState;
use super::public_key::{PublicKey, Wrapping};
use super::tag_list::{BadTag, TagList};
use data_encoding::BASE64;

/// A key of ours and the name under which it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DkimKey {
    /// One label, e.g. `fmqzkwp1`; published at `{selector}._domainkey.{domain}`.
    pub selector: String,
    pub key: PublicKey,
    pub state: KeyState,
    text: String,
}

/// The record of a key that was withdrawn: it exists, and nothing that it signed counts (RFC 6376 section 3.6.1).
pub const EMPTIED: &str = "v=DKIM1; p=";

/// A key record as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DkimRecord {
    pub key: PublicKey,
    pub wrapping: Wrapping,
    /// `t=y`: some receivers treat the mail as unsigned (RFC 6376 section 3.6.1).
    pub testing: bool,
    /// `t=s`: no sub-domain may stand after the `@` of `i=`.
    pub strict_domain: bool,
}

/// Why a text is no key record that receivers can use, and where in the joined text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadDkim {
    pub at: usize,
    pub why: DkimFault,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DkimFault {
    /// No tag list (K07 and the X family).
    TagList(BadTag),
    /// `v` is not the first tag, or not exactly `DKIM1` (K05).
    Version,
    /// There is no `p` (K06).
    NoKey,
    /// `p` is empty: the key is declared withdrawn (K03).
    Revoked,
    /// `p` is not base64 (K16).
    Base64,
    /// `p` is base64 but holds no key, or one of another type than `k` says (K08, K13).
    KeyType,
    /// An unknown `k` (K08).
    UnknownKeyType,
    /// `h` does not allow SHA-256 (K09).
    Hash,
    /// `s` does not allow e-mail (K10).
    Service,
}

impl DkimKey {
    /// A key as the signer gives it out: SubjectPublicKeyInfo in DER. `None` if it is neither RSA nor Ed25519.
    #[must_use]
    pub fn from_spki(selector: &str, spki: &[u8]) -> Option<Self> {
        let key = PublicKey::from_spki(spki)?;
        let published = match &key {
            PublicKey::Rsa { .. } => BASE64.encode(spki),
            PublicKey::Ed25519(raw) => BASE64.encode(raw),
        };
        let text = format!("v=DKIM1; k={}; p={published}", key.key_type());
        Some(Self { selector: selector.to_owned(), key, state: KeyState::Active, text })
    }

    /// A key whose record text was stored.
    #[must_use]
    pub fn from_stored(selector: &str, text: &str) -> Option<Self> {
        let DkimRecord { key, .. } = DkimRecord::parse(text.as_bytes()).ok()?;
        Some(Self { selector: selector.to_owned(), key, state: KeyState::Active, text: text.to_owned() })
    }

    /// The same key at another time of its life.
    #[must_use]
    pub fn in_state(self, state: KeyState) -> Self {
        Self { state, ..self }
    }

    /// The text to publish. No `h`, `s`, `t` or `n`: each is one more thing to get wrong.
    #[must_use]
    pub fn text(&self) -> &str {
        match self.state {
            KeyState::Emptied => EMPTIED,
            _ => &self.text,
        }
    }
}

impl DkimRecord {
    /// Reads the joined text of a TXT record.
    pub fn parse(text: &[u8]) -> Result<Self, BadDkim> {
        let bad = |at: usize, why: DkimFault| Err(BadDkim { at, why });
        let tags = TagList::parse(text).map_err(|it| BadDkim { at: it.at, why: DkimFault::TagList(it.why) })?;
        if let Some(place) = tags.tags.iter().position(|it| it.name == "v")
            && let Some(version) = tags.tags.get(place)
            && (place != 0 || version.value != "DKIM1")
        {
            return bad(if place == 0 { version.value_at.start } else { version.at }, DkimFault::Version);
        }
        let lists = |name: &str| tags.get(name).map(|tag| (tag.at, items(tag.value)));
        if let Some((at, hashes)) = lists("h")
            && !hashes.contains(&"sha256")
        {
            return bad(at, DkimFault::Hash);
        }
        if let Some((at, services)) = lists("s")
            && !services.iter().any(|it| *it == "*" || *it == "email")
        {
            return bad(at, DkimFault::Service);
        }
        let flags = lists("t").map_or(Vec::new(), |(_, flags)| flags);
        let (testing, strict_domain) = (flags.contains(&"y"), flags.contains(&"s"));

        let Some(tag) = tags.get("p") else { return bad(0, DkimFault::NoKey) };
        let at = tag.value_at.start;
        if tag.value.is_empty() {
            return bad(at, DkimFault::Revoked);
        }
        let solid: Vec<u8> = tag.value.bytes().filter(|it| !it.is_ascii_whitespace()).collect();
        let bytes = match BASE64.decode(&solid) {
            Ok(bytes) => bytes,
            Err(error) => return bad(at + place_of(tag.value, error.position), DkimFault::Base64),
        };
        let Some((key, wrapping)) = PublicKey::read(&bytes) else { return bad(at, DkimFault::KeyType) };
        match tags.get("k") {
            Some(k) if !matches!(k.value, "rsa" | "ed25519") => bad(k.value_at.start, DkimFault::UnknownKeyType),
            Some(k) if k.value != key.key_type() => bad(k.value_at.start, DkimFault::KeyType),
            None if key.key_type() != "rsa" => bad(at, DkimFault::KeyType),
            _ => Ok(Self { key, wrapping, testing, strict_domain }),
        }
    }
}

/// A list with colons between, and white space around them.
fn items(value: &str) -> Vec<&str> {
    value.split(':').map(str::trim).collect()
}

/// Where in `value` the `nth` character stands that is no white space.
fn place_of(value: &str, nth: usize) -> usize {
    value.bytes().enumerate().filter(|(_, it)| !it.is_ascii_whitespace()).nth(nth).map_or(value.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::records::test_keys::{ED25519, ED25519_SPKI, OTHER_RSA, RSA, RSA_PKCS1};

    fn spki(text: &str) -> Vec<u8> {
        BASE64.decode(text.as_bytes()).unwrap()
    }

    #[test]
    fn our_record_is_plain_and_read_back() {
        let key = DkimKey::from_spki("fmqzkwp1", &spki(RSA)).unwrap();
        assert_eq!(key.text(), format!("v=DKIM1; k=rsa; p={RSA}"));
        assert_eq!((key.text().len(), key.key.bits()), (410, 2048));
        assert_eq!(DkimKey::from_stored("fmqzkwp1", key.text()), Some(key));
        let key = DkimKey::from_spki("fmqzkwp2", &spki(ED25519_SPKI)).unwrap();
        assert_eq!(key.text(), format!("v=DKIM1; k=ed25519; p={ED25519}"));
        assert_eq!(DkimKey::from_stored("fmqzkwp2", key.text()), Some(key));
        assert_eq!(DkimKey::from_spki("x", b"no key"), None);
    }

    #[test]
    fn a_key_is_the_same_in_every_wrapping() {
        let read = |text: &str| PublicKey::read(&spki(text)).unwrap();
        let (key, wrapping) = read(RSA);
        assert_eq!((key.clone(), Wrapping::Pkcs1), read(RSA_PKCS1));
        assert_eq!((wrapping, key.bits()), (Wrapping::Spki, 2048));
        assert_eq!(read(ED25519).0, read(ED25519_SPKI).0);
        assert_eq!((read(ED25519).1, read(ED25519_SPKI).1), (Wrapping::Raw, Wrapping::Spki));
        assert_ne!(read(OTHER_RSA).0, key);
        assert_eq!(read(OTHER_RSA).0.bits(), 1024);
    }

    #[test]
    fn damaged_keys_are_no_keys() {
        let whole = spki(RSA);
        for length in 0..whole.len() {
            let read = PublicKey::read(&whole[..length]);
            assert!(read.is_none() || length == 32, "cut at {length}");
        }
        assert_eq!(PublicKey::read(&[whole.clone(), vec![0]].concat()), None, "something follows");
        for at in 0..24 {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x40;
            assert_ne!(PublicKey::read(&damaged), PublicKey::read(&whole), "byte {at}");
        }
    }

    #[test]
    fn what_receivers_accept_is_accepted() {
        for text in [
            format!("v=DKIM1; k=rsa; p={RSA}"),
            format!("p={RSA}"),
            format!("v=DKIM1;p={RSA};"),
            format!(" v = DKIM1 ;\tk = rsa ; p = {RSA} ; "),
            format!("v=DKIM1; p={RSA}; k=rsa; n=a note; x=unknown"),
            format!("v=DKIM1; k=rsa; p={}", RSA.replace('A', "A \t")),
            format!("v=DKIM1; h=sha1:sha256; s=email; t=s; p={RSA}"),
            format!("v=DKIM1; s=*; g=*; p={RSA}"),
        ] {
            let record = DkimRecord::parse(text.as_bytes()).unwrap_or_else(|why| panic!("{text}: {why:?}"));
            assert_eq!(record.key, PublicKey::from_spki(&spki(RSA)).unwrap());
        }
        let flags = DkimRecord::parse(format!("t=s : y; p={RSA}").as_bytes()).unwrap();
        assert!(flags.testing && flags.strict_domain);
    }

    #[test]
    fn what_some_receivers_reject_is_named_with_its_place() {
        use DkimFault as F;
        for (text, at, why) in [
            (format!("\"v=DKIM1; k=rsa; p={RSA}\""), 0, F::TagList(BadTag::Name)),
            (format!("v=DKIM1\\; k=rsa\\; p={RSA}"), 2, F::Version),
            (format!("v=DKIM1, k=rsa, p={RSA}"), 2, F::Version),
            (format!("v=DKIM1 k=rsa; p={RSA}"), 2, F::Version),
            (format!("v=dkim1; p={RSA}"), 2, F::Version),
            (format!("k=rsa; v=DKIM1; p={RSA}"), 7, F::Version),
            ("s1.abc.dkim.mail.example".to_owned(), 0, F::TagList(BadTag::NoEquals)),
            ("v=DKIM1; k=rsa".to_owned(), 0, F::NoKey),
            (format!("v=DKIM1; P={RSA}"), 0, F::NoKey),
            (format!("v=DKIM1; _p={RSA}"), 9, F::TagList(BadTag::Name)),
            (format!("v=DKIM1; p={RSA}; p={RSA}"), 405, F::TagList(BadTag::Twice)),
            ("v=DKIM1; k=rsa; p=".to_owned(), 18, F::Revoked),
            (format!("v=DKIM1; k=RSA; p={RSA}"), 11, F::UnknownKeyType),
            (format!("v=DKIM1; k=rsa-sha256; p={RSA}"), 11, F::UnknownKeyType),
            (format!("v=DKIM1; k=ed25519; p={RSA}"), 11, F::KeyType),
            (format!("v=DKIM1; k=rsa; p={ED25519}"), 11, F::KeyType),
            (format!("v=DKIM1; p={ED25519}"), 11, F::KeyType),
            (format!("v=DKIM1; h=sha1; p={RSA}"), 9, F::Hash),
            (format!("v=DKIM1; s=tlsrpt; p={RSA}"), 9, F::Service),
            (format!("v=DKIM1; p={}", RSA.to_lowercase()), 11, F::KeyType),
            (format!("v=DKIM1; p={}", RSA.get(..200).unwrap()), 11, F::KeyType),
            (format!("v=DKIM1; p={}", RSA.get(..201).unwrap()), 211, F::Base64),
            (format!("v=DKIM1; p={}", RSA.replacen('/', "_", 1)), 11 + RSA.find('/').unwrap(), F::Base64),
            (format!("v=DKIM1; p= {}", RSA.replacen('/', " _", 1)), 13 + RSA.find('/').unwrap(), F::Base64),
            (format!("v=DKIM1; p=-----BEGIN PUBLIC KEY-----{RSA}"), 11, F::Base64),
            (format!("v=DKIM1; p=AB\u{200b}{RSA}"), 13, F::TagList(BadTag::Byte(0xe2))),
        ] {
            assert_eq!(DkimRecord::parse(text.as_bytes()), Err(BadDkim { at, why }), "{text}");
        }
    }
}
