//! Programs that tests start, and folders that they fill. Both are gone when the test is over, also when it panicked, and
//! also when the whole test run was killed: one small shell process outlives the run by a moment and cleans up after it.

use std::{
    fs,
    io::Write,
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, ExitStatus, Stdio},
    sync::{
        Mutex, OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

/// A program that runs beside a test, with everything it started in turn. Dropping it ends it.
#[derive(Debug)]
pub struct Running {
    child: Child,
    end_with: Signal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    Term,
    Quit,
    Kill,
    Stop,
    Cont,
}

impl Signal {
    fn name(self) -> &'static str {
        match self {
            Self::Term => "TERM",
            Self::Quit => "QUIT",
            Self::Kill => "KILL",
            Self::Stop => "STOP",
            Self::Cont => "CONT",
        }
    }
}

/// The octets of memory that a process has: its number, or `self` (Linux).
pub fn memory_of(process: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("it runs");
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:")).expect("its memory");
    line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") * 1024
}

impl Running {
    /// Starts it with both outputs in `{log}`. It ends with this signal, and with KILL if that does not help.
    pub fn start(mut command: Command, log: &Path, end_with: Signal) -> Self {
        let log_file = fs::File::create(log).unwrap_or_else(|e| panic!("{}: {e}", log.display()));
        let errors = log_file.try_clone().expect("a second handle on the log");
        command.stdin(Stdio::null()).stdout(log_file).stderr(errors).process_group(0);
        let child = command.spawn().unwrap_or_else(|e| panic!("{command:?}: {e}"));
        tell_reaper(&format!("start {} {}", child.id(), end_with.name()));
        Self { child, end_with }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// To the program and everything it started.
    pub fn signal(&self, signal: Signal) {
        let group = format!("-{}", self.child.id());
        let _gone = Command::new("kill").args(["-s", signal.name(), "--", &group]).stderr(Stdio::null()).status();
    }

    /// The same to its children, which may have left its process group (those of PostgreSQL do).
    pub fn signal_children(&self, signal: Signal) {
        let id = self.child.id();
        let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        for child in children.split_whitespace() {
            let _gone = Command::new("kill").args(["-s", signal.name(), child]).stderr(Stdio::null()).status();
        }
    }

    pub fn has_ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().expect("the state of a child process")
    }

    /// Asks it to end and waits; what is left after ten seconds is killed.
    pub fn end(&mut self) -> ExitStatus {
        if let Some(status) = self.has_ended() {
            return status;
        }
        self.signal(self.end_with);
        let mut status = None;
        wait_for(Duration::from_secs(10), || {
            status = self.has_ended();
            status.is_some()
        });
        self.signal(Signal::Kill);
        tell_reaper(&format!("ended {}", self.child.id()));
        status.unwrap_or_else(|| self.child.wait().expect("a killed process ends"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// A folder for one test, removed with everything in it when it is dropped.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Other users may look into it: PostgreSQL does not run as root.
    pub fn new(what: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let path = run_folder().join(format!("{what}-{}", NEXT.fetch_add(1, Ordering::Relaxed)));
        fs::create_dir(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.join(name);
        fs::write(&path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        path
    }

    /// Text of a file in it; empty where there is none.
    pub fn read(&self, name: &str) -> String {
        let bytes = fs::read(self.join(name)).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _partly_gone = fs::remove_dir_all(&self.0);
    }
}

/// Looks again and again, at most this long; says whether it came true.
pub fn wait_for(patience: Duration, mut is_true: impl FnMut() -> bool) -> bool {
    let until = Instant::now() + patience;
    loop {
        if is_true() {
            return true;
        }
        if Instant::now() > until {
            return false;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The folder of this whole run, in which all others are.
fn run_folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = tempfile::Builder::new().prefix("frankmark-").tempdir().expect("a temporary folder").keep();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("a folder that others can enter");
        tell_reaper(&format!("folder {}", folder.display()));
        folder
    })
}

/// What the reaper does: keeps a list, and when the test run is gone (its end of the pipe is closed, however it died)
/// ends what is on the list, then everything that still has a path in our folder on its command line, then the folder.
const REAPER: &str = r#"
    started= folder=
    while read -r what one two; do
        case $what in
            start) started="$started $one:$two" ;;
            ended) started=$(printf '%s\n' $started | grep -v "^$one:" | tr '\n' ' ') ;;
            folder) folder=$one ;;
        esac
    done
    for it in $started; do kill -s "${it#*:}" -- "-${it%:*}" 2>/dev/null; done
    for it in $started; do
        tries=0
        while kill -0 "${it%:*}" 2>/dev/null && [ $tries -lt 30 ]; do sleep 0.1; tries=$((tries + 1)); done
        kill -s KILL -- "-${it%:*}" 2>/dev/null
    done
    [ -n "$folder" ] || exit 0
    for it in /proc/[0-9]*; do
        grep -qsF "$folder" "$it/cmdline" && [ "${it#/proc/}" != $$ ] && kill -s KILL "${it#/proc/}" 2>/dev/null
    done
    rm -rf "$folder"
"#;

#[expect(clippy::zombie_processes, reason = "it outlives this process, which is its purpose")]
fn tell_reaper(line: &str) {
    static REAPERS_EAR: OnceLock<Mutex<ChildStdin>> = OnceLock::new();
    let ear = REAPERS_EAR.get_or_init(|| {
        let mut command = Command::new("sh");
        command.args(["-c", REAPER]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        // In a group of its own: Ctrl-C on the terminal ends the tests and not the one who cleans up after them.
        let mut reaper = command.process_group(0).spawn().expect("a shell");
        Mutex::new(reaper.stdin.take().expect("its input"))
    });
    writeln!(ear.lock().unwrap_or_else(|it| it.into_inner()), "{line}").expect("the reaper listens");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_ends_with_everything_it_started() {
        let folder = Folder::new("processes");
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 1234 & echo $!; wait"]);
        let mut shell = Running::start(shell, &folder.join("log"), Signal::Term);
        assert!(wait_for(Duration::from_secs(5), || folder.read("log").ends_with('\n')));
        let sleeper = folder.read("log").trim().to_owned();
        let runs = || fs::read_to_string(format!("/proc/{sleeper}/cmdline")).is_ok_and(|it| it.contains("1234"));
        assert!(runs());
        shell.end();
        assert!(wait_for(Duration::from_secs(5), || !runs()), "the shell's own child goes on");
    }

    #[test]
    fn what_a_killed_test_run_leaves_is_cleaned_up() {
        // The reaper itself, as a test run that dies would leave it: told of a process and a folder, then its pipe breaks.
        let folder = tempfile::tempdir().unwrap().keep();
        let mut sleep = Command::new("sleep").arg("4321").process_group(0).spawn().unwrap();
        let mut reaper = Command::new("sh").args(["-c", REAPER]).stdin(Stdio::piped()).spawn().unwrap();
        let mut ear = reaper.stdin.take().unwrap();
        writeln!(ear, "start {} TERM\nfolder {}", sleep.id(), folder.display()).unwrap();
        drop(ear);
        assert!(wait_for(Duration::from_secs(5), || sleep.try_wait().unwrap().is_some()), "the process goes on");
        assert!(reaper.wait().unwrap().success());
        assert!(!folder.exists(), "the folder stays");
    }
}
