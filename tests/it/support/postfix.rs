//! Postfix, the mail server that must obey: a private instance in a folder of its own, with one `smtpd` for each way in
//! that a test wants to try. Everything that it takes goes to one place, usually a sink.
//!
//! As on Debian `smtpd` sees nothing but the queue folder, so sockets that it is to reach are made in there
//! (`Postfix::inside`). It is run by accounts that every Debian has, because an unpacked Postfix has none of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use super::{
    ports,
    processes::{Folder, Running, Signal, wait_for},
    submit::Submit,
    tools,
};

/// Who runs its processes; whoever makes a socket for them lets this group in.
pub const ACCOUNT: &str = "mail";
const OTHER_ACCOUNT: &str = "uucp";

/// The setting of a way in that takes mail from anybody on this machine, to anywhere.
pub const OPEN: &str = "smtpd_relay_restrictions = check_client_access inline:{ 127.0.0.1=OK }, reject";

/// Folder of the queue in which a listener for `smtpd` is made.
const SOCKETS: &str = "frankmark";

/// The folders of a queue; the third is where strangers drop mail.
const QUEUE: [&str; 16] = [
    "active", "bounce", "maildrop", "public", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private",
    "saved", "trace", "pid", "etc", SOCKETS,
];

/// A place for Postfix that does not run yet, so that what it connects to can be started first.
#[derive(Debug)]
pub struct Queue {
    folder: Folder,
}

#[derive(Debug)]
pub struct Postfix {
    queue: Queue,
    services: Vec<(String, u16)>,
    _running: Running,
}

/// A way in: its name in the test, and its settings, each `name = value`.
pub type Service<'a> = (&'a str, Vec<String>);

impl Queue {
    /// `None`, and a line that says so, without Postfix on the machine or where we are not root.
    pub fn new() -> Option<Self> {
        tools::path("postfix")?;
        let output = Command::new("id").arg("-u").output().expect("id");
        if output.stdout != b"0\n" {
            tools::skip("only root can run Postfix");
            return None;
        }
        let queue = Self { folder: Folder::new("postfix") };
        for name in QUEUE {
            fs::create_dir_all(queue.path(name)).expect("a folder of the queue");
            if !["pid", "etc", SOCKETS].contains(&name) {
                chown(ACCOUNT, &queue.path(name));
            }
        }
        fs::create_dir(queue.folder.join("data")).expect("a folder");
        fs::create_dir(queue.folder.join("etc")).expect("a folder");
        chown(ACCOUNT, &queue.folder.join("data"));
        chown(&format!("{ACCOUNT}:{OTHER_ACCOUNT}"), &queue.path("public"));
        Some(queue)
    }

    /// A socket as we make it, and as `smtpd` calls it.
    pub fn inside(&self, name: &str) -> (PathBuf, String) {
        (self.path(SOCKETS).join(name), format!("unix:/{SOCKETS}/{name}"))
    }

    /// Where Dovecot listens for it.
    pub fn auth(&self) -> PathBuf {
        self.path("private").join("auth")
    }

    /// Starts Postfix as Debian leaves it behind, with its own files but for what a private instance needs, with these
    /// settings, and after these commands (`postconf …`) of somebody who sets it up. One way in, `submission`, and mail from outside at `mx`.
    pub fn start_as_debian_has_it(self, next: &str, settings: &str, commands: &[String]) -> Postfix {
        let home = Home::found();
        let [submission, mx] = [(); 2].map(|()| ports::free([127, 0, 0, 1]));
        let read = |name: &str| fs::read_to_string(home.templates.join(name)).expect("comes with Postfix");
        let place = format!("{}{settings}default_transport = {next}\n", self.place(&home));
        self.folder.write("etc/main.cf", &format!("{}\n{place}", read("main.cf.debian")));
        let master = read("master.cf.dist").replace("\nsmtp      inet", &format!("\n127.0.0.1:{mx} inet"));
        self.folder.write("etc/master.cf", &master);
        for line in commands.iter().filter(|it| it.starts_with("postconf ")) {
            let line = line.replacen("postconf", &format!("postconf -c {}", self.folder.join("etc").display()), 1);
            let line = line.replace("submission/inet", &format!("127.0.0.1:{submission}/inet"));
            let line = line.replace("submission inet", &format!("127.0.0.1:{submission} inet"));
            let mut shell = tools::with_libraries(Command::new("sh"));
            let path = format!("{}:{}", home.commands.display(), std::env::var("PATH").unwrap_or_default());
            let said = shell.args(["-c", &line]).env("PATH", path).output().expect("a shell");
            let complaint = String::from_utf8_lossy(&said.stderr).into_owned();
            assert!(said.status.success() && complaint.is_empty(), "{line}: {complaint}");
        }
        self.run(vec![("submission".into(), submission), ("mx".into(), mx)])
    }

    /// Starts Postfix. `next` is where mail goes: `smtp:[127.0.0.1]:2525`, or `discard:`.
    pub fn start(self, next: &str, services: &[Service<'_>]) -> Postfix {
        let home = Home::found();
        let services: Vec<_> = services.iter().map(|it| (it, ports::free([127, 0, 0, 1]))).collect();
        self.folder.write("etc/main.cf", &self.main_cf(&home, next));
        let lines = services.iter().map(|((name, settings), port)| service(name, *port, settings));
        self.folder.write("etc/master.cf", &format!("{}{MASTER}", lines.collect::<String>()));
        self.run(services.into_iter().map(|((name, _), port)| ((*name).to_owned(), port)).collect())
    }

    fn run(self, services: Vec<(String, u16)>) -> Postfix {
        let mut master = tools::command("postfix").expect("was there");
        let configuration = self.folder.join("etc");
        master.arg("-c").arg(&configuration).arg("-d").env("MAIL_CONFIG", &configuration);
        let running = Running::start(master, &self.folder.join("out"), Signal::Term);
        let postfix = Postfix { queue: self, services, _running: running };
        let ready = wait_for(Duration::from_secs(60), || {
            postfix.services.iter().all(|(_, port)| Submit::connect(*port).is_ok())
        });
        assert!(ready, "Postfix did not start: {}{}", postfix.queue.folder.read("out"), postfix.log());
        postfix
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join("spool").join(name)
    }

    /// What a private instance needs, whatever it is for.
    fn place(&self, home: &Home) -> String {
        let path = self.folder.path().display();
        let library_path = tools::library_path().map(|it| format!("LD_LIBRARY_PATH={it}")).unwrap_or_default();
        format!(
            "config_directory = {path}/etc
queue_directory = {path}/spool
data_directory = {path}/data
daemon_directory = {daemons}
command_directory = {commands}
shlib_directory = {libraries}
meta_directory = {path}/etc
import_environment = MAIL_CONFIG MAIL_LOGTAG TZ LANG=C POSTLOG_SERVICE POSTLOG_HOSTNAME {library_path}
mail_owner = {ACCOUNT}
setgid_group = {OTHER_ACCOUNT}
maillog_file = {path}/maillog
maillog_file_prefixes = {path}
myhostname = mx.test
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtpd_peername_lookup = no
smtp_dns_support_level = disabled
service_throttle_time = 1s
",
            daemons = home.daemons.display(),
            commands = home.commands.display(),
            libraries = home.libraries.display(),
        )
    }

    fn main_cf(&self, home: &Home, next: &str) -> String {
        let place = self.place(home);
        format!("{place}{USUAL}default_transport = {next}\n")
    }
}

/// Takes mail from whoever signs in, for everybody, and sends it on as it is.
const USUAL: &str = "compatibility_level = 3.6
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
mynetworks = 127.0.0.2/32
local_header_rewrite_clients =
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_forbid_bare_newline = no
smtpd_client_connection_count_limit = 0
smtp_line_length_limit = 0
disable_mime_output_conversion = yes
";

impl Postfix {
    pub fn port(&self, service: &str) -> u16 {
        let found = self.services.iter().find(|it| it.0 == service);
        found.unwrap_or_else(|| panic!("no way in that is called {service}")).1
    }

    pub fn log(&self) -> String {
        self.queue.folder.read("maillog")
    }

    /// Messages that are still in its queue.
    pub fn queued(&self) -> usize {
        let folders = ["incoming", "active", "deferred", "maildrop"];
        folders.iter().map(|it| files(&self.queue.path(it))).sum()
    }
}

/// One of the programs that come with Postfix: `smtp-source`, `postconf`.
pub fn command(name: &str) -> Command {
    tools::with_libraries(Command::new(Home::found().commands.join(name)))
}

struct Home {
    daemons: PathBuf,
    libraries: PathBuf,
    commands: PathBuf,
    templates: PathBuf,
}

impl Home {
    fn found() -> Self {
        let master = tools::path("postfix").expect("was there");
        let above = |levels: usize| master.ancestors().nth(levels).expect("a folder").to_owned();
        let templates = above(4).join("share/postfix");
        Self { daemons: above(1), libraries: above(2), commands: above(4).join("sbin"), templates }
    }
}

/// One line of `master.cf`; `smtpd` is locked into the queue folder, as Debian has it.
fn service(name: &str, port: u16, settings: &[String]) -> String {
    let settings: String = settings.iter().map(|it| format!("  -o {{ {it} }}\n")).collect();
    format!("127.0.0.1:{port} inet n - y - - smtpd\n  -o syslog_name=postfix/{name}\n{settings}")
}

const MASTER: &str = "postlog unix-dgram n - n - 1 postlogd
cleanup unix n - y - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - y - - trivial-rewrite
bounce unix - - y - 0 bounce
defer unix - - y - 0 bounce
trace unix - - y - 0 bounce
smtp unix - - y - - smtp
error unix - - y - - error
retry unix - - y - - error
discard unix - - y - - discard
anvil unix - - y - 1 anvil
tlsmgr unix - - y 1000? 1 tlsmgr
showq unix n - y - - showq
";

pub fn chown(to: &str, path: &Path) {
    let done = Command::new("chown").arg(to).arg(path).status().expect("chown");
    assert!(done.success(), "{} cannot be given to {to}", path.display());
}

fn files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|it| if it.path().is_dir() { files(&it.path()) } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::{
        dovecot::Dovecot,
        smtp::{Offers, Sink},
    };

    #[test]
    fn it_takes_mail_from_who_has_signed_in_and_hands_it_on_byte_for_byte() {
        let Some(queue) = Queue::new() else { return };
        let Some(_dovecot) = Dovecot::start(&queue.auth(), &[("ann", "secret")]) else { return };
        let sink = Sink::start_with(Offers { all: true, ..Offers::default() });
        let sasl = vec!["smtpd_sasl_auth_enable = yes".to_owned()];
        let next = format!("smtp:[127.0.0.1]:{}", sink.port());
        let postfix = queue.start(&next, &[("submission", sasl), ("plain", vec![])]);
        let mut session = Submit::connect(postfix.port("submission")).unwrap();
        let message = b"From: ann@a.test\r\nSubject: \xc3\xa9\r\n\r\n.dot\r\nat the \xff end  \r\n";
        let refused = session.mail("<a@a.test>", "<x@sink.test>").unwrap_err();
        assert_eq!(refused.to_string(), "554 5.7.1 <x@sink.test>: Recipient address rejected: Access denied");
        assert_eq!(session.login("ann", "wrong").unwrap_err().code(), 535);
        session.login("ann", "secret").unwrap();
        session.mail("<a@a.test>", "<x@sink.test>").unwrap();
        session.data(message).unwrap_or_else(|e| panic!("{e}: {}", postfix.log()));
        let received = sink.message_for("x@sink.test").unwrap_or_else(|| panic!("nothing came: {}", postfix.log()));
        let text = String::from_utf8_lossy(&received.bytes).into_owned();
        assert!(text.starts_with("Received: from "), "{text}");
        assert!(received.bytes.ends_with(b"\r\n\r\n.dot\r\nat the \xff end  \r\n"), "{text}");
        assert!(wait_for(Duration::from_secs(5), || postfix.queued() == 0), "it is still in the queue");
    }
}
