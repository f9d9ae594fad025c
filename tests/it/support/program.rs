//! The program itself: an installation in a folder of its own (settings, key file, database), commands as an operator
//! types them, and any number of `serve` processes over one database.

use std::{
    fmt,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use frankmark::app::App;
use serde_json::Value;

use super::{
    dns::Internet,
    ports,
    processes::{Folder, Running, Signal, memory_of, wait_for},
};

/// What is installed: nothing runs yet.
#[derive(Debug)]
pub struct Installation {
    folder: Folder,
}

/// What a command said.
#[derive(Debug)]
pub struct Said {
    command: String,
    /// 0 done, 1 the answer is no, 2 wrong use, 3 could not.
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A `serve` process. Dropping it ends it.
#[derive(Debug)]
pub struct Serving {
    url: String,
    log: std::path::PathBuf,
    running: Running,
}

impl Installation {
    /// With SQLite, and these lines of settings (dotted keys: `dns.authoritative_port = 5353`).
    pub fn new(settings: &str) -> Self {
        let folder = Folder::new("installation");
        let database = format!("sqlite:{}", folder.join("test.db").display());
        Self::in_folder(folder, &database, settings)
    }

    /// With the given database.
    pub fn with_database(database_url: &str, settings: &str) -> Self {
        Self::in_folder(Folder::new("installation"), database_url, settings)
    }

    /// Over the database of an application in this process, with the same keys.
    pub fn beside(app: &App, settings: &str) -> Self {
        let folder = Folder::new("installation");
        let (database, key) = (&app.config.database_url, app.config.key_file.display().to_string());
        folder.write("frankmark.toml", &format!("database_url = {database:?}\nkey_file = {key:?}\n{settings}\n"));
        Self { folder }
    }

    fn in_folder(folder: Folder, database_url: &str, settings: &str) -> Self {
        let key = folder.join("key").display().to_string();
        let text = format!("database_url = {database_url:?}\nkey_file = {key:?}\n{settings}\n");
        folder.write("frankmark.toml", &text);
        Self { folder }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Said {
        self.run_with_input(arguments, "")
    }

    /// The same, with something on its standard input.
    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Said {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program was built");
        let mut its_input = child.stdin.take().expect("an input");
        let _ended_before = its_input.write_all(input.as_bytes());
        drop(its_input);
        let output = child.wait_with_output().expect("the program ends");
        Said {
            command: arguments.join(" "),
            code: output.status.code().expect("it was not killed"),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    /// Runs a command with `--json`, expects it to be done, and reads what it prints.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let arguments: Vec<_> = arguments.iter().copied().chain(["--json"]).collect();
        self.run(&arguments).expect_code(0).json()
    }

    /// Starts a web server of this installation, and waits until it answers.
    pub fn serve(&self) -> Serving {
        let port = ports::free([127, 0, 0, 1]);
        let url = format!("http://127.0.0.1:{port}");
        let mut command = self.command(&["serve"]);
        command.env("FRANKMARK_LISTEN", format!("127.0.0.1:{port}")).env("FRANKMARK_BASE_URL", &url);
        let log = self.folder.join(&format!("serve-{port}.log"));
        let mut running = Running::start(command, &log, Signal::Term);
        let answers = wait_for(Duration::from_secs(30), || {
            running.has_ended().is_some() || get(port).is_ok_and(|it| it.starts_with("HTTP/1.1 "))
        });
        let serving = Serving { url, log, running };
        assert!(answers && get(port).is_ok(), "the server does not answer: {}", serving.log());
        serving
    }

    /// Starts `frankmark mta`, and waits until this socket is there.
    pub fn answer_mail_servers(&self, socket: &Path) -> Serving {
        let answering = self.start_answering_mail_servers();
        let there = wait_for(Duration::from_secs(120), || socket.exists());
        assert!(there, "nobody answers mail servers: {}", answering.log());
        answering
    }

    /// The same without waiting.
    pub fn start_answering_mail_servers(&self) -> Serving {
        let log = self.folder.join("mta.log");
        let running = Running::start(self.command(&["mta"]), &log, Signal::Term);
        Serving { url: String::new(), log, running }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_frankmark"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("FRANKMARK_")) {
            command.env_remove(name);
        }
        command.arg("--config").arg(self.folder.join("frankmark.toml")).args(arguments).current_dir(self.folder.path());
        command
    }
}

impl Said {
    #[track_caller]
    pub fn expect_code(self, code: i32) -> Self {
        assert!(self.code == code, "expected exit code {code}: {self}");
        self
    }

    /// What it printed, as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("no JSON ({e}): {self}"))
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "frankmark {} -> {}\n{}{}", self.command, self.code, self.out, self.err)
    }
}

impl Serving {
    /// Without a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Everything it has logged so far.
    pub fn log(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    pub fn signal(&self, signal: Signal) {
        self.running.signal(signal);
    }

    /// The octets of memory that it has.
    pub fn memory(&self) -> u64 {
        memory_of(&self.running.id().to_string())
    }

    /// Asks it to end, and says how it did.
    pub fn end(mut self) -> std::process::ExitStatus {
        self.running.end()
    }
}

/// The settings that make the program ask this small internet and nobody else.
pub fn asking(internet: &Internet) -> String {
    asking_at(internet.resolver().address(), internet.port())
}

/// The settings for any resolver, and the port of all name servers.
pub fn asking_at(resolver: std::net::SocketAddr, port: u16) -> String {
    format!(
        "dns.resolvers = [\"{resolver}\"]\ndns.authoritative_port = {port}\ndns.allow_private_addresses = true\n\
         domains.allow_special_use = true\n"
    )
}

fn get(port: u16) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(stream, "GET / HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_say_what_they_did() {
        let home = Installation::new("brand.name = \"Test\"");
        home.json(&["customer", "add", "Acme"]);
        let customers = home.json(&["customer", "list"]);
        assert_eq!((customers.as_array().map(Vec::len), &customers[0]["name"]), (Some(1), &"Acme".into()));
        let said = home.run(&["domain", "show", "acme.test"]);
        assert!(said.code != 0 && said.out.is_empty() && !said.err.is_empty(), "{said}");
        home.run(&["no-such-command"]).expect_code(2);
    }

    #[test]
    fn a_server_answers_and_ends_when_it_is_asked() {
        let home = Installation::new("");
        let (one, two) = (home.serve(), home.serve());
        assert_ne!(one.url(), two.url());
        assert!(!one.log().is_empty());
        let port = one.url().rsplit(':').next().unwrap().parse().unwrap();
        assert!(one.end().success());
        assert!(get(port).is_err());
        two.signal(Signal::Kill);
        assert!(!two.end().success());
    }
}
