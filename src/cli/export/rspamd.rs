//! `frankmark export rspamd`: `dkim_signing.conf`, to be included in `local.d/dkim_signing.conf`, and
//! `keys/{domain}/{selector}.key`.
//!
//! The domains are listed in the settings, not in maps, because only there a domain can have two keys. rspamd reads RSA keys
//! as PEM, and Ed25519 keys as the base64 of their 32 bytes. It signs by the domain in From: who may use which is decided
//! before, so its own guesses about logins are switched off.

use super::folder::NewFolder;
use super::pem;
use super::word::Word;
use crate::app::App;
use crate::cli::Answer;
use crate::cli::arguments::ToFolder;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::domains::{self, PrivateKey};
use crate::error::Error;
use crate::text::Say;
use data_encoding::BASE64;
use serde_json::json;
use std::collections::BTreeMap;

const SETTINGS: &str = "dkim_signing.conf";

/// Selectors by domain.
type Domains = BTreeMap<String, (Word, Vec<Word>)>;

pub(super) async fn run(app: &App, to: &ToFolder, output: &Output) -> Result<Answer, Failure> {
    let folder = NewFolder::begin(&to.dir, to.replace, &[SETTINGS, "keys"])?;
    let (mut all, mut count) = (Domains::new(), 0_u32);
    let mut keys = domains::private_keys(app);
    while let Some(some) = keys.next().await? {
        for key in some {
            // Both are in order wherever they come from; one that is not is left out rather than written.
            let (Ok(domain), Ok(selector)) = (Word::new(&key.domain), Word::new(&key.selector)) else { continue };
            folder.write(&format!("keys/{domain}/{selector}.key"), content(&key)?.as_bytes())?;
            all.entry(key.domain).or_insert_with(|| (domain, Vec::new())).1.push(selector);
            count += 1;
        }
    }
    folder.write(SETTINGS, settings(&all, &folder.path).as_bytes())?;
    let path = folder.path.to_string();
    folder.finish()?;
    let written = Say::key("export-rspamd-written").with("path", path.as_str()).with("count", count);
    output.answer(&json!({ "folder": path, "keys": count }), || output.paragraph(&written, 0));
    Ok(Answer::Done)
}

fn content(key: &PrivateKey) -> Result<String, Failure> {
    if key.algorithm != "ed25519" {
        return Ok(pem::private_key(&key.private));
    }
    let seed = key.ed25519_seed().ok_or_else(|| Error::Internal(format!("{key:?} is damaged")))?;
    Ok(BASE64.encode(&seed))
}

fn settings(domains: &Domains, folder: &Word) -> String {
    let mut text = String::from(
        "use_domain = \"header\";\nuse_esld = false;\ntry_fallback = false;\nallow_envfrom_empty = true;\n\
         allow_hdrfrom_mismatch = true;\nallow_username_mismatch = true;\nsign_authenticated = true;\ndomain {\n",
    );
    for (domain, selectors) in domains.values() {
        text.push_str(&format!("  \"{domain}\" {{\n    selectors [\n"));
        for selector in selectors {
            let path = format!("{folder}/keys/{domain}/{selector}.key");
            text.push_str(&format!("      {{ path = \"{path}\"; selector = \"{selector}\"; }},\n"));
        }
        text.push_str("    ]\n  }\n");
    }
    text.push_str("}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_domain_has_its_selectors() {
        let word = |text: &str| Word::new(text).expect("a word");
        let mut domains = Domains::new();
        domains.insert("acme.example".into(), (word("acme.example"), vec![word("fmabcde1"), word("fmabcde3")]));
        let text = settings(&domains, &word("/etc/rspamd/frankmark"));
        let expected = "domain {\n  \"acme.example\" {\n    selectors [\n      { path = \
                        \"/etc/rspamd/frankmark/keys/acme.example/fmabcde1.key\"; selector = \"fmabcde1\"; },\n      { path = \
                        \"/etc/rspamd/frankmark/keys/acme.example/fmabcde3.key\"; selector = \"fmabcde3\"; },\n    ]\n  }\n}\n";
        assert!(text.ends_with(expected), "{text}");
        assert!(text.contains("use_esld = false;"), "a sub-domain is a domain of its own");
    }
}
