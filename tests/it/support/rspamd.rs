//! rspamd, of which only the signing is switched on: a milter for Postfix at a socket in its queue folder.

use std::{path::Path, time::Duration};

use super::{
    postfix::{ACCOUNT, chown},
    processes::{Folder, Running, Signal, wait_for},
    tools,
};

#[derive(Debug)]
pub struct Rspamd {
    folder: Folder,
    _running: Running,
}

impl Rspamd {
    /// Signs as this file says, which is what an operator puts to `local.d/dkim_signing.conf`. `None`, and a line that
    /// says so, without rspamd on the machine.
    pub fn start(listens_at: &Path, dkim_signing: &Path) -> Option<Self> {
        let program = tools::path("rspamd")?;
        let mut command = tools::command("rspamd")?;
        let share = program.ancestors().nth(2).expect("a folder").join("share/rspamd");
        let folder = Folder::new("rspamd");
        // Made up, because compiling the list of all public suffixes takes it many seconds.
        folder.write("suffixes", "test\nexample\n");
        folder.write("rspamd.conf", &configuration(&folder, &share, listens_at, dkim_signing));
        chown(ACCOUNT, folder.path());
        let path = folder.path().to_owned();
        for name in ["CONFDIR", "LOCAL_CONFDIR", "DBDIR", "RUNDIR", "LOGDIR"] {
            command.env(name, &path);
        }
        command.env("SHAREDIR", &share);
        for (name, under) in [("LUALIBDIR", "lualib"), ("PLUGINSDIR", "plugins"), ("RULESDIR", "rules")] {
            command.env(name, share.join(under));
        }
        command.args(["-f", "-i", "-c"]).arg(folder.join("rspamd.conf"));
        let running = Running::start(command, &folder.join("log"), Signal::Term);
        let rspamd = Self { folder, _running: running };
        let listens = wait_for(Duration::from_secs(60), || {
            std::os::unix::net::UnixStream::connect(listens_at).is_ok()
                && rspamd.log().contains("starting rspamd_proxy")
        });
        assert!(listens, "rspamd did not start: {}", rspamd.log());
        Some(rspamd)
    }

    pub fn log(&self) -> String {
        self.folder.read("log")
    }
}

fn configuration(folder: &Folder, share: &Path, listens_at: &Path, dkim_signing: &Path) -> String {
    let path = folder.path().display();
    format!(
        r#"options {{
  pidfile = "{path}/pid";
  tempdir = "{path}";
  url_tld = "{path}/suffixes";
  filters = "dkim";
  disable_hyperscan = true;
  dns {{ nameserver = ["127.0.0.1:9"]; timeout = 0.1s; retransmits = 1; }}
}}
logging {{ type = "console"; level = "info"; color = false; }}
worker "rspamd_proxy" {{
  bind_socket = "{listens_at} mode=0666";
  milter = yes;
  timeout = 20s;
  upstream "local" {{ default = yes; self_scan = yes; }}
  count = 1;
}}
worker "normal" {{ enabled = false; bind_socket = "{path}/normal"; }}
worker "controller" {{ enabled = false; bind_socket = "{path}/controller"; }}
modules {{ path = "{share}/plugins/dkim_signing.lua"; }}
dkim_signing {{ .include "{dkim_signing}" }}
actions {{ reject = 1000; }}
"#,
        share = share.display(),
        listens_at = listens_at.display(),
        dkim_signing = dkim_signing.display(),
    )
}
