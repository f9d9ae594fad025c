//! `frankmark export opendkim`: `KeyTable`, `SigningTable` (for `refile:`) and `keys/{domain}/{selector}.pem`, as
//! opendkim.conf(5) wants them. RSA keys only: OpenDKIM has one algorithm for all that it signs, and puts off mail whose key
//! is of another kind.

use super::folder::NewFolder;
use super::pem;
use super::word::{NoWord, Word};
use crate::app::App;
use crate::cli::Answer;
use crate::cli::arguments::ToFolder;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::domains;
use crate::text::Say;
use serde_json::json;

const KEY_TABLE: &str = "KeyTable";
const SIGNING_TABLE: &str = "SigningTable";

pub(super) async fn run(app: &App, to: &ToFolder, output: &Output) -> Result<Answer, Failure> {
    let folder = NewFolder::begin(&to.dir, to.replace, &[KEY_TABLE, SIGNING_TABLE, "keys"])?;
    let (mut key_table, mut signing_table, mut count) = (String::new(), String::new(), 0_u32);
    let mut keys = domains::private_keys(app);
    while let Some(some) = keys.next().await? {
        for key in some.into_iter().filter(|it| it.algorithm == "rsa") {
            let Ok((domain, selector)) = words(&key.domain, &key.selector) else { continue };
            let file = format!("keys/{domain}/{selector}.pem");
            folder.write(&file, pem::private_key(&key.private).as_bytes())?;
            key_table.push_str(&key_line(&domain, &selector, &folder.path));
            signing_table.push_str(&signing_line(&domain, &selector));
            count += 1;
        }
    }
    folder.write(KEY_TABLE, key_table.as_bytes())?;
    folder.write(SIGNING_TABLE, signing_table.as_bytes())?;
    let path = folder.path.to_string();
    folder.finish()?;
    let written = Say::key("export-opendkim-written").with("path", path.as_str()).with("count", count);
    output.answer(&json!({ "folder": path, "keys": count }), || output.paragraph(&written, 0));
    Ok(Answer::Done)
}

/// Both are in order wherever they come from; one that is not is left out rather than written.
fn words(domain: &str, selector: &str) -> Result<(Word, Word), NoWord> {
    Ok((Word::new(domain)?, Word::new(selector)?))
}

fn key_line(domain: &Word, selector: &Word, folder: &Word) -> String {
    format!("{selector}._domainkey.{domain} {domain}:{selector}:{folder}/keys/{domain}/{selector}.pem\n")
}

fn signing_line(domain: &Word, selector: &Word) -> String {
    format!("*@{domain} {selector}._domainkey.{domain}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_each_for_every_key() {
        let (domain, selector) = words("acme.example", "fmabcde1").expect("words");
        let folder = Word::new("/etc/opendkim/frankmark").expect("a path");
        assert_eq!(
            key_line(&domain, &selector, &folder),
            "fmabcde1._domainkey.acme.example acme.example:fmabcde1:/etc/opendkim/frankmark/keys/acme.example/fmabcde1.pem\n"
        );
        assert_eq!(signing_line(&domain, &selector), "*@acme.example fmabcde1._domainkey.acme.example\n");
        assert!(words("acme.example\n*@victim.example", "fmabcde1").is_err());
    }
}
