//! OpenDKIM, a signer and a judge of signatures that is not ours: a milter for Postfix at a socket in its queue folder.

use std::{fs, net::SocketAddr, path::Path, process::Command, time::Duration};

use super::{
    postfix::{ACCOUNT, chown},
    processes::{Folder, Running, Signal, wait_for},
    tools,
};

#[derive(Debug)]
pub struct OpenDkim {
    folder: Folder,
    _running: Running,
}

/// What it is there for.
#[derive(Debug, Clone, Copy)]
pub enum Duty<'a> {
    /// Writes an Authentication-Results into each mail; asks this resolver.
    Verify(SocketAddr),
    /// Signs with the tables of this folder: `KeyTable`, `SigningTable`.
    Sign(&'a Path),
}

/// Who writes Authentication-Results.
pub const JUDGE: &str = "opendkim.test";

impl OpenDkim {
    /// `None`, and a line that says so, without OpenDKIM on the machine.
    pub fn start(listens_at: &Path, duty: Duty<'_>) -> Option<Self> {
        let mut command = tools::command("opendkim")?;
        let folder = Folder::new("opendkim");
        let duty = match duty {
            Duty::Verify(resolver) => {
                folder.write(
                    "unbound.conf",
                    &format!(
                        "server:\n  cache-max-ttl: 0\n  do-not-query-localhost: no\n  local-zone: \"test.\" nodefault\n  \
                         module-config: \"iterator\"\nforward-zone:\n  name: \".\"\n  forward-addr: {}@{}\n",
                        resolver.ip(),
                        resolver.port()
                    ),
                );
                let file = folder.join("unbound.conf").display().to_string();
                format!("Mode v\nAlwaysAddARHeader yes\nAuthservID {JUDGE}\nResolverConfiguration {file}\n")
            }
            Duty::Sign(tables) => format!(
                "Mode s\nInternalHosts 0.0.0.0/0\nKeyTable {tables}/KeyTable\nSigningTable refile:{tables}/SigningTable\n\
                 OversignHeaders From\nCanonicalization relaxed/relaxed\nRequireSafeKeys no\n",
                tables = tables.display()
            ),
        };
        // Key files are readable by nobody else, so it stays who it is.
        let text = format!(
            "Socket local:{}\nBackground no\nSyslog no\nUMask 000\nMinimumKeyBits 1024\nTemporaryDirectory {}\n{duty}",
            listens_at.display(),
            folder.path().display()
        );
        let configuration = folder.write("opendkim.conf", &text);
        command.arg("-f").arg("-x").arg(configuration);
        let running = Running::start(command, &folder.join("log"), Signal::Term);
        let opendkim = Self { folder, _running: running };
        let listens = wait_for(Duration::from_secs(60), || listens_at.exists());
        assert!(listens, "OpenDKIM did not start: {}", opendkim.log());
        Some(opendkim)
    }

    pub fn log(&self) -> String {
        self.folder.read("log")
    }
}

/// A key for one domain in the form of OpenDKIM's tables, in this folder: for tests of the rig, and as the measure of
/// others. The value of its TXT record.
pub fn make_tables(folder: &Path, domain: &str, selector: &str) -> String {
    let pem = folder.join("key.pem");
    let made = Command::new("openssl").args(["genrsa", "-out"]).arg(&pem).arg("2048").output().expect("openssl");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let public = Command::new("openssl").args(["rsa", "-pubout", "-outform", "DER", "-in"]).arg(&pem).output();
    let public = data_encoding::BASE64.encode(&public.expect("openssl").stdout);
    let key = format!("{selector}._domainkey.{domain} {domain}:{selector}:{}\n", pem.display());
    fs::write(folder.join("KeyTable"), key).expect("a table");
    fs::write(folder.join("SigningTable"), format!("*@{domain} {selector}._domainkey.{domain}\n")).expect("a table");
    chown(ACCOUNT, folder);
    format!("v=DKIM1; k=rsa; p={public}")
}

/// What it found: one word for each signature (`pass`, `fail`, `none` …), read from the fields that it put on top.
pub fn verdicts(message: &str) -> Vec<String> {
    let head = message.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n\t", " ").replace("\r\n ", " ");
    let ours = format!("authentication-results: {JUDGE};");
    let fields = head.lines().filter(|it| it.to_ascii_lowercase().starts_with(&ours));
    let words = fields.flat_map(|it| it.split("dkim=").skip(1).map(str::to_owned).collect::<Vec<_>>());
    words.map(|it| it.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::{
        dkimpy,
        postfix::{OPEN, Queue},
        rspamd::Rspamd,
        signed_internet::SignedInternet,
        smtp::{Offers, Sink},
        submit::Submit,
    };

    const MESSAGE: &[u8] =
        b"From: ann@acme.test\r\nTo: x@sink.test\r\nSubject: hello\r\nDate: Fri, 27 Nov 2026 10:00:00 \
        +0000\r\nMessage-ID: <1@acme.test>\r\n\r\nhello  \r\n \r\n";

    #[test]
    fn it_signs_like_rspamd_and_both_are_judged_by_it_and_by_dkimpy() {
        let Some(queue) = Queue::new() else { return };
        let Some(mut internet) = SignedInternet::start(&["acme.test"]) else { return };
        let folder = Folder::new("tables");
        let record = make_tables(folder.path(), "acme.test", "s1");
        internet.servers("acme.test").iter().for_each(|it| it.publish("s1._domainkey.acme.test", "TXT", &record));
        let key = folder.join("key.pem").display().to_string();
        let signing = folder.write(
            "dkim_signing.conf",
            &format!("sign_local = true;\ndomain {{ \"acme.test\" {{ selectors = [ {{ path = \"{key}\"; selector = \"s1\"; }} ] }} }}\n"),
        );
        let [(signer, signer_here), (judge, judge_here), (other, other_here)] =
            ["signer", "judge", "rspamd"].map(|it| queue.inside(it));
        let Some(_signer) = OpenDkim::start(&signer, Duty::Sign(folder.path())) else { return };
        let Some(judge) = OpenDkim::start(&judge, Duty::Verify(internet.resolver.address())) else { return };
        let Some(rspamd) = Rspamd::start(&other, &signing) else { return };
        let sink = Sink::start_with(Offers { all: true, ..Offers::default() });
        let with = |name: &str| vec![OPEN.to_owned(), format!("smtpd_milters = {name}")];
        let services = [("signed", with(&signer_here)), ("judged", with(&judge_here)), ("rspamd", with(&other_here))];
        let postfix = queue.start(&format!("smtp:[127.0.0.1]:{}", sink.port()), &services);

        let through = |service: &str, to: &str, message: &[u8]| {
            let mut session = Submit::connect(postfix.port(service)).unwrap();
            session.send_mail("<ann@acme.test>", &format!("<{to}>"), message).unwrap_or_else(|e| panic!("{e}"));
            sink.message_for(to).unwrap_or_else(|| panic!("nothing came: {}", postfix.log()))
        };
        let zone = internet.servers("acme.test")[0].address();
        for signer in ["signed", "rspamd"] {
            let signed = through(signer, &format!("{signer}@sink.test"), MESSAGE);
            let Some(found) = dkimpy::judge(&[&signed.bytes], zone) else { return };
            assert_eq!(found[0].len(), 1, "{signer}: {}\n{}", signed.message, rspamd.log());
            assert!(found[0][0].is_valid, "{signer}: {:?}", found[0]);
            let judged = through("judged", &format!("{signer}-judged@sink.test"), &signed.bytes);
            assert_eq!(verdicts(&judged.message), ["pass"], "{signer}: {}\n{}", judged.message, judge.log());
            let changed = signed.message.replace("hello  ", "good bye");
            let Some(found) = dkimpy::judge(&[changed.as_bytes()], zone) else { return };
            assert!(!found[0][0].is_valid, "dkimpy sees no difference");
            let judged = through("judged", &format!("{signer}-changed@sink.test"), changed.as_bytes());
            assert_eq!(verdicts(&judged.message), ["fail"], "{signer}: {}", judged.message);
        }
    }
}
