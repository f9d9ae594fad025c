//! Dovecot, which asks users for their passwords on behalf of Postfix; nothing else of it is switched on.

use std::{path::Path, time::Duration};

use super::{
    postfix::ACCOUNT,
    processes::{Folder, Running, Signal, wait_for},
    tools,
};

#[derive(Debug)]
pub struct Dovecot {
    folder: Folder,
    _running: Running,
}

impl Dovecot {
    /// Knows these logins with their passwords, and answers at this socket. `None`, and a line that says so, without
    /// Dovecot on the machine.
    pub fn start(listens_at: &Path, logins: &[(&str, &str)]) -> Option<Self> {
        let dovecot = tools::path("dovecot")?;
        let home = dovecot.ancestors().nth(2).expect("a folder").to_owned();
        let folder = Folder::new("dovecot");
        folder.write("run", "");
        std::fs::remove_file(folder.join("run")).expect("ours");
        std::fs::create_dir(folder.join("run")).expect("a folder");
        let known = logins.iter().map(|(login, password)| format!("{login}:{{PLAIN}}{password}\n"));
        folder.write("passwd", &known.collect::<String>());
        let configuration = folder.write("dovecot.conf", &configuration(&folder, &home, listens_at));
        // It looks for its reader of settings where Debian installs it. Started by that reader, it has them already.
        let mut command = tools::with_libraries(std::process::Command::new(home.join("bin").join("doveconf")));
        command.env("DOVECONF_ENV", "1").args(["-f", "service=master", "-c"]).arg(&configuration);
        command.args(["-m", "master", "-e"]).arg(&dovecot).args(["-F", "-c"]).arg(&configuration);
        let running = Running::start(command, &folder.join("out"), Signal::Term);
        let dovecot = Self { folder, _running: running };
        let listens = wait_for(Duration::from_secs(60), || listens_at.exists());
        assert!(listens, "Dovecot did not start: {}{}", dovecot.folder.read("out"), dovecot.log());
        Some(dovecot)
    }

    pub fn log(&self) -> String {
        self.folder.read("log")
    }
}

fn configuration(folder: &Folder, home: &Path, listens_at: &Path) -> String {
    let path = folder.path().display();
    let libraries = tools::library_path().map(|it| format!("LD_LIBRARY_PATH={it}")).unwrap_or_default();
    format!(
        "base_dir = {path}/run
state_dir = {path}/run
libexec_dir = {libexec}
import_environment = {libraries}
default_internal_user = {ACCOUNT}
default_internal_group = {ACCOUNT}
default_login_user = uucp
log_path = {path}/log
ssl = no
protocols =
listen = 127.0.0.1
auth_mechanisms = plain login
auth_failure_delay = 0
disable_plaintext_auth = no
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {path}/passwd
}}
userdb {{
  driver = static
  args = uid=65534 gid=65534 home=/nonexistent
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service auth {{
  unix_listener {listens_at} {{
    mode = 0666
  }}
}}
",
        libexec = home.join("lib/dovecot").display(),
        listens_at = listens_at.display(),
    )
}
