//! Exim, another mail server that must obey: a private instance, with the lines that an operator adds for us.
//!
//! Its account is made by an installation only, so it is shown one; and it runs without the rights of root.

use std::{fs, os::unix::fs::PermissionsExt, process::Command, time::Duration};

use super::{
    ports,
    postfix::{ACCOUNT, chown},
    processes::{Folder, Running, Signal, wait_for},
    submit::Submit,
    tools,
};

#[derive(Debug)]
pub struct Exim {
    folder: Folder,
    port: u16,
    _running: Running,
}

/// The pieces of its configuration that are ours.
#[derive(Debug, Default)]
pub struct Lines {
    /// Before the first `begin`.
    pub main: String,
    /// After `begin acl`; named in `main`.
    pub acl: String,
    /// In the transport that sends mail on.
    pub transport: String,
}

impl Exim {
    /// Sends everything on to this port; every login has the password `secret`. `None`, and a line that says so, without
    /// Exim on the machine or where we are not root.
    pub fn start(next: u16, lines: &Lines) -> Option<Self> {
        let (program, accounts) = (tools::path("exim")?, tools::path("nss_wrapper")?);
        let folder = Folder::new("exim");
        let exim = folder.join("exim");
        fs::copy(program, &exim).expect("a copy");
        fs::set_permissions(&exim, fs::Permissions::from_mode(0o755)).expect("without its special rights");
        for (file, like) in [("passwd", "/etc/passwd"), ("group", "/etc/group")] {
            let known = fs::read_to_string(like).expect("accounts");
            let line = known.lines().find(|it| it.starts_with(&format!("{ACCOUNT}:"))).expect("an account of Debian");
            let ours = line.replacen(ACCOUNT, "Debian-exim", 1);
            folder.write(file, &format!("{known}{ours}\n"));
        }
        let port = ports::free([127, 0, 0, 1]);
        folder.write("exim.conf", &configuration(&folder, port, next, lines));
        for name in ["spool", "log"] {
            fs::create_dir(folder.join(name)).expect("a folder");
            chown(ACCOUNT, &folder.join(name));
        }
        chown(ACCOUNT, folder.path());
        let mut command = tools::with_libraries(Command::new(exim));
        command.env("LD_PRELOAD", accounts).env("NSS_WRAPPER_PASSWD", folder.join("passwd"));
        command.env("NSS_WRAPPER_GROUP", folder.join("group"));
        command.arg("-C").arg(folder.join("exim.conf")).arg("-bdf");
        let running = Running::start(command, &folder.join("out"), Signal::Term);
        let exim = Self { folder, port, _running: running };
        let ready = wait_for(Duration::from_secs(60), || Submit::connect(port).is_ok());
        assert!(ready, "Exim did not start: {}", exim.log());
        Some(exim)
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn log(&self) -> String {
        ["out", "log/mainlog", "log/rejectlog", "log/paniclog"].map(|it| self.folder.read(it)).concat()
    }
}

fn configuration(folder: &Folder, port: u16, next: u16, lines: &Lines) -> String {
    let path = folder.path().display();
    format!(
        "exim_path = {path}/exim
spool_directory = {path}/spool
log_file_path = {path}/log/%slog
pid_file_path = {path}/pid
deliver_drop_privilege = true
keep_environment = LD_PRELOAD : LD_LIBRARY_PATH : NSS_WRAPPER_PASSWD : NSS_WRAPPER_GROUP
primary_hostname = exim.test
tls_advertise_hosts =
local_interfaces = 127.0.0.1
daemon_smtp_ports = {port}
host_lookup =
rfc1413_query_timeout = 0s
qualify_domain = exim.test
accept_8bitmime = true
acl_smtp_rcpt = rcpt
{main}
begin acl
rcpt:
  accept authenticated = *
  deny message = sign in first
{acl}
begin routers
all:
  driver = manualroute
  route_list = * 127.0.0.1 byname
  self = send
  transport = out
begin transports
out:
  driver = smtp
  port = {next}
  allow_localhost
{transport}
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if eq{{$auth3}}{{secret}}}}
  server_set_id = $auth2
  server_advertise_condition = yes
",
        main = lines.main,
        acl = lines.acl,
        transport = lines.transport,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::smtp::Sink;

    #[test]
    fn it_takes_mail_from_who_has_signed_in_and_hands_it_on() {
        let sink = Sink::start();
        let Some(exim) = Exim::start(sink.port(), &Lines::default()) else { return };
        let mut session = Submit::connect(exim.port()).unwrap();
        assert_eq!(session.mail("<a@a.test>", "<x@sink.test>").unwrap_err().to_string(), "550 sign in first");
        session.login("ann", "secret").unwrap();
        session.send_mail("<a@a.test>", "<x@sink.test>", b"Subject: x\r\n\r\nhello\r\n").unwrap();
        let received = sink.message_for("x@sink.test").unwrap_or_else(|| panic!("nothing came: {}", exim.log()));
        assert!(received.message.ends_with("\r\n\r\nhello\r\n"), "{}", received.message);
    }
}
